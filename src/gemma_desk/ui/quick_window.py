"""The small window over everything: one question, its answer under it, and away again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QCursor, QGuiApplication

from gemma_desk.app.desk import Desk
from gemma_desk.app.settings import OpenWindow
from gemma_desk.chat.message import MediaKind
from gemma_desk.ui.actions import ACTIONS
from gemma_desk.ui.controls import TextButton
from gemma_desk.ui.keys import BoundKeys, keys, with_key
from gemma_desk.ui.language import tr
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.offer_row import OfferRow
from gemma_desk.ui.recorder import RecorderState
from gemma_desk.ui.shared import Shared
from gemma_desk.ui.theme import Theme

_NUMBER = 1000
"""What is written in it and not sent is kept under it; there is one of it."""
_WIDTH_PX, _LEAST_PX = 640, 120
_SETTLES_WITHIN_MS = 150
_SCREEN_SHARE = 0.6
"""Of the screen's height, at most."""
_FROM_TOP = 0.2
"""Of the screen's height."""


class QuickWindow(MainWindow):
    """A window of a conversation, with all that is beside the question and its answer left out.

    Esc stops what goes on, else closes it; Ctrl+Enter goes on in the main window. It grows with its answer.
    """

    is_kept = False
    closed = Signal()

    def __init__(self, desk: Desk, theme: Theme, shared: Shared) -> None:
        super().__init__(desk, theme, shared, OpenWindow(_NUMBER))
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.offers = OfferRow()
        self.page.make_compact(self.offers)
        self.setMinimumSize(320, 0)  # its height is never less than what its parts need
        composer = self.page.composer
        self.offers.content_taken.connect(self.intake.take_mime)
        self.offers.text_taken.connect(composer.box.insertPlainText)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLES_WITHIN_MS)
        self._settle.timeout.connect(self._grow_to_end)
        self.page.transcript.verticalScrollBar().rangeChanged.connect(self._grow)
        self.page.transcript.verticalScrollBar().rangeChanged.connect(self._settle_soon)
        self.page.installEventFilter(self)
        self._restore_place()
        self.is_opened = False
        """Whether it was ever shown."""
        self._has_note = self._is_aside = self._is_unwanted = False
        """Whether something was said, whether what was being written waits for a question of its own, and whether what
        is being brought here is to be forgotten."""
        self.recorder.started.connect(self._begin_note)
        self.recorder.recorded.connect(partial(self._note, True))
        composer.sent.connect(partial(self._note, False))
        self._bring_back = QTimer(self, singleShot=True, interval=0)  # when the question has been taken
        self._bring_back.timeout.connect(self._end_aside)
        for is_over in (composer.sent, self.recorder.forgotten):
            is_over.connect(self._bring_back.start)
        self.go_on = TextButton(ACTIONS["quick.move"].words, "shelf")
        self.go_on.clicked.connect(self.move_to_main)
        self._show_key()
        keys().changed.connect(self._show_key)
        self.page.stand_by_status(self.go_on)
        BoundKeys(self, {"quick.move": self.move_to_main})

    def open(self) -> None:
        """Shows it near the top of the screen with the pointer, ready to be typed into."""
        self.is_opened = True
        self._restore_place()  # it may have been made while the pointer was on another screen
        super().open()
        self.split.is_side_wished = False
        self.split.close_side_over()
        self.offers.look()
        self._grow()
        self.activateWindow()
        self.page.composer.box.setFocus()

    def move_to_main(self) -> None:
        """Goes on in the main window, with the conversation or with what is being written."""
        main, conversation_id, composer = self._windows.main, self.open_id, self.page.composer
        if composer.chips.is_reading or self.recorder.state is not RecorderState.IDLE:
            return composer.say(tr("Something is still being read or spoken. Go on in the main window after that."))
        text, parts = composer.text, composer.parts
        if conversation_id is None:
            composer.clear()
        self.close()
        self._windows.raise_(main)
        main.uncover()
        main.page.composer.box.setFocus()
        if conversation_id is not None:
            main.show_conversation(conversation_id)
        else:
            main.begin(text)
            main.intake.take_back(parts)

    def _show_key(self) -> None:
        self.go_on.setToolTip(with_key(self.go_on.text(), "quick.move"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grows with the page."""
        if watched is self.page and event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return super().eventFilter(watched, event)

    @property
    def has_note(self) -> bool:
        """Whether something was said for the question that is being composed, or is being said."""
        chips = self.page.composer.chips
        is_there = chips.is_reading or any(each.kind is MediaKind.AUDIO for each in chips.attachments)
        return self.recorder.state is not RecorderState.IDLE or (self._has_note and is_there)

    def set_aside(self) -> bool:
        """Puts what is being written away until another question has been asked; False where it has to stay."""
        is_aside = self.drafts.set_aside()
        self._is_aside = self._is_aside or is_aside
        return is_aside

    def _end_aside(self) -> None:
        if self._is_aside:
            self._is_aside = False
            self.drafts.open()

    def talk_to_send(self) -> None:
        """Listens, or ends what was begun by a tap; what was said is sent."""
        self.recorder.press()
        self.page.composer.listening.show_sends()

    def discard(self) -> None:
        """The program ends, and it was never shown: nothing in it comes due any more."""
        self.let_go()
        for timer in self.findChildren(QTimer):
            timer.stop()
        self.deleteLater()

    def forget_note(self) -> None:
        """What was said for what nobody asks any more, or is being brought here; there is nothing else: it was never
        shown."""
        if not self.is_opened:
            self._is_unwanted = self.recorder.state is RecorderState.ENDING
            self.page.composer.clear()

    def send_when_heard(self) -> None:
        """Sends the question when what is being said is at its end."""
        self.page.composer.listening.show_sends()
        if self.recorder.is_listening:
            self.recorder.ended.connect(self.page.composer.submit, Qt.ConnectionType.SingleShotConnection)
        else:
            self.page.composer.submit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """It is gone; the next one is another."""
        super().closeEvent(event)
        self._settle.stop()
        self.closed.emit()

    def _begin_note(self) -> None:
        self._is_unwanted = False

    def _note(self, is_there: bool, _: object) -> None:
        self._has_note = is_there and not self._is_unwanted
        if self._is_unwanted:
            self._is_unwanted = False
            self.page.composer.clear()

    def _restore_place(self) -> None:
        self.resize(_WIDTH_PX, _LEAST_PX)
        room = (QGuiApplication.screenAt(QCursor.pos()) or self.screen()).availableGeometry()
        self.move(room.topLeft() + QPoint((room.width() - _WIDTH_PX) // 2, round(room.height() * _FROM_TOP)))

    def _remember_place(self) -> None:
        """It always comes to the same place."""

    def _grow(self) -> None:
        """Makes room for what there is; never less again, so that nothing jumps."""
        self._grow_to(self.page.needed_px)

    def _settle_soon(self) -> None:
        if self.isVisible():
            self._settle.start()

    def _grow_to_end(self) -> None:
        """What is laid out in the end may be higher than it was thought to be."""
        self._grow_to(self.height() + self.page.transcript.verticalScrollBar().maximum())

    def _grow_to(self, height_px: int) -> None:
        most = round(self.screen().availableGeometry().height() * _SCREEN_SHARE)
        self.resize(self.width(), max(self.height(), min(height_px, most)))

    def stop_innermost(self) -> None:
        """Stops what goes on; with nothing going on, closes the window."""
        is_idle = self.conversation.session is None or not self.conversation.session.is_busy
        if is_idle and not (self.recorder.is_listening or self.viewer.isVisible() or self.finder.is_open):
            self.close()
        else:
            super().stop_innermost()
