"""Makes every form of the program's icon that a system wants of the one drawing: PNG, Windows' ICO and macOS' ICNS.

`python packaging/make_icons.py FOLDER`
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import resvg_py
from PIL import Image

_DRAWING = Path(__file__).parents[1] / "src/gemma_desk/resources/gemma-desk.svg"
SIDES_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIDES_PX = (16, 24, 32, 48, 64, 128, 256)


def draw(side_px: int) -> Image.Image:
    """The icon, RGBA."""
    png = resvg_py.svg_to_bytes(svg_string=_DRAWING.read_text("utf-8"), width=side_px, height=side_px)
    return Image.open(io.BytesIO(bytes(png))).convert("RGBA")


def make(folder: Path) -> None:
    """Writes `gemma-desk-<side>.png`, `gemma-desk.ico` and `gemma-desk.icns`; each size is drawn, none is shrunk."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = {side: draw(side) for side in SIDES_PX}
    for side, image in drawn.items():
        image.save(folder / f"gemma-desk-{side}.png")
    ico = [drawn[side] for side in _ICO_SIDES_PX]
    ico[-1].save(folder / "gemma-desk.ico", append_images=ico[:-1], sizes=[image.size for image in ico])
    draw(1024).save(folder / "gemma-desk.icns", append_images=list(drawn.values()))


if __name__ == "__main__":
    make(Path(sys.argv[1]))
