"""The file that opens a folder's conversations with a passphrase, and a copy of it: without it nobody reads them."""

from __future__ import annotations

from pathlib import Path

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.encryption import Damaged, DataKey, Wrong, check_wrap, unwrapped, wrapped
from gemma_desk.store.files import file_problem, write_whole

LOCK_NAME = "lock.json"
"""Beside the database where there is a passphrase."""
LOCK_COPY_NAME = "lock-copy.json"
"""The same once more: all there is cannot be read without it."""


class WrongPassphrase(StoreProblem):
    """Another one opens it."""


class Locked(StoreProblem):
    """There is a passphrase, and it was not given."""


def is_locked(folder: Path) -> bool:
    """Whether the conversations of a folder need a passphrase."""
    return any((folder / name).exists() for name in (LOCK_NAME, LOCK_COPY_NAME))


def unlock(folder: Path, passphrase: str) -> DataKey:
    """Gives the key of a folder. A damaged file is healed by its copy. Takes about half a second.

    Raises:
        WrongPassphrase: Nothing was changed, and it may be tried again.
        StoreProblem: The file is damaged, and so is its copy; or there is too little memory.
    """
    try:
        key, kept = _opened(_readable(folder), passphrase)
    except MemoryError as error:
        raise StoreProblem(
            f"To check the passphrase takes {error} of memory, which is not free. Nothing was lost. Close other "
            "programs, then try again."
        ) from error
    _keep(folder, kept)
    return key


def write_lock(folder: Path, key: DataKey, passphrase: str) -> None:
    """Lets a passphrase open what a key encrypts, in place of any other. Takes about half a second.

    Raises:
        StoreProblem: It cannot be written; the one before still holds.
    """
    _keep(folder, wrapped(key, passphrase))


def _keep(folder: Path, kept: bytes) -> None:
    for path in (folder / LOCK_NAME, folder / LOCK_COPY_NAME):
        if not path.exists() or path.read_bytes() != kept:
            write_whole(path, kept)


def _opened(all_kept: list[bytes], passphrase: str) -> tuple[DataKey, bytes]:
    """The key, and what gave it: the copy where a letter of the file was changed so that it only seems another one."""
    for kept in all_kept:
        try:
            return unwrapped(kept, passphrase), kept
        except Wrong:
            continue
    raise WrongPassphrase("This is not the passphrase. Nothing was changed. Try again.")


def _readable(folder: Path) -> list[bytes]:
    """What the file holds, and its copy where that differs."""
    found: list[bytes] = []
    findings = []
    for path in (folder / LOCK_NAME, folder / LOCK_COPY_NAME):
        try:
            kept = path.read_bytes()
            check_wrap(kept)
            found += [kept] if kept not in found else []
        except FileNotFoundError:
            findings.append("it is missing")
        except OSError as error:
            raise file_problem(error, path) from error
        except Damaged as error:
            findings.append(str(error))
    if found:
        return found
    raise StoreProblem(
        f"{folder / LOCK_NAME}, without which no passphrase opens the conversations, is damaged ({findings[0]}), and "
        f"so is its copy. Nothing was changed. Put back {LOCK_NAME} from a copy of this folder."
    )
