"""The whole window with hostile words wherever words of others are shown."""

from __future__ import annotations

import hashlib
import io
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu, QToolTip, QWidget

from gemma_desk.app.desk import Desk
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.mode import Mode
from gemma_desk.app.settings import Settings
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.chat.message import Attachment, Heard, MediaKind, Message, Receipt, Role
from gemma_desk.engine.scripted import ScriptedEngine
from gemma_desk.media.decoder import Decoder
from gemma_desk.media.prepare import prepare_attachment
from gemma_desk.store import PastConversation, PastMessage, Store
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.theme import Theme

_GIVE_UP_S = 120.0


def keep(folder: Path, words: str) -> None:
    """A store in which everything is called so and says so."""
    picture = io.BytesIO()
    Image.new("RGB", (96, 96), "teal").save(picture, "PNG")
    with closing(Store.open(folder)) as store:
        attachments = [_put(store, picture.getvalue(), words), _put(store, f"{words}\n".encode(), words)]
        sound = Attachment(MediaKind.AUDIO, "0" * 64, words, None, Receipt(0, 0, 0, 0, 25, 1.0), (), "", _heard(words))
        problem = Problem(ProblemKind.ATTACHMENT, f"“{words}” is damaged. Nothing was lost.")
        messages = (
            PastMessage(Message(Role.USER, ("first",))),
            PastMessage(Message(Role.ASSISTANT, (words,)), cut=words),
            PastMessage(Message(Role.USER, (words, *attachments, sound))),
            PastMessage(Message(Role.ASSISTANT, (words,), words), problem=problem),
        )
        (row,) = store.add_conversations([PastConversation(words, 1.0, 2.0, messages)])
        store.labels.give(row.id, store.labels.add(words, "red").id)


def _heard(words: str) -> tuple[Heard, ...]:
    return (Heard(0.0, 1.0, words),)


def _put(store: Store, data: bytes, name: str) -> Attachment:
    digest = hashlib.sha256(data).hexdigest()
    store.put_attachment(digest, data)
    attachment = prepare_attachment(data, "a").attachment
    return Attachment(
        attachment.kind, digest, name, attachment.detail, attachment.receipt, attachment.pieces, attachment.selection
    )


@contextmanager
def window(folder: Path, words: str) -> Iterator[MainWindow]:
    """Opens it on such a store, shows the conversation and finds the words."""
    app = QApplication.instance()
    settings = Settings(model_paths=("scripted",), titles=False, modes=(Mode(words, words, words),))
    store, engine, decoder = StoreThread(folder), EngineThread(ScriptedEngine()), Decoder()
    desk = Desk(folder, settings, store, engine, decoder, _none, tuple, _none, _none)
    theme = Theme(app, settings.theme)
    shown = MainWindow(desk, theme)
    shown.open()
    try:
        _until(lambda: bool(shown.library.conversations) and shown.model.state.fraction is None)
        shown.side.chosen.emit(shown.library.conversations[0].id)
        _until(lambda: bool(shown.conversation.session.messages) and bool(shown.page.transcript._held.turns))
        shown.side.search.setText(words.split("=")[0].lstrip("<"))
        live(0.7)
        yield shown
    finally:
        shown.shared.windows.quit()
        live(0.5)  # what is still asked for comes
        for part in (decoder, engine, store):
            part.close()
        shown.deleteLater()
        theme.deleteLater()
        live(0.0)


def _none(*_: object) -> Any:
    raise AssertionError("Nothing is recorded, played or read aloud here.")


def live(seconds: float) -> None:
    """Lets the window live, also for what was deferred."""
    until = time.monotonic() + seconds
    while True:
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if time.monotonic() >= until:
            return
        time.sleep(0.002)


def _until(is_there: Callable[[], object]) -> None:
    give_up_at = time.monotonic() + _GIVE_UP_S
    while not is_there():
        assert time.monotonic() < give_up_at, "the window did not get that far"
        live(0.01)


def tips(shown: MainWindow) -> list[str]:
    """Every tooltip that there is, those of lists too."""
    widgets = shown.findChildren(QWidget)
    found = [widget.toolTip() for widget in widgets]
    menus = [widget for widget in widgets if isinstance(widget, QMenu) and widget.toolTipsVisible()]
    found += [action.toolTip() for menu in menus for action in menu.actions()]
    for view in (widget for widget in widgets if isinstance(widget, QAbstractItemView)):
        model = view.model()
        rows = range(min(model.rowCount(), 100)) if model is not None else ()
        found += [str(model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole) or "") for row in rows]
    return [tip for tip in dict.fromkeys(found) if tip]


def draw_tip(shown: MainWindow, tip: str) -> None:
    """Shows a tooltip as Qt does and draws it."""
    QToolTip.showText(shown.mapToGlobal(QPoint(5, 5)), tip, shown)
    for label in (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QLabel)):
        label.grab()
    QToolTip.hideText()


def markup_labels(shown: MainWindow, words: str) -> list[str]:
    """Labels that would take words of others for markup."""
    labels = shown.findChildren(QLabel)
    return [label.text() for label in labels if words in label.text() and label.textFormat() != Qt.TextFormat.PlainText]
