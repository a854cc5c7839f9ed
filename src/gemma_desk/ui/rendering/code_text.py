"""Code as it stands in a document: in one frame, however many portions it was written in."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QTextCursor, QTextFrame


class CodeText:
    """One piece of code: the frame it is shown in, and the code as it was written, which its look does not tell."""

    def __init__(self, frame: QTextFrame) -> None:
        self.frame = frame
        self._pieces: list[str] = []
        self._n_kept = 0
        self._kept_position = frame.firstPosition()

    @property
    def source(self) -> str:
        """All of it, to the letter."""
        return "".join(self._pieces)

    def copy(self) -> None:
        """Puts it on the clipboard."""
        QGuiApplication.clipboard().setText(self.source)

    def add(self, piece: str) -> None:
        """Takes what is written into the frame."""
        self._pieces.append(piece)

    def keep(self) -> None:
        """What is in the frame stays; more may come behind it."""
        self._n_kept, self._kept_position = len(self._pieces), self.frame.lastPosition()

    def take_back(self) -> int:
        """Takes away what is not kept; gives the position behind the frame."""
        del self._pieces[self._n_kept :]
        cursor = self.frame.lastCursorPosition()
        cursor.setPosition(self._kept_position, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        return self.frame.lastPosition() + 1
