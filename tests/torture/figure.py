"""What a campaign tried and what came of it, and how much of it is tried."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table."""

    what: str
    """The fault or the input."""
    n_tried: int
    findings: tuple[str, ...]
    """A sentence for each time a promise was broken: something lost, let in, left behind or not said."""
    how: str
    """Between which values the tries were, and whatever tells the figure apart."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a campaign gets."""

    folder: Path
    """Empty, for this campaign alone; removed afterwards."""
    share: float = 1.0
    """How much of the whole campaign is tried, in (0, 1]."""
    seed: int = 0
    """Another seed tries other moments and inputs."""

    def n(self, n_whole: int) -> int:
        """How many of `n_whole` tries there are: one at least."""
        return max(1, round(n_whole * self.share))

    def chance(self, purpose: str) -> random.Random:
        """Numbers that are the same each time for a seed and a purpose."""
        return random.Random(f"{self.seed} {purpose}")


Campaign = Callable[[Trial], Iterator[Figure]]
