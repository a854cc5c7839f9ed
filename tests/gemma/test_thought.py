"""Thought and answer are told apart however the text is cut."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import example, given
from hypothesis import strategies as st

from gemma_desk.gemma.thought import Mark, Shown, ThoughtSplitter


def split(pieces: Iterable[str | Mark]) -> tuple[str, str]:
    splitter = ThoughtSplitter()
    shown: list[Shown] = []
    for piece in pieces:
        shown += splitter.mark(piece) if isinstance(piece, Mark) else splitter.text(piece)
    shown += splitter.finish()
    return joined(shown, is_thought=True), joined(shown, is_thought=False)


def joined(shown: list[Shown], is_thought: bool) -> str:
    return "".join(piece.text for piece in shown if piece.is_thought is is_thought)


def cut(text: str, sizes: list[int]) -> list[str]:
    pieces, rest = [], text
    for size in sizes:
        pieces.append(rest[:size])
        rest = rest[size:]
    return [*pieces, rest]


@given(st.text(), st.text(), st.lists(st.integers(0, 5)))
@example("0000000t", "", [5, 5, 5])
@example("a\nthought\nb", "", [8, 2, 8])
def test_any_cut_gives_the_same(thought: str, answer: str, sizes: list[int]) -> None:
    pieces = [
        *(Mark.CHANNEL_BEGIN, *cut("thought\n" + thought, sizes)),
        *(Mark.CHANNEL_END, *cut(answer, sizes)),
    ]
    assert split(pieces) == (thought, answer.lstrip())


@given(st.text(), st.lists(st.integers(0, 5)))
def test_text_that_looks_like_a_mark_is_text(answer: str, sizes: list[int]) -> None:
    text = "x<|channel>thought\n" + answer + "<channel|>"
    assert split(cut(text, sizes)) == ("", text)


def test_the_channel_name_is_not_shown() -> None:
    assert split([Mark.CHANNEL_BEGIN, "thou", "ght\n", Mark.CHANNEL_END, "Hi"]) == ("", "Hi")
