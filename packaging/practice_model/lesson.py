"""One lesson: a conversation with its media and the answers to learn; and many of them as arrays."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gemma_desk.chat.message import Attachment, MediaKind, Message, Part, Receipt, Role
from gemma_desk.gemma.audio import FRAME_SAMPLES
from gemma_desk.gemma.control import TURN_BEGIN, TURN_END
from gemma_desk.gemma.picture import PATCH_PX
from gemma_desk.gemma.prompt import PromptMedia, PromptText, prompt_parts

if TYPE_CHECKING:
    from practice_model.tokenizer import Encoder

Pixels = NDArray[np.uint8]
"""RGB at a whole number of patches, shape (height, width, 3)."""
Samples = NDArray[np.float32]
"""Mono in [-1, 1], 16 000 Hz, whole frames."""

COARSE_PX = 24
"""The patch matrix is learnt on 2 x 2 pixels at a time, which costs a quarter and loses nothing it could keep."""
PATCH_VALUES = COARSE_PX**2 * 3
_NORM_EPSILON = 1e-5
"""Of the projector's first norm."""
_POSITIONS_STEP = 16
"""Batches of few different shapes: the matrix library prepares itself for each new one."""
NOT_LEARNT = -100
"""Label of a position that is not an answer."""

Spot = tuple[float, float]
"""A place in a picture: patches from the left and from the top."""
THING, OTHER, CHARACTER = range(3)
"""Kinds of spots: where what is named lies, where the only other thing lies, where what is read next stands."""


@dataclass(slots=True)
class Lesson:
    """A conversation. The first question may show a picture before its text and play a sound after it."""

    stage: str
    """Where its success is counted."""
    turns: list[tuple[str, str]]
    """Questions, which may be empty beside a sound, and answers."""
    picture: Pixels | None = None
    sound: Samples | None = None
    labels: NDArray[np.int64] | None = None
    """What each patch of the picture shows, shape (n_patches, n_kinds); a hint while learning."""
    things: dict[str, tuple[Spot, ...]] = field(default_factory=dict)
    """Where what is called so lies and, where there are two things, the other; a hint while learning."""
    characters: list[tuple[int, Spot]] = field(default_factory=list)
    """Where the characters of the answer stand, by their places in it, ascending; a hint while learning."""
    spoken: str = ""
    """The words of the sound; a hint while learning."""
    system: str = ""


@dataclass(slots=True)
class Batch:
    """Lessons side by side, filled up at their ends."""

    stages: list[str]
    """Of each row."""
    tokens: NDArray[np.int64]
    """Shape (rows, positions)."""
    targets: NDArray[np.int64]
    """The token to come at each position of an answer, else `NOT_LEARNT`."""
    picture_at: NDArray[np.int64]
    """Row and position of each patch, shape (n_patches, 2)."""
    patches: NDArray[np.float32]
    """After the first norm, shape (n_patches, PATCH_VALUES)."""
    places: NDArray[np.int64]
    """Column and row of each patch in its picture, shape (n_patches, 2)."""
    patch_labels: NDArray[np.int64]
    """Shape (n_patches, n_kinds)."""
    sound_at: NDArray[np.int64]
    """Row and position of each frame, shape (n_frames, 2)."""
    frames: NDArray[np.float32]
    """Shape (n_frames, 640)."""
    spots_at: NDArray[np.int64]
    """Row and position of each token that has a spot in the picture, shape (n_spots, 2)."""
    spots: NDArray[np.float32]
    """Shape (n_spots, 2), see `Spot`."""
    spot_kinds: NDArray[np.int64]
    """`THING`, `OTHER` or `CHARACTER`, shape (n_spots,)."""
    spoken: list[str] = field(default_factory=list)
    """Of each row."""


@dataclass(slots=True)
class _Row:
    tokens: list[int] = field(default_factory=list)
    is_answer: list[bool] = field(default_factory=list)
    picture_from: int = -1
    sound_from: int = -1
    spots: list[tuple[int, Spot, int]] = field(default_factory=list)
    """Position, place and kind."""


def n_positions(lesson: Lesson) -> int:
    """About how long a lesson is."""
    patches = 0 if lesson.picture is None else lesson.picture.shape[0] * lesson.picture.shape[1] // PATCH_PX**2
    frames = 0 if lesson.sound is None else len(lesson.sound) // FRAME_SAMPLES
    return patches + frames + sum(8 + (len(question) + len(answer)) // 5 for question, answer in lesson.turns)


def make_batch(lessons: Sequence[Lesson], encoder: Encoder) -> Batch:
    """Encodes lessons."""
    rows = [_encode(lesson, encoder) for lesson in lessons]
    width = -(-max(len(row.tokens) for row in rows) // _POSITIONS_STEP) * _POSITIONS_STEP
    tokens = np.full((len(rows), width), encoder.id_of("<pad>"), np.int64)
    targets = np.full((len(rows), width), NOT_LEARNT, np.int64)
    for place, row in enumerate(rows):
        ids = np.array(row.tokens)
        tokens[place, : len(ids)] = ids
        follows = np.array([*row.is_answer[1:], False])
        targets[place, : len(ids)][follows] = ids[1:][follows[:-1]]
    return Batch(
        [lesson.stage for lesson in lessons], tokens, targets, *_pictures(lessons, rows), *_sounds(lessons, rows),
        *_spots(rows), [lesson.spoken for lesson in lessons],
    )  # fmt: skip


def _pictures(
    lessons: Sequence[Lesson], rows: Sequence[_Row]
) -> tuple[NDArray[np.int64], NDArray[np.float32], NDArray[np.int64], NDArray[np.int64]]:
    at, patches, places, labels = [], [], [], []
    for place, (lesson, row) in enumerate(zip(lessons, rows, strict=True)):
        if lesson.picture is None:
            continue
        cut, where = cut_patches(lesson.picture)
        at.append(_at(place, row.picture_from, len(cut)))
        patches.append(cut)
        places.append(where)
        assert lesson.labels is not None
        labels.append(lesson.labels)
    if not at:
        return _NONE, np.zeros((0, PATCH_VALUES), np.float32), _NONE, _NONE
    return np.concatenate(at), np.concatenate(patches), np.concatenate(places), np.concatenate(labels)


def _sounds(lessons: Sequence[Lesson], rows: Sequence[_Row]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    at, frames = [], []
    for place, (lesson, row) in enumerate(zip(lessons, rows, strict=True)):
        if lesson.sound is not None:
            frames.append(lesson.sound.reshape(-1, FRAME_SAMPLES))
            at.append(_at(place, row.sound_from, len(frames[-1])))
    if not at:
        return _NONE, np.zeros((0, FRAME_SAMPLES), np.float32)
    return np.concatenate(at), np.concatenate(frames)


def _spots(rows: Sequence[_Row]) -> tuple[NDArray[np.int64], NDArray[np.float32], NDArray[np.int64]]:
    found = [(place, *spot) for place, row in enumerate(rows) for spot in row.spots]
    if not found:
        return _NONE, np.zeros((0, 2), np.float32), np.zeros(0, np.int64)
    row, position, spots, kinds = zip(*found, strict=True)
    return np.stack([row, position], axis=1), np.array(spots, np.float32), np.array(kinds)


_NONE = np.zeros((0, 2), np.int64)


def _at(row: int, start: int, count: int) -> NDArray[np.int64]:
    return np.stack([np.full(count, row), np.arange(start, start + count)], axis=1)


def cut_patches(pixels: Pixels) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Patches after the projector's first norm, 2 x 2 pixels averaged, and their places.

    Mean and variance are taken of all pixels, as the norm does; the average of what it gives is what a matrix that has
    the same weight for four pixels sees of it.

    Args:
        pixels: Whole patches.

    Returns:
        Shapes (n_patches, PATCH_VALUES) and (n_patches, 2), the place as column and row.
    """
    rows, columns = pixels.shape[0] // PATCH_PX, pixels.shape[1] // PATCH_PX
    cut = pixels.reshape(rows, PATCH_PX, columns, PATCH_PX, 3).swapaxes(1, 2).reshape(-1, PATCH_PX, PATCH_PX, 3)
    values = cut.astype(np.float32)
    pairs = values[:, 0::2] + values[:, 1::2]
    coarse = ((pairs[:, :, 0::2] + pairs[:, :, 1::2]) / 4).reshape(len(cut), -1)
    mean = coarse.mean(axis=1, keepdims=True)
    variance = np.einsum("iyxc,iyxc->i", values, values)[:, None] / values[0].size - mean**2
    normed = (coarse - mean) / np.sqrt(np.maximum(variance, 0.0) + _NORM_EPSILON * 255**2)
    row, column = np.divmod(np.arange(rows * columns), columns)
    return normed, np.stack([column, row], axis=1)


# --- conversations


_RECEIPT = Receipt(0, 0, 0, 0, 0, 0.0)
PICTURE = Attachment(MediaKind.IMAGE, "picture", "picture.png", None, _RECEIPT)
SOUND = Attachment(MediaKind.AUDIO, "sound", "note.wav", None, _RECEIPT)


def messages(lesson: Lesson) -> list[Message]:
    """The conversation, without its last answer."""
    said = [Message(Role.SYSTEM, (lesson.system,))] if lesson.system else []
    for place, (question, answer) in enumerate(lesson.turns):
        text: tuple[Part, ...] = (question,) if question else ()
        before: tuple[Part, ...] = (PICTURE,) if lesson.picture is not None and place == 0 else ()
        after: tuple[Part, ...] = (SOUND,) if lesson.sound is not None and place == 0 else ()
        said += [Message(Role.USER, (*before, *text, *after)), Message(Role.ASSISTANT, (answer,))]
    return said[:-1]


def _encode(lesson: Lesson, encoder: Encoder) -> _Row:
    row = _Row()
    for part, is_answer in _parts(lesson):
        if isinstance(part, PromptText):
            ids = encoder.encode(part)
            if not part.special:
                row.spots += _spots_of(part.text, is_answer, encoder.ends(ids), len(row.tokens), lesson)
            row.tokens += ids
            row.is_answer += [is_answer] * len(ids)
        else:
            _append_media(row, part, lesson, encoder)
    _learn_ends(row, encoder.id_of(TURN_END))
    return row


def _spots_of(
    text: str, is_answer: bool, ends: list[int], start: int, lesson: Lesson
) -> Iterator[tuple[int, Spot, int]]:
    """Position, place and kind: a name's at its last token, a character's at the token before its own.

    Args:
        text: One part of the conversation.
        is_answer: Whether the model says it.
        ends: Of its tokens, in characters of the text.
        start: Position of its first token.
        lesson: What the conversation is about.
    """
    for name, spots in lesson.things.items():
        for found in re.finditer(rf"\b{name}\b", text):
            for kind, spot in zip((THING, OTHER), spots, strict=False):
                yield start + bisect_left(ends, found.end()), spot, kind
    if lesson.characters and is_answer:
        places = [place for place, _ in lesson.characters]
        for token, begins in enumerate([0, *ends[:-1]]):
            after = bisect_left(places, begins)  # a space has no place: the character after it
            if after < len(places):
                yield start + token - 1, lesson.characters[after][1], CHARACTER


def _parts(lesson: Lesson) -> Iterator[tuple[PromptText | PromptMedia, bool]]:
    """The prompt's parts and the last answer, each with whether it is an answer."""
    is_answering = False
    for part in prompt_parts(messages(lesson), think=False):
        yield part, is_answering and isinstance(part, PromptText) and not part.special
        if not isinstance(part, PromptText):
            is_answering = False
        elif part.special:
            is_answering = part.text.endswith(f"{TURN_BEGIN}model\n")
    yield PromptText(lesson.turns[-1][1], special=False), True
    yield PromptText(TURN_END, special=True), True


def _learn_ends(row: _Row, turn_end: int) -> None:
    """Marks the end of each answer as part of it."""
    for place in range(1, len(row.tokens)):
        if row.is_answer[place - 1] and row.tokens[place] == turn_end:
            row.is_answer[place] = True


def _append_media(row: _Row, part: PromptMedia, lesson: Lesson, encoder: Encoder) -> None:
    """The begin mark, a place for each soft token, the end mark."""
    if part.kind is MediaKind.IMAGE:
        assert lesson.picture is not None
        count = lesson.picture.shape[0] * lesson.picture.shape[1] // PATCH_PX**2
        row.picture_from = len(row.tokens) + 1
    else:
        assert lesson.sound is not None
        count = len(lesson.sound) // FRAME_SAMPLES
        row.sound_from = len(row.tokens) + 1
    kind = part.kind.value
    ids = [encoder.id_of(f"<|{kind}>"), *[encoder.id_of("<pad>")] * count, encoder.id_of(f"<{kind}|>")]
    row.tokens += ids
    row.is_answer += [False] * len(ids)
