"""Behind a passphrase: what was said is looked for in the bytes of the data folder, and is not there."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gemma_desk.capture.spool import Spool
from gemma_desk.chat.message import Attachment, MediaKind, Message, Receipt, Role
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.encryption import DataKey, new_key
from gemma_desk.store import Store
from gemma_desk.store.database import DATABASE_NAME
from gemma_desk.store.lock_file import unlock, write_lock
from tests.e2e.patience import until
from tests.e2e.program import Program
from tests.e2e.screen import Screen
from tests.e2e.stored import read_messages
from tests.e2e.window import OpenWindow

WORDS = "four words are better"
SAID = ("Marzipanbrot", "Quittengelee", "Hagebuttenmus", "Schlehenlikoer", "Sanddornsaft", "Ebereschenwein")
"""In a title, a text, a label, an attachment, a draft, and what is asked in the window."""
SOUND = np.round(np.sin(np.linspace(0, 900, 16_000)) * 9000).astype(np.float32) / 32_768


def fill(folder: Path) -> None:
    """A conversation with one of each that is kept, and a note whose speaking broke off."""
    title, text, label, attached, draft, _ = SAID
    data = f"{attached} ".encode() * 50
    sha256 = hashlib.sha256(data).hexdigest()
    store = Store.open(folder)
    store.put_attachment(sha256, data)
    conversation = store.create_conversation(f"About {title}")
    part = Attachment(MediaKind.DOCUMENT, sha256, f"{attached}.txt", 280, Receipt(0, 0, 0, 0, 1, 0.0))
    store.add_message(conversation.id, Message(Role.USER, (f"Is {text} sweet?", part)))
    store.labels.give(conversation.id, store.labels.add(label, "red").id)
    store.keep_draft(conversation.id, (f"and {draft}",))
    store.close()
    Spool(folder).add("1", SOUND)


def telling(folder: Path) -> dict[str, list[str]]:
    """Files by what they tell: words, their index's form, and the samples of the note."""
    forms = {word: (word.encode(), word.lower().encode(), word.encode("utf-16-le")) for word in SAID}
    forms["the note"] = ((SOUND[5000:5032] * 32_768).astype("<i2").tobytes(),)
    files = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {
        what: found
        for what, looks in forms.items()
        if (found := [path.name for path, data in files.items() if any(look in data for look in looks)])
    }


def set_passphrase(opened: OpenWindow) -> None:
    opened.window.passphrase.open()
    page = opened.window.passphrase.dialog
    for line in (page.new, page.again):
        QTest.keyClicks(line, WORDS)
    QTest.keyClick(page.again, Qt.Key.Key_Return)
    opened.until(lambda: page.go.isEnabled() and page.line.isHidden(), "the passphrase is set")
    opened.until(lambda: opened.window.model.state.fraction is None, "the model is loaded again")
    page.close()


def test_no_byte_of_the_data_folder_tells_what_was_said(
    open_window: Callable[[int], OpenWindow], data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEMMA_DESK_DATA", str(data_folder))
    fill(data_folder)
    assert set(telling(data_folder)) == {*SAID[:-1], "the note"}  # so it would be found
    opened = open_window(60)
    set_passphrase(opened)
    assert not telling(data_folder)
    opened.ask(" ".join([f"Tell me about {SAID[-1]}, please."] * 12))
    opened.until_idle()
    assert not telling(data_folder)  # while it is open
    opened.close()
    assert not telling(data_folder)
    states = list(data_folder.glob("cache/states/*.state"))
    assert states
    assert all(path.read_bytes().startswith(b"GDKVCL01") for path in states)
    store = Store.open(data_folder, unlock(data_folder, WORDS))
    assert all(store.search(word) for word in (SAID[0], SAID[1], SAID[3], SAID[-1]))
    store.close()


def test_the_program_asks_for_it_and_opens(
    start_program: Callable[[int], Program],
    open_window: Callable[[int], OpenWindow],
    screen: Screen,
    data_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GEMMA_DESK_DATA", str(data_folder))
    opened = open_window(30)
    set_passphrase(opened)
    opened.ask(f"Tell me about {SAID[-1]}.")
    opened.until_idle()
    opened.close()

    key = unlock(data_folder, WORDS)
    program = start_program(30)
    program.appear("Gemma Desk is locked")
    program.ask(WORDS)  # typed, and Enter
    until(lambda: "Tell me about" in screen.xdotool("getwindowfocus", "getwindowname"), "the window is open")
    program.ask(f"More of {SAID[-1]}.")
    until(lambda: is_answered(data_folder, key), "the second question is answered")
    program.leave()
    assert not telling(data_folder)


def is_answered(folder: Path, key: DataKey) -> bool:
    messages = read_messages(folder, key)
    asked = [message.text for message in messages if message.role == "user"]
    is_ended = not messages[-1].is_growing and messages[-1].problem is None
    return asked == [f"Tell me about {SAID[-1]}.", f"More of {SAID[-1]}."] and len(messages) == 4 and is_ended


def test_closed_without_it_the_program_ends_and_changes_nothing(
    start_program: Callable[[int], Program], data_folder: Path
) -> None:
    key = new_key()
    Store.open(data_folder, key).close()
    write_lock(data_folder, key, WORDS)
    before = (data_folder / DATABASE_NAME).read_bytes()
    program = start_program(30)
    program.appear("Gemma Desk is locked")
    program.press("Escape")
    assert program.ends() == ExitCode.CANCELLED
    assert (data_folder / DATABASE_NAME).read_bytes() == before
