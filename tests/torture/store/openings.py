"""What a start may find: no database, another program's, one of the future, old forms, wrong clocks, odd folders."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import SimpleNamespace

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.chat.message import Message, Role
from gemma_desk.store import Store, migrations
from gemma_desk.store import store as store_module
from gemma_desk.store.copies import good_copies
from gemma_desk.store.database import DATABASE_NAME
from gemma_desk.store.mending import put_back, start_anew
from tests.torture.figure import Figure, Trial
from tests.torture.store.preloaded import REPOSITORY
from tests.torture.store.workload import FORM, STEPS, Sitting, held

_DAY_S = 86_400.0
_NOW = 1_795_300_000.0
_CLOCKS = {
    "a day back": (_NOW, _NOW - _DAY_S),
    "to 1970": (_NOW, 0.0),
    "an hour back, as in autumn": (_NOW, _NOW - 3600),
    "to and fro": (_NOW, 4 * _NOW, 0.0, _NOW),
}
_FOLDERS = (
    "my chats",
    "🎉 Gespräche & 'more' \"quoted\"",
    "x" * 240,
    "%20?mode=memory#fragment",
    "new\nline",
    "/".join(["deep" * 10] * 8),
    "\udcff\udcfe",
)


def figures(trial: Trial) -> Iterator[Figure]:
    """Yields them."""
    yield _refused(trial.folder / "refused")
    yield _forms(trial.folder / "forms")
    yield _clocks(trial.folder / "clocks")
    yield _places(trial.folder / "places")
    yield _read_only(trial.folder / "read-only")


def sat(folder: Path) -> Path:
    """A whole sitting, with a copy; closed."""
    folder.mkdir(parents=True)
    sitting = Sitting(folder)
    for step in STEPS:
        step(sitting)
    return folder


def _refused(folder: Path) -> Figure:
    harms = ("zero bytes", "missing", "of the future", "of another program", "text", "a folder")
    findings: list[str] = []
    for what in harms:
        harmed = sat(folder / what)
        _harm(harmed / DATABASE_NAME, what)
        findings += [f"{what}: {finding}" for finding in _said_and_mended(harmed)]
    return Figure("a database that cannot be", len(harms), tuple(findings), ", ".join(harms))


def _harm(path: Path, what: str) -> None:
    if what in ("missing", "a folder"):
        path.unlink()
    if what == "a folder":
        path.mkdir()
    if what == "zero bytes":
        path.write_bytes(b"")
    if what == "text":
        path.write_text("Not a database. " * 1000)
    if what in ("of the future", "of another program"):
        pragma = "user_version = 1000" if what == "of the future" else "application_id = 1"
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(f"PRAGMA {pragma}")


def _said_and_mended(folder: Path) -> Iterator[str]:
    for _ in range(2):  # asked twice, the answer is the same
        try:
            Store.open(folder).close()
            yield "it was opened"
        except StoreProblem:
            pass
    copy = next(good_copies(folder), None)
    if copy is None:
        yield "no copy is offered"
        return
    put_back(folder, copy)
    with closing(Store.open(folder)) as store:
        if not held(store)[0]:
            yield "what was put back is empty"
    start_anew(folder)
    with closing(Store.open(folder)) as store:
        if held(store)[0]:
            yield "a new beginning holds something"


def _forms(folder: Path) -> Figure:
    findings: list[str] = []
    forms = sorted(FORM.parent.iterdir())
    for form in forms:
        kept = folder / form.stem
        kept.mkdir(parents=True)
        with closing(sqlite3.connect(kept / DATABASE_NAME)) as connection:
            connection.executescript(form.read_text(encoding="utf-8"))
            texts = _texts(connection)
        with closing(Store.open(kept)) as store:
            now = _texts(store._connection)
        if not texts <= now:
            findings.append(f"{form.stem}: lost {texts - now}")
        if len(forms) != migrations.NEWEST:
            findings.append("a form has no example")
        if form.stem != f"form_{migrations.NEWEST}" and not any(good_copies(kept)):
            findings.append(f"{form.stem}: no copy of the old form")
    return Figure("an old form", len(forms), tuple(findings), "each there was; every text is there afterwards")


def _texts(connection: sqlite3.Connection) -> set[str]:
    """Every text in the tables that are ours."""
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'"
    ).fetchall()
    rows = [row for (table,) in tables for row in connection.execute(f"SELECT * FROM {table}")]
    return {value for row in rows for value in row if isinstance(value, str)}


def _clocks(folder: Path) -> Figure:
    findings: list[str] = []
    for what, times in _CLOCKS.items():
        store = Store.open(folder / what)
        conversation = store.create_conversation("Timed")
        written = []
        for at in times:
            with _clock(at):
                for number in range(5):
                    text = f"{at} {number}"
                    store.add_message(conversation.id, Message(Role.USER, (text,)))
                    written.append(text)
        store.close()
        with closing(Store.open(folder / what)) as again:
            if [row.message.text for row in again.messages(conversation.id)] != written:
                findings.append(f"{what}: another order")
    return Figure("a clock that was set", len(_CLOCKS), tuple(findings), ", ".join(_CLOCKS))


@contextmanager
def _clock(now: float) -> Iterator[None]:
    """The store's clock shows another time."""
    real = store_module.time
    store_module.time = SimpleNamespace(time=lambda: now)  # type: ignore[assignment]
    try:
        yield
    finally:
        store_module.time = real


def _places(folder: Path) -> Figure:
    findings: list[str] = []
    for name in _FOLDERS:
        place = sat(folder / name)
        with closing(Store.open(place)) as store:
            if not held(store)[0]:
                findings.append(f"{name!r}: nothing is there")
        if not any(good_copies(place)):
            findings.append(f"{name!r}: no copy is whole")
    return Figure("an odd folder", len(_FOLDERS), tuple(findings), "spaces, emoji, 240 characters, signs, no UTF-8")


def _read_only(folder: Path) -> Figure:
    command = [sys.executable, "-m", "tests.torture.store.read_only", str(folder)]
    said = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    done = json.loads(said.stdout)
    how = "the folder, the database, the copies, the attachments, all; at a start, and while it is open"
    return Figure("what may not be written or entered", done["n_tried"], tuple(done["findings"]), how)
