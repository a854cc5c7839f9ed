"""What can be done with an attachment, in its menu."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.gemma.hearing import LANGUAGES, SOUNDS_QUESTION, speech_translation_prompt
from gemma_desk.ui.language import tr


class AttachmentMenu(QMenu):
    """The menu of one attachment, made anew each time it opens: what has been heard meanwhile shows in it."""

    opened = Signal()
    """It is to be shown large."""
    asked = Signal(object)
    """Parts of a question about it."""
    hear_requested = Signal()
    """What is said in it is to be written out."""
    save_requested = Signal(object)
    """The attachment, whose file is wanted."""

    def __init__(
        self, parent: QWidget, attachment: Attachment, *, can_open: bool = False, is_sent: bool = True
    ) -> None:
        """One that is not sent yet (`is_sent`) can be looked at and saved."""
        super().__init__(parent)
        self.attachment = attachment
        """As it stands now."""
        self._can_open = can_open
        self._is_sent = is_sent
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        if self._can_open:
            self.addAction(tr("Open large")).triggered.connect(lambda: self.opened.emit())
        if self._is_sent and self.attachment.sound_keys:
            self._add_hearing()
        if self._is_sent and self.attachment.kind is MediaKind.AUDIO:
            self._add_questions()
        self.addSeparator()
        self.addAction(tr("Save as…")).triggered.connect(lambda: self.save_requested.emit(self.attachment))

    def _add_hearing(self) -> None:
        if not self.attachment.is_heard:
            words = tr("Hear the rest") if self.attachment.heard else tr("Write out what is said")
            self.addAction(words).triggered.connect(lambda: self.hear_requested.emit())

    def _add_questions(self) -> None:
        """Of a sound without words the sound itself is translated; words have their own menu below it."""
        sound = replace(self.attachment, heard=())
        if not self.attachment.heard and len(sound.sound_keys) == 1:
            languages = self.addMenu(tr("Translate into"))
            for language in LANGUAGES:
                languages.addAction(language).triggered.connect(
                    lambda _=False, to=language: self.asked.emit((speech_translation_prompt(to), sound))
                )
        self.addAction(tr("What is heard besides words?")).triggered.connect(
            lambda: self.asked.emit((SOUNDS_QUESTION, sound))
        )
