"""What is wanted of the window by what was typed."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from gemma_desk.cli.exit_codes import WrongUse
from gemma_desk.desktop.wish import Wish, WishKind

_BARE = {
    "capture": WishKind.CAPTURE,
    "quick-ask": WishKind.QUICK_ASK,
    "describe-screen": WishKind.DESCRIBE_SCREEN,
}


def wish_of(arguments: Namespace) -> Wish:
    """The wish in a command line that has to do with the window.

    Raises:
        WrongUse: There is no question where one is needed.
    """
    if arguments.command in _BARE:
        return Wish(_BARE[arguments.command])
    if arguments.command == "ask":
        return _asked(arguments.question or _piped(), _absolute([*arguments.image, *arguments.audio]))
    files = _absolute([*arguments.files, *arguments.image, *arguments.audio])
    if arguments.ask is not None:
        return _asked(arguments.ask, files)
    if arguments.picture:
        raise WrongUse("There is nothing to show without a question. Nothing was opened. Add it with --ask.")
    return Wish(WishKind.WAIT if arguments.in_tray else WishKind.SHOW, files=files)


def _asked(question: str, files: tuple[str, ...]) -> Wish:
    if not question.strip() and not files:
        raise WrongUse("There is no question. Nothing was asked. Write it after the command.")
    return Wish(WishKind.ASK, question, files)


def _piped() -> str:
    return "" if sys.stdin is None or sys.stdin.isatty() else sys.stdin.read()


def _absolute(paths: list[Path]) -> tuple[str, ...]:
    return tuple(str(path.absolute()) for path in paths)
