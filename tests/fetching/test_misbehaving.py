"""A hub that misbehaves in every way there is: each download ends verified, or with a sentence, and goes on later."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from gemma_desk.chat.errors import DownloadProblem, ProblemKind
from gemma_desk.fetching import shelf
from gemma_desk.fetching.catalogue import CatalogueEntry
from gemma_desk.fetching.download import Patience
from gemma_desk.fetching.fetch import fetch
from gemma_desk.fetching.part import PART
from tests.fetching.conftest import REPOSITORY, client, content, fails, finish, get, kept_bytes, offer
from tests.fetching.hub_server import (
    FilesHandler,
    LocalHub,
    Quirk,
    another_piece,
    closes_at_once,
    leads_to,
    lies_about_piece,
    says,
    sends,
    stops_at,
    usual,
)

DATA = content(1, 400_000)
HALF = len(DATA) // 2
TENTHS = [len(DATA) * tenth // 10 for tenth in range(1, 10)]


@pytest.fixture
def entry(hub: LocalHub) -> CatalogueEntry:
    return offer(hub, target=DATA)


def is_right(entry: CatalogueEntry, hub: LocalHub, folder: Path) -> bool:
    """Gets what is missing, and compares every byte."""
    got = get(entry, hub, folder)
    return got.is_whole and (got.folder / "target.gguf").read_bytes() == DATA


def starts(hub: LocalHub) -> list[int]:
    """The first byte of each request for the file."""
    ranges = [each.headers.get("Range", "bytes=0-") for each in hub.asked("files")]
    return [int(each.removeprefix("bytes=").removesuffix("-")) for each in ranges]


def test_stopped_at_every_tenth_it_goes_on_there(hub: LocalHub, entry: CatalogueEntry, tmp_path: Path) -> None:
    hub.quirks.extend(stops_at(tenth) for tenth in TENTHS)
    assert is_right(entry, hub, tmp_path)
    assert starts(hub) == [0, *TENTHS]
    assert all("If-Range" in each.headers for each in hub.asked("files")[1:])


@pytest.mark.parametrize("tenth", TENTHS)
def test_given_up_at_a_tenth_the_next_sitting_goes_on_there(
    tenth: int, hub: LocalHub, entry: CatalogueEntry, tmp_path: Path
) -> None:
    hub.quirks.extend([stops_at(tenth), closes_at_once, closes_at_once])
    assert fails(entry, hub, tmp_path).kind is ProblemKind.DOWNLOAD
    assert kept_bytes(entry, tmp_path) == tenth
    hub.seen.clear()
    assert is_right(entry, hub, tmp_path)
    assert starts(hub) == [tenth]


@pytest.mark.parametrize(
    "quirks",
    [
        [closes_at_once, closes_at_once],
        [stops_at(HALF), another_piece],
        [stops_at(HALF), lies_about_piece],
        [stops_at(HALF), says(416)],
        [says(503), says(500)],
        [says(429, Retry_After="0")],
        [stops_at(HALF), says(502), stops_at(HALF + 1), says(504)],
        [stops_at(HALF), says(408)],
    ],
)
def test_what_passes_is_borne(quirks: list[Quirk], hub: LocalHub, entry: CatalogueEntry, tmp_path: Path) -> None:
    hub.quirks.extend(quirks)
    assert is_right(entry, hub, tmp_path)


@pytest.mark.parametrize(
    "quirk", [closes_at_once, another_piece, says(416), says(429), says(503), says(500), says(302)]
)
def test_what_does_not_pass_is_a_sentence_and_what_came_is_kept(
    quirk: Quirk, hub: LocalHub, entry: CatalogueEntry, tmp_path: Path
) -> None:
    hub.quirks.extend([stops_at(HALF), quirk, quirk, quirk, quirk])
    fails(entry, hub, tmp_path)
    hub.quirks.clear()
    assert is_right(entry, hub, tmp_path)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 451])
@pytest.mark.parametrize("server", ["hub", "files"])
def test_a_refusal_is_a_sentence_at_once(
    status: int, server: str, hub: LocalHub, entry: CatalogueEntry, tmp_path: Path
) -> None:
    get(entry, hub, tmp_path / "other")
    hub.seen.clear()
    (hub.hub_quirks if server == "hub" else hub.quirks).append(says(status))
    fails(entry, hub, tmp_path)
    assert len(hub.asked(server)) == 1
    assert is_right(entry, hub, tmp_path)


def test_who_asks_to_wait_for_long_is_told_to_the_person(hub: LocalHub, entry: CatalogueEntry, tmp_path: Path) -> None:
    hub.quirks.extend([stops_at(HALF), says(429, Retry_After="3600")])
    assert "3,600" in fails(entry, hub, tmp_path).sentence
    hub.quirks.append(says(503, Retry_After="Fri, 31 Dec 2999 23:59:59 GMT"))
    fails(entry, hub, tmp_path)
    assert kept_bytes(entry, tmp_path) == HALF
    assert is_right(entry, hub, tmp_path)


def test_another_file_at_the_hub_is_not_taken(hub: LocalHub, entry: CatalogueEntry, tmp_path: Path) -> None:
    """By its own word: its checksum changed midway."""
    hub.quirks.extend([stops_at(HALF), closes_at_once, closes_at_once])
    fails(entry, hub, tmp_path)
    hub.files[f"{REPOSITORY}/target.gguf"] = content(9, len(DATA))
    fails_with_other(entry, hub, tmp_path)
    assert kept_bytes(entry, tmp_path) == HALF
    hub.files[f"{REPOSITORY}/target.gguf"] = DATA
    assert is_right(entry, hub, tmp_path)
    assert starts(hub)[-1] == HALF


def fails_with_other(entry: CatalogueEntry, hub: LocalHub, folder: Path) -> None:
    n_asked = len(hub.asked("files"))
    fails(entry, hub, folder)
    assert len(hub.asked("files")) <= n_asked + 1


def test_another_version_midway_is_not_mixed(hub: LocalHub, entry: CatalogueEntry, tmp_path: Path) -> None:
    """The host of the bytes has another version, with another ETag, from the middle on."""
    hub.quirks.extend([stops_at(HALF), sends(content(9, len(DATA)))])
    fails(entry, hub, tmp_path)
    assert kept_bytes(entry, tmp_path) == 0
    assert is_right(entry, hub, tmp_path)


def test_a_wrong_hash_is_thrown_away(hub: LocalHub, entry: CatalogueEntry, tmp_path: Path) -> None:
    wrong = DATA[:-1] + bytes([DATA[-1] ^ 1])
    hub.quirks.append(sends(wrong))
    fails(entry, hub, tmp_path)
    assert kept_bytes(entry, tmp_path) == 0
    assert is_right(entry, hub, tmp_path)


@pytest.mark.parametrize("length", [0, 1, len(DATA) - 1, len(DATA) + 1, 2 * len(DATA)])
def test_a_wrong_length_is_refused(length: int, hub: LocalHub, entry: CatalogueEntry, tmp_path: Path) -> None:
    hub.quirks.append(sends((DATA * 2)[:length]))
    fails(entry, hub, tmp_path)
    assert is_right(entry, hub, tmp_path)


@pytest.mark.parametrize("length", [len(DATA) - 1, len(DATA) + 1])
def test_a_length_that_is_not_told_is_found_out(
    length: int, hub: LocalHub, entry: CatalogueEntry, tmp_path: Path
) -> None:
    def chunked(handler: FilesHandler, data: bytes) -> bool:
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        body = (data * 2)[:length]
        handler.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body))
        return True

    hub.quirks.append(chunked)
    if length > len(DATA):
        fails(entry, hub, tmp_path)
    assert is_right(entry, hub, tmp_path)


def test_compressed_bytes_are_not_taken_for_the_file(hub: LocalHub, entry: CatalogueEntry, tmp_path: Path) -> None:
    hub.quirks.append(lambda handler, data: handler.serve(data, Content_Encoding="gzip") or True)
    fails(entry, hub, tmp_path)
    assert is_right(entry, hub, tmp_path)


def test_an_etag_that_says_nothing_does_not_keep_it_from_going_on(
    hub: LocalHub, entry: CatalogueEntry, tmp_path: Path
) -> None:
    hub.quirks.append(lambda handler, data: handler.serve(data, HALF, ETag='W/"weak"') or True)
    assert is_right(entry, hub, tmp_path)
    assert starts(hub) == [0, HALF]


def test_a_source_that_knows_no_parts_is_read_anew(hub: LocalHub, entry: CatalogueEntry, tmp_path: Path) -> None:
    hub.quirks.extend([stops_at(HALF), sends(DATA)])  # the same bytes, so the same ETag; sent whole all the same
    hub.quirks[1] = lambda handler, data: handler.answer(200, data) or True
    assert is_right(entry, hub, tmp_path)


def test_slow_is_not_broken(hub: LocalHub, entry: CatalogueEntry, tmp_path: Path) -> None:
    def dribbles(handler: FilesHandler, data: bytes) -> bool:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        for begin in range(0, len(data), 20_000):
            handler.wfile.write(data[begin : begin + 20_000])
            time.sleep(0.01)
        return True

    hub.quirks.append(dribbles)
    assert is_right(entry, hub, tmp_path)
    assert starts(hub) == [0]


def test_silence_in_the_middle_ends_and_it_goes_on(hub: LocalHub, entry: CatalogueEntry, tmp_path: Path) -> None:
    def falls_silent(handler: FilesHandler, data: bytes) -> bool:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data[:HALF])
        handler.hub.ended.wait(30)
        return True

    hub.quirks.append(falls_silent)
    impatient, patient = client(hub, tmp_path, silence_s=0.3), Patience(tries=100, first_wait_s=0.01, longest_wait_s=1)
    finish(fetch(entry, tmp_path / "models", impatient, patient))
    assert is_right(entry, hub, tmp_path)
    assert set(starts(hub)) == {0, HALF}


def test_leading_in_circles_ends(hub: LocalHub, entry: CatalogueEntry, tmp_path: Path) -> None:
    hub.quirks.extend(leads_to("/blob/again") for _ in range(100))
    hub.files["again"] = b""
    fails(entry, hub, tmp_path)
    assert len(hub.asked("files")) < 20
    hub.quirks.clear()
    assert is_right(entry, hub, tmp_path)


@pytest.mark.parametrize("target", ["ftp://127.0.0.1/x", "file:///etc/passwd", "http://[", "javascript:x"])
def test_leading_to_what_is_no_address_of_the_web_ends(
    target: str, hub: LocalHub, entry: CatalogueEntry, tmp_path: Path
) -> None:
    hub.hub_quirks.append(leads_to(target))
    fails(entry, hub, tmp_path)
    assert is_right(entry, hub, tmp_path)


def test_nobody_listening_is_a_sentence(hub: LocalHub, entry: CatalogueEntry, tmp_path: Path) -> None:
    address, hub.address = hub.address, "http://127.0.0.1:9"
    fails(entry, hub, tmp_path)
    hub.address = address
    assert is_right(entry, hub, tmp_path)


@pytest.mark.parametrize("damage", ["zeros", "longer", "state", "no state"])
def test_a_part_that_was_damaged_meanwhile_is_never_taken(
    damage: str, hub: LocalHub, entry: CatalogueEntry, tmp_path: Path
) -> None:
    """As a power cut leaves it."""
    hub.quirks.extend([stops_at(HALF), closes_at_once, closes_at_once])
    fails(entry, hub, tmp_path)
    part = tmp_path / "models" / "small" / f"target.gguf{PART}"
    state = part.with_name(part.name + ".json")
    if damage == "zeros":
        part.write_bytes(part.read_bytes()[:-5000] + bytes(5000))
    elif damage == "longer":
        part.write_bytes(DATA + b"more")
    elif damage == "state":
        state.write_bytes(b"{")
    else:
        state.unlink()
    hub.quirks.append(usual)
    assert is_right(entry, hub, tmp_path)


WAYS: tuple[Quirk, ...] = (
    closes_at_once,
    another_piece,
    lies_about_piece,
    usual,
    sends(content(9, len(DATA))),
    sends(DATA[:-1]),
    *(stops_at(tenth) for tenth in TENTHS),
    *(says(status) for status in (200, 206, 302, 403, 404, 416, 429, 500, 503)),
    leads_to("/blob/elsewhere"),
)


@pytest.mark.parametrize("seed", range(40))
def test_whatever_follows_on_what_it_ends_verified_or_with_a_sentence_and_goes_on(
    seed: int, hub: LocalHub, entry: CatalogueEntry, tmp_path: Path
) -> None:
    chance = random.Random(seed)
    hub.files["elsewhere"] = DATA[::-1]
    for _ in range(3):
        hub.quirks.extend(chance.choices(WAYS, k=chance.randint(1, 8)))
        try:
            assert is_right(entry, hub, tmp_path)
            shelf.remove(tmp_path / "models", entry)
        except DownloadProblem:
            assert not (tmp_path / "models" / "small" / "target.gguf").exists()
        hub.quirks.clear()
    assert is_right(entry, hub, tmp_path)
