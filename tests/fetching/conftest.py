"""A hub on this machine, an entry whose files are there, and what is got from it."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gemma_desk.chat.errors import DownloadProblem, Problem
from gemma_desk.fetching.catalogue import CatalogueEntry, CatalogueFile
from gemma_desk.fetching.download import Patience
from gemma_desk.fetching.fetch import Fetching, fetch
from gemma_desk.fetching.hub import Hub
from gemma_desk.fetching.network import Network
from gemma_desk.fetching.record import ConnectionRecord
from gemma_desk.fetching.shelf import ShelvedSet, look
from gemma_desk.fetching.watch import FetchProgress
from gemma_desk.models.model_set import FileRole
from tests.fetching.hub_server import LocalHub, local_hub

CERTIFICATE = Path(__file__).parent / "certificate.pem"
REPOSITORY = "maker/model-GGUF"
QUICK = Patience(tries=3, first_wait_s=0.01, longest_wait_s=5.0)
VARIABLES = ("HF_ENDPOINT", "HF_TOKEN", "HF_TOKEN_PATH", "HF_HUB_OFFLINE", "HF_HOME", "HUGGING_FACE_HUB_TOKEN")
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (*VARIABLES, *PROXIES, *map(str.upper, PROXIES)):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))


@pytest.fixture
def hub() -> Iterator[LocalHub]:
    with local_hub() as running:
        yield running


def content(seed: int, n_bytes: int) -> bytes:
    return random.Random(seed).randbytes(n_bytes)


def file_of(data: bytes, name: str, role: FileRole = FileRole.TARGET, *, is_pinned: bool = True) -> CatalogueFile:
    size, sha256 = (len(data), hashlib.sha256(data).hexdigest()) if is_pinned else (None, None)
    return CatalogueFile(role, REPOSITORY, "main", name, size, sha256)


def offer(hub: LocalHub, *, is_pinned: bool = True, **files: bytes) -> CatalogueEntry:
    """Puts files on the hub and makes an entry of them."""
    for name, data in files.items():
        hub.files[f"{REPOSITORY}/{name}.gguf"] = data
    made = [file_of(data, f"{name}.gguf", is_pinned=is_pinned) for name, data in files.items()]
    return CatalogueEntry("small", "Small", tuple(made))


def client(
    hub: LocalHub, data_folder: Path, token: str = "", *, is_offline: bool = False, silence_s: float = 60.0
) -> Hub:
    data_folder.mkdir(parents=True, exist_ok=True)
    network = Network(ConnectionRecord(data_folder), is_offline=is_offline, silence_s=silence_s)
    return Hub(network, hub.address, token)


def finish(fetching: Fetching, told: Callable[[FetchProgress], None] = lambda progress: None) -> ShelvedSet:
    while True:
        try:
            told(next(fetching))
        except StopIteration as end:
            return end.value


def get(entry: CatalogueEntry, hub: LocalHub, folder: Path, token: str = "") -> ShelvedSet:
    return finish(fetch(entry, folder / "models", client(hub, folder, token), QUICK))


def fails(entry: CatalogueEntry, hub: LocalHub, folder: Path, token: str = "") -> Problem:
    """Gets it, which must end with a sentence of ours, and with nothing half under a real name."""
    with pytest.raises(DownloadProblem) as caught:
        get(entry, hub, folder, token)
    for file in entry.files:
        path = folder / "models" / entry.id / file.name
        assert not path.exists() or path.read_bytes() == hub.files[f"{REPOSITORY}/{file.file}"]
    return caught.value.problem


def kept_bytes(entry: CatalogueEntry, folder: Path) -> int:
    return look(folder / "models", entry).done_bytes
