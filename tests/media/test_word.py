"""Word documents of other programs and of enemies."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.media import word as reader
from gemma_desk.media.word import MAX_ENTRIES, MAX_UNPACKED_BYTES, MAX_XML_BYTES, read_word

FILES = Path(__file__).parent / "files" / "documents"
BODY = "word/document.xml"
WORDS = b"Last paragraph."


def made(name: str) -> bytes:
    return (FILES / name).read_bytes()


def changed(change: Callable[[str, bytes], bytes], added: dict[str, bytes] | None = None) -> bytes:
    """A document of LibreOffice with its parts changed and others added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made("libreoffice.docx"))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)), zipfile.ZIP_DEFLATED)
        for name, content in (added or {}).items():
            new.writestr(name, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def with_body(old: bytes, new: bytes) -> bytes:
    return changed(lambda name, part: part.replace(old, new) if name == BODY else part)


def test_libreoffices_letter_as_markdown() -> None:
    document = read_word(made("libreoffice.docx"), "a.docx")
    assert document.language == "markdown"
    assert document.notes == ()
    assert document.text == (
        "# Quarterly letter\n\n"
        "Dear reader, this is the first paragraph of a letter with bold words, an ümlaut, a snowman ☃ and the number"
        " 4711.\n\n"
        "## Fruit\n\n"
        "- apples\n- pears\n    - green pears\n- plums\n1. first step\n2. second step\n\n"
        "## Table of prices\n\n"
        "| Fruit | Price |\n| --- | --- |\n| Apple | 1.20 |\n| Pear \\| green | 2.50 |\n\n"
        "Last paragraph."
    )


def test_pandocs_report_with_its_note_and_its_picture_counted() -> None:
    document = read_word(made("pandoc.docx"), "a.docx")
    assert "A note.[^21]" in document.text
    assert "[^21]: The note’s own words." in document.text
    assert "- two\n    1. two a\n    2. two b\n- three" in document.text
    assert "x2+y2" in document.text
    assert document.notes == ("1 picture or drawing left out.",)


def test_tracked_changes_controls_boxes_and_signs() -> None:
    run = b"<w:r><w:t xml:space='preserve'>%s</w:t></w:r>"
    new = (
        b"kept</w:t></w:r><w:ins w:id='1' w:author='a'>" + run % b" inserted" + b"</w:ins>"
        b"<w:del w:id='2' w:author='a'><w:r><w:delText>deleted</w:delText></w:r></w:del>"
        b"<w:r><w:tab/><w:t>tabbed</w:t><w:br/><w:t>below</w:t></w:r></w:p>"
        b"<w:sdt><w:sdtContent><w:p>" + run % b"controlled" + b"</w:p></w:sdtContent></w:sdt>"
        b"<w:p><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>"
        b"<w:p>" + run % b"boxed" + b"</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p><w:p><w:r><w:t>"
    )
    document = read_word(with_body(WORDS, new), "a.docx")
    assert "kept inserted\ttabbed\nbelow" in document.text
    assert "controlled" in document.text
    assert document.text.count("boxed") == 1
    assert "deleted" not in document.text
    assert any("deletion" in note for note in document.notes)


def test_tables_within_tables_stay_within_their_cell() -> None:
    document = docx.Document()
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "left"
    inner = outer.cell(0, 1).add_table(1, 1)
    inner.cell(0, 0).text = "within"
    out = io.BytesIO()
    document.save(out)
    rows = [line for line in read_word(out.getvalue(), "a.docx").text.split("\n") if "within" in line]
    assert len(rows) == 1
    assert rows[0].startswith("| left | ")


def test_an_entity_is_refused_before_it_can_grow() -> None:
    laughs = b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

    def laughing(name: str, part: bytes) -> bytes:
        return part.replace(b"?>", b"?>" + laughs, 1).replace(WORDS, b"&b;") if name == BODY else part

    with pytest.raises(AttachmentProblem):
        read_word(changed(laughing), "a.docx")
    with pytest.raises(AttachmentProblem):
        read_word(changed(lambda n, p: laughing(n, p).decode().encode("utf-16") if n == BODY else p), "a.docx")


def test_what_a_document_points_to_is_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret of this machine")
    entity = f'<!DOCTYPE w [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'.encode()
    external = (
        '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"'
        f' Target="{secret.as_uri()}" TargetMode="External"/></Relationships>'
    )
    with pytest.raises(AttachmentProblem):
        read_word(changed(lambda n, p: p.replace(b"?>", b"?>" + entity, 1) if n == BODY else p), "a.docx")
    for kind in ("image", "footnotes", "attachedTemplate", "subDocument", "hyperlink"):
        relation = external.format(kind).encode()
        rels = changed(
            lambda n, p, r=relation: p.replace(b"</Relationships>", r) if n == "word/_rels/document.xml.rels" else p
        )
        assert "secret" not in read_word(rels, "a.docx").text


@pytest.mark.parametrize(
    "name", ["word/media/image1.png", "word/more.xml", "customXml/item1.bin"], ids=["picture", "xml", "xml-in-disguise"]
)
def test_archives_that_grow_are_refused_before_they_do(name: str) -> None:
    is_xml = "image" not in name
    content = b"<a>" + bytes(MAX_XML_BYTES).replace(b"\0", b" ") if is_xml else bytes(MAX_UNPACKED_BYTES + 1)
    with pytest.raises(AttachmentProblem) as refused:
        read_word(changed(lambda _, part: part, {name: content}), "a.docx")
    assert "MB" in str(refused.value)


def test_too_many_files_are_refused() -> None:
    many = {f"word/media/{index}.png": b"" for index in range(MAX_ENTRIES)}
    with pytest.raises(AttachmentProblem) as refused:
        read_word(changed(lambda _, part: part, many), "a.docx")
    assert f"{MAX_ENTRIES:,}" in str(refused.value)


def test_an_archive_that_lies_about_its_size_is_damaged() -> None:
    """The directory says 10 bytes, so 10 bytes are unpacked, and their checksum is wrong."""
    data = changed(lambda _, part: part, {"word/x.xml": b"<a>" + b" " * 100_000})
    size = (100_003).to_bytes(4, "little")
    assert data.count(size) == 2
    with pytest.raises(AttachmentProblem):
        read_word(data.replace(size, (10).to_bytes(4, "little")), "a.docx")


def test_deep_nesting_is_refused() -> None:
    deep = b"</w:t></w:r>" + b"<w:sdt><w:sdtContent>" * 5000 + b"</w:sdtContent></w:sdt>" * 5000 + b"<w:r><w:t>"
    with pytest.raises(AttachmentProblem):
        read_word(with_body(WORDS, deep), "a.docx")


@pytest.mark.parametrize("name", ["libreoffice.docx", "pandoc.docx"])
def test_a_file_cut_or_damaged_anywhere_gives_text_or_a_sentence(name: str) -> None:
    data = made(name)
    for part in range(40):
        at = len(data) * part // 40
        with pytest.raises(AttachmentProblem):
            read_word(data[:at], "a.docx")
        damaged = data[:at] + bytes(byte ^ 0x55 for byte in data[at : at + 8]) + data[at + 8 :]
        try:
            document = read_word(damaged, "a.docx")
        except AttachmentProblem:
            continue
        assert document.text


@pytest.mark.parametrize("name", [BODY, "word/styles.xml", "word/numbering.xml", "[Content_Types].xml", "_rels/.rels"])
@pytest.mark.parametrize("content", [b"", b"<a/>", b"no markup", b"<w:document"])
def test_parts_that_are_something_else(name: str, content: bytes) -> None:
    data = changed(lambda n, part: content if n == name else part)
    try:
        document = read_word(data, "a.docx")
    except AttachmentProblem:
        return
    assert "Quarterly letter" in document.text


def test_a_document_without_text_says_what_is_there() -> None:
    out = io.BytesIO()
    docx.Document().save(out)
    with pytest.raises(AttachmentProblem) as refused:
        read_word(out.getvalue(), "a.docx")
    assert "no text" in str(refused.value)


def test_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_TEXT_CHARS", 100)
    with pytest.raises(AttachmentProblem):
        read_word(made("libreoffice.docx"), "a.docx")
