"""The page of the model by mouse and keyboard: what is loaded, another set-up with what it takes, adapters."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from gemma_desk.chat.events import Event, Loaded
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.engine.scripted import ScriptedEngine
from gemma_desk.models.appraisal import Appraisal
from gemma_desk.ui.controls import IconButton
from tests.model_factory.adapter import write_adapter

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of dialogs


class RememberingEngine(ScriptedEngine):
    """Remembers what it was asked to load; has a graphics card."""

    def __init__(self) -> None:
        super().__init__(())
        self.requests: list[LoadRequest] = []

    def load(self, request: LoadRequest):
        self.requests.append(request)
        yield from map(self._with_card, super().load(request))

    def _with_card(self, event: Event) -> Event:
        if not isinstance(event, Loaded):
            return event
        return replace(event, info=replace(event.info, graphics=("A card",), n_layers=3))


@pytest.fixture
def desk_parts() -> dict[str, object]:
    return {"appraise": lambda _: Appraisal(16 * 2**30, 11 * 2**30, 8, 214_000_000_000, 61e9)}


@pytest.fixture
def paged(open_stage, small_model: Path):
    """A window with its model's page open."""
    engine = RememberingEngine()
    stage = open_stage(engine=engine, model_paths=(str(small_model),))
    stage.window.model_page.open()
    stage.page = stage.window.model_page._page
    stage.until(lambda: bool(stage.page.bar.words))
    return stage


def choose(choice, value: object) -> None:
    """By keyboard: down to a value."""
    choice.setCurrentIndex(choice._values.index(value))
    choice.activated.emit(choice.currentIndex())


def test_what_is_loaded_is_said(paged):
    assert paged.page.name.text() == "Scripted"
    assert [line.split(",")[0] for line in paged.page.files.text().split("\n")] == [
        *("target.gguf", "projector.gguf", "drafter.gguf"),
    ]
    assert "GiB" in paged.page.outcome.text()
    assert not paged.page.load.isEnabled(), "nothing would be different"


def test_another_context_window_is_reckoned_before_it_is_loaded(paged):
    page = paged.page
    choose(page.context, paged.window.model_page._plan.contexts[0])
    assert "8192" in page.outcome.text()
    n_loads = len(paged.engine.requests)
    paged.click(page.load)
    paged.until(lambda: len(paged.engine.requests) == n_loads + 1)
    paged.until(lambda: not page.load.isEnabled())
    assert paged.engine.requests[-1].context_tokens == paged.window._settings.now.context_tokens


def test_layers_for_the_card_are_chosen_by_keyboard(paged):
    page = paged.page
    before = page.bar.words
    page.layers.setFocus()
    paged.qtbot.keyClick(page.layers, Qt.Key.Key_Up)
    paged.qtbot.keyClick(page.layers, Qt.Key.Key_Up)
    paged.until(lambda: page.bar.words != before or page.load.isEnabled())
    paged.click(page.load)
    paged.until(lambda: paged.engine.requests[-1].device_layers == 1)
    assert paged.window._settings.now.device_layers == 1


def test_an_adapter_is_added_loaded_and_left_out(paged, small_model, tmp_path):
    adapter = write_adapter(tmp_path / "poet.gguf", small_model / "target.gguf")
    add(paged, adapter)
    paged.until(paged.page.load.isEnabled)
    paged.click(paged.page.load)
    paged.until(lambda: paged.window._settings.now.adapters == (str(adapter),))
    assert paged.engine.requests[-1].adapters == (str(adapter),)
    (away,) = paged.page.adapters.itemAt(0).widget().findChildren(IconButton)
    paged.click(away)
    paged.until(paged.page.load.isEnabled)
    paged.click(paged.page.load)
    paged.until(lambda: paged.window._settings.now.adapters == ())


def test_an_adapter_that_does_not_belong_says_so_and_cannot_be_loaded(paged, small_model, tmp_path):
    shutil.copy(small_model / "drafter.gguf", tmp_path / "d.gguf")
    add(paged, tmp_path / "d.gguf")
    paged.until(lambda: "d.gguf" in paged.page.outcome.text())
    assert not paged.page.load.isEnabled()
    paged.click(paged.page.adapters.itemAt(0).widget().findChildren(IconButton)[0])
    paged.until(lambda: "GiB" in paged.page.outcome.text())


def test_another_model_leads_to_the_first_page(paged):
    paged.click(paged.page.another)
    assert paged.window.first.is_open


def add(stage, path: Path) -> None:
    stage.click(stage.page.add)
    dialog = stage.page.findChild(QFileDialog)
    dialog.filesSelected.emit([str(path)])
    dialog.done(1)
