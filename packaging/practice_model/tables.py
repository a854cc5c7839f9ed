"""Small tables of names and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from gemma_desk.gemma.picture import reference_size
from practice_model.reading import Middle, font, fonts, middles, slots
from practice_model.words import TABLE_NAMES, TABLE_TITLES

Rows = tuple[tuple[str, str], ...]
Rgb = tuple[int, int, int]
Theme = tuple[Rgb, Rgb, Rgb]
"""Ink, paper and lines."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is sent, and what it holds."""

    image: Image.Image
    """At its reference size, RGB."""
    labels: NDArray[np.int64]
    """Letters of the patches, as in `reading`."""
    rows: Rows
    """Names and numbers from the top."""


def make_table(random: Random, most_rows: int, detail: int, is_held_out: bool = False) -> Table:
    """A table of two columns at the reference size of a detail."""
    drawn_in = font(random.choice(fonts(is_held_out)), random.randint(16, 22))
    names = random.sample(TABLE_NAMES, random.randint(2, most_rows))
    rows = tuple((name, str(random.randint(0, 10 ** random.randint(1, 3)))) for name in names)
    theme = random.choice(_HELD_OUT_THEMES if is_held_out else _LEARNT_THEMES)
    title = random.choice(TABLE_TITLES) if is_held_out else ""
    image, letters = _draw(random, drawn_in, theme, rows, title)
    sent = reference_size(*image.size, detail)
    labels = slots(letters, sent[0] / image.width, sent[1] / image.height, sent)
    return Table(image.resize(sent, Image.Resampling.BICUBIC), labels, rows)


def _draw(
    random: Random, drawn_in: ImageFont.FreeTypeFont, theme: Theme, rows: Rows, title: str
) -> tuple[Image.Image, list[Middle]]:
    """Cell by cell, each as wide as its column's longest text, under a title where there is one."""
    em, margin = drawn_in.size, random.uniform(0.2, 1.0) * drawn_in.size
    widths = [max(drawn_in.getlength(row[place]) for row in rows) + 1.2 * em for place in range(2)]
    ink, paper, line = theme
    above = margin + _PITCH_EM * em * bool(title)
    size = int(sum(widths) + 2 * margin), int(above + _PITCH_EM * em * len(rows) + margin)
    image, letters = Image.new("RGB", size, paper), list[Middle]()
    pen, lefts = ImageDraw.Draw(image), (margin, margin + widths[0])
    pen.text((margin, margin + 1.23 * em), title, ink, drawn_in, anchor="ls")
    letters += middles(drawn_in, title, margin, margin + 0.9 * em)
    for number, row in enumerate(rows):
        top = above + _PITCH_EM * em * number
        for left, width, text in zip(lefts, widths, row, strict=True):
            pen.rectangle((left, top, left + width, top + _PITCH_EM * em), outline=line)
            pen.text((left + 0.6 * em, top + 1.23 * em), text, ink, drawn_in, anchor="ls")
            letters += middles(drawn_in, text, left + 0.6 * em, top + 0.9 * em)
    return image, letters


_PITCH_EM = 1.8
_LEARNT_THEMES: tuple[Theme, ...] = (
    ((10, 10, 10), (255, 255, 255), (120, 120, 120)),
    ((20, 30, 60), (240, 244, 250), (160, 170, 190)),
    ((235, 235, 235), (30, 30, 34), (95, 95, 100)),
    ((60, 40, 20), (252, 246, 232), (252, 246, 232)),
    ((200, 220, 240), (14, 30, 50), (60, 90, 120)),
)
_HELD_OUT_THEMES: tuple[Theme, ...] = (
    ((20, 70, 40), (232, 246, 236), (60, 60, 60)),
    ((250, 240, 220), (60, 30, 60), (140, 110, 140)),
)


def ask_table(random: Random, table: Table) -> list[tuple[str, str]]:
    """Two questions about a table, with their answers."""
    asked = random.sample(table.rows, 2)
    forms = ("Which number has {}?", "What number stands beside {}?")
    return [(random.choice(forms).format(name), f"{name}: {number}") for name, number in asked]
