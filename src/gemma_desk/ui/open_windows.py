"""Which windows are open, and on what; they are opened, brought to the front, set side by side and closed here."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Protocol

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QMainWindow

from gemma_desk.app.settings import OpenWindow
from gemma_desk.ui.settings_keeper import SettingsKeeper


class ConversationWindow(Protocol):
    """A window, as the others know it."""

    number: int
    """From 0; what is composed in a conversation that has not begun is kept under it."""
    is_kept: bool
    """Whether it is opened again at the next start."""

    @property
    def open_id(self) -> int | None:
        """Of the conversation shown; None for one that is not saved yet."""
        ...

    @property
    def frame(self) -> QMainWindow:
        """What stands on the screen."""
        ...

    def record(self) -> OpenWindow:
        """What is needed to open it again as it stands."""
        ...

    def open(self, *, is_seen: bool = True) -> None:
        """Shows it, or has it wait, hidden, while the program is in the tray."""
        ...

    def show_conversation(self, conversation_id: int) -> None:
        """Shows a conversation in it."""
        ...

    def go_on(self, conversation_id: int) -> None:
        """Shows the conversation that was open when the program ended."""
        ...

    def begin(self, text: str) -> None:
        """Begins a new conversation in it, with a text to go on writing."""
        ...

    def uncover(self) -> None:
        """Something comes in: what lies over the question gives way."""
        ...

    def reveal(self, message_id: int, text: str) -> None:
        """Brings a message into view, with words marked in it."""
        ...

    def reread(self, conversation_ids: Collection[int]) -> None:
        """Shows its conversation anew if it is one of those that have changed in the store."""
        ...

    def favour_page(self) -> None:
        """It shares the screen: the conversation gets the room."""
        ...

    def fall_silent(self) -> None:
        """Another window plays or records."""
        ...


_LOOK_EVERY_MS, _N_LOOKS = 60, 5
"""What the desktop draws around a new window is known some time after it is shown, and nothing tells when."""

_REMEMBER_MS = 500
"""After another conversation is shown: whoever looks through several is not written down at each."""

MakeWindow = Callable[[OpenWindow], ConversationWindow]


class OpenWindows(QObject):
    """The windows there are, the one used last at the end."""

    changed = Signal()
    """Another window, one less, or one shows another conversation."""
    activity_changed = Signal()
    """One of them listens or answers, or no longer."""

    def __init__(self, settings: SettingsKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._windows: list[ConversationWindow] = []
        self._is_quitting = False
        self._is_open_again = False
        self._placed: list[tuple[QMainWindow, QRect]] = []
        self._n_looks = 0
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._place)
        self._remember_soon = QTimer(self, singleShot=True, interval=_REMEMBER_MS)
        self._remember_soon.timeout.connect(lambda: self._remember(self._windows))
        self.changed.connect(self.remember_soon)
        self.stays_in_tray = False
        """Whether the program goes on when the last window is closed, which then is only hidden."""
        self.make: MakeWindow
        """Set by the first window: whoever makes windows knows this, so this cannot know it."""
        QGuiApplication.instance().commitDataRequest.connect(self._remember_for_session)

    @property
    def all(self) -> tuple[ConversationWindow, ...]:
        """The one used last at the end."""
        return tuple(self._windows)

    @property
    def free_number(self) -> int:
        """The smallest that no window has."""
        taken = {window.number for window in self._windows}
        return next(number for number in range(len(taken) + 1) if number not in taken)

    @property
    def main(self) -> ConversationWindow:
        """The one used last of those that are opened again."""
        kept = (window for window in reversed(self._windows) if window.is_kept)
        return next(kept, None) or self.open_new()

    def remember_soon(self) -> None:
        """Keeps what is open, so that it is known however the program ends; not before it is open again."""
        if self._is_open_again and self._windows and not self._is_quitting:
            self._remember_soon.start()

    def is_hidden_only(self, window: ConversationWindow) -> bool:
        """Whether closing a window leaves the program in the tray, with the window kept."""
        others = [each for each in self._windows if each is not window and each.is_kept]
        return self.stays_in_tray and window.is_kept and not others and not self._is_quitting

    def add(self, window: ConversationWindow) -> None:
        """One more is there."""
        self._windows.append(window)
        self.changed.emit()

    def note_use(self, window: ConversationWindow) -> None:
        """This one has come to the front."""
        self._windows.sort(key=lambda each: each is window)

    def remove(self, window: ConversationWindow) -> bool:
        """One is being closed; what is open then is opened again at the next start.

        Returns:
            Whether it was the last.
        """
        if not self._is_quitting:
            others = [each for each in self._windows if each is not window and each.is_kept]
            self._remember(others or self._windows)
        self._remember_soon.stop()
        self._look.stop()
        self._windows.remove(window)
        self.changed.emit()
        return not self._windows

    def open_again(self, conversation_ids: Collection[int], *, begins_new: bool = False) -> None:
        """Opens what was open when the program ended.

        Args:
            conversation_ids: Those that are still there; a window on another one is not opened.
            begins_new: The first window keeps its new conversation, as something is to be asked in it.
        """
        first, *others = self._settings.now.windows or (OpenWindow(),)
        if first.conversation_id is not None and not begins_new:
            self._windows[0].go_on(first.conversation_id)
        for record in others:
            if record.conversation_id is None or record.conversation_id in conversation_ids:
                self._open(record, is_seen=self._windows[0].frame.isVisible())
        self._is_open_again = True

    def open_new(self, conversation_id: int | None = None) -> ConversationWindow:
        """Opens another window, on a conversation or an empty one; one that shows the conversation comes to the front.

        The window that asks must not show it itself.
        """
        return self.bring(conversation_id) or self._open(OpenWindow(self.free_number, conversation_id))

    def bring(self, conversation_id: int | None) -> ConversationWindow | None:
        """Brings the window to the front that shows a conversation, if there is one."""
        window = self.showing(conversation_id)
        if window is not None:
            self.raise_(window)
        return window

    def raise_(self, window: ConversationWindow) -> None:
        """Brings a window to the front, also one that is minimised, or hidden while the program is in the tray."""
        frame = window.frame
        frame.setWindowState(frame.windowState() & ~Qt.WindowState.WindowMinimized)
        frame.show()
        frame.activateWindow()  # raises it, too

    def show_hidden(self) -> None:
        """Shows those that wait while the program is in the tray."""
        for window in self._windows:
            if window.is_kept:
                window.frame.show()

    def shown_beside(self, window: ConversationWindow) -> frozenset[int]:
        """Gives the conversations that the other windows show."""
        others = (each.open_id for each in self._windows if each is not window)
        return frozenset(known for known in others if known is not None)

    def showing(self, conversation_id: int | None) -> ConversationWindow | None:
        """Gives the window that shows a conversation; None for one that has not begun."""
        shown = (window for window in self._windows if window.open_id == conversation_id)
        return next(shown, None) if conversation_id is not None else None

    def set_side_by_side(self, window: ConversationWindow) -> None:
        """Puts a window on the left half of its screen and the one used last of the others, or a new one, on the right.

        Where programs may not place their windows, as with Wayland, they only become as wide.
        """
        others = [each for each in self._windows if each is not window]
        other = others[-1] if others else self.open_new()
        room = window.frame.screen().availableGeometry()
        half = room.width() // 2
        self._placed = [
            (window.frame, QRect(room.left(), room.top(), half, room.height())),
            (other.frame, QRect(room.left() + half, room.top(), room.width() - half, room.height())),
        ]
        for each in (window, other):
            each.frame.showNormal()
            each.favour_page()
        self._n_looks = 0
        self._place()
        self._look.start()

    def silence_others(self, window: ConversationWindow) -> None:
        """One plays or records: the others do not."""
        for other in self._windows:
            if other is not window:
                other.fall_silent()

    def quit(self) -> None:
        """Closes all; they are opened again at the next start."""
        self._remember(self._windows)
        self._remember_soon.stop()
        self._is_quitting = True
        for window in self.all:
            window.frame.close()

    def _place(self) -> None:
        """Fills the parts of the screen, again while the frames around the windows may still come."""
        for frame, room in self._placed:
            _fill(frame, room)
        self._n_looks += 1
        if self._n_looks > _N_LOOKS:
            self._look.stop()

    def _open(self, record: OpenWindow, *, is_seen: bool = True) -> ConversationWindow:
        window = self.make(record)
        window.open(is_seen=is_seen)
        return window

    def _remember(self, windows: list[ConversationWindow]) -> None:
        """Where only the small window is left, what was open before it stands."""
        records = tuple(window.record() for window in windows if window.is_kept)
        if records:
            self._settings.note(windows=records)

    def _remember_for_session(self, _: QSessionManager) -> None:
        """The person logs out: the windows are closed one after the other, but belong together."""
        self._remember(self._windows)
        self._is_quitting = True


def _fill(frame: QMainWindow, room: QRect) -> None:
    """Fills a part of the screen, with what the desktop draws around the window."""
    outer, inner = frame.frameGeometry(), frame.geometry()
    frame.setGeometry(
        room.adjusted(
            inner.left() - outer.left(),
            inner.top() - outer.top(),
            inner.right() - outer.right(),
            inner.bottom() - outer.bottom(),
        )
    )
