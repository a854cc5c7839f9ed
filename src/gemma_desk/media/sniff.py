"""What a file is, told by its first bytes. The name's suffix is never believed."""

from __future__ import annotations

import codecs
import re
import unicodedata
import zlib
from enum import StrEnum
from math import ceil

from gemma_desk.chat.errors import AttachmentProblem

MAX_FILE_BYTES = 1024**3
"""Larger files are refused unread. Below are an hour of uncompressed stereo, 635 to 691 MB, and some minutes of a
phone's video. While it is read it is in memory twice: in the window, and in the child, which may take 3 GiB."""

_MAX_NAME_CHARS = 120
_ID3_HEADER_BYTES = 10
_ADTS_HEADER_BYTES = 7
_ADTS_RATES = 13


class FileFormat(StrEnum):
    """The formats that are read. The value is what users call it."""

    PNG = "PNG"
    JPEG = "JPEG"
    WEBP = "WEBP"
    GIF = "GIF"
    BMP = "BMP"
    TIFF = "TIFF"
    AVIF = "AVIF"
    HEIF = "HEIF"
    SVG = "SVG"
    WAV = "WAV"
    AIFF = "AIFF"
    FLAC = "FLAC"
    OGG = "OGG"
    MP3 = "MP3"
    AAC = "AAC"
    M4A = "M4A"
    MP4 = "MP4 or MOV"
    MATROSKA = "WebM or Matroska"


PICTURE_FORMATS = frozenset(
    (
        FileFormat.PNG,
        FileFormat.JPEG,
        FileFormat.WEBP,
        FileFormat.GIF,
        FileFormat.BMP,
        FileFormat.TIFF,
        FileFormat.AVIF,
        FileFormat.HEIF,
        FileFormat.SVG,
    )
)
SOUND_FORMATS = frozenset(
    (
        FileFormat.WAV,
        FileFormat.AIFF,
        FileFormat.FLAC,
        FileFormat.OGG,
        FileFormat.MP3,
        FileFormat.AAC,
        FileFormat.M4A,
        FileFormat.MP4,
        FileFormat.MATROSKA,
    )
)
VIDEO_FORMATS = frozenset((FileFormat.MP4, FileFormat.MATROSKA))
"""The formats of sound that may hold moving pictures as well."""

_MAGIC: tuple[tuple[int, bytes, FileFormat], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", FileFormat.PNG),
    (0, b"\xff\xd8\xff", FileFormat.JPEG),
    (0, b"\x1aE\xdf\xa3", FileFormat.MATROSKA),
)
"""Offset, bytes, format: what no text begins with."""

_LETTERS: tuple[tuple[int, bytes, FileFormat], ...] = (
    (8, b"WEBP", FileFormat.WEBP),
    (0, b"GIF87a", FileFormat.GIF),
    (0, b"GIF89a", FileFormat.GIF),
    (0, b"II*\x00", FileFormat.TIFF),
    (0, b"MM\x00*", FileFormat.TIFF),
    (8, b"WAVE", FileFormat.WAV),
    (8, b"AIFF", FileFormat.AIFF),
    (8, b"AIFC", FileFormat.AIFF),
    (4, b"ftypM4A", FileFormat.M4A),
    (4, b"ftypM4B", FileFormat.M4A),
    (0, b"fLaC", FileFormat.FLAC),
    (0, b"OggS", FileFormat.OGG),
)
"""The same of letters, which a text may begin with as well."""

TEXT_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, UTF-32 before UTF-16, whose mark it begins with."""

_SAMPLE_BYTES = 65_536
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\b\x1b")) + b"\x7f"
"""Not those of old printers and of terminals, which are left out of text and do not make it none."""

_MAX_UNSEEN_SHARE = 0.02
"""Of bytes that are control characters; machine code has 0.1."""

_FEW_UNSEEN = 2

_BMP_HEADER_BYTES = 18
_BMP_HEADERS = (12, 16, 40, 52, 56, 64, 108, 124)
"""Lengths of the second header, which tell its version."""

_AVIF_BRANDS = frozenset((b"avif", b"avis"))
_HEIF_BRANDS = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"))
_MAX_BRANDS_BYTES = 512

_GZIP = b"\x1f\x8b"
_UTF_16 = (b"\xff\xfe<\x00", b"\xfe\xff\x00<")
_XML_START_BYTES = 65_536
_SVG_ROOT = re.compile(
    rb"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*+(?:\[.*?\]\s*+)?>)*+<(?:\w++:)?svg[\s>/]", re.DOTALL
)
"""The first element, behind what may precede it. Nothing that matched is tried again: files are cunning."""

_FOREIGN: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF", "a PDF document; send a picture of the page instead"),
    (4, b"ftypcrx", "a raw photograph; save it as JPEG first"),
    (0, b"PK\x03\x04", "an archive; unpack it and add what is in it"),
)
"""Offset, bytes, what it is and what to do."""

_OLD_MOV_BOXES = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
"""What QuickTime files of before 2001 begin with."""

_BOX_HEADER_BYTES = 8
_BOX_TO_THE_END, _BOX_SIZE_FOLLOWS = 0, 1


def sniff(data: bytes, name: str) -> FileFormat:
    """Tells the format of a picture's, sound's or video's bytes.

    Args:
        data: The whole file.
        name: Shown in the sentence.

    Raises:
        AttachmentProblem: The file is empty, too large, or of no format that is read.
    """
    check_size(len(data), name)
    found = find_format(data)
    if found is None:
        raise AttachmentProblem(f"“{name}” is {_foreign_kind(data)}. Nothing was added.")
    return found


def find_format(data: bytes) -> FileFormat | None:
    """The format of a picture's, sound's or video's bytes; None for all else.

    Most marks are letters that a text may begin with as well, so what is text from there on is none but a drawing.
    """
    if not _has_text_mark(data) and (found := _by_bytes(data)) is not None:
        return found
    if is_plain_text(data):
        return FileFormat.SVG if _is_svg(data) else None
    return _by_letters(data)


def is_plain_text(data: bytes) -> bool:
    """Whether these bytes are text: told by a byte order mark, or by having no zero byte and next to nothing unseen."""
    sample = data[:_SAMPLE_BYTES]
    if _has_text_mark(data):
        return True
    if not sample or b"\0" in sample:
        return False
    n_unseen = len(sample) - len(sample.translate(None, _CONTROLS))
    return n_unseen <= max(_FEW_UNSEEN, _MAX_UNSEEN_SHARE * len(sample))


def check_size(n_bytes: int, name: str) -> None:
    """Refuses a file by its size alone, so that a large one need not even be read from the disk.

    Raises:
        AttachmentProblem: The file is empty or too large.
    """
    if n_bytes == 0:
        raise AttachmentProblem(f"“{name}” is empty: 0 bytes. Nothing was added; choose the file again.")
    if n_bytes > MAX_FILE_BYTES:
        raise AttachmentProblem(
            f"“{name}” is {ceil(n_bytes / 1e6):,} MB and at most {MAX_FILE_BYTES // 10**6:,} MB can be read."
            " Nothing was added; save a smaller copy and add that."
        )


def shown_name(name: str) -> str:
    """The last part of a file name without what could mislead: control characters, writing-direction marks."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    visible = "".join(c for c in last if not unicodedata.category(c).startswith("C")).strip()
    return visible[:_MAX_NAME_CHARS] or "unnamed"


def _has_text_mark(data: bytes) -> bool:
    return any(data.startswith(mark) for mark, _ in TEXT_MARKS)


def _by_bytes(data: bytes) -> FileFormat | None:
    """What is told by bytes that no text begins with."""
    for offset, magic, file_format in _MAGIC:
        if data.startswith(magic, offset):
            return file_format
    if _is_adts(data, 0):
        return FileFormat.AAC
    return FileFormat.MP3 if _is_mpeg_audio(data) else None


def _by_letters(data: bytes) -> FileFormat | None:
    """What is told by letters and by what stands around them."""
    for offset, magic, file_format in _LETTERS:
        if data.startswith(magic, offset):
            return file_format
    if _is_bmp(data):
        return FileFormat.BMP
    if (picture := _boxed_picture(data)) is not None:
        return picture
    if _is_svg(data):  # compressed
        return FileFormat.SVG
    if _is_movie(data):
        return FileFormat.MP4
    begin = _after_id3(data)
    if not begin:
        return None
    return FileFormat.AAC if _is_adts(data, begin) else FileFormat.MP3


def _is_movie(data: bytes) -> bool:
    """ISO media that no picture format claims, and the QuickTime files it was made from."""
    if data.startswith(b"ftyp", 4):
        return data[8:12] not in _AVIF_BRANDS | _HEIF_BRANDS | {b"crx "}
    n_bytes = int.from_bytes(data[:4], "big")
    is_size = n_bytes in (_BOX_TO_THE_END, _BOX_SIZE_FOLLOWS) or _BOX_HEADER_BYTES <= n_bytes <= MAX_FILE_BYTES
    return data[4:8] in _OLD_MOV_BOXES and is_size


def _is_bmp(data: bytes) -> bool:
    """Two letters, then a header with zeros in reserve and a second one of a length that exists."""
    if not data.startswith(b"BM"):
        return False
    is_cut = len(data) < _BMP_HEADER_BYTES
    return not any(data[6:10]) and (is_cut or int.from_bytes(data[14:18], "little") in _BMP_HEADERS)


def _after_id3(data: bytes) -> int:
    """Where the sound begins behind an ID3 tag, which MP3 and AAC share; 0 where there is no tag."""
    is_tag = data.startswith(b"ID3") and len(data) >= _ID3_HEADER_BYTES
    if not is_tag or 0xFF in data[3:5] or max(data[6:10]) > 0x7F:  # version; a size of seven bits each
        return 0
    n_bytes = 0
    for byte in data[6:10]:
        n_bytes = n_bytes << 7 | byte
    return _ID3_HEADER_BYTES + n_bytes


def _is_adts(data: bytes, begin: int) -> bool:
    """An ADTS frame: 12 set bits, layer 0, a rate that exists, and where it ends another one or nothing."""
    head = data[begin : begin + _ADTS_HEADER_BYTES]
    if len(head) < _ADTS_HEADER_BYTES or not _is_adts_sync(head) or head[2] >> 2 & 0x0F > _ADTS_RATES - 1:
        return False
    n_bytes = (head[3] & 0x03) << 11 | head[4] << 3 | head[5] >> 5
    following = data[begin + n_bytes : begin + n_bytes + 2]
    return n_bytes >= _ADTS_HEADER_BYTES and (len(following) < 2 or _is_adts_sync(following))


def _is_adts_sync(data: bytes) -> bool:
    return data[0] == 0xFF and data[1] & 0xF6 == 0xF0


def _boxed_picture(data: bytes) -> FileFormat | None:
    """A file of the MP4 family that holds a picture: its brands, the compatible ones too, name the coding."""
    if data[4:8] != b"ftyp":
        return None
    n_bytes = min(int.from_bytes(data[:4], "big"), _MAX_BRANDS_BYTES)
    brands = {data[8:12], *(data[at : at + 4] for at in range(16, n_bytes, 4))}
    if brands & _AVIF_BRANDS:
        return FileFormat.AVIF
    return FileFormat.HEIF if brands & _HEIF_BRANDS else None


def _is_svg(data: bytes) -> bool:
    """Whether the first element is a drawing; a web page with a drawing in it is none."""
    start = data[:_XML_START_BYTES]
    if start.startswith(_GZIP):
        try:
            start = zlib.decompressobj(wbits=31).decompress(start, _XML_START_BYTES)
        except zlib.error:
            return False
    if start.startswith(_UTF_16):
        start = start.decode("utf-16", "ignore").encode()
    return _SVG_ROOT.match(start.removeprefix(b"\xef\xbb\xbf")) is not None


def _is_mpeg_audio(data: bytes) -> bool:
    """An MPEG frame begins with 11 set bits, then a version, layer, rate and sampling that must not be reserved."""
    if len(data) < 4 or data[0] != 0xFF or data[1] & 0xE0 != 0xE0:
        return False
    is_version_known, is_layer_known = data[1] & 0x18 != 0x08, data[1] & 0x06 != 0x00
    return is_version_known and is_layer_known and data[2] & 0xF0 != 0xF0 and data[2] & 0x0C != 0x0C


def _foreign_kind(data: bytes) -> str:
    for offset, magic, kind in _FOREIGN:
        if data.startswith(magic, offset):
            return kind
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "a web page, not a picture or sound; save the picture itself and add that"
    readable = ", ".join(sorted(PICTURE_FORMATS | SOUND_FORMATS))
    return (
        f"of a kind that is not read: pictures, sounds and videos ({readable}), PDF, DOCX and text are;"
        " save it as one of these and add that"
    )
