"""Starts the program with somebody quick in it, kills it, and looks what is left."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from gemma_desk.app.settings import SETTINGS_NAME, Settings, save_settings
from gemma_desk.app.settings import Theme as ThemeSetting
from tests.as_installed import as_installed
from tests.e2e.patience import GIVE_UP_S, until
from tests.torture.kill.kept import Ending, Kept, half_written

_LONG_ANSWER_TOKENS = 4000
_STARTS_S = (0.1, 1.8)
"""After the process was begun: from importing to loading the model."""
_LIVES_S = (0.05, 2.5)
"""After the window is there."""
_MARK = "GEMMA_DESK_TORTURE"
"""In the environment of all that a run starts."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long something may take; a test is told longer ones, since it must pass where all is slow."""

    lost_s: float = 1.0
    """Of a growing answer, a draft or a note."""
    start_s: float = 3.0
    """Until one can type again."""
    orphan_s: float = 2.0
    """Until no process is left."""
    end_s: float = 2.0
    """Until a program that was told to end has ended."""
    pass_ms: float = 100.0
    """Of the window's thread at once."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one run."""

    act: str
    findings: tuple[str, ...]
    start_s: float | None
    """Until one could type; None where it was killed before."""
    left_s: float
    """Until no process was left."""
    end_s: float
    """Until it had ended."""


class Lane:
    """One data folder that is used and killed again and again."""

    def __init__(self, folder: Path, model: Path, files: Path, environment: dict[str, str], limits: Limits) -> None:
        self._folder = folder / "data"
        self._files = files
        self._environment = environment
        self._limits = limits
        self._words = ["window", "--model", str(model), "--max-tokens", str(_LONG_ANSWER_TOKENS)]
        self.kept = Kept(self._folder)
        self._folder.mkdir(parents=True)
        (files.with_name("out")).mkdir(exist_ok=True)
        save_settings(self._folder, Settings(theme=ThemeSetting.LIGHT, titles=False))
        assert (self._folder / SETTINGS_NAME).exists()

    def run(self, act: str, chance: random.Random, kill: signal.Signals = signal.SIGKILL) -> Outcome:
        """One life of the program, ended by `kill`."""
        run = self.begin(act, chance)
        if act == "start":
            time.sleep(chance.uniform(*_STARTS_S))
        else:
            until(lambda: run.has_begun(act) or run.has_ended, f"{act} has begun")
            time.sleep(chance.uniform(*_LIVES_S))
        findings = [] if run.is_alive else [f"The program ended by itself: {run.said[-300:]!r}."]
        killed_at = time.monotonic()
        run.end(kill)
        end_s = time.monotonic() - killed_at
        left_s, left = run.until_alone(self._limits.orphan_s)
        if left:
            findings.append(f"After {left_s:.1f} s there was still {left}.")
        may_lose_s = self._limits.lost_s if kill is signal.SIGKILL else 0.0
        findings += self.kept.broken(Ending(run.told, killed_at, may_lose_s))
        findings += half_written(self._files.with_name("out"))
        return Outcome(act, tuple(f"{act}: {each}" for each in findings), run.start_s, left_s, end_s)

    def begin(self, act: str, chance: random.Random, prefix: Sequence[str] = ()) -> Run:
        """Starts the program; `prefix` is a command that becomes it."""
        return Run([*prefix, *self._command(act, chance)], self._environment, self._folder)

    def _command(self, act: str, chance: random.Random) -> list[str]:
        driver = ["-m", "tests.torture.kill.driver", act, str(chance.random()), str(self._files)]
        return [sys.executable, *driver, "--", *self._words]


class Run:
    """One process, and what it tells."""

    def __init__(self, command: list[str], environment: dict[str, str], folder: Path) -> None:
        self._mark = uuid.uuid4().hex
        compiled = str(folder.parent / "compiled")  # as a program that is installed has its modules
        own = {"GEMMA_DESK_DATA": str(folder), "PYTHONPYCACHEPREFIX": compiled, _MARK: self._mark}
        self._began_at = time.monotonic()
        self._popen = subprocess.Popen(
            command, env=environment | own, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.told: list[dict[str, Any]] = []
        self.said = ""
        self._readers = [threading.Thread(target=read, daemon=True) for read in (self._read, self._read_errors)]
        for reader in self._readers:
            reader.start()

    @property
    def there_at(self) -> float | None:
        return next((line["at"] for line in list(self.told) if "there" in line), None)

    def has_begun(self, act: str) -> bool:
        """Whether the window is there and, where an answer is to grow, it does."""
        grown = [line for line in list(self.told) if line.get("message", {}).get("role") == "assistant"]
        return self.there_at is not None and (act != "streaming" or any(line["message"]["text"] for line in grown))

    @property
    def start_s(self) -> float | None:
        return self.there_at - self._began_at if self.there_at else None

    @property
    def is_alive(self) -> bool:
        return self._popen.poll() is None

    @property
    def has_ended(self) -> bool:
        return not self.is_alive

    def end(self, kill: signal.Signals) -> None:
        self._popen.send_signal(kill)
        self._popen.wait(GIVE_UP_S)
        for reader in self._readers:
            reader.join(GIVE_UP_S)

    def until_alone(self, limit_s: float) -> tuple[float, list[str]]:
        """Waits for the end of all that it started; returns how long, in seconds, and what was left then."""
        began_at = time.monotonic()
        while (left := self.processes()) and time.monotonic() - began_at <= limit_s:
            time.sleep(0.02)
        return time.monotonic() - began_at, left

    def processes(self) -> list[str]:
        """The command lines of those that are left."""
        return [line for process in psutil.process_iter() if (line := self._of_this_run(process))]

    def _of_this_run(self, process: psutil.Process) -> str:
        try:
            return " ".join(process.cmdline()) if process.environ().get(_MARK) == self._mark else ""
        except psutil.Error:
            return ""

    def _read(self) -> None:
        assert self._popen.stdout is not None
        with self._popen.stdout as lines:
            for line in lines:
                self._take(line)

    def _take(self, line: str) -> None:
        """The last one may be cut short."""
        if line.endswith("\n") and line.startswith("{"):
            self.told.append(json.loads(line))

    def _read_errors(self) -> None:
        assert self._popen.stderr is not None
        with self._popen.stderr as lines:
            for line in lines:
                self.said += line


def environment() -> dict[str, str]:
    """For a program that is drawn nowhere."""
    return as_installed(os.environ, QT_QPA_PLATFORM="offscreen")
