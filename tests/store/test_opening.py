"""Opening what was closed, cut short, damaged, emptied, or written by another program."""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.chat.message import MediaKind, Message, Piece, Role
from gemma_desk.chat.turn import FinishReason
from gemma_desk.store import Store, migrations
from gemma_desk.store.database import DATABASE_NAME

from .conftest import child

FORMS = Path(__file__).parent / "forms"


def filled(folder: Path) -> None:
    """A store with one conversation, closed."""
    store = Store.open(folder)
    conversation = store.create_conversation("Kept")
    store.add_message(conversation.id, Message(Role.USER, ("words " * 2000,)))
    store.close()


def schema(path: Path) -> list[tuple[str, str]]:
    """Names and definitions of everything in a database."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql <> '' ORDER BY name").fetchall()


def made_by(folder: Path, sql: str) -> Path:
    """A database written by something else than this program."""
    folder.mkdir(parents=True)
    with contextlib.closing(sqlite3.connect(folder / DATABASE_NAME)) as connection:
        connection.executescript(sql)
    return folder / DATABASE_NAME


def test_every_form_there_was_has_its_fixture() -> None:
    assert sorted(path.name for path in FORMS.iterdir()) == [
        f"form_{number}.sql" for number in range(1, migrations.NEWEST + 1)
    ]


@pytest.mark.parametrize("form", sorted(FORMS.iterdir()), ids=lambda path: path.stem)
def test_every_old_form_is_read(folder: Path, tmp_path: Path, form: Path) -> None:
    made_by(folder, form.read_text())
    store = Store.open(folder)
    (conversation,) = store.conversations()
    rows = store.messages(conversation.id)
    hits = store.search("total")
    by_name = store.search("scan")
    title_hits = store.search("inv")
    store.restore(2)
    restored = [row.title for row in store.conversations()]
    store.close()
    assert [row.message.text for row in rows] == [
        "What is the total?",
        "The total is € 184.20.",
        "And when is it due?",
        "On 3 Dec",
    ]
    assert rows[0].message.attachments[0].receipt.notes == ("Made smaller.",)
    assert rows[1].result is not None
    assert rows[1].result.finish_reason is FinishReason.STOP
    assert rows[3].problem is not None
    assert {hit.message_id for hit in hits} == {1, 2}
    assert [hit.message_id for hit in by_name] == [1]
    assert [(hit.conversation_id, hit.message_id) for hit in title_hits] == [(1, None)]
    assert restored == ["Invoice", "Gone"]
    filled(tmp_path / "fresh")
    assert schema(folder / DATABASE_NAME) == schema(tmp_path / "fresh" / DATABASE_NAME)


def test_what_the_second_form_keeps_of_a_sound_is_read(folder: Path) -> None:
    made_by(folder, (FORMS / "form_2.sql").read_text())
    store = Store.open(folder)
    (note,) = store.messages(1)[2].message.attachments
    heard = store.search("when due")
    store.close()
    assert 3 in {hit.message_id for hit in heard}
    assert note.pieces == (Piece("", MediaKind.AUDIO, 250, 0.0, 10.0), Piece("", MediaKind.AUDIO, 250, 10.0, 20.0))
    assert note.selection == "0:00-0:20"
    assert note.heard_text == "When is it due?"


def test_what_the_third_form_keeps_of_a_question_being_composed_is_read(folder: Path) -> None:
    made_by(folder, (FORMS / "form_3.sql").read_text())
    store = Store.open(folder)
    assert store.draft(1) == ("Thank you, and",)
    store.close()


def test_what_the_fourth_form_keeps_beside_what_is_shown_is_read(folder: Path) -> None:
    made_by(folder, (FORMS / "form_4.sql").read_text())
    store = Store.open(folder)
    assert store.messages(1)[-1].siblings == (4, 6)
    assert [row.message.text for row in store.show(6)][-1] == "Another answer"
    store.close()


def test_what_the_fifth_form_no_longer_sends_is_read(folder: Path) -> None:
    made_by(folder, (FORMS / "form_5.sql").read_text())
    store = Store.open(folder)
    assert [row.cut for row in store.messages(1)] == [None, "It was asked for the total.", None, None]
    store.set_cut(2, None)
    assert not any(row.cut for row in store.messages(1))
    store.close()


def test_what_the_sixth_form_labels_is_read(folder: Path) -> None:
    made_by(folder, (FORMS / "form_6.sql").read_text())
    store = Store.open(folder)
    (label,) = store.labels.all()
    assert (label.name, label.colour) == ("Money", "green")
    assert [row.labels for row in store.conversations()] == [(label.id,)]
    store.close()


def test_a_new_form_is_reached_with_a_copy_of_the_old_beside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(folder)
    step = "ALTER TABLE conversations ADD COLUMN colour TEXT"
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, step))
    monkeypatch.setattr(migrations, "NEWEST", migrations.NEWEST + 1)
    store = Store.open(folder)
    titles = [row.title for row in store.conversations()]
    store.close()
    backup = folder / "backups" / f"conversations-form-{migrations.NEWEST - 1}.sqlite3"
    assert titles == ["Kept"]
    assert "colour" in dict(schema(folder / DATABASE_NAME))["conversations"]
    assert "colour" not in dict(schema(backup))["conversations"]
    with contextlib.closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT title FROM conversations").fetchall() == [("Kept",)]


def test_a_step_that_fails_leaves_the_old_form_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    filled(folder)
    step = "ALTER TABLE conversations ADD COLUMN colour TEXT; INSERT INTO nowhere VALUES (1)"
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, step))
        patch.setattr(migrations, "NEWEST", migrations.NEWEST + 1)
        with pytest.raises(StoreProblem):
            Store.open(folder)
    store = Store.open(folder)
    assert [row.title for row in store.conversations()] == ["Kept"]
    store.close()
    assert "colour" not in dict(schema(folder / DATABASE_NAME))["conversations"]
    assert caplog.records


def empty(path: Path) -> None:
    path.write_bytes(b"")


def overwrite(path: Path) -> None:
    path.write_bytes(b"This is not a database. " * 200)


def halve(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def date_forward(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {migrations.NEWEST + 1}")


def claim(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 1")


@pytest.mark.parametrize("harm", [empty, overwrite, date_forward, claim])
def test_what_cannot_be_trusted_is_refused_and_left_alone(folder: Path, harm: Callable[[Path], None]) -> None:
    filled(folder)
    path = folder / DATABASE_NAME
    harm(path)
    before = path.read_bytes()
    with pytest.raises(StoreProblem):
        Store.open(folder)
    assert path.read_bytes() == before


def test_a_lost_database_is_not_replaced_by_an_empty_one(folder: Path) -> None:
    filled(folder)
    (folder / DATABASE_NAME).unlink()
    with pytest.raises(StoreProblem):
        Store.open(folder)
    assert not (folder / DATABASE_NAME).exists()
    (folder / "last_state.json").unlink()
    store = Store.open(folder)
    assert store.conversations() == ()
    store.close()


def test_the_guard_works_without_a_clean_ending(folder: Path) -> None:
    store = Store.open(folder)
    store.create_conversation("Kept")
    store._connection.close()
    empty(folder / DATABASE_NAME)
    with pytest.raises(StoreProblem):
        Store.open(folder)


def test_a_damaged_sidecar_costs_the_guard_only(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    filled(folder)
    (folder / "last_state.json").write_bytes(b"{")
    store = Store.open(folder)
    assert len(store.conversations()) == 1
    store.close()
    assert caplog.records


def test_a_truncated_database_is_a_problem_when_opened_or_read(folder: Path) -> None:
    filled(folder)
    halve(folder / DATABASE_NAME)

    def read_all() -> None:
        store = Store.open(folder)
        try:
            for conversation in store.conversations():
                store.messages(conversation.id)
        finally:
            store._connection.close()

    with pytest.raises(StoreProblem):
        read_all()


def test_another_programs_database_is_refused(folder: Path) -> None:
    path = made_by(folder, "CREATE TABLE other (x)")
    before = path.read_bytes()
    with pytest.raises(StoreProblem):
        Store.open(folder)
    assert path.read_bytes() == before


def test_a_second_program_is_kept_out(store: Store, folder: Path) -> None:
    store.create_conversation("Mine")
    with pytest.raises(StoreProblem):
        Store.open(folder)
    store.create_conversation("Still mine")
    assert len(store.conversations()) == 2


def test_a_folder_in_the_databases_place(folder: Path) -> None:
    (folder / DATABASE_NAME).mkdir(parents=True)
    with pytest.raises(StoreProblem):
        Store.open(folder)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_without_the_right_to_write_there_is_a_sentence_and_no_harm() -> None:
    # Not below pytest's own folder, which another user may not enter.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        filled(folder)
        before = (folder / DATABASE_NAME).read_bytes()
        for path in (Path(name), folder, folder / "attachments"):
            path.chmod(0o555)
        (folder / DATABASE_NAME).chmod(0o444)
        said, _ = child("open_as_nobody", folder).communicate(timeout=60)
        for path in (Path(name), folder):
            path.chmod(0o700)
        assert said.strip()
        assert (folder / DATABASE_NAME).read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_a_full_disk_loses_nothing_that_was_acknowledged(folder: Path) -> None:
    with child("fill_the_disk", folder) as process:
        said, _ = process.communicate(timeout=60)
    *acknowledged, full, refused, after = said.split("\n")[:-1]
    assert (full, refused, after) == ("full", "attachment refused", "after")
    assert len(acknowledged) >= 3
    store = Store.open(folder)
    (conversation,) = store.conversations()
    texts = [row.message.text.split(" ")[0] for row in store.messages(conversation.id)]
    store.close()
    assert texts == [*acknowledged, "after"]
    assert [path for path in (folder / "attachments").rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("seed", range(20))
def test_a_kill_loses_nothing_that_was_acknowledged(folder: Path, seed: int) -> None:
    acknowledged = dict(_killed_after(folder, random.Random(seed).randrange(1, 400)))
    store = Store.open(folder)
    (conversation,) = store.conversations()
    rows = {row.id: row for row in store.messages(conversation.id)}
    store.close()
    assert acknowledged.keys() <= rows.keys()
    for message_id, text in acknowledged.items():
        assert rows[message_id].message.text.startswith(text)
    assert not any(row.is_growing for row in rows.values())


def _killed_after(folder: Path, n_lines: int) -> list[tuple[int, str]]:
    """Kills a writing process once it has said so many lines; all it has said, oldest first."""
    process = child("write_forever", folder)
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(n_lines)]
    process.kill()
    lines += process.stdout.readlines()
    process.stdout.close()
    process.wait()
    pairs = (line.rstrip("\n").split(" ", 1) for line in lines if line.endswith("\n"))
    return [(int(message_id), text) for message_id, text in pairs]


def test_an_answer_cut_short_says_so(folder: Path) -> None:
    store = Store.open(folder)
    conversation = store.create_conversation("Cut")
    row = store.add_message(conversation.id, Message(Role.ASSISTANT, ()), is_growing=True)
    store.update_growing(row.id, "Half of", "")
    store._connection.close()
    again = Store.open(folder)
    (cut,) = again.messages(conversation.id)
    again.close()
    assert (cut.message.text, cut.is_growing, cut.result) == ("Half of", False, None)
    assert cut.problem is not None
