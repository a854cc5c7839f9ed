"""Scenes of coloured shapes, drawn, and what each patch of the picture shows."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, radians, sin

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from gemma_desk.gemma.picture import PATCH_PX
from practice_model.words import COLOURS, SHAPES

Rgb = tuple[int, int, int]
Point = tuple[float, float]

_OVERSAMPLING = 2
"""Pillow draws hard edges; real pictures have soft ones."""
_OVERSAMPLED_PX = 600
"""Larger pictures are drawn as they are: resizing to the reference size softens them enough."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One shape in its place."""

    shape: str
    colour: str
    rgb: Rgb
    x: float
    """Pixels from the left to its middle."""
    y: float
    size: float
    """Pixels across."""
    angle: float = 0.0
    """Degrees."""

    @property
    def name(self) -> str:
        """As it is called in an answer."""
        return f"{self.colour} {self.shape}"


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture that can be asked about."""

    width: int
    height: int
    background: str
    background_rgb: Rgb
    things: tuple[Thing, ...]


def draw(scene: Scene) -> Image.Image:
    """The scene in RGB at its own size."""
    factor = _OVERSAMPLING if max(scene.width, scene.height) < _OVERSAMPLED_PX else 1
    image = Image.new("RGB", (scene.width * factor, scene.height * factor), scene.background_rgb)
    pen = ImageDraw.Draw(image)
    for thing in scene.things:
        _draw_thing(pen, thing, factor)
    return image if factor == 1 else image.reduce(factor)


def _draw_thing(pen: ImageDraw.ImageDraw, thing: Thing, factor: int) -> None:
    x, y, radius = thing.x * factor, thing.y * factor, thing.size * factor / 2
    if thing.shape == "circle":
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=thing.rgb)
    else:
        pen.polygon([_turned(x, y, radius, point, thing.angle) for point in _OUTLINES[thing.shape]], fill=thing.rgb)


def _turned(x: float, y: float, radius: float, point: Point, angle: float) -> Point:
    c, s = cos(radians(angle)) * radius, sin(radians(angle)) * radius
    return x + point[0] * c - point[1] * s, y + point[0] * s + point[1] * c


def _star() -> list[Point]:
    radii = (1.0, 0.42)
    return [(radii[i % 2] * sin(i * pi / 5), -radii[i % 2] * cos(i * pi / 5)) for i in range(10)]


def _cross(arm: float = 0.3) -> list[Point]:
    a = arm
    return [(-a, -1), (a, -1), (a, -a), (1, -a), (1, a), (a, a), (a, 1), (-a, 1), (-a, a), (-1, a), (-1, -a), (-a, -a)]


_OUTLINES: dict[str, list[Point]] = {
    "square": [(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)],
    "triangle": [(0, -0.95), (0.95, 0.8), (-0.95, 0.8)],
    "star": _star(),
    "diamond": [(0, -1), (0.65, 0), (0, 1), (-0.65, 0)],
    "cross": _cross(),
}
"""Around the middle, within a radius of 1; y grows downwards."""


def patch_labels(scene: Scene, width: int, height: int) -> NDArray[np.int64]:
    """What lies in each patch once the scene is `width` x `height` pixels large.

    Returns:
        Shape (n_patches, 2), row by row: 0 for nothing or 1 + the place in `SHAPES`, and the same for `COLOURS`.
    """
    columns, rows = width // PATCH_PX, height // PATCH_PX
    labels = np.zeros((rows, columns, 2), np.int64)
    y, x = np.mgrid[:rows, :columns] + 0.5
    for thing in scene.things:
        across, down = thing.x / scene.width * columns, thing.y / scene.height * rows
        radius = thing.size / 2 * columns / scene.width
        found = SHAPES.index(thing.shape) + 1, list(COLOURS).index(thing.colour) + 1
        labels[(x - across) ** 2 + (y - down) ** 2 < radius**2] = found
        labels[min(int(down), rows - 1), min(int(across), columns - 1)] = found
    return labels.reshape(-1, 2)
