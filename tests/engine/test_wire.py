"""Frames between the processes."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.chat.errors import Bug, PromptProblem
from gemma_desk.chat.message import Attachment, Message, Role
from gemma_desk.chat.turn import TurnRequest
from gemma_desk.engine import wire
from gemma_desk.engine.protocol import LoadRequest

texts = st.text(max_size=20)
st.register_type_strategy(str, texts)
st.register_type_strategy(int, st.integers(-(2**63), 2**63 - 1))
st.register_type_strategy(float, st.floats(allow_nan=False))
parts = st.one_of(texts, st.from_type(Attachment))
messages = st.builds(Message, parts=st.lists(parts, max_size=3).map(tuple))
turns = st.builds(TurnRequest, messages=st.lists(messages, max_size=3).map(tuple))
requests = st.one_of(
    turns,
    st.builds(wire.Anticipate, turns),
    st.from_type(LoadRequest),
    st.from_type(wire.Cancel),
)
events = st.one_of([st.from_type(kind) for kind in wire.EVENTS.values()])


@given(requests)
def test_requests_come_back_equal(request: wire.Request) -> None:
    assert sent(request, wire.REQUESTS) == request


@given(events)
def test_events_come_back_equal(event: object) -> None:
    assert sent(event, wire.EVENTS) == event


@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_an_end_or_a_bug(data: bytes) -> None:
    stream = io.BytesIO(data)
    try:
        message = wire.read(stream, wire.REQUESTS)
    except Bug:
        return
    assert message is None or type(message).__name__ in wire.REQUESTS


@given(requests, st.data())
def test_a_cut_frame_is_an_end(request: wire.Request, data: st.DataObject) -> None:
    whole = written(request)
    cut = data.draw(st.integers(0, len(whole) - 1))
    assert wire.read(io.BytesIO(whole[:cut]), wire.REQUESTS) is None


def test_a_lying_length_is_refused_before_it_is_read() -> None:
    with pytest.raises(Bug):
        wire.read(io.BytesIO(b"\xff\xff\xff\xff"), wire.REQUESTS)


def test_a_frame_too_large_is_a_sentence_and_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """At the bound it is written, one byte less is refused."""
    request = TurnRequest("turn", (Message(Role.USER, ("word " * 100,)),))
    body_bytes = len(written(request)) - 4
    monkeypatch.setattr(wire, "MAX_FRAME_BYTES", body_bytes)
    assert sent(request, wire.REQUESTS) == request
    monkeypatch.setattr(wire, "MAX_FRAME_BYTES", body_bytes - 1)
    stream = io.BytesIO()
    with pytest.raises(PromptProblem):
        wire.write(stream, request)
    assert stream.getvalue() == b""


def sent(message: object, kinds: object) -> object:
    return wire.read(io.BytesIO(written(message)), kinds)


def written(message: object) -> bytes:
    stream = io.BytesIO()
    wire.write(stream, message)
    return stream.getvalue()
