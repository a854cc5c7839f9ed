"""Where models come from, as the window knows it: what can be got, what of it is there, and how it is got."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gemma_desk.fetching import shelf
from gemma_desk.fetching.catalogue import CatalogueEntry, load_catalogue
from gemma_desk.fetching.fetch import Fetching, fetch
from gemma_desk.fetching.hub import Hub
from gemma_desk.fetching.shelf import ShelvedSet


@dataclass(frozen=True, slots=True)
class ModelSource:
    """The catalogue, and the folder of the sets that were got."""

    folder: Path
    new_hub: Callable[[], Hub]
    """Opens nothing by itself."""

    def entries(self) -> tuple[CatalogueEntry, ...]:
        """What can be got.

        Raises:
            DownloadProblem: The person's own entries cannot be read.
        """
        return load_catalogue(self.folder)

    def look(self, entry: CatalogueEntry) -> ShelvedSet:
        """What of it is there."""
        return shelf.look(self.folder, entry)

    def fetch(self, entry: CatalogueEntry) -> Fetching:
        """Gets what is missing of it; see `fetching.fetch`."""
        return fetch(entry, self.folder, self.new_hub())

    def remove(self, entry: CatalogueEntry) -> int:
        """Deletes what is there of it; gives the bytes that are free then."""
        return shelf.remove(self.folder, entry)
