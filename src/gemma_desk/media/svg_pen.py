"""resvg with letters that this machine has: those that it asks for by itself few Linux machines have."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache, partial

import resvg_py
from PIL import Image

_SERIF = ("Times New Roman", "Liberation Serif", "Noto Serif", "Nimbus Roman", "FreeSerif", "DejaVu Serif")
_SANS_SERIF = ("Arial", "Liberation Sans", "Noto Sans", "Nimbus Sans", "FreeSans", "DejaVu Sans", "Cantarell", "Ubuntu")
_MONOSPACE = ("Courier New", "Liberation Mono", "Noto Sans Mono", "Nimbus Mono PS", "FreeMono", "DejaVu Sans Mono")
"""Families that systems come with, Windows' and macOS' first: a drawing is made for those."""


@cache
def pen() -> Callable[..., bytes]:
    """Gives `resvg_py.svg_to_bytes` with installed families for the generic ones.

    Letters in a family that is not there it draws in the serif one; where that is not there either, it leaves them out.
    """
    serif = next(filter(_is_installed, (*_SERIF, *_SANS_SERIF)), _SERIF[0])
    sans_serif = next(filter(_is_installed, _SANS_SERIF), serif)
    return partial(
        resvg_py.svg_to_bytes,
        font_family=serif,
        serif_family=serif,
        sans_serif_family=sans_serif,
        monospace_family=next(filter(_is_installed, _MONOSPACE), sans_serif),
    )


def _is_installed(family: str) -> bool:
    """Whether a letter in it leaves a mark where no serif one could stand in for it."""
    letter = f'<svg xmlns="http://www.w3.org/2000/svg"><text y="9" font-family="{family}">M</text></svg>'
    picture = resvg_py.svg_to_bytes(svg_string=letter, width=10, height=10, serif_family="none at all")
    return Image.open(io.BytesIO(picture), formats=("PNG",)).getbbox() is not None
