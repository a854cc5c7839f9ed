"""Splits what the model writes into thought and answer while it streams."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from gemma_desk.gemma.control import THOUGHT_HEADER


class Mark(Enum):
    """A control token in the model's output."""

    CHANNEL_BEGIN = auto()
    CHANNEL_END = auto()


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of text to show, as thought or as answer."""

    text: str
    is_thought: bool


class ThoughtSplitter:
    """Tells thought from answer by the channel tokens, not by their text.

    A model that writes the characters of a channel mark as ordinary text changes nothing. The channel's name
    (`thought` and a line break) is left out, also when it arrives in pieces; so is white space before the answer.
    """

    def __init__(self) -> None:
        self._in_channel = False
        self._is_at_name = False
        self._held = ""
        self._answer_begun = False

    def go_on(self, thought: str, answer: str) -> None:
        """Begins where an earlier output was broken off."""
        self._in_channel = bool(thought) and not answer
        self._answer_begun = bool(answer)

    @property
    def is_thinking(self) -> bool:
        """Whether text coming now belongs to a thought."""
        return self._in_channel

    def mark(self, mark: Mark) -> list[Shown]:
        """Takes a control token; returns what was held back before it."""
        shown = self.finish()
        self._in_channel = self._is_at_name = mark is Mark.CHANNEL_BEGIN
        return shown

    def text(self, piece: str) -> list[Shown]:
        """Takes a piece of decoded text; returns what can be shown now."""
        if not self._in_channel:
            return self._answer(piece)
        if not self._is_at_name:
            return [Shown(piece, is_thought=True)] if piece else []
        self._held += piece
        if THOUGHT_HEADER.startswith(self._held) and self._held != THOUGHT_HEADER:
            return []
        return self.finish()

    def finish(self) -> list[Shown]:
        """Returns what is still held back; what is only the beginning of a channel's name is none."""
        held, self._held, self._is_at_name = self._held, "", False
        text = "" if THOUGHT_HEADER.startswith(held) else held.removeprefix(THOUGHT_HEADER)
        return [Shown(text, is_thought=True)] if text else []

    def _answer(self, piece: str) -> list[Shown]:
        text = piece if self._answer_begun else piece.lstrip()
        self._answer_begun = self._answer_begun or bool(text)
        return [Shown(text, is_thought=False)] if text else []
