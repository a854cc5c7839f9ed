"""Files of a data folder that a disk changed: either that is said and a whole copy offered, or nothing that is read is
another than what was written."""

from __future__ import annotations

import logging
import random
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from gemma_desk.chat.errors import AttachmentProblem, StoreProblem
from gemma_desk.chat.message import Message, Role
from gemma_desk.store import Store
from gemma_desk.store.copies import copies, good_copies, keep_copy, place_for_copy
from gemma_desk.store.database import DATABASE_NAME
from gemma_desk.store.last_state import SIDECAR_NAME
from gemma_desk.store.mending import put_back
from tests.torture.figure import Figure, Trial
from tests.torture.store.workload import PICTURE, SHA256, STEPS, Sitting, held

_PAGE_BYTES = 4096
_WORDS = ("the", "total", "of", "every", "invoice", "that", "came", "in", "March", "was", "promised", "before", "noon")

Harm = Callable[[Path, random.Random], None]


def figures(trial: Trial) -> Iterator[Figure]:
    """Yields one for each way to harm a file."""
    kept = trial.folder / "whole"
    expected = _filled(kept, trial.chance("words"))
    ways = (
        ("1 to 100 bytes of the database overwritten", DATABASE_NAME, overwrite, 500),
        ("a letter of a text in the database made another", DATABASE_NAME, reword, 100),
        ("a page of the database zeroed", DATABASE_NAME, zero_page, 120),
        ("the database's end cut off", DATABASE_NAME, cut_off, 100),
        ("a page written in another's place", DATABASE_NAME, misplace, 100),
        ("the newest copy damaged, and the database", "", overwrite, 60),
        ("an attachment's bytes overwritten", f"attachments/{SHA256[:2]}/{SHA256}", overwrite, 60),
        ("what is remembered beside the database overwritten", SIDECAR_NAME, overwrite, 60),
    )
    for what, name, harm, n_whole in ways:
        yield _figure(trial, what, partial(_harm, name, harm), n_whole, expected)


def overwrite(path: Path, chance: random.Random) -> None:
    """1 to 100 bytes, scattered or in one place."""
    data = bytearray(path.read_bytes())
    n_bytes, place = chance.randint(1, 100), chance.randrange(len(data))
    is_scattered = chance.random() < 0.5
    for number in range(n_bytes):
        at = chance.randrange(len(data)) if is_scattered else (place + number) % len(data)
        data[at] ^= chance.randint(1, 255)
    path.write_bytes(data)


def reword(path: Path, chance: random.Random) -> None:
    """Which makes sense to everybody but who wrote it."""
    data = bytearray(path.read_bytes())
    word = chance.choice(_WORDS).encode()
    places = [found.start() for found in re.finditer(word, data)]
    place = chance.choice(places)
    data[place] = ord("z") if data[place] != ord("z") else ord("y")
    path.write_bytes(data)


def zero_page(path: Path, chance: random.Random) -> None:
    """As a disk gives a block back that it lost."""
    data = bytearray(path.read_bytes())
    place = chance.randrange(len(data) // _PAGE_BYTES) * _PAGE_BYTES
    data[place : place + _PAGE_BYTES] = bytes(_PAGE_BYTES)
    path.write_bytes(data)


def cut_off(path: Path, chance: random.Random) -> None:
    """Anywhere but at its very end."""
    data = path.read_bytes()
    path.write_bytes(data[: chance.randrange(len(data))])


def misplace(path: Path, chance: random.Random) -> None:
    """As a disk that wrote to the wrong place."""
    data = bytearray(path.read_bytes())
    here, there = chance.sample(range(len(data) // _PAGE_BYTES), 2)
    page = data[here * _PAGE_BYTES : (here + 1) * _PAGE_BYTES]
    data[there * _PAGE_BYTES : (there + 1) * _PAGE_BYTES] = page
    path.write_bytes(data)


def _filled(folder: Path, chance: random.Random) -> Any:
    """A sitting, many messages, and two copies; gives what it holds."""
    folder.mkdir()
    sitting = Sitting(folder)
    for step in STEPS[:-1]:
        step(sitting)
    store = sitting.opened
    for number in range(8):
        conversation = store.create_conversation(f"Number {number}")
        for _ in range(25):
            store.add_message(conversation.id, Message(Role.USER, (" ".join(chance.choices(_WORDS, k=60)),)))
    store.copy_beside(place_for_copy(folder))
    keep_copy(folder, date(2026, 11, 23))
    expected = held(store)
    sitting.close()
    return expected


def _harm(name: str, harm: Harm, folder: Path, chance: random.Random) -> None:
    if not name:
        harm(copies(folder)[0], chance)
        cut_off(folder / DATABASE_NAME, chance)
        return
    harm(folder / name, chance)


def _figure(trial: Trial, what: str, harm: Harm, n_whole: int, expected: Any) -> Figure:
    chance = trial.chance(what)
    n_tried, n_said = trial.n(n_whole), 0
    findings: list[str] = []
    for number in range(n_tried):
        folder = trial.folder / "harmed"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(trial.folder / "whole", folder)
        harm(folder, chance)
        said, found = _looked_at(folder, expected)
        n_said += said
        findings += [f"{what}, number {number}: {finding}" for finding in found]
    how = f"said and a copy put back {n_said} times; the others changed nothing that is read"
    return Figure(what, n_tried, tuple(findings), how)


def _looked_at(folder: Path, expected: Any) -> tuple[bool, list[str]]:
    """Whether it was said, and what was wrong."""
    with _quiet():
        try:
            return _read(folder, expected)
        except StoreProblem:
            return True, list(_put_back(folder))


def _read(folder: Path, expected: Any) -> tuple[bool, list[str]]:
    with closing(Store.open(folder)) as store:
        findings = [] if held(store) == expected else ["what is read is another than what was written"]
        findings += [] if len(store.search("promised")) == _n_hits(expected) else ["the search finds something else"]
        try:
            findings += [] if store.attachment(SHA256) == PICTURE else ["the attachment is another"]
        except AttachmentProblem:
            return True, findings
    return False, findings


def _n_hits(expected: Any) -> int:
    texts = [row.message.text for conversation in expected[0] if conversation[3] for row in conversation[5]]
    return min(200, sum("promised" in text for text in texts))


def _put_back(folder: Path) -> Iterator[str]:
    copy = next(good_copies(folder), None)
    if copy is None:
        yield "no copy is offered"
        return
    harmed = (folder / DATABASE_NAME).read_bytes()
    mended = put_back(folder, copy)
    if mended.kept is None or mended.kept.read_bytes() != harmed:
        yield "what was there is not kept"
    with closing(Store.open(folder)) as store:
        if len((*store.conversations(), *store.deleted_conversations())) != copy.n_conversations:
            yield "the copy holds something else than it says"


@contextmanager
def _quiet() -> Iterator[None]:
    """What is said is judged here, not in the log."""
    logging.disable()
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)
