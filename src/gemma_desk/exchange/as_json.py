"""Conversations as JSON, in one file with their attachments, or in a ZIP file with the attachments beside.

Written piece by piece: no more than one conversation or one attachment is in memory.
"""

from __future__ import annotations

import base64
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import msgspec

from gemma_desk.exchange import source
from gemma_desk.exchange.exported import Exported, attachment_data, load
from gemma_desk.exchange.form import ATTACHMENTS, FORMAT, MEMBER, VERSION, attachments
from gemma_desk.exchange.whole import whole_file
from gemma_desk.exchange.work import Progress, StoreCall, Work


def export_json(store: StoreCall, ids: Sequence[int], path: Path) -> Work[Exported]:
    """Writes one file that holds everything, attachments as base64."""
    with whole_file(path) as unfinished, unfinished.open("xb") as file:
        names = yield from _write_conversations(store, ids, file)
        file.write(b',\n"attachments": {')
        n_missing = yield from _embed(store, names, file)
        file.write(b"\n}}\n")
        n_bytes = file.tell()
    return Exported(path, len(ids), n_missing, _note(n_bytes))


def export_zip(store: StoreCall, ids: Sequence[int], path: Path) -> Work[Exported]:
    """Writes a ZIP file: the same JSON, and each attachment a file beside it."""
    with whole_file(path) as unfinished, zipfile.ZipFile(unfinished, "x", zipfile.ZIP_DEFLATED) as archive:
        with archive.open(MEMBER, "w", force_zip64=True) as file:
            names = yield from _write_conversations(store, ids, file)
            file.write(b"}\n")
        n_missing = yield from _pack(store, names, archive)
    return Exported(path, len(ids), n_missing)


def _note(n_bytes: int) -> str:
    if n_bytes <= source.DOCUMENT_MB * 1_000_000:
        return ""
    return (
        f"It has {n_bytes / 1e6:,.0f} MB; JSON of up to {source.DOCUMENT_MB} MB can be imported again. "
        "Export as a ZIP file for that."
    )


def _write_conversations(store: StoreCall, ids: Sequence[int], file: IO[bytes]) -> Work[tuple[str, ...]]:
    """Writes the head and the conversations; returns what attachments they name."""
    names: dict[str, None] = {}
    file.write(_head())
    for done, conversation_id in enumerate(ids):
        yield Progress(done, len(ids), "Exporting")
        conversation = load(store, conversation_id)
        file.write(b"\n" if done == 0 else b",\n")
        file.write(msgspec.json.encode(conversation))
        names.update((attachment.sha256, None) for attachment in attachments(conversation))
    file.write(b"\n]")
    return tuple(names)


def _head() -> bytes:
    head = msgspec.json.encode({"format": FORMAT, "version": VERSION})
    return head.removesuffix(b"}") + b',\n"conversations": ['


def _embed(store: StoreCall, names: Sequence[str], file: IO[bytes]) -> Work[int]:
    """Writes attachments as base64; returns how many could not be read."""
    n_written = 0
    for done, name in enumerate(names):
        yield Progress(done, len(names), "Exporting attachments")
        data = attachment_data(store, name)
        if data is not None:
            file.write(b"\n" if n_written == 0 else b",\n")
            file.write(b'"%s": "%s"' % (name.encode(), base64.b64encode(data)))
            n_written += 1
    return len(names) - n_written


def _pack(store: StoreCall, names: Sequence[str], archive: zipfile.ZipFile) -> Work[int]:
    """Writes attachments as files; returns how many could not be read."""
    n_missing = 0
    for done, name in enumerate(names):
        yield Progress(done, len(names), "Exporting attachments")
        data = attachment_data(store, name)
        if data is None:
            n_missing += 1
        else:
            archive.writestr(f"{ATTACHMENTS}{name}", data, zipfile.ZIP_STORED)
    return n_missing
