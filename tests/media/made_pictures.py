"""Pictures of many kinds, drawn from a seed, each with the details that are right for it."""

from __future__ import annotations

import io
import math
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from gemma_desk.gemma.picture import PATCH_PX

READ_PX = 16
"""Smallest text that is read in what is sent: 16 px on a page of 1568 pixels a side at 1120, 22 px at 560."""

_Chance = np.random.Generator


@dataclass(frozen=True)
class Made:
    """A picture and what is right for it."""

    kind: str
    image: Image.Image
    right: frozenset[int]
    text_px: float = 0.0
    """Nominal size of its smallest text."""


def made_pictures(seed: int, share: float = 1.0) -> Iterator[Made]:
    """73 pictures, or that share of each kind; another seed gives others of the same kinds."""
    chance = np.random.default_rng(seed)
    for kind, make, n in _KINDS:
        for _ in range(math.ceil(n * share)):
            yield make(kind, chance)


def _right_for_text(size: tuple[int, int], text_px: float) -> frozenset[int]:
    """560 where that reads it, else 1120; both where it is a matter of a sixth."""
    sent_px = text_px * math.sqrt(560 * PATCH_PX**2 / (size[0] * size[1]))
    if abs(sent_px / READ_PX - 1) < 1 / 6:
        return frozenset((560, 1120))
    return frozenset((560 if sent_px > READ_PX else 1120,))


def _font(px: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(px)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font


def _words(chance: _Chance, n_chars: int) -> str:
    letters = "etaoinshrdlucmfwygpbvk" + string.ascii_uppercase[:8]
    text = ""
    while len(text) < n_chars:
        text += "".join(chance.choice(list(letters), chance.integers(2, 10))) + " "
    return text[:n_chars]


def _write(draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int], px: int, ink: object, chance: _Chance) -> None:
    left, top, right, bottom = box
    y = top
    while y + px * 1.3 < bottom:
        share = chance.uniform(0.4, 1)
        draw.text((left, y), _words(chance, int((right - left) * share / px * 2)), fill=ink, font=_font(px))
        y += round(px * chance.uniform(1.25, 1.6))


def _screenshot(kind: str, chance: _Chance) -> Made:
    size = [(1920, 1080), (2560, 1440), (3840, 2160), (1179, 2556), (1366, 768)][chance.integers(5)]
    px = int(
        chance.integers(12, 20)
        * (2 if size[0] == 3840 and chance.random() < 0.5 else 1)
        * (2.2 if size[0] == 1179 else 1)
    )
    ground, ink = ((30, 31, 34), (205, 208, 214)) if chance.random() < 0.5 else ((255, 255, 255), (30, 30, 30))
    image = Image.new("RGB", size, ground)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, size[0], px * 3), fill=(70, 90, 160))
    side = size[0] // 5
    draw.rectangle((0, px * 3, side, size[1]), fill=tuple(abs(c - 18) for c in ground))
    _write(draw, (10, px * 4, side - 10, int(size[1] * chance.uniform(0.4, 1))), px, ink, chance)
    _write(draw, (side + 20, px * 4, size[0] - 20, int(size[1] * chance.uniform(0.5, 1))), px, ink, chance)
    return Made(kind, _as_saved(image, chance), _right_for_text(size, px), px)


def _page(kind: str, chance: _Chance) -> Made:
    """A scan: noise, a slight turn, paper that is not quite white."""
    width = int(chance.integers(1200, 2600))
    size = width, round(width * 1.414)
    px = round(width / chance.uniform(40, 75))
    image = Image.new("L", size, int(chance.integers(225, 255)))
    _write(ImageDraw.Draw(image), (width // 10, width // 10, width * 9 // 10, size[1] * 9 // 10), px, 30, chance)
    image = image.rotate(chance.uniform(-1.5, 1.5), Image.Resampling.BICUBIC, fillcolor=245)
    return Made(kind, _noisy(image, chance, 8), _right_for_text(size, px), px)


def _photographed_page(kind: str, chance: _Chance) -> Made:
    """A page on a table, unevenly lit, a little blurred, 12 megapixels."""
    size = 4000, 3000
    px = int(chance.integers(44, 90))
    table = _plasma(size, chance, 3, (60, 40, 20), (140, 100, 70))
    paper = Image.new("RGB", (3400, 2700), (235, 232, 225))
    _write(ImageDraw.Draw(paper), (150, 150, 3250, 2550), px, (45, 42, 50), chance)
    paper = paper.rotate(chance.uniform(-2, 2), Image.Resampling.BILINEAR, fillcolor=(235, 232, 225))
    table.paste(paper, (300, 150))
    light = np.linspace(chance.uniform(0.55, 0.8), 1, size[0])[None, :, None]
    lit = Image.fromarray((np.asarray(table) * light).astype(np.uint8)).filter(ImageFilter.GaussianBlur(1.2))
    return Made(kind, _noisy(lit, chance, 6), _right_for_text(size, px), px)


def _chart(kind: str, chance: _Chance) -> Made:
    size = [(1200, 800), (1600, 900), (2400, 1600)][chance.integers(3)]
    px = int(chance.integers(14, 22) * size[0] / 1600)
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    left, bottom = px * 5, size[1] - px * 4
    for n in range(9):
        x = left + (size[0] - left) * n // 9
        colour = tuple(int(c) for c in chance.integers(0, 220, 3))
        draw.rectangle(
            (x + 10, bottom - int(chance.uniform(0.1, 0.9) * bottom), x + size[0] // 14, bottom), fill=colour
        )
        draw.text((x, bottom + px // 2), _words(chance, 8), fill="black", font=_font(px))
        draw.text((px, bottom * n // 9 + px), str(chance.integers(1000, 9999)), fill="black", font=_font(px))
    draw.line((left, 0, left, bottom, size[0], bottom), fill="black", width=2)
    draw.text((size[0] // 3, px), _words(chance, 40), fill="black", font=_font(px))
    return Made(kind, _as_saved(image, chance), _right_for_text(size, px), px)


def _drawing(kind: str, chance: _Chance) -> Made:
    """Lines and shapes without text."""
    size = [(1000, 1000), (1600, 1200)][chance.integers(2)]
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    for _ in range(chance.integers(8, 40)):
        x, y, dx, dy = (int(v) for v in chance.integers(0, size[1], 4))
        colour = tuple(int(c) for c in chance.integers(0, 200, 3))
        if chance.random() < 0.4:
            draw.ellipse((x, y, x + dx // 3, y + dy // 3), outline=colour, width=4)
        else:
            draw.line((x, y, dx, dy), fill=colour, width=int(chance.integers(2, 9)))
    return Made(kind, _as_saved(image, chance), frozenset((280, 560)))


def _icon(kind: str, chance: _Chance) -> Made:
    side = int(chance.choice([16, 32, 48, 64, 128]))
    image = Image.new("RGB", (side, side), "white")
    colour = tuple(int(c) for c in chance.integers(0, 220, 3))
    ImageDraw.Draw(image).ellipse((side // 8, side // 8, side * 7 // 8, side * 7 // 8), fill=colour)
    return Made(kind, image, frozenset((70,)))


def _blank(kind: str, chance: _Chance) -> Made:
    size = int(chance.integers(200, 3000)), int(chance.integers(200, 3000))
    image = Image.new("RGB", size, tuple(int(c) for c in chance.integers(0, 256, 3)))
    return Made(kind, image, frozenset((70, 140)))


def _photograph(kind: str, chance: _Chance) -> Made:
    """Clouds of colour, things with soft and with hard edges, grain; some burnt out or nearly dark."""
    size = [(4000, 3000), (3000, 4000), (1600, 1200), (1024, 768), (2048, 1365)][chance.integers(5)]
    dark, light = [((0, 0, 0), (255, 255, 255)), ((0, 0, 5), (60, 50, 70)), ((90, 110, 140), (300, 300, 300))][
        chance.integers(3)
    ]
    image = _plasma(size, chance, int(chance.integers(3, 40)), dark, light)
    draw = ImageDraw.Draw(image)
    for _ in range(chance.integers(0, 25)):
        x, y = int(chance.integers(size[0])), int(chance.integers(size[1]))
        r = int(chance.integers(20, size[1] // 4))
        draw.ellipse((x - r, y - r, x + r, y + r), fill=tuple(int(c) for c in chance.integers(0, 255, 3)))
    blurred = image.filter(ImageFilter.GaussianBlur(float(chance.uniform(1, 6))))
    return Made(kind, _as_jpeg(_noisy(blurred, chance, chance.uniform(2, 10)), chance), frozenset((280,)))


def _texture(kind: str, chance: _Chance) -> Made:
    """Leaves, gravel, fences, walls: photographs full of edges."""
    size = [(4000, 3000), (1600, 1200)][chance.integers(2)]
    image = _plasma(size, chance, 12, (20, 30, 10), (180, 190, 170))
    draw = ImageDraw.Draw(image)
    what = chance.choice(["leaves", "fence", "wall"])
    unit = size[0] // int(chance.integers(20, 60))
    for n in range(1_500):
        x, y = int(chance.integers(size[0])), int(chance.integers(size[1]))
        r = int(chance.integers(4, 40) * size[0] / 1600)
        colour = tuple(int(c) for c in chance.integers(20, 200, 3))
        if what == "fence":
            draw.rectangle((n * unit, size[1] // 3, n * unit + unit // 3, size[1] * 2 // 3), fill=colour)
        elif what == "wall":
            row, column = divmod(n, size[0] // unit)
            left = column * unit - row % 2 * unit // 2
            draw.rectangle((left, row * unit // 2, left + unit * 9 // 10, row * unit // 2 + unit * 2 // 5), fill=colour)
        else:
            draw.ellipse((x - r, y - r // 2, x + r, y + r // 2), fill=colour)
    blurred = image.filter(ImageFilter.GaussianBlur(float(chance.uniform(0.8, 2)) * size[0] / 1600))
    return Made(kind, _as_jpeg(_noisy(blurred, chance, 6), chance), frozenset((280,)))


def _plasma(size: tuple[int, int], chance: _Chance, cells: int, dark: object, light: object) -> Image.Image:
    """Octaves of random brightness, in colours between two."""
    total = np.zeros((size[1], size[0]), np.float32)
    for octave in range(5):
        n = cells * 2**octave
        coarse = Image.fromarray(chance.random((n, n), np.float32))
        total += np.asarray(coarse.resize(size, Image.Resampling.BICUBIC)) / 2**octave
    total = (total - total.min()) / np.ptp(total)
    low, high = np.array(dark, np.float32), np.array(light, np.float32)
    return Image.fromarray(np.clip(low + total[..., None] * (high - low), 0, 255).astype(np.uint8))


def _noisy(image: Image.Image, chance: _Chance, sigma: float) -> Image.Image:
    pixels = np.asarray(image)
    grain = chance.standard_normal(pixels.shape, np.float32) * np.float32(sigma)
    return Image.fromarray(np.clip(pixels + grain, 0, 255).astype(np.uint8))


def _as_saved(image: Image.Image, chance: _Chance) -> Image.Image:
    """As it is, or as a JPEG leaves it."""
    return _as_jpeg(image, chance) if chance.random() < 0.3 else image


def _as_jpeg(image: Image.Image, chance: _Chance) -> Image.Image:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=int(chance.integers(70, 96)))
    return Image.open(out)


_KINDS: tuple[tuple[str, Callable[[str, _Chance], Made], int], ...] = (
    ("screenshot", _screenshot, 14),
    ("scanned page", _page, 10),
    ("photographed page", _photographed_page, 5),
    ("chart", _chart, 8),
    ("drawing", _drawing, 6),
    ("icon", _icon, 6),
    ("blank", _blank, 4),
    ("photograph", _photograph, 12),
    ("texture", _texture, 8),
)
