"""Makes trained weights larger and keeps what they know: what is new says next to nothing until it is trained.

Wider: the norms are told of the silent places beside those that speak; new filters of patches and frames are heard at
a third of the others' loudness. Deeper: somewhere before a layer comes a copy of it, which its norms hold back. So
nothing is learnt twice when the practice model becomes larger.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt

import numpy as np
from gguf import GGUFReader

from gemma_desk.gemma.audio import FRAME_SAMPLES, SAMPLE_RATE_HZ
from practice_model.export import Weights
from practice_model.shape import SHAPE

_FAINT = 0.1
"""Enough for what is new to begin to differ."""
_QUIET = 0.3
"""How loud the layers hear new filters of patches and frames, as a share of the others."""
_LOWEST_HZ, _HIGHEST_HZ = 80.0, 5000.0
"""Of new filters of frames: where speech is."""
_SEED = 3


@dataclass(frozen=True, slots=True)
class Size:
    """What can become larger."""

    hidden: int
    layers: int
    feed_forward: int


FULL = Size(SHAPE.hidden, SHAPE.layers, SHAPE.feed_forward)
"""What is trained."""


def size_of(target: GGUFReader) -> Size:
    """Of an exported target."""
    names = ("embedding_length", "block_count", "feed_forward_length")
    return Size(*(int(target.fields[f"gemma4.{name}"].contents()) for name in names))


def sources(n_layers: int) -> list[int]:
    """For each layer that of `n_layers` it is made of. The last made of one is that layer, earlier ones are copies."""
    found = [0] * SHAPE.layers
    for kind in (True, False):
        new, old = (
            [place for place, is_sliding in enumerate(shape.is_sliding) if is_sliding is kind]
            for shape in (SHAPE, replace(SHAPE, layers=n_layers))
        )
        for number, place in enumerate(new):
            found[place] = old[number * len(old) // len(new)]
    return found


class Growth:
    """From one size to the full one."""

    def __init__(self, old: Size, faintness: float = _FAINT) -> None:
        """`faintness` is the size of what is new in most matrices, as a share of what is there."""
        self._old = old
        self._faintness = faintness
        self._random = np.random.default_rng(_SEED)
        self._silence = sqrt(old.hidden / FULL.hidden)
        """Of a root mean square where places are added that say nothing."""

    # --- layers

    def language_model(self, weights: Weights) -> Weights:
        """Embedding and layers, by transformers' names."""
        made_of = sources(self._old.layers)
        grown = {
            "embed_tokens.weight": self._more_columns(weights["embed_tokens.weight"] * self._silence),
            "norm.weight": _longer(weights["norm.weight"]),
        }
        for place, source in enumerate(made_of):
            is_copy = source in made_of[place + 1 :]
            layer = {
                name: self._in_layer(name, values) for name, values in _under(weights, f"layers.{source}.").items()
            }
            layer |= _held_back(layer) if is_copy else {}
            grown |= {f"layers.{place}.{name}": values for name, values in layer.items()}
        return grown

    def _in_layer(self, name: str, values: np.ndarray) -> np.ndarray:
        kind = name.removesuffix(".weight").split(".")[-1]
        if kind.endswith("layernorm"):
            return _longer(values * self._silence)
        if kind in ("q_proj", "k_proj", "v_proj"):
            return self._more_columns(values)
        if kind == "o_proj":
            return self._more_rows(values, FULL.hidden)
        if kind in ("gate_proj", "up_proj"):
            return self._more_columns(self._more_rows(values, FULL.feed_forward, is_faint=False))
        if kind == "down_proj":
            return self._more_rows(self._more_columns(values, FULL.feed_forward), FULL.hidden)
        return values

    def _more_rows(self, matrix: np.ndarray, rows: int = FULL.hidden, is_faint: bool = True) -> np.ndarray:
        size = matrix.std() * (self._faintness if is_faint else 1.0)
        new = self._random.normal(0, size, (rows - len(matrix), matrix.shape[1]))
        return np.concatenate([matrix, new.astype(np.float32)])

    def _more_columns(self, matrix: np.ndarray, columns: int = FULL.hidden) -> np.ndarray:
        return np.ascontiguousarray(self._more_rows(matrix.T, columns).T)

    # --- pictures and sounds

    def embedders(self, weights: Weights, patches: np.ndarray) -> Weights:
        """Those of pictures and sounds, by the names of `Target`.

        Args:
            weights: Trained ones.
            patches: Some to find new filters for, shape (n, PATCH_VALUES).
        """
        n_new = FULL.hidden - self._old.hidden
        grown = {name: _longer(values) for name, values in weights.items() if values.ndim == 1}
        matrix, places = weights["embed_vision.patch_dense.weight"], weights["embed_vision.pos_embedding"]
        spoken = (patches @ matrix.T).std()
        grown["embed_vision.patch_dense.weight"] = np.concatenate([matrix, _filters(patches, matrix, n_new) * spoken])
        grown["embed_vision.patch_dense.bias"][self._old.hidden :] = 0
        faint = self._random.normal(0, places.std() * self._faintness, (*places.shape[:2], n_new))
        grown["embed_vision.pos_embedding"] = np.concatenate([places, faint.astype(np.float32)], axis=2)
        grown["embed_vision.projection.weight"] = self._more_through(weights["embed_vision.projection.weight"])
        grown["embed_audio.weight"] = self._more_filters_of_frames(weights["embed_audio.weight"])
        return grown

    def _more_through(self, matrix: np.ndarray) -> np.ndarray:
        """New places go to new places, as loud as is wanted."""
        grown = self._more_rows(self._more_columns(matrix))
        old = len(matrix)
        loudness = np.sqrt((matrix**2).sum(1).mean())
        new, _ = np.linalg.qr(self._random.normal(size=(len(grown) - old, len(grown) - old)))
        grown[old:, old:] = new * loudness * _QUIET
        return grown

    def _more_filters_of_frames(self, matrix: np.ndarray) -> np.ndarray:
        """Short waves of any pitch, place and phase, as loud as is wanted."""
        n_new = FULL.hidden - len(matrix)
        pitch = np.exp(self._random.uniform(np.log(_LOWEST_HZ), np.log(_HIGHEST_HZ), (n_new, 1)))
        middle = self._random.uniform(0.2, 0.8, (n_new, 1)) * FRAME_SAMPLES
        at = np.arange(FRAME_SAMPLES) - middle
        waves = np.exp(-((at / (FRAME_SAMPLES / 4)) ** 2)) * np.cos(
            2 * np.pi * pitch * at / SAMPLE_RATE_HZ + self._random.uniform(0, 2 * np.pi, (n_new, 1))
        )
        waves *= _QUIET * np.linalg.norm(matrix, axis=1).mean() / np.linalg.norm(waves, axis=1, keepdims=True)
        return np.concatenate([matrix, waves.astype(np.float32)])

    # --- drafter

    def drafter(self, weights: Weights) -> Weights:
        """What passes between it and the target, by transformers' names; the rest is as it was."""
        token, hidden = np.split(weights["pre_projection.weight"], 2, axis=1)
        entered = [self._more_columns(token), self._more_columns(hidden * self._silence)]
        left = self._more_rows(weights["post_projection.weight"] / np.float32(self._silence))
        return weights | {"pre_projection.weight": np.concatenate(entered, axis=1), "post_projection.weight": left}


def _under(weights: Weights, prefix: str) -> Weights:
    return {name.removeprefix(prefix): values for name, values in weights.items() if name.startswith(prefix)}


def _held_back(layer: Weights) -> Weights:
    """What makes a layer leave everything as it is."""
    silent = {name: np.zeros_like(values) for name, values in layer.items() if name.startswith("post_")}
    return silent | {"layer_scalar": np.ones_like(layer["layer_scalar"])}


def _longer(values: np.ndarray) -> np.ndarray:
    """With new places that are like the others on average."""
    return np.concatenate([values, np.full(FULL.hidden - len(values), values.mean(), np.float32)])


def _filters(patches: np.ndarray, known: np.ndarray, n_new: int) -> np.ndarray:
    """Principal components of what is left of patches when the known filters have seen them.

    Each says as much as the others; shape (n_new, PATCH_VALUES).
    """
    basis, _ = np.linalg.qr(known.T)
    left = patches - (patches @ basis) @ basis.T
    strength, components = np.linalg.eigh(left.T @ left / len(left))
    best = slice(-1, -1 - n_new, -1)
    return (components[:, best] / np.sqrt(strength[best])).T.astype(np.float32)
