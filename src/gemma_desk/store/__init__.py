"""Conversations on the disk: SQLite, and attachments as files beside it, named by their content.

`Store` is used from one thread. What it acknowledged is on the disk, power loss included. Knows nothing of
engines, windows or threads. Every problem is a `StoreProblem` or, for one attachment, an `AttachmentProblem`.
"""

from gemma_desk.store.rows import (
    AT_BEGINNING,
    ConversationRow,
    Deleted,
    LabelRow,
    MessageRow,
    PastConversation,
    PastLabel,
    PastMessage,
    SearchRow,
)
from gemma_desk.store.store import Store

__all__ = [
    "AT_BEGINNING",
    "ConversationRow",
    "Deleted",
    "LabelRow",
    "MessageRow",
    "PastConversation",
    "PastLabel",
    "PastMessage",
    "SearchRow",
    "Store",
]
