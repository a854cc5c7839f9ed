"""Which answers can go on from where they were broken off."""

from __future__ import annotations

from gemma_desk.chat.turn import FinishReason
from gemma_desk.store.rows import MessageRow


def can_go_on(row: MessageRow) -> bool:
    """Whether an answer was stopped, reached its longest length or failed, and there is something to go on from.

    One that filled the context window has no room to go on.
    """
    if row.is_growing or not (row.message.text or row.message.thought):
        return False
    if row.result is None:
        return row.problem is not None
    return row.result.finish_reason in (FinishReason.CANCELLED, FinishReason.LENGTH)
