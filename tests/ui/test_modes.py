"""Modes: chosen in the composer, edited beside it, and heard by the model."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gemma_desk.app.mode import Mode
from gemma_desk.app.modes import BUILT_IN, mode_of
from gemma_desk.app.settings import Settings, load_settings
from gemma_desk.chat.message import Role
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.modes_dialog import ModesDialog
from tests.ui.conftest import files_mime, png_bytes

MINE = Mode("1f", "Rhyme", "Answer in rhymes.", think=True, temperature=0.7)


def choose(stage, name: str) -> None:
    (action,) = [action for action in stage.composer.mode.menu().actions() if action.text() == name]
    action.trigger()


def open_modes(stage) -> ModesDialog:
    choose(stage, "Edit modes…")
    return stage.window.findChild(ModesDialog)


def look_at(dialog: ModesDialog, name: str) -> None:
    (item,) = dialog.list.findItems(name, Qt.MatchFlag.MatchExactly)
    dialog.list.setCurrentItem(item)


def names(stage) -> list[str]:
    return [action.text() for action in stage.composer.mode.menu().actions() if action.isCheckable()]


def now(stage) -> Settings:
    return stage.window._settings.now


def test_the_composer_says_the_mode_and_offers_the_others(open_stage):
    stage = open_stage(modes=(MINE,))
    assert stage.composer.mode.accessibleName() == "Mode: Ask"
    assert names(stage) == [*(mode.name for mode in BUILT_IN), "Rhyme"]
    choose(stage, "Translate")
    assert stage.composer.mode.accessibleName() == "Mode: Translate"
    assert mode_of(Settings(), "translate").prompt[:60] in stage.composer.mode.toolTip()


def test_the_model_is_told_the_mode(open_stage):
    stage = open_stage(ScriptedTurn(("Ok",)), modes=(MINE,), system_text="Be brief.")
    choose(stage, "Rhyme")
    stage.ask("Hi")
    (request,) = stage.engine.requests
    assert request.messages[0].role is Role.SYSTEM
    assert request.messages[0].parts == ("Be brief.\n\nAnswer in rhymes.",)
    assert request.think
    assert request.sampling.temperature == 0.7


def test_the_chosen_mode_is_kept(open_stage, tmp_path):
    stage = open_stage()
    choose(stage, "Think")
    stage.until(lambda: load_settings(tmp_path).mode == "think")
    assert open_stage(mode="think").composer.mode.accessibleName() == "Mode: Think"


def test_asking_again_keeps_the_mode_of_the_question(open_stage):
    stage = open_stage(ScriptedTurn(("One",)), ScriptedTurn(("Two",)), modes=(MINE,))
    choose(stage, "Rhyme")
    stage.ask("Hi")
    choose(stage, "Ask")
    stage.transcript.retry_requested.emit(stage.rows[-1].id)
    stage.until(lambda: len(stage.engine.requests) == 2 and not stage.session.is_busy)
    assert stage.engine.requests[1].messages[0].parts == ("Answer in rhymes.",)
    assert stage.window.conversation.options.system_text == ""


def test_a_mode_that_says_so_decides_about_thinking(open_stage):
    stage = open_stage()
    choose(stage, "Think")
    assert stage.composer.think.isChecked()
    assert not stage.composer.think.isEnabled()
    assert not now(stage).think
    choose(stage, "Transcribe")
    assert not stage.composer.think.isChecked()
    choose(stage, "Ask")
    assert stage.composer.think.isEnabled()
    assert not stage.composer.think.isChecked()


def test_attached_pictures_are_seen_as_the_mode_wants(open_stage, tmp_path):
    path = tmp_path / "page.png"
    path.write_bytes(png_bytes(2000, 2000))
    stage = open_stage(detail=70)
    stage.drop(files_mime(path))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    assert chip.attachment.detail == 70
    choose(stage, "Describe for a blind reader")
    stage.chips_ready()
    assert chip.attachment.detail == 560
    stage.composer.chips.detail_chosen.emit(chip, 140)
    stage.chips_ready()
    choose(stage, "Ask")
    assert not stage.composer.chips.is_reading
    assert chip.attachment.detail == 140


def test_a_prompt_is_edited_and_reset(open_stage):
    stage = open_stage()
    dialog = open_modes(stage)
    look_at(dialog, "Translate")
    prompt = dialog.editors["prompt"]
    assert prompt.toPlainText() == mode_of(Settings(), "translate").prompt
    assert dialog.forget.isHidden()
    prompt.setPlainText("Into French.")
    look_at(dialog, "Think")
    assert mode_of(now(stage), "translate").prompt == "Into French."
    assert prompt.toPlainText() == ""
    look_at(dialog, "Translate")
    assert dialog.forget.text() == "Reset this mode"
    stage.click(dialog.forget)
    assert now(stage).modes == ()
    assert prompt.toPlainText() == mode_of(Settings(), "translate").prompt


def test_an_own_mode_is_added_edited_and_deleted(open_stage, tmp_path):
    stage = open_stage()
    dialog = open_modes(stage)
    stage.click(dialog.add)
    dialog.name.setText("Pirate")
    dialog.name.editingFinished.emit()
    dialog.editors["temperature"].setValue(1.2)
    dialog.editors["prompt"].setPlainText("Answer as a pirate.")
    dialog.editors["prompt"].take_now()
    assert names(stage)[-1] == "Pirate"
    choose(stage, "Pirate")
    options = stage.window.conversation.options
    assert (options.system_text, options.sampling.temperature) == ("Answer as a pirate.", 1.2)
    stage.until(lambda: [mode.name for mode in load_settings(tmp_path).modes] == ["Pirate"])
    stage.click(dialog.forget)
    assert "Pirate" not in names(stage)
    assert stage.composer.mode.accessibleName() == "Mode: Ask"


def test_a_mode_without_a_name_keeps_its_old_one(open_stage):
    stage = open_stage(modes=(MINE,))
    dialog = open_modes(stage)
    look_at(dialog, "Rhyme")
    dialog.name.setText("  ")
    dialog.name.editingFinished.emit()
    assert dialog.name.text() == "Rhyme"
    assert now(stage).modes == (MINE,)


def test_what_was_written_last_is_kept_when_the_window_closes(open_stage):
    stage = open_stage(modes=(MINE,))
    dialog = open_modes(stage)
    look_at(dialog, "Rhyme")
    stage.qtbot.keyClicks(dialog.editors["prompt"], "Now: ")
    dialog.close()
    assert now(stage).modes[0].prompt == "Now: Answer in rhymes."


def test_in_a_narrow_window_a_menu_stands_in_for_the_list(open_stage):
    stage = open_stage(modes=(MINE,))
    dialog = open_modes(stage)
    dialog.resize(400, 600)
    stage.until(lambda: dialog.list.isHidden())
    assert dialog.pick.isVisible()
    dialog.pick.activated.emit(dialog.pick.findText("Rhyme"))
    assert dialog.name.text() == "Rhyme"


def test_everything_in_the_window_of_modes_has_a_name(open_stage):
    dialog = open_modes(open_stage(modes=(MINE,)))
    reached: list[QWidget] = [
        child for child in dialog.findChildren(QWidget) if child.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    ours = {dialog.list, dialog.pick, dialog.name, dialog.add, dialog.forget, *dialog.editors.values()}
    assert ours <= set(reached)
    assert all(widget.accessibleName() for widget in ours)
