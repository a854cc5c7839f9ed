"""Two complete palettes, readable on every ground; every control can be reached and has a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollBar, QWidget

from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.fonts import _found, with_scripts
from gemma_desk.ui.theme import BOX_COLOURS, DARK, LIGHT, Colours
from tests.ui.conftest import files_mime, png_bytes

TEXT_ON = (
    ("text", "ground"),
    ("text", "side"),
    ("text", "raised"),
    ("text", "turn"),
    ("text", "code"),
    ("text", "hover"),
    ("text", "accent_soft"),
    ("text", "danger_soft"),
    ("text", "mark"),
    ("soft", "ground"),
    ("soft", "side"),
    ("soft", "raised"),
    ("soft", "turn"),
    ("soft", "code"),
    ("soft", "hover"),
    ("accent", "ground"),
    ("accent", "raised"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "ring"),
    ("danger", "danger_soft"),
    ("danger", "ground"),
    ("success", "ground"),
    ("accent", "code"),
    ("success", "code"),
    ("ground", "text"),
)
CONTROL_ON = (("ring", "ground"), ("ring", "side"), ("ring", "raised"), ("soft", "code"), ("accent", "turn"))


def luminance(name: str) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground"), TEXT_ON)
def test_text_can_be_read(colours: Colours, front, ground):
    assert contrast(getattr(colours, front), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground"), CONTROL_ON)
def test_controls_can_be_told_from_their_ground(colours: Colours, front, ground):
    assert contrast(getattr(colours, front), getattr(colours, ground)) >= 3


@pytest.mark.parametrize("ink", BOX_COLOURS)
def test_labels_of_boxes_can_be_read(ink):
    assert contrast(ink, "#ffffff") >= 4.5


def focusable(window: QWidget) -> list[QWidget]:
    found = [widget for widget in window.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [widget for widget in found if not isinstance(widget, QScrollBar | QLineEdit)]


def test_everything_that_takes_the_focus_has_a_name(open_stage, tmp_path):
    path = tmp_path / "shot.png"
    path.write_bytes(png_bytes())
    stage = open_stage(ScriptedTurn(("Look:\n\n```\ncode\n```\n",), thought=("Hm.",)))
    stage.ask("Show code")
    stage.drop(files_mime(path))
    stage.chips_ready()
    nameless = [widget for widget in focusable(stage.window) if not widget.accessibleName()]
    assert nameless == []


def test_every_button_with_an_icon_alone_has_a_tooltip(open_stage):
    stage = open_stage()
    buttons = [button for button in stage.window.findChildren(QAbstractButton) if not button.text()]
    wordless = [button for button in buttons if not button.toolTip() and not button.findChildren(QWidget)]
    assert buttons
    assert wordless == []


def test_tab_walks_through_the_composer(open_stage):
    stage = open_stage()
    stage.type("something to send")
    stage.composer.box.setFocus()
    walked = []
    for _ in range(7):
        walked.append(stage.window.focusWidget())
        stage.press(Qt.Key.Key_Tab, widget=stage.window.focusWidget())
    composer = stage.composer
    buttons = [composer.attach, composer.mode, composer.think, composer.hands_free, composer.talk, composer.send]
    assert walked == [composer.box, *buttons]


def test_what_a_font_lacks_another_one_named_behind_it_has(qapp):
    base = QFont("Sans Serif")
    named = with_scripts(base).families()
    assert named[0] == "Sans Serif"
    found = {_found(letter, base) for letter in "aя漢한ไ"} - {"", QFontInfo(base).family()}
    assert found <= set(named)
