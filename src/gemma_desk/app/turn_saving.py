"""What the store is told when a turn begins and while its answer grows. For the store's thread."""

from __future__ import annotations

from dataclasses import dataclass

from gemma_desk.chat.message import Message, Part, Role
from gemma_desk.store import ConversationRow, MessageRow, Store

_TITLE_CHARS = 48


@dataclass(frozen=True, slots=True)
class Beginning:
    """What was saved when a turn began."""

    conversation: ConversationRow
    replaced: tuple[MessageRow, ...]
    """What is shown no longer."""
    added: tuple[MessageRow, ...]
    """The question, if it is new, and the empty answer."""


def save_beginning(
    conversation: ConversationRow | None,
    parts: tuple[Part, ...],
    last_id: int | None,
    replaced: tuple[MessageRow, ...],
    store: Store,
) -> Beginning:
    """All or nothing: the new question and the empty answer.

    Args:
        conversation: None for one that begins.
        parts: Of the new question; empty where an old one is asked again.
        last_id: Of the message that what is new follows.
        replaced: What is shown no longer, but kept: the first of them becomes a sibling of what is new.
        store: On its thread.
    """
    with store.transaction():
        if conversation is None:
            conversation = store.create_conversation(title_of(parts))
        added: list[MessageRow] = []
        for message in (Message(Role.USER, parts), Message(Role.ASSISTANT, ()))[not parts :]:
            beside = replaced[0].id if replaced and not added else None
            after = added[-1].id if added else last_id
            is_growing = message.role is Role.ASSISTANT
            added.append(store.add_message(conversation.id, message, is_growing, after=after, beside=beside))
        return Beginning(store.conversation(conversation.id), replaced, tuple(added))


def save_answers(rows: tuple[MessageRow, ...], store: Store) -> None:
    """Answers as they stand now, all or none."""
    with store.transaction():
        for row in rows:
            store.update_growing(row.id, row.message.text, row.message.thought)
            if not row.is_growing:
                store.finish_message(row.id, row.result, row.problem)


def retitle(conversation_id: int, old: str, new: str, store: Store) -> ConversationRow:
    """Gives a conversation another title, unless somebody has given it one since."""
    with store.transaction():
        if store.conversation(conversation_id).title == old:
            store.rename(conversation_id, new)
        return store.conversation(conversation_id)


def title_of(parts: tuple[Part, ...]) -> str:
    """The first words of a question, also of those heard in its notes, or the name of its first attachment."""
    words = " ".join(" ".join(part if isinstance(part, str) else part.heard_text for part in parts).split())
    if len(words) > _TITLE_CHARS:
        return words[:_TITLE_CHARS].rsplit(" ", 1)[0] + "…"
    return words or next((part.name for part in parts if not isinstance(part, str)), "")


def well_formed(part: Part) -> Part:
    """Joins surrogate pairs and replaces lone ones, which pasted text may hold and UTF-8 cannot."""
    if not isinstance(part, str):
        return part
    return part.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
