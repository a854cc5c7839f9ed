"""Batches for `llama_decode`, kept in numpy arrays that outlive the call."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any

import numpy as np
from llama_cpp import llama_cpp as C
from numpy.typing import NDArray


class Batch:
    """Room for up to `capacity` tokens of sequence 0, filled anew for each call.

    Args:
        capacity: Tokens at most.
        embedding_size: Floats of the hidden state that goes with each token; 0 for none. Only drafters take both.
    """

    def __init__(self, capacity: int, embedding_size: int = 0) -> None:
        self._tokens = np.zeros(capacity, np.int32)
        self._positions = np.zeros(capacity, np.int32)
        self._n_sequences = np.ones(capacity, np.int32)
        self._outputs = np.zeros(capacity, np.int8)
        self._sequence = C.llama_seq_id(0)
        sequence = ctypes.pointer(self._sequence)
        self._sequences = (ctypes.POINTER(C.llama_seq_id) * capacity)(*[sequence] * capacity)
        self._hidden = np.zeros((capacity, embedding_size), np.float32)
        self._struct = self._build()

    def fill(self, tokens: Sequence[int], position: int, n_outputs: int) -> C.llama_batch:
        """The batch of `tokens` from `position` on, the last `n_outputs` of them with logits."""
        n_tokens = len(tokens)
        self._tokens[:n_tokens] = tokens
        self._positions[:n_tokens] = np.arange(position, position + n_tokens)
        self._outputs[:n_tokens] = 0
        self._outputs[n_tokens - n_outputs : n_tokens] = 1
        self._struct.n_tokens = n_tokens
        return self._struct

    def fill_draft(self, token: int, hidden: NDArray[np.float32], position: int) -> C.llama_batch:
        """The batch of one token with its hidden state, shape (embedding_size,)."""
        self._hidden[0] = hidden
        return self.fill([token], position, n_outputs=1)

    def _build(self) -> C.llama_batch:
        struct: Any = C.llama_batch()  # its stubs give arrays where C has pointers
        struct.token = _pointer(self._tokens, C.llama_token)
        struct.pos = _pointer(self._positions, C.llama_pos)
        struct.n_seq_id = _pointer(self._n_sequences, ctypes.c_int32)
        struct.seq_id = ctypes.cast(self._sequences, ctypes.POINTER(ctypes.POINTER(C.llama_seq_id)))
        struct.logits = _pointer(self._outputs, ctypes.c_int8)
        struct.embd = _pointer(self._hidden, ctypes.c_float) if self._hidden.size else None
        return struct


def _pointer(array: NDArray[Any], kind: type) -> Any:
    return array.ctypes.data_as(ctypes.POINTER(kind))
