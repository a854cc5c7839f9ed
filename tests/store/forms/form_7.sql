-- A database as the seventh form left it. Never changed, not even when the form is history.
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

ALTER TABLE parts ADD COLUMN selection TEXT;
    ALTER TABLE parts ADD COLUMN pieces TEXT;
    ALTER TABLE parts ADD COLUMN heard TEXT;

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

    ALTER TABLE messages ADD COLUMN cut TEXT;

INSERT INTO conversations (id, title, created_at, updated_at, deleted_at) VALUES (1, 'Invoice', 1700000000.0, 1700000009.5, NULL), (2, 'Gone', 1.0, 2.0, 3.0);
INSERT INTO messages (id, conversation_id, parent_id, is_shown, role, thought, result, problem, is_growing) VALUES
    (1, 1, NULL, 1, 'user', '', NULL, NULL, 0),
    (2, 1, 1, 1, 'assistant', 'Let me see.',
     '{"finish_reason":"stop","usage":{"prompt_tokens":300,"reused_tokens":0,"evaluated_tokens":300,"generated_tokens":9},"draft":{"used":true,"reason":"","drafted_tokens":8,"accepted_tokens":5},"timing":{"load_s":0.0,"prefill_s":1.5,"first_token_s":1.6,"generate_s":2.0},"peak_rss_bytes":8000000000}',
     NULL, 0),
    (3, 1, 2, 1, 'user', '', NULL, NULL, 0),
    (4, 1, 3, 1, 'assistant', '', NULL, '{"kind":"engine","sentence":"The engine process ended."}', 0),
    (5, 2, NULL, 1, 'user', '', NULL, NULL, 0),
    (6, 1, 3, 0, 'assistant', '', NULL, NULL, 0);
INSERT INTO parts (message_id, position, text, kind, sha256, name, detail, receipt, said) VALUES
    (1, 0, NULL, 'image', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'scan.png', 280,
     '{"width":1488,"height":816,"sent_width":1056,"sent_height":576,"soft_tokens":264,"seconds":0.0,"notes":["Made smaller."]}', 'scan.png'),
    (1, 1, 'What is the total?', NULL, NULL, NULL, NULL, NULL, NULL),
    (2, 0, 'The total is € 184.20.', NULL, NULL, NULL, NULL, NULL, NULL),
    (3, 0, 'And when is it due?', NULL, NULL, NULL, NULL, NULL, NULL),
    (4, 0, 'On 3 Dec', NULL, NULL, NULL, NULL, NULL, NULL),
    (5, 0, 'Deleted words', NULL, NULL, NULL, NULL, NULL, NULL),
    (6, 0, 'Another answer', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO parts (message_id, position, kind, sha256, name, receipt, pieces, selection, heard, said) VALUES
    (3, 1, 'audio', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 'note.wav',
     '{"width":0,"height":0,"sent_width":0,"sent_height":0,"soft_tokens":500,"seconds":20.0,"notes":[]}',
     '[{"kind":"audio","soft_tokens":250,"end_s":10.0},{"kind":"audio","soft_tokens":250,"start_s":10.0,"end_s":20.0}]',
     '0:00-0:20', '[{"start_s":0.0,"end_s":10.0,"text":"When is"},{"start_s":10.0,"end_s":20.0,"text":"it due?"}]',
     'note.wav When is it due?');
INSERT INTO drafts VALUES (1, '["Thank you, and"]');
PRAGMA application_id = 0x47446B31;
UPDATE messages SET cut = 'It was asked for the total.' WHERE id = 2;
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
INSERT INTO labels VALUES (1, 'Money', 'green');
INSERT INTO conversation_labels VALUES (1, 1), (2, 1);
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
    INSERT INTO sums VALUES
        (1, 1, -6865087734821765495),
        (1, 2, -6798688406359506039),
        (2, 1, -4813715506188446686),
        (2, 2, 1950794637385767829),
        (2, 3, -7819856491862736661),
        (2, 4, 2358924749291359069),
        (2, 5, 3514978555899696156),
        (2, 6, -7050838504623560443),
        (3, 1, 7140507173969284474),
        (3, 2, 3891158360316890033),
        (3, 3, 1005809207244058322),
        (3, 4, -1960931708533533851),
        (3, 5, -4534884136999691615),
        (3, 6, -2552048815461830044),
        (3, 7, -5115025262967783416),
        (3, 8, 3000491895888527976),
        (4, 1, -1677445330921137753),
        (5, 1, 8272245140633473481);

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
PRAGMA user_version = 7;
