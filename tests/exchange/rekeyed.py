"""A data folder that is encrypted and decrypted, what is seen of it, and a process that dies on the way."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gemma_desk.capture import spool
from gemma_desk.chat.message import Message, Role
from gemma_desk.encryption import DataKey
from gemma_desk.exchange.rekeying import rewrite
from gemma_desk.store import Store

REPOSITORY = Path(__file__).parents[2]
MARKER = "Rosinenbrötchen"
SOUND = np.round(np.linspace(-0.5, 0.5, 4000) * 32768).astype(np.float32) / 32768
"""As samples of a microphone."""


def fill(folder: Path, key: DataKey | None = None) -> None:
    """Three conversations, four attachments, a recording, and what tells of them elsewhere."""
    store = Store.open(folder, key)
    for number in range(3):
        conversation = store.create_conversation(f"{MARKER} {number}")
        store.add_message(conversation.id, Message(Role.USER, (f"Is {MARKER} good?",)))
    for number in range(4):
        data = f"{MARKER} {number}".encode() * 1000
        store.put_attachment(hashlib.sha256(data).hexdigest(), data)
    store.close()
    spool.Spool(folder, lambda: key).add("1", SOUND)
    for name in ("backups/conversations-form-1.sqlite3", "before-restore/settings.json", "cache/states/a.state"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(MARKER)


@dataclass
class Held:
    """All there is in a folder, as its program sees it."""

    titles: list[str]
    found: int
    attachments: list[bytes]
    recording: bytes

    @classmethod
    def in_(cls, folder: Path, key: DataKey | None) -> Held:
        store = Store.open(folder, key)
        held = cls(
            sorted(row.title for row in store.conversations()),
            len(store.search(MARKER)),
            [store.attachment(name) for name in store.attachment_names()],
            spool.Spool(folder, lambda: key).recording("1").samples.tobytes(),  # type: ignore[union-attr]
        )
        store.close()
        return held


def tells(folder: Path) -> list[str]:
    """The files that hold the marker."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [str(path.relative_to(folder)) for path in files if MARKER.encode() in path.read_bytes()]


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(("rekeying", ".writing"))]


def done(folder: Path, key: DataKey | None, to: DataKey | None) -> list[tuple[int, int]]:
    return [(step.done, step.total) for step in rewrite(folder, key, to, "open, please")]


def killed_at(folder: Path, is_locking: bool, step: int) -> subprocess.CompletedProcess[str]:
    key = str(folder.parent / "key")
    keys = ["-", key] if is_locking else [key, "-"]
    command = [sys.executable, "-m", "tests.exchange.children", str(folder), *keys, str(step)]
    return subprocess.run(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True, check=False)
