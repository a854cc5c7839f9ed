"""The table of damaged and hostile files: `python -m tests.media.hostile_table > docs/hostile-files.md`.

Each goes through the decoder's process as a dropped file does; what becomes of it, its time and the most memory that
process had by then stand beside it.
"""

from __future__ import annotations

import gzip
import io
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np
import psutil
import soundfile

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import Attachment
from gemma_desk.media.decoder import Decoder
from gemma_desk.media.prepared import Prepared
from tests.media import hostile, hostile_pdf
from tests.media.test_hostile_sounds import LYING_HEADERS
from tests.media.test_svg import TOO_MUCH
from tests.media.test_video import enlarged
from tests.media.test_word import changed

FILES = Path(__file__).parent / "files"
PAGE = Path(__file__).parents[2] / "docs" / "hostile-files.md"
_NAME = "FILE"
_MB = 1_000_000
_HEAD = """# Damaged and hostile files

Each was dropped on the reading process as any file is: `python -m tests.media.hostile_table` makes them, drops them and
writes this page. That process may take 3 GiB of memory and 180 s for one file, and may die; the window stays. “Memory”
is the most it held while it read the file; it begins with about 100 MB. Times are of two cores, other programs running.

| file | size | what happens | seconds | memory |
|---|---|---|---|---|
"""


def cases() -> dict[str, bytes]:
    """Every file by what it is, made as it is needed."""
    return {
        **{f"picture: {name}": data for name, data in hostile.cases().items()},
        **{f"drawing: {name}": data for name, data in TOO_MUCH.items()},
        **{f"sound: header says {name}": data for name, data in LYING_HEADERS.items()},
        **_sounds(),
        **_documents(),
        **_videos(),
        **_cut(),
        **_disguised(),
    }


def _sounds() -> dict[str, bytes]:
    silence = io.BytesIO()
    soundfile.write(silence, np.zeros(600 * 16_000, np.int16), 16_000, format="FLAC")
    playlist = b"ffconcat version 1.0\nfile /etc/hostname\n"
    return {"sound: ten minutes of silence": silence.getvalue(), "a list for FFmpeg that names files": playlist}


def _documents() -> dict[str, bytes]:
    grown = {"word/more.xml": b"<a>" + b" " * (60 * _MB)}
    laughs = b'?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    return {
        "PDF: says it has 100 000 pages": hostile_pdf.claiming(100_000),
        "PDF: no pages": hostile_pdf.no_pages(),
        "PDF: its page tree runs in a circle": hostile_pdf.page_tree_loop(),
        "PDF: a script without an end": hostile_pdf.with_script(),
        "PDF: a picture of 30 000 × 30 000": hostile_pdf.huge_picture(),
        "PDF: drawings that draw each other ten times, 24 deep": hostile_pdf.growing_forms(),
        "PDF: 1 GB of content packed twice": hostile_pdf.twice_packed(1000 * _MB),
        "PDF: protected with a password": (FILES / "documents" / "qpdf-password.pdf").read_bytes(),
        "Word: grows to 60 MB of XML": changed(lambda _, part: part, grown),
        "Word: entities of entities": changed(lambda n, p: p.replace(b"?>", laughs, 1) if n.endswith("nt.xml") else p),
        "text: of NUL bytes": bytes(100_000),
        "text: 5 million characters": b"word " * 1_000_000,
        "text: machine code": Path(sys.executable).resolve().read_bytes()[:500_000],
        "archive: 100 MB in 100 kB": gzip.compress(bytes(100 * _MB)),
    }


def _videos() -> dict[str, bytes]:
    return {
        "video: 30 000 × 30 000": enlarged(30_000),
        "video: a playlist behind its header": b"\0\0\0\x18ftypisom#EXTM3U\n#EXTINF:1,\n/etc/hostname\n",
    }


def _cut() -> dict[str, bytes]:
    """Half of each."""
    whole = {kind: hostile.saved(kind) for kind in ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "AVIF", "HEIF")}
    for path in (*FILES.glob("documents/libreoffice.[pd]*f*"), *FILES.glob("documents/*.docx"), *FILES.glob("video/*")):
        if path.suffix in (".pdf", ".docx", ".mp4", ".mov", ".webm", ".mkv"):
            whole[path.name] = path.read_bytes()
    return {f"half of {name}": data[: len(data) // 2] for name, data in sorted(whole.items())}


def _disguised() -> dict[str, bytes]:
    return {
        "a PNG called .wav": hostile.saved("PNG"),
        "a PDF called .mp4": (FILES / "documents" / "libreoffice.pdf").read_bytes(),
        "a video called .png": (FILES / "video" / "ffmpeg-h264.mp4").read_bytes(),
        "a web page called .jpg": b"<!DOCTYPE html><html><body>Hello</body></html>",
        "an Excel file called .docx": (FILES / "documents" / "libreoffice.xlsx").read_bytes(),
    }


def _named(case: str) -> str:
    """As the case says, where it says so."""
    return f"{_NAME}{case.rpartition(' called ')[2]}" if " called " in case else f"{_NAME}.bin"


def rows() -> Iterator[str]:
    """The table's lines, each once its file has been read."""
    decoder = Decoder()
    decoder.submit_prepare(hostile.saved("PNG"), "a.png", 70).result()
    for case, data in cases().items():
        _forget_peak()
        begin = time.perf_counter()
        reading = decoder.submit_prepare(data, _named(case), None)
        problem = reading.exception()
        if problem is not None and not isinstance(problem, AttachmentProblem):
            raise problem
        seconds = time.perf_counter() - begin
        words = _said(problem, _named(case)) if problem is not None else _read(reading.result())
        yield f"| {case} | {_size(len(data))} | {words} | {seconds:.1f} | {_peak()} |"
    decoder.close()


def _said(problem: AttachmentProblem, name: str) -> str:
    """Its first sentence: the second is for all alike."""
    words = problem.problem.sentence.partition(" Nothing was")[0].replace(f"“{name}”", "it")
    return (words[0].upper() + words[1:]).replace("|", "\\|")


def _read(prepared: Prepared) -> str:
    attachment: Attachment = prepared.attachment
    notes = " ".join(attachment.receipt.notes[:3])
    return f"Read as {attachment.kind.value}. {notes}".strip().replace("|", "\\|")


def _size(n_bytes: int) -> str:
    if n_bytes < 1000:
        return "1 byte" if n_bytes == 1 else f"{n_bytes} bytes"
    return f"{n_bytes / _MB:.1f} MB" if n_bytes >= _MB else f"{n_bytes / 1000:.1f} kB"


def _forget_peak() -> None:
    """Linux counts anew from here."""
    for child in psutil.Process().children():
        with suppress(OSError):
            Path(f"/proc/{child.pid}/clear_refs").write_text("5")


def _peak() -> str:
    """Of the reading process; one that has ended tells nothing any more."""
    for child in psutil.Process().children():
        lines = Path(f"/proc/{child.pid}/status").read_text().splitlines()
        peaks = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
        if peaks:
            return f"{peaks[0] * 1024 / _MB:.0f} MB"
    return "ended"


if __name__ == "__main__":
    print(_HEAD, end="")
    for line in rows():
        print(line, flush=True)
