"""Mathematics in answers: what is a formula, that it is drawn, and what stands there until it is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QLayout, QWidget

from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.formulas.wire import Job
from gemma_desk.ui.controls import column
from gemma_desk.ui.rendering import formula_object
from gemma_desk.ui.rendering.answer_text import AnswerText
from gemma_desk.ui.rendering.formula_object import FORMULA, SOURCE
from gemma_desk.ui.rendering.formulas import Formulas, formulas
from gemma_desk.ui.rendering.markdown import parse

GIVE_UP_MS = 20_000


@pytest.fixture(autouse=True)
def no_process_left(qapp):
    yield
    formulas().close()


@pytest.fixture
def answer(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    answer = AnswerText()
    layout = column(answer, None)
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    host.setLayout(layout)
    host.resize(500, 300)
    host.show()
    yield answer
    host.close()


def found(text: str) -> list[tuple[str, str]]:
    """The formulas in a text, by the type of their tokens."""
    nodes = [node for block in parse(text) for node in block.node.walk() if node.type.startswith("math")]
    return [(node.type, node.content) for node in nodes]


def formula_formats(answer: AnswerText) -> list[QTextCharFormat]:
    formats, block = [], answer.document().begin()
    while block.isValid():
        run = block.begin()
        while not run.atEnd():
            format_ = run.fragment().charFormat()
            formats += [format_] * (format_.objectType() == FORMULA)
            run += 1
        block = block.next()
    return formats


@pytest.mark.parametrize(
    ("text", "type_", "latex"),
    [
        ("where $x^2$ is", "math_inline", "x^2"),
        (r"where \(x^2\) is", "math_inline", "x^2"),
        ("the $n$th", "math_inline", "n"),
        ("so $$x = 1$$ holds", "math_inline_double", "x = 1"),
        (r"so \[ x = 1 \] holds", "math_inline_double", "x = 1"),
        ("$$\nx\n= 1\n$$", "math_block", "x\n= 1"),
        ("\\[\nx\n+ 1\n\\]", "math_block", "x\n+ 1"),
        ("Thus:\n$$x = 1$$", "math_block", "x = 1"),
        ("1. so\n   $$\n   x\n   $$", "math_block", "x"),
        ("> $$\n> x\n> $$", "math_block", "x"),
    ],
)
def test_formulas_are_found_in_all_their_forms(text, type_, latex):
    assert found(text) == [(type_, latex)]


@pytest.mark.parametrize(
    "text",
    [
        "costs $5 and $6",
        "costs $5, not $6.",
        "$20k–$30k, or $5-$6",
        r"\$5 and \$6",
        "`$x$`",
        "US$5/US$6",
        "**$5** and **$10**",
        r"see \[Smith, 2020\] and \[1\]",
        "| $5 | $6 |\n|---|---|\n| 1 | 2 |",
    ],
)
def test_prices_and_brackets_stay_what_they_are(text):
    assert found(text) == []


def test_an_amount_and_words_between_dollars_are_shown_as_written(answer):
    answer.show_text("I have $5, you have 6$, so.")
    assert answer.toPlainText() == "I have $5, you have 6$, so."


def test_a_formula_that_is_being_written_is_one_block_whatever_its_lines_look_like():
    for text in ("$$\nx\n= 1", "\\[\na\n- b\n+ c", "$$\n# 1\n"):
        assert [block.node.type for block in parse(text)] == ["math_block"]


def test_dollars_that_are_never_closed_end_at_the_next_blank_line():
    assert [block.node.type for block in parse("$$ or so\n\nMore.")] == ["paragraph", "paragraph"]


def test_what_stands_behind_a_formula_is_kept(answer):
    answer.show_text("$$\nx\n$$ holds\n\n$$y$$.\n")
    assert answer.toPlainText() == "\ufffc\nholds\n\ufffc."


def test_a_formula_is_drawn_after_its_source_was_shown(answer, qtbot):
    answer.show_text("Is $y^{17}$ large?")
    source = answer.grab().toImage()
    job = Job("y^{17}", False)
    assert formulas().get(job) is None
    qtbot.waitUntil(lambda: formulas().get(job) is not None, timeout=GIVE_UP_MS)
    assert formulas().get(job).svg
    assert answer._awaited == {}
    assert answer.grab().toImage() != source


def test_a_formula_is_drawn_once_wherever_it_stands(answer, qtbot, monkeypatch):
    drawn = []
    draw = formula_object._draw
    monkeypatch.setattr(formula_object, "_draw", lambda *args: drawn.append(args) or draw(*args))
    answer.show_text("Is $y^{18}$ large, and $y^{18}$ larger?")
    qtbot.waitUntil(lambda: formulas().get(Job("y^{18}", False)) is not None, timeout=GIVE_UP_MS)
    answer.grab()
    other = AnswerText()
    qtbot.addWidget(other)
    other.resize(answer.size())
    other.show_text("$y^{18}$ is.")
    other.grab()
    assert len(drawn) == 1
    other.close()


def test_a_formula_reaching_below_its_line_gets_the_room(answer, qtbot):
    answer.show_text(r"$$\frac{a}{b}$$")
    with qtbot.waitSignal(formulas().arrived, timeout=GIVE_UP_MS):
        pass
    (format_,) = formula_formats(answer)
    drawing = formulas().get(Job(r"\frac{a}{b}", True))
    assert answer.document().begin().layout().boundingRect().height() > (drawing.ascent_em + drawing.descent_em) * 15
    assert format_.stringProperty(SOURCE) == r"$$\frac{a}{b}$$"


def test_what_cannot_be_drawn_stays_as_it_was_written(answer, qtbot):
    answer.show_text(r"See $\nobody{x}$.")
    before = answer.grab().toImage()
    with qtbot.waitSignal(formulas().arrived, timeout=GIVE_UP_MS):
        pass
    assert formulas().get(Job(r"\nobody{x}", False)).svg == ""
    assert answer.grab().toImage() == before


def test_a_wide_formula_fits_a_narrow_column(answer, qtbot):
    answer.show_text("$$" + " + ".join(f"x_{{{n}}}" for n in range(40)) + "$$")
    with qtbot.waitSignal(formulas().arrived, timeout=GIVE_UP_MS):
        pass
    answer.window().resize(300, 300)
    assert answer.document().begin().layout().boundingRect().width() <= 300


def test_a_process_that_dies_is_started_again_and_only_its_formula_lost(qtbot):
    own = Formulas()
    jobs = [Job("x", False), Job("y", False)]
    for job in jobs:
        own.get(job)
    own._process.kill()
    qtbot.waitUntil(lambda: own.get(jobs[1]) is not None, timeout=GIVE_UP_MS)
    assert own.get(jobs[0]).svg == ""
    assert own.get(jobs[1]).svg
    own.close()


def test_the_process_ends_with_the_window(open_stage):
    stage = open_stage(ScriptedTurn((r"It is $\frac{a}{b}$.",)))
    stage.ask("What is it?")
    stage.until(lambda: formulas().is_idle)
    assert formulas()._process is not None
    stage.window.close()
    assert formulas()._process is None
