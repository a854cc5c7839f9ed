"""What gets on the clipboard, and selecting over more than one message."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget

from gemma_desk.chat.message import Message, Role
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.assistant_turn import AssistantTurn
from gemma_desk.ui.controls import MenuButton, column
from gemma_desk.ui.rendering.answer_text import AnswerText
from gemma_desk.ui.rendering.formulas import formulas
from gemma_desk.ui.rendering.in_turn import in_turn
from gemma_desk.ui.rendering.markdown import to_html
from gemma_desk.ui.rendering.text_menu import TextMenu

# A test lets go outside of the widget that was pressed, as a hand does; Qt's tests remark on it.
pytestmark = pytest.mark.qt_log_ignore("Mouse event .* not accepted by", "This plugin does not support")

RICH = """A **total** of $x^2$.

1. one
2. two

- [x] done

```python
x = 1

y = 2
```

![A hill](https://example.org/hill.png) <b>bold</b>[^1]

[^1]: Note.
"""
PLAIN = """A total of $x^2$.
1. one
2. two
[x] done
x = 1

y = 2
A hill https://example.org/hill.png <b>bold</b>1
1\u2002Note."""


@pytest.fixture(autouse=True)
def no_process_left(qapp):
    yield
    formulas().close()


@pytest.fixture
def reading(qtbot):
    """Three texts, one below the other, that scroll together."""
    area, inside = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    texts = [AnswerText() for _ in range(3)]
    layout = column(*texts, None)
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    inside.setLayout(layout)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    area.resize(500, 400)
    area.show()
    for text, words in zip(texts, ("First *words*.", "Second words.", "Third words."), strict=True):
        text.show_text(words)
    yield texts
    area.close()


def clipboard():
    return QGuiApplication.clipboard().mimeData()


def drag(start: AnswerText, begin: QPoint, *ends: tuple[AnswerText, QPoint]) -> None:
    """Presses in one text, moves over others, and lets go at the last place."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    places = [start.viewport().mapFromGlobal(text.viewport().mapToGlobal(place)) for text, place in ends]
    QTest.mousePress(start.viewport(), left, none, begin)
    for place in places:
        QTest.mouseMove(start.viewport(), place - QPoint(3, 0))
        QTest.mouseMove(start.viewport(), place)
    QTest.mouseRelease(start.viewport(), left, none, places[-1])


def selected(texts: list[AnswerText]) -> list[str]:
    return [text.textCursor().selectedText() for text in texts]


def test_what_is_copied_reads_as_it_is_shown(reading):
    reading[0].show_text(RICH)
    reading[0].selectAll()
    reading[0].copy()
    assert clipboard().text() == PLAIN


def test_what_is_copied_is_formatted_without_this_windows_colours_and_sizes(reading):
    reading[0].show_text("A **bold** word, `code` and $x^2$, [there](https://example.org).")
    reading[0].selectAll()
    reading[0].copy()
    markup = clipboard().html()
    assert "font-weight:600" in markup
    assert "$x^2$" in markup
    assert 'href="https://example.org"' in markup
    assert "font-family:'monospace'" in markup
    assert "color:#" not in markup
    assert "font-size" not in markup.partition("<body")[2].partition(">")[2]


def test_of_very_much_the_text_alone_is_copied_and_reads_the_same(reading, qtbot):
    n_times = 300
    reading[0].hold(f"{RICH}\n" * n_times)
    reading[0].render_all()
    QApplication.processEvents()  # a scroll bar comes, which leaves it another width
    qtbot.waitUntil(lambda: not in_turn().is_busy, timeout=60_000)
    reading[0].selectAll()
    reading[0].copy()
    assert clipboard().text() == "\n".join([PLAIN] * n_times)
    assert not clipboard().hasHtml()
    cursor = reading[0].textCursor()
    cursor.setPosition(len("A to"))
    cursor.setPosition(reading[0].document().characterCount() - len("te.") - 1, QTextCursor.MoveMode.KeepAnchor)
    reading[0].setTextCursor(cursor)
    reading[0].copy()
    assert clipboard().text() == "\n".join([PLAIN] * n_times)[len("A to") : -len("te.")]


def test_dragging_down_selects_on_into_the_next_texts(reading):
    drag(reading[0], QPoint(1, 8), (reading[2], QPoint(490, 8)))
    assert selected(reading) == ["First words.", "Second words.", "Third words."]
    reading[0].copy()
    assert clipboard().text() == "First words.\n\nSecond words.\n\nThird words."


def test_dragging_up_selects_into_the_texts_above(reading):
    drag(reading[2], QPoint(490, 8), (reading[1], QPoint(1, 8)))
    assert selected(reading) == ["", "Second words.", "Third words."]


def test_dragging_back_lets_go_of_what_is_no_longer_covered(reading):
    drag(reading[0], QPoint(1, 8), (reading[2], QPoint(490, 8)), (reading[0], QPoint(490, 8)))
    assert selected(reading) == ["First words.", "", ""]


def test_everything_is_selected_by_asking_twice(reading):
    reading[1].setFocus()
    QTest.keyClick(reading[1], Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert selected(reading) == ["", "Second words.", ""]
    QTest.keyClick(reading[1], Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert selected(reading) == ["First words.", "Second words.", "Third words."]


def test_an_answer_is_copied_as_markdown_as_plain_text_and_as_rich_text(qtbot):
    turn = AssistantTurn(MessageRow(1, 1, Message(Role.ASSISTANT, (RICH,)), None, None, False), "")
    qtbot.addWidget(turn)
    turn.render_text()
    turn._actions.make()
    as_markdown, as_plain, as_rich = turn.findChild(MenuButton).menu().actions()
    as_markdown.trigger()
    assert (clipboard().text(), clipboard().hasHtml()) == (RICH, False)
    as_plain.trigger()
    assert (clipboard().text(), clipboard().hasHtml()) == (PLAIN, False)
    as_rich.trigger()
    assert clipboard().text() == PLAIN
    assert "<strong>total</strong>" in clipboard().html()


def test_as_html_an_answer_fetches_nothing_and_holds_only_its_own_markup():
    markup = to_html(RICH + "\n$$\n<b>\n$$\n")
    assert "<img" not in markup
    assert "<b>" not in markup
    assert '<a href="https://example.org/hill.png">A hill</a>' in markup
    assert "$$&lt;b&gt;$$" in markup
    assert "Note." in markup


def open_text_menu(stage, text, at) -> TextMenu:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, text.viewport().mapToGlobal(at))
    QApplication.sendEvent(text.viewport(), event)
    return text.findChild(TextMenu)


def entries(menu: TextMenu) -> dict[str, QAction]:
    return {entry.text(): entry for entry in menu.actions() if entry.text()}


def test_a_right_click_on_an_answer_offers_what_can_be_done_with_it(open_stage):
    stage = open_stage(ScriptedTurn(("[Here](https://example.org/a) it **is**.",)))
    stage.ask("Where?")
    text = stage.transcript.made[-1].text
    away = QPoint(text.viewport().width() - 5, 5)
    menu = open_text_menu(stage, text, away)
    assert list(entries(menu)) == ["Copy", "Copy as Markdown", "Quote", "Read aloud", "Select all"]
    assert not entries(menu)["Copy"].isEnabled()
    entries(menu)["Copy as Markdown"].trigger()
    assert QGuiApplication.clipboard().text() == "[Here](https://example.org/a) it **is**."
    entries(menu)["Quote"].trigger()
    assert stage.composer.text == "> [Here](https://example.org/a) it **is**."
    entries(menu)["Select all"].trigger()
    menu.close()
    stage.until(lambda: text.findChild(TextMenu) is None)
    menu = open_text_menu(stage, text, text.cursorRect(_at(text, 2)).center())
    entries(menu)["Copy"].trigger()
    assert QGuiApplication.clipboard().text() == "Here it is."
    entries(menu)["Copy link"].trigger()
    assert QGuiApplication.clipboard().text() == "https://example.org/a"
    menu.close()


def _at(text, place: int) -> QTextCursor:
    cursor = QTextCursor(text.document())
    cursor.setPosition(place)
    return cursor
