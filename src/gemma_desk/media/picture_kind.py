"""What is in a picture, by a quick look: text and how small it is, a drawing, a photograph, nothing.

Looked at are a coarse sample of the whole and, as large as the highest detail would send them, a few dozen tiles where
most happens. That takes some milliseconds, however large the picture is. It is a guess: the user may choose otherwise.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gemma_desk.gemma.picture import DETAILS, PATCH_PX

_SAMPLE_PX = 256
"""Longer side of the coarse sample."""

_CELL_PX = 16
"""Side of a square of the sample that a tile is chosen by."""

_TILE_PX = 96
"""Side of a tile: five lines of the smallest text that is read."""

_N_TILES = 32

_MIN_CONTRAST = 24
"""Of 255. Below that there is nothing to see in a tile."""

_INK_EDGES = 6
"""Steep edges in a row of a tile that letters are in; between lines there is at most one."""

_BAND_PX = range(5, 60)
"""Heights of a line of text in a tile; lower ones are not read at any detail, and grain makes such."""

_TEXT_PX_PER_BAND_PX = 1.3
"""Nominal size by a line's height: an ascender is three quarters of it. Measured on pictures drawn for it."""

_MANY = 0.4
"""Share of the tiles with lines of text in them from which on a picture of anything is a page."""

_FEW = 0.15
"""The same for a picture of flat colours; a diagram's labels are few."""

_FLAT = 0.5
"""Share of the sample that has one of its four commonest levels: drawn, not photographed."""

_Tiles = NDArray[np.int16]
"""Brightness, shape (n_tiles, height, width)."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a quick look tells."""

    text_px: float
    """Nominal size of the smaller text in the picture's own pixels; 0 without text."""
    is_blank: bool
    """Nothing to be seen."""


def look_at(image: Image.Image, is_photograph: bool) -> Look:
    """Looks at a picture.

    Args:
        image: Upright, in mode L, RGB or CMYK.
        is_photograph: A camera has signed it, so that its flat colours are those of the world.
    """
    scale = min(1.0, math.sqrt(DETAILS[-1] * PATCH_PX**2 / (image.width * image.height)))
    sample = _sample(image)
    tiles = _tiles(image, sample, scale)
    tiles = tiles[np.ptp(tiles, axis=(1, 2)) >= _MIN_CONTRAST]
    share, band_px = max(_lines(tiles), _lines(tiles.transpose(0, 2, 1)))  # a page may lie on its side
    has_text = share >= (_FEW if not is_photograph and _is_flat(sample) else _MANY)
    text_px = band_px * _TEXT_PX_PER_BAND_PX / scale if has_text else 0.0
    return Look(text_px, is_blank=not len(tiles))


def _sample(image: Image.Image) -> NDArray[np.uint8]:
    """Single pixels, evenly apart: mixed ones would hide flat colours and thin strokes."""
    factor = min(1.0, _SAMPLE_PX / max(image.size))
    size = max(1, round(image.width * factor)), max(1, round(image.height * factor))
    return np.asarray(image.resize(size, Image.Resampling.NEAREST).convert("L"))


def _is_flat(sample: NDArray[np.uint8]) -> bool:
    commonest = np.sort(np.bincount(sample.ravel(), minlength=256))[-4:]
    return bool(commonest.sum() >= _FLAT * sample.size)


def _tiles(image: Image.Image, sample: NDArray[np.uint8], scale: float) -> _Tiles:
    """The tiles around the cells of the sample in which most changes."""
    side = max(1, min(round(_TILE_PX / scale), *image.size))
    shown = min(_TILE_PX, side)
    rows, columns = _liveliest(sample)
    x = np.clip(columns * image.width - side / 2, 0, image.width - side).astype(int)
    y = np.clip(rows * image.height - side / 2, 0, image.height - side).astype(int)
    boxes = dict.fromkeys(zip(x.tolist(), y.tolist(), strict=True))
    crops = (image.crop((left, top, left + side, top + side)).convert("L") for left, top in boxes)
    return np.stack([np.asarray(crop.resize((shown, shown), Image.Resampling.BOX), np.int16) for crop in crops])


def _liveliest(sample: NDArray[np.uint8]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Middles of the chosen cells, from 0 at the top and left to 1."""
    height, width = sample.shape
    n_rows, n_columns = max(1, height // _CELL_PX), max(1, width // _CELL_PX)
    cell_height, cell_width = height // n_rows, width // n_columns
    life = _steps(sample)[: n_rows * cell_height, : n_columns * cell_width]
    life = life.reshape(n_rows, cell_height, n_columns, cell_width).sum(axis=(1, 3))
    row, column = np.unravel_index(np.argsort(life, axis=None)[::-1][:_N_TILES], life.shape)
    return (row + 0.5) * cell_height / height, (column + 0.5) * cell_width / width


def _steps(sample: NDArray[np.uint8]) -> NDArray[np.int64]:
    """From each pixel to the next, right and below; one long edge makes few, letters make many."""
    values = sample.astype(np.int64)
    right, below = np.diff(values, axis=1, append=values[:, -1:]), np.diff(values, axis=0, append=values[-1:])
    return np.abs(right) + np.abs(below)


def _lines(tiles: _Tiles) -> tuple[float, float]:
    """Looks for lines of text: rows crowded with steep edges between rows that have none.

    Returns:
        The share of tiles with such lines, and the height in tile pixels of the lower ones.
    """
    if not len(tiles):
        return 0.0, 0.0
    steps = np.abs(np.diff(tiles, axis=2))
    steep = steps * 4 > np.ptp(tiles, axis=(1, 2))[:, None, None]
    n_edges = steep.sum(axis=2)
    bands = [_bands(rows >= _INK_EDGES, rows <= 1) for rows in n_edges]
    heights = [height for tile in bands for height in tile]
    share = sum(bool(tile) for tile in bands) / len(tiles)
    return (share, float(np.percentile(heights, 30))) if heights else (0.0, 0.0)


def _bands(is_ink: NDArray[np.bool_], is_gap: NDArray[np.bool_]) -> list[int]:
    """Heights of the runs from a gap to the next, of which at least half is ink and which the tile does not cut."""
    gaps = np.flatnonzero(is_gap)
    heights = np.diff(gaps) - 1
    likely = (heights >= _BAND_PX.start) & (heights < _BAND_PX.stop)
    spans = zip((gaps[:-1][likely] + 1).tolist(), heights[likely].tolist(), strict=True)
    return [height for start, height in spans if is_ink[start : start + height].sum() * 2 >= height]
