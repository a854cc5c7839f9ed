"""urllib3's connections, each written down before it is opened and counted while it is used."""

from __future__ import annotations

import http.client
import ssl
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import unquote, urlsplit

import truststore
import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from gemma_desk.fetching.record import ConnectionRecord


@dataclass(slots=True)
class Tally:
    """What goes over one connection."""

    record: ConnectionRecord
    host: str
    reason: str
    via: str
    bytes_sent: int = 0
    bytes_received: int = 0
    id: str = ""
    connection: HTTPConnection | None = None

    def open(self) -> None:
        """Writes it down, before it is made."""
        self.id = self.id or self.record.opened(self.host, self.reason, self.via)

    def close(self) -> None:
        """Ends it and writes down what went over it."""
        if self.connection is not None:
            self.connection.close()  # urllib3 leaves that to the garbage collector
        if self.id:
            self.record.closed(self.id, self.bytes_sent, self.bytes_received)


TALLY: ContextVar[Tally] = ContextVar("tally")
"""Of the connection that this thread is about to make."""


class _Received:
    """What a socket is read through; counts. Has what `http.client.HTTPResponse` reads with."""

    def __init__(self, file: Any, tally: Tally) -> None:
        self._file, self._tally = file, tally

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def read(self, *limit: int) -> bytes:
        return self._counted(self._file.read(*limit))

    def read1(self, *limit: int) -> bytes:
        return self._counted(self._file.read1(*limit))

    def readline(self, *limit: int) -> bytes:
        return self._counted(self._file.readline(*limit))

    def readinto(self, buffer: bytearray) -> int:
        n_bytes = int(self._file.readinto(buffer) or 0)
        self._tally.bytes_received += n_bytes
        return n_bytes

    def _counted(self, data: bytes) -> bytes:
        self._tally.bytes_received += len(data)
        return data


class _CountedResponse(http.client.HTTPResponse):
    """An answer that counts itself."""

    def __init__(self, sock: Any, *args: Any, tally: Tally, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        self.fp = _Received(self.fp, tally)  # type: ignore[assignment] # it is read with, no more


class _Recorded(HTTPConnection):
    """Mixed into urllib3's connections: written down before it is opened, counted while it is used."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._tally = TALLY.get()
        self._tally.connection = self
        self.response_class = partial(_CountedResponse, tally=self._tally)  # type: ignore[assignment]

    def connect(self) -> None:
        self._tally.open()
        super().connect()

    def send(self, data: Any) -> None:
        super().send(data)
        self._tally.bytes_sent += len(data)


class _PlainConnection(_Recorded):
    pass


class _SecureConnection(_Recorded, HTTPSConnection):
    pass


class _PlainPool(urllib3.HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _SecurePool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


def new_pools(proxy: str | None) -> urllib3.PoolManager:
    """What makes one connection; what it trusts is what the system trusts."""
    trusted = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if proxy is None:
        pools = urllib3.PoolManager(ssl_context=trusted)
    else:
        login = urlsplit(proxy).username and f"{urlsplit(proxy).username}:{urlsplit(proxy).password or ''}"
        headers = urllib3.make_headers(proxy_basic_auth=unquote(login)) if login else None
        pools = urllib3.ProxyManager(proxy, proxy_headers=headers, ssl_context=trusted)
    pools.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}
    return pools
