"""The passphrase on the command line: from the terminal or a file, never as an argument, which others could see."""

from __future__ import annotations

import getpass
import sys
from argparse import Namespace
from pathlib import Path

from gemma_desk.cli.exit_codes import WrongUse
from gemma_desk.encryption import DataKey
from gemma_desk.store.lock_file import is_locked, unlock


def key_of(folder: Path, arguments: Namespace) -> DataKey | None:
    """Gives the key of a data folder, asking for its passphrase; None where there is none.

    Raises:
        WrongUse: There is nobody to ask.
        StoreProblem: It is another one, or its lock is damaged.
    """
    return unlock(folder, _passphrase(arguments.passphrase_file)) if is_locked(folder) else None


def _passphrase(path: Path | None) -> str:
    if path is not None:
        return _first_line(path)
    if sys.stdin is None or not sys.stdin.isatty():
        raise WrongUse(
            "The conversations are locked with a passphrase, and there is no terminal to ask for it. Nothing was done. "
            "Name a file that holds it with --passphrase-file FILE."
        )
    return getpass.getpass("Passphrase: ")


def _first_line(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").partition("\n")[0].removesuffix("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"{path} cannot be read ({error}). Nothing was done. Name another file.") from error
