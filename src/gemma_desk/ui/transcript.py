"""The conversation, read from top to bottom. Follows what is written until the reader scrolls up.

Messages are taken at once; views have those around what is looked at alone (`ui.wanted_turns`), made and written one at
a time, what is seen first. So the window stays quick and small however long the conversation is.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.chat.message import Role
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.assistant_turn import AssistantTurn
from gemma_desk.ui.boxes_on_pictures import question_of, show_boxes
from gemma_desk.ui.finding import texts_in
from gemma_desk.ui.held_turns import HeldTurns
from gemma_desk.ui.language import tr
from gemma_desk.ui.passage import Passage
from gemma_desk.ui.player import Player
from gemma_desk.ui.previews import Previews
from gemma_desk.ui.reading_place import ReadingPlace
from gemma_desk.ui.rendering.flowing_text import FlowingText
from gemma_desk.ui.transcript_parts import Frame, grown, keep_in_middle, lay_out_now, what_is_read, with_air
from gemma_desk.ui.turn_view import TurnView
from gemma_desk.ui.user_turn import UserTurn
from gemma_desk.ui.wanted_turns import WantedTurns

_REST_MS = 150
"""After the last step of a scroll, nobody scrolls."""


class Transcript(QScrollArea):
    """Shows the messages of one conversation."""

    read_requested = Signal(int)
    """The id of the answer to be read aloud, or not any longer."""
    retry_requested = Signal(int)
    """The id of the answer to give anew."""
    retry_menu_opened = Signal(int, object)
    """The id of an answer, and the menu of other settings, to be filled."""
    details_requested = Signal(int)
    """The id of an answer: what was sent is to be shown."""
    quote_requested = Signal(int)
    """The id of the answer to quote from."""
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
    keyboard_dropped = Signal()
    """What had the keyboard is gone: deleted, or far from what is read."""
    texts_changed = Signal()
    """Something was written, or is gone."""

    def __init__(self, previews: Previews, player: Player) -> None:
        super().__init__()
        self._previews = previews
        self._player = player
        self.is_compact = False
        """Whether it stands in a small window: pictures are smaller."""
        self._held = HeldTurns(self)
        self._held.dropping.connect(self._let_go)
        self.beyond = Passage(self._held)
        """What is selected, also of messages that have no view by now; the texts look for it under this name."""
        self._is_busy = False
        """Whether a turn is going on."""
        self._is_covered = True
        """Whether all that is seen has been made once, since the view went somewhere else."""
        self._fill = QTimer(self, interval=0)
        self._fill.timeout.connect(self._fill_one)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        """Runs while somebody moves through the conversation, and a little longer."""
        self._rest.timeout.connect(self._fill.start)
        self._read_id: int | None = None
        """Of the answer being read aloud."""
        self._sought_id: int | None = None
        """Of the message to be shown when it is there."""
        self.setObjectName("Transcript")
        self.setAccessibleName(tr("Conversation"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = self._held.column
        self.setWidget(with_air(self._column))
        self._place = ReadingPlace(self, self._column, self._written)
        self._place.moved.connect(self._fill.start)
        self._place.moved.connect(self._rest.start)
        self._wanted = WantedTurns(self._held, self._place)

    @property
    def is_following(self) -> bool:
        """Whether it scrolls along with what is written."""
        return self._place.is_following

    @property
    def is_filled(self) -> bool:
        """Whether every message that is to have a view has it, and it is written."""
        is_made = all(turn.actions.is_made for turn in self.made)
        is_there = self._wanted.are_near() and self._wanted.next_place() is None
        return is_made and is_there and self._held.is_written and all(text.is_whole for text in self.texts)

    @property
    def texts(self) -> list[FlowingText]:
        """Every text that can be read by now, in order."""
        return [text for turn in self.written.values() for text in texts_in(turn)]

    @property
    def written(self) -> dict[int, QWidget]:
        """The views that can be read by now, by their messages' ids, from top to bottom."""
        return {turn.row.id: turn for turn in self._held.written}

    @property
    def order(self) -> list[int]:
        """The ids of all messages, from top to bottom."""
        return list(self._held.order)

    @property
    def rows(self) -> tuple[MessageRow, ...]:
        """All messages, from top to bottom."""
        return tuple(self._held.rows.values())

    @property
    def made(self) -> list[TurnView]:
        """The views there are by now, around what is looked at, from top to bottom."""
        return self._held.made

    def go_to(self, message_id: int) -> TurnView:
        """Brings a message into view; gives its view."""
        turn = self.bring(message_id)
        self._place.show_line(turn, turn, 0)
        return turn

    def reveal(self, message_id: int) -> None:
        """Goes to a message, and stays there; where it is not there yet, when it comes."""
        self._sought_id = message_id
        self._fill.start()

    def bring(self, message_id: int) -> TurnView:
        """Has a message's view made, written and laid out, wherever that is; gives it."""
        self._place.is_following = False
        turn = self.turn(message_id)
        self._held.write(turn)
        for text in texts_in(turn):
            text.be_whole()
        lay_out_now(self.widget(), self._column, turn)
        return turn

    def show_text_at(self, text: FlowingText, position: int) -> None:
        """Brings a place in a text into view, if it is not: a third from the top."""
        cursor = QTextCursor(text.document())
        cursor.setPosition(min(position, text.document().characterCount() - 1))
        turn = next(turn for turn in self._held.turns.values() if turn.isAncestorOf(text))
        self._place.show_line(turn, text, text.cursorRect(cursor).center().y())

    def made_turn(self, message_id: int) -> QWidget | None:
        """The view of a message, if there is one by now."""
        return self._held.turns.get(message_id)

    def is_above(self, text: QWidget) -> bool:
        """Whether all of a text has been scrolled past."""
        return text.mapTo(self.viewport(), QPoint(0, text.height())).y() < 0

    def frame(self, turn: QWidget) -> None:
        """Draws a frame around a message for a while."""
        Frame(turn).show()

    def turn(self, message_id: int) -> TurnView:
        """The view of one message; made now if there is none, with those between it and what is looked at."""
        held = self._held
        if message_id not in held.turns:
            place = held.order.index(message_id)
            if not self._wanted.is_within_reach(place):
                self._go_on_at(place)
            while message_id not in held.turns:
                self._make(held.begin - 1 if place < held.begin else held.end)
        return held.turns[message_id]

    def copy_selected(self) -> None:
        """Copies what is selected, wherever the keyboard is by now."""
        text, markup = self.beyond.copied()
        if text and (made := self.texts):
            QApplication.clipboard().setMimeData(made[0].make_mime(text, markup))

    def clear(self) -> None:
        """Takes all messages away."""
        self._held.clear()
        self.beyond.forget()
        self._is_covered = False
        self._sought_id = None
        self.scroll_to_end()
        self.texts_changed.emit()

    def add(self, *rows: MessageRow) -> None:
        """Shows messages at the end, soon."""
        self._mark_last(False)
        self._held.add(rows)
        self._fill.start()
        if any(row.message.role is Role.USER for row in rows):
            self._place.is_following = True

    def change(self, row: MessageRow) -> None:
        """Shows an answer that has ended, or a question in whose sounds something was heard."""
        if row.id not in self._held.rows:
            return
        self._held.rows[row.id] = row
        turn = self._held.turns.get(row.id)
        if turn is not None:
            turn.show_row(row)
        if isinstance(turn, AssistantTurn):
            self._mark_last(True)
        self.texts_changed.emit()

    def remove(self, message_id: int) -> None:
        """Takes one message away."""
        if message_id not in self._held.rows:
            return
        turn = self._held.remove(message_id)
        if turn is not None:
            self._show_boxes_with(turn)
        self._fill.start()
        self.texts_changed.emit()

    def replace(self, removed_ids: tuple[int, ...], rows: tuple[MessageRow, ...]) -> None:
        """Shows other messages in the place of the last ones; some may be the same.

        Where one stands for another, its switch stays under the pointer.
        """
        self._mark_last(False)
        old, come = self._held.replace(removed_ids, rows)
        if old is not None:
            self._put_in_place_of(old, come)
        elif come is not None:
            self.reveal(come.id)
        self._show_boxes(None)
        self._mark_last(True)
        self._fill.start()
        self.texts_changed.emit()

    def show_reading(self, message_id: int | None) -> None:
        """Shows which answer is being read aloud, if one is."""
        for shown_id in (self._read_id, message_id):
            turn = self._held.turns.get(shown_id)
            if isinstance(turn, AssistantTurn):
                turn.show_reading(shown_id == message_id)
        self._read_id = message_id

    def grow(self, message_id: int, answer_delta: str, thought_delta: str) -> None:
        """Adds to an answer."""
        row = self._held.rows.get(message_id)
        if row is None:
            return
        self._held.rows[message_id] = grown(row, answer_delta, thought_delta)
        if message_id in self._held.turns:
            self._held.turns[message_id].grow(answer_delta, thought_delta)
            self.texts_changed.emit()

    def show_status(self, status: TurnStatus) -> None:
        """Says what the turn is doing, on the answer it will become."""
        self._show_busy(status.phase is not TurnPhase.IDLE)
        growing = next((row.id for row in reversed(self._held.rows.values()) if row.is_growing), None)
        if growing is not None and self._place.is_following:
            self.turn(growing).show_status(status)

    def _show_busy(self, is_busy: bool) -> None:
        if is_busy != self._is_busy:
            self._is_busy = is_busy
            for turn in self.made:
                if isinstance(turn, UserTurn):
                    turn.show_busy(is_busy)

    def scroll_to_end(self) -> None:
        """Goes to the end and follows from now on."""
        self._place.go_to_end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column in the middle and the way to the end in its corner."""
        keep_in_middle(self.widget(), self.width() - self.viewport().width())
        super().resizeEvent(event)
        self._place.place_button()
        self._fill.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Goes on with what was not made yet."""
        super().showEvent(event)
        self._fill.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Makes nothing that nobody sees."""
        super().hideEvent(event)
        self._fill.stop()
        self._rest.stop()
        self._held.delete_all()

    # Making

    def _fill_one(self) -> None:
        """Writes, makes or drops one message, what is seen first."""
        self._held.delete_one()
        self._held.make_missing_room()
        if self._sought_id in self._held.rows:
            self._reveal_sought()
        elif not self._wanted.are_near():
            self._begin_anew()
        elif not self._held.is_written:
            self._held.write_one()
        elif (place := self._wanted.next_place()) is not None:
            self._make(place)
        elif not self._drop_far() and not self._make_actions() and not self._held.is_any_gone:
            self._fill.stop()
            self.texts_changed.emit()
        # Laid out before it is painted, not some passes later.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._place.hold()
        # What is there too early is not painted: it would be seen to move.
        self._is_covered = self._is_covered or self._wanted.are_covering()
        self._column.setUpdatesEnabled(self._is_covered)

    def _begin_anew(self) -> None:
        """Views that are elsewhere go; the first one here is made in the next pass, or at once where none were."""
        is_here = not self._held.turns
        self._go_on_at(self._wanted.first())
        if is_here:
            self._make(self._held.begin)

    def _go_on_at(self, place: int) -> None:
        """Drops all views; the next one will be made at a place."""
        self._held.drop_all(place)
        self._is_covered = False

    def _drop_far(self) -> bool:
        """Drops one view that is far from what is seen; whether there was one. None while somebody drags over them."""
        if QApplication.mouseButtons() & Qt.MouseButton.LeftButton and not self.verticalScrollBar().isSliderDown():
            return False
        if self._wanted.is_first_far():
            self._held.drop_first()
        elif self._wanted.is_last_far():
            self._held.drop_last()
        else:
            return False
        return True

    def _make_actions(self) -> bool:
        """Makes the buttons of one message; whether any were to be made.

        Nobody sees them before the pointer comes, so they wait until nobody scrolls.
        """
        if self._rest.isActive():
            return False
        turn = next((turn for turn in reversed(self.made) if not turn.actions.is_made), None)
        if turn is not None:
            turn.actions.make()
        return turn is not None

    def _put_in_place_of(self, old: TurnView, row: MessageRow) -> None:
        """Made at once, and where the other was, so that nothing is seen to move."""
        switch_px = self._switch_px(old)
        new = self.bring(row.id)
        new.switch.focus_like(old.switch)
        self._held.drop(old)
        lay_out_now(self.widget(), self._column, new)
        self._place.scroll_by(self._switch_px(new) - switch_px, new)

    def _switch_px(self, turn: TurnView) -> int:
        """How far down in the window its switch is."""
        return turn.switch.mapTo(self.viewport(), QPoint(0, 0)).y()

    def _reveal_sought(self) -> None:
        message_id, self._sought_id = self._sought_id, None
        self.go_to(message_id)
        self.revealed.emit(message_id)

    def _make(self, place: int) -> None:
        """Makes the view above those there are, or below; the first one anywhere."""
        row = self._held.rows[self._held.order[place]]
        turn = self._question(row) if row.message.role is Role.USER else self._answer(row, place)
        self._held.put(turn, place)
        self._show_boxes_with(turn)
        self.turn_made.emit(row.id)
        if turn is self._held.last:
            self._mark_last(True)

    def _question(self, row: MessageRow) -> UserTurn:
        question = UserTurn(row, self._previews, self._player, is_compact=self.is_compact)
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

    def _answer(self, row: MessageRow, place: int) -> AssistantTurn:
        before = self._held.rows[self._held.order[place - 1]].message if place else None
        answer = AssistantTurn(row, what_is_read(before) if before else "")
        answer.retry_requested.connect(self.retry_requested)
        answer.read_requested.connect(partial(self.read_requested.emit, row.id))
        answer.show_reading(row.id == self._read_id)
        answer.retry_menu_opened.connect(self.retry_menu_opened)
        answer.quote_requested.connect(self.quote_requested)
        answer.details_requested.connect(self.details_requested)
        answer.continue_requested.connect(self.continue_requested)
        answer.delete_requested.connect(self.delete_requested)
        answer.sibling_chosen.connect(self.sibling_chosen)
        answer.boxes_changed.connect(partial(self._show_boxes, answer))
        answer.boxes_looked.connect(partial(self._look_at_boxes, answer))
        return answer

    def _show_boxes(self, changed: AssistantTurn | None) -> None:
        show_boxes(self.made, changed)

    def _look_at_boxes(self, answer: AssistantTurn) -> None:
        answer.boxes_line.is_drawn = True
        self._show_boxes(answer)
        question = question_of(self.made, answer)
        if question is not None:
            question.open_boxes()

    def _written(self) -> list[TurnView]:
        return self._held.written

    def _show_boxes_with(self, turn: TurnView) -> None:
        """A turn has come or gone; most have to do with no box."""
        if turn.boxes if isinstance(turn, AssistantTurn) else turn.has_pictures:
            self._show_boxes(None)

    def _let_go(self, turn: TurnView) -> None:
        self.beyond.keep(turn)
        self._place.let_go(turn)
        self.turn_dropped.emit(turn.row.id)
        focused = QApplication.focusWidget()
        if focused is not None and turn.isAncestorOf(focused):
            # Else Qt gives the keyboard to a neighbour, and scrolls there.
            self.keyboard_dropped.emit()
        if self.isVisible():
            self._fill.start()

    def _mark_last(self, is_last: bool) -> None:
        if self._held.last is not None:
            self._held.last.keep_actions(is_last)
