"""What a program that was killed had shown, and whether the disk has it."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gemma_desk.store.database import DATABASE_NAME
from tests.e2e.stored import StoredMessage, attached_files, read_messages

_SAMPLES_A_SECOND, _SAMPLE_BYTES = 16_000, 2
_STILL_S = 0.3
"""A note of which was told so lately was being spoken."""


@dataclass(frozen=True, slots=True)
class Ending:
    """One run of the program, seen from its end."""

    told: Sequence[dict[str, Any]]
    """All that it told, in order."""
    killed_at: float
    limit_s: float
    """So much of what grows may be lost."""

    def before(self, key: str) -> list[dict[str, Any]]:
        """What was told of something."""
        return [line for line in self.told if key in line]

    def is_due(self, line: dict[str, Any]) -> bool:
        """Whether it was told so long ago that it has to be on the disk."""
        return bool(line["at"] <= self.killed_at - self.limit_s)


@dataclass(slots=True)
class Kept:
    """One store, over all the runs on it."""

    folder: Path
    asked: dict[int, dict[str, Any]] = field(default_factory=dict)
    """Each question that was ever shown as sent."""
    most_lost_s: float = 0.0
    """Of an answer, the longest ago that something was shown which is not on the disk."""

    def broken(self, ending: Ending) -> Iterator[str]:
        """A sentence for each promise that did not hold."""
        for line in ending.before("message"):
            if line["message"]["role"] == "user":
                self.asked[line["message"]["id"]] = line["message"]
        if not (self.folder / DATABASE_NAME).exists():
            if self.asked:
                yield "The database is gone."
            return
        with _copy(self.folder) as copy:
            yield from _damaged(copy)
            yield from self._lost_questions(read_messages(self.folder), _ids(copy))
            yield from self._lost_answers(copy, ending)
            yield from _lost_drafts(copy, ending)
            yield from _wrong_list(copy, ending)
        yield from _lost_note(self.folder, ending)

    def _lost_questions(self, messages: list[StoredMessage], ids: list[int]) -> Iterator[str]:
        stored = dict(zip(ids, messages, strict=True))
        whole = {path.name for path in attached_files(self.folder)}
        for number, asked in self.asked.items():
            found = stored.get(number)
            if found is None or found.text != asked["text"]:
                yield f"Question {number} was shown as sent and is not kept: {asked['text'][:40]!r}."
            elif [each.sha256 for each in found.attachments] != asked["files"]:
                yield f"Question {number} has lost what was attached to it."
            elif not whole.issuperset(asked["files"]):
                yield f"A file of question {number} is not kept whole."

    def _lost_answers(self, copy: sqlite3.Connection, ending: Ending) -> Iterator[str]:
        stored = dict(copy.execute("SELECT message_id, group_concat(text, '') FROM parts GROUP BY message_id"))
        for line in ending.before("message"):
            told = line["message"]
            if told["role"] != "assistant" or (stored.get(told["id"]) or "").startswith(told["text"]):
                continue
            lost_s = ending.killed_at - line["at"]
            self.most_lost_s = max(self.most_lost_s, lost_s)
            if ending.is_due(line):
                yield f"{lost_s:.2f} s of answer {told['id']} are lost."


@contextmanager
def _copy(folder: Path) -> Iterator[sqlite3.Connection]:
    """The database as the next start will find it, opened apart from it."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / DATABASE_NAME
        for name in (DATABASE_NAME, f"{DATABASE_NAME}-wal"):
            if (folder / name).exists():
                shutil.copy(folder / name, copy.with_name(name))
        with closing(sqlite3.connect(copy)) as connection:
            yield connection


def _ids(copy: sqlite3.Connection) -> list[int]:
    return [number for (number,) in copy.execute("SELECT id FROM messages ORDER BY id")]


def _damaged(copy: sqlite3.Connection) -> Iterator[str]:
    said = copy.execute("PRAGMA integrity_check").fetchall()
    if said != [("ok",)]:
        yield f"The database is damaged: {said[:2]}."


def _lost_drafts(copy: sqlite3.Connection, ending: Ending) -> Iterator[str]:
    """What was typed so long ago, or something later, stands in the draft."""
    told = ending.before("draft")
    due = [place for place, line in enumerate(told) if ending.is_due(line)]
    if not due or len({line["of"] for line in told[due[-1] :]}) > 1:
        return
    later = [line["draft"] for line in told[due[-1] :]]
    found = copy.execute("SELECT parts FROM drafts WHERE conversation_id = ?", (told[-1]["of"],)).fetchone()
    parts = json.loads(found[0]) if found else []
    stored = {
        "text": "".join(part for part in parts if isinstance(part, str)),
        "files": [part["sha256"] for part in parts if not isinstance(part, str)],
    }
    if stored not in later and not (later[-1]["text"] and stored["text"].startswith(later[-1]["text"])):
        yield f"The draft is not kept: {stored} where one of {later[:1]} … {later[-1:]} was shown."


def _wrong_list(copy: sqlite3.Connection, ending: Ending) -> Iterator[str]:
    """Titles and deletions are as they were shown, or as the last wish had it."""
    wishes = ending.before("wish")
    wish = wishes[-1] if wishes else {}
    stored = {
        number: (title, deleted_at is not None)
        for number, title, deleted_at in copy.execute("SELECT id, title, deleted_at FROM conversations")
    }
    for line in ending.before("listed")[-1:]:
        for number, title in line["listed"].items():
            if int(number) not in stored:
                yield f"Conversation {number} was listed and is gone."
            elif int(number) != wish.get("id") and stored[int(number)] != (title, False):
                yield f"Conversation {number} is {stored[int(number)]} where {title!r} was listed."
    for line in ending.before("deleted")[-1:]:
        for number in line["deleted"]:
            if number != wish.get("id") and not stored.get(number, ("", True))[1]:
                yield f"Conversation {number} was deleted and has come back."


def _lost_note(folder: Path, ending: Ending) -> Iterator[str]:
    notes = ending.before("note_s")
    if not notes or notes[-1]["at"] < ending.killed_at - _STILL_S:
        return
    begun = max(place for place, line in enumerate(notes) if place == 0 or line["note_s"] < notes[place - 1]["note_s"])
    due = [line["note_s"] for line in notes[begun:] if ending.is_due(line)]
    files = sorted((folder / "recordings").glob("*.pcm"))
    kept_s = files[-1].stat().st_size / _SAMPLE_BYTES / _SAMPLES_A_SECOND if files else 0.0
    if due and kept_s < due[-1]:
        yield f"Of a note of {due[-1]:.1f} s only {kept_s:.1f} s are kept."


def half_written(out: Path) -> Iterator[str]:
    """Files for somebody else that are not whole."""
    backup, everything = out / "all.gemma-desk-backup", out / "all.json"
    try:
        if backup.exists() and zipfile.ZipFile(backup).testzip() is not None:
            yield "A backup is damaged."
        if everything.exists():
            json.loads(everything.read_text("utf-8"))
    except (zipfile.BadZipFile, ValueError) as error:
        yield f"A file for somebody else is half written: {error}."
