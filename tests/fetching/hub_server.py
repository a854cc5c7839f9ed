"""A hub on this machine: the real endpoints, its files on another host, and it misbehaves as it is told."""

from __future__ import annotations

import hashlib
import json
import ssl
import sys
import threading
import urllib.parse
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Quirk = Callable[["FilesHandler", bytes], bool]
"""Answers one request for a file in its own way; False leaves it to the usual way."""
TOKEN = "hf_secret"


@dataclass(frozen=True)
class Seen:
    """One request."""

    server: str
    method: str
    path: str
    headers: dict[str, str]


@dataclass
class LocalHub:
    """What there is, how it misbehaves, and what was asked."""

    files: dict[str, bytes] = field(default_factory=dict)
    """By "owner/name/path"."""
    commit: str = "0123456789abcdef0123456789abcdef01234567"
    quirks: deque[Quirk] = field(default_factory=deque)
    """One for each request for a file's bytes, then none."""
    hub_quirks: deque[Quirk] = field(default_factory=deque)
    """One for each request to the hub itself."""
    has_list: bool = True
    has_checksums: bool = True
    seen: list[Seen] = field(default_factory=list)
    address: str = ""
    files_address: str = ""
    ended: threading.Event = field(default_factory=threading.Event)

    def asked(self, server: str) -> list[Seen]:
        return [each for each in self.seen if each.server == server]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    hub: LocalHub
    name: str

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def note(self) -> None:
        self.hub.seen.append(Seen(self.name, self.command, self.path, dict(self.headers)))

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        headers.setdefault("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def hang_up(self) -> None:
        self.close_connection = True
        self.wfile.flush()


class HubHandler(_Handler):
    """The hub's own host."""

    name = "hub"

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        self.note()
        url = urllib.parse.urlsplit(self.path)
        steps = [urllib.parse.unquote(step) for step in url.path.strip("/").split("/")]
        if self.hub.hub_quirks and self.hub.hub_quirks.popleft()(self, b""):
            return
        if steps[:2] == ["api", "models"]:
            self._list("/".join(steps[2:4]))
        else:
            self._resolve("/".join((*steps[:2], *steps[4:])))

    def _list(self, repository: str) -> None:
        if not self.hub.has_list:
            return self.answer(404)
        found = {path: data for path, data in self.hub.files.items() if path.startswith(repository + "/")}
        if not found:
            return self.answer(404 if self.hub.files else 401)
        siblings = [_sibling(path.removeprefix(repository + "/"), data, self.hub) for path, data in found.items()]
        self.answer(200, json.dumps({"id": repository, "sha": self.hub.commit, "siblings": siblings}).encode())

    def _resolve(self, path: str) -> None:
        data = self.hub.files.get(path)
        if data is None:
            return self.answer(404)
        told = {"X_Repo_Commit": self.hub.commit}
        if self.hub.has_checksums:
            told |= {"X_Linked_ETag": f'"{hashlib.sha256(data).hexdigest()}"', "X_Linked_Size": str(len(data))}
        self.answer(302, Location=f"{self.hub.files_address}/blob/{urllib.parse.quote(path)}?signature=x", **told)


def _sibling(name: str, data: bytes, hub: LocalHub) -> dict[str, object]:
    if not hub.has_checksums:
        return {"rfilename": name}
    return {
        "rfilename": name,
        "size": len(data),
        "lfs": {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)},
    }


class FilesHandler(_Handler):
    """The host that has the bytes."""

    name = "files"

    def do_GET(self) -> None:
        self.note()
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path).removeprefix("/blob/")
        data = self.hub.files[path]
        if self.hub.quirks and self.hub.quirks.popleft()(self, data):
            return
        self.serve(data)

    def serve(self, data: bytes, stop_at: int | None = None, **headers: str) -> None:
        """The usual way: from the byte asked for, or all where the version is another. Hangs up at `stop_at`."""
        etag = f'"{hashlib.md5(data).hexdigest()}"'
        start = self.start()
        if start and self.headers.get("If-Range", etag) != etag:
            start = 0
        if start > len(data) or (start and start == len(data)):
            return self.answer(416, Content_Range=f"bytes */{len(data)}")
        body = data[start:]
        self.send_response(206 if start else 200)
        if start:
            headers.setdefault("Content_Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        headers = {"Content_Length": str(len(body)), "ETag": etag, "Accept_Ranges": "bytes"} | headers
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body if stop_at is None else body[: max(0, stop_at - start)])
        if stop_at is not None:
            self.hang_up()

    def start(self) -> int:
        """First byte asked for."""
        return int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").split("-")[0])


# --- quirks


def stops_at(n_bytes: int) -> Quirk:
    """Hangs up when so many bytes of the file have been sent."""
    return lambda handler, data: handler.serve(data, stop_at=n_bytes) or True


def closes_at_once(handler: FilesHandler, data: bytes) -> bool:
    handler.hang_up()
    return True


def another_piece(handler: FilesHandler, data: bytes) -> bool:
    """Sends from the beginning, and says so, whatever was asked."""
    claim = f"bytes 0-{len(data) - 1}/{len(data)}"
    handler.answer(206, data, Content_Range=claim)
    return True


def lies_about_piece(handler: FilesHandler, data: bytes) -> bool:
    """Sends bytes of elsewhere and claims that they are those asked for."""
    start = handler.start()
    body = data[start:][::-1]
    handler.answer(206, body, Content_Range=f"bytes {start}-{len(data) - 1}/{len(data)}")
    return True


def says(status: int, **headers: str) -> Quirk:
    return lambda handler, data: handler.answer(status, b"no", **headers) or True


def sends(other: bytes) -> Quirk:
    """Another file from now on."""
    return lambda handler, data: handler.serve(other) or True


def leads_to(address: str) -> Quirk:
    return lambda handler, data: handler.answer(302, Location=address) or True


def usual(handler: FilesHandler, data: bytes) -> bool:
    return False


class _Server(ThreadingHTTPServer):
    """Who hangs up is no error here."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


@contextmanager
def local_hub(certificate: Path | None = None) -> Iterator[LocalHub]:
    """Runs one until the block ends.

    Args:
        certificate: With its key, for a hub that encrypts.
    """
    hub = LocalHub()
    handlers = [type(kind.__name__, (kind,), {"hub": hub}) for kind in (HubHandler, FilesHandler)]
    servers = [_Server(("127.0.0.1", 0), handler) for handler in handlers]
    for server in servers:
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    scheme = "https" if certificate else "http"
    hub.address = f"{scheme}://127.0.0.1:{servers[0].server_port}"
    hub.files_address = f"{scheme}://localhost:{servers[1].server_port}"
    try:
        yield hub
    finally:
        hub.ended.set()
        for server in servers:
            server.shutdown()
            server.server_close()
