"""Word documents (DOCX) in, as Markdown: headings, paragraphs, lists and tables in their order.

A DOCX is an archive of XML. Its bounds are checked in the archive's directory before anything is unpacked, and no part
may declare a document type, so that neither the archive nor an entity can grow. Nothing that a document points to is
fetched; macros and fields are not run.
"""

from __future__ import annotations

import codecs
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.styles.style import ParagraphStyle
from lxml import etree

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.media.clean_text import clean_text, unseen_note
from gemma_desk.media.document_text import MAX_TEXT_CHARS, DocumentText
from gemma_desk.media.sniff import check_size, shown_name

MAX_ENTRIES = 5_000
"""Files in the archive; a document with a thousand pictures has 1 100."""

MAX_UNPACKED_BYTES = 256 * 1024 * 1024
"""Of all files in the archive together."""

MAX_XML_BYTES = 48 * 1024 * 1024
"""Of all XML together; the text of a book of 1 000 pages takes 20 MB. Parsed, it takes ten times that."""

_MAX_DEPTH = 12
"""Tables within tables, and lists."""

_DECLARATION_WITHIN_BYTES = 65_536
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)

_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_REFERENCES = {qn("w:footnoteReference"): "", qn("w:endnoteReference"): "e"}
"""What refers to a note, and what its mark begins with."""
_NOTES = {"footnotes": (qn("w:footnote"), ""), "endnotes": (qn("w:endnote"), "e")}
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset((qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), _ALTERNATIVE))
_WRAPPERS = frozenset((qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:moveTo"), qn("w:customXml")))
_PICTURES = (qn("w:drawing"), qn("w:pict"))
_TEXT_BOX = qn("w:txbxContent")

_READER_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    etree.LxmlError,
    ValueError,
    LookupError,
    AttributeError,
    NotImplementedError,
    OSError,
    RuntimeError,
    AssertionError,
    TypeError,
)
"""What zipfile, lxml and python-docx raise on damaged files, by their sources and by trying."""


@dataclass(slots=True)
class _Context:
    """What paragraphs refer to, each looked up once, and how far the numbered lists have counted."""

    styles: dict[str, ParagraphStyle]
    numbering: Any
    """The part that says how lists are numbered, or None."""
    counts: dict[tuple[int, int], int] = field(default_factory=dict)
    formats: dict[tuple[int, int], str] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> _Context:
        """Of this document."""
        styles = {s.style_id: s for s in document.styles if isinstance(s, ParagraphStyle)}
        has_lists = any(relation.reltype.endswith("/numbering") for relation in document.part.rels.values())
        return cls(styles, document.part.numbering_part.element if has_lists else None)

    def style(self, paragraph: Any) -> ParagraphStyle | None:
        """The style a paragraph names."""
        return self.styles.get(next(iter(paragraph.xpath("./w:pPr/w:pStyle/@w:val")), ""))

    def list_marker(self, paragraph: Any, style: ParagraphStyle | None) -> str:
        """“- ” or “2. ”, indented by level; nothing where the paragraph is in no list."""
        place = _list_place(paragraph, style)
        if place is None:
            return ""
        list_id, level = place
        for deeper in [key for key in self.counts if key[0] == list_id and key[1] > level]:
            del self.counts[deeper]
        indent = "    " * min(level, _MAX_DEPTH)
        if self._format(place) in ("bullet", "none", ""):
            return f"{indent}- "
        self.counts[place] = self.counts.get(place, 0) + 1
        return f"{indent}{self.counts[place]}. "

    def _format(self, place: tuple[int, int]) -> str:
        """How a list's level is numbered: "bullet", "decimal"…"""
        if place not in self.formats and self.numbering is not None:
            list_id, level = place
            abstract = self.numbering.xpath(f"./w:num[@w:numId='{list_id}']/w:abstractNumId/@w:val")
            of_abstract = f"./w:abstractNum[@w:abstractNumId='{int(abstract[0]) if abstract else -1}']"
            found = self.numbering.xpath(f"{of_abstract}/w:lvl[@w:ilvl='{level}']/w:numFmt/@w:val")
            self.formats[place] = str(next(iter(found), ""))
        return self.formats.get(place, "")


def read_word(data: bytes, name: str) -> DocumentText:
    """Reads the text of a Word document.

    Args:
        data: The whole file.
        name: File name to show.

    Returns:
        Markdown. What is left out, pictures, headers, comments, is counted in the notes.

    Raises:
        AttachmentProblem: Damaged, outside the bounds, without text, or no DOCX.
    """
    label = shown_name(name)
    check_size(len(data), label)
    with _translated(label):
        _check_archive(data, label)
        document = docx.Document(io.BytesIO(data))
        context = _Context.of(document)
        blocks = [*_blocks(document.element.body, context, 0), *_footnotes(document, context)]
        notes = _notes(document)
    text, n_unseen = clean_text("\n".join(blocks))
    text = re.sub(r"\n{3,}", "\n\n", text).strip("\n")
    _check_text(text, notes, label)
    return DocumentText(text, "markdown", notes + unseen_note(n_unseen))


@contextmanager
def _translated(label: str) -> Iterator[None]:
    try:
        yield
    except _READER_ERRORS as error:
        raise AttachmentProblem(
            f"“{label}” is a damaged or incomplete Word document, or one with macros. Nothing was added;"
            " open it in its own program, save it as DOCX or PDF and add that."
        ) from error


def _check_archive(data: bytes, label: str) -> None:
    """Refuses what would grow, by the archive's directory; zipfile unpacks no more of a file than is declared there."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        if len(entries) > MAX_ENTRIES:
            _refuse(label, f"{len(entries):,} files", f"{MAX_ENTRIES:,}")
        xml = [entry for entry in entries if _is_xml(archive, entry)]
        for some, limit, what in ((entries, MAX_UNPACKED_BYTES, ""), (xml, MAX_XML_BYTES, " of text")):
            n_bytes = sum(entry.file_size for entry in some)
            if n_bytes > limit:
                _refuse(label, f"{n_bytes / 2**20:,.0f} MB{what}", f"{limit / 2**20:.0f} MB")


def _is_xml(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """Whether a file within is XML, told by its content, as a document may name its parts as it likes.

    Raises:
        ValueError: It declares a document type, and so entities perhaps, or is in an encoding to hide it.
    """
    with archive.open(entry) as part:
        start = part.read(_DECLARATION_WITHIN_BYTES)
    if not start.startswith(_UTF_16_MARKS) and not start.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"<"):
        return False
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start or b"\0" in start:
        raise ValueError(f"{entry.filename} declares a document type")
    return True


def _refuse(label: str, there: str, limit: str) -> None:
    raise AttachmentProblem(
        f"“{label}” unpacks to {there} and at most {limit} can be read. Nothing was added;"
        " open it in its own program, save the part that matters as a document of its own and add that."
    )


def _check_text(text: str, notes: tuple[str, ...], label: str) -> None:
    if not text.strip():
        there = f" ({notes[0].rstrip('.')})" if notes else ""
        raise AttachmentProblem(
            f"“{label}” holds no text{there}. Nothing was added;"
            " open it in its own program, save it as PDF and add that to have it seen."
        )
    if len(text) > MAX_TEXT_CHARS:
        raise AttachmentProblem(
            f"“{label}” has {len(text):,} characters and at most {MAX_TEXT_CHARS:,} can be read; no model reads more"
            " at once. Nothing was added; save the part that matters as a document of its own and add that."
        )


def _blocks(parent: Any, context: _Context, depth: int) -> Iterator[str]:
    """Paragraphs and tables in order, also those that content controls and tracked changes wrap."""
    for element in parent:
        if element.tag == qn("w:p"):
            yield from _paragraph(element, context)
        elif element.tag == qn("w:tbl"):
            yield from ("", *_table(element, context, depth + 1), "")
        elif element.tag in _WRAPPERS and depth < _MAX_DEPTH:
            yield from _blocks(element, context, depth + 1)


def _paragraph(element: Any, context: _Context) -> Iterator[str]:
    style = context.style(element)
    text = _run_text(element).strip("\n")
    if text.strip():
        heading = _heading_marks(style)
        marker = "" if heading else context.list_marker(element, style)
        yield from (f"{marker}{text}",) if marker else ("", f"{heading}{text}", "")
    for box in element.iter(_TEXT_BOX):
        if not any(ancestor.tag == _ALTERNATIVE for ancestor in box.iterancestors()):
            yield from (text for inner in box.iter(qn("w:p")) if (text := _run_text(inner)).strip())


def _run_text(element: Any) -> str:
    """The text of runs, tracked insertions and links, without what was deleted and without boxes."""
    pieces = []
    for child in element:
        if child.tag in _LEFT_OUT or child.tag == _TEXT_BOX:
            continue
        if child.tag in (qn("w:t"), _MATH_TEXT):
            pieces.append(child.text or "")
        elif child.tag in _SIGNS:
            pieces.append(_SIGNS[child.tag])
        elif child.tag in _REFERENCES:
            pieces.append(_mark(child.tag, child))
        else:
            pieces.append(_run_text(child))
    return "".join(pieces)


def _mark(tag: str, element: Any) -> str:
    return f"[^{_REFERENCES[tag]}{element.get(qn('w:id'))}]"


def _footnotes(document: Document, context: _Context) -> Iterator[str]:
    """Foot- and endnotes, as Markdown writes them."""
    for relation in document.part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1]
        if kind not in _NOTES or relation.is_external:
            continue
        tag, prefix = _NOTES[kind]
        for note in parse_xml(relation.target_part.blob).iter(tag):
            text = " ".join(block.strip() for block in _blocks(note, context, 0) if block.strip())
            if text:
                yield from ("", f"[^{prefix}{note.get(qn('w:id'))}]: {text}")


def _table(element: Any, context: _Context, depth: int) -> Iterator[str]:
    """A Markdown table; its first row becomes the head, as Markdown has none without."""
    rows = [_row(row, context, depth) for row in element.iter(qn("w:tr")) if _owner(row) is element]
    n_columns = max(map(len, rows), default=0)
    for index, row in enumerate(rows):
        yield "| " + " | ".join(row + [""] * (n_columns - len(row))) + " |"
        if index == 0:
            yield "|" + " --- |" * n_columns


def _owner(row: Any) -> Any:
    return next(row.iterancestors(qn("w:tbl")))


def _row(row: Any, context: _Context, depth: int) -> list[str]:
    cells = [cell for cell in row.iter(qn("w:tc")) if next(cell.iterancestors(qn("w:tr"))) is row]
    return [_cell(cell, context, depth) for cell in cells]


def _cell(cell: Any, context: _Context, depth: int) -> str:
    if depth > _MAX_DEPTH:
        return "…"
    lines = (line.strip() for block in _blocks(cell, context, depth) for line in block.split("\n"))
    return "<br>".join(line.replace("|", "\\|") for line in lines if line)


def _heading_marks(style: ParagraphStyle | None) -> str:
    for _ in range(_MAX_DEPTH):
        if style is None:
            return ""
        if style.name == "Title":
            return "# "
        match = _HEADING.fullmatch(style.name or "")
        if match:
            return "#" * min(int(match[1]), 6) + " "
        base = style.base_style
        style = base if isinstance(base, ParagraphStyle) else None
    return ""


def _list_place(paragraph: Any, style: ParagraphStyle | None) -> tuple[int, int] | None:
    """The list and level of a paragraph, by itself or by its style."""
    for element in (paragraph, None if style is None else style.element):
        if element is None:
            continue
        ids = element.xpath("./w:pPr/w:numPr/w:numId/@w:val")
        if ids:
            levels = element.xpath("./w:pPr/w:numPr/w:ilvl/@w:val")
            return (int(ids[0]), int(levels[0]) if levels else 0) if int(ids[0]) else None
    return None


def _notes(document: Document) -> tuple[str, ...]:
    body = document.element.body
    n_pictures = sum(1 for tag in _PICTURES for _ in body.iter(tag)) - sum(
        1 for fallback in body.iter(_ALTERNATIVE) for tag in _PICTURES for _ in fallback.iter(tag)
    )
    relations = [relation.reltype.rsplit("/", 1)[-1] for relation in document.part.rels.values()]
    counted = (
        (n_pictures, "picture or drawing", "pictures or drawings"),
        (len(list(body.iter(qn("w:commentReference")))), "comment", "comments"),
        (relations.count("header") + relations.count("footer"), "header or footer", "headers and footers"),
        (len(list(body.iter(qn("w:del")))), "deletion that is tracked", "deletions that are tracked"),
    )
    return tuple(f"{n:,} {one if n == 1 else many} left out." for n, one, many in counted if n)
