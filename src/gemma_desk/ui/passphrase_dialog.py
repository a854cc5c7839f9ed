"""The page of the passphrase: what it does, and the lines to set it, change it and take it away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from gemma_desk.exchange.work import Progress
from gemma_desk.ui.announcing import announce
from gemma_desk.ui.controls import TextButton, column, plain_label, row
from gemma_desk.ui.editors import Switch
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.language import tr
from gemma_desk.ui.page_dialog import PageDialog, scrolled
from gemma_desk.ui.secret_line import SecretLine
from gemma_desk.ui.sentences import worded

SHORTEST = 8
"""Characters of a passphrase."""
_SIZE_PX, _LINE_PX = (520, 500), 4


class PassphraseDialog(PageDialog):
    """Says what it is told; what is wished is asked for by signals."""

    set_wanted = Signal(str)
    change_wanted = Signal(str, str)
    """The one there is, and the new one."""
    remove_wanted = Signal(str)
    cancelled = Signal()
    """What is being written anew is to be broken off."""

    def __init__(self, parent: QWidget, *, is_set: bool) -> None:
        super().__init__(parent, object_name="Passphrase", title=tr("Passphrase"), size_px=_SIZE_PX)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._is_set = is_set
        self._is_busy = False
        self.intro = plain_label(wraps=True)
        self.warning = plain_label(
            tr("Without it nobody can read your conversations, you neither: it cannot be recovered."), wraps=True
        )
        self.warning.setProperty("kind", "title")
        self.limits = plain_label(wraps=True)
        self.limits.setProperty("kind", "secondary")
        self.current = SecretLine(tr("Passphrase there is"))
        self.new = SecretLine(tr("New passphrase"))
        self.again = SecretLine(tr("New passphrase once more"))
        self.seen = Switch(tr("Show what is typed"))
        self.said = plain_label(wraps=True)
        self.line = QProgressBar(textVisible=False)
        self.line.setFixedHeight(_LINE_PX)
        self.line.setAccessibleName(tr("Progress"))
        self.go = TextButton("", "filled")
        self.remove = TextButton(tr("Remove the passphrase"))
        self.cancel = TextButton(tr("Cancel"))
        self._connect()
        self._lay_out()
        self.show_set(is_set)

    def show_set(self, is_set: bool) -> None:
        """Shows what can be done where there is one, or none."""
        self._is_set, self._is_busy = is_set, False
        self.current.setVisible(is_set)
        self._show_under_way(False)
        self._say_texts()
        for line in self._lines:
            line.clear()
        self._enable(True)
        (self.current if is_set else self.new).setFocus()

    def show_progress(self, progress: Progress) -> None:
        """Shows how far everything is written anew."""
        self._is_busy = True
        self._enable(False)
        self.say(worded(progress.what))
        self.line.setRange(0, progress.total)
        self.line.setValue(progress.done)
        self._show_under_way(True)

    def show_waiting(self) -> None:
        """Something was asked for and is being done."""
        self._is_busy = True
        self._enable(False)

    def say(self, words: str, *, is_problem: bool = False) -> None:
        """Says what became of it."""
        self.said.setProperty("kind", "urgent" if is_problem else "secondary")
        self.said.style().polish(self.said)
        if words != self.said.text():
            self.said.setText(words)
            announce(self, words, is_urgent=is_problem)

    def say_problem(self, words: str) -> None:
        """Says why nothing was changed; what was typed stays."""
        self._is_busy = False
        self._show_under_way(False)
        self._enable(True)
        self.say(words, is_problem=True)

    def say_again(self) -> None:
        """In the language of now."""
        self._say_texts()

    def reject(self) -> None:
        """While something is written anew, Esc breaks that off and the page stays."""
        if self._is_busy:
            self.cancelled.emit()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The same for the window's own button."""
        if self._is_busy:
            event.ignore()
            self.cancelled.emit()
        else:
            super().closeEvent(event)

    @property
    def _lines(self) -> tuple[SecretLine, ...]:
        return self.current, self.new, self.again

    def _connect(self) -> None:
        for line in self._lines:
            self.seen.value_chosen.connect(line.show_letters)
            line.textEdited.connect(lambda _: self.say(""))
            line.returnPressed.connect(self._go_on)
        self.go.clicked.connect(self._go)
        self.remove.clicked.connect(self._remove)
        self.cancel.clicked.connect(self.cancelled)

    def _go_on(self) -> None:
        """Enter goes to the next line that is empty, and from the last one on."""
        empty = [line for line in self._lines if line.isVisible() and not line.text()]
        empty[0].setFocus() if empty else self._go()

    def _go(self) -> None:
        problem = self._problem()
        if problem:
            return self.say(problem, is_problem=True)
        self.show_waiting()
        if self._is_set:
            self.change_wanted.emit(self.current.text(), self.new.text())
        else:
            self.set_wanted.emit(self.new.text())

    def _remove(self) -> None:
        if not self.current.text():
            self.current.setFocus()
            return self.say(tr("Type the passphrase there is first. Nothing was changed."), is_problem=True)
        self.show_waiting()
        self.remove_wanted.emit(self.current.text())

    def _problem(self) -> str:
        """Why what was typed cannot be taken; empty where it can."""
        if self._is_set and not self.current.text():
            return tr("Type the passphrase there is first. Nothing was changed.")
        if len(self.new.text()) < SHORTEST:
            return tr(
                "A passphrase has at least {n} characters; several words are better. Nothing was changed.", n=SHORTEST
            )
        if self.new.text() != self.again.text():
            return tr("The two new ones differ. Nothing was changed. Type them again.")
        return ""

    def _show_under_way(self, is_under_way: bool) -> None:
        """What can be pressed then: nothing but “Cancel”."""
        self.line.setVisible(is_under_way)
        self.cancel.setVisible(is_under_way)
        self._buttons.setHidden(is_under_way)
        self.remove.setVisible(self._is_set)

    def _enable(self, is_enabled: bool) -> None:
        for widget in (*self._lines, self.seen, self.go, self.remove):
            widget.setEnabled(is_enabled)

    def _say_texts(self) -> None:
        if self._is_set:
            self.intro.setText(
                tr("Your conversations, attachments and recordings are encrypted, and open with your passphrase.")
            )
            self.limits.setText(
                tr(
                    "Another passphrase rewrites nothing; a copy of the data folder from before still opens with the"
                    " old one. To remove it writes everything anew, unencrypted."
                )
            )
        else:
            self.intro.setText(
                tr(
                    "Encrypts your conversations, attachments and recordings, and what the model keeps of them. The"
                    " passphrase is asked for at each start."
                )
            )
            self.limits.setText(
                tr(
                    "Everything is written anew, and older copies in the data folder are removed. Settings, with your"
                    " standing instructions and modes, are not encrypted, nor are exports and backups that you make."
                )
            )
        words = tr("Change the passphrase") if self._is_set else tr("Set the passphrase")
        self.go.setText(words)
        self.go.setAccessibleName(words)

    def _lay_out(self) -> None:
        page = QWidget()
        shown = plain_label(tr("Show what is typed"), "secondary", wraps=True)
        shown.setBuddy(self.seen)
        inside = column(self.intro, self.warning, self.limits, spacing_px=12, margins_px=(24, 24, 24, 16))
        inside.addSpacing(4)
        for line in self._lines:
            inside.addWidget(line)
        inside.addLayout(row(shown, None, self.seen))
        inside.addStretch(1)
        page.setLayout(inside)
        self._buttons = QWidget()
        flow = FlowLayout(8)
        self._buttons.setLayout(flow)
        for button in (self.go, self.remove):
            flow.addWidget(button)
        layout = column(spacing_px=0)
        layout.addWidget(scrolled(page), 1)
        below = column(self.said, self.line, self._buttons, margins_px=(24, 8, 24, 20))
        below.addLayout(row(self.cancel, None))
        layout.addLayout(below)
        self.setLayout(layout)
