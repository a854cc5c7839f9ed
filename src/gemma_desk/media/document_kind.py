"""Which document a file is, told by its bytes; office files that are not read are refused with what to do."""

from __future__ import annotations

import io
import zipfile
from enum import StrEnum

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.media.pdf_file import is_pdf
from gemma_desk.media.sniff import is_plain_text, shown_name
from gemma_desk.media.suffixes import PICTURES, SOUNDS, VIDEOS

_OLE_HEADER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP_HEADERS = (b"PK\x03\x04", b"PK\x05\x06")
_MIMETYPE_WITHIN_BYTES = 200
_AS_PDF = "open it in its own program, save it as PDF and add that"


class DocumentKind(StrEnum):
    """The documents that are read. The value is what users call it."""

    PDF = "PDF"
    WORD = "DOCX"
    TEXT = "text"


_WITHIN_ZIP = (
    ("word/", None),
    ("xl/", f"an Excel workbook; {_AS_PDF}, or each sheet as CSV"),
    ("ppt/", f"a PowerPoint presentation; {_AS_PDF}"),
    ("META-INF/container.xml", f"an EPUB book; {_AS_PDF}"),
)
"""The beginning of a name within the archive, and what it is and what to do; None is read."""

_WITHIN_MIMETYPE = (
    (b"opendocument.text", "an OpenDocument text; open it in its own program, save it as DOCX or PDF and add that"),
    (b"opendocument.spreadsheet", f"an OpenDocument spreadsheet; {_AS_PDF}, or each sheet as CSV"),
    (b"opendocument", f"an OpenDocument file; {_AS_PDF}"),
    (b"epub", f"an EPUB book; {_AS_PDF}"),
)


_MEDIA_SUFFIXES = (*PICTURES, *SOUNDS, *VIDEOS)
"""A few damaged bytes may look like text; with such a name they are a damaged picture or sound, not a document."""


def document_kind(data: bytes, name: str) -> DocumentKind | None:
    """Tells which document these bytes are.

    Args:
        data: The whole file.
        name: Shown in the sentence; one of a picture or sound is no text.

    Returns:
        None where they are no document at all.

    Raises:
        AttachmentProblem: A document of a kind that is not read.
    """
    foreign = _foreign_kind(data)
    if foreign:
        raise AttachmentProblem(f"“{shown_name(name)}” is {foreign}. Nothing was added.")
    if data.startswith(_ZIP_HEADERS):
        return DocumentKind.WORD if _zip_kind(data) == "" else None
    if is_pdf(data):
        return DocumentKind.PDF
    is_text = is_plain_text(data) and not name.lower().endswith(_MEDIA_SUFFIXES)
    return DocumentKind.TEXT if is_text else None


def _foreign_kind(data: bytes) -> str:
    if data.startswith(_OLE_HEADER):
        return _ole_kind(data)
    if data.startswith(b"{\\rtf"):
        return "a Rich Text document; open it in its own program, save it as DOCX or PDF and add that"
    if data.startswith(_ZIP_HEADERS):
        return _zip_kind(data) or ""
    return ""


def _ole_kind(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "protected with a password; open it in its own program, save it without a password and add that"
    if "WordDocument".encode("utf-16-le") in data:
        return "a Word document in the old form (.doc); open it in its own program, save it as DOCX or PDF and add that"
    return f"an office document in the old form (.doc, .xls, .ppt); {_AS_PDF}"


def _zip_kind(data: bytes) -> str | None:
    """What to say of an office file within an archive; "" where it is read, None where it is another archive."""
    start = data[:_MIMETYPE_WITHIN_BYTES]
    for mark, kind in _WITHIN_MIMETYPE:
        if b"mimetype" in start and mark in start:
            return kind
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    # Damaged, or with an offset that points nowhere (the next two), or of a later ZIP than is known.
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "" if b"word/" in data else None  # its reader says how it is damaged
    return next((kind or "" for prefix, kind in _WITHIN_ZIP if any(n.startswith(prefix) for n in names)), None)
