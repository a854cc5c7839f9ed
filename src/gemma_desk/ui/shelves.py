"""Which conversations stand where in the side bar, and under which heading. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from functools import cache, partial

from gemma_desk.store.rows import ConversationRow
from gemma_desk.ui.language import tr_later, tr_now
from gemma_desk.ui.words import day_section

PINNED = tr_later("Pinned")


class Shelf(StrEnum):
    """One of the lists of the side bar, by its name; `tr_now` says it."""

    CURRENT = tr_later("Conversations")
    ARCHIVED = tr_later("Archived")
    DELETED = tr_later("Deleted")


def on_shelf(
    shelf: Shelf, kept: Sequence[ConversationRow], deleted: Sequence[ConversationRow]
) -> list[ConversationRow]:
    """Gives those that stand there, the pinned ones first, else in the order in which they came."""
    if shelf is Shelf.DELETED:
        return list(deleted)
    there = [row for row in kept if row.is_archived is (shelf is Shelf.ARCHIVED)]
    return sorted(there, key=lambda row: not (row.is_pinned and shelf is Shelf.CURRENT))


def with_headings(shelf: Shelf, rows: Sequence[ConversationRow], today: date) -> Iterator[str | ConversationRow]:
    """Puts a heading before the first of each."""
    last, pinned = "", tr_now(PINNED)
    section = cache(partial(day_section, today=today))
    for row in rows:
        is_pinned = row.is_pinned and shelf is Shelf.CURRENT
        day = date.fromtimestamp(row.updated_at if row.deleted_at is None else row.deleted_at)
        heading = pinned if is_pinned else section(day)
        if heading != last:
            yield heading
            last = heading
        yield row
