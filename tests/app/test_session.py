from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from gemma_desk.app.going_on import can_go_on
from gemma_desk.app.session import Session
from gemma_desk.app.turn_request import AskOptions
from gemma_desk.app.turn_saving import title_of
from gemma_desk.app.turn_status import TurnPhase
from gemma_desk.chat.errors import Bug, Problem, ProblemKind, StoreProblem
from gemma_desk.chat.events import AnswerText, Event, Finished
from gemma_desk.chat.message import Attachment, MediaKind, Message, Receipt, Role
from gemma_desk.chat.turn import FinishReason, Sampling, Sound, TurnRequest, TurnResult
from gemma_desk.engine.protocol import FORGOTTEN_SUFFIX, STATE_SUFFIX, STATES_NAME, LoadRequest, state_prefix
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.store import Deleted, Store

from .conftest import GIVE_UP_S, Desk, HearingEngine

MakeDesk = Callable[..., Desk]

CRASH = Problem(ProblemKind.ENGINE, "The engine process ended.")
SLOW = ScriptedTurn(answer=("and on ",) * 10_000, step_s=0.01)


def test_an_answer_streams_and_is_found_again(make_desk: MakeDesk) -> None:
    desk = make_desk(ScriptedTurn(answer=("Red", "."), thought=("Hm", "m")))
    session, log = desk.session()
    desk.answer(session, "What colour?")
    assert (log.answer, log.thought) == ("Red.", "Hmm")
    assert log.phases == [
        TurnPhase.WAITING,
        TurnPhase.READING,
        TurnPhase.THINKING,
        TurnPhase.WRITING,
        TurnPhase.IDLE,
    ]
    assert [row.message for row in session.messages] == [
        Message(Role.USER, ("What colour?",)),
        Message(Role.ASSISTANT, ("Red.",), "Hmm"),
    ]
    assert desk.stored(session) == session.messages
    assert session.messages[-1].result is not None
    assert log.changed == [session.messages[-1]]


def test_the_question_is_on_the_disk_before_the_engine_hears_of_it(make_desk: MakeDesk) -> None:
    engine = ScriptedEngine()
    desk = make_desk(engine=engine)
    session, log = desk.session()
    session.ask(("Saved?",))
    desk.home.run_until(lambda: bool(log.added))
    assert [row.message.text for row in desk.stored(session)] == ["Saved?", ""]
    desk.wait_idle(session)
    assert engine.requests[0].messages == (Message(Role.USER, ("Saved?",)),)


def test_the_growing_answer_reaches_the_disk_while_it_grows(make_desk: MakeDesk) -> None:
    desk = make_desk(SLOW)
    session, log = desk.session()
    session.ask(("Go on",))
    desk.wait_phase(session, TurnPhase.WRITING)
    seen = log.answer
    desk.home.run_until(lambda: desk.stored(session)[-1].message.text.startswith(seen))
    assert desk.stored(session)[-1].is_growing
    assert session.is_busy


def test_options_and_history_reach_the_engine(make_desk: MakeDesk) -> None:
    engine = ScriptedEngine([ScriptedTurn(("One.",), ("secret",)), ScriptedTurn(("Two.",))])
    desk = make_desk(engine=engine)
    session, _ = desk.session()
    options = AskOptions(
        think=True, max_tokens=7, sampling=Sampling(temperature=0.0), draft=False, system_text="Be brief."
    )
    session.ask(("First",), options)
    desk.wait_idle(session)
    desk.answer(session, "Second")
    request = engine.requests[1]
    assert [message.text for message in request.messages] == ["Be brief.", "First", "One.", "Second"]
    assert request.messages[0].role is Role.SYSTEM
    assert (request.think, request.max_tokens, request.sampling.temperature, request.draft) == (
        True,
        7,
        0.0,
        False,
    )


def test_pictures_are_decoded_again_from_the_store(make_desk: MakeDesk, png: bytes) -> None:
    engine = ScriptedEngine([ScriptedTurn(("Red.",)), ScriptedTurn(("Yes.",))])
    desk = make_desk(engine=engine)
    attachment = desk.attach(png, "a.png", 70)
    session, _ = desk.session()
    session.ask((attachment, "What colour?"))
    desk.wait_idle(session)
    desk.answer(session, "Sure?")
    (key,) = engine.requests[1].pictures
    assert key == attachment.media_key
    picture = engine.requests[1].pictures[key]
    assert len(picture.rgb) == picture.width * picture.height * 3
    assert desk.stored(session)[0].message.parts == (attachment, "What colour?")


def test_a_lost_attachment_fails_the_turn_with_its_sentence(make_desk: MakeDesk, png: bytes) -> None:
    desk = make_desk()
    attachment = desk.attach(png, "a.png", 70)
    for path in (desk.folder / "attachments").rglob("*"):
        if path.is_file():
            path.unlink()
    session, _ = desk.session()
    session.ask((attachment,))
    desk.wait_idle(session)
    problem = session.messages[-1].problem
    assert problem is not None
    assert problem.kind is ProblemKind.ATTACHMENT
    assert session.messages[0].message.attachments == (attachment,)


@pytest.mark.parametrize("phase", [TurnPhase.WAITING, TurnPhase.READING, TurnPhase.THINKING, TurnPhase.WRITING])
def test_stop_in_every_phase_keeps_what_was_written(make_desk: MakeDesk, phase: TurnPhase) -> None:
    desk = make_desk(ScriptedTurn(answer=("on ",) * 10_000, thought=("hm ",) * 20, step_s=0.01))
    session, log = desk.session()
    session.ask(("Go on",))
    desk.wait_phase(session, phase)
    session.stop()
    assert session.status.phase is TurnPhase.STOPPING
    desk.wait_idle(session)
    row = session.messages[-1]
    assert row.result is not None
    assert row.result.finish_reason is FinishReason.CANCELLED
    assert (row.message.text, row.message.thought) == (log.answer, log.thought)
    assert desk.stored(session) == session.messages
    assert log.phases[-2:] == [TurnPhase.STOPPING, TurnPhase.IDLE]


def test_stop_without_a_turn_changes_nothing(make_desk: MakeDesk) -> None:
    desk = make_desk()
    session, log = desk.session()
    session.stop()
    assert log.statuses == []


def test_a_dead_engine_leaves_the_partial_answer_and_retry_works(make_desk: MakeDesk) -> None:
    desk = make_desk(ScriptedTurn(("Half",), problem=CRASH), ScriptedTurn(("Whole",)))
    session, log = desk.session()
    desk.answer(session, "Say it")
    broken = session.messages[-1]
    assert (broken.message.text, broken.problem) == ("Half", CRASH)
    assert desk.stored(session) == session.messages
    session.retry()
    desk.wait_idle(session)
    assert [row.message.text for row in session.messages] == ["Say it", "Whole"]
    assert log.removed == [broken.id]
    assert desk.stored(session) == session.messages


def test_retry_works_after_a_restart(make_desk: MakeDesk) -> None:
    desk = make_desk(ScriptedTurn(("Half",), problem=CRASH))
    session, _ = desk.session()
    desk.answer(session, "Say it")
    desk.close()
    engine = ScriptedEngine()
    again = make_desk(engine=engine)
    again.library.refresh()
    again.home.run_until(lambda: bool(again.library.conversations))
    session = again.library.open(again.library.conversations[0].id)
    again.home.run_until(lambda: len(session.messages) == 2)
    session.retry()
    again.wait_idle(session)
    assert [row.message.text for row in session.messages] == ["Say it", "Say it"]
    assert [message.text for message in engine.requests[0].messages] == ["Say it"]


def test_a_changed_question_stands_in_the_place_of_the_one_before(make_desk: MakeDesk) -> None:
    desk = make_desk(*(ScriptedTurn((text,)) for text in ("1", "2", "3")))
    session, log = desk.session()
    desk.answer(session, "a")
    desk.answer(session, "b")
    gone = [row.id for row in session.messages[2:]]
    session.edit(session.messages[2].id, ("c",))
    desk.wait_idle(session)
    assert [row.message.text for row in session.messages] == ["a", "1", "c", "3"]
    assert log.removed == gone
    assert desk.stored(session) == session.messages


def texts(session: Session) -> list[str]:
    return [row.message.text for row in session.messages]


def test_answers_and_wordings_are_kept_beside_and_shown_again(make_desk: MakeDesk) -> None:
    desk = make_desk(*(ScriptedTurn((text,)) for text in ("1", "2", "3", "4")))
    session, _ = desk.session()
    desk.answer(session, "a")
    desk.answer(session, "b")
    session.retry(answer_id=session.messages[1].id)
    desk.wait_idle(session)
    assert texts(session) == ["a", "3"]
    first, second = session.messages[1].siblings
    session.edit(session.messages[0].id, ("c",))
    desk.wait_idle(session)
    assert texts(session) == ["c", "4"]
    session.show_branch(first)
    desk.wait_idle(session)
    assert texts(session) == ["a", "1", "b", "2"]
    assert (session.messages[1].siblings, len(session.messages[0].siblings)) == ((first, second), 2)
    assert [row.message.text for row in desk.stored(session)] == texts(session)


def test_what_is_asked_next_is_asked_on_the_branch_that_is_shown(make_desk: MakeDesk) -> None:
    engine = ScriptedEngine([ScriptedTurn((text,)) for text in ("1", "2", "3")])
    desk = make_desk(engine=engine)
    session, _ = desk.session()
    desk.answer(session, "a")
    session.retry()
    desk.wait_idle(session)
    session.show_branch(session.messages[1].siblings[0])
    desk.wait_idle(session)
    desk.answer(session, "b")
    assert [message.text for message in engine.requests[-1].messages] == ["a", "1", "b"]


def test_a_deleted_turn_is_put_back(make_desk: MakeDesk) -> None:
    desk = make_desk(*(ScriptedTurn((text,)) for text in ("1", "2")))
    session, _ = desk.session()
    desk.answer(session, "a")
    desk.answer(session, "b")
    before, deleted = session.messages, list[Deleted]()
    session.delete(session.messages[1].id, deleted.append)
    desk.wait_idle(session)
    assert texts(session) == ["b", "2"]
    session.put_back(deleted[0])
    desk.wait_idle(session)
    assert session.messages == before == desk.stored(session)


def test_of_a_deleted_turn_the_engine_keeps_nothing_on_the_disk(make_desk: MakeDesk) -> None:
    desk = make_desk(*(ScriptedTurn((text,)) for text in ("1", "2", "3")))
    session, _ = desk.session()
    desk.answer(session, "a")
    desk.answer(session, "b")
    states = desk.folder / "cache" / STATES_NAME
    states.mkdir(parents=True)
    name = state_prefix(str(session.messages[0].conversation_id))
    kept, mark = states / f"{name}-1{STATE_SUFFIX}", states / f"{name}{FORGOTTEN_SUFFIX}"
    kept.touch()
    session.delete(session.messages[0].id, lambda deleted: None)
    desk.wait_idle(session)
    assert (kept.exists(), mark.exists()) == (False, True)
    desk.answer(session, "c")
    assert not mark.exists()
    (deleted,) = desk.store.call(lambda store: store.deleted_conversations()).result(GIVE_UP_S)
    assert deleted.title == "a"


def test_while_an_answer_is_written_nothing_is_put_back_before_it_has_ended(make_desk: MakeDesk) -> None:
    desk = make_desk(ScriptedTurn(("1",)), SLOW)
    session, _ = desk.session()
    desk.answer(session, "a")
    deleted = list[Deleted]()
    session.delete(session.messages[0].id, deleted.append)
    desk.wait_idle(session)
    session.ask(("b",))
    session.put_back(deleted[0])
    assert "a" not in texts(session)
    session.stop()
    desk.wait_idle(session)
    assert texts(session) == ["a", "1"]
    assert len(session.messages[0].siblings) == 2


def test_only_one_question_at_a_time(make_desk: MakeDesk) -> None:
    desk = make_desk(SLOW)
    session, _ = desk.session()
    session.ask(("a",))
    with pytest.raises(Bug):
        session.ask(("b",))


def test_retry_needs_a_question(make_desk: MakeDesk) -> None:
    session, _ = make_desk().session()
    with pytest.raises(Bug):
        session.retry()


def test_a_question_that_cannot_be_saved_comes_back(make_desk: MakeDesk) -> None:
    engine = ScriptedEngine()
    desk = make_desk(engine=engine)
    session, log = desk.session()
    desk.answer(session, "kept")
    fill_up(desk)
    session.ask(("A" * 500_000,))
    desk.wait_idle(session)
    ((problem, parts),) = log.failures
    assert problem.kind is ProblemKind.STORE
    assert parts == ("A" * 500_000,)
    assert len(engine.requests) == 1
    assert desk.stored(session) == session.messages
    make_room(desk)
    session.ask(parts)
    desk.wait_idle(session)
    assert [row.message.parts for row in desk.stored(session)][2] == parts


def test_an_answer_that_could_not_be_saved_is_saved_with_the_next(make_desk: MakeDesk) -> None:
    desk = make_desk(ScriptedTurn(("B" * 500_000,)), ScriptedTurn(("short",)))
    session, log = desk.session()
    session.ask(("a",))
    desk.home.run_until(lambda: bool(log.added))
    fill_up(desk)
    desk.wait_idle(session)
    desk.home.run_until(lambda: bool(log.failures))
    assert session.messages[-1].message.text == "B" * 500_000
    make_room(desk)
    desk.answer(session, "b")
    assert desk.stored(session) == session.messages


def test_a_store_that_cannot_be_opened_is_told_and_nothing_is_lost(make_desk: MakeDesk) -> None:
    first = make_desk()
    session, _ = first.session()
    first.answer(session, "kept")
    second = make_desk()
    other, log = second.session()
    other.ask(("words",))
    second.wait_idle(other)
    ((problem, parts),) = log.failures
    assert (problem.kind, parts) == (ProblemKind.STORE, ("words",))
    with pytest.raises(StoreProblem):
        second.store.opened.result()


class TalkativeEngine:
    """Speaks of other turns before it answers."""

    def load(self, request: LoadRequest) -> Iterator[Event]:
        yield from ()

    def answer(self, request: TurnRequest) -> Iterator[Event]:
        yield AnswerText("another", "not mine")
        yield Finished("another", TurnResult(FinishReason.LENGTH))
        yield AnswerText(request.turn_id, "mine")
        yield Finished(request.turn_id, TurnResult(FinishReason.STOP))

    def cancel(self, turn_id: str) -> None:
        pass

    def close(self) -> None:
        pass


def test_events_of_other_turns_are_dropped(make_desk: MakeDesk) -> None:
    desk = make_desk(engine=TalkativeEngine())
    session, log = desk.session()
    desk.answer(session, "Whose?")
    assert log.answer == session.messages[-1].message.text == "mine"
    assert session.messages[-1].result == TurnResult(FinishReason.STOP)


def test_two_sessions_share_the_engine_one_turn_at_a_time(make_desk: MakeDesk) -> None:
    desk = make_desk(SLOW, ScriptedTurn(("second",)))
    first, _ = desk.session()
    second, _ = desk.session()
    first.ask(("a",))
    desk.wait_phase(first, TurnPhase.WRITING)
    second.ask(("b",))
    desk.home.run_until(lambda: len(second.messages) == 2)
    assert second.status.phase is TurnPhase.WAITING
    first.stop()
    desk.wait_idle(second)
    assert not first.is_busy
    assert second.messages[-1].message.text == "second"


def test_closing_in_the_middle_saves_the_partial_answer_as_cancelled(make_desk: MakeDesk) -> None:
    desk = make_desk(SLOW)
    session, log = desk.session()
    session.ask(("Go on",))
    desk.wait_phase(session, TurnPhase.WRITING)
    desk.close()
    with_result = Store.open(desk.folder)
    assert session.conversation is not None
    row = with_result.messages(session.conversation.id)[-1]
    with_result.close()
    assert row.message.text == log.answer
    assert row.result == TurnResult(FinishReason.CANCELLED)


def test_lone_surrogates_of_pasted_text_do_not_stop_the_question(make_desk: MakeDesk) -> None:
    desk = make_desk()
    session, _ = desk.session()
    desk.answer(session, "\ud83d\ude00 and \ud83d alone")
    assert desk.stored(session)[0].message.text == "\U0001f600 and \ufffd alone"


def test_titles_come_from_the_first_question(make_desk: MakeDesk, png: bytes) -> None:
    desk = make_desk()
    session, _ = desk.session()
    desk.answer(session, "What is this,\nplease?")
    desk.answer(session, "And now?")
    assert session.conversation is not None
    assert session.conversation.title == "What is this, please?"
    assert len(title_of(("word " * 40,))) <= 49
    assert title_of(("語" * 100,)).startswith("語" * 48)
    assert title_of(()) == ""


def fill_up(desk: Desk) -> None:
    """Lets the database grow no further: SQLite then finds no room, as on a full disk."""
    desk.store.call(lambda store: _limit_pages(store, 20)).result(GIVE_UP_S)


def make_room(desk: Desk) -> None:
    desk.store.call(lambda store: _limit_pages(store, 2**30)).result(GIVE_UP_S)


def _limit_pages(store: Store, n_pages: int) -> None:
    store._connection.execute(f"PRAGMA max_page_count = {n_pages}")


def test_a_question_being_composed_is_anticipated_as_it_will_be_asked(make_desk: MakeDesk, png: bytes) -> None:
    engine = HearingEngine([ScriptedTurn(("One.",))])
    desk = make_desk(engine=engine)
    attachment = desk.attach(png, "a.png", 70)
    session, _ = desk.session()
    desk.answer(session, "First")
    options = AskOptions(think=True, system_text="Be brief.")
    session.anticipate((attachment,), options)
    heard = engine.next_heard()
    session.ask((attachment, "What colour?"), options)
    desk.wait_idle(session)
    asked = engine.requests[-1]
    assert heard.messages[:-1] == asked.messages[:-1]
    assert heard.messages[-1].parts == asked.messages[-1].parts[:1]
    assert (heard.pictures, heard.think) == (asked.pictures, asked.think)


def test_while_an_answer_is_written_the_next_question_waits(make_desk: MakeDesk, png: bytes) -> None:
    engine = HearingEngine([SLOW])
    desk = make_desk(engine=engine)
    attachment = desk.attach(png, "a.png", 70)
    session, _ = desk.session()
    session.ask(("Go on",))
    desk.wait_phase(session, TurnPhase.WRITING)
    session.anticipate((attachment,))
    session.anticipate((attachment, attachment))
    assert engine.anticipated == []
    session.stop()
    desk.wait_idle(session)
    heard = engine.next_heard()
    assert heard.messages[-1].parts == (attachment, attachment)
    assert heard.messages[1] == session.messages[1].message


def test_what_is_removed_is_taken_back_and_nothing_more_is_said(make_desk: MakeDesk, png: bytes) -> None:
    engine = HearingEngine()
    desk = make_desk(engine=engine)
    attachment = desk.attach(png, "a.png", 70)
    session, _ = desk.session()
    session.anticipate(())  # nothing there yet
    session.anticipate((attachment,))
    assert engine.next_heard().pictures
    session.anticipate(())
    assert engine.next_heard().messages[-1].attachments == ()
    session.anticipate(())  # said already
    desk.answer(session, "Hello")
    session.anticipate(())
    session.anticipate((attachment,))
    assert engine.next_heard().messages[0].text == "Hello"


def test_a_sound_that_is_in_no_store_yet_is_brought_along(make_desk: MakeDesk) -> None:
    engine = HearingEngine()
    session, _ = make_desk(engine=engine).session()
    note = Attachment(MediaKind.AUDIO, "growing", "Voice note", None, Receipt(0, 0, 0, 0, 0, 0.0))
    session.anticipate((note,), at_hand={note.media_key: Sound(b"....")})
    assert engine.next_heard().sounds == {note.media_key: Sound(b"....")}


def test_a_conversation_is_anticipated_once_its_messages_are_there(make_desk: MakeDesk, png: bytes) -> None:
    engine = HearingEngine()
    desk = make_desk(engine=engine)
    attachment = desk.attach(png, "a.png", 70)
    session, _ = desk.session()
    desk.answer(session, "Hello")
    assert session.conversation is not None
    again = Session(desk.services, session.conversation, lambda _: None)
    again.anticipate((attachment,))
    desk.home.run_until(lambda: bool(again.messages))
    heard = engine.next_heard()
    assert [message.text for message in heard.messages] == ["Hello", "Hello", ""]
    assert len(engine.anticipated) == 1


def test_an_answer_that_was_stopped_goes_on(make_desk: MakeDesk) -> None:
    length = ScriptedTurn(("One, ", "two"), finish_reason=FinishReason.LENGTH)
    engine = ScriptedEngine([length, ScriptedTurn((", three",))])
    desk = make_desk(engine=engine)
    session, _ = desk.session()
    desk.answer(session, "Count")
    answer = session.messages[1]
    assert can_go_on(answer)
    session.go_on()
    desk.wait_idle(session)
    assert texts(session) == ["Count", "One, two, three"]
    request = engine.requests[1]
    assert (request.goes_on, [message.text for message in request.messages]) == (True, ["Count", "One, two"])
    done = session.messages[1]
    assert done.result is not None
    assert (done.id, done.siblings, done.result.finish_reason) == (answer.id, (), FinishReason.STOP)
    assert done.result.usage.generated_tokens == 3
    assert not can_go_on(done)
    assert desk.stored(session) == session.messages


def test_an_answer_that_cannot_go_on_keeps_what_there_was(make_desk: MakeDesk) -> None:
    gone = Problem(ProblemKind.ENGINE, "The engine ended.")
    length = ScriptedTurn(("One, ",), finish_reason=FinishReason.LENGTH)
    desk = make_desk(length, ScriptedTurn(("two",), problem=gone), ScriptedTurn((", three",)))
    session, _ = desk.session()
    desk.answer(session, "Count")
    session.go_on()
    desk.wait_idle(session)
    assert (session.messages[1].message.text, session.messages[1].problem) == ("One, two", gone)
    assert desk.stored(session) == session.messages
    session.go_on()
    desk.wait_idle(session)
    assert (session.messages[1].message.text, session.messages[1].problem) == ("One, two, three", None)


def test_an_answer_that_goes_on_can_be_stopped_again(make_desk: MakeDesk) -> None:
    desk = make_desk(ScriptedTurn(("One",), finish_reason=FinishReason.LENGTH), SLOW)
    session, _ = desk.session()
    desk.answer(session, "Count")
    session.go_on()
    session.stop()
    desk.wait_idle(session)
    assert session.messages[1].message.text.startswith("One")
    assert can_go_on(session.messages[1])
    assert desk.stored(session) == session.messages
