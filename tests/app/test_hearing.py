"""Notes that are heard before the question is asked: which, how, and what is kept when it is stopped."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import soundfile

from gemma_desk.app.hearing import corrected, heard_first
from gemma_desk.app.session import Session
from gemma_desk.app.turn_request import AskOptions
from gemma_desk.app.turn_saving import retitle
from gemma_desk.app.turn_status import TurnPhase
from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.chat.message import NOT_HEARD, Attachment, Heard, MediaKind, Message, Part, Piece, Receipt, Role
from gemma_desk.chat.turn import FinishReason, TurnResult, Usage
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.gemma.hearing import SOUNDS_QUESTION, HearingWay, transcription_prompt
from gemma_desk.store import MessageRow
from tests.app.conftest import Desk, HearingEngine, Log
from tests.media.files import speak

NOTE = Attachment(MediaKind.AUDIO, "a" * 64, "note.wav", None, Receipt(0, 0, 0, 0, 100, 4.0))
SCREENSHOT = Attachment(MediaKind.IMAGE, "b" * 64, "screen.png", 560, Receipt(1, 1, 1, 1, 527, 0.0))
PIECES = (Piece("", MediaKind.AUDIO, 250, 0.0, 10.0), Piece("", MediaKind.AUDIO, 250, 10.5, 20.0))
RECORDING = replace(NOTE, pieces=PIECES)
AUTOMATIC, DIRECT, FIRST = (
    AskOptions(hearing=way) for way in (HearingWay.AUTOMATIC, HearingWay.DIRECT, HearingWay.FIRST)
)


def said_before(n_tokens: int) -> list[MessageRow]:
    """A conversation that takes so many tokens."""
    if not n_tokens:
        return []
    result = TurnResult(FinishReason.STOP, Usage(n_tokens - 10, 0, 0, 10))
    return [MessageRow(1, 1, Message(Role.ASSISTANT, ("…",)), result, None, False)]


@pytest.mark.parametrize(("begins_at", "is_first"), [(0, False), (400, False), (600, True), (20_000, True)])
def test_a_note_is_heard_in_its_place_where_the_model_still_hears_it_there(begins_at: int, is_first: bool) -> None:
    before = said_before(begins_at)
    assert heard_first(before, (NOTE,), AUTOMATIC) == ((0,) if is_first else ())
    assert heard_first(before, (NOTE,), DIRECT) == ()
    assert heard_first(before, (NOTE,), FIRST) == (0,)


def test_what_stands_before_it_in_the_question_counts_too() -> None:
    assert heard_first([], (SCREENSHOT, NOTE), AUTOMATIC) == (1,)
    assert heard_first([], ("word " * 500, NOTE), AUTOMATIC) == (1,)
    assert heard_first([], (NOTE, SCREENSHOT), AUTOMATIC) == ()


def test_several_pieces_are_always_heard_first_and_nothing_twice() -> None:
    assert heard_first([], (RECORDING,), DIRECT) == (0,)
    half = replace(RECORDING, heard=(Heard(0.0, 10.0, "one"),))
    assert heard_first([], (half,), AUTOMATIC) == (0,)
    whole = replace(half, heard=(*half.heard, Heard(10.5, 20.0, "two")))
    assert heard_first([], (whole,), FIRST) == ()


def test_instructions_and_turns_without_figures_count_too() -> None:
    long = replace(AUTOMATIC, system_text="word " * 500)
    assert heard_first([], (NOTE,), long) == (0,)
    failed = [MessageRow(1, 1, Message(Role.USER, ("word " * 500,)), None, None, False)]
    assert heard_first(failed, (NOTE,), AUTOMATIC) == (0,)


def heard(*texts: str) -> tuple[Heard, ...]:
    return tuple(Heard(10.0 * place, 10.0 * place + 9, text) for place, text in enumerate(texts))


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        (["one", "two"], "won\n\ntoo", ["won", "too"]),
        (["one", "two"], "all of it", ["all of it", ""]),
        (["one", "", "two"], "one\n\n\n\ntwo", ["one", "", "two"]),
        (["", "one", "two"], "one\n\ntwo", ["", "one", "two"]),
        (["one", "two", "three"], "one\n\n2a\n\n2b\n\nthree", ["one", "2a\n\n2b", "three"]),
        (["one", "two", "three", "four"], "one\n\ntwo and three\n\nfour", ["one", "two and three", "", "four"]),
        (["one", "two"], "", ["", ""]),
        (["one"], "a\n\nb", ["a\n\nb"]),
    ],
)
def test_a_correction_keeps_the_times_of_what_was_left_alone(before: list[str], text: str, after: list[str]) -> None:
    pieces = heard(*before)
    assert corrected(pieces, text) == heard(*after)


@pytest.fixture
def note(tmp_path: Path) -> bytes:
    return speak(tmp_path / "note.wav", "open the door")


def asked(desk: Desk, parts: tuple[Part, ...], options: AskOptions) -> tuple[Session, Log]:
    session, log = desk.session()
    session.ask(parts, options)
    desk.wait_idle(session)
    return session, log


def test_the_words_are_asked_for_alone_then_the_question_holds_them(
    make_desk: Callable[..., Desk], note: bytes
) -> None:
    engine = ScriptedEngine((ScriptedTurn(("open ", "the door")), ScriptedTurn(("Done.",))))
    desk = make_desk(engine=engine)
    sound = desk.attach(note, "note.wav", None)
    session, log = asked(desk, (sound, "Please."), FIRST)
    hearing, question = engine.requests
    assert (hearing.is_aside, hearing.think, hearing.sampling.temperature) == (True, False, 0.0)
    assert hearing.messages[0].parts[0] == transcription_prompt()
    assert list(hearing.sounds) == [sound.media_key]
    assert not question.is_aside
    assert question.messages[-1].parts == ("open the door\n\nPlease.",)
    assert not question.sounds
    assert log.answer == "Done.", "what was heard is no part of the answer"
    assert TurnPhase.HEARING in log.phases
    assert desk.stored(session) == session.messages
    assert session.messages[0].message.attachments[0].heard_text == "open the door"


def test_a_conversation_of_a_note_is_named_after_its_words_unless_it_has_a_name(
    make_desk: Callable[..., Desk], note: bytes
) -> None:
    desk = make_desk(ScriptedTurn(("open the door",)), ScriptedTurn(("Done.",)))
    session, _ = asked(desk, (desk.attach(note, "note.wav", None),), FIRST)
    assert session.conversation is not None
    conversation_id = session.conversation.id
    assert desk.store.call(lambda store: store.conversation(conversation_id)).result().title == "open the door"
    desk.store.call(lambda store: store.rename(conversation_id, "Doors")).result()
    desk.store.call(partial(retitle, conversation_id, "open the door", "close it")).result()
    assert desk.store.call(lambda store: store.conversation(conversation_id)).result().title == "Doors"


def test_a_hearing_that_fails_says_so_and_retry_hears_again(make_desk: Callable[..., Desk], note: bytes) -> None:
    problem = Problem(ProblemKind.ENGINE, "The engine process ended.")
    engine = ScriptedEngine(
        (ScriptedTurn(("open",), problem=problem), ScriptedTurn(("open",)), ScriptedTurn(("Done.",)))
    )
    desk = make_desk(engine=engine)
    sound = desk.attach(note, "note.wav", None)
    session, log = asked(desk, (sound,), FIRST)
    assert log.changed[-1].problem == problem
    assert session.messages[0].message.attachments == (sound,), "half a word is none"
    session.retry(FIRST)
    desk.wait_idle(session)
    assert engine.requests[-1].messages[-1].parts == ("open",)
    assert log.changed[-1].message.text == "Done."


def test_stopping_ends_the_hearing_and_the_question_stays(make_desk: Callable[..., Desk], note: bytes) -> None:
    engine = ScriptedEngine((ScriptedTurn(("open",) * 5000, step_s=0.01),))
    desk = make_desk(engine=engine)
    sound = desk.attach(note, "note.wav", None)
    session, log = desk.session()
    session.ask((sound,), FIRST)
    desk.wait_phase(session, TurnPhase.HEARING)
    session.stop()
    desk.wait_idle(session)
    assert log.changed[-1].result.finish_reason is FinishReason.CANCELLED
    assert len(engine.requests) <= 1, "the question itself is not asked any more"
    assert session.messages[0].message.attachments == (sound,)


def test_what_will_be_heard_first_is_read_ahead_as_that(make_desk: Callable[..., Desk], note: bytes) -> None:
    engine = HearingEngine()
    desk = make_desk(engine=engine)
    sound = desk.attach(note, "note.wav", None)
    session, _ = desk.session()
    session.anticipate((sound,), FIRST)
    assert engine.next_heard().is_aside
    session.anticipate((sound,), AskOptions(hearing=HearingWay.DIRECT))
    assert not engine.next_heard().is_aside


def test_a_correction_made_while_more_is_heard_stays(make_desk: Callable[..., Desk]) -> None:
    engine = ScriptedEngine((ScriptedTurn(("one",)), ScriptedTurn(("two",), step_s=0.3), ScriptedTurn(("Done.",))))
    desk = make_desk(engine=engine)
    session, _ = desk.session()
    session.ask((desk.attach(recorded(), "meeting.wav", None),), FIRST)
    desk.home.run_until(lambda: bool(session.messages and session.messages[0].message.attachments[0].heard))
    question = session.messages[0]
    (sound,) = question.message.attachments
    session.change_question(question.id, (replace(sound, heard=corrected(sound.heard, "won")),))
    desk.wait_idle(session)
    assert [piece.text for piece in session.messages[0].message.attachments[0].heard] == ["won", "two"]
    assert engine.requests[-1].messages[-1].parts == ("won two",)


def test_after_a_hearing_that_was_stopped_the_conversation_goes_on_with_the_words_so_far(
    make_desk: Callable[..., Desk],
) -> None:
    endless = ScriptedTurn(("two ",) * 5000, step_s=0.01)
    engine = ScriptedEngine((ScriptedTurn(("one",)), endless, ScriptedTurn(("Yes.",))))
    desk = make_desk(engine=engine)
    session, _ = desk.session()
    session.ask((desk.attach(recorded(), "meeting.wav", None), "Sum it up."), AUTOMATIC)
    desk.home.run_until(lambda: len(engine.requests) == 2)
    session.stop()
    desk.wait_idle(session)
    session.ask(("Go on.",), AUTOMATIC)
    desk.wait_idle(session)
    request = engine.requests[-1]
    assert not request.sounds
    assert request.messages[0].parts == (f"one {NOT_HEARD}\n\nSum it up.",)
    assert session.messages[-1].message.text == "Yes."


def recorded() -> bytes:
    """Two sounds of some seconds, half a minute of silence between them."""
    time_s = np.arange(4 * 16_000) / 16_000
    voice = np.sin(2 * np.pi * 140 * time_s) * (np.sin(2 * np.pi * 4 * time_s) > -0.5) * 0.3
    file = io.BytesIO()
    soundfile.write(file, np.concatenate([voice, np.zeros(28 * 16_000), voice]), 16_000, format="WAV")
    return file.getvalue()


def test_a_note_without_a_word_is_not_asked_and_is_heard_again_by_retry(
    make_desk: Callable[..., Desk], note: bytes
) -> None:
    engine = ScriptedEngine((ScriptedTurn(("",)), ScriptedTurn(("open",)), ScriptedTurn(("Done.",))))
    desk = make_desk(engine=engine)
    session, log = asked(desk, (desk.attach(note, "note.wav", None),), FIRST)
    assert log.changed[-1].problem is not None
    assert "No words were understood in “note.wav”" in log.changed[-1].problem.sentence
    assert len(engine.requests) == 1
    session.retry(FIRST)
    desk.wait_idle(session)
    assert engine.requests[-1].messages[-1].parts == ("open",)


def test_words_without_an_end_are_asked_for_once_more_then_left_out(
    make_desk: Callable[..., Desk], note: bytes
) -> None:
    endless = ScriptedTurn(("no ",) * 30, finish_reason=FinishReason.LENGTH)
    engine = ScriptedEngine((endless, endless, ScriptedTurn(("What?",))))
    desk = make_desk(engine=engine)
    session, _ = asked(desk, (desk.attach(note, "note.wav", None),), replace(FIRST, draft=False, saves_battery=True))
    first, second, question = engine.requests
    assert (first.sampling.temperature, second.sampling.temperature) == (0.0, 0.2)
    assert (second.draft, second.saves_battery) == (False, True)
    assert question.messages[-1].parts == ("(not understood)",)
    assert session.messages[1].message.text == "What?"


def test_what_is_heard_besides_words_is_asked_apart_also_by_retry(make_desk: Callable[..., Desk], note: bytes) -> None:
    engine = ScriptedEngine(tuple(ScriptedTurn((text,)) for text in ("Hello.", "A bird.", "Two birds.")))
    desk = make_desk(engine=engine)
    sound = desk.attach(note, "note.wav", None)
    session, _ = asked(desk, ("Hello",), FIRST)
    session.ask((SOUNDS_QUESTION, sound), FIRST)
    desk.wait_idle(session)
    session.retry(FIRST)
    desk.wait_idle(session)
    for request in engine.requests[1:]:
        assert request.is_aside
        assert [message.role for message in request.messages] == [Role.USER]
        assert list(request.sounds) == [sound.media_key]
    assert session.messages[-1].message.text == "Two birds."


def test_a_note_that_waits_for_another_conversations_answer_says_so(
    make_desk: Callable[..., Desk], note: bytes
) -> None:
    slow = ScriptedTurn(("word ",) * 10_000, step_s=1.0)
    desk = make_desk(slow, ScriptedTurn(("open the door",)), ScriptedTurn(("It is open.",)))
    other, _ = desk.session()
    other.ask(("Tell me a long story.",))
    desk.wait_phase(other, TurnPhase.READING)
    session, log = desk.session()
    session.ask((desk.attach(note, "note.wav", None),), FIRST)
    desk.home.run_until(lambda: session.status.is_behind)
    assert session.status.phase is TurnPhase.WAITING
    other.stop()
    desk.wait_idle(session)
    assert log.answer == "It is open."
    assert [phase for phase in log.phases if phase in (TurnPhase.WAITING, TurnPhase.HEARING)] == [
        TurnPhase.WAITING,
        TurnPhase.HEARING,
    ]
    assert not session.status.is_behind
