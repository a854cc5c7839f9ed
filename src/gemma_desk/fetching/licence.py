"""A model's licence, shown once: before the first file under it is got."""

from __future__ import annotations

from pathlib import Path

import msgspec

from gemma_desk.fetching.catalogue import CatalogueEntry
from gemma_desk.store.files import private_folder, write_whole
from gemma_desk.unreadable import UNREADABLE

SHOWN_NAME = "licences.json"
"""In the folder of the sets: what was shown."""
APACHE = "Apache-2.0"


def licence_to_show(folder: Path, entry: CatalogueEntry) -> str:
    """What is to be shown of the licence of an entry; empty where it was shown before.

    Args:
        folder: Of all sets.
        entry: About to be got.
    """
    return "" if _key(entry) in _shown(folder) else _sentence(entry)


def licence_shown(folder: Path, entry: CatalogueEntry) -> None:
    """Keeps that the person has seen it.

    Raises:
        StoreProblem: It cannot be written.
    """
    shown = _shown(folder) | {_key(entry)}
    private_folder(folder)
    write_whole(folder / SHOWN_NAME, msgspec.json.encode(sorted(shown)))


def _key(entry: CatalogueEntry) -> str:
    """What is shown once: the licence, or that an entry has none that is known."""
    return entry.licence or f"unknown:{entry.id}"


def _sentence(entry: CatalogueEntry) -> str:
    if entry.licence == APACHE:
        return (
            f"{entry.name} is under the Apache License 2.0: you may use it for anything, change it and pass it on with "
            "its licence. Its text: https://www.apache.org/licenses/LICENSE-2.0"
        )
    if entry.licence:
        return f"{entry.name} is under the licence {entry.licence}. Its text is on the model's page."
    return f"Nobody has said here which licence {entry.name} is under. Look at the model's page before you use it."


def _shown(folder: Path) -> set[str]:
    try:
        return set(msgspec.json.decode((folder / SHOWN_NAME).read_bytes(), type=list[str]))
    except (OSError, *UNREADABLE):
        return set()
