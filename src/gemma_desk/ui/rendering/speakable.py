"""What is read aloud of an answer: its words without their marks, and a word for what only the eye can read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from gemma_desk.speech.choosing import language_of
from gemma_desk.speech.reader import Sentence
from gemma_desk.speech.sentences import sentences_of
from gemma_desk.ui.language import chosen_language, tr, tr_later, tr_now
from gemma_desk.ui.rendering import math_rules
from gemma_desk.ui.rendering.markdown import line_starts, n_final_blocks, note_label, parse, visible

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

CODE_WORDS = tr_later("There is code here.")
TABLE_WORDS = tr_later("There is a table here.")
DISPLAY_WORDS = tr_later("There is a formula here.")

_ENOUGH_CHARS = 80
"""By so many an answer shows its language, which sentences are cut by."""
_OPEN_MARK = re.compile(r"[*_`$~\[\]<|\\]")
"""A mark in what should be words: of something that is still being written, and may yet be read otherwise."""
_SIMPLE_FORMULA = re.compile(r"[\w.,]+ ?%?")
_PICTOGRAPHS = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]")


class Speakable:
    """Gives the sentences of an answer as it grows, each once, as soon as no further text will change it."""

    def __init__(self) -> None:
        self._final_chars = 0
        self._n_given = 0
        """Sentences given that are behind `_final_chars`."""
        self._language: str | None = None
        """Which sentences are cut by; "" where it cannot be told."""

    def take(self, text: str, *, is_whole: bool) -> list[Sentence]:
        """Gives what can be said since it was asked last.

        Args:
            text: The answer so far; what was there before has not changed.
            is_whole: Whether nothing will follow.
        """
        if self._language is None and not is_whole and len(text) < _ENOUGH_CHARS:
            return []
        if self._language is None:
            self._language = language_of(text)
        tail = text[self._final_chars :]
        blocks = parse(tail)
        n_final = len(blocks) if is_whole else n_final_blocks(blocks, tail)
        final = self._sentences(block.node for block in blocks[:n_final])
        certain = final + _certain(self._sentences(block.node for block in blocks[n_final:]))
        fresh = certain[self._n_given :]
        self._n_given = max(self._n_given, len(certain)) - len(final)
        if n_final:
            self._final_chars += line_starts(tail)[blocks[n_final].first_line] if n_final < len(blocks) else len(tail)
        return fresh

    def _sentences(self, nodes: Iterable[SyntaxTreeNode]) -> list[Sentence]:
        return [sentence for node in nodes for passage in _passages(node) for sentence in self._cut(passage)]

    def _cut(self, passage: str | Sentence) -> list[Sentence]:
        if isinstance(passage, Sentence):
            return [passage]
        lines = _PICTOGRAPHS.sub("", visible(passage)).splitlines()
        return [Sentence(cut) for line in lines for cut in sentences_of(line, self._language or "")]


def _certain(sentences: list[Sentence]) -> list[Sentence]:
    """Those of what is still being written that stay as they are: all but the last, up to one with an open mark."""
    spoken = [bool(sentence.language) or not _OPEN_MARK.search(sentence.text) for sentence in sentences[:-1]]
    return sentences[: spoken.index(False) if False in spoken else len(spoken)]


def _passages(node: SyntaxTreeNode) -> Iterator[str | Sentence]:
    """What is said of a block: texts, at whose ends and line breaks sentences end, and words of ours."""
    match node.type:
        case "fence" | "code_block":
            yield _ours(CODE_WORDS)
        case "table":
            yield _ours(TABLE_WORDS)
        case "hr":
            pass
        case "ordered_list":
            first = int(node.attrs.get("start", 1))
            for number, item in enumerate(node.children, first):
                yield from _numbered(number, item)
        case "bullet_list" | "list_item" | "blockquote" | "footnote_reference":
            for child in node.children:
                yield from _passages(child)
        case math_rules.BLOCK if not math_rules.is_prose(node.content):
            yield _ours(DISPLAY_WORDS)
        case _:
            yield _words(node)


def _ours(words: str) -> Sentence:
    """A sentence that is not the answer's, in the window's language."""
    return Sentence(tr_now(words), chosen_language())


def _numbered(number: int, item: SyntaxTreeNode) -> Iterator[str | Sentence]:
    """An item with its number in front: on its own it would end a sentence."""
    first, *rest = [*_passages(item)] or [""]
    yield f"{number}: {first}" if isinstance(first, str) else first
    yield from rest


def _words(node: SyntaxTreeNode) -> str:
    """What is said of something inside a line."""
    match node.type:
        case "link" if node.info == "auto":
            return urlsplit(str(node.attrs["href"])).hostname or "".join(map(_words, node.children))
        case "footnote_ref" if note_label(node):
            return ""
        case "html_inline":
            return ""
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case math_rules.INLINE | math_rules.INLINE_DISPLAY | math_rules.BLOCK:
            return _formula_words(node.content)
    return "".join(map(_words, node.children)) if node.children else _content(node)


def _formula_words(latex: str) -> str:
    """A number or a letter is said; what was no formula after all, too."""
    is_said = math_rules.is_prose(latex) or _SIMPLE_FORMULA.fullmatch(latex)
    return latex if is_said else tr("a formula", "in a sentence that is read aloud, in place of one")


def _content(node: SyntaxTreeNode) -> str:
    return "" if node.is_nested else node.content
