"""Runs campaigns: `make torture`, or `python -m tests.torture --only kill store`.

Prints a table for each, and each finding as a sentence; ends with 1 where something was found. With `--write` the
tables go into docs/promises.md, too.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.torture.campaigns import CAMPAIGNS
from tests.torture.figure import Figure, Trial
from tests.torture.table import table, write


def main() -> int:
    """Returns how the process ends."""
    options = _parser().parse_args()
    n_found = 0
    for name in options.only:
        figures = _tried(name, options.share, options.seed)
        n_found += sum(len(figure.findings) for figure in figures)
        print(f"\n{name}\n\n{table(figures)}", flush=True)
        if options.write:
            write(name, figures)
    return 1 if n_found else 0


def _parser() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    options.add_argument("--only", nargs="+", choices=CAMPAIGNS, default=list(CAMPAIGNS), help="run these alone")
    options.add_argument("--share", type=float, default=1.0, help="how much of each is tried: 0.1 is a tenth")
    options.add_argument("--seed", type=int, default=0, help="another number tries other moments and inputs")
    options.add_argument("--write", action="store_true", help="put the tables into docs/promises.md")
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
