"""Real stores, and files in the shapes that other programs write."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from gemma_desk.chat.message import Attachment, MediaKind, Message, Receipt, Role
from gemma_desk.exchange.work import T
from gemma_desk.media.prepare import prepare_attachment
from gemma_desk.store import MessageRow, PastConversation, PastMessage, Store

FILES = Path(__file__).parent / "files"
RED_PNG = (FILES / "red.png").read_bytes()


class Desk:
    """A store, and the call that reaches it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = Store.open(folder)

    def call(self, use: Callable[[Store], T]) -> T:
        return use(self.store)

    @property
    def ids(self) -> list[int]:
        return [row.id for row in self.store.conversations()]

    def conversation(self, title: str) -> tuple[MessageRow, ...]:
        """The messages of the one with that title."""
        (found,) = [row.id for row in self.store.conversations() if row.title == title]
        return self.store.messages(found)

    def texts(self, title: str) -> list[tuple[Role, str]]:
        return [(row.message.role, row.message.text) for row in self.conversation(title)]

    def add(self, title: str, created_at: float, updated_at: float, messages: Iterable[PastMessage]) -> None:
        self.store.add_conversations([PastConversation(title, created_at, updated_at, tuple(messages))])

    def fill(self) -> None:
        """Two conversations, with a picture and with what breaks careless code."""
        picture = self.picture()
        asked = Message(Role.USER, ("Look: <b>&</b>", picture, "What is it?"))
        answer = Message(Role.ASSISTANT, ("A **red** square.\n\n<script>alert(1)</script>",), "It is red.")
        self.add("Red / <square>", 1000.5, 2000.25, [PastMessage(asked), PastMessage(answer)])
        self.add("", 3000.0, 4000.0, [PastMessage(Message(Role.USER, ("語 😀",)))])

    def picture(self) -> Attachment:
        return self.put(RED_PNG, "red <1>.png")

    def put(self, data: bytes, name: str) -> Attachment:
        sha256 = hashlib.sha256(data).hexdigest()
        self.store.put_attachment(sha256, data)
        return Attachment(MediaKind.IMAGE, sha256, name, 280, Receipt(48, 48, 48, 48, 1, 0.0))


def attach(data: bytes, name: str) -> Attachment:
    """As the program does it."""
    return prepare_attachment(data, name).attachment


@pytest.fixture
def make_desk(tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    desks: list[Desk] = []

    def make(name: str) -> Desk:
        desks.append(Desk(tmp_path / name))
        return desks[-1]

    yield make
    for desk in desks:
        desk.store.close()


@pytest.fixture
def desk(make_desk: Callable[[str], Desk]) -> Desk:
    return make_desk("here & 'there' 🎉")
