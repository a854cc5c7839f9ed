"""Another program's tree of messages: every way through it is read, and what several begin with is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from gemma_desk.exchange.found import FoundMessage, LeftOut, Transcript
from gemma_desk.exchange.loose import path_to
from gemma_desk.store import AT_BEGINNING

_MOST_WAYS = 500
"""Of one conversation. More are counted: nobody answers so often, but a file may say so."""

Add = Callable[[Transcript, str], None]
"""Adds what a node says, by its key."""


def read_ways(
    parents: Mapping[str, str], leaf: str, begun: Transcript, add: Add, left_out: LeftOut
) -> tuple[FoundMessage, ...]:
    """Reads a tree of messages.

    Args:
        parents: Keys of all nodes, siblings in order, each with what it follows.
        leaf: Key of the node that was shown last.
        begun: What stands before all.
        add: Called once for each node, with what was said up to it.
        left_out: Counts the ways beyond the most.

    Returns:
        The messages, each after the one that it follows.
    """
    children = _children(parents)
    shown = path_to(leaf, dict(parents))
    if not shown or shown[0] not in children[""]:  # a circle: its own way is all that can be told
        for key in shown:
            add(begun, key)
        return begun.messages
    while children[shown[-1]]:
        shown.append(children[shown[-1]][-1])
    tree = _Tree()
    for number, (key, messages) in enumerate(_ways(children, begun, add)):
        if key == shown[-1] or number < _MOST_WAYS:
            tree.take(messages, is_shown=key == shown[-1])
        else:
            left_out["messages of other branches"] += 1
    return tree.messages


def _children(parents: Mapping[str, str]) -> dict[str, list[str]]:
    """Under the empty key those that begin the conversation."""
    children: dict[str, list[str]] = defaultdict(list)
    for key, parent in parents.items():
        children[parent if parent in parents else ""].append(key)
    return children


def _ways(
    children: Mapping[str, list[str]], begun: Transcript, add: Add
) -> Iterator[tuple[str, tuple[FoundMessage, ...]]]:
    """The key of each leaf, in the order of the tree, and what was said on the way to it."""
    waiting = [(key, begun.copy()) for key in reversed(children[""])]
    while waiting:
        key, transcript = waiting.pop()
        add(transcript, key)
        below = children[key]
        if len(below) == 1:
            waiting.append((below[0], transcript))
        waiting += [(child, transcript.copy()) for child in reversed(below[1:] and below)]
        if not below:
            yield key, transcript.messages


class _Tree:
    """Grows way by way. Messages that ways have in common are the same objects."""

    def __init__(self) -> None:
        self._messages: list[FoundMessage] = []
        self._afters: list[int] = []
        self._places: dict[tuple[int, int], int] = {}
        """By what it follows, and by its identity."""
        self._shown: set[int] = set()

    def take(self, way: Sequence[FoundMessage], *, is_shown: bool) -> None:
        """Takes another way from the beginning to a leaf."""
        at = AT_BEGINNING
        for message in way:
            key = (at, id(message))
            if key not in self._places:
                self._places[key] = len(self._messages)
                self._messages.append(message)
                self._afters.append(at)
            at = self._places[key]
            if is_shown:
                self._shown.add(at)

    @property
    def messages(self) -> tuple[FoundMessage, ...]:
        """Where none of several was shown, the last one is."""
        chosen = {after: place for place, after in enumerate(self._afters)}
        chosen |= {self._afters[place]: place for place in self._shown}
        return tuple(
            replace(message, after=after, is_shown=chosen[after] == place)
            for place, (message, after) in enumerate(zip(self._messages, self._afters, strict=True))
        )
