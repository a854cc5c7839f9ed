"""LaTeX becomes a drawing; what cannot be drawn faithfully is not drawn."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gemma_desk.formulas.typeset import typeset
from gemma_desk.formulas.wire import MAX_LATEX_CHARS, NOT_DRAWN


@pytest.mark.parametrize(
    "latex",
    [
        "x^2",
        r"\frac{-b \pm \sqrt{b^2 - 4ac}}{2a}",
        r"\begin{aligned} a &= b \\ c &= d \end{aligned}",
        r"\begin{equation} E = mc^2 \tag{1} \label{e} \end{equation}",
        r"f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}",
        "a < b",
    ],
)
def test_a_formula_is_drawn_in_the_ink_around_it(latex):
    drawing = typeset(latex, is_display=True)
    assert drawing.svg.startswith("<svg")
    assert "currentColor" in drawing.svg
    assert drawing.width_em > 0
    assert drawing.ascent_em > 0


@pytest.mark.parametrize("latex", [r"\frac", r"\nobody{x}", "a & b", r"\left( x", "", "{", "x" * (MAX_LATEX_CHARS + 1)])
def test_what_cannot_be_drawn_is_not(latex):
    assert typeset(latex, is_display=False) == NOT_DRAWN


def test_a_fraction_is_larger_in_a_line_of_its_own_and_reaches_below_it():
    inline, display = (typeset(r"\frac{1}{2}", is_display=is_display) for is_display in (False, True))
    assert display.ascent_em > inline.ascent_em
    assert display.descent_em > 0.3


@settings(max_examples=20)
@given(st.text(r"ab12\\{}^_$&<>()[] frcsqt", max_size=30))
def test_whatever_is_written_ends_in_a_drawing_or_none(latex):
    assert typeset(latex, is_display=False).svg.startswith(("<svg", ""))
