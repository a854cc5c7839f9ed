"""Answers, turns, modes and the context window, by mouse and keyboard in the real window on the practice model."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from gemma_desk.app.cut import WhenFull
from gemma_desk.chat.turn import FinishReason
from gemma_desk.ui.controls import MenuButton
from gemma_desk.ui.modes_dialog import ModesDialog
from gemma_desk.ui.thought_fold import ThoughtFold
from gemma_desk.ui.turn_details import TurnDetailsPanel
from tests.e2e.hands import ALT, CTRL, SHIFT, choose, come_back, drag, name_file, there, write
from tests.e2e.window import OpenWindow

# The offscreen platform says so of what pops up and of sizes; a hand lets go beside what it pressed.
pytestmark = pytest.mark.qt_log_ignore("does not support", "propagateSizeHints", "Mouse event .* not accepted by")
Open = Callable[..., OpenWindow]
SHAPES = Path(str(files("gemma_desk.resources").joinpath("tries", "shapes.png")))
LINK = "https://example.org/a?b=c"
THOUGHTFUL = {
    "format": "gemma-desk-conversations",
    "version": 1,
    "conversations": [
        {
            "title": "Where is it?",
            "created_at": 1760000000.0,
            "updated_at": 1760000060.0,
            "messages": [
                {"role": "user", "parts": ["Where is it?"]},
                {"role": "assistant", "parts": [f"[There]({LINK}) it **is**."], "thought": "It is far away."},
            ],
        }
    ],
    "attachments": {},
}
"""As a model that thinks has left it: the practice model thinks of nothing."""


def again(window: OpenWindow, act: Callable[[], object]) -> None:
    """Does what has the last answer made anew, and waits for the end of the other one."""
    before = window.rows[-1].id
    act()
    window.until(lambda: window.rows and window.rows[-1].id != before, "another answer stands there")
    window.until_idle()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def said(window: OpenWindow) -> list[str]:
    return [row.message.text for row in window.rows]


def sent(window: OpenWindow) -> tuple[dict[str, str], str]:
    """Figures and prompt of the last answer, from the panel that the key opens and Esc closes."""
    window.key(Qt.Key.Key_I, CTRL | SHIFT)
    (panel,) = there(window.window, TurnDetailsPanel)
    figures, prompt = dict(panel.lines), panel.prompt.toPlainText()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    window.until(lambda: not there(window.window, TurnDetailsPanel), "the panel is closed")
    come_back(window)
    return figures, prompt


# 1. Answers


def test_messages_are_selected_over_one_another_and_copied_three_ways(practice: Open) -> None:
    window = practice()
    first = window.asked("What can you do?")
    window.asked("Hello")
    window.until(lambda: len(window.window.page.transcript.texts) == 4, "all messages are written")
    question, answer = window.window.page.transcript.texts[:2]
    drag(question, answer)
    window.key(Qt.Key.Key_C, CTRL, question)
    assert clipboard() == f"What can you do?\n\n{first}"
    window.key(Qt.Key.Key_Escape, SHIFT)
    window.key(Qt.Key.Key_C, CTRL | SHIFT)
    assert clipboard() == window.rows[-1].message.text
    (more,) = there(window.answer, MenuButton)[:1]
    choose(window, lambda: window.click(more), "Copy as rich text")
    assert QGuiApplication.clipboard().mimeData().hasHtml()
    choose(window, lambda: window.click(more), "Copy as plain text")
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    assert clipboard() == window.rows[-1].message.text


def test_a_thought_is_folded_and_a_link_says_where_it_goes_before_it_opens(
    practice: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    path = tmp_path / "thoughtful.json"
    path.write_text(json.dumps(THOUGHTFUL))
    window = practice()
    header = window.window.page.header
    choose(window, lambda: window.click(header._menu), "Export and import", "Import…")
    name_file(window, path)
    window.until(lambda: "Where is it?" in window.window.side.titles, "it is listed")
    titles = window.window.side._list
    place = titles.visualRect(titles.lines.place(window.window.library.conversations[0].id)).center()
    QTest.mouseClick(titles.viewport(), Qt.MouseButton.LeftButton, pos=place)
    window.until(lambda: len(window.rows) == 2 and bool(there(window.window, ThoughtFold)), "it is shown")
    (fold,) = there(window.window, ThoughtFold)
    assert not fold._text.isVisible()
    window.click(fold._line)
    assert fold._text.isVisible()
    assert fold._text.toPlainText() == "It is far away."
    text = window.answer.text
    second = QTextCursor(text.document())
    second.setPosition(2)
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.cursorRect(second).center())
    window.until(lambda: there(window.window, QMessageBox), "it is asked whether to open it")
    (box,) = there(window.window, QMessageBox)
    assert box.informativeText() == LINK
    QTest.keyClick(box, Qt.Key.Key_Return)
    window.until(lambda: not there(window.window, QMessageBox), "the question is gone")
    assert opened == []


# 2. Turns


def test_a_turn_is_stopped_asked_again_and_goes_on(practice: Open) -> None:
    window = practice(max_tokens=8)
    window.composer.box.setFocus()
    QTest.keyClicks(window.composer.box, "What can you do?")
    QTest.keyClick(window.composer.box, Qt.Key.Key_Return)
    window.key(Qt.Key.Key_Escape)  # before anything of it can have come: the practice model takes no time
    window.until(lambda: len(window.rows) == 2, "question and answer stand there")
    window.until_idle()
    stopped = window.rows[-1]
    assert stopped.result is not None
    assert stopped.result.finish_reason is FinishReason.CANCELLED
    again(window, lambda: window.key(Qt.Key.Key_R, CTRL))
    cut = window.rows[-1]
    assert cut.result.finish_reason is FinishReason.LENGTH
    assert window.answer.switch.which.text() == "2/2"
    window.key(Qt.Key.Key_R, CTRL | SHIFT)
    window.until(lambda: window.rows[-1].message.text != cut.message.text, "it goes on")
    window.until_idle()
    assert window.rows[-1].message.text.startswith(cut.message.text)
    window.key(Qt.Key.Key_Left, ALT)
    window.until(lambda: window.rows[-1].id == stopped.id, "the one that was stopped is shown")
    assert window.answer.switch.which.text() == "1/2"


def test_a_question_is_edited_deleted_put_back_and_its_answer_quoted(practice: Open) -> None:
    window = practice()
    hello = window.asked("Hello")
    QTest.keyClick(window.composer.box, Qt.Key.Key_Up)
    QTest.keyClick(window.composer.box, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(window.composer.box, "Who are you?")
    again(window, lambda: QTest.keyClick(window.composer.box, Qt.Key.Key_Return))
    who = window.rows[-1].message.text
    assert said(window) == ["Who are you?", who]
    assert who != hello
    window.key(Qt.Key.Key_Up, ALT)
    window.key(Qt.Key.Key_Up, ALT)
    window.key(Qt.Key.Key_Left, ALT)
    window.until(lambda: said(window) == ["Hello", hello], "the branch before is shown")
    window.until_idle()
    window.key(Qt.Key.Key_Up, ALT)
    window.key(Qt.Key.Key_Up, ALT)
    window.key(Qt.Key.Key_Delete, ALT)
    window.until(lambda: said(window) == ["Who are you?", who], "only the other one is left")
    window.until(window.window.page.undo.isVisible, "undo is offered")
    window.click(window.window.page.undo.button)
    window.until(lambda: said(window) == ["Hello", hello], "it is put back")
    window.key(Qt.Key.Key_Q, CTRL | SHIFT)
    assert window.composer.box.toPlainText() == f"> {hello}\n\n"


def test_it_is_asked_again_with_other_settings_and_what_was_sent_is_one_click_away(practice: Open) -> None:
    window = practice()
    window.drop(SHAPES)
    window.until_chips(1)
    seen = window.asked("What do you see?")
    assert "red circle" in seen
    (shown,) = window.rows[0].message.attachments
    plain = window.rows[-1].result.usage.prompt_tokens
    path = ("In another mode", "Translate")
    again(window, lambda: choose(window, lambda: window.key(Qt.Key.Key_R, CTRL | ALT), *path))
    assert window.answer.switch.which.text() == "2/2"
    figures, prompt = sent(window)
    assert "⟨picture⟩" in prompt
    assert "What do you see?" in prompt
    usage = window.rows[-1].result.usage
    assert figures["Sent"].startswith(f"{usage.prompt_tokens} tokens")
    assert usage.prompt_tokens > plain + 30, "the instructions of the mode were sent too"
    assert plain > shown.receipt.soft_tokens


# 5. Modes


def test_a_mode_that_is_chosen_changes_what_is_sent_and_a_person_makes_another(practice: Open) -> None:
    window = practice()
    window.asked("Hello")
    plain = window.rows[-1].result.usage.prompt_tokens
    window.key(Qt.Key.Key_N, CTRL)
    choose(window, lambda: window.key(Qt.Key.Key_M, CTRL), "Read the text in it")
    assert window.composer.mode.accessibleName() == "Mode: Read the text in it"
    window.asked("Hello")
    assert window.rows[-1].result.usage.prompt_tokens > plain + 50
    choose(window, lambda: window.key(Qt.Key.Key_M, CTRL), "Edit modes…")
    window.until(lambda: there(window.window, ModesDialog), "the modes are shown")
    (dialog,) = there(window.window, ModesDialog)
    window.until(dialog.isActiveWindow, "the page has the keyboard")
    window.click(dialog.add)
    write(dialog.name, "Short")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    prompt = dialog.editors["prompt"]
    prompt.setFocus()
    QTest.keyClick(prompt, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(prompt, "Be short.")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    window.until(lambda: not there(window.window, ModesDialog), "the page is closed")
    come_back(window)
    window.key(Qt.Key.Key_N, CTRL)
    choose(window, lambda: window.key(Qt.Key.Key_M, CTRL), "Short")
    window.asked("Hello")
    assert [mode.name for mode in window.window._settings.now.modes] == ["Short"]
    assert plain < window.rows[-1].result.usage.prompt_tokens < plain + 50


# 6. The context window


def test_the_gauge_fills_and_what_was_chosen_before_happens_and_is_said(practice: Open) -> None:
    window = practice(max_tokens=32, context_tokens=512)
    gauge = window.window.page.header.gauge
    empty = gauge.accessibleName()
    window.key(Qt.Key.Key_I, CTRL)
    panel = window.window.window_use.panel
    button = panel.choice.buttons[WhenFull.DROP]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    come_back(window)
    n_asked = 0
    while window.session.cut is None and n_asked < 20:
        window.asked("What colour is the sky on a day in June, and what do people do then by the sea?")
        n_asked += 1
    assert gauge.accessibleName() != empty
    marks = window.window.room.marks
    window.until(lambda: marks.line is not None, "a line says what is not sent any more")
    assert marks.line.words.startswith(f"Not sent any more: {window.session.cut.n_messages} message")
    _, prompt = sent(window)
    assert prompt.count("What colour") == (len(window.rows) - window.session.cut.n_messages) // 2
