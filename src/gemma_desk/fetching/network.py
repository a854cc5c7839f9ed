"""The one way out of the program: every connection is asked for here, written down, and none is made in strict mode.

One request is one connection. Answers are read as they come and can be broken off from another thread. Proxies are
those that the system and the usual variables name; certificates are checked by what the system trusts.
"""

from __future__ import annotations

import contextlib
import http.client
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    LocationParseError,
    NameResolutionError,
    ProxyError,
    ReadTimeoutError,
    SSLError,
)

from gemma_desk import __version__
from gemma_desk.fetching import problems
from gemma_desk.fetching.problems import Passing
from gemma_desk.fetching.record import ConnectionRecord
from gemma_desk.fetching.wire import TALLY, Tally, new_pools

CONNECT_TIMEOUT_S = 10.0
SILENCE_TIMEOUT_S = 30.0
"""Without a byte for so long, a connection counts as lost."""
MAX_REDIRECTS = 8
_REDIRECTS = (301, 302, 303, 307, 308)
_PORTS = {"http": 80, "https": 443}
_CHUNK_BYTES = 2**20


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What the last address of a chain of redirects said. Read it inside the block that gave it."""

    status: int
    headers: Mapping[str, str]
    """Of the last address; names in any case."""
    first_headers: Mapping[str, str]
    """Of those addresses that are on the host that was asked; later ones count."""
    host: str
    """Of the last address."""
    response: urllib3.BaseHTTPResponse = field(repr=False)

    def chunks(self) -> Iterator[bytes]:
        """The body as it comes.

        Raises:
            Passing: It ended too soon, or nothing came for long.
        """
        with _translated(self.host):
            while chunk := self.response.read1(_CHUNK_BYTES, decode_content=False):
                yield chunk

    def break_off(self) -> None:
        """Ends the reading at once. From any thread."""
        with contextlib.suppress(OSError, ValueError, RuntimeError, AttributeError):
            cast(urllib3.HTTPResponse, self.response).shutdown()


class Network:
    """What connections are made with. From any thread."""

    def __init__(
        self, record: ConnectionRecord, *, is_offline: bool = False, silence_s: float = SILENCE_TIMEOUT_S
    ) -> None:
        """Opens nothing.

        Args:
            record: Where each connection is written down.
            is_offline: Strict mode: refuses before a socket is opened or a name looked up.
            silence_s: Without a byte for so long, a connection counts as lost.
        """
        self._record = record
        self._is_offline = is_offline
        self._timeout = urllib3.Timeout(connect=CONNECT_TIMEOUT_S, read=silence_s)

    @contextlib.contextmanager
    def ask(
        self, method: str, url: str, reason: str, headers: Mapping[str, str], secret: Mapping[str, str], *, far: bool
    ) -> Iterator[Answer]:
        """Asks an address and follows where it leads.

        Args:
            method: "GET" or "HEAD".
            url: With http or https.
            reason: What for, for the record.
            headers: Go to every host.
            secret: Headers for the host of `url` alone.
            far: Follow to other hosts as well; otherwise their redirect is the answer.

        Raises:
            DownloadProblem: It is not allowed, or leads where it must not.
            Passing: No connection came about, or it was lost.
        """
        if self._is_offline:
            raise problems.offline()
        home, first_headers = _origin(url), urllib3.HTTPHeaderDict()
        for _ in range(MAX_REDIRECTS):
            at_home = _origin(url) == home
            with self._one(method, url, reason, {**headers, **secret} if at_home else headers) as response:
                first_headers.update(response.headers if at_home else {})
                target = _target(url, response)
                if target is None or not (far or _origin(target) == home):
                    yield Answer(response.status, response.headers, first_headers, _host(url), response)
                    return
            _check_target(url, target)
            url = target
        raise problems.leads_in_circles(_host(url), MAX_REDIRECTS)

    @contextlib.contextmanager
    def _one(
        self, method: str, url: str, reason: str, headers: Mapping[str, str]
    ) -> Iterator[urllib3.BaseHTTPResponse]:
        proxy = _proxy(url)
        tally = Tally(self._record, _host(url), reason, _host(proxy) if proxy else "")
        token = TALLY.set(tally)
        pools = new_pools(proxy)
        try:
            with _translated(tally.host):
                response = pools.urlopen(method, url, headers={**_COMMON, **headers}, timeout=self._timeout, **_REQUEST)
            try:
                yield response
            finally:
                response.close()
        finally:
            TALLY.reset(token)
            tally.close()


_COMMON = {"User-Agent": f"gemma-desk/{__version__}", "Accept-Encoding": "identity"}
_REQUEST: dict[str, Any] = {"redirect": False, "retries": False, "preload_content": False}


def _proxy(url: str) -> str | None:
    """The proxy that the system names for an address.

    Raises:
        DownloadProblem: It is of a kind that is not spoken here.
    """
    named = urllib.request.getproxies()
    parts = urlsplit(url)
    proxy = named.get(parts.scheme) or named.get("all")
    if not proxy or urllib.request.proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    proxy = proxy if "://" in proxy else f"http://{proxy}"
    if urlsplit(proxy).scheme not in _PORTS or not urlsplit(proxy).hostname:
        raise problems.bad_proxy(proxy.rpartition("@")[2])
    return proxy


def _target(url: str, response: urllib3.BaseHTTPResponse) -> str | None:
    """Where an answer leads; None where it is the answer."""
    location = response.headers.get("Location")
    if not location or response.status not in _REDIRECTS:
        return None
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise problems.leads_nowhere(_host(url), location) from error


def _check_target(url: str, target: str) -> None:
    if urlsplit(target).scheme not in _PORTS:
        raise problems.leads_nowhere(_host(url), target)
    if urlsplit(url).scheme == "https" and urlsplit(target).scheme != "https":
        raise problems.leads_to_plain(_host(url), _host(target))


def _origin(url: str) -> tuple[str, str | None, int]:
    """Scheme, host and port.

    Raises:
        DownloadProblem: It is no address of the web.
    """
    try:
        parts = urlsplit(url)
        if parts.scheme in _PORTS and parts.hostname:
            return parts.scheme, parts.hostname, parts.port or _PORTS[parts.scheme]
    except ValueError:
        pass
    raise problems.bad_address(url)


def _host(url: str) -> str:
    """For people: the host, with its port where that is not the usual one."""
    parts = urlsplit(url)
    usual = parts.port in (None, _PORTS.get(parts.scheme))
    return (parts.hostname or url) if usual else f"{parts.hostname}:{parts.port}"


@contextlib.contextmanager
def _translated(host: str) -> Iterator[None]:
    """Turns what urllib3 and the system raise into ours."""
    try:
        yield
    except SSLError as error:
        raise problems.not_trusted(host, _why(error)) from error
    except LocationParseError as error:
        raise problems.bad_address(host) from error
    except ReadTimeoutError as error:
        raise Passing(problems.silent(host)) from error
    except (NameResolutionError, ConnectTimeoutError, ProxyError, HTTPError, http.client.HTTPException) as error:
        raise Passing(problems.unreachable(host, _why(error))) from error
    except (OSError, ValueError) as error:
        raise Passing(problems.unreachable(host, _why(error))) from error


def _why(error: BaseException) -> str:
    """The innermost reason, without the objects that urllib3 names in it."""
    while (inner := error.__cause__ or error.__context__ or getattr(error, "reason", None)) and isinstance(
        inner, BaseException
    ):
        error = inner
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error).rpartition(": ")[2] or type(error).__name__
