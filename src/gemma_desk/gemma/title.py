"""What asks the model to name a conversation, and what is made of its answer. Pure functions."""

from __future__ import annotations

import re

MAX_TITLE_TOKENS = 32
"""Three times what a title takes; a model that does not come to an end is stopped here."""
TITLE_TEMPERATURE = 0.0
MAX_TITLE_CHARS = 60
_EXCERPT_CHARS = 600
"""Of the question and of the answer: about 150 tokens each, which a slow processor reads in some ten seconds."""

_ASKED = (
    "Name this conversation. Write a title of three to six words that says what it is about, in the language of the "
    "conversation. Write only the title: no quotation marks, no full stop, no formatting."
)
_LABEL = re.compile(r"^(?:title|titel|titre|título|タイトル)\s*[:：]\s*", re.IGNORECASE)  # noqa: RUF001 (Japanese)
_MARKDOWN = re.compile(r"[*_`#]+|^\s*(?:[-+>]|\d+\.)\s+")
_QUOTES = "\"'“”„‚‘’«»‹›「」『』"  # noqa: RUF001 (each is one)


def title_prompt(question: str, answer: str) -> str:
    """What asks for the title of a conversation.

    Args:
        question: The first one, as text.
        answer: What was said to it.
    """
    said = f"User: {_excerpt(question)}\n\nAnswer: {_excerpt(answer)}"
    return f"{_ASKED}\n\n{said}\n\n{_ASKED}"


def cleaned_title(written: str) -> str:
    """A title as it can be shown, one line without marks around it; empty where nothing of use was written."""
    lines = (_LABEL.sub("", " ".join(_MARKDOWN.sub(" ", line).split())) for line in written.splitlines())
    title = next((line for line in (line.strip(_QUOTES + " ") for line in lines) if any(map(str.isalnum, line))), "")
    title = title.rstrip(".:;,。 ")
    if len(title) > MAX_TITLE_CHARS:
        title = title[:MAX_TITLE_CHARS].rsplit(" ", 1)[0].rstrip(".:;, ") + "…"
    return title


def _excerpt(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _EXCERPT_CHARS else f"{text[:_EXCERPT_CHARS]} …"
