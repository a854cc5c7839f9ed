"""The projector: turns pictures and sounds into what the target takes in the place of tokens.

Only what is evaluated now comes here. mtmd is never asked what a prompt will look like, and never sees a sound that is
not in whole frames: of one sample it makes an abort.
"""

from __future__ import annotations

import contextlib
import ctypes
from collections.abc import Iterator

import numpy as np
from llama_cpp import llama_cpp as C
from llama_cpp import mtmd_cpp as M
from numpy.typing import NDArray

from gemma_desk.chat.errors import Bug, EngineProblem
from gemma_desk.chat.turn import Picture
from gemma_desk.engine.llama import backend

Frames = NDArray[np.float32]
"""Frames of a sound, shape (n_frames, 640), contiguous."""


class Projector:
    """A loaded projector. Not the owner of its memory."""

    def __init__(self, context: M.mtmd_context_p) -> None:
        self._context = context
        self.can_see: bool = M.mtmd_support_vision(context)
        self.can_hear: bool = M.mtmd_support_audio(context)

    def decode(self, target: C.llama_context_p, content: Picture | Frames, n_cells: int, begin: int) -> int:
        """Projects a picture, or frames of a sound, and evaluates them with the target.

        Args:
            target: The context to evaluate with, sequence 0. What does not fit its micro-batch loses the picture mask.
            content: A whole picture, or any frames: a frame depends on nothing but itself.
            n_cells: Positions it is to take.
            begin: Position of the first.

        Returns:
            What `llama_decode` returned.

        Raises:
            EngineProblem: It cannot be projected.
            Bug: It takes another number of positions.
        """
        with self._chunk(content) as chunk:
            if (there := M.mtmd_input_chunk_get_n_tokens(chunk)) != n_cells:
                raise Bug(f"A picture or sound takes {there} positions where {n_cells} were expected.")
            if M.mtmd_encode_chunk(self._context, chunk) != 0:
                raise _cannot_project()
            return int(
                M.mtmd_helper_decode_image_chunk(
                    self._context,
                    target,
                    chunk,
                    M.mtmd_get_output_embd(self._context),
                    begin,
                    0,
                    n_cells,
                    ctypes.byref(ctypes.c_int32(begin)),
                    M.mtmd_helper_post_decode_callback(),
                    None,
                )
            )

    @contextlib.contextmanager
    def _chunk(self, content: Picture | Frames) -> Iterator[M.mtmd_input_chunk_p]:
        """The one chunk of soft tokens; the begin and end marks around it are ours to write."""
        bitmap, chunks = _bitmap(content), M.mtmd_input_chunks_init()
        if bitmap is None or chunks is None:
            raise Bug("There was no room to hand a picture or sound to the model.")
        try:
            part = M.mtmd_input_part(None, bitmap)
            parts = (ctypes.POINTER(M.mtmd_input_part) * 1)(ctypes.pointer(part))
            if M.mtmd_tokenize_from_parts(self._context, chunks, parts, 1, False) != 0:
                raise _cannot_project()
            yield _soft_chunk(chunks)
        finally:
            M.mtmd_input_chunks_free(chunks)
            M.mtmd_bitmap_free(bitmap)


def _bitmap(content: Picture | Frames) -> M.mtmd_bitmap_p | None:
    if isinstance(content, Picture):
        pixels = (ctypes.c_uint8 * len(content.rgb)).from_buffer_copy(content.rgb)
        return M.mtmd_bitmap_init(content.width, content.height, pixels)
    return M.mtmd_bitmap_init_from_audio(content.size, content.ctypes.data_as(ctypes.POINTER(ctypes.c_float)))


def _soft_chunk(chunks: M.mtmd_input_chunks_p) -> M.mtmd_input_chunk_p:
    found = [M.mtmd_input_chunks_get(chunks, number) for number in range(M.mtmd_input_chunks_size(chunks))]
    soft = [chunk for chunk in found if M.mtmd_input_chunk_get_type(chunk) != M.MTMD_INPUT_CHUNK_TYPE_TEXT]
    if len(soft) != 1:
        raise Bug(f"A picture or sound became {len(soft)} pieces where 1 was expected.")
    return soft[0]


def _cannot_project() -> EngineProblem:
    return EngineProblem(
        f"A picture or sound could not be projected ({backend.recent_errors()}). The question was kept. "
        "Remove the attachment or ask again."
    )
