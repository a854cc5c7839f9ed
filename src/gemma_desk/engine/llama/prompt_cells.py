"""Prompt parts as runs of cells: what each position of the context window will hold, before it is evaluated."""

from __future__ import annotations

import contextlib
import ctypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from llama_cpp import llama_cpp as C
from llama_cpp import mtmd_cpp as M

from gemma_desk.chat.errors import AttachmentProblem, Bug, ModelProblem
from gemma_desk.chat.message import MediaKind
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.engine.llama.kv_cache import Cell, SoftToken
from gemma_desk.engine.llama.vocabulary import Vocabulary
from gemma_desk.gemma.prompt import PromptMedia, PromptPart, PromptText


@dataclass(frozen=True, slots=True)
class TokenRun:
    """Text, evaluated in pieces of any size."""

    cells: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MediaRun:
    """A picture or sound, evaluated as a whole."""

    cells: tuple[SoftToken, ...]
    chunk: M.mtmd_input_chunk_p
    """Owned by the `PromptCells` it came from."""
    kind: MediaKind


Run = TokenRun | MediaRun


class PromptCells:
    """A tokenised prompt. Owns mtmd's chunks: close it when the prompt has been evaluated."""

    def __init__(
        self,
        sections: Sequence[Sequence[PromptPart]],
        media: Mapping[str, Picture | Sound],
        vocabulary: Vocabulary,
        projector: M.mtmd_context_p | None,
    ) -> None:
        """Tokenises `sections`, one after the other.

        Args:
            sections: As rendered.
            media: Pictures and sounds by `PromptMedia.media_key`.
            vocabulary: The target's.
            projector: None when the model set has none.

        Raises:
            AttachmentProblem: A picture or sound without a projector, or a sound that holds no numbers.
        """
        self._exit = contextlib.ExitStack()
        self._vocabulary = vocabulary
        self._projector = projector
        self.runs: list[Run] = []
        """Neighbouring texts are one run, so that they are evaluated together."""
        self.section_ends: list[int] = []
        """Number of cells up to the end of each section."""
        try:
            for section in sections:
                for part in section:
                    for run in self._runs(part, media):
                        self._append(run)
                self.section_ends.append(len(self.cells))
        except BaseException:
            self.close()
            raise

    @property
    def cells(self) -> list[Cell]:
        """What each position will hold, in order."""
        return [cell for run in self.runs for cell in run.cells]

    def close(self) -> None:
        """Frees mtmd's chunks."""
        self._exit.close()

    def _append(self, run: Run) -> None:
        last = self.runs[-1] if self.runs else None
        if isinstance(run, TokenRun) and isinstance(last, TokenRun):
            self.runs[-1] = TokenRun(last.cells + run.cells)
        else:
            self.runs.append(run)

    def _runs(self, part: PromptPart, media: Mapping[str, Picture | Sound]) -> Iterator[Run]:
        if isinstance(part, PromptText):
            yield TokenRun(tuple(self._vocabulary.tokenize(part.text, part.special)))
        elif self._projector is None:
            raise AttachmentProblem(
                f"The loaded model has no projector, so it cannot take the {part.kind.value}. The question was kept. "
                "Add the model's mmproj file to its folder and load it again."
            )
        else:
            yield from self._media_runs(part, media[part.media_key])

    def _media_runs(self, part: PromptMedia, content: Picture | Sound) -> Iterator[Run]:
        """The begin mark, the soft tokens and the end mark, as mtmd lays them out."""
        chunks = self._tokenize_media(content)
        for number in range(M.mtmd_input_chunks_size(chunks)):
            chunk = M.mtmd_input_chunks_get(chunks, number)
            if M.mtmd_input_chunk_get_type(chunk) == M.MTMD_INPUT_CHUNK_TYPE_TEXT:
                yield TokenRun(_chunk_tokens(chunk))
            else:
                count = M.mtmd_input_chunk_get_n_tokens(chunk)
                yield MediaRun(tuple(SoftToken(part.media_key, i) for i in range(count)), chunk, part.kind)

    def _tokenize_media(self, content: Picture | Sound) -> M.mtmd_input_chunks_p:
        bitmap = _bitmap(content)
        chunks = M.mtmd_input_chunks_init()
        if bitmap is None or chunks is None:
            raise Bug("There was no room to hand a picture or sound to the model.")
        self._exit.callback(M.mtmd_input_chunks_free, chunks)
        part = M.mtmd_input_part(None, bitmap)
        parts = (ctypes.POINTER(M.mtmd_input_part) * 1)(ctypes.pointer(part))
        result = M.mtmd_tokenize_from_parts(self._projector, chunks, parts, 1, False)
        M.mtmd_bitmap_free(bitmap)
        if result != 0:
            raise ModelProblem(
                "The projector cannot take this kind of attachment. The question was kept. Remove the attachment, or "
                "choose a model set with a projector that sees and hears."
            )
        return chunks


def _bitmap(content: Picture | Sound) -> M.mtmd_bitmap_p | None:
    if isinstance(content, Picture):
        pixels = (ctypes.c_uint8 * len(content.rgb)).from_buffer_copy(content.rgb)
        return M.mtmd_bitmap_init(content.width, content.height, pixels)
    samples = np.frombuffer(content.samples, np.float32)
    if not np.isfinite(samples).all():
        raise AttachmentProblem(
            f"{np.count_nonzero(~np.isfinite(samples))} samples of the sound are not numbers, where 0 are allowed. The "
            "question was kept. Record or export the sound again."
        )
    return M.mtmd_bitmap_init_from_audio(len(samples), samples.ctypes.data_as(ctypes.POINTER(ctypes.c_float)))


def _chunk_tokens(chunk: M.mtmd_input_chunk_p) -> tuple[int, ...]:
    count = ctypes.c_size_t()
    tokens = M.mtmd_input_chunk_get_tokens_text(chunk, ctypes.byref(count))
    return tuple(ctypes.cast(tokens, ctypes.POINTER(C.llama_token))[: count.value])
