"""What can be done with what is attached to a question: heard, translated, asked about, saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from gemma_desk.chat.message import MediaKind
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.gemma.hearing import SOUNDS_QUESTION, HearingWay, speech_translation_prompt
from gemma_desk.ui.attachment_menu import AttachmentMenu
from gemma_desk.ui.heard_text import HeardText
from gemma_desk.ui.user_turn import UserTurn
from tests.app.test_hearing import recorded
from tests.ui.conftest import files_mime, png_bytes, tone, wav_bytes


@pytest.fixture
def note(tmp_path):
    path = tmp_path / "note.wav"
    path.write_bytes(wav_bytes(tone(1.0)))
    return path


def attach_and_ask(stage, *paths, text="") -> UserTurn:
    stage.drop(files_mime(*paths))
    stage.chips_ready()
    stage.ask(text)
    question = next(row for row in reversed(stage.rows) if row.message.attachments)
    return stage.transcript.turn(question.id)


def actions(turn: UserTurn, place: int = 0) -> dict[str, object]:
    """The menu as it is when it opens."""
    menu = list(turn._menus.values())[place]
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def done(stage, n_rows: int) -> None:
    stage.until(lambda: len(stage.rows) == n_rows and not stage.session.is_busy)


def test_a_note_sent_directly_is_written_out_later(open_stage, note):
    stage = open_stage(ScriptedTurn(("Hello.",)), ScriptedTurn(("open the door",)), hearing=HearingWay.DIRECT)
    turn = attach_and_ask(stage, note)
    assert stage.window.findChild(HeardText) is None
    actions(turn)["Write out what is said"].trigger()
    stage.until(lambda: stage.rows[0].message.attachments[0].is_heard and not stage.session.is_busy)
    assert len(stage.rows) == 2, "nothing is asked"
    assert stage.window.findChild(HeardText).shown == "open the door"
    assert "Write out what is said" not in actions(turn)
    assert stage.composer.note.text() == ""


def test_a_note_sent_directly_is_translated_and_asked_about(open_stage, note):
    script = [ScriptedTurn((text,)) for text in ("Hello.", "auf\nGerman: auf", "A bird.")]
    stage = open_stage(*script, hearing=HearingWay.DIRECT)
    turn = attach_and_ask(stage, note)
    languages = actions(turn)["Translate into"].menu()
    next(action for action in languages.actions() if action.text() == "German").trigger()
    done(stage, 4)
    assert stage.engine.requests[1].messages[0].text == speech_translation_prompt("German")
    assert stage.engine.requests[1].sounds
    actions(turn)["What is heard besides words?"].trigger()
    done(stage, 6)
    assert stage.engine.requests[2].messages[0].text == SOUNDS_QUESTION


def test_a_recording_that_was_stopped_is_heard_to_its_end_after_a_follow_up(open_stage, tmp_path):
    (tmp_path / "meeting.wav").write_bytes(recorded())
    script = [ScriptedTurn(("one",)), ScriptedTurn(("t", "wo") * 40, step_s=0.05), ScriptedTurn(("Fine.",))]
    stage = open_stage(*script, ScriptedTurn(("two",)))
    stage.drop(files_mime(tmp_path / "meeting.wav"))
    stage.chips_ready()
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: bool(stage.rows) and len(stage.rows[0].message.attachments[0].heard) == 1)
    heard = stage.window.findChild(HeardText)
    assert heard._rest.isHidden(), "while it is being heard, nothing is left to be asked for"
    stage.press(Qt.Key.Key_Escape)
    stage.until(lambda: not stage.session.is_busy)
    stage.ask("And else?")
    assert not heard._rest.isHidden()
    stage.click(heard._rest)
    stage.until(lambda: stage.rows[0].message.attachments[0].is_heard and not stage.session.is_busy)
    assert heard._rest.isHidden()
    assert len(stage.rows) == 4
    assert [piece.text for piece in stage.rows[0].message.attachments[0].heard] == ["one", "two"]


def test_a_recording_is_translated_piece_by_piece_with_its_times(open_stage, tmp_path):
    (tmp_path / "meeting.wav").write_bytes(recorded())
    stage = open_stage(*(ScriptedTurn((text,)) for text in ("one", "two", "Fine.", "eins", "zwei")))
    attach_and_ask(stage, tmp_path / "meeting.wav")
    stage.window.findChild(HeardText).translate("German")
    done(stage, 4)
    assert stage.rows[2].message.text == "Translate what is said in “meeting.wav” into German."
    first, second = stage.rows[3].message.text.split("\n\n")
    assert first == "[0:00:00] eins"
    assert second.endswith("] zwei")


@pytest.mark.parametrize("kind", [MediaKind.IMAGE, MediaKind.AUDIO, MediaKind.DOCUMENT])
def test_what_was_attached_is_saved_as_it_was(open_stage, tmp_path, note, kind):
    (tmp_path / "picture.png").write_bytes(png_bytes())
    (tmp_path / "text.md").write_text("words")
    name = {MediaKind.IMAGE: "picture.png", MediaKind.AUDIO: "note.wav", MediaKind.DOCUMENT: "text.md"}[kind]
    stage = open_stage(hearing=HearingWay.DIRECT)
    turn = attach_and_ask(stage, tmp_path / name, text="This.")
    stage.transcript.save_requested.disconnect(stage.window.saver.ask)  # a dialog of the system
    with stage.qtbot.waitSignal(stage.transcript.save_requested) as wished:
        actions(turn)["Save as…"].trigger()
    stage.window.saver.save(wished.args[0], tmp_path / f"copy of {name}")
    stage.until(lambda: stage.composer.note.text() == f"Saved as copy of {name}")
    assert (tmp_path / f"copy of {name}").read_bytes() == (tmp_path / name).read_bytes()


def test_what_cannot_be_saved_is_said(open_stage, tmp_path, note):
    stage = open_stage(hearing=HearingWay.DIRECT)
    attach_and_ask(stage, note)
    stage.window.saver.save(stage.rows[0].message.attachments[0], tmp_path / "nowhere" / "note.wav")
    stage.until(lambda: "nowhere" in stage.composer.note.text())


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_what_is_not_sent_yet_is_opened_and_saved_from_its_chip(open_stage, tmp_path, reason):
    (tmp_path / "picture.png").write_bytes(png_bytes())
    stage = open_stage()
    stage.drop(files_mime(tmp_path / "picture.png"))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    stage.composer.chips.save_requested.disconnect(stage.window.saver.ask)  # a dialog of the system
    menu = chip_menu(stage, chip, reason)
    assert [action.text() for action in menu.actions() if action.text()] == ["Open large", "Save as…"]
    with stage.qtbot.waitSignal(stage.composer.chips.save_requested) as wished:
        menu.actions()[-1].trigger()
    stage.window.saver.save(wished.args[0], tmp_path / "copy.png")
    stage.until(lambda: stage.composer.note.text() == "Saved as copy.png")
    assert (tmp_path / "copy.png").read_bytes() == (tmp_path / "picture.png").read_bytes()
    menu.close()
    chip_menu(stage, chip, reason).actions()[0].trigger()
    stage.until(stage.window.viewer.isVisible)


def chip_menu(stage, chip, reason) -> AttachmentMenu:
    """By the pointer on the chip, or by the menu key on the button that has the focus."""
    place = chip if reason is QContextMenuEvent.Reason.Mouse else chip._info
    stage.until(place.isVisible)
    at = place.rect().center()
    QApplication.sendEvent(place, QContextMenuEvent(reason, at, place.mapToGlobal(at)))
    stage.until(lambda: any(menu.isVisible() for menu in chip.findChildren(AttachmentMenu)))
    menus = [menu for menu in chip.findChildren(AttachmentMenu) if menu.isVisible()]
    return menus[-1]


def test_a_chip_that_cannot_be_used_has_no_menu(open_stage, tmp_path):
    (tmp_path / "empty.png").write_bytes(b"")
    stage = open_stage()
    stage.drop(files_mime(tmp_path / "empty.png"))
    stage.until(lambda: stage.composer.chips.has_refused)
    (chip,) = stage.composer.chips.chips
    at = chip.rect().center()
    QApplication.sendEvent(chip, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, chip.mapToGlobal(at)))
    assert chip.findChildren(AttachmentMenu) == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_opens_at_the_attachment_by_pointer_and_key(open_stage, note):
    stage = open_stage(hearing=HearingWay.DIRECT)
    turn = attach_and_ask(stage, note)
    _, tile = turn._tiles[0]
    (menu,) = turn._menus.values()
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        at = tile.bar.button.rect().center()
        QApplication.sendEvent(tile.bar.button, QContextMenuEvent(reason, at, tile.bar.button.mapToGlobal(at)))
        stage.until(menu.isVisible)
        menu.close()


def test_several_attachments_have_a_menu_each_by_name(open_stage, tmp_path, note):
    (tmp_path / "picture.png").write_bytes(png_bytes())
    stage = open_stage(hearing=HearingWay.DIRECT)
    turn = attach_and_ask(stage, tmp_path / "picture.png", note)
    (more,) = [button for button in turn._actions._buttons if button.menu() is not None]
    menus = [action.menu() for action in more.menu().actions()]
    assert all(isinstance(menu, QMenu) and isinstance(menu, AttachmentMenu) for menu in menus)
    assert [menu.title() for menu in menus] == ["picture.png", "note.wav"]
    actions(turn)["Open large"].trigger()
    stage.until(stage.window.viewer.isVisible)
