"""Documents as they are sent: each page as text, as a picture or as both; other documents as their text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from math import prod

from PIL import Image

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import Attachment, MediaKind, Piece, Receipt
from gemma_desk.chat.turn import Picture
from gemma_desk.gemma.picture import DETAILS, SCREENSHOT_DETAIL, soft_tokens
from gemma_desk.gemma.token_estimate import about_tokens
from gemma_desk.media.document_kind import DocumentKind
from gemma_desk.media.document_text import DocumentText
from gemma_desk.media.page_range import parse_page_range, shown_page_range
from gemma_desk.media.page_way import PageWay
from gemma_desk.media.pdf import PdfPage, PdfText, count_pages, page_thumbnails, read_pdf, render_page, render_pages
from gemma_desk.media.picture import UprightPicture, picture_at_detail, thumbnail_of
from gemma_desk.media.picture_area import GRID, Area, no_part, split_area
from gemma_desk.media.plain_text import read_plain_text
from gemma_desk.media.prepare_picture_parts import THUMBNAIL_PX
from gemma_desk.media.prepared import Prepared, Thumbnail
from gemma_desk.media.sniff import shown_name
from gemma_desk.media.word import read_word

MAX_PICTURE_TOKENS = 16_384
"""Soft tokens of a document's pages together; 113 MB of pixels, as much as goes through the pipe."""

_FINE_TOKENS = 8_192
"""Pages are drawn at 1120 while they take no more than this together, else at 560; less reads nothing small."""
_AS = " as "
_WAYS = {"text": PageWay.TEXT, "pictures": PageWay.PICTURE, "both": PageWay.BOTH}
"""What may stand behind the pages of a selection."""


@dataclass(frozen=True, slots=True)
class _Choice:
    numbers: tuple[int, ...]
    way: PageWay | None
    """None lets each page go as suits it."""
    has_pages: bool
    """Pages were named; else all are meant, and the first that fit are taken."""


def prepare_document(
    data: bytes, name: str, kind: DocumentKind, detail: int | None, selection: str, largest: int = DETAILS[-1]
) -> Prepared:
    """Reads a document.

    Args:
        data: The whole file.
        name: File name to show.
        kind: What it is.
        detail: Soft tokens of each page's picture at most; None chooses.
        selection: Of a PDF: pages as "1-3, 7", then perhaps "as text", "as pictures" or "as both". Without pages, all
            are sent, or the first that fit. "3 at 100,200-500,600" is a part of one page, drawn anew: a picture.
        largest: What is chosen is no larger than this.

    Raises:
        AttachmentProblem: Damaged, outside the bounds, empty, or a selection that makes no sense.
    """
    place, area = split_area(selection)
    if kind is DocumentKind.PDF and area is not None:
        return _prepare_page_part(data, name, detail, place, area, largest)
    if kind is DocumentKind.PDF:
        return _prepare_pdf(data, name, detail, selection, largest)
    document = read_word(data, name) if kind is DocumentKind.WORD else read_plain_text(data, name)
    return Prepared(_of_text(data, name, document), ())


@dataclass(frozen=True, slots=True)
class _Plan:
    """How the pages of a PDF go."""

    pages: tuple[PdfPage, ...]
    ways: tuple[PageWay, ...]
    """Of each page."""
    detail: int
    """Of each page that is drawn."""

    @property
    def drawn(self) -> list[int]:
        """Numbers of the pages that are drawn."""
        return [page.number for page, way in zip(self.pages, self.ways, strict=True) if way in _DRAWN]

    @property
    def fits(self) -> bool:
        """Whether the pages that are drawn are within the bound."""
        return len(self.drawn) <= self.most_drawn

    @property
    def most_drawn(self) -> int:
        """Pages that can be drawn at this detail."""
        return MAX_PICTURE_TOKENS // self.detail

    @property
    def beginning(self) -> _Plan:
        """The first pages that fit."""
        if self.fits:
            return self
        end = [page.number for page in self.pages].index(self.drawn[self.most_drawn])
        return replace(self, pages=self.pages[:end], ways=self.ways[:end])


def _of_text(data: bytes, name: str, document: DocumentText) -> Attachment:
    label = shown_name(name)
    fence = "" if document.language in ("", "markdown") else document.language
    body = f"```{fence}\n{document.text}\n```" if fence else document.text
    pieces = (Piece(f"{label}:\n{body}"),)
    n_tokens = about_tokens(pieces[0].text)
    receipt = Receipt(0, 0, 0, 0, n_tokens, 0.0, document.notes, is_estimated=True)
    return Attachment(MediaKind.DOCUMENT, sha256(data).hexdigest(), label, None, receipt, pieces)


def _prepare_pdf(data: bytes, name: str, detail: int | None, selection: str, largest: int) -> Prepared:
    label = shown_name(name)
    choice = _chosen(selection, count_pages(data, name), label)
    document = read_pdf(data, name, choice.numbers)
    plan, cut_notes = _plan(document, choice, detail, largest, label)
    drawn = plan.drawn
    pictures = [_picture(image) for image in render_pages(data, name, drawn, plan.detail)] if drawn else []
    pieces = _pieces(label, document.n_pages, plan, pictures)
    numbers = [page.number for page in plan.pages]
    if not pieces:
        raise AttachmentProblem(
            f"There is nothing on {_pages(numbers)} of “{label}”. Nothing was added; choose other pages."
        )
    notes = (_said(numbers, document.n_pages, plan.ways), *cut_notes, *document.notes)
    attachment = _attachment(data, label, plan.detail if drawn else None, selection, pieces, notes, pictures)
    return Prepared(attachment, tuple(pictures), _thumbnail(data, name, numbers[0]))


def _prepare_page_part(data: bytes, name: str, detail: int | None, place: str, area: Area, largest: int) -> Prepared:
    """Drawn as finely as a picture is sent, not cut from a smaller drawing: its letters are as sharp as they can be."""
    n_pages = count_pages(data, name)
    numbers = _chosen(place, n_pages, shown_name(name)).numbers
    if len(numbers) != 1:
        raise no_part(f"{place} at {area}")
    crop = area.left / GRID, area.top / GRID, area.right / GRID, area.bottom / GRID
    drawn = render_page(data, name, numbers[0], DETAILS[-1], crop)
    upright = UprightPicture(drawn, None, False, (f"A part of page {numbers[0]} of {n_pages}, drawn anew.",))
    attachment, picture = picture_at_detail(upright, data, name, detail, largest)
    thumbnail = thumbnail_of(upright, THUMBNAIL_PX)
    return Prepared(replace(attachment, selection=f"{place} at {area}"), (picture,), thumbnail)


def _plan(
    document: PdfText, choice: _Choice, detail: int | None, largest: int, label: str
) -> tuple[_Plan, tuple[str, ...]]:
    """How pages go, and what to say of those that do not fit: named ones are refused, else the first are taken."""
    ways = tuple(_way(page, choice.way) for page in document.pages)
    plan = _Plan(document.pages, ways, DETAILS[0])
    plan = replace(plan, detail=min(_fine_detail(len(plan.drawn)), largest) if detail is None else detail)
    if plan.fits:
        return plan, ()
    begun = plan.beginning
    if choice.has_pages:
        raise _too_many(plan, shown_page_range([page.number for page in begun.pages]), label)
    note = (
        f"The first {len(begun.pages)} of {len(plan.pages)} pages are sent: at most {plan.most_drawn} can go as"
        f" pictures of {plan.detail} tokens each. Choose other pages, or send them as text."
    )
    return begun, (note,)


_DRAWN = (PageWay.PICTURE, PageWay.BOTH)


def _chosen(selection: str, n_pages: int, label: str) -> _Choice:
    pages, _, way = selection.partition(_AS) if _AS in selection else _split_way(selection)
    if way and way not in _WAYS:
        raise AttachmentProblem(
            f"“{way}” is no way to send “{label}”. Nothing was added; write text, pictures or both behind “as”."
        )
    return _Choice(parse_page_range(pages, n_pages), _WAYS.get(way), bool(pages.strip()))


def _split_way(selection: str) -> tuple[str, str, str]:
    """A selection that begins with its way chooses all pages."""
    begins = selection.startswith(_AS.lstrip())
    return ("", "", selection.removeprefix(_AS.lstrip())) if begins else (selection, "", "")


def _way(page: PdfPage, wanted: PageWay | None) -> PageWay:
    """As wanted, but text only where there is some."""
    if wanted is None or page.way is PageWay.EMPTY:
        return page.way
    return PageWay.PICTURE if not page.text.strip() else wanted


def _fine_detail(n_drawn: int) -> int:
    """What pages are drawn at where nobody chose: never so coarse that ordinary print cannot be read."""
    finest = DETAILS[-1]
    return finest if n_drawn * finest <= _FINE_TOKENS else SCREENSHOT_DETAIL


def _too_many(plan: _Plan, fitting: str, label: str) -> AttachmentProblem:
    return AttachmentProblem(
        f"{len(plan.drawn)} pages of “{label}” would go as pictures of {plan.detail} tokens each, and"
        f" {plan.most_drawn} such pages are the most. Nothing was added; choose fewer pages, such as {fitting},"
        " or a lower detail."
    )


def _pieces(label: str, n_pages: int, plan: _Plan, pictures: Sequence[Picture]) -> tuple[Piece, ...]:
    pieces, drawn = [], iter(pictures)
    for page, way in zip(plan.pages, plan.ways, strict=True):
        head = f"{label}, page {page.number} of {n_pages}:"
        text = f"{head}\n{page.text.strip()}" if way in (PageWay.TEXT, PageWay.BOTH) else head
        if way in _DRAWN:
            picture = next(drawn)
            pieces.append(Piece(text, MediaKind.IMAGE, soft_tokens(picture.width, picture.height)))
        elif way is PageWay.TEXT:
            pieces.append(Piece(text))
    return tuple(pieces)


def _attachment(
    data: bytes,
    label: str,
    detail: int | None,
    selection: str,
    pieces: tuple[Piece, ...],
    notes: tuple[str, ...],
    pictures: Sequence[Picture],
) -> Attachment:
    n_text = sum(about_tokens(piece.text) for piece in pieces)
    n_tokens = n_text + sum(piece.soft_tokens for piece in pieces)
    sent = max(((picture.width, picture.height) for picture in pictures), key=prod, default=(0, 0))
    receipt = Receipt(0, 0, *sent, n_tokens, 0.0, notes, is_estimated=True)
    digest = sha256(data).hexdigest()
    return Attachment(MediaKind.DOCUMENT, digest, label, detail, receipt, pieces, selection)


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
    small = next(page_thumbnails(data, name, (number,), THUMBNAIL_PX), None)
    return None if small is None else Thumbnail(*small.size, small.convert("RGB").tobytes())
