"""The memory plan beside what was measured: `python -m tests.bench.memory FOLDER [--context N] [--detail N]`.

Loads the set in a fresh engine process, asks about a picture and a note of 20 s and, with `--words`, about a long text,
so that all that is planned is taken: the sliding window is full, and snapshots are there. Prints the resident size of
that process after each, beside what the plan says of that moment. Ends with an error where they are more than 5 % apart
after loading, or after the first picture, when all is taken but snapshots. Of a full-size model it takes minutes.
"""

from __future__ import annotations

import argparse
import dataclasses
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from gemma_desk.chat.events import Failed, Loaded
from gemma_desk.chat.message import Attachment, MediaKind, Message, Part, Receipt, Role
from gemma_desk.chat.turn import Picture, Sampling, Sound, TurnRequest
from gemma_desk.engine.client import EngineClient
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.gemma.picture import reference_size
from gemma_desk.models.memory_plan import MemoryPlan, plan_memory
from gemma_desk.models.model_set import find_model_set
from gemma_desk.models.system_memory import available_bytes

_RECEIPT = Receipt(0, 0, 0, 0, 0, 0.0)
_NOTE_S = 20
_MOST_APART = 0.05
_FIRST = "picture and note"
"""After it, all is taken but snapshots."""


def main() -> None:
    options = parser().parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = _without_drafter(options.folder, Path(scratch)) if options.no_drafter else options.folder
        for part, n_bytes in dataclasses.asdict(_plan(folder, options).parts).items():
            print(f"planned {part:26}{n_bytes / 2**20:9,.0f} MiB")
        apart = [_print(*measured) for measured in measure(folder, options)]
    if max(map(abs, apart[:2])) > _MOST_APART:
        raise SystemExit(f"Plan and measurement are more than {_MOST_APART:.0%} apart.")


def _print(name: str, taken: int, planned: int) -> float:
    """Returns how far apart plan and measurement are, as a share."""
    apart = planned / taken - 1
    print(f"{name:34}{taken / 2**20:9,.0f} MiB   planned {planned / 2**20:9,.0f} ({apart:+.1%})", flush=True)
    return apart


def parser() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="python -m tests.bench.memory", description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--context", type=int, default=8192)
    options.add_argument("--detail", type=int, default=560)
    options.add_argument("--tokens", type=int, default=8, help="tokens of each answer")
    options.add_argument("--words", type=int, default=0, help="asks about a text of that many words, too")
    options.add_argument("--no-drafter", action="store_true")
    return options


def _without_drafter(folder: Path, scratch: Path) -> Path:
    models = find_model_set([folder])
    for path in filter(None, (models.target, models.projector)):
        (scratch / path.name).symlink_to(path.resolve())
    return scratch


def _plan(folder: Path, options: argparse.Namespace) -> MemoryPlan:
    return plan_memory(find_model_set([folder]), options.context, options.detail, available_bytes())


def measure(folder: Path, options: argparse.Namespace) -> Iterator[tuple[str, int, int]]:
    """What was done, the most the engine process held until then, and what was planned."""
    plan = _plan(folder, options)
    with closing(EngineClient()) as engine:
        *_, last = engine.load(LoadRequest("load", (str(folder),), options.context, options.detail))
        assert isinstance(last, Loaded), last
        yield "loaded", last.info.taken_bytes, last.info.planned_bytes
        messages: list[Message] = []
        for name, parts in _questions(options):
            messages.append(Message(Role.USER, parts))
            *_, last = engine.answer(request(messages, options))
            assert not isinstance(last, Failed), last
            messages.append(Message(Role.ASSISTANT, ("yes",)))
            planned = plan.total_bytes - (plan.parts.snapshots if name == _FIRST else 0)
            yield f"{name}, {last.result.usage.prompt_tokens} tokens", last.result.peak_rss_bytes, planned


def _questions(options: argparse.Namespace) -> Iterator[tuple[str, tuple[Part, ...]]]:
    picture = Attachment(MediaKind.IMAGE, "picture", "picture", options.detail, _RECEIPT)
    note = Attachment(MediaKind.AUDIO, "note", "note", None, _RECEIPT)
    yield _FIRST, (picture, "What is this?", note)
    if options.words:
        yield "long text", ("word " * options.words,)
        yield "after it", ("And now?",)


def request(messages: Sequence[Message], options: argparse.Namespace) -> TurnRequest:
    rng = np.random.default_rng(0)
    width, height = reference_size(1920, 1080, options.detail)
    rgb = rng.integers(0, 256, (height, width, 3), dtype=np.uint8)
    samples = (rng.standard_normal(_NOTE_S * SAMPLE_RATE_HZ) * 0.1).astype("<f4")
    attachments = [part for message in messages for part in message.attachments]
    content = {MediaKind.IMAGE: Picture(width, height, rgb.tobytes()), MediaKind.AUDIO: Sound(samples.tobytes())}
    return TurnRequest(
        turn_id="turn",
        messages=tuple(messages),
        pictures={item.media_key: content[item.kind] for item in attachments if item.kind is MediaKind.IMAGE},
        sounds={item.media_key: content[item.kind] for item in attachments if item.kind is MediaKind.AUDIO},
        max_tokens=options.tokens,
        sampling=Sampling(temperature=0.0),
    )


if __name__ == "__main__":
    main()
