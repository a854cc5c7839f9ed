"""The window in all its states, as narrow, as large and in as many languages as it gets: nothing lies on anything."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLayout, QScrollArea, QWidget

from gemma_desk.chat.errors import EngineProblem
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.controls import ElidedLabel, TextButton
from gemma_desk.ui.language import choose_language
from gemma_desk.ui.mode_button import ModeButton
from gemma_desk.ui.shelves import Shelf
from tests.ui.conftest import Stage, png_bytes, tone, wav_bytes

WIDTHS_PX = (1280, 640, 320)
HEIGHT_PX = 760
LARGEST = 2.0
"""Of the text size."""
RICH = "Look:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\nx = 1\n```\n\nThen [a page](https://example.org).\n"
FAILED = EngineProblem("The engine made a mistake; sorry. The question was kept. Ask again.").problem
TURNS = (ScriptedTurn((RICH,), thought=("Hm.",)), ScriptedTurn(problem=FAILED))
GIVE_UP_S = 240
N_LOOKS = 40
"""Some views are made and written while nothing else is to be done."""


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    choose_language("en")


def laid_out(layout: QLayout) -> Iterator[QWidget]:
    """The widgets that a layout and those in it have to find room for."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item.widget() is not None and item.widget().isVisible():
            yield item.widget()
        elif item.layout() is not None:
            yield from laid_out(item.layout())


def told(widget: QWidget) -> str:
    place = QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
    words = widget.property("text") or widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} “{words}” at {place.getRect()}"


def needed(widget: QWidget) -> QSize:
    """The room without which something of it is cut."""
    least = widget.minimumSizeHint().expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize())
    return QSize(least.width(), min(lowest(widget), widget.maximumHeight()))


def lowest(widget: QWidget) -> int:
    layout = widget.layout()
    if layout is not None:
        has_lines = layout.hasHeightForWidth()
        return layout.minimumHeightForWidth(widget.width()) if has_lines else layout.minimumSize().height()
    return widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.minimumSizeHint().height()


def is_scrolled(widget: QWidget) -> bool:
    """Whether it is larger than what is seen of it, on purpose."""
    area = widget.parentWidget().parentWidget() if widget.parentWidget() is not None else None
    return isinstance(area, QScrollArea) and area.widget() is widget


def is_wider_inside(area: QScrollArea) -> bool:
    """None of them scrolls sideways."""
    return area.widget().width() > area.viewport().width()


def is_elided_silently(widget: QWidget) -> bool:
    if isinstance(widget, TextButton):
        return widget.width() < widget.sizeHint().width() and not widget.toolTip()
    return isinstance(widget, ElidedLabel | ModeButton) and widget.text().endswith("…") and not widget.toolTip()


def are_words_cut(widget: QWidget) -> bool:
    """Of a button or a label that does not say so by an ellipsis."""
    if not isinstance(widget, QAbstractButton | QLabel) or isinstance(widget, ElidedLabel | ModeButton | TextButton):
        return False
    words = (widget.property("text") or "").split("\n")
    if isinstance(widget, QLabel) and widget.wordWrap():
        words = [word for word in " ".join(words).split() if max(word) < "\u3000"]
    needed_px = max(map(widget.fontMetrics().horizontalAdvance, words), default=0)
    return needed_px > widget.contentsRect().width() + 1


def troubles(root: QWidget) -> list[str]:
    """What lies on something, reaches out of what it is in, is squeezed or cut."""
    found = []
    for parent in (root, *root.findChildren(QWidget)):
        if not parent.isVisible() or parent.window() is not root.window() or parent.layout() is None:
            continue
        inside = list(laid_out(parent.layout()))
        room = parent.rect()
        found += [f"{told(one)} lies on {told(other)}" for one, other in combinations(inside, 2) if lies_on(one, other)]
        for widget in inside:
            if not is_scrolled(widget) and not room.contains(widget.geometry()):
                found.append(f"{told(widget)} reaches out of {told(parent)}")
            if widget.height() + 1 < needed(widget).height() and not isinstance(widget, QScrollArea):
                found.append(f"{told(widget)} is lower than the {needed(widget).height()} px it needs")
    areas = [area for area in root.findChildren(QScrollArea) if area.isVisible() and area.widget() is not None]
    found += [f"{told(area)} is narrower than what is in it" for area in areas if is_wider_inside(area)]
    found += [f"{told(one)} is cut" for one in seen(root) if are_words_cut(one)]
    return found + [f"{told(one)} is elided without a tooltip" for one in seen(root) if is_elided_silently(one)]


def seen(root: QWidget) -> list[QWidget]:
    kinds = (*root.findChildren(QAbstractButton), *root.findChildren(QLabel))
    return [widget for widget in kinds if widget.isVisible() and widget.window() is root.window()]


def lies_on(one: QWidget, other: QWidget) -> bool:
    common = one.geometry().intersected(other.geometry())
    return common.width() > 1 and common.height() > 1


# States


def empty(stage: Stage) -> None:
    """As the program opens."""


def composing(stage: Stage) -> None:
    stage.window.intake.take_data(png_bytes(), "a picture with a rather long name.png")
    stage.window.intake.take_data(wav_bytes(tone(1.2)), "note.wav")
    stage.window.intake.take_data(b"PK\x03\x04 not a picture", "holiday.zip")
    stage.chips_ready()
    stage.type("Something")


def answered(stage: Stage) -> None:
    stage.click(stage.composer.chips.chips[-1]._remove)
    stage.ask(" to ask?")


def failed(stage: Stage) -> None:
    stage.ask("And this?")


def finding(stage: Stage) -> None:
    stage.window.finder.open()
    stage.qtbot.keyClicks(stage.window.page.find.box, "look")


def searching(stage: Stage) -> None:
    stage.window.finder.close()
    stage.window.side.search.setText("look")
    stage.until(lambda: stage.window.side.hits.count() > 0)


def listening(stage: Stage) -> None:
    stage.window.side.search.clear()
    stage.window.recorder.press()
    stage.until(lambda: stage.window.recorder.is_listening)


def viewing(stage: Stage) -> None:
    stage.window.recorder.cancel()
    stage.window.messages.acts["picture.look"]()
    stage.until(stage.window.viewer.isVisible)


def deleted(stage: Stage) -> None:
    stage.window.viewer.close_picture()
    stage.window.conversations.delete_open()
    stage.until(lambda: bool(stage.window.library.deleted))
    stage.window.side.show_shelf(Shelf.DELETED)


def pages(stage: Stage) -> None:
    stage.window.settings.open()
    stage.window.modes.open()
    stage.window.keys.open()


STATES = (empty, composing, answered, failed, finding, searching, listening, viewing, deleted, pages)


def walk(stage: Stage) -> list[str]:
    """Goes through all states, at every width; gives what is wrong."""
    found: list[str] = []
    for state in STATES:
        stage.window.resize(WIDTHS_PX[0], HEIGHT_PX)
        state(stage)
        for width in WIDTHS_PX:
            found += [f"{state.__name__}, {width} px: {trouble}" for trouble in at_width(stage, width)]
    return found


def at_width(stage: Stage, width: int) -> list[str]:
    """Of all windows there are, once the layouts in each other have come to rest."""
    roots = [root for root in QApplication.topLevelWidgets() if root.isVisible()]
    for root in roots:
        root.resize(width, HEIGHT_PX)
    for _ in range(N_LOOKS):
        for _ in range(20):
            QApplication.processEvents()
        found = [trouble for root in roots for trouble in troubles(root)]
        if not found:
            break
        stage.qtbot.wait(50)
    return found


@pytest.mark.parametrize("code", ["de", "es", "fr", "ja"])
def test_nothing_overlaps_with_the_largest_text(open_stage, code):
    choose_language(code)
    assert walk(open_stage(*TURNS, language=code, text_scale=LARGEST)) == []


def test_nothing_overlaps(open_stage):
    assert walk(open_stage(*TURNS)) == []


@pytest.mark.parametrize("scale", ["1.25", "1.5"])
def test_nothing_overlaps_where_the_screen_is_scaled_by_a_fraction(scale):
    """Scaling is chosen before the program starts, so another process looks."""
    own = {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "pytest", "-q", f"{__file__}::{test_nothing_overlaps.__name__}"]
    done = subprocess.run(command, env=os.environ | own, capture_output=True, text=True, timeout=GIVE_UP_S)
    assert done.returncode == 0, done.stdout[-4000:]
