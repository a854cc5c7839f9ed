"""What was heard of a recording, piece by piece; joined into text, and written as subtitles.

SRT and VTT are written here: libraries that write them take the text for markup of their own and do not escape it.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gemma_desk.chat.message import Heard

LINE_CHARS = 42
"""Of a subtitle, as broadcasters have it."""

LINES_AT_ONCE = 2
"""Of a subtitle; more hide the picture and are not read in time."""

_SENTENCE_ENDS = ".!?…。！？"  # noqa: RUF001
_CLOSING = "\"'”’»)]」』）"  # noqa: RUF001

_SRT_MARKUP = str.maketrans("<>{}", "‹›()")  # noqa: RUF001
"""SRT has no escapes, and players read tags and commands in these."""

_VTT_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


@dataclass(frozen=True, slots=True)
class Cue:
    """One subtitle."""

    start_ms: int
    end_ms: int
    """After `start_ms`."""
    lines: tuple[str, ...]
    """One or two, none of them empty, without line breaks and control characters."""


def join(heard: Sequence[Heard]) -> str:
    """The whole text in one paragraph.

    Pieces do not overlap, so every word is kept, also one that is said twice. Behind the end of a sentence the next
    piece begins with a capital; otherwise the model's capitals stay, as they may be names.
    """
    joined = ""
    for piece in heard:
        text = _one_line(piece.text)
        if text:
            joined += _between(joined, text) + (_capitalised(text) if _ends_sentence(joined) else text)
    return joined


def as_text(heard: Sequence[Heard], with_times: bool = False) -> str:
    """Plain text: one paragraph, or with times a line for each piece, `[0:01:05] as it was heard`."""
    if not with_times:
        text = join(heard)
        return f"{text}\n" if text else ""
    return "".join(f"[{clock(piece.start_s)}] {text}\n" for piece in heard if (text := _one_line(piece.text)))


def as_srt(heard: Sequence[Heard]) -> str:
    """SubRip subtitles. Angle and curly brackets, which players take for markup, are written as similar characters."""
    return "".join(
        f"{number}\n{_time(cue.start_ms, ',')} --> {_time(cue.end_ms, ',')}\n{_block(cue).translate(_SRT_MARKUP)}\n\n"
        for number, cue in enumerate(cues(heard), 1)
    )


def as_vtt(heard: Sequence[Heard]) -> str:
    """WebVTT subtitles, as the W3C has them."""
    return "WEBVTT\n\n" + "".join(
        f"{_time(cue.start_ms, '.')} --> {_time(cue.end_ms, '.')}\n{_block(cue).translate(_VTT_ESCAPES)}\n\n"
        for cue in cues(heard)
    )


def cues(heard: Sequence[Heard]) -> Iterator[Cue]:
    """Subtitles of at most two lines of 42 characters; a piece's time is shared out by the number of characters."""
    for piece in heard:
        lines = textwrap.wrap(_one_line(piece.text), LINE_CHARS, break_on_hyphens=False)
        shown = [tuple(lines[at : at + LINES_AT_ONCE]) for at in range(0, len(lines), LINES_AT_ONCE)]
        yield from _timed(piece, shown)


def _timed(piece: Heard, shown: list[tuple[str, ...]]) -> Iterator[Cue]:
    n_all = sum(len(line) for lines in shown for line in lines)
    n_said = 0
    for lines in shown:
        start_ms = _ms_at(piece, n_said / n_all)
        n_said += sum(map(len, lines))
        yield Cue(start_ms, max(_ms_at(piece, n_said / n_all), start_ms + 1), lines)


def _ms_at(piece: Heard, share: float) -> int:
    return max(0, round(1000 * (piece.start_s + share * (piece.end_s - piece.start_s))))


def _one_line(text: str) -> str:
    """Without line breaks, double spaces and control characters."""
    visible = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)
    return " ".join(visible.split())


def _between(before: str, after: str) -> str:
    """A space, but none at the beginning and where neither side is written with spaces, as Japanese and Chinese."""
    return "" if not before or (_is_unspaced(before[-1]) and _is_unspaced(after[0])) else " "


def _is_unspaced(character: str) -> bool:
    is_wide = unicodedata.east_asian_width(character) in ("W", "F")
    return is_wide and not unicodedata.name(character, "").startswith("HANGUL")


def _ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(tuple(_SENTENCE_ENDS))


def _capitalised(text: str) -> str:
    """The first letter as a capital, unless the word has capitals of its own, as “iPhone”."""
    first = text.split(maxsplit=1)[0]
    capital = text[0].upper()
    return capital + text[1:] if first.islower() and capital.lower() == text[0] else text


def _block(cue: Cue) -> str:
    return "\n".join(cue.lines)


def _time(ms: int, point: str) -> str:
    seconds, ms = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{ms:03}"


def clock(seconds: float) -> str:
    """Gives "0:01:05"."""
    whole = int(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
