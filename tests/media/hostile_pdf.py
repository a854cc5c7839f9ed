"""PDF documents made to harm: written byte by byte, as no program writes them."""

from __future__ import annotations

import zlib

_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_ONE_PAGE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
_FONT = b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"


def pdf(*objects: bytes) -> bytes:
    """A document of these objects, numbered from 1; the first is the catalog."""
    out, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return out + head + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))


def stream(entries: bytes, content: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(content), content)


def page(content: bytes, resources: bytes = _FONT, box: bytes = b"0 0 400 400", *more: bytes) -> bytes:
    """A document of one page with this content, and further objects from number 5 on."""
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Resources << %s >> /Contents 4 0 R >>" % (box, resources)
    return pdf(_CATALOG, _ONE_PAGE, leaf, stream(b"/Filter /FlateDecode", zlib.compress(content)), *more)


def words(text: bytes, size: int = 20) -> bytes:
    """Draws a line of text."""
    return b"BT /F %d Tf 20 200 Td (%s) Tj ET" % (size, text)


def claiming(n_pages: int) -> bytes:
    """One page, said to be many."""
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"
    return pdf(_CATALOG, b"<< /Type /Pages /Kids [3 0 R] /Count %d >>" % n_pages, leaf)


def no_pages() -> bytes:
    return pdf(_CATALOG, b"<< /Type /Pages /Kids [] /Count 0 >>")


def page_tree_loop() -> bytes:
    return pdf(_CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")


def with_script() -> bytes:
    """Runs for ever when it is opened, if anything runs it."""
    action = b"<< /S /JavaScript /JS (while \\(true\\) {}) >>"
    catalog = b"<< /Type /Catalog /Pages 2 0 R /OpenAction %s /AA << /WC %s >> >>" % (action, action)
    return page(words(b"Plain words on a page")).replace(_CATALOG, catalog)


def huge_picture(side_px: int = 30_000) -> bytes:
    """A page with a picture of which only the beginning is there."""
    entries = b"/Type /XObject /Subtype /Image /Width %d /Height %d" % (side_px, side_px)
    picture = stream(
        entries + b" /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode", zlib.compress(bytes(2**20))
    )
    return page(b"400 0 0 400 0 0 cm /I Do", b"/XObject << /I 5 0 R >>", b"0 0 400 400", picture)


def growing_forms(depth: int = 24) -> bytes:
    """Each drawing draws the next one ten times."""
    forms = [
        stream(
            b"/Type /XObject /Subtype /Form /BBox [0 0 400 400] /Resources << /XObject << /X %d 0 R >> >>"
            % min(number + 1, 4 + depth),
            b"/X Do " * 10,
        )
        for number in range(5, 5 + depth)
    ]
    return page(b"/X Do", b"/XObject << /X 5 0 R >>", b"0 0 400 400", *forms)


def twice_packed(n_bytes: int) -> bytes:
    """A page whose content is small because it was packed twice."""
    content = zlib.compress(zlib.compress(b" " * n_bytes, 9), 9)
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R >>"
    return pdf(_CATALOG, _ONE_PAGE, leaf, stream(b"/Filter [/FlateDecode /FlateDecode]", content))
