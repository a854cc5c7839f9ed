"""A question is read while it is composed: what the engine is told of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from gemma_desk.app.branch import Branch
from gemma_desk.app.cut import n_cut, sent_messages
from gemma_desk.app.hearing import Hearing, heard_first
from gemma_desk.app.services import Services
from gemma_desk.app.turn_media import Medium
from gemma_desk.app.turn_request import AskOptions, make_request
from gemma_desk.chat.message import Message, Part, Role
from gemma_desk.chat.turn import TurnRequest
from gemma_desk.store import MessageRow


@dataclass(frozen=True, slots=True)
class _Composed:
    parts: tuple[Part, ...]
    options: AskOptions
    at_hand: Mapping[str, Medium]
    """See `TurnMedia.gather`."""


class Composing:
    """The question that is being composed in one conversation. Lives on its home thread."""

    def __init__(self, services: Services, branch: Branch) -> None:
        """Nothing is being composed yet; it will follow the messages of `branch`."""
        self._services = services
        self._branch = branch
        self._composed: _Composed | None = None

    def take(self, parts: tuple[Part, ...], options: AskOptions, at_hand: Mapping[str, Medium]) -> bool:
        """Takes the question so far, see `Session.anticipate`. Gives whether there is something to tell."""
        if parts or self._composed is not None:
            self._composed = _Composed(parts, options, at_hand)
            return True
        return False

    def forget(self) -> None:
        """It is asked, or another one is."""
        self._composed = None

    def tell_engine(self, conversation: str) -> None:
        """Tells the engine, once it is known what stands before it; `conversation` is its name, empty for none yet."""
        composed = self._composed
        if composed is None:
            return
        self._services.engine.anticipate(self._anticipated(composed, conversation))
        if not composed.parts:
            self._composed = None  # taken back, which is said once: to say it again would end a rest for nothing

    def _anticipated(self, composed: _Composed, conversation: str) -> Callable[[], TurnRequest]:
        """What will be asked of the engine first: the question so far, or the words of a sound in it."""
        rows, media = self._branch.rows, self._services.media
        sounds = heard_first(rows[n_cut(rows) :], composed.parts, composed.options)
        if sounds:
            hearing = Hearing(list(composed.parts), list(sounds), composed.options)
            return partial(hearing.request, media, "", composed.at_hand)
        messages = self._with_composed(composed.parts) if composed.parts else (Message(Role.USER, ("",)),)
        return partial(make_request, media, "", composed.options, conversation, messages, composed.at_hand)

    def _with_composed(self, parts: tuple[Part, ...]) -> tuple[Message, ...]:
        """The conversation as it would be sent with a question."""
        question = MessageRow(0, 0, Message(Role.USER, parts), None, None, is_growing=False)
        return sent_messages((*self._branch.rows, question))
