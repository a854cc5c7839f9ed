"""What is sent of a conversation with a cut, and what it takes of the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.app.cut import cut_of, n_cut, sent_messages
from gemma_desk.app.window_use import (
    HeldUse,
    UseKind,
    WindowUse,
    answer_room,
    composed_tokens,
    held_use,
    n_to_drop,
)
from gemma_desk.chat.message import Attachment, MediaKind, Message, Part, Piece, Receipt, Role
from gemma_desk.chat.turn import FinishReason, TurnResult
from gemma_desk.gemma.summary import summary_in_prompt
from gemma_desk.gemma.token_estimate import about_held
from gemma_desk.store import MessageRow

CONTEXT_TOKENS = 2048
PICTURE = Attachment(MediaKind.IMAGE, "a", "a.png", 280, Receipt(0, 0, 0, 0, 256, 0.0))
DOCUMENT = Attachment(
    MediaKind.DOCUMENT,
    "b",
    "b.pdf",
    None,
    Receipt(0, 0, 0, 0, 256 + 145, 0.0),
    (Piece("Long words of a document. " * 20), Piece(kind=MediaKind.IMAGE, soft_tokens=256)),
)


def conversation(n_pairs: int, *parts: Part, words: int = 40) -> list[MessageRow]:
    """Questions of some words and answers of as many, none of them counted."""
    return [
        MessageRow(number, 1, _said(role, parts, "word " * words), None, None, False)
        for number, role in enumerate([Role.USER, Role.ASSISTANT] * n_pairs, start=1)
    ]


def _said(role: Role, parts: tuple[Part, ...], text: str) -> Message:
    return Message(role, (*parts, text) if role is Role.USER else (text,))


def with_cut(rows: Sequence[MessageRow], n_messages: int, summary: str = "") -> list[MessageRow]:
    return [replace(row, cut=summary) if place == n_messages else row for place, row in enumerate(rows, start=1)]


def counted(rows: Sequence[MessageRow], **tokens: int) -> list[MessageRow]:
    """The last answer's turn has counted all that is sent."""
    held = replace(about_held(message.as_sent for message in sent_messages(rows)), **tokens)
    return [*rows[:-1], replace(rows[-1], result=TurnResult(FinishReason.STOP, held=held))]


def use(rows: Sequence[MessageRow], *composed: Part) -> WindowUse:
    held = held_use(rows, "")
    return WindowUse(held, CONTEXT_TOKENS, composed_tokens(composed, held.scale), answer_room(CONTEXT_TOKENS, 2048))


def test_up_to_a_cut_nothing_is_sent() -> None:
    rows = with_cut(conversation(3), 2)
    assert sent_messages(rows) == tuple(row.message for row in rows[2:])
    cut = cut_of(rows)
    assert cut is not None
    assert (cut.message_id, cut.n_messages, cut.summary) == (2, 2, "")


def test_the_last_cut_is_in_force_and_the_one_before_it_after_that() -> None:
    rows = with_cut(with_cut(conversation(4), 2, "Once."), 6, "Later.")
    assert n_cut(rows) == 6
    rows[5] = replace(rows[5], cut=None)
    assert cut_of(rows) is not None
    assert n_cut(rows) == 2


def test_a_summary_stands_in_front_of_the_first_question_sent() -> None:
    rows = with_cut(conversation(2, PICTURE), 2, "It was red.")
    first, answer = sent_messages(rows)
    assert first.parts == (summary_in_prompt("It was red."), *rows[2].message.parts)
    assert answer == rows[3].message


def test_a_summary_is_sent_also_where_an_answer_follows_it() -> None:
    rows = with_cut(conversation(2), 1, "It was red.")
    assert sent_messages(rows)[0].text == summary_in_prompt("It was red.")


def test_attachments_that_are_not_sent_are_told() -> None:
    cut = cut_of(with_cut(conversation(3, PICTURE, DOCUMENT), 4))
    assert cut is not None
    assert cut.n_attachments == 4


def test_what_was_counted_is_taken_as_it_is() -> None:
    held = held_use(counted(conversation(3, PICTURE), system_tokens=7), "")
    tokens = {part.kind: part.tokens for part in held.kinds}
    assert not held.is_about
    assert not any(part.is_about for part in held.kinds)
    assert tokens[UseKind.SYSTEM] == 7
    assert tokens[UseKind.PICTURES] == 3 * (256 + 2)


def test_what_was_counted_before_a_cut_is_not_what_is_sent_after_it() -> None:
    rows = counted(conversation(3))
    held = held_use(with_cut(rows, 2), "")
    assert held.is_about
    assert held.tokens < held_use(rows, "").tokens
    assert not held_use(counted(with_cut(rows, 2)), "").is_about


def test_a_question_nobody_has_counted_is_added_to_what_was() -> None:
    rows = counted(conversation(2))
    more = [*rows, conversation(3)[4]]
    before, after = (held_use(each, "") for each in (rows, more))
    assert after.is_about
    assert before.tokens < after.tokens < before.tokens + 100


@pytest.mark.parametrize("is_estimated", [True, False])
def test_a_document_is_told_apart_from_the_question_and_the_sum_stays_counted(is_estimated: bool) -> None:
    document = replace(DOCUMENT, receipt=replace(DOCUMENT.receipt, is_estimated=is_estimated))
    rows = counted(conversation(1, document))
    held = held_use(rows, "")
    parts = {part.kind: part for part in held.kinds}
    assert rows[-1].result is not None
    assert rows[-1].result.held is not None
    assert held.tokens == rows[-1].result.held.tokens
    assert not held.is_about
    assert parts[UseKind.DOCUMENTS].is_about is parts[UseKind.QUESTIONS].is_about is is_estimated
    assert parts[UseKind.DOCUMENTS].tokens > 256
    assert UseKind.PICTURES not in parts


def test_estimates_learn_from_what_was_counted() -> None:
    rows = conversation(2)
    about = held_use(rows, "")
    held = about_held(row.message for row in rows)
    twice = counted(rows, question_tokens=2 * held.question_tokens, answer_tokens=2 * held.answer_tokens)
    assert about.scale == 1
    assert held_use(twice, "").scale == pytest.approx(2)
    assert composed_tokens(("word " * 40,), 2.0) == pytest.approx(2 * composed_tokens(("word " * 40,), 1.0), abs=1)


def test_a_conversation_far_longer_than_the_window_is_estimated_whole() -> None:
    held = held_use(conversation(500), "")
    assert held.tokens > 50 * 128
    assert held.is_about


def test_enough_is_dropped_that_some_turns_fit_before_the_next_time() -> None:
    rows = conversation(24)
    assert use(rows, "And?").is_full
    n_dropped = n_to_drop(rows, use(rows, "And?"))
    after = use(with_cut(rows, n_dropped), "And?")
    assert after.needed_tokens <= 0.6 * CONTEXT_TOKENS
    assert use(with_cut(rows, n_dropped - 2), "And?").needed_tokens > 0.6 * CONTEXT_TOKENS


def test_the_last_answer_is_kept_where_a_large_question_fits_beside_it() -> None:
    rows = conversation(20)
    question = "word " * 1200
    n_dropped = n_to_drop(rows, use(rows, question))
    assert n_dropped == len(rows) - 2
    assert not use(with_cut(rows, n_dropped), question).is_full


def test_nothing_is_dropped_for_a_question_that_fits_nowhere() -> None:
    rows = conversation(4)
    assert n_to_drop(rows, use(rows, "word " * 4000)) == 0


@given(st.integers(0, 30), st.integers(0, 8), st.integers(1, 1500))
def test_what_is_dropped_ends_with_an_answer_and_goes_beyond_the_cut(n_pairs: int, n_cut: int, n_words: int) -> None:
    rows = with_cut(conversation(n_pairs), 2 * min(n_cut, n_pairs))
    n_dropped = n_to_drop(rows, use(rows, "word " * n_words))
    assert n_dropped % 2 == 0
    assert n_dropped == 0 or 2 * min(n_cut, n_pairs) < n_dropped <= len(rows)


def test_the_room_for_an_answer_is_no_more_than_it_may_take() -> None:
    assert answer_room(4096, 2048) == 512
    assert answer_room(4096, 64) == 64


def test_while_a_turn_goes_on_what_was_evaluated_counts() -> None:
    going = WindowUse(HeldUse((), is_about=True), CONTEXT_TOKENS, evaluated_tokens=1024)
    assert going.used_tokens == 1024
    assert not going.is_about
    assert going.fraction == 0.5
