"""Saves the file of an attachment where the user wants it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Attachment
from gemma_desk.exchange.whole import whole_file
from gemma_desk.store import Store
from gemma_desk.ui.composer import Composer
from gemma_desk.ui.language import tr


class AttachmentSaver(QObject):
    """Asks where to, then writes the original file, byte for byte."""

    def __init__(self, desk: Desk, dispatch: Dispatch, composer: Composer) -> None:
        super().__init__(composer)
        self._desk = desk
        self._dispatch = dispatch
        self._composer = composer

    def ask(self, attachment: Attachment) -> None:
        """Asks where to, then saves."""
        dialog = QFileDialog(self._composer.window(), tr("Save the attachment"), attachment.name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save(attachment, Path(path)))
        dialog.open()

    def save(self, attachment: Attachment, path: Path) -> None:
        """Saves, and says so or why not."""
        saved = self._desk.store.call(partial(_save, attachment.sha256, path))
        when_done(saved, self._dispatch, partial(self._say_saved, path), self._say_failed)

    def _say_saved(self, path: Path, _: None) -> None:
        self._composer.say(tr("Saved as {name}", name=path.name))

    def _say_failed(self, problem: Problem) -> None:
        self._composer.say(problem.sentence)


def _save(sha256: str, path: Path, store: Store) -> None:
    """On the store's thread, which has the bytes."""
    data = store.attachment(sha256)
    with whole_file(path) as unfinished:
        unfinished.write_bytes(data)
