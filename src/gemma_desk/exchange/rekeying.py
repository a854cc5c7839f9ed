"""Everything kept of conversations, written anew with another key: where a passphrase is set or taken away.

As with a restore, the new form is made whole beside the old one (`rewrite`), gets a name that says so, and takes the
old one's place by renames (`settle`). Broken off before that name, the old form is what there is; after it, the next
`settle` goes on to the new one. What could still tell in the old form, older copies and what the engine kept, goes.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from gemma_desk.chat.errors import FileProblem, StoreProblem
from gemma_desk.encryption import DataKey
from gemma_desk.exchange import restore
from gemma_desk.exchange.recoding import RECORDINGS_NAME, recode
from gemma_desk.exchange.whole import translated
from gemma_desk.exchange.work import Work
from gemma_desk.store.attachments import ATTACHMENTS_NAME
from gemma_desk.store.database import COPIES_NAME, DATABASE_NAME, is_in_use
from gemma_desk.store.files import flush_folder, private_folder
from gemma_desk.store.lock_file import LOCK_COPY_NAME, LOCK_NAME, write_lock

STATES = Path("cache", "states")
"""In the data folder: what the engine keeps of conversations. It can be made again."""
_MAKING = "rekeying-making"
"""In the data folder: the new form while it is not whole."""
_READY = "rekeying-ready"
"""The same, whole: from here on it goes forward."""
_MOVING = "rekeying-moving"
"""The same, once what was there has been put aside."""
_ASIDE = "rekeying-before"
"""What was there."""
_REPLACED = (
    DATABASE_NAME,
    f"{DATABASE_NAME}-wal",
    f"{DATABASE_NAME}-shm",
    ATTACHMENTS_NAME,
    RECORDINGS_NAME,
    LOCK_NAME,
    LOCK_COPY_NAME,
)
_MB = 1_000_000


def rewrite(folder: Path, key: DataKey | None, new_key: DataKey | None, passphrase: str = "") -> Work[None]:
    """Writes what a folder holds with another key. Nobody may have it open meanwhile.

    Args:
        folder: Of the data.
        key: What it is encrypted with; None where it is not.
        new_key: What it is to be encrypted with; None where it is not to be.
        passphrase: Opens `new_key`.

    Raises:
        FileProblem: There is no room, or something else waits for the next start; nothing was changed.
        StoreProblem: What is there is in use, or damaged; nothing was changed.
    """
    _check_free(folder)
    _check_room(folder)
    with translated(folder):
        _remove(folder / _MAKING)
        made = private_folder(folder / _MAKING)
        try:
            yield from recode(folder, made, key, new_key)
            if new_key is not None:
                write_lock(made, new_key, passphrase)
            flush_folder(made)
            os.rename(made, folder / _READY)
            flush_folder(folder)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    settle(folder)


def settle(folder: Path) -> bool:
    """Puts a new form that is whole in its place, and removes one that is not.

    Returns:
        Whether there was one.

    Raises:
        StoreProblem: Another program has the conversations open; it waits on.
        FileProblem: The system did not let files be moved; it waits on.
    """
    is_waiting = (folder / _READY).is_dir() or (folder / _MOVING).is_dir()
    if is_waiting and is_in_use(folder):
        raise StoreProblem(_in_use_sentence(folder))
    with translated(folder):
        if (folder / _READY).is_dir():
            _put_aside(folder)
        if (folder / _MOVING).is_dir():
            _put_in_place(folder)
        for leftover in (_MAKING, _ASIDE):
            if (folder / leftover).is_dir():
                shutil.rmtree(folder / leftover)
    return is_waiting


def _check_free(folder: Path) -> None:
    if restore.is_waiting(folder):
        raise FileProblem(
            "A backup waits to be restored with the next start. Nothing was changed. Start Gemma Desk again first."
        )
    if is_in_use(folder):
        raise StoreProblem(_in_use_sentence(folder))


def _check_room(folder: Path) -> None:
    kept = (folder / name for name in _REPLACED)
    needed = sum(_size(path) for path in kept if path.exists()) * 11 // 10 + 10 * _MB
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise FileProblem(
            f"Everything is written anew beside what is there, which needs {needed / _MB:,.0f} MB in {folder}; "
            f"{free / _MB:,.0f} MB are free. Nothing was changed. Make room there, then try again."
        )


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else sum(map(_size, path.iterdir()))


def _put_aside(folder: Path) -> None:
    """Moves what is there away. Broken off, what is left still is what was there; so it goes on where it was."""
    aside = private_folder(folder / _ASIDE)
    for name in _REPLACED:
        if (folder / name).exists():
            os.rename(folder / name, aside / name)
    flush_folder(aside)
    os.rename(folder / _READY, folder / _MOVING)
    flush_folder(folder)


def _put_in_place(folder: Path) -> None:
    """The folder it comes from goes last: while it is there, what would tell in the old form may be, too."""
    moving = folder / _MOVING
    for name in _REPLACED:
        if (moving / name).exists():
            os.rename(moving / name, folder / name)
    flush_folder(folder)
    damaged = folder.glob(f"{Path(DATABASE_NAME).stem}-kept-*")
    for path in (folder / COPIES_NAME, folder / restore.ASIDE, folder / _ASIDE, *damaged):
        _remove(path)
    # The engine may still have one open, which Windows keeps; it removes what it cannot read when it loads a model.
    shutil.rmtree(folder / STATES, ignore_errors=True)
    flush_folder(folder)
    shutil.rmtree(moving)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _in_use_sentence(folder: Path) -> str:
    return (
        f"The conversations in {folder} wait for their passphrase to be set or taken away, but they are in use by "
        "another Gemma Desk. Nothing was changed. Close the other one, then try again."
    )
