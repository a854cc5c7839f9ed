"""Finding conversations and messages by words, in SQLite's full-text index."""

from __future__ import annotations

import re
import sqlite3
from typing import Any

from gemma_desk.store.rows import SearchRow

_LIMIT = 200
"""Hits in titles, and as many in messages."""
_MARKS = re.compile("[\2\3]")
"""Around each hit in an excerpt: characters that stand for nothing."""
_MARKDOWN, _SPACE = re.compile(r"\*\*|`"), re.compile(r"\s+")
"""What an excerpt is read better without, and what is one space in it."""

_IS_MEANT = """
deleted_at IS NULL AND (? IS NULL OR EXISTS (
    SELECT 1 FROM conversation_labels WHERE conversation_id = conversations.id AND label_id = ?
))
"""

# The newest first is how the index is kept, so it stops at the limit; the best first would weigh every hit there is.
_TEXTS = f"""
SELECT conversations.id, title, messages.id, snippet(words, 0, char(2), char(3), '…', 12)
FROM words
JOIN parts ON parts.id = words.rowid
JOIN messages ON messages.id = message_id
JOIN conversations ON conversations.id = conversation_id
WHERE words MATCH ? AND {_IS_MEANT} ORDER BY words.rowid DESC LIMIT ?
"""

_TITLES = f"""
SELECT conversations.id, conversations.title, NULL, highlight(titles, 0, char(2), char(3))
FROM titles
JOIN conversations ON conversations.id = titles.rowid
WHERE titles MATCH ? AND {_IS_MEANT} ORDER BY titles.rowid DESC LIMIT ?
"""


def find(connection: sqlite3.Connection, text: str, label_id: int | None) -> tuple[SearchRow, ...]:
    """Finds what holds a word beginning with each word of `text`; see `Store.search`."""
    words = " ".join(f'"{word}"*' for word in text.replace('"', " ").replace("\0", " ").split())
    if not words:
        return ()
    sought = (words, label_id, label_id, _LIMIT)
    rows = (row for statement in (_TITLES, _TEXTS) for row in connection.execute(statement, sought))
    return tuple(map(_search_row, rows))


def _search_row(row: tuple[Any, ...]) -> SearchRow:
    conversation_id, title, message_id, marked_excerpt = row
    excerpt, marked = "", []
    plain = _SPACE.sub(" ", _MARKDOWN.sub("", marked_excerpt))
    for number, run in enumerate(_MARKS.split(plain)):
        if number % 2:
            marked.append((len(excerpt), len(excerpt) + len(run)))
        excerpt += run
    return SearchRow(conversation_id, title, message_id, excerpt, tuple(marked))
