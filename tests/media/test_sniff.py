"""A file is what its bytes are; a text that begins with the mark of a picture or a sound stays a text."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from gemma_desk.chat.message import MediaKind
from gemma_desk.media.document_kind import DocumentKind, document_kind
from gemma_desk.media.pdf_file import is_pdf
from gemma_desk.media.prepare import prepare_attachment
from gemma_desk.media.sniff import FileFormat, find_format

TEXTS = [
    "BMW sales 2024\nfoo\n",
    "The free software definition\n",
    "Get free stuff here\n",
    "The wide world\n",
    "Say skip to leave it out\n",
    "ID3 tags explained in plain text, at some length\n",
    "The new WAVE of music\n",
    "A better AIFF reader\n",
    "GIF89a is the name of a format\n",
    "fLaC is what such files begin with\n",
    "OggS likewise\n",
    "# How to parse\nA file begins with %PDF-1.7 and goes on\n",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_a_text_whatever_its_first_letters(text: str, encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    data = f"{mark}{text}".encode(encoding)
    assert find_format(data) is None
    assert document_kind(data, "a.md") is DocumentKind.TEXT
    attachment = prepare_attachment(data, "a.md").attachment
    assert attachment.kind is MediaKind.DOCUMENT
    assert text in attachment.pieces[0].text


@pytest.mark.parametrize(
    ("data", "file_format"),
    [
        (b"\x00\x00\x00\x08wide\x00\x00\x10\x00mdat", FileFormat.MP4),
        (b"\x00\x00\x00\x01mdat\x00\x00\x00\x00\x00\x00\x10\x00", FileFormat.MP4),
        (b"ID3\x04\x00\x00\x00\x00\x00\x0a" + bytes(20), FileFormat.MP3),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>'.encode("utf-16"), FileFormat.SVG),
    ],
    ids=["wide", "mdat", "id3", "svg"],
)
def test_what_begins_like_text_and_is_none_is_told(data: bytes, file_format: FileFormat) -> None:
    assert find_format(data) is file_format


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA"])
def test_bitmaps_are_told_by_their_second_header(mode: str) -> None:
    file = io.BytesIO()
    Image.new(mode, (300, 200)).save(file, "BMP")
    data = file.getvalue()
    assert find_format(data) is FileFormat.BMP
    assert find_format(data[:14] + b"\x07" + data[15:]) is None
    assert find_format(data[:6] + b"\x07" + data[7:]) is None


@pytest.mark.parametrize(
    "data",
    [
        b"ID3\xff\x00\x00\x00\x00\x00\x0a" + bytes(20),
        b"ID3\x04\x00\x00\x80\x00\x00\x0a" + bytes(20),
        b"\xf0\x00\x00\x08wide" + bytes(20),
        b"\x00\x00\x00\x05wide" + bytes(20),
    ],
    ids=["version", "size", "too long", "too short"],
)
def test_headers_with_impossible_numbers_are_none(data: bytes) -> None:
    assert find_format(data) is None


def test_a_pdf_may_have_a_little_before_it_but_not_be_in_a_text_or_an_archive() -> None:
    binary = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\nstream\0\0\0endstream"
    assert is_pdf(binary)
    assert is_pdf(b"\r\n \n%PDF-1.4 made of letters alone\n")
    assert is_pdf(b"HTTP/1.1 200 OK\r\n\r\n" + binary)
    assert not is_pdf(b"It says %PDF-1.7")
    assert document_kind(b"PK\x03\x04\x14\0\0\0\0\0a.pdf" + binary, "a.zip") is None
