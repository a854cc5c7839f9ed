"""What other processes do in these tests: get a set and say how that ended."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
from pathlib import Path

import msgspec

from gemma_desk.chat.errors import GemmaDeskError
from gemma_desk.fetching import fetch as fetch_module
from gemma_desk.fetching.catalogue import CatalogueEntry
from gemma_desk.fetching.fetch import fetch
from gemma_desk.fetching.hub import Hub
from gemma_desk.fetching.network import Network
from gemma_desk.fetching.record import ConnectionRecord
from tests.fetching.conftest import QUICK, finish


def get(entry: CatalogueEntry, address: str, folder: Path) -> None:
    """Gets it, until it is killed."""
    hub = Hub(Network(ConnectionRecord(folder)), address, "")
    finish(fetch(entry, folder / "models", hub, QUICK))


def sentence_of(entry: CatalogueEntry, address: str, folder: Path) -> str:
    """The sentence that getting it ends with; empty where it went well."""
    fetch_module.SPARE_BYTES = 0
    try:
        get(entry, address, folder)
    except GemmaDeskError as error:
        return error.problem.sentence
    return ""


def get_and_fill(entry: CatalogueEntry, address: str, folder: Path, left_bytes: int) -> str:
    """Gets it on a disk that somebody else fills as soon as something of it is there."""
    fetch_module.SPARE_BYTES = 0
    fetching = fetch(entry, folder / "models", Hub(Network(ConnectionRecord(folder)), address, ""), QUICK)
    while not next(fetching).done_bytes:
        pass
    (folder / "filler").write_bytes(bytes(shutil.disk_usage(folder).free - left_bytes))
    print("filled", flush=True)
    try:
        finish(fetching)
    except GemmaDeskError as error:
        return error.problem.sentence
    return ""


def get_with_small_files(entry: CatalogueEntry, address: str, folder: Path, most_bytes: int) -> None:
    """Gets it where no file may be larger, as on a disk of an old kind."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, resource.RLIM_INFINITY))
    sentence = sentence_of(entry, address, folder)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    print(sentence)


def serve(entry: CatalogueEntry, address: str, folder: Path) -> None:
    """Gets it in a new process for each line of standard input: tells its id, then at another line how it ended."""
    for _ in sys.stdin:
        process = os.fork()
        if process == 0:
            get(entry, address, folder)
            os._exit(0)
        print(process, flush=True)
        sys.stdin.readline()
        print(os.waitpid(process, 0)[1], flush=True)


def main(what: str, entry_json: str, address: str, folder: str) -> None:
    entry = msgspec.json.decode(entry_json, type=CatalogueEntry)
    if what == "serve":
        serve(entry, address, Path(folder))
    elif what == "get":
        print(sentence_of(entry, address, Path(folder)))
    elif what.startswith("fill "):
        print(get_and_fill(entry, address, Path(folder), int(what.removeprefix("fill "))))
    else:
        get_with_small_files(entry, address, Path(folder), int(what))


if __name__ == "__main__":
    main(*sys.argv[1:])
