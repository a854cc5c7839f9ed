"""Attachments that nothing names any more: a chip that was taken away, another wording without its picture.

They go a month after they were first seen to be unnamed, as what was deleted does: until then another database that
names them may be put back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from gemma_desk.store.files import write_whole
from gemma_desk.unreadable import UNREADABLE

_NAME = "unnamed.json"
_Seen = dict[str, float]
"""When each was first seen, in seconds since 1970, by its sha256."""


def outlived(folder: Path, unnamed: Iterable[str], now: float, kept_s: float) -> Iterator[str]:
    """Gives those that have been unnamed for so long, and remembers the others.

    Args:
        folder: Of the attachments.
        unnamed: The sha256 of each that nothing names now.
        now: In seconds since 1970.
        kept_s: In seconds.

    Raises:
        StoreProblem: It cannot be written.
    """
    before = _read(folder / _NAME)
    seen = {sha256: before.get(sha256, now) for sha256 in unnamed}
    kept = {sha256: at for sha256, at in seen.items() if now - at <= kept_s}
    if kept != before:
        write_whole(folder / _NAME, msgspec.json.encode(kept))
    yield from (sha256 for sha256 in seen if sha256 not in kept)


def forget(folder: Path, sha256s: Iterable[str]) -> None:
    """Has those go at the next look at what has outlived, if nothing names them then.

    Raises:
        StoreProblem: It cannot be written.
    """
    seen = _read(folder / _NAME)
    if soon := dict.fromkeys(sha256s, 0.0):
        write_whole(folder / _NAME, msgspec.json.encode(seen | soon))


def _read(path: Path) -> _Seen:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Seen)
    except (FileNotFoundError, *UNREADABLE):
        return {}
