"""The one way out: what is sent to whom, what is written down, and that nothing is where nothing may be."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from gemma_desk.chat.errors import DownloadProblem, ProblemKind
from gemma_desk.fetching.fetch import fetch
from gemma_desk.fetching.hub import Hub, is_offline_by_environment
from gemma_desk.fetching.network import Network
from gemma_desk.fetching.record import RECORD_NAME, ConnectionRecord
from tests.fetching.conftest import CERTIFICATE, QUICK, REPOSITORY, client, content, fails, finish, get, offer
from tests.fetching.hub_server import TOKEN, LocalHub, leads_to, local_hub, says

DATA = content(1, 200_000)


@pytest.fixture
def secure_hub() -> Iterator[LocalHub]:
    with local_hub(CERTIFICATE) as running:
        yield running


def tokens(hub: LocalHub, server: str) -> set[str | None]:
    return {each.headers.get("Authorization") for each in hub.asked(server)}


def test_the_token_goes_to_the_hub_alone(hub: LocalHub, tmp_path: Path) -> None:
    get(offer(hub, target=DATA, is_pinned=False), hub, tmp_path, TOKEN)
    assert tokens(hub, "hub") == {f"Bearer {TOKEN}"}
    assert tokens(hub, "files") == {None}


def test_a_hub_that_leads_to_itself_gets_the_token_there_too(hub: LocalHub, tmp_path: Path) -> None:
    """As one does where a repository was renamed."""
    entry = offer(hub, target=DATA)
    hub.hub_quirks.append(leads_to(f"/{REPOSITORY}/resolve/main/target.gguf"))
    get(entry, hub, tmp_path, TOKEN)
    assert len(hub.asked("hub")) == 2
    assert tokens(hub, "hub") == {f"Bearer {TOKEN}"}


@pytest.mark.parametrize("way", ["HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "HF_TOKEN_PATH", "HF_HOME"])
def test_the_token_is_found_where_the_hubs_users_keep_it(
    way: str, hub: LocalHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    values = {"HF_TOKEN_PATH": str(tmp_path / "token"), "HF_HOME": str(tmp_path)}
    monkeypatch.setenv(way, values.get(way, TOKEN))
    assert Hub(Network(ConnectionRecord(tmp_path)), hub.address).has_token
    assert not Hub(Network(ConnectionRecord(tmp_path)), "http://mirror.example").has_token, "not without encryption"
    monkeypatch.setenv("HF_HUB_DISABLE_IMPLICIT_TOKEN", "1")
    assert not Hub(Network(ConnectionRecord(tmp_path)), hub.address).has_token


def test_who_needs_a_token_is_told_so(hub: LocalHub, tmp_path: Path) -> None:
    entry = offer(hub, target=DATA)
    hub.hub_quirks.append(says(401))
    assert "HF_TOKEN" in fails(entry, hub, tmp_path).sentence
    hub.hub_quirks.append(says(401, X_Error_Code="RepoNotFound"))
    assert "404" in fails(entry, hub, tmp_path).sentence
    hub.hub_quirks.append(says(403))
    assert "HF_TOKEN" not in fails(entry, hub, tmp_path, TOKEN).sentence


def test_the_environment_names_the_hub(hub: LocalHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", f"{hub.address}/")
    entry = offer(hub, target=DATA)
    there = Hub(Network(ConnectionRecord(tmp_path)))
    assert finish(fetch(entry, tmp_path / "models", there, QUICK)).is_whole


@pytest.mark.parametrize("address", ["ftp://127.0.0.1", "127.0.0.1", "file:///tmp"])
def test_what_is_no_hub_is_a_sentence(address: str, hub: LocalHub, tmp_path: Path) -> None:
    hub.address = address
    fails(offer(hub, target=DATA), hub, tmp_path)


def test_over_tls(secure_hub: LocalHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    assert get(offer(secure_hub, target=DATA), secure_hub, tmp_path, TOKEN).is_whole
    assert tokens(secure_hub, "hub") == {f"Bearer {TOKEN}"}
    assert tokens(secure_hub, "files") == {None}
    received = [each.bytes_received or 0 for each in ConnectionRecord(tmp_path).connections()]
    assert len(DATA) < sum(received) < len(DATA) + 2_000


def test_who_cannot_prove_who_it_is_gets_nothing(secure_hub: LocalHub, tmp_path: Path) -> None:
    entry = offer(secure_hub, target=DATA)
    fails(entry, secure_hub, tmp_path, TOKEN)
    assert secure_hub.seen == []


def test_from_tls_to_none_is_not_followed(
    secure_hub: LocalHub, hub: LocalHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    offer(hub, target=DATA)
    entry = offer(secure_hub, target=DATA)
    secure_hub.quirks.append(leads_to(f"{hub.files_address}/blob/{REPOSITORY}/target.gguf"))
    fails(entry, secure_hub, tmp_path)
    assert hub.seen == []
    assert get(entry, secure_hub, tmp_path).is_whole


def test_strict_mode_opens_no_socket(hub: LocalHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = offer(hub, target=DATA, is_pinned=False)
    opened: list[object] = []
    monkeypatch.setattr(socket, "socket", lambda *arguments, **named: opened.append(arguments))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *arguments, **named: opened.append(arguments))
    with pytest.raises(DownloadProblem) as caught:
        finish(fetch(entry, tmp_path / "models", client(hub, tmp_path, is_offline=True), QUICK))
    assert caught.value.problem.kind is ProblemKind.OFFLINE
    assert opened == []
    assert ConnectionRecord(tmp_path).connections() == ()


def test_the_environment_asks_for_strict_mode(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_offline_by_environment()
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert is_offline_by_environment()


def test_what_cannot_be_written_down_is_not_done(hub: LocalHub, tmp_path: Path) -> None:
    (tmp_path / RECORD_NAME).mkdir()
    fails(offer(hub, target=DATA), hub, tmp_path)
    assert hub.seen == []


def test_damaged_lines_of_the_record_are_passed_over(hub: LocalHub, tmp_path: Path) -> None:
    get(offer(hub, target=DATA), hub, tmp_path)
    record = ConnectionRecord(tmp_path)
    before = record.connections()
    with (tmp_path / RECORD_NAME).open("ab") as file:
        file.write(b'{"closed":\n\xff\xfe\n[]\n')
    record.opened("example.com", "nothing", "")
    *same, last = record.connections()
    assert tuple(same) == before
    assert (last.host, last.bytes_sent, last.bytes_received) == ("example.com", None, None)
    assert (tmp_path / RECORD_NAME).stat().st_mode & 0o077 == 0


def test_a_proxy_is_gone_through_and_written_down(
    hub: LocalHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hub's server takes whole addresses, so it is its own proxy; the files' host is asked directly."""
    entry = offer(hub, target=DATA)
    proxy, hub.address = hub.address, "http://hub.example"
    monkeypatch.setenv("http_proxy", proxy.replace("//", "//me:secret@"))
    monkeypatch.setenv("no_proxy", "localhost")
    get(entry, hub, tmp_path)
    (through,) = hub.asked("hub")
    assert through.path.startswith("http://hub.example/")
    assert through.headers["proxy-authorization"] == "Basic bWU6c2VjcmV0"
    first, second = ConnectionRecord(tmp_path).connections()
    assert (first.host, first.via) == ("hub.example", proxy.removeprefix("http://"))
    assert (second.via, second.host) == ("", hub.files_address.removeprefix("http://"))


def test_a_proxy_for_tls_is_asked_for_a_tunnel(
    secure_hub: LocalHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with _tunnel() as (address, asked):
        monkeypatch.setenv("https_proxy", address)
        assert get(offer(secure_hub, target=DATA), secure_hub, tmp_path, TOKEN).is_whole
    assert asked == [each.removeprefix("https://") for each in (secure_hub.address, secure_hub.files_address)]


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "http://127.0.0.1:9"])
def test_a_proxy_that_does_not_serve_is_a_sentence(
    proxy: str, hub: LocalHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("all_proxy", proxy)
    fails(offer(hub, target=DATA), hub, tmp_path)
    assert hub.seen == []


class _tunnel:
    """A proxy that makes tunnels: its address, and where to they were asked for."""

    def __enter__(self) -> tuple[str, list[str]]:
        self._asked: list[str] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._serve, daemon=True).start()
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}", self._asked

    def __exit__(self, *_: object) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _serve(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                head += near.recv(1)
            host, port = head.split()[1].decode().rsplit(":", 1)
            self._asked.append(f"{host}:{port}")
            far = socket.create_connection((host, int(port)))
            near.sendall(b"HTTP/1.1 200 Go on\r\n\r\n")
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=_pipe, args=(one, other), daemon=True).start()


def _pipe(one: socket.socket, other: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := one.recv(65536):
            other.sendall(data)
    for each in (one, other):
        with contextlib.suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
    other.close()
