"""Finds texts in the window's source that people see and that cannot be translated, as they are not in `tr`.

What counts is what a literal looks like, several words or one with a capital, and where it stands: names of objects
and properties, what is logged, keys of dictionaries and what is only compared are not shown.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TRANSLATED = ("tr", "tr_later", "tr_now")
NOT_SHOWN = """
    setObjectName setProperty property setStyleSheet getattr hasattr findChild findChildren Signal Slot compile sub
    match search split partition startswith endswith replace strip removeprefix removesuffix joinpath font colour icon
    pixmap Bug RuntimeError ValueError TypeError KeyError AssertionError NotImplementedError getLogger setFilterRules
    setApplicationName setDesktopFileName QByteArray fromHex TypeVar cast NewType setDisplayFormat invokeMethod
    setFamily setFamilies encode decode
""".split()  # noqa: SIM905 - a list of eighty quoted words is harder to read
"""Functions whose arguments nobody reads."""
SHOWN = ("plain_label", "setText", "addAction", "addMenu", "setToolTip", "setAccessibleName", "QLabel")
"""Functions whose first argument somebody reads, even where it is one small word."""
NOT_SHOWN_KEYWORDS = ("icon_name", "kind", "tone", "object_name")
"""Arguments by name that nobody reads, whatever the function."""
ALLOWED = frozenset(
    {
        "Gemma Desk",  # our name
        "Fusion",  # Qt's style, and families of fonts
        "Serif",
        "Monospace",
        "Num+",  # keys as Qt writes them in its portable form
        "Del",
        "Backspace",
        "the attachments",  # a key of `words._READING`
        "English",  # each language in its own words
        "Deutsch",
        "Español",
        "Français",
        "an opened window shows a conversation",  # an assertion
        "<p style='white-space: pre-wrap'></p>",  # of Qt's rich text
        "being spoken",  # key and name that a note has until it is there; nobody sees them
        "Voice note.wav",
        # Asked of the practice model, which knows English alone.
        "What do you see?",
        "What did I say?",
        "What can you do?",
    }
)
_LOOKS_LIKE_WORDS = re.compile(r"[A-Za-z]{2,}[,:;.?]? +[\w“(]|^\W*[A-Z][a-z]{2,}|[a-z]{2,}…")
_KEY_NAMES = r"((Ctrl|Shift|Alt|Meta)\+)+\S+|Enter|Return|Esc|Space|Home|End|Tab|(Page|Arrow) ?(Up|Down)"
_NAMES = re.compile(rf"^({_KEY_NAMES})$|^([A-Z][a-z]+){{2,}}$|^\W*\*?\.\w")
_LOG = ("_log", "log", "logging")


@dataclass(frozen=True, slots=True)
class Text:
    """One that is not translated."""

    path: Path
    line: int
    text: str
    node: ast.expr


def untranslated(folder: Path) -> list[Text]:
    """Gives all of them, of all modules of the window."""
    return [text for path in sorted(folder.rglob("*.py")) for text in untranslated_in(path)]


def untranslated_in(path: Path) -> Iterator[Text]:
    """Gives those of one module."""
    if path.name == "sentence_list.py":
        return
    for node, is_label in _shown(ast.parse(path.read_text(encoding="utf-8")), False):
        text = _plain(node)
        if _is_for_people(text, is_label):
            yield Text(path, node.lineno, text, node)


def _is_for_people(text: str, is_label: bool) -> bool:
    own = re.sub(r"\{[^{}]*\}", "", text)
    if own.strip() in ALLOWED or _NAMES.search(own.strip()):
        return False
    return bool(_LOOKS_LIKE_WORDS.search(own) or (is_label and re.search(r"[A-Za-z]{2,}", own)))


def _plain(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    assert isinstance(node, ast.JoinedStr)
    return "".join(str(piece.value) if isinstance(piece, ast.Constant) else "{}" for piece in node.values)


def _shown(node: ast.AST, is_label: bool) -> Iterator[tuple[ast.expr, bool]]:
    """Every literal that may be read by somebody, and whether it is certain that it is."""
    if isinstance(node, ast.JoinedStr):
        yield node, is_label
        for piece in node.values:
            if isinstance(piece, ast.FormattedValue):
                yield from _shown(piece.value, False)
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node, is_label
    else:
        for child, is_first in _children(node):
            if not _is_silent(child):
                yield from _shown(child, is_first)


def _children(node: ast.AST) -> Iterator[tuple[ast.AST, bool]]:
    """What is in a node that may be read: not the keys of a dictionary, nor what something is compared with."""
    match node:
        case ast.Call(func=func, args=args, keywords=keywords):
            yield func, False
            for place, argument in enumerate(args):
                yield argument, place == 0 and _called(node) in SHOWN
            yield from ((word.value, False) for word in keywords if word.arg not in NOT_SHOWN_KEYWORDS)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield from ((test, False), (body, False), (orelse, False))
        case ast.Dict(values=values):
            yield from ((value, False) for value in values)
        case ast.Compare() | ast.Subscript() | ast.Import() | ast.ImportFrom() | ast.MatchValue() | ast.MatchMapping():
            return
        case ast.AnnAssign(value=value):
            if value is not None:
                yield value, False
        case ast.FunctionDef(body=body, args=arguments):
            yield from (
                (part, False) for part in (*arguments.defaults, *arguments.kw_defaults, *body) if part is not None
            )
        case _:
            yield from ((child, False) for child in ast.iter_child_nodes(node))


def _is_silent(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    is_log = isinstance(called, ast.Attribute) and ast.unparse(called.value) in _LOG
    return is_log or _called(node) in (*NOT_SHOWN, *TRANSLATED)


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
