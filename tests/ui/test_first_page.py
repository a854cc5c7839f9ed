"""The first page by mouse and keyboard: this machine, what is on its disk, a download from a hub on this machine."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from gemma_desk.app.model_source import ModelSource
from gemma_desk.app.settings import load_settings
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.fetching import catalogue
from gemma_desk.fetching.catalogue import CatalogueEntry, CatalogueFile, add_entry
from gemma_desk.fetching.hub import Hub
from gemma_desk.fetching.network import Network
from gemma_desk.fetching.problems import offline
from gemma_desk.fetching.record import ConnectionRecord
from gemma_desk.models import practice
from gemma_desk.models.appraisal import Appraisal
from gemma_desk.models.model_set import FileRole
from gemma_desk.models.places import Place, Program
from gemma_desk.ui.controls import TextButton
from gemma_desk.ui.getting_line import GettingPhase
from gemma_desk.ui.model_strip import Invitation
from gemma_desk.ui.settings_dialog import MODEL_SECTION, SettingsDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of dialogs

LAPTOP = Appraisal(16 * 2**30, 11 * 2**30, 8, 214_000_000_000, 61e9)
ROLES = {"target": FileRole.TARGET, "projector": FileRole.PROJECTOR, "drafter": FileRole.DRAFTER}


class SmallHub(ThreadingHTTPServer):
    """Gives the small set's files; `tests/fetching` has one that misbehaves."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.may_go_on = threading.Event()
        """Cleared, an answer stops after its first bytes until this is set."""
        self.may_go_on.set()
        self.n_asked = 0
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: SmallHub

    def do_GET(self) -> None:
        self.server.n_asked += 1
        data = (self.server.folder / self.path.rpartition("/")[2]).read_bytes()
        asked = self.headers.get("Range", "bytes=0-").removeprefix("bytes=").rstrip("-")
        start = int(asked)
        self.send_response(206 if start else 200)
        self.send_header("ETag", '"one"')
        self.send_header("Content-Length", str(len(data) - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        self.end_headers()
        try:
            self.wfile.write(data[start : start + 20_000])
            self.server.may_go_on.wait(20)
            self.wfile.write(data[start + 20_000 :])
        except OSError:
            return  # the program broke it off

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def hub(small_model: Path) -> Iterator[SmallHub]:
    server = SmallHub(small_model)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.may_go_on.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def places() -> list[Place]:
    """Where programs keep models."""
    return []


@pytest.fixture
def desk_parts(hub: SmallHub, small_model: Path, tmp_path: Path, places: list[Place], monkeypatch) -> dict[str, object]:
    folder = tmp_path / "models"
    empty = tmp_path / "catalogue.json"
    empty.write_text("[]")
    monkeypatch.setattr(catalogue, "PACKAGED", empty)
    files = tuple(_file_of(small_model / f"{name}.gguf", role) for name, role in ROLES.items())
    add_entry(
        folder,
        CatalogueEntry(
            "small", "Small Gemma", files, memory_bytes=9 * 10**9, licence="Apache-2.0", is_recommended=True
        ),
    )

    def new_hub(is_offline: bool) -> Hub:
        return Hub(Network(ConnectionRecord(tmp_path), is_offline=is_offline), hub.address, "")

    return {
        "source": ModelSource(folder, new_hub),
        "model_places": lambda: tuple(places),
        "appraise": lambda _: LAPTOP,
    }


def _file_of(path: Path, role: FileRole) -> CatalogueFile:
    data = path.read_bytes()
    return CatalogueFile(role, "somebody/small", "main", path.name, len(data), sha256(data).hexdigest())


@pytest.fixture
def practising(tmp_path: Path, monkeypatch) -> None:
    """A practice model that the scripted engine loads."""
    folder = tmp_path / "practice"
    folder.mkdir()
    (folder / "practice.gguf").write_bytes(b"GGUF")
    monkeypatch.setattr(practice, "FOLDER", folder)


@pytest.fixture
def first(open_stage, practising):
    """The window as it is at the first start."""
    stage = open_stage(ScriptedTurn(("Yes.",)), model_paths=(), is_new=True)
    stage.until(lambda: stage.window.model.state.info is not None)
    stage.page = stage.window.first.page
    stage.until(lambda: bool(stage.page.bar.words) and stage.page.searching.isHidden())
    return stage


def test_what_this_machine_has_and_what_fits_is_said(first):
    assert first.window.first.is_open
    assert "16.0 GiB" in first.page.machine.text()
    assert "8.4 GiB" in first.page.fit.text()
    assert next(words.rpartition(" GiB")[0] for words in first.page.bar.words) == "Other programs 5.0"
    assert "Small Gemma" in first.page.get_card.title.text()


def test_the_ways_to_a_model_are_said_in_whole_words(first):
    for button in (first.page.get_button, first.page.folder_button, first.page.files_button, first.page.stay_button):
        assert button.width() >= button.sizeHint().width()


def test_staying_with_the_practice_model_is_remembered(first, tmp_path, open_stage):
    first.click(first.page.stay_button)
    assert not first.window.first.is_open
    first.ask("Is it there?")
    first.until(lambda: not load_settings(tmp_path).is_new)
    again = open_stage(model_paths=(), is_new=load_settings(tmp_path).is_new)
    assert not again.window.first.is_open


def test_it_is_left_by_a_key_and_comes_again_at_the_next_start(first, open_stage, tmp_path):
    first.press(Qt.Key.Key_Escape, widget=first.page)
    assert not first.window.first.is_open
    assert first.composer.box.hasFocus()
    again = open_stage(model_paths=(), is_new=first.window._settings.now.is_new)
    assert again.window.first.is_open


def test_it_opens_again_from_the_strip_and_the_menu(first):
    first.press(Qt.Key.Key_Escape, widget=first.page)
    (strip,) = (each for each in first.window.page.strip.findChildren(Invitation) if each.isVisible())
    first.click(strip.button)
    assert first.window.first.is_open
    first.window.first.close()
    first.window.page.header.first_requested.emit()
    assert first.window.first.is_open


def test_tab_stays_on_the_page(first):
    for _ in range(12):
        first.press(Qt.Key.Key_Tab, widget=QApplication.focusWidget())
        assert first.page.isAncestorOf(QApplication.focusWidget())


def test_a_window_with_a_model_does_not_show_it(open_stage):
    stage = open_stage(is_new=True)
    assert not stage.window.first.is_open


# --- on the disk


def test_a_set_of_another_program_is_offered_and_loaded_where_it_is(first, places, small_model):
    places.append(Place(Program.LM_STUDIO, small_model))
    first.window.first.open()
    first.until(lambda: len(first.page.found_cards) == 1)
    card = first.page.found_cards[0]
    assert "LM Studio" in card.words.text()
    first.until(lambda: "Made-up" in first.page.fit.text())
    first.click(card.buttons.layout().itemAt(0).widget())
    target = str(small_model / "target.gguf")
    first.until(lambda: first.window._settings.now.model_paths[:1] == (target,))
    assert not first.window.first.is_open
    assert not first.window._settings.now.is_new


def test_a_chosen_folder_with_a_whole_set_is_used_at_once(first, small_model):
    first.click(first.page.folder_button)
    dialog = first.page.findChild(QFileDialog)
    dialog.filesSelected.emit([str(small_model)])
    dialog.done(1)
    first.until(lambda: not first.window.first.is_open)
    first.until(lambda: len(first.window._settings.now.model_paths) == 3)


def test_what_is_missing_is_said_and_can_be_added(first, small_model, tmp_path):
    stick, other = tmp_path / "stick", tmp_path / "other"
    stick.mkdir()
    other.mkdir()
    shutil.copy(small_model / "target.gguf", stick / "t.gguf")
    shutil.copy(small_model / "projector.gguf", other / "p.gguf")
    drop(first.page, stick)
    first.until(lambda: len(first.page.found_cards) == 1)
    assert len(first.page.found_cards[0].words.text().split("\n")) == 3
    first.click(first.page.files_button)
    dialog = first.page.findChild(QFileDialog)
    dialog.filesSelected.emit([str(other / "p.gguf")])
    dialog.done(1)
    first.until(lambda: len(first.page.found_cards[0].words.text().split("\n")) == 2)
    first.click(first.page.found_cards[0].buttons.layout().itemAt(0).widget())
    first.until(lambda: len(first.window._settings.now.model_paths) == 2)


def test_a_folder_without_a_model_says_so_and_why(first, tmp_path):
    (tmp_path / "nothing").mkdir()
    (tmp_path / "nothing" / "cut.gguf").write_bytes(b"GGUF")
    drop(first.page, tmp_path / "nothing")
    first.until(first.page.problem.isVisible)
    assert first.window.first.is_open
    first.click(first.page.passed_over_button)
    assert "cut.gguf" in first.page._passed_over.text()
    assert first.page._passed_over.isVisible()


def drop(page, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    rest = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page, QDragEnterEvent(page.rect().center(), *rest))
    QApplication.sendEvent(page, QDropEvent(QPointF(page.rect().center()), *rest))


# --- from a hub


def test_a_model_is_downloaded_and_loaded(first, small_model, tmp_path):
    first.click(first.page.get_button)
    first.until(lambda: not first.window.first.is_open)
    first.until(lambda: len(first.window._settings.now.model_paths) == 3)
    first.until(lambda: first.window.model.state.info is not None)
    assert not first.window.model.state.is_practice
    got = Path(first.window._settings.now.model_paths[0])
    assert got.read_bytes() == (small_model / "target.gguf").read_bytes()
    assert tmp_path / "models" in got.parents
    assert not first.window._settings.now.is_new


def test_the_licence_is_shown_once_before_anything_is_got(first, open_stage):
    assert first.page.licence.isVisible()
    assert "licence" in first.page.licence.text()
    first.click(first.page.get_button)
    first.until(lambda: not first.window.first.is_open)
    again = open_stage(model_paths=(), is_new=True)
    again.until(again.window.first.page.isVisible)
    assert not again.window.first.page.licence.isVisible()


def test_a_download_is_paused_left_and_goes_on_after_a_restart(first, hub, open_stage, monkeypatch):
    hub.may_go_on.clear()
    first.click(first.page.get_button)
    state = first.window.shared.getting
    first.until(lambda: state.state.phase is GettingPhase.GETTING and state.state.done_bytes > 0)
    assert first.page.getting.pause.isVisible()
    first.press(Qt.Key.Key_Escape, widget=first.page)
    strip = first.window.page.strip
    assert strip.getting.isVisible()
    assert "Offline" not in first.window.page.status.toolTip()
    first.click(strip.getting.line.pause)
    first.until(lambda: state.state.phase is GettingPhase.PAUSED)
    assert "Offline" in first.window.page.status.toolTip()
    hub.may_go_on.set()
    again = open_stage(model_paths=(), is_new=True)
    getting = again.window.shared.getting
    assert (getting.state.phase, getting.state.done_bytes > 0) == (GettingPhase.PAUSED, True)
    again.click(again.window.first.page.getting.resume)
    again.until(lambda: getting.state.phase is GettingPhase.DONE)
    again.until(lambda: len(again.window._settings.now.model_paths) == 3)


def test_a_cancelled_download_leaves_nothing(first, hub, tmp_path):
    hub.may_go_on.clear()
    first.click(first.page.get_button)
    getting = first.window.shared.getting
    first.until(lambda: getting.state.done_bytes > 0)
    first.click(first.page.getting.cancel)
    first.until(lambda: getting.state.phase is GettingPhase.NONE)
    assert first.page.get_button.isVisible()
    assert not list((tmp_path / "models").rglob("*gguf*"))


def test_a_download_that_fails_says_why_and_can_be_tried_again(first, hub, small_model, tmp_path):
    hub.folder = tmp_path / "other"
    shutil.copytree(small_model, hub.folder)
    (hub.folder / "target.gguf").write_bytes(b"x" * (small_model / "target.gguf").stat().st_size)
    first.click(first.page.get_button)
    getting = first.window.shared.getting
    first.until(lambda: getting.state.phase is GettingPhase.FAILED)
    assert first.page.getting.words.text()
    hub.folder = small_model
    first.click(first.page.getting.resume)
    first.until(lambda: len(first.window._settings.now.model_paths) == 3)


def test_offline_nothing_is_opened_and_that_is_said(first, hub, tmp_path):
    first.window._settings.change(stays_offline=True)
    first.click(first.page.get_button)
    getting = first.window.shared.getting
    first.until(lambda: getting.state.phase is GettingPhase.FAILED)
    assert first.page.getting.words.text() == offline().problem.sentence
    assert first.page.getting.words.isVisible()
    assert (hub.n_asked, ConnectionRecord(tmp_path).connections()) == (0, ())
    first.window._settings.change(stays_offline=False)
    first.click(first.page.getting.resume)
    first.until(lambda: len(first.window._settings.now.model_paths) == 3)


def test_forbidden_in_the_middle_a_download_pauses_and_nothing_more_is_opened(first, hub):
    hub.may_go_on.clear()
    first.click(first.page.get_button)
    getting = first.window.shared.getting
    first.until(lambda: getting.state.done_bytes > 0)
    first.window._settings.change(stays_offline=True)
    first.until(lambda: getting.state.phase is GettingPhase.PAUSED)
    n_before = hub.n_asked
    first.click(first.page.getting.resume)
    first.until(lambda: getting.state.phase is GettingPhase.FAILED)
    assert hub.n_asked == n_before


def test_the_practice_model_answers_meanwhile(first, hub):
    hub.may_go_on.clear()
    first.click(first.page.get_button)
    first.until(lambda: first.window.shared.getting.state.done_bytes > 0)
    first.press(Qt.Key.Key_Escape, widget=first.page)
    first.ask("Are you there?")
    assert first.rows[-1].message.text == "Yes."


def test_the_settings_lead_to_it_too(first):
    first.press(Qt.Key.Key_Escape, widget=first.page)
    first.window.settings.open()
    dialog = first.window.findChild(SettingsDialog)
    (_, ways) = dialog._links[MODEL_SECTION].findChildren(TextButton)
    first.click(ways)
    assert first.window.first.is_open
    assert not dialog.isVisible()


def test_another_language_is_there_at_once_with_its_figures(first):
    first.window._settings.change(language="de")
    first.until(lambda: "16,0 GiB" in first.page.machine.text())
    assert "Andere Programme 5,0 GiB" in first.page.bar.words
    first.window._settings.change(language="en")
    first.until(lambda: "16.0 GiB" in first.page.machine.text())
    assert "Other programs 5.0 GiB" in first.page.bar.words
