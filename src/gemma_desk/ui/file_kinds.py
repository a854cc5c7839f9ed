"""Which files a dialog offers."""

from __future__ import annotations

from collections.abc import Iterable

from gemma_desk.media.suffixes import DOCUMENTS, DRAWINGS, PICTURES, SOUNDS, VIDEOS
from gemma_desk.ui.language import tr


def file_kinds() -> str:
    """Gives the kinds that can be read, as a file dialog takes them."""
    return ";;".join(
        (
            tr("All that can be read ({kinds})", kinds=_patterns((*_SEEN, *SOUNDS, *VIDEOS, *DOCUMENTS))),
            tr("Pictures ({kinds})", kinds=_patterns(_SEEN)),
            tr("Sounds ({kinds})", kinds=_patterns(SOUNDS)),
            tr("Videos ({kinds})", kinds=_patterns(VIDEOS)),
            tr("Documents ({kinds})", kinds=_patterns(DOCUMENTS)),
            tr("All files (*)"),
        )
    )


_SEEN = (*PICTURES, *DRAWINGS)


def _patterns(suffixes: Iterable[str]) -> str:
    return " ".join(f"*{suffix}" for suffix in suffixes)
