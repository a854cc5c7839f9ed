"""PDF documents of other programs and of enemies."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.gemma.picture import DETAILS, reference_size
from gemma_desk.media import pdf as reader
from gemma_desk.media import pdf_drawing
from gemma_desk.media.page_way import PageInk, PageWay, has_text, is_real_text, page_way
from gemma_desk.media.pdf import count_pages, page_thumbnails, read_pdf, render_page, render_pages
from gemma_desk.media.pdf_file import is_pdf
from tests.media import hostile_pdf

FILES = Path(__file__).parent / "files" / "documents"
RENDERED = 1120


def made(name: str) -> bytes:
    return (FILES / name).read_bytes()


def darkness(image: Image.Image) -> np.ndarray:
    return 1 - np.asarray(image.convert("L")) / 255


def test_each_page_goes_the_way_it_needs() -> None:
    document = read_pdf(made("ghostscript.pdf"), "a.pdf")
    assert document.n_pages == 4
    assert [page.way for page in document.pages] == [PageWay.TEXT, PageWay.BOTH, PageWay.EMPTY, PageWay.TEXT]
    assert [page.has_text for page in document.pages] == [True, True, False, True]
    assert document.notes == ()
    first = document.pages[0]
    assert first.text == "First page: words alone, enough of them to be read.\nA second line of words."
    assert (first.width_pt, first.height_pt) == (400, 560)


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("libreoffice.pdf", PageWay.TEXT),
        ("ghostscript-scan.pdf", PageWay.PICTURE),
        ("ghostscript-stamped.pdf", PageWay.PICTURE),
        ("tesseract.pdf", PageWay.BOTH),
        ("libreoffice-form.pdf", PageWay.BOTH),
        ("ghostscript-turned.pdf", PageWay.TEXT),
    ],
)
def test_ways_of_real_pages(name: str, way: PageWay) -> None:
    assert read_pdf(made(name), name).pages[-1].way is way


def test_letters_outside_english_and_bullets_of_symbol_fonts() -> None:
    text = read_pdf(made("libreoffice.pdf"), "a.pdf").pages[0].text
    assert "an ümlaut" in text
    assert "• apples" in text
    assert "\r" not in text


def test_a_turned_page_is_upright_and_its_hyphenated_word_whole() -> None:
    (page,) = read_pdf(made("ghostscript-turned.pdf"), "a.pdf").pages
    assert (page.width_pt, page.height_pt) == (560, 400)
    assert "an extraordinarily well hyphenated" in page.text
    image = render_page(made("ghostscript-turned.pdf"), "a.pdf", 1, RENDERED)
    assert image.width > image.height
    ink = darkness(image)
    assert ink[: image.height // 3].sum() > 0.99 * ink.sum()  # its three lines are at the top


def test_only_what_is_within_the_crop_box_is_there() -> None:
    data = made("ghostscript-cropped.pdf")
    page = read_pdf(data, "a.pdf", (2,)).pages[0]
    assert (page.width_pt, page.height_pt) == (370, 70)
    assert page.text == "Second page: a chart and its words."
    assert page.way is PageWay.TEXT  # the chart is outside
    assert render_page(data, "a.pdf", 2, 280).size == reference_size(370, 70, 280)


@pytest.mark.parametrize("detail", DETAILS)
def test_pages_come_at_the_size_that_is_sent(detail: int) -> None:
    images = list(render_pages(made("ghostscript.pdf"), "a.pdf", (4, 1), detail))
    assert [image.size for image in images] == [reference_size(400, 560, detail)] * 2
    assert [image.mode for image in images] == ["RGB", "RGB"]
    assert darkness(images[0]).mean() > 0.5 > darkness(images[1]).mean()  # the dark slide came first, as asked


def test_drawing_is_antialiased_and_not_moved() -> None:
    image = render_page(made("ghostscript.pdf"), "a.pdf", 2, RENDERED)
    shades = darkness(image)
    assert ((shades > 0.2) & (shades < 0.8)).sum() > 500
    x, y = (round(65 * image.width / 400), round((560 - 120) * image.height / 560))  # within the first bar
    assert image.getpixel((x, y)) == (0, 0, 0)


def test_fields_are_drawn_with_what_is_filled_in() -> None:
    page = read_pdf(made("libreoffice-form.pdf"), "a.pdf").pages[-1]
    assert "Ada Lovelace" not in page.text
    image = render_page(made("libreoffice-form.pdf"), "a.pdf", page.number, RENDERED)
    document = pypdfium2.PdfDocument(made("libreoffice-form.pdf"))  # its fields are not asked to be drawn
    try:
        scale = image.width / page.width_pt
        bare = document[page.number - 1].render(scale, draw_annots=False).to_pil()
    finally:
        document.close()
    assert darkness(image).sum() > 1.2 * darkness(bare).sum()


def test_a_rectangle_is_drawn_anew_and_not_enlarged() -> None:
    data = made("libreoffice.pdf")
    crop = (0.1, 0.05, 0.6, 0.15)
    sharp = render_page(data, "a.pdf", 1, RENDERED, crop)
    whole = render_page(data, "a.pdf", 1, RENDERED)
    box = tuple(round(share * side) for share, side in zip(crop, whole.size * 2, strict=True))
    blurred = whole.crop(box).resize(sharp.size, Image.Resampling.BICUBIC)
    edges = [np.abs(np.diff(darkness(image), axis=1)).max(axis=1).mean() for image in (sharp, blurred)]
    assert edges[0] > edges[1]
    assert abs(darkness(sharp).mean() - darkness(blurred).mean()) < 0.02  # the same place


def test_thumbnails_have_the_pages_shape() -> None:
    sizes = [image.size for image in page_thumbnails(made("ghostscript.pdf"), "a.pdf", (1, 2), 140)]
    assert sizes == [(100, 140), (100, 140)]


def test_a_password_is_asked_for_and_an_owners_is_not() -> None:
    with pytest.raises(AttachmentProblem) as refused:
        count_pages(made("qpdf-password.pdf"), "a.pdf")
    assert "password" in str(refused.value)
    assert count_pages(made("qpdf-owner.pdf"), "a.pdf") == 4


@pytest.mark.parametrize("number", [0, -1, 5, 10**12])
def test_a_page_that_is_not_there_is_named_with_those_that_are(number: int) -> None:
    for read in (
        lambda n: read_pdf(made("ghostscript.pdf"), "a.pdf", (n,)),
        lambda n: draw(made("ghostscript.pdf"), n),
    ):
        with pytest.raises(AttachmentProblem) as refused:
            read(number)
        assert "1 to 4" in str(refused.value)


def draw(data: bytes, number: int = 1) -> Image.Image:
    return render_page(data, "a.pdf", number, 70)


def test_pdfium_has_neither_scripts_nor_xfa() -> None:
    assert not {"V8", "XFA"} & set(pypdfium2.PDFIUM_INFO.flags)
    assert read_pdf(hostile_pdf.with_script(), "a.pdf").pages[0].text == "Plain words on a page"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7\n",
        b"%PDF-1.7\n" + bytes(range(256)) * 100,
        b"%PDF-1.7\n1 0 obj\n" + b"[" * 100_000,
        b"GIF89a",
        hostile_pdf.page_tree_loop(),
        hostile_pdf.huge_picture(),
        hostile_pdf.claiming(100_000),
        hostile_pdf.no_pages(),
    ],
    ids=["empty", "header", "noise", "nested", "gif", "loop", "picture", "pages", "none"],
)
def test_what_cannot_be_read_gets_a_sentence(data: bytes) -> None:
    with pytest.raises(AttachmentProblem) as refused:
        read_pdf(data, "a.pdf")
    assert "Nothing was added" in str(refused.value)


def test_pages_that_are_not_there_are_told() -> None:
    document = read_pdf(hostile_pdf.claiming(4), "a.pdf")
    assert len(document.pages) + ("2-4" in "".join(document.notes)) * 3 == 4


@pytest.mark.parametrize("name", ["ghostscript.pdf", "libreoffice.pdf", "tesseract.pdf", "libreoffice-form.pdf"])
def test_a_file_cut_anywhere_gives_pages_or_a_sentence(name: str) -> None:
    data = made(name)
    outcomes = {reads(data[: len(data) * part // 40]) for part in range(1, 40)}
    assert outcomes <= {True, False}
    assert False in outcomes


def reads(data: bytes) -> bool:
    try:
        document = read_pdf(data, "a.pdf")
        draw(data, document.pages[0].number)
    except AttachmentProblem:
        return False
    return True


def test_a_file_cut_short_says_so() -> None:
    data = made("ghostscript.pdf")
    assert "ends early" in "".join(read_pdf(data[: data.rindex(b"startxref")], "a.pdf").notes)


def test_odd_boxes_are_drawn_within_the_budget() -> None:
    for box in (b"0 0 1e30 1e30", b"0 0 0 0", b"0 0 10000000 1", b"400 400 0 0"):
        data = hostile_pdf.page(b"0 0 100 100 re f", box=box)
        image = draw(data)
        assert image.width * image.height <= 70 * 48 * 48


@pytest.mark.parametrize(
    ("module", "limit"), [(reader, "MAX_READ_S"), (pdf_drawing, "MAX_DRAW_S"), (reader, "MAX_TEXT_CHARS")]
)
def test_each_bound_ends_in_a_sentence(module: ModuleType, limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, limit, -1)
    lines = b"0 0 m 400 400 l S " * 2000
    with pytest.raises(AttachmentProblem):
        read_pdf(hostile_pdf.page(lines + hostile_pdf.words(b"words")), "a.pdf")


ONE_THREAD = os.environ | {"OPENBLAS_NUM_THREADS": "1"}  # each thread reserves address space
IN_A_CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1 << 29, 1 << 29))
from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.media.pdf import read_pdf
try:
    read_pdf(sys.stdin.buffer.read(), "a.pdf")
except AttachmentProblem:
    pass
"""


@pytest.mark.skipif(sys.platform == "win32", reason="memory is bounded as on POSIX")
@pytest.mark.parametrize(
    "data", [hostile_pdf.growing_forms(), hostile_pdf.twice_packed(2**29)], ids=["forms", "packed"]
)
def test_bombs_take_no_more_than_their_process(data: bytes) -> None:
    """The process may end by PDFium's own hand for lack of memory; it must end."""
    child = subprocess.run(
        [sys.executable, "-c", IN_A_CHILD], input=data, timeout=120, capture_output=True, env=ONE_THREAD
    )
    assert child.returncode <= 0, child.stderr


def test_drawing_many_slow_pages_ends_with_some_to_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_DRAW_ALL_S", -1.0)
    drawing = render_pages(made("ghostscript.pdf"), "a.pdf", (3, 1, 2), 70)
    next(drawing)
    with pytest.raises(AttachmentProblem) as refused:
        next(drawing)
    assert "1 of 3 pages" in str(refused.value)
    assert "such as 3." in str(refused.value)


def test_is_pdf_by_its_header() -> None:
    assert is_pdf(made("ghostscript.pdf"))
    assert is_pdf(b"\r\n junk " + made("ghostscript.pdf"))
    assert not is_pdf(made("libreoffice.docx"))


@pytest.mark.parametrize(
    "text",
    [
        "An ordinary sentence, with a comma.",
        "def f(x):\n    return [x + 1, -x]",
        "1 Introduction . . . . . . . . . . . . . . . . . 1\n2 More . . . . . . . . . . . . 7",
        "これは日本語の文章です。",
        "Привет, мир!",
        "1.20  2.50  3.75\n4.10  5.25  6.00",
    ],
)
def test_real_text(text: str) -> None:
    assert is_real_text(text)


@pytest.mark.parametrize(
    "text",
    ["", " \n ", "\ue001\ue002\ue003 \ue004\ue005", "$%&' ()*+ ,-./ :;<=", "| ' ~ l i . ; I 1 j ! f t i l I j r l i"],
)
def test_garbage_is_no_text(text: str) -> None:
    assert not is_real_text(text)


def test_a_fonts_codes_without_letters_make_a_picture() -> None:
    """Text that a broken font gives is not trusted: the page goes as a picture."""
    ink = PageInk(under_text=0.05, elsewhere=0.0)
    assert page_way("\ue001\ue002\ue003 \ue004\ue005", ink, is_partial=False) is PageWay.PICTURE
    assert not has_text("\ue001\ue002\ue003", ink)
