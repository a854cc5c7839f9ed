"""PDF documents, opened and checked.

By PDFium, the reader of Chromium, in a build that has neither JavaScript nor XFA forms; it opens no connection and no
other file. It is not safe for threads: all of this belongs to one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.media.sniff import check_size, is_plain_text

MAX_PAGES = 5_000
"""More than any book; a file that claims more is refused before a page of it is looked for."""

_HEADER_WITHIN_BYTES = 1024


def is_pdf(data: bytes) -> bool:
    """Whether these bytes are a PDF document, told by its header; a text that speaks of that header is none."""
    before, header, _ = data[:_HEADER_WITHIN_BYTES].partition(b"%PDF-")
    return bool(header) and not (before.strip() and is_plain_text(data))


@contextmanager
def opened(data: bytes, label: str) -> Iterator[pdfium.PdfDocument]:
    """Opens a document for a while; what PDFium raises in the block becomes a sentence.

    Raises:
        AttachmentProblem: No PDF, damaged, protected with a password, empty, or too many pages.
    """
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


def _damaged(label: str) -> AttachmentProblem:
    return AttachmentProblem(
        f"“{label}” is a damaged or incomplete PDF document. Nothing was added;"
        " open it in its own program, save it again and add that."
    )
