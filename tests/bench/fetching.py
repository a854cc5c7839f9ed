"""How fast a file comes from a server in another process on this machine, and how fast it is taken up again.

python -m tests.bench.fetching
"""

from __future__ import annotations

import hashlib
import http.server
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from gemma_desk.fetching.catalogue import CatalogueEntry, CatalogueFile
from gemma_desk.fetching.fetch import fetch
from gemma_desk.fetching.hub import Hub
from gemma_desk.fetching.network import Network
from gemma_desk.fetching.part import PART
from gemma_desk.fetching.record import ConnectionRecord
from gemma_desk.fetching.shelf import NOTE_NAME
from gemma_desk.models.model_set import FileRole
from tests.fetching.conftest import finish

N_BLOCKS, BLOCK_BYTES = 64, 2**24


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        entry = _entry(folder / "served")
        server = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.fetching", str(folder / "served")], stdout=subprocess.PIPE, text=True
        )
        assert server.stdout
        hub = Hub(Network(ConnectionRecord(folder)), f"http://127.0.0.1:{server.stdout.readline().strip()}", "")
        _timed("downloaded", entry, lambda: finish(fetch(entry, folder / "models", hub)))
        _make_part(folder / "models" / entry.id, entry)
        _timed("taken up again", entry, lambda: finish(fetch(entry, folder / "models", hub)))
        server.kill()
        server.wait()


def _entry(path: Path) -> CatalogueEntry:
    sha, block = hashlib.sha256(), random.Random(1).randbytes(BLOCK_BYTES)
    with path.open("wb") as file:
        for _ in range(N_BLOCKS):
            file.write(block)
            sha.update(block)
    source = CatalogueFile(FileRole.TARGET, "a/b", "main", "m.gguf", N_BLOCKS * BLOCK_BYTES, sha.hexdigest())
    return CatalogueEntry("m", "M", (source,))


def _timed(what: str, entry: CatalogueEntry, work: Callable[[], object]) -> None:
    began, processor = time.monotonic(), time.process_time()
    work()
    took_s, processor_s = time.monotonic() - began, time.process_time() - processor
    print(f"{what}: {(entry.total_bytes or 0) / took_s / 1e6:,.0f} MB/s, {processor_s:.2f} s of processor")


def _make_part(own: Path, entry: CatalogueEntry) -> None:
    """As if the program had ended just before the file landed."""
    file = entry.files[0]
    (own / file.name).rename(own / f"{file.name}{PART}")
    (own / f"{file.name}{PART}.json").write_text(f'{{"bytes": {file.bytes}, "sha256": "{file.sha256}"}}')
    (own / NOTE_NAME).unlink()


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        path = Path(sys.argv[1])
        self.send_response(200)
        self.send_header("Content-Length", str(path.stat().st_size))
        self.end_headers()
        with path.open("rb") as file:
            sent = 0
            while count := os.sendfile(self.connection.fileno(), file.fileno(), sent, BLOCK_BYTES):
                sent += count


if __name__ == "__main__":
    if len(sys.argv) > 1:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        print(server.server_port, flush=True)
        server.serve_forever()
    main()
