"""Prompt parts as runs of cells: what each position of the context window will hold, before it is evaluated.

Pictures and sounds are counted here without being looked at by the projector, so that a long conversation's media cost
nothing as long as the KV cache holds them.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from weakref import WeakKeyDictionary

import numpy as np

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import MediaKind
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.engine.llama.kv_cache import Cell, SoftToken
from gemma_desk.engine.llama.projector import Frames, Projector
from gemma_desk.engine.llama.vocabulary import Vocabulary
from gemma_desk.gemma.audio import FRAME_SAMPLES
from gemma_desk.gemma.control import AUDIO_BEGIN, AUDIO_END, IMAGE_BEGIN, IMAGE_END
from gemma_desk.gemma.picture import soft_tokens
from gemma_desk.gemma.prompt import PromptPart, PromptText

_KEY_BYTES = 16
_picture_keys: WeakKeyDictionary[Picture, str] = WeakKeyDictionary()
_MARKS = {MediaKind.IMAGE: (IMAGE_BEGIN, IMAGE_END), MediaKind.AUDIO: (AUDIO_BEGIN, AUDIO_END)}


@dataclass(frozen=True, slots=True)
class TokenRun:
    """Text, evaluated in pieces of any size."""

    cells: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PictureRun:
    """A picture, evaluated as a whole: its soft tokens see each other. It is known by its pixels."""

    cells: tuple[SoftToken, ...]
    picture: Picture


@dataclass(frozen=True, slots=True)
class SoundRun:
    """A sound, evaluated in pieces of any size: a frame sees what came before it, and is projected by itself."""

    cells: tuple[SoftToken, ...]
    """Each frame is known by its own samples, so a note that grows begins with what was evaluated of it."""
    frames: Frames = field(repr=False)


Run = TokenRun | PictureRun | SoundRun


class PromptCells:
    """A tokenised prompt."""

    def __init__(
        self,
        sections: Sequence[Sequence[PromptPart]],
        media: Mapping[str, Picture | Sound],
        vocabulary: Vocabulary,
        projector: Projector | None,
    ) -> None:
        """Tokenises `sections`, one after the other.

        Args:
            sections: As rendered.
            media: Pictures and sounds by `PromptMedia.media_key`.
            vocabulary: The target's.
            projector: None when the model set has none.

        Raises:
            AttachmentProblem: A picture or sound that the model set cannot take, or a sound that holds no numbers.
        """
        self._vocabulary = vocabulary
        self._projector = projector
        self.runs: list[Run] = []
        """Neighbouring texts are one run, so that they are evaluated together."""
        self.section_ends: list[int] = []
        """Number of cells up to the end of each section."""
        self.cells: list[Cell] = []
        """What each position will hold, in order."""
        for section in sections:
            for part in section:
                for run in self._runs(part, media):
                    self._append(run)
            self.section_ends.append(len(self.cells))

    def extend(self, tokens: Sequence[int], parts: Sequence[PromptPart]) -> None:
        """Lets the last section go on: with these very tokens, then with texts."""
        self._append(TokenRun(tuple(tokens)))
        for part in parts:
            for run in self._runs(part, {}):
                self._append(run)
        self.section_ends[-1] = len(self.cells)

    def _append(self, run: Run) -> None:
        self.cells += run.cells
        last = self.runs[-1] if self.runs else None
        if isinstance(run, TokenRun) and isinstance(last, TokenRun):
            self.runs[-1] = TokenRun(last.cells + run.cells)
        else:
            self.runs.append(run)

    def _runs(self, part: PromptPart, media: Mapping[str, Picture | Sound]) -> Iterator[Run]:
        if isinstance(part, PromptText):
            yield TokenRun(tuple(self._vocabulary.tokenize(part.text, part.special)))
            return
        _check_projector(self._projector, part.kind)
        begin_mark, end_mark = (self._vocabulary.control_token(mark) for mark in _MARKS[part.kind])
        yield TokenRun((begin_mark,))
        yield _media_run(media[part.media_key])
        yield TokenRun((end_mark,))


def _check_projector(projector: Projector | None, kind: MediaKind) -> None:
    if projector is not None and (projector.can_see if kind is MediaKind.IMAGE else projector.can_hear):
        return
    missing = "has no projector" if projector is None else f"has a projector that takes no {kind.value}"
    raise AttachmentProblem(
        f"The loaded model {missing}, so it cannot take the {kind.value}. The question was kept. "
        "Add the model's mmproj file to its folder and load it again, or remove the attachment."
    )


def _media_run(content: Picture | Sound) -> PictureRun | SoundRun:
    if isinstance(content, Picture):
        n_cells, key = soft_tokens(content.width, content.height), _picture_key(content)
        return PictureRun(tuple(SoftToken(key, index) for index in range(n_cells)), content)
    frames = _frames(content)
    return SoundRun(tuple(SoftToken(_frame_key(frame), 0) for frame in frames), frames)


def _frames(sound: Sound) -> Frames:
    """Shape (n_frames, 640); the last one is filled up with silence."""
    samples = np.frombuffer(sound.samples, np.float32)
    n_bad = np.count_nonzero(~np.isfinite(samples))
    if n_bad or not len(samples):
        raise AttachmentProblem(
            f"{n_bad} of the sound's {len(samples)} samples are not numbers, where 0 of at least 1 are allowed. The "
            "question was kept. Record or export the sound again."
        )
    return np.pad(samples, (0, -len(samples) % FRAME_SAMPLES)).reshape(-1, FRAME_SAMPLES)


def _frame_key(frame: np.ndarray[tuple[int], np.dtype[np.float32]]) -> str:
    return blake2b(frame.tobytes(), digest_size=_KEY_BYTES).hexdigest()


def _picture_key(picture: Picture) -> str:
    """Made once for each picture: a conversation brings all of its own with each question."""
    key = _picture_keys.get(picture)
    if key is None:
        size = struct.pack("<II", picture.width, picture.height)
        key = _picture_keys[picture] = blake2b(picture.rgb, digest_size=_KEY_BYTES, salt=size).hexdigest()
    return key
