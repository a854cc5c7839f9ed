"""Reading JSON that another program wrote: every value may be missing or of another kind than it should be."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, datetime

Loose = dict[str, object]
"""A JSON object of which nothing is known."""

_LATEST_S = 32_503_680_000.0
"""The year 3000. Larger numbers count milliseconds, microseconds or nanoseconds."""


def mapping(holder: Loose, key: str) -> Loose:
    """An object; empty where there is none."""
    value = holder.get(key)
    return value if isinstance(value, dict) else {}


def sequence(holder: Loose, key: str) -> list[object]:
    """An array; empty where there is none."""
    value = holder.get(key)
    return value if isinstance(value, list) else []


def objects(holder: Loose, key: str) -> Iterator[Loose]:
    """The objects of an array; what else is in it is passed over."""
    return (item for item in sequence(holder, key) if isinstance(item, dict))


def texts(holder: Loose, key: str) -> Iterator[str]:
    """The texts of an array; what else is in it is passed over."""
    return (item for item in sequence(holder, key) if isinstance(item, str))


def text(holder: Loose, key: str) -> str:
    """A text; empty where there is none."""
    value = holder.get(key)
    return value if isinstance(value, str) else ""


def first_text(holder: Loose, *keys: str) -> str:
    """The first of several texts that is not empty."""
    return next((found for key in keys if (found := text(holder, key))), "")


def seconds(value: object) -> float | None:
    """A time as seconds since 1970, UTC, from a number of any usual unit or ISO 8601; None for all else."""
    if isinstance(value, str):
        return _from_iso(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return _from_number(float(value)) if abs(value) < 1e20 else None


def path_to(leaf: str, parents: dict[str, str]) -> list[str]:
    """From the root to `leaf`, both included; a circle ends where it closes."""
    way: dict[str, None] = {}
    while leaf in parents and leaf not in way:
        way[leaf] = None
        leaf = parents[leaf]
    return list(way)[::-1]


def _from_number(number: float) -> float | None:
    if not math.isfinite(number) or number <= 0:
        return None
    while number >= _LATEST_S:
        number /= 1000
    return number


def _from_iso(written: str) -> float | None:
    try:
        moment = datetime.fromisoformat(written)
        return _from_number((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    except (ValueError, OverflowError):
        return None
