"""Conversations in: our own JSON and other programs' exports. What is here already is not doubled."""

from __future__ import annotations

import binascii
import hashlib
import json
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from gemma_desk.chat.errors import AttachmentProblem, FileProblem
from gemma_desk.chat.message import Attachment, Message, Part
from gemma_desk.exchange.form import FORMAT, Envelope, attachments, check_version, past_conversation, read_conversation
from gemma_desk.exchange.found import FoundConversation, FoundFile, FoundMessage, FoundPart, LeftOut
from gemma_desk.exchange.imported import Imported
from gemma_desk.exchange.kinds import reader_for
from gemma_desk.exchange.source import ATTACHMENT_MB, Source, damaged, opened
from gemma_desk.exchange.work import Progress, StoreCall, Work
from gemma_desk.store import AT_BEGINNING, ConversationRow, MessageRow, PastConversation, PastMessage

Attach = Callable[[bytes, str], Attachment]
"""Reads a file that is to be attached, by its bytes and name; raises `AttachmentProblem`."""

_UNREADABLE = (msgspec.MsgspecError, ValueError, RecursionError)
_OTHER_FILES = "other files in the archive"
_IMPORTING = "Importing"
_TITLE_CHARS = 200
_AT_ONCE = 50
"""Conversations added together. A disk takes some 10 ms to have kept something."""


def import_files(store: StoreCall, paths: Sequence[Path], attach: Attach) -> Work[Imported]:
    """Brings in every conversation of some files. What was brought in before it is broken off stays.

    Args:
        store: Of the conversations that are here.
        paths: JSON or ZIP files of any of the programs.
        attach: For files that other programs' messages hold.

    Raises:
        FileProblem: Nothing in them could be read; with several files the others' sentences are in the result.
    """
    importer = _Importer(store, attach)
    try:
        for path in paths:
            try:
                with opened(path) as source:
                    yield from importer.take(source)
            except FileProblem as error:
                importer.result.refused.append(error.problem.sentence)
    finally:
        importer.flush()
    result = importer.result
    if result.refused and not result.n_found:
        raise FileProblem(" ".join(result.refused))
    return result


class _Importer:
    """One import, over several files."""

    def __init__(self, store: StoreCall, attach: Attach) -> None:
        self._store = store
        self._attach = attach
        self._known = _Known(store)
        self._waiting: list[PastConversation] = []
        self.result = Imported()

    def take(self, source: Source) -> Work[None]:
        """Brings in one file."""
        if not source.documents:
            raise damaged(source.name, "no conversations are in it")
        for name in source.documents:
            data = source.document(name)
            items = _items(data, name)
            if isinstance(items, Envelope):
                check_version(items, source.name)
                yield from self._take_ours(items, source)
            else:
                yield from self._take_others(items, source)
        self.result.left_out[_OTHER_FILES] += max(source.n_other, 0)

    def _take_ours(self, envelope: Envelope, source: Source) -> Work[None]:
        for done, raw in enumerate(envelope.conversations):
            yield Progress(done, len(envelope.conversations), _IMPORTING)
            try:
                conversation = read_conversation(raw)
            except _UNREADABLE:
                self.result.n_unreadable += 1
                continue
            for sha256 in dict.fromkeys(attachment.sha256 for attachment in attachments(conversation)):
                self._put_ours(sha256, envelope, source)
            self._keep(past_conversation(conversation))

    def _put_ours(self, sha256: str, envelope: Envelope, source: Source) -> None:
        data = _embedded(envelope, sha256)
        data = source.attachment(sha256) if data is None else data
        if data is not None and hashlib.sha256(data).hexdigest() == sha256:
            self._store(lambda store: store.put_attachment(sha256, data))
        else:
            self.result.left_out["attachments that are missing or damaged in the file"] += 1

    def _take_others(self, items: Sequence[msgspec.Raw], source: Source) -> Work[None]:
        n_before = self.result.n_unreadable
        for done, raw in enumerate(items):
            yield Progress(done, len(items), _IMPORTING)
            left_out = LeftOut()
            try:
                found = _read(raw, source, left_out)
            except _UNREADABLE:
                self.result.n_unreadable += 1
                continue
            self.result.left_out.update(left_out)
            self._keep_found(found)
        if items and self.result.n_unreadable - n_before == len(items):
            self.result.n_unreadable = n_before
            raise damaged(source.name, f"none of {len(items):,} entries is a conversation of a program that is known")

    def _keep_found(self, found: FoundConversation) -> None:
        if not found.messages:
            self.result.left_out["conversations without messages"] += 1
            return
        self._keep(self._past_conversation(found), is_timed=_began(found) is not None)

    def _past_conversation(self, found: FoundConversation) -> PastConversation:
        created = _began(found) or time.time()
        updated = found.updated_at if found.updated_at is not None else created
        title = " ".join(found.title.split())[:_TITLE_CHARS]
        return PastConversation(
            title,
            created,
            max(created, updated),
            tuple(map(self._past, found.messages)),
            is_pinned=found.is_pinned,
            is_archived=found.is_archived,
        )

    def _past(self, message: FoundMessage) -> PastMessage:
        said = Message(message.role, tuple(map(self._part, message.parts)), message.thought)
        return PastMessage(said, after=message.after, is_shown=message.is_shown)

    def _part(self, part: FoundPart) -> Part:
        if not isinstance(part, FoundFile):
            return part
        try:
            attachment = self._attach(part.data, part.name)
        except AttachmentProblem:
            self.result.left_out["files that cannot be attached"] += not part.otherwise
            return part.otherwise or f"[{part.name}, which could not be read]"
        self._store(lambda store: store.put_attachment(attachment.sha256, part.data))
        return attachment

    def _keep(self, past: PastConversation, *, is_timed: bool = True) -> None:
        """Adds a conversation, or what is new of it, or nothing."""
        if any(_are_alike(past, other, is_timed) for other in self._waiting):
            self.flush()
        same = self._known.find(past, is_timed=is_timed)
        if same is None:
            self._waiting.append(past)
            if len(self._waiting) >= _AT_ONCE:
                self.flush()
        elif len(same[1]) == len(past.messages):
            self.result.n_known += 1
        else:
            self._extend(past, *same)

    def _extend(self, past: PastConversation, conversation_id: int, known: dict[int, int]) -> None:
        self._store(lambda store: store.extend_conversation(conversation_id, past.updated_at, past.messages, known))
        self.result.extended.append(conversation_id)

    def flush(self) -> None:
        """Adds what waits: to wait for the disk takes longer than all else."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            for row in self._store(lambda store: store.add_conversations(waiting)):
                self._known.add(row)
        self.result.n_new += len(waiting)


class _Known:
    """Finds a conversation that is here already: begun at the same instant, and one the beginning of the other.

    A title may have been changed, and a conversation gone on with, here or there. Where a file says no times, the title
    stands for the instant.
    """

    def __init__(self, store: StoreCall) -> None:
        self._store = store
        self._by_time: dict[float, list[int]] = defaultdict(list)
        self._by_title: dict[str, list[int]] = defaultdict(list)
        for row in store(lambda opened: opened.conversations()):
            self.add(row)

    def add(self, row: ConversationRow) -> None:
        """From now on known."""
        self._by_time[row.created_at].append(row.id)
        self._by_title[row.title].append(row.id)

    def find(self, past: PastConversation, *, is_timed: bool) -> tuple[int, dict[int, int]] | None:
        """Its id and the ids of the messages that it has, by their places; None where it is new."""
        alike = self._by_time.get(past.created_at, ()) if is_timed else self._by_title.get(past.title, ())
        for conversation_id in alike:
            there = self._store(lambda opened, id_=conversation_id: opened.all_messages(id_))  # type: ignore[misc]
            known = _met(past.messages, there)
            is_part = len(known) in (len(there), len(past.messages))
            if is_part and (known or len(there) == len(past.messages)):
                return conversation_id, known
        return None


def _met(messages: Sequence[PastMessage], there: Sequence[MessageRow]) -> dict[int, int]:
    """Ids of the messages that stand at the same place of the tree there, by their places."""
    free: dict[tuple[int | None, tuple[str, ...]], list[int]] = defaultdict(list)
    for row in reversed(there):
        free[row.parent_id, _content(row.message)].append(row.id)
    met: dict[int, int] = {}
    for place, past in enumerate(messages):
        after = place - 1 if past.after is None else past.after
        if after == AT_BEGINNING or after in met:
            same = free[met.get(after), _content(past.message)]
            if same:
                met[place] = same.pop()
    return met


def _content(message: Message) -> tuple[str, ...]:
    """What makes a message the same, whatever it was heard as or read with."""
    parts = (part.sha256 if isinstance(part, Attachment) else part for part in message.parts)
    return (message.role, *parts)


def _items(data: bytes, name: str) -> Envelope | list[msgspec.Raw]:
    """Our own file, or the entries of another program's."""
    try:
        return _split(data)
    except msgspec.DecodeError as error:
        try:
            return _split(_without_halves(data))
        except _UNREADABLE:
            raise damaged(name, f"{error}"[:120]) from error
    except _UNREADABLE as error:
        raise damaged(name, f"{error}"[:120]) from error


def _split(data: bytes) -> Envelope | list[msgspec.Raw]:
    if data.lstrip()[:1] == b"[":
        return msgspec.json.decode(data, type=list[msgspec.Raw])
    head = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    if "format" in head and bytes(head["format"]) == msgspec.json.encode(FORMAT):
        return msgspec.json.decode(data, type=Envelope)
    return [msgspec.Raw(data)]


def _embedded(envelope: Envelope, sha256: str) -> bytes | None:
    raw = envelope.attachments.get(sha256)
    if raw is None or len(bytes(raw)) > ATTACHMENT_MB * 1_400_000:
        return None
    try:
        return msgspec.json.decode(raw, type=bytes)
    except (msgspec.MsgspecError, binascii.Error):
        return None


def _read(raw: msgspec.Raw, source: Source, left_out: LeftOut) -> FoundConversation:
    item = msgspec.json.decode(raw, type=dict[str, object])
    return reader_for(item)(item, source.find, left_out)


def _without_halves(data: bytes) -> bytes:
    """Half a character, which programs write where they cut a text within an emoji, becomes a question mark."""
    if b"\\ud" not in data.lower():
        raise ValueError("there is none")
    return json.dumps(json.loads(data), ensure_ascii=False).encode(errors="replace")


def _are_alike(one: PastConversation, other: PastConversation, is_timed: bool) -> bool:
    return one.created_at == other.created_at if is_timed else one.title == other.title


def _began(found: FoundConversation) -> float | None:
    return found.created_at if found.created_at is not None else found.updated_at
