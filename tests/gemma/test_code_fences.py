"""Code is told from prose, however the text is cut."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.gemma.code_fences import CodeFences

ANSWER = "Like this:\n\n```python\nprint('```')\n```\n\nor, in a list:\n\n1. so\n   ~~~\n   x = 1\n   ~~~\nDone ``` so."
CODE_LINES = {"print('```')", "   x = 1"}


@pytest.mark.parametrize("line", ANSWER.split("\n"))
def test_code_is_what_stands_between_fences(line: str) -> None:
    fences = CodeFences()
    fences.take(ANSWER[: ANSWER.index(line)])
    is_fence = line.lstrip().startswith(("```", "~~~"))
    assert is_fence or fences.is_open == (line in CODE_LINES)


@given(st.text(alphabet="`~\nab ", max_size=60), st.lists(st.integers(0, 60)))
def test_cuts_change_nothing(text: str, cuts: list[int]) -> None:
    whole, cut = CodeFences(), CodeFences()
    whole.take(text)
    places = sorted({0, len(text), *(place for place in cuts if place < len(text))})
    for begin, end in itertools.pairwise(places):
        cut.take(text[begin:end])
    assert cut.is_open == whole.is_open
