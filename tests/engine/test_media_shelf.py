"""What went through a pipe does not go through it again, and arrives whole all the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.chat.errors import Bug
from gemma_desk.chat.message import Attachment, MediaKind, Message, Receipt, Role
from gemma_desk.chat.turn import Picture, Sound, TurnRequest
from gemma_desk.engine.media_shelf import MediaShelf

NAMES = st.lists(st.sampled_from("abcd"), unique=True)
REQUESTS = st.builds(lambda seen, heard: request(seen, heard), NAMES, NAMES)


def request(seen: list[str], heard: list[str]) -> TurnRequest:
    parts = [attachment(MediaKind.IMAGE, name) for name in seen] + [attachment(MediaKind.AUDIO, name) for name in heard]
    pictures = {part.media_key: Picture(48, 48, part.sha256.encode()) for part in parts if part.detail}
    sounds = {part.media_key: Sound(part.sha256.encode()) for part in parts if not part.detail}
    return TurnRequest("turn", (Message(Role.USER, tuple(parts)),), pictures, sounds)


def attachment(kind: MediaKind, name: str) -> Attachment:
    detail = 70 if kind is MediaKind.IMAGE else None
    return Attachment(kind, name, name, detail, Receipt(0, 0, 0, 0, 0, 0.0))


@given(st.lists(REQUESTS))
def test_every_request_arrives_whole(requests: list[TurnRequest]) -> None:
    here, there = MediaShelf(), MediaShelf()
    for sent in requests:
        thin = here.thinned(replace(sent, pictures=sent.pictures | NOT_NAMED))
        here.put(sent)
        assert there.filled(thin) == sent


NOT_NAMED = {"nowhere": Picture(48, 48, b"")}


def test_what_the_last_request_brought_is_left_out() -> None:
    shelf = MediaShelf()
    shelf.put(request(["a", "b"], ["c"]))
    thin = shelf.thinned(request(["b", "d"], ["c"]))
    assert list(thin.pictures) == ["d@70"]
    assert thin.sounds == {}


def test_other_content_under_the_same_name_goes_through() -> None:
    shelf = MediaShelf()
    shelf.put(request([], ["c"]))
    grown = TurnRequest("turn", (Message(Role.USER, (attachment(MediaKind.AUDIO, "c"),)),), {}, {"c": Sound(b"longer")})
    assert shelf.thinned(grown) == grown


def test_what_never_came_is_a_bug() -> None:
    thin = TurnRequest("turn", request(["a"], []).messages)
    with pytest.raises(Bug):
        MediaShelf().filled(thin)
