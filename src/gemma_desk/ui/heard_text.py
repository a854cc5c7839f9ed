"""What the model heard in a sound, under that sound: to read, to copy and to put right."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFileDialog, QFrame, QMenu, QToolButton

from gemma_desk.app.hearing import corrected
from gemma_desk.chat.message import Attachment, Heard, MediaKind
from gemma_desk.gemma.hearing import LANGUAGES, SOUNDS_QUESTION, TranslationWish, translation_question
from gemma_desk.private import lend
from gemma_desk.ui.controls import IconButton, TextButton, column, plain_label, row
from gemma_desk.ui.language import tr, tr_later, tr_now
from gemma_desk.ui.preset_words import spoken_language
from gemma_desk.ui.put_right import PutRight
from gemma_desk.ui.rendering import formats
from gemma_desk.ui.rendering.markdown import visible
from gemma_desk.ui.user_bubble import QuestionText
from gemma_desk.voice.transcript import as_srt, as_text, as_vtt

_PADDING_PX = (16, 6, 16, 6)
_NARROWEST_PX = 260
_FOLDED_CHARS = 700
_TIME = re.compile(r"\[(\d+):(\d\d):(\d\d)\]")
"""As `as_text` begins each piece."""
_FORMS: dict[str, tuple[str, Callable[[Sequence[Heard]], str]]] = {
    ".txt": (tr_later("text"), as_text),
    "-times.txt": (tr_later("text with times"), partial(as_text, with_times=True)),
    ".srt": (tr_later("subtitles (SRT)"), as_srt),
    ".vtt": (tr_later("subtitles (VTT)"), as_vtt),
}
"""By the end of the file's name: what the menu says, and who writes it."""


class HeardText(QFrame):
    """The words of one sound, marked as heard by the model."""

    corrected = Signal(object)
    """What was heard, put right: a tuple of `Heard`, as many as were there when it was begun."""
    asked = Signal(object)
    """Parts of a question about it."""
    rest_requested = Signal()
    """What was not heard yet is to be."""
    sought = Signal(float)
    """Where in the sound it is to be played from, in seconds."""

    def __init__(self, attachment: Attachment) -> None:
        super().__init__()
        self.setObjectName("Heard")
        self._attachment = attachment
        self._is_folded = True
        self._editor: PutRight | None = None
        self.text = _TimedText(self.sought.emit)
        self._more = TextButton(tr("Show all of it"), "link")
        self._more.clicked.connect(self._unfold)
        self._rest = TextButton(tr("Hear the rest"), "link")
        self._rest.clicked.connect(self.rest_requested)
        self._is_rest_offered = False
        self._caption = plain_label(_caption(attachment), "secondary")
        self._copy = _button("copy", tr("Copy what was heard"))
        self._edit = _button("pencil", tr("Put right what was heard"))
        self._save = _button("ellipsis", tr("Save, translate, or ask what else is heard"))
        self._save.setMenu(self._make_menu())
        self._save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.shown))
        self._edit.clicked.connect(self.begin_editing)
        self._edited: tuple[Heard, ...] = ()
        """What is being put right; more may be heard meanwhile."""
        self._above = above = row(self._caption, self._copy, self._save, self._edit, spacing_px=2)
        above.setStretch(0, 1)
        layout = column(spacing_px=2, margins_px=_PADDING_PX)
        layout.addLayout(above)
        layout.addWidget(self.text)
        layout.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._rest, alignment=Qt.AlignmentFlag.AlignLeft)
        self.setLayout(layout)
        self._show_text()

    @property
    def shown(self) -> str:
        """All that was heard: in several pieces with their times."""
        heard = self._attachment.heard
        return as_text(heard, with_times=len(heard) > 1).strip()

    def offer_rest(self, is_offered: bool) -> None:
        """Lets what was not heard yet be heard, or not while something else is done."""
        self._is_rest_offered = is_offered
        self._show_rest()

    def show_heard(self, attachment: Attachment) -> None:
        """Shows what has been heard or put right meanwhile; what is being edited stays as it is."""
        self._attachment = attachment
        self._caption.setText(_caption(attachment))
        self._show_rest()
        if self._editor is None:
            self._show_text()

    def _show_text(self) -> None:
        text = self.shown or tr("Nothing was understood.")
        is_cut = self._is_folded and len(text) > _FOLDED_CHARS
        self.text.show_text(f"{text[:_FOLDED_CHARS].rsplit(' ', 1)[0]} …" if is_cut else text)
        self._more.setVisible(is_cut)

    def _show_rest(self) -> None:
        is_rest = bool(self._attachment.heard) and not self._attachment.is_heard
        self._rest.setVisible(is_rest and self._is_rest_offered and self._editor is None)

    def _unfold(self) -> None:
        self._is_folded = False
        self._show_text()
        self.fit_width(self.width())

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        languages = menu.addMenu(tr("Translate into"))
        for language in LANGUAGES:
            languages.addAction(spoken_language(language)).triggered.connect(
                lambda _=False, to=language: self.translate(to)
            )
        if self._attachment.kind is MediaKind.AUDIO:
            menu.addAction(tr("What is heard besides words?")).triggered.connect(lambda: self.ask_for_sounds())
        menu.addSeparator()
        for suffix, (words, write) in _FORMS.items():
            menu.addAction(tr_now(words)).triggered.connect(
                lambda _=False, suffix=suffix, write=write: self._ask(suffix, write)
            )
        return menu

    def _ask(self, suffix: str, write: Callable[[Sequence[Heard]], str]) -> None:
        """Asks where to, then saves."""
        name = f"{Path(self._attachment.name).stem}{suffix}"
        dialog = QFileDialog(self.window(), tr("Save what was heard"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save(Path(path), write))
        dialog.open()

    def translate(self, language: str) -> None:
        """Asks for its translation: of several pieces one by one, with their times."""
        if len([heard for heard in self._attachment.heard if heard.text.strip()]) > 1:
            self.asked.emit((TranslationWish(self._attachment.name, language).question,))
        else:
            self.asked.emit((translation_question(self._attachment.heard_text, language),))

    def ask_for_sounds(self) -> None:
        """Asks what else is in the sound."""
        self.asked.emit((SOUNDS_QUESTION, replace(self._attachment, heard=())))

    def save(self, path: Path, write: Callable[[Sequence[Heard]], str]) -> None:
        """Writes what was heard; what cannot be written is said where the caption stands."""
        try:
            path.write_text(write(self._attachment.heard), encoding="utf-8")
            lend(path)
            self._caption.setText(tr("Saved as {name}", name=path.name))
        except OSError as error:
            self._caption.setText(tr("Not saved: {strerror}. Choose another folder.", strerror=error.strerror))
        self._fit_again()

    def fit_width(self, room_px: int) -> None:
        """Takes the width it needs of the room there is; all of it while it is edited."""
        across = _PADDING_PX[0] + _PADDING_PX[2]
        needed = max(self.text.fit_width(room_px - across), self._above.sizeHint().width()) + across
        needed = min(needed, room_px)
        self.setFixedWidth(room_px if self._editor else max(needed, min(_NARROWEST_PX, room_px)))

    def begin_editing(self) -> None:
        """Shows the text in a box with Save and Cancel."""
        if self._editor is None:
            self._edited = self._attachment.heard
            self._editor = PutRight("\n\n".join(heard.text for heard in self._edited), tr("What was heard"))
            self._editor.done.connect(self._end_editing)
            self.layout().addWidget(self._editor)
            self._show_editing(True)
            self._editor.box.setFocus()

    def _end_editing(self, text: str | None) -> None:
        self._editor = None
        self._show_editing(False)
        if text is not None:
            self.corrected.emit(corrected(self._edited, text))

    def _show_editing(self, is_editing: bool) -> None:
        for widget in (self.text, self._copy, self._save, self._edit, self._more):
            widget.setHidden(is_editing)
        self._show_rest()
        if not is_editing:
            self._show_text()
        self._fit_again()

    def _fit_again(self) -> None:
        if self.parentWidget() is not None:
            self.fit_width(max(self.width(), self.parentWidget().width() * 4 // 5))


class _TimedText(QuestionText):
    """Text whose lines begin with times; each of them plays the sound from there."""

    def __init__(self, seek: Callable[[float], None]) -> None:
        self._seek = seek
        super().__init__("")

    def _insert(self, cursor: QTextCursor, text: str) -> None:
        plain, link = formats.text(), formats.link(formats.text(), "")
        for number, line in enumerate(text.split("\n")):
            time = _TIME.match(line)
            cursor.insertText("\u2028" if number else "", plain)
            if time is not None:
                cursor.insertText(time[0], _time_format(link, time))
            cursor.insertText(visible(line[time.end() if time else 0 :]), plain)

    def _follow(self, url: QUrl) -> None:
        self._seek(float(url.toString()))


def _time_format(link: QTextCharFormat, time: re.Match[str]) -> QTextCharFormat:
    hours, minutes, seconds = map(int, time.groups())
    format_ = QTextCharFormat(link)
    format_.setAnchorHref(str(3600 * hours + 60 * minutes + seconds))
    format_.setToolTip(tr("Play from here"))
    format_.setFontUnderline(False)
    return format_


def _button(icon: str, words: str) -> IconButton:
    return IconButton(icon, words, size_px=24)


def _caption(attachment: Attachment) -> str:
    n_heard, n_pieces = len(attachment.heard), len(attachment.sound_keys)
    if n_heard >= n_pieces:
        return tr("Heard by the model")
    return tr("Heard so far: {number} of %n piece(s)", "", n_pieces, number=n_heard)
