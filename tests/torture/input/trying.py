"""One input to one parser, and what it must not do."""

from __future__ import annotations

import os
import random
import resource
import shutil
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.torture.input.parsers import PARSERS

_MOST_BYTES = 600 * 2**20
"""By which one input may let the process grow: a sound file may become two hours of samples."""
_OPENS_TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_OWN = ("/dev/", "/proc/")
_NESTS = (b"[" * 5_000, b'{"a":' * 5_000, b"\x91" * 5_000, b"\xff\xfe", b"\xed\xa0\x80", b"\\ud800", b"../" * 9)
"""Put into inputs besides what chance makes of them."""


class Trier:
    """Tries inputs on one parser, in one process."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self._parser = PARSERS[name]
        self._folder = folder
        self._outside: list[str] = []
        sys.addaudithook(self._look)
        self._is_trying = False
        self._peak_bytes = _peak_bytes()

    def try_one(self, data: bytes) -> str:
        """What it did that it must not; empty for nothing."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        self._outside.clear()
        begin_s = time.thread_time()
        self._is_trying = True
        try:
            self._parser.read(data, self._folder)
        except self._parser.raises:
            pass
        except BaseException as error:
            return f"{type(error).__name__}: {str(error)[:100]} at {_where(error)}"
        finally:
            self._is_trying = False
        return self._cost(time.thread_time() - begin_s) or "".join(self._outside[:1])

    def _cost(self, seconds: float) -> str:
        grown, self._peak_bytes = _peak_bytes() - self._peak_bytes, _peak_bytes()
        if seconds > self._parser.most_s:
            return f"it computed for {seconds:.1f} s"
        return f"the process grew by {grown / 1e6:.0f} MB" if grown > _MOST_BYTES else ""

    def _look(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._is_trying or event not in ("open", "os.mkdir", "os.rename"):
            return
        if event == "open" and not arguments[2] & _OPENS_TO_WRITE:
            return
        path = os.fsdecode(arguments[0]) if isinstance(arguments[0], str | bytes | os.PathLike) else ""
        if path and not path.startswith((str(self._folder), *_OWN)):
            self._outside.append(f"it wrote to {path}, outside its folder")


def mutated(chance: random.Random, seeds: Sequence[bytes]) -> bytes:
    """An input made of whole ones, by chance alone."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, 6)):
        at, end = sorted(chance.randint(0, len(data)) for _ in range(2))
        end = min(end, at + 40)
        change = chance.randrange(6)
        if change == 0 and data:
            data[min(at, len(data) - 1)] = chance.randrange(256)
        elif change == 1:
            del data[at:end]
        elif change == 2:
            data[at:at] = data[at:end] * chance.randint(1, 50)
        elif change == 3:
            data[at:at] = chance.choice(_NESTS)
        elif change == 4:
            other = chance.choice(seeds)
            data[at:end] = other[chance.randint(0, len(other)) :][:2_000]
        else:
            data[at:end] = chance.randbytes(end - at)
    return bytes(data)


def _where(error: BaseException) -> str:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "gemma_desk" in frame.filename]
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "somewhere else"


def _peak_bytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def distinct(findings: Iterator[tuple[str, bytes]]) -> dict[str, bytes]:
    """The shortest input for each finding."""
    kept: dict[str, bytes] = {}
    for told, data in findings:
        if told not in kept or len(data) < len(kept[told]):
            kept[told] = data
    return kept
