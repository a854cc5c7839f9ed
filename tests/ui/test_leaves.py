"""The pages of a document and the pictures of a video open large, one after the other; a video's sound is played."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from gemma_desk.chat.message import MediaKind
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.media.picture_area import split_area
from gemma_desk.media.prepare import prepare_attachment
from gemma_desk.ui.attachment_views import DocumentTile, PictureTile, VideoTile
from gemma_desk.ui.leaves import leaves_of
from gemma_desk.ui.player import PlayerState
from tests.ui.conftest import files_mime, png_bytes

FILES = Path(__file__).parents[1] / "media" / "files"
PDF, VIDEO = FILES / "documents" / "ghostscript.pdf", FILES / "video" / "ffmpeg-h264.mp4"


def prepared(path: Path, selection: str = ""):
    return prepare_attachment(path.read_bytes(), path.name, None, selection).attachment


def shown(stage) -> str:
    return stage.window.viewer.place.text()


def has_picture(stage) -> bool:
    return bool(stage.window.viewer.canvas._layers)


@pytest.mark.parametrize(("selection", "numbers"), [("1-2", "12"), ("1-2 as text", "12"), ("1 as pictures", "1")])
def test_the_pages_that_are_sent_can_be_looked_at(selection, numbers):
    leaves = leaves_of(prepared(PDF, selection))
    assert [leaf.attachment.selection for leaf in leaves] == [f"{number} as pictures" for number in numbers]


def test_a_text_has_no_pages_and_a_sound_no_pictures():
    text = prepare_attachment(b"a.txt, page 1 of 2, is what it says", "a.txt", None).attachment
    assert leaves_of(text) == ()


def test_the_pictures_of_a_video_are_those_that_are_sent_with_their_times():
    leaves = leaves_of(prepared(VIDEO))
    assert [leaf.words for leaf in leaves] == [f"0:{second:02}" for second in range(len(leaves))]
    assert len(leaves) > 1


def test_one_picture_of_a_video_is_as_large_as_pictures_are_sent():
    one = prepare_attachment(VIDEO.read_bytes(), VIDEO.name, None, "0:01")
    (picture,) = one.media
    assert picture.width * picture.height // 48**2 > 560
    assert one.strip == ()


def test_pages_are_turned_by_keys_and_buttons(open_stage):
    stage = open_stage()
    stage.drop(files_mime(PDF))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    stage.click(chip._picture)
    viewer = stage.window.viewer
    stage.until(lambda: viewer.isVisible() and has_picture(stage))
    assert shown(stage) == "Page 1 · 1 of 3"
    assert not viewer._back.isEnabled()
    stage.press(Qt.Key.Key_PageDown, widget=viewer.canvas)
    assert shown(stage) == "Page 2 · 2 of 3"
    stage.until(lambda: has_picture(stage))
    stage.press(Qt.Key.Key_PageDown, widget=viewer.canvas)
    assert not viewer._on.isEnabled()
    stage.press(Qt.Key.Key_PageDown, widget=viewer.canvas)
    assert shown(stage).endswith("3 of 3")
    stage.press(Qt.Key.Key_Home, widget=viewer.canvas)
    assert shown(stage).endswith("1 of 3")
    stage.click(viewer._on)
    assert shown(stage).endswith("2 of 3")
    stage.until(lambda: has_picture(stage))
    stage.press(Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_a_document_in_the_conversation_opens_by_click_and_enter(open_stage):
    stage = open_stage()
    stage.drop(files_mime(PDF))
    stage.chips_ready()
    stage.ask("What is it?")
    tile = stage.window.findChild(DocumentTile)
    stage.click(tile)
    stage.until(lambda: stage.window.viewer.isVisible() and has_picture(stage))
    stage.press(Qt.Key.Key_Escape)
    tile.setFocus()
    stage.press(Qt.Key.Key_Return, widget=tile)
    stage.until(stage.window.viewer.isVisible)


def test_a_document_in_the_conversation_follows_the_text_size(open_stage):
    stage = open_stage()
    stage.drop(files_mime(PDF))
    stage.chips_ready()
    stage.ask("What is it?")
    tile = stage.window.findChild(DocumentTile)
    usual = tile.size()
    stage.window._settings.change(text_scale=1.5)
    stage.until(lambda: tile.size() == usual * 1.5)
    stage.window._settings.change(text_scale=1.0)
    stage.until(lambda: tile.size() == usual)


def test_a_picture_alone_is_not_turned(open_stage, tmp_path):
    (tmp_path / "one.png").write_bytes(png_bytes())
    stage = open_stage()
    stage.drop(files_mime(tmp_path / "one.png"))
    stage.chips_ready()
    stage.click(stage.composer.chips.chips[0]._picture)
    viewer = stage.window.viewer
    stage.until(viewer.isVisible)
    assert not viewer._on.isVisible()
    stage.press(Qt.Key.Key_Right, widget=viewer.canvas)
    assert viewer.canvas.part is not None, "arrow keys choose a part"


def test_a_video_opens_and_its_sound_is_played(open_stage, loudspeakers):
    stage = open_stage()
    stage.drop(files_mime(VIDEO))
    stage.chips_ready()
    stage.ask("What is it?")
    tile = stage.window.findChild(VideoTile)
    stage.click(tile.bar.button)
    stage.until(lambda: stage.window.player.state is PlayerState.PLAYING)
    assert len(loudspeakers[-1].reel) > 0
    stage.click(tile.picture)
    stage.until(lambda: stage.window.viewer.isVisible() and has_picture(stage))
    assert shown(stage).startswith("0:00 · 1 of ")
    stage.press(Qt.Key.Key_End, widget=stage.window.viewer.canvas)
    assert not shown(stage).startswith("0:00")


def test_the_sound_of_a_video_is_played_on_its_chip_before_it_is_sent(open_stage, loudspeakers):
    stage = open_stage()
    stage.drop(files_mime(VIDEO))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    assert chip._selection.isVisible(), "its part is chosen on the same chip"
    assert chip.bar.waveform._heights
    stage.until(chip.bar.button.isVisible)
    stage.click(chip.bar.button)
    stage.until(lambda: stage.window.player.state is PlayerState.PLAYING)
    assert len(loudspeakers[-1].reel) > 0
    stage.composer.chips.remove(chip)
    stage.until(lambda: stage.window.player.track is None)


def test_another_part_of_a_video_brings_another_sound_and_what_is_no_part_none(open_stage):
    stage = open_stage()
    stage.drop(files_mime(VIDEO))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    usual, first = chip.height(), chip.bar
    chip.selection_chosen.emit(chip, "0:00-0:01")
    stage.until(lambda: chip.bar is not first and not stage.composer.chips.is_reading)
    stage.until(lambda: chip.bar.isVisible())
    chip.selection_chosen.emit(chip, "never")
    stage.until(lambda: chip.problem is not None)
    assert chip.bar is None
    chip.selection_chosen.emit(chip, "")
    stage.until(lambda: chip.bar is not None)
    stage.until(lambda: chip.height() == usual)


def open_large(stage, path: Path):
    """Gives the viewer, with the first leaf drawn."""
    stage.drop(files_mime(path))
    stage.chips_ready()
    stage.click(stage.composer.chips.chips[0]._picture)
    viewer = stage.window.viewer
    stage.until(lambda: viewer.isVisible() and has_picture(stage))
    return viewer


def take_dragged(stage, viewer) -> None:
    """The upper left quarter, by the pointer."""
    target = viewer.canvas.target
    first, last = target.topLeft().toPoint() + QPoint(1, 1), target.center().toPoint()
    stage.qtbot.mousePress(viewer.canvas, Qt.MouseButton.LeftButton, pos=first)
    stage.qtbot.mouseMove(viewer.canvas, last)
    stage.qtbot.mouseRelease(viewer.canvas, Qt.MouseButton.LeftButton, pos=last)
    stage.click(viewer.ask)
    stage.chips_ready()


def test_a_part_of_a_page_is_asked_about_and_drawn_anew(open_stage):
    stage = open_stage(ScriptedTurn(("A heading.",)))
    viewer = open_large(stage, PDF)
    stage.press(Qt.Key.Key_PageDown, widget=viewer.canvas)
    stage.until(lambda: has_picture(stage))
    take_dragged(stage, viewer)
    assert not viewer.isVisible()
    _, part = stage.composer.chips.attachments
    assert part.kind is MediaKind.IMAGE
    assert part.name == "ghostscript.pdf, part"
    place, area = split_area(part.selection)
    assert place.startswith("2 ")
    assert abs(area.right - 500) <= 3
    assert part.receipt.notes == ("A part of page 2 of 4, drawn anew.",)
    stage.ask("What is there?")
    *_, sent = stage.engine.requests[0].pictures.values()
    assert sent.width * sent.height // 48**2 == part.receipt.soft_tokens
    opened = stage.window.findChildren(PictureTile)[-1]
    stage.click(opened)
    stage.until(lambda: viewer.isVisible() and has_picture(stage))
    assert viewer.canvas.size_px == (part.receipt.width, part.receipt.height), "a part opens alone"
    take_dragged(stage, viewer)
    (inner,) = stage.composer.chips.attachments
    assert inner.name == part.name
    assert split_area(inner.selection)[1].right <= area.right // 2 + 3, "a part of a part is of the page"


def test_a_part_of_a_video_s_picture_is_asked_about_by_keyboard(open_stage):
    stage = open_stage()
    viewer = open_large(stage, VIDEO)
    stage.press(Qt.Key.Key_PageDown, widget=viewer.canvas)
    stage.until(lambda: has_picture(stage))
    stage.press(Qt.Key.Key_Left, widget=viewer.canvas)
    stage.press(Qt.Key.Key_Return, widget=viewer.canvas)
    stage.chips_ready()
    _, part = stage.composer.chips.attachments
    assert part.selection.startswith("0:01 at ")
    assert part.receipt.notes[0] == "The picture seen at 00:01."


def test_nothing_is_chosen_of_a_page_that_is_not_drawn_yet(open_stage):
    stage = open_stage()
    viewer = open_large(stage, PDF)
    viewer.turn_to(1)
    stage.press(Qt.Key.Key_Left, widget=viewer.canvas)
    assert viewer.canvas.part is None
