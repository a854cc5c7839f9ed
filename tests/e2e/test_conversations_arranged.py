"""Labels, archive, windows, what was heard, backups, keys and languages, by mouse and keyboard in the real window."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from gemma_desk.app import titles
from gemma_desk.app.paths import settled_folder
from gemma_desk.gemma.title import MAX_TITLE_TOKENS
from gemma_desk.models.practice import FOLDER
from gemma_desk.ui.controls import IconButton
from gemma_desk.ui.keys_dialog import KeysDialog
from gemma_desk.ui.label_dialog import LabelDialog
from gemma_desk.ui.language import choose_language
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.settings_dialog import SettingsDialog
from gemma_desk.ui.shelves import Shelf
from tests.e2e.hands import ALT, CTRL, SHIFT, choose, come_back, name_file, there, write
from tests.e2e.window import SURE, OpenWindow

# The offscreen platform says so of what pops up and of sizes.
pytestmark = pytest.mark.qt_log_ignore("does not support", "propagateSizeHints")
Open = Callable[..., OpenWindow]
TRIES = Path(str(files("gemma_desk.resources").joinpath("tries")))


@pytest.fixture
def english_again() -> Iterator[None]:
    yield
    choose_language("en")


# 3. Conversations


def test_conversations_are_labelled_archived_and_stand_side_by_side(practice: Open) -> None:
    window = practice()
    side = window.window.side
    window.asked("What can you do?")
    window.key(Qt.Key.Key_N, CTRL)
    window.asked("Who are you?")
    window.until(lambda: side.titles == ("Who are you?", "What can you do?"), "both are listed")
    choose(window, lambda: window.key(Qt.Key.Key_G, CTRL | SHIFT), "New label…")
    window.until(lambda: there(window.window, LabelDialog), "a name is asked for")
    (dialog,) = there(window.window, LabelDialog)
    write(dialog.name, "Names")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    window.until(lambda: len(side.labels.chips) == 1, "the label is there")
    come_back(window)
    (chip,) = side.labels.chips.values()
    window.click(chip)
    assert side.titles == ("Who are you?",)
    window.click(chip)
    window.key(Qt.Key.Key_E, CTRL | SHIFT)
    window.until(lambda: side.titles == ("What can you do?",), "it is archived")
    window.click(side.shelf_buttons[Shelf.ARCHIVED])
    assert side.titles == ("Who are you?",)
    window.key(Qt.Key.Key_E, CTRL | SHIFT)
    window.until(lambda: len(side.titles) == 2, "it is out of the archive, and so is the list")
    window.key(Qt.Key.Key_S, CTRL | SHIFT)
    window.until(lambda: len(window.window.shared.windows.all) == 2, "there are two windows")
    one, other = window.window.shared.windows.all
    room = window.window.screen().availableGeometry()
    assert {one.frame.frameGeometry().width(), other.frame.frameGeometry().width()} == {room.width() // 2}
    assert isinstance(other, MainWindow)
    assert not one.frame.frameGeometry().intersects(other.frame.frameGeometry())


def test_what_was_heard_in_a_note_is_found_and_gone_to(practice: Open) -> None:
    window = practice()
    side = window.window.side
    window.drop(TRIES / "seven.wav")
    window.until_chips(1)
    window.asked("Who are you?")
    question = window.window.page.transcript.made[0]
    buttons = {button.accessibleName(): button for button in there(question, IconButton)}
    more = buttons["What can be done with what is attached"]
    choose(window, lambda: window.click(more), "Write out what is said")
    window.until(lambda: all(part.heard for part in window.rows[0].message.attachments), "it is written out")
    window.until_idle()
    (heard,) = window.rows[0].message.attachments
    words = heard.heard_text.strip(" .")
    window.key(Qt.Key.Key_N, CTRL)
    window.key(Qt.Key.Key_K, CTRL)
    QTest.keyClicks(side.search, words)
    window.until(lambda: side.hits.count() == 2, "the conversation and the note in it are found")
    QTest.keyClick(side.search, Qt.Key.Key_Down)
    QTest.keyClick(side.search, Qt.Key.Key_Down)
    QTest.keyClick(side.search, Qt.Key.Key_Return)
    window.until(lambda: len(window.rows) == 2, "the conversation is open")


def test_a_title_is_made_by_the_model_from_the_first_exchange(
    qtbot: QtBot, data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The practice model from another folder, as it writes no titles in its own.

    What it writes is one sentence, whatever is to be named, and that is a token longer than a title may be.
    """
    monkeypatch.setattr(titles, "MAX_TITLE_TOKENS", 2 * MAX_TITLE_TOKENS)
    model = tmp_path / "model"
    shutil.copytree(FOLDER, model)
    window = OpenWindow(qtbot, data_folder, model, 64, settings=replace(SURE, titles=True))
    window.asked("What can you do?")
    window.until(lambda: window.window.side.titles == ("What can you do?",), "it is listed")
    window.until(lambda: window.window.side.titles[0].startswith("I am only the practice"), "the model has named it")
    assert window.window.page.header.title == window.window.side.titles[0]
    assert len(window.rows) == 2, "what asked for it is no part of the conversation"
    window.close()


# 4. Out and in


def test_what_was_deleted_after_a_backup_is_there_when_that_is_restored(practice: Open, tmp_path: Path) -> None:
    backup = tmp_path / "all.gemma-desk-backup"
    window = practice()
    bar = window.window.page.exchange
    menu = ("Export and import",)
    answer = window.asked("What can you do?")
    choose(window, lambda: window.click(window.window.page.header._menu), *menu, "Back up…")
    name_file(window, backup)
    window.until(lambda: backup.exists() and not window.window.exchange.is_busy, "it is backed up")
    window.key(Qt.Key.Key_Backspace, CTRL | SHIFT)
    window.until(lambda: window.window.side.titles == (), "it is deleted")
    choose(window, lambda: window.click(window.window.page.header._menu), *menu, "Restore…")
    name_file(window, backup)
    window.until(bar.choices[0].isVisible, "it is asked whether to begin anew")
    window.click(bar.choices[0])
    window.close()
    settled_folder()
    again = practice()
    again.until(lambda: again.window.side.titles == ("What can you do?",), "it is listed")
    listed = again.window.side._list
    place = listed.visualRect(listed.lines.place(again.window.library.conversations[0].id)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    again.until(lambda: len(again.rows) == 2, "it is open")
    assert again.rows[-1].message.text == answer


# 5. Modes


def test_a_picture_is_described_in_its_mode(practice: Open) -> None:
    window = practice()
    choose(window, lambda: window.key(Qt.Key.Key_M, CTRL), "Describe for a blind reader")
    window.drop(TRIES / "shapes.png")
    window.until_chips(1)
    answer = window.asked("What do you see?")
    assert "red circle" in answer
    (shown,) = window.rows[0].message.attachments
    sent = window.rows[-1].result.usage.prompt_tokens
    window.key(Qt.Key.Key_N, CTRL)
    choose(window, lambda: window.key(Qt.Key.Key_M, CTRL), "Ask")
    window.asked("What do you see?")
    instructions = sent - shown.receipt.soft_tokens - window.rows[-1].result.usage.prompt_tokens
    assert instructions > 50, "what the mode asks of the model was sent, too"


# 7. Look and reach


@pytest.mark.usefixtures("english_again")
def test_a_key_is_rebound_and_the_language_changed_at_once_and_for_the_next_start(practice: Open) -> None:
    window = practice()
    window.key(Qt.Key.Key_Slash, CTRL)
    window.until(lambda: there(window.window, KeysDialog), "the keys are shown")
    (dialog,) = there(window.window, KeysDialog)
    window.until(dialog.isActiveWindow, "the page has the keyboard")
    row = dialog.rows["conversation.new"]
    row.button.setFocus()
    QTest.keyClick(row.button, Qt.Key.Key_Space)
    QTest.keyClick(row.edit, Qt.Key.Key_Y, CTRL | ALT)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    window.until(lambda: not there(window.window, KeysDialog), "the page is closed")
    come_back(window)
    answer = window.asked("Hello")
    window.key(Qt.Key.Key_N, CTRL)
    assert len(window.rows) == 2, "its own key does it no longer"
    window.key(Qt.Key.Key_Y, CTRL | ALT)
    assert window.rows == ()
    window.key(Qt.Key.Key_Comma, CTRL)
    window.until(lambda: there(window.window, SettingsDialog), "the settings are shown")
    (settings,) = there(window.window, SettingsDialog)
    window.until(settings.isActiveWindow, "the page has the keyboard")
    editor = settings.rows["language"].editor
    assert isinstance(editor, QComboBox)
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_D)  # one letter: the words of the whole window change at it, which takes a while
    assert settings.windowTitle() == "Einstellungen"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    window.until(lambda: not there(window.window, SettingsDialog), "the page is closed")
    come_back(window)
    assert window.composer.send.accessibleName() == "Senden"
    assert window.asked("Hello") == answer, "the model answers in the language of the question"
    again = practice()
    again.key(Qt.Key.Key_Y, CTRL | ALT)
    assert again.composer.send.accessibleName() == "Senden"
