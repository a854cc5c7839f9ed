"""The data folder in another place: a small file in the usual place says where it is.

As a restore, a move has two steps: attachments, which never change, are copied while the program runs (`prepare`); the
rest follows while no program has the folder open (`settle`). What was moved is removed from the old place last.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from contextlib import suppress
from pathlib import Path

import msgspec

from gemma_desk.chat.errors import FileProblem, StoreProblem
from gemma_desk.exchange.whole import translated
from gemma_desk.exchange.work import Progress, Work
from gemma_desk.store.database import DATABASE_NAME, check_copy, is_in_use
from gemma_desk.store.files import private_folder, write_whole
from gemma_desk.store.lock_file import is_locked
from gemma_desk.unreadable import UNREADABLE

POINTER = "moved.json"
"""In the usual place."""
_ATTACHMENTS = "attachments"
_MODELS = "models"
_NOT_MOVED = (POINTER, "cache", _MODELS)
"""What stays: the cache is made again, and models are large and known by their place."""
_MB = 1_000_000


class Pointer(msgspec.Struct, frozen=True):
    """Where the data folder is."""

    folder: str | None = None
    """None is the usual place."""
    next: str | None = None
    """It moves there with the next start."""
    leftover: str | None = None
    """It was moved from there, and is to be removed there."""


def current_folder(usual: Path) -> Path:
    """Where the data folder is.

    Raises:
        StoreProblem: It was moved to a place that is not there now.
    """
    folder = Path(_read(usual).folder or usual)
    if folder != usual and not folder.is_dir():
        raise StoreProblem(
            f"The conversations were moved to {folder}, which is not there now. Nothing was changed. Plug in the drive "
            f"it is on, or remove {usual / POINTER} to start with none."
        )
    return folder


def prepare(usual: Path, target: Path) -> Work[None]:
    """Copies the attachments to where the folder is to be, and writes down that it moves.

    Raises:
        FileProblem: The place cannot be used.
    """
    folder, target = current_folder(usual), target.absolute()
    _check_target(folder, usual, target)
    with translated(target.parent):
        made = private_folder(target) / _ATTACHMENTS
        try:
            yield from _copy_attachments(folder / _ATTACHMENTS, made)
            _write(usual, Pointer(_read(usual).folder, next=str(target)))
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            with suppress(OSError):
                target.rmdir()
            raise


def is_waiting(usual: Path) -> bool:
    """Whether there is something to settle."""
    pointer = _read(usual)
    return bool(pointer.next or pointer.leftover)


def settle(usual: Path) -> Path:
    """Ends a move that waits, and says where the folder is.

    Raises:
        StoreProblem: Another program has the conversations open, or what was copied is damaged; it waits on.
        FileProblem: The new place cannot be written; it waits on.
    """
    folder, pointer = current_folder(usual), _read(usual)
    if pointer.next is not None:
        _check_unused(folder)
        target = Path(pointer.next)
        with translated(target):
            _copy_rest(folder, target)
        _write(usual, Pointer(str(target), leftover=str(folder)))
        pointer = _read(usual)
    if pointer.leftover is not None:
        _remove_moved(Path(pointer.leftover))
        _write(usual, Pointer(pointer.folder))
    return current_folder(usual)


def _check_target(folder: Path, usual: Path, target: Path) -> None:
    if target == folder or folder in target.parents or target in folder.parents:
        raise FileProblem(f"{target} and {folder} lie in each other. Nothing was moved. Choose another place.")
    if target.exists() and (not target.is_dir() or _foreign(target, usual)):
        raise FileProblem(f"There is something in {target} already. Nothing was moved. Choose an empty folder.")
    if not target.parent.is_dir():
        raise FileProblem(f"{target.parent} is not there. Nothing was moved. Choose a folder that is.")
    moved = (path for path in folder.rglob("*") if path.relative_to(folder).parts[0] not in _NOT_MOVED)
    needed = sum(path.stat().st_size for path in moved if path.is_file())
    free = shutil.disk_usage(target.parent).free
    if needed > free:
        raise FileProblem(
            f"{needed / _MB:,.0f} MB are to be moved, {free / _MB:,.0f} MB are free at {target}. Nothing was moved. "
            "Choose a larger place."
        )


def _foreign(target: Path, usual: Path) -> bool:
    """Whether there is anything but what a move away has left."""
    return any(path.name not in _NOT_MOVED or target != usual for path in target.iterdir())


def _check_unused(folder: Path) -> None:
    if is_in_use(folder):
        raise StoreProblem(
            f"The conversations wait to be moved, but those in {folder} are in use by another Gemma Desk. Nothing was "
            "changed. Close the other one, then try again."
        )


def _copy_attachments(here: Path, there: Path) -> Work[None]:
    paths = [path for path in here.glob("??/*") if path.is_file()]
    private_folder(there)
    for done, path in enumerate(paths):
        yield Progress(done, len(paths), "Moving")
        _copy(path, private_folder(there / path.parent.name) / path.name)


def _copy_rest(folder: Path, target: Path) -> None:
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        if inner.parts[0] in _NOT_MOVED or inner.parts[0].startswith(".writing-"):
            continue
        if path.is_dir():
            private_folder(target / inner)
        elif inner.parts[0] != _ATTACHMENTS or not (target / inner).exists():
            _copy(path, target / inner)
    if (target / DATABASE_NAME).exists():
        _check_copied(folder / DATABASE_NAME, target / DATABASE_NAME)


def _check_copied(path: Path, copy: Path) -> None:
    """One that nobody can read before the passphrase is there is compared byte for byte."""
    if not is_locked(path.parent):
        check_copy(copy)
    elif not filecmp.cmp(path, copy, shallow=False):
        raise StoreProblem(
            f"{copy} is not what was copied there. What is in {path.parent} is untouched. Choose another place."
        )


def _copy(path: Path, to: Path) -> None:
    """A copy that is there has its whole content."""
    unfinished = to.with_name(f".writing-{to.name}")
    shutil.copy2(path, unfinished)
    os.replace(unfinished, to)


def _remove_moved(folder: Path) -> None:
    with suppress(FileNotFoundError):
        for path in folder.iterdir():
            if path.name in (POINTER, _MODELS):
                continue
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)


def _read(usual: Path) -> Pointer:
    path = usual / POINTER
    try:
        return msgspec.json.decode(path.read_bytes(), type=Pointer)
    except FileNotFoundError:
        return Pointer()
    except (OSError, *UNREADABLE) as error:
        raise StoreProblem(
            f"{path}, which says where the conversations are, cannot be read ({error}). Nothing was changed. "
            "Put it right, or remove it to start with none."
        ) from error


def _write(usual: Path, pointer: Pointer) -> None:
    if pointer.folder is not None and Path(pointer.folder) == usual:
        pointer = msgspec.structs.replace(pointer, folder=None)
    if pointer == Pointer():
        (usual / POINTER).unlink(missing_ok=True)
    else:
        write_whole(private_folder(usual) / POINTER, msgspec.json.encode(pointer))
