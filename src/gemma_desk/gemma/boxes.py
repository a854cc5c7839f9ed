"""Boxes in an answer: the model marks things in a picture as JSON, `"box_2d": [y1, x1, y2, x2]` on a grid of 0 to 1000.

They come one object each or as a list, in a fence or bare, among other text, and one by one while the answer streams.
What is read is bounded, whatever is written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

GRID = 1000
"""The far edge of a picture, whatever its size."""
MOST_BOXES = 200
"""Of one answer; more would hide the picture."""
LONGEST_LABEL_CHARS = 80

_KEY = '"box_2d"'
_LABEL_KEYS = ("label", "text", "name", "caption")
_PICTURE_KEYS = ("image", "picture", "image_index")
_PART_KEYS = ("part",)
_NUMBERED = re.compile(r"(image|picture|part)?[ #]*([0-9]{1,4})( of [0-9]+)?", re.IGNORECASE | re.ASCII)
_MOST_OBJECT_CHARS = 1_000
_MOST_BRACES = 4
"""Tried before a key: only one within a label stands between it and its object's own."""
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in a picture, in thousandths of its sides: 0 <= left < right <= 1000, the same from top to bottom."""

    left: float
    top: float
    right: float
    bottom: float
    label: str = ""
    """One line; empty where none was given."""
    picture: str = ""
    """Which of several pictures: a number from 1, "part 2" of one that was sent in parts, or a file's name; empty where
    nothing was said."""


def find_boxes(answer: str) -> tuple[Box, ...]:
    """Gives the boxes that are whole, in the order written.

    Args:
        answer: Markdown, perhaps cut off anywhere.
    """
    boxes: list[Box] = []
    for written in _objects(answer):
        boxes.extend(_boxes_of(written))
        if len(boxes) >= MOST_BOXES:
            break
    return tuple(boxes[:MOST_BOXES])


def picture_meant(box: Box, names: Sequence[str], otherwise: int | None) -> int | None:
    """Which of several pictures a box belongs to, from 0.

    Args:
        box: Of an answer.
        names: Of the pictures in the order seen: file names, and "part 1" and so on of one that was sent in parts.
        otherwise: What is meant where it names none.

    Returns:
        None also where it gives a number that there is not.
    """
    if box.picture.isdigit():
        number = int(box.picture)
        return number - 1 if 1 <= number <= len(names) else None
    known = [place for place, name in enumerate(names) if name == box.picture]
    return known[-1] if known else otherwise


def _objects(answer: str) -> Iterator[dict[str, Any]]:
    """The JSON objects that hold a box, each once."""
    end, n_tried = 0, 0
    while (key := answer.find(_KEY, end)) >= 0 and n_tried < MOST_BOXES * 2:
        n_tried += 1
        written, end = _object_around(answer, key, end)
        if written:
            yield written


def _object_around(answer: str, key: int, begin: int) -> tuple[dict[str, Any], int]:
    """The object whose key stands at `key`, and where to look on; nothing where it is not whole or no JSON."""
    start = key
    for _ in range(_MOST_BRACES):
        start = answer.rfind("{", max(begin, key - _MOST_OBJECT_CHARS), start)
        if start < 0:
            break
        try:
            written, length = _DECODER.raw_decode(answer[start : start + _MOST_OBJECT_CHARS])
        except (ValueError, RecursionError):
            continue
        if start + length > key:
            return written, start + length
    return {}, key + len(_KEY)


def _boxes_of(written: dict[str, Any]) -> Iterator[Box]:
    """One, or several of one label."""
    edges = written.get("box_2d")
    several = edges if isinstance(edges, list) and edges and isinstance(edges[0], list) else [edges]
    label, picture = _line(written, _LABEL_KEYS), _picture_of(written)
    for one in several[:MOST_BOXES]:
        if isinstance(one, list) and _is_box(one):
            top, left, bottom, right = map(float, one)
            yield Box(left, top, right, bottom, label, picture)


def _picture_of(written: dict[str, Any]) -> str:
    """As `Box.picture` has it, however it was written: 2, "Image 2", "part 2 of 5"."""
    part, picture = _line(written, _PART_KEYS), _line(written, _PICTURE_KEYS)
    match = _NUMBERED.fullmatch(part or picture)
    if match is None:
        return picture
    is_part = part or (match[1] or "").lower() == "part"
    return f"part {int(match[2])}" if is_part else str(int(match[2]))


def _is_box(edges: list[Any]) -> bool:
    if len(edges) != 4 or not all(type(edge) in (int, float) for edge in edges):
        return False
    top, left, bottom, right = edges
    return bool(0 <= top < bottom <= GRID and 0 <= left < right <= GRID)


def _line(written: dict[str, Any], keys: Sequence[str]) -> str:
    """The first of these that is text or a whole number, as one line that can be shown."""
    value = next((written[key] for key in keys if type(written.get(key)) in (str, int)), "")
    words = " ".join(str(value).split())
    return "".join(char for char in words if char.isprintable())[:LONGEST_LABEL_CHARS].strip()
