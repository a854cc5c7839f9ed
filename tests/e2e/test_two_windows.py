"""Two windows over one engine process, on the practice model: each answers, one after the other, and both come back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gemma_desk.app.settings import load_settings
from gemma_desk.models.practice import practice_model
from gemma_desk.ui.main_window import MainWindow
from tests.e2e.window import OpenWindow

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def first(qtbot: QtBot, data_folder: Path) -> Iterator[OpenWindow]:
    opened = OpenWindow(qtbot, data_folder, Path(practice_model()[0]), 64)
    yield opened
    opened.close()


def said(window: MainWindow) -> list[str]:
    session = window.conversation.session
    return [row.message.text for row in session.messages] if session is not None else []


def is_answered(window: MainWindow, n_messages: int) -> bool:
    return len(said(window)) == n_messages and "Gemma 4 12B" in said(window)[-1]


def test_both_are_answered_and_known_for_the_next_start(first: OpenWindow, qtbot: QtBot, data_folder: Path) -> None:
    window = first.window
    first.ask("What can you do?")
    first.until_idle()
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL_SHIFT)
    windows = window.shared.windows
    first.until(lambda: len(windows.all) == 2, "the conversation has a window of its own")
    other = next(each for each in windows.all if each is not window)
    assert isinstance(other, MainWindow)
    first.until(lambda: is_answered(other, 2), "it shows what was answered")
    other.page.composer.show_text("What can you do?")
    other.page.composer.submit()
    first.ask("What can you do?")  # while the other one is being answered, or after
    first.until(lambda: is_answered(other, 4), "the other one is answered")
    first.until_idle()
    assert is_answered(window, 2)
    ids = {window.open_id, other.open_id}
    assert len(ids - {None}) == 2
    first.close()
    assert {record.conversation_id for record in load_settings(data_folder).windows} == ids
