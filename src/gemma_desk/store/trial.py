"""Tries out whether a folder keeps what it is given, without touching what it holds."""

from __future__ import annotations

from pathlib import Path

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.chat.message import Message, Role
from gemma_desk.encryption import DataKey, new_key
from gemma_desk.store.database import translated
from gemma_desk.store.files import scratch_folder
from gemma_desk.store.store import Store

_TEXT = "Is this kept? 語 😀"


def keep_and_find(folder: Path) -> str:
    """Keeps a message in a store of its own inside the folder, opens that again and finds it; then all is removed.

    Once as it is, and once encrypted.

    Raises:
        StoreProblem: It cannot be written, or is not the same afterwards.
    """
    with translated(folder), scratch_folder(folder) as scratch:
        for key in (None, new_key()):
            here = scratch / ("encrypted" if key else "plain")
            if _found(here, _keep(here, key), key) != _TEXT:
                raise StoreProblem(f"{folder} does not give back what was written. Nothing of yours was touched.")
    return f"{folder} keeps what it is given."


def _keep(folder: Path, key: DataKey | None) -> int:
    store = Store.open(folder, key)
    conversation = store.create_conversation("Trial")
    store.add_message(conversation.id, Message(Role.USER, (_TEXT,)))
    store.close()
    return conversation.id


def _found(folder: Path, conversation_id: int, key: DataKey | None) -> str:
    store = Store.open(folder, key)
    text = store.messages(conversation_id)[0].message.text
    store.close()
    return text
