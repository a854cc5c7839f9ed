"""The words the window says about figures. No Qt."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil

from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.chat.events import ModelInfo
from gemma_desk.chat.message import Attachment, MediaKind, Receipt
from gemma_desk.chat.turn import FinishReason, TurnResult
from gemma_desk.gemma.token_estimate import about_tokens

SEPARATOR = " · "
UNTITLED = "New conversation"

_ENDINGS = {
    FinishReason.STOP: "",
    FinishReason.LENGTH: "The answer reached the longest length set.",
    FinishReason.CONTEXT_FULL: "The context window is full. A new conversation has room again.",
    FinishReason.CANCELLED: "Stopped.",
}


def count(number: int, thing: str) -> str:
    """Gives "1 token" or "1 200 tokens"."""
    return f"{figure(number)} {thing}{'' if number == 1 else 's'}"


def figure(number: int) -> str:
    """Gives a whole number with thin spaces between thousands, from 10 000 on."""
    return f"{number:,}".replace(",", "\u2009") if number >= 10_000 else str(number)


def gibibytes(n_bytes: int) -> str:
    """Gives "9.2 GiB"."""
    return f"{n_bytes / 2**30:.1f} GiB"


def clock(seconds: float) -> str:
    """Gives "0:04"."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def thinking(n_tokens: int) -> str:
    """Gives "Thinking · 84 tokens"; the figure once it is known."""
    return SEPARATOR.join(("Thinking", *((count(n_tokens, "token"),) if n_tokens else ())))


def thought(seconds: float, n_tokens: int) -> str:
    """Gives "Thought for 4 s · 212 tokens", or as much of it as is known."""
    lasted = f"Thought for {duration(seconds)}" if seconds else "Thought"
    return SEPARATOR.join((lasted, *((count(n_tokens, "token"),) if n_tokens else ())))


def duration(seconds: float) -> str:
    """Gives "less than 1 s", "4 s" or "2 min 5 s"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s" if whole else "less than 1 s"
    return f"{whole // 60} min {whole % 60} s"


def seconds_about(seconds: float) -> str:
    """Gives "about 12 s"; less than one is said as that."""
    return f"about {seconds:.0f} s" if seconds >= 1 else "less than 1 s"


def receipt(attachment: Attachment) -> str:
    """Gives what will really be sent, in one line."""
    return SEPARATOR.join((*_extent(attachment), count(attachment.receipt.soft_tokens, "token")))


def _extent(attachment: Attachment) -> tuple[str, ...]:
    sent, n_pieces = attachment.receipt, len(attachment.pieces)
    match attachment.kind:
        case MediaKind.AUDIO:
            length = clock(sent.seconds + 0.5)
            return (length, count(n_pieces, "piece")) if n_pieces > 1 else (length,)
        case MediaKind.VIDEO:
            return (_part_of(attachment),)
        case MediaKind.DOCUMENT:
            return (count(n_pieces, "page"),) if n_pieces > 1 else ()
    return (count(n_pieces, "part") if n_pieces else f"{sent.width}×{sent.height}",)


def _part_of(video: Attachment) -> str:
    """Gives "1:35", or "0:40–1:10 of 1:35" where that part is sent."""
    whole_s = video.receipt.seconds
    seen = [piece.start_s for piece in video.pieces if piece.kind is MediaKind.IMAGE]
    if not seen or len(seen) + 1 > whole_s:
        return clock(whole_s + 0.5)
    return f"{clock(seen[0])}–{clock(min(seen[-1] + 1, whole_s))} of {clock(whole_s + 0.5)}"


def _tokens(attachment: Attachment) -> str:
    about = "about " if attachment.kind is MediaKind.DOCUMENT else ""
    return about + count(attachment.receipt.soft_tokens, "token")


def receipt_in_full(attachment: Attachment) -> str:
    """Gives the whole receipt: every number and every note."""
    return "\n".join([attachment.name, _sent_as(attachment), *attachment.receipt.notes])


def _sent_as(attachment: Attachment) -> str:
    sent, tokens = attachment.receipt, _tokens(attachment)
    match attachment.kind:
        case MediaKind.AUDIO if attachment.is_heard:
            heard = count(about_tokens(attachment.heard_text), "token")
            return f"{sent.seconds:.1f} s of sound, heard by the model; its words are sent, about {heard}."
        case MediaKind.AUDIO:
            return f"{sent.seconds:.1f} s of sound, sent as {tokens}."
        case MediaKind.DOCUMENT:
            drawn = f"; pages drawn {_sent_size(sent)} pixels large, {attachment.detail} tokens at most each"
            return f"Sent as {tokens}{drawn if sent.sent_width else ''}."
    size = f"{sent.width}×{sent.height} pixels, sent as {_sent_size(sent)}"
    if attachment.pieces:
        each = f", {attachment.detail} at most each" if attachment.detail else ""
        return f"{size} each: {tokens} together{each}."
    return f"{size}: {tokens} of {attachment.detail} at most."


def _sent_size(sent: Receipt) -> str:
    return f"{sent.sent_width}×{sent.sent_height}"


def waiting(status: TurnStatus, what: str = "") -> str:
    """Gives what stands in place of an answer's first line until there is one.

    Args:
        status: Of the turn.
        what: What is being read, such as "the picture"; may be empty.
    """
    match status.phase:
        case TurnPhase.LOADING:
            return f"Loading the model{SEPARATOR}{percent(status.fraction)}"
        case TurnPhase.READING:
            return SEPARATOR.join(filter(None, (f"Reading {what}".strip(), _progress(status), time_left(status))))
        case TurnPhase.HEARING:
            return _hearing(status)
        case TurnPhase.THINKING:
            return "Thinking"
        case TurnPhase.STOPPING:
            return "Stopping"
        case TurnPhase.WRITING:
            return "Writing"
    return "Waiting"


def _hearing(status: TurnStatus) -> str:
    if status.sound_pieces < 2:
        return "Listening to the note"
    return f"Listening to the recording{SEPARATOR}piece {status.heard_pieces + 1} of {status.sound_pieces}"


def _progress(status: TurnStatus) -> str:
    return f"{figure(status.done_tokens)} of {count(status.total_tokens, 'token')}"


def time_left(status: TurnStatus) -> str:
    """Gives "8 s left" once enough has been read to tell."""
    if status.fraction < 0.05 or status.elapsed_s < 0.5 or status.fraction >= 1:
        return ""
    return f"{ceil(status.elapsed_s * (1 - status.fraction) / status.fraction)} s left"


def percent(fraction: float) -> str:
    """Gives "40 %"."""
    return f"{fraction * 100:.0f} %"


def status_line(model: str, status: TurnStatus, info: ModelInfo | None, last: TurnResult | None) -> tuple[str, ...]:
    """Gives the parts of the status line: the model, what it does, its figures, and that nothing leaves the computer.

    Args:
        model: Name or state of the model.
        status: Of the turn going on.
        info: Of the model loaded.
        last: How the last turn ended.
    """
    figures = _live(status) if status.phase is not TurnPhase.IDLE else _past(last)
    return (model, *figures, *_window_used(info, last), "Offline")


def _live(status: TurnStatus) -> tuple[str, ...]:
    if status.phase is TurnPhase.WRITING and status.tokens_per_s:
        return (f"Writing {status.tokens_per_s:.1f} tokens/s", *_drafts(status.drafted_tokens, status.accepted_tokens))
    return (waiting(status),)


def _past(last: TurnResult | None) -> tuple[str, ...]:
    if last is None or not last.timing.generate_s:
        return ()
    speed = last.usage.generated_tokens / last.timing.generate_s
    return (f"{speed:.1f} tokens/s", *_drafts(last.draft.drafted_tokens, last.draft.accepted_tokens))


def _drafts(drafted: int, accepted: int) -> tuple[str, ...]:
    return (f"drafts {percent(accepted / drafted)}",) if drafted else ()


def _window_used(info: ModelInfo | None, last: TurnResult | None) -> tuple[str, ...]:
    if info is None or last is None or not info.context_tokens:
        return ()
    used = last.usage.prompt_tokens + last.usage.generated_tokens
    return (f"{percent(used / info.context_tokens)} of window",)


def ending(result: TurnResult | None) -> str:
    """Gives what is to be said about how an answer ended; mostly nothing."""
    return _ENDINGS[result.finish_reason] if result else ""


def boxes_drawn(n_placed: int, n_placeless: int, *, is_drawn: bool) -> str:
    """Gives "3 boxes are drawn on the picture", or that they are hidden, or have no place."""
    placed = f"{_boxes(n_placed)} {'drawn on the picture' if is_drawn else 'hidden'}"
    placeless = f"{_boxes(n_placeless)} not drawn: the answer does not say on which part or picture"
    return SEPARATOR.join(words for words, number in ((placed, n_placed), (placeless, n_placeless)) if number)


def _boxes(number: int) -> str:
    return "1 box is" if number == 1 else f"{number} boxes are"


def day_section(day: date, today: date) -> str:
    """Gives the heading a conversation of that day stands under."""
    if day >= today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    if day > today - timedelta(days=7):
        return "Last 7 days"
    return "Earlier"
