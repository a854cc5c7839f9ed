"""Drafting by multi-token prediction: a small model guesses what the target will say next.

The drafter keeps no KV cache of its own. It reads the target's, takes the target's hidden state at the last token and
guesses the next token; its own hidden state then stands in for the target's at the next guess. All guesses of a round
are made at the same position. Source: Gemma 4's assistant model, llama.cpp's MTP context.
"""

from __future__ import annotations

import numpy as np
from llama_cpp import llama_cpp as C
from llama_cpp import llama_cpp_ext as X
from numpy.typing import NDArray

from gemma_desk.engine.llama.backend import Cancelled
from gemma_desk.engine.llama.batch import Batch


class Drafter:
    """Guesses tokens that the target then verifies."""

    def __init__(self, context: C.llama_context_p, n_vocab: int, hidden_size: int) -> None:
        self._context = context
        self._n_vocab = n_vocab
        self._hidden_size = hidden_size
        self._batch = Batch(1, hidden_size)

    def draft(self, token: int, hidden: NDArray[np.float32], position: int, count: int) -> list[int]:
        """Guesses what follows `token`.

        Args:
            token: The last token, not yet evaluated by the target.
            hidden: The target's hidden state at the token before it, shape (hidden_size,).
            position: Where `token` will stand.
            count: Number of guesses.

        Returns:
            `count` tokens, the likeliest one each time.
        """
        drafts: list[int] = []
        for _ in range(count):
            token, hidden = self._step(token, hidden, position)
            drafts.append(token)
        return drafts

    def _step(self, token: int, hidden: NDArray[np.float32], position: int) -> tuple[int, NDArray[np.float32]]:
        if C.llama_decode(self._context, self._batch.fill_draft(token, hidden, position)) != 0:
            raise Cancelled
        logits = np.ctypeslib.as_array(C.llama_get_logits_ith(self._context, 0), (self._n_vocab,))
        pointer = X.llama_get_embeddings_nextn_ith(self._context, 0)
        return int(logits.argmax()), np.ctypeslib.as_array(pointer, (self._hidden_size,))
