"""Finds the sentences for people in the rooms that know no Qt, as templates to be translated.

A sentence is a literal of several words, or an f-string: each of its fields becomes `{name}`. What is chosen inside
an f-string by a condition gives a template each way, and a constant of its module stands as its text. The rest of a
module's literals are not for people: docstrings, what is logged, SQL, patterns, and what is told to the model.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

ROOMS = (
    "app",
    "capture",
    "desktop",
    "engine",
    "exchange",
    "fetching",
    "gemma",
    "media",
    "models",
    "playback",
    "speech",
    "store",
    "voice",
)
NOT_SHOWN = (
    "app/modes.py",  # told to the model
    "engine/llama/bench.py",  # for the command line
    "exchange/as_html.py",
    "exchange/form.py",
    "gemma/boxes.py",  # patterns
    "gemma/hearing.py",  # told to the model
    "gemma/prompt.py",
    "gemma/summary.py",  # told to the model
    "gemma/title.py",
    "media/svg_pen.py",  # names of families of letters
    "models/places.py",  # names of programs and folders
    "store/migrations.py",
    "store/trial.py",
)
TOLD_ELSEWHERE = {
    # To the desktop, which asks the person about our keys.
    "Ask Gemma about a part of the screen",
    "Ask Gemma in a small window",
    "Have Gemma describe the screen",
    "Hold to talk to Gemma",
    # Names of threads.
    "global keys",
    "hand over",
    # To the model, with what is attached.
    "Part {number} of {n_parts} of the picture:",
    "{label}, page {number} of {n_pages}:",
    "What do you hear in this recording besides words? Name sounds, voices, music and the place.",
    # In files that are exported.
    "*{label}, which could not be read*",
    "[{name}, which could not be read]",
    "[{name}, which was not in the imported file]",
    "Standing instructions",
}
_LITERAL = (ast.Constant, ast.JoinedStr)
_MOST_WAYS = 16
_SQL = "SELECT|INSERT|REPLACE|UPDATE|DELETE|CREATE|DROP|PRAGMA|ATTACH|VACUUM|BEGIN|WITH"
_NO_WORDS = re.compile(rf"^\s*(({_SQL}) |[A-Z_]{{3,}} [A-Z_]{{3,}}|SET SELF|CLIENT_NAME |<|\./|\[\^)|%[srd.]|\\[sbdw]")
_WORDS = re.compile(r"[A-Za-z’']{2,}[,:;]? \S|\S [A-Za-z]{2,}")


def sentence_list(source: Path) -> str:
    """Gives the module that holds every template, in order."""
    lines = "\n".join(f"    tr_later({_literal(text)})," for text in sorted(found_sentences(source)))
    return _MODULE.format(lines=lines)


def found_sentences(source: Path) -> set[str]:
    """Gives the templates of all rooms."""
    found = {text for room in ROOMS for text in found_in(source, room)}
    return (found | _of_catalogue(source / "resources" / "catalogue.json")) - TOLD_ELSEWHERE


def found_in(source: Path, room: str) -> set[str]:
    """Gives the templates of one room."""
    found: set[str] = set()
    for path in sorted((source / room).rglob("*.py")):
        if path.relative_to(source).as_posix() not in NOT_SHOWN:
            found.update(_of_module(ast.parse(path.read_text(encoding="utf-8"))))
    return found


def _of_catalogue(path: Path) -> set[str]:
    """What tells one model from the others of its name."""
    return {entry["variant"] for entry in json.loads(path.read_text(encoding="utf-8"))}


def _of_module(module: ast.Module) -> Iterator[str]:
    constants = dict(_constants(module))
    for node in _shown(module):
        for text in _ways(node, constants):
            if _is_for_people(text):
                yield text
    yield from _steps(module, constants)


def _steps(module: ast.Module, constants: dict[str, str]) -> Iterator[str]:
    """What a progress says it is doing, which may be one word."""
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Name(id="Progress"), args=[*_, ast.Constant(value=str(text))]):
                yield text
            case ast.Call(func=ast.Name(id="Progress"), args=[*_, ast.Name(id=name)]) if name in constants:
                yield constants[name]


def _constants(module: ast.Module) -> Iterator[tuple[str, str]]:
    for node in module.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(text))):
                yield name, text


def _shown(node: ast.AST) -> Iterator[ast.expr]:
    """Every literal that could be shown, outermost ones only; what is chosen inside of them is in their ways."""
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        yield node
        if isinstance(node, ast.JoinedStr):
            for field in node.values:
                if isinstance(field, ast.FormattedValue) and not isinstance(field.value, ast.IfExp):
                    yield from _shown(field.value)
        return
    for child in ast.iter_child_nodes(node):
        if not _is_silent(child):
            yield from _shown(child)


def _is_silent(node: ast.AST) -> bool:
    """Whether nobody sees what is in it: a docstring, what is logged, a bug that has no advice."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    called = node.func if isinstance(node, ast.Call) else None
    if isinstance(called, ast.Name) and called.id == "Bug":
        # One sentence for the log; where there are more, they tell a person what to do.
        return ". " not in ast.unparse(node)
    return isinstance(called, ast.Attribute) and ast.unparse(called.value) in ("_log", "log", "re")


def _ways(node: ast.expr, constants: dict[str, str]) -> list[str]:
    """Gives the templates that a literal or f-string can become."""
    if isinstance(node, ast.Constant):
        return [str(node.value).replace("{", "{{").replace("}", "}}")] if isinstance(node.value, str) else []
    assert isinstance(node, ast.JoinedStr)
    names: dict[str, int] = {}
    parts = [_part(piece, constants, names) for piece in node.values]
    ways = ["".join(way) for way in product(*parts)]
    return ways if len(ways) <= _MOST_WAYS else []


def _part(piece: ast.expr, constants: dict[str, str], names: dict[str, int]) -> list[str]:
    if not isinstance(piece, ast.FormattedValue):
        return _ways(piece, constants)
    value = piece.value
    if isinstance(value, ast.Name) and value.id in constants:
        return [constants[value.id]]
    if isinstance(value, ast.IfExp) and all(
        isinstance(way, ast.Constant | ast.JoinedStr) for way in (value.body, value.orelse)
    ):
        return [*_inner(value.body, constants, names), *_inner(value.orelse, constants, names)]
    return [_field(value, names)]


def _inner(node: ast.expr, constants: dict[str, str], names: dict[str, int]) -> list[str]:
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    assert isinstance(node, ast.JoinedStr)
    return ["".join(way) for way in product(*(_part(piece, constants, names) for piece in node.values))]


def _field(value: ast.expr, names: dict[str, int]) -> str:
    """Names a field after what is in it; a name that comes again gets a number."""
    name = _name(value)
    names[name] = names.get(name, 0) + 1
    return f"{{{name}}}" if names[name] == 1 else f"{{{name}_{names[name]}}}"


def _name(value: ast.expr) -> str:
    match value:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.strip("_").lower()
        case ast.Call(func=ast.Name(id="len"), args=[inner]):
            return f"n_{_name(inner)}".removeprefix("n_n_")
        case ast.Call(func=called):
            return _name(called)
        case ast.BinOp(left=left, right=right):
            return _name(left) if not isinstance(left, ast.Constant) else _name(right)
        case ast.Subscript(value=inner) | ast.BoolOp(values=[inner, *_]):
            return _name(inner)
    return "value"


def _is_for_people(text: str) -> bool:
    plain = re.sub(r"\{\w+\}", "", text)
    return bool(_WORDS.search(plain)) and not _NO_WORDS.search(text) and "\n" not in text


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


_MODULE = '''"""Every sentence that is made where there is no Qt. Written by `make translations`, not by hand."""

# ruff: noqa: E501
# fmt: off
from gemma_desk.ui.language import tr_later

SENTENCES = (
{lines}
)
'''
