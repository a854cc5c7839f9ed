"""Who may read what is written, what is left half done, and what is said of it elsewhere."""

from __future__ import annotations

import io
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from PIL import Image

from gemma_desk.exchange import restore
from gemma_desk.exchange.backup import back_up
from gemma_desk.exchange.work import finish
from gemma_desk.store import Store
from gemma_desk.store.copies import copies, keep_copy, place_for_copy
from tests.torture.figure import Figure, Trial
from tests.torture.privacy.bytes_on_disk import files_with, left_half_done, open_to_others
from tests.torture.privacy.deleting import DAY, marked
from tests.torture.store.preloaded import REPOSITORY

_GIVE_UP_S = 300.0
_START = """
import sys
from pathlib import Path
from gemma_desk.store import Store
Store.open(Path(sys.argv[1])).close()
"""


def figures(trial: Trial) -> Iterator[Figure]:
    """Yields them."""
    yield _sittings(trial)
    yield _kills(trial)
    yield _states(trial)


def _sittings(trial: Trial) -> Figure:
    n_tried, n_files = trial.n(4), 0
    findings: list[str] = []
    for number in range(n_tried):
        folder = trial.folder / f"sitting-{number}"
        found = list(_sitting(folder, trial.chance(f"sitting {number}")))
        n_files += sum(path.is_file() for path in (folder / "data").rglob("*"))
        findings += [f"number {number}: {finding}" for finding in found]
    how = f"umask 0; {n_files} files, all their owner's alone; the log at its most talkative names no word of it"
    return Figure("a whole sitting with the practice model", n_tried, tuple(findings), how)


def _sitting(folder: Path, chance: random.Random) -> Iterator[str]:
    data = folder / "data"
    folder.mkdir()
    question, name = marked(chance), marked(chance)
    picture = io.BytesIO()
    Image.new("RGB", (200, 120), (200, 30, 30)).save(picture, "PNG")
    (folder / f"{name}.png").write_bytes(picture.getvalue())
    said = _run(
        data,
        "window",
        "--ask",
        f"What is {question}?",
        "--image",
        str(folder / f"{name}.png"),
        "--picture",
        str(folder / "seen.png"),
        "--max-tokens",
        "8",
    )
    if said.returncode != 0:
        yield f"the program ended with {said.returncode}: {said.stderr[-500:]}"
    if "database form" not in said.stderr:
        yield "the log said nothing at all"
    if not files_with(data, [question]):
        yield "the question was not kept"
    yield from (f"the log names {word}" for word in (question, name) if word in said.stderr + said.stdout)
    yield from open_to_others(data)
    yield from _exchanged(folder, data)
    yield from (f"left half done: {path}" for path in left_half_done(data))
    elsewhere = files_with(folder / "home", [question, name])
    if elsewhere:
        yield f"kept elsewhere: {elsewhere}"


def _exchanged(folder: Path, data: Path) -> Iterator[str]:
    """A copy, a backup, and that restored, in a process whose umask lets everybody read."""
    before = os.umask(0)
    try:
        with closing(Store.open(data)) as store:
            store.copy_beside(place_for_copy(data))
            keep_copy(data, DAY)
            finish(back_up(lambda use: use(store), data, folder / "backup"))
        finish(restore.stage(folder / "backup", data))
        restore.settle(data)
        Store.open(data).close()
    finally:
        os.umask(before)
    if (folder / "backup").stat().st_mode & 0o077:
        yield "others may read the backup"
    if not copies(data):
        yield "there is no copy"


def _kills(trial: Trial) -> Figure:
    """What a program that was killed left half written goes with the next start."""
    n_tried, n_left = trial.n(20), 0
    findings: list[str] = []
    for number in range(n_tried):
        folder = trial.folder / "killed"
        shutil.rmtree(folder, ignore_errors=True)
        _killed_while_writing(folder, trial.chance(f"kill {number}").uniform(0.0, 0.3))
        n_left += bool(left_half_done(folder))
        subprocess.run([sys.executable, "-c", _START, folder], cwd=REPOSITORY, check=True)
        findings += [f"number {number}: left: {path}" for path in left_half_done(folder)]
    how = f"while attachments are written; {n_left} times something was half written, and gone after the next start"
    return Figure("kill -9, then a start", n_tried, tuple(findings), how)


def _states(trial: Trial) -> Figure:
    n_tried = trial.n(12)
    command = [sys.executable, "-m", "tests.torture.privacy.states", str(trial.folder / "states"), str(n_tried)]
    own = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(command, cwd=REPOSITORY, env=own, capture_output=True, text=True, check=True)
    how = "each was there before; of the conversation, or of a turn of it, that is deleted"
    return Figure("what the engine keeps of a conversation", n_tried, tuple(json.loads(said.stdout)["findings"]), how)


_WRITE = """
import hashlib, itertools, sys
from pathlib import Path
from gemma_desk.store import Store
store = Store.open(Path(sys.argv[1]))
print("open", flush=True)
for number in itertools.count():
    data = f"{number} ".encode() * 1_500_000
    store.put_attachment(hashlib.sha256(data).hexdigest(), data)
"""


def _killed_while_writing(folder: Path, after_s: float) -> None:
    writing = subprocess.Popen([sys.executable, "-c", _WRITE, folder], cwd=REPOSITORY, stdout=subprocess.PIPE)
    assert writing.stdout is not None
    writing.stdout.readline()
    time.sleep(after_s)
    writing.kill()
    writing.communicate()


def _run(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Its home and its temporary folder are its own, so that what it leaves elsewhere is seen."""
    home = data.parent / "home"
    home.mkdir()
    own = {"GEMMA_DESK_DATA": str(data), "QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "TMPDIR": str(home)}
    return subprocess.run(
        [sys.executable, "-m", "tests.torture.privacy.sitting", *words],
        cwd=REPOSITORY,
        env={**os.environ, **own},
        capture_output=True,
        text=True,
        timeout=_GIVE_UP_S,
    )
