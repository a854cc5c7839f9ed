"""Pages that go as pictures can be read: fewer of them go, never coarser ones."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import Attachment
from gemma_desk.gemma.picture import SCREENSHOT_DETAIL
from gemma_desk.media import prepare_document as reader
from gemma_desk.media.document_kind import DocumentKind
from gemma_desk.media.page_range import parse_page_range


def scans(n_pages: int) -> bytes:
    """A PDF of pages that are one picture each."""
    pages = [Image.effect_noise((60, 80), 90).convert("RGB") for _ in range(n_pages)]
    file = io.BytesIO()
    pages[0].save(file, "PDF", save_all=True, append_images=pages[1:])
    return file.getvalue()


def read(data: bytes, detail: int | None = None, selection: str = "", largest: int = 1120) -> Attachment:
    return reader.prepare_document(data, "scan.pdf", DocumentKind.PDF, detail, selection, largest).attachment


@pytest.fixture(autouse=True)
def few_pages_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two at 1120, four at 560: drawing the real numbers would take a minute."""
    monkeypatch.setattr(reader, "_FINE_TOKENS", 2 * 1120)
    monkeypatch.setattr(reader, "MAX_PICTURE_TOKENS", 4 * 560)


@pytest.mark.parametrize(
    ("n_pages", "n_sent", "detail"), [(1, 1, 1120), (2, 2, 1120), (3, 3, 560), (4, 4, 560), (7, 4, 560)]
)
def test_scans_are_never_sent_so_coarse_that_nothing_can_be_read(n_pages: int, n_sent: int, detail: int) -> None:
    scan = read(scans(n_pages))
    assert (scan.detail, len(scan.pieces)) == (detail, n_sent)
    note = f"The first {n_sent} of {n_pages} pages are sent"
    assert any(note in said for said in scan.receipt.notes) == (n_sent < n_pages)


def test_a_document_read_again_at_the_detail_it_got_is_the_same() -> None:
    data = scans(7)
    scan = read(data)
    assert read(data, scan.detail, scan.selection) == scan


def test_pages_that_were_named_are_refused_with_a_choice_that_fits() -> None:
    data = scans(8)
    with pytest.raises(AttachmentProblem) as refused:
        read(data, selection="8, 2-6")
    assert "6 pages" in str(refused.value)
    assert "such as 8, 2-4," in str(refused.value)
    assert len(read(data, selection="8, 2-4").pieces) == 4
    assert parse_page_range("8, 2-4", 8) == (8, 2, 3, 4)


def test_the_receipt_says_how_finely_pages_are_drawn() -> None:
    receipt = read(scans(3)).receipt
    assert receipt.sent_width * receipt.sent_height <= SCREENSHOT_DETAIL * 48**2
    assert receipt.sent_width > 560


@pytest.mark.parametrize(("asked", "largest", "detail"), [(70, 1120, 70), (None, 560, 560), (None, 280, 280)])
def test_coarser_pages_are_sent_where_that_is_asked_for(asked: int | None, largest: int, detail: int) -> None:
    scan = read(scans(7), asked, largest=largest)
    assert scan.detail == detail
    assert len(scan.pieces) == min(7, 4 * 560 // detail)
