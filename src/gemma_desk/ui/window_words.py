"""The words said about the context window and what takes room in it. No widgets."""

from __future__ import annotations

from gemma_desk.app.cut import Cut, WhenFull
from gemma_desk.app.window_use import UseKind, WindowUse
from gemma_desk.ui.figures import figure
from gemma_desk.ui.language import tr, tr_later, tr_now
from gemma_desk.ui.words import SEPARATOR

KIND_WORDS = {
    UseKind.SYSTEM: tr_later("Instructions, mode and template"),
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
WAY_WORDS = {
    WhenFull.SUMMARY: tr_later("Start fresh with a summary"),
    WhenFull.DROP: tr_later("Drop the oldest messages"),
    WhenFull.STOP: tr_later("Stop"),
}
WAY_HELP = {
    WhenFull.SUMMARY: tr_later(
        "The model sums up the conversation; the summary is sent instead of it and can be changed"
    ),
    WhenFull.DROP: tr_later("The oldest messages stay here but are not sent any more, nor what is attached to them"),
    WhenFull.STOP: tr_later("Nothing is sent until you choose what is to go"),
}


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
    """Gives "1204 / 4096", "≈ 1204 / 4096" where that is estimated; nothing while there is nothing to say."""
    if not use.context_tokens:
        return ""
    return f"{'≈ ' if use.is_about else ''}{figure(use.used_tokens)} / {figure(use.context_tokens)}"


def window_lines(use: WindowUse) -> tuple[tuple[UseKind | str, str, str], ...]:
    """Gives a line for each kind that takes room: which, its words, its figure; then what is left."""
    kinds = tuple(
        (part.kind, tr_now(KIND_WORDS[part.kind]), tokens_about(part.tokens, is_about=part.is_about))
        for part in use.held.kinds
        if part.tokens
    )
    composed = ((COMPOSED_WORDS, tr_now(COMPOSED_WORDS), tokens_about(use.composed_tokens, is_about=True)),)
    rest = tuple(
        (words, tr_now(words), figure(tokens))
        for words, tokens in ((ROOM_WORDS, use.room_tokens), (FREE_WORDS, use.free_tokens))
    )
    return (*kinds, *(composed if use.composed_tokens else ()), *rest)


def cut_words(cut: Cut) -> str:
    """Gives "Not sent any more: 12 messages above · 3 attachments among them"."""
    parts = [tr("Not sent any more: %n message(s) above", "", cut.n_messages)]
    if cut.n_attachments:
        parts.append(tr("%n attachment(s) among them", "", cut.n_attachments))
    if cut.summary:
        parts.append(tr("this summary is sent instead"))
    return SEPARATOR.join(parts)


def near_words(use: WindowUse) -> str:
    """Says how full the window is, before a question does not fit."""
    return tr(
        "This conversation takes {used} of the {window} tokens of the context window, and {room} are kept for the next "
        "answer. When it is full:",
        used=tokens_about(use.held.tokens, is_about=use.held.is_about),
        window=figure(use.context_tokens),
        room=figure(use.room_tokens),
    )


def full_words(use: WindowUse, way: WhenFull, n_messages: int) -> str:
    """Says what sending will do where the question does not fit.

    Args:
        use: With the question being composed.
        way: Chosen; not `STOP`.
        n_messages: Not sent any more then.
    """
    used = tokens_about(use.held.tokens, is_about=use.held.is_about)
    window = figure(use.context_tokens)
    if way is WhenFull.SUMMARY:
        return tr(
            "The context window is full: {used} of {window} tokens. When you send the next question, the model first "
            "sums up the conversation so far.",
            used=used,
            window=window,
        )
    return tr(
        "The context window is full: {used} of {window} tokens. When you send the next question, the oldest %n "
        "message(s) are not sent any more.",
        "",
        n_messages,
        used=used,
        window=window,
    )


def stopped_words(use: WindowUse) -> str:
    """Says that the question does not fit, with every number, and that nothing is sent."""
    used = tokens_about(use.held.tokens, is_about=use.held.is_about)
    window, room = figure(use.context_tokens), figure(use.room_tokens)
    if not use.composed_tokens:
        return tr(
            "The context window is full: the conversation takes {used} of {window} tokens, and {room} are kept for the "
            "next answer. Nothing is lost; choose how it goes on.",
            used=used,
            window=window,
            room=room,
        )
    return tr(
        "This does not fit beside the conversation: that takes {used} tokens, the question about {composed}, {room} "
        "are kept for the answer, and the context window holds {window}. Nothing was sent; choose how it goes on.",
        used=used,
        composed=figure(use.composed_tokens),
        room=room,
        window=window,
    )


def no_room_words(use: WindowUse) -> str:
    """Says why nothing was cut where that was wished."""
    return tr(
        "That would not make enough room: what stands here takes about {composed} of {window} tokens. Nothing was "
        "changed. Shorten it, or choose fewer pages or a lower detail.",
        composed=figure(use.composed_tokens),
        window=figure(use.context_tokens),
    )
