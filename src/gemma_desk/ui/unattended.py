"""Asks one question without a person, as soon as the model and every file are there; may save a picture and leave.

For questions that are handed over, for machines without a display, and for anybody who wants to see the whole path work
at once. It presses the same buttons as a person: files are taken in, the question is typed and sent.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from gemma_desk.app.session_listener import SessionListener
from gemma_desk.chat.errors import Problem
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.model_keeper import ModelState

_SETTLE_MS = 400
"""Until the last words are laid out."""

_SIZE_PX = (1280, 800)
_FAILED = 3


@dataclass(frozen=True, slots=True)
class Errand:
    """What to do without a person."""

    question: str
    files: tuple[Path, ...] = ()
    picture: Path | None = None
    """Where the window's picture goes at the end, as PNG; None keeps the window open."""


class Unattended(QObject):
    """Runs one errand in a window that is open."""

    def __init__(self, window: MainWindow, errand: Errand) -> None:
        super().__init__(window)
        self._window = window
        self._errand = errand
        self._is_sent = False
        self._session = window.conversation.session
        window.model.changed.connect(self._on_model)
        window.page.composer.chips.changed.connect(self._send_when_ready)
        if errand.picture is not None:
            window.resize(*_SIZE_PX)
        if errand.files:
            window.intake.take_files(list(errand.files))
        window.page.composer.show_text(errand.question)
        self._send_when_ready()

    def _on_model(self, state: ModelState) -> None:
        if state.problem is not None:
            self._leave(state.problem)
        self._send_when_ready()

    def _send_when_ready(self) -> None:
        """Sends once, when the model is loaded and every file has been read."""
        chips = self._window.page.composer.chips
        if self._is_sent or self._window.model.state.info is None or chips.is_reading:
            return
        self._is_sent = True
        if self._window.conversation.session is not self._session:
            return  # somebody went elsewhere meanwhile; what was to be asked is kept there as a draft
        assert self._session is not None, "an opened window shows a conversation"
        self._session.add_listener(_AnswerEnd(self))
        self._window.page.composer.submit()

    def end(self, problem: Problem | None) -> None:
        """The answer has ended."""
        if self._errand.picture is not None:
            QTimer.singleShot(_SETTLE_MS, self, lambda: self._leave(problem))

    def _leave(self, problem: Problem | None) -> None:
        if self._errand.picture is None:
            return
        if problem is not None:
            print(problem.sentence, file=sys.stderr)
        self._window.grab().save(str(self._errand.picture))
        self._window.close()
        QApplication.exit(_FAILED if problem else 0)


class _AnswerEnd(SessionListener):
    """Waits for the answer."""

    def __init__(self, unattended: Unattended) -> None:
        self._unattended = unattended

    def message_changed(self, row: MessageRow) -> None:
        self._unattended.end(row.problem)
