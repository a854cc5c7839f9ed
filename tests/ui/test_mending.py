"""Conversations that cannot be opened: the window says what was found and what there is to go on with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gemma_desk.chat.message import Message, Role
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.store import Store
from gemma_desk.store.copies import keep_copy, place_for_copy
from gemma_desk.store.database import DATABASE_NAME
from gemma_desk.ui.mending_page import MendingPage

from .conftest import Stage


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A database of which two copies were made, each a conversation before it was damaged."""
    store = Store.open(tmp_path)
    for number in range(3):
        conversation = store.create_conversation(f"Number {number}")
        store.add_message(conversation.id, Message(Role.USER, ("Words that make sense",)))
        if number < 2:
            store.copy_beside(place_for_copy(tmp_path))
            keep_copy(tmp_path, date(2026, 11, 20 + number))
    store.close()
    path = tmp_path / DATABASE_NAME
    path.write_bytes(path.read_bytes().replace(b"make sense", b"male sense"))
    return path


def opened(stage: Stage) -> MendingPage:
    """The page, once it has found the copies."""
    stage.until(lambda: stage.window.mending.is_open and bool(stage.window.mending.page.copy_cards))
    return stage.window.mending.page


def titles(stage: Stage) -> list[str]:
    return [row.title for row in stage.window.library.conversations]


def kept(folder: Path) -> list[Path]:
    return list(folder.glob("conversations-kept-*.sqlite3"))


def test_the_newest_copy_is_one_click_away(damaged: Path, open_stage: Callable[..., Stage]) -> None:
    before = damaged.read_bytes()
    stage = open_stage(ScriptedTurn("An answer"))
    page = opened(stage)
    assert str(damaged) in page.finding.text()
    assert [card.isHidden() for card in page.copy_cards] == [False, True]
    (button,) = page.copy_cards[0].findChildren(type(page.read_button))
    stage.click(button)
    stage.until(lambda: titles(stage) == ["Number 1", "Number 0"])
    assert not stage.window.mending.is_open
    assert [path.read_bytes() for path in kept(damaged.parent)] == [before]
    assert kept(damaged.parent)[0].name in stage.window.page.exchange.words.text()
    stage.ask("Are you there?")
    stage.until(lambda: len(titles(stage)) == 3)


def test_an_older_one_is_reached_by_keyboard(damaged: Path, open_stage: Callable[..., Stage]) -> None:
    stage = open_stage()
    page = opened(stage)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab):
        stage.press(key, widget=QApplication.focusWidget())
    assert QApplication.focusWidget() is page.older_button
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Space):
        stage.press(key, widget=QApplication.focusWidget())
    stage.until(lambda: titles(stage) == ["Number 0"])


def test_what_can_be_read_is_taken_over(damaged: Path, open_stage: Callable[..., Stage]) -> None:
    stage = open_stage()
    stage.click(opened(stage).read_button)
    stage.until(lambda: titles(stage) == ["Number 2", "Number 1", "Number 0"])


def test_one_can_start_with_none_and_what_was_there_stays(damaged: Path, open_stage: Callable[..., Stage]) -> None:
    before = damaged.read_bytes()
    stage = open_stage()
    stage.click(opened(stage).anew_button)
    stage.until(lambda: not stage.window.mending.is_open)
    assert [path.read_bytes() for path in kept(damaged.parent)] == [before]


def test_trying_again_opens_what_is_there_again(damaged: Path, open_stage: Callable[..., Stage]) -> None:
    stage = open_stage()
    page = opened(stage)
    stage.click(page.again_button)
    stage.until(lambda: page._ways.isEnabled())
    assert stage.window.mending.is_open
    damaged.write_bytes(damaged.read_bytes().replace(b"male sense", b"make sense"))
    stage.click(page.again_button)
    stage.until(lambda: len(titles(stage)) == 3)
    assert kept(damaged.parent) == []


def test_nothing_is_offered_where_another_program_has_them_open(
    tmp_path: Path, open_stage: Callable[..., Stage]
) -> None:
    other = Store.open(tmp_path)
    other.create_conversation("Theirs")
    stage = open_stage()
    stage.until(lambda: stage.window.mending.is_open)
    page = stage.window.mending.page
    assert page.anew_card.isHidden()
    assert page.readable_card.isHidden()
    other.close()
    stage.click(page.again_button)
    stage.until(lambda: titles(stage) == ["Theirs"])
