"""PDF documents in: their pages' text, and their pages as pictures at the model's reference size.

Documents are opened in `pdf_file`, drawn in `pdf_drawing`; how a page goes best to the model is told by `pdf_ink`.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.gemma.picture import reference_size
from gemma_desk.media.clean_text import clean_text, unseen_note
from gemma_desk.media.document_text import MAX_TEXT_CHARS
from gemma_desk.media.page_range import shown_page_range
from gemma_desk.media.page_way import PageWay, page_way
from gemma_desk.media.pdf_drawing import WHOLE, Crop, bitmap_of, check_images, shrunk
from gemma_desk.media.pdf_file import opened
from gemma_desk.media.pdf_ink import has_annotations, ink_of, is_recognised
from gemma_desk.media.sniff import shown_name

MAX_READ_S = 20.0
"""For the text of all pages asked for; a page takes 1 to 20 ms."""

MAX_DRAW_ALL_S = 100.0
"""For drawing all pages asked for. With the last one, reading and the thumbnail it stays below the decoder's 180 s."""

_TAIL_BYTES = 2048

_SYMBOLS = str.maketrans(
    "\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf0e0\uf06e\uf06f\uf071",
    "\N{BULLET}\N{BLACK SMALL SQUARE}\N{WHITE MEDIUM SQUARE}\N{BULLET}\N{CHECK MARK}\N{RIGHTWARDS ARROW}"
    "\N{BLACK SMALL SQUARE}\N{WHITE MEDIUM SQUARE}\N{WHITE MEDIUM SQUARE}",
)
"""Bullets and boxes of the fonts Symbol and Wingdings, which have places of their own in Unicode's private area."""


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


def count_pages(data: bytes, name: str) -> int:
    """How many pages a document has, 1 to `MAX_PAGES`.

    Raises:
        AttachmentProblem: No PDF, damaged, protected with a password, empty, or too many pages.
    """
    with opened(data, shown_name(name)) as document:
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
    with opened(data, label) as document:
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
    with opened(data, label) as document:
        for n_done, number in enumerate(_wanted(document, numbers, label)):
            if n_done and time.monotonic() > ends_s:
                raise _too_slow_to_draw(label, numbers, n_done)
            yield _drawn(document, number, detail, WHOLE, label)


def render_page(data: bytes, name: str, number: int, detail: int, crop: Crop = WHOLE) -> Image.Image:
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
    with opened(data, label) as document:
        _wanted(document, (number,), label)
        return _drawn(document, number, detail, crop, label)


def page_thumbnails(data: bytes, name: str, numbers: Sequence[int], max_px: int) -> Iterator[Image.Image]:
    """Small RGB drawings of pages, the longer side `max_px`, to choose pages by.

    Raises:
        AttachmentProblem: As `render_pages`.
    """
    label = shown_name(name)
    with opened(data, label) as document:
        for number in _wanted(document, numbers, label):
            with _page(document, number, label) as page:
                yield bitmap_of(document, page, *shrunk(page, max_px), WHOLE)


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
        check_images(page)
        raw = textpage.get_text_bounded()
        text, n_removed = _sensible(raw)
        ink = ink_of(document, page, textpage)
        way = page_way(text, ink, is_recognised(textpage) or has_annotations(page))
        return PdfPage(number, page.get_width(), page.get_height(), text, way), n_removed


def _sensible(raw: str) -> tuple[str, int]:
    """Words whole, lines without blanks at their ends, at most one empty line between two.

    PDFium has already joined a word that it saw hyphenated at a line's end, with U+0002 in place of the hyphen.
    """
    text, n_removed = clean_text(re.sub("\x02|\ufffe", "", raw).translate(_SYMBOLS))
    text = re.sub(r"[ \t\xa0]+$", "", text, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n"), n_removed


def _drawn(document: pdfium.PdfDocument, number: int, detail: int, crop: Crop, label: str) -> Image.Image:
    left, top, right, bottom = crop
    with _page(document, number, label) as page:
        check_images(page)
        shown_width, shown_height = page.get_width() * (right - left), page.get_height() * (bottom - top)
        size = reference_size(max(1, round(shown_width)), max(1, round(shown_height)), detail)
        return bitmap_of(document, page, *size, crop)


@contextmanager
def _page(document: pdfium.PdfDocument, number: int, label: str) -> Iterator[pdfium.PdfPage]:
    try:
        with closing(document[number - 1]) as page:
            yield page
    except pdfium.PdfiumError as error:
        raise AttachmentProblem(
            f"Page {number:,} of “{label}” is damaged or too large to draw. Nothing was added; choose other pages."
        ) from error


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
