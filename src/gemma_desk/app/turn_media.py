"""The pictures and sounds of a conversation, decoded anew from what the store keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from concurrent.futures import Future
from dataclasses import replace

from gemma_desk.app.store_thread import StoreThread
from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import Attachment, Message, Part
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.media.prepared import Prepared

Medium = Picture | Sound

Prepare = Callable[[bytes, str, int | None, str], Future[Prepared]]
"""Takes a file's bytes, name, detail of a picture (None chooses) and selection; `Decoder.submit_prepare` is one."""

_RECENT_BYTES = 64 * 2**20
"""Of decoded attachments that the last request did not name: 8 pictures at the highest detail."""


class TurnMedia:
    """Decodes attachments for turns, remembering those of the last one and some before. For the engine's thread."""

    def __init__(self, store: StoreThread, prepare: Prepare) -> None:
        """Decodes nothing yet."""
        self._store = store
        self.prepare = prepare
        self.largest_detail = DETAILS[-1]
        """Of a picture, for the model that is loaded."""
        self._kept: dict[str, Medium] = {}
        """The one used last stands last."""
        self._lent: set[str] = set()
        """Of these, what the last request had at hand and may be in no store: let go when no request names it."""

    def within_detail(self, messages: Iterable[Message]) -> tuple[Message, ...]:
        """The messages with no picture of a higher detail than the model takes."""
        return tuple(replace(message, parts=tuple(map(self._limited, message.parts))) for message in messages)

    def gather(
        self, messages: Iterable[Message], at_hand: Mapping[str, Medium] | None = None
    ) -> tuple[dict[str, Picture], dict[str, Sound]]:
        """Pictures and sounds of the messages, by `Attachment.media_key`; those `at_hand` need not be decoded.

        Raises:
            AttachmentProblem: One is gone, was changed, or can no longer be decoded.
        """
        attachments = [a for message in messages for a in message.attachments if _holds_media(a)]
        media = self._gathered(attachments, at_hand or {})
        pictures = {key: medium for key, medium in media.items() if isinstance(medium, Picture)}
        sounds = {key: medium for key, medium in media.items() if isinstance(medium, Sound)}
        return pictures, sounds

    def sounds_of(self, attachment: Attachment, at_hand: Mapping[str, Medium] | None = None) -> dict[str, Sound]:
        """All sounds of one attachment, by key, also those of which only words are ever sent; raises as `gather`."""
        media = self._gathered([attachment], at_hand or {})
        return {key: medium for key, medium in media.items() if isinstance(medium, Sound)}

    def _gathered(self, attachments: Iterable[Attachment], at_hand: Mapping[str, Medium]) -> dict[str, Medium]:
        media = {key: medium for a in attachments for key, medium in self._media(a, at_hand).items()}
        self._let_go(media.keys())
        self._lent = media.keys() & at_hand.keys()
        return media

    def _media(self, attachment: Attachment, at_hand: Mapping[str, Medium]) -> dict[str, Medium]:
        """All that can be sent for an attachment, by key; a file is decoded once for all of it."""
        known = {key: at_hand.get(key) or self._kept.get(key) for key in attachment.media_keys}
        media = {key: medium for key, medium in known.items() if medium is not None}
        if len(media) < len(known):
            media = self._decode(attachment)
        for key, medium in media.items():
            self._kept.pop(key, None)
            self._kept[key] = medium
        return media

    def _let_go(self, named: Set[str]) -> None:
        """Keeps what is named, and of the rest what was used last."""
        room = _RECENT_BYTES
        for key in [key for key in reversed(self._kept) if key not in named]:
            room -= _n_bytes(self._kept[key])
            if room < 0 or key in self._lent:
                del self._kept[key]

    def _limited(self, part: Part) -> Part:
        if isinstance(part, str) or part.detail is None:
            return part
        return replace(part, detail=min(part.detail, self.largest_detail))

    def _decode(self, attachment: Attachment) -> dict[str, Medium]:
        data = self._store.call(lambda store: store.attachment(attachment.sha256)).result()
        prepared = self.prepare(data, attachment.name, attachment.detail, attachment.selection).result()
        if len(prepared.media) != len(attachment.media_keys):
            raise AttachmentProblem(
                f"“{attachment.name}” is read otherwise than when it was added: {len(prepared.media)} pieces where "
                f"{len(attachment.media_keys)} were. Nothing was lost; add the file again and ask once more."
            )
        return dict(zip(attachment.media_keys, prepared.media, strict=True))


def _holds_media(attachment: Attachment) -> bool:
    """Whether a picture or sound of it is still sent: not of a sound that has been heard, nor of text alone."""
    return any(not isinstance(part, str) for part in attachment.sent)


def _n_bytes(medium: Medium) -> int:
    return len(medium.rgb if isinstance(medium, Picture) else medium.samples)
