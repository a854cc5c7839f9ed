"""Attachments that nothing names go after a while, and no other."""

from __future__ import annotations

import hashlib

from gemma_desk.chat.message import Attachment, MediaKind, Message, Receipt, Role
from gemma_desk.store import Store

_DAY_S = 86_400.0


def put(store: Store, data: bytes) -> Attachment:
    sha256 = hashlib.sha256(data).hexdigest()
    store.put_attachment(sha256, data)
    return Attachment(MediaKind.IMAGE, sha256, "shot.png", 280, Receipt(8, 8, 8, 8, 4, 0.0, ()))


def test_what_nothing_names_goes_after_a_while(store: Store) -> None:
    conversation = store.create_conversation("Kept")
    sent, composed, dropped = (put(store, data) for data in (b"sent", b"composed", b"dropped"))
    store.add_message(conversation.id, Message(Role.USER, (sent,)))
    store.keep_draft(conversation.id, (composed,))
    assert [store.remove_unnamed(day * _DAY_S, 30 * _DAY_S) for day in (0, 29, 30, 31)] == [0, 0, 0, 1]
    assert store.attachment_names() == tuple(sorted((sent.sha256, composed.sha256)))
    assert dropped.sha256 not in store.attachment_names()


def test_what_is_named_again_begins_anew(store: Store) -> None:
    conversation = store.create_conversation("Kept")
    again = put(store, b"again")
    store.remove_unnamed(0.0, 30 * _DAY_S)
    store.keep_draft(conversation.id, (again,))
    store.remove_unnamed(20 * _DAY_S, 30 * _DAY_S)
    store.keep_draft(conversation.id, ())
    assert [store.remove_unnamed(day * _DAY_S, 30 * _DAY_S) for day in (40, 69, 71)] == [0, 0, 1]
