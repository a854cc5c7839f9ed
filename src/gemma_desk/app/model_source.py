"""Where models come from, as the window knows it: what can be got, what of it is there, and how it is got."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gemma_desk.fetching.catalogue import CatalogueEntry, load_catalogue
from gemma_desk.fetching.licence import licence_shown, licence_to_show

if TYPE_CHECKING:  # what makes connections takes 0.2 s to import, which no window waits for
    from gemma_desk.fetching.fetch import Fetching
    from gemma_desk.fetching.hub import Hub
    from gemma_desk.fetching.shelf import ShelvedSet


@dataclass(frozen=True, slots=True)
class ModelSource:
    """The catalogue, and the folder of the sets that were got."""

    folder: Path
    new_hub: Callable[[bool], Hub]
    """Told whether every connection is forbidden; opens nothing by itself."""

    def entries(self) -> tuple[CatalogueEntry, ...]:
        """What can be got.

        Raises:
            DownloadProblem: The person's own entries cannot be read.
        """
        return load_catalogue(self.folder)

    def is_half_there(self, entry: CatalogueEntry) -> bool:
        """Whether some of it is there and some is not, told without a look into any file."""
        own = self.folder / entry.id
        return own.is_dir() and not all((own / file.name).exists() for file in entry.files)

    def look(self, entry: CatalogueEntry) -> ShelvedSet:
        """What of it is there."""
        from gemma_desk.fetching import shelf

        return shelf.look(self.folder, entry)

    def licence(self, entry: CatalogueEntry) -> str:
        """What is to be shown of its licence before it is got; empty once something under it was got."""
        return licence_to_show(self.folder, entry)

    def fetch(self, entry: CatalogueEntry, *, is_offline: bool) -> Fetching:
        """Gets what is missing of it; see `fetching.fetch`. Where it is to stay offline no connection is opened.

        Raises:
            StoreProblem: That its licence was shown cannot be kept.
        """
        from gemma_desk.fetching.fetch import fetch

        if self.licence(entry):
            licence_shown(self.folder, entry)
        return fetch(entry, self.folder, self.new_hub(is_offline))

    def remove(self, entry: CatalogueEntry) -> int:
        """Deletes what is there of it; gives the bytes that are free then."""
        from gemma_desk.fetching import shelf

        return shelf.remove(self.folder, entry)
