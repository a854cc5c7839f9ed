"""A picture opens large, a part of it can be asked about, and boxes of an answer are drawn where they belong."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from gemma_desk.app.settings import Theme as ThemeSetting
from gemma_desk.chat.turn import Picture
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.gemma.boxes import Box
from gemma_desk.gemma.picture import reference_size
from gemma_desk.media.picture_cuts import part_boxes
from gemma_desk.ui.attachment_views import PictureTile
from gemma_desk.ui.drawn_boxes import NumberedBox
from gemma_desk.ui.previews import preview_key
from gemma_desk.ui.words import boxes_drawn
from tests.ui.conftest import files_mime, png_bytes

CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
TWO_BOXES = (
    'Two things:\n```json\n[{"box_2d": [100, 100, 300, 400], "label": "head"}, ',
    '{"box_2d": [500, 500, 900, ',
    '900], "label": "foot"}]\n```\n',
)
HEAD = NumberedBox(1, Box(100, 100, 400, 300, "head"))
FOOT = NumberedBox(2, Box(500, 500, 900, 900, "foot"))


def noise(width: int = 400, height: int = 200) -> Image.Image:
    return Image.fromarray(np.random.default_rng(3).integers(0, 256, (height, width, 3), np.uint8))


def pixels(image: QImage) -> np.ndarray:
    """8-bit RGB, shape (height, width, 3)."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).copy()


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "invoice.png"
    file = io.BytesIO()
    noise().save(file, "PNG")
    path.write_bytes(file.getvalue())
    return path


def tiles(stage, message: int = 0) -> list[PictureTile]:
    return stage.transcript.turn(stage.rows[message].id).findChildren(PictureTile)


def asked(stage, *paths, question: str = "What is this?") -> None:
    stage.drop(files_mime(*paths))
    stage.chips_ready()
    stage.ask(question)
    stage.until(lambda: stage.transcript.is_filled)


def opened(stage, picture):
    """Asks about the picture and opens its tile; waits for the large picture."""
    asked(stage, picture)
    (tile,) = tiles(stage)
    stage.click(tile)
    viewer = stage.window.viewer
    stage.until(lambda: viewer.canvas._layers and viewer.canvas._layers[0][1].width() > 1000)
    return viewer


def drag(canvas, start: QPointF, end: QPointF, button=LEFT) -> None:
    """Presses at a place of the picture, in thousandths, and lets go at another."""
    target = canvas.target
    at = [
        QPointF(target.left() + p.x() * target.width() / 1000, target.top() + p.y() * target.height() / 1000)
        for p in (start, end)
    ]
    middle = (at[0] + at[1]) / 2
    for kind, where, held in (
        (QEvent.Type.MouseButtonPress, at[0], button),
        (QEvent.Type.MouseMove, middle, button),
        (QEvent.Type.MouseMove, at[1], button),
        (QEvent.Type.MouseButtonRelease, at[1], Qt.MouseButton.NoButton),
    ):
        sent = button if kind != QEvent.Type.MouseMove else Qt.MouseButton.NoButton
        QApplication.sendEvent(canvas, QMouseEvent(kind, where, canvas.mapToGlobal(where), sent, held, NONE))


def hover(widget, x: float, y: float) -> None:
    point = QPointF(x, y)
    no_button = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, point, widget.mapToGlobal(point), no_button, no_button, NONE)
    QApplication.sendEvent(widget, move)


def turn_wheel(canvas, at: QPointF, steps: int) -> None:
    event = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def test_a_click_opens_the_picture_over_the_window_and_esc_gives_the_focus_back(open_stage, picture):
    stage = open_stage()
    stage.composer.box.setFocus()
    viewer = opened(stage, picture)
    assert viewer.geometry() == stage.window.drop_area.rect()
    assert viewer.canvas.hasFocus()
    stage.window.resize(900, 640)
    assert viewer.geometry() == stage.window.drop_area.rect()
    stage.press(Qt.Key.Key_Escape)
    assert not viewer.isVisible()
    assert stage.composer.box.hasFocus()


def test_enter_on_the_focused_tile_opens_it_and_the_tile_gets_the_focus_back(open_stage, picture):
    stage = open_stage()
    asked(stage, picture)
    (tile,) = tiles(stage)
    tile.setFocus()
    stage.press(Qt.Key.Key_Return, widget=tile)
    assert stage.window.viewer.isVisible()
    stage.click(stage.window.viewer.close_button)
    assert not stage.window.viewer.isVisible()
    assert tile.hasFocus()


def test_a_chips_thumbnail_opens_once_it_has_been_read(open_stage, picture):
    stage = open_stage()
    stage.drop(files_mime(picture))
    (chip,) = stage.composer.chips.chips
    stage.click(chip._picture)
    assert not stage.window.viewer.isVisible()
    stage.chips_ready()
    stage.click(chip._picture)
    assert stage.window.viewer.isVisible()
    assert stage.window.viewer.name.text() == "invoice.png"


def test_tab_stays_in_the_viewer(open_stage, picture):
    stage = open_stage()
    viewer = opened(stage, picture)
    seen = set()
    for _ in range(12):
        stage.press(Qt.Key.Key_Tab, widget=QApplication.focusWidget())
        seen.add(QApplication.focusWidget())
    assert all(viewer.isAncestorOf(widget) for widget in seen)
    assert viewer.canvas in seen
    assert viewer.close_button in seen
    assert all(widget.accessibleName() for widget in seen)
    assert viewer.accessibleName()


def test_who_comes_to_the_picture_by_keyboard_sees_it(open_stage, picture):
    stage = open_stage()
    canvas = opened(stage, picture).canvas
    before = pixels(canvas.grab().toImage())[1, 200]
    stage.press(Qt.Key.Key_Tab, NONE, canvas)
    stage.press(Qt.Key.Key_Backtab, NONE, QApplication.focusWidget())
    assert canvas.hasFocus()
    assert (pixels(canvas.grab().toImage())[1, 200] != before).any()


def test_another_conversation_closes_it(open_stage, picture):
    stage = open_stage()
    viewer = opened(stage, picture)
    stage.press(Qt.Key.Key_N, CTRL)
    assert not viewer.isVisible()


def test_zoom_by_wheel_keeps_what_is_under_the_pointer_and_ends_where_all_is_seen(open_stage, picture):
    stage = open_stage()
    canvas = opened(stage, picture).canvas
    fitting = canvas.factor
    at = QPointF(canvas.width() / 2 + 40, canvas.height() / 2 + 20)
    before = canvas._zoom.place(at)
    turn_wheel(canvas, at, 3)
    assert canvas.factor > fitting
    assert (canvas._zoom.place(at) - before).manhattanLength() < 1
    turn_wheel(canvas, at, -10)
    assert canvas.is_fit
    stage.press(Qt.Key.Key_Plus, CTRL)
    stage.press(Qt.Key.Key_Plus, CTRL, canvas)
    assert canvas.factor > fitting
    stage.press(Qt.Key.Key_0, CTRL, canvas)
    assert canvas.factor == fitting
    assert stage.window._theme.text_scale == 1.0


def test_one_hundred_per_cent_by_key_button_and_double_click(open_stage, picture):
    stage = open_stage()
    viewer = opened(stage, picture)
    canvas, fitting = viewer.canvas, viewer.canvas.factor
    assert fitting != 1
    stage.press(Qt.Key.Key_1, CTRL, canvas)
    assert (canvas.factor, viewer.scale.text()) == (1, "100 %")
    stage.click(viewer.scale)
    assert canvas.is_fit
    stage.click(viewer.scale)
    assert canvas.factor == 1
    stage.qtbot.mouseDClick(canvas, LEFT, pos=canvas.rect().center())
    assert canvas.is_fit


def test_ctrl_and_arrows_move_the_picture_and_a_part_moved_by_keys_stays_in_sight(open_stage, picture):
    stage = open_stage()
    canvas = opened(stage, picture).canvas
    canvas.zoom(2)
    seen = canvas.seen
    stage.press(Qt.Key.Key_Right, CTRL, canvas)
    assert canvas.part is None
    assert canvas.seen.left > seen.left
    for _ in range(100):
        stage.press(Qt.Key.Key_Right, NONE, canvas)
    assert canvas.part.right == 1000
    assert canvas.seen.right == 1000


def test_a_closer_look_at_a_large_picture_shows_its_own_pixels_where_they_are(open_stage, tmp_path):
    """Of 3200×2400 pixels no more than 2.6 million are sent at once; close by, each is there."""
    path, image = tmp_path / "large.png", noise(3200, 2400)
    image.save(path, compress_level=0)
    stage = open_stage()
    stage.drop(files_mime(path))
    stage.chips_ready()
    stage.click(stage.composer.chips.chips[0]._picture)
    canvas = stage.window.viewer.canvas
    stage.until(lambda: canvas._layers and canvas._layers[0][1].width() > 1000)
    canvas.zoom(8, QPointF(0, 0))
    stage.until(lambda: len(canvas._layers) == 2)
    place, finer = canvas._layers[1]
    assert finer.width() > place.width()
    seen = canvas.seen
    left, top, right, bottom = seen.pixels(3200, 2400)
    assert (place.toRect().left(), place.toRect().top()) == (left, top)
    size = reference_size(right - left, bottom - top, 1120)
    own = image.crop((left, top, right, bottom)).resize(size, Image.Resampling.BICUBIC)
    assert pixels(finer.toImage()).tobytes() == own.tobytes()
    canvas.fit()
    assert stage.window.viewer.isVisible()


def test_the_detail_of_a_part_is_what_its_pixels_deserve(open_stage, tmp_path):
    path = tmp_path / "large.png"
    path.write_bytes(png_bytes(2000, 2000))
    stage = open_stage()
    stage.drop(files_mime(path))
    stage.chips_ready()
    viewer = stage.window.viewer
    for edge in (1000, 250, 50):
        stage.click(stage.composer.chips.chips[0]._picture)
        viewer.canvas.choose_part(QRectF(0, 0, edge, edge))
        viewer.take_part()
    stage.chips_ready()
    assert [chip.attachment.detail for chip in stage.composer.chips.chips[1:]] == [1120, 560, 70]


def test_removing_the_chip_takes_the_closer_look_back(open_stage, picture):
    stage = open_stage()
    viewer = opened(stage, picture)
    viewer.canvas.choose_part(QRectF(0, 0, 500, 500))
    viewer.take_part()
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    stage.click(chip._remove)
    assert stage.composer.chips.chips == ()
    assert stage.composer.box.textCursor().selectedText() == "What is this?"
    stage.type("x")
    assert stage.composer.box.toPlainText() == "x"


def test_the_middle_button_and_space_move_the_picture_and_choose_nothing(open_stage, picture):
    stage = open_stage()
    canvas = opened(stage, picture).canvas
    canvas.zoom(2)
    before = canvas._zoom.middle
    drag(canvas, QPointF(500, 500), QPointF(450, 480), MIDDLE)
    assert canvas._zoom.middle.x() > before.x()
    before = canvas._zoom.middle
    stage.qtbot.keyPress(canvas, Qt.Key.Key_Space)
    drag(canvas, QPointF(500, 500), QPointF(540, 500))
    stage.qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas._zoom.middle.x() < before.x()
    assert canvas.part is None


def test_a_part_that_is_dragged_goes_to_the_engine_cut_from_the_original(open_stage, picture):
    stage = open_stage()
    viewer = opened(stage, picture)
    drag(viewer.canvas, QPointF(250, 500), QPointF(500, 1000))
    assert viewer.ask.isVisible()
    assert viewer.said.text() == "100×100 of 400×200 pixels"
    stage.click(viewer.ask)
    assert not viewer.isVisible()
    assert stage.composer.box.hasFocus()
    assert stage.composer.box.toPlainText() == "What is this?"
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    assert (chip.attachment.name, chip.attachment.detail) == ("invoice.png, part", 70)
    assert "A part of 400×200: 100×100 pixels." in chip.attachment.receipt.notes
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: len(stage.rows) == 4 and not stage.session.is_busy)
    request = stage.engine.requests[-1]
    (part,) = request.messages[-1].attachments
    size = reference_size(100, 100, 70)
    cropped = noise().crop((100, 100, 200, 200)).resize(size, Image.Resampling.BICUBIC)
    assert request.pictures[part.media_key] == Picture(*size, cropped.tobytes())
    assert stage.rows[2].message.attachments[0].selection == "250,500-500,1000"


def test_the_part_looks_otherwise_than_the_whole_in_the_transcript(open_stage, picture):
    stage = open_stage()
    viewer = opened(stage, picture)
    drag(viewer.canvas, QPointF(0, 0), QPointF(250, 1000))
    stage.press(Qt.Key.Key_Return, widget=viewer.canvas)
    stage.chips_ready()
    stage.ask("")
    stage.until(lambda: stage.transcript.is_filled)
    ((whole,), (part,)) = (stage.rows[place].message.attachments for place in (0, 2))
    assert preview_key(whole) != preview_key(part)
    assert stage.window.previews.get(whole).picture.width() == 400
    assert stage.window.previews.get(part).picture.width() == 100


def test_what_is_written_already_stays_and_a_part_of_a_part_is_of_the_whole(open_stage, picture):
    stage = open_stage()
    viewer = opened(stage, picture)
    stage.composer.box.setPlainText("And here?")
    viewer.canvas.choose_part(QRectF(500, 0, 500, 500))
    viewer.take_part()
    assert stage.composer.box.toPlainText() == "And here?"
    stage.chips_ready()
    stage.click(stage.composer.chips.chips[0]._picture)
    viewer.canvas.choose_part(QRectF(0, 0, 500, 500))
    viewer.take_part()
    stage.chips_ready()
    assert [chip.name for chip in stage.composer.chips.chips] == ["invoice.png, part"] * 2
    assert [chip.attachment.selection for chip in stage.composer.chips.chips] == ["500,0-1000,500", "500,0-750,250"]


def test_the_keys_choose_move_and_size_a_part_and_enter_takes_it(open_stage, picture):
    stage = open_stage()
    viewer = opened(stage, picture)
    canvas = viewer.canvas
    stage.press(Qt.Key.Key_Return, widget=canvas)
    assert viewer.isVisible()  # nothing is chosen
    for key, held in (
        (Qt.Key.Key_Right, NONE),
        (Qt.Key.Key_Right, NONE),
        (Qt.Key.Key_Up, NONE),
        (Qt.Key.Key_Left, SHIFT),
        (Qt.Key.Key_Down, SHIFT),
    ):
        stage.press(key, held, canvas)
    part = canvas.part
    assert (part.right - part.left, part.bottom - part.top) != (500, 500)
    for _ in range(200):
        stage.press(Qt.Key.Key_Right, NONE, canvas)
    assert canvas.part.right == 1000
    assert canvas.part.right - canvas.part.left == part.right - part.left
    stage.press(Qt.Key.Key_Return, widget=canvas)
    assert not viewer.isVisible()
    assert [chip.name for chip in stage.composer.chips.chips] == ["invoice.png, part"]
    stage.chips_ready()


def test_esc_forgets_the_part_first_and_a_click_does_too(open_stage, picture):
    stage = open_stage()
    viewer = opened(stage, picture)
    viewer.canvas.choose_part(QRectF(0, 0, 500, 500))
    stage.press(Qt.Key.Key_Escape)
    assert viewer.isVisible()
    assert viewer.canvas.part is None
    assert not viewer.ask.isVisible()
    viewer.canvas.choose_part(QRectF(0, 0, 500, 500))
    drag(viewer.canvas, QPointF(700, 700), QPointF(700, 700))
    assert viewer.canvas.part is None


def test_a_very_long_picture_is_shown_whole_of_its_parts(open_stage, tmp_path):
    path = tmp_path / "long.png"
    path.write_bytes(png_bytes(300, 6000))
    stage = open_stage()
    stage.drop(files_mime(path))
    stage.chips_ready()
    stage.click(stage.composer.chips.chips[0]._picture)
    canvas = stage.window.viewer.canvas
    stage.until(lambda: len(canvas._layers) > 1)
    assert canvas._layers[0][0].top() == 0
    assert canvas._layers[-1][0].bottom() == 6000


def test_a_picture_that_is_gone_says_so(open_stage, picture, tmp_path):
    stage = open_stage()
    asked(stage, picture)
    (kept,) = [path for path in tmp_path.rglob(stage.rows[0].message.attachments[0].sha256 + "*") if path.is_file()]
    kept.unlink()
    (tile,) = tiles(stage)
    stage.click(tile)
    said = stage.window.viewer.said
    before = said.text()
    stage.until(lambda: said.text() != before)


def test_boxes_are_drawn_while_they_are_written_and_a_line_hides_them(open_stage, picture):
    stage = open_stage(ScriptedTurn(TWO_BOXES))
    asked(stage, picture)
    (tile,) = tiles(stage)
    line = stage.transcript.turn(stage.rows[1].id).boxes_line
    assert tile.boxes == (HEAD, FOOT)
    assert "1 head, 2 foot" in tile.accessibleDescription()
    assert line.words.text() == "2 boxes are drawn on the picture"
    stage.click(line.button)
    assert tile.boxes == ()
    assert line.words.text() == "2 boxes are hidden"
    stage.click(line.button)
    assert tile.boxes == (HEAD, FOOT)


def test_a_half_written_box_waits(open_stage, picture):
    stage = open_stage(ScriptedTurn((*TWO_BOXES[:2], *("",) * 2000), step_s=0.01))
    stage.drop(files_mime(picture))
    stage.chips_ready()
    stage.composer.submit()
    stage.until(lambda: len(stage.rows) == 2 and TWO_BOXES[1] in stage.transcript.turn(stage.rows[1].id).text.text)
    assert tiles(stage)[0].boxes == (HEAD,)
    stage.session.stop()
    stage.until(lambda: not stage.session.is_busy)
    assert tiles(stage)[0].boxes == (HEAD,)


def test_boxes_are_there_again_after_a_restart_and_gone_with_another_answer(open_stage, picture):
    stage = open_stage(ScriptedTurn(TWO_BOXES))
    asked(stage, picture)
    stage = open_stage(ScriptedTurn(("Nothing.",)))
    stage.until(lambda: bool(stage.window.library.conversations))
    stage.window.conversations.open(stage.window.library.conversations[0].id)
    stage.until(lambda: len(stage.rows) == 2 and stage.transcript.is_filled)
    assert tiles(stage)[0].boxes == (HEAD, FOOT)
    stage.transcript.retry_requested.emit(stage.rows[-1].id)
    stage.until(lambda: stage.rows[-1].message.text == "Nothing." and not stage.session.is_busy)
    assert tiles(stage)[0].boxes == ()
    assert not stage.transcript.turn(stage.rows[1].id).boxes_line.isVisible()


def test_of_several_pictures_the_last_is_meant_or_the_one_named(open_stage, tmp_path):
    paths = [tmp_path / name for name in ("a.png", "b.png")]
    for path in paths:
        path.write_bytes(png_bytes(200, 100))
    answer = '{"box_2d": [0, 0, 9, 9], "label": "x"} {"box_2d": [0, 0, 9, 9], "label": "y", "image": 1}'
    stage = open_stage(ScriptedTurn((answer,)))
    asked(stage, *paths)
    assert [[box.words for box in tile.boxes] for tile in tiles(stage)] == [["2 y"], ["1 x"]]


def test_a_later_answer_about_the_same_picture_takes_the_place(open_stage, picture):
    stage = open_stage(ScriptedTurn(TWO_BOXES), ScriptedTurn(('{"box_2d": [1, 2, 3, 4], "label": "toe"}',)))
    asked(stage, picture)
    stage.ask("And the toe?")
    (tile,) = tiles(stage)
    first, second = (stage.transcript.turn(stage.rows[place].id).boxes_line for place in (1, 3))
    assert [box.box.label for box in tile.boxes] == ["toe"]
    assert (first.is_drawn, second.is_drawn) == (False, True)
    stage.click(first.button)
    assert [box.box.label for box in tile.boxes] == ["head", "foot"]
    assert (first.is_drawn, second.is_drawn) == (True, False)


def test_without_a_picture_boxes_are_only_text(open_stage):
    stage = open_stage(ScriptedTurn(TWO_BOXES))
    stage.ask("Where?")
    assert not stage.transcript.turn(stage.rows[1].id).boxes_line.isVisible()


def test_the_box_under_the_pointer_is_marked_and_in_the_viewer_a_click_takes_it(open_stage, picture):
    stage = open_stage(ScriptedTurn(TWO_BOXES))
    viewer = opened(stage, picture)
    tile, canvas = tiles(stage)[0], viewer.canvas
    hover(tile, tile.width() * 0.2, tile.height() * 0.2)
    assert tile.marked == HEAD
    hover(tile, 1, 1)
    assert tile.marked is None
    drag(canvas, QPointF(700, 700), QPointF(700, 700))
    assert str(canvas.part) == "500,500-900,900"


def test_boxes_change_the_picture_that_is_seen(open_stage, picture):
    stage = open_stage(ScriptedTurn(TWO_BOXES))
    asked(stage, picture)
    (tile,) = tiles(stage)
    stage.until(lambda: not tile.target.isEmpty())
    with_boxes = tile.grab().toImage()
    stage.click(stage.transcript.turn(stage.rows[1].id).boxes_line.button)
    assert tile.grab().toImage() != with_boxes


def differs(tile: PictureTile, boxes) -> np.ndarray:
    """Where a tile with these boxes looks otherwise than without any, shape (height, width), of the picture alone."""
    images = []
    for shown in ((), boxes):
        tile.show_boxes(shown)
        images.append(pixels(tile.grab().toImage()).astype(int))
    return np.abs(images[1] - images[0]).sum(2) > 90


@pytest.mark.parametrize("theme", list(ThemeSetting)[-2:])
def test_a_box_is_drawn_on_its_very_pixels_and_nowhere_else(open_stage, picture, theme):
    """Drawn with it and without: what has changed is a frame around it, and its label above. What is below is noise, of
    which a pixel may have the frame's colour."""
    stage = open_stage(ScriptedTurn(TWO_BOXES), theme=theme)
    asked(stage, picture)
    (tile,) = tiles(stage)
    stage.until(lambda: not tile.target.isEmpty())
    changed, frame = differs(tile, (FOOT,)), FOOT.on(tile.target)
    left, top, right, bottom = (round(edge) for edge in frame.getCoords())
    assert changed[bottom + 1, left:right].mean() > 0.9
    assert changed[top:bottom, left - 2].mean() > 0.9
    assert changed[top:bottom, right + 1].mean() > 0.9
    assert not changed[top + 1 : bottom - 1, left + 1 : right - 1].any()
    columns, lines = np.flatnonzero(changed.any(0)), np.flatnonzero(changed.any(1))
    assert abs(columns[0] - left) < 5
    assert abs(columns[-1] - right) < 5
    assert abs(lines[-1] - bottom) < 5
    assert top - 24 < lines[0] < top
    seen = pixels(tile.grab().toImage()).astype(int)
    for line in (seen[bottom, left:right], seen[top:bottom, left - 1]):
        assert np.median(np.abs(line - FOOT.ink.getRgb()[:3]), 0).max() < 24


def test_a_box_around_all_of_a_picture_is_seen_at_its_edges(open_stage, picture):
    stage = open_stage()
    asked(stage, picture)
    (tile,) = tiles(stage)
    stage.until(lambda: not tile.target.isEmpty())
    changed = differs(tile, (NumberedBox(1, Box(0, 0, 1000, 1000, "all")),))
    left, top, right, bottom = (round(edge) for edge in tile.target.getCoords())
    for edge in (changed[bottom - 2, left:right], changed[top:bottom, left + 1], changed[top:bottom, right - 2]):
        assert edge.mean() > 0.8
    assert not changed[top + 30 : bottom - 6, left + 6 : right - 6].any()


def test_a_box_on_a_part_that_was_sent_is_drawn_on_that_part(open_stage, picture):
    stage = open_stage(ScriptedTurn(("A corner.",)), ScriptedTurn(TWO_BOXES))
    viewer = opened(stage, picture)
    viewer.canvas.choose_part(QRectF(500, 0, 500, 1000))
    viewer.take_part()
    stage.chips_ready()
    stage.ask("")
    (whole,), (part,) = tiles(stage, 0), tiles(stage, 2)
    assert (whole.boxes, part.boxes) == ((), (HEAD, FOOT))
    stage.until(lambda: not part.target.isEmpty())
    assert part.target.width() == pytest.approx(part.target.height(), abs=1)


def test_on_a_very_long_picture_a_box_is_drawn_in_the_part_it_names_and_else_is_said_to_be_nowhere(
    open_stage, tmp_path
):
    path = tmp_path / "long.png"
    path.write_bytes(png_bytes(400, 3000))
    answer = (
        '{"box_2d": [0, 0, 1000, 1000], "label": "a", "part": 1}'
        ' {"box_2d": [500, 250, 1000, 500], "label": "b", "image": "Part 2 of 6"} {"box_2d": [1, 2, 3, 4]}'
    )
    stage = open_stage(ScriptedTurn((answer,)))
    asked(stage, path)
    (tile,) = tiles(stage)
    first, second = (part_boxes(400, 3000)[number] for number in (0, 1))
    target = QRectF(0, 0, 400, 3000)
    assert [box.words for box in tile.boxes] == ["1 a", "2 b"]
    assert tile.boxes[0].on(target).getCoords() == pytest.approx(first)
    assert tile.boxes[1].on(target).getCoords() == pytest.approx(
        (100, (second[1] + second[3]) / 2, 200, second[3]), abs=1
    )
    said = stage.transcript.turn(stage.rows[1].id).boxes_line.words.text()
    assert said == boxes_drawn(2, 1, is_drawn=True)


def test_the_boxes_open_large_from_the_answer_and_the_text_stays(open_stage, picture):
    stage = open_stage(ScriptedTurn(TWO_BOXES))
    asked(stage, picture)
    answer = stage.transcript.turn(stage.rows[1].id)
    stage.click(answer.boxes_line.button)
    answer.boxes_line.look.setFocus()
    stage.press(Qt.Key.Key_Space, widget=answer.boxes_line.look)
    assert stage.window.viewer.isVisible()
    assert stage.window.viewer.canvas._boxes == (HEAD, FOOT)
    assert answer.text.text == "".join(TWO_BOXES)
    stage.press(Qt.Key.Key_Escape)
    assert answer.boxes_line.look.hasFocus()


def test_small_pictures_that_were_not_used_for_long_are_made_again(open_stage, tmp_path, monkeypatch):
    monkeypatch.setattr("gemma_desk.ui.previews._MOST_KEPT", 1)
    stage = open_stage(ScriptedTurn(("1",)))
    paths = [tmp_path / "a.png", tmp_path / "b.png"]
    for path, size in zip(paths, (96, 144), strict=True):
        path.write_bytes(png_bytes(size, size))
    stage.drop(files_mime(*paths))
    stage.chips_ready()
    first, second = stage.composer.chips.attachments
    stage.ask("a")
    previews = stage.window.previews
    assert previews.get(second).picture.width() == 144
    assert previews.get(first) is None
    stage.until(lambda: previews.get(first) is not None)
    assert previews.get(first).picture.width() == 96
