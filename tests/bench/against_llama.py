"""Our engine beside llama.cpp's own programs: `python -m tests.bench.against_llama FOLDER [ROW…] [--json] [--write]`.

llama-bench and llama-server are found on the PATH (`tests/bench/build_llama.sh` builds them); rows that need them are
left out without. For each row its contenders are loaded side by side with the same settings and measured in turns
(A B A B …), a few seconds each. A round in which other programs took cores does not count. `--write` puts the rows
measured into docs/performance.md and leaves the others there as they are. Figures, not tests: of a full-size model it
takes minutes, and twice its memory.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench import rows
from tests.bench.contenders import Setup
from tests.bench.report import Row, table, write


def main() -> None:
    options = _parser().parse_intermixed_args()
    threads = options.threads or os.cpu_count() or 1
    setup = Setup(options.folder, threads, prompt_tokens=options.prompt, tokens=options.tokens)
    measured: list[Row] = []
    for name in options.rows or ROWS:
        print(f"{name} …", file=sys.stderr, flush=True)
        new = ROWS[name](setup, options.rounds)
        measured.extend(new)
        if options.write:
            write(new)
    print(json.dumps([row.as_json() for row in measured]) if options.json else table(measured))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.against_llama", description=__doc__)
    parser.add_argument("folder", type=Path, help="with the model set")
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"which to measure: {', '.join(ROWS)} (default: all)")
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--prompt", type=int, default=128, help="tokens to read")
    parser.add_argument("--tokens", type=int, default=32, help="tokens to write")
    parser.add_argument("--threads", type=int)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--write", action="store_true", help="into docs/performance.md")
    return parser


ROWS: dict[str, Callable[[Setup, int], list[Row]]] = {
    "speed": rows.speed,
    "refused": rows.drafts_refused,
    "accepted": rows.drafts_accepted,
    "server": rows.server,
    "memory": rows.memory,
    "second-question": rows.second_question,
    "note": rows.note,
    "cancel": rows.cancel,
    "overhead": rows.overhead,
}


if __name__ == "__main__":
    main()
