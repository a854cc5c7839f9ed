"""The words the window says about figures, in its language. No widgets."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil

from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.chat.events import ModelInfo
from gemma_desk.chat.message import Attachment, MediaKind, Receipt
from gemma_desk.chat.turn import FinishReason, TurnResult
from gemma_desk.gemma.token_estimate import about_tokens
from gemma_desk.ui.figures import decimal, figure
from gemma_desk.ui.language import tr, tr_later, tr_now
from gemma_desk.ui.sentences import worded

SEPARATOR = " · "

_LONG_S = 180
"""From here on time is told in minutes."""
_ESTIMATED = tr_later("Its text was estimated from its characters: it is counted where a model is loaded.")
_ENDINGS = {
    FinishReason.LENGTH: tr_later("The answer reached the longest length set."),
    FinishReason.CONTEXT_FULL: tr_later("The context window is full. A new conversation has room again."),
    FinishReason.CANCELLED: tr_later("Stopped."),
}


_READING = {
    "": tr_later("Reading"),
    "the attachments": tr_later("Reading the attachments"),
    "the picture": tr_later("Reading the picture"),
    "the pictures": tr_later("Reading the pictures"),
    "the sound": tr_later("Reading the sound"),
    "the sounds": tr_later("Reading the sounds"),
    "the document": tr_later("Reading the document"),
    "the documents": tr_later("Reading the documents"),
    "the video": tr_later("Reading the video"),
    "the videos": tr_later("Reading the videos"),
}


def untitled() -> str:
    """Gives the title of a conversation that has none yet."""
    return tr("New conversation")


def tokens(n_tokens: int) -> str:
    """Gives "1 token" or "1200 tokens"."""
    return tr("%n token(s)", "", n_tokens)


def tokens_at_most(n_tokens: int) -> str:
    """Gives "Up to 280 tokens"."""
    return tr("Up to %n token(s)", "", n_tokens)


def pieces(n_pieces: int) -> str:
    """Gives "3 pieces", of a recording."""
    return tr("%n piece(s)", "", n_pieces)


def gibibytes(n_bytes: int) -> str:
    """Gives "9.2 GiB"."""
    return tr("{number} GiB", number=decimal(n_bytes / 2**30))


def clock(seconds: float) -> str:
    """Gives "0:04"."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def thinking(n_tokens: int) -> str:
    """Gives "Thinking · 84 tokens"; the figure once it is known."""
    return SEPARATOR.join((tr("Thinking"), *((tokens(n_tokens),) if n_tokens else ())))


def thought(seconds: float, n_tokens: int) -> str:
    """Gives "Thought for 4 s · 212 tokens", or as much of it as is known."""
    lasted = tr("Thought for {duration}", duration=duration(seconds)) if seconds else tr("Thought")
    return SEPARATOR.join((lasted, *((tokens(n_tokens),) if n_tokens else ())))


def duration(seconds: float) -> str:
    """Gives "less than 1 s", "4 s" or "2 min 5 s"."""
    whole = round(seconds)
    if whole < 60:
        return tr("{seconds} s", seconds=whole) if whole else tr("less than 1 s")
    return tr("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)


def seconds_about(seconds: float) -> str:
    """Gives "about 12 s"; less than one is said as that."""
    return tr("about {seconds} s", seconds=f"{seconds:.0f}") if seconds >= 1 else tr("less than 1 s")


def receipt(attachment: Attachment) -> str:
    """Gives what will really be sent, in one line."""
    return SEPARATOR.join((*_extent(attachment), _tokens(attachment)))


def _extent(attachment: Attachment) -> tuple[str, ...]:
    sent, n_pieces = attachment.receipt, len(attachment.pieces)
    match attachment.kind:
        case MediaKind.AUDIO:
            length = clock(sent.seconds + 0.5)
            return (length, pieces(n_pieces)) if n_pieces > 1 else (length,)
        case MediaKind.VIDEO:
            return (_part_of(attachment),)
        case MediaKind.DOCUMENT:
            return (tr("%n page(s)", "", n_pieces),) if n_pieces > 1 else ()
    return (tr("%n part(s)", "of a picture", n_pieces) if n_pieces else _size(sent.width, sent.height),)


def _size(width: int, height: int) -> str:
    return f"{width}×{height}"


def _part_of(video: Attachment) -> str:
    """Gives "1:35", or "0:40–1:10 of 1:35" where that part is sent."""
    whole_s = video.receipt.seconds
    seen = [piece.start_s for piece in video.pieces if piece.kind is MediaKind.IMAGE]
    if not seen or len(seen) + 1 > whole_s:
        return clock(whole_s + 0.5)
    part = f"{clock(seen[0])}–{clock(min(seen[-1] + 1, whole_s))}"
    return tr("{part} of {whole}", part=part, whole=clock(whole_s + 0.5))


def _tokens(attachment: Attachment) -> str:
    """Gives "527 tokens", or "about 527 tokens" where texts in it have not been counted."""
    sent = tokens(attachment.receipt.soft_tokens)
    return tr("about {tokens}", tokens=sent) if attachment.receipt.is_estimated else sent


def receipt_in_full(attachment: Attachment) -> str:
    """Gives the whole receipt: every number and every note."""
    uncounted = (tr_now(_ESTIMATED),) if attachment.receipt.is_estimated else ()
    return "\n".join([attachment.name, _sent_as(attachment), *map(worded, attachment.receipt.notes), *uncounted])


def _sent_as(attachment: Attachment) -> str:
    sent, spent = attachment.receipt, _tokens(attachment)
    match attachment.kind:
        case MediaKind.AUDIO:
            return _sound_sent_as(attachment, spent)
        case MediaKind.DOCUMENT if sent.sent_width:
            return tr(
                "Sent as {tokens}; pages drawn {size} pixels large, {most} tokens at most each.",
                tokens=spent,
                size=_sent_size(sent),
                most=attachment.detail,
            )
        case MediaKind.DOCUMENT:
            return tr("Sent as {tokens}.", tokens=spent)
    return _picture_sent_as(attachment, spent)


def _sound_sent_as(sound: Attachment, spent: str) -> str:
    seconds = decimal(sound.receipt.seconds)
    if not sound.is_heard:
        return tr("{seconds} s of sound, sent as {tokens}.", seconds=seconds, tokens=spent)
    heard = tokens(about_tokens(sound.heard_text))
    return tr(
        "{seconds} s of sound, heard by the model; its words are sent, about {tokens}.", seconds=seconds, tokens=heard
    )


def _picture_sent_as(picture: Attachment, spent: str) -> str:
    sent = picture.receipt
    sizes = {"size": _size(sent.width, sent.height), "sent_size": _sent_size(sent), "tokens": spent}
    if not picture.pieces:
        return tr("{size} pixels, sent as {sent_size}: {tokens} of {most} at most.", **sizes, most=picture.detail)
    if not picture.detail:
        return tr("{size} pixels, sent as {sent_size} each: {tokens} together.", **sizes)
    return tr(
        "{size} pixels, sent as {sent_size} each: {tokens} together, {most} at most each.",
        **sizes,
        most=picture.detail,
    )


def _sent_size(sent: Receipt) -> str:
    return _size(sent.sent_width, sent.sent_height)


def waiting(status: TurnStatus, what: str = "") -> str:
    """Gives what stands in place of an answer's first line until there is one.

    Args:
        status: Of the turn.
        what: What is being read, such as "the picture"; may be empty.
    """
    match status.phase:
        case TurnPhase.LOADING:
            return SEPARATOR.join((tr("Loading the model"), percent(status.fraction)))
        case TurnPhase.READING:
            return SEPARATOR.join(filter(None, (tr_now(_READING[what]), _progress(status), time_left(status))))
        case TurnPhase.SUMMING_UP:
            return _summing_up(status)
        case TurnPhase.HEARING:
            return _hearing(status)
        case TurnPhase.PIECES:
            return _piecework(status)
        case TurnPhase.THINKING:
            return tr("Thinking")
        case TurnPhase.STOPPING:
            return tr("Stopping")
        case TurnPhase.WRITING:
            return tr("Writing")
    return tr("Waiting for the other conversation's answer") if status.is_behind else tr("Waiting")


def _summing_up(status: TurnStatus) -> str:
    figures = (tokens(status.generated_tokens),) if status.generated_tokens else (_progress(status), time_left(status))
    return SEPARATOR.join(filter(None, (tr("Summing up the conversation"), *(figures if status.total_tokens else ()))))


def _hearing(status: TurnStatus) -> str:
    if status.sound_pieces < 2:
        return tr("Listening to the note")
    piece = tr("piece {number} of {total}", number=status.heard_pieces + 1, total=status.sound_pieces)
    return SEPARATOR.join((tr("Listening to the recording"), piece))


def _piecework(status: TurnStatus) -> str:
    piece = tr("Piece {number} of {total}", number=status.heard_pieces + 1, total=status.sound_pieces)
    return SEPARATOR.join(filter(None, (piece, time_left(status))))


def _progress(status: TurnStatus) -> str:
    return tr("{done} of %n token(s)", "", status.total_tokens, done=figure(status.done_tokens))


def time_left(status: TurnStatus) -> str:
    """Gives "8 s left" once enough has been read to tell."""
    if status.fraction < 0.05 or status.elapsed_s < 0.5 or status.fraction >= 1:
        return ""
    left_s = ceil(status.elapsed_s * (1 - status.fraction) / status.fraction)
    if left_s >= _LONG_S:
        return tr("{minutes} min left", minutes=ceil(left_s / 60))
    return tr("{seconds} s left", seconds=left_s)


def percent(fraction: float) -> str:
    """Gives "40 %"."""
    return tr("{number} %", number=f"{fraction * 100:.0f}")


def status_line(
    model: str, status: TurnStatus, info: ModelInfo | None, last: TurnResult | None, *, is_offline: bool = True
) -> tuple[str, ...]:
    """Gives the parts of the status line: the model, what it does, its figures, and that nothing leaves the computer.

    Args:
        model: Name or state of the model.
        status: Of the turn going on.
        info: Of the model loaded.
        last: How the last turn ended.
        is_offline: False while a model is being downloaded.
    """
    figures = _live(status) if status.phase is not TurnPhase.IDLE else _past(last)
    return (model, *figures, *_window_used(info, last), tr("Offline") if is_offline else tr("Downloading a model"))


def _live(status: TurnStatus) -> tuple[str, ...]:
    if status.phase is TurnPhase.WRITING and status.tokens_per_s:
        writing = tr("Writing {number} tokens/s", number=decimal(status.tokens_per_s))
        return (writing, *_drafts(status.drafted_tokens, status.accepted_tokens))
    return (waiting(status),)


def _past(last: TurnResult | None) -> tuple[str, ...]:
    if last is None or not last.timing.generate_s:
        return ()
    speed = tr("{number} tokens/s", number=decimal(last.usage.generated_tokens / last.timing.generate_s))
    return (speed, *_drafts(last.draft.drafted_tokens, last.draft.accepted_tokens))


def _drafts(drafted: int, accepted: int) -> tuple[str, ...]:
    return (tr("drafts {percent}", percent=percent(accepted / drafted)),) if drafted else ()


def _window_used(info: ModelInfo | None, last: TurnResult | None) -> tuple[str, ...]:
    if info is None or last is None or not info.context_tokens:
        return ()
    used = last.held.tokens if last.held else last.usage.prompt_tokens + last.usage.generated_tokens
    return (tr("{percent} of window", percent=percent(used / info.context_tokens)),)


def ending(result: TurnResult | None) -> str:
    """Gives what is to be said about how an answer ended; mostly nothing."""
    if result is None or result.finish_reason not in _ENDINGS:
        return ""
    return tr_now(_ENDINGS[result.finish_reason])


def boxes_drawn(n_placed: int, n_placeless: int, *, is_drawn: bool) -> str:
    """Gives "3 boxes are drawn on the picture", or that they are hidden, or have no place."""
    drawn, hidden = tr("%n box(es) drawn on the picture", "", n_placed), tr("%n box(es) hidden", "", n_placed)
    placeless = tr("%n box(es) not drawn: the answer does not say on which part or picture", "", n_placeless)
    return SEPARATOR.join(
        words for words, number in ((drawn if is_drawn else hidden, n_placed), (placeless, n_placeless)) if number
    )


def day_section(day: date, today: date) -> str:
    """Gives the heading a conversation of that day stands under."""
    if day >= today:
        return tr("Today")
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    if day > today - timedelta(days=7):
        return tr("Last 7 days")
    return tr("Earlier")
