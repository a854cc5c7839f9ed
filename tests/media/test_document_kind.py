"""Documents are told by their bytes; what is not read is refused with what to do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.media.document_kind import DocumentKind, document_kind

FILES = Path(__file__).parent / "files" / "documents"


def archive(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, b"<a/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ghostscript.pdf", DocumentKind.PDF),
        ("qpdf-password.pdf", DocumentKind.PDF),
        ("libreoffice.docx", DocumentKind.WORD),
        ("pandoc.docx", DocumentKind.WORD),
        ("make.sh", DocumentKind.TEXT),
        ("README.md", DocumentKind.TEXT),
    ],
)
def test_what_is_read(name: str, kind: DocumentKind) -> None:
    data = (FILES / name).read_bytes()
    for shown in (name, "a.dat", ""):
        assert document_kind(data, shown) is kind


def test_text_with_the_name_of_a_picture_is_a_damaged_picture() -> None:
    page = b"<!DOCTYPE html><p>Not found"
    assert document_kind(page, "a.html") is DocumentKind.TEXT
    assert document_kind(page, "a.JPG") is None


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ((FILES / "libreoffice.doc").read_bytes(), "Word"),
        ((FILES / "libreoffice.odt").read_bytes(), "OpenDocument"),
        ((FILES / "libreoffice.xlsx").read_bytes(), "Excel"),
        ((FILES / "libreoffice.rtf").read_bytes(), "Rich Text"),
        (archive("[Content_Types].xml", "ppt/presentation.xml"), "PowerPoint"),
        (archive("META-INF/container.xml"), "EPUB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
    ],
    ids=["doc", "odt", "xlsx", "rtf", "pptx", "epub", "encrypted"],
)
def test_what_is_not_read_is_named_with_what_to_do(data: bytes, word: str) -> None:
    with pytest.raises(AttachmentProblem) as refused:
        document_kind(data, "a.docx")
    assert word in str(refused.value)
    assert "save it" in str(refused.value)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\r", archive("a.txt"), b"OggS\0\2", b""])
def test_what_is_no_document(data: bytes) -> None:
    assert document_kind(data, "a.pdf") is None
