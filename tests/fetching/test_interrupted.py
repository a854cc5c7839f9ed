"""Paused, cancelled, killed, and on a disk that is full: nothing damaged is ever accepted, and it goes on."""

from __future__ import annotations

import hashlib
import os
import random
import shlex
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import msgspec
import pytest

from gemma_desk.chat.errors import DownloadProblem
from gemma_desk.fetching import fetch as fetch_module
from gemma_desk.fetching import shelf
from gemma_desk.fetching.catalogue import CatalogueEntry
from gemma_desk.fetching.fetch import fetch
from gemma_desk.fetching.record import ConnectionRecord
from tests.e2e.patience import until
from tests.fetching.conftest import CERTIFICATE, QUICK, client, content, fails, get, kept_bytes, offer
from tests.fetching.hub_server import FilesHandler, LocalHub, Quirk, local_hub, stops_at

MB = 1_000_000
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits are those of POSIX")


def slowly(pause_s: float) -> Quirk:
    """Sends in pieces of a twentieth."""

    def dribble(handler: FilesHandler, data: bytes) -> bool:
        start, piece = handler.start(), len(data) // 20 + 1
        handler.send_response(206 if start else 200)
        handler.send_header("Content-Length", str(len(data) - start))
        handler.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        handler.send_header("ETag", f'"{hashlib.md5(data).hexdigest()}"')
        handler.end_headers()
        for begin in range(start, len(data), piece):
            try:
                handler.wfile.write(data[begin : begin + piece])
            except OSError:
                handler.close_connection = True
                return True
            handler.hub.ended.wait(pause_s)
        return True

    return dribble


def waits_for_ever(handler: FilesHandler, data: bytes) -> bool:
    """Sends half, then nothing, without hanging up."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data[: len(data) // 2])
    handler.hub.ended.wait(30)
    return True


def is_right(entry: CatalogueEntry, folder: Path) -> bool:
    """Whether all of it is under its names, by its checksums."""
    own = folder / "models" / entry.id
    return all(hashlib.sha256((own / file.name).read_bytes()).hexdigest() == file.sha256 for file in entry.files)


@pytest.mark.parametrize("certificate", [None, CERTIFICATE])
def test_paused_it_stops_although_the_source_is_silent_and_goes_on(
    certificate: Path | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with local_hub(certificate) as hub:
        pauses_and_goes_on(hub, tmp_path)


def pauses_and_goes_on(hub: LocalHub, tmp_path: Path) -> None:
    entry = offer(hub, target=content(1, MB), projector=content(2, MB))
    hub.quirks.extend([waits_for_ever, waits_for_ever])
    fetching = fetch(entry, tmp_path / "models", client(hub, tmp_path), QUICK)
    while next(fetching).done_bytes < MB:
        time.sleep(0.01)  # asking takes no time, and the threads that download want the core
    fetching.close()
    assert kept_bytes(entry, tmp_path) == MB
    hub.seen.clear()
    assert get(entry, hub, tmp_path).is_whole
    assert is_right(entry, tmp_path)
    assert sorted(each.headers["Range"] for each in hub.asked("files")) == [f"bytes={MB // 2}-"] * 2


def test_cancelled_nothing_of_it_is_left_and_what_is_not_ours_is(hub: LocalHub, tmp_path: Path) -> None:
    entry = offer(hub, target=content(1, MB))
    hub.quirks.extend([stops_at(MB // 3)] * 3)
    hub.quirks.append(waits_for_ever)
    fetching = fetch(entry, tmp_path / "models", client(hub, tmp_path), QUICK)
    next(fetching)
    fetching.close()
    own = tmp_path / "models" / "small"
    (own / "mine.txt").write_text("mine")
    shelf.remove(tmp_path / "models", entry)
    assert [path.name for path in own.iterdir()] == ["mine.txt"]


def test_only_one_gets_a_set_at_a_time(hub: LocalHub, tmp_path: Path) -> None:
    entry = offer(hub, target=content(1, MB))
    first = fetch(entry, tmp_path / "models", client(hub, tmp_path), QUICK)
    next(first)
    fails(entry, hub, tmp_path)
    with pytest.raises(DownloadProblem):
        shelf.remove(tmp_path / "models", entry)
    first.close()
    assert get(entry, hub, tmp_path).is_whole


def test_two_sets_share_a_file_that_both_have(hub: LocalHub, tmp_path: Path) -> None:
    entry = offer(hub, target=content(1, MB), projector=content(2, MB))
    get(entry, hub, tmp_path)
    other = msgspec.structs.replace(entry, id="other", files=entry.files[1:])
    hub.seen.clear()
    assert get(other, hub, tmp_path).is_whole
    assert hub.seen == []
    assert shelf.remove(tmp_path / "models", entry) == 2 * MB
    assert get(other, hub, tmp_path).is_whole


def test_space_is_looked_for_before_anything_is_asked(
    hub: LocalHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = offer(hub, target=content(1, MB))
    monkeypatch.setattr(fetch_module, "SPARE_BYTES", shutil.disk_usage(tmp_path).total)
    sentence = fails(entry, hub, tmp_path).sentence
    assert sentence.count("GB") >= 2
    assert hub.seen == []


@POSIX
def test_a_disk_for_small_files_ends_it_at_90_percent_and_another_goes_on(hub: LocalHub, tmp_path: Path) -> None:
    entry = offer(hub, target=content(1, MB))
    words = child_words(str(MB * 9 // 10), entry, hub, tmp_path)
    assert "100.0 kB" in subprocess.run(words, capture_output=True, text=True, check=True).stdout
    assert kept_bytes(entry, tmp_path) == MB * 9 // 10
    assert not is_there(entry, tmp_path)
    hub.seen.clear()
    assert get(entry, hub, tmp_path).is_whole
    assert [each.headers["Range"] for each in hub.asked("files")] == [f"bytes={MB * 9 // 10}-"]


def is_there(entry: CatalogueEntry, folder: Path) -> bool:
    return (folder / "models" / entry.id / entry.files[0].name).exists()


@pytest.mark.skipif(shutil.which("unshare") is None, reason="a disk of its own needs Linux")
def test_a_disk_that_is_full_at_90_percent_keeps_what_came_and_goes_on(hub: LocalHub, tmp_path: Path) -> None:
    """A disk of its own, in memory, that somebody else fills while the file is coming."""
    entry = offer(hub, target=content(1, 4 * MB))
    filled = threading.Event()

    def waits_in_the_middle(handler: FilesHandler, data: bytes) -> bool:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data[: len(data) // 2])
        filled.wait(60)
        handler.wfile.write(data[len(data) // 2 :])
        return True

    hub.quirks.append(waits_in_the_middle)
    disk = tmp_path / "disk"
    disk.mkdir()
    script = (
        f"mount -t tmpfs -o size=8M none {disk} || exit\n"
        '"$@"\n'
        f"stat -c %s {disk}/models/small/target.gguf.part; ls {disk}/models/small\n"
        f"rm {disk}/filler\n"
        f"{shlex.join(child_words('get', entry, hub, disk))}\n"
        f"sha256sum < {disk}/models/small/target.gguf\n"
    )
    words = ["unshare", "-rm", "sh", "-c", script, "sh", *child_words(f"fill {4 * MB // 10 * 4}", entry, hub, disk)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        if process.stdout.readline() != "filled\n":
            pytest.skip("this machine lets nobody make a disk")
        filled.set()
        said, part, *names, again, checksum = process.stdout.read().splitlines()
    assert "is full" in said
    assert 3_500_000 < int(part) < 3_700_000
    assert "target.gguf" not in names
    assert (again, checksum.split()[0]) == ("", entry.files[0].sha256)


def child_words(what: str, entry: CatalogueEntry, hub: LocalHub, folder: Path) -> list[str]:
    """The command line of another process."""
    entry_json = msgspec.json.encode(entry).decode()
    return [sys.executable, "-m", "tests.fetching.child", what, entry_json, hub.address, str(folder)]


def said(server: subprocess.Popen[str]) -> str:
    """What the other process answers to a line."""
    assert server.stdin
    assert server.stdout
    server.stdin.write("\n")
    return server.stdout.readline()


@POSIX
def test_killed_at_50_moments_nothing_damaged_is_accepted(hub: LocalHub, tmp_path: Path) -> None:
    entry = offer(hub, target=content(1, 4 * MB), projector=content(2, 500_000), drafter=content(3, 100_000))
    place = (tmp_path / "models", entry)
    chance, n_whole, n_parts = random.Random(8), 0, 0
    words = child_words("serve", entry, hub, tmp_path)
    server = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
    for _ in range(50):
        hub.quirks.clear()
        hub.quirks.extend([slowly(0.01)] * 10)
        n_seen = len(hub.seen)
        process = int(said(server))
        until(lambda n_seen=n_seen: len(hub.seen) > n_seen or shelf.look(*place).is_whole, "it asks for something")
        time.sleep(chance.uniform(0.0, 0.35))  # the moment is what is tried
        os.kill(process, signal.SIGKILL)
        said(server)
        found = shelf.look(*place)
        n_parts += found.part_bytes > 0
        for file in entry.files:
            path = found.folder / file.name
            assert not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256
        if found.is_whole:
            n_whole += 1
            shelf.remove(*place)
    server.communicate()
    hub.quirks.clear()
    assert get(entry, hub, tmp_path).is_whole
    assert is_right(entry, tmp_path)
    assert n_parts > 0
    assert len(ConnectionRecord(tmp_path).connections()) >= len(hub.seen)
    print(f"{n_parts} of 50 left a part, {n_whole} were whole before")
