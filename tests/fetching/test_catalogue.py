"""The catalogue that comes with the program, and a person's own entries; what the hub tells of what they leave out."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from gemma_desk.chat.errors import DownloadProblem
from gemma_desk.fetching.catalogue import (
    ADDED_NAME,
    CatalogueEntry,
    CatalogueFile,
    add_entry,
    check_entry,
    find_entry,
    forget_entry,
    load_catalogue,
)
from gemma_desk.models.model_set import FileRole
from tests.fetching.conftest import REPOSITORY, content, fails, get, offer
from tests.fetching.hub_server import LocalHub

DATA = content(1, 50_000)


def test_what_comes_with_the_program_is_sound_and_pinned_where_it_says() -> None:
    entries = load_catalogue()
    for entry in entries:
        check_entry(entry)
        assert entry.files[0].role is FileRole.TARGET
        assert entry.licence == "Apache-2.0"
        assert (entry.memory_bytes or 0) > (entry.total_bytes or entry.about_bytes or 0)
        assert entry.is_pinned or (entry.about_bytes and all(file.sha256 is None for file in entry.files))
    pinned = [entry for entry in entries if entry.is_pinned]
    assert len(pinned) == 3
    for entry in pinned:
        assert {file.role for file in entry.files} == set(FileRole)
        assert all(len(file.revision) == 40 for file in entry.files)
    (recommended,) = [entry for entry in entries if entry.is_recommended]
    assert recommended.total_bytes == 7_145_181_440


@pytest.mark.parametrize(
    ("repository", "revision", "file"),
    [
        ("owner/name", "main", "../up.gguf"),
        ("owner/name", "main", "/root.gguf"),
        ("owner/name", "main", "a\\b.gguf"),
        ("owner/name", "main", ".hidden.gguf"),
        ("owner/name", "main", "model.bin"),
        ("owner/name", "main", "two\nlines.gguf"),
        ("owner/name", "../main", "model.gguf"),
        ("owner", "main", "model.gguf"),
        ("owner/name/more", "main", "model.gguf"),
        ("owner/..", "main", "model.gguf"),
        ("owner/name?x=", "main", "model.gguf"),
    ],
)
def test_what_leads_elsewhere_is_no_entry(repository: str, revision: str, file: str, tmp_path: Path) -> None:
    entry = CatalogueEntry("own", "Own", (CatalogueFile(FileRole.TARGET, repository, revision, file),))
    with pytest.raises(DownloadProblem):
        add_entry(tmp_path, entry)
    (tmp_path / ADDED_NAME).write_bytes(msgspec.json.encode([entry]))
    with pytest.raises(DownloadProblem):
        load_catalogue(tmp_path)


def test_own_entries_stand_behind_the_others_and_go_again(tmp_path: Path) -> None:
    entry = CatalogueEntry("own", "Own", (CatalogueFile(FileRole.TARGET, REPOSITORY, "main", "a/b/model.gguf"),))
    add_entry(tmp_path, entry)
    add_entry(tmp_path, msgspec.structs.replace(entry, name="Mine"))
    assert load_catalogue(tmp_path)[-1] == msgspec.structs.replace(entry, name="Mine", is_added=True)
    assert find_entry("own", tmp_path).files[0].name == "model.gguf"
    forget_entry(tmp_path, "own")
    assert load_catalogue(tmp_path) == load_catalogue()
    with pytest.raises(DownloadProblem):
        find_entry("own", tmp_path)


def test_what_comes_with_the_program_is_not_replaced(tmp_path: Path) -> None:
    entry = CatalogueEntry("gemma-4-12b", "Mine", (CatalogueFile(FileRole.TARGET, REPOSITORY, "main", "m.gguf"),))
    with pytest.raises(DownloadProblem):
        add_entry(tmp_path, entry)


@pytest.mark.parametrize("has_list", [True, False])
def test_what_is_not_known_is_told_by_the_hub_and_said_so(has_list: bool, hub: LocalHub, tmp_path: Path) -> None:
    hub.has_list = has_list
    entry = offer(hub, target=DATA, drafter=content(2, 10), is_pinned=False)
    got = get(entry, hub, tmp_path)
    assert got.is_whole
    assert {(file.is_told_by_hub, file.revision) for file in got.files} == {(True, hub.commit)}
    asked = [each.path for each in hub.asked("hub") if "/resolve/" in each.path and each.method == "GET"]
    assert all(f"/resolve/{hub.commit}/" in path for path in asked), (
        "what was told is of one commit, and so is the file"
    )
    hub.seen.clear()
    assert get(entry, hub, tmp_path).is_whole
    assert hub.seen == [], "what is here stays, whatever the branch leads to by now"


@pytest.mark.parametrize("has_list", [True, False])
def test_what_nothing_proves_is_not_got(has_list: bool, hub: LocalHub, tmp_path: Path) -> None:
    hub.has_checksums, hub.has_list = False, has_list
    fails(offer(hub, target=DATA, is_pinned=False), hub, tmp_path)
    assert hub.asked("files") == []


def test_a_file_that_the_repository_has_not_is_a_sentence(hub: LocalHub, tmp_path: Path) -> None:
    entry = offer(hub, target=DATA, is_pinned=False)
    del hub.files[f"{REPOSITORY}/target.gguf"]
    hub.files[f"{REPOSITORY}/other.gguf"] = DATA
    fails(entry, hub, tmp_path)
