from __future__ import annotations

import hashlib
import os
import string
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemma_desk.chat.errors import AttachmentProblem, Bug, Problem, ProblemKind
from gemma_desk.chat.message import Attachment, Heard, MediaKind, Message, Piece, Receipt, Role
from gemma_desk.chat.turn import DraftUse, FinishReason, Timing, TurnResult, Usage
from gemma_desk.store import Store

COUNT = st.integers(0, 2**53)
SECONDS = st.floats(0, 1e9)

RECEIPTS = st.builds(Receipt, COUNT, COUNT, COUNT, COUNT, COUNT, SECONDS, st.lists(st.text(), max_size=3).map(tuple))
ATTACHMENTS = st.builds(
    Attachment,
    st.sampled_from(MediaKind),
    st.text(string.hexdigits.lower(), min_size=64, max_size=64),
    st.text(),
    st.sampled_from([None, 70, 140, 280, 560, 1120]),
    RECEIPTS,
)
MESSAGES = st.builds(
    Message,
    st.sampled_from(Role),
    st.lists(st.one_of(st.text(), ATTACHMENTS), max_size=5).map(tuple),
    st.text(),
)
RESULTS = st.builds(
    TurnResult,
    st.sampled_from(FinishReason),
    st.builds(Usage, COUNT, COUNT, COUNT, COUNT),
    st.builds(DraftUse, st.booleans(), st.text(), COUNT, COUNT),
    st.builds(Timing, SECONDS, SECONDS, SECONDS, SECONDS),
    COUNT,
)
PROBLEMS = st.builds(Problem, st.sampled_from(ProblemKind), st.text())

many = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)


def question(text: str) -> Message:
    return Message(Role.USER, (text,))


def put(store: Store, data: bytes) -> str:
    sha256 = hashlib.sha256(data).hexdigest()
    store.put_attachment(sha256, data)
    return sha256


@many
@given(st.lists(MESSAGES, max_size=4))
def test_messages_come_back_as_they_were(store: Store, messages: list[Message]) -> None:
    conversation = store.create_conversation("Any")
    rows = tuple(store.add_message(conversation.id, message) for message in messages)
    assert store.messages(conversation.id) == store.all_messages(conversation.id) == rows
    assert [row.message for row in rows] == messages


@many
@given(st.one_of(st.none(), RESULTS), st.one_of(st.none(), PROBLEMS), st.text(), st.text())
def test_answers_come_back_as_they_grew(
    store: Store, result: TurnResult | None, problem: Problem | None, answer: str, thought: str
) -> None:
    conversation = store.create_conversation("Any")
    row = store.add_message(conversation.id, Message(Role.ASSISTANT, ()), is_growing=True)
    store.update_growing(row.id, answer[: len(answer) // 2], "")
    store.update_growing(row.id, answer, thought)
    parts = (answer,) if answer else ()
    grown = replace(row, message=Message(Role.ASSISTANT, parts, thought))
    assert store.messages(conversation.id) == (grown,)
    store.finish_message(row.id, result, problem)
    finished = replace(grown, result=result, problem=problem, is_growing=False)
    assert store.messages(conversation.id) == (finished,)


def test_conversations_are_listed_renamed_deleted_and_restored(store: Store) -> None:
    first, second = store.create_conversation("first"), store.create_conversation("second")
    assert [row.title for row in store.conversations()] == ["second", "first"]
    store.rename(first.id, "renamed")
    assert store.conversation(first.id).title == "renamed"
    store.delete_conversation(second.id)
    assert [row.id for row in store.conversations()] == [first.id]
    store.restore(second.id)
    assert store.conversation(second.id) == second
    assert len(store.conversations()) == 2


def test_conversations_are_pinned_and_archived(store: Store) -> None:
    kept = store.create_conversation("kept")
    store.pin(kept.id, True)
    store.archive(kept.id, True)
    assert store.conversations() == (replace(kept, is_pinned=True, is_archived=True),)
    store.pin(kept.id, False)
    store.archive(kept.id, False)
    assert store.conversations() == (kept,)


def test_the_trash_keeps_what_is_young_and_what_others_need(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared, alone = put(store, b"shared"), put(store, b"alone")
    old, young, kept = (store.create_conversation(title) for title in ("old", "young", "kept"))
    names = {old: (shared, alone), young: (), kept: (shared,)}
    for conversation, named in names.items():
        parts = tuple(Attachment(MediaKind.IMAGE, sha, "a.png", 70, Receipt(1, 1, 1, 1, 1, 0.0)) for sha in named)
        store.add_message(conversation.id, Message(Role.USER, (*parts, f"words of {conversation.title}")))
    for conversation, now in ((old, 1_000.0), (young, 2_000.0)):
        monkeypatch.setattr("time.time", lambda now=now: now)
        store.delete_conversation(conversation.id)
    assert [(row.title, row.deleted_at) for row in store.deleted_conversations()] == [
        ("young", 2000.0),
        ("old", 1000.0),
    ]
    assert store.empty_trash(before=2_000.0) == 1
    assert [row.title for row in store.deleted_conversations()] == ["young"]
    assert store.attachment_names() == (shared,)
    assert store.attachment(shared) == b"shared"
    store.restore(young.id)
    assert {hit.title for hit in store.search("words")} == {"young", "kept"}


@many
@given(MESSAGES)
def test_drafts_come_back_as_they_were(store: Store, message: Message) -> None:
    store.keep_draft(0, message.parts)
    store.keep_draft(7, ("other",))
    assert store.draft(0) == message.parts
    store.keep_draft(0, ())
    assert (store.draft(0), store.draft(7)) == ((), ("other",))


def test_the_trash_keeps_drafts_and_what_they_need(store: Store) -> None:
    needed = put(store, b"needed")
    part = Attachment(MediaKind.IMAGE, needed, "a.png", 70, Receipt(1, 1, 1, 1, 1, 0.0))
    gone = store.create_conversation("gone")
    store.add_message(gone.id, Message(Role.USER, (part,)))
    store.keep_draft(gone.id, ("goes with it",))
    store.keep_draft(0, (part, "stays"))
    store.delete_conversation(gone.id)
    assert store.empty_trash(before=2.0**40) == 1
    assert (store.draft(0), store.draft(gone.id)) == ((part, "stays"), ())
    assert store.attachment(needed) == b"needed"


def test_messages_keep_their_order_when_the_clock_goes_back(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    conversation = store.create_conversation("Time")
    for now in (1_700_000_000.0, 0.0, 1_600_000_000.0):
        monkeypatch.setattr("time.time", lambda now=now: now)
        store.add_message(conversation.id, question(str(now)))
    texts = [row.message.text for row in store.messages(conversation.id)]
    assert texts == ["1700000000.0", "0.0", "1600000000.0"]


def test_a_transaction_is_all_or_nothing(store: Store) -> None:
    conversation = store.create_conversation("All")

    def half_of_it() -> None:
        with store.transaction():
            store.add_message(conversation.id, question("half"))
            raise LookupError

    with pytest.raises(LookupError):
        half_of_it()
    assert store.messages(conversation.id) == ()
    store.add_message(conversation.id, question("whole"))
    assert len(store.messages(conversation.id)) == 1


@pytest.mark.parametrize("words", ["invoice", "INVOICE dentist", "dent inv", "zahnarzte", '"invoice"', "€ 184"])
def test_search_finds_words_by_their_beginning(store: Store, words: str) -> None:
    conversation = store.create_conversation("Dentist")
    row = store.add_message(conversation.id, question("The invoice of the dentist: € 184.20, Zahnärztekammer"))
    store.add_message(conversation.id, question("Something else"))
    (hit,) = store.search(words)
    assert (hit.conversation_id, hit.message_id, hit.title) == (conversation.id, row.id, "Dentist")
    assert hit.excerpt


def test_search_follows_a_growing_answer_and_leaves_out_deleted_conversations(store: Store) -> None:
    conversation = store.create_conversation("Growing")
    row = store.add_message(conversation.id, Message(Role.ASSISTANT, ()), is_growing=True)
    store.update_growing(row.id, "alpha", "")
    store.update_growing(row.id, "beta", "")
    assert store.search("alpha") == ()
    assert len(store.search("beta")) == 1
    store.delete_conversation(conversation.id)
    assert store.search("beta") == ()


def attachment(kind: MediaKind, name: str, said: tuple[Piece, ...] = (), heard: tuple[Heard, ...] = ()) -> Attachment:
    return Attachment(kind, "a" * 64, name, None, Receipt(0, 0, 0, 0, 25, 1.0), said, "", heard)


def test_search_finds_what_was_heard_and_the_text_of_documents_and_names(store: Store) -> None:
    conversation = store.create_conversation("Mixed")
    note = attachment(MediaKind.AUDIO, "note.wav", heard=(Heard(0.0, 1.0, "Call the"), Heard(1.0, 2.0, "plumber")))
    minutes = attachment(MediaKind.DOCUMENT, "minutes.pdf", said=(Piece("Budget approved"), Piece("Roof postponed")))
    film = attachment(MediaKind.VIDEO, "evening.mp4", said=(Piece("0:01", MediaKind.IMAGE, 70),))
    row = store.add_message(conversation.id, Message(Role.USER, (note, minutes, film)))
    for words in ("call plumber", "roof budget", "minutes", "evening"):
        assert [hit.message_id for hit in store.search(words)] == [row.id], words
    assert store.search("0:01") == ()
    store.replace_parts(
        row.id, (attachment(MediaKind.AUDIO, "note.wav", heard=(Heard(0.0, 2.0, "Call the painter"),)),)
    )
    assert store.search("plumber") == store.search("roof") == ()
    assert len(store.search("painter")) == 1
    store.delete_turn(row.id)
    assert store.search("painter") == ()


def test_search_finds_titles_and_follows_their_changes(store: Store) -> None:
    conversation = store.create_conversation("Trip to Málaga")
    (hit,) = store.search("malaga")
    assert (hit.conversation_id, hit.message_id, hit.excerpt) == (conversation.id, None, "Trip to Málaga")
    assert [hit.excerpt[begin:end] for begin, end in hit.marked] == ["Málaga"]
    store.rename(conversation.id, "Trip to Porto")
    assert store.search("malaga") == ()
    assert len(store.search("porto")) == 1
    store.delete_conversation(conversation.id)
    assert store.search("porto") == ()


def test_search_marks_the_words_and_gives_the_newest_first(store: Store) -> None:
    conversation = store.create_conversation("Marks")
    first = store.add_message(conversation.id, question("An invoice 😀 and INVOICES"))
    second = store.add_message(conversation.id, question("invoice " + "word " * 500))
    newest, oldest = store.search("invoice")
    assert (newest.message_id, oldest.message_id) == (second.id, first.id)
    assert [oldest.excerpt[begin:end] for begin, end in oldest.marked] == ["invoice", "INVOICES"]
    assert len(newest.excerpt.split()) < 20


@many
@given(st.lists(MESSAGES, max_size=4))
def test_the_index_stays_whole_whatever_is_said_and_unsaid(store: Store, messages: list[Message]) -> None:
    conversation = store.create_conversation("Anything")
    rows = [store.add_message(conversation.id, message) for message in messages]
    for row, other in zip(rows, messages[1:], strict=False):
        store.replace_parts(row.id, other.parts)
    for row in rows[::2]:
        store.delete_turn(row.id)
    store.empty_trash(2.0**40)
    for index in ("words", "titles"):
        store._rows(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")


@many
@given(st.text())
def test_any_search_is_answered(store: Store, text: str) -> None:
    assert store.search(text) == ()


def test_attachments_are_kept_once_and_come_back(store: Store, folder: Path) -> None:
    sha256 = put(store, b"content")
    put(store, b"content")
    assert store.attachment(sha256) == b"content"
    files = [path for path in (folder / "attachments").rglob("*") if path.is_file()]
    assert files == [folder / "attachments" / sha256[:2] / sha256]


def test_a_changed_attachment_is_noticed_and_healed(store: Store, folder: Path) -> None:
    sha256 = put(store, b"content")
    (folder / "attachments" / sha256[:2] / sha256).write_bytes(b"c0ntent")
    with pytest.raises(AttachmentProblem):
        store.attachment(sha256)
    put(store, b"content")
    assert store.attachment(sha256) == b"content"


def test_a_missing_attachment_is_a_problem_of_its_own(store: Store) -> None:
    with pytest.raises(AttachmentProblem):
        store.attachment("0" * 64)


@pytest.mark.parametrize("name", ["../../etc/passwd", "A" * 64, "a" * 63, ""])
def test_an_attachment_name_is_never_a_path(store: Store, name: str) -> None:
    with pytest.raises(Bug):
        store.attachment(name)


def test_content_under_a_name_not_its_own_is_refused(store: Store, folder: Path) -> None:
    with pytest.raises(Bug):
        store.put_attachment("0" * 64, b"content")
    assert list((folder / "attachments").iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_everything_is_for_the_owner_only(store: Store, folder: Path) -> None:
    store.create_conversation("Private")
    put(store, b"private")
    paths = [folder, *folder.rglob("*")]
    wanted = {path: 0o700 if path.is_dir() else 0o600 for path in paths}
    assert {path: path.stat().st_mode & 0o777 for path in paths} == wanted
    assert len([path for path in paths if path.is_file()]) >= 3
