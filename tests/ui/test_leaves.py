"""The pages of a document and the pictures of a video open large, one after the other; a video's sound is played."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gemma_desk.media.prepare import prepare_attachment
from gemma_desk.ui.attachment_views import DocumentTile, VideoTile
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
    stage.press(Qt.Key.Key_Right, widget=viewer.canvas)
    assert not viewer._on.isEnabled()
    stage.press(Qt.Key.Key_Down, widget=viewer.canvas)
    assert shown(stage).endswith("3 of 3")
    stage.press(Qt.Key.Key_Home, widget=viewer.canvas)
    assert shown(stage).endswith("1 of 3")
    stage.click(viewer._on)
    assert shown(stage).endswith("2 of 3")
    stage.until(lambda: has_picture(stage))
    assert viewer.canvas.part is None
    assert not viewer.ask.isVisible()
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
    assert chip.bar.isVisible()
    chip.selection_chosen.emit(chip, "never")
    stage.until(lambda: chip.problem is not None)
    assert chip.bar is None
    chip.selection_chosen.emit(chip, "")
    stage.until(lambda: chip.bar is not None)
    assert chip.height() == usual
