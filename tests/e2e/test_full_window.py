"""A conversation that outgrows the context window: the practice model, its engine process, a real window and hands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gemma_desk.app.cut import WhenFull
from gemma_desk.chat.turn import TurnResult
from gemma_desk.models.practice import FOLDER
from gemma_desk.ui.cut_line import CutLine
from tests.e2e.window import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform says so of what pops up
CONTEXT_TOKENS = 512
ANSWER_TOKENS = 32
QUESTION = "What colour is the sky on a day in June, and what do people do then by the sea? "
LONG_QUESTION = "What do you see, and what can you do with all of it? " * 12
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_small(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], OpenWindow]]:
    """Opens windows on one folder with a context window that is soon full, each when the one before is closed."""
    windows: list[OpenWindow] = []

    def open_one() -> OpenWindow:
        for window in windows:
            window.close()
        windows.append(OpenWindow(qtbot, tmp_path, FOLDER, ANSWER_TOKENS, context_tokens=CONTEXT_TOKENS))
        return windows[-1]

    yield open_one
    for window in windows:
        window.close()


def ask(window: OpenWindow, question: str = QUESTION) -> TurnResult:
    """Asks and waits for the end; gives the figures."""
    window.ask(question)
    window.until_idle()
    row = window.rows[-1]
    assert row.problem is None, row.problem
    assert row.result is not None
    return row.result


def fill(window: OpenWindow) -> None:
    """Asks until the window says that it will soon be full."""
    while not window.window.page.notice.words:
        ask(window)
        window.until(lambda: not window.window.window_use.use.is_about, "the gauge shows what was counted")


def line(window: OpenWindow) -> CutLine:
    marks = window.window.room.marks
    window.until(lambda: marks.line is not None, "a line says what is not sent any more")
    assert marks.line is not None
    return marks.line


def test_the_oldest_are_dropped_as_chosen_and_the_next_window_sends_the_same(
    open_small: Callable[[], OpenWindow],
) -> None:
    window = open_small()
    fill(window)
    held = window.rows[-1].result.held
    assert str(held.tokens) in window.window.page.notice.words
    assert str(CONTEXT_TOKENS) in window.window.page.notice.words
    window.click(window.window.page.notice.choice.buttons[WhenFull.DROP])
    n_asked = 0
    while window.session.cut is None:
        result = ask(window)
        n_asked += 1
        assert n_asked < 10
    cut = window.session.cut
    assert result.usage.prompt_tokens <= 0.7 * CONTEXT_TOKENS
    assert result.held.n_messages == len(window.rows) - cut.n_messages
    words = line(window).words
    assert words.startswith(f"Not sent any more: {cut.n_messages} message")
    window.until(lambda: len(window.window.room.marks.dimmed) == cut.n_messages, "they are dimmed")
    used = ask(window, "And now?").usage
    assert used.evaluated_tokens < used.prompt_tokens / 2
    again = open_small()
    again.until(lambda: bool(again.window.library.conversations), "the list is there")
    again.window.conversations.open(again.window.library.conversations[0].id)
    again.until(lambda: bool(again.rows), "the conversation is there")
    assert line(again).words == words
    assert again.session.cut == cut
    assert ask(again, "And then?").held.n_messages == len(again.rows) - cut.n_messages


def test_a_summary_is_written_by_the_model_and_sent_instead(open_small: Callable[[], OpenWindow]) -> None:
    window = open_small()
    fill(window)
    n_before = len(window.rows)
    window.key(Qt.Key.Key_I, CTRL)
    button = window.window.window_use.panel.actions[WhenFull.SUMMARY]
    button.setFocus()
    window.key(Qt.Key.Key_Space, on=button)
    window.until(lambda: window.session.cut is not None and not window.session.is_busy, "it has been summed up")
    assert window.session.cut.n_messages == n_before
    assert line(window).text.text == window.session.cut.summary != ""
    result = ask(window, "And now?")
    assert result.held.n_messages == 2
    assert result.usage.prompt_tokens < CONTEXT_TOKENS / 2


def test_what_does_not_fit_is_not_sent_until_it_is_chosen_how(open_small: Callable[[], OpenWindow]) -> None:
    window = open_small()
    fill(window)
    n_before = len(window.rows)
    window.composer.show_text(LONG_QUESTION)
    window.key(Qt.Key.Key_Return, on=window.composer.box)
    window.until(lambda: "Nothing was sent" in window.window.page.notice.words, "it says so")
    assert len(window.rows) == n_before
    assert window.composer.text == LONG_QUESTION.strip()
    button = window.window.page.notice.actions[WhenFull.DROP]
    button.setFocus()
    window.key(Qt.Key.Key_Space, on=button)
    assert window.session.cut is not None
    window.key(Qt.Key.Key_Return, on=window.composer.box)
    window.until(lambda: len(window.rows) == n_before + 2, "the question has been sent")
    window.until_idle()
    assert window.rows[-1].problem is None
