"""How the model is asked to sum up a conversation, and how the summary then stands in the prompt.

Written in English as the family's other prompts are; the summary comes in the language of the conversation.
"""

from __future__ import annotations

SUMMARY_QUESTION = (
    "Now leave the task above. Sum up this conversation so far, so that it can be continued from the summary alone. "
    "Keep what was asked and what was answered: names, numbers, dates, decisions, what is still open, and what was "
    "seen in pictures or heard in sounds. Write in the language of the conversation, in short plain sentences. Output "
    "only the summary."
)
"""Asked at the end of the conversation."""

_MOST_SUMMARY_TOKENS = 1024
_SUMMARY_SHARE = 8
"""Of the context window at most an eighth."""


def max_summary_tokens(context_tokens: int) -> int:
    """How long a summary may be: what it leaves free is why it is written."""
    return min(_MOST_SUMMARY_TOKENS, context_tokens // _SUMMARY_SHARE)


def summary_in_prompt(summary: str) -> str:
    """What stands in front of the first question that is still sent."""
    return f"(What was said in this conversation before, summed up: {summary.strip()})"
