"""Somebody in the window whose engine is killed at every moment of a turn; each time it has to go on."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gemma_desk.app.turn_status import TurnPhase
from gemma_desk.store import MessageRow

if TYPE_CHECKING:
    from gemma_desk.app.session import Session
    from tests.torture.kill.driver import Driver

Steps = Iterator[None]

_LONG = "word " * 300
_SOON_S = 0.4
"""After a moment has come, at most."""
_SETTLES_S = 1.0
_STARTS_S = 1.5


class EngineKiller:
    """Asks, kills the engine at a moment, looks, and asks again."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._text = ""
        self.moments: dict[str, Callable[[], Steps]] = {
            "loading": self._loading,
            "reading": self._reading,
            "a picture": self._picture,
            "a note": self._note,
            "writing": self._writing,
            "settling": self._settling,
            "a state being saved": self._saving,
        }

    def one(self, moment: str) -> Steps:
        """One death, and what comes after it."""
        yield from self._wait_while(lambda: not self._window.model.state.can_answer)
        yield from self.moments[moment]()
        yield from self._pause(self._driver.chance.uniform(0.0, _SOON_S))
        self._kill()
        killed_at = time.monotonic()
        self._driver.longest_pass_ms = 0.0
        yield from self._wait_while(lambda: self._session.is_busy)
        yield from self._look(moment)
        self._driver.say(killed=moment, again_s=time.monotonic() - killed_at, pass_ms=self._driver.longest_pass_ms)

    # The moments

    def _loading(self) -> Steps:
        """The engine of before is gone, so the question starts one."""
        self._kill()
        yield from self._pause(0.2)
        yield from self._ask()
        yield from self._pause(self._driver.chance.uniform(0.0, _STARTS_S))

    def _reading(self) -> Steps:
        yield from self._ask(_LONG)
        yield from self._until(TurnPhase.READING)

    def _picture(self) -> Steps:
        yield from self._attach(".png")
        yield from self._ask()
        yield from self._until(TurnPhase.READING)

    def _note(self) -> Steps:
        yield from self._attach(".wav")
        yield from self._ask()
        yield from self._until(TurnPhase.HEARING, TurnPhase.READING)

    def _writing(self) -> Steps:
        yield from self._ask()
        yield from self._wait_while(lambda: self._session.is_busy and not self._answer.message.text)

    def _settling(self) -> Steps:
        """What an engine does when its turn is over is nobody's turn: its death is seen by nobody."""
        yield from self._writing()
        self._window.conversation.stop()
        yield from self._wait_while(lambda: self._session.is_busy)
        yield from self._pause(self._driver.chance.uniform(0.0, _SETTLES_S))

    def _saving(self) -> Steps:
        """A question in another conversation has the one before saved first."""
        yield from self._settling()
        self._window.conversations.begin()
        yield from self._ask()

    # Inside

    @property
    def _window(self):  # type: ignore[no-untyped-def] # the driver's
        return self._driver.window

    @property
    def _session(self) -> Session:
        session = self._window.conversation.session
        assert session is not None
        return session

    @property
    def _answer(self) -> MessageRow:
        return self._session.messages[-1]

    def _kill(self) -> None:
        process_id = self._window.shared.desk.engine._engine.process_id
        with suppress(ProcessLookupError):
            if process_id is not None:
                os.kill(process_id, signal.SIGKILL)

    def _look(self, moment: str) -> Steps:
        """The question stays, the answer says what happened, and asking again goes well."""
        if not self._is_there():
            self._driver.say(finding=f"{moment}: the question is gone.")
        if self._answer.problem is not None and "stopped" not in self._answer.problem.sentence:
            self._driver.say(finding=f"{moment}: {self._answer.problem.sentence}")
        failed = self._answer
        self._window.conversation._retry(failed.id)
        yield from self._wait_while(lambda: self._answer.id == failed.id)
        yield from self._wait_while(lambda: self._session.is_busy and not self._answer.message.text)
        self._window.conversation.stop()
        yield from self._wait_while(lambda: self._session.is_busy)
        if self._answer.problem is not None:
            self._driver.say(finding=f"{moment}, asked again: {self._answer.problem.sentence}")

    def _is_there(self) -> bool:
        return any(self._text in row.message.text for row in self._session.messages)

    def _ask(self, more: str = "") -> Steps:
        """Until it is shown as sent."""
        self._text = f"Question {self._driver.chance.random()}"
        box = self._window.page.composer.box
        box.setPlainText(f"{self._text} {more}")
        QTest.keyClick(box, Qt.Key.Key_Return)
        yield from self._wait_while(lambda: not self._is_there())

    def _attach(self, suffix: str) -> Steps:
        self._window.intake.take_files([path for path in self._driver.files.iterdir() if path.suffix == suffix])
        yield from self._wait_while(lambda: self._window.page.composer.chips.is_reading)

    def _until(self, *phases: TurnPhase) -> Steps:
        """Or until it is over."""
        yield from self._wait_while(lambda: self._session.is_busy and self._session.status.phase not in phases)

    def _pause(self, seconds: float) -> Steps:
        ends_at = time.monotonic() + seconds
        yield from self._wait_while(lambda: time.monotonic() < ends_at)

    def _wait_while(self, is_so: Callable[[], object]) -> Steps:
        yield
        while is_so():
            yield


def engine(driver: Driver) -> Steps:
    """One moment after the other, for ever."""
    killer = EngineKiller(driver)
    while True:
        for moment in driver.chance.sample(sorted(killer.moments), k=len(killer.moments)):
            driver.window.conversations.begin()  # long conversations take longer
            yield from killer.one(moment)
