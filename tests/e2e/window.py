"""A real window in this process: what it stands on is real too, and a person's hands are synthetic events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gemma_desk.app.desk import Desk
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.session import Session
from gemma_desk.app.settings import Settings
from gemma_desk.app.settings import Theme as ThemeSetting
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.app.turn_status import TurnPhase
from gemma_desk.capture.microphone import Microphone
from gemma_desk.chat.turn import Sampling
from gemma_desk.engine.client import EngineClient
from gemma_desk.media.decoder import Decoder
from gemma_desk.playback.loudspeaker import Loudspeaker
from gemma_desk.speech.system import system_mouth
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.assistant_turn import AssistantTurn
from gemma_desk.ui.composer import Composer
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.theme import Theme

GIVE_UP_MS = 240_000
"""Only what has gone wrong waits this long."""
CALM = Settings(theme=ThemeSetting.LIGHT, titles=False)
"""Titles would be turns nobody asked for."""
SURE = replace(CALM, sampling=Sampling(temperature=0.0))
"""The likeliest answer each time: what is tested is not what the model makes of chance."""


class OpenWindow:
    """A window with all it stands on, opened, its model loaded."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        model: Path,
        max_tokens: int,
        context_tokens: int | None = None,
        settings: Settings = SURE,
    ) -> None:
        """Opens it.

        Args:
            qtbot: Waits and strikes keys.
            folder: Where it keeps its things.
            model: Where its weights are.
            max_tokens: Of an answer.
            context_tokens: Of its context window; None for what the settings say where nobody chose.
            settings: What is chosen beside.
        """
        self._qtbot = qtbot
        self._is_closed = False
        settings = replace(settings, model_paths=(str(model),), context_tokens=context_tokens, max_tokens=max_tokens)
        self.engine = EngineClient()
        self._desk = Desk(
            folder=folder,
            settings=settings,
            store=StoreThread(folder),
            engine=EngineThread(self.engine),
            decoder=Decoder(),
            new_microphone=Microphone,
            new_loudspeaker=Loudspeaker,
            new_mouth=system_mouth,
        )
        self._theme = Theme(QApplication.instance(), settings.theme, settings.text_scale)
        self.window = MainWindow(self._desk, self._theme)
        self.window.open()
        self.until(lambda: self.window.model.state.info is not None, "the model is loaded")

    @property
    def composer(self) -> Composer:
        return self.window.page.composer

    @property
    def session(self) -> Session:
        session = self.window.conversation.session
        assert session is not None, "the window shows no conversation"
        return session

    @property
    def rows(self) -> tuple[MessageRow, ...]:
        return self.session.messages

    @property
    def answer(self) -> AssistantTurn:
        """The view of the last answer."""
        turn = self.window.page.transcript.turn(self.rows[-1].id)
        assert isinstance(turn, AssistantTurn), "the last message is not an answer"
        return turn

    def until(self, is_so: Callable[[], object], what: str) -> None:
        """Waits, with the window alive; fails saying what did not come."""

        def hold() -> None:
            assert is_so(), f"waited {GIVE_UP_MS // 1000} s and still not: {what}"

        self._qtbot.waitUntil(hold, timeout=GIVE_UP_MS)

    def until_idle(self) -> None:
        self.until(lambda: not self.session.is_busy, "the turn has ended")
        assert self.session.status.phase is TurnPhase.IDLE

    def until_written(self, n_chars: int) -> None:
        self.until(lambda: len(self.answer.text.text) > n_chars, f"more than {n_chars} characters are written")

    def drop(self, path: Path) -> None:
        """Drags a file over the window and lets go."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        area = self.window.drop_area
        how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(area, QDragEnterEvent(area.rect().center(), *how))
        QApplication.sendEvent(area, QDropEvent(QPointF(area.rect().center()), *how))

    def hold_to_talk(self, speak: Callable[[], Callable[[], bool]]) -> None:
        """Holds the button while something is said.

        Args:
            speak: Begins to speak; what it returns tells whether the last word has been said.
        """
        self._qtbot.mousePress(self.composer.talk, Qt.MouseButton.LeftButton)
        self.until(lambda: "Listening 0:00" in self.composer.listening.figures, "the composer listens")
        self.until(lambda: self.window.recorder._microphone.seconds > 0, "the microphone hears")
        self.until(speak(), "all is said")
        self._qtbot.mouseRelease(self.composer.talk, Qt.MouseButton.LeftButton)

    def until_chips(self, n_chips: int) -> None:
        chips = self.composer.chips
        self.until(lambda: len(chips.attachments) == n_chips, f"{n_chips} attachments have been read")

    def ask(self, question: str) -> None:
        """Types and sends; returns when the answer stands in the transcript, empty or not."""
        n_before = len(self.rows)
        self._qtbot.keyClicks(self.composer.box, question)
        self._qtbot.keyClick(self.composer.box, Qt.Key.Key_Return)
        self.until(lambda: len(self.rows) == n_before + 2, "question and answer stand in the transcript")

    def asked(self, question: str) -> str:
        """Types and sends; returns the answer once it is whole."""
        self.ask(question)
        self.until_idle()
        assert self.rows[-1].problem is None, self.rows[-1].problem
        return self.rows[-1].message.text

    def attachment(self, sha256: str) -> bytes:
        """The file of an attachment, from the store."""
        return self._desk.store.call(lambda store: store.attachment(sha256)).result(GIVE_UP_MS / 1000)

    def key(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        on: QWidget | None = None,
    ) -> None:
        self._qtbot.keyClick(on or self.window, key, modifiers)

    def click(self, widget: QWidget) -> None:
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def close(self) -> None:
        """Closes the window, then what it stands on, as the program does."""
        if self._is_closed:
            return
        self._is_closed = True
        opened = {self.window, *self.window.shared.windows.all}
        self.window.shared.windows.quit()
        self._desk.decoder.close()
        self._desk.engine.close()
        self._desk.store.close()
        for each in filter(isValid, opened):
            each.deleteLater()
        self._theme.deleteLater()
        QApplication.processEvents()
