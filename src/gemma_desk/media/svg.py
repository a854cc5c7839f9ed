"""A drawing (SVG, also compressed) in, a PNG out, transparent where nothing is drawn.

resvg runs no script and opens no connection, but a picture that a drawing names it does read from the disk. So what it
gets is not the file: it is what Python's parser understood of it, written anew, without any reference out of the file.
Two parsers cannot disagree about it then, and neither entities nor a document type are left.
"""

from __future__ import annotations

import io
import math
import re
import struct
import zlib
from base64 import b64decode
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

from PIL import Image

from gemma_desk.gemma.picture import DETAILS, PATCH_PX
from gemma_desk.media.svg_pen import pen

MAX_SIDE_PX = 16_000
"""Longer side of the longest strip that is drawn."""

_MAX_XML_BYTES = 32 * 1024 * 1024
"""Decompressed. An elaborate map has 10 MB."""

_PROBE_PX = 256
"""Drawn at this size first, for the drawing's proportions."""

_GZIP = b"\x1f\x8b"
_PICTURE = re.compile(
    r"\s*data:image/(?:png|jpe?g|gif|webp)\s*(?:;(?!base64)[^,;]*)*(?P<base64>;base64)?,", re.IGNORECASE
)
_EMBEDDED_FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
"""Pixels written out in a drawing stay; a drawing within a drawing could name files again."""

_MAX_EMBEDDED_PIXELS = 50_000_000
"""Of all of them together; resvg decodes each to 4 bytes a pixel."""

_MAX_DEPTH = 128
"""Of elements within elements, also by reference. From 400 on resvg overflows its stack and ends the process."""

_MAX_SHAPES = 200_000
"""Elements, each as often as it is referred to. They take resvg 10 s; a file of a few lines can ask for millions."""

_REFERENCE = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)")
_COPYING = frozenset(("use", "pattern", "feImage"))
"""What draws the element that its `href` names."""


class TooMuchError(ValueError):
    """It is more than what is read."""

    def __init__(self, there: str, limit: str) -> None:
        """Takes what it is and what it may be at most, with units."""
        super().__init__(there, limit)
        self.there = there
        self.limit = limit


def draw(data: bytes) -> tuple[bytes, int]:
    """Draws an SVG, as large as the highest detail sends it, so that its letters are sharp.

    Args:
        data: The whole file, compressed by gzip or not.

    Returns:
        A PNG, and the number of references out of the file that were left out.

    Raises:
        TooMuchError: It is larger, deeper or has more shapes than what is read.
        ValueError: Damaged, or without a size.
        SyntaxError: No XML.
    """
    root = ElementTree.fromstring(_decompressed(data, _MAX_XML_BYTES + 1))
    n_left_out = _keep_within(root)
    for side in ("width", "height"):
        if root.get(side, "").strip().endswith("%"):  # of a page that is not there
            del root.attrib[side]
    _Extent(root).check()
    text = ElementTree.tostring(root, encoding="unicode")
    proportions = _drawn(text, _PROBE_PX)
    return _drawn(text, _longer_side(*Image.open(io.BytesIO(proportions), formats=("PNG",)).size)), n_left_out


def _keep_within(root: ElementTree.Element) -> int:
    """Takes every reference out that leaves the file; returns how many."""
    n_left_out = n_pixels = 0
    for element in root.iter():
        for name in [name for name in element.attrib if _local(name).lower() == "href"]:
            reference = element.attrib[name]
            n_pixels += (taken := _embedded_pixels(reference)) or 0
            if not (reference.strip().startswith("#") or taken):
                del element.attrib[name]
                n_left_out += _local(element.tag) != "a"  # a link shows nothing
    if n_pixels > _MAX_EMBEDDED_PIXELS:
        raise TooMuchError(
            f"a drawing with {n_pixels / 1e6:,.0f} megapixels of pictures in it", f"{_MAX_EMBEDDED_PIXELS / 1e6:.0f}"
        )
    return n_left_out


def _embedded_pixels(reference: str) -> int | None:
    """Pixels of a picture that is written out in a reference; None for anything else, also for a damaged one."""
    if not (head := _PICTURE.match(reference)):
        return None
    data = unquote_to_bytes(reference[head.end() :])
    with suppress(OSError, ValueError, SyntaxError, struct.error):
        file = io.BytesIO(b64decode(data) if head["base64"] else data)
        return math.prod(Image.open(file, formats=_EMBEDDED_FORMATS).size)
    return None


class _Extent:
    """How deep a drawing is and how many shapes it has, when every reference is followed."""

    def __init__(self, root: ElementTree.Element) -> None:
        self._root = root
        self._named = {name: element for element in root.iter() if (name := element.get("id"))}
        self._known: dict[ElementTree.Element, tuple[int, int]] = {}

    def check(self) -> None:
        """Raises `TooMuchError`."""
        _, n_shapes = self._of(self._root, 1)
        if n_shapes > _MAX_SHAPES:
            raise TooMuchError(f"a drawing of {n_shapes:,} shapes", f"{_MAX_SHAPES:,}")

    def _of(self, element: ElementTree.Element, depth: int) -> tuple[int, int]:
        """Levels and shapes of an element at this depth. A circle of references is as deep as can be."""
        if depth + self._known.get(element, (1, 1))[0] > _MAX_DEPTH:
            raise TooMuchError(f"a drawing nested more than {_MAX_DEPTH} levels deep", f"{_MAX_DEPTH} levels")
        if element not in self._known:
            parts = [self._of(part, depth + 1) for part in (*element, *self._referred(element))]
            self._known[element] = 1 + max((n for n, _ in parts), default=0), 1 + sum(n for _, n in parts)
        return self._known[element]

    def _referred(self, element: ElementTree.Element) -> Iterator[ElementTree.Element]:
        names = [name for value in element.attrib.values() for name in _REFERENCE.findall(value)]
        if _local(element.tag) in _COPYING:
            names += [value.strip()[1:] for name, value in element.attrib.items() if _local(name) == "href"]
        return (self._named[name] for name in names if name in self._named)


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _longer_side(width: int, height: int) -> int:
    """Of the size with these proportions that fills the highest detail."""
    pixels = DETAILS[-1] * PATCH_PX**2
    return min(math.ceil(math.sqrt(pixels * max(width, height) / min(width, height))), MAX_SIDE_PX)


def _drawn(text: str, longest_px: int) -> bytes:
    return pen()(svg_string=text, width=longest_px, height=longest_px)


def _decompressed(data: bytes, most_bytes: int) -> bytes:
    """What gzip packed, else the file itself.

    Raises:
        TooMuchError: There is more than `_MAX_XML_BYTES`.
        ValueError: Damaged.
    """
    if data.startswith(_GZIP):
        try:
            data = zlib.decompressobj(wbits=31).decompress(data, most_bytes)
        except zlib.error as error:
            raise ValueError(str(error)) from error
    if len(data) > _MAX_XML_BYTES:
        raise TooMuchError(f"more than {_MAX_XML_BYTES >> 20} MB when decompressed", f"{_MAX_XML_BYTES >> 20} MB")
    return data
