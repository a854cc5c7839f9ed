"""Runs campaigns: `make torture`, or `python -m tests.torture --only kill store`.

Tries a tenth, in minutes; `--share 1` the whole, in two hours on two cores. Prints each finding as a sentence, and all
figures as one table; ends with 1 where something was found. With `--write` the whole is tried, and each table
goes into docs/promises.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.torture.campaigns import CAMPAIGNS
from tests.torture.figure import Figure, Trial
from tests.torture.table import table, write


def main() -> int:
    """Returns how the process ends."""
    options = _parser().parse_args()
    figures: list[Figure] = []
    for name in options.only:
        begin = time.monotonic()
        tried = _tried(name, 1.0 if options.write else options.share, options.seed)
        print(f"{name}: {(time.monotonic() - begin) / 60:.1f} min", flush=True)
        if options.write:
            write(name, tried)
        figures += tried
    print(f"\n{table(figures)}")
    return 1 if any(figure.findings for figure in figures) else 0


def _parser() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    options.add_argument("--only", nargs="+", choices=CAMPAIGNS, default=list(CAMPAIGNS), help="run these alone")
    options.add_argument("--share", type=float, default=0.1, help="how much of each is tried: 0.1 is a tenth")
    options.add_argument("--seed", type=int, default=0, help="another number tries other moments and inputs")
    options.add_argument("--write", action="store_true", help="try the whole and put the tables into the document")
    return options


def _tried(name: str, share: float, seed: int) -> list[Figure]:
    figures = []
    with tempfile.TemporaryDirectory(prefix=f"torture-{name}-", ignore_cleanup_errors=True) as folder:
        for figure in CAMPAIGNS[name](Trial(Path(folder), share, seed)):
            figures.append(figure)
            print(f"{name}: {figure.what}: {figure.n_tried} tried, {len(figure.findings)} found", flush=True)
            for finding in figure.findings:
                print(f"    {finding}", flush=True)
    return figures


if __name__ == "__main__":
    sys.exit(main())
