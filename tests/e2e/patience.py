"""Waiting for what another process does: never for ever, and with a sentence when it does not come."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

GIVE_UP_S = 60.0
"""Only what has gone wrong waits this long."""


def until(look: Callable[[], T | None], what: str) -> T:
    """Waits until `look` gives something that counts as true, and returns that."""
    give_up_at = time.monotonic() + GIVE_UP_S
    while not (found := look()):
        assert time.monotonic() < give_up_at, f"waited {GIVE_UP_S:.0f} s and still not: {what}"
        time.sleep(0.05)
    return found
