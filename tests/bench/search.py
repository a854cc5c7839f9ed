"""How long a search takes: `python -m tests.bench.search [MESSAGES] [locked]`.

A store of a thousand conversations is written, then searched for words from the rare to the most common, and for the
beginnings of words as they are while somebody types. A figure, not a test. `locked`: behind a passphrase.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from gemma_desk.chat.message import Message, Role
from gemma_desk.encryption import DataKey, new_key
from gemma_desk.store import PastConversation, PastMessage, Store
from gemma_desk.store.database import DATABASE_NAME

N_MESSAGES = 100_000
N_CONVERSATIONS = 1_000
_N_WORDS = 20_000
_N_ROUNDS = 7
_QUERIES = ("rareword", "the", "the and", "t", "th", "the a", "wo", "word17", "word17 word3", "nothinglikeit")
_COMMON = ("the", "and", "of", "to", "in", "is", "it", "that", "for", "was", "a", "on", "with", "as", "this")


def main() -> None:
    """Writes, searches, and prints a line for each query."""
    n_messages = int(sys.argv[1]) if len(sys.argv) > 1 else N_MESSAGES
    key = new_key() if "locked" in sys.argv else None
    with tempfile.TemporaryDirectory() as name:
        store = Store.open(Path(name), key)
        seconds = _timed(lambda: store.add_conversations(conversations(n_messages, N_CONVERSATIONS)))
        store.close()
        size_mb = (Path(name) / DATABASE_NAME).stat().st_size / 1e6
        print(f"{n_messages} messages written in {seconds:.1f} s, {size_mb:.0f} MB")
        store, seconds = _timed_open(Path(name), key)
        print(f"opened in {1e3 * seconds:.0f} ms")
        for query in _QUERIES:
            _report(store, query)
        store.close()


def _report(store: Store, query: str) -> None:
    first = _timed(lambda: store.search(query))
    later = [_timed(lambda: store.search(query)) for _ in range(_N_ROUNDS)]
    print(
        f"{query!r:>18}: {len(store.search(query)):4} hits, {1e3 * first:6.1f} ms first, "
        f"then {1e3 * statistics.median(later):6.1f} ms, worst {1e3 * max(later):6.1f} ms"
    )


def _timed_open(folder: Path, key: DataKey | None) -> tuple[Store, float]:
    start = time.perf_counter()
    return Store.open(folder, key), time.perf_counter() - start


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def conversations(n_messages: int, n_conversations: int, apart_s: float = 1.0) -> list[PastConversation]:
    """Words as they are in a language: few that are common, many that are rare.

    Args:
        n_messages: All together.
        n_conversations: As many messages in each.
        apart_s: Seconds between two of them; the first ones are of 1970.
    """
    dice = random.Random(1)
    words = [f"word{number}" for number in range(_N_WORDS)]
    weights = [1 / (number + 1) for number in range(_N_WORDS)]
    drawn = dice.choices(words, weights, k=n_messages * 30)
    per_conversation = n_messages // n_conversations
    made = []
    for number in range(n_conversations):
        at = number * per_conversation
        messages = tuple(_message(dice, drawn, place) for place in range(at, at + per_conversation))
        written_at = number * apart_s
        made.append(PastConversation(f"Conversation {number} about {drawn[at]}", written_at, written_at, messages))
    return made


def _message(dice: random.Random, drawn: list[str], place: int) -> PastMessage:
    own = drawn[place * 30 : place * 30 + dice.randrange(10, 30)]
    text = " ".join(word for pair in zip(own, dice.choices(_COMMON, k=len(own)), strict=True) for word in pair)
    text += " rareword" if place % 10_000 == 7 else ""
    return PastMessage(Message(Role.ASSISTANT if place % 2 else Role.USER, (text,)))


if __name__ == "__main__":
    main()
