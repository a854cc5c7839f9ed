"""Cuts Markdown into what is parsed and written at a time, so that no text holds the window up. No Qt.

A block that is larger than that is ended where it goes on in the next portion: a list before an item, a table with its
head repeated, a paragraph at a blank. Code alone stays one: what comes next is written into its frame. Where, depends
on nothing that comes later, so a text that grows is cut as the whole is.
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
"""Parsed at a time."""
_LIMITS = (
    (re.compile(r"[\n$|]"), 150),
    (re.compile(r"[\[*_~]"), 600),
    (re.compile(r"[\U00010000-\U0010ffff]"), 300),
)
"""Of ends of lines, cells and formulas in one portion; of what may begin a link or emphasis: 1 500 such beginnings
take 0.1 s, half as many a quarter of that; and of pictograms, each of which is looked for in many fonts."""
_BREAKS = (re.compile(r"(?<=\s)[^\W\d_]"), re.compile(r"[^\W\d_]"))
"""Where a line is cut, the first best: what begins with a letter begins no list and no fence."""
_MOST_WEIGHT = 60
"""Of the blocks written at a time."""
_MOST_ITEMS = 60
_MOST_CELLS = 150
CODE = ("fence", "code_block")
"""Types of blocks that are code."""
_FRAMED = (*CODE, "blockquote")
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
    is_inside_code: bool
    """Whether the last block is code, and so is the next one that comes: both are one."""
    is_last: bool
    """Whether the blocks are all there is in the text."""


def next_portion(text: str, reopens: str = "") -> Portion:
    """Parses the next portion of a text.

    Args:
        text: What is not final yet.
        reopens: As the last portion said.
    """
    n_chars = _n_chars(text)
    source = reopens + text[:n_chars]
    blocks = parse(source)
    n_final = n_final_blocks(blocks, source)
    n_kept = min(n_final, _n_light(blocks))
    if n_kept:
        next_char = line_starts(source)[blocks[n_kept].first_line] - len(reopens)
        is_last = n_kept == n_final and _is_whole(blocks, text, n_chars)
        return Portion(blocks, n_kept, next_char, "", is_inside_code=False, is_last=is_last)
    if _is_whole(blocks, text, n_chars):
        return Portion(blocks, 0, 0, reopens, is_inside_code=False, is_last=True)
    return _ended(blocks, source, reopens)


def _n_chars(text: str) -> int:
    """How much of a text is parsed: up to the end of a line, or to a word, where it is not all of it."""
    end = min(MOST_CHARS, len(text))
    for mark, most in _LIMITS:
        last = next(islice(mark.finditer(text, 0, end), most, None), None)
        end = last.start() if last else end
    if end == len(text):
        return end
    at_line = text.rfind("\n", end // 2, end) + 1
    return at_line or _break(text, end)


def _break(text: str, end: int) -> int:
    """Where a line is cut that goes on behind the end of a portion."""
    for place in _BREAKS:
        found = [match.start() for match in place.finditer(text, end // 2 + 1, end + 1)]
        if found:
            return found[-1]
    return end


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
    is_inside_code = bool(blocks) and _is_open_code(blocks[-1].node, source)
    next_char = len(source) - len(reopens)
    return Portion(blocks, len(blocks), next_char, goes_on, is_inside_code=is_inside_code, is_last=False)


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


def _is_open_code(last: SyntaxTreeNode, source: str) -> bool:
    """Whether the last block of a text is code that may go on behind it."""
    first, end = last.map or (0, 0)
    is_at_end = end >= len(line_starts(source)) - 1
    n_lines = last.content.count("\n") + (last.content[-1:] not in ("", "\n"))
    is_closed = last.type == "fence" and end - first > n_lines + 1
    return last.type in CODE and is_at_end and not is_closed


def _reopening(last: SyntaxTreeNode, source: str) -> str:
    """What lets the last block of a text go on behind it; nothing where it has ended."""
    first, end = last.map or (0, 0)
    starts = line_starts(source)
    if end < len(starts) - 1:
        return ""
    if last.type == "table":
        head = source[starts[first] : starts[first + 2]]
        return head if len(head) < MOST_CHARS // 2 else ""
    if last.type == "fence" and _is_open_code(last, source):
        return f"{last.markup}{last.info[:_LONGEST_NAME]}\n"
    return ""


_LONGEST_NAME = 40
"""Of a language at a fence."""
