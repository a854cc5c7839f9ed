"""What long work tells while it runs, and how it reaches the store."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from gemma_desk.store import Store

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is."""

    done: int
    total: int
    """At least 1."""
    what: str
    """What is being done, in a word or two: "Exporting"."""


Work = Generator[Progress, None, T]
"""Yields how far it is, returns what it made; closing it cancels."""


class StoreCall(Protocol):
    """Runs something with the store, on the store's thread, and waits for it."""

    def __call__(self, use: Callable[[Store], T], /) -> T:
        """What `use` returned or raised."""


def finish(work: Work[T]) -> T:
    """Runs it to its end without telling anybody."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: T = end.value
            return result


def n_of(count: int, one: str, many: str = "") -> str:
    """“1 picture”, “3 pictures”."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"
