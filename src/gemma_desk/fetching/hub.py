"""A model hub: what it says of a file, and the file from any place in it on.

Speaks as the hub's own programs do: `/{repository}/resolve/{revision}/{file}` for files, which may lead to another
host, and `/api/models/{repository}/revision/{revision}` for what there is. `HF_ENDPOINT` names a mirror, `HF_TOKEN`
or the token's file says who asks; the token goes to the hub's own host alone.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from time import time
from urllib.parse import quote, urlsplit

import msgspec

from gemma_desk.fetching import problems
from gemma_desk.fetching.catalogue import CatalogueFile
from gemma_desk.fetching.network import Answer, Network
from gemma_desk.fetching.problems import Passing
from gemma_desk.unreadable import UNREADABLE

ENDPOINT_VARIABLE = "HF_ENDPOINT"
OFFLINE_VARIABLE = "HF_HUB_OFFLINE"
_USUAL_ENDPOINT = "https://huggingface.co"
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_YES = frozenset({"1", "ON", "YES", "TRUE"})
_MAX_LIST_BYTES = 32 * 2**20
_BUSY = (408, 425, 429, 500, 502, 503, 504)
_MISSING_AS = {"RepoNotFound": 404, "RevisionNotFound": 404, "EntryNotFound": 404}
"""By what the hub calls them: it answers 401 for a repository that is not there, to whom it does not know."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")


class RemoteFile(msgspec.Struct, frozen=True):
    """A file of which everything is known that proves it."""

    source: CatalogueFile
    bytes: int
    sha256: str
    revision: str
    """The commit where the hub told it, else as in the catalogue."""
    is_told_by_hub: bool
    """Whether size or checksum are the hub's word, not the catalogue's."""


class _Lfs(msgspec.Struct):
    sha256: str | None = None
    size: int | None = None


class _Sibling(msgspec.Struct):
    rfilename: str
    size: int | None = None
    lfs: _Lfs | None = None


class _Repository(msgspec.Struct):
    sha: str | None = None
    siblings: list[_Sibling] = []


class Hub:
    """The hub that the environment names. From any thread."""

    def __init__(self, network: Network, endpoint: str | None = None, token: str | None = None) -> None:
        """Opens nothing.

        Args:
            network: What connections are made with.
            endpoint: Address of the hub; None takes that of the environment, or the usual one.
            token: Of the person; None takes that of the environment, empty takes none.
        """
        self._network = network
        self.endpoint = (endpoint or os.environ.get(ENDPOINT_VARIABLE) or _USUAL_ENDPOINT).rstrip("/")
        self._token = _found_token() if token is None else token
        self._lists: dict[tuple[str, str], _Repository] = {}

    @property
    def has_token(self) -> bool:
        """Whether requests say who asks."""
        return bool(self._secret)

    def describe(self, file: CatalogueFile) -> RemoteFile:
        """Everything that proves a file, from the catalogue, else from the hub.

        Raises:
            DownloadProblem: There is no such file, it may not be had, or nothing proves it.
            Passing: The hub cannot be reached.
        """
        if file.bytes and file.sha256:
            return RemoteFile(file, file.bytes, file.sha256, file.revision, is_told_by_hub=False)
        n_bytes, sha256, revision = self._listed(file) or self._headed(file)
        n_bytes, sha256 = file.bytes or n_bytes, file.sha256 or sha256
        if not n_bytes or not sha256:
            raise problems.untold(file.file)
        return RemoteFile(file, n_bytes, sha256, revision or file.revision, is_told_by_hub=True)

    @contextlib.contextmanager
    def open(self, file: RemoteFile, start: int, etag: str) -> Iterator[Answer]:
        """The file from a byte on: answer 206, or 200 with all of it where it changed or cannot be had in parts.

        Args:
            file: What.
            start: First byte wanted.
            etag: As the last answer had it; empty where it had none.

        Raises:
            DownloadProblem: It may not be had, is not there, or is another file now.
            Passing: The hub cannot be reached, or asks to wait.
        """
        headers = {"Range": f"bytes={start}-"} if start else {}
        if start and etag:
            headers["If-Range"] = etag
        with self._ask("GET", self._address(file.source, file.revision), file.source.file, headers, far=True) as answer:
            self._check(answer, file.source)
            _check_identity(answer, file)
            yield answer

    def _listed(self, file: CatalogueFile) -> tuple[int | None, str | None, str | None] | None:
        """Size, checksum and commit out of the list of what there is; None where the hub has no such list."""
        listed = self._lists.get((file.repository, file.revision)) or self._list(file)
        if listed is None:
            return None
        self._lists[file.repository, file.revision] = listed  # so that files of a set are of one commit
        for each in listed.siblings:
            if each.rfilename == file.file:
                lfs = each.lfs or _Lfs()
                return lfs.size or each.size, _sha256(lfs.sha256), listed.sha
        raise problems.not_there(file.repository, file.revision, file.file)

    def _list(self, file: CatalogueFile) -> _Repository | None:
        url = f"{self.endpoint}/api/models/{file.repository}/revision/{quote(file.revision, safe='')}?blobs=true"
        with self._ask("GET", url, file.repository, {}, far=False) as answer:
            if answer.status in (404, 405, 501):
                return None
            self._check(answer, file)
            return _decoded(answer)

    def _headed(self, file: CatalogueFile) -> tuple[int | None, str | None, str | None]:
        """The same out of the headers of the file itself."""
        with self._ask("HEAD", self._address(file, file.revision), file.file, {}, far=False) as answer:
            self._check(answer, file)
            headers = answer.first_headers
            n_bytes = headers.get("X-Linked-Size") or (headers.get("Content-Length") if answer.status == 200 else None)
            sha256 = _sha256(headers.get("X-Linked-ETag") or headers.get("ETag"))
            return int(n_bytes) if n_bytes and n_bytes.isdigit() else None, sha256, headers.get("X-Repo-Commit")

    @contextlib.contextmanager
    def _ask(self, method: str, url: str, reason: str, headers: dict[str, str], *, far: bool) -> Iterator[Answer]:
        with self._network.ask(method, url, reason, headers, self._secret, far=far) as answer:
            yield answer

    @property
    def _secret(self) -> dict[str, str]:
        """Who asks; never without encryption, but to this machine itself."""
        parts = urlsplit(self.endpoint)
        is_safe = parts.scheme == "https" or parts.hostname in _LOOPBACK
        return {"Authorization": f"Bearer {self._token}"} if self._token and is_safe else {}

    def _address(self, file: CatalogueFile, revision: str) -> str:
        return f"{self.endpoint}/{file.repository}/resolve/{quote(revision, safe='')}/{quote(file.file)}"

    def _check(self, answer: Answer, file: CatalogueFile) -> None:
        """Raises what a status other than the wanted ones means."""
        status = _MISSING_AS.get(answer.headers.get("X-Error-Code", ""), answer.status)
        if status in (401, 403):
            raise problems.not_allowed(file.repository, status, self.has_token)
        if status in (404, 410):
            raise problems.not_there(file.repository, file.revision, file.file)
        if status in _BUSY:
            wait_s = _asked_wait_s(answer)
            raise Passing(problems.busy(answer.host, status, wait_s), wait_s)
        if not (200 <= status < 400 or status == 416):
            raise problems.refused(answer.host, status)


def content_range(answer: Answer) -> tuple[int, int, int] | None:
    """First byte, last byte and size of the whole that an answer 206 claims; None where it claims nothing sensible."""
    found = _RANGE.fullmatch(answer.headers.get("Content-Range", "").strip())
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def strong_etag(answer: Answer) -> str:
    """What stands for the very bytes of an answer; empty where it has none that does."""
    etag = answer.headers.get("ETag", "")
    return etag if etag.startswith('"') else ""


def is_offline_by_environment() -> bool:
    """Whether the variable that the hub's users know forbids connections."""
    return os.environ.get(OFFLINE_VARIABLE, "").upper() in _YES


def _check_identity(answer: Answer, file: RemoteFile) -> None:
    """Where the hub itself says that it has another file by now, nothing of it is taken."""
    told = _sha256(answer.first_headers.get("X-Linked-ETag"))
    if told and told != file.sha256:
        raise problems.changed_at_hub(file.source.name, told, file.sha256)


def _decoded(answer: Answer) -> _Repository | None:
    text = bytearray()
    for chunk in answer.chunks():
        text += chunk
        if len(text) > _MAX_LIST_BYTES:
            return None
    try:
        return msgspec.json.decode(text, type=_Repository)
    except UNREADABLE:
        return None


def _sha256(text: str | None) -> str | None:
    """A checksum out of a header or list; the ETag of what is no large file is none."""
    text = (text or "").removeprefix("W/").strip('"').lower()
    return text if _SHA256.fullmatch(text) else None


def _asked_wait_s(answer: Answer) -> float | None:
    """`Retry-After`: seconds, or a date."""
    text = answer.headers.get("Retry-After", "").strip()
    if text.isdigit():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time())
    except ValueError:
        return None


def _found_token() -> str:
    """The person's token where the hub's own programs keep it; empty where there is none, or it is not to be used."""
    if os.environ.get("HF_HUB_DISABLE_IMPLICIT_TOKEN", "").upper() in _YES:
        return ""
    named = os.environ.get("HF_TOKEN") or os.environ.get("HUGGING_FACE_HUB_TOKEN")
    if named:
        return named.strip()
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return _token_path().read_text("ascii").strip()
    return ""


def _token_path() -> Path:
    if path := os.environ.get("HF_TOKEN_PATH"):
        return Path(path).expanduser()
    if home := os.environ.get("HF_HOME"):
        return Path(home).expanduser() / "token"
    cache = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(cache).expanduser() / "huggingface" / "token"
