"""Pictures of a conversation, for the model that is loaded."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace

import pytest

from gemma_desk.app import turn_media
from gemma_desk.app.turn_media import TurnMedia
from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import Attachment, MediaKind, Message, Receipt, Role
from gemma_desk.chat.turn import Sound
from gemma_desk.media.prepared import Prepared
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


class Decoding:
    """A store of pictures and a decoder that counts."""

    def __init__(self, desk: Desk, png: bytes) -> None:
        self.n_decoded = 0
        self._submit = desk.services.media.prepare
        self.media = TurnMedia(desk.store, self._prepare)
        self._picture = desk.attach(png, "a.png", 70)

    def message(self, n_pictures: int) -> Message:
        """Names pictures of one file, told apart by what is said to be their detail."""
        return Message(Role.USER, tuple(replace(self._picture, detail=70 + n) for n in range(n_pictures)))

    def _prepare(self, data: bytes, name: str, detail: int | None, selection: str) -> Future[Prepared]:
        self.n_decoded += 1
        return self._submit(data, name, 70, selection)


def test_what_a_conversation_names_is_decoded_once_however_much_it_is(
    make_desk: Callable[..., Desk], png: bytes
) -> None:
    decoding = Decoding(make_desk(), png)
    for _ in range(3):
        assert len(decoding.media.gather([decoding.message(20)])[0]) == 20
    assert decoding.n_decoded == 20


def test_what_was_named_before_is_kept_as_far_as_there_is_room(
    make_desk: Callable[..., Desk], png: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoding = Decoding(make_desk(), png)
    pictures, _ = decoding.media.gather([decoding.message(3)])
    monkeypatch.setattr(turn_media, "_RECENT_BYTES", 2 * len(next(iter(pictures.values())).rgb))
    decoding.media.gather([])
    decoding.media.gather([decoding.message(3)])
    assert decoding.n_decoded == 3 + 1


def test_what_was_only_at_hand_is_let_go_when_nothing_names_it(make_desk: Callable[..., Desk]) -> None:
    """A note that was given up: it is in no store, and the next one has the same key."""
    media = make_desk().services.media
    sound = Sound(b"....")
    media.gather([Message(Role.USER, (SOUND,))], {SOUND.media_key: sound})
    assert media.gather([Message(Role.USER, (SOUND,))]) == ({}, {SOUND.media_key: sound}), "asked now"
    media.gather([Message(Role.USER, (SOUND,))], {SOUND.media_key: sound})
    media.gather([])
    with pytest.raises(AttachmentProblem):
        media.gather([Message(Role.USER, (SOUND,))])
