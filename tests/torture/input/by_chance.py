"""Tries every parser by chance alone, in one process: `python -m tests.torture.input.by_chance SHARE SEED FOLDER`.

Prints a line of JSON for each: its name, how many inputs, and what was found.
"""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path

from tests.torture.figure import Trial
from tests.torture.input.parsers import PARSERS
from tests.torture.input.seeds import seeds
from tests.torture.input.trying import Trier, mutated


def main(trial: Trial) -> None:
    """Prints the lines."""
    logging.disable(logging.CRITICAL)
    for name, parser in PARSERS.items():
        trier, chance, whole = Trier(name, trial.folder / name), trial.chance(name), seeds(name)
        inputs = [*whole, *(mutated(chance, whole) for _ in range(trial.n(parser.n_runs)))]
        told = [(trier.try_one(data), data) for data in inputs]
        found = sorted({f"{name}: {what} ({data[:60]!r})" for what, data in told if what})
        print(json.dumps([parser.what, len(inputs), found]), flush=True)


if __name__ == "__main__":
    main(Trial(Path(sys.argv[3]), float(sys.argv[1]), int(sys.argv[2])))
