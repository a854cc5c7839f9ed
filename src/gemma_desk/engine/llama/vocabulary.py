"""The target's vocabulary: text to tokens, tokens to bytes, control tokens found by their text."""

from __future__ import annotations

import ctypes

import numpy as np
from llama_cpp import llama_cpp as C

from gemma_desk.chat.errors import ModelProblem
from gemma_desk.gemma.control import CHANNEL_BEGIN, CHANNEL_END, NEVER_GENERATED, STOP_TOKENS
from gemma_desk.gemma.thought import Mark


class Vocabulary:
    """Reads one model's vocabulary. The same control token has different ids in different files."""

    def __init__(self, model: C.llama_model_p) -> None:
        self._vocab = C.llama_model_get_vocab(model)
        self.n_tokens: int = C.llama_vocab_n_tokens(self._vocab)
        self.end_tokens = frozenset(map(self.control_token, STOP_TOKENS))
        """Any of these ends the model's turn."""
        self.suppressed_tokens = frozenset(map(self.control_token, NEVER_GENERATED)) | self._suppressed()
        """Never sampled."""
        self.marks = {
            self.control_token(CHANNEL_BEGIN): Mark.CHANNEL_BEGIN,
            self.control_token(CHANNEL_END): Mark.CHANNEL_END,
        }
        """Control tokens that tell thought from answer."""

    def control_token(self, text: str) -> int:
        """The id of the control token with this text.

        Raises:
            ModelProblem: The vocabulary does not hold it as one token.
        """
        tokens = self.tokenize(text, special=True)
        if len(tokens) != 1:
            raise ModelProblem(
                f"The model's vocabulary lacks Gemma 4's control token {text}: it becomes {len(tokens)} tokens where 1 "
                "is needed. Nothing was changed. Choose a Gemma 4 model file."
            )
        return int(tokens[0])

    def tokenize(self, text: str, special: bool) -> list[int]:
        """Tokens of `text`. With `special`, control strings in it become control tokens."""
        data = text.encode()
        size = len(data) + 8
        buffer = (C.llama_token * size)()
        count = C.llama_tokenize(self._vocab, data, len(data), buffer, size, False, special)
        return list(buffer[:count])

    def piece(self, token: int) -> bytes:
        """The bytes a token stands for; empty for control tokens. A character may span several tokens."""
        buffer = ctypes.create_string_buffer(256)
        count = C.llama_token_to_piece(self._vocab, token, buffer, len(buffer), 0, False)
        return buffer.raw[: max(count, 0)]

    def _suppressed(self) -> frozenset[int]:
        """What the file itself wants suppressed."""
        count = ctypes.c_int32()
        tokens = C.llama_vocab_get_suppress_tokens(self._vocab, ctypes.byref(count))
        return frozenset(np.ctypeslib.as_array(tokens, (count.value,)).tolist()) if count.value else frozenset()
