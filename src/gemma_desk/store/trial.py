"""Tries out whether a folder keeps what it is given, without touching what it holds."""

from __future__ import annotations

import tempfile
from pathlib import Path

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.chat.message import Message, Role
from gemma_desk.store.database import translated
from gemma_desk.store.store import Store

_TEXT = "Is this kept? 語 😀"


def keep_and_find(folder: Path) -> str:
    """Keeps a message in a store of its own inside the folder, opens that again and finds it; then all is removed.

    Raises:
        StoreProblem: It cannot be written, or is not the same afterwards.
    """
    with translated(folder), tempfile.TemporaryDirectory(prefix=".trial-", dir=folder) as scratch:
        conversation_id = _keep(Path(scratch))
        if _found(Path(scratch), conversation_id) != _TEXT:
            raise StoreProblem(f"{folder} does not give back what was written. Nothing of yours was touched.")
    return f"{folder} keeps what it is given."


def _keep(folder: Path) -> int:
    store = Store.open(folder)
    conversation = store.create_conversation("Trial")
    store.add_message(conversation.id, Message(Role.USER, (_TEXT,)))
    store.close()
    return conversation.id


def _found(folder: Path, conversation_id: int) -> str:
    store = Store.open(folder)
    text = store.messages(conversation_id)[0].message.text
    store.close()
    return text
