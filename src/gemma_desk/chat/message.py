"""Messages and what they are made of: text and attachments, in the order the user gave them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Who speaks."""

    SYSTEM = "system"
    """Standing instructions; only the first message of a conversation."""
    USER = "user"
    """The person."""
    ASSISTANT = "assistant"
    """The model."""


class MediaKind(StrEnum):
    """What an attachment is to the model."""

    IMAGE = "image"
    """Pixels: 48 x 48 patches, one soft token each."""
    AUDIO = "audio"
    """Sound: 40 ms frames, one soft token each."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What will really be sent to the model for one attachment."""

    width: int
    """Pixels in, after rotation to upright; 0 for sound."""
    height: int
    """Pixels in, after rotation to upright; 0 for sound."""
    sent_width: int
    """Pixels sent, a multiple of 48; 0 for sound."""
    sent_height: int
    """Pixels sent, a multiple of 48; 0 for sound."""
    soft_tokens: int
    """Positions it takes in the context window."""
    seconds: float
    """Length of the sound sent, after trimming; 0.0 for pictures."""
    notes: tuple[str, ...] = ()
    """What was converted, cut or trimmed, one plain sentence each."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or sound that belongs to a message. Its bytes live in the store under `sha256`."""

    kind: MediaKind
    sha256: str
    """Of the original file's bytes, lower-case hexadecimal."""
    name: str
    """File name to show; never used as a path."""
    detail: int | None
    """A picture's soft-token budget, one of 70 140 280 560 1120; None for sound."""
    receipt: Receipt

    @property
    def media_key(self) -> str:
        """Identifies what the model sees: the same file at another detail is another thing."""
        return self.sha256 if self.detail is None else f"{self.sha256}@{self.detail}"


Part = str | Attachment
"""A run of text, or one attachment."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message: the parts in order and, for an answer, the thought before it."""

    role: Role
    parts: tuple[Part, ...]
    thought: str = ""
    """What the model thought before it answered; shown folded, never sent back to it."""

    @property
    def text(self) -> str:
        """The text parts joined by line breaks, attachments left out."""
        return "\n".join(part for part in self.parts if isinstance(part, str))

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """The attachments in order."""
        return tuple(part for part in self.parts if isinstance(part, Attachment))
