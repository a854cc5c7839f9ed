"""Where Markdown holds mathematics: $…$, $$…$$, \\(…\\), \\[…\\]. No Qt.

What is a formula must not depend on text far behind it, or an answer could not be shown while it grows: a formula in
lines of its own ends at a blank line at the latest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

BLOCK, INLINE, INLINE_DISPLAY = "math_block", "math_inline", "math_inline_double"
"""Types of tokens. Their `markup` is what stood in front of the LaTeX in `content`."""
CLOSERS = {"$": "$", "$$": "$$", r"\(": r"\)", r"\[": r"\]"}
_PUNCTUATION = re.compile(r"[.,;:!?]?")
_PROSE = re.compile(r"[\d.,]+[^\\^_=+<>]*\s[^\W\d_]{2,}[^\\^_=+<>]*")
"""An amount and words: between two prices, not in a formula."""
_IS_MATHEMATICS = re.compile(r"[\\^_=+<>*/]|^\s*[^\W\d]\s*$")


def math_plugin(parser: MarkdownIt) -> None:
    """Teaches a parser mathematics."""
    from mdit_py_plugins.dollarmath.index import math_inline_dollar

    dollars = math_inline_dollar(allow_space=False, allow_digits=False, allow_double=True)
    parser.inline.ruler.before("escape", INLINE, dollars)
    parser.inline.ruler.before("escape", "math_brackets", _brackets)
    interrupts = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    parser.block.ruler.before("fence", BLOCK, _block, interrupts)


def is_prose(latex: str) -> bool:
    r"""Whether what stands between two dollars is no formula after all: "$5 each, you pay 6$"."""
    return _PROSE.fullmatch(latex) is not None


def _brackets(state: StateInline, silent: bool) -> bool:
    r"""Takes \(…\) and \[…\] inside a line; escaped brackets around plain words stay brackets."""
    opener = state.src[state.pos : state.pos + 2]
    if opener not in (r"\(", r"\["):
        return False
    end = state.src.find(CLOSERS[opener], state.pos + 2)
    content = state.src[state.pos + 2 : end].strip()
    if end < 0 or end + 2 > state.posMax or not _IS_MATHEMATICS.search(content):
        return False
    if not silent:
        token = state.push(INLINE if opener == r"\(" else INLINE_DISPLAY, "math", 0)
        token.content, token.markup = content, opener
    state.pos = end + 2
    return True


def _block(state: StateBlock, first_line: int, end_line: int, silent: bool) -> bool:
    """Takes a formula in lines of its own, also one whose end has not been written yet."""
    begin = state.bMarks[first_line] + state.tShift[first_line]
    opener = state.src[begin : begin + 2]
    if opener not in ("$$", r"\[") or state.is_code_block(first_line):
        return False
    lines = [state.src[begin + 2 : state.eMarks[first_line]]]
    at = lines[0].find(CLOSERS[opener])
    if at >= 0 and not _PUNCTUATION.fullmatch(lines[0][at + 2 :].strip()):
        return False
    if opener == r"\[" and at >= 0 and not _IS_MATHEMATICS.search(lines[0][:at]):
        return False
    if silent:
        return True
    line = first_line
    while at < 0 and _goes_on(state, line + 1, end_line):
        line += 1
        lines.append(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]])
        at = lines[-1].find(CLOSERS[opener])
    state.line = line + 1
    _push(state, opener, lines, at, (first_line, line + 1), is_given_up=at < 0 and line + 1 < end_line)
    return True


def _goes_on(state: StateBlock, line: int, end_line: int) -> bool:
    return line < end_line and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent


def _push(
    state: StateBlock, opener: str, lines: list[str], at: int, place: tuple[int, int], *, is_given_up: bool
) -> None:
    """Adds what the lines are.

    Args:
        state: Of the parser.
        opener: What stood in front of them.
        lines: Behind that, the last one whole.
        at: Where the closer begins in the last line; -1 without one.
        place: First line and the one after the last.
        is_given_up: Whether no closer can come any more.
    """
    if is_given_up and lines[0].strip():
        _push_paragraph(state, opener + "\n".join(lines), place)
        return
    behind = lines[-1][at + 2 :].strip() if at >= 0 else ""
    lines[-1] = lines[-1][:at] if at >= 0 else lines[-1]
    token = state.push(BLOCK, "math", 0)
    token.content, token.markup, token.map = "\n".join(lines).strip(), opener, list(place)
    is_punctuation = bool(_PUNCTUATION.fullmatch(behind))
    token.meta = {"is_closed": at >= 0, "behind": behind if is_punctuation else ""}
    if not is_punctuation:
        _push_paragraph(state, behind, (place[1] - 1, place[1]))


def _push_paragraph(state: StateBlock, text: str, place: tuple[int, int]) -> None:
    state.push("paragraph_open", "p", 1).map = list(place)
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = text, list(place), []
    state.push("paragraph_close", "p", -1)
