"""The whole window in every language: no English is left in it, and nothing is cut where it is narrow."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from gemma_desk.chat.errors import EngineProblem
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.controls import ElidedLabel
from gemma_desk.ui.language import FOLDER, LANGUAGES, choose_language, tr, tr_now
from gemma_desk.ui.mode_button import ModeButton
from tests.ui.conftest import files_mime, png_bytes, tone, wav_bytes

FOREIGN = tuple(code for code in LANGUAGES if code != "en")
NARROW_PX = 320
_PROPERTIES = ("text", "title", "windowTitle", "toolTip", "accessibleName", "accessibleDescription", "placeholderText")
_CUT_ON_PURPOSE = (ElidedLabel, ModeButton)
"""They end in "…" and tell all of it in their tooltip."""
FAILED = EngineProblem("The engine made a mistake; sorry. The question was kept. Ask again.").problem


_others: list[QWidget] = []
"""Windows that earlier tests left to be collected."""


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    _others[:] = qapp.topLevelWidgets()
    yield
    _others.clear()
    choose_language("en")


def english_texts(code: str) -> set[str]:
    """Those that are said otherwise in a language."""
    sources = {message.findtext("source", "") for message in ET.parse(FOLDER / f"gemma_desk_{code}.ts").iter("message")}
    return {source for source in sources if tr_now(source) != source} - {*LANGUAGES.values()}


def shown_texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every text in a window, with whose it is; what people write is none of it."""
    for thing in (root, *root.findChildren(QObject)):
        names = (
            name for name in _PROPERTIES if name != "text" or isinstance(thing, QAbstractButton | QLabel | QAction)
        )
        for name in names:
            if text := thing.property(name):
                yield type(thing).__name__, text
        if isinstance(thing, QComboBox):
            yield from (("an item", thing.itemText(place)) for place in range(thing.count()))


def left_in_english(code: str) -> set[tuple[str, str]]:
    english = english_texts(code)
    windows = [window for window in QApplication.topLevelWidgets() if window not in _others]
    assert windows
    found = [shown for window in windows for shown in shown_texts(window)]
    return {(whose, text) for whose, text in found if english & {text, *text.split(" · "), text.split("  (")[0]}}


def fill(stage, tmp_path) -> None:
    """Asks about a picture, has an answer fail, and leaves a sound and a refused file in the composer."""
    (tmp_path / "p.png").write_bytes(png_bytes())
    (tmp_path / "s.wav").write_bytes(wav_bytes(tone(1.0)))
    (tmp_path / "x.bin").write_bytes(bytes(range(256)) * 8)
    stage.drop(files_mime(tmp_path / "p.png"))
    stage.chips_ready()
    stage.ask("Xyzzy?")
    stage.ask("Plugh?")
    stage.drop(files_mime(tmp_path / "s.wav", tmp_path / "x.bin"))
    stage.chips_ready()


def open_pages(stage) -> None:
    stage.window.settings.open()
    stage.window.modes.open()
    stage.window.keys.open()


TURNS = (ScriptedTurn(("Plover.",), ("Fee fie foe.",)), ScriptedTurn(problem=FAILED))


@pytest.mark.parametrize("code", FOREIGN)
def test_no_english_is_left_in_a_window_that_opens_in_another_language(open_stage, tmp_path, code):
    choose_language(code)
    stage = open_stage(*TURNS, language=code)
    fill(stage, tmp_path)
    open_pages(stage)
    assert left_in_english(code) == set()


def test_no_english_is_left_in_an_open_window_when_the_language_changes(open_stage, tmp_path):
    stage = open_stage(*TURNS, language="en")
    fill(stage, tmp_path)
    open_pages(stage)
    for code in FOREIGN:
        stage.window._settings.change(language=code)
        assert left_in_english(code) == set()
        assert stage.composer.mode.accessibleName() == tr("Mode: {name}", name=tr("Ask", "a mode"))
    stage.window._settings.change(language="en")
    assert stage.composer.send.accessibleName() == "Send"


def test_figures_that_are_shown_are_written_as_the_new_language_does(open_stage):
    stage = open_stage(ScriptedTurn(("Plover.",)), context_tokens=4096)
    stage.ask("Xyzzy?")
    for code in (*FOREIGN, "en"):
        stage.window._settings.change(language=code)
        status, gauge = stage.window.page.status, stage.window.page.header.gauge
        said_at_once = status.accessibleName(), gauge.text()
        status.show_turn(status._turn)
        gauge.show_use(stage.window.window_use.use)
        assert (status.accessibleName(), gauge.text()) == said_at_once


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.qt_log_ignore("does not support")  # the offscreen platform says so of what pops up
def test_the_panel_of_the_context_window_is_as_wide_as_its_words(open_stage, code):
    choose_language(code)
    stage = open_stage(language=code)
    stage.click(stage.window.page.header.gauge)
    buttons = stage.window.window_use.panel.findChildren(QAbstractButton)
    assert buttons
    assert [button.text() for button in buttons if button.width() < button.sizeHint().width()] == []


def is_cut(widget: QAbstractButton | QLabel) -> bool:
    """Whether its words have less room than they need; where lines are broken, the longest word of them."""
    words = widget.property("text").split("\n")
    if isinstance(widget, QLabel) and widget.wordWrap():
        words = [word for word in widget.property("text").split() if max(word) < "\u3000"]
    needed_px = max(map(widget.fontMetrics().horizontalAdvance, words), default=0)
    return needed_px > widget.contentsRect().width() + 1


def cut_words(window: QWidget) -> list[str]:
    """What is cut, or stands beyond the window's edge."""
    told = []
    for widget in (*window.findChildren(QAbstractButton), *window.findChildren(QLabel)):
        if widget.isVisible() and widget.window() is window and not isinstance(widget, _CUT_ON_PURPOSE):
            right_px = widget.mapTo(window, widget.rect().topRight()).x()
            if is_cut(widget) or right_px > window.width():
                told.append(
                    f"{type(widget).__name__} “{widget.property('text')}”: {widget.width()} px, to {right_px} px"
                )
    return told


@pytest.mark.parametrize(("code", "scale"), [("de", 1.0), ("ja", 1.0), *((code, 1.5) for code in FOREIGN)])
def test_nothing_is_cut_where_there_is_little_room(open_stage, tmp_path, code, scale):
    choose_language(code)
    stage = open_stage(*TURNS, language=code, text_scale=scale)
    fill(stage, tmp_path)
    open_pages(stage)
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    for window in windows:
        window.resize(NARROW_PX, 720)
    stage.until(lambda: not any(map(cut_words, windows)))
