"""Messages and what they are made of: text and attachments, in the order the user gave them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain, groupby

NOT_HEARD = "(The rest of the recording has not been heard.)"
"""Stands in the prompt behind what was heard of a recording before it was stopped."""


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
    DOCUMENT = "document"
    """Pages, sent as text, as pictures or as both; the model never gets it whole."""
    VIDEO = "video"
    """Sent as one picture a second, each with its time, and its sound."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What will really be sent to the model for one attachment."""

    width: int
    """Pixels in, after rotation to upright; 0 for sound."""
    height: int
    """Pixels in, after rotation to upright; 0 for sound."""
    sent_width: int
    """Pixels sent, a multiple of 48; of a document's largest page drawn; 0 for sound and for text alone."""
    sent_height: int
    """Likewise."""
    soft_tokens: int
    """Positions it takes in the context window, those of texts in it too."""
    seconds: float
    """Length of the sound sent, after trimming; 0.0 for pictures."""
    notes: tuple[str, ...] = ()
    """What was converted, cut or trimmed, one plain sentence each."""
    start_s: float = 0.0
    """Where in the file the sound sent begins, when silence before it was trimmed; 0.0 where it is sent in pieces."""
    is_estimated: bool = False
    """Whether `soft_tokens` holds texts whose tokens no vocabulary has counted yet."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One of several things that are sent for an attachment: text, a picture, a stretch of sound."""

    text: str = ""
    """Stands before the picture or sound; without one it is all there is."""
    kind: MediaKind | None = None
    """`IMAGE` or `AUDIO`; None for text alone."""
    soft_tokens: int = 0
    """Of the picture or sound."""
    start_s: float = 0.0
    """Where a sound or a video's frame begins, in seconds of the whole file."""
    end_s: float = 0.0
    """Where a sound ends."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the model heard in a stretch of sound."""

    start_s: float
    end_s: float
    text: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that belongs to a message. Its bytes live in the store under `sha256`."""

    kind: MediaKind
    sha256: str
    """Of the original file's bytes, lower-case hexadecimal."""
    name: str
    """File name to show; never used as a path."""
    detail: int | None
    """A picture's soft-token budget, one of 70 140 280 560 1120; None for sound."""
    receipt: Receipt
    pieces: tuple[Piece, ...] = ()
    """What is sent, in order; empty where it is one picture or one sound, and that is all of it."""
    selection: str = ""
    """Which pages or seconds are sent, and as what, or which part of a picture (`media.picture_area`), in the reader's
    words; empty for what it chooses itself."""
    heard: tuple[Heard, ...] = ()
    """What the model heard in a sound, piece by piece, or what the person made of that. Once all of it has been heard
    that is sent instead of it."""

    @property
    def media_key(self) -> str:
        """Identifies what the model sees: the same file at another detail is another thing."""
        detail = "" if self.detail is None else f"@{self.detail}"
        return f"{self.sha256}{detail}{':' if self.selection else ''}{self.selection}"

    @property
    def media_keys(self) -> tuple[str, ...]:
        """Of each picture and sound that can be sent for it, in order."""
        n_media = sum(piece.kind is not None for piece in self.pieces)
        return tuple(f"{self.media_key}#{number}" for number in range(n_media)) if self.pieces else (self.media_key,)

    @property
    def sound_keys(self) -> tuple[str, ...]:
        """Of its sounds alone."""
        if not self.pieces:
            return (self.media_key,) if self.kind is MediaKind.AUDIO else ()
        kinds = [piece.kind for piece in self.pieces if piece.kind is not None]
        return tuple(key for key, kind in zip(self.media_keys, kinds, strict=True) if kind is MediaKind.AUDIO)

    @property
    def is_heard(self) -> bool:
        """Whether all of its sound has been heard."""
        return len(self.heard) >= len(self.sound_keys) > 0

    @property
    def heard_text(self) -> str:
        """What was heard, as one run of text."""
        return " ".join(heard.text.strip() for heard in self.heard if heard.text.strip())

    @property
    def sent(self) -> tuple[Part, ...]:
        """What stands in the prompt for it: text, and attachments that are one picture or one sound each.

        Of a recording in several pieces only words are ever sent, those heard so far: a hearing may have been stopped.
        """
        parts = tuple(self._sent_pieces()) if self.pieces else (self,)
        if len(self.sound_keys) < 2 and not self.heard:
            return parts
        seen = tuple(part for part in parts if isinstance(part, str) or part.kind is not MediaKind.AUDIO)
        words = " ".join(filter(None, (self.heard_text, "" if self.is_heard else NOT_HEARD)))
        return (*seen, words) if words else seen

    def _sent_pieces(self) -> Iterator[Part]:
        keys = iter(self.media_keys)
        for piece in self.pieces:
            if piece.text:
                yield piece.text
            if piece.kind is not None:
                receipt = Receipt(0, 0, 0, 0, piece.soft_tokens, piece.end_s - piece.start_s)
                yield Attachment(piece.kind, next(keys), self.name, None, receipt)


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

    @property
    def as_sent(self) -> Message:
        """The message as the engine gets it: each attachment is one picture or one sound, texts stand apart."""
        if len(self.parts) == 1 and isinstance(self.parts[0], str):
            return self
        parts = chain.from_iterable(part.sent if isinstance(part, Attachment) else (part,) for part in self.parts)
        return replace(self, parts=tuple(_joined(parts)))


def _joined(parts: Iterable[Part]) -> Iterator[Part]:
    """Neighbouring texts become one, an empty line between them."""
    for is_text, run in groupby(parts, lambda part: isinstance(part, str)):
        if is_text:
            yield "\n\n".join(str(text) for text in run)
        else:
            yield from run
