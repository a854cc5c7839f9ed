"""Made-up weights, written in pieces so that a file of any size needs little memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import prod
from typing import Any
from zlib import crc32

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType
from gguf.quants import quantize
from numpy.typing import NDArray

Array = NDArray[Any]
"""Floats, or a structured dtype of one quantised block."""

_ROWS_AT_ONCE = 4096
_Q4_0_STD = 4.61
"""Of the 4-bit values 0..15."""
_Q6_K_STD = 18.5
"""Of the 6-bit values 0..63."""
_Q6_K_SCALES = 40
"""Q6_K's 8-bit scales are drawn from -40..39."""
_Q6_K_SCALE_STD = 23.1
"""Of -40..39."""


@dataclass(frozen=True, slots=True)
class Tensor:
    """One tensor of a file: what its header says, and its data on demand."""

    name: str
    shape: tuple[int, ...]
    """Rows first, as numpy has it."""
    kind: GGMLQuantizationType
    pieces: Callable[[], Iterator[Array]]
    """The data from the first row on, in the bytes of `kind`."""

    @property
    def n_bytes(self) -> int:
        """Size of the data."""
        block, block_bytes = GGML_QUANT_SIZES[self.kind]
        return prod(self.shape) // block * block_bytes


@dataclass(frozen=True, slots=True)
class Drawing:
    """What to draw: a matrix whose `core`, its upper left part, is random; the rest is zero."""

    key: str
    """The same key and core give the same numbers, however large the matrix around it."""
    rows: int
    cols: int
    core_rows: int
    core_cols: int
    std: float
    row_scale: NDArray[np.float32] | None = None
    """Shape (rows,); each row is multiplied by its value."""


class Weights:
    """Draws tensors from a seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def matrix(self, name: str, drawing: Drawing, kind: GGMLQuantizationType) -> Tensor:
        """A random matrix of shape (rows, cols)."""
        return Tensor(name, (drawing.rows, drawing.cols), kind, lambda: self._draw(drawing, kind))

    def around(self, name: str, shape: tuple[int, ...], mean: float, std: float) -> Tensor:
        """Random float32 values around a mean: norm weights, biases, position tables."""
        values = self._rng(name).normal(mean, std, shape).astype(np.float32)
        return fixed(name, values, GGMLQuantizationType.F32)

    def signs(self, name: str, size: int, gain: float) -> Tensor:
        """A float32 vector of `gain` and `-gain`."""
        values = self._rng(name).choice(np.array([-gain, gain], np.float32), size)
        return fixed(name, values, GGMLQuantizationType.F32)

    def _rng(self, key: str, piece: int = 0) -> np.random.Generator:
        return np.random.default_rng([self._seed, crc32(key.encode()), piece])

    def _draw(self, drawing: Drawing, kind: GGMLQuantizationType) -> Iterator[Array]:
        for piece, first in enumerate(range(0, drawing.rows, _ROWS_AT_ONCE)):
            rows = slice(first, min(first + _ROWS_AT_ONCE, drawing.rows))
            yield _piece(self._rng(drawing.key, piece), drawing, rows, kind)


def fixed(name: str, values: NDArray[np.float32], kind: GGMLQuantizationType) -> Tensor:
    """A tensor with the values given, of any shape."""
    return Tensor(name, values.shape, kind, lambda: iter([quantize(values, kind)]))


def _piece(rng: np.random.Generator, drawing: Drawing, rows: slice, kind: GGMLQuantizationType) -> Array:
    """Rows of a drawing, shape (n_rows, blocks of a row) in a structured dtype of one block."""
    n_core = max(0, min(rows.stop, drawing.core_rows) - rows.start)
    core = _BLOCKS[kind](rng, n_core, drawing.core_cols, drawing.std)
    if drawing.row_scale is not None:
        scale_of(core)[...] *= drawing.row_scale[rows][:n_core, None]
    piece = np.zeros((rows.stop - rows.start, drawing.cols // GGML_QUANT_SIZES[kind][0]), core.dtype)
    piece[:n_core, : core.shape[1]] = core
    return piece


def scale_of(blocks: Array) -> Array:
    """A view of what multiplies each block: its scale, or the value itself where there are no blocks."""
    return blocks["d"] if blocks.dtype.names else blocks


def _floats(dtype: type[np.floating]) -> Callable[[np.random.Generator, int, int, float], Array]:
    def draw(rng: np.random.Generator, rows: int, cols: int, std: float) -> Array:
        return (rng.standard_normal((rows, cols), np.float32) * np.float32(std)).astype(dtype)

    return draw


def _q4_0(rng: np.random.Generator, rows: int, cols: int, std: float) -> Array:
    blocks = np.empty((rows, cols // 32), np.dtype([("d", "<f2"), ("quants", "u1", 16)]))
    blocks["d"] = std / _Q4_0_STD
    blocks["quants"] = rng.integers(0, 256, blocks["quants"].shape, np.uint8)
    return blocks


def _q6_k(rng: np.random.Generator, rows: int, cols: int, std: float) -> Array:
    layout = np.dtype([("quants", "u1", 192), ("scales", "i1", 16), ("d", "<f2")])
    blocks = np.empty((rows, cols // 256), layout)
    blocks["quants"] = rng.integers(0, 256, blocks["quants"].shape, np.uint8)
    blocks["scales"] = rng.integers(-_Q6_K_SCALES, _Q6_K_SCALES, blocks["scales"].shape, np.int8)
    blocks["d"] = std / (_Q6_K_STD * _Q6_K_SCALE_STD)
    return blocks


_BLOCKS = {
    GGMLQuantizationType.F32: _floats(np.float32),
    GGMLQuantizationType.F16: _floats(np.float16),
    GGMLQuantizationType.Q4_0: _q4_0,
    GGMLQuantizationType.Q6_K: _q6_k,
}
