"""A whole set from a hub on this machine."""

from __future__ import annotations

from pathlib import Path

from gemma_desk.fetching import shelf
from gemma_desk.fetching.record import ConnectionRecord
from tests.fetching.conftest import content, get, offer
from tests.fetching.hub_server import LocalHub


def test_a_set_is_got_checked_and_written_down(hub: LocalHub, tmp_path: Path) -> None:
    entry = offer(hub, target=content(1, 3_000_000), projector=content(2, 200_000), drafter=content(3, 1))
    got = get(entry, hub, tmp_path)
    assert got.is_whole
    assert {file.name: (got.folder / file.name).read_bytes() for file in entry.files} == {
        path.rpartition("/")[2]: data for path, data in hub.files.items()
    }
    assert sorted(path.name for path in got.folder.iterdir()) == [
        *(".lock", "checked.json", "drafter.gguf", "projector.gguf", "target.gguf"),
    ]
    connections = ConnectionRecord(tmp_path).connections()
    assert len(connections) == len(hub.seen) == 6
    received = sum(each.bytes_received or 0 for each in connections)
    assert 3_200_001 < received < 3_200_001 + 6 * 1000
    assert all(100 < (each.bytes_sent or 0) < 1000 for each in connections)
    assert {each.reason for each in connections} == {file.name for file in entry.files}


def test_what_is_there_is_not_asked_for_again(hub: LocalHub, tmp_path: Path) -> None:
    entry = offer(hub, target=content(1, 100_000), drafter=content(2, 5_000))
    get(entry, hub, tmp_path)
    hub.seen.clear()
    assert get(entry, hub, tmp_path).is_whole
    assert hub.seen == []
    assert shelf.remove(tmp_path / "models", entry) == 105_000
    assert not (tmp_path / "models" / "small").exists()
