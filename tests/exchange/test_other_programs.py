"""Conversations of other programs, from files in the shapes they write."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from gemma_desk.chat.errors import FileProblem
from gemma_desk.chat.message import Attachment, MediaKind, Role
from gemma_desk.exchange import source
from gemma_desk.exchange.importing import import_files
from gemma_desk.exchange.work import finish
from tests.exchange.conftest import FILES, RED_PNG, Desk, attach

USER, ASSISTANT = Role.USER, Role.ASSISTANT
NAMES = ["chatgpt.json", "claude.json", "1732812345678.conversation.json", "open_webui.json"]


def take(desk: Desk, *paths: Path):
    return finish(import_files(desk.call, paths, attach))


def zipped(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def test_chatgpt(desk: Desk) -> None:
    imported = take(desk, FILES / "chatgpt.json")
    assert (imported.n_new, imported.n_unreadable) == (2, 0)
    rows = desk.conversation("Train to Basel")
    assert [row.message.role for row in rows] == [USER, ASSISTANT, USER, ASSISTANT]
    assert rows[0].message.parts[1] == "When does this train leave?"
    assert rows[1].message.thought == "The board shows 14:12."
    assert rows[1].message.text == "At **14:12** from platform 3."
    assert [len(row.siblings) for row in rows].count(2) == 1
    assert imported.left_out == {
        "custom instructions": 1,
        "steps of tools": 2,
        "files that are not in the export": 2,
        "pictures that a tool made": 0,
        "other files in the archive": 0,
    }
    assert desk.texts("") == [(USER, "2 + 2?"), (ASSISTANT, "4")]
    times = {row.title: (row.created_at, row.updated_at) for row in desk.store.conversations()}
    assert times["Train to Basel"] == (1717405200.123456, 1717405300.5)


def test_chatgpts_archive_brings_its_pictures(desk: Desk, tmp_path: Path) -> None:
    archive = zipped(
        tmp_path / "export.zip",
        ("conversations.json", (FILES / "chatgpt.json").read_bytes()),
        ("file-Ab12-board.png", RED_PNG),
        ("user.json", b"{}"),
        ("chat.html", b"<html>"),
    )
    imported = take(desk, archive)
    picture = desk.conversation("Train to Basel")[0].message.parts[0]
    assert isinstance(picture, Attachment)
    assert (picture.kind, desk.store.attachment(picture.sha256)) == (MediaKind.IMAGE, RED_PNG)
    assert imported.left_out["other files in the archive"] == 2
    assert imported.left_out["files that are not in the export"] == 1
    assert take(desk, archive).n_known == 2


def test_claude(desk: Desk) -> None:
    imported = take(desk, FILES / "claude.json")
    question, answer = desk.conversation("Apple cake")
    document, missing, asked = question.message.parts
    assert isinstance(document, Attachment)
    assert (document.kind, document.name) == (MediaKind.DOCUMENT, "recipe.txt")
    assert "sour apples" in desk.store.attachment(document.sha256).decode()
    assert "cake.jpg" in missing
    assert asked == "Which apples for this recipe?"
    assert (answer.message.thought, answer.message.text) == ("Sour ones hold their shape.", "Boskoop.")
    assert +imported.left_out == {
        "steps of tools": 2,
        "files that are not in the export": 1,
        "conversations without messages": 1,
    }


def test_lm_studio(desk: Desk) -> None:
    imported = take(desk, FILES / "1732812345678.conversation.json")
    system, question, answer = desk.conversation("Haiku")
    assert (system.message.role, system.message.text) == (Role.SYSTEM, "You are a poet.")
    assert question.message.parts[1] == "A haiku about this."
    assert (answer.message.thought, answer.message.text) == ("Five, seven, five.", "Red square on white ground,")
    assert +imported.left_out == {
        "other versions of messages": 1,
        "steps of tools": 1,
        "files that are not in the export": 1,
    }
    assert desk.store.conversations()[0].created_at == 1732812345.678


def test_lm_studios_folder_as_an_archive_brings_its_pictures(desk: Desk, tmp_path: Path) -> None:
    name = "1732812345678.conversation.json"
    archive = zipped(
        tmp_path / "lm.zip",
        (f"conversations/{name}", (FILES / name).read_bytes()),
        ("user-files/1732812340000 - 123.png", RED_PNG),
    )
    assert +take(desk, archive).left_out == {"other versions of messages": 1, "steps of tools": 1}
    assert isinstance(desk.conversation("Haiku")[1].message.parts[0], Attachment)


def test_open_webui(desk: Desk) -> None:
    imported = take(desk, FILES / "open_webui.json")
    system, question, answer, *_, last = desk.conversation("🎨 Colours")
    assert system.message.text == "Answer in one word."
    picture, missing, asked = question.message.parts
    assert isinstance(picture, Attachment)
    assert desk.store.attachment(picture.sha256) == RED_PNG
    assert ("notes.pdf" in missing, asked) == (True, "What colour?")
    assert (answer.message.thought, answer.message.text) == ('It is "red".\nSure.', "Red.")
    assert last.message.text == "You are welcome."
    everything = desk.store.all_messages(last.conversation_id)
    assert len(everything) > len(desk.conversation("🎨 Colours"))
    assert +imported.left_out == {
        "steps of tools": 1,
        "files that are not in the export": 1,
    }


def test_open_webui_once_left_the_signs_of_a_quotation_as_they_are(desk: Desk, tmp_path: Path) -> None:
    older = (FILES / "open_webui.json").read_text(encoding="utf-8").replace("&gt; ", "> ")
    (tmp_path / "file").write_text(older, encoding="utf-8")
    take(desk, tmp_path / "file")
    assert desk.conversation("🎨 Colours")[2].message.thought == 'It is "red".\nSure.'


@pytest.mark.parametrize("content", ["Red.", ""])
def test_open_webui_keeps_thoughts_beside_the_text(desk: Desk, tmp_path: Path, content: str) -> None:
    """As its versions from 0.10 on do."""
    (entry,) = json.loads((FILES / "open_webui.json").read_bytes())
    answer = entry["chat"]["history"]["messages"]["a2"]
    answer["content"] = content
    answer["output"] = [
        {"type": "reasoning", "summary": None, "content": [{"type": "output_text", "text": "It is red.\n"}]},
        {"type": "function_call", "name": "look", "arguments": "{}"},
        {"type": "function_call_output", "output": [{"type": "input_text", "text": "255 0 0"}]},
        {"type": "reasoning", "summary": [{"type": "summary_text", "text": "Sure."}]},
        {"type": "message", "content": [{"type": "output_text", "text": "Red."}]},
    ]
    (tmp_path / "file").write_text(json.dumps([entry]))
    left_out = take(desk, tmp_path / "file").left_out
    message = desk.conversation("🎨 Colours")[2].message
    assert (message.thought, message.text) == ("It is red.\n\nSure.", "Red.")
    assert left_out["steps of tools"] == 2  # the other one is folded in the last answer


def test_all_at_once_and_again(desk: Desk) -> None:
    paths = [FILES / name for name in (*NAMES, "gemma_desk_1.json")]
    assert take(desk, *paths).n_new == 6
    again = take(desk, *paths)
    assert (again.n_new, again.n_known, len(desk.ids)) == (0, 6, 6)


def test_one_without_times_is_not_doubled(desk: Desk, tmp_path: Path) -> None:
    (entry,) = json.loads((FILES / "open_webui.json").read_bytes())
    for key in ("created_at", "updated_at"):
        del entry[key]
    del entry["chat"]["timestamp"]
    (tmp_path / "file").write_text(json.dumps(entry))
    assert take(desk, tmp_path / "file").n_new == 1
    assert take(desk, tmp_path / "file").n_known == 1


def test_a_picture_that_cannot_be_read_leaves_its_name(desk: Desk, tmp_path: Path) -> None:
    archive = zipped(
        tmp_path / "export.zip",
        ("conversations.json", (FILES / "chatgpt.json").read_bytes()),
        ("file-Ab12-board.png", RED_PNG[:40]),
    )
    assert take(desk, archive).left_out["files that cannot be attached"] == 1
    assert "file-Ab12-board.png" in desk.conversation("Train to Basel")[0].message.parts[0]
    assert take(desk, archive).n_known == 2


@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_missing_or_of_another_kind_breaks_nothing(name: str, desk: Desk, tmp_path: Path) -> None:
    """Each value in turn becomes something else."""
    form = json.loads((FILES / name).read_bytes())
    entry = form[0] if isinstance(form, list) else form
    spoilt = [json.loads(json.dumps(entry)) for _ in _places(entry)]
    for number, place in enumerate(_places(entry)):
        holder = spoilt[number]
        for key in place[:-1]:
            holder = holder[key]
        holder[place[-1]] = [None, 5, -1e30, "x", ["y", {}], {"z": []}, True][number % 7]
    (tmp_path / "file").write_text(json.dumps([*spoilt, entry]))
    imported = finish(import_files(desk.call, [tmp_path / "file"], _refuse))
    assert (
        imported.n_found + imported.n_unreadable + imported.left_out["conversations without messages"]
        == len(spoilt) + 1
    )
    assert imported.n_found > 0
    for row in desk.store.conversations():
        assert 0 < row.created_at <= row.updated_at < 4e10


def _places(value: object, way: tuple = ()):
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*way, key)
        yield from _places(inner, (*way, key))


def _refuse(data: bytes, name: str) -> Attachment:
    from gemma_desk.chat.errors import AttachmentProblem

    raise AttachmentProblem("Not in this test.")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not json",
        b"[" * 3_000_000,
        b"[" + b"[" * 100_000 + b"]" * 100_000 + b"]",
        b'[{"mapping": ' + b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"}]",
        b"{}",
        b"[1, 2, 3]",
        b'[{"mapping": 5}]',
        b'{"chat_messages": 3}',
        b'[{"title": "\xff"}]',
        b'{"format": "gemma-desk-conversations"}',
        b'{"messages": [{"versions": []}]}',
    ],
)
def test_what_is_no_export_is_refused(data: bytes, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(data)
    with pytest.raises(FileProblem):
        take(desk, tmp_path / "file")
    assert desk.ids == []


def _tree(parents: dict[str, str], leaf: str) -> dict[str, object]:
    """As ChatGPT writes one: questions and answers take turns, each says its key."""
    depth = {"": -1}
    mapping = {}
    for key, parent in parents.items():
        depth[key] = depth[parent] + 1
        role = "assistant" if depth[key] % 2 else "user"
        content = {"content_type": "text", "parts": [key]}
        mapping[key] = {"parent": parent, "message": {"author": {"role": role}, "content": content}}
    return {"title": "Tree", "create_time": 1717405200.0, "mapping": mapping, "current_node": leaf}


def test_every_branch_of_a_tree_comes_along(desk: Desk, tmp_path: Path) -> None:
    parents = {"q": "", "a1": "q", "q1": "a1", "b1": "q1", "a2": "q", "q2": "a2", "q2x": "a2", "p": "", "a3": "q"}
    (tmp_path / "file").write_text(json.dumps([_tree(parents, "q2")]))
    assert +take(desk, tmp_path / "file").left_out == {}
    shown = desk.conversation("Tree")
    assert [row.message.text for row in shown] == ["q", "a2", "q2"]
    assert [len(row.siblings) for row in shown] == [2, 3, 2]
    everything = {row.id: row for row in desk.store.all_messages(shown[0].conversation_id)}
    found = {row.message.text: everything[row.parent_id].message.text for row in everything.values() if row.parent_id}
    assert found == {key: parent for key, parent in parents.items() if parent}
    assert [row.message.text for row in desk.store.show(shown[1].siblings[0])] == ["q", "a1", "q1", "b1"]
    assert take(desk, tmp_path / "file").n_known == 1


def test_more_branches_than_anybody_reads_are_counted(desk: Desk, tmp_path: Path) -> None:
    parents = {"q": "", **{f"a{number}": "q" for number in range(600)}}
    (tmp_path / "file").write_text(json.dumps([_tree(parents, "a599")]))
    assert take(desk, tmp_path / "file").left_out["messages of other branches"] == 99
    assert desk.texts("Tree")[-1] == (ASSISTANT, "a599")


def test_a_long_conversation_is_one_way(desk: Desk, tmp_path: Path) -> None:
    parents = {f"m{number}": f"m{number - 1}" if number else "" for number in range(5000)}
    (tmp_path / "file").write_text(json.dumps([_tree(parents, "m4999")]))
    assert take(desk, tmp_path / "file").n_new == 1
    assert len(desk.conversation("Tree")) == 5000


def test_parents_in_a_circle_end(desk: Desk, tmp_path: Path) -> None:
    form = json.loads((FILES / "chatgpt.json").read_bytes())
    form[1]["mapping"]["r"]["parent"] = "v"
    (tmp_path / "file").write_text(json.dumps(form))
    assert take(desk, tmp_path / "file").n_new == 2


def test_half_a_character_costs_nothing_else(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text((FILES / "chatgpt.json").read_text().replace("Danke 😀", "Danke \\ud83d"))
    assert take(desk, tmp_path / "file").n_new == 2
    assert desk.texts("Train to Basel")[2] == (USER, "Danke ?")


def test_a_model_that_repeats_itself_can_be_imported(desk: Desk, tmp_path: Path) -> None:
    form = json.loads((FILES / "chatgpt.json").read_bytes())
    form[1]["mapping"]["v"]["message"]["content"]["parts"] = ["again " * 1_000_000]
    assert take(desk, zipped(tmp_path / "z.zip", ("conversations.json", json.dumps(form).encode()))).n_new == 2


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no such file")
def test_what_never_ends_is_not_read(desk: Desk) -> None:
    with pytest.raises(FileProblem):
        take(desk, Path("/dev/zero"))


def test_one_bad_file_keeps_no_other_out(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "bad").write_bytes(b"PK\x05\x06 no archive")
    imported = take(desk, tmp_path / "bad", FILES / "claude.json", tmp_path / "missing")
    assert (imported.n_new, len(imported.refused)) == (1, 2)


@pytest.mark.parametrize("name", ["../conversations.json", "/etc/conversations.json", "a/../../b.json", "c:\\x.json"])
def test_names_that_lead_out_are_refused(name: str, desk: Desk, tmp_path: Path) -> None:
    data = (FILES / "chatgpt.json").read_bytes()
    archive = zipped(tmp_path / "file.zip", ("conversations.json", data), (name, b"[]"))
    with pytest.raises(FileProblem):
        take(desk, archive)
    assert desk.ids == []


def test_a_bomb_is_refused(desk: Desk, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "file.zip", ("conversations.json", b"[" + b" " * 80_000_000 + b"]"))
    assert archive.stat().st_size < 1_000_000
    with pytest.raises(FileProblem):
        take(desk, archive)


def test_more_than_is_claimed_is_not_read(desk: Desk, tmp_path: Path) -> None:
    """The size in the directory is a claim; so is one of two gigabytes."""
    data = (FILES / "chatgpt.json").read_bytes()
    raw = zipped(tmp_path / "file.zip", ("conversations.json", data)).read_bytes()
    for claim in (10, 2**31 - 1):
        lying = raw.replace(len(data).to_bytes(4, "little"), claim.to_bytes(4, "little"))
        assert lying != raw
        (tmp_path / "lying.zip").write_bytes(lying)
        with pytest.raises(FileProblem):
            take(desk, tmp_path / "lying.zip")
    assert desk.ids == []


@pytest.mark.parametrize("is_zipped", [True, False])
def test_a_file_too_large_is_refused(
    is_zipped: bool, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "DOCUMENT_MB", 0.001)
    path = tmp_path / "file"
    shutil.copy(FILES / "chatgpt.json", path)
    with pytest.raises(FileProblem):
        take(desk, zipped(tmp_path / "z.zip", ("conversations.json", path.read_bytes())) if is_zipped else path)
