"""Every word once and in order, whatever was heard; subtitles that strict readers take."""

from __future__ import annotations

import html
import io
import re

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.chat.message import Heard
from gemma_desk.voice.transcript import LINE_CHARS, LINES_AT_ONCE, Cue, as_srt, as_text, as_vtt, cues, join

HOUR_MS = 3_600_000
SRT_CUE = re.compile(
    r"(\d+)\n(\d{2,}):([0-5]\d):([0-5]\d),(\d{3}) --> (\d{2,}):([0-5]\d):([0-5]\d),(\d{3})\n((?:.+\n)+)"
)
VTT_CUE = re.compile(r"()(\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3}) --> (\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3})\n((?:.+\n)+)")

ANY_TEXT = st.text(max_size=300) | st.sampled_from(
    ["", "-->", "a --> b", "<b>bold</b> & <i>", "{\\an8}up", "1\n\n2", "WEBVTT", "NOTE no", "x" * 100, "&amp;", "\x00"]
)


@st.composite
def recordings(draw: st.DrawFn) -> list[Heard]:
    """Pieces in order, without overlap, up to some ten hours."""
    heard, at_s = [], draw(st.floats(0, 36_000))
    for text in draw(st.lists(ANY_TEXT, max_size=6)):
        start_s = at_s + draw(st.floats(0, 3))
        at_s = start_s + draw(st.floats(0, 25))
        heard.append(Heard(start_s, at_s, text))
    return heard


def letters(text: str) -> str:
    """Without spaces, line breaks and control characters: what may not be lost."""
    return "".join(c for c in text if c.isprintable() and not c.isspace())


def all_said(heard: list[Heard]) -> str:
    return letters("".join(piece.text for piece in heard))


def parsed(text: str, pattern: re.Pattern[str]) -> list[Cue]:
    """Reads subtitles as the grammar has them, and fails on whatever else stands there."""
    found = []
    for block in text.split("\n\n")[:-1]:
        cue = pattern.fullmatch(block + "\n")
        assert cue is not None, block
        h, m, s, ms, h2, m2, s2, ms2 = map(int, cue.groups()[1:9])
        assert cue[1] in ("", str(len(found) + 1))
        start_ms, end_ms = ((h * 60 + m) * 60 + s) * 1000 + ms, ((h2 * 60 + m2) * 60 + s2) * 1000 + ms2
        found.append(Cue(start_ms, end_ms, tuple(cue[10].splitlines())))
    assert text.endswith("\n\n") or not found
    return found


def test_pieces_are_joined_with_one_space() -> None:
    heard = [Heard(0, 20, " And so, "), Heard(20, 30, ""), Heard(30, 40, "she said\nso.\n")]
    assert join(heard) == "And so, she said so."


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("It ended.", "then it began.", "It ended. Then it began."),
        ("He said “stop.”", "nobody did.", "He said “stop.” Nobody did."),
        ("It ended.", "iPhones ring.", "It ended. iPhones ring."),
        ("we met", "Anna there", "we met Anna there"),
        ("very", "very good", "very very good"),
        ("これは", "本です。", "これは本です。"),
        ("안녕", "하세요", "안녕 하세요"),
        ("Es war groß.", "ßo", "Es war groß. ßo"),
    ],
)
def test_seams_read_as_one_text(before: str, after: str, joined: str) -> None:
    assert join([Heard(0, 10, before), Heard(10, 20, after)]) == joined


@given(recordings())
def test_no_letter_is_lost_or_doubled(heard: list[Heard]) -> None:
    assert letters(join(heard)).casefold() == all_said(heard).casefold()
    assert join(heard) == " ".join(join(heard).split())


@given(st.lists(st.lists(st.sampled_from(["so", "it", "is", "Anna", "done."]), max_size=5), max_size=5))
def test_no_word_is_lost_or_doubled(pieces: list[list[str]]) -> None:
    heard = [Heard(at, at + 1, " ".join(words)) for at, words in enumerate(pieces)]
    assert join(heard).casefold().split() == [word.casefold() for words in pieces for word in words]


def test_plain_text_with_and_without_times() -> None:
    heard = [Heard(0.4, 20, "One."), Heard(21, 22, " "), Heard(3_725.9, 3_740, "two.")]
    assert as_text(heard) == "One. Two.\n"
    assert as_text(heard, with_times=True) == "[0:00:00] One.\n[1:02:05] two.\n"
    assert as_text([]) == as_text([], with_times=True) == ""


@given(recordings())
def test_cues_hold_what_fits_on_a_screen_in_order(heard: list[Heard]) -> None:
    shown = list(cues(heard))
    assert all(0 < len(cue.lines) <= LINES_AT_ONCE for cue in shown)
    assert all(0 < len(line) <= LINE_CHARS for cue in shown for line in cue.lines)
    assert all(cue.start_ms < cue.end_ms for cue in shown)
    assert [cue.start_ms for cue in shown] == sorted(cue.start_ms for cue in shown)
    assert letters("".join("".join(cue.lines) for cue in shown)) == all_said(heard)


@given(recordings())
def test_srt_is_read_by_its_grammar(heard: list[Heard]) -> None:
    read = parsed(as_srt(heard), SRT_CUE)
    shown = list(cues(heard))
    assert [(cue.start_ms, cue.end_ms) for cue in read] == [(cue.start_ms, cue.end_ms) for cue in shown]
    assert [list(map(len, cue.lines)) for cue in read] == [list(map(len, cue.lines)) for cue in shown]
    assert not any(set(line) & set("<>{}") for cue in read for line in cue.lines)


@given(recordings())
def test_vtt_is_read_by_its_grammar(heard: list[Heard]) -> None:
    text = as_vtt(heard)
    assert text.startswith("WEBVTT\n\n")
    read = parsed(text.removeprefix("WEBVTT\n\n"), VTT_CUE)
    assert [Cue(c.start_ms, c.end_ms, tuple(map(html.unescape, c.lines))) for c in read] == list(cues(heard))
    assert not any("-->" in line or "<" in line for cue in read for line in cue.lines)


def test_vtt_escapes_undo_themselves() -> None:
    text = as_vtt([Heard(0, 5, "if a < b & c --> d &lt; e")])
    assert "if a &lt; b &amp; c --&gt; d &amp;lt; e" in text


@pytest.mark.parametrize(("write", "container"), [(as_srt, "srt"), (as_vtt, "webvtt")])
def test_ffmpeg_reads_the_same_times_and_words(write: object, container: str) -> None:
    said = "Nobody had told them that the meeting would be held on the third floor, so they waited in the hall below."
    heard = [Heard(1.25, 9.5, said), Heard(5_400.001, 5_410, "An hour and a half later it began.")]
    assert callable(write)
    with av.open(io.BytesIO(write(heard).encode()), "r", format=container) as file:
        packets = [packet for packet in file.demux() if packet.size]
    found = [(packet.pts, packet.pts + packet.duration) for packet in packets]
    assert found == [(cue.start_ms, cue.end_ms) for cue in cues(heard)]
    words = b" ".join(bytes(packet) for packet in packets).decode().split()
    assert words == " ".join(piece.text for piece in heard).split()


def test_times_go_on_behind_ten_hours() -> None:
    assert "100:00:00.000 --> 100:00:02.500" in as_vtt([Heard(360_000, 360_002.5, "late")])
    assert "10:00:00,000 --> 10:00:02,500" in as_srt([Heard(36_000, 36_002.5, "late")])
