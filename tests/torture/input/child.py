"""Tries inputs on one parser in a process of its own: `python -m tests.torture.input.child NAME N SEED FOLDER`.

Where there is atheris, it is guided by the branches that are reached; else by chance alone. Each finding is a line of
JSON in FOLDER/findings; FOLDER/count says how many inputs were tried.
"""

from __future__ import annotations

import base64
import contextlib
import json
import logging
import sys
from pathlib import Path

with contextlib.suppress(ImportError):
    import atheris

_MOST_KEPT = 20
_COUNTED_EVERY = 20


def main(name: str, n_runs: int, seed: int, folder: Path) -> None:
    """Ends the process, where atheris does."""
    logging.disable(logging.CRITICAL)
    is_guided = "atheris" in globals()
    if is_guided:
        with atheris.instrument_imports(include=["gemma_desk"]):
            from tests.torture.input.trying import Trier
    else:
        from tests.torture.input.trying import Trier
    trier = Trier(name, folder / "at")
    notes = (folder / "findings").open("a", encoding="utf-8")
    seen: set[str] = set()
    n_tried = 0

    def try_one(data: bytes) -> None:
        nonlocal n_tried
        n_tried += 1
        if n_tried % _COUNTED_EVERY == 0:  # the fuzzer ends the process without a word
            (folder / "count").write_text(str(n_tried))
        told = trier.try_one(data)
        if told and told not in seen and len(seen) < _MOST_KEPT:
            seen.add(told)
            notes.write(json.dumps({"told": told, "data": base64.b64encode(data).decode()}) + "\n")
            notes.flush()

    for path in sorted((folder / "corpus").iterdir()):
        try_one(path.read_bytes())
    if is_guided:
        options = [f"-runs={n_runs}", f"-seed={seed + 1}", "-max_len=20000", "-rss_limit_mb=0", "-timeout=120"]
        atheris.Setup([sys.argv[0], *options, "-verbosity=0", "-print_final_stats=0", str(folder / "corpus")], try_one)
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
