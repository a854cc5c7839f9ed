"""Out and in again gives the same conversations."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemma_desk.chat.errors import FileProblem
from gemma_desk.chat.message import Attachment, Heard, MediaKind, Message, Piece, Role
from gemma_desk.exchange import source
from gemma_desk.exchange.as_json import export_json, export_zip
from gemma_desk.exchange.importing import import_files
from gemma_desk.exchange.work import finish
from gemma_desk.store import MessageRow, PastMessage
from gemma_desk.store.store import CUT_SHORT
from tests.exchange.conftest import FILES, RED_PNG, Desk, attach
from tests.store.test_store import COUNT, PROBLEMS, RECEIPTS, RESULTS, SECONDS

WRITERS = [export_json, export_zip]
BLOBS = (b"", b"one", RED_PNG)

PIECES = st.builds(Piece, st.text(), st.sampled_from([None, *MediaKind]), COUNT, SECONDS, SECONDS)
ATTACHMENTS = st.builds(
    Attachment,
    st.sampled_from(MediaKind),
    st.sampled_from([hashlib.sha256(blob).hexdigest() for blob in BLOBS]),
    st.text(),
    st.sampled_from([None, 70, 1120]),
    RECEIPTS,
    st.lists(PIECES, max_size=2).map(tuple),
    st.text(max_size=9),
    st.lists(st.builds(Heard, SECONDS, SECONDS, st.text()), max_size=2).map(tuple),
)
MESSAGES = st.builds(
    Message,
    st.sampled_from(Role),
    st.lists(st.one_of(st.text(), ATTACHMENTS), max_size=3).map(tuple),
    st.text(),
)
PAST = st.builds(PastMessage, MESSAGES, st.none() | RESULTS, st.none() | PROBLEMS, cut=st.none() | st.text())


def as_tree(messages: list[PastMessage], numbers: list[int]) -> list[PastMessage]:
    """Each follows one of those before it or none; which of several is shown is as good as any."""
    afters = [number % (place + 1) - 1 for place, number in zip(range(len(messages)), numbers, strict=False)]
    chosen = {after: place for place, after in enumerate(afters) if numbers[place] % 2 or after not in afters[:place]}
    return [
        replace(past, after=after, is_shown=chosen[after] == place)
        for place, (past, after) in enumerate(zip(messages, afters, strict=True))
    ]


TREES = st.builds(as_tree, st.lists(PAST, max_size=7), st.lists(st.integers(0, 99), min_size=7, max_size=7))
TIMES = st.floats(0, 3e10, allow_nan=False)
CONVERSATIONS = st.lists(
    st.tuples(st.text(), TIMES, TIMES, st.lists(PAST, max_size=3) | TREES), max_size=3, unique_by=lambda made: made[1]
)


@pytest.fixture
def two_desks(make_desk: Callable[[str], Desk]) -> tuple[Desk, Desk]:
    here = make_desk("here")
    for blob in BLOBS:
        here.put(blob, "")
    return here, make_desk("there")


def all_of(desk: Desk) -> list[tuple[object, ...]]:
    """Everything about the conversations but their numbers."""
    rows = sorted(desk.store.conversations(), key=lambda row: row.created_at)
    return [(row.title, row.created_at, row.updated_at, *_messages(desk, row.id)) for row in rows]


def _messages(desk: Desk, conversation_id: int) -> list[tuple[object, ...]]:
    return _below(None, desk.store.all_messages(conversation_id))


def _below(parent_id: int | None, rows: tuple[MessageRow, ...]) -> list[tuple[object, ...]]:
    """What follows a message, with all that follows that."""
    return [
        (row.message, row.result, row.problem, row.is_growing, row.is_shown, row.cut, *_below(row.id, rows))
        for row in rows
        if row.parent_id == parent_id
    ]


@pytest.mark.parametrize("write", WRITERS)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(conversations=CONVERSATIONS)
def test_everything_comes_back(write, conversations, two_desks: tuple[Desk, Desk], tmp_path: Path) -> None:
    here, there = two_desks
    for desk in two_desks:
        for conversation_id in desk.ids:
            desk.store.delete_conversation(conversation_id)
    for made in conversations:
        here.add(*made)
    finish(write(here.call, here.ids, tmp_path / "all"))
    imported = finish(import_files(there.call, [tmp_path / "all"], attach))
    assert all_of(there) == all_of(here)
    assert (imported.n_new, imported.n_unreadable, +imported.left_out) == (len(conversations), 0, {})


@pytest.mark.parametrize("write", WRITERS)
def test_attachments_come_along_and_nothing_is_doubled(write, make_desk: Callable[[str], Desk], tmp_path: Path) -> None:
    here, there = make_desk("here"), make_desk("there")
    here.fill()
    file = tmp_path / "all"
    exported = finish(write(here.call, here.ids, file))
    assert (exported.n_conversations, exported.n_missing) == (2, 0)
    assert finish(import_files(there.call, [file], attach)).n_new == 2
    before = all_of(there)
    again = finish(import_files(there.call, [file], attach))
    assert (again.n_new, again.n_known, all_of(there)) == (0, 2, before)
    assert there.store.attachment(hashlib.sha256(RED_PNG).hexdigest()) == RED_PNG
    # Also at home nothing is doubled, renamed or not.
    here.store.rename(here.ids[0], "Another")
    assert finish(import_files(here.call, [file], attach)).n_known == 2


def test_pinned_and_archived_come_along(two_desks: tuple[Desk, Desk], tmp_path: Path) -> None:
    here, there = two_desks
    here.fill()
    pinned, archived = here.ids
    here.store.pin(pinned, True)
    here.store.archive(archived, True)
    finish(export_json(here.call, here.ids, tmp_path / "all"))
    finish(import_files(there.call, [tmp_path / "all"], attach))
    told = {row.title: (row.is_pinned, row.is_archived) for row in there.store.conversations()}
    assert told == {row.title: (row.is_pinned, row.is_archived) for row in here.store.conversations()}
    assert set(told.values()) == {(True, False), (False, True)}


def test_labels_come_along_by_their_names(two_desks: tuple[Desk, Desk], tmp_path: Path) -> None:
    here, there = two_desks
    here.fill()
    money, home = here.store.labels.add("Money", "green"), here.store.labels.add("Home", "blue")
    here.store.labels.give(here.ids[0], money.id)
    here.store.labels.give(here.ids[0], home.id)
    known = there.store.labels.add("money", "red")
    finish(export_json(here.call, here.ids, tmp_path / "all"))
    finish(import_files(there.call, [tmp_path / "all"], attach))
    assert [(label.name, label.colour) for label in there.store.labels.all()] == [("Home", "blue"), ("money", "red")]
    title = here.store.conversation(here.ids[0]).title
    (row,) = [row for row in there.store.conversations() if row.labels]
    assert (row.title, len(row.labels)) == (title, 2)
    assert known.id in row.labels


def test_one_that_went_on_is_continued(make_desk: Callable[[str], Desk], tmp_path: Path) -> None:
    here, there = make_desk("here"), make_desk("there")
    here.fill()
    for file in (tmp_path / "early", tmp_path / "late"):
        finish(export_json(here.call, here.ids, file))
        imported = finish(import_files(there.call, [file], attach))
        here.store.add_message(here.ids[-1], Message(Role.USER, ("More",)))
    assert (imported.n_new, imported.n_extended, imported.n_known) == (0, 1, 1)
    assert there.texts("Red / <square>")[-1] == (Role.USER, "More")
    # What went on here as well is another conversation.
    there.store.add_message(there.ids[-1], Message(Role.USER, ("Else",)))
    finish(export_json(here.call, here.ids, file))
    assert finish(import_files(there.call, [file], attach)).n_new == 1


def test_branches_come_along_and_are_added_to_what_is_here(make_desk: Callable[[str], Desk], tmp_path: Path) -> None:
    here, there = make_desk("here"), make_desk("there")
    here.fill()
    for n_extended in (0, 1):
        finish(export_json(here.call, here.ids, tmp_path / "file"))
        imported = finish(import_files(there.call, [tmp_path / "file"], attach))
        assert imported.n_extended == n_extended
        (answer,) = [row for row in here.conversation("Red / <square>") if row.message.role is Role.ASSISTANT]
        here.store.add_message(answer.conversation_id, Message(Role.ASSISTANT, ("Red.",)), beside=answer.id)
    finish(export_json(here.call, here.ids, tmp_path / "file"))
    finish(import_files(there.call, [tmp_path / "file"], attach))
    assert all_of(there) == all_of(here)
    assert len(there.conversation("Red / <square>")[1].siblings) == 3


@pytest.mark.parametrize("branch", [{"after": 2}, {"after": -2}, {"messages": []}, {"place": "x"}])
def test_a_branch_of_nothing_is_counted(branch: dict[str, object], desk: Desk, tmp_path: Path) -> None:
    form = json.loads((FILES / "gemma_desk_1.json").read_bytes())
    whole = {"after": 0, "place": 0, "messages": [{"role": "assistant", "parts": ["Hm"]}]}
    for number, changed in enumerate((whole, whole | branch)):
        form["conversations"][0]["branches"] = [changed]
        (tmp_path / "file").write_text(json.dumps(form))
        imported = finish(import_files(desk.call, [tmp_path / "file"], attach))
        assert (imported.n_new, imported.n_unreadable) == (1 - number, number)
    assert [len(row.siblings) for row in desk.conversation("A red square")] == [0, 2]


def test_a_growing_answer_comes_back_as_cut_short(make_desk: Callable[[str], Desk], tmp_path: Path) -> None:
    here, there = make_desk("here"), make_desk("there")
    row = here.store.create_conversation("Growing")
    here.store.add_message(row.id, Message(Role.ASSISTANT, ("Half an",)), is_growing=True)
    finish(export_json(here.call, here.ids, tmp_path / "file"))
    finish(import_files(there.call, [tmp_path / "file"], attach))
    (message,) = there.conversation("Growing")
    assert (message.is_growing, message.problem, message.message.text) == (False, CUT_SHORT, "Half an")


def test_what_is_missing_is_counted(desk: Desk, make_desk: Callable[[str], Desk], tmp_path: Path) -> None:
    desk.fill()
    sha256 = hashlib.sha256(RED_PNG).hexdigest()
    (desk.folder / "attachments" / sha256[:2] / sha256).unlink()
    exported = finish(export_json(desk.call, desk.ids, tmp_path / "file"))
    assert (exported.n_missing, "1 attachment" in exported.sentence) == (1, True)
    imported = finish(import_files(make_desk("there").call, [tmp_path / "file"], attach))
    assert (imported.n_new, imported.left_out.total()) == (2, 1)


def test_json_too_large_to_come_back_is_said(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.fill()
    assert "ZIP" not in finish(export_json(desk.call, desk.ids, tmp_path / "file")).sentence
    monkeypatch.setattr(source, "DOCUMENT_MB", 0.0001)
    assert "ZIP" in finish(export_json(desk.call, desk.ids, tmp_path / "file")).sentence


def test_a_cancelled_export_leaves_what_was_there(desk: Desk, tmp_path: Path) -> None:
    desk.fill()
    file = tmp_path / "out" / "file"
    file.parent.mkdir()
    file.write_text("old")
    work = export_json(desk.call, desk.ids, file)
    next(work)
    next(work)
    work.close()
    assert [path.name for path in file.parent.iterdir()] == ["file"]
    assert file.read_text() == "old"


def test_a_folder_that_cannot_be_written_is_a_sentence(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        finish(export_json(desk.call, desk.ids, tmp_path / "nowhere" / "file"))


def test_a_cancelled_import_keeps_what_it_brought(make_desk: Callable[[str], Desk], tmp_path: Path) -> None:
    here, there = make_desk("here"), make_desk("there")
    here.fill()
    finish(export_json(here.call, here.ids, tmp_path / "file"))
    work = import_files(there.call, [tmp_path / "file"], attach)
    next(work)
    next(work)
    work.close()
    assert len(there.ids) == 1
    rest = finish(import_files(there.call, [tmp_path / "file"], attach))
    assert (rest.n_new, rest.n_known) == (1, 1)


def test_the_first_version_is_still_read(desk: Desk) -> None:
    imported = finish(import_files(desk.call, [FILES / "gemma_desk_1.json"], attach))
    assert (imported.n_new, +imported.left_out) == (1, {})
    question, answer = desk.conversation("A red square")
    assert [type(part) for part in question.message.parts] == [str, Attachment]
    assert (answer.message.thought, answer.result.usage.generated_tokens) == ("It is red.", 7)


@pytest.mark.parametrize("change", [{"version": 2}, {"conversations": 3}, {"attachments": []}])
def test_a_file_of_another_form_is_refused(change: dict[str, object], desk: Desk, tmp_path: Path) -> None:
    form = json.loads((FILES / "gemma_desk_1.json").read_bytes())
    (tmp_path / "file").write_text(json.dumps(form | change))
    with pytest.raises(FileProblem):
        finish(import_files(desk.call, [tmp_path / "file"], attach))
    assert desk.ids == []


@pytest.mark.parametrize(
    "change",
    [
        {"created_at": -1},
        {"created_at": 1e300},
        {"updated_at": None},
        {"title": 5},
        {"messages": [{"role": "god", "parts": []}]},
        {"messages": [{"role": "user", "parts": [7]}]},
        {"messages": {"role": "user"}},
    ],
)
def test_a_conversation_of_another_form_is_counted(change: dict[str, object], desk: Desk, tmp_path: Path) -> None:
    form = json.loads((FILES / "gemma_desk_1.json").read_bytes())
    form["conversations"].append(form["conversations"][0] | change)
    (tmp_path / "file").write_text(json.dumps(form))
    imported = finish(import_files(desk.call, [tmp_path / "file"], attach))
    assert (imported.n_new, imported.n_unreadable) == (1, 1)


@pytest.mark.parametrize("sha256", ["../../etc/passwd", "ab", "A" * 64])
def test_an_attachment_is_never_a_path(sha256: str, desk: Desk, tmp_path: Path) -> None:
    form = (FILES / "gemma_desk_1.json").read_text()
    (tmp_path / "file").write_text(form.replace(hashlib.sha256(RED_PNG).hexdigest(), sha256))
    assert finish(import_files(desk.call, [tmp_path / "file"], attach)).n_unreadable == 1
    assert desk.ids == []


def test_bytes_that_are_not_what_they_are_named_are_left_out(desk: Desk, tmp_path: Path) -> None:
    form = json.loads((FILES / "gemma_desk_1.json").read_bytes())
    form["attachments"] = dict.fromkeys(form["attachments"], "b3RoZXI=")
    (tmp_path / "file").write_text(json.dumps(form))
    imported = finish(import_files(desk.call, [tmp_path / "file"], attach))
    assert (imported.n_new, imported.left_out.total()) == (1, 1)
