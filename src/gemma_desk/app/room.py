"""What to do so that the next question fits the context window, the way the user chose. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence

from gemma_desk.app.cut import n_cut
from gemma_desk.app.turn_request import AskOptions
from gemma_desk.app.window_use import WindowUse, answer_room, composed_tokens, held_use
from gemma_desk.chat.message import Part
from gemma_desk.gemma.summary import max_summary_tokens
from gemma_desk.store import MessageRow


def use_with(rows: Sequence[MessageRow], parts: Sequence[Part], options: AskOptions, context_tokens: int) -> WindowUse:
    """What a question takes of the window with what is sent along.

    Args:
        rows: The conversation before it.
        parts: Of the question.
        options: How it is asked.
        context_tokens: Of the window; 0 where that is not known.
    """
    held = held_use(rows, options.system_text)
    room = answer_room(context_tokens, options.max_tokens)
    return WindowUse(held, context_tokens, composed_tokens(parts, held.scale), room)


def can_sum_up(rows: Sequence[MessageRow], use: WindowUse) -> bool:
    """Whether there is something to sum up, and a question then fits beside the summary."""
    needed = use.composed_tokens + use.room_tokens + max_summary_tokens(use.context_tokens)
    return n_cut(rows) < len(rows) and needed < use.context_tokens
