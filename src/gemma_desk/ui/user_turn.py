"""One question: its parts in order, at the trailing side, on soft ground."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gemma_desk.chat.message import Attachment, Heard, MediaKind, Message
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.actions_row import ActionsRow
from gemma_desk.ui.announcing import announce
from gemma_desk.ui.attachment_menu import AttachmentMenu
from gemma_desk.ui.attachment_views import PictureTile, SoundTile, Tile, VideoTile, make_tile
from gemma_desk.ui.controls import IconButton, column, row
from gemma_desk.ui.drawn_boxes import NumberedBox
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.heard_text import HeardText
from gemma_desk.ui.keyboard_ring import KeyboardRing
from gemma_desk.ui.language import tr
from gemma_desk.ui.leaves import leaves_of
from gemma_desk.ui.picture_viewer import Shown
from gemma_desk.ui.player import Player
from gemma_desk.ui.previews import Previews, preview_key
from gemma_desk.ui.receipt_button import ReceiptButton
from gemma_desk.ui.sibling_switch import SiblingSwitch
from gemma_desk.ui.theme import OUTSET_PX
from gemma_desk.ui.user_bubble import Bubble

_WIDEST = 0.8
"""Of the column."""


class UserTurn(QWidget):
    """Shows one question."""

    edit_requested = Signal(int)
    """The message's id."""
    delete_requested = Signal(int)
    """The message's id."""
    sibling_chosen = Signal(int)
    """The id of the message to show instead."""
    asked = Signal(object)
    """Parts of a question about what was heard."""
    hear_requested = Signal(int, int)
    """The message's id, and the place of a sound in its parts that is to be heard to its end."""
    save_requested = Signal(object)
    """An attachment whose file is wanted."""
    heard_corrected = Signal(int, object)
    """The message's id, and its parts with what was heard put right."""
    picture_opened = Signal(object)
    """What is to be shown large."""

    def __init__(
        self, message_row: MessageRow, previews: Previews, player: Player, *, is_compact: bool = False
    ) -> None:
        super().__init__()
        self.row = message_row
        self._is_compact = is_compact
        self._previews = previews
        self._player = player
        self._tiles: list[tuple[Attachment, Tile]] = []
        self._bubbles: list[Bubble | HeardText] = []
        self._heard_at: dict[int, HeardText] = {}
        """By the sound's place in the question."""
        self._menus: dict[int, AttachmentMenu] = {}
        """By the attachment's place in the question."""
        self._is_busy = False
        self.switch = SiblingSwitch()
        self.switch.chosen.connect(self.sibling_chosen)
        self._actions = ActionsRow(self, self._buttons, self.switch, is_trailing=True)
        self.switch.show_row(message_row)
        self.setLayout(column(spacing_px=6, margins_px=(OUTSET_PX, 0, 0, 0)))
        if message_row.message.attachments:
            self._actions.make()  # what is attached has the same menus
        self._add_tiles()
        self._heard = QWidget()
        self._heard.setLayout(column(spacing_px=6, margins_px=(0, 0, OUTSET_PX, 0)))
        self.layout().addWidget(self._heard)
        self._show_heard()
        for part in message_row.message.parts:
            if isinstance(part, str):
                self._add_bubble(part)
        self.layout().addWidget(self._actions)
        self.setAccessibleName(tr("You"))
        previews.arrived.connect(self._show_preview)

    def show_row(self, message_row: MessageRow) -> None:
        """Shows what has been heard in its sounds meanwhile, and which of its siblings it is."""
        self.row = message_row
        for place, menu in self._menus.items():
            menu.attachment = message_row.message.parts[place]
        self.switch.show_row(message_row)
        self._show_heard()

    def show_busy(self, is_busy: bool) -> None:
        """Offers no hearing while something is being heard or answered."""
        self._is_busy = is_busy
        for heard in self._heard_at.values():
            heard.offer_rest(not is_busy)

    @property
    def has_pictures(self) -> bool:
        """Whether an answer can have boxes on it."""
        return any(attachment.kind is MediaKind.IMAGE for attachment in self.row.message.attachments)

    def show_boxes(self, boxes: dict[int, tuple[NumberedBox, ...]]) -> None:
        """Draws boxes on its pictures, by their places among the attachments; on those not named none."""
        for place, (_, tile) in enumerate(self._tiles):
            if isinstance(tile, PictureTile):
                tile.show_boxes(boxes.get(place, ()))

    def open_boxes(self) -> None:
        """Opens the first picture that has boxes."""
        for attachment, tile in self._tiles:
            if isinstance(tile, PictureTile) and tile.boxes:
                return self._open(attachment, tile)

    def copy(self) -> None:
        """Copies what was written and what was heard."""
        QGuiApplication.clipboard().setText(_words(self.row.message))
        announce(self, tr("Copied"))

    def delete(self) -> None:
        """Asks to delete it, and its answer."""
        self.delete_requested.emit(self.row.id)

    def edit(self) -> None:
        """Asks to edit it."""
        self.edit_requested.emit(self.row.id)

    def take_focus(self) -> None:
        """Takes the keyboard, to be read: its text, or the first of its attachments."""
        stops = [child for child in self.findChildren(QWidget) if child.focusPolicy() and child.isVisibleTo(self)]
        texts = [bubble.text for bubble in self._bubbles if bubble.isVisibleTo(self)]
        for stop in (*texts, *stops)[:1]:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def actions(self) -> ActionsRow:
        """What can be done with it."""
        return self._actions

    def keep_actions(self, is_last: bool) -> None:
        """A question's actions are shown on hover or focus alone."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lets the text have four fifths of the column."""
        super().resizeEvent(event)
        for bubble in self._bubbles:
            bubble.fit_width(int(self.width() * _WIDEST))

    def _buttons(self) -> list[IconButton]:
        copy = IconButton("copy", action="question.copy", size_px=28)
        copy.clicked.connect(self.copy)
        edit = IconButton("pencil", tr("Edit and ask again"), "question.edit", size_px=28)
        edit.clicked.connect(self.edit)
        delete = IconButton("trash-2", tr("Delete the question and its answer"), "message.delete", size_px=28)
        delete.clicked.connect(self.delete)
        return [copy, edit, *self._attachment_buttons(), delete]

    def _attachment_buttons(self) -> list[IconButton]:
        """Only where something is attached."""
        if not self.row.message.attachments:
            return []
        sent = ReceiptButton(28)
        sent.show_for(*self.row.message.attachments)
        more = IconButton("ellipsis", tr("What can be done with what is attached"), size_px=28)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._make_menus(more))
        return [sent, more]

    def _make_menus(self, button: IconButton) -> QMenu:
        """One for each attachment; several stand in one, by their names."""
        parts = self.row.message.parts
        for place, part in enumerate(parts):
            if isinstance(part, Attachment):
                self._menus[place] = self._make_menu(button, place, part)
        if len(self._menus) == 1:
            return next(iter(self._menus.values()))
        menu = QMenu(button)
        for place, one in self._menus.items():
            one.setTitle(parts[place].name)
            menu.addMenu(one)
        return menu

    def _make_menu(self, button: IconButton, place: int, attachment: Attachment) -> AttachmentMenu:
        menu = AttachmentMenu(button, attachment, can_open=bool(leaves_of(attachment)))
        menu.opened.connect(partial(self._open_at, place))
        menu.asked.connect(self.asked)
        menu.hear_requested.connect(partial(self._request_hearing, place))
        menu.save_requested.connect(self.save_requested)
        return menu

    def _request_hearing(self, place: int) -> None:
        self.hear_requested.emit(self.row.id, place)

    def _open_at(self, place: int) -> None:
        attachments = [number for number, part in enumerate(self.row.message.parts) if isinstance(part, Attachment)]
        self._open(*self._tiles[attachments.index(place)])

    def _add_tiles(self) -> None:
        attachments = self.row.message.attachments
        if not attachments:
            return
        n_pictures = sum(attachment.kind in (MediaKind.IMAGE, MediaKind.VIDEO) for attachment in attachments)
        box = QWidget()
        flow = FlowLayout(8, is_trailing=True)
        for attachment, menu in zip(attachments, self._menus.values(), strict=True):
            tile = make_tile(attachment, self._player, is_alone=n_pictures == 1, is_compact=self._is_compact)
            tile.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            tile.customContextMenuRequested.connect(partial(_pop_up, menu, tile))
            self._tiles.append((attachment, tile))
            if not isinstance(tile, SoundTile):
                tile.opened.connect(partial(self._open, attachment, tile))
            flow.addWidget(tile)
            preview = self._previews.get(attachment)
            if preview is not None:
                tile.show_preview(preview)
        flow.setContentsMargins(0, 0, OUTSET_PX, 0)
        box.setLayout(flow)
        self.layout().addWidget(box)

    def _open(self, attachment: Attachment, tile: Tile) -> None:
        boxes = tile.boxes if isinstance(tile, PictureTile) else ()
        self.picture_opened.emit(Shown(attachment, boxes, self.row.message.text))

    def _show_heard(self) -> None:
        """Under each sound its words. What stands there is kept, since somebody may be writing in it."""
        for place, part in enumerate(self.row.message.parts):
            if isinstance(part, Attachment) and (part.heard or place in self._heard_at):
                heard = self._heard_at.get(place) or self._add_heard(place, part)
                heard.show_heard(part)
                heard.setVisible(bool(part.heard))
                heard.fit_width(int(self.width() * _WIDEST))
        self._heard.setVisible(any(not heard.isHidden() for heard in self._heard_at.values()))

    def _add_heard(self, place: int, part: Attachment) -> HeardText:
        heard = self._heard_at[place] = HeardText(part)
        KeyboardRing(heard, heard.text)
        heard.corrected.connect(partial(self._correct, place))
        heard.asked.connect(self.asked)
        heard.rest_requested.connect(partial(self._request_hearing, place))
        heard.offer_rest(not self._is_busy)
        heard.sought.connect(partial(self._play_from, part.sha256))
        self._bubbles.append(heard)
        self._heard.layout().addWidget(heard, alignment=Qt.AlignmentFlag.AlignRight)
        return heard

    def _play_from(self, sha256: str, at_s: float) -> None:
        sounding = [tile.bar for _, tile in self._tiles if isinstance(tile, (SoundTile, VideoTile)) and tile.bar]
        for bar in [bar for bar in sounding if bar.track.attachment.sha256 == sha256][:1]:
            bar.play_from(at_s)

    def _correct(self, place: int, put_right: tuple[Heard, ...]) -> None:
        """More may have been heard since the correction was begun."""
        parts = list(self.row.message.parts)
        sound = parts[place]
        parts[place] = replace(sound, heard=(*put_right, *sound.heard[len(put_right) :]))
        self.heard_corrected.emit(self.row.id, tuple(parts))

    def _add_bubble(self, text: str) -> None:
        bubble = Bubble(text)
        KeyboardRing(bubble, bubble.text)
        self._bubbles.append(bubble)
        self.layout().addLayout(row(None, bubble, margins_px=(0, 0, OUTSET_PX, 0)))

    def _show_preview(self, key: str) -> None:
        for attachment, tile in self._tiles:
            preview = self._previews.get(attachment) if preview_key(attachment) == key else None
            if preview is not None:
                tile.show_preview(preview)


def _pop_up(menu: QMenu, tile: QWidget, at: QPoint) -> None:
    menu.popup(tile.mapToGlobal(at))


def _words(message: Message) -> str:
    """What was written and what was heard, in order."""
    words = (part if isinstance(part, str) else part.heard_text for part in message.parts)
    return "\n".join(filter(None, words))
