"""Choosing which part of a video is sent: by hand on the strip, or by typing times."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTimeEdit

from gemma_desk.media.prepared import StripFrame, Thumbnail
from gemma_desk.ui.part_dialog import PartDialog
from tests.media.files import ffmpeg
from tests.ui.conftest import files_mime

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of dialogs

LENGTH_S = 100.4
WIDTH_PX = 600


@pytest.fixture
def dialog(qtbot):
    """Of a video of 100.4 s, the first minute of which is sent."""
    window = PartDialog(None, "film.mp4", strip(), LENGTH_S, (0.0, 60.0))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    window._range.setFixedWidth(WIDTH_PX)
    return window


def strip() -> tuple[StripFrame, ...]:
    greys = [bytes([shade]) * (32 * 18 * 3) for shade in range(0, 240, 20)]
    return tuple(StripFrame(LENGTH_S * n / 12, Thumbnail(32, 18, grey)) for n, grey in enumerate(greys))


def drag(dialog: PartDialog, from_s: float, to_s: float) -> None:
    pressed, released = (QPoint(round(at_s / LENGTH_S * WIDTH_PX), 30) for at_s in (from_s, to_s))
    QTest.mousePress(dialog._range, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, pressed)
    QTest.mouseMove(dialog._range, released)
    QTest.mouseRelease(dialog._range, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, released)


def chosen(dialog: PartDialog, qtbot) -> str:
    with qtbot.waitSignal(dialog.chosen) as said:
        dialog.send.click()
    return said.args[0]


@pytest.mark.parametrize(
    ("drags", "part"),
    [
        ([], "0:00-1:00"),
        ([(60, 45)], "0:00-0:45"),
        ([(60, 80)], "0:20-1:20"),
        ([(0, 10)], "0:10-1:00"),
        ([(30, 50)], "0:20-1:20"),
        ([(60, 200)], "0:41-1:41"),
        ([(0, 90)], "0:59-1:00"),
        ([(60, 20), (70, 70)], "1:00-1:20"),
    ],
    ids=["untouched", "end", "end too far", "start", "whole part", "past the end", "start past end", "elsewhere"],
)
def test_a_part_is_chosen_by_hand(dialog, qtbot, drags, part):
    for from_s, to_s in drags:
        drag(dialog, from_s, to_s)
    assert chosen(dialog, qtbot) == part


@pytest.mark.parametrize(
    ("start", "end", "part"),
    [
        ("0:30", None, "0:30-1:00"),
        ("1:20", None, "1:20-1:21"),
        (None, "1:30", "0:30-1:30"),
        ("0:05", "0:03", "0:02-0:03"),
    ],
)
def test_a_part_is_chosen_by_typing(dialog, qtbot, start, end, part):
    for edit, text in zip(dialog.findChildren(QTimeEdit), (start, end), strict=True):
        if text is not None:
            edit.setTime(QTime.fromString(text, "m:ss"))
    assert chosen(dialog, qtbot) == part


def test_what_is_left_out_is_veiled(dialog):
    drag(dialog, 60, 40)
    seen = dialog._range.grab().toImage()
    inside, outside = (seen.pixelColor(round(at_s / LENGTH_S * seen.width()), 8) for at_s in (30, 70))
    ground = dialog.palette().window().color()
    assert abs(outside.lightness() - ground.lightness()) < abs(inside.lightness() - ground.lightness())


def test_the_part_chosen_is_sent(open_stage, tmp_path):
    ffmpeg(tmp_path / "film.mp4", "-f", "lavfi", "-i", "testsrc=size=192x108:rate=2:duration=75", "-g", "10")
    stage = open_stage()
    stage.drop(files_mime(tmp_path / "film.mp4"))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    assert len(chip.attachment.pieces) == 60
    chip._selection._ask_part()
    dialog = stage.window.findChild(PartDialog)
    dialog.findChildren(QTimeEdit)[0].setTime(QTime(0, 0, 50))
    dialog.findChildren(QTimeEdit)[1].setTime(QTime(0, 0, 53))
    dialog.send.click()
    stage.chips_ready()
    stage.until(lambda: chip.attachment is not None)
    assert [piece.text for piece in chip.attachment.pieces] == ["00:50", "00:51", "00:52"]


@pytest.mark.parametrize(
    ("length_s", "section"),
    [
        (100.0, QTimeEdit.Section.SecondSection),
        (900.0, QTimeEdit.Section.MinuteSection),
        (7000.0, QTimeEdit.Section.MinuteSection),
    ],
)
def test_typing_begins_where_a_place_is_looked_for(qtbot, length_s, section):
    window = PartDialog(None, "film.mp4", strip(), length_s, (0.0, 60.0))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    window._start.setFocus()
    qtbot.waitUntil(lambda: window._start.currentSection() == section and window._start.hasFocus())
    QTest.keyClick(window._start, Qt.Key.Key_Up)
    step_s = 1 if section is QTimeEdit.Section.SecondSection else 60
    assert window._range.start_s == step_s
    for _ in range(3):  # through the sections behind it
        if window._start.hasFocus():
            QTest.keyClick(window._start, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: window._end.hasFocus() and window._end.currentSection() == section)
