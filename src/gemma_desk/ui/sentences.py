"""Sentences that were made where there is no Qt, in the window's language.

Problems, receipts and the like are made in other processes and kept in the store, in English. They are known again
here by their templates (`sentence_list`): what stands in the fields is taken out, and put into the translation. So the
protocol, the log, the command line and the store have one language, and an old answer's problem is said in the language
of today. What is not known is shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache, partial

from gemma_desk.ui.figures import decimal
from gemma_desk.ui.language import ENGLISH, chosen_language, said, tr_now
from gemma_desk.ui.sentence_list import SENTENCES

_FIELD = re.compile(r"\{(\w+)\}")
_NUMBER = re.compile(r"(\d+)\.(\d+)")
_BETWEEN = re.compile(r"(?<=[.:]) (?=[A-ZÄ“{])")


def worded(text: str) -> str:
    """Gives a sentence, or several one after the other, in the window's language; one that is in it already, too."""
    return said.again(text) if said.knows(text) else _made(text)


def _made(text: str) -> str:
    words = text if chosen_language() == ENGLISH else _in_language(text, chosen_language())
    said.remember(words, partial(_made, text), is_kept=False)
    return words


@lru_cache(maxsize=2_000)
def _in_language(text: str, language: str) -> str:
    """The language is named for the cache alone."""
    known = _known(text)
    if known is not None:
        template, fields = known
        return tr_now(template, **{name: _in_language(value, language) for name, value in fields.items()})
    pieces = _BETWEEN.split(text)
    if len(pieces) > 1:
        return _joined(pieces, language)
    return _NUMBER.sub(_as_decimal, text) if _NUMBER.match(text) else text


def _joined(pieces: list[str], language: str) -> str:
    """Takes the most sentences at the beginning that are known together, then the others."""
    for n_taken in range(len(pieces) - 1, 0, -1):
        beginning = " ".join(pieces[:n_taken])
        if n_taken == 1 or _known(beginning) is not None:
            return f"{_in_language(beginning, language)} {_in_language(' '.join(pieces[n_taken:]), language)}"
    return " ".join(pieces)


def _known(text: str) -> tuple[str, dict[str, str]] | None:
    """Gives the template that a text was made of, and its fields."""
    if text in _plain():
        return text, {}
    for template, pattern in _patterns():
        if found := pattern.fullmatch(text):
            return template, found.groupdict()
    return None


@cache
def _plain() -> frozenset[str]:
    return frozenset(text for text in SENTENCES if not _FIELD.search(text))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Those with the most words of their own first: a general one would take what a particular one says better."""
    templates = (text for text in SENTENCES if _FIELD.search(text))
    return tuple((text, _pattern(text)) for text in sorted(templates, key=lambda text: -len(_FIELD.sub("", text))))


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile("".join(_pieces(template)), re.DOTALL)


def _pieces(template: str) -> Iterator[str]:
    for place, piece in enumerate(_FIELD.split(template)):
        yield f"(?P<{piece}>.+?)" if place % 2 else re.escape(piece)


def _as_decimal(found: re.Match[str]) -> str:
    return decimal(float(found[0]), len(found[2]))
