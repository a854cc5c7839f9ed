"""Titles by the model: written while nobody asks, given up at once, never over a person's own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

from gemma_desk.app.session import Session
from gemma_desk.app.turn_status import TurnPhase
from gemma_desk.chat.events import Event, Finished
from gemma_desk.chat.turn import FinishReason, TurnRequest, TurnResult
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.engine.scripted import ScriptedTurn

from .conftest import GIVE_UP_S, Desk, HearingEngine

MakeDesk = Callable[..., Desk]
ANSWER = ScriptedTurn(("In December.",))
TITLE = ScriptedTurn(("“Money ", "due”\n"))
QUESTION = "When is it due?"


class NamingEngine(HearingEngine):
    """Writes titles once it may; until then one begins and waits to be cancelled."""

    def __init__(self, *turns: ScriptedTurn) -> None:
        super().__init__(turns)
        self.n_heard_before_title = 0
        self.may_name = threading.Event()
        self.is_naming = threading.Event()
        self.n_cancelled = 0

    def answer(self, request: TurnRequest) -> Iterator[Event]:
        self.n_heard_before_title = len(self.anticipated) if request.is_aside else 0
        if not request.is_aside or self.may_name.is_set():
            yield from super().answer(request)
            return
        self._cancellation.begin(request.turn_id)
        self.is_naming.set()
        assert self._cancelled.wait(GIVE_UP_S), "it was not cancelled"
        self.n_cancelled += 1
        yield Finished(request.turn_id, TurnResult(FinishReason.CANCELLED))


def naming_desk(make_desk: MakeDesk, engine: NamingEngine) -> Desk:
    """One whose model is loaded and names conversations."""
    desk = make_desk(engine=engine)
    loaded = threading.Event()
    desk.engine.load(LoadRequest("load", ("a model",)), lambda _: loaded.set())
    assert loaded.wait(GIVE_UP_S)
    desk.library.titles.is_wished = desk.library.titles.can_write = True
    return desk


def title(session: Session) -> str:
    assert session.conversation is not None
    return session.conversation.title


def rename(desk: Desk, session: Session) -> None:
    assert session.conversation is not None
    desk.library.rename(session.conversation.id, "My own")
    desk.home.run_until(lambda: title(session) == "My own")


def test_after_the_first_answer_the_model_names_the_conversation(make_desk: MakeDesk) -> None:
    engine = NamingEngine(ANSWER, TITLE)
    engine.may_name.set()
    desk = naming_desk(make_desk, engine)
    session, log = desk.session()
    desk.answer(session, QUESTION)
    desk.home.run_until(lambda: title(session) == "Money due")
    asked = engine.requests[-1]
    assert asked.is_aside
    assert asked.is_spare
    assert QUESTION in asked.messages[-1].text
    assert "In December." in asked.messages[-1].text
    assert log.answer == "In December.", "a title is no part of the conversation"


def test_a_title_gives_way_to_a_question_and_is_tried_again(make_desk: MakeDesk) -> None:
    engine = NamingEngine(ANSWER, ANSWER, TITLE)
    desk = naming_desk(make_desk, engine)
    session, _ = desk.session()
    desk.answer(session, QUESTION)
    assert engine.is_naming.wait(GIVE_UP_S)
    session.ask(("And how much?",))
    desk.wait_phase(session, TurnPhase.WAITING)
    engine.may_name.set()
    desk.wait_idle(session)
    assert engine.n_cancelled == 1
    assert [request.is_aside for request in engine.requests[:2]] == [False, False]
    desk.home.run_until(lambda: title(session) == "Money due")


def test_a_title_gives_way_to_a_question_being_composed_that_is_read_ahead(make_desk: MakeDesk, png: bytes) -> None:
    engine = NamingEngine(ANSWER, TITLE)
    desk = naming_desk(make_desk, engine)
    session, _ = desk.session()
    picture = desk.attach(png, "a.png", 70)
    desk.answer(session, QUESTION)
    assert engine.is_naming.wait(GIVE_UP_S)
    engine.may_name.set()
    session.anticipate((picture,))
    assert engine.next_heard().messages[-1].attachments
    desk.home.run_until(lambda: engine.n_cancelled == 1)
    session.anticipate(())  # taken back: spare time again
    desk.home.run_until(lambda: title(session) == "Money due")
    assert engine.n_heard_before_title == 2


def test_a_title_that_a_person_gave_stays(make_desk: MakeDesk) -> None:
    engine = NamingEngine(ANSWER, ANSWER)
    engine.may_name.set()
    desk = naming_desk(make_desk, engine)
    desk.library.titles.is_wished = False
    session, _ = desk.session()
    desk.answer(session, QUESTION)
    rename(desk, session)
    desk.library.titles.is_wished = True
    desk.answer(session, "And how much?")
    assert not desk.library.titles.is_naming
    assert len(engine.requests) == 2


def test_one_that_is_given_while_the_title_is_written_stays_too(make_desk: MakeDesk) -> None:
    engine = NamingEngine(ANSWER, TITLE)
    desk = naming_desk(make_desk, engine)
    session, _ = desk.session()
    desk.answer(session, QUESTION)
    assert engine.is_naming.wait(GIVE_UP_S)
    rename(desk, session)
    engine.may_name.set()
    session.anticipate(("so that it gives way",))
    desk.home.run_until(lambda: not desk.library.titles.is_naming)
    stored = desk.store.call(lambda store: store.conversations()).result(GIVE_UP_S)
    assert [row.title for row in stored] == ["My own"]


def test_a_title_that_is_asked_for_replaces_any(make_desk: MakeDesk) -> None:
    engine = NamingEngine(ANSWER, TITLE)
    engine.may_name.set()
    desk = naming_desk(make_desk, engine)
    desk.library.titles.is_wished = False
    session, _ = desk.session()
    desk.answer(session, QUESTION)
    rename(desk, session)
    desk.library.titles.name_now(session.conversation.id)
    desk.home.run_until(lambda: title(session) == "Money due")
    assert not engine.requests[-1].is_spare


def test_without_a_model_that_can_the_question_gives_the_title(make_desk: MakeDesk) -> None:
    engine = NamingEngine(ANSWER)
    desk = naming_desk(make_desk, engine)
    desk.library.titles.can_write = False
    session, _ = desk.session()
    desk.answer(session, QUESTION)
    rename(desk, session)
    desk.library.titles.name_now(session.conversation.id)
    desk.home.run_until(lambda: title(session) == QUESTION)
    assert len(engine.requests) == 1


def test_words_without_an_end_are_no_title(make_desk: MakeDesk) -> None:
    engine = NamingEngine(ANSWER, ScriptedTurn(("well, well, " * 9,), finish_reason=FinishReason.LENGTH))
    engine.may_name.set()
    desk = naming_desk(make_desk, engine)
    session, _ = desk.session()
    desk.answer(session, QUESTION)
    desk.home.run_until(lambda: not desk.library.titles.is_naming)
    assert len(engine.requests) == 2
    assert title(session) == QUESTION


def test_an_answer_that_was_stopped_gives_no_title(make_desk: MakeDesk) -> None:
    engine = NamingEngine(ScriptedTurn(("a ",) * 1_000, step_s=1.0))
    desk = naming_desk(make_desk, engine)
    session, log = desk.session()
    session.ask((QUESTION,))
    desk.home.run_until(lambda: bool(log.answer))
    session.stop()
    desk.wait_idle(session)
    assert not desk.library.titles.is_naming


def test_a_resting_engine_is_not_woken_for_a_title(make_desk: MakeDesk) -> None:
    engine = NamingEngine()
    desk = naming_desk(make_desk, engine)
    rested, named = threading.Event(), threading.Event()
    desk.engine.when_resting(lambda is_resting: rested.set() if is_resting else None)
    desk.engine.rest_after(0.0)
    assert rested.wait(GIVE_UP_S)
    desk.engine.answer_in_spare_time("title", lambda: TurnRequest("title", ()), lambda _: named.set())
    desk.engine.cancel("title")
    assert named.wait(GIVE_UP_S)
    assert engine.requests == []
