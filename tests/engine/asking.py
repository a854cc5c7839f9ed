"""Requests for engine tests, and what came back gathered."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gemma_desk.chat.events import TERMINAL_EVENTS, AnswerText, Event, Finished, Loaded, ThoughtText
from gemma_desk.chat.message import Attachment, MediaKind, Message, Part, Receipt, Role
from gemma_desk.chat.turn import Picture, Sampling, Sound, TurnRequest, TurnResult
from gemma_desk.engine.protocol import Engine, LoadRequest
from gemma_desk.gemma.audio import FRAME_SAMPLES
from gemma_desk.gemma.picture import reference_size

_turn_numbers = itertools.count()
_NO_RECEIPT = Receipt(0, 0, 0, 0, 0, 0.0)

PICTURE = Attachment(MediaKind.IMAGE, "picture", "picture.png", 70, _NO_RECEIPT)
OTHER_PICTURE = Attachment(MediaKind.IMAGE, "other", "other.png", 70, _NO_RECEIPT)
SOUND = Attachment(MediaKind.AUDIO, "sound", "sound.wav", None, _NO_RECEIPT)


def note(n_frames: int) -> Attachment:
    """A note so far, while somebody speaks: the longer begins with the shorter, under another key."""
    return Attachment(MediaKind.AUDIO, f"note-{n_frames}", str(n_frames), None, _NO_RECEIPT)


def is_note(attachment: Attachment) -> bool:
    return attachment.sha256.startswith("note-")


@dataclass(frozen=True)
class Answer:
    """All that one turn brought."""

    text: str
    thought: str
    events: tuple[Event, ...]

    @property
    def result(self) -> TurnResult:
        assert isinstance(self.events[-1], Finished), self.events[-1]
        return self.events[-1].result


def load(engine: Engine, model: Path, context_tokens: int = 2048) -> Loaded:
    """On one thread: several wait for each other at every step, which is slow where others want the cores too."""
    request = LoadRequest(new_turn_id(), (str(model),), context_tokens, image_detail=280, threads=1)
    *_, last = engine.load(request)
    assert isinstance(last, Loaded), last
    return last


def ask(engine: Engine, *parts: Part, **options: object) -> Answer:
    return collect(engine.answer(request([Message(Role.USER, parts)], **options)))


def request(messages: Sequence[Message], **options: object) -> TurnRequest:
    """A greedy request of 16 tokens in some conversation, unless the options say otherwise."""
    pictures = {PICTURE.media_key: picture(seed=1), OTHER_PICTURE.media_key: picture(seed=2)}
    fields = {"max_tokens": 16, "sampling": Sampling(temperature=0.0), "conversation": "talk", **options}
    notes = {part.media_key: sound(int(part.name)) for said in messages for part in said.attachments if is_note(part)}
    return TurnRequest(new_turn_id(), tuple(messages), pictures, {SOUND.media_key: sound(), **notes}, **fields)


def collect(events: Iterator[Event]) -> Answer:
    gathered = tuple(events)
    assert [event for event in gathered if isinstance(event, TERMINAL_EVENTS)] == [gathered[-1]]
    return Answer(
        "".join(event.text for event in gathered if isinstance(event, AnswerText)),
        "".join(event.text for event in gathered if isinstance(event, ThoughtText)),
        gathered,
    )


def picture(seed: int) -> Picture:
    width, height = reference_size(640, 480, detail=70)
    rgb = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    return Picture(width, height, rgb.tobytes())


def sound(n_frames: int = 50) -> Sound:
    samples = np.random.default_rng(0).standard_normal(n_frames * FRAME_SAMPLES) * 0.1
    return Sound(samples.astype("<f4").tobytes())


def new_turn_id() -> str:
    return f"turn-{next(_turn_numbers)}"
