"""What is offered where a conversation is empty: the question is put into the composer, with what it is about."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gemma_desk.ui.empty_state import Try
from gemma_desk.ui.intake import Intake
from gemma_desk.ui.language import tr_now
from gemma_desk.ui.page import Page


class Beginnings(QObject):
    """Begins a conversation with what is chosen; nothing is sent by itself."""

    def __init__(self, page: Page, intake: Intake) -> None:
        super().__init__(page)
        self._composer = page.composer
        self._intake = intake
        page.empty.tried.connect(self._begin_with)

    def _begin_with(self, offered: Try) -> None:
        self._composer.show_text(tr_now(offered.question))
        if offered.file_name:
            self._intake.take_data(offered.data(), offered.file_name)
        elif offered.wants_file:
            self._composer.choose_files()
