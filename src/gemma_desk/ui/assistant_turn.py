"""One answer: thought folded, text over the full column, how it ended, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from gemma_desk.app.going_on import can_go_on
from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.chat.errors import Problem
from gemma_desk.gemma.boxes import Box, find_boxes
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.actions_row import ActionsRow
from gemma_desk.ui.announcing import announce
from gemma_desk.ui.boxes_line import BoxesLine
from gemma_desk.ui.controls import IconButton, MenuButton, TextButton, column, plain_label, row
from gemma_desk.ui.error_card import ErrorCard
from gemma_desk.ui.keyboard_ring import KeyboardRing
from gemma_desk.ui.keys import menu_action
from gemma_desk.ui.language import tr
from gemma_desk.ui.rendering.answer_text import AnswerText
from gemma_desk.ui.rendering.markdown import to_html
from gemma_desk.ui.sibling_switch import SiblingSwitch
from gemma_desk.ui.theme import OUTSET_PX
from gemma_desk.ui.thought_fold import ThoughtFold
from gemma_desk.ui.waiting_line import WaitingLine
from gemma_desk.ui.words import ending

_RING_MARGINS_PX = (0, 4, 0, 0)
"""So that the ring around it does not touch the first line."""
_GO_ON_MARGINS_PX = (OUTSET_PX, 4, OUTSET_PX, 4)
_CARD_MARGINS_PX = (OUTSET_PX, 8, OUTSET_PX, 4)


class AssistantTurn(QWidget):
    """Shows one answer, growing or complete."""

    read_requested = Signal()
    """It is to be read aloud, or not any longer."""
    retry_requested = Signal(int)
    """The message's id."""
    retry_menu_opened = Signal(int, object)
    """The message's id, and the menu of other settings, to be filled."""
    details_requested = Signal(int)
    """The id: what was sent is to be shown."""
    quote_requested = Signal(int)
    """The message's id."""
    continue_requested = Signal()
    """It was broken off, and is to go on."""
    delete_requested = Signal(int)
    """The message's id."""
    sibling_chosen = Signal(int)
    """The id of the message to show instead."""
    boxes_changed = Signal()
    """Other boxes are written, or they are to be hidden or shown."""
    boxes_looked = Signal()
    """The boxes are to be seen large."""

    def __init__(self, message_row: MessageRow, what_is_read: str) -> None:
        """Shows an answer.

        Args:
            message_row: The answer.
            what_is_read: Said while the prompt is read, such as "the picture"; may be empty.
        """
        super().__init__()
        self.row = message_row
        self._what_is_read = what_is_read
        self._is_last = False
        self._is_reading = False
        self._thought: ThoughtFold | None = None
        self._waiting_line: WaitingLine | None = None
        self._waiting_place = row(spacing_px=0)
        self.text = AnswerText()
        self.text.inset(OUTSET_PX)
        self.text.menu_opened.connect(self._offer_more)
        self.boxes: tuple[Box, ...] = find_boxes(message_row.message.text)
        """Of things in a picture, as far as they have been written."""
        self._boxes_line: BoxesLine | None = None
        self._boxes_place = row(spacing_px=0)
        self._ending = plain_label(kind="secondary", wraps=True)
        self._go_on: TextButton | None = None
        self._go_on_place = row(spacing_px=0)
        self.switch = SiblingSwitch()
        self.switch.chosen.connect(self.sibling_chosen)
        self._actions = ActionsRow(self, self._buttons, self.switch)
        self._card: ErrorCard | None = None
        self._card_place = row(spacing_px=0)
        self._lay_out()
        KeyboardRing(self, self.text)
        self.setAccessibleName(tr("Gemma"))
        if not message_row.is_growing:
            self.text.hold(message_row.message.text)
        self.show_row(message_row)

    def _lay_out(self) -> None:
        layout = column(spacing_px=0, margins_px=_RING_MARGINS_PX)
        layout.addLayout(self._waiting_place)
        layout.addWidget(self.text)
        layout.addLayout(self._boxes_place)
        layout.addWidget(self._ending)
        layout.addLayout(self._card_place)
        layout.addLayout(self._go_on_place)
        layout.addWidget(self._actions)
        self.setLayout(layout)

    # What most answers never show is made when it is first asked for: forty answers have to be there at once.

    @property
    def waiting_line(self) -> WaitingLine:
        """Stands in place of the first line until there is one."""
        if self._waiting_line is None:
            self._waiting_line = WaitingLine()
            self._waiting_line.hide()
            self._waiting_place.addWidget(self._waiting_line)
        return self._waiting_line

    @property
    def boxes_line(self) -> BoxesLine:
        """Under the text, where boxes are in it."""
        if self._boxes_line is None:
            self._boxes_line = BoxesLine()
            self._boxes_line.toggled.connect(self.boxes_changed)
            self._boxes_line.looked.connect(self.boxes_looked)
            self._boxes_place.addWidget(self._boxes_line)
        return self._boxes_line

    @property
    def go_on(self) -> TextButton:
        """Offered where it was broken off."""
        if self._go_on is None:
            self._go_on = TextButton(tr("Continue"), "quiet", "chevrons-right")
            self._go_on.setToolTip(tr("Go on where the answer was broken off"))
            self._go_on.clicked.connect(self.continue_requested)
            self._go_on.hide()
            self._go_on_place.addWidget(self._go_on)
            self._go_on_place.addStretch(1)
        return self._go_on

    def show_row(self, message_row: MessageRow) -> None:
        """Shows the answer as it is stored."""
        self.row = message_row
        self.switch.show_row(message_row)
        message = message_row.message
        if message_row.is_growing:
            self.text.show_text(message.text, is_growing=True)
        elif self.text.text == message.text:
            self.text.finish()
        else:
            self.text.show_text(message.text)
        if message.thought or self._thought is not None:
            self._fold().show_thought(message.thought, is_growing=message_row.is_growing and not message.text)
        if self._thought is not None and message_row.result is not None:
            result = message_row.result
            self._thought.show_cost(result.timing.thought_s, result.usage.thought_tokens)
        self._show_ending(ending(message_row.result))
        self._show_problem(message_row.problem)
        self._settle()
        self._keep_actions()
        self._find_boxes(message.text)

    def render_text(self) -> None:
        """Writes the text of an answer that came complete. Laying out takes a while, so the caller chooses when."""
        self.text.render_all()

    def render_some(self) -> bool:
        """Writes a piece of it; gives whether there is more."""
        return self.text.render_some()

    def grow(self, answer_delta: str, thought_delta: str) -> None:
        """Adds what has just been written."""
        if thought_delta:
            self._fold().grow(thought_delta)
        if answer_delta:
            if self._thought is not None and not self.text.text:
                self._thought.finish()
            self.text.grow(answer_delta)
        self._settle()
        if "}" in answer_delta:
            self._find_boxes(self.text.text)

    def show_status(self, status: TurnStatus) -> None:
        """Says what the turn is doing, while there is nothing to read yet, and how much has been thought."""
        if status.phase is TurnPhase.THINKING and self._thought is not None:
            self._thought.show_cost(0.0, status.generated_tokens)
        self.waiting_line.show_status(status, self._what_is_read)

    def copy_last_code(self) -> None:
        """Copies the last code in it, where there is some."""
        self.text.copy_last_code()

    def take_focus(self) -> None:
        """Takes the keyboard, to be read."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_thought(self) -> None:
        """Opens or closes what was thought, where something was."""
        if self._thought is not None:
            self._thought.toggle()

    @property
    def actions(self) -> ActionsRow:
        """What can be done with it."""
        return self._actions

    def keep_actions(self, is_last: bool) -> None:
        """The last answer's actions are always seen, and it alone can go on."""
        self._is_last = is_last
        self._keep_actions()

    def show_reading(self, is_reading: bool) -> None:
        """Shows whether it is being read aloud."""
        if is_reading == self._is_reading:
            return
        self._is_reading = is_reading
        self._actions.make()
        self.read_button.show_icon("stop" if is_reading else "volume-2")
        self.read_button.say(tr("Stop reading") if is_reading else tr("Read aloud"), "answer.read")
        self._keep_actions()

    def _keep_actions(self) -> None:
        self._actions.keep(self._is_reading or (self._is_last and not self.row.is_growing))
        can_continue = self._is_last and can_go_on(self.row)
        self._go_on_place.setContentsMargins(*(_GO_ON_MARGINS_PX if can_continue else (0, 0, 0, 0)))
        if can_continue or self._go_on is not None:
            self.go_on.setVisible(can_continue)

    def _find_boxes(self, answer: str) -> None:
        boxes = find_boxes(answer)
        if boxes != self.boxes:
            self.boxes = boxes
            self.boxes_changed.emit()

    def _fold(self) -> ThoughtFold:
        """Made with the first word thought: most answers have none."""
        if self._thought is None:
            self._thought = ThoughtFold()
            self.layout().insertWidget(0, self._thought)
        return self._thought

    def _settle(self) -> None:
        """Shows the line that waits exactly while nothing else stands in its place."""
        has_text = bool(self.text.text)
        self.text.setVisible(has_text)
        is_waiting = self.row.is_growing and not has_text
        if is_waiting or self._waiting_line is not None:
            self.waiting_line.setVisible(is_waiting)

    def _show_ending(self, words: str) -> None:
        self._ending.setText(words)
        self._ending.setContentsMargins(OUTSET_PX, 8 if self.text.text else 0, OUTSET_PX, 4)
        self._ending.setVisible(bool(words))

    def _show_problem(self, problem: Problem | None) -> None:
        if self._card is not None:
            self._card.deleteLater()
            self._card = None
        self._card_place.setContentsMargins(*(_CARD_MARGINS_PX if problem else (0, 0, 0, 0)))
        if problem is not None:
            again = TextButton(tr("Try again"), "danger", "rotate-ccw")
            again.clicked.connect(self.retry)
            self._card = ErrorCard(problem.sentence, again)
            self._card_place.addWidget(self._card)

    def _buttons(self) -> list[IconButton]:
        copy = IconButton("copy", action="answer.copy", size_px=28)
        copy.clicked.connect(self.copy_markdown)
        more = MenuButton(tr("Copy the answer as"), self._copy_menu())
        retry = IconButton("rotate-ccw", action="answer.retry", size_px=28)
        retry.clicked.connect(self.retry)
        self.read_button = IconButton("volume-2", tr("Read aloud"), "answer.read", size_px=28)
        self.read_button.clicked.connect(self.read_requested)
        delete = IconButton("trash-2", tr("Delete"), "message.delete", size_px=28)
        delete.clicked.connect(self.delete)
        self.retry_menu = QMenu(self)
        self.retry_menu.aboutToShow.connect(lambda: self.retry_menu_opened.emit(self.row.id, self.retry_menu))
        self._otherwise = MenuButton(tr("Ask again with other settings"), self.retry_menu)
        quote = IconButton("text-quote", action="answer.quote", size_px=28)
        quote.clicked.connect(lambda: self.quote_requested.emit(self.row.id))
        details = IconButton("info", action="answer.details", size_px=28)
        details.clicked.connect(self.show_details)
        return [copy, more, retry, self._otherwise, quote, self.read_button, details, delete]

    def show_details(self) -> None:
        """Has what was sent shown, and what it took."""
        self.details_requested.emit(self.row.id)

    def _offer_more(self, menu: QMenu) -> None:
        menu_action(menu, "answer.copy", tr("Copy as Markdown")).triggered.connect(self.copy_markdown)
        menu_action(menu, "answer.quote", tr("Quote")).triggered.connect(lambda: self.quote_requested.emit(self.row.id))
        read = tr("Stop reading") if self._is_reading else tr("Read aloud")
        menu_action(menu, "answer.read", read).triggered.connect(lambda: self.read_requested.emit())

    def retry(self) -> None:
        """Asks for another answer."""
        self.retry_requested.emit(self.row.id)

    def retry_otherwise(self) -> None:
        """Offers other settings to ask again with."""
        self._actions.make()
        self._otherwise.show()
        self._otherwise.showMenu()

    def continue_(self) -> None:
        """Asks to go on where it was broken off, if it was."""
        if self._go_on is not None and not self._go_on.isHidden():
            self.continue_requested.emit()

    def delete(self) -> None:
        """Asks to delete it."""
        self.delete_requested.emit(self.row.id)

    def _copy_menu(self) -> QMenu:
        menu = QMenu(self)
        menu_action(menu, "answer.copy", tr("Copy as Markdown")).triggered.connect(self.copy_markdown)
        menu_action(menu, "answer.copy_plain", tr("Copy as plain text")).triggered.connect(self.copy_plain)
        menu_action(menu, "answer.copy_rich", tr("Copy as rich text")).triggered.connect(self.copy_rich)
        return menu

    def copy_markdown(self) -> None:
        """Copies the answer as it was written."""
        QGuiApplication.clipboard().setText(self.text.text)
        announce(self, tr("Copied"))

    def copy_plain(self) -> None:
        """Copies the answer as it reads."""
        QGuiApplication.clipboard().setText(self.text.plain_text)
        announce(self, tr("Copied"))

    def copy_rich(self) -> None:
        """Copies the answer with its look."""
        QGuiApplication.clipboard().setMimeData(self.text.make_mime(self.text.plain_text, to_html(self.text.text)))
        announce(self, tr("Copied"))
