"""The pictures and sounds of a conversation, decoded anew from what the store keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import replace

from gemma_desk.app.store_thread import StoreThread
from gemma_desk.chat.message import Attachment, Message, Part
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.media.prepared import Prepared

Medium = Picture | Sound

Prepare = Callable[[bytes, str, int | None], Future[Prepared]]
"""Takes a file's bytes, its name and a picture's detail (None chooses); `Decoder.submit_prepare` is one."""

_CACHED = 8
"""Decoded attachments kept: 8 pictures at the highest detail are about 62 MB."""


class TurnMedia:
    """Decodes attachments for turns and remembers the last few. Used on the engine's worker thread."""

    def __init__(self, store: StoreThread, prepare: Prepare) -> None:
        """Decodes nothing yet."""
        self._store = store
        self.prepare = prepare
        self.largest_detail = DETAILS[-1]
        """Of a picture, for the model that is loaded."""
        self._kept: dict[str, Medium] = {}
        """The one used last stands last."""

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
        attachments = [attachment for message in messages for attachment in message.attachments]
        media = {attachment.media_key: self._medium(attachment, at_hand or {}) for attachment in attachments}
        pictures = {key: medium for key, medium in media.items() if isinstance(medium, Picture)}
        sounds = {key: medium for key, medium in media.items() if isinstance(medium, Sound)}
        return pictures, sounds

    def _medium(self, attachment: Attachment, at_hand: Mapping[str, Medium]) -> Medium:
        key = attachment.media_key
        medium = at_hand.get(key) or self._kept.get(key) or self._decode(attachment)
        self._kept.pop(key, None)
        self._kept[key] = medium
        if len(self._kept) > _CACHED:
            del self._kept[next(iter(self._kept))]
        return medium

    def _limited(self, part: Part) -> Part:
        if isinstance(part, str) or part.detail is None:
            return part
        return replace(part, detail=min(part.detail, self.largest_detail))

    def _decode(self, attachment: Attachment) -> Medium:
        data = self._store.call(lambda store: store.attachment(attachment.sha256)).result()
        return self.prepare(data, attachment.name, attachment.detail).result().media
