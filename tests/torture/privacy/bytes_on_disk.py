"""What the bytes of a data folder hold, and who may read them."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from pathlib import Path

_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")


def files_with(folder: Path, words: Iterable[str]) -> dict[str, list[str]]:
    """Which files hold which of some words, in any of the encodings text is kept in."""
    sought = {word: [word.encode(encoding) for encoding in _ENCODINGS] for word in words}
    found: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            held = [word for word, forms in sought.items() if any(form in data for form in forms)]
            found |= {str(path.relative_to(folder)): held} if held else {}
    return found


def open_to_others(folder: Path) -> list[str]:
    """What others than the owner may enter, read or change."""
    paths = (folder, *sorted(folder.rglob("*")))
    modes = {path: stat.S_IMODE(path.lstat().st_mode) for path in paths if not path.is_symlink()}
    return [f"{path.relative_to(folder)} has {mode:o}" for path, mode in modes.items() if mode & 0o077]


def left_half_done(folder: Path) -> list[str]:
    """What should have been there for a moment only."""
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.name.startswith((".writing-", ".scratch-", ".trial-")) or path.suffix in (".unfinished", ".tmp")
    ]
