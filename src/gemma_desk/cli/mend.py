"""`gemma-desk mend`: says whether the conversations can be opened, and what there is to go on with."""

from __future__ import annotations

import contextlib
import sys
from argparse import Namespace
from datetime import datetime
from functools import partial
from pathlib import Path

from gemma_desk.chat.errors import StoreInUse, StoreProblem
from gemma_desk.cli.exit_codes import ExitCode, WrongUse
from gemma_desk.cli.passphrase import key_of
from gemma_desk.encryption import DataKey
from gemma_desk.exchange.work import n_of
from gemma_desk.store import Store
from gemma_desk.store.copies import Copy, good_copies
from gemma_desk.store.database import check_copy
from gemma_desk.store.mending import Mended, keep_readable, put_back, start_anew


def run(arguments: Namespace, folder: Path) -> ExitCode:
    """Looks, and does what was asked for where the conversations cannot be opened."""
    key = key_of(folder, arguments)
    try:
        with contextlib.closing(Store.open(folder, key)) as store:
            held = n_of(len(store.conversations()), "conversation")
            print(f"What is in {folder} is whole: {held}. Nothing was changed.")
        return ExitCode.ANSWERED
    except StoreInUse:
        raise
    except StoreProblem as error:
        print(error.problem.sentence, file=sys.stderr)
    mended = _mended(arguments, folder, key)
    if mended is None:
        _offer(folder, key)
        return ExitCode.ENVIRONMENT
    print(f"{n_of(mended.n_conversations, 'conversation')} here now.")
    if mended.n_lost:
        print(f"{n_of(mended.n_lost, 'conversation')} could not be read, or not all of it.")
    if mended.kept is not None:
        print(f"What was there is kept as {mended.kept}.")
    return ExitCode.ANSWERED


def _mended(arguments: Namespace, folder: Path, key: DataKey | None) -> Mended | None:
    if arguments.copy is not None:
        return put_back(folder, _chosen(folder, arguments.copy, key))
    if arguments.readable:
        return keep_readable(folder, key)
    return start_anew(folder) if arguments.anew else None


def _chosen(folder: Path, number: int, key: DataKey | None) -> Copy:
    found = list(good_copies(folder, partial(check_copy, key=key)))
    if number > len(found):
        raise WrongUse(
            f"There are {len(found)} copies that are whole. Nothing was changed. `gemma-desk mend` lists them."
        )
    return found[number - 1]


def _offer(folder: Path, key: DataKey | None) -> None:
    found = list(good_copies(folder, partial(check_copy, key=key)))
    for number, copy in enumerate(found, start=1):
        made = datetime.fromtimestamp(copy.made_at).strftime("%Y-%m-%d %H:%M")
        print(f"{number}  {made}  {n_of(copy.n_conversations, 'conversation')}  {copy.path.name}")
    if found:
        print("`gemma-desk mend --copy 1` goes on with the newest copy.")
    print("`gemma-desk mend --readable` goes on with what can still be read, `--anew` with none.")
    print("What is there now is kept beside, whatever you choose.")
