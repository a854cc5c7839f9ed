"""What llama.cpp says it allocates for a model set: `python -m tests.bench.allocations FOLDER CONTEXT DETAIL`.

Loads the set as the engine does and prints JSON, in bytes: `weights` (target), `kv_full`, `kv_sliding`, `compute`,
and, where there is a drafter, `drafter_weights` and `drafter_compute`. A process of its own, since llama.cpp's log
belongs to the whole process.
"""

from __future__ import annotations

import ctypes
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from llama_cpp import llama_cpp as C

from gemma_desk.engine.llama import backend
from gemma_desk.engine.llama.backend import StopFlag
from gemma_desk.engine.llama.weights import Weights
from gemma_desk.models.memory_plan import plan_loading
from gemma_desk.models.model_set import find_model_set
from gemma_desk.models.system_memory import available_bytes

_SIZE = re.compile(r"(\w+):\s+CPU\w* (model|KV|compute) buffer size = +([\d.]+) MiB")


def of_set(folder: Path, context_tokens: int, detail: int) -> dict[str, int]:
    """Runs this module in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.allocations", str(folder), str(context_tokens), str(detail)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main(folder: str, context_tokens: str, detail: str) -> None:
    lines: list[str] = []

    @C.llama_log_callback
    def note(_level: int, text: bytes, _user_data: ctypes.c_void_p) -> None:
        lines.append(text.decode(errors="replace"))

    backend.start()
    C.llama_log_set(note, None)
    models = find_model_set([Path(folder)])
    plan = plan_loading(models, int(context_tokens), int(detail), available_bytes())
    with closing(Weights(models, plan, 1, StopFlag(), lambda _: True)):
        print(json.dumps(_by_part(lines)))


def _by_part(lines: list[str]) -> dict[str, int]:
    """Sums by what is loaded: the target's weights, its caches, its computation, then the same for the drafter."""
    sizes: dict[str, int] = {}
    for kind, n_bytes in _sizes(lines):
        prefix = "drafter_" if "compute" in sizes else ""
        name = "weights" if kind == "model" else kind
        if kind == "KV":
            name = "kv_sliding" if "kv_full" in sizes else "kv_full"
        sizes[prefix + name] = sizes.get(prefix + name, 0) + n_bytes
    return sizes


def _sizes(lines: list[str]) -> Iterator[tuple[str, int]]:
    for line in lines:
        if found := _SIZE.search(line):
            yield found[2], int(float(found[3]) * 2**20)


if __name__ == "__main__":
    main(*sys.argv[1:])
