"""Conversations full of words that stand nowhere else, deleted, and every byte of the data folder looked through."""

from __future__ import annotations

import hashlib
import random
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.chat.message import Attachment, Heard, MediaKind, Message, Piece, Receipt, Role
from gemma_desk.store import Store
from gemma_desk.store.copies import copies, keep_copy, place_for_copy
from gemma_desk.store.database import check_copy
from tests.torture.figure import Figure, Trial
from tests.torture.privacy.bytes_on_disk import files_with
from tests.torture.store.corruption import _quiet

_LETTERS = "bcdfghjklmnpqrstvwxz"
_MONTH_S = 30 * 86_400.0
DAY = date(2026, 11, 22)


def figure(trial: Trial) -> Figure:
    """Tries another conversation each time."""
    n_tried, n_words = trial.n(60), 0
    findings: list[str] = []
    for number in range(n_tried):
        folder = trial.folder / "deleting"
        shutil.rmtree(folder, ignore_errors=True)
        sitting = Sitting(folder, trial.chance(f"deleting {number}"))
        findings += [f"number {number}: {finding}" for finding in sitting.findings()]
        n_words += len(sitting.marks)
    how = f"{n_words} words in texts, thoughts, titles, files, hearings, drafts and copies, looked for in every byte"
    return Figure("a conversation removed for good", n_tried, tuple(findings), how)


def marked(chance: random.Random) -> str:
    """A word that stands nowhere else."""
    return "".join(chance.choices(_LETTERS, k=14))


@dataclass
class Sitting:
    """One that is deleted among others that stay."""

    folder: Path
    chance: random.Random
    marks: list[str] = field(default_factory=list)
    """Words of what is deleted."""

    def findings(self) -> Iterator[str]:
        """Writes, deletes, looks."""
        with closing(Store.open(self.folder)) as store:
            kept = self.keep_something(store)
            doomed = self.write(store)
            self.keep_something(store)
            yield from self._delete(store, doomed)
            store.remove_unnamed(0.0, _MONTH_S)
            store.remove_unnamed(_MONTH_S + 1, _MONTH_S)
            left = files_with(self.folder, self.marks)
            if left:
                yield f"left behind: {left}"
            if not [row for row in store.conversations() if row.id == kept] or not store.search("remains"):
                yield "something else was deleted, too"
        with _quiet():
            for copy in copies(self.folder):
                check_copy(copy)
        left = files_with(self.folder, self.marks)
        if left:
            yield f"left behind after the end: {left}"

    def _mark(self) -> str:
        self.marks.append(marked(self.chance))
        return self.marks[-1]

    def _text(self) -> str:
        """Short or over many pages, with a mark somewhere."""
        n_words = self.chance.choice((0, 3, 400, 4000))
        return " ".join([*["some words"] * n_words, self._mark(), *["and more"] * n_words])

    def keep_something(self, store: Store) -> int:
        """What stays; gives its number."""
        conversation = store.create_conversation("This stays")
        for _ in range(self.chance.randint(1, 20)):
            store.add_message(conversation.id, Message(Role.USER, ("It remains. " * self.chance.randint(1, 90),)))
        return conversation.id

    def write(self, store: Store) -> int:
        """What is to be deleted; gives its number."""
        conversation = store.create_conversation(self._mark())
        question = store.add_message(conversation.id, Message(Role.USER, (self._text(), self._attachment(store))))
        answer = store.add_message(conversation.id, Message(Role.ASSISTANT, ()), is_growing=True)
        grown = self._text()
        for share in (0.3, 0.6, 1.0):
            store.update_growing(answer.id, grown[: int(len(grown) * share)], self._text())
        store.finish_message(answer.id, None, Problem(ProblemKind.ENGINE, f"It ended, {self._mark()}."))
        self._copy(store, 0)
        store.add_message(conversation.id, Message(Role.USER, (self._text(),)), beside=question.id)
        store.replace_parts(question.id, (self._text(), self._heard(store)))
        store.set_cut(answer.id, self._text())
        store.rename(conversation.id, self._mark())
        store.keep_draft(conversation.id, (self._text(), self._attachment(store)))
        self._copy(store, 1)
        return conversation.id

    def _attachment(self, store: Store) -> Attachment:
        data = f"a file of its own, {self._mark()}".encode() * 50
        sha256 = hashlib.sha256(data).hexdigest()
        store.put_attachment(sha256, data)
        receipt = Receipt(0, 0, 0, 0, 40, 0.0, (f"A note, {self._mark()}.",))
        pieces = (Piece(self._text(), MediaKind.DOCUMENT, 40),)
        return Attachment(MediaKind.DOCUMENT, sha256, f"{self._mark()}.txt", None, receipt, pieces, self._mark())

    def _heard(self, store: Store) -> Attachment:
        heard = (Heard(0.0, 4.0, self._text()),)
        return replace(self._attachment(store), kind=MediaKind.AUDIO, pieces=(), heard=heard)

    def _copy(self, store: Store, n_days: int) -> None:
        store.copy_beside(place_for_copy(self.folder))
        keep_copy(self.folder, DAY + timedelta(n_days))

    def _delete(self, store: Store, conversation_id: int) -> Iterator[str]:
        if self.chance.random() < 0.4:  # piece by piece: what is taken out becomes a deleted conversation of its own
            question = store.messages(conversation_id)[0]
            store.delete_turn(question.id, self._mark())
        if self.chance.random() < 0.5:
            self._copy(store, 2)
        before = files_with(self.folder, self.marks)
        if not any("backups" in path for path in before):
            yield "what was looked for was never there"
        store.delete_conversation(conversation_id)
        for row in store.deleted_conversations():
            store.remove_deleted(row.id)
