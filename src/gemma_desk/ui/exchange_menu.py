"""The menu of what goes out and comes in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gemma_desk.exchange.export import Form
from gemma_desk.ui.keys import menu_action
from gemma_desk.ui.language import tr, tr_later, tr_now

ALL_FORMS = {
    Form.MARKDOWN: tr_later("As Markdown, in a folder…"),
    Form.HTML: tr_later("As web pages, in a folder…"),
    Form.JSON: tr_later("As JSON, in one file…"),
    Form.ZIP: tr_later("As JSON with attachments beside, in a ZIP file…"),
}


class ExchangeMenu(QMenu):
    """Asks for each; those of the open conversation can be switched off."""

    export_requested = Signal()
    pdf_requested = Signal()
    print_requested = Signal()
    export_all_requested = Signal(object)
    """As what, a `Form`."""
    import_requested = Signal()
    backup_requested = Signal()
    restore_requested = Signal()
    undo_restore_requested = Signal()
    move_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Export and import"), parent)
        self.of_conversation = (
            self._add_action("conversation.export", tr("Export this conversation…"), self.export_requested),
            self._add_action("conversation.pdf", tr("Save as PDF…"), self.pdf_requested),
            self._add_action("conversation.print", tr("Print…"), self.print_requested),
        )
        self.addSeparator()
        self.forms = self._add_forms(self.addMenu(tr("Export all conversations")))
        self._add_action("data.import", tr("Import…"), self.import_requested)
        self.addSeparator()
        self._add_action("data.backup", tr("Back up…"), self.backup_requested)
        self._add_action("data.restore", tr("Restore…"), self.restore_requested)
        self.undo_action = self._add(tr("Undo the last restore"), self.undo_restore_requested)
        self._add_action("data.move", "", self.move_requested)

    def _add_forms(self, menu: QMenu) -> dict[Form, QAction]:
        actions = {form: menu.addAction(tr_now(words)) for form, words in ALL_FORMS.items()}
        for form, action in actions.items():
            action.triggered.connect(lambda _=False, form=form: self.export_all_requested.emit(form))
        return actions

    def _add(self, words: str, signal: Signal) -> QAction:
        action = self.addAction(words)
        action.triggered.connect(lambda: signal.emit())
        return action

    def _add_action(self, action_id: str, words: str, signal: Signal) -> QAction:
        action = menu_action(self, action_id, words)
        action.triggered.connect(lambda: signal.emit())
        return action
