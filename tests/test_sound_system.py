"""What a sound system that hangs cannot do: keep anybody waiting, or from trying again."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from gemma_desk import sound_system
from gemma_desk.sound_system import NotAnsweringError, answered


@pytest.fixture
def goes_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """What waits for it hangs until the end of the test."""
    monkeypatch.setattr(sound_system, "ANSWERS_WITHIN_S", 0.2)
    monkeypatch.setattr(sound_system, "_LEFT_BEHIND_AFTER_S", 0.3)
    event = threading.Event()
    yield event
    event.set()


def test_what_it_gives_or_raises_comes_through(goes_on: threading.Event) -> None:
    assert answered(lambda: 3) == 3
    with pytest.raises(ZeroDivisionError):
        answered(lambda: 1 // 0)


def test_who_hangs_keeps_nobody_from_trying_again(goes_on: threading.Event) -> None:
    for _ in range(2):
        with pytest.raises(NotAnsweringError):
            answered(goes_on.wait)
    assert answered(lambda: "opened") == "opened"


def test_what_comes_too_late_is_undone(goes_on: threading.Event) -> None:
    undone: list[bool] = []
    is_undone = threading.Event()

    def undo(late: bool) -> None:
        undone.append(late)
        is_undone.set()

    with pytest.raises(NotAnsweringError):
        answered(goes_on.wait, undo)
    assert not undone
    goes_on.set()
    assert is_undone.wait(60)
    assert undone == [True]


def test_what_comes_too_late_is_undone_before_anything_else_is_asked(
    goes_on: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_system, "_LEFT_BEHIND_AFTER_S", 60.0)
    order: list[str] = []
    with pytest.raises(NotAnsweringError):
        answered(goes_on.wait, lambda _: order.append("undone"))
    with pytest.raises(NotAnsweringError):
        answered(lambda: order.append("asked too early"))
    monkeypatch.setattr(sound_system, "ANSWERS_WITHIN_S", 60.0)
    goes_on.set()
    answered(lambda: order.append("asked"))
    assert order == ["undone", "asked"]
