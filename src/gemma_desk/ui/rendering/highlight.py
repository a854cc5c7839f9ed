"""Which parts of program code are keywords, strings, comments. No Qt."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from pygments.token import Token, _TokenType

if TYPE_CHECKING:
    from pygments.lexer import Lexer

CHUNK_LINES = 40
"""Code is read in pieces of this many lines, each once, however often a growing block is shown."""
_LONGEST_LINE = 1_000
"""Longer lines were written by no person; they stay plain, and the lines around them."""


class Ink(StrEnum):
    """What a piece of code is."""

    PLAIN = "plain"
    KEYWORD = "keyword"
    STRING = "string"
    """Numbers and other constants, too."""
    COMMENT = "comment"
    NAME = "name"
    """Of what is being defined."""


_COMMON = ("python", "bash", "json", "javascript")
"""Languages whose rules are read before somebody waits for them: each takes up to 0.1 s, once."""

Spans = tuple[tuple[Ink, str], ...]
"""Pieces of code, joined the code itself."""

_INKS: tuple[tuple[_TokenType, Ink], ...] = (
    (Token.Comment.Preproc, Ink.KEYWORD),
    (Token.Comment, Ink.COMMENT),
    (Token.Keyword, Ink.KEYWORD),
    (Token.Operator.Word, Ink.KEYWORD),
    (Token.Name.Tag, Ink.KEYWORD),
    (Token.Literal, Ink.STRING),
    (Token.Name.Function, Ink.NAME),
    (Token.Name.Class, Ink.NAME),
    (Token.Generic.Deleted, Ink.COMMENT),
    (Token.Generic.Inserted, Ink.STRING),
    (Token.Generic.Heading, Ink.NAME),
)


def prepare() -> None:
    """Reads the rules of common languages, so that the first code need not wait for that; on any thread."""
    for language in _COMMON:
        _lexer(language)


def chunks(source: str) -> list[str]:
    """Cuts code into the pieces it is read in; joined they are the code itself."""
    lines = source.splitlines(keepends=True)
    return ["".join(lines[at : at + CHUNK_LINES]) for at in range(0, len(lines), CHUNK_LINES)]


@lru_cache(maxsize=256)
def spans(chunk: str, language: str) -> Spans:
    """Reads one piece of code.

    Args:
        chunk: See `chunks`.
        language: As it is named at a fence; plain where nobody knows it.
    """
    lexer = _lexer(language) if max(map(len, chunk.split("\n"))) <= _LONGEST_LINE else None
    if lexer is None:
        return ((Ink.PLAIN, chunk),)
    found: list[tuple[Ink, str]] = []
    for _, kind, text in lexer.get_tokens_unprocessed(chunk):
        ink = _ink(kind)
        if found and (found[-1][0] is ink or not text.strip()):
            found[-1] = (found[-1][0], found[-1][1] + text)
        else:
            found.append((ink, text))
    return tuple(found)


@lru_cache(maxsize=512)
def _ink(kind: _TokenType) -> Ink:
    return next((ink for family, ink in _INKS if kind in family), Ink.PLAIN)


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer | None:
    from pygments.lexers import get_lexer_by_name  # knows hundreds of languages; most windows show no code
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language) if language else None
    except ClassNotFound:
        return None
