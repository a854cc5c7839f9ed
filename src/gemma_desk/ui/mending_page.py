"""Covers the window where the conversations cannot be opened: what was found, and what there is to go on with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from gemma_desk.store.copies import Copy
from gemma_desk.ui.announcing import announce
from gemma_desk.ui.controls import TextButton, centred, column, plain_label, row
from gemma_desk.ui.language import tr
from gemma_desk.ui.page_dialog import scrolled
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.tab_order import step
from gemma_desk.ui.way_card import WayCard

_WIDEST_PX = 640
_MARGINS_PX = (20, 24, 20, 24)


class MendingPage(QWidget):
    """Shows what it is told; what is chosen is asked for by signals. It stays until something is gone on with."""

    copy_chosen = Signal(object)
    """A `Copy`."""
    readable_chosen = Signal()
    anew_chosen = Signal()
    again_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Shows nothing yet; covers `parent`."""
        super().__init__(parent)
        self.setObjectName("MendingPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("The conversations cannot be opened"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._make_words()
        self._make_cards()
        self._lay_out()
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Covers the window."""
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self.setFocus()

    def show_finding(self, sentence: str) -> None:
        """Says why they cannot be opened, or why what was chosen could not be done."""
        self.finding.setText(worded(sentence))
        announce(self, self.finding.text(), is_urgent=True)

    def show_copies(self, copies: Sequence[Copy], *, is_looking: bool = False) -> None:
        """Offers copies, the newest first; older ones when they are asked for."""
        while self._copies.count():
            widget = self._copies.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        self.copy_cards = [self._copy_card(copy, number == 0) for number, copy in enumerate(copies)]
        for number, card in enumerate(self.copy_cards):
            self._copies.addWidget(card)
            card.setHidden(number > 0)
        self.older_button.setHidden(len(copies) < 2)
        self.looking.setText(tr("Looking for copies …") if is_looking else tr("There is no copy that is whole."))
        self.looking.setHidden(bool(copies))

    def show_busy(self, is_busy: bool) -> None:
        """Nothing can be chosen while something is being done."""
        self._ways.setDisabled(is_busy)

    def show_in_use(self, is_in_use: bool) -> None:
        """Nothing is wrong with them where another program has them open: then there is nothing but to wait."""
        for widget in (self.promise, self._copies_box, self.readable_card, self.anew_card):
            widget.setHidden(is_in_use)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as the window."""
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self.parentWidget().rect())
        return False

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab stays here: what is below cannot be seen."""
        return step(self, is_next=is_next)

    def _make_words(self) -> None:
        self.title = plain_label(tr("Your conversations cannot be opened"), "welcome", wraps=True)
        self.finding = plain_label(wraps=True)
        self.finding.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.promise = plain_label(
            tr("Whatever you choose, nothing is deleted: the file as it is now stays beside the new one."),
            "secondary",
            wraps=True,
        )
        self.looking = plain_label(tr("Looking for copies …"), "secondary", wraps=True)

    def _make_cards(self) -> None:
        self._copies = column(spacing_px=8)
        self.copy_cards: list[WayCard] = []
        self.older_button = TextButton(tr("Older copies"), "link")
        self.older_button.clicked.connect(self._show_older)
        self.older_button.hide()
        self.read_button = TextButton(tr("Read it"))
        self.read_button.clicked.connect(self.readable_chosen)
        words = tr(
            "Takes what makes sense into a new file. Some of it may be missing or be wrong; you are told how much."
        )
        self.readable_card = WayCard("search", tr("Read what can still be read"), words, self.read_button)
        self.anew_button = TextButton(tr("Start anew"))
        self.anew_button.clicked.connect(self.anew_chosen)
        words = tr("With no conversations. A backup file that you made can be restored then, from the menu.")
        self.anew_card = WayCard("plus", tr("Start with none"), words, self.anew_button)
        self.again_button = TextButton(tr("Try again"))
        self.again_button.clicked.connect(self.again_chosen)
        words = tr("After you plugged in a drive, made room, or closed what used the file.")
        self.again_card = WayCard("rotate-ccw", tr("Open the same file once more"), words, self.again_button)

    def _copy_card(self, copy: Copy, is_newest: bool) -> WayCard:
        when = QLocale().toString(datetime.fromtimestamp(copy.made_at), QLocale.FormatType.ShortFormat)
        button = TextButton(tr("Go on with it"), "filled" if is_newest else "quiet")
        button.setAccessibleName(tr("Go on with the copy of {when}", when=when))
        button.clicked.connect(lambda: self.copy_chosen.emit(copy))
        words = tr(
            "%n conversation(s). What was written later is in the file that is kept.", None, copy.n_conversations
        )
        return WayCard("copy", tr("The copy of {when}", when=when), words, button)

    def _show_older(self) -> None:
        for card in self.copy_cards:
            card.show()
        self.older_button.hide()
        self.copy_cards[1].findChild(TextButton).setFocus()

    def _lay_out(self) -> None:
        self._copies_box = QWidget()
        copies = column(spacing_px=8)
        copies.addWidget(self.looking)
        copies.addLayout(self._copies)
        copies.addLayout(row(self.older_button, None))
        self._copies_box.setLayout(copies)
        self._ways = QWidget()
        self._ways.setLayout(
            column(self._copies_box, self.readable_card, self.anew_card, self.again_card, spacing_px=8)
        )
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST_PX)
        inside = column(self.title, self.finding, self.promise, self._ways, spacing_px=12)
        inside.addStretch(1)
        inner.setLayout(inside)
        page = QWidget()
        page.setLayout(centred(inner, margins_px=_MARGINS_PX))
        self.setLayout(column(scrolled(page), spacing_px=0))
