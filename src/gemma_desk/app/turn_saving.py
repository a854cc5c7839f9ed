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
    removed: tuple[MessageRow, ...]
    added: tuple[MessageRow, ...]
    """The question, if it is new, and the empty answer."""


def save_beginning(
    conversation: ConversationRow | None,
    parts: tuple[Part, ...],
    removed: tuple[MessageRow, ...],
    store: Store,
) -> Beginning:
    """All or nothing: the new question, the empty answer, without what they replace."""
    with store.transaction():
        if conversation is None:
            conversation = store.create_conversation(title_of(parts))
        for row in removed:
            store.delete_message(row.id)
        added = [store.add_message(conversation.id, Message(Role.USER, parts))] if parts else []
        added.append(store.add_message(conversation.id, Message(Role.ASSISTANT, ()), is_growing=True))
        return Beginning(store.conversation(conversation.id), removed, tuple(added))


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
