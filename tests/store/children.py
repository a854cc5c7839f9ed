"""What the store's tests run in processes of their own, to kill them, starve them or take their rights.

`python -m tests.store.children NAME FOLDER`; each line printed is something the store has acknowledged.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import resource
import sys
from pathlib import Path

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.chat.message import Message, Role
from gemma_desk.encryption import DataKey
from gemma_desk.store import Store

NOBODY = 65534


def say(line: str) -> None:
    print(line, flush=True)


def write_forever(folder: Path) -> None:
    """Questions with growing answers, each step told after it was acknowledged."""
    store = Store.open(folder)
    conversation_id = store.create_conversation("Written forever").id
    for number in itertools.count():
        question = store.add_message(conversation_id, Message(Role.USER, (f"question {number}",)))
        say(f"{question.id} question {number}")
        answer = store.add_message(conversation_id, Message(Role.ASSISTANT, ()), is_growing=True)
        for length in range(1, 20):
            store.update_growing(answer.id, "w" * length * 100, "t" * length)
            say(f"{answer.id} {'w' * length * 100}")
        store.finish_message(answer.id, None, None)


def write_locked(folder: Path) -> None:
    """Questions in a store that is encrypted with the key in the file beside it, each told when acknowledged."""
    store = Store.open(folder, DataKey((folder / "key").read_bytes()))
    conversation_id = store.create_conversation("Locked").id
    for number in itertools.count():
        store.add_message(conversation_id, Message(Role.USER, (f"question {number}",)))
        say(f"question {number}")


def fill_the_disk(folder: Path) -> None:
    """Writes until there is no room, says what it was told, then goes on with room again."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (640_000, resource.RLIM_INFINITY))
    store = Store.open(folder)
    conversation_id = store.create_conversation("Full").id
    try:
        for number in itertools.count():
            store.add_message(conversation_id, Message(Role.USER, (f"{number} " + "x" * 20_000,)))
            say(str(number))
    except StoreProblem:
        say("full")
    try:
        store.put_attachment(*_attachment(b"y" * 700_000))
    except StoreProblem:
        say("attachment refused")
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    store.add_message(conversation_id, Message(Role.USER, ("after",)))
    say("after")
    store.close()


def open_as_nobody(folder: Path) -> None:
    """Opens without the right to write."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        Store.open(folder)
    except StoreProblem as error:
        say(error.problem.sentence)


def _attachment(data: bytes) -> tuple[str, bytes]:
    return hashlib.sha256(data).hexdigest(), data


if __name__ == "__main__":
    {
        "write_forever": write_forever,
        "write_locked": write_locked,
        "fill_the_disk": fill_the_disk,
        "open_as_nobody": open_as_nobody,
    }[sys.argv[1]](Path(sys.argv[2]))
