"""What drafting costs, kept on disk: a model begins with what it was measured to do on this machine.

One small file holds the costs of every model on every machine they were measured on. Without it, or with a damaged one,
all is measured anew, which takes some rounds.
"""

from __future__ import annotations

import logging
import os
from hashlib import sha256
from pathlib import Path

import llama_cpp
import msgspec

from gemma_desk.engine.llama import backend
from gemma_desk.engine.llama.draft_length import DraftCosts
from gemma_desk.models.model_set import ModelSet
from gemma_desk.unreadable import UNREADABLE

log = logging.getLogger(__name__)

FILE_NAME = "draft_costs.json"
KEPT_ENTRIES = 32
"""The ones written last."""

_Table = dict[str, DraftCosts]


class CostTable:
    """The entry of one model on one machine. Never raises: it is only a head start."""

    def __init__(self, folder: Path | None, key: str) -> None:
        """Reads nothing yet.

        Args:
            folder: Where the file is, or will be; made if need be. None keeps nothing.
            key: Names model and machine, see `cost_key`.
        """
        self._path = folder / FILE_NAME if folder else None
        self._key = key
        self._on_disk = b""
        """The entry as it was read or written last."""

    def read(self) -> DraftCosts:
        """The costs measured before, or none."""
        costs = self._table().get(self._key, DraftCosts())
        self._on_disk = msgspec.json.encode(costs)
        return costs

    def write(self, costs: DraftCosts) -> None:
        """Keeps the costs, unless nothing was measured since. After a crash there is the old file or the new one."""
        if self._path is None or msgspec.json.encode(costs) == self._on_disk:
            return
        others = [(key, entry) for key, entry in self._table().items() if key != self._key]
        table: _Table = dict([*others, (self._key, costs)][-KEPT_ENTRIES:])
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            scratch = self._path.with_name(f".writing-{os.getpid()}-{FILE_NAME}")  # two programs may write
            scratch.write_bytes(msgspec.json.encode(table))
            scratch.replace(self._path)
        except OSError as error:
            return log.info("Costs of drafting were not kept: %s", error)
        self._on_disk = msgspec.json.encode(costs)

    def _table(self) -> _Table:
        """All entries; none where there is no file, or none that is whole."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=_Table) if self._path else {}
        except (OSError, *UNREADABLE) as error:
            log.info("No costs of drafting are known from before: %s", error)
            return {}


def cost_key(models: ModelSet, n_threads: int) -> str:
    """Names what costs depend on: the files, the version of llama.cpp, processor and graphics cards, threads."""
    files = [path for path in (models.target, models.drafter) if path is not None]
    known = [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    return sha256(repr((known, llama_cpp.__version__, backend.devices(), n_threads)).encode()).hexdigest()
