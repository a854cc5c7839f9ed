"""What an idle engine process costs: `python -m tests.bench.idle FOLDER`.

Loads the set, asks, waits until the process has nothing left to do, and prints the processor time it then takes in some
seconds. Ends with an error above a hundredth of one core: threads of a computation must sleep, not spin.
"""

from __future__ import annotations

import argparse
import time
from contextlib import closing
from pathlib import Path

import psutil

from gemma_desk.chat.events import Loaded
from gemma_desk.engine.client import EngineClient
from gemma_desk.engine.protocol import LoadRequest
from tests.engine import asking

_WATCHED_S = 5.0
_MOST_SHARE = 0.01


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.idle", description=__doc__)
    parser.add_argument("folder", type=Path)
    with closing(EngineClient()) as engine:
        *_, loaded = engine.load(LoadRequest("load", (str(parser.parse_args().folder),)))
        assert isinstance(loaded, Loaded), loaded
        asking.ask(engine, asking.PICTURE, "What is this?")
        process = psutil.Process(engine.process_id)
        _wait_until_idle(process)
        share = _used_s(process, _WATCHED_S) / _WATCHED_S
    print(f"idle: {share:.2%} of one core")
    if share > _MOST_SHARE:
        raise SystemExit(f"More than {_MOST_SHARE:.0%} of one core.")


def _wait_until_idle(process: psutil.Process) -> None:
    """Until it has settled and saved: no time used for a second."""
    while _used_s(process, 1.0) > 0.05:
        pass


def _used_s(process: psutil.Process, wait_s: float) -> float:
    before = sum(process.cpu_times()[:2])
    time.sleep(wait_s)
    return sum(process.cpu_times()[:2]) - before


if __name__ == "__main__":
    main()
