"""A conversation's tree as chains of messages, and back: what is shown is the first, each branch another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar

from gemma_desk.store import AT_BEGINNING, MessageRow

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Chain(Generic[T]):
    """Messages, one after the other."""

    after: int
    """Number of the message that the first one follows, counted through all chains; `AT_BEGINNING` for none."""
    place: int
    """Of the first one among those that follow the same."""
    messages: Sequence[T]


@dataclass(frozen=True, slots=True)
class Knot(Generic[T]):
    """One message of a tree in which each comes after what it follows, and those that follow the same in order."""

    message: T
    after: int
    is_shown: bool


def split(rows: Sequence[MessageRow]) -> tuple[Sequence[MessageRow], list[Chain[MessageRow]]]:
    """Takes a tree apart.

    Args:
        rows: All messages, each after the one that it follows.

    Returns:
        What is shown, and the other chains; each goes on with what is shown of it.
    """
    children: dict[int | None, list[MessageRow]] = defaultdict(list)
    for row in rows:
        children[row.parent_id].append(row)
    chains: list[Chain[MessageRow]] = []
    heads = [(AT_BEGINNING, 0, next((row for row in children[None] if row.is_shown), None))]
    heads += _hidden(children[None], AT_BEGINNING)
    n_before = 0
    for after, place, head in heads:  # grows meanwhile
        found = list(_down(head, children))
        chains.append(Chain(after, place, found))
        for number, row in enumerate(found, start=n_before):
            heads += _hidden(children[row.id], number)
        n_before += len(found)
    return chains[0].messages, chains[1:]


def joined(chains: Sequence[Chain[T]]) -> Iterator[Knot[T]]:
    """Puts a tree together; the first chain is what is shown."""
    messages = list(chain.from_iterable(each.messages for each in chains))
    children = _children(chains)
    new_place: dict[int, int] = {AT_BEGINNING: AT_BEGINNING}
    waiting = [(number, AT_BEGINNING, is_shown) for number, is_shown in reversed(children[AT_BEGINNING])]
    while waiting:
        number, parent, is_shown = waiting.pop()
        yield Knot(messages[number], new_place[parent], is_shown)
        new_place[number] = len(new_place) - 1
        waiting += [(child, number, shown) for child, shown in reversed(children[number])]


def _down(row: MessageRow | None, children: dict[int | None, list[MessageRow]]) -> Iterator[MessageRow]:
    while row is not None:
        yield row
        row = next((child for child in children[row.id] if child.is_shown), None)


def _hidden(siblings: Sequence[MessageRow], after: int) -> list[tuple[int, int, MessageRow | None]]:
    return [(after, place, row) for place, row in enumerate(siblings) if not row.is_shown]


def _children(chains: Sequence[Chain[T]]) -> dict[int, list[tuple[int, bool]]]:
    """By the number of what they follow: numbers in order, and whether each is shown."""
    children: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    heads: list[tuple[int, int, int]] = []
    n_before = 0
    for each in chains:
        for number in range(n_before + 1, n_before + len(each.messages)):
            children[number - 1].append((number, True))
        if each.messages:
            heads.append((each.place, n_before, each.after))
        n_before += len(each.messages)
    if chains and chains[0].messages:
        heads.pop(0)
        children[AT_BEGINNING].append((0, True))
    for place, number, after in sorted(heads):
        children[after].insert(max(place, 0), (number, not children[after]))
    return children
