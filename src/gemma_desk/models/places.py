"""Where programs that run models keep their files: folders only, nothing is read here but what names a folder.

`docs/models-on-the-disk.md` says where each of these is known from.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import platformdirs
import psutil

_MOUNTED_IN = tuple(map(Path, ("/media", "/run/media", "/Volumes")))
"""Where Linux and macOS put what is plugged in; Windows says so of the drive."""


class Program(StrEnum):
    """Whose folder it is; the value is its name."""

    OWN = "Gemma Desk"
    HUGGING_FACE = "Hugging Face"
    LM_STUDIO = "LM Studio"
    OLLAMA = "Ollama"
    JAN = "Jan"
    LLAMA_CPP = "llama.cpp"
    DOWNLOADS = "Downloads"
    STICK = "USB stick"
    """Or another drive that can be taken out."""
    CHOSEN = "Chosen folder"
    """Named by the person."""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that may hold models, laid out as its program does."""

    program: Program
    folder: Path


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What decides where programs keep their files."""

    home: Path = field(default_factory=Path.home)
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    system: str = sys.platform
    """"linux", "darwin" or "win32"."""
    downloads: Path = field(default_factory=platformdirs.user_downloads_path)
    drives: tuple[Path, ...] = field(default_factory=lambda: tuple(removable_drives()))
    """That can be taken out."""

    def named(self, variable: str) -> Path | None:
        """The folder that an environment variable names."""
        value = self.environment.get(variable, "").strip()
        return self._expanded(value) if value else None

    @property
    def cache(self) -> Path:
        """The user's folder for caches."""
        if self.system == "win32":
            return self.named("LOCALAPPDATA") or self.home / "AppData" / "Local"
        return self.home / "Library" / "Caches" if self.system == "darwin" else self.xdg_cache

    @property
    def xdg_cache(self) -> Path:
        """The same as programs have it that keep to Linux's ways everywhere."""
        return self.named("XDG_CACHE_HOME") or self.home / ".cache"

    @property
    def data(self) -> Path:
        """The user's folder for what programs keep."""
        if self.system == "win32":
            return self.named("APPDATA") or self.home / "AppData" / "Roaming"
        if self.system == "darwin":
            return self.home / "Library" / "Application Support"
        return self.named("XDG_DATA_HOME") or self.home / ".local" / "share"

    @property
    def configuration(self) -> Path:
        """The user's folder for what programs were told."""
        return self.data if self.system != "linux" else self.named("XDG_CONFIG_HOME") or self.home / ".config"

    def _expanded(self, value: str) -> Path:
        return self.home / value[2:] if value.startswith(("~/", "~\\")) else Path(value)


def known_places(around: Surroundings, own: Path | None = None) -> tuple[Place, ...]:
    """The folders there are, each once, in the order in which they are looked at.

    Args:
        around: Where the programs would keep their files.
        own: Our own folder of models.
    """
    places = (
        *((Place(Program.OWN, own),) if own else ()),
        *(Place(Program.HUGGING_FACE, folder) for folder in _hugging_face(around)),
        *(Place(Program.LM_STUDIO, folder) for folder in _lm_studio(around)),
        *(Place(Program.OLLAMA, folder) for folder in _ollama(around)),
        *(Place(Program.JAN, folder) for folder in _jan(around)),
        *(Place(Program.LLAMA_CPP, folder) for folder in _llama_cpp(around)),
        Place(Program.DOWNLOADS, around.downloads),
        *(Place(Program.STICK, drive) for drive in around.drives),
    )
    first = {os.path.realpath(place.folder): place for place in reversed(places)}
    return tuple(place for place in places if first[os.path.realpath(place.folder)] is place and place.folder.is_dir())


def removable_drives() -> Iterator[Path]:
    """Where sticks and other drives that can be taken out are mounted; no network's."""
    for mounted in psutil.disk_partitions(all=False):
        folder = Path(mounted.mountpoint)
        if "removable" in mounted.opts.split(",") or any(above in folder.parents for above in _MOUNTED_IN):
            yield folder


def _hugging_face(around: Surroundings) -> Iterator[Path]:
    """The cache of huggingface_hub and of all that share it, newer versions of llama.cpp among them."""
    home = around.named("HF_HOME")
    named = (around.named(name) for name in ("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"))
    yield from filter(None, named)
    yield (home or around.xdg_cache / "huggingface") / "hub"
    yield around.home / ".cache" / "huggingface" / "hub"


def _lm_studio(around: Surroundings) -> Iterator[Path]:
    """What its settings name, else `models` in its home, which a pointer file may have moved."""
    pointer = _first_line(around.home / ".lmstudio-home-pointer")
    homes = [Path(pointer)] if pointer else []
    homes += [around.home / ".lmstudio", around.home / ".cache" / "lm-studio"]
    for settings in (*(home / "settings.json" for home in homes), around.configuration / "LM Studio" / "settings.json"):
        if folder := _json_text(settings, "downloadsFolder"):
            yield Path(folder)
    yield from (home / "models" for home in homes)


def _ollama(around: Surroundings) -> Iterator[Path]:
    if named := around.named("OLLAMA_MODELS"):
        yield named
    yield around.home / ".ollama" / "models"
    if around.system == "linux":  # the service has a user of its own
        yield Path("/usr/share/ollama/.ollama/models")
        yield Path("/var/lib/ollama/models")


def _jan(around: Surroundings) -> Iterator[Path]:
    """Its data folder, which its settings may have moved."""
    if named := around.named("JAN_DATA_FOLDER"):
        yield named
    for kept in (around.data / "Jan", around.data / "jan.ai.app", around.configuration / "Jan"):
        if folder := _json_text(kept / "settings.json", "data_folder"):
            yield Path(folder)
    yield around.data / "Jan" / "data"
    yield around.home / "jan"


def _llama_cpp(around: Surroundings) -> Iterator[Path]:
    """The folder it was told, else its own cache; newer versions keep files as Hugging Face does."""
    if named := around.named("LLAMA_CACHE"):
        yield named
    yield around.cache / "llama.cpp"


def _first_line(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip().partition("\n")[0].strip()
    except OSError:
        return ""


def _json_text(path: Path, key: str) -> str:
    """A text in a JSON object; empty where there is none."""
    try:
        value = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return ""
    text = value.get(key) if isinstance(value, dict) else None
    return text if isinstance(text, str) else ""
