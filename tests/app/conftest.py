"""A whole desk without a window: real store and decoder, scripted engine, a home thread the test drives."""

from __future__ import annotations

import io
import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from gemma_desk.app.cut import Cut
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.kept_states import KeptStates
from gemma_desk.app.library import Library
from gemma_desk.app.services import Services
from gemma_desk.app.session import Session
from gemma_desk.app.session_listener import SessionListener
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.app.turn_media import TurnMedia
from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.events import Loaded
from gemma_desk.chat.message import Attachment, Part
from gemma_desk.chat.turn import TurnRequest
from gemma_desk.engine.protocol import Engine, LoadRequest
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.media.decoder import Decoder
from gemma_desk.media.prepared import Prepared
from gemma_desk.store import MessageRow

GIVE_UP_S = 20.0


class Home:
    """The home thread's queue: the test makes the calls that the other threads sent."""

    def __init__(self) -> None:
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()

    def dispatch(self, call: Callable[[], None]) -> None:
        self._calls.put(call)

    def run_until(self, is_done: Callable[[], bool]) -> None:
        """Makes calls as they come, until `is_done`; fails when none comes for long."""
        while not is_done():
            self._calls.get(timeout=GIVE_UP_S)()


class Log(SessionListener):
    """Writes down what a session tells."""

    def __init__(self) -> None:
        self.added: list[MessageRow] = []
        self.loads: list[tuple[MessageRow, ...]] = []
        self.changed: list[MessageRow] = []
        self.removed: list[int] = []
        self.answer = ""
        self.thought = ""
        self.statuses: list[TurnStatus] = []
        self.cuts: list[Cut | None] = []
        self.summaries: list[str | None] = []
        self.failures: list[tuple[Problem, tuple[Part, ...]]] = []

    def message_added(self, row: MessageRow) -> None:
        self.added.append(row)

    def messages_loaded(self, rows: tuple[MessageRow, ...]) -> None:
        self.loads.append(rows)

    def message_changed(self, row: MessageRow) -> None:
        self.changed.append(row)

    def message_removed(self, message_id: int) -> None:
        self.removed.append(message_id)

    def text_grew(self, message_id: int, answer_delta: str, thought_delta: str) -> None:
        self.answer += answer_delta
        self.thought += thought_delta

    def status_changed(self, status: TurnStatus) -> None:
        self.statuses.append(status)

    def cut_changed(self, cut: Cut | None) -> None:
        self.cuts.append(cut)

    def summary_grew(self, message_id: int, text: str | None) -> None:
        self.summaries.append(text)

    def save_failed(self, problem: Problem, parts: tuple[Part, ...]) -> None:
        self.failures.append((problem, parts))

    @property
    def phases(self) -> list[TurnPhase]:
        """The phases seen, repetitions left out."""
        seen = [status.phase for status in self.statuses]
        return [phase for phase, before in zip(seen, [None, *seen], strict=False) if phase is not before]


class HearingEngine(ScriptedEngine):
    """Hands over each request it anticipates, for the test to wait for."""

    def __init__(self, turns: Iterable[ScriptedTurn] = ()) -> None:
        super().__init__(turns)
        self._heard: queue.SimpleQueue[TurnRequest] = queue.SimpleQueue()

    def anticipate(self, request: TurnRequest) -> None:
        super().anticipate(request)
        self._heard.put(request)

    def next_heard(self) -> TurnRequest:
        return self._heard.get(timeout=GIVE_UP_S)


class Desk:
    """Everything a session stands on, in one folder."""

    def __init__(self, folder: Path, engine: Engine, decoder: Decoder, home: Home | None = None) -> None:
        self.folder = folder
        self.home = home or Home()
        self.store = StoreThread(folder)
        self.engine = EngineThread(engine, spare_after_s=0.0)
        media = TurnMedia(self.store, decoder.submit_prepare)
        self.services = Services(self.store, self.engine, media, KeptStates(folder), self.home.dispatch)
        self.library = Library(self.services)
        self._is_closed = False

    def session(self) -> tuple[Session, Log]:
        """A new conversation and what it tells."""
        return self.watched(self.library.create())

    def watched(self, session: Session) -> tuple[Session, Log]:
        log = Log()
        session.add_listener(log)
        return session, log

    def attach(self, data: bytes, name: str, detail: int | None) -> Attachment:
        """Attaches a file that can be used."""
        ended: list[Prepared | Problem] = []
        self.library.attach(data, name, detail, ended.append, ended.append)
        self.home.run_until(lambda: bool(ended))
        assert isinstance(ended[0], Prepared), ended[0]
        return ended[0].attachment

    def load(self, context_tokens: int) -> None:
        """Loads a model with a context window of that size."""
        ended = threading.Event()
        self.engine.load(
            LoadRequest("load", ("a model",), context_tokens),
            lambda event: ended.set() if isinstance(event, Loaded) else None,
        )
        assert ended.wait(GIVE_UP_S)

    def answer(self, session: Session, question: str) -> None:
        """Asks and waits for the end."""
        session.ask((question,))
        self.wait_idle(session)

    def wait_idle(self, session: Session) -> None:
        self.home.run_until(lambda: not session.is_busy)

    def wait_phase(self, session: Session, phase: TurnPhase) -> None:
        self.home.run_until(lambda: session.status.phase is phase)

    def stored(self, session: Session) -> tuple[MessageRow, ...]:
        """The conversation as it is on the disk, once every write asked for is done."""
        assert session.conversation is not None
        conversation_id = session.conversation.id
        return self.store.call(lambda store: store.messages(conversation_id)).result(GIVE_UP_S)

    def close(self) -> None:
        if self._is_closed:
            return
        self._is_closed = True
        self.library.close()
        self.engine.close()
        self.store.close()


@pytest.fixture
def decoder() -> Iterator[Decoder]:
    decoder = Decoder()
    yield decoder
    decoder.close()


@pytest.fixture
def make_desk(tmp_path: Path, decoder: Decoder) -> Iterator[Callable[..., Desk]]:
    """Opens desks on the same folder; closes them in the end."""
    desks: list[Desk] = []

    def make(*turns: ScriptedTurn, engine: Engine | None = None) -> Desk:
        desk = Desk(tmp_path / "data", engine or ScriptedEngine(turns), decoder)
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        desk.close()


@pytest.fixture
def png() -> bytes:
    """A picture."""
    file = io.BytesIO()
    Image.new("RGB", (300, 200), (200, 30, 30)).save(file, "PNG")
    return file.getvalue()
