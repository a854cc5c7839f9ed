"""What is read aloud of Markdown, and that it is the same however the answer streams in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.ui.language import ENGLISH
from gemma_desk.ui.rendering.speakable import (
    CODE_WORDS,
    DISPLAY_WORDS,
    TABLE_WORDS,
    Speakable,
)

ANSWER = """# What it costs

It is **3.50 euros**, e.g. on *Monday* by Dr. Miller. See [the page. Here](https://a.de/x) or <https://example.com/a>!
The formula $a^2+b^2=c^2$ holds for $x$, `code_x` and ~~not~~ 5 $ or $6.

1. First this. Then that.
2. Call it:
   ```python
   print(1)
   ```
10. The end

| a | b |
|---|---|
| 1 | 2 |

$$
E = mc^2
$$

- [x] Done 🎉
- [ ] Open[^1]

[^1]: The note. More.

---

> Said without an end
"""
SAID = [
    "What it costs",
    "It is 3.50 euros, e.g. on Monday by Dr. Miller.",
    "See the page.",
    "Here or example.com!",
    "The formula a formula holds for x, code_x and not 5 $ or $6.",
    "1: First this.",
    "Then that.",
    "2: Call it:",
    CODE_WORDS,
    "3: The end",
    TABLE_WORDS,
    DISPLAY_WORDS,
    "Done",
    "Open",
    "The note.",
    "More.",
    "Said without an end",
]


def said(answer: str, *cuts: int) -> list[str]:
    speakable, sentences = Speakable(), []
    for cut in sorted(cuts):
        sentences += speakable.take(answer[:cut], is_whole=False)
    return [sentence.text for sentence in sentences + speakable.take(answer, is_whole=True)]


def test_words_are_said_without_their_marks_and_the_rest_has_a_word():
    assert said(ANSWER) == SAID


@given(st.lists(st.integers(0, len(ANSWER)), max_size=40))
def test_however_it_streams_each_sentence_is_said_once(cuts):
    assert said(ANSWER, *cuts) == SAID


def test_a_sentence_is_said_as_soon_as_the_next_one_begins():
    begun = "The first sentence is one that is long enough to tell its language. The second o"
    (sentence,) = Speakable().take(begun, is_whole=False)
    assert sentence.text == "The first sentence is one that is long enough to tell its language."


@pytest.mark.parametrize("held", ["**bold. And", "`code. And", "[a link. And", "$x. And", "a | b. And"])
def test_what_may_yet_be_read_otherwise_waits(held):
    assert Speakable().take(f"{'Words before it. ' * 8}{held} on", is_whole=False)[-1].text == "Words before it."


def test_words_of_ours_are_in_our_language():
    (code,) = Speakable().take("```\nEin Satz.\n```", is_whole=True)
    assert code.language == ENGLISH


@pytest.mark.parametrize("answer", ["", "\n\n", "---", "🎉", "...", "[^1]: "])
def test_nothing_to_say_is_nothing(answer):
    assert said(answer) == []


def test_abbreviations_of_the_language_do_not_end_a_sentence():
    german = "Das kostet z. B. am 3. Dezember nur 3,50 Euro. „Gut!“, sagte Dr. Müller zu uns allen."
    assert said(german) == ["Das kostet z. B. am 3. Dezember nur 3,50 Euro.", "„Gut!“, sagte Dr. Müller zu uns allen."]
    assert said("これは猫です。犬もいます。") == ["これは猫です。", "犬もいます。"]
