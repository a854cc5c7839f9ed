"""`gemma-desk export`, `import`, `backup`, `restore` and `move-data`."""

from __future__ import annotations

import contextlib
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from gemma_desk.cli.exit_codes import ExitCode, WrongUse
from gemma_desk.cli.passphrase import key_of
from gemma_desk.exchange import moving, restore
from gemma_desk.exchange.backup import back_up
from gemma_desk.exchange.export import Form, export_all, export_one
from gemma_desk.exchange.importing import Attach, import_files
from gemma_desk.exchange.work import T, Work
from gemma_desk.store import Store


def write(arguments: Namespace, folder: Path) -> ExitCode:
    """Exports conversations, or backs everything up."""
    with contextlib.closing(Store.open(folder, key_of(folder, arguments))) as store:

        def call(use: Callable[[Store], T]) -> T:
            return use(store)

        path = arguments.path.absolute()
        if arguments.command == "backup":
            print(_finished(back_up(call, folder, path)).sentence)
            return ExitCode.ANSWERED
        form = arguments.form or _form(path)
        if arguments.title is None:
            ids = [row.id for row in store.conversations()]
            print(_finished(export_all(call, ids, path, form)).sentence)
        else:
            print(_finished(export_one(call, _titled(store, arguments.title), path, form)).sentence)
    return ExitCode.ANSWERED


def take(arguments: Namespace, folder: Path, attach: Attach) -> ExitCode:
    """Imports conversations."""
    with contextlib.closing(Store.open(folder, key_of(folder, arguments))) as store:

        def call(use: Callable[[Store], T]) -> T:
            return use(store)

        paths: Sequence[Path] = [path.absolute() for path in arguments.files]
        imported = _finished(import_files(call, paths, attach))
        print(imported.sentence)
    return ExitCode.ENVIRONMENT if imported.refused else ExitCode.ANSWERED


def restore_backup(arguments: Namespace, folder: Path, settle: Callable[[], Path]) -> ExitCode:
    """Puts a backup in place, or what was there before the last one."""
    if bool(arguments.path) == arguments.undo:
        raise WrongUse("Nothing was changed. Name one backup, or --undo.")
    if arguments.undo:
        restore.stage_undo(folder)
        said = "What was there before the last restore is back."
    else:
        staged = _finished(restore.stage(arguments.path.absolute(), folder, key_of(folder, arguments)))
        said = f"{staged.sentence} It is in place now."
    settle()
    print(f"{said} What was there until now is kept; `gemma-desk restore --undo` brings it back.")
    return ExitCode.ANSWERED


def move(arguments: Namespace, usual: Path, settle: Callable[[], Path]) -> ExitCode:
    """Moves the data folder."""
    _finished(moving.prepare(usual, arguments.path.absolute()))
    print(f"Conversations and settings are in {settle()} now.")
    return ExitCode.ANSWERED


def _form(path: Path) -> Form:
    ending = path.suffix.removeprefix(".").lower()
    return Form(ending) if ending in list(Form) else Form.MARKDOWN


def _titled(store: Store, title: str) -> int:
    found = [row.id for row in store.conversations() if row.title == title]
    if len(found) != 1:
        raise WrongUse(f"{len(found)} conversations have the title “{title}”. Nothing was written. Name another.")
    return found[0]


def _finished(work: Work[T]) -> T:
    """Runs it, telling a person how far it is."""
    try:
        while True:
            progress = next(work)
            if sys.stderr is not None and sys.stderr.isatty():
                print(f"\r{progress.what} {progress.done:,} of {progress.total:,}", end="", file=sys.stderr)
    except StopIteration as end:
        if sys.stderr is not None and sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr)
        result: T = end.value
        return result
    finally:
        work.close()
