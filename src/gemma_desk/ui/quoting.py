"""Quotes from answers in the composer: what is selected, or a whole answer."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from gemma_desk.chat.message import Role
from gemma_desk.ui.assistant_turn import AssistantTurn
from gemma_desk.ui.finding import texts_in
from gemma_desk.ui.page import Page
from gemma_desk.ui.rendering.copying import plain_text
from gemma_desk.ui.rendering.flowing_text import FlowingText


def as_quote(text: str) -> str:
    """Gives a text as a quotation in Markdown."""
    return "\n".join(f"> {line}".rstrip() for line in text.strip().splitlines())


class Quoting(QObject):
    """Puts quotations behind what is being written."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        page.transcript.quote_requested.connect(self._quote_answer)

    def quote(self) -> None:
        """Quotes what is selected anywhere in the conversation, or else the last answer."""
        answers = [
            row.id for row in self._page.transcript.rows if row.message.role is Role.ASSISTANT and row.message.text
        ]
        selected = _selected(self._page.transcript.texts)
        if selected:
            self._put(selected)
        elif answers:
            self._quote_answer(answers[-1])

    def _quote_answer(self, message_id: int) -> None:
        """What is selected in it, or all of it."""
        turn = self._page.transcript.turn(message_id)
        assert isinstance(turn, AssistantTurn)
        self._put(_selected(texts_in(turn)) or turn.row.message.text)

    def _put(self, text: str) -> None:
        """Undone by the composer's own undo."""
        box = self._page.composer.box
        cursor = box.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        before = box.toPlainText()
        gap = "" if not before.strip() else "\n" if before.endswith("\n") else "\n\n"
        cursor.insertText(f"{gap}{as_quote(text)}\n\n")
        box.setTextCursor(cursor)
        box.setFocus()


def _selected(texts: list[FlowingText]) -> str:
    chosen = (text.textCursor() for text in texts)
    return "\n\n".join(plain_text(cursor) for cursor in chosen if cursor.hasSelection())
