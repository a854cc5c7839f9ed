"""The store that is measured with: ten thousand conversations, one of them of ten thousand messages."""

from __future__ import annotations

import time
from pathlib import Path

from gemma_desk.chat.message import Message, Role
from gemma_desk.store import PastConversation, PastMessage, Store
from tests.bench.search import conversations
from tests.bench.window.long_answer import section

N_CONVERSATIONS = 10_000
N_MESSAGES = 100_000
N_LONG = 10_000
"""Messages of the long conversation."""
LONG_TITLE, SHORT_TITLE = "The long one", "The short one"
_HOUR_S = 3600


def fill(folder: Path) -> None:
    """Writes it, by way of the store itself."""
    others = conversations(N_MESSAGES - N_LONG, N_CONVERSATIONS - 2, _HOUR_S)
    now = time.time()
    store = Store.open(folder)
    store.add_conversations([*others, _short(now), _long(now)])
    store.close()


def _short(now: float) -> PastConversation:
    return PastConversation(SHORT_TITLE, now - 1, now - 1, (_question(0), _answer(0)))


def _long(now: float) -> PastConversation:
    messages = tuple(make(number) for number in range(N_LONG // 2) for make in (_question, _answer))
    return PastConversation(LONG_TITLE, now, now, messages)


def _question(number: int) -> PastMessage:
    return PastMessage(Message(Role.USER, (f"Question {number}: what is to be said of section {number}?",)))


def _answer(number: int) -> PastMessage:
    """Every eighth holds everything an answer can; the others are prose of one to five paragraphs."""
    prose = "\n\n".join(f"Paragraph {each} of answer {number}. " + "Some **words** more. " * 20 for each in range(5))
    text = section(number) if number % 8 == 0 else prose[: 400 + 97 * number % 1600]
    return PastMessage(Message(Role.ASSISTANT, (text,)))
