"""How the model is asked to sum up a conversation, and how the summary then stands in the prompt.

Written in English as the family's other prompts are; the summary comes in the language of the conversation.
"""

from __future__ import annotations

SUMMARY_QUESTION = (
    "Sum up this conversation so that it can be continued from the summary alone. Keep what was asked and answered: "
    "names, numbers, dates, decisions, what is still open, and what was seen in pictures or heard in sounds. Write "
    "short plain sentences in the language of the conversation, and nothing but the summary."
)
"""Asked at the end of the conversation."""

SUMMARY_TEMPERATURE = 0.3
"""Near what was said."""

_MOST_SUMMARY_TOKENS = 1024
_MOST_THOUGHT_TOKENS = 2048
_SUMMARY_SHARE = 8
"""Of the context window at most an eighth."""


def max_summary_tokens(context_tokens: int) -> int:
    """How long a summary may be: what it leaves free is why it is written."""
    return min(_MOST_SUMMARY_TOKENS, context_tokens // _SUMMARY_SHARE)


def thought_room(context_tokens: int, *, think: bool) -> int:
    """How long may be thought before it, where the conversation is one in which the model thinks."""
    return min(_MOST_THOUGHT_TOKENS, context_tokens // _SUMMARY_SHARE) if think else 0


def summary_in_prompt(summary: str) -> str:
    """What stands in front of the first question that is still sent."""
    return f"(What was said in this conversation before, summed up: {summary.strip()})"
