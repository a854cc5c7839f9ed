"""The words said about the context window and what takes room in it. No widgets."""

from __future__ import annotations

from gemma_desk.app.window_use import UseKind, WindowUse
from gemma_desk.ui.figures import figure
from gemma_desk.ui.language import tr, tr_later, tr_now

KIND_WORDS = {
    UseKind.SYSTEM: tr_later("Instructions and mode"),
    UseKind.SUMMARY: tr_later("Summary of what came before"),
    UseKind.QUESTIONS: tr_later("Questions"),
    UseKind.PICTURES: tr_later("Pictures and videos"),
    UseKind.SOUNDS: tr_later("Sounds"),
    UseKind.DOCUMENTS: tr_later("Documents"),
    UseKind.ANSWERS: tr_later("Answers, without thoughts"),
}
COMPOSED_WORDS = tr_later("What you are writing")
ROOM_WORDS = tr_later("Kept for the answer")
FREE_WORDS = tr_later("Free")
_START_TOKENS = 1
"""The mark that begins every prompt."""


def tokens_about(tokens: int, *, is_about: bool) -> str:
    """Gives "1204" or "about 1204"."""
    return tr("about {tokens}", tokens=figure(tokens)) if is_about else figure(tokens)


def window_used(use: WindowUse) -> str:
    """Gives "1204 of 4096 tokens used", or that no model is loaded."""
    if not use.context_tokens:
        return tr("Its size is known once a model is loaded")
    used = tokens_about(use.used_tokens, is_about=use.is_about)
    return tr("{used} of {window} tokens used", used=used, window=figure(use.context_tokens))


def window_used_shortly(use: WindowUse) -> str:
    """Gives "1204 / 4096"; nothing while there is nothing to say."""
    if not use.context_tokens:
        return ""
    return f"{figure(use.used_tokens)} / {figure(use.context_tokens)}"


def window_lines(use: WindowUse) -> tuple[tuple[UseKind | str, str, str], ...]:
    """Gives a line for each kind that takes room: which, its words, its figure; then what is left."""
    kinds = tuple(
        (part.kind, tr_now(KIND_WORDS[part.kind]), tokens_about(part.tokens, is_about=part.is_about))
        for part in use.held.kinds
        if part.tokens > _START_TOKENS
    )
    composed = ((COMPOSED_WORDS, tr_now(COMPOSED_WORDS), tokens_about(use.composed_tokens, is_about=True)),)
    rest = tuple(
        (words, tr_now(words), figure(tokens))
        for words, tokens in ((ROOM_WORDS, use.room_tokens), (FREE_WORDS, use.free_tokens))
    )
    return (*kinds, *(composed if use.composed_tokens else ()), *rest)
