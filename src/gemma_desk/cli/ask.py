"""`gemma-desk ask`: one question, the answer streamed to standard output."""

from __future__ import annotations

import dataclasses
import io
import json
import re
import signal
import sys
import threading
import uuid
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from gemma_desk.chat.errors import AttachmentProblem, GemmaDeskError, ModelProblem
from gemma_desk.chat.events import (
    AnswerText,
    Event,
    Failed,
    Finished,
    Loaded,
    Loading,
    ModelInfo,
    Prefilling,
    ThoughtText,
)
from gemma_desk.chat.message import Attachment, MediaKind, Message, Role
from gemma_desk.chat.turn import FinishReason, Picture, Sampling, Sound, TurnRequest, TurnResult
from gemma_desk.cli.exit_codes import ExitCode, WrongUse, fail
from gemma_desk.engine.protocol import Engine, LoadRequest
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.gemma.prompt import question_parts
from gemma_desk.models.memory_plan import largest_picture

Prepare = Callable[[bytes, str, int | None, int], tuple[Attachment, Picture | Sound]]
"""Decodes a file's bytes for the model: bytes, name, detail (None: automatic), the model's highest detail."""


def run(
    arguments: Namespace, engine: Engine, prepare: Prepare, model: tuple[str, ...], cache_folder: str | None = None
) -> ExitCode:
    """Asks one question.

    Args:
        arguments: As parsed.
        engine: Closed by the caller.
        prepare: Decodes attachments.
        model: Paths of the model set to load; empty when none was named or chosen before.
        cache_folder: Where the engine keeps what drafting costs; the question leaves nothing else there.

    Raises:
        WrongUse: There is no question, or a file is not what it was attached as.
        BrokenPipeError: Nobody reads the answer any more; the turn is cancelled.
    """
    asking = _Asking(arguments, engine)
    try:
        if not model:
            raise ModelProblem("No model was named. Nothing was asked. Name a folder with --model DIR.")
        largest = largest_picture(model) if arguments.image else DETAILS[-1]
        request = _request(arguments, prepare, asking.turn_id, largest)
        return asking.run(request, model, cache_folder)
    except GemmaDeskError as error:
        return fail(error.problem)


class _Asking:
    """Loads, asks, prints."""

    def __init__(self, arguments: Namespace, engine: Engine) -> None:
        self._as_json = arguments.json
        self._context_tokens = arguments.context
        self._adapters = tuple(str(path.absolute()) for path in arguments.adapter)
        self._engine = engine
        self._text = ""
        self._thought = ""
        self.turn_id = uuid.uuid4().hex

    def run(self, request: TurnRequest, model: tuple[str, ...], cache_folder: str | None) -> ExitCode:
        with _CancelOnInterrupt(self._engine, self.turn_id) as interrupted:
            detail = _largest_detail(request)
            load = LoadRequest(
                self.turn_id, model, self._context_tokens, detail, adapters=self._adapters, cache_folder=cache_folder
            )
            loaded = self._follow(self._engine.load(load))
            if isinstance(loaded, Loaded) and not interrupted.is_set():
                for sentence in (*loaded.info.step_downs, *_notes(request)):
                    print(sentence, file=sys.stderr)
                try:
                    return self._finish(self._follow(self._engine.answer(request)), request, loaded.info)
                except BrokenPipeError:
                    self._engine.cancel(self.turn_id)  # else it would compute on until it is killed
                    raise
        if interrupted.is_set():
            return ExitCode.CANCELLED
        assert isinstance(loaded, Failed)
        return fail(loaded.problem)

    def _follow(self, events: Iterator[Event]) -> Event:
        """Shows events as they come; returns the last one."""
        last: Event | None = None
        for last in events:
            self._show(last)
        assert last is not None, "an engine yields at least a terminal event"
        _status("")
        return last

    def _show(self, event: Event) -> None:
        match event:
            case Loading(_, fraction):
                _status(f"Loading {fraction:.0%}")
            case Prefilling(_, done, total):
                _status(f"Reading {done} of {total} tokens")
            case ThoughtText(_, text):
                self._thought += text
                _status("Thinking")
            case AnswerText(_, text):
                _status("")
                self._text += text
                if not self._as_json:
                    print(text, end="", flush=True)

    def _finish(self, end: Event, request: TurnRequest, info: ModelInfo) -> ExitCode:
        if isinstance(end, Failed):
            return fail(end.problem)
        assert isinstance(end, Finished)
        if self._as_json:
            print(json.dumps(self._report(end.result, request, info), ensure_ascii=False))
        else:
            print()
        cancelled = end.result.finish_reason is FinishReason.CANCELLED
        return ExitCode.CANCELLED if cancelled else ExitCode.ANSWERED

    def _report(self, result: TurnResult, request: TurnRequest, info: ModelInfo) -> dict[str, Any]:
        timing = dataclasses.asdict(dataclasses.replace(result.timing, load_s=info.load_s))
        return {
            "text": self._text,
            "thought": self._thought,
            "finish_reason": result.finish_reason.value,
            "usage": dataclasses.asdict(result.usage),
            "attachments": [_receipt(attachment) for attachment in request.messages[-1].attachments],
            "draft": dataclasses.asdict(result.draft),
            "timing": timing,
            "memory": {
                "peak_rss_bytes": result.peak_rss_bytes,
                "loaded_bytes": info.taken_bytes,
                "planned_loaded_bytes": info.planned_bytes,
            },
            "model": {"name": info.name, "context_tokens": info.context_tokens, "step_downs": info.step_downs},
        }


class _CancelOnInterrupt:
    """While entered, Ctrl+C cancels the turn; its event says whether that happened."""

    def __init__(self, engine: Engine, turn_id: str) -> None:
        self._engine = engine
        self._turn_id = turn_id
        self._interrupted = threading.Event()

    def __enter__(self) -> threading.Event:
        self._previous = signal.signal(signal.SIGINT, self._on_interrupt)
        return self._interrupted

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._previous)

    def _on_interrupt(self, *_: object) -> None:
        """Cancels from a thread of its own: the interrupted code may hold the lock that sending needs."""
        self._interrupted.set()
        threading.Thread(target=self._engine.cancel, args=(self._turn_id,), daemon=True).start()


def _request(arguments: Namespace, prepare: Prepare, turn_id: str, largest: int) -> TurnRequest:
    question = _question(arguments)
    images = [_prepared(path, prepare, MediaKind.IMAGE, arguments.detail, largest) for path in arguments.image]
    sounds = [_prepared(path, prepare, MediaKind.AUDIO, None, largest) for path in arguments.audio]
    media = {attachment.media_key: content for attachment, content in (*images, *sounds)}
    parts = question_parts((attachment for attachment, _ in (*images, *sounds)), question)
    return TurnRequest(
        turn_id=turn_id,
        messages=(*_system(_speakable(arguments.system)), Message(Role.USER, parts)),
        pictures={key: content for key, content in media.items() if isinstance(content, Picture)},
        sounds={key: content for key, content in media.items() if isinstance(content, Sound)},
        think=arguments.think,
        max_tokens=arguments.max_tokens,
        sampling=Sampling(temperature=arguments.temperature, seed=arguments.seed),
        draft=not arguments.no_draft,
    )


def _notes(request: TurnRequest) -> Iterator[str]:
    """What was changed or left out of each attachment."""
    for attachment in request.messages[-1].attachments:
        for note in attachment.receipt.notes:
            yield f"{attachment.name}: {note}"


def _largest_detail(request: TurnRequest) -> int:
    """What the engine needs room for; the least where there is no picture."""
    details = (attachment.detail for message in request.messages for attachment in message.attachments)
    return max(filter(None, details), default=DETAILS[0])


def _question(arguments: Namespace) -> str:
    """The question, from standard input when it is no argument. Only beside an attachment may it be empty."""
    question = _speakable(arguments.question if arguments.question is not None else _read_input())
    if not question.strip() and not arguments.image and not arguments.audio:
        raise WrongUse("The question is empty. Nothing was asked. Write it after `ask` or to standard input.")
    return question


def _read_input() -> str:
    """Standard input; bytes that are no text become replacement characters. Closed, it counts as empty."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    return sys.stdin.read() if sys.stdin is not None else ""


def _speakable(text: str) -> str:
    """Without lone surrogates: Python puts them where an argument's bytes are no text, and nothing can encode them."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _system(text: str) -> list[Message]:
    return [Message(Role.SYSTEM, (text,))] if text else []


_KIND_NAMES = {MediaKind.IMAGE: "a picture", MediaKind.AUDIO: "a sound"}


def _prepared(
    path: Path, prepare: Prepare, wanted: MediaKind, detail: int | None, largest: int
) -> tuple[Attachment, Picture | Sound]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise AttachmentProblem(
            f"{path} cannot be read ({error.strerror}). Nothing was asked. Check the file's name and your rights to it."
        ) from error
    attachment, content = prepare(data, path.name, detail, largest)
    if attachment.kind is not wanted:
        raise WrongUse(
            f"“{attachment.name}” is {_KIND_NAMES[attachment.kind]}, not {_KIND_NAMES[wanted]}. Nothing was asked."
            f" Attach it with --{attachment.kind.value}."
        )
    return attachment, content


def _receipt(attachment: Attachment) -> dict[str, Any]:
    receipt = attachment.receipt
    return {
        "kind": attachment.kind.value,
        "width": receipt.width,
        "height": receipt.height,
        "sent_width": receipt.sent_width,
        "sent_height": receipt.sent_height,
        "soft_tokens": receipt.soft_tokens,
        "seconds": receipt.seconds,
    }


def _status(text: str) -> None:
    """One line on a terminal's standard error, overwritten; nothing elsewhere."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)
