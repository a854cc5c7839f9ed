"""What is kept is its owner's alone, is nowhere else, and goes without a byte left when it is removed for good."""

from __future__ import annotations

from collections.abc import Iterator

from tests.torture.figure import Figure, Trial
from tests.torture.privacy import deleting, keeping


def campaign(trial: Trial) -> Iterator[Figure]:
    """Yields one figure for each promise."""
    yield deleting.figure(trial)
    yield from keeping.figures(trial)
