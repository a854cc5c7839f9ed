"""Draws pages of PDF documents, each straight at the size asked for, and refuses what would take too much."""

from __future__ import annotations

import time

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image

MAX_IMAGE_PIXELS = 150_000_000
"""Of one picture within a page. A page of A3 scanned at 900 dots an inch has 156 million as one picture, grey."""

MAX_DRAW_S = 10.0
"""For drawing one page; most take 10 ms, maps and plans up to 2 s."""

MAX_OBJECTS = 20_000
"""Of one page that are looked at."""

_MAX_FORM_DEPTH = 8

Crop = tuple[float, float, float, float]
"""Left, top, right, bottom as shares of the upright page, 0 to 1."""
WHOLE: Crop = (0.0, 0.0, 1.0, 1.0)


def check_images(page: pdfium.PdfPage) -> None:
    """Refuses a page with a picture too large to decode.

    Raises:
        PdfiumError: It has one.
    """
    images = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=_MAX_FORM_DEPTH)
    for _, image in zip(range(MAX_OBJECTS), images, strict=False):
        width, height = image.get_px_size()
        if width * height > MAX_IMAGE_PIXELS:
            raise pdfium.PdfiumError(f"a picture of {width} x {height} pixels")


def bitmap_of(document: pdfium.PdfDocument, page: pdfium.PdfPage, width: int, height: int, crop: Crop) -> Image.Image:
    """Draws a page's rectangle straight at its size, on white.

    pypdfium2's own way keeps the page's exact aspect ratio, so its pictures are not of the size asked for.
    """
    left, top, right, bottom = crop
    whole_width, whole_height = round(width / (right - left)), round(height / (bottom - top))
    place = round(-left * whole_width), round(-top * whole_height), whole_width, whole_height, 0
    bitmap = pdfium.PdfBitmap.new_native(width, height, pdfium_c.FPDFBitmap_BGR, rev_byteorder=True)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
    flags = pdfium_c.FPDF_ANNOT | pdfium_c.FPDF_REVERSE_BYTE_ORDER | pdfium_c.FPDF_RENDER_LIMITEDIMAGECACHE
    _draw(bitmap, page, place, flags)
    if document.formenv:
        pdfium_c.FPDF_FFLDraw(document.formenv, bitmap, page, *place, flags)
    drawn: Image.Image = bitmap.to_pil()
    return drawn.convert("RGB")


def _draw(bitmap: pdfium.PdfBitmap, page: pdfium.PdfPage, place: tuple[int, int, int, int, int], flags: int) -> None:
    """Draws until done or too late; PDFium asks between the things on a page.

    Raises:
        PdfiumError: Too late.
    """
    ends_s = time.monotonic() + MAX_DRAW_S
    pause = pdfium_c.IFSDK_PAUSE(version=1)
    pause.NeedToPauseNow = type(pause.NeedToPauseNow)(lambda _: time.monotonic() > ends_s)
    status = pdfium_c.FPDF_RenderPageBitmap_Start(bitmap, page, *place, flags, pause)
    pdfium_c.FPDF_RenderPage_Close(page)
    if status != pdfium_c.FPDF_RENDER_DONE:
        raise pdfium.PdfiumError(f"drawing ended with {status}")


def shrunk(page: pdfium.PdfPage, max_px: int) -> tuple[int, int]:
    """Gives a page's width and height where the longer one is `max_px`."""
    width, height = page.get_size()
    factor = max_px / max(width, height, 1e-3)
    return max(1, round(width * factor)), max(1, round(height * factor))
