"""Damaged and cunning picture files, made here; `docs/attachments.md` tells what each gets for an answer."""

from __future__ import annotations

import gzip
import io
import random
import struct
import zlib

from PIL import Image

MAGIC = {
    "PNG": b"\x89PNG\r\n\x1a\n",
    "JPEG": b"\xff\xd8\xff\xe0",
    "GIF": b"GIF89a",
    "BMP": b"BM",
    "TIFF": b"II*\x00",
    "big-endian TIFF": b"MM\x00*",
    "WEBP": b"RIFF\x00\x10\x00\x00WEBP",
    "AVIF": b"\x00\x00\x00\x18ftypavif",
    "HEIF": b"\x00\x00\x00\x18ftypheic",
    "SVG": b"<svg ",
    "compressed SVG": b"\x1f\x8b\x08\x00",
}


def saved(kind: str, image: Image.Image | None = None, **options: object) -> bytes:
    """A picture file as Pillow writes it."""
    out = io.BytesIO()
    (image or Image.linear_gradient("L").convert("RGB")).save(out, kind, **options)
    return out.getvalue()


def png_chunk(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


def png(width: int, height: int, *more: bytes, bits: int = 1, rows: bytes | None = None) -> bytes:
    """Black, of a few bytes for each million pixels."""
    header = struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0)
    rows = bytes((width * bits // 8 + 1) * height) if rows is None else rows
    body = png_chunk(b"IHDR", header) + b"".join(more) + png_chunk(b"IDAT", zlib.compress(rows, 9))
    return MAGIC["PNG"] + body + png_chunk(b"IEND", b"")


def tiff(tags: list[tuple[int, int, int]], data: bytes = b"", n_pages: int = 1, is_circle: bool = False) -> bytes:
    """Pages of the same tags, each a (tag, type, value) with one value; `data` at the end."""
    n_bytes = 2 + 12 * len(tags) + 4
    out = bytearray(b"II*\x00" + struct.pack("<I", 8))
    for page in range(n_pages):
        following = len(out) + n_bytes if page + 1 < n_pages else (8 if is_circle else 0)
        entries = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in sorted(tags))
        out += struct.pack("<H", len(tags)) + entries + struct.pack("<I", following)
    return bytes(out) + data


def grey_tiff(width: int, height: int, data: bytes, compression: int = 1, n_pages: int = 1, **options: bool) -> bytes:
    n_before = 8 + n_pages * (2 + 12 * 9 + 4)
    tags = [(256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, compression), (262, 3, 1), (273, 4, n_before)]
    return tiff([*tags, (277, 3, 1), (278, 4, height), (279, 4, len(data))], data, n_pages, **options)


def gif_of(n_bytes: int) -> bytes:
    """Frames without end: cut where `n_bytes` are."""
    whole = saved("GIF", Image.new("P", (1, 1)))
    first = whole.index(b",")
    return whole[:first] + whole[first:-1] * (n_bytes // (len(whole) - first - 1))


def with_size(data: bytes, width: int, height: int) -> bytes:
    """An AVIF or HEIF that says another size than its picture has."""
    at = data.index(b"ispe") + 8
    return data[:at] + struct.pack(">II", width, height) + data[at + 8 :]


def noise_behind(magic: bytes, seed: int, n_bytes: int = 4096) -> bytes:
    return magic + random.Random(seed).randbytes(n_bytes)


_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">{}</svg>'
_BLUR = '<filter id="f"><feGaussianBlur stdDeviation="9"/></filter>'


def cases() -> dict[str, bytes]:
    """Each by what it is. None may end in anything but a picture or a sentence."""
    heic, avif = saved("HEIF"), saved("AVIF")
    return {
        "0 bytes": b"",
        "1 byte": b"\x89",
        "PNG of 30 000 × 30 000": png(30_000, 30_000),
        "PNG of 2³¹ × 2³¹": png(2**31 - 1, 2**31 - 1, rows=b""),
        "PNG of 0 × 0": png(0, 0, rows=b""),
        "PNG with fewer rows than it says": png(7_000, 7_000, bits=8, rows=bytes(100)),
        "PNG with far more rows than it says": png(10, 10, rows=bytes(200 << 20)),
        "PNG of 49 megapixels in 48 kB": png(7_000, 7_000, bits=8),
        "PNG with 100 MB of text in it": png(10, 10, png_chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(100 << 20), 9))),
        "PNG with 100 MB of profile": png(10, 10, png_chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(100 << 20), 9))),
        "PNG with a million parts": png(10, 10, png_chunk(b"tEXt", b"a\0b") * 1_000_000),
        "JPEG of 65 500 × 65 500": saved("JPEG").replace(b"\x01\x00\x01\x00\x03", b"\xff\xdc\xff\xdc\x03", 1),
        "GIF of 65 535 × 65 535": b"GIF89a\xff\xff\xff\xff" + saved("GIF")[10:],
        "GIF without an end": gif_of(16 << 20),
        "BMP of 30 000 × 30 000": saved("BMP")[:18] + struct.pack("<ii", 30_000, 30_000) + saved("BMP")[26:],
        "BMP of a negative width": saved("BMP")[:18] + struct.pack("<ii", -256, 256) + saved("BMP")[26:],
        "TIFF of 30 000 × 30 000": grey_tiff(30_000, 30_000, zlib.compress(bytes(1 << 20)), 8),
        "TIFF of 49 megapixels that are not there": grey_tiff(7_000, 7_000, b"\0" * 9),
        "TIFF with far more pixels than it says": grey_tiff(10, 10, zlib.compress(bytes(200 << 20), 9), 8),
        "TIFF whose pages go in a circle": grey_tiff(10, 10, bytes(100), n_pages=3, is_circle=True),
        "TIFF of 100 000 pages": grey_tiff(10, 10, bytes(100), n_pages=100_000),
        "TIFF without a word": b"II*\x00" + struct.pack("<I", 2**31),
        "WEBP of 16 383 × 3 000": saved("WEBP", Image.new("1", (16_383, 3_000)), lossless=True),
        "HEIC that says 30 000 × 30 000": with_size(heic, 30_000, 30_000),
        "HEIC that says 7 000 × 7 000": with_size(heic, 7_000, 7_000),
        "HEIC that says 0 × 0": with_size(heic, 0, 0),
        "HEIC that says 8 × 8": with_size(heic, 8, 8),
        "AVIF that says 30 000 × 30 000": with_size(avif, 30_000, 30_000),
        "AVIF that says 7 000 × 7 000": with_size(avif, 7_000, 7_000),
        "SVG of 30 000 × 30 000": _SVG.format("").replace("60", "30000").replace("40", "30000").encode(),
        "SVG nested 5 000 deep": _SVG.format("<g>" * 5_000 + "</g>" * 5_000).encode(),
        "SVG within SVG within SVG": _SVG.format("<svg>" * 120 + "</svg>" * 120).encode(),
        "SVG of 100 blurs": _SVG.format(_BLUR + '<g filter="url(#f)">' * 100 + "</g>" * 100).encode(),
        "SVG of 100 MB in 100 kB": gzip.compress(b"<svg>" + bytes(100 << 20)),
        "SVG with a line of 10 MB": _SVG.format(f'<path d="M0 0{" 1 1" * 2_500_000}"/>').encode(),
    }
