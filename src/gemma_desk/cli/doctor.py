"""`gemma-desk doctor`: does everything here work? It shows the model a picture, plays it a note, and says what came."""

from __future__ import annotations

import io
import json
import textwrap
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files

from PIL import Image, ImageDraw

from gemma_desk.chat.errors import GemmaDeskError
from gemma_desk.chat.events import AnswerText, Event, Failed, Finished, Loaded
from gemma_desk.chat.message import Message, Role
from gemma_desk.chat.turn import Picture, Sampling, Sound, TurnRequest, TurnResult
from gemma_desk.cli.ask import Prepare
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.engine.protocol import Engine, LoadRequest
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.gemma.prompt import question_parts

_GIB = 2**30
_CONTEXT_TOKENS = 2048
_MAX_TOKENS = 48
_PICTURE_PX = 336
_SHOWN_CHARS = 60


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried."""

    name: str
    ok: bool
    detail: str
    """What was found, one line."""
    is_needed: bool = True
    """Whether the program is of no use without."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something shown or played, and what the answer must hold."""

    name: str
    text: str
    file_name: str
    data: Callable[[], bytes]
    wanted: tuple[str, ...]
    """Any of these."""


def red_circle() -> bytes:
    """A PNG of a red circle on white."""
    image = Image.new("RGB", (_PICTURE_PX, _PICTURE_PX), "white")
    ImageDraw.Draw(image).ellipse((84, 84, 252, 252), fill=(220, 30, 30))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def spoken_seven() -> bytes:
    """A WAV of the word “seven”, spoken by espeak-ng."""
    return files("gemma_desk.resources").joinpath("tries", "seven.wav").read_bytes()


SIGHT = Question("sees", "What colour is it?", "circle.png", red_circle, ("red",))
HEARING = Question("hears", "What did I say?", "note.wav", spoken_seven, ("seven", "7"))


def run(checks: Iterator[Check], as_json: bool) -> ExitCode:
    """Prints each check as it is made, or all of them as one JSON object.

    Returns:
        `ANSWERED` only if everything that is needed works.
    """
    made = []
    for check in checks:
        made.append(check)
        if not as_json:
            print(f"{_verdict(check):8}{check.name}: {check.detail}")
    is_well = all(check.ok for check in made if check.is_needed)
    if as_json:
        shown = [{name: getattr(check, name) for name in ("name", "ok", "detail")} for check in made]
        print(json.dumps({"ok": is_well, "checks": shown}, ensure_ascii=False))
    return ExitCode.ANSWERED if is_well else ExitCode.ENVIRONMENT


def _verdict(check: Check) -> str:
    if check.ok:
        return "ok"
    return "WRONG" if check.is_needed else "missing"


def tried(name: str, attempt: Callable[[], str], *, is_needed: bool = True) -> Check:
    """Makes a check of something that either tells what it found or raises why not."""
    try:
        return Check(name, True, attempt(), is_needed)
    except GemmaDeskError as error:
        return Check(name, False, error.problem.sentence, is_needed)


def check_model(engine: Engine, prepare: Prepare, model: tuple[str, ...]) -> Iterator[Check]:
    """Loads the model and asks it about a picture and a note.

    Args:
        engine: Closed by the caller.
        prepare: Decodes attachments.
        model: Paths of the model set; empty when none was named or chosen before.
    """
    if not model:
        yield Check("model", False, "No model was named. Name a folder with --model DIR.")
        return
    *_, loaded = engine.load(LoadRequest("doctor", model, _CONTEXT_TOKENS, DETAILS[0]))
    if not isinstance(loaded, Loaded):
        yield Check("model", False, loaded.problem.sentence if isinstance(loaded, Failed) else "It was not loaded.")
        return
    info = loaded.info
    yield Check("model", True, f"{info.name}, loaded in {info.load_s:.1f} s, {info.taken_bytes / _GIB:.2f} GiB")
    results = []
    for question in (SIGHT, HEARING):
        check, result = _ask(engine, prepare, question)
        results.append(result)
        yield check
    yield _drafting(results, info.draft_reason)


def _ask(engine: Engine, prepare: Prepare, question: Question) -> tuple[Check, TurnResult | None]:
    try:
        attachment, medium = prepare(question.data(), question.file_name, DETAILS[0], DETAILS[0])
    except GemmaDeskError as error:
        return Check(question.name, False, error.problem.sentence), None
    parts = question_parts((attachment,), question.text)
    request = TurnRequest(
        uuid.uuid4().hex,
        (Message(Role.USER, parts),),
        {attachment.media_key: medium} if isinstance(medium, Picture) else {},
        {attachment.media_key: medium} if isinstance(medium, Sound) else {},
        max_tokens=_MAX_TOKENS,
        sampling=Sampling(temperature=0.0),
    )
    return _judged(question, list(engine.answer(request)))


def _judged(question: Question, events: list[Event]) -> tuple[Check, TurnResult | None]:
    end = events[-1]
    if not isinstance(end, Finished):
        sentence = end.problem.sentence if isinstance(end, Failed) else "There was no answer."
        return Check(question.name, False, sentence), None
    said = "".join(event.text for event in events if isinstance(event, AnswerText)).strip()
    is_right = any(word in said.lower() for word in question.wanted)
    shown = textwrap.shorten(said, _SHOWN_CHARS, placeholder="…")
    wanted = "" if is_right else f", where “{question.wanted[0]}” was to be said"
    detail = f"“{question.text}” “{shown}”{wanted}, after {end.result.timing.first_token_s:.2f} s"
    return Check(question.name, is_right, detail), end.result


def _drafting(results: list[TurnResult | None], reason: str) -> Check:
    drafts = [result.draft for result in results if result is not None]
    used = any(draft.used for draft in drafts)
    if n_drafted := sum(draft.drafted_tokens for draft in drafts):
        reason = f"{sum(draft.accepted_tokens for draft in drafts)} of {n_drafted} tokens drafted were accepted."
    elif drafts:
        reason = drafts[-1].reason
    return Check("drafts", used, reason or "Nothing was answered.", is_needed=False)
