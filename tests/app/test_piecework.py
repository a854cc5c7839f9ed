"""A recording is translated piece by piece, in order, with its times; what was stopped goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.app.piecework import Piecework, piecework_of
from gemma_desk.app.turn_request import AskOptions
from gemma_desk.app.turn_status import TurnPhase
from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.chat.message import Attachment, Heard, MediaKind, Message, Piece, Receipt, Role
from gemma_desk.chat.turn import FinishReason, TurnResult
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.gemma.hearing import (
    LANGUAGES,
    SOUNDS_QUESTION,
    HearingWay,
    TranslationWish,
    is_sound_question,
    speech_translation_prompt,
    translation_wish,
)
from tests.app.conftest import Desk, HearingEngine
from tests.app.test_hearing import asked, recorded
from tests.media.files import speak

FIRST = AskOptions(hearing=HearingWay.FIRST)
WISH = TranslationWish("meeting “B”.wav", "German")


def recording(n_pieces: int) -> Attachment:
    """Heard in so many pieces, one without a word among them."""
    starts_s = [20.0 * place for place in range(n_pieces)]
    pieces = tuple(Piece("", MediaKind.AUDIO, 250, start_s, start_s + 19) for start_s in starts_s)
    heard = tuple(
        Heard(start_s, start_s + 19, "" if place == 1 else f"words {place}") for place, start_s in enumerate(starts_s)
    )
    receipt = Receipt(0, 0, 0, 0, 250 * n_pieces, 19.0 * n_pieces)
    return Attachment(MediaKind.AUDIO, "a" * 64, WISH.name, None, receipt, pieces, heard=heard)


def piecework(sound: Attachment) -> Piecework | None:
    return piecework_of((Message(Role.USER, (sound,)), Message(Role.USER, (WISH.question,))), FIRST)


@given(st.text(min_size=1).filter(lambda name: "\n" not in name), st.sampled_from(LANGUAGES))
def test_a_wish_is_known_by_its_question(name: str, language: str) -> None:
    wish = TranslationWish(name, language)
    assert translation_wish(wish.question) == wish
    assert translation_wish(f"{wish.question} Now.") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sound_question_is_known_again(language: str) -> None:
    assert is_sound_question(speech_translation_prompt(language))
    assert not is_sound_question(f"{speech_translation_prompt(language)} And why?")


def test_what_has_one_piece_or_is_not_there_is_asked_as_a_whole() -> None:
    assert piecework(recording(1)) is None
    assert piecework(replace(recording(9), name="another.wav")) is None
    assert piecework_of((Message(Role.USER, (recording(9), "What is said?")),), FIRST) is None


def test_an_hour_is_asked_in_order_without_what_has_no_words() -> None:
    pieces = piecework(recording(180))
    assert pieces is not None
    assert [item.start_s for item in pieces.items] == sorted(item.start_s for item in pieces.items)
    assert len(pieces.items) == 179
    answer = ""
    for number in range(179):
        answer += pieces.words(" Satz ") + pieces.words(str(number))
        pieces.end_piece(TurnResult(FinishReason.STOP))
    assert pieces.is_done
    paragraphs = answer.split("\n\n")
    assert paragraphs[0] == "[0:00:00] Satz 0"
    assert paragraphs[-1] == "[0:59:40] Satz 178"
    assert len(paragraphs) == 179


@given(st.integers(0, 6), st.text(max_size=9))
def test_what_was_stopped_goes_on_behind_the_last_whole_piece(n_done: int, begun: str) -> None:
    first, again = piecework(recording(8)), piecework(recording(8))
    assert first is not None
    assert again is not None
    whole = ""
    for number in range(n_done):
        whole += first.words(f"line {number}\n\nand more")
        first.end_piece(TurnResult(FinishReason.STOP))
    kept = again.take_over(whole + first.words(begun))
    expected = n_done if begun.strip() else max(n_done - 1, 0)
    assert again.n_done == expected
    assert whole.startswith(kept)
    assert kept.count("line") == expected


def test_a_translation_goes_piece_by_piece_and_what_was_stopped_goes_on_by_retry(
    make_desk: Callable[..., Desk],
) -> None:
    turns = [ScriptedTurn((text,)) for text in ("one", "two", "An answer.", "eins", "zwei")]
    gone = ScriptedTurn(("zw",), problem=Problem(ProblemKind.ENGINE, "Gone."))
    engine = ScriptedEngine((*turns[:4], gone, turns[4]))
    desk = make_desk(engine=engine)
    sound = desk.attach(recorded(), "meeting.wav", None)
    session, log = asked(desk, (sound,), FIRST)
    session.ask((TranslationWish("meeting.wav", "German").question,), FIRST)
    desk.wait_idle(session)
    assert log.changed[-1].problem == Problem(ProblemKind.ENGINE, "Gone.")
    session.retry(FIRST)
    desk.wait_idle(session)
    translating = engine.requests[3:]
    assert all(request.is_aside and not request.sounds for request in translating)
    assert [request.messages[0].text.rsplit("\n", 1)[-1] for request in translating] == ["one", "two", "two"]
    lines = session.messages[-1].message.text.split("\n\n")
    assert [line.split("] ")[1] for line in lines] == ["eins", "zwei"]
    assert [status.phase for status in log.statuses if status.sound_pieces and status.phase is TurnPhase.PIECES]
    assert session.messages[-1].result is not None


def test_what_else_is_heard_is_asked_of_each_piece_of_a_recording(make_desk: Callable[..., Desk]) -> None:
    engine = ScriptedEngine([ScriptedTurn((text,)) for text in ("Hello.", "A bird.", "A car.")])
    desk = make_desk(engine=engine)
    session, _ = asked(desk, ("Hello",), FIRST)
    sound = desk.attach(recorded(), "walk.wav", None)
    session.ask((SOUNDS_QUESTION, sound), FIRST)
    desk.wait_idle(session)
    assert [list(request.sounds) for request in engine.requests[1:]] == [[key] for key in sound.sound_keys]
    first, second = session.messages[-1].message.text.split("\n\n")
    assert (first.split("] ")[1], second.split("] ")[1]) == ("A bird.", "A car.")


def test_a_note_sent_directly_is_translated_from_its_sound(make_desk: Callable[..., Desk], tmp_path: Path) -> None:
    engine = ScriptedEngine([ScriptedTurn(("Hi.",)), ScriptedTurn(("Hello.\nGerman: Hallo.",))])
    desk = make_desk(engine=engine)
    session, _ = asked(desk, ("Hi",), FIRST)
    sound = desk.attach(speak(tmp_path / "note.wav", "open the door"), "note.wav", None)
    session.ask((speech_translation_prompt("German"), sound), FIRST)
    desk.wait_idle(session)
    assert engine.requests[-1].is_aside
    assert list(engine.requests[-1].sounds) == [sound.media_key]


def test_a_stopped_hearing_is_finished_later_and_nothing_is_asked(make_desk: Callable[..., Desk]) -> None:
    engine = HearingEngine()
    desk = make_desk(engine=engine)
    sound = desk.attach(recorded(), "meeting.wav", None)
    session, _ = asked(desk, ("Hello",), FIRST)
    session.ask((sound,), FIRST)
    desk.home.run_until(lambda: bool(session.messages[2:] and session.messages[2].message.attachments[0].heard))
    session.stop()
    desk.wait_idle(session)
    n_heard = len(session.messages[2].message.attachments[0].heard)
    session.ask(("And now?",), FIRST)
    desk.wait_idle(session)
    n_messages = len(session.messages)
    session.hear(session.messages[2].id, 0, FIRST)
    desk.wait_idle(session)
    heard = session.messages[2].message.attachments[0]
    assert n_heard < len(heard.heard) == len(sound.sound_keys)
    assert len(session.messages) == n_messages


def test_a_hearing_for_its_own_sake_that_fails_says_so_and_keeps_what_was_heard(make_desk: Callable[..., Desk]) -> None:
    gone = Problem(ProblemKind.ENGINE, "Gone.")
    engine = ScriptedEngine([ScriptedTurn(("one",)), ScriptedTurn(("",), problem=gone), ScriptedTurn((), problem=gone)])
    desk = make_desk(engine=engine)
    session, log = asked(desk, (desk.attach(recorded(), "meeting.wav", None),), FIRST)
    session.hear(session.messages[0].id, 0)
    desk.wait_idle(session)
    assert [heard.text for heard in session.messages[0].message.attachments[0].heard] == ["one"]
    assert log.failures[-1] == (gone, ())
    assert not session.is_busy
