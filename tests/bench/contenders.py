"""Who is compared: our engine, llama-bench and llama-server, each a loaded process that does a unit of work when told.

All get the same threads, window, micro-batch and cache types, read weights into memory (no mmap, repacked for the
processor), use flash attention and keep the sliding window's cells only.
"""

from __future__ import annotations

import http.client
import json
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from gemma_desk.models.model_set import ModelSet, find_model_set

MICRO_BATCH_TOKENS = 512
_START_S = 300.0
_REQUEST_S = 600.0
_POLL_S = 0.5


@dataclass(frozen=True, slots=True)
class Setup:
    """What all contenders get."""

    folder: Path
    threads: int
    context_tokens: int = 4096
    prompt_tokens: int = 128
    """Read in one unit, into an empty cache."""
    tokens: int = 32
    """Written in one unit, after a prompt of a few tokens."""

    @property
    def models(self) -> ModelSet:
        """The files by role."""
        return find_model_set([self.folder])


@dataclass(frozen=True, slots=True)
class Contender:
    """A process and what it is measured at."""

    process_id: int
    measure: Callable[[], float]
    """Does a unit of work; its figure."""


class Ours:
    """A process of `tests.bench.ours`."""

    def __init__(self, popen: subprocess.Popen[str]) -> None:
        self._popen = popen
        self._receive()

    def ask(self, *words: object) -> dict[str, Any]:
        """Has a task done; its figures."""
        stream = _pipe(self._popen.stdin)
        stream.write(" ".join(map(str, words)) + "\n")
        stream.flush()
        return self._receive()

    def contender(self, task: str, n_tokens: int) -> Contender:
        """Measured at one task."""
        return Contender(self._popen.pid, lambda: float(self.ask(task, n_tokens)["tps"]))

    def _receive(self) -> dict[str, Any]:
        figures: dict[str, Any] = json.loads(_pipe(self._popen.stdout).readline())
        return figures

    @property
    def process_id(self) -> int:
        return self._popen.pid


@contextmanager
def ours(setup: Setup) -> Iterator[Ours]:
    """Our engine, loaded."""
    words = [str(setup.folder), f"--context={setup.context_tokens}", f"--threads={setup.threads}"]
    command = [sys.executable, "-m", "tests.bench.ours", *words]
    with _running(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as popen:
        yield Ours(popen)


@contextmanager
def llama_bench(setup: Setup, test: str, n_tokens: int) -> Iterator[Contender]:
    """llama-bench at `pp` or `tg`, held between its runs.

    It says on standard error when a run begins, and goes on with the next at once. There it is stopped until the next
    unit is wanted; the time from one such line to the next is that of a run.
    """
    tokens = {"-p": n_tokens if test == "pp" else 0, "-n": n_tokens if test == "tg" else 0, "-t": setup.threads}
    common = {"-b": MICRO_BATCH_TOKENS, "-ub": MICRO_BATCH_TOKENS, "-fa": 1, "-lm": "none", "-r": 1000}
    command = [
        "llama-bench",
        "--no-warmup",
        "--progress",
        "-m",
        str(setup.models.target),
        *_words({**tokens, **common}),
    ]
    with _running(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as popen:
        _hold_at_next_run(popen)

        def measure() -> float:
            started = time.perf_counter()
            popen.send_signal(signal.SIGCONT)
            return n_tokens / (_hold_at_next_run(popen) - started)

        yield Contender(popen.pid, measure)


@contextmanager
def llama_server(setup: Setup, is_drafting: bool) -> Iterator[tuple[Contender, list[float]]]:
    """llama-server writing greedily, by its own clock; beside it the share of its drafts accepted, by unit."""
    port = _free_port()
    options = {"-m": setup.models.target, "-t": setup.threads, "-c": setup.context_tokens, "-np": 1, "--port": port}
    common = {"-b": MICRO_BATCH_TOKENS, "-ub": MICRO_BATCH_TOKENS, "-fa": "on", "-lm": "none", "--cache-ram": 0}
    draft = {"--spec-type": "draft-mtp", "-md": setup.models.drafter} if is_drafting else {}
    command = ["llama-server", "--host", "127.0.0.1", *_words({**options, **common, **draft})]
    accepted: list[float] = []

    def measure() -> float:
        timings = _complete(port, setup.tokens)["timings"]
        accepted.append(timings.get("draft_n_accepted", 0) / max(1, timings.get("draft_n", 0)))
        return float(timings["predicted_per_second"])

    with _running(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as popen:
        _wait_until_ready(port, popen)
        yield Contender(popen.pid, measure), accepted


def is_installed(program: str) -> bool:
    """Whether a program is on the PATH."""
    return shutil.which(program) is not None


@contextmanager
def _running(command: list[str], **pipes: int) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(command, text=True, **pipes) as popen:
        try:
            yield popen
        finally:
            popen.kill()


def _hold_at_next_run(popen: subprocess.Popen[str]) -> float:
    """Waits until llama-bench begins a run, stops it there and tells when that was."""
    for line in _pipe(popen.stderr):
        if " run " in line:
            at_s = time.perf_counter()
            popen.send_signal(signal.SIGSTOP)
            return at_s
    raise RuntimeError("llama-bench ended before it was measured")


def _wait_until_ready(port: int, popen: subprocess.Popen[str]) -> None:
    give_up_at = time.monotonic() + _START_S
    while _health(port) != http.HTTPStatus.OK:
        if popen.poll() is not None or time.monotonic() > give_up_at:
            raise RuntimeError("llama-server did not start")
        time.sleep(_POLL_S)


def _health(port: int) -> int | None:
    with suppress(OSError):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_REQUEST_S)
        connection.request("GET", "/health")
        return connection.getresponse().status
    return None


def _complete(port: int, n_tokens: int) -> dict[str, Any]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_REQUEST_S)
    prompt = [1000 + n for n in range(4)]
    body = {"prompt": prompt, "n_predict": n_tokens, "temperature": 0, "ignore_eos": True, "cache_prompt": False}
    connection.request("POST", "/completion", json.dumps(body), {"Content-Type": "application/json"})
    answer: dict[str, Any] = json.loads(connection.getresponse().read())
    return answer


def _words(options: dict[str, object]) -> list[str]:
    return [str(word) for pair in options.items() for word in pair]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _pipe(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream
