"""A passphrase that is set and removed while the program is killed, and what is encrypted changed on the disk."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

from gemma_desk.chat.errors import EnvironmentProblem
from gemma_desk.encryption import DataKey, new_key
from gemma_desk.exchange import rekeying
from gemma_desk.store import Store
from gemma_desk.store.database import DATABASE_NAME
from gemma_desk.store.lock_file import LOCK_COPY_NAME, LOCK_NAME, WrongPassphrase, is_locked, unlock
from tests.exchange.rekeyed import Held, done, fill, killed_at, leftovers, tells
from tests.torture.figure import Figure, Trial

WORDS = "open, please"
"""As `tests.exchange.rekeyed` sets it."""
_MOST_KILLS, _LOCKS, _FILES, _PAGES = 80, 60, 400, 200


def campaign(trial: Trial) -> Iterator[Figure]:
    """Kills, then changes."""
    key = new_key()
    (trial.folder / "key").write_bytes(key.secret)
    plain, locked = trial.folder / "plain", trial.folder / "locked"
    fill(plain)
    fill(locked)
    done(locked, None, key)
    yield _kills(trial, plain, None, key, "killed while it is set")
    yield _kills(trial, locked, key, None, "killed while it is removed")
    yield _lock_files(trial, locked, key)
    yield _attachments(trial, locked, key)
    yield _pages(trial, locked, key)


def _kills(trial: Trial, whole: Path, old: DataKey | None, new: DataKey | None, what: str) -> Figure:
    """At so many of the steps that the file system is asked for, evenly drawn."""
    before, findings, outcomes = Held.in_(whole, old), [], [0, 0]
    n_steps = int(killed_at(_copied(whole, trial, "step 0"), new is not None, 0).stdout)
    steps = trial.chance(what).sample(range(1, n_steps + 1), trial.n(min(_MOST_KILLS, n_steps)))
    for step in steps:
        folder = _copied(whole, trial, f"step {step}")
        if killed_at(folder, new is not None, step).returncode >= 0:
            findings.append(f"step {step}: it was not killed")
        rekeying.settle(folder)
        is_new = is_locked(folder) == (new is not None)
        outcomes[is_new] += 1
        findings += [f"step {step}: {finding}" for finding in _broken(folder, before, new if is_new else old)]
        shutil.rmtree(folder)
    return Figure(what, len(steps), tuple(findings), f"{outcomes[0]} ended in the old form, {outcomes[1]} in the new")


def _broken(folder: Path, before: Held, key: DataKey | None) -> Iterator[str]:
    if Held.in_(folder, key) != before:
        yield "something was lost"
    if leftovers(folder):
        yield f"left behind: {leftovers(folder)}"
    if key is not None and unlock(folder, WORDS) != key:
        yield "the passphrase opens nothing"
    if key is not None and tells(folder):
        yield f"still to be read in {tells(folder)}"


def _lock_files(trial: Trial, whole: Path, key: DataKey) -> Figure:
    """One of the two, a byte of it or its end: the passphrase opens, and both are as they were."""
    folder, chance, findings = _copied(whole, trial, "lock files"), trial.chance("lock files"), []
    kept, n_tried = (folder / LOCK_NAME).read_bytes(), trial.n(_LOCKS)
    for number in range(n_tried):
        (folder / chance.choice((LOCK_NAME, LOCK_COPY_NAME))).write_bytes(_changed(kept, chance))
        try:
            if unlock(folder, WORDS) != key or (folder / LOCK_NAME).read_bytes() != kept:
                findings.append(f"change {number}: another key, or not healed")
        except (WrongPassphrase, EnvironmentProblem) as error:
            findings.append(f"change {number}: {error}")
        shutil.copy(folder / LOCK_NAME, folder / LOCK_COPY_NAME)
    return Figure("one of the two lock files changed or cut", n_tried, tuple(findings), "healed by the other")


def _attachments(trial: Trial, whole: Path, key: DataKey) -> Figure:
    """A byte or the end of an encrypted file: refused, never other bytes than were put."""
    folder, chance, findings = _copied(whole, trial, "attachments"), trial.chance("attachments"), []
    store, n_tried = Store.open(folder, key), trial.n(_FILES)
    for number in range(n_tried):
        name = chance.choice(store.attachment_names())
        path = folder / "attachments" / name[:2] / name
        kept = path.read_bytes()
        path.write_bytes(_changed(kept, chance))
        try:
            store.attachment(name)
            findings.append(f"change {number}: it was read")
        except EnvironmentProblem:
            pass
        path.write_bytes(kept)
    store.close()
    return Figure("an encrypted attachment changed or cut", n_tried, tuple(findings), "refused each time")


def _pages(trial: Trial, whole: Path, key: DataKey) -> Figure:
    """Some bytes anywhere in the encrypted database: it is refused, or all there is is as it was."""
    before, chance, findings, n_refused = Held.in_(whole, key), trial.chance("pages"), [], 0
    folder, n_tried = _copied(whole, trial, "pages"), trial.n(_PAGES)
    kept = (folder / DATABASE_NAME).read_bytes()
    for number in range(n_tried):
        (folder / DATABASE_NAME).write_bytes(_changed(kept, chance))
        try:
            if Held.in_(folder, key) != before:
                findings.append(f"change {number}: other than before, without a word")
        except EnvironmentProblem:
            n_refused += 1
    return Figure("the encrypted database changed or cut", n_tried, tuple(findings), f"{n_refused} refused, in words")


def _changed(data: bytes, chance: random.Random) -> bytes:
    """Up to sixteen bytes in a row changed, or the end cut off."""
    place = chance.randrange(len(data))
    if chance.random() < 0.25:
        return data[:place]
    run = data[place : place + chance.randint(1, 16)]
    return data[:place] + bytes(byte ^ chance.randint(1, 255) for byte in run) + data[place + len(run) :]


def _copied(whole: Path, trial: Trial, name: str) -> Path:
    target = trial.folder / f"{whole.name} {name}"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(whole, target, copy_function=shutil.copy2)
    os.chmod(target, 0o700)
    return target
