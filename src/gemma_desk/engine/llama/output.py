"""Tokens to text while they stream."""

from __future__ import annotations

import codecs

from gemma_desk.chat.message import Message
from gemma_desk.engine.llama.draft_length import TextKind
from gemma_desk.engine.llama.vocabulary import Vocabulary
from gemma_desk.gemma.code_fences import CodeFences
from gemma_desk.gemma.thought import Shown, ThoughtSplitter


class OutputText:
    """Turns tokens into pieces of thought and answer.

    The pieces joined equal the whole output decoded at once, however the tokens are cut: bytes of a character that
    spans tokens are held back until it is whole.
    """

    def __init__(self, vocabulary: Vocabulary, so_far: Message | None = None) -> None:
        """`so_far`: an answer that was broken off, and goes on."""
        self._vocabulary = vocabulary
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._splitter = ThoughtSplitter()
        self._fences = CodeFences()
        if so_far is not None:
            self._splitter.go_on(so_far.thought, so_far.text)
            self._fences.take(so_far.text)

    @property
    def kind(self) -> TextKind:
        """What is being written now."""
        if self._splitter.is_thinking:
            return TextKind.THOUGHT
        return TextKind.CODE if self._fences.is_open else TextKind.PROSE

    def take(self, token: int) -> list[Shown]:
        """Takes one token, returns what can be shown now."""
        mark = self._vocabulary.marks.get(token)
        if mark is not None:
            return [*self._flush(), *self._splitter.mark(mark)]
        return self._noted(self._splitter.text(self._decoder.decode(self._vocabulary.piece(token))))

    def _noted(self, pieces: list[Shown]) -> list[Shown]:
        for piece in pieces:
            if not piece.is_thought:
                self._fences.take(piece.text)
        return pieces

    def finish(self) -> list[Shown]:
        """Returns what is still held back."""
        return [*self._flush(), *self._splitter.finish()]

    def _flush(self) -> list[Shown]:
        return self._splitter.text(self._decoder.decode(b"", final=True))
