"""Pictures of a conversation, for the model that is loaded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from gemma_desk.chat.message import Attachment, MediaKind, Message, Receipt, Role
from tests.app.conftest import Desk

PICTURE = Attachment(MediaKind.IMAGE, "0" * 64, "picture.png", 1120, Receipt(0, 0, 0, 0, 0, 0.0))
SOUND = replace(PICTURE, kind=MediaKind.AUDIO, detail=None)


def test_no_picture_is_of_a_higher_detail_than_the_model_takes(make_desk: Callable[..., Desk]) -> None:
    media = make_desk().services.media
    question = Message(Role.USER, (PICTURE, "What is this?", SOUND))
    assert media.within_detail([question]) == (question,)
    media.largest_detail = 560
    (limited,) = media.within_detail([question])
    assert limited.parts == (replace(PICTURE, detail=560), "What is this?", SOUND)
    assert limited.attachments[0].media_key != PICTURE.media_key, "the cache would take one for the other"
