"""PDF documents in: their pages' text, and their pages as pictures at the model's reference size.

Read by PDFium, the reader of Chromium, in a build that has neither JavaScript nor XFA forms; it opens no connection and
no other file. It is not safe for threads: all of this belongs to one.
"""

from __future__ import annotations

import ctypes
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray
from PIL import Image

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.gemma.picture import reference_size
from gemma_desk.media.clean_text import clean_text, unseen_note
from gemma_desk.media.document_text import MAX_TEXT_CHARS
from gemma_desk.media.page_range import shown_page_range
from gemma_desk.media.page_way import PageInk, PageWay, page_way
from gemma_desk.media.sniff import check_size, is_plain_text, shown_name

MAX_PAGES = 5_000
"""More than any book; a file that claims more is refused before a page of it is looked for."""

MAX_IMAGE_PIXELS = 150_000_000
"""Of one picture within a page. A page of A3 scanned at 900 dots an inch has 156 million as one picture, grey."""

MAX_READ_S = 20.0
"""For the text of all pages asked for; a page takes 1 to 20 ms."""

MAX_DRAW_S = 10.0
"""For drawing one page; most take 10 ms, maps and plans up to 2 s."""

MAX_DRAW_ALL_S = 100.0
"""For drawing all pages asked for. With the last one, reading and the thumbnail it stays below the decoder's 180 s."""

_SURVEY_PX = 300
"""Longer side of the small drawing that ink is measured on."""

_INK_LEVELS = 16
"""Of 255: what differs more from the ground is ink. Small text and thin rules are light grey when drawn small."""

_MAX_RECTS = 5_000
_MAX_OBJECTS = 20_000
_MAX_FORM_DEPTH = 8
_N_SAMPLES = 40
_HEADER_WITHIN_BYTES = 1024
_TAIL_BYTES = 2048
_SILENT_ANNOTATIONS = (pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP)
_WHOLE = (0.0, 0.0, 1.0, 1.0)

_SYMBOLS = str.maketrans(
    "\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf0e0\uf06e\uf06f\uf071",
    "\N{BULLET}\N{BLACK SMALL SQUARE}\N{WHITE MEDIUM SQUARE}\N{BULLET}\N{CHECK MARK}\N{RIGHTWARDS ARROW}"
    "\N{BLACK SMALL SQUARE}\N{WHITE MEDIUM SQUARE}\N{WHITE MEDIUM SQUARE}",
)
"""Bullets and boxes of the fonts Symbol and Wingdings, which have places of their own in Unicode's private area."""

Crop = tuple[float, float, float, float]
"""Left, top, right, bottom as shares of the upright page, 0 to 1."""


@dataclass(frozen=True, slots=True)
class PdfPage:
    """What one page holds."""

    number: int
    """From 1."""
    width_pt: float
    """As shown: turned upright, cropped; points of 1/72 inch."""
    height_pt: float
    text: str = field(repr=False)
    """In reading order, lines ended by `\\n`; may be there though `way` is PICTURE, where it is not to be trusted."""
    way: PageWay
    """How it goes best to the model."""

    @property
    def has_text(self) -> bool:
        """Whether its text is worth sending."""
        return self.way in (PageWay.TEXT, PageWay.BOTH)


@dataclass(frozen=True, slots=True)
class PdfText:
    """The pages of a document that were asked for."""

    n_pages: int
    """In the whole document."""
    pages: tuple[PdfPage, ...]
    """Those asked for that can be read, in the order asked for."""
    notes: tuple[str, ...]
    """What was left out, one plain sentence each."""


def is_pdf(data: bytes) -> bool:
    """Whether these bytes are a PDF document, told by its header; a text that speaks of that header is none."""
    before, header, _ = data[:_HEADER_WITHIN_BYTES].partition(b"%PDF-")
    return bool(header) and not (before.strip() and is_plain_text(data))


def count_pages(data: bytes, name: str) -> int:
    """How many pages a document has, 1 to `MAX_PAGES`.

    Raises:
        AttachmentProblem: No PDF, damaged, protected with a password, empty, or too many pages.
    """
    with _opened(data, shown_name(name)) as document:
        return len(document)


def read_pdf(data: bytes, name: str, numbers: Sequence[int] | None = None) -> PdfText:
    """Reads the text of pages and tells how each goes best to the model.

    Args:
        data: The whole file.
        name: File name to show.
        numbers: Pages from 1, in the order wanted (see `page_range`); None means all.

    Raises:
        AttachmentProblem: As `count_pages`; or none of the pages can be read, or they hold too much text.
    """
    label = shown_name(name)
    with _opened(data, label) as document:
        wanted = _wanted(document, numbers, label)
        pages, removed = _read_pages(document, wanted, label)
        notes = _notes(document, data, wanted, pages)
        return PdfText(len(document), pages, notes + unseen_note(removed))


def render_pages(data: bytes, name: str, numbers: Sequence[int], detail: int) -> Iterator[Image.Image]:
    """Draws pages as the model gets them, one at a time.

    Args:
        data: The whole file.
        name: File name to show.
        numbers: Pages from 1.
        detail: Soft tokens at most for each, one of `gemma.picture.DETAILS`.

    Yields:
        RGB pictures at the reference size, upright, antialiased, forms and annotations drawn.

    Raises:
        AttachmentProblem: As `count_pages`; or a page is not there or cannot be drawn, or all take too long.
    """
    label = shown_name(name)
    ends_s = time.monotonic() + MAX_DRAW_ALL_S
    with _opened(data, label) as document:
        for n_done, number in enumerate(_wanted(document, numbers, label)):
            if n_done and time.monotonic() > ends_s:
                raise _too_slow_to_draw(label, numbers, n_done)
            yield _drawn(document, number, detail, _WHOLE, label)


def render_page(data: bytes, name: str, number: int, detail: int, crop: Crop = _WHOLE) -> Image.Image:
    """Draws one page, or a rectangle of it at full detail: drawn anew and sharp, not enlarged.

    Args:
        data: The whole file.
        name: File name to show.
        number: From 1.
        detail: Soft tokens at most.
        crop: The rectangle to draw.

    Returns:
        RGB at the reference size of the rectangle.

    Raises:
        AttachmentProblem: As `render_pages`.
    """
    label = shown_name(name)
    with _opened(data, label) as document:
        _wanted(document, (number,), label)
        return _drawn(document, number, detail, crop, label)


def page_thumbnails(data: bytes, name: str, numbers: Sequence[int], max_px: int) -> Iterator[Image.Image]:
    """Small RGB drawings of pages, the longer side `max_px`, to choose pages by.

    Raises:
        AttachmentProblem: As `render_pages`.
    """
    label = shown_name(name)
    with _opened(data, label) as document:
        for number in _wanted(document, numbers, label):
            with _page(document, number, label) as page:
                yield _bitmap(document, page, *_shrunk(page, max_px), _WHOLE)


@contextmanager
def _opened(data: bytes, label: str) -> Iterator[pdfium.PdfDocument]:
    check_size(len(data), label)
    if not is_pdf(data):
        raise AttachmentProblem(f"“{label}” is not a PDF document, whatever its name says. Nothing was added.")
    document = _load(data, label)
    try:
        document.init_forms()  # before any page is loaded, else fields are not drawn
        _check_pages(len(document), label)
        yield document
    except (pdfium.PdfiumError, MemoryError) as error:
        raise _damaged(label) from error
    finally:
        document.close()


def _load(data: bytes, label: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise AttachmentProblem(
                f"“{label}” is protected with a password and cannot be read without it. Nothing was added and the file"
                " is unchanged; open it in its own program, save it without a password and add that."
            ) from error
        if error.err_code == pdfium_c.FPDF_ERR_SECURITY:
            raise AttachmentProblem(
                f"“{label}” is protected in a way that only its own program opens. Nothing was added and the file is"
                " unchanged; print it to a new PDF there and add that."
            ) from error
        raise _damaged(label) from error


def _check_pages(n_pages: int, label: str) -> None:
    if n_pages < 1:
        raise AttachmentProblem(f"“{label}” has no pages (0, at least 1 is needed). Nothing was added.")
    if n_pages > MAX_PAGES:
        raise AttachmentProblem(
            f"“{label}” says it has {n_pages:,} pages and at most {MAX_PAGES:,} can be read. Nothing was added;"
            " save the pages that matter as a PDF of their own and add that."
        )


def _wanted(document: pdfium.PdfDocument, numbers: Sequence[int] | None, label: str) -> tuple[int, ...]:
    n_pages = len(document)
    wanted = tuple(range(1, n_pages + 1) if numbers is None else numbers)
    for number in wanted:
        if not 1 <= number <= n_pages:
            raise AttachmentProblem(
                f"“{label}” has no page {number:,}; pages 1 to {n_pages:,} are there. Nothing was added."
            )
    return wanted


def _read_pages(document: pdfium.PdfDocument, numbers: Sequence[int], label: str) -> tuple[tuple[PdfPage, ...], int]:
    """The pages that can be read, and how many unseen characters were left out of their text."""
    ends_s = time.monotonic() + MAX_READ_S
    pages, n_chars, n_removed = [], 0, 0
    for n_done, number in enumerate(numbers):
        if time.monotonic() > ends_s:
            raise _too_slow(label, n_done, len(numbers))
        try:
            page, removed = _read_page(document, number)
        except pdfium.PdfiumError:
            continue  # told in the notes
        pages.append(page)
        n_removed += removed
        n_chars += len(page.text)
        if n_chars > MAX_TEXT_CHARS:
            raise _too_much(label, n_done + 1)
    if not pages:
        raise AttachmentProblem(
            f"Of “{label}” none of {len(numbers):,} pages can be read: they are damaged or too large to draw."
            " Nothing was added; open it in its own program, print it to a new PDF and add that."
        )
    return tuple(pages), n_removed


def _read_page(document: pdfium.PdfDocument, number: int) -> tuple[PdfPage, int]:
    with closing(document[number - 1]) as page, closing(page.get_textpage()) as textpage:
        _check_images(page)
        raw = textpage.get_text_bounded()
        text, n_removed = _sensible(raw)
        ink = _ink(document, page, textpage)
        way = page_way(text, ink, _is_recognised(textpage) or _has_annotations(page))
        return PdfPage(number, page.get_width(), page.get_height(), text, way), n_removed


def _sensible(raw: str) -> tuple[str, int]:
    """Words whole, lines without blanks at their ends, at most one empty line between two.

    PDFium has already joined a word that it saw hyphenated at a line's end, with U+0002 in place of the hyphen.
    """
    text, n_removed = clean_text(re.sub("\x02|\ufffe", "", raw).translate(_SYMBOLS))
    text = re.sub(r"[ \t\xa0]+$", "", text, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n"), n_removed


def _notes(
    document: pdfium.PdfDocument, data: bytes, wanted: Sequence[int], pages: Sequence[PdfPage]
) -> tuple[str, ...]:
    notes = []
    lost = [number for number in wanted if number not in {page.number for page in pages}]
    if lost:
        notes.append(
            f"Damaged or too large, and left out: page{'s' if len(lost) > 1 else ''} {shown_page_range(lost)}."
        )
    if b"%%EOF" not in data[-_TAIL_BYTES:]:
        notes.append("The file ends early; what is there is read.")
    n_inside = pdfium_c.FPDFDoc_GetAttachmentCount(document)
    if n_inside > 0:
        notes.append(f"{n_inside} file{'s' if n_inside > 1 else ''} attached inside it left out.")
    if document.get_formtype() in (pdfium_c.FORMTYPE_XFA_FULL, pdfium_c.FORMTYPE_XFA_FOREGROUND):
        notes.append("It is a form for Adobe’s reader (XFA); only its plain pages are read.")
    return tuple(notes)


def _ink(document: pdfium.PdfDocument, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> PageInk:
    """Measures on a small drawing; the ground is its most common level, so that dark slides are right too."""
    width, height = _shrunk(page, _SURVEY_PX)
    grey = np.asarray(_bitmap(document, page, width, height, _WHOLE).convert("L")).astype(np.int16)
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


def _is_recognised(textpage: pdfium.PdfTextPage) -> bool:
    """Whether most of the text is drawn invisibly, as programs do that recognise the text of scans."""
    n_chars = textpage.count_chars()
    indices = range(0, n_chars, max(1, n_chars // _N_SAMPLES))
    objects = [found for i in indices if (found := pdfium_c.FPDFText_GetTextObject(textpage, i))]
    modes = [pdfium_c.FPDFTextObj_GetTextRenderMode(found) for found in objects]
    return modes.count(pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE) > len(modes) / 2


def _has_annotations(page: pdfium.PdfPage) -> bool:
    """Whether it has fields, comments or stamps, which are drawn and are not in its text."""
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page), _MAX_OBJECTS)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        if annotation:
            kind = pdfium_c.FPDFAnnot_GetSubtype(annotation)
            pdfium_c.FPDFPage_CloseAnnot(annotation)
            if kind not in _SILENT_ANNOTATIONS:
                return True
    return False


def _check_images(page: pdfium.PdfPage) -> None:
    """Refuses a page with a picture too large to decode.

    Raises:
        PdfiumError: It has one.
    """
    images = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=_MAX_FORM_DEPTH)
    for _, image in zip(range(_MAX_OBJECTS), images, strict=False):
        width, height = image.get_px_size()
        if width * height > MAX_IMAGE_PIXELS:
            raise pdfium.PdfiumError(f"a picture of {width} x {height} pixels")


def _drawn(document: pdfium.PdfDocument, number: int, detail: int, crop: Crop, label: str) -> Image.Image:
    left, top, right, bottom = crop
    with _page(document, number, label) as page:
        _check_images(page)
        shown_width, shown_height = page.get_width() * (right - left), page.get_height() * (bottom - top)
        size = reference_size(max(1, round(shown_width)), max(1, round(shown_height)), detail)
        return _bitmap(document, page, *size, crop)


def _bitmap(document: pdfium.PdfDocument, page: pdfium.PdfPage, width: int, height: int, crop: Crop) -> Image.Image:
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


def _shrunk(page: pdfium.PdfPage, max_px: int) -> tuple[int, int]:
    width, height = page.get_size()
    factor = max_px / max(width, height, 1e-3)
    return max(1, round(width * factor)), max(1, round(height * factor))


@contextmanager
def _page(document: pdfium.PdfDocument, number: int, label: str) -> Iterator[pdfium.PdfPage]:
    try:
        with closing(document[number - 1]) as page:
            yield page
    except pdfium.PdfiumError as error:
        raise AttachmentProblem(
            f"Page {number:,} of “{label}” is damaged or too large to draw. Nothing was added; choose other pages."
        ) from error


def _damaged(label: str) -> AttachmentProblem:
    return AttachmentProblem(
        f"“{label}” is a damaged or incomplete PDF document. Nothing was added;"
        " open it in its own program, save it again and add that."
    )


def _too_slow(label: str, n_done: int, n_wanted: int) -> AttachmentProblem:
    return AttachmentProblem(
        f"Of “{label}” {n_done:,} of {n_wanted:,} pages were read in {MAX_READ_S:.0f} s, the most one file may take."
        f" Nothing was added; choose fewer pages, such as 1-{max(1, n_done)}."
    )


def _too_slow_to_draw(label: str, numbers: Sequence[int], n_done: int) -> AttachmentProblem:
    return AttachmentProblem(
        f"Of “{label}” {n_done:,} of {len(numbers):,} pages were drawn in {MAX_DRAW_ALL_S:.0f} s, the most one file may"
        f" take. Nothing was added; choose fewer pages, such as {shown_page_range(numbers[:n_done])}."
    )


def _too_much(label: str, n_done: int) -> AttachmentProblem:
    return AttachmentProblem(
        f"“{label}” has more than {MAX_TEXT_CHARS:,} characters of text on its first {n_done:,} pages chosen,"
        " and no model reads more at once. Nothing was added; choose fewer pages."
    )
