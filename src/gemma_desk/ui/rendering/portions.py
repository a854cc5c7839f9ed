"""Cuts Markdown into what is parsed and written at a time, so that no text holds the window up. No Qt.

A block that is larger than that is ended where it goes on in the next portion: a list before an item, a table with its
head repeated, code with its fence, a paragraph at a blank. Where, depends on nothing that comes later, so a text that
grows is cut as the whole is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from gemma_desk.ui.rendering.markdown import Block, line_starts, n_final_blocks, parse

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

MOST_CHARS = 3_000
"""Parsed at a time: 50 000 brackets take half a second, so many of them 50 ms."""
MOST_CODE_CHARS = 40_000
"""Of code, which costs little: nobody wants it in pieces."""
_MOST_MARKS = 300
"""Ends of lines, cells and formulas in one portion."""
_MARK = re.compile(r"[\n$|]")
_MOST_WEIGHT = 60
"""Of the blocks written at a time."""
_MOST_ITEMS = 60
_MOST_CELLS = 150
_CODE = ("fence", "code_block")
_FRAMED = (*_CODE, "blockquote")
_HEAVY = 8
"""A frame, and a button on code, weigh as much as so many paragraphs."""


@dataclass(frozen=True, slots=True)
class Portion:
    """What is written next."""

    blocks: tuple[Block, ...]
    n_final: int
    """How many of them nothing can change that follows."""
    next_char: int
    """Where what comes after those begins in the text."""
    reopens: str
    """To stand in front of that, so that it goes on as what it was."""
    is_last: bool
    """Whether the blocks are all there is in the text."""


def next_portion(text: str, reopens: str = "") -> Portion:
    """Parses the next portion of a text.

    Args:
        text: What is not final yet.
        reopens: As the last portion said.
    """
    n_chars = _n_chars(text, MOST_CHARS)
    source = reopens + text[:n_chars]
    blocks = parse(source)
    if n_chars < len(text) and _is_open_code(blocks, source):
        n_chars = _n_chars(text, MOST_CODE_CHARS, n_marks=MOST_CODE_CHARS)
        source = reopens + text[:n_chars]
        blocks = parse(source)
    n_final = n_final_blocks(blocks, source)
    n_kept = min(n_final, _n_light(blocks))
    if n_kept:
        next_char = line_starts(source)[blocks[n_kept].first_line] - len(reopens)
        return Portion(blocks, n_kept, next_char, "", is_last=n_kept == n_final and _is_whole(blocks, text, n_chars))
    if _is_whole(blocks, text, n_chars):
        return Portion(blocks, 0, 0, reopens, is_last=True)
    return _ended(blocks, source, reopens)


def _n_chars(text: str, most: int, n_marks: int = _MOST_MARKS) -> int:
    """How much of a text is parsed: up to the end of a line, or to a blank, where it is not all of it."""
    end = min(most, len(text))
    last = next(islice(_MARK.finditer(text, 0, end), n_marks, None), None)
    end = last.start() if last else end
    if end == len(text):
        return end
    at_line, at_blank = text.rfind("\n", 0, end) + 1, text.rfind(" ", 0, end) + 1
    return at_line if at_line > end // 2 else at_blank if at_blank > end // 2 else end


def _is_open_code(blocks: tuple[Block, ...], source: str) -> bool:
    """Whether code takes all of a portion."""
    if not blocks or blocks[0].node.type not in _CODE:
        return False
    _, end = blocks[0].node.map or (0, 0)
    return end >= len(line_starts(source)) - 1


def _n_light(blocks: tuple[Block, ...]) -> int:
    """How many of the blocks are written at a time."""
    weight = 0
    for place, block in enumerate(blocks):
        weight += _HEAVY if block.node.type in _FRAMED else 1
        if _end_by_count(block.node) is not None or weight > _MOST_WEIGHT:
            return place
    return len(blocks)


def _is_whole(blocks: tuple[Block, ...], text: str, n_chars: int) -> bool:
    """Whether the blocks are all there is, and none of them too large."""
    return n_chars == len(text) and _n_light(blocks) == len(blocks)


def _ended(blocks: tuple[Block, ...], source: str, reopens: str) -> Portion:
    """Ends the block that takes all of a portion."""
    line = _last_line(blocks[0].node) if blocks else None
    if line is not None and (end := line_starts(source)[line]) > len(reopens):
        source = source[:end]
        blocks = parse(source)
    goes_on = _reopening(blocks[-1].node, source) if blocks else ""
    return Portion(blocks, len(blocks), len(source) - len(reopens), goes_on, is_last=False)


def _last_line(node: SyntaxTreeNode) -> int | None:
    """The line before which a block is ended; None at the end of the portion."""
    line = _end_by_count(node)
    if line is None and node.type.endswith("_list") and len(node.children) > 1:
        return node.children[-1].map[0] if node.children[-1].map else None
    return line


def _end_by_count(node: SyntaxTreeNode) -> int | None:
    """The line before which a list or table of too many items or cells is ended; None where it is not."""
    if node.type.endswith("_list"):
        items, most = node.children, _MOST_ITEMS
    elif node.type == "table":
        items, most = node.children[-1].children, max(_MOST_CELLS // n_columns(node), 1)
    else:
        return None
    return items[most].map[0] if len(items) > most and items[most].map else None


def n_columns(table: SyntaxTreeNode) -> int:
    """How many cells a row of a table has."""
    return len(table.children[0].children[0].children)


def _reopening(last: SyntaxTreeNode, source: str) -> str:
    """What lets the last block of a text go on behind it; nothing where it has ended."""
    first, end = last.map or (0, 0)
    starts = line_starts(source)
    if end < len(starts) - 1:
        return ""
    if last.type == "table":
        head = source[starts[first] : starts[first + 2]]
        return head if len(head) < MOST_CHARS // 2 else ""
    if last.type == "fence" and end - first <= last.content.count("\n") + 1:
        return f"{last.markup}{last.info[:_LONGEST_NAME]}\n"
    return ""


_LONGEST_NAME = 40
"""Of a language at a fence."""
