"""Sentences that were made where there is no Qt, in the window's language.

Problems, receipts and the like are made in other processes and kept in the store, in English. They are known again
here by their templates (`sentence_list`): what stands in the fields is taken out, and put into the translation. So the
protocol, the log, the command line and the store have one language, and an old answer's problem is said in the language
of today. What is not known is shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache, partial

from gemma_desk.ui.figures import decimal, figure
from gemma_desk.ui.language import ENGLISH, chosen_language, said, tr, tr_later, tr_now
from gemma_desk.ui.sentence_list import SENTENCES

_WITHIN = (
    tr_later("{first} and {second}"),
    tr_later("{n} conversation"),
    tr_later("{n} conversations"),
    tr_later("{n} attachment"),
    tr_later("{n} attachments"),
    tr_later("{conversations} imported"),
    tr_later("{n} continued"),
    tr_later("{thing} ({n})"),
    tr_later("page {range}"),
    tr_later("pages {range}"),
    tr_later("Page {range}"),
    tr_later("Pages {range}"),
    tr_later("{n} hours"),
    tr_later("{hours} h {minutes} min"),
    tr_later("{minutes} min {seconds} s"),
    tr_later("empty"),
    tr_later("comment"),
    tr_later("comments"),
    tr_later("image"),
    tr_later("audio"),
    tr_later("prose"),
    tr_later("code"),
    tr_later("thoughts"),
    tr_later("target"),
    tr_later("projector"),
    tr_later("drafter"),
)
"""What stands in fields alone: too general for a whole sentence."""
_FIELD = re.compile(r"\{(\w+)\}")
_FIGURE = re.compile(r"\d+|\d{1,3}(,\d{3})+")
_DECIMAL = re.compile(r"(\d+)\.(\d+)(?= |$)")
_LIST = re.compile(r"\d[\d,]* [^.]+\.")
"""A sentence that is nothing but counts, such as "2 conversations imported, 3 here already."."""
_LONGEST = 2_000
"""Characters of a sentence; what is longer is somebody's text."""
_BETWEEN = re.compile(r"(?<=[.:]) (?=[A-ZÄ“{])")

Patterns = tuple[tuple[str, re.Pattern[str]], ...]


def worded(text: str) -> str:
    """Gives a sentence, or several one after the other, in the window's language; one that is in it already, too."""
    return said.again(text) if not text or said.knows(text) else _made(text)


def _made(text: str) -> str:
    words = text if chosen_language() == ENGLISH else _in_language(text, chosen_language())
    said.remember(words, partial(_made, text), is_kept=False)
    return words


@lru_cache(maxsize=2_000)
def _in_language(text: str, language: str) -> str:
    """The language is named for the cache alone."""
    known = _known(text, _patterns())
    if known is not None:
        template, fields = known
        return tr_now(template, **{name: _field_in_language(value, language) for name, value in fields.items()})
    pieces = _BETWEEN.split(text)
    if len(pieces) > 1:
        return _joined(pieces, language)
    return tr("{list}.", list=_field_in_language(text[:-1], language)) if _LIST.fullmatch(text) else text


def _field_in_language(text: str, language: str) -> str:
    """Knows numbers, counts and lists besides."""
    if known := _known(text, _patterns()) or _known(text, _patterns_within()):
        template, fields = known
        return tr_now(template, **{name: _field_in_language(value, language) for name, value in fields.items()})
    if _FIGURE.fullmatch(text):
        return figure(int(text.replace(",", "")))
    if number := _DECIMAL.match(text):
        return decimal(float(number[0]), len(number[2])) + text[number.end() :]
    if ", " in text:
        return tr("{first}, {others}", **_first_and_others(text, language))
    count, _, thing = text.partition(" ")
    if _FIGURE.fullmatch(count) and thing and (words := _field_in_language(thing, language)) != thing:
        return f"{_field_in_language(count, language)} {words}"
    return _in_language(text, language)


def _first_and_others(text: str, language: str) -> dict[str, str]:
    first, _, others = text.partition(", ")
    return {"first": _field_in_language(first, language), "others": _field_in_language(others, language)}


def _joined(pieces: list[str], language: str) -> str:
    """Takes the most sentences at the beginning that are known together, then the others."""
    n_taken = next((n for n in range(len(pieces) - 1, 1, -1) if _known(" ".join(pieces[:n]), _patterns())), 1)
    beginning, rest = " ".join(pieces[:n_taken]), " ".join(pieces[n_taken:])
    return f"{_in_language(beginning, language)} {_in_language(rest, language)}"


def _known(text: str, patterns: Patterns) -> tuple[str, dict[str, str]] | None:
    """Gives the template that a text was made of, and its fields."""
    if len(text) > _LONGEST:
        return None
    for template, pattern in patterns:
        if found := pattern.fullmatch(text):
            return template, found.groupdict()
    return None


@cache
def _patterns() -> Patterns:
    return _patterns_of(SENTENCES)


@cache
def _patterns_within() -> Patterns:
    return _patterns_of(_WITHIN)


def _patterns_of(templates: Iterable[str]) -> Patterns:
    """Those with the most words of their own first: a general one would take what a particular one says better."""
    return tuple((text, _pattern(text)) for text in sorted(templates, key=lambda text: -len(_FIELD.sub("", text))))


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile("".join(_pieces(template)), re.DOTALL)


def _pieces(template: str) -> Iterator[str]:
    for place, piece in enumerate(_FIELD.split(template)):
        yield f"(?P<{piece}>.*?)" if place % 2 else re.escape(piece)
