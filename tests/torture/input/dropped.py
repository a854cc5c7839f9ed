"""What is dropped and pasted, as another program may offer it: any formats with any bytes, taken in as the window does.

An input is entries with an empty line between them, each a format's name, a line end, and its bytes.
"""

from __future__ import annotations

import hashlib
import sys
import time
from concurrent.futures import Future
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData
from PySide6.QtWidgets import QApplication

from gemma_desk.app.settings import Settings
from gemma_desk.media.decoder import Decoder
from gemma_desk.ui.application import make_application
from gemma_desk.ui.bridge import Bridge
from gemma_desk.ui.chips import ChipRow
from gemma_desk.ui.first_page import _may_be_model, _paths_of
from gemma_desk.ui.intake import Intake
from gemma_desk.ui.player import Player
from gemma_desk.ui.previews import Previews

_HERE = b"HERE"
"""Stands for the folder's address in a list of files."""
_GIVE_UP_S = 60.0


def take(data: bytes, folder: Path) -> tuple[str, ...]:
    """Drops it on a first page and on a composer, and waits until each chip is there or says why not."""
    (folder / "a.txt").write_text("a")
    (folder / "b").mkdir()
    mime, intake = _mime(data.replace(_HERE, folder.as_uri().encode())), _intake()
    any(map(_may_be_model, _paths_of(mime)))
    if intake.can_take(mime) or mime.hasText():
        intake.take_mime(mime)
    return _settled(intake._chips)


def _mime(data: bytes) -> QMimeData:
    mime = QMimeData()
    for entry in data.split(b"\n\n"):
        name, _, content = entry.partition(b"\n")
        mime.setData(name.decode("latin-1"), content)
    return mime


def _settled(chips: ChipRow) -> tuple[str, ...]:
    raised: list[BaseException] = []
    before, sys.excepthook = sys.excepthook, lambda _, error, __: raised.append(error)  # what a slot raised
    try:
        give_up_at = time.monotonic() + _GIVE_UP_S
        while chips.is_reading and not raised:
            assert time.monotonic() < give_up_at, "a chip neither came nor said why not"
            QApplication.processEvents()
            time.sleep(0.0005)
    finally:
        sys.excepthook = before
    said = tuple(chip.problem.sentence if chip.problem else chip.name for chip in chips.chips)
    for chip in chips.chips:
        chips.remove(chip)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if raised:
        raise raised[0]
    return said


@cache
def _intake() -> Intake:
    """The one of this process; what is taken in goes to no store."""
    if QApplication.instance() is None:
        make_application(["input"])
    desk: Any = SimpleNamespace(decoder=Decoder(), new_loudspeaker=None)
    library: Any = SimpleNamespace(add_attachment=_added)
    bridge = Bridge()
    chips = ChipRow(Player(desk, bridge, lambda: False, bridge, 1.0))
    return Intake(desk, library, chips, Previews(desk, bridge, chips), bridge, Settings)


def _added(data: bytes) -> Future[str]:
    added: Future[str] = Future()
    added.set_result(hashlib.sha256(data).hexdigest())
    return added
