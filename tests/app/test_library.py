from __future__ import annotations

import weakref
from collections.abc import Callable
from pathlib import Path

import pytest

from gemma_desk.app.kept_states import KeptStates
from gemma_desk.app.library import LibraryListener
from gemma_desk.app.paths import CACHE_NAME
from gemma_desk.app.session import Session
from gemma_desk.app.turn_status import TurnPhase
from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.engine.protocol import FORGOTTEN_SUFFIX, STATE_SUFFIX, STATES_NAME, state_prefix
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.media.prepared import Prepared
from gemma_desk.store import ConversationRow, Store

from .conftest import GIVE_UP_S, Desk

MakeDesk = Callable[..., Desk]


class Watcher(LibraryListener):
    """Writes down what the library tells."""

    def __init__(self) -> None:
        self.titles: list[list[str]] = []
        self.problems: list[Problem] = []

    def conversations_changed(self, conversations: tuple[ConversationRow, ...]) -> None:
        self.titles.append([conversation.title for conversation in conversations])

    def store_failed(self, problem: Problem) -> None:
        self.problems.append(problem)


def watched(desk: Desk) -> Watcher:
    watcher = Watcher()
    desk.library.add_listener(watcher)
    return watcher


def titles_after(desk: Desk, watcher: Watcher, act: Callable[[], None]) -> list[str]:
    """The titles the library shows next."""
    n_before = len(watcher.titles)
    act()
    desk.home.run_until(lambda: len(watcher.titles) > n_before)
    return watcher.titles[-1]


def asked(desk: Desk, watcher: Watcher, question: str) -> int:
    """A conversation with one question; its id."""
    session, _ = desk.session()
    titles_after(desk, watcher, lambda: desk.answer(session, question))
    assert session.conversation is not None
    return session.conversation.id


def test_a_conversation_nobody_asked_in_is_never_stored(make_desk: MakeDesk) -> None:
    desk = make_desk()
    watcher = watched(desk)
    desk.library.create()
    assert titles_after(desk, watcher, desk.library.refresh) == []


def test_the_last_one_written_to_stands_first(make_desk: MakeDesk) -> None:
    desk = make_desk()
    watcher = watched(desk)
    first = asked(desk, watcher, "first")
    asked(desk, watcher, "second")
    assert watcher.titles[-1] == ["second", "first"]
    session = desk.library.open(first)
    assert titles_after(desk, watcher, lambda: desk.answer(session, "again")) == ["first", "second"]


def read_and_let_go(desk: Desk, known: int) -> weakref.ref[Session]:
    session = desk.library.open(known)
    desk.home.run_until(lambda: len(session.messages) == 2)
    desk.library.forget_sessions([known])
    return weakref.ref(session)


@pytest.mark.usefixtures("uncollected")
def test_a_conversation_that_is_let_go_goes_at_once(make_desk: MakeDesk) -> None:
    """Not when the garbage collector looks: it may be ten thousand messages."""
    desk = make_desk()
    watcher = watched(desk)
    known = asked(desk, watcher, "a")
    desk.library.forget_sessions([known])
    assert read_and_let_go(desk, known)() is None


def test_a_conversation_is_opened_once(make_desk: MakeDesk) -> None:
    desk = make_desk()
    session, _ = desk.session()
    desk.answer(session, "a")
    assert session.conversation is not None
    assert desk.library.open(session.conversation.id) is session
    with pytest.raises(KeyError):
        desk.library.open(999)


def test_what_was_just_begun_is_there_before_the_list_knows_of_it(make_desk: MakeDesk) -> None:
    desk = make_desk()
    session, _ = desk.session()
    session.ask(("Hello",))
    desk.home.run_until(lambda: session.conversation is not None)
    assert session.conversation is not None
    number = session.conversation.id
    assert not desk.library.conversations
    assert desk.library.has(number)
    assert not desk.library.has(number + 1)
    desk.home.run_until(lambda: not session.is_busy)
    desk.library.delete(number)
    desk.home.run_until(lambda: bool(desk.library.deleted))
    assert not desk.library.has(number)


def test_a_session_nobody_needs_is_forgotten_and_opened_anew(make_desk: MakeDesk) -> None:
    desk = make_desk(ScriptedTurn(("b",)), ScriptedTurn(("on ",) * 10_000, step_s=0.01))
    watcher = watched(desk)
    idle, log = desk.session()
    titles_after(desk, watcher, lambda: desk.answer(idle, "idle"))
    busy, _ = desk.watched(desk.library.create())
    busy.ask(("busy",))
    desk.wait_phase(busy, TurnPhase.WRITING)
    assert idle.conversation is not None
    assert busy.conversation is not None
    assert desk.library.open(idle.conversation.id) is idle
    idle.remove_listener(log)
    desk.library.create()
    again, log = desk.watched(desk.library.open(idle.conversation.id))
    assert again is not idle
    assert desk.library.open(busy.conversation.id) is busy
    desk.home.run_until(lambda: bool(log.loads))
    assert again.messages == idle.messages


def test_a_busy_session_nobody_looks_at_is_kept(make_desk: MakeDesk) -> None:
    desk = make_desk(ScriptedTurn(("on ",) * 10_000, step_s=0.01))
    session, log = desk.session()
    session.ask(("busy",))
    desk.wait_phase(session, TurnPhase.WRITING)
    session.remove_listener(log)
    desk.library.create()
    desk.library.create()
    assert session.conversation is not None
    assert desk.library.open(session.conversation.id) is session


def test_everything_is_there_after_a_restart(make_desk: MakeDesk) -> None:
    desk = make_desk(ScriptedTurn(("b",), ("t",)))
    session, _ = desk.session()
    desk.answer(session, "a")
    before = session.messages
    desk.close()
    again = make_desk()
    titles_after(again, watched(again), again.library.refresh)
    opened, log = again.watched(again.library.open(before[0].conversation_id))
    again.home.run_until(lambda: bool(log.loads))
    assert opened.messages == before
    assert log.loads == [before], "what there is comes all at once: it may be ten thousand messages"
    assert not log.added


def test_rename_delete_restore(make_desk: MakeDesk) -> None:
    desk = make_desk()
    watcher = watched(desk)
    conversation_id = asked(desk, watcher, "old")
    assert titles_after(desk, watcher, lambda: desk.library.rename(conversation_id, "new")) == ["new"]
    session = desk.library.open(conversation_id)
    assert session.conversation is not None
    assert session.conversation.title == "new"
    assert titles_after(desk, watcher, lambda: desk.library.delete(conversation_id)) == []
    assert titles_after(desk, watcher, lambda: desk.library.restore(conversation_id)) == ["new"]


def test_what_the_engine_keeps_goes_with_the_conversation(make_desk: MakeDesk, tmp_path: Path) -> None:
    engine = ScriptedEngine()
    desk = make_desk(engine=engine)
    watcher = watched(desk)
    conversation_id = asked(desk, watcher, "old")
    assert [request.conversation for request in engine.requests] == [str(conversation_id)]
    folder = desk.folder / CACHE_NAME / STATES_NAME
    folder.mkdir(parents=True)
    mine, other = (folder / f"{state_prefix(name)}-1{STATE_SUFFIX}" for name in (str(conversation_id), "other"))
    for path in (mine, other):
        path.write_bytes(b"state")
    titles_after(desk, watcher, lambda: desk.library.delete(conversation_id))
    assert not mine.exists()
    assert other.exists()
    assert [path.suffix for path in folder.iterdir() if path != other] == [FORGOTTEN_SUFFIX]
    titles_after(desk, watcher, lambda: desk.library.restore(conversation_id))
    assert list(folder.iterdir()) == [other]


def test_what_the_engine_keeps_goes_before_the_conversation(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or it would stay where the program is killed between the two."""
    desk = make_desk(engine=ScriptedEngine())
    watcher = watched(desk)
    conversation_id = asked(desk, watcher, "old")
    folder = desk.folder / CACHE_NAME / STATES_NAME
    folder.mkdir(parents=True)
    state = folder / f"{state_prefix(str(conversation_id))}-1{STATE_SUFFIX}"
    state.touch()
    was_there, delete = [], Store.delete_conversation

    def deleting(store: Store, number: int) -> None:
        was_there.append(state.exists())
        delete(store, number)

    monkeypatch.setattr(Store, "delete_conversation", deleting)
    titles_after(desk, watcher, lambda: desk.library.delete(conversation_id))
    assert was_there == [False]


def test_a_state_that_cannot_be_removed_keeps_none_of_the_others(tmp_path: Path) -> None:
    folder = tmp_path / CACHE_NAME / STATES_NAME
    for number in range(8):
        path = folder / f"{state_prefix('7')}-{number}{STATE_SUFFIX}"
        (path if number % 2 else path / "a folder").mkdir(parents=True)
    files = [folder / f"{state_prefix('7')}-{number}x{STATE_SUFFIX}" for number in range(8)]
    for path in files:
        path.write_bytes(b"state")
    KeptStates(tmp_path).forget("7")
    assert not any(path.exists() for path in files)


def test_deleting_ends_the_turn(make_desk: MakeDesk) -> None:
    desk = make_desk(ScriptedTurn(("on ",) * 10_000, step_s=0.01))
    session, _ = desk.session()
    session.ask(("a",))
    desk.wait_phase(session, TurnPhase.WRITING)
    assert session.conversation is not None
    desk.library.delete(session.conversation.id)
    desk.wait_idle(session)
    assert session.messages[-1].result is not None


def test_a_file_that_is_no_picture_is_refused_and_not_kept(make_desk: MakeDesk) -> None:
    desk = make_desk()
    refused: list[Problem] = []
    attached: list[Prepared] = []
    desk.library.attach(b"\x00\x01 nothing", "a.png", None, attached.append, refused.append)
    desk.home.run_until(lambda: bool(refused))
    assert refused[0].kind is ProblemKind.ATTACHMENT
    assert attached == []
    desk.store.opened.result(GIVE_UP_S)
    assert list((desk.folder / "attachments").iterdir()) == []


def test_a_store_that_cannot_be_opened_is_told(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.store.opened.result(GIVE_UP_S)
    second = make_desk()
    watcher = watched(second)
    second.library.refresh()
    second.home.run_until(lambda: bool(watcher.problems))
    assert watcher.problems[0].kind is ProblemKind.STORE


def test_a_search_that_fails_is_told_and_ends(make_desk: MakeDesk, caplog: pytest.LogCaptureFixture) -> None:
    desk = make_desk()
    watcher = watched(desk)
    desk.store.call(lambda store: store._connection.execute("DROP TABLE words")).result(GIVE_UP_S)
    ended: list[object] = []
    desk.library.search("invoice", ended.append)
    desk.home.run_until(lambda: bool(ended))
    assert ended == [()]
    assert len(watcher.problems) == 1
    assert "no such table" in caplog.text
