"""Files as the other programs write them in 2026: what their real ones hold, in words of our own."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from gemma_desk.chat.message import Attachment, Role
from gemma_desk.exchange.importing import import_files
from gemma_desk.exchange.work import finish
from gemma_desk.store import MessageRow
from tests.exchange.conftest import FILES, RED_PNG, Desk, attach

USER, ASSISTANT = Role.USER, Role.ASSISTANT


def take(desk: Desk, *paths: Path):
    return finish(import_files(desk.call, paths, attach))


def all_rows(desk: Desk, place: int) -> list[MessageRow]:
    """Every message of a conversation, of all branches; conversations are counted from the one begun first."""
    rows = sorted(desk.store.conversations(), key=lambda row: row.created_at)
    return list(desk.store.all_messages(rows[place].id))


def said(rows: list[MessageRow]) -> list[tuple[Role, str]]:
    return [(row.message.role, row.message.text) for row in rows if row.is_shown]


def test_chatgpt_in_pieces_whose_nodes_name_no_children(desk: Desk) -> None:
    imported = take(desk, FILES / "conversations-000.json")
    assert (imported.n_new, imported.n_unreadable) == (2, 0)
    rows = all_rows(desk, 0)
    assert said(rows) == [
        (USER, "When does the ferry leave?"),
        (
            ASSISTANT,
            "The ferry leaves at 9:20. ([Harbour](https://example.org/ferry)) On Sundays it does not run.",
        ),
    ]
    answers = [row.message.text for row in rows if row.message.role is ASSISTANT]
    assert answers[0] == "I do not know that.", "what was answered first stands first"
    assert len(answers) == 2
    assert imported.left_out["marks of sources"] == 2
    assert imported.left_out["steps of tools"] == 2
    assert imported.left_out["conversations without messages"] == 1


def test_chatgpt_with_a_spoken_question_and_pages_beside_the_conversation(desk: Desk, tmp_path: Path) -> None:
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w") as members:
        members.write(FILES / "conversations-000.json", "conversations-000.json")
        members.writestr("a1/audio/file_00000000aa11-spoken.wav", RED_PNG)
    imported = take(desk, archive)
    question, answer = all_rows(desk, 1)
    assert isinstance(question.message.parts[0], Attachment)
    assert question.message.parts[1] == "Write me a packing list."
    pages = "**Packing list**\n\n- a map\n- a hat", "**weight.py**\n\n```python\nprint(3)\n```"
    assert answer.message.parts == pages
    assert imported.left_out["files that are not in the export"] == 0
    first, second = sorted(desk.store.conversations(), key=lambda row: row.created_at)
    assert (first.is_archived, first.is_pinned, second.is_archived, second.is_pinned) == (True, False, False, True)
    assert second.title == ""


def test_claude_with_branches_and_pages_beside_the_conversation(desk: Desk) -> None:
    imported = take(desk, FILES / "claude_2026.json")
    assert (imported.n_new, imported.n_unreadable) == (1, 0)
    rows = all_rows(desk, 0)
    shown = [row for row in rows if row.is_shown]
    assert [row.message.role for row in shown] == [USER, ASSISTANT, USER, ASSISTANT]
    assert shown[0].message.parts[1] == "Which bird is this?"
    made = "**Birds**\n\n# Wren\n\nSmall.", "**bird.py**\n\n```py\nprint('wren')\n```"
    assert shown[1].message.text == "\n\n".join(("A **wren**.", *made))
    document, asked = shown[2].message.parts
    assert isinstance(document, Attachment)
    assert asked == "And its song?"
    assert shown[3].message.text == "Loud.", "what it followed is gone, so it follows what stands in front of it"
    (other,) = [row for row in rows if not row.is_shown]
    assert (other.message.text, other.message.thought) == ("A sparrow.", "Looked at the beak.")
    assert imported.left_out["steps of tools"] == 2
    assert imported.left_out["conversations without messages"] == 1


def test_lm_studio_with_steps_in_questions(desk: Desk) -> None:
    imported = take(desk, FILES / "1780959551824.conversation.json")
    (row,) = desk.store.conversations()
    assert (row.title, row.is_pinned, row.created_at) == ("", True, 1780959551.824)
    system, question, answer = all_rows(desk, 0)
    assert system.message.text == "Answer in rhymes."
    assert question.message.parts[0] == "What floats?"
    assert "7.png" in question.message.parts[1]
    assert (answer.message.text, answer.message.thought) == ("A boat.", "It rhymes.")
    assert imported.left_out["steps of tools"] == 2
    assert imported.left_out["other versions of messages"] == 1


def test_open_webui_with_pieces_and_an_answer_that_failed(desk: Desk) -> None:
    imported = take(desk, FILES / "open_webui_0_10.json")
    assert (imported.n_new, imported.n_unreadable) == (1, 0)
    assert said(all_rows(desk, 0)) == [(USER, "How deep is it?"), (ASSISTANT, "14 m.")]
    assert all_rows(desk, 0)[-1].message.thought == "It is a lake."
    assert imported.left_out["answers that failed"] == 1
    assert imported.left_out["conversations without messages"] == 1
    (row,) = desk.store.conversations()
    assert (row.title, row.is_pinned, row.is_archived) == ("", True, False)


def test_each_is_known_again(desk: Desk) -> None:
    names = ("conversations-000.json", "claude_2026.json", "1780959551824.conversation.json", "open_webui_0_10.json")
    paths = [FILES / name for name in names]
    n_new = take(desk, *paths).n_new
    again = take(desk, *paths)
    assert (again.n_new, again.n_known, again.extended) == (0, n_new, [])


def test_a_page_with_a_fence_in_it_stays_whole(desk: Desk, tmp_path: Path) -> None:
    (item, *_) = json.loads((FILES / "claude_2026.json").read_text())
    made = {"type": "tool_use", "name": "create_file", "input": {"path": "notes.txt", "file_text": "a\n```\nb\n```"}}
    item["chat_messages"][2]["content"] = [made]
    path = tmp_path / "claude.json"
    path.write_text(json.dumps([item]))
    take(desk, path)
    shown = [row for row in all_rows(desk, 0) if row.is_shown]
    assert shown[1].message.text == "**notes.txt**\n\n````txt\na\n```\nb\n```\n````"
