"""Has the model name conversations, one turn each, in a context of its own and while nobody asks. No Qt.

A title that a person gave is never replaced of itself: only the one that the first question gave.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.home import Dispatch, at_home, when_done
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.app.turn_saving import retitle, title_of
from gemma_desk.chat.events import AnswerText, Event, Failed, Finished
from gemma_desk.chat.message import Message, Part, Role
from gemma_desk.chat.turn import FinishReason, Sampling, TurnRequest
from gemma_desk.gemma.title import MAX_TITLE_TOKENS, TITLE_TEMPERATURE, cleaned_title, title_prompt
from gemma_desk.store import ConversationRow, MessageRow, Store

_TRIES = 5
"""How often a title is begun again that had to give way to a question."""


@dataclass(frozen=True, slots=True)
class _Exchange:
    """The first question and its answer."""

    title: str
    """Of the conversation, as it stood when they were read."""
    parts: tuple[Part, ...]
    """Of the question."""
    answer: str


@dataclass(slots=True)
class _Naming:
    """One title being made."""

    conversation_id: int
    exchange: _Exchange
    is_asked_for: bool
    written: str = ""
    n_tries: int = 1
    is_given_up: bool = False
    turn_id: str = ""


class TitleWriter:
    """Names conversations. Lives on its home thread."""

    def __init__(self, store: StoreThread, engine: EngineThread, dispatch: Dispatch, named: Callable[[], None]) -> None:
        """Args are those of `Services`; `named` is called at home when a title has changed."""
        self._store = store
        self._engine = engine
        self._dispatch = dispatch
        self._named = named
        self._namings: dict[int, _Naming] = {}
        """By conversation."""
        self.is_wished = False
        """Whether conversations are named of themselves."""
        self.can_write = False
        """Whether the model there is writes titles that are better than the question's first words."""

    @property
    def is_naming(self) -> bool:
        """Whether a title is being written or waits for spare time."""
        return bool(self._namings)

    def name_soon(self, conversation: ConversationRow, messages: Iterable[MessageRow]) -> None:
        """An answer has ended: names the conversation in spare time, unless it has a title of its own."""
        exchange = _first_exchange(conversation, messages)
        if self.is_wished and self.can_write and exchange and exchange.title == title_of(exchange.parts):
            self._begin(conversation.id, exchange, is_asked_for=False)

    def name_now(self, conversation_id: int) -> None:
        """Gives a conversation another title in the place of any; without a model that can, the question's words."""
        read = self._store.call(partial(_read_exchange, conversation_id))
        when_done(read, self._dispatch, partial(self._begin_asked, conversation_id), lambda _: None)

    def _begin_asked(self, conversation_id: int, exchange: _Exchange | None) -> None:
        if exchange is not None and self.can_write:
            self._begin(conversation_id, exchange, is_asked_for=True)
        elif exchange is not None:
            self._keep(conversation_id, exchange.title, title_of(exchange.parts))

    def _begin(self, conversation_id: int, exchange: _Exchange, *, is_asked_for: bool) -> None:
        """One that waits for spare time gives way to one that is asked for."""
        waiting = self._namings.get(conversation_id)
        if waiting is not None and (waiting.is_asked_for or not is_asked_for):
            return
        if waiting is not None:
            waiting.is_given_up = True
            self._engine.cancel(waiting.turn_id)
        naming = self._namings[conversation_id] = _Naming(conversation_id, exchange, is_asked_for)
        self._ask(naming)

    def _ask(self, naming: _Naming) -> None:
        naming.turn_id = uuid.uuid4().hex  # a new one each time: one that was cancelled stays so
        request = partial(_title_request, naming.turn_id, naming.exchange, is_spare=not naming.is_asked_for)
        take = at_home(self._dispatch, partial(self._on_event, naming))
        self._engine.answer_in_spare_time(naming.turn_id, request, take, is_asked_for=naming.is_asked_for)

    def _on_event(self, naming: _Naming, event: Event) -> None:
        if naming.is_given_up:
            return
        match event:
            case AnswerText():
                naming.written += event.text
            case Failed():
                del self._namings[naming.conversation_id]
            case Finished() if event.result.finish_reason is FinishReason.CANCELLED:
                self._try_again(naming)
            case Finished():
                del self._namings[naming.conversation_id]
                if event.result.finish_reason is FinishReason.STOP:  # words without an end are no title
                    self._keep(naming.conversation_id, naming.exchange.title, cleaned_title(naming.written))

    def _try_again(self, naming: _Naming) -> None:
        """It had to give way: it waits for spare time."""
        naming.written, naming.is_asked_for = "", False
        naming.n_tries += 1
        if naming.n_tries > _TRIES:
            del self._namings[naming.conversation_id]
        else:
            self._ask(naming)

    def _keep(self, conversation_id: int, old: str, new: str) -> None:
        if new and new != old:
            kept = self._store.call(partial(retitle, conversation_id, old, new))
            when_done(kept, self._dispatch, self._tell, lambda _: None)

    def _tell(self, _: ConversationRow) -> None:
        self._named()


def _read_exchange(conversation_id: int, store: Store) -> _Exchange | None:
    return _first_exchange(store.conversation(conversation_id), store.messages(conversation_id))


def _first_exchange(conversation: ConversationRow, rows: Iterable[MessageRow]) -> _Exchange | None:
    """None where nothing has been answered."""
    question: Message | None = None
    for message in (row.message for row in rows):
        if question is None and message.role is Role.USER:
            question = message
        elif question is not None and message.role is Role.ASSISTANT and message.text:
            return _Exchange(conversation.title, question.parts, message.text)
    return None


def _title_request(turn_id: str, exchange: _Exchange, *, is_spare: bool) -> TurnRequest:
    prompt = title_prompt(_in_words(exchange.parts), exchange.answer)
    return TurnRequest(
        turn_id,
        (Message(Role.USER, (prompt,)),),
        max_tokens=MAX_TITLE_TOKENS,
        sampling=Sampling(temperature=TITLE_TEMPERATURE),
        is_aside=True,
        is_spare=is_spare,
    )


def _in_words(parts: tuple[Part, ...]) -> str:
    return " ".join(part if isinstance(part, str) else f"[{part.name}] {part.heard_text}" for part in parts)
