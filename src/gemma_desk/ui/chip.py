"""One attachment of the question being written, with what will really be sent."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.media.prepared import Prepared
from gemma_desk.ui.announcing import announce
from gemma_desk.ui.attachment_menu import AttachmentMenu
from gemma_desk.ui.controls import ElidedLabel, IconButton, Sign, column, plain_label, row
from gemma_desk.ui.detail_button import DetailButton
from gemma_desk.ui.language import tr
from gemma_desk.ui.leaves import leaves_of
from gemma_desk.ui.picture_button import PictureButton
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.player import Player, Track
from gemma_desk.ui.previews import Preview
from gemma_desk.ui.receipt_button import ReceiptButton
from gemma_desk.ui.selection_button import SelectionButton
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.sound_bar import SoundBar
from gemma_desk.ui.theme import scaled
from gemma_desk.ui.words import receipt, receipt_in_full

_CHIP_PX = QSize(288, 58)
_THUMBNAIL_PX = QSize(40, 40)
_SOUND_CHIP_PX = QSize(304, 84)
_VIDEO_CHIP_PX = QSize(304, 112)
"""With its sound below its figures."""
_BELOW_SENTENCE_PX = 4
_WIDEST_PX = 316
_AROUND_WORDS_PX = 8 + 6 + 2
"""Air and the lines at the sides."""


def _chip_width(size_px: QSize) -> int:
    """No wider than a narrow window has room for: its words are cut there."""
    return min(scaled(size_px.width()), max(size_px.width(), _WIDEST_PX))


class Chip(QFrame):
    """One attachment: being read, ready, or refused."""

    removed = Signal(object)
    """This chip."""
    detail_chosen = Signal(object, object)
    """This chip, and a picture's soft-token budget; None chooses by the picture."""
    selection_chosen = Signal(object, str)
    """This chip, and which pages or seconds of it are to be sent."""
    opened = Signal(object)
    """The attachment whose picture is to be shown large."""
    save_requested = Signal(object)
    """The attachment whose file is wanted."""
    changed = Signal()

    def __init__(self, name: str, player: Player) -> None:
        super().__init__()
        self._player = player
        self.name = name
        self.data: bytes | None = None
        """The file's bytes, once they have been read."""
        self.selection = ""
        """Which pages or seconds of it are sent."""
        self.detail: int | None = None
        """Asked for; None is chosen by looking at it."""
        self.before: Attachment | None = None
        """What it was in a question that is asked again."""
        self.n_readings = 0
        """What comes of any but the last one is late."""
        self.prepared: Prepared | None = None
        self.problem: Problem | None = None
        self._name = ElidedLabel(name)
        self._receipt = ElidedLabel(tr("Reading"), "secondary")
        self._sentence = plain_label(kind="refusal", wraps=True)
        self._sentence.hide()
        self._detail = DetailButton()
        self._detail.chosen.connect(lambda detail: self.detail_chosen.emit(self, detail))
        self._selection = SelectionButton(self._detail.menu())
        self._selection.chosen.connect(lambda selection: self.selection_chosen.emit(self, selection))
        self._info = ReceiptButton(22)
        self._remove = IconButton("x", tr("Remove {name}", name=name), size_px=22)
        self._remove.clicked.connect(lambda: self.removed.emit(self))
        self._picture = PictureButton(_THUMBNAIL_PX, 6, is_cropped=True)
        self._picture.setAccessibleName(tr("Look at {name}", name=name))
        self._picture.opened.connect(lambda: self.opened.emit(self.attachment))
        self.bar: SoundBar | None = None
        """Of a sound, and of a video that has one."""
        self._sign = Sign("file-text")
        self._sign.setFixedSize(_THUMBNAIL_PX)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sign.hide()
        self._lay_out()

    @property
    def attachment(self) -> Attachment | None:
        """What will be sent; None until it has been read."""
        return self.prepared.attachment if self.prepared is not None else None

    @property
    def receipt(self) -> str:
        """The receipt as it is shown."""
        return receipt(self.attachment) if self.attachment is not None else ""

    def limit_detail(self, largest: int) -> None:
        """Offers no picture of a higher detail."""
        self._detail.limit(largest)

    def show_speed(self, tokens_per_s: float) -> None:
        """Says beside each detail how long reading it takes."""
        self._detail.show_speed(tokens_per_s)

    def show_reading(self) -> None:
        """It is being read, or read again at another detail."""
        if self.problem is not None:
            self._show_refused(False)
        self.prepared, self.problem = None, None
        self._picture.allow_opening(False)
        self._receipt.show_text(tr("Reading"))
        self._info.show_for()
        self.changed.emit()

    def show_prepared(self, prepared: Prepared, preview: Preview) -> None:
        """It is ready."""
        self.prepared = prepared
        attachment = prepared.attachment
        self._show_receipt(attachment)
        is_sound = attachment.kind is MediaKind.AUDIO
        self._show_sound(prepared, preview)
        self._picture.setHidden(is_sound or preview.picture is None)
        self._picture.allow_opening(bool(leaves_of(attachment)))
        self._sign.setHidden(is_sound or preview.picture is not None)
        self._selection.show_for(prepared)
        if preview.picture is not None:
            self._picture.show_picture(preview.picture)
        if attachment.detail is not None:
            self._detail.show_detail(attachment.detail, is_shown=attachment.kind is MediaKind.IMAGE)
        self.changed.emit()

    def show_counted(self, attachment: Attachment) -> None:
        """The same is sent, and by now it is known exactly how many tokens it takes."""
        if self.prepared is not None:
            self.prepared = replace(self.prepared, attachment=attachment)
            self._show_receipt(attachment)
            self.changed.emit()

    def show_problem(self, problem: Problem) -> None:
        """It cannot be used; says why, here. Where other pages or another part may do, they can still be chosen."""
        self.problem = problem
        self._info.show_for()
        if self.data is not None:
            self._selection.offer(self.data, self.selection)
        self._sentence.setText(worded(problem.sentence))
        self._show_refused(True)
        self._fit_sentence(_chip_width(_CHIP_PX))
        self.setAccessibleName(
            tr("{name} cannot be used. {sentence}", name=self.name, sentence=worded(problem.sentence))
        )
        announce(self, self.accessibleName(), is_urgent=True)
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A sentence is higher where there is less room for it."""
        super().resizeEvent(event)
        if self.problem is not None:
            self._fit_sentence(self.width())

    def _fit_sentence(self, width_px: int) -> None:
        figures_px = 0 if self._figures.isHidden() else self._selection.height() + _BELOW_SENTENCE_PX
        sentence_px = self._sentence.heightForWidth(width_px - _AROUND_WORDS_PX)
        name_px = max(self._remove.height(), self._name.sizeHint().height())
        self.setFixedHeight(name_px + sentence_px + figures_px + 14)

    def _show_receipt(self, attachment: Attachment) -> None:
        self._receipt.show_text(receipt(attachment))
        self._info.show_for(attachment)
        self.setToolTip(plain_tip(receipt_in_full(attachment)))
        self.setAccessibleName(f"{attachment.name}, {receipt(attachment)}")
        announce(self, self.accessibleName())

    def _show_refused(self, is_refused: bool) -> None:
        if is_refused:
            self._drop_sound()
        self.setProperty("refused", "true" if is_refused else "")
        self.style().polish(self)
        self._picture.setHidden(is_refused)
        self._sign.hide()
        if is_refused:
            self._receipt.show_text("")
            self._detail.hide()
        self._sentence.setVisible(is_refused)
        self._figures.setHidden(is_refused and self._selection.isHidden())
        if not is_refused:
            self._fix_size(_CHIP_PX)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers what can be done with it already: by the right button, or by the menu key on one of its buttons."""
        if self.attachment is None:
            return
        menu = AttachmentMenu(self, self.attachment, can_open=self._picture.can_open, is_sent=False)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.opened.connect(lambda: self.opened.emit(self.attachment))
        menu.save_requested.connect(self.save_requested)
        menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        """Makes room for text of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.problem is None:
            self._fix_size(self._size_px)

    def _fix_size(self, size_px: QSize) -> None:
        self._size_px = size_px
        self.setMaximumWidth(_chip_width(size_px))
        self.setFixedHeight(scaled(size_px.height()))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as it may be; where there is less room, narrower."""
        return QSize(_chip_width(self._size_px), self.height())

    def _show_sound(self, prepared: Prepared, preview: Preview) -> None:
        """To be played, in place of a sound's figures and below those of a video."""
        self._drop_sound()
        attachment = prepared.attachment
        if not attachment.sound_keys:
            return
        is_video = attachment.kind is MediaKind.VIDEO
        self.bar = SoundBar(self._player, Track(attachment, prepared), has_receipt=not is_video)
        self.bar.show_heights(preview.peaks)
        self._figures.setVisible(is_video)
        self._all.addWidget(self.bar)
        self._fix_size(_VIDEO_CHIP_PX if is_video else _SOUND_CHIP_PX)

    def _drop_sound(self) -> None:
        """What is read anew may be silent."""
        if self.bar is None:
            return
        self.bar.hide()
        self.bar.deleteLater()
        self.bar = None
        self._figures.show()
        self._fix_size(_CHIP_PX)

    def _lay_out(self) -> None:
        self.setObjectName("Chip")
        self._fix_size(_CHIP_PX)
        above = row(self._name, self._info, self._remove, spacing_px=4)
        self._figures = QWidget()
        self._figures.setLayout(row(self._receipt, self._selection, self._detail, spacing_px=4))
        self._figures.layout().setStretch(0, 1)
        words = column(spacing_px=0)
        words.addLayout(above)
        words.addWidget(self._sentence)
        words.addWidget(self._figures)
        beside = row(self._picture, self._sign, spacing_px=8)
        beside.addLayout(words, 1)
        self._all = column(spacing_px=0, margins_px=(8, 4, 6, 6))
        self._all.addLayout(beside)
        self.setLayout(self._all)
