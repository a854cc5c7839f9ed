"""Conversations, what goes out and comes in, look, reach and settings, by mouse and keyboard in the real window."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gemma_desk.app.settings import load_settings
from gemma_desk.ui.announcing import announcer
from gemma_desk.ui.settings_dialog import SettingsDialog
from tests.e2e.hands import CTRL, SHIFT, come_back, name_file, there, write
from tests.e2e.window import OpenWindow

# The offscreen platform says so of what pops up and of sizes.
pytestmark = pytest.mark.qt_log_ignore("does not support", "propagateSizeHints")
Open = Callable[..., OpenWindow]
TRIES = Path(str(files("gemma_desk.resources").joinpath("tries")))


def marked(window: OpenWindow) -> list[str]:
    """The words that are highlighted in the conversation."""
    texts = window.window.page.transcript.texts
    return [each.cursor.selectedText() for text in texts for each in text.extraSelections()]


# 3. Conversations


def test_a_conversation_is_named_pinned_found_deleted_and_put_back_and_keeps_its_draft(practice: Open) -> None:
    window = practice()
    side = window.window.side
    window.asked("What can you do?")
    QTest.keyClicks(window.composer.box, "a draft")
    window.key(Qt.Key.Key_N, CTRL)
    assert window.composer.text == ""
    window.asked("Who are you?")
    window.until(lambda: side.titles == ("Who are you?", "What can you do?"), "both are listed")
    window.key(Qt.Key.Key_F2)
    window.until(lambda: there(side._list, QLineEdit), "its title can be edited")
    (editor,) = there(side._list, QLineEdit)
    write(editor, "Names")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    window.until(lambda: "Names" in side.titles, "it has the new title")
    window.key(Qt.Key.Key_K, CTRL)
    QTest.keyClicks(side.search, "colours")
    window.until(side.hits.isVisible, "something is found")
    QTest.keyClick(side.search, Qt.Key.Key_Down)
    QTest.keyClick(side.search, Qt.Key.Key_Down)
    QTest.keyClick(side.search, Qt.Key.Key_Return)
    window.until(lambda: marked(window) == ["colours"], "the answer that says it is open, the word highlighted")
    assert window.composer.text == "a draft"
    window.key(Qt.Key.Key_P, CTRL | SHIFT)
    window.until(lambda: [row.is_pinned for row in window.window.library.conversations].count(True) == 1, "pinned")
    window.key(Qt.Key.Key_Backspace, CTRL | SHIFT)
    window.until(lambda: len(window.window.library.conversations) == 1, "it is deleted")
    window.until(window.window.page.undo.isVisible, "undo is offered")
    window.click(window.window.page.undo.button)
    window.until(lambda: len(window.window.library.conversations) == 2, "it is back")


# 4. Out and in


def test_what_is_exported_with_its_attachment_is_the_same_in_a_fresh_folder(practice: Open, tmp_path: Path) -> None:
    window = practice()
    window.drop(TRIES / "shapes.png")
    window.until_chips(1)
    answer = window.asked("What do you see?")
    window.until(lambda: bool(window.window.side.titles), "it is listed")
    for name in ("one.md", "one.json"):
        window.key(Qt.Key.Key_X, CTRL | SHIFT)
        name_file(window, tmp_path / name)
        window.until((tmp_path / name).exists, f"{name} is written")
        window.until(lambda: not window.window.exchange.is_busy, "the export has ended")
    assert answer in (tmp_path / "one.md").read_text()
    assert json.loads((tmp_path / "one.json").read_text())["attachments"]
    messages = [row.message for row in window.rows]
    fresh = practice(folder=tmp_path / "fresh")
    fresh.window.exchange.import_files()
    name_file(fresh, tmp_path / "one.json")
    fresh.until(lambda: bool(fresh.window.side.titles), "it is listed")
    titles = fresh.window.side._list
    place = titles.visualRect(titles.lines.place(fresh.window.library.conversations[0].id)).center()
    QTest.mouseClick(titles.viewport(), Qt.MouseButton.LeftButton, pos=place)
    fresh.until(lambda: len(fresh.rows) == 2, "it is open")
    assert [row.message for row in fresh.rows] == messages
    (shown,) = messages[0].attachments
    assert fresh.attachment(shown.sha256) == (TRIES / "shapes.png").read_bytes()


# 7. Look and reach


def test_theme_and_text_size_by_key_a_narrow_window_and_sentences_announced(practice: Open) -> None:
    heard: list[str] = []

    def hear(words: str, _is_urgent: bool) -> None:
        heard.append(words)

    window = practice()
    QAccessible.setActive(True)
    announcer().announced.connect(hear)
    window.window.resize(320, 640)
    assert window.window.width() == 320
    answer = window.asked("Hello")
    first = answer.partition("!")[0] + "!"
    window.until(lambda: first in heard, "the first sentence is announced")
    announcer().announced.disconnect(hear)
    QAccessible.setActive(False)
    is_dark = window.window._theme.is_dark
    window.key(Qt.Key.Key_L, CTRL | SHIFT)
    assert window.window._theme.is_dark is not is_dark
    before = window.window._theme.text_scale
    window.key(Qt.Key.Key_Plus, CTRL)
    assert window.window._theme.text_scale > before
    assert window.window.page.composer.send.isVisible()
    assert window.window.width() == 320


# 8. Settings


def test_a_setting_is_found_counts_at_once_and_still_does_after_a_restart(practice: Open, data_folder: Path) -> None:
    window = practice()
    window.key(Qt.Key.Key_Comma, CTRL)
    window.until(lambda: there(window.window, SettingsDialog), "the settings are shown")
    (dialog,) = there(window.window, SettingsDialog)
    window.until(dialog.isActiveWindow, "the page has the keyboard")
    QTest.keyClicks(dialog.search, "think first")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert not dialog._is_sampling_open, "Enter in the search presses nothing"
    dialog.search.clear()
    QTest.keyClicks(dialog.search, "theme")
    assert [path for path, row in dialog.rows.items() if not row.isHidden()] == ["theme"]
    editor = dialog.rows["theme"].editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Down)
    assert window.window._theme.is_dark
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    window.until(lambda: not there(window.window, SettingsDialog), "the page is closed")
    come_back(window)
    window.until(lambda: load_settings(data_folder).theme.value == "dark", "it is kept")
    again = practice()
    assert again.window._theme.is_dark
