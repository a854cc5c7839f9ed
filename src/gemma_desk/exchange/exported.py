"""What every export begins with and what it says in the end."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.exchange.form import SavedConversation, saved
from gemma_desk.exchange.work import StoreCall, n_of
from gemma_desk.store import Store


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export has made."""

    path: Path
    """A file or folder."""
    n_conversations: int
    n_missing: int
    """Attachments that could not be read, and are left out."""
    note: str = ""
    """What else is to be said."""

    @property
    def sentence(self) -> str:
        """For the user."""
        said = [f"{n_of(self.n_conversations, 'conversation')} exported to {self.path.name}."]
        if self.n_missing:
            missing = n_of(self.n_missing, "attachment")
            said.append(f"{missing} could not be read and {'is' if self.n_missing == 1 else 'are'} left out.")
        return " ".join(filter(None, (*said, self.note)))


def load(store: StoreCall, conversation_id: int) -> SavedConversation:
    """A conversation as it is in the store now."""

    def read(opened: Store) -> SavedConversation:
        row, messages = opened.conversation(conversation_id), opened.all_messages(conversation_id)
        return saved(row, messages, opened.labels.all())

    return store(read)


def attachment_data(store: StoreCall, sha256: str) -> bytes | None:
    """Its bytes; None where they are gone or were changed."""
    try:
        return store(lambda opened: opened.attachment(sha256))
    except AttachmentProblem:
        return None
