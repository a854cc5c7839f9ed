"""The catalogue: which model sets can be got, from where, and how they are known to be right.

What comes with the program is `resources/catalogue.json`; a person's own entries are a file beside the downloaded
sets. A size or checksum that nobody knows for certain is left out, and asked of the hub when the file is got.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import msgspec

import gemma_desk.resources
from gemma_desk.chat.errors import DownloadProblem
from gemma_desk.models.model_set import FileRole
from gemma_desk.store.files import private_folder, write_whole
from gemma_desk.unreadable import UNREADABLE

PACKAGED = Path(gemma_desk.resources.__file__).parent / "catalogue.json"
ADDED_NAME = "added.json"
"""The person's own entries, in the folder of the downloaded sets."""

_REPOSITORY = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")
_REVISION = re.compile(r"[A-Za-z0-9][\w./-]*")
_ID = re.compile(r"[A-Za-z0-9][\w.-]*")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class CatalogueFile(msgspec.Struct, frozen=True, omit_defaults=True):
    """One file of a set, and where it is."""

    role: FileRole
    repository: str
    """Owner and name, "google/gemma"."""
    revision: str
    """A commit, or the name of a branch."""
    file: str
    """Path in the repository, with slashes."""
    bytes: int | None = None
    """None where it is not known; the hub tells it."""
    sha256: str | None = None
    """Hexadecimal, lower case; None where it is not known; the hub tells it."""

    @property
    def name(self) -> str:
        """What the file is called on the disk."""
        return PurePosixPath(self.file).name


class CatalogueEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """A model set that can be got: files that belong to each other."""

    id: str
    """What it is called on the command line and its folder on the disk."""
    name: str
    """Of the model, for people."""
    files: tuple[CatalogueFile, ...]
    """The target first."""
    variant: str = ""
    """In words, what tells it from the others of its name."""
    licence: str = ""
    """SPDX identifier; empty where it is not known."""
    memory_bytes: int | None = None
    """Memory it takes, roughly, with 8,192 tokens of context; the memory plan says it exactly once it is there."""
    about_bytes: int | None = None
    """Size on the disk as its makers round it, where that of a file is not known."""
    sees: bool = False
    """Whether it understands pictures in this program."""
    hears: bool = False
    """Whether it understands sound in this program."""
    is_recommended: bool = False
    is_added: bool = False
    """The person's own, not of the catalogue that comes with the program."""
    is_imported: bool = False
    """Brought in from files; no hub is known to have it."""

    @property
    def total_bytes(self) -> int | None:
        """Size of all files; None where one is not known."""
        sizes = [file.bytes for file in self.files]
        return None if None in sizes else sum(size for size in sizes if size)

    @property
    def is_pinned(self) -> bool:
        """Whether every size and checksum is known before the hub is asked."""
        return all(file.bytes and file.sha256 for file in self.files)


def load_catalogue(folder: Path | None = None) -> tuple[CatalogueEntry, ...]:
    """All entries, those that come with the program first.

    Args:
        folder: Of the downloaded sets, where the person's own entries are; None leaves these out.

    Raises:
        DownloadProblem: The file of own entries is damaged.
    """
    packaged = msgspec.json.decode(PACKAGED.read_bytes(), type=tuple[CatalogueEntry, ...])
    return packaged if folder is None else (*packaged, *_added(folder))


def find_entry(entry_id: str, folder: Path | None = None) -> CatalogueEntry:
    """The entry of that id.

    Raises:
        DownloadProblem: There is none.
    """
    entries = load_catalogue(folder)
    for entry in entries:
        if entry.id == entry_id:
            return entry
    ids = ", ".join(entry.id for entry in entries)
    raise DownloadProblem(f"There is no “{entry_id}” in the catalogue. Nothing was changed. Choose one of: {ids}.")


def add_entry(folder: Path, entry: CatalogueEntry) -> CatalogueEntry:
    """Keeps an entry of the person's own; one of the same id is replaced.

    Raises:
        DownloadProblem: It names what no hub can have, or has the id of one that comes with the program.
        StoreProblem: It cannot be written.
    """
    entry = msgspec.structs.replace(entry, is_added=True)
    check_entry(entry)
    if any(entry.id == packaged.id for packaged in load_catalogue()):
        raise DownloadProblem(
            f"“{entry.id}” is the name of a model that comes with the catalogue. Nothing was changed. Choose another."
        )
    others = [added for added in _added(folder) if added.id != entry.id]
    _write(folder, [*others, entry])
    return entry


def forget_entry(folder: Path, entry_id: str) -> None:
    """Drops an entry of the person's own; files that were got stay.

    Raises:
        StoreProblem: It cannot be written.
    """
    _write(folder, [added for added in _added(folder) if added.id != entry_id])


def check_entry(entry: CatalogueEntry) -> None:
    """Holds that nothing in an entry leads out of its folder or means something else in an address.

    Raises:
        DownloadProblem: It does.
    """
    wrong = [] if _ID.fullmatch(entry.id) and entry.files else [entry.id]
    wrong += [file.file for file in entry.files if not _is_sound(file, entry.is_imported)]
    names = [file.name for file in entry.files]
    wrong += {name for name in names if names.count(name) > 1}
    if wrong:
        raise DownloadProblem(
            f"“{wrong[0]}” cannot be got from a hub: needed are OWNER/NAME and .gguf files of different names. Nothing "
            "was changed. Check the spelling."
        )


def _is_sound(file: CatalogueFile, is_imported: bool) -> bool:
    steps = file.file.split("/")
    return bool(
        (is_imported or (_REPOSITORY.fullmatch(file.repository) and _REVISION.fullmatch(file.revision)))
        and ".." not in (*steps, *file.revision.split("/"))
        and all(step and not step.startswith(".") and "\\" not in step and step.isprintable() for step in steps)
        and file.name.endswith(".gguf")
        and (file.bytes is None or file.bytes > 0)
        and (file.sha256 is None or _SHA256.fullmatch(file.sha256))
    )


def _added(folder: Path) -> tuple[CatalogueEntry, ...]:
    path = folder / ADDED_NAME
    try:
        entries = msgspec.json.decode(path.read_bytes(), type=tuple[CatalogueEntry, ...])
    except FileNotFoundError:
        return ()
    except (OSError, *UNREADABLE) as error:
        raise DownloadProblem(
            f"The list of your own models, {path}, cannot be read. Nothing was changed. Put it right or delete it."
        ) from error
    for entry in entries:
        check_entry(entry)
    return entries


def _write(folder: Path, entries: list[CatalogueEntry]) -> None:
    private_folder(folder)
    write_whole(folder / ADDED_NAME, msgspec.json.format(msgspec.json.encode(entries), indent=2))
