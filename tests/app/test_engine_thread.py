from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError

import pytest

from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.chat.errors import Bug, ModelProblem, ProblemKind
from gemma_desk.chat.events import TERMINAL_EVENTS, AnswerText, Event, Failed, Finished, Loaded, Loading, Prefilling
from gemma_desk.chat.message import Message, Role
from gemma_desk.chat.turn import FinishReason, TurnRequest, TurnResult
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn

from .conftest import GIVE_UP_S, HearingEngine


class Told:
    """The events of one turn, from whatever thread."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.on = threading.Condition()

    def __call__(self, event: Event) -> None:
        with self.on:
            self.events.append(event)
            self.on.notify_all()

    def wait_for(self, kind: type | tuple[type, ...]) -> Event:
        """Waits until the last event is of this kind."""
        with self.on:
            assert self.on.wait_for(lambda: self.events and isinstance(self.events[-1], kind), GIVE_UP_S)
            return self.events[-1]

    def end(self) -> Event:
        return self.wait_for(TERMINAL_EVENTS)


def request(turn_id: str, text: str = "?") -> TurnRequest:
    return TurnRequest(turn_id, (Message(Role.USER, (text,)),))


def ask(thread: EngineThread, turn_id: str) -> Told:
    told = Told()
    thread.answer(turn_id, lambda: request(turn_id), told)
    return told


@pytest.fixture
def thread(engine: ScriptedEngine) -> Iterator[EngineThread]:
    thread = EngineThread(engine)
    yield thread
    thread.close()


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine()


class GatedEngine:
    """Loads and answers only as far as the test lets it: each event waits for a turn of the gate."""

    def __init__(self) -> None:
        self.gate: queue.SimpleQueue[Event | Exception | None] = queue.SimpleQueue()
        """An event to report, an exception to raise, or None to end without a word."""
        self.cancelled: list[str] = []
        self.started = threading.Event()

    def load(self, request: LoadRequest) -> Iterator[Event]:
        return self._events()

    def answer(self, request: TurnRequest) -> Iterator[Event]:
        return self._events()

    def anticipate(self, request: TurnRequest) -> None:
        pass

    def cancel(self, turn_id: str) -> None:
        self.cancelled.append(turn_id)

    def close(self) -> None:
        self.gate.put(None)

    def _events(self) -> Iterator[Event]:
        self.started.set()
        while item := self.gate.get():
            if isinstance(item, Exception):
                raise item
            yield item


@pytest.fixture
def gated() -> GatedEngine:
    return GatedEngine()


@pytest.fixture
def gated_thread(gated: GatedEngine) -> Iterator[EngineThread]:
    thread = EngineThread(gated)
    yield thread
    thread.close()


def test_turns_are_answered_in_the_order_they_came(thread: EngineThread, engine: ScriptedEngine) -> None:
    told = [ask(thread, str(number)) for number in range(5)]
    ends = [each.end() for each in told]
    assert [end.turn_id for end in ends] == ["0", "1", "2", "3", "4"]
    assert [request.turn_id for request in engine.requests] == ["0", "1", "2", "3", "4"]


def test_an_engine_that_raises_fails_the_turn_and_the_next_is_answered(
    gated_thread: EngineThread, gated: GatedEngine, caplog: pytest.LogCaptureFixture
) -> None:
    gated.gate.put(ZeroDivisionError("inside"))
    failed = ask(gated_thread, "a").end()
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.BUG
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [ZeroDivisionError]
    gated.gate.put(Finished("b", TurnResult(FinishReason.STOP)))
    assert isinstance(ask(gated_thread, "b").end(), Finished)


def test_a_problem_that_is_raised_keeps_its_sentence(gated_thread: EngineThread, gated: GatedEngine) -> None:
    problem = ModelProblem("No model is loaded.")
    gated.gate.put(problem)
    assert ask(gated_thread, "a").end() == Failed("a", problem.problem)


def test_an_engine_that_ends_without_a_word_fails_the_turn(gated_thread: EngineThread, gated: GatedEngine) -> None:
    gated.gate.put(None)
    failed = ask(gated_thread, "a").end()
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.BUG


def test_nothing_is_told_after_the_end(gated_thread: EngineThread, gated: GatedEngine) -> None:
    for event in (Finished("a", TurnResult(FinishReason.STOP)), AnswerText("a", "late"), None):
        gated.gate.put(event)
    told = ask(gated_thread, "a")
    ask(gated_thread, "b").end()
    assert told.events == [Finished("a", TurnResult(FinishReason.STOP))]


def test_events_of_other_turns_are_not_passed_on(gated_thread: EngineThread, gated: GatedEngine) -> None:
    end = Finished("a", TurnResult(FinishReason.STOP))
    for event in (Finished("other", TurnResult(FinishReason.LENGTH)), AnswerText("other", "x"), end):
        gated.gate.put(event)
    told = ask(gated_thread, "a")
    told.end()
    assert told.events == [end]


def test_a_request_that_cannot_be_made_fails_the_turn(thread: EngineThread, engine: ScriptedEngine) -> None:
    def make_request() -> TurnRequest:
        raise ModelProblem("Cannot.")

    told = Told()
    thread.answer("a", make_request, told)
    assert told.end() == Failed("a", ModelProblem("Cannot.").problem)
    assert engine.requests == []


def test_a_turn_whose_attachments_are_read_no_longer_is_cancelled(thread: EngineThread) -> None:
    def make_request() -> TurnRequest:
        raise CancelledError

    told = Told()
    thread.answer("a", make_request, told)
    assert told.end() == Finished("a", TurnResult(FinishReason.CANCELLED))


def test_a_turn_cancelled_in_line_ends_at_once_and_never_starts(gated_thread: EngineThread, gated: GatedEngine) -> None:
    first, second = ask(gated_thread, "a"), ask(gated_thread, "b")
    assert gated.started.wait(GIVE_UP_S)
    gated_thread.cancel("b")
    assert second.events == [Finished("b", TurnResult(FinishReason.CANCELLED))]
    assert first.events == []
    assert gated.cancelled == []


def test_a_cancel_while_the_request_is_made_is_not_lost() -> None:
    engine = ScriptedEngine([ScriptedTurn(("on ",) * 10_000, step_s=0.01)])
    thread = EngineThread(engine)
    making, go_on = threading.Event(), threading.Event()

    def make_request() -> TurnRequest:
        making.set()
        go_on.wait(GIVE_UP_S)
        return request("a")

    told = Told()
    thread.answer("a", make_request, told)
    assert making.wait(GIVE_UP_S)
    thread.cancel("a")
    go_on.set()
    assert told.end() == Finished("a", TurnResult(FinishReason.CANCELLED))
    thread.close()


def test_a_cancel_the_engine_did_not_know_of_is_passed_on_again(gated_thread: EngineThread, gated: GatedEngine) -> None:
    told = ask(gated_thread, "a")
    assert gated.started.wait(GIVE_UP_S)
    gated_thread.cancel("a")
    gated.gate.put(AnswerText("a", "one"))
    gated.gate.put(AnswerText("a", "two"))
    gated.gate.put(Finished("a", TurnResult(FinishReason.CANCELLED)))
    told.end()
    assert gated.cancelled == ["a", "a"]


def test_unknown_ids_are_ignored(thread: EngineThread) -> None:
    thread.cancel("nobody")
    assert isinstance(ask(thread, "nobody").end(), Finished)


def test_turns_behind_a_load_hear_of_it_under_their_own_id(gated_thread: EngineThread, gated: GatedEngine) -> None:
    load = Told()
    gated_thread.load(LoadRequest("load", ("model",)), load)
    waiting = ask(gated_thread, "a")
    gated.gate.put(Loading("load", 0.4))
    load.wait_for(Loading)
    gated.gate.put(Failed("load", ModelProblem("Broken.").problem))
    assert isinstance(load.end(), Failed)
    gated.gate.put(Finished("a", TurnResult(FinishReason.STOP)))
    waiting.end()
    assert waiting.events[0] == Loading("a", 0.4)


def test_a_model_is_loaded(thread: EngineThread) -> None:
    told = Told()
    thread.load(LoadRequest("load", ("model",)), told)
    assert isinstance(told.end(), Loaded)


def test_a_listener_that_raises_does_not_end_the_turn(
    thread: EngineThread, engine: ScriptedEngine, caplog: pytest.LogCaptureFixture
) -> None:
    def listener(event: Event) -> None:
        raise ValueError

    thread.answer("a", lambda: request("a"), listener)
    assert isinstance(ask(thread, "b").end(), Finished)
    assert {record.levelno for record in caplog.records} == {logging.ERROR}


def test_closing_ends_the_running_turn(engine: ScriptedEngine) -> None:
    thread = EngineThread(ScriptedEngine([ScriptedTurn(("on ",) * 10_000, step_s=0.01)]))
    running, waiting = ask(thread, "a"), ask(thread, "b")
    running.wait_for(AnswerText)
    thread.close()
    assert running.end() == Finished("a", TurnResult(FinishReason.CANCELLED))
    assert waiting.events == []
    with pytest.raises(Bug):
        ask(thread, "c")


@pytest.fixture
def hearing() -> HearingEngine:
    return HearingEngine()


@pytest.fixture
def hearing_thread(hearing: HearingEngine) -> Iterator[EngineThread]:
    thread = EngineThread(hearing)
    yield thread
    thread.close()


class Gate:
    """A request that takes its time to be made."""

    def __init__(self, turn_id: str) -> None:
        self._turn_id = turn_id
        self.is_being_made, self.may_go_on = threading.Event(), threading.Event()

    def __call__(self) -> TurnRequest:
        self.is_being_made.set()
        assert self.may_go_on.wait(GIVE_UP_S)
        return request(self._turn_id)


def test_of_several_anticipations_the_last_counts(hearing_thread: EngineThread, hearing: HearingEngine) -> None:
    gate = Gate("first")
    hearing_thread.anticipate(gate)
    assert gate.is_being_made.wait(GIVE_UP_S)
    for number in range(5):
        hearing_thread.anticipate(lambda number=number: request(str(number)))
    gate.may_go_on.set()
    assert [hearing.next_heard().turn_id for _ in range(2)] == ["first", "4"]
    hearing_thread.anticipate(lambda: request("end"))
    assert hearing.next_heard().turn_id == "end"


def test_a_question_comes_before_what_was_anticipated_and_takes_it_back(
    hearing_thread: EngineThread, hearing: HearingEngine
) -> None:
    gate = Gate("first")
    hearing_thread.anticipate(gate)
    assert gate.is_being_made.wait(GIVE_UP_S)
    hearing_thread.anticipate(lambda: request("never"))
    told = ask(hearing_thread, "asked")
    gate.may_go_on.set()
    told.end()
    hearing_thread.anticipate(lambda: request("end"))
    assert [hearing.next_heard().turn_id for _ in range(2)] == ["first", "end"]


def test_an_anticipation_that_fails_is_nobodys_concern(hearing_thread: EngineThread, hearing: HearingEngine) -> None:
    def fail() -> TurnRequest:
        raise ModelProblem("Nothing there.")

    hearing_thread.anticipate(fail)
    hearing_thread.anticipate(lambda: request("end"))
    assert hearing.next_heard().turn_id == "end"
    assert isinstance(ask(hearing_thread, "asked").end(), Finished)


class Rests:
    """What a thread tells about its engine's rests."""

    def __init__(self) -> None:
        self.told: queue.SimpleQueue[bool] = queue.SimpleQueue()

    def wait(self) -> bool:
        return self.told.get(timeout=GIVE_UP_S)


@pytest.fixture
def resting() -> Iterator[tuple[EngineThread, ScriptedEngine, Rests]]:
    """An engine that rests as soon as nothing is asked."""
    engine, rests = ScriptedEngine(), Rests()
    thread = EngineThread(engine, idle_s=0.01)
    thread.when_resting(rests.told.put)
    yield thread, engine, rests
    thread.close()


def test_an_engine_without_a_model_does_not_rest(resting: tuple[EngineThread, ScriptedEngine, Rests]) -> None:
    thread, engine, rests = resting
    ask(thread, "turn").end()
    with pytest.raises(queue.Empty):
        rests.told.get(timeout=0.1)
    assert engine.n_rests == 0


def test_an_idle_engine_rests_once_and_is_loaded_again_with_the_next_turn(
    resting: tuple[EngineThread, ScriptedEngine, Rests],
) -> None:
    thread, engine, rests = resting
    loading = Told()
    thread.load(LoadRequest("load", ("model",)), loading)
    loading.end()
    assert rests.wait() is True
    assert engine.n_rests == 1
    told = ask(thread, "turn")
    assert isinstance(told.end(), Finished)
    assert rests.wait() is False
    assert Loading("turn", 1.0) in told.events, "the turn is told that it waits for the model"
    assert [type(event) for event in loading.events] == 2 * [Loading, Loading, Loaded]


def test_a_turn_cancelled_while_the_model_loads_again_ends_at_once(
    resting: tuple[EngineThread, ScriptedEngine, Rests],
) -> None:
    thread, _, rests = resting
    told, loading = Told(), Told()
    thread.load(LoadRequest("load", ("model",)), loading)
    assert rests.wait() is True

    def cancel(is_resting: bool) -> None:
        if not is_resting:
            thread.cancel("turn")

    thread.when_resting(cancel)
    thread.answer("turn", lambda: request("turn"), told)
    assert told.end() == Finished("turn", TurnResult(FinishReason.CANCELLED))


def test_another_model_chosen_while_resting_is_the_only_one_loaded(
    resting: tuple[EngineThread, ScriptedEngine, Rests],
) -> None:
    thread, _, rests = resting
    first, second = Told(), Told()
    thread.load(LoadRequest("first", ("model",)), first)
    assert rests.wait() is True
    thread.load(LoadRequest("second", ("other",)), second)
    assert isinstance(second.end(), Loaded)
    assert len([event for event in first.events if isinstance(event, Loaded)]) == 1


def test_a_question_being_composed_ends_the_rest(resting: tuple[EngineThread, ScriptedEngine, Rests]) -> None:
    thread, engine, rests = resting
    thread.load(LoadRequest("load", ("model",)), Told())
    assert rests.wait() is True
    thread.anticipate(lambda: request("composed"))
    assert rests.wait() is False
    assert rests.wait() is True, "and it rests again when nothing comes of it"
    assert [item.turn_id for item in engine.anticipated] == ["composed"]


class Restless(ScriptedEngine):
    """Cannot be told to rest."""

    def rest(self) -> None:
        super().rest()
        raise OSError("The pipe is gone.")


def test_an_idle_engine_that_is_told_to_rest_needs_no_job_first() -> None:
    engine, rests, loading = ScriptedEngine(), Rests(), Told()
    thread = EngineThread(engine, idle_s=None)
    thread.when_resting(rests.told.put)
    thread.load(LoadRequest("load", ("model",)), loading)
    assert isinstance(loading.end(), Loaded)
    thread.rest_after(0.01)
    assert rests.wait() is True
    thread.close()
    assert engine.n_rests == 1


def test_a_rest_that_fails_costs_neither_the_next_turn_nor_another_try(caplog: pytest.LogCaptureFixture) -> None:
    engine, rests, loading = Restless(), Rests(), Told()
    thread = EngineThread(engine, idle_s=0.01)

    def tell(is_resting: bool) -> None:
        rests.told.put(is_resting)
        raise ValueError("A listener's own bug")

    thread.when_resting(tell)
    thread.load(LoadRequest("load", ("model",)), loading)
    assert rests.wait() is True
    told = ask(thread, "turn")
    assert isinstance(told.end(), Finished)
    assert Loading("turn", 1.0) in told.events, "whatever the engine still has, the model is loaded before the turn"
    thread.close()
    assert {record.exc_info[0] for record in caplog.records if record.exc_info} == {OSError, ValueError}


def test_texts_are_counted_once_a_model_is_there(thread: EngineThread) -> None:
    assert thread.count_tokens(("one two",)).result(GIVE_UP_S) is None
    thread.load(LoadRequest("load", ("model",)), loading := Told())
    loading.end()
    assert thread.count_tokens(("one two", "", "three")).result(GIVE_UP_S) == (2, 0, 1)


def test_texts_wait_for_a_turn_and_can_be_taken_back_meanwhile() -> None:
    thread = EngineThread(engine := ScriptedEngine([ScriptedTurn(("a", "b"), step_s=GIVE_UP_S)]))
    thread.load(LoadRequest("load", ("model",)), Told())
    told = ask(thread, "turn")
    told.wait_for(Prefilling)
    unwanted, wanted = thread.count_tokens(("one",)), thread.count_tokens(("one two",))
    assert unwanted.cancel()
    assert not wanted.done()
    thread.cancel("turn")
    assert wanted.result(GIVE_UP_S) == (2,)
    assert len(engine.requests) == 1
    thread.close()


def test_counting_does_not_end_a_rest(resting: tuple[EngineThread, ScriptedEngine, Rests]) -> None:
    thread, _, rests = resting
    thread.load(LoadRequest("load", ("model",)), Told())
    assert rests.wait() is True
    assert thread.count_tokens(("one",)).result(GIVE_UP_S) is None
    assert rests.told.empty()


def test_what_waits_to_be_counted_ends_with_the_thread() -> None:
    thread = EngineThread(ScriptedEngine([ScriptedTurn(("a",), step_s=GIVE_UP_S)]))
    ask(thread, "turn").wait_for(Prefilling)
    counted = thread.count_tokens(("one",))
    thread.close()
    assert counted.cancelled()
    assert thread.count_tokens(("one",)).cancelled()
