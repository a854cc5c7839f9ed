"""Documents as they are sent: each page as text, as a picture or as both; other documents as their text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from PIL import Image

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import Attachment, MediaKind, Piece, Receipt
from gemma_desk.chat.turn import Picture
from gemma_desk.gemma.picture import DETAILS, SCREENSHOT_DETAIL, soft_tokens
from gemma_desk.media.document_kind import DocumentKind
from gemma_desk.media.document_text import DocumentText
from gemma_desk.media.page_range import parse_page_range, shown_page_range
from gemma_desk.media.page_way import PageWay
from gemma_desk.media.pdf import PdfPage, count_pages, page_thumbnails, read_pdf, render_pages
from gemma_desk.media.plain_text import read_plain_text
from gemma_desk.media.prepared import Prepared, Thumbnail
from gemma_desk.media.sniff import shown_name
from gemma_desk.media.word import read_word

CHARACTERS_PER_TOKEN = 4
"""About, in European languages. Counting exactly needs the model."""

MAX_PICTURE_TOKENS = 16_384
"""Soft tokens of a document's pages together; 113 MB of pixels, as much as goes through the pipe."""

_FINE_TOKENS = 8_192
"""Pages are drawn as finely as possible while they take no more than this together."""

_THUMBNAIL_PX = 640
_AS = " as "
_WAYS = {"text": PageWay.TEXT, "pictures": PageWay.PICTURE, "both": PageWay.BOTH}
"""What may stand behind the pages of a selection."""


@dataclass(frozen=True, slots=True)
class _Choice:
    numbers: tuple[int, ...]
    way: PageWay | None
    """None lets each page go as suits it."""


def prepare_document(data: bytes, name: str, kind: DocumentKind, detail: int | None, selection: str) -> Prepared:
    """Reads a document.

    Args:
        data: The whole file.
        name: File name to show.
        kind: What it is.
        detail: Soft tokens of each page's picture at most; None chooses.
        selection: Of a PDF: pages as "1-3, 7", then perhaps "as text", "as pictures" or "as both".

    Raises:
        AttachmentProblem: Damaged, outside the bounds, empty, or a selection that makes no sense.
    """
    if kind is DocumentKind.PDF:
        return _prepare_pdf(data, name, detail, selection)
    document = read_word(data, name) if kind is DocumentKind.WORD else read_plain_text(data, name)
    return Prepared(_of_text(data, name, document), ())


def _of_text(data: bytes, name: str, document: DocumentText) -> Attachment:
    label = shown_name(name)
    fence = "" if document.language in ("", "markdown") else document.language
    body = f"```{fence}\n{document.text}\n```" if fence else document.text
    n_tokens = about_tokens(body)
    receipt = Receipt(0, 0, 0, 0, n_tokens, 0.0, (*document.notes, _estimate(n_tokens)))
    pieces = (Piece(f"{label}:\n{body}"),)
    return Attachment(MediaKind.DOCUMENT, sha256(data).hexdigest(), label, None, receipt, pieces)


def _prepare_pdf(data: bytes, name: str, detail: int | None, selection: str) -> Prepared:
    label = shown_name(name)
    choice = _chosen(selection, count_pages(data, name), label)
    document = read_pdf(data, name, choice.numbers)
    ways = [_way(page, choice.way) for page in document.pages]
    drawn = [page.number for page, way in zip(document.pages, ways, strict=True) if way in _DRAWN]
    chosen = _detail(len(drawn), detail, label)
    pictures = [_picture(image) for image in render_pages(data, name, drawn, chosen)] if drawn else []
    pieces = _pieces(label, document.n_pages, document.pages, ways, pictures)
    if not pieces:
        raise AttachmentProblem(
            f"There is nothing on {_pages(choice.numbers)} of “{label}”. Nothing was added; choose other pages."
        )
    notes = (_said(choice.numbers, document.n_pages, ways), *document.notes)
    attachment = _attachment(data, label, chosen if drawn else None, selection, pieces, notes)
    return Prepared(attachment, tuple(pictures), _thumbnail(data, name, document.pages[0].number))


_DRAWN = (PageWay.PICTURE, PageWay.BOTH)


def _chosen(selection: str, n_pages: int, label: str) -> _Choice:
    pages, _, way = selection.partition(_AS) if _AS in selection else _split_way(selection)
    if way and way not in _WAYS:
        raise AttachmentProblem(
            f"“{way}” is no way to send “{label}”. Nothing was added; write text, pictures or both behind “as”."
        )
    return _Choice(parse_page_range(pages, n_pages), _WAYS.get(way))


def _split_way(selection: str) -> tuple[str, str, str]:
    """A selection that begins with its way chooses all pages."""
    begins = selection.startswith(_AS.lstrip())
    return ("", "", selection.removeprefix(_AS.lstrip())) if begins else (selection, "", "")


def _way(page: PdfPage, wanted: PageWay | None) -> PageWay:
    """As wanted, but text only where there is some."""
    if wanted is None or page.way is PageWay.EMPTY:
        return page.way
    return PageWay.PICTURE if not page.text.strip() else wanted


def _detail(n_drawn: int, detail: int | None, label: str) -> int:
    """The detail of each page that is drawn."""
    if detail is None:
        fitting = [each for each in DETAILS if n_drawn * each <= _FINE_TOKENS]
        detail = max(fitting, default=SCREENSHOT_DETAIL)
    if n_drawn * detail > MAX_PICTURE_TOKENS:
        most = MAX_PICTURE_TOKENS // detail
        raise AttachmentProblem(
            f"{n_drawn} pages of “{label}” would go as pictures of {detail} tokens each, and {most} such pages are the "
            f"most. Nothing was added; choose fewer pages, such as 1-{most}, or a lower detail."
        )
    return detail


def _pieces(
    label: str, n_pages: int, pages: Sequence[PdfPage], ways: Sequence[PageWay], pictures: Sequence[Picture]
) -> tuple[Piece, ...]:
    pieces, drawn = [], iter(pictures)
    for page, way in zip(pages, ways, strict=True):
        head = f"{label}, page {page.number} of {n_pages}:"
        text = f"{head}\n{page.text.strip()}" if way in (PageWay.TEXT, PageWay.BOTH) else head
        if way in _DRAWN:
            picture = next(drawn)
            pieces.append(Piece(text, MediaKind.IMAGE, soft_tokens(picture.width, picture.height)))
        elif way is PageWay.TEXT:
            pieces.append(Piece(text))
    return tuple(pieces)


def _attachment(
    data: bytes, label: str, detail: int | None, selection: str, pieces: tuple[Piece, ...], notes: tuple[str, ...]
) -> Attachment:
    n_text = sum(about_tokens(piece.text) for piece in pieces)
    n_tokens = n_text + sum(piece.soft_tokens for piece in pieces)
    receipt = Receipt(0, 0, 0, 0, n_tokens, 0.0, (*notes, _estimate(n_text)))
    digest = sha256(data).hexdigest()
    return Attachment(MediaKind.DOCUMENT, digest, label, detail, receipt, pieces, selection)


def about_tokens(text: str) -> int:
    """An estimate of how many tokens a text takes."""
    return -(-len(text) // CHARACTERS_PER_TOKEN)


def _estimate(n_tokens: int) -> str:
    return f"The text takes about {n_tokens:,} tokens, estimated from its length."


def _pages(numbers: Sequence[int]) -> str:
    return f"page{'s' if len(numbers) > 1 else ''} {shown_page_range(numbers)}"


def _said(numbers: Sequence[int], n_pages: int, ways: Sequence[PageWay]) -> str:
    counts = [(ways.count(way), words) for way, words in _WAY_WORDS.items()]
    told = ", ".join(f"{n} {words}" for n, words in counts if n)
    return f"{_pages(numbers).capitalize()} of {n_pages}: {told}."


_WAY_WORDS = {
    PageWay.TEXT: "as text",
    PageWay.PICTURE: "as a picture",
    PageWay.BOTH: "as text and picture",
    PageWay.EMPTY: "empty",
}


def _picture(image: Image.Image) -> Picture:
    return Picture(*image.size, image.convert("RGB").tobytes())


def _thumbnail(data: bytes, name: str, number: int) -> Thumbnail | None:
    small = next(page_thumbnails(data, name, (number,), _THUMBNAIL_PX), None)
    return None if small is None else Thumbnail(*small.size, small.convert("RGB").tobytes())
