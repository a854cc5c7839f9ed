"""The target's context: evaluates runs of cells and single rounds of tokens, keeping the KV cache's books."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from llama_cpp import llama_cpp as C
from llama_cpp import llama_cpp_ext as X
from numpy.typing import NDArray

from gemma_desk.chat.errors import AttachmentProblem, Bug, EngineProblem
from gemma_desk.chat.turn import Picture
from gemma_desk.engine.llama import backend
from gemma_desk.engine.llama.backend import Cancelled
from gemma_desk.engine.llama.batch import Batch
from gemma_desk.engine.llama.kv_cache import Cell, KvCache, SoftToken
from gemma_desk.engine.llama.projector import Frames
from gemma_desk.engine.llama.prompt_cells import PictureRun, Run, SoundRun
from gemma_desk.engine.llama.weights import Weights

PIECE_TOKENS = 128
"""Text and sound are evaluated in pieces of this size, so that progress is seen and a cancel is heard."""

_ABORTED = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """What is being evaluated of a prompt."""

    prompt: Sequence[Cell]
    begin: int
    end: int

    def serves(self, other: Sequence[Cell]) -> bool:
        """Whether half of it or more also stands in another prompt, behind the same beginning."""
        middle = (self.begin + self.end + 1) // 2
        return list(other[:middle]) == list(self.prompt[:middle])


class Target:
    """Evaluates the target model for sequence 0."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.context = weights.target
        self.kv = KvCache(weights.target, int(C.llama_model_n_swa(weights.model)), weights.n_ubatch)
        self._batch = Batch(weights.n_ubatch)
        self._n_vocab: int = C.llama_vocab_n_tokens(C.llama_model_get_vocab(weights.model))
        self.last_row = 0
        """Batch row whose logits stand for the last position."""
        self.piece: Piece | None = None
        """What is being evaluated of a prompt right now (any thread may look)."""
        self._hidden_size: int = C.llama_model_n_embd(weights.model)

    @property
    def n_context(self) -> int:
        """Size of the context window in tokens."""
        return self._weights.n_context

    def prefill(
        self,
        runs: Sequence[Run],
        rewinds: Sequence[int] = (),
        n_coming: int = 0,
        with_logits: bool = True,
        on_trial: bool = False,
        beginning: int = 0,
    ) -> Iterator[int]:
        """Evaluates a prompt, reusing what the cache holds of it.

        Args:
            runs: The whole prompt.
            rewinds: Lengths, ascending, that the cache may be rewound to later: snapshots are taken there if need be.
            n_coming: Tokens that may follow the prompt before that.
            with_logits: Evaluates at least the last token, whose logits are then in `last_row`.
            on_trial: It may be taken back, as if it had not been evaluated.
            beginning: Length of what stays when the oldest messages are sent no longer; 0 for none.

        Yields:
            Number of positions of the prompt the cache holds so far, the first time before anything is evaluated.

        Raises:
            Cancelled: Stopped on the way.
        """
        cells = [cell for run in runs for cell in run.cells]
        self.kv.keep_prefix(cells, len(cells) - with_logits)
        self.kv.plan_snapshots(rewinds, min(len(cells) + n_coming, self.n_context), on_trial, beginning)
        yield len(self.kv)
        begin = 0
        try:
            for run in runs:
                yield from self._prefill_run(run, begin, cells, with_logits)
                begin += len(run.cells)
        finally:
            self.piece = None

    def decode(self, tokens: Sequence[int], n_outputs: int) -> None:
        """Evaluates `tokens` at the end of the cache, the last `n_outputs` of them with logits."""
        batch = self._batch.fill(tokens, len(self.kv), n_outputs)
        self._check(C.llama_decode(self.context, batch))
        self.kv.append(tokens)
        self.last_row = len(tokens) - 1

    def logits(self, row: int) -> NDArray[np.float32]:
        """The logits of batch row `row`, shape (n_vocab,); valid until the next evaluation."""
        return np.ctypeslib.as_array(C.llama_get_logits_ith(self.context, row), (self._n_vocab,))

    def hidden(self, row: int) -> NDArray[np.float32]:
        """The hidden state of batch row `row` as the drafter wants it, shape (hidden_size,); a copy."""
        pointer = X.llama_get_embeddings_nextn_ith(self.context, row)
        return np.ctypeslib.as_array(pointer, (self._hidden_size,)).copy()

    def check_logits(self) -> None:
        """Guards against a damaged projector or target, which yields NaN and reports success."""
        if not np.isfinite(self.logits(self.last_row)).all():
            self.kv.truncate(0)
            raise EngineProblem(
                "The model answered with values that are not numbers, so its files are damaged or do not belong "
                "together. The question was kept. Check the sha256 sums of the model files."
            )

    def _prefill_run(self, run: Run, begin: int, prompt: Sequence[Cell], with_logits: bool) -> Iterator[int]:
        """Evaluates what the cache does not hold of the run that starts at position `begin` of the prompt."""
        end = begin + len(run.cells)
        if len(self.kv) >= end:
            return
        if isinstance(run, PictureRun):
            self.piece = Piece(prompt, begin, end)
            self._see(run)
            yield len(self.kv)
            return
        while len(self.kv) < end:
            self.kv.take_planned_snapshot()
            n_tokens = min(PIECE_TOKENS, end - len(self.kv), self.kv.n_until_snapshot)
            is_end = with_logits and len(self.kv) + n_tokens == len(prompt)
            held = len(self.kv) - begin
            self.piece = Piece(prompt, len(self.kv), len(self.kv) + n_tokens)
            if isinstance(run, SoundRun):
                self._hear(run, held, n_tokens)
            else:
                self.decode(run.cells[held : held + n_tokens], n_outputs=1 if is_end else 0)
            yield len(self.kv)

    def _see(self, run: PictureRun) -> None:
        if len(run.cells) > self._weights.n_ubatch:
            raise AttachmentProblem(
                f"The picture takes {len(run.cells)} soft tokens, but the model was loaded for at most "
                f"{self._weights.n_ubatch}. The question was kept. Choose a lower detail for the picture."
            )
        self._decode_media(run.picture, run.cells)

    def _hear(self, run: SoundRun, begin: int, n_frames: int) -> None:
        """Evaluates `n_frames` frames of a sound from its frame `begin` on."""
        end = begin + n_frames
        self._decode_media(run.frames[begin:end], run.cells[begin:end])

    def _decode_media(self, content: Picture | Frames, cells: Sequence[SoftToken]) -> None:
        if self._weights.projector is None:
            raise Bug("A picture or sound was to be evaluated without a projector.")
        self._check(self._weights.projector.decode(self.context, content, len(cells), len(self.kv)))
        self.kv.append(cells)

    def _check(self, result: int) -> None:
        """Translates what `llama_decode` returned; on failure the cache is as before the call, or empty.

        Of several batches the first may have taken the place of what the sliding window needs.
        """
        if result == 0:
            return
        self.kv.rewind(len(self.kv))
        if result == _ABORTED or self._weights.is_stopped:
            raise Cancelled
        raise EngineProblem(
            f"The model could not be evaluated ({backend.recent_errors() or f'code {result}'}). The question was kept. "
            "Ask again; if it happens again, choose a smaller context window."
        )
