"""Inputs that are whole, of each kind: what fuzzing begins with, beside what it once found."""

from __future__ import annotations

import io
import json
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import soundfile

from gemma_desk.app.settings import Settings
from gemma_desk.chat.events import AnswerText
from gemma_desk.chat.message import Message, Role
from gemma_desk.chat.turn import TurnRequest
from gemma_desk.desktop.wish import Wish, WishKind
from gemma_desk.engine import wire
from gemma_desk.formulas.wire import Job, pack
from gemma_desk.media.wire import Job as FileJob
from gemma_desk.media.wire import send_job

_TESTS = Path(__file__).parents[2]
CORPUS = Path(__file__).parents[1] / "corpus"
"""What once found something, in a folder for each parser."""


def seeds(name: str) -> list[bytes]:
    """Whole inputs for a parser, and what is kept of what was found."""
    kept = sorted((CORPUS / name).glob("*"))
    return [*_MADE.get(name, _nothing)(), *(path.read_bytes() for path in kept)]


def _nothing() -> Iterator[bytes]:
    yield b""


def _gguf() -> Iterator[bytes]:
    from gguf import GGUFWriter

    path = Path(tempfile.mkdtemp()) / "x.gguf"
    writer = GGUFWriter(path, "gemma4")
    writer.add_name("x")
    writer.add_context_length(8192)
    writer.add_token_list(["<bos>", "a"])
    writer.add_tensor("token_embd.weight", np.zeros((2, 4), np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    yield path.read_bytes()


def _exports() -> Iterator[bytes]:
    for path in sorted((_TESTS / "exchange" / "files").glob("*.json")):
        data = path.read_bytes()
        yield json.dumps(json.loads(data)).encode()
        yield _zip(("conversations.json", data))
        yield _zip(("../../conversations.json", data), ("/etc/x.png", b"x"))


def _zip(*members: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


def _backups() -> Iterator[bytes]:
    manifest = json.dumps({"format": "gemma-desk-backup", "version": 1, "conversations": 0, "attachments": []}).encode()
    yield _zip(("backup.json", manifest), ("conversations.sqlite3", b"SQLite format 3\0"))
    yield _zip(("manifest.json", manifest), ("../../../tmp/x", b"x"), ("bomb", b"\0" * 30_000_000))


def _control() -> Iterator[bytes]:
    yield b'a <|turn> <turn|> <|channel>thought\n<channel|> <|"|> <bos> <|tool_call>'


def _boxes() -> Iterator[bytes]:
    yield b'```json\n[{"box_2d": [1, 2, 300, 400], "label": "a", "image": "part 2 of 5"}]\n```'
    yield "Translate what is said in “a.wav” into French.".encode()


def _requests() -> Iterator[bytes]:
    request = TurnRequest("1", (Message(Role.USER, ("a",)),))
    yield wire.encode(request) + wire.encode(wire.Cancel("1")) + wire.encode(wire.CountTokens("1", ("a",)))


def _events() -> Iterator[bytes]:
    yield wire.encode(AnswerText("1", "a"))


def _files() -> Iterator[bytes]:
    stream = io.BytesIO()
    send_job(stream, FileJob(1, "a", 280, "1-3", 1120), b"x")
    yield stream.getvalue()


def _formulas() -> Iterator[bytes]:
    yield pack(Job("x^2", True))


def _settings() -> Iterator[bytes]:
    yield msgspec.json.encode(Settings())
    yield b'{"keys": [{"action": "a", "keys": ["Ctrl+A"]}], "modes": [{"id": "a", "name": "b", "prompt": "c"}]}'


def _sidecars() -> Iterator[bytes]:
    yield b'{"conversations": 0}'
    yield b'{"paths": ["model.gguf"], "n_deaths": 1}'


def _catalogue() -> Iterator[bytes]:
    yield (_TESTS.parent / "src/gemma_desk/resources/catalogue.json").read_bytes()


def _hub() -> Iterator[bytes]:
    yield b'{"sha": "a", "siblings": [{"rfilename": "a.gguf", "size": 1, "lfs": {"size": 1, "sha256": "00"}}]}'


def _pages() -> Iterator[bytes]:
    yield from (b"3 at 100,200-500,600", b"1-3, 7", b"at 0,0-1000,1000", b"7-, -3")


def _texts() -> Iterator[bytes]:
    yield from ("Grüße".encode("utf-16"), "日本語のテキスト".encode("cp932"), b"\xef\xbb\xbfa\r\nb\x1b[31m")


def _sounds() -> Iterator[bytes]:
    for kind, subtype in (("WAV", "PCM_16"), ("WAV", "FLOAT"), ("FLAC", "PCM_16")):
        file = io.BytesIO()
        soundfile.write(file, np.sin(np.arange(1600) / 9), 16_000, format=kind, subtype=subtype)
        yield file.getvalue()


def _wishes() -> Iterator[bytes]:
    yield msgspec.json.encode(Wish(next(iter(WishKind)), ends_at_s=time.time() + 1e6))


def _dropped() -> Iterator[bytes]:
    yield b"text/uri-list\nHERE/a.txt\r\nHERE/b\r\nfile:///nowhere\r\nhttp://x.example/a.png\r\n"
    yield b"text/plain\na\n\ntext/html\n<img src='HERE/a.txt'>\n\ntext/x-moz-url\nHERE/a.txt"
    yield b"image/png\n\x89PNG\r\n\x1a\n\n\napplication/x-qt-image\n\x89PNG"
    yield b"text/uri-list\n" + b"HERE/a.txt\r\n" * 20


_MADE = {
    "gguf": _gguf, "import": _exports, "restore": _backups, "control": _control, "thought": _control, "answer": _boxes,
    "requests": _requests, "events": _events, "decoder": _files, "formulas": _formulas, "settings": _settings,
    "sidecars": _sidecars, "catalogue": _catalogue, "hub": _hub, "pages": _pages, "text": _texts, "sound": _sounds,
    "wish": _wishes, "dropped": _dropped,
}  # fmt: skip
