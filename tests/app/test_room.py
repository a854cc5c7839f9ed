"""Where a question does not fit, what was chosen is done, shown and kept; what the model is sent is held to that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from gemma_desk.app.cut import WhenFull, cut_of
from gemma_desk.app.session import Session
from gemma_desk.app.turn_request import AskOptions
from gemma_desk.app.turn_status import TurnPhase
from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.chat.message import Message, Role
from gemma_desk.chat.turn import FinishReason
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.gemma.summary import SUMMARY_QUESTION, summary_in_prompt
from tests.app.conftest import Desk, Log

CONTEXT_TOKENS = 2048
WORDS = "word " * 178
"""228 tokens with what stands around them."""
ANSWER = ScriptedTurn((WORDS,))
SUMMARY = "Words were said."
DROP, SUM_UP, STOP = (AskOptions(when_full=way) for way in (WhenFull.DROP, WhenFull.SUMMARY, WhenFull.STOP))


@pytest.fixture
def open_desk(make_desk: Callable[..., Desk]) -> Callable[..., Desk]:
    def open_desk(*turns: ScriptedTurn) -> Desk:
        desk = make_desk(*turns)
        desk.load(CONTEXT_TOKENS)
        return desk

    return open_desk


def ask(desk: Desk, session: Session, options: AskOptions, question: str = WORDS) -> None:
    session.ask((question,), options)
    desk.wait_idle(session)


def filled(desk: Desk) -> tuple[Session, Log]:
    """A conversation beside which nothing fits that is as long as its questions."""
    session, log = desk.session()
    for number in range(4):
        ask(desk, session, STOP, f"{number} {WORDS}")
    return session, log


def sent(desk: Desk) -> tuple[Message, ...]:
    """What the model was sent last."""
    return desk_engine(desk).requests[-1].messages


def desk_engine(desk: Desk) -> ScriptedEngine:
    engine = desk.engine._engine
    assert isinstance(engine, ScriptedEngine)
    return engine


def test_what_fits_is_sent_whole(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(*[ANSWER] * 2)
    session, log = desk.session()
    ask(desk, session, DROP)
    ask(desk, session, DROP)
    assert len(sent(desk)) == 3
    assert not any(log.cuts)


def test_the_oldest_are_dropped_with_their_answers_enough_for_some_turns(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(*[ANSWER] * 6)
    session, log = filled(desk)
    ask(desk, session, DROP)
    cut = session.cut
    assert cut is not None
    assert cut == log.cuts[-1]
    assert cut.n_messages in (4, 6)
    assert sent(desk) == tuple(row.message for row in session.messages[cut.n_messages : -1])
    ask(desk, session, DROP, "Short.")
    assert session.cut == cut


def test_with_stop_nothing_is_dropped(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(*[ANSWER] * 6)
    session, log = filled(desk)
    ask(desk, session, STOP)
    assert len(sent(desk)) == 9
    assert not any(log.cuts)


def test_a_summary_is_sent_instead_of_what_was_before(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(*[ANSWER] * 4, ScriptedTurn(("Words ", "were said.")), ANSWER)
    session, log = filled(desk)
    ask(desk, session, SUM_UP, "And now?")
    asked, answered = desk_engine(desk).requests[-2:]
    assert [message.text for message in asked.messages][-1] == SUMMARY_QUESTION
    assert asked.messages[:-1] == tuple(row.message for row in session.messages[:8])
    assert asked.conversation == answered.conversation
    assert [message.text for message in answered.messages] == [f"{summary_in_prompt(SUMMARY)}\n\nAnd now?"]
    assert log.summaries == ["", "Words", SUMMARY, None]
    assert TurnPhase.SUMMING_UP in log.phases
    assert session.messages[-1].message.text == WORDS
    assert session.messages[-2].message.text == "And now?"


def test_later_questions_are_sent_with_the_summary_too(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(*[ANSWER] * 4, ScriptedTurn((SUMMARY,)), ANSWER, ANSWER)
    session, _ = filled(desk)
    ask(desk, session, SUM_UP, "And now?")
    ask(desk, session, SUM_UP, "And then?")
    first, *_, last = sent(desk)
    assert first.text.startswith(summary_in_prompt(SUMMARY))
    assert last.text == "And then?"


def test_a_summary_that_is_stopped_leaves_everything_as_it_was(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(*[ANSWER] * 4, ScriptedTurn(("Words ",) * 500, step_s=0.01))
    session, log = filled(desk)
    session.ask(("And now?",), SUM_UP)
    desk.home.run_until(lambda: len(log.summaries) > 2)
    session.stop()
    desk.wait_idle(session)
    assert session.cut is None
    assert log.summaries[-1] is None
    result = session.messages[-1].result
    assert result is not None
    assert result.finish_reason is FinishReason.CANCELLED
    assert session.messages[-2].message.text == "And now?"


@pytest.mark.parametrize("turn", [ScriptedTurn(()), ScriptedTurn(problem=Problem(ProblemKind.ENGINE, "It ended."))])
def test_a_summary_that_fails_is_said_on_the_answer(open_desk: Callable[..., Desk], turn: ScriptedTurn) -> None:
    desk = open_desk(*[ANSWER] * 4, turn)
    session, _ = filled(desk)
    ask(desk, session, SUM_UP, "And now?")
    assert session.messages[-1].problem is not None
    assert session.cut is None


def test_it_is_all_there_in_another_session(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(*[ANSWER] * 6)
    desk.load(CONTEXT_TOKENS)
    session, _ = filled(desk)
    ask(desk, session, DROP)
    session.cut_after(session.messages[1].id, "Kept.")
    cut, rows = session.cut, desk.stored(session)
    assert cut_of(rows) == cut
    desk.close()
    again = make_desk(ANSWER)
    again.load(CONTEXT_TOKENS * 8)
    again.library.refresh()
    again.home.run_until(lambda: bool(again.library.conversations))
    opened, log = again.watched(again.library.open(rows[0].conversation_id))
    again.home.run_until(lambda: bool(log.cuts))
    assert log.cuts == [cut]
    ask(again, opened, DROP, "Short.")
    assert sent(again) == tuple(row.message for row in opened.messages[cut.n_messages : -1])


def test_a_cut_is_taken_back(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(*[ANSWER] * 6)
    session, log = filled(desk)
    session.make_room(WhenFull.DROP, DROP)
    assert session.cut is not None
    session.cut_after(session.cut.message_id, None)
    assert session.cut is None
    assert log.cuts[-1] is None
    ask(desk, session, STOP, "Short.")
    assert len(sent(desk)) == 9


def test_room_is_made_at_any_time_by_hand(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(ANSWER, ScriptedTurn((SUMMARY,)), ANSWER)
    session, _ = desk.session()
    ask(desk, session, STOP)
    session.make_room(WhenFull.SUMMARY, STOP)
    assert session.is_busy
    desk.wait_idle(session)
    assert session.cut is not None
    assert session.cut.summary == SUMMARY
    assert session.cut.n_messages == 2
    session.cut_after(session.cut.message_id, "Put right.")
    ask(desk, session, STOP, "And now?")
    assert sent(desk)[0].text == f"{summary_in_prompt('Put right.')}\n\nAnd now?"


def test_what_was_counted_with_another_summary_counts_no_longer(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(*[ANSWER] * 3)
    session, _ = desk.session()
    for _ in range(3):
        ask(desk, session, STOP)
    session.cut_after(session.messages[1].id, SUMMARY)
    assert [row.result.held is None for row in session.messages[1::2] if row.result] == [False, True, True]
    assert [row.result.held is None for row in desk.stored(session)[1::2] if row.result] == [False, True, True]


def test_a_summary_stays_where_more_is_dropped_behind_it(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(*[ANSWER] * 6)
    session, _ = filled(desk)
    session.cut_after(session.messages[1].id, SUMMARY)
    session.make_room(WhenFull.DROP, DROP)
    assert session.cut is not None
    assert session.cut.n_messages > 2
    assert session.cut.summary == SUMMARY


def test_what_is_composed_is_read_ahead_as_it_will_be_sent(make_desk: Callable[..., Desk], png: bytes) -> None:
    desk = make_desk(*[ANSWER] * 6)
    desk.load(CONTEXT_TOKENS)
    session, _ = filled(desk)
    session.make_room(WhenFull.DROP, DROP)
    picture = desk.attach(png, "a.png", 70)
    session.anticipate((picture,), DROP)
    engine = desk_engine(desk)
    desk.engine.answer("aside", lambda: replace(engine.requests[-1], turn_id="aside"), lambda event: None)
    session.ask((picture,), DROP)
    desk.wait_idle(session)
    cut = session.cut
    assert cut is not None
    for request in (*engine.anticipated[-1:], engine.requests[-1]):
        assert len(request.messages) == 8 - cut.n_messages + 1


def test_a_conversation_longer_than_the_window_is_summed_up_in_stretches(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(*[ANSWER] * 9, *[ScriptedTurn((f"Part {number}.",)) for number in range(3)], ANSWER)
    desk.load(CONTEXT_TOKENS * 8)
    session, _ = desk.session()
    for _ in range(9):
        ask(desk, session, STOP)
    desk.load(CONTEXT_TOKENS)
    ask(desk, session, SUM_UP, "And now?")
    first, *others = (request.messages for request in desk_engine(desk).requests[9:-1])
    assert len(others) == 2
    assert first[0].text == WORDS
    for number, messages in enumerate(others):
        assert messages[0].text.startswith(summary_in_prompt(f"Part {number}."))
    n_answers = sum(message.role is Role.ASSISTANT for messages in (first, *others) for message in messages)
    assert n_answers == 9
    assert session.cut is not None
    assert (session.cut.n_messages, session.cut.summary) == (18, "Part 2.")


def test_a_question_the_engine_refused_is_asked_again_with_room(open_desk: Callable[..., Desk]) -> None:
    too_long = ScriptedTurn(problem=Problem(ProblemKind.PROMPT, "It takes 600 tokens where 512 are."))
    desk = open_desk(ANSWER, too_long, ANSWER)
    session, _ = desk.session()
    ask(desk, session, DROP, "Short.")
    ask(desk, session, DROP, "Shorter than it is.")
    assert session.messages[-1].problem is None
    assert len(sent(desk)) == 1
    assert session.cut is not None


def test_an_answer_that_filled_the_window_goes_on_with_room(open_desk: Callable[..., Desk]) -> None:
    too_long = ScriptedTurn(problem=Problem(ProblemKind.PROMPT, "It takes 600 tokens where 512 are."))
    full = ScriptedTurn(("Half of",), finish_reason=FinishReason.CONTEXT_FULL)
    desk = open_desk(ANSWER, full, too_long, ScriptedTurn((" it.",)))
    session, _ = desk.session()
    ask(desk, session, DROP)
    ask(desk, session, DROP, "And the rest?")
    session.go_on(DROP)
    desk.wait_idle(session)
    assert session.messages[-1].message.text == "Half of it."
    assert session.cut is not None
    assert [message.text for message in sent(desk)] == ["And the rest?", "Half of"]


@pytest.mark.parametrize("options", [DROP, SUM_UP, STOP])
def test_a_question_that_fits_nowhere_costs_nothing(open_desk: Callable[..., Desk], options: AskOptions) -> None:
    too_long = ScriptedTurn(problem=Problem(ProblemKind.PROMPT, "It takes 6000 tokens where 512 are."))
    desk = open_desk(ANSWER, too_long)
    session, _ = desk.session()
    ask(desk, session, options)
    ask(desk, session, options, WORDS * 100)
    assert session.messages[-1].problem == too_long.problem
    assert session.cut is None
