"""What stands on a page of a PDF document beside its text, measured."""

from __future__ import annotations

import ctypes

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from gemma_desk.media.page_way import PageInk
from gemma_desk.media.pdf_drawing import MAX_OBJECTS, WHOLE, bitmap_of, shrunk

_SURVEY_PX = 300
"""Longer side of the small drawing that ink is measured on."""

_INK_LEVELS = 16
"""Of 255: what differs more from the ground is ink. Small text and thin rules are light grey when drawn small."""

_MAX_RECTS = 5_000
_N_SAMPLES = 40
_SILENT_ANNOTATIONS = (pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP)


def ink_of(document: pdfium.PdfDocument, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> PageInk:
    """Measures on a small drawing; the ground is its most common level, so that dark slides are right too."""
    width, height = shrunk(page, _SURVEY_PX)
    grey = np.asarray(bitmap_of(document, page, width, height, WHOLE).convert("L")).astype(np.int16)
    ground = int(np.bincount(grey.ravel(), minlength=256).argmax())
    is_ink = np.abs(grey - ground) > _INK_LEVELS
    is_text = _text_mask(page, textpage, width, height)
    return PageInk(float((is_ink & is_text).mean()), float((is_ink & ~is_text).mean()))


def _text_mask(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, width: int, height: int) -> NDArray[np.bool_]:
    """Where a drawing of `width` x `height` has text, with a pixel around it."""
    mask = np.zeros((height, width), np.bool_)
    for index in range(min(textpage.count_rects(), _MAX_RECTS)):
        left, bottom, right, top = textpage.get_rect(index)
        x0, y0 = _to_device(page, left, bottom, width, height)
        x1, y1 = _to_device(page, right, top, width, height)
        rows, columns = sorted((y0, y1)), sorted((x0, x1))
        mask[max(0, rows[0] - 1) : max(0, rows[1] + 2), max(0, columns[0] - 1) : max(0, columns[1] + 2)] = True
    return mask


def _to_device(page: pdfium.PdfPage, x: float, y: float, width: int, height: int) -> tuple[int, int]:
    column, row = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, column, row)
    return column.value, row.value


def is_recognised(textpage: pdfium.PdfTextPage) -> bool:
    """Whether most of the text is drawn invisibly, as programs do that recognise the text of scans."""
    n_chars = textpage.count_chars()
    indices = range(0, n_chars, max(1, n_chars // _N_SAMPLES))
    objects = [found for i in indices if (found := pdfium_c.FPDFText_GetTextObject(textpage, i))]
    modes = [pdfium_c.FPDFTextObj_GetTextRenderMode(found) for found in objects]
    return modes.count(pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE) > len(modes) / 2


def has_annotations(page: pdfium.PdfPage) -> bool:
    """Whether a page has fields, comments or stamps, which are drawn and are not in its text."""
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page), MAX_OBJECTS)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        if annotation:
            kind = pdfium_c.FPDFAnnot_GetSubtype(annotation)
            pdfium_c.FPDFPage_CloseAnnot(annotation)
            if kind not in _SILENT_ANNOTATIONS:
                return True
    return False
