"""The conversation, read from top to bottom. Follows what is written until the reader scrolls up.

Messages are taken at once; their views are made and written one at a time, the last first, so that the window stays
quick however long the conversation is.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.chat.message import MediaKind, Message, Role
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.assistant_turn import AssistantTurn
from gemma_desk.ui.boxes_on_pictures import question_of, show_boxes
from gemma_desk.ui.controls import IconButton, centred, column
from gemma_desk.ui.finding import texts_in
from gemma_desk.ui.player import Player
from gemma_desk.ui.previews import Previews
from gemma_desk.ui.rendering.flowing_text import FlowingText
from gemma_desk.ui.theme import COLUMN_PX, OUTSET_PX
from gemma_desk.ui.user_turn import UserTurn

_AT_END_PX = 24
"""This near to the end counts as being there."""
_AIR_PX = 48
"""This near to an edge is not well seen."""
_FRAMED_MS = 2500


class Transcript(QScrollArea):
    """Shows the messages of one conversation."""

    read_requested = Signal(int)
    """The id of the answer to be read aloud, or not any longer."""
    retry_requested = Signal(int)
    """The id of the answer to give anew."""
    continue_requested = Signal()
    """The last answer is to go on."""
    delete_requested = Signal(int)
    """The id of a question, or of an answer."""
    sibling_chosen = Signal(int)
    """The id of the message to show in the place of another."""
    edit_requested = Signal(int)
    """The id of the question to edit."""
    asked = Signal(object)
    """Parts of a question about what was heard in a sound."""
    heard_corrected = Signal(int, object)
    """The id of a question, and its parts with what was heard put right."""
    hear_requested = Signal(int, int)
    """A question's id, and the place of a sound in its parts that is to be heard to its end."""
    save_requested = Signal(object)
    """An attachment whose file is wanted."""
    picture_opened = Signal(object)
    """What is to be shown large."""
    revealed = Signal(int)
    """The id of the message that was to be shown; its view is there."""
    turn_made = Signal(int)
    """The id of a message whose view is there now."""
    turn_dropped = Signal(int)
    """The id of a message whose view is about to go."""
    texts_changed = Signal()
    """Something was written, or is gone."""

    def __init__(self, previews: Previews, player: Player) -> None:
        super().__init__()
        self._previews = previews
        self._player = player
        self._rows: dict[int, MessageRow] = {}
        self._turns: dict[int, UserTurn | AssistantTurn] = {}
        self._is_busy = False
        """Whether a turn is going on."""
        self._unmade: list[int] = []
        self._unwritten: list[AssistantTurn] = []
        self._fill = QTimer(self, interval=0)
        self._fill.timeout.connect(self._fill_one)
        self._read_id: int | None = None
        """Of the answer being read aloud."""
        self._sought_id: int | None = None
        """Of the message to be shown when it is there."""
        self._anchor: QWidget | None = None
        self._anchor_px = 0
        self._is_following = True
        self._is_moving = False
        self.setObjectName("Transcript")
        self.setAccessibleName("Conversation")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = _empty_column()
        self.setWidget(_with_air(self._column))
        self._to_end = self._make_to_end()
        self.verticalScrollBar().valueChanged.connect(self._notice_reader)
        self.verticalScrollBar().rangeChanged.connect(self._hold_place)

    @property
    def is_following(self) -> bool:
        """Whether it scrolls along with what is written."""
        return self._is_following

    @property
    def is_filled(self) -> bool:
        """Whether every message there is has been made and written."""
        return not self._unmade and not self._unwritten

    @property
    def texts(self) -> list[FlowingText]:
        """Every text that can be read by now, in order."""
        made = [turn for turn in self._made() if turn not in self._unwritten]
        return [text for turn in made for text in texts_in(turn)]

    def reveal(self, message_id: int) -> None:
        """Goes to a message, and stays there; where it is not there yet, when it comes."""
        self._sought_id = message_id
        self._fill.start()

    def show_text_at(self, text: FlowingText, position: int) -> None:
        """Brings a place in a text into view, if it is not: a third from the top."""
        cursor = QTextCursor(text.document())
        cursor.setPosition(min(position, text.document().characterCount() - 1))
        self._show_line(text, text.cursorRect(cursor).center().y())

    def made_turn(self, message_id: int) -> QWidget | None:
        """The view of a message, if there is one by now."""
        return self._turns.get(message_id)

    def is_above(self, text: QWidget) -> bool:
        """Whether all of a text has been scrolled past."""
        return text.mapTo(self.viewport(), QPoint(0, text.height())).y() < 0

    def frame(self, turn: QWidget) -> None:
        """Draws a frame around a message for a while."""
        _Frame(turn).show()

    def turn(self, message_id: int) -> UserTurn | AssistantTurn:
        """The view of one message; made now if it was not its turn yet."""
        if message_id not in self._turns:
            self._make(message_id)
        return self._turns[message_id]

    def clear(self) -> None:
        """Takes all messages away, and those whose views were not made yet."""
        for turn in self._turns.values():
            self._drop(turn)
        for kept in (self._rows, self._turns, self._unmade, self._unwritten):
            kept.clear()
        self._sought_id = None
        self.scroll_to_end()
        self.texts_changed.emit()

    def add(self, row: MessageRow) -> None:
        """Shows a message at the end, soon."""
        self._mark_last(False)
        self._rows[row.id] = row
        self._unmade.append(row.id)
        self._fill.start()
        if row.message.role is Role.USER:
            self.scroll_to_end()

    def change(self, row: MessageRow) -> None:
        """Shows an answer that has ended, or a question in whose sounds something was heard."""
        if row.id not in self._rows:
            return
        self._rows[row.id] = row
        turn = self._turns.get(row.id)
        if turn is not None:
            turn.show_row(row)
        if isinstance(turn, AssistantTurn):
            self._mark_last(True)
        self.texts_changed.emit()

    def remove(self, message_id: int) -> None:
        """Takes one message away."""
        self._rows.pop(message_id, None)
        if message_id in self._unmade:
            self._unmade.remove(message_id)
        turn = self._turns.pop(message_id, None)
        if turn is not None:
            if turn in self._unwritten:
                self._unwritten.remove(turn)
            self._drop(turn)
            self._show_boxes_with(turn)
        self.texts_changed.emit()

    def replace(self, removed_ids: tuple[int, ...], rows: tuple[MessageRow, ...]) -> None:
        """Shows other messages in the place of the last ones; some may be the same.

        Where one stands for another, its switch stays under the pointer.
        """
        self._mark_last(False)
        there = self._rows
        self._rows = {id_: row for id_, row in there.items() if id_ not in set(removed_ids)}
        self._rows |= {row.id: row for row in rows}
        gone = [id_ for id_ in removed_ids if id_ not in self._rows]
        come = [row for row in rows if row.id not in there]
        self._unmade = [id_ for id_ in self._rows if id_ not in self._turns]
        for row in rows:
            if row.id in self._turns:
                self._turns[row.id].show_row(row)
        if gone and come and gone[0] in self._turns:
            self._put_in_place_of(self._turns[gone[0]], come[0])
        elif come:
            self.reveal(come[0].id)
        self._take_away(gone)
        self._mark_last(True)
        self._fill.start()
        self.texts_changed.emit()

    def grow(self, message_id: int, answer_delta: str, thought_delta: str) -> None:
        """Adds to an answer."""
        if message_id in self._rows:
            self.turn(message_id).grow(answer_delta, thought_delta)
            self.texts_changed.emit()

    def show_reading(self, message_id: int | None) -> None:
        """Shows which answer is being read aloud, if one is."""
        for shown_id in (self._read_id, message_id):
            turn = self._turns.get(shown_id)
            if isinstance(turn, AssistantTurn):
                turn.show_reading(shown_id == message_id)
        self._read_id = message_id

    def show_status(self, status: TurnStatus) -> None:
        """Says what the turn is doing, on the answer it will become."""
        self._show_busy(status.phase is not TurnPhase.IDLE)
        growing = next((row for row in reversed(self._rows.values()) if row.is_growing), None)
        if growing is not None:
            self.turn(growing.id).show_status(status)

    def _show_busy(self, is_busy: bool) -> None:
        if is_busy != self._is_busy:
            self._is_busy = is_busy
            for turn in self._made():
                if isinstance(turn, UserTurn):
                    turn.show_busy(is_busy)

    def scroll_to_end(self) -> None:
        """Goes to the end and follows from now on."""
        self._is_following = True
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the way to the end in its corner."""
        super().resizeEvent(event)
        self._to_end.move((self.width() - self._to_end.width()) // 2, self.height() - self._to_end.height() - 8)

    def showEvent(self, event: QShowEvent) -> None:
        """Goes on with what was not made yet."""
        super().showEvent(event)
        self._fill.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Makes nothing that nobody sees."""
        super().hideEvent(event)
        self._fill.stop()

    # Making

    def _fill_one(self) -> None:
        """Writes or makes one message, the last first: that is where the reader looks."""
        if self._sought_id in self._rows:
            self._reveal_sought()
        elif self._unwritten:
            self._unwritten.pop().render_text()
        elif self._unmade:
            self._make(self._unmade[-1])
        else:
            self._fill.stop()
        # Laid out before it is painted, not some passes later.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        # What is there too early is not painted: it would be seen to move.
        self._column.setUpdatesEnabled(not self._unmade or self._is_last_turn_whole())

    def _reveal_sought(self) -> None:
        message_id, self._sought_id = self._sought_id, None
        turn = self._made_at_once(message_id)
        _lay_out_now(self.widget(), self._column, turn)
        self._show_line(turn, 0)
        self.revealed.emit(message_id)

    def _made_at_once(self, message_id: int) -> UserTurn | AssistantTurn:
        turn = self.turn(message_id)
        if turn in self._unwritten:
            self._unwritten.remove(turn)
            turn.render_text()
        return turn

    def _put_in_place_of(self, old: UserTurn | AssistantTurn, row: MessageRow) -> None:
        """Made at once, and where the other was, so that nothing is seen to move."""
        switch_px = self._switch_px(old)
        new = self._made_at_once(row.id)
        new.switch.focus_like(old.switch)
        old.hide()
        self._hold_switch(new, switch_px)

    def _take_away(self, message_ids: list[int]) -> None:
        for message_id in message_ids:
            turn = self._turns.pop(message_id, None)
            if turn is not None:
                if turn in self._unwritten:
                    self._unwritten.remove(turn)
                self._drop(turn)
        self._show_boxes(None)

    def _is_last_turn_whole(self) -> bool:
        """Whether what can be seen is there: down from a question, and as high as the window."""
        above = self._rows[self._unmade[-1]]
        return not self._unwritten and above.message.role is not Role.USER and self.verticalScrollBar().maximum() > 0

    def _make(self, message_id: int) -> None:
        row = self._rows[message_id]
        turn = self._turns[message_id] = self._question(row) if row.message.role is Role.USER else self._answer(row)
        self._unmade.remove(message_id)
        n_above = sum(other in self._turns for other in self._before(message_id))
        self._column.layout().insertWidget(n_above, turn)
        turn.show()
        self._show_boxes_with(turn)
        self.turn_made.emit(message_id)
        if message_id == next(reversed(self._rows)):
            self._mark_last(True)

    def _question(self, row: MessageRow) -> UserTurn:
        question = UserTurn(row, self._previews, self._player)
        question.edit_requested.connect(self.edit_requested)
        question.delete_requested.connect(self.delete_requested)
        question.sibling_chosen.connect(self.sibling_chosen)
        question.heard_corrected.connect(self.heard_corrected)
        question.picture_opened.connect(self.picture_opened)
        question.asked.connect(self.asked)
        question.hear_requested.connect(self.hear_requested)
        question.save_requested.connect(self.save_requested)
        question.show_busy(self._is_busy)
        return question

    def _answer(self, row: MessageRow) -> AssistantTurn:
        before = self._before(row.id)
        answer = AssistantTurn(row, _what_is_read(self._rows[before[-1]].message) if before else "")
        answer.retry_requested.connect(self.retry_requested)
        answer.read_requested.connect(partial(self.read_requested.emit, row.id))
        answer.show_reading(row.id == self._read_id)
        answer.continue_requested.connect(self.continue_requested)
        answer.delete_requested.connect(self.delete_requested)
        answer.sibling_chosen.connect(self.sibling_chosen)
        answer.boxes_changed.connect(partial(self._show_boxes, answer))
        answer.boxes_looked.connect(partial(self._look_at_boxes, answer))
        if not row.is_growing:
            self._unwritten.append(answer)
        return answer

    def _show_boxes(self, changed: AssistantTurn | None) -> None:
        show_boxes(self._made(), changed)

    def _look_at_boxes(self, answer: AssistantTurn) -> None:
        answer.boxes_line.is_drawn = True
        self._show_boxes(answer)
        question = question_of(self._made(), answer)
        if question is not None:
            question.open_boxes()

    def _made(self) -> list[UserTurn | AssistantTurn]:
        """The turns there are widgets for, in order."""
        return [self._turns[message_id] for message_id in self._rows if message_id in self._turns]

    def _show_boxes_with(self, turn: UserTurn | AssistantTurn) -> None:
        """A turn has come or gone; most have to do with no box."""
        if turn.boxes if isinstance(turn, AssistantTurn) else turn.has_pictures:
            self._show_boxes(None)

    def _before(self, message_id: int) -> list[int]:
        """The ids of the messages above."""
        ids = list(self._rows)
        return ids[: ids.index(message_id)]

    def _drop(self, turn: UserTurn | AssistantTurn) -> None:
        if turn is self._anchor:
            self._anchor = None
        self.turn_dropped.emit(turn.row.id)
        turn.hide()
        self._column.layout().removeWidget(turn)
        turn.deleteLater()

    def _mark_last(self, is_last: bool) -> None:
        last = self._turns.get(next(reversed(self._rows), 0))
        if last is not None:
            last.keep_actions(is_last)

    # Scrolling

    def _notice_reader(self, value: int) -> None:
        if not self._is_moving:
            self._is_following = value >= self.verticalScrollBar().maximum() - _AT_END_PX
            self._set_anchor()
        self._offer_end()

    def _hold_place(self) -> None:
        """Follows, or keeps what the reader looks at where it is, whatever is made above it."""
        if self._anchor is not None and not self._is_following:
            self._move(self.verticalScrollBar().value() + self._anchor.y() - self._anchor_px)
            self._anchor_px = self._anchor.y()
        self._follow()

    def _set_anchor(self) -> None:
        """Takes the first message in view. One not written yet will be as high as it is only then."""
        top_px = self.verticalScrollBar().value() - self._column.y()
        written = [turn for turn in self._turns.values() if turn not in self._unwritten]
        in_view = [turn for turn in written if turn.geometry().bottom() > top_px]
        self._anchor = min(in_view, key=QWidget.y, default=None)
        self._anchor_px = self._anchor.y() if self._anchor is not None else 0

    def _follow(self) -> None:
        if self._is_following:
            self._move(self.verticalScrollBar().maximum())
        self._offer_end()

    def _offer_end(self) -> None:
        bar = self.verticalScrollBar()
        self._to_end.setVisible(not self._is_following and bar.value() < bar.maximum())

    def _move(self, value: int) -> None:
        self._is_moving = True
        self.verticalScrollBar().setValue(value)
        self._is_moving = False

    def _show_line(self, view: QWidget, y_px: int) -> None:
        """Brings a line of something inside into view, and stays there whatever is made above it."""
        self._is_following = False
        line_px = view.mapTo(self.widget(), QPoint(0, y_px)).y()
        value, height = self.verticalScrollBar().value(), self.viewport().height()
        if not value + _AIR_PX <= line_px <= value + height - _AIR_PX:
            self._move(line_px - height // 3)
        self._anchor = next(turn for turn in self._turns.values() if turn is view or turn.isAncestorOf(view))
        self._anchor_px = self._anchor.y()
        self._offer_end()

    def _switch_px(self, turn: UserTurn | AssistantTurn) -> int:
        """How far down in the window its switch is."""
        return turn.switch.mapTo(self.viewport(), QPoint(0, 0)).y()

    def _hold_switch(self, turn: UserTurn | AssistantTurn, y_px: int) -> None:
        """Scrolls so that its switch is there, and stays there whatever is made below it."""
        _lay_out_now(self.widget(), self._column, turn)
        self._is_following = False
        self._move(self.verticalScrollBar().value() + self._switch_px(turn) - y_px)
        self._anchor, self._anchor_px = turn, turn.y()
        self._offer_end()

    def _make_to_end(self) -> IconButton:
        button = IconButton("arrow-down", "Go to the end")
        button.setParent(self)
        button.setProperty("kind", "float")
        button.hide()
        button.clicked.connect(self.scroll_to_end)
        return button


class _Frame(QFrame):
    """Lies around one message, lets everything through and goes by itself."""

    def __init__(self, turn: QWidget) -> None:
        super().__init__(turn)
        self.setObjectName("RevealFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(turn.rect())
        timer = QTimer(self, singleShot=True, interval=_FRAMED_MS)
        timer.timeout.connect(self.deleteLater)
        timer.start()


def _lay_out_now(*widgets: QWidget) -> None:
    """What was just put in gets its place, from outside to inside and back."""
    for widget in (*widgets, *reversed(widgets)):
        widget.layout().activate()


def _empty_column() -> QWidget:
    reading = QWidget()
    reading.setObjectName("TranscriptColumn")
    reading.setLayout(column(None, spacing_px=4))
    reading.setMaximumWidth(COLUMN_PX + 2 * OUTSET_PX)
    return reading


def _with_air(reading: QWidget) -> QWidget:
    outer = QWidget()
    outer.setObjectName("TranscriptColumn")
    outer.setLayout(centred(reading, margins_px=(16 - OUTSET_PX, 16, 16 - OUTSET_PX, 8)))
    return outer


_THINGS = {
    MediaKind.IMAGE: "picture",
    MediaKind.AUDIO: "sound",
    MediaKind.DOCUMENT: "document",
    MediaKind.VIDEO: "video",
}


def _what_is_read(message: Message) -> str:
    kinds = [attachment.kind for attachment in message.attachments]
    if not kinds:
        return ""
    if len(set(kinds)) > 1:
        return "the attachments"
    return f"the {_THINGS[kinds[0]]}{'s' if len(kinds) > 1 else ''}"
