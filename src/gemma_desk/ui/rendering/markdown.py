"""Parses Markdown into blocks. No Qt, no HTML: what is not Markdown stays text.

The parser, some seventy modules, is imported when something is first parsed: a window opens without any Markdown.
"""

from __future__ import annotations

import re
import weakref
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from gemma_desk.ui.rendering.math_rules import BLOCK, CLOSERS, INLINE, INLINE_DISPLAY, math_plugin

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

LINK_SCHEMES = ("http", "https", "mailto")
"""The only links that are links; any other is shown as it was written."""
LONGEST_RUN = 2_000
"""A longer run without a space is broken for display: one line of 200 000 characters costs seconds to lay out."""

_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_NOTE_LABEL = re.compile(r"\w*\d\w*|[^\W\d][\w-]{3,}")
"""What names a footnote: 1, note, smith2020. Shorter words in [^…] are rather a pattern for letters."""
_ENDLESS = re.compile(rf"(?<!\S)\S{{{LONGEST_RUN + 1},}}")
_STRETCH = re.compile(rf"\S{{{LONGEST_RUN}}}(?=\S)")
_SHORT_STRETCH = re.compile(rf"\S{{{LONGEST_RUN // 4}}}(?=\S)")
_PICTOGRAM = re.compile("[\U00010000-\U0010ffff]")
"""Each takes as long to lay out as many letters."""


@dataclass(frozen=True, slots=True)
class Block:
    """One top-level block."""

    node: SyntaxTreeNode
    first_line: int
    """Where it begins in the text parsed, counted from 0."""


def visible(text: str) -> str:
    """Takes out what would show the text otherwise than it is: control characters and direction overrides."""
    shown = _INVISIBLE.sub("", text)
    longest = max(map(len, shown.split()), default=0)  # a tenth of the time that looking for the runs takes
    return _ENDLESS.sub(_broken, shown) if longest > LONGEST_RUN else shown


def _broken(run: re.Match[str]) -> str:
    stretch = _SHORT_STRETCH if _PICTOGRAM.search(run[0]) else _STRETCH
    return stretch.sub(r"\g<0>\n", run[0])


def parse(text: str) -> tuple[Block, ...]:
    """Parses text into its top-level blocks, in order."""
    tokens = _parser().parse(text)
    return tuple(Block(node, node.map[0] if node.map else 0) for node in _tree(tokens).children)


def n_final_blocks(blocks: tuple[Block, ...], text: str) -> int:
    """How many of the blocks, from the first on, no further text can change: those that another block follows.

    One that begins in the last line does not count as following: a "2" there may become "2." and go on with a list.
    """
    last_line = len(line_starts(text)) - 1
    following = [block for block in blocks[1:] if block.first_line < last_line]
    return len(following)


def line_starts(text: str) -> list[int]:
    """Where each line of a text begins, as the parser counts lines."""
    return [0, *(end.end() for end in _LINE_END.finditer(text))]


def prepare() -> None:
    """Imports the parser, so that the first answer need not wait for it; on any thread."""
    parse("")
    to_html("")


def is_link(url: str) -> bool:
    """Whether a link may be offered at all."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    leads_somewhere = bool(parts.path if parts.scheme == "mailto" else parts.netloc)
    return parts.scheme in LINK_SCHEMES and leads_somewhere


def to_html(text: str) -> str:
    """Gives Markdown as HTML for other programs: formulas as LaTeX, pictures as links, HTML in it as text."""
    return str(_renderer().render(text))


def note_label(node: SyntaxTreeNode) -> str:
    """Gives the name of a footnote that is referred to; empty where `[^…]` is not one.

    Where it is explained may come much later, so that cannot be asked.
    """
    label = str(node.meta["label"])
    return label if _NOTE_LABEL.fullmatch(label) else ""


def task_mark(item: SyntaxTreeNode) -> SyntaxTreeNode | None:
    """Gives what stands in front of a task's text; None where the item of a list is no task."""
    first = item.children[0] if item.children else None
    if "task-list-item" not in str(item.attrs.get("class", "")) or first is None or not first.children:
        return None
    return first.children[0].children[0]


def is_done(mark: SyntaxTreeNode) -> bool:
    """Whether the mark of a task is set."""
    return "checked=" in mark.content


def _tree(tokens: list[Token]) -> SyntaxTreeNode:
    return _node_type()(tokens)


@cache
def _node_type() -> type[SyntaxTreeNode]:
    from markdown_it.tree import SyntaxTreeNode

    class Node(SyntaxTreeNode):
        """Does not hold its parent: a tree goes with whoever held it, not when the garbage collector looks at all."""

        _weak_parent: weakref.ref[Node] | None = None

        @property
        def parent(self) -> Node | None:
            """None also where it is gone."""
            return self._weak_parent() if self._weak_parent is not None else None

        @parent.setter
        def parent(self, value: Node | None) -> None:
            self._weak_parent = weakref.ref(value) if value is not None else None

    return Node


@cache
def _parser(*, moves_notes: bool = False) -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.tasklists import tasklists_plugin

    parser = MarkdownIt("commonmark", {"html": False}).enable(["strikethrough", "table"])
    parser.use(footnote_plugin, inline=False, move_to_end=moves_notes, always_match_refs=not moves_notes).use(
        tasklists_plugin
    )
    parser.use(math_plugin)
    parser.validateLink = is_link  # type: ignore[method-assign]  # the documented way to restrict links
    return parser


@cache
def _renderer() -> MarkdownIt:
    parser = _parser(moves_notes=True)
    for kind in (BLOCK, INLINE, INLINE_DISPLAY):
        parser.add_render_rule(kind, _formula_html)
    parser.add_render_rule("image", _picture_html)
    return parser


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace('"', "&quot;")


def _formula_html(renderer: object, tokens: list[Token], at: int, options: object, env: object) -> str:
    token = tokens[at]
    opener = token.markup
    source = _escaped(f"{opener}{token.content}{CLOSERS[opener]}")
    return f"<p>{source}{token.meta['behind']}</p>\n" if token.type == BLOCK else source


def _picture_html(renderer: object, tokens: list[Token], at: int, options: object, env: object) -> str:
    url = _escaped(str(tokens[at].attrs["src"]))
    return f'<a href="{url}">{_escaped(tokens[at].content) or url}</a>'
