"""What the composer says: each message in its place; what keeps a question from being sent is never out of sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gemma_desk.chat.errors import LoudspeakerProblem
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.composer_notes import ComposerNotes, NotePlace
from gemma_desk.ui.controls import column
from gemma_desk.ui.conversation_presenter import _WAIT
from gemma_desk.ui.question_editing import EDITING
from tests.ui.conftest import files_mime, png_bytes, tone, wav_bytes


def test_what_needs_an_action_stands_first_and_nothing_is_lost(qtbot):
    card, notes = QWidget(), ComposerNotes()
    card.setLayout(column(notes))
    qtbot.addWidget(card)
    for place in reversed(NotePlace):
        notes.say(place.name, place)
    assert notes.text().split() == [place.name for place in NotePlace]
    notes.say("", NotePlace.FIT)
    assert "FIT" not in notes.text()
    notes.clear()
    assert (notes.text(), notes.isHidden()) == ("", True)


def test_editing_too_long_a_text_without_a_loudspeaker_says_all_three(open_stage, tmp_path, loudspeakers):
    (tmp_path / "long.txt").write_text("word " * 20_000)
    (tmp_path / "note.wav").write_bytes(wav_bytes(tone(1)))
    loudspeakers.start_problem = LoudspeakerProblem("Nothing to play on was found.")
    stage = open_stage()
    stage.ask("old")
    stage.transcript.edit_requested.emit(stage.rows[0].id)
    stage.drop(files_mime(tmp_path / "long.txt", tmp_path / "note.wav"))
    stage.chips_ready()
    stage.click(stage.composer.chips.chips[1].bar.button)
    stage.until(lambda: len(stage.composer.note.text().splitlines()) == 3)
    said = stage.composer.note.text().splitlines()
    assert "8192" in said[0]
    assert said[1:] == [EDITING, "Nothing to play on was found."]
    stage.composer.chips.remove(stage.composer.chips.chips[0])
    assert stage.composer.note.text().splitlines() == said[1:]
    stage.press(Qt.Key.Key_Escape, widget=stage.composer.box)
    assert stage.composer.note.text() == "Nothing to play on was found."


def test_what_had_to_wait_for_an_answer_is_said_until_it_has_ended(open_stage):
    stage = open_stage(ScriptedTurn(("one",) * 40, step_s=0.02))
    stage.type("question")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: stage.session.is_busy)
    stage.transcript.asked.emit(("And this?",))
    assert stage.composer.note.text() == _WAIT
    stage.until(lambda: not stage.session.is_busy)
    assert stage.composer.note.text() == ""


def test_a_refused_chip_comes_into_view_and_is_said_in_a_line(open_stage, tmp_path):
    paths = [tmp_path / f"{number}.png" for number in range(11)]
    for path in paths:
        path.write_bytes(png_bytes(48, 48))
    paths[0].write_bytes(b"\x89PNG\r\n\x1a\n damaged")
    stage = open_stage()
    stage.window.resize(420, 560)
    stage.drop(files_mime(*paths))
    stage.chips_ready()
    refused = stage.composer.chips.chips[0]
    assert refused.problem is not None
    shelf = stage.composer.shelf
    stage.until(lambda: shelf.viewport().rect().contains(refused.mapTo(shelf.viewport(), refused.rect().center())))
    assert "0.png" in stage.composer.note.text()
    stage.click(refused._remove)
    assert stage.composer.note.text() == ""
    assert stage.composer.send.isEnabled()


def test_a_refused_chip_that_is_seen_needs_no_line(open_stage, tmp_path):
    (tmp_path / "empty.png").write_bytes(b"")
    stage = open_stage()
    stage.drop(files_mime(tmp_path / "empty.png"))
    stage.chips_ready()
    assert stage.composer.chips.chips[0].problem is not None
    assert stage.composer.note.text() == ""


def test_enter_with_a_refused_attachment_says_why_nothing_is_sent(open_stage):
    stage = open_stage()
    stage.window.intake.take_data(b"PK\x03\x04 not a picture", "holiday.zip")
    stage.chips_ready()
    stage.type("What is it?")
    assert stage.composer.note.text() == ""
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.window.resize(420, 640)
    assert "holiday.zip" in stage.composer.note.text()
    assert stage.composer.note.isVisible()
    assert not stage.rows
    stage.composer.chips.remove(stage.composer.chips.chips[0])
    stage.until(lambda: stage.composer.note.text() == "")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: len(stage.rows) == 2)


def test_enter_without_a_model_says_why_nothing_is_sent(open_stage):
    stage = open_stage()
    stage.composer.allow(False, "Choose a model first")
    stage.type("What is it?")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    assert stage.composer.note.text() == "Choose a model first"
    stage.composer.allow(True)
    assert stage.composer.note.text() == ""
