"""Markdown becomes a document; nothing that a text names is read, and no link opens by itself."""

from __future__ import annotations

import gc
from itertools import pairwise
from math import ceil

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it.tree import SyntaxTreeNode
from PySide6.QtCore import QEvent, QRectF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QTextBlock, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QLayout, QMessageBox, QWidget

from gemma_desk.ui.controls import ElidedLabel, column
from gemma_desk.ui.rendering import formats
from gemma_desk.ui.rendering.answer_text import AnswerText
from gemma_desk.ui.rendering.highlight import chunks, spans
from gemma_desk.ui.rendering.in_turn import in_turn
from gemma_desk.ui.rendering.markdown import LONGEST_RUN, is_link, visible
from gemma_desk.ui.rendering.task_box import BOX, IS_DONE, OBJECT_CHARACTER, box_format
from gemma_desk.ui.theme import LINE_HEIGHT, READING_PX, colour
from gemma_desk.ui.user_bubble import Bubble, QuestionText

RICH = """The **total** is `184`.

1. one

   more of one
   ```py
   x = 1
   ```
2. two
   - nested

| a | b |
|---|--:|
| 1 | 2 |

> quoted

```python
def f():

    return 1
```

- [x] done
- [ ] to do

Said so.[^1] Not [^a].

[^1]: By *whom*.

    And when.

[^long]: Somebody else.

# End
"""
HOSTILE = (
    "![x](file:///etc/passwd)",
    "![x](/etc/passwd)",
    "![x](file://server/share/x.png)",
    "![x](http://example.org/x.png)",
    "<img src='file:///etc/passwd'>",
    "<script>alert(1)</script> after",
    "[x](javascript:alert(1))",
    "[x](file:///etc/passwd)",
    "[x](data:text/html,hi)",
)


@pytest.fixture
def answer(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    answer = AnswerText()
    layout = column(answer, None)
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    host.setLayout(layout)
    host.resize(600, 400)
    host.show()
    yield answer
    host.close()


def show_whole(answer: AnswerText, text: str) -> None:
    """Has all of a text written at once."""
    answer.hold(text)
    answer.render_all()


def looks(answer: AnswerText) -> list[tuple[str, int, float]]:
    """Each text block with what decides its look."""
    found = []
    block = answer.document().begin()
    while block.isValid():
        style = block.blockFormat()
        found.append((block.text(), style.indent(), style.topMargin()))
        block = block.next()
    return found


@settings(deadline=None, max_examples=100)
@example(cuts=[74])
@given(cuts=st.lists(st.integers(0, len(RICH)), max_size=30))
def test_however_it_is_cut_the_grown_text_looks_like_the_whole(qapp, cuts):
    grown, whole = AnswerText(), AnswerText()
    grown.show_text("", is_growing=True)
    places = [0, *sorted(cuts), len(RICH)]
    for start, end in pairwise(places):
        grown.grow(RICH[start:end])
        grown._render_tail()
    grown.finish()
    whole.show_text(RICH)
    assert looks(grown) == looks(whole)
    for view in (grown, whole):
        view.deleteLater()


@pytest.mark.usefixtures("uncollected")
def test_what_was_parsed_goes_as_soon_as_it_is_written(answer):
    answer.show_text(RICH)
    answer.grow("And more.")
    answer.finish()
    assert not [each for each in gc.get_objects() if issubclass(type(each), SyntaxTreeNode)]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_reads_no_file_and_stays_visible(answer, text, monkeypatch):
    asked = []
    monkeypatch.setattr(AnswerText, "loadResource", lambda view, kind, name: asked.append(name))
    answer.show_text(text)
    answer.window().grab()
    assert asked == []
    assert answer.toPlainText().strip()
    assert "\ufffc" not in answer.toPlainText()


def test_even_html_would_load_nothing(answer, tmp_path):
    path = tmp_path / "secret.png"
    QImage(64, 64, QImage.Format.Format_RGB32).save(str(path))
    answer.setHtml(f"<img src='{QUrl.fromLocalFile(str(path)).toString()}'>")
    answer.window().grab()
    held = answer.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl.fromLocalFile(str(path)))
    assert (held.width(), held.height()) == (1, 1)


def test_raw_html_is_shown_as_it_was_written(answer):
    answer.show_text("before <script>alert(1)</script> after")
    assert answer.toPlainText() == "before <script>alert(1)</script> after"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:,x", "smb://server/x", "//server/x", "x"]
)
def test_only_web_and_mail_addresses_are_links(url):
    assert not is_link(url)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_link_is_shown_in_full_before_it_opens(answer, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr("gemma_desk.ui.rendering.links.QDesktopServices.openUrl", opened.append)
    answer.show_text("[click](https://example.org/a?b=c)")
    answer.anchorClicked.emit(QUrl("https://example.org/a?b=c"))
    box = answer.findChild(QMessageBox)
    assert box.informativeText() == "https://example.org/a?b=c"
    assert opened == []
    box.buttons()[[button.text() for button in box.buttons()].index("Open")].click()
    assert opened == [QUrl("https://example.org/a?b=c")]


def test_a_link_that_is_not_one_asks_nothing(answer):
    answer.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert answer.findChild(QMessageBox) is None


def test_direction_overrides_and_control_characters_are_not_shown():
    assert visible("a\u202eb\x00c\x1bd\u2066e") == "abcde"


def test_an_endless_run_is_broken_for_display():
    assert max(map(len, visible("x" * 10 * LONGEST_RUN).split("\n"))) == LONGEST_RUN


def test_code_has_a_button_that_copies_it_as_it_was_written(answer):
    answer.show_text("Look:\n\n```python\nx = 1\n\ny = 2\n```\n")
    (button,) = answer._copy_buttons
    button.click()
    assert QGuiApplication.clipboard().text() == "x = 1\n\ny = 2\n"


def test_the_button_of_code_stays_on_it_while_the_answer_grows(answer):
    answer.show_text("", is_growing=True)
    for piece in ("```\none\n```\n\n", "Text.\n\n- item\n\n", "```\ntwo\n", "three\n```\n\n", "> quoted\n\nEnd.\n"):
        answer.grow(piece)
        answer._render_tail()
    tops = [answer.document().documentLayout().frameBoundingRect(code.frame).top() for code in answer._code]
    first, second = [button.y() for button in answer._copy_buttons]
    assert [first, second] == sorted({first, second})
    assert all(top < y < top + 30 for top, y in zip(tops, (first, second), strict=True))


def test_right_to_left_text_runs_from_the_right(answer):
    answer.show_text("مرحبا بالعالم")
    assert answer.document().begin().textDirection().name == "RightToLeft"


def test_the_view_is_as_high_as_its_text(answer):
    answer.show_text("one line")
    one = answer.height()
    answer.show_text("one line\n\n" * 20)
    assert answer.height() > 15 * one


def test_no_part_of_the_text_is_code_frame_by_accident(answer):
    answer.show_text("just text")
    assert answer._frames == []


def blocks(answer: AnswerText) -> list[QTextBlock]:
    found, block = [], answer.document().begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def formats_of(answer: AnswerText) -> dict[str, QTextCharFormat]:
    """The format of each run of text."""
    found = {}
    for block in blocks(answer):
        run = block.begin()
        while not run.atEnd():
            found[run.fragment().text()] = run.fragment().charFormat()
            run += 1
    return found


def test_a_table_has_its_cells_and_alignment(answer):
    answer.show_text("| a | b |\n|:-:|--:|\n| one | ~~two~~ |\n")
    (table,) = answer.document().rootFrame().childFrames()
    assert (table.rows(), table.columns()) == (2, 2)
    assert table.cellAt(1, 1).firstCursorPosition().block().text() == "two"
    assert table.cellAt(1, 1).firstCursorPosition().blockFormat().alignment() == Qt.AlignmentFlag.AlignRight
    assert formats_of(answer)["two"].fontStrikeOut()


def test_tasks_have_boxes_that_are_set_or_not(answer):
    answer.show_text("- [x] done\n- [ ] to do\n- neither\n")
    boxes = [block.begin().fragment().charFormat() for block in blocks(answer)]
    assert [format_.objectType() == BOX and format_.boolProperty(IS_DONE) for format_ in boxes] == [True, False, False]
    assert [block.text().lstrip(OBJECT_CHARACTER) for block in blocks(answer)] == ["done", "to do", "neither"]
    assert [block.textList() is None for block in blocks(answer)] == [True, True, False]


@pytest.mark.parametrize(("text", "inked"), [("- [x] done", (0, 16)), ("- [x] בוצע", (6, 22))])
def test_the_box_of_a_task_is_where_its_line_begins(answer, text, inked):
    answer.show_text(text)
    image = QImage(22, 17, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    answer._box_object.drawObject(painter, QRectF(0, 0, 22, 17), answer.document(), 0, box_format(is_done=True))
    painter.end()
    columns = [x for x in range(22) if any(image.pixelColor(x, y).alpha() for y in range(17))]
    assert inked[0] <= columns[0]
    assert columns[-1] < inked[1]


def test_lines_are_a_little_more_than_one_and_a_half_sizes_apart(answer):
    answer.resize(400, 300)
    answer.show_text("one " * 60)
    lines = answer.document().begin().layout()
    answer.document().documentLayout().blockBoundingRect(answer.document().begin())
    apart_px = lines.lineAt(2).y() - lines.lineAt(1).y()
    own_px = lines.lineAt(1).height()
    assert apart_px == pytest.approx(max(LINE_HEIGHT * READING_PX, own_px), abs=1)
    beside_formula = formats.with_formula(formats.paragraph()).lineHeight()
    assert own_px + beside_formula == pytest.approx(apart_px, abs=1)


def test_a_footnote_is_a_small_mark_and_a_small_text(answer):
    answer.show_text("So it is.[^1]\n\n[^1]: Says who.\n")
    assert answer.toPlainText() == "So it is.1\n1\u2002Says who."
    assert formats_of(answer)["1"].verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript


def test_what_only_looks_like_a_footnote_stays(answer):
    answer.show_text("The pattern [^ab] finds it.")
    assert answer.toPlainText() == "The pattern [^ab] finds it."


def test_a_picture_elsewhere_is_its_text_and_its_address(answer):
    answer.show_text("![A hill](https://example.org/hill.png)")
    assert answer.toPlainText() == "A hill https://example.org/hill.png"
    assert formats_of(answer)["https://example.org/hill.png"].anchorHref() == "https://example.org/hill.png"
    assert not formats_of(answer)["A hill "].isAnchor()


def test_code_is_coloured_by_what_it_is(answer):
    answer.show_text("```python\ndef f():  # why\n    return 'x'\n```\n")
    looks = formats_of(answer)
    assert next(look for text, look in looks.items() if "why" in text).foreground().color() == colour("soft")
    assert looks["return "].foreground().color() == colour("accent")
    assert looks["'x'"].foreground().color() == colour("success")


@given(source=st.text("ab \n'\"#", max_size=400), language=st.sampled_from(["python", "c", "html", "", "no such"]))
def test_colouring_changes_no_letter(source, language):
    assert "".join(text for chunk in chunks(source) for _, text in spans(chunk, language)) == source


LONG = f"{RICH}\n\n" * 40 + "```py\n" + "x = 1\n" * 2_000 + "```\n\nEnd."


def body(text: AnswerText) -> str:
    """Its document without the font of the widget, which is polished when it is shown."""
    return text.document().toHtml().partition("<body")[2].partition(">")[2]


def test_a_text_written_in_pieces_is_the_same_and_no_piece_is_large(answer, qtbot):
    show_whole(answer, LONG)
    whole = body(answer)
    other = AnswerText()
    qtbot.addWidget(other)
    other.resize(answer.size())
    other.ensurePolished()  # with the style that earlier tests gave the application
    other.hold(LONG)
    n_blocks, pieces = 0, []
    is_more = True
    while is_more:
        is_more = other.render_some()
        pieces.append(other.document().blockCount() - n_blocks)
        n_blocks = other.document().blockCount()
    assert body(other) == whole
    assert len(pieces) > 4
    assert len(other._copy_buttons) == len(answer._copy_buttons) == 81


LARGE = {
    "list": "".join(f"{n}. item\n" for n in range(1, 260)),
    "table": "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 250 + "\nEnd.",
    "paragraph": "word " * 2_000 + "\n\nEnd.",
    "lines": "a line\n" * 900,
    "quotations": "> a\n\n" * 90,
    "code": "```py\n" + "x = 1\n" * 1_500 + "```\n\nEnd.",
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
@pytest.mark.parametrize("piece_chars", [37, 1_000])
def test_a_block_too_large_for_one_portion_grows_as_the_whole_is_written(answer, text, piece_chars):
    show_whole(answer, text)
    whole = looks(answer)
    answer.show_text("", is_growing=True)
    for at in range(0, len(text), piece_chars):
        answer.grow(text[at : at + piece_chars])
        answer._render_tail()
    answer.finish()
    while answer._flush.isActive():
        answer._flush.stop()
        answer._render_tail()
    assert looks(answer) == whole


def test_a_long_table_goes_on_under_its_head(answer):
    show_whole(answer, LARGE["table"])
    tables = answer.document().rootFrame().childFrames()
    assert sum(table.rows() - 1 for table in tables) == 250
    assert {table.cellAt(0, 1).firstCursorPosition().block().text() for table in tables} == {"b"}


@pytest.mark.parametrize("line", ["x = 1\n", "\n\n  x\n", "y" * 2_500, "some words "])
@pytest.mark.parametrize("around", [("```py\n", "\n```\n\nEnd."), ("~~~~\n", ""), ("- one\n\n```\n", "\n```\n> two")])
def test_long_code_stays_in_one_piece_and_is_copied_to_the_letter(answer, line, around):
    source = line * (12_000 // len(line))
    show_whole(answer, source.join(around))
    (button,) = answer._copy_buttons
    button.click()
    assert QGuiApplication.clipboard().text().rstrip("\n") == source.rstrip("\n")
    (code,) = answer._code
    shown = code.frame.firstCursorPosition()
    shown.setPosition(code.frame.lastPosition(), shown.MoveMode.KeepAnchor)
    assert "".join(shown.selectedText().split()) == "".join(source.split())


def test_a_fence_in_the_middle_of_a_long_line_of_code_ends_nothing(answer):
    show_whole(answer, "```\n" + "word ``` " * 2_000 + "\n```\n\nEnd.")
    assert len(answer._code) == 1
    assert blocks(answer)[-1].text() == "End."


def test_a_long_question_is_written_piece_by_piece_and_reads_as_it_was_written(qtbot):
    text = "\n".join(f"line {number}" for number in range(2_000))
    bubble = Bubble(text)
    qtbot.addWidget(bubble)
    bubble.fit_width(400)
    assert len(bubble.text.toPlainText()) < len(text) / 4
    qtbot.waitUntil(lambda: bubble.text.is_whole)
    assert bubble.text.toPlainText() == text


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of sizes
def test_in_another_width_a_long_question_is_written_piece_by_piece(qtbot, monkeypatch):
    text = "\n".join(f"line {number}" for number in range(2_000))
    bubble = Bubble(text)
    qtbot.addWidget(bubble)
    bubble.fit_width(400)
    bubble.show()
    qtbot.waitUntil(lambda: bubble.text.is_whole)
    monkeypatch.setattr("gemma_desk.ui.user_bubble._MOST_LAID_OUT", 1)
    height_px = bubble.text.height()
    bubble.fit_width(300)
    QGuiApplication.processEvents()
    assert len(bubble.text.toPlainText()) < len(text) / 4
    assert bubble.text.height() == height_px
    qtbot.waitUntil(lambda: bubble.text.is_whole)
    assert bubble.text.toPlainText() == text
    assert round(bubble.text.document().textWidth()) == bubble.text.viewport().width()
    bubble.close()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_another_text_before_a_question_is_in_its_new_look_and_width_stands_in_that_width(qtbot, monkeypatch):
    question = QuestionText("word " * 40)
    qtbot.addWidget(question)
    question.resize(600, 200)
    question.show()
    monkeypatch.setattr("gemma_desk.ui.user_bubble.look", lambda: "another")
    question.changeEvent(QEvent(QEvent.Type.PaletteChange))
    question.resize(300, 200)
    question.show_text("more " * 40)
    assert round(question.document().textWidth()) == question.viewport().width()
    question.close()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_pictograms_take_as_long_as_many_letters(qtbot, monkeypatch):
    """Each is looked for in many fonts."""
    monkeypatch.setattr("gemma_desk.ui.user_bubble._MOST_LAID_OUT", 10_000)
    for text, is_long in (("\U0001f469 \U0001f467\n" * 300, True), ("a b\n" * 300, False)):
        bubble = Bubble(text)
        qtbot.addWidget(bubble)
        bubble.fit_width(400)
        bubble.show()
        qtbot.waitUntil(lambda bubble=bubble: bubble.text.is_whole)
        bubble.fit_width(300)
        assert bubble.text.is_whole is not is_long
        qtbot.waitUntil(lambda bubble=bubble: bubble.text.is_whole)
        bubble.close()


def test_markup_in_a_tooltip_is_text(qtbot):
    label = ElidedLabel("<img src='/etc/x.png'> " * 20)
    qtbot.addWidget(label)
    label.resize(50, 20)
    label.show()
    assert "&lt;img" in label.toolTip()
    assert "<img" not in label.toolTip()
    label.close()


def test_a_long_paragraph_of_a_question_stays_one(qtbot):
    bubble = Bubble("word " * 3_000)
    qtbot.addWidget(bubble)
    assert bubble.text.is_whole
    assert bubble.text.document().blockCount() == 1


def test_in_another_look_a_long_text_is_written_portion_by_portion_and_keeps_its_height(answer, qtbot, monkeypatch):
    show_whole(answer, LONG)
    whole, height_px, n_chars = body(answer), answer.height(), answer.document().characterCount()
    look = "gemma_desk.ui.rendering.answer_text.look"
    monkeypatch.setattr(look, lambda: "another")
    answer.changeEvent(QEvent(QEvent.Type.PaletteChange))
    assert body(answer) == whole
    QGuiApplication.processEvents()
    assert answer.document().characterCount() < n_chars / 4
    assert answer.height() == height_px
    qtbot.waitUntil(lambda: not answer._is_more)
    assert body(answer) == whole
    assert answer.height() == height_px


def test_in_another_width_a_long_text_is_written_portion_by_portion_and_keeps_its_height(answer, qtbot, monkeypatch):
    show_whole(answer, LONG)
    whole, height_px, n_chars = body(answer), answer.height(), answer.document().characterCount()
    monkeypatch.setattr("gemma_desk.ui.rendering.answer_text._MOST_LAID_OUT", n_chars - 1)
    answer.resize(answer.width() - 100, answer.height())
    QGuiApplication.processEvents()
    assert answer.document().characterCount() < n_chars / 4
    assert answer.height() == height_px
    qtbot.waitUntil(lambda: not answer._is_more)
    assert body(answer) == whole
    assert round(answer.document().textWidth()) == answer.viewport().width()
    assert answer.height() == ceil(answer.document().size().height())


def test_narrower_and_back_before_anything_is_written_anew_it_is_not_laid_out_for_nothing(answer, qtbot, monkeypatch):
    show_whole(answer, LONG)
    whole, width_px = body(answer), answer.width()
    monkeypatch.setattr("gemma_desk.ui.rendering.answer_text._MOST_LAID_OUT", 1)
    sizes = []
    answer.document().documentLayout().update.connect(lambda *_: sizes.append(answer.document().textWidth()))
    answer.resize(width_px - 100, answer.height())
    answer.resize(width_px, answer.height())
    assert not sizes
    qtbot.waitUntil(lambda: answer.is_whole, timeout=60_000)
    assert body(answer) == whole
    assert round(answer.document().textWidth()) == answer.viewport().width()


def make_narrower(answer: AnswerText, monkeypatch: pytest.MonkeyPatch) -> None:
    """As what takes Qt long is: its first portion is written."""
    monkeypatch.setattr("gemma_desk.ui.rendering.answer_text._MOST_LAID_OUT", 1)
    answer.resize(answer.width() - 100, answer.height())
    QGuiApplication.processEvents()
    assert not answer.is_whole


def test_what_is_selected_stays_selected_while_a_text_is_written_anew(answer, qtbot, monkeypatch):
    show_whole(answer, LONG)
    cursor = answer.textCursor()
    cursor.setPosition(9_000)
    cursor.setPosition(40, cursor.MoveMode.KeepAnchor)
    answer.setTextCursor(cursor)
    chosen = cursor.selectedText()
    make_narrower(answer, monkeypatch)
    qtbot.waitUntil(lambda: answer.is_whole)
    assert answer.textCursor().selectedText() == chosen
    assert answer.textCursor().position() == 40


def test_what_is_copied_while_a_text_is_written_anew_is_all_of_it(answer, qtbot, monkeypatch):
    show_whole(answer, LONG)
    answer.selectAll()
    answer.copy()
    whole = QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    make_narrower(answer, monkeypatch)
    qtbot.keyClick(answer, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == whole
    qtbot.waitUntil(lambda: not in_turn().is_busy, timeout=60_000)


def test_a_button_of_code_that_is_not_written_again_yet_copies_nothing(answer, qtbot, monkeypatch):
    show_whole(answer, LONG)
    make_narrower(answer, monkeypatch)
    QGuiApplication.clipboard().setText("before")
    answer._copy_buttons[-1].click()
    assert QGuiApplication.clipboard().text() == "before"
    qtbot.waitUntil(lambda: not in_turn().is_busy, timeout=60_000)


def test_a_long_text_that_is_shown_again_as_wide_as_it_was_is_not_written_anew(answer, qtbot, monkeypatch):
    show_whole(answer, LONG)
    monkeypatch.setattr("gemma_desk.ui.rendering.answer_text._MOST_LAID_OUT", 1)
    host = answer.window()
    host.hide()
    answer.resize(answer.width(), answer.height() + 10)  # of which Qt tells when it is shown
    host.show()
    QGuiApplication.processEvents()
    assert answer.is_whole
    assert answer.document().characterCount() > 10_000


def test_what_is_in_sight_is_written_first(qtbot):
    written = []

    class Text(QWidget):
        def write_some(self) -> bool:
            written.append(self)
            return written.count(self) < 3

    hidden, seen = Text(), Text()
    for text in (hidden, seen):
        qtbot.addWidget(text)
    seen.show()
    for text in (hidden, seen):
        in_turn().take(text)
    qtbot.waitUntil(lambda: len(written) == 6)
    assert written == [seen] * 3 + [hidden] * 3
