"""The first page: what this machine has, what fits, and three ways to a model. Covers the window while it is open."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from gemma_desk.models.appraisal import Appraisal
from gemma_desk.models.discovery import FoundSet, PassedOver
from gemma_desk.ui.controls import IconButton, TextButton, centred, column, plain_label, row
from gemma_desk.ui.editors import Choice
from gemma_desk.ui.first_words import found_words, machine_words
from gemma_desk.ui.getting_line import Getting, GettingLine, GettingPhase
from gemma_desk.ui.language import tr
from gemma_desk.ui.memory_bar import MemoryBar, Share
from gemma_desk.ui.page_dialog import scrolled
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.tab_order import step
from gemma_desk.ui.way_card import WayCard

_WIDEST_PX = 640
_MARGINS_PX = (20, 24, 20, 24)


class FirstPage(QWidget):
    """Shows what it is told; what is pressed is asked for by signals."""

    left = Signal()
    """Closed, for now."""
    practice_chosen = Signal()
    folder_wanted = Signal()
    files_wanted = Signal()
    get_wanted = Signal()
    """The one of the catalogue that is considered."""
    set_chosen = Signal(object)
    """A `FoundSet`."""
    entry_looked_at = Signal(str)
    """Another one of the catalogue is being considered."""
    language_changed = Signal()
    """Figures are to be written anew."""
    dropped = Signal(list)
    """Paths of files and folders."""
    pasted = Signal()
    """The keys for it were pressed: what is on the clipboard belongs to a question."""

    def __init__(self, parent: QWidget, back_to: QWidget) -> None:
        """Shows nothing yet.

        Args:
            parent: Is covered.
            back_to: Gets the keyboard where nothing had it before.
        """
        super().__init__(parent)
        self._back_to = back_to
        self.setObjectName("FirstPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Choose a model"))
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # it is read from its top; Tab goes to what can be pressed
        self._had_focus: QWidget | None = None
        self._make_machine()
        self._make_found()
        self._make_ways()
        self._lay_out()
        parent.installEventFilter(self)
        self.hide()

    # --- what is shown

    def show_machine(self, machine: Appraisal, graphics: tuple[str, ...]) -> None:
        """Says what this machine has."""
        self.machine.setText(machine_words(machine, graphics))

    def show_fit(self, sentences: Sequence[str], shares: Sequence[Share], total_bytes: int) -> None:
        """Says what the model that is considered needs of it."""
        self.fit.setText("\n".join(filter(None, sentences)))
        self.bar.show_shares(shares, total_bytes)
        self.bar.show()

    def show_search(self, words: str) -> None:
        """Says where models are being looked for; empty when that is over."""
        self.searching.setText(words)
        self.searching.setVisible(bool(words))

    def show_found(self, sets: Sequence[FoundSet]) -> None:
        """Offers sets that are on the disk."""
        _empty(self._found)
        self.found_cards = [self._found_card(each, number == 0) for number, each in enumerate(sets)]
        for card in self.found_cards:
            self._found.addWidget(card)
        self._found_title.setVisible(bool(sets))
        self.get_button.set_kind("quiet" if sets else "filled")  # one thing at a time is offered first

    def show_passed_over(self, passed_over: Sequence[PassedOver]) -> None:
        """Keeps what is not used, to be told when asked."""
        words = "\n".join(f"{each.path.name}: {worded(each.reason)}" for each in passed_over)
        self._passed_over.setText(words)
        self.passed_over_button.setVisible(bool(passed_over))
        self._passed_over.hide()

    def show_problem(self, sentence: str) -> None:
        """Says why what was chosen is no model; empty for nothing."""
        self.problem.setText(worded(sentence))
        self.problem.setVisible(bool(sentence))

    def show_entries(self, entries: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offers the catalogue.

        Args:
            entries: Id and words of each.
            chosen: Id of the one that is considered.
        """
        self.entries.offer(entries)
        self.entries.show_value(chosen)
        self.entries.setVisible(len(entries) > 1)

    def show_entry(self, title: str, words: str, licence: str, *, can_get: bool) -> None:
        """Says what the one that is considered is, and once what its licence allows."""
        self.get_card.title.setText(title)
        self.get_card.words.setText(words)
        self.licence.setText(worded(licence))
        self.licence.setVisible(bool(licence))
        self.get_button.setEnabled(can_get)

    def show_getting(self, getting: Getting) -> None:
        """Shows how far the download is."""
        is_under_way = getting.is_under_way
        self.getting.setVisible(is_under_way)
        self.entries.setEnabled(not is_under_way)
        self.get_card.buttons.setVisible(not is_under_way)
        if is_under_way:
            self.getting.show_getting(getting)
        elif getting.phase is GettingPhase.NONE and self.isVisible() and QApplication.focusWidget() is None:
            self.get_button.setFocus()

    def show_practice(self, is_there: bool) -> None:
        """Offers the practice model where it came with the program."""
        self.practice_card.setVisible(is_there)

    # --- the window

    def open(self) -> None:
        """Covers the window."""
        if not self.isVisible():
            self._had_focus = QApplication.focusWidget()
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self.setFocus()

    def close_page(self) -> None:
        """Shows the conversation again."""
        if self.isHidden():
            return
        self.hide()
        had_it = self._had_focus if self._had_focus is not None and self._had_focus.isVisible() else self._back_to
        had_it.setFocus()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as the window."""
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self.parentWidget().rect())
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files of models and folders; all else goes to the window, which attaches it."""
        event.setAccepted(any(map(_may_be_model, _paths_of(event.mimeData()))))

    def dropEvent(self, event: QDropEvent) -> None:
        """The same as choosing them."""
        event.acceptProposedAction()
        self.dropped.emit(_paths_of(event.mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing can be pasted here: it is meant for a question."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        else:
            super().keyPressEvent(event)

    def say_again(self) -> None:
        """Its figures are written as the language of now writes them."""
        self.language_changed.emit()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab stays here: what is below cannot be seen."""
        return step(self, is_next=is_next)

    # --- parts

    def _make_machine(self) -> None:
        self.close_button = IconButton("x", tr("Close; this page is in the menu"), "back")
        self.close_button.clicked.connect(self.close_page)
        self.machine = plain_label(tr("Looking at this computer …"), "secondary", wraps=True)
        self.bar = MemoryBar()
        self.bar.hide()
        self.fit = plain_label(wraps=True)

    def _make_found(self) -> None:
        self._found_title = _heading(tr("On this computer already"))
        self._found_title.hide()
        self._found = column(spacing_px=8)
        self.found_cards: list[WayCard] = []
        self.searching = plain_label(kind="secondary", wraps=True)
        self.searching.hide()
        self.passed_over_button = TextButton(tr("What else was found"), "link")
        self._passed_over = plain_label(kind="secondary", wraps=True)
        self._passed_over.hide()
        self.passed_over_button.hide()
        self.passed_over_button.clicked.connect(lambda: self._passed_over.setVisible(self._passed_over.isHidden()))

    def _make_ways(self) -> None:
        self.get_button = TextButton(tr("Get it"), "filled", icon_name="download")
        self.get_button.clicked.connect(self.get_wanted)
        self.get_card = WayCard("download", "", "", self.get_button)
        self.entries = Choice(tr("Which model"), ())
        self.entries.value_chosen.connect(self._look_at)
        self.getting = GettingLine()
        self.getting.hide()
        self.licence = plain_label(kind="secondary", wraps=True)
        self.licence.hide()
        self.get_card.more.addWidget(self.licence)
        self.get_card.more.addWidget(self.entries)
        self.get_card.more.addWidget(self.getting)
        self._make_files_card()
        stay = TextButton(tr("Stay with it"))
        stay.clicked.connect(self.practice_chosen)
        self.stay_button = stay
        words = tr("Small and quick: simple pictures, short texts, some spoken words. Get a larger one at any time.")
        self.practice_card = WayCard("play", tr("Try the practice model"), words, stay)

    def _look_at(self, entry_id: object) -> None:
        self.entry_looked_at.emit(str(entry_id))

    def _make_files_card(self) -> None:
        self.folder_button = TextButton(tr("Folder…"), icon_name="folder-open")
        self.files_button = TextButton(tr("Files…"))
        self.folder_button.setAccessibleName(tr("Choose a folder"))
        self.files_button.setAccessibleName(tr("Choose files"))
        self.folder_button.clicked.connect(self.folder_wanted)
        self.files_button.clicked.connect(self.files_wanted)
        words = tr("From a USB stick or any folder: the model, and if you have them its projector and drafter (.gguf).")
        self.files_card = WayCard("hard-drive", tr("I have the files"), words, self.folder_button, self.files_button)
        self.problem = plain_label(kind="refusal", wraps=True)
        self.problem.hide()
        self.files_card.more.addWidget(self.problem)

    def _found_card(self, found_set: FoundSet, is_first: bool) -> WayCard:
        button = TextButton(tr("Use it"), "filled" if is_first else "quiet")
        button.setAccessibleName(tr("Use {name}", name=found_set.models.name))
        button.clicked.connect(lambda: self.set_chosen.emit(found_set))
        card = WayCard("check", found_set.models.name, found_words(found_set), button)
        card.setToolTip(plain_tip("\n".join(found_set.paths)))
        return card

    def _lay_out(self) -> None:
        title = plain_label(tr("Choose what answers you"), "welcome", wraps=True)
        head = row(title, self.close_button)
        head.setStretch(0, 1)
        head.setAlignment(self.close_button, Qt.AlignmentFlag.AlignTop)
        promise = plain_label(
            tr("It runs on this computer. What you ask, show and say never leaves it."), "secondary", wraps=True
        )
        inside = column(spacing_px=8)
        inside.addLayout(head)
        inside.addWidget(promise)
        for widget in (_heading(tr("This computer")), self.machine, self.bar, self.fit):
            inside.addWidget(widget)
        self._add_ways(inside)
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST_PX)
        inner.setLayout(inside)
        page = QWidget()
        page.setLayout(centred(inner, margins_px=_MARGINS_PX))
        self.setLayout(column(scrolled(page), spacing_px=0))

    def _add_ways(self, inside: QVBoxLayout) -> None:
        inside.addWidget(self._found_title)
        inside.addLayout(self._found)
        inside.addWidget(self.searching)
        inside.addLayout(row(self.passed_over_button, None))
        inside.addWidget(self._passed_over)
        inside.addWidget(_heading(tr("Ways to a model")))
        for card in (self.get_card, self.files_card, self.practice_card):
            inside.addWidget(card)
        inside.addStretch(1)


def _heading(words: str) -> QLabel:
    heading = plain_label(words, "heading", wraps=True)
    heading.setIndent(0)
    return heading


def _paths_of(mime: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]


def _may_be_model(path: str) -> bool:
    return Path(path).suffix.lower() == ".gguf" or os.path.isdir(path)  # Path raises on a name that is too long


def _empty(layout: QVBoxLayout) -> None:
    while layout.count():
        widget = layout.takeAt(0).widget()
        widget.hide()
        widget.deleteLater()
