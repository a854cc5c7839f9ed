"""What is selected over the messages of a conversation, most of which have no view at a time.

Where a message has a view, its texts know what is selected in them. Where the view has gone since, or there was none
while everything was selected, it is known here; a view that comes shows it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

from gemma_desk.chat.message import Role
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.finding import texts_in
from gemma_desk.ui.held_turns import HeldTurns
from gemma_desk.ui.rendering.copying import joined
from gemma_desk.ui.rendering.markdown import parse
from gemma_desk.ui.rendering.selecting import cursor_over
from gemma_desk.ui.rendering.writer import DocumentWriter
from gemma_desk.ui.turn_view import TurnView

_MOST_LAID_OUT = 200
"""Messages without a view: some 2 ms each. With more of them all are copied as they were written, without HTML."""

_Span = tuple[int, int]
"""Where a selection begins in a text, and where the cursor is."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was selected in a message whose view has gone."""

    spans: tuple[_Span, ...]
    """In each of its texts, from top to bottom."""
    copied: tuple[str, str]
    """As it reads, and as HTML."""


class Passage(QObject):
    """The selection of one conversation."""

    def __init__(self, held: HeldTurns) -> None:
        super().__init__(held)
        self._held = held
        self._all: frozenset[int] = frozenset()
        """The ids of all messages there were when everything was selected."""
        self._kept: dict[int, _Kept] = {}
        """By the messages' ids."""
        held.readable.connect(self._show)

    def forget(self) -> None:
        """Nothing is selected any more where no view is."""
        self._all = frozenset()
        self._kept.clear()

    def take_all(self) -> None:
        """The whole conversation is selected."""
        self._all = frozenset(self._held.order)
        self._kept.clear()

    def keep(self, turn: TurnView) -> None:
        """A view is about to go: what is selected in it is remembered."""
        texts = texts_in(turn)
        if turn.row.id not in self._all and any(text.textCursor().hasSelection() for text in texts):
            spans = tuple((text.textCursor().anchor(), text.textCursor().position()) for text in texts)
            self._kept[turn.row.id] = _Kept(spans, joined(_chosen(turn)))

    def copied(self) -> tuple[str, str]:
        """Gives all that is selected, from top to bottom, as it reads and as HTML.

        HTML is empty where there is too much of it.
        """
        for text in (text for turn in self._held.written for text in texts_in(turn)):
            text.be_whole()
        ids = self._between()
        n_unseen = sum(id_ not in self._held.turns and id_ not in self._kept for id_ in ids)
        if n_unseen > _MOST_LAID_OUT:
            return "\n\n".join(filter(None, (self._held.rows[id_].message.text for id_ in ids))), ""
        pieces = [self._copied(id_) for id_ in ids]
        texts, markups = zip(*pieces, strict=True) if pieces else ((), ())
        return "\n\n".join(filter(None, texts)), "\n".join(filter(None, markups))

    def _between(self) -> list[int]:
        """From the first message in which something is selected to the last one."""
        order = self._held.order
        places = [place for place, id_ in enumerate(order) if self._is_touched(id_)]
        return order[places[0] : places[-1] + 1] if places else []

    def _is_touched(self, message_id: int) -> bool:
        turn = self._held.turns.get(message_id)
        is_known = message_id in self._all or message_id in self._kept
        return is_known or (turn is not None and any(True for _ in _chosen(turn)))

    def _copied(self, message_id: int) -> tuple[str, str]:
        turn = self._held.turns.get(message_id)
        if turn is not None and turn in self._held.written:
            return joined(_chosen(turn))
        if message_id in self._kept:
            return self._kept[message_id].copied
        documents = list(_documents(self._held.rows[message_id]))  # a cursor does not keep its document
        return joined(cursor_over(document, 0, document.characterCount() - 1) for document in documents)

    def _show(self, turn: TurnView) -> None:
        """A view has come: what is selected in its message is seen."""
        kept = self._kept.pop(turn.row.id, None)
        texts = texts_in(turn)
        if turn.row.id in self._all:
            for text in texts:
                text.selectAll()
        elif kept is not None and len(kept.spans) == len(texts):
            for text, (anchor, position) in zip(texts, kept.spans, strict=True):
                text.setTextCursor(cursor_over(text.document(), anchor, position))


def _chosen(turn: TurnView) -> Iterator[QTextCursor]:
    cursors = (text.textCursor() for text in texts_in(turn))
    return (cursor for cursor in cursors if cursor.hasSelection())


def _documents(row: MessageRow) -> Iterator[QTextDocument]:
    """The texts of a message as its view would show them."""
    if row.message.role is Role.ASSISTANT:
        document = QTextDocument()
        writer = DocumentWriter(QTextCursor(document), is_fresh=True)
        for block in parse(row.message.text):
            writer.write(block)
        yield document
    else:
        heard = (attachment.heard_text for attachment in row.message.attachments)
        for text in filter(None, (*heard, row.message.text)):
            yield QTextDocument(text)
