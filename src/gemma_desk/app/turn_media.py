"""The pictures and sounds of a conversation, decoded anew from what the store keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from functools import lru_cache

from gemma_desk.app.store_thread import StoreThread
from gemma_desk.chat.message import Attachment, Message
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.media.prepared import Prepared

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
        self._decoded = lru_cache(maxsize=_CACHED)(self._decode)

    def gather(self, messages: Iterable[Message]) -> tuple[dict[str, Picture], dict[str, Sound]]:
        """Pictures and sounds of the messages, by `Attachment.media_key`.

        Raises:
            AttachmentProblem: One is gone, was changed, or can no longer be decoded.
        """
        attachments = [attachment for message in messages for attachment in message.attachments]
        media = {attachment.media_key: self._decoded(attachment) for attachment in attachments}
        pictures = {key: medium for key, medium in media.items() if isinstance(medium, Picture)}
        sounds = {key: medium for key, medium in media.items() if isinstance(medium, Sound)}
        return pictures, sounds

    def _decode(self, attachment: Attachment) -> Picture | Sound:
        data = self._store.call(lambda store: store.attachment(attachment.sha256)).result()
        return self.prepare(data, attachment.name, attachment.detail).result().media
