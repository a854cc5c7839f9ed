"""Between the menu, the dialogs, the bar and what exports, imports, backs up and restores."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from gemma_desk.app.desk import Desk
from gemma_desk.app.exchange_thread import ExchangeThread
from gemma_desk.app.home import Dispatch
from gemma_desk.app.library import Library
from gemma_desk.app.paths import usual_folder
from gemma_desk.chat.errors import GemmaDeskError, Problem
from gemma_desk.chat.message import Attachment
from gemma_desk.exchange import moving, restore
from gemma_desk.exchange.backup import ENDING, back_up
from gemma_desk.exchange.export import Form, export_all, export_one, is_folder, new_folder
from gemma_desk.exchange.imported import Imported
from gemma_desk.exchange.importing import import_files
from gemma_desk.exchange.names import file_name
from gemma_desk.exchange.work import Progress, StoreCall, Work
from gemma_desk.store.rows import ConversationRow
from gemma_desk.ui.language import tr, tr_later, tr_now
from gemma_desk.ui.library_presenter import LibraryPresenter
from gemma_desk.ui.page import Page
from gemma_desk.ui.printing import print_conversation, save_pdf
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.words import untitled

_FILTERS = {
    Form.MARKDOWN: tr_later("Markdown (*.md)"),
    Form.HTML: tr_later("Web page (*.html)"),
    Form.JSON: tr_later("JSON, everything (*.json)"),
    Form.ZIP: tr_later("JSON with attachments beside (*.zip)"),
}
_BUSY = tr_later("An export or import is still running. Nothing else was begun. Wait for it, or cancel it.")
_RESTART = tr_later("It takes the place of what is here when Gemma Desk starts again; what is here now is kept.")


class ExchangePresenter(QObject):
    """Asks where to, starts the work, says what became of it."""

    def __init__(
        self,
        desk: Desk,
        library: Library,
        conversations: LibraryPresenter,
        page: Page,
        dispatch: Dispatch,
        quit_program: Callable[[], None],
    ) -> None:
        super().__init__(page)
        self._quit = quit_program
        self._desk = desk
        self._library = library
        self._conversations = conversations
        self._page = page
        self._bar = page.exchange
        self._thread = ExchangeThread(desk.store, dispatch)
        self._bar.cancel_requested.connect(self._thread.cancel)
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Whether something is being exported or imported."""
        return self._thread.is_busy

    def close(self) -> None:
        """Cancels what runs and waits for it."""
        self._thread.close()

    # What the menu asks for

    def export(self, conversation_id: int) -> None:
        """Asks where to export one conversation to, and as what."""
        forms = {tr_now(words): form for form, words in _FILTERS.items()}
        dialog = self._save_dialog(tr("Export this conversation"), self._name(conversation_id), list(forms))
        dialog.setDefaultSuffix(Form.MARKDOWN)
        dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(forms[words]))
        self._ask(dialog, lambda path: self.export_to(conversation_id, path))

    def export_open(self) -> None:
        """Asks where to export the open conversation to."""
        if self._conversations.open_id is not None:
            self.export(self._conversations.open_id)

    def export_all(self, form: Form) -> None:
        """Asks where to export all conversations to."""
        if is_folder(form):
            dialog = QFileDialog(self._page.window(), tr("Choose where the new folder stands"), str(Path.home()))
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            self._ask(dialog, lambda parent: self.export_all_to(new_folder(parent, date.today()), form))
        else:
            dialog = self._save_dialog(
                tr("Export all conversations"),
                tr("Gemma Desk conversations {day}", day=date.today().isoformat()),
                [tr_now(_FILTERS[form])],
            )
            dialog.setDefaultSuffix(form)
            self._ask(dialog, lambda path: self.export_all_to(path, form))

    def save_pdf(self) -> None:
        """Asks where to save the open conversation as PDF."""
        conversation_id = self._conversations.open_id
        if conversation_id is not None:
            dialog = self._save_dialog(tr("Save as PDF"), self._name(conversation_id), [tr("PDF (*.pdf)")])
            dialog.setDefaultSuffix("pdf")
            self._ask(dialog, lambda path: self.save_pdf_to(conversation_id, path))

    def print(self) -> None:
        """Asks for a printer, then prints the open conversation."""
        conversation_id = self._conversations.open_id
        if conversation_id is not None:
            printer = QPrinter()
            dialog = QPrintDialog(printer, self._page.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.accepted.connect(lambda: self.print_on(conversation_id, printer))
            dialog.open()

    def import_files(self) -> None:
        """Asks for files to import."""
        dialog = QFileDialog(
            self._page.window(), tr("Import conversations"), str(Path.home()), _filters(tr("Exports (*.json *.zip)"))
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.import_from([Path(name) for name in names]))
        dialog.open()

    def back_up(self) -> None:
        """Asks where to back up to."""
        dialog = self._save_dialog(
            tr("Back up everything"), tr("Gemma Desk backup {day}", day=date.today().isoformat()), [_backups()]
        )
        dialog.setDefaultSuffix(ENDING)
        self._ask(dialog, self.back_up_to)

    def restore(self) -> None:
        """Asks which backup to restore."""
        dialog = QFileDialog(self._page.window(), tr("Restore a backup"), str(Path.home()), _filters(_backups()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask(dialog, self.restore_from)

    def undo_restore(self) -> None:
        """Brings back what was there before the last restore, with the next start."""
        try:
            restore.stage_undo(self._desk.folder)
        except GemmaDeskError as error:
            return self._fail(error.problem)
        self._offer_restart(
            " ".join((tr("What was there before the last restore is ready."), tr_now(_RESTART))), self._unstage
        )

    def move(self) -> None:
        """Asks where the data folder is to be."""
        dialog = QFileDialog(self._page.window(), tr("Choose an empty folder for your data"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._ask(dialog, self.move_to)

    # The same, once it is known where to

    def export_to(self, conversation_id: int, path: Path) -> None:
        """Exports one conversation; the ending says as what."""
        ending = path.suffix.removeprefix(".").lower()
        form = Form(ending) if ending in list(Form) else Form.MARKDOWN
        self._start(lambda store: export_one(store, conversation_id, path, form), self._say)

    def export_all_to(self, path: Path, form: Form) -> None:
        """Exports all conversations that are listed."""
        ids = [conversation.id for conversation in self._library.conversations]
        self._start(lambda store: export_all(store, ids, path, form), self._say)

    def save_pdf_to(self, conversation_id: int, path: Path) -> None:
        """Saves one conversation as PDF."""
        self._start(lambda store: save_pdf(store, conversation_id, path), self._say)

    def print_on(self, conversation_id: int, printer: QPrinter) -> None:
        """Prints one conversation."""
        work = partial(print_conversation, conversation_id=conversation_id, printer=printer)
        self._start(work, lambda name: self._bar.show_end(tr("Sent to {name}.", name=name)))

    def import_from(self, paths: list[Path]) -> None:
        """Imports files."""
        self._start(lambda store: import_files(store, paths, self._attach), self._show_imported)

    def back_up_to(self, path: Path) -> None:
        """Backs everything up."""
        self._start(lambda store: back_up(store, self._desk.folder, path), self._say)

    def restore_from(self, path: Path) -> None:
        """Checks a backup; it is put in place with the next start."""

        def offer(staged: restore.Staged) -> None:
            self._offer_restart(" ".join((worded(staged.sentence), tr_now(_RESTART))), self._unstage)

        self._start(lambda _: restore.stage(path, self._desk.folder, self._desk.store.key), offer)

    def move_to(self, target: Path) -> None:
        """Copies the attachments; the rest moves with the next start."""

        def offer(_: None) -> None:
            self._bar.show_end(
                tr("Your data moves to {target} when Gemma Desk starts again.", target=target),
                (tr("Quit now"), self._quit),
            )

        def work(_: StoreCall) -> Work[bool]:
            yield from moving.prepare(usual_folder(), target)
            return True

        self._start(work, offer)

    # Inside

    def _connect(self) -> None:
        menu = self._page.header.exchange
        menu.export_requested.connect(self.export_open)
        menu.export_all_requested.connect(self.export_all)
        menu.pdf_requested.connect(self.save_pdf)
        menu.print_requested.connect(self.print)
        menu.import_requested.connect(self.import_files)
        menu.backup_requested.connect(self.back_up)
        menu.restore_requested.connect(self.restore)
        menu.undo_restore_requested.connect(self.undo_restore)
        menu.move_requested.connect(self.move)
        menu.aboutToShow.connect(lambda: menu.undo_action.setEnabled(restore.can_undo(self._desk.folder)))

    def _start(self, make: Callable[[StoreCall], Work[Any]], then: Callable[[Any], None]) -> None:
        if self._thread.is_busy:
            self._page.composer.say(tr_now(_BUSY))
            return

        def end(result: Any) -> None:
            if result is None:
                self._library.refresh()
                self._bar.show_end(tr("Cancelled."))
            else:
                then(result)

        self._bar.show_progress(Progress(0, 1, tr("Beginning")))
        self._thread.start(make, self._bar.show_progress, end, self._fail)

    def _say(self, result: Any) -> None:
        self._bar.show_end(result.sentence)

    def _show_imported(self, imported: Imported) -> None:
        self._library.refresh()
        self._conversations.reread_everywhere(imported.extended)
        self._say(imported)

    def _fail(self, problem: Problem) -> None:
        self._library.refresh()
        self._bar.show_end(problem.sentence)

    def _offer_restart(self, sentence: str, keep: Callable[[], None]) -> None:
        self._bar.show_end(sentence, (tr("Quit now"), self._quit), (tr("Keep what is here"), keep))

    def _unstage(self) -> None:
        restore.unstage(self._desk.folder)
        self._bar.show_end(tr("Everything stays as it is."))

    def _attach(self, data: bytes, name: str) -> Attachment:
        return self._desk.decoder.submit_prepare(data, name).result().attachment

    def _save_dialog(self, title: str, name: str, filters: list[str]) -> QFileDialog:
        dialog = QFileDialog(self._page.window(), title, str(Path.home() / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(filters)
        return dialog

    def _ask(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()

    def _name(self, conversation_id: int) -> str:
        rows: dict[int, ConversationRow] = {row.id: row for row in self._library.conversations}
        title = rows[conversation_id].title if conversation_id in rows else ""
        return file_name(title, untitled())


def _backups() -> str:
    return tr("Backups of Gemma Desk (*.{ending})", ending=ENDING)


def _filters(first: str) -> str:
    return ";;".join((first, tr("All files (*)")))
