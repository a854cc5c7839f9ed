"""The database's form, as numbered steps: step n brings a database from `user_version` n - 1 to n.

A step that has been released is never changed; a new form is a new step at the end.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

MIGRATIONS = (
    # 1. `position` orders messages and parts, never a clock: clocks go back.
    """
    CREATE TABLE conversations (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        created_at REAL NOT NULL,
        updated_at REAL NOT NULL,
        deleted_at REAL
    ) STRICT;

    CREATE TABLE messages (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        role TEXT NOT NULL,
        thought TEXT NOT NULL,
        result TEXT,
        problem TEXT,
        is_growing INTEGER NOT NULL,
        UNIQUE (conversation_id, position)
    ) STRICT;
    CREATE INDEX growing_messages ON messages (id) WHERE is_growing;

    CREATE TABLE parts (
        id INTEGER PRIMARY KEY,
        message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        text TEXT,
        kind TEXT,
        sha256 TEXT,
        name TEXT,
        detail INTEGER,
        receipt TEXT,
        UNIQUE (message_id, position),
        CHECK ((text IS NULL) <> (sha256 IS NULL))
    ) STRICT;

    CREATE VIRTUAL TABLE words USING fts5 (
        text, content = 'parts', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER words_in AFTER INSERT ON parts WHEN new.text IS NOT NULL BEGIN
        INSERT INTO words (rowid, text) VALUES (new.id, new.text);
    END;
    CREATE TRIGGER words_out AFTER DELETE ON parts WHEN old.text IS NOT NULL BEGIN
        INSERT INTO words (words, rowid, text) VALUES ('delete', old.id, old.text);
    END;
    CREATE TRIGGER words_changed AFTER UPDATE OF text ON parts BEGIN
        INSERT INTO words (words, rowid, text) VALUES ('delete', old.id, old.text);
        INSERT INTO words (rowid, text) VALUES (new.id, new.text);
    END;
    """,
    # 2. Attachments of several pieces, and what the model heard in a sound.
    """
    ALTER TABLE parts ADD COLUMN selection TEXT;
    ALTER TABLE parts ADD COLUMN pieces TEXT;
    ALTER TABLE parts ADD COLUMN heard TEXT;
    """,
    # 3. Search finds all that was said: also heard in sounds, read in documents, and files' names. They stand in
    # `said`, since an index cannot look into JSON. The triggers read it before and after a change. What is pinned or
    # archived. Questions being composed, by their conversation, 0 for one not begun.
    """
    ALTER TABLE conversations ADD COLUMN is_pinned INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE conversations ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE drafts (conversation_id INTEGER PRIMARY KEY, parts TEXT NOT NULL) STRICT;

    DROP TRIGGER words_in;
    DROP TRIGGER words_out;
    DROP TRIGGER words_changed;
    DROP TABLE words;

    ALTER TABLE parts ADD COLUMN said TEXT;
    UPDATE parts SET said = name
        || coalesce(' ' || (SELECT group_concat(json_extract(value, '$.text'), ' ') FROM json_each(heard)), '')
        || coalesce(' ' || (SELECT group_concat(json_extract(value, '$.text'), ' ') FROM json_each(pieces)
                            WHERE kind = 'document'), '')
    WHERE text IS NULL;
    CREATE VIEW searched AS SELECT id, coalesce(text, said) AS text FROM parts;
    CREATE VIRTUAL TABLE words USING fts5 (
        text, content = 'searched', content_rowid = 'id', prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER words_in AFTER INSERT ON parts BEGIN
        INSERT INTO words (rowid, text) SELECT id, text FROM searched WHERE id = new.id;
    END;
    CREATE TRIGGER words_out BEFORE DELETE ON parts BEGIN
        INSERT INTO words (words, rowid, text) SELECT 'delete', id, text FROM searched WHERE id = old.id;
    END;
    CREATE TRIGGER words_leave BEFORE UPDATE ON parts BEGIN
        INSERT INTO words (words, rowid, text) SELECT 'delete', id, text FROM searched WHERE id = old.id;
    END;
    CREATE TRIGGER words_come AFTER UPDATE ON parts BEGIN
        INSERT INTO words (rowid, text) SELECT id, text FROM searched WHERE id = new.id;
    END;
    INSERT INTO words (words) VALUES ('rebuild');

    CREATE VIRTUAL TABLE titles USING fts5 (
        title, content = 'conversations', content_rowid = 'id', prefix = '1 2 3',
        tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER titles_in AFTER INSERT ON conversations BEGIN
        INSERT INTO titles (rowid, title) VALUES (new.id, new.title);
    END;
    CREATE TRIGGER titles_out AFTER DELETE ON conversations BEGIN
        INSERT INTO titles (titles, rowid, title) VALUES ('delete', old.id, old.title);
    END;
    CREATE TRIGGER titles_changed AFTER UPDATE OF title ON conversations BEGIN
        INSERT INTO titles (titles, rowid, title) VALUES ('delete', old.id, old.title);
        INSERT INTO titles (rowid, title) VALUES (new.id, new.title);
    END;
    INSERT INTO titles (titles) VALUES ('rebuild');
    """,
    # 4. A conversation is a tree: a message knows what it follows. Of those that follow the same one is shown; which
    # is remembered for each, also where none of them is seen. Ids order them, so `position` goes.
    """
    CREATE TABLE messages_4 (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        parent_id INTEGER REFERENCES messages (id),
        is_shown INTEGER NOT NULL,
        role TEXT NOT NULL,
        thought TEXT NOT NULL,
        result TEXT,
        problem TEXT,
        is_growing INTEGER NOT NULL
    ) STRICT;
    INSERT INTO messages_4
    SELECT id, conversation_id, lag(id) OVER (PARTITION BY conversation_id ORDER BY position), 1,
           role, thought, result, problem, is_growing
    FROM messages ORDER BY id;
    DROP TABLE messages;
    ALTER TABLE messages_4 RENAME TO messages;
    CREATE INDEX growing_messages ON messages (id) WHERE is_growing;
    CREATE INDEX messages_by_conversation ON messages (conversation_id, parent_id);
    CREATE INDEX messages_by_parent ON messages (parent_id);
    CREATE UNIQUE INDEX shown_messages ON messages (conversation_id, coalesce(parent_id, 0)) WHERE is_shown;
    """,
    # 5. A message after which a conversation is sent anew, with a summary of what was before or with nothing.
    """
    ALTER TABLE messages ADD COLUMN cut TEXT;
    """,
    # 6. Labels. A colour is the name of one of the theme's.
    """
    CREATE TABLE labels (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        colour TEXT NOT NULL
    ) STRICT;
    CREATE TABLE conversation_labels (
        conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        label_id INTEGER NOT NULL REFERENCES labels (id) ON DELETE CASCADE,
        PRIMARY KEY (conversation_id, label_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX conversations_by_label ON conversation_labels (label_id);
    """,
    # 7. A checksum for each row that a person would miss (`sums`): its labels belong to a conversation's. Deleted and
    # inserted rather than replaced: in a trigger the statement that fired it says what becomes of a conflict.
    """
    CREATE TABLE sums (
        of INTEGER NOT NULL, id INTEGER NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY (of, id)
    ) STRICT, WITHOUT ROWID;
    CREATE VIEW summed AS
        SELECT 1 AS of, id, checksum(
            title, created_at, updated_at, deleted_at, is_pinned, is_archived,
            (SELECT group_concat(label_id) FROM conversation_labels WHERE conversation_id = conversations.id)
        ) AS sum FROM conversations
        UNION ALL SELECT 2, id, checksum(
            conversation_id, parent_id, is_shown, role, thought, result, problem, is_growing, cut
        ) FROM messages
        UNION ALL SELECT 3, id, checksum(
            message_id, position, text, kind, sha256, name, detail, receipt, pieces, selection, heard, said
        ) FROM parts
        UNION ALL SELECT 4, conversation_id, checksum(parts) FROM drafts
        UNION ALL SELECT 5, id, checksum(name, colour) FROM labels;
    INSERT INTO sums SELECT * FROM summed;

    CREATE TRIGGER sum_conversations_in AFTER INSERT ON conversations BEGIN
        DELETE FROM sums WHERE of = 1 AND id = new.id;
        INSERT INTO sums SELECT * FROM summed WHERE of = 1 AND id = new.id;
    END;
    CREATE TRIGGER sum_conversations_changed AFTER UPDATE ON conversations BEGIN
        DELETE FROM sums WHERE of = 1 AND id = new.id;
        INSERT INTO sums SELECT * FROM summed WHERE of = 1 AND id = new.id;
    END;
    CREATE TRIGGER sum_conversations_out AFTER DELETE ON conversations BEGIN
        DELETE FROM sums WHERE of = 1 AND id = old.id;
    END;

    CREATE TRIGGER sum_messages_in AFTER INSERT ON messages BEGIN
        DELETE FROM sums WHERE of = 2 AND id = new.id;
        INSERT INTO sums SELECT * FROM summed WHERE of = 2 AND id = new.id;
    END;
    CREATE TRIGGER sum_messages_changed AFTER UPDATE ON messages BEGIN
        DELETE FROM sums WHERE of = 2 AND id = new.id;
        INSERT INTO sums SELECT * FROM summed WHERE of = 2 AND id = new.id;
    END;
    CREATE TRIGGER sum_messages_out AFTER DELETE ON messages BEGIN
        DELETE FROM sums WHERE of = 2 AND id = old.id;
    END;

    CREATE TRIGGER sum_parts_in AFTER INSERT ON parts BEGIN
        DELETE FROM sums WHERE of = 3 AND id = new.id;
        INSERT INTO sums SELECT * FROM summed WHERE of = 3 AND id = new.id;
    END;
    CREATE TRIGGER sum_parts_changed AFTER UPDATE ON parts BEGIN
        DELETE FROM sums WHERE of = 3 AND id = new.id;
        INSERT INTO sums SELECT * FROM summed WHERE of = 3 AND id = new.id;
    END;
    CREATE TRIGGER sum_parts_out AFTER DELETE ON parts BEGIN
        DELETE FROM sums WHERE of = 3 AND id = old.id;
    END;

    CREATE TRIGGER sum_drafts_in AFTER INSERT ON drafts BEGIN
        DELETE FROM sums WHERE of = 4 AND id = new.conversation_id;
        INSERT INTO sums SELECT * FROM summed WHERE of = 4 AND id = new.conversation_id;
    END;
    CREATE TRIGGER sum_drafts_changed AFTER UPDATE ON drafts BEGIN
        DELETE FROM sums WHERE of = 4 AND id = new.conversation_id;
        INSERT INTO sums SELECT * FROM summed WHERE of = 4 AND id = new.conversation_id;
    END;
    CREATE TRIGGER sum_drafts_out AFTER DELETE ON drafts BEGIN
        DELETE FROM sums WHERE of = 4 AND id = old.conversation_id;
    END;

    CREATE TRIGGER sum_labels_in AFTER INSERT ON labels BEGIN
        DELETE FROM sums WHERE of = 5 AND id = new.id;
        INSERT INTO sums SELECT * FROM summed WHERE of = 5 AND id = new.id;
    END;
    CREATE TRIGGER sum_labels_changed AFTER UPDATE ON labels BEGIN
        DELETE FROM sums WHERE of = 5 AND id = new.id;
        INSERT INTO sums SELECT * FROM summed WHERE of = 5 AND id = new.id;
    END;
    CREATE TRIGGER sum_labels_out AFTER DELETE ON labels BEGIN
        DELETE FROM sums WHERE of = 5 AND id = old.id;
    END;

    CREATE TRIGGER sum_label_given AFTER INSERT ON conversation_labels BEGIN
        DELETE FROM sums WHERE of = 1 AND id = new.conversation_id;
        INSERT INTO sums SELECT * FROM summed WHERE of = 1 AND id = new.conversation_id;
    END;
    CREATE TRIGGER sum_label_taken AFTER DELETE ON conversation_labels BEGIN
        DELETE FROM sums WHERE of = 1 AND id = old.conversation_id;
        INSERT INTO sums SELECT * FROM summed WHERE of = 1 AND id = old.conversation_id;
    END;
    """,
)

NEWEST = len(MIGRATIONS)
"""The form this program reads and writes."""


def migrate(connection: sqlite3.Connection, application_id: int, before: Callable[[int], None]) -> None:
    """Brings a database to the newest form, each step in a transaction of its own.

    Args:
        connection: In autocommit mode.
        application_id: Written into the file with the first step, so that others can tell what it is.
        before: Called once with the old form's number, before a database that holds something is changed.
    """
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if 0 < version < NEWEST:
        before(version)
    # To drop a table that is made anew would empty those that name it.
    connection.execute("PRAGMA foreign_keys = OFF")
    for number, step in enumerate(MIGRATIONS[version:], start=version + 1):
        connection.executescript(
            f"BEGIN IMMEDIATE; {step}; PRAGMA application_id = {application_id};PRAGMA user_version = {number}; COMMIT"
        )
    connection.execute("PRAGMA foreign_keys = ON")
