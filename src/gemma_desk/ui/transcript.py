"""The conversation, read from top to bottom. Follows what is written until the reader scrolls up.

Messages are taken at once; views have those around what is looked at alone, `N_HELD` at most, made and written one at a
time, what is seen first. Above and below them there is room for the others. So the window stays quick and small however
long the conversation is.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QScrollArea, QSpacerItem, QWidget

from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.chat.message import Role
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.assistant_turn import AssistantTurn
from gemma_desk.ui.boxes_on_pictures import question_of, show_boxes
from gemma_desk.ui.finding import texts_in
from gemma_desk.ui.language import tr
from gemma_desk.ui.message_heights import MessageHeights
from gemma_desk.ui.player import Player
from gemma_desk.ui.previews import Previews
from gemma_desk.ui.reading_place import ReadingPlace
from gemma_desk.ui.rendering.flowing_text import FlowingText
from gemma_desk.ui.transcript_parts import (
    Frame,
    empty_column,
    grow_room,
    grown,
    lay_out_now,
    set_room,
    what_is_read,
    with_air,
)
from gemma_desk.ui.user_turn import UserTurn

N_HELD = 40
"""Views there are at most: some windows full, so that scrolling finds them made."""


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
        self._rows: dict[int, MessageRow] = {}
        self._order: list[int] = []
        """The ids of all messages, from top to bottom."""
        self._begin = self._end = 0
        """Which of them have views: those from one place in the order up to another."""
        self._turns: dict[int, UserTurn | AssistantTurn] = {}
        self._is_busy = False
        """Whether a turn is going on."""
        self._unwritten: list[AssistantTurn] = []
        self._gone: list[QWidget] = []
        """Views to be deleted, one at a time: all those of a place take longer than a frame."""
        self._heights = MessageHeights()
        self._is_room_made = True
        """Whether there is room for every message that has no view."""
        self._is_covered = True
        """Whether all that is seen has been made once, since the view went somewhere else."""
        self._fill = QTimer(self, interval=0)
        self._fill.timeout.connect(self._fill_one)
        self._read_id: int | None = None
        """Of the answer being read aloud."""
        self._sought_id: int | None = None
        """Of the message to be shown when it is there."""
        self.setObjectName("Transcript")
        self.setAccessibleName(tr("Conversation"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._above, self._below = QSpacerItem(0, 0), QSpacerItem(0, 0)
        self._column = empty_column(self._above, self._below)
        self.setWidget(with_air(self._column))
        self._place = ReadingPlace(self, self._column, self._written)
        self._place.moved.connect(self._fill.start)

    @property
    def is_following(self) -> bool:
        """Whether it scrolls along with what is written."""
        return self._place.is_following

    @property
    def is_filled(self) -> bool:
        """Whether every message that is to have a view has it, and it is written."""
        is_made = all(turn.actions.is_made for turn in self._made())
        return is_made and not self._unwritten and self._is_near() and self._next_place() is None

    @property
    def texts(self) -> list[FlowingText]:
        """Every text that can be read by now, in order."""
        return [text for turn in self.written.values() for text in texts_in(turn)]

    @property
    def written(self) -> dict[int, QWidget]:
        """The views that can be read by now, by their messages' ids, from top to bottom."""
        return {turn.row.id: turn for turn in self._made() if turn not in self._unwritten}

    @property
    def order(self) -> list[int]:
        """The ids of all messages, from top to bottom."""
        return list(self._order)

    @property
    def rows(self) -> tuple[MessageRow, ...]:
        """All messages, from top to bottom."""
        return tuple(map(self._rows.__getitem__, self._order))

    @property
    def made(self) -> list[UserTurn | AssistantTurn]:
        """The views there are by now, around what is looked at, from top to bottom."""
        return self._made()

    def go_to(self, message_id: int) -> UserTurn | AssistantTurn:
        """Brings a message into view; gives its view."""
        turn = self.bring(message_id)
        self._place.show_line(turn, turn, 0)
        return turn

    def reveal(self, message_id: int) -> None:
        """Goes to a message, and stays there; where it is not there yet, when it comes."""
        self._sought_id = message_id
        self._fill.start()

    def bring(self, message_id: int) -> UserTurn | AssistantTurn:
        """Has a message's view made, written and laid out, wherever that is; gives it."""
        self._place.is_following = False
        turn = self.turn(message_id)
        if turn in self._unwritten:
            self._unwritten.remove(turn)
            turn.render_text()
        lay_out_now(self.widget(), self._column, turn)
        return turn

    def show_text_at(self, text: FlowingText, position: int) -> None:
        """Brings a place in a text into view, if it is not: a third from the top."""
        cursor = QTextCursor(text.document())
        cursor.setPosition(min(position, text.document().characterCount() - 1))
        turn = next(turn for turn in self._turns.values() if turn.isAncestorOf(text))
        self._place.show_line(turn, text, text.cursorRect(cursor).center().y())

    def made_turn(self, message_id: int) -> QWidget | None:
        """The view of a message, if there is one by now."""
        return self._turns.get(message_id)

    def is_above(self, text: QWidget) -> bool:
        """Whether all of a text has been scrolled past."""
        return text.mapTo(self.viewport(), QPoint(0, text.height())).y() < 0

    def frame(self, turn: QWidget) -> None:
        """Draws a frame around a message for a while."""
        Frame(turn).show()

    def turn(self, message_id: int) -> UserTurn | AssistantTurn:
        """The view of one message; made now if there is none, with those between it and what is looked at."""
        if message_id in self._turns:
            return self._turns[message_id]
        place = self._order.index(message_id)
        if not self._begin - N_HELD <= place < self._end + N_HELD:
            self._hold_none_at(place)
        while message_id not in self._turns:
            self._make(self._begin - 1 if place < self._begin else self._end)
        return self._turns[message_id]

    def clear(self) -> None:
        """Takes all messages away."""
        self._hold_none_at(0)
        for kept in (self._rows, self._order, self._heights):
            kept.clear()
        self._begin = self._end = 0
        self._make_room()
        self._sought_id = None
        self.scroll_to_end()
        self.texts_changed.emit()

    def add(self, *rows: MessageRow) -> None:
        """Shows messages at the end, soon."""
        self._mark_last(False)
        self._rows |= {row.id: row for row in rows}
        self._order += [row.id for row in rows]
        self._is_room_made = False
        self._fill.start()
        if any(row.message.role is Role.USER for row in rows):
            self._place.is_following = True

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
        if self._rows.pop(message_id, None) is None:
            return
        place = self._order.index(message_id)
        del self._order[place]
        self._begin -= place < self._begin
        self._end -= place < self._end
        turn = self._turns.pop(message_id, None)
        if turn is not None:
            self._drop(turn)
            self._show_boxes_with(turn)
        self._make_room()
        self._fill.start()
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
        for row in rows:
            if row.id in self._turns:
                self._turns[row.id].show_row(row)
        old = self._turns.pop(gone[0], None) if gone and come else None
        self._keep_neighbours()
        if old is not None:
            self._put_in_place_of(old, come[0])
        elif come:
            self.reveal(come[0].id)
        self._show_boxes(None)
        self._mark_last(True)
        self._fill.start()
        self.texts_changed.emit()

    def show_reading(self, message_id: int | None) -> None:
        """Shows which answer is being read aloud, if one is."""
        for shown_id in (self._read_id, message_id):
            turn = self._turns.get(shown_id)
            if isinstance(turn, AssistantTurn):
                turn.show_reading(shown_id == message_id)
        self._read_id = message_id

    def grow(self, message_id: int, answer_delta: str, thought_delta: str) -> None:
        """Adds to an answer."""
        row = self._rows.get(message_id)
        if row is None:
            return
        self._rows[message_id] = grown(row, answer_delta, thought_delta)
        if message_id in self._turns:
            self._turns[message_id].grow(answer_delta, thought_delta)
            self.texts_changed.emit()

    def show_status(self, status: TurnStatus) -> None:
        """Says what the turn is doing, on the answer it will become."""
        self._show_busy(status.phase is not TurnPhase.IDLE)
        growing = next((row.id for row in reversed(self._rows.values()) if row.is_growing), None)
        if growing is not None and self._place.is_following:
            self.turn(growing).show_status(status)

    def _show_busy(self, is_busy: bool) -> None:
        if is_busy != self._is_busy:
            self._is_busy = is_busy
            for turn in self._made():
                if isinstance(turn, UserTurn):
                    turn.show_busy(is_busy)

    def scroll_to_end(self) -> None:
        """Goes to the end and follows from now on."""
        self._place.go_to_end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the way to the end in its corner."""
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
        while self._gone:
            self._gone.pop().deleteLater()

    # Making

    def _fill_one(self) -> None:
        """Writes, makes or drops one message, what is seen first."""
        if self._gone:
            self._gone.pop().deleteLater()
        if not self._is_room_made:
            self._make_room()
        if self._sought_id in self._rows:
            self._reveal_sought()
        elif not self._is_near():
            self._begin_anew()
        elif self._unwritten:
            self._unwritten.pop().render_text()
        elif (place := self._next_place()) is not None:
            self._make(place)
        elif not self._drop_far() and not self._make_actions() and not self._gone:
            self._fill.stop()
            self.texts_changed.emit()
        # Laid out before it is painted, not some passes later.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._place.hold()
        # What is there too early is not painted: it would be seen to move.
        self._is_covered = self._is_covered or self._covers_view()
        self._column.setUpdatesEnabled(self._is_covered)

    def _begin_anew(self) -> None:
        """Views that are elsewhere go; the first one here is made in the next pass, or at once where none were."""
        is_here = not self._turns
        self._hold_none_at(self._start())
        if is_here:
            self._make(self._begin)

    def _next_place(self) -> int | None:
        """Where in the order a view is to be made next: in what is seen, then around it."""
        begin, end = self._wanted()
        above = self._begin - 1 if self._begin > begin else None
        below = self._end if self._end < end else None
        if above is None or below is None:
            return above if below is None else below
        is_above_seen = self._top_px() > self._place.top_px
        is_nearer = self._place.top_px - self._top_px() < self._bottom_px() - self._place.bottom_px
        return above if self._bottom_px() >= self._place.bottom_px and (is_above_seen or is_nearer) else below

    def _wanted(self) -> tuple[int, int]:
        """From which place to which there are to be views: around the middle of what is seen."""
        middle_px = (self._place.top_px + self._place.bottom_px) // 2
        n_above = sum(turn.geometry().bottom() < middle_px for turn in self._turns.values())
        begin = max(0, min(self._begin + n_above - N_HELD // 2, len(self._order) - N_HELD))
        return begin, min(begin + N_HELD, len(self._order))

    def _is_near(self) -> bool:
        """Whether views are about where is looked at. Where it goes along with the end, they have to be there."""
        if not self._turns:
            return not self._order
        if self._place.is_following:
            return len(self._order) - self._end < N_HELD
        about_px = self.viewport().height()  # what has just been made may be lower than it seemed to be
        is_above = self._bottom_px() + about_px < self._place.top_px
        return not is_above and self._top_px() - about_px < self._place.bottom_px

    def _covers_view(self) -> bool:
        """Whether what can be seen is there, and written."""
        is_full_above = self._begin == 0 or self._top_px() <= self._place.top_px
        is_full_below = self._end == len(self._order) or self._bottom_px() >= self._place.bottom_px
        return not self._unwritten and is_full_above and is_full_below

    def _top_px(self) -> int:
        """Where the first view begins."""
        return self._above.sizeHint().height()

    def _bottom_px(self) -> int:
        """Where the last view ends; where there is none, where it would begin."""
        if self._begin == self._end:
            return self._top_px()
        return self._turns[self._order[self._end - 1]].geometry().bottom()

    def _start(self) -> int:
        """The place of the message that is looked at, by the room they take."""
        if self._place.is_following:
            return len(self._order) - 1
        end_px, top_px = 0, self._place.top_px
        for place, row in enumerate(self.rows):
            end_px += self._heights.of(row)
            if end_px > top_px:
                return place
        return len(self._order) - 1

    def _hold_none_at(self, place: int) -> None:
        """Drops all views; the next one will be made at a place."""
        for message_id, turn in self._turns.items():
            self._heights.note(message_id, turn.height())
            self._drop(turn)
        self._turns.clear()
        self._begin = self._end = place
        self._make_room()
        self._is_covered = False

    def _make_room(self) -> None:
        """Above and below the views, for the others."""
        rows, self._is_room_made = self.rows, True
        set_room(self._above, self._heights.sum_of(rows[: self._begin]))
        set_room(self._below, self._heights.sum_of(rows[self._end :]))
        self._column.layout().invalidate()

    def _drop_far(self) -> bool:
        """Drops one view that is far from what is seen; whether there was one."""
        begin, end = self._wanted()
        if self._begin < begin:
            self._drop_at(self._begin, self._above)
            self._begin += 1
        elif self._end > end:
            self._drop_at(self._end - 1, self._below)
            self._end -= 1
        else:
            return False
        return True

    def _make_actions(self) -> bool:
        """Makes the buttons of one message, which nobody sees before the pointer comes; whether any were to be made."""
        turn = next((turn for turn in reversed(self._made()) if not turn.actions.is_made), None)
        if turn is not None:
            turn.actions.make()
        return turn is not None

    def _drop_at(self, place: int, room: QSpacerItem) -> None:
        message_id = self._order[place]
        turn = self._turns.pop(message_id)
        self._heights.note(message_id, turn.height())
        grow_room(room, self._heights.of(self._rows[message_id]))
        self._drop(turn)

    def _keep_neighbours(self) -> None:
        """Other messages stand there now: of the views those are kept that still stand beside each other."""
        self._order = list(self._rows)
        self._begin = next((place for place, id_ in enumerate(self._order) if id_ in self._turns), len(self._order))
        self._end = self._begin
        while self._end < len(self._order) and self._order[self._end] in self._turns:
            self._end += 1
        for id_ in self._turns.keys() - set(self._order[self._begin : self._end]):
            self._drop(self._turns.pop(id_))
        self._make_room()

    def _put_in_place_of(self, old: UserTurn | AssistantTurn, row: MessageRow) -> None:
        """Made at once, and where the other was, so that nothing is seen to move."""
        switch_px = self._switch_px(old)
        new = self.bring(row.id)
        new.switch.focus_like(old.switch)
        self._drop(old)
        lay_out_now(self.widget(), self._column, new)
        self._place.scroll_by(self._switch_px(new) - switch_px, new)

    def _switch_px(self, turn: UserTurn | AssistantTurn) -> int:
        """How far down in the window its switch is."""
        return turn.switch.mapTo(self.viewport(), QPoint(0, 0)).y()

    def _reveal_sought(self) -> None:
        message_id, self._sought_id = self._sought_id, None
        self.go_to(message_id)
        self.revealed.emit(message_id)

    def _make(self, place: int) -> None:
        """Makes the view above those there are, or below; the first one anywhere."""
        row = self._rows[self._order[place]]
        is_above = place < self._begin
        turn = self._question(row) if row.message.role is Role.USER else self._answer(row, place)
        self._turns[row.id] = turn
        self._column.layout().insertWidget(1 if is_above else 1 + self._end - self._begin, turn)
        grow_room(self._above if is_above else self._below, -self._heights.of(row))
        if is_above:
            self._begin -= 1
        else:
            self._end += 1
        turn.show()
        self._show_boxes_with(turn)
        self.turn_made.emit(row.id)
        if place == len(self._order) - 1:
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

    def _answer(self, row: MessageRow, place: int) -> AssistantTurn:
        before = self._rows[self._order[place - 1]].message if place else None
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
        return [self._turns[message_id] for message_id in self._order[self._begin : self._end]]

    def _written(self) -> list[UserTurn | AssistantTurn]:
        return [turn for turn in self._turns.values() if turn not in self._unwritten]

    def _show_boxes_with(self, turn: UserTurn | AssistantTurn) -> None:
        """A turn has come or gone; most have to do with no box."""
        if turn.boxes if isinstance(turn, AssistantTurn) else turn.has_pictures:
            self._show_boxes(None)

    def _drop(self, turn: UserTurn | AssistantTurn) -> None:
        self._place.let_go(turn)
        if turn in self._unwritten:
            self._unwritten.remove(turn)
        self.turn_dropped.emit(turn.row.id)
        focused = QApplication.focusWidget()
        if focused is not None and turn.isAncestorOf(focused):
            # Else Qt gives the keyboard to a neighbour, and scrolls there.
            self.keyboard_dropped.emit()
        turn.hide()
        self._column.layout().removeWidget(turn)
        if self.isVisible():
            self._gone.append(turn)
            self._fill.start()
        else:
            turn.deleteLater()

    def _mark_last(self, is_last: bool) -> None:
        last = self._turns.get(self._order[-1]) if self._order else None
        if last is not None:
            last.keep_actions(is_last)
