"""Everything of ours that reads what others wrote: bytes in, and what it may raise.

Each takes a file's or a frame's bytes and an empty folder. What a parser does not document, raising anything else,
writing outside that folder, computing for more than a second, is a finding.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gemma_desk.app.load_guard import LoadGuard
from gemma_desk.app.settings import SETTINGS_NAME, load_settings
from gemma_desk.chat.errors import AttachmentProblem, Bug, DownloadProblem, FileProblem, ModelProblem
from gemma_desk.desktop.hand_over import wish_from
from gemma_desk.engine import wire as engine_wire
from gemma_desk.exchange.importing import import_files
from gemma_desk.exchange.restore import stage
from gemma_desk.exchange.work import finish
from gemma_desk.fetching.catalogue import load_catalogue
from gemma_desk.formulas import wire as formulas_wire
from gemma_desk.gemma.boxes import find_boxes
from gemma_desk.gemma.control import cut_control_strings
from gemma_desk.gemma.hearing import translation_wish
from gemma_desk.gemma.thought import Mark, ThoughtSplitter
from gemma_desk.gemma.title import cleaned_title
from gemma_desk.media import wire as media_wire
from gemma_desk.media.page_range import parse_page_range
from gemma_desk.media.picture_area import split_area
from gemma_desk.media.plain_text import read_plain_text
from gemma_desk.media.prepare import prepare_attachment
from gemma_desk.media.sound import prepare_sound
from gemma_desk.models.gguf_file import read_metadata
from gemma_desk.store import Store
from gemma_desk.unreadable import UNREADABLE


@dataclass(frozen=True, slots=True)
class Parser:
    """One of them."""

    what: str
    read: Callable[[bytes, Path], object]
    raises: tuple[type[BaseException], ...] = ()
    """What it documents."""
    n_runs: int = 20_000
    """In the whole campaign."""
    most_s: float = 1.0
    """Of the processor's time."""
    packages: tuple[str, ...] = ()
    """Instrumented, so that inputs are kept which reach new branches."""


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="replace")


def _written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


def _read_gguf(data: bytes, folder: Path) -> object:
    return read_metadata(_written(folder, "model.gguf", data))


def _import(data: bytes, folder: Path) -> object:
    name = "export.zip" if data[:2] == b"PK" else "export.json"
    path = _written(folder, name, data)
    with closing(Store.open(folder / "store")) as store:
        return finish(
            import_files(lambda use: use(store), [path], lambda got, named: prepare_attachment(got, named).attachment)
        )


def _restore(data: bytes, folder: Path) -> object:
    (folder / "data").mkdir(exist_ok=True)
    return finish(stage(_written(folder, "backup.zip", data), folder / "data"))


def _control(data: bytes, _: Path) -> object:
    text = _text(data)
    assert "".join(cut_control_strings(text)) == text
    return None


def _thought(data: bytes, _: Path) -> object:
    """Each line is a piece of what the model writes; one that is empty is a mark."""
    splitter = ThoughtSplitter()
    shown = []
    for number, piece in enumerate(_text(data).split("\n")):
        shown += splitter.text(piece) if piece else splitter.mark(list(Mark)[number % 2])
    return [*shown, *splitter.finish()]


def _written_by_the_model(data: bytes, _: Path) -> object:
    text = _text(data)
    return find_boxes(text), cleaned_title(text), translation_wish(text)


def _frames(data: bytes, _: Path) -> object:
    stream = io.BytesIO(data)
    read = []
    while (message := engine_wire.read(stream, engine_wire.REQUESTS if data[:1] else {})) is not None:
        read.append(message)
    return read


def _events(data: bytes, _: Path) -> object:
    return engine_wire.read(io.BytesIO(data), engine_wire.EVENTS)


def _media_frames(data: bytes, _: Path) -> object:
    for receive in (media_wire.receive_reply, media_wire.receive_job, media_wire.receive_medium):
        try:
            receive(io.BytesIO(data))
        except (EOFError, *UNREADABLE):
            continue
    return None


def _formula_lines(data: bytes, _: Path) -> object:
    for unpack in (formulas_wire.unpack_job, formulas_wire.unpack_drawing):
        try:
            unpack(data)
        except UNREADABLE:
            continue
    return None


def _settings(data: bytes, folder: Path) -> object:
    _written(folder, SETTINGS_NAME, data)
    return load_settings(folder)


def _sidecars(data: bytes, folder: Path) -> object:
    """The small files beside the store: none of them may keep the program from starting."""
    from gemma_desk.engine.llama.cost_table import CostTable
    from gemma_desk.store.last_state import SIDECAR_NAME

    for name in (SIDECAR_NAME, "cache/loading.json", "cache/draft_costs.json"):
        _written(folder, name, data)
    from gemma_desk.app import load_guard

    _written(folder, f"cache/{load_guard.NOTE_NAME}", data)
    LoadGuard(folder).barred(("model.gguf",))
    CostTable(folder / "cache", "key").read()
    with closing(Store.open(folder / "empty")) as store:
        return store.conversations()


def _own_catalogue(data: bytes, folder: Path) -> object:
    _written(folder, "added.json", data)
    return load_catalogue(folder)


def _hub_list(data: bytes, _: Path) -> object:
    from gemma_desk.fetching.hub import _decoded

    class Answer:
        def chunks(self) -> Any:
            yield data

    return _decoded(Answer())  # type: ignore[arg-type]


def _pages(data: bytes, _: Path) -> object:
    place, area = split_area(_text(data))
    return parse_page_range(place, 40), area


def _text_file(data: bytes, _: Path) -> object:
    return read_plain_text(data, "page.txt")


def _sound(data: bytes, _: Path) -> object:
    return prepare_sound(data, "note.wav")


def _wish(data: bytes, _: Path) -> object:
    return wish_from(data)


def _dropped(data: bytes, folder: Path) -> object:
    from tests.torture.input.dropped import take  # Qt only for whom it concerns

    return take(data, folder)


PARSERS: dict[str, Parser] = {
    "gguf": Parser("metadata of a model file", _read_gguf, (ModelProblem,), 60_000),
    "import": Parser("conversations of other programs, and ours", _import, (FileProblem,), 3_000),
    "restore": Parser("a backup", _restore, (FileProblem,), 3_000),
    "control": Parser("text that looks like control text", _control, (), 60_000),
    "thought": Parser("what the model writes, with its marks", _thought, (), 60_000),
    "answer": Parser("boxes, titles and wishes in an answer", _written_by_the_model, (), 60_000),
    "requests": Parser("what the engine process is asked", _frames, (Bug,), 60_000),
    "events": Parser("what the engine process says", _events, (Bug,), 60_000),
    "decoder": Parser("what the decoder's process says and is asked", _media_frames, (), 60_000),
    "formulas": Parser("what the formulas' process says and is asked", _formula_lines, (), 60_000),
    "settings": Parser("settings, modes and keys", _settings, (), 20_000),
    "sidecars": Parser("the small files beside the store", _sidecars, (), 2_000),
    "catalogue": Parser("the person's own catalogue", _own_catalogue, (DownloadProblem,), 20_000),
    "hub": Parser("a hub's list of files", _hub_list, (), 60_000),
    "pages": Parser("pages and parts of them", _pages, (AttachmentProblem,), 60_000),
    "text": Parser("a text file", _text_file, (AttachmentProblem,), 10_000),
    "sound": Parser("a sound file and its frames", _sound, (AttachmentProblem,), 5_000),
    "wish": Parser("what another start hands over", _wish, (), 60_000),
    "dropped": Parser("what is dropped or pasted", _dropped, (), 2_000, 10.0),  # Qt looks for letters in all fonts
}
