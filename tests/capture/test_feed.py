"""The sound system's side keeps every byte up to the limit and tells how a device was lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.capture.feed import FIRST_BLOCK_WITHIN_S, NEXT_BLOCK_WITHIN_S, Feed, Loss

LOOKS_EVERY_S = 0.05


class Clock:
    """Time that a test moves."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def feed_of(max_bytes: int = 1_000_000) -> tuple[Feed, Clock]:
    clock = Clock()
    return Feed(max_bytes, clock), clock


@given(st.lists(st.binary(min_size=1, max_size=50), max_size=30), st.integers(1, 300))
def test_every_byte_is_kept_up_to_the_limit(blocks: list[bytes], max_bytes: int) -> None:
    feed, _ = feed_of(max_bytes)
    drained = b""
    for index, block in enumerate(blocks):
        if not feed.take(block):
            assert feed.is_full
            break
        if index % 3 == 0:
            drained += feed.drain()
    assert drained + feed.drain() == b"".join(blocks)[:max_bytes]


def test_it_tells_how_long_the_device_delivered() -> None:
    feed, clock = feed_of()
    assert feed.spanned_s == 0
    for waited_s in (3.0, 0.5, 1.25):
        clock.now_s += waited_s
        feed.take(b"x")
    assert feed.spanned_s == 1.75
    clock.now_s += 0.25
    assert feed.spanned_s == 1.75


def test_silence_of_the_device_counts_as_long_as_it_is_asked() -> None:
    feed, clock = feed_of()
    feed.take(b"x")
    clock.now_s += 1.0
    assert feed.spanned_s == 1.0
    feed.finish()
    assert feed.spanned_s == 0.0


def test_a_stream_that_ends_is_lost() -> None:
    feed, _ = feed_of()
    assert feed.loss() is None
    feed.finish()
    assert feed.loss() is Loss.ENDED


def test_a_full_feed_is_not_lost() -> None:
    feed, clock = feed_of(4)
    assert not feed.take(b"12345")
    feed.finish()
    clock.now_s += 1_000
    assert feed.loss() is None


def test_a_device_that_falls_silent_is_lost_and_a_slow_start_is_not() -> None:
    feed, clock = feed_of()
    assert looked_at(feed, clock, FIRST_BLOCK_WITHIN_S - 0.1) is None
    feed.take(b"x")
    assert looked_at(feed, clock, NEXT_BLOCK_WITHIN_S - 0.1) is None
    assert looked_at(feed, clock, 0.2) is Loss.STALLED


def test_a_device_that_never_begins_is_lost() -> None:
    feed, clock = feed_of()
    assert looked_at(feed, clock, FIRST_BLOCK_WITHIN_S + 0.1) is Loss.STALLED


def test_a_machine_that_slept_has_not_lost_its_microphone() -> None:
    feed, clock = feed_of()
    feed.take(b"x")
    assert looked_at(feed, clock, 1.0) is None
    clock.now_s += 3_600
    assert looked_at(feed, clock, NEXT_BLOCK_WITHIN_S - 0.1) is None
    assert looked_at(feed, clock, 0.2) is Loss.STALLED


def looked_at(feed: Feed, clock: Clock, seconds: float) -> Loss | None:
    """Looks at it as the window does, for so long; gives what the last look saw."""
    for _ in range(round(seconds / LOOKS_EVERY_S)):
        clock.now_s += LOOKS_EVERY_S
        loss = feed.loss()
    return loss
