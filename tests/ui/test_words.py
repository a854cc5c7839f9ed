"""What the window says about figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.chat.events import ModelInfo
from gemma_desk.chat.message import Attachment, MediaKind, Piece, Receipt
from gemma_desk.chat.turn import DraftUse, FinishReason, Timing, TurnResult, Usage
from gemma_desk.ui import words

INFO = ModelInfo("Gemma 4 12B", 8192, True, True, "", 1.0)


def test_reading_tells_tokens_and_time_left():
    status = TurnStatus(TurnPhase.READING, 0.5, 264, 528, elapsed_s=8.0)
    assert words.waiting(status, "the picture") == "Reading the picture · 264 of 528 tokens · 8 s left"


@pytest.mark.parametrize(("fraction", "elapsed_s"), [(0.01, 5.0), (0.5, 0.1), (1.0, 9.0)])
def test_no_time_left_is_said_before_it_can_be_known_or_when_there_is_none(fraction, elapsed_s):
    assert words.time_left(TurnStatus(TurnPhase.READING, fraction, elapsed_s=elapsed_s)) == ""


def test_the_status_line_has_the_figures_of_the_last_answer():
    result = TurnResult(
        FinishReason.STOP,
        Usage(prompt_tokens=200, generated_tokens=46),
        DraftUse(True, "", 100, 71),
        Timing(generate_s=10.0),
    )
    parts = words.status_line("Gemma 4 12B", TurnStatus(), INFO, result)
    assert parts == ("Gemma 4 12B", "4.6 tokens/s", "drafts 71 %", "3 % of window", "Offline")


def test_the_status_line_has_the_speed_while_it_writes():
    status = TurnStatus(TurnPhase.WRITING, tokens_per_s=4.6, drafted_tokens=4, accepted_tokens=3)
    parts = words.status_line("Gemma 4 12B", status, INFO, None)
    assert parts == ("Gemma 4 12B", "Writing 4.6 tokens/s", "drafts 75 %", "Offline")


@pytest.mark.parametrize(
    ("day", "section"),
    [
        (date(2026, 11, 21), "Today"),
        (date(2026, 11, 20), "Yesterday"),
        (date(2026, 11, 15), "Last 7 days"),
        (date(2026, 11, 14), "Earlier"),
    ],
)
def test_conversations_stand_under_their_day(day, section):
    assert words.day_section(day, date(2026, 11, 21)) == section


def test_large_numbers_have_gaps_and_one_thing_is_singular():
    assert words.tokens(262_144) == "262\u2009144 tokens"
    assert words.tokens(1) == "1 token"


SCAN = Attachment(
    MediaKind.DOCUMENT,
    "ab",
    "scan.pdf",
    560,
    Receipt(0, 0, 960, 1344, 1120, 0.0),
    (Piece("1", MediaKind.IMAGE, 560),) * 2,
)
PARTS = Attachment(
    MediaKind.IMAGE,
    "ab",
    "long.png",
    560,
    Receipt(600, 6000, 912, 1392, 1102, 0.0),
    (Piece("", MediaKind.IMAGE, 551),) * 2,
)
TEXT = Attachment(MediaKind.DOCUMENT, "ab", "a.txt", None, Receipt(0, 0, 0, 0, 20, 0.0), (Piece("1"),))


@pytest.mark.parametrize(
    ("attachment", "figures"),
    [(SCAN, ("960×1344 pixels", "560 tokens at most each")), (PARTS, ("912×1392 each", "560 at most each"))],
)
def test_a_receipt_of_pages_or_parts_tells_their_detail_and_their_pixels(attachment, figures):
    receipt = words.receipt_in_full(attachment)
    assert all(figure in receipt for figure in figures)


def test_a_receipt_of_text_tells_no_pixels():
    assert words.receipt_in_full(TEXT) == "a.txt\nSent as 20 tokens."


def test_a_receipt_says_where_its_tokens_are_estimated():
    estimated = replace(TEXT, receipt=replace(TEXT.receipt, is_estimated=True))
    assert words.receipt(estimated) == "about 20 tokens"
    assert words.receipt_in_full(estimated).splitlines()[:2] == ["a.txt", "Sent as about 20 tokens."]
    assert "estimated" in words.receipt_in_full(estimated)
    assert words.receipt(TEXT) == "20 tokens"


@pytest.mark.parametrize(
    ("seconds", "n_tokens", "said"),
    [
        (0, 0, "Thought"),
        (0.2, 1, "Thought for less than 1 s · 1 token"),
        (4.4, 212, "Thought for 4 s · 212 tokens"),
        (125, 0, "Thought for 2 min 5 s"),
    ],
)
def test_a_thought_says_what_is_known_of_it(seconds, n_tokens, said):
    assert words.thought(seconds, n_tokens) == said
