"""The prompt of an answer that goes on: it ends inside the model's turn, after the answer's last token."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from gemma_desk.chat.turn import TurnRequest
from gemma_desk.engine.llama.kv_cache import Cell
from gemma_desk.engine.llama.model import Model
from gemma_desk.engine.llama.output import OutputText
from gemma_desk.engine.llama.prompt_cells import PromptCells
from gemma_desk.gemma.prompt import going_on_sections, written_parts


def cells_to_go_on(model: Model, request: TurnRequest) -> PromptCells:
    """The prompt in the one of two forms of which the KV cache holds more.

    Just after it was broken off, the cache holds the answer as it was written, with its thought; once it is settled, as
    the template keeps it. A thought that was broken off itself is in no template.

    Args:
        model: With its cache.
        request: One that goes on.

    Raises:
        AttachmentProblem: See `PromptCells`.
    """
    written = _as_written(model, request)
    answer = request.messages[-1].text
    if not answer:
        return written
    settled = model.cells(going_on_sections(request.messages, request.think, is_settled=True), request)
    settled.extend((), written_parts(answer))
    return max(settled, written, key=lambda prompt: model.target.kv.common_length(prompt.cells))


def _as_written(model: Model, request: TurnRequest) -> PromptCells:
    """With the very tokens that the model wrote, as far as the cache holds them; the rest is tokenised anew."""
    answer = request.messages[-1].text
    prompt = model.cells(going_on_sections(request.messages, request.think, is_settled=False), request)
    if answer:
        tokens = _tokens_after(prompt.cells, model.target.kv.cells)
        held = _text(model, tokens)
        if not answer.startswith(held):
            tokens, held = [], ""
        prompt.extend(tokens, written_parts(answer[len(held) :]))
    return prompt


def _tokens_after(opening: Sequence[Cell], held: Sequence[Cell]) -> list[int]:
    """What the cache holds behind the opening of the model's turn."""
    if tuple(held[: len(opening)]) != tuple(opening):
        return []
    return [
        token for token in takewhile(lambda cell: isinstance(cell, int), held[len(opening) :]) if isinstance(token, int)
    ]


def _text(model: Model, tokens: Sequence[int]) -> str:
    output = OutputText(model.vocabulary)
    shown = [piece for token in tokens for piece in output.take(token)] + output.finish()
    return "".join(piece.text for piece in shown if not piece.is_thought)
