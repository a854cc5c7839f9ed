"""The page of settings: everything can be found, is applied at once, and goes back to its default."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gemma_desk.app.settings import Settings, load_settings
from gemma_desk.app.settings import Theme as ThemeSetting
from gemma_desk.chat.turn import Sampling
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.rendering.answer_text import AnswerText
from gemma_desk.ui.settings_dialog import SettingsDialog
from gemma_desk.ui.settings_list import SAMPLING_SECTION, change_at, entries, value_at, words_of
from gemma_desk.ui.theme import READING_PX, UI_PX, scaled

CTRL = Qt.KeyboardModifier.ControlModifier
ELSEWHERE = {"keys", "model_paths", "threads", "mode", "modes", "window_geometry", "windows", "is_sidebar_shown"}
ELSEWHERE |= {"practice_closed_on", "is_new", "adapters", "device_layers"}
"""Chosen on the page of keys, by a folder, by the machine, in the composer, where the window stands or by a cross."""


def open_settings(stage) -> SettingsDialog:
    stage.press(Qt.Key.Key_Comma, CTRL)
    dialog = stage.window.findChild(SettingsDialog)
    stage.until(dialog.isActiveWindow)
    return dialog


def shown(dialog: SettingsDialog) -> set[str]:
    return {path for path, row in dialog.rows.items() if not row.isHidden()}


def now(stage) -> Settings:
    return stage.window._settings.now


def test_every_setting_is_on_the_page():
    names = {entry.path.split(".")[0] for entry in entries()}
    assert names == {field.name for field in fields(Settings)} - ELSEWHERE
    assert {entry.path for entry in entries() if entry.section == SAMPLING_SECTION} == {
        f"sampling.{field.name}" for field in fields(Sampling)
    }


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.path)
def test_a_setting_says_its_default_and_helps_in_one_line(entry):
    assert entry.default_words
    assert entry.help.endswith(".")
    assert "\n" not in entry.help
    assert change_at(Settings(), entry.path, entry.default) == {
        entry.path.split(".")[0]: value_at(Settings(), entry.path.split(".")[0])
    }
    assert words_of(entry.kind, entry.default) == entry.default_words


def test_a_search_shows_what_has_its_words(open_stage):
    dialog = open_settings(open_stage())
    everything = shown(dialog)
    assert "think" in everything
    assert not any(path.startswith("sampling") for path in everything)
    dialog.search.setText("NOTES voice")
    assert shown(dialog) == {"hearing", "hearing_language"}
    dialog.search.setText("temperature")
    assert shown(dialog) == {"sampling.temperature"}
    dialog.search.setText("nothing like that")
    assert shown(dialog) == set()
    dialog.search.clear()
    assert shown(dialog) == everything


def test_sampling_is_closed_until_it_is_opened(open_stage):
    stage = open_stage()
    dialog = open_settings(stage)
    stage.click(dialog.sampling)
    assert {path for path in shown(dialog) if path.startswith("sampling")} == {
        entry.path for entry in entries() if entry.section == SAMPLING_SECTION
    }
    stage.click(dialog.sampling)
    assert not any(path.startswith("sampling") for path in shown(dialog))


def test_a_switch_counts_at_once_and_is_kept(open_stage, tmp_path):
    stage = open_stage()
    dialog = open_settings(stage)
    dialog.rows["think"].editor.setFocus()
    stage.press(Qt.Key.Key_Space, widget=dialog.rows["think"].editor)
    assert stage.composer.think.isChecked()
    assert stage.window.conversation.options.think
    stage.until(lambda: load_settings(tmp_path).think)
    stage.click(dialog.rows["think"].reset)
    assert not stage.composer.think.isChecked()
    assert dialog.rows["think"].reset.isHidden()


def test_the_theme_changes_at_once(open_stage):
    stage = open_stage()
    dialog = open_settings(stage)
    editor = dialog.rows["theme"].editor
    editor.setFocus()
    stage.press(Qt.Key.Key_Down, widget=editor)
    assert now(stage).theme is ThemeSetting.DARK
    assert stage.window._theme.is_dark
    stage.window.settings.toggle_theme()
    assert editor.currentText() == "Light"


def test_numbers_are_taken_and_may_be_none(open_stage):
    stage = open_stage()
    dialog = open_settings(stage)
    dialog.rows["max_tokens"].editor.setValue(512)
    assert stage.window.conversation.options.max_tokens == 512
    idle = dialog.rows["idle_minutes"].editor
    idle.setValue(idle.minimum())
    assert now(stage).idle_minutes is None
    assert idle.text() == "Never"
    assert not stage.window.page.header.rest_action.isChecked()
    stage.click(dialog.rows["idle_minutes"].reset)
    assert now(stage).idle_minutes == Settings().idle_minutes
    assert stage.window.page.header.rest_action.isChecked()


def test_the_temperature_is_the_models_own_until_one_is_chosen(open_stage):
    stage = open_stage()
    temperature = open_settings(stage).rows["sampling.temperature"].editor
    assert temperature.text() == "As the model recommends"
    temperature.stepUp()
    assert now(stage).sampling.temperature == 0
    temperature.stepUp()
    assert now(stage).sampling.temperature == 0.1
    temperature.stepBy(-2)
    assert now(stage).sampling.temperature == 0
    temperature.stepDown()
    assert now(stage).sampling.temperature is None


def test_sampling_keeps_what_was_not_touched(open_stage):
    stage = open_stage(sampling=Sampling(top_k=20))
    dialog = open_settings(stage)
    dialog.rows["sampling.temperature"].editor.setValue(0.3)
    assert stage.window.conversation.options.sampling == Sampling(temperature=0.3, top_k=20)
    dialog.rows["sampling.seed"].editor.setValue(7)
    assert now(stage).sampling.seed == 7
    assert isinstance(now(stage).sampling.seed, int)


def test_instructions_are_kept_when_the_page_is_closed_at_once(open_stage):
    stage = open_stage()
    dialog = open_settings(stage)
    editor = dialog.rows["system_text"].editor
    stage.qtbot.keyClicks(editor, "Answer in German.")
    dialog.close()
    assert stage.window.conversation.options.system_text == "Answer in German."


def test_microphones_are_offered_by_name(open_stage):
    stage = open_stage(microphone="Unplugged")
    dialog = open_settings(stage)
    editor = dialog.rows["microphone"].editor
    stage.until(lambda: editor.count() == 4)
    assert [editor.itemText(place) for place in range(4)] == ["The system's", "Built-in", "Headset", "Unplugged"]
    assert editor.currentText() == "Unplugged"


def test_a_microphone_plugged_in_while_the_page_is_open_is_offered(open_stage, plugged_in):
    stage = open_stage(microphone="Headset")
    dialog = open_settings(stage)
    editor = dialog.rows["microphone"].editor
    stage.until(lambda: editor.count() == 3)
    plugged_in[:] = ["Built-in", "USB"]
    editor.setFocus()
    stage.until(lambda: "USB" in [editor.itemText(place) for place in range(editor.count())])
    assert editor.currentText() == "Headset"


def test_everything_on_the_page_is_reached_and_has_a_name(open_stage):
    stage = open_stage()
    dialog = open_settings(stage)
    stage.click(dialog.sampling)
    for row in dialog.rows.values():
        row.reset.show()
    reached = []
    dialog.search.setFocus()
    while dialog.focusWidget() not in reached:
        reached.append(dialog.focusWidget())
        stage.press(Qt.Key.Key_Tab, widget=dialog.focusWidget())
    assert all(widget.accessibleName() for widget in reached)
    assert {row.editor for row in dialog.rows.values()} | {row.reset for row in dialog.rows.values()} <= set(reached)
    assert all(row.editor.accessibleDescription() for row in dialog.rows.values())


def test_the_page_opens_once_and_again(open_stage):
    stage = open_stage()
    first = open_settings(stage)
    stage.window.settings.open()
    assert stage.window.findChildren(SettingsDialog) == [first]
    stage.press(Qt.Key.Key_Escape, widget=first)
    stage.until(lambda: stage.window.findChild(SettingsDialog) is None)
    stage.window.activateWindow()
    stage.until(stage.window.isActiveWindow)
    assert open_settings(stage) is not None


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
def test_text_is_made_larger_smaller_and_usual_by_keys(open_stage, key):
    stage = open_stage()
    stage.press(key, CTRL)
    stage.press(key, CTRL)
    assert now(stage).text_scale == 1.25
    assert QGuiApplication.font().pixelSize() == scaled(UI_PX) == round(UI_PX * 1.25)
    stage.press(Qt.Key.Key_Minus, CTRL)
    assert now(stage).text_scale == 1.1
    stage.press(Qt.Key.Key_0, CTRL)
    assert now(stage).text_scale == 1.0
    for _ in range(12):
        stage.press(Qt.Key.Key_Minus, CTRL)
    assert now(stage).text_scale == 0.8


def test_an_answer_that_stands_there_grows_too(open_stage):
    stage = open_stage(ScriptedTurn(("A word and `code`.",)))
    stage.ask("Hi")
    answer = stage.transcript.findChildren(AnswerText)[-1]
    before_px = answer.document().size().height()
    stage.window.settings.step_text(3)
    stage.until(lambda: answer.document().size().height() > before_px)
    assert answer.document().begin().begin().fragment().charFormat().font().pixelSize() == round(READING_PX * 1.5)


def test_text_starts_in_the_size_that_was_chosen(open_stage):
    stage = open_stage(text_scale=1.5)
    send: QWidget = stage.composer.send
    assert send.width() == 40, "of a button a quarter more at most"
    assert stage.window._theme.text_scale == 1.5


def test_a_text_size_from_nowhere_is_bounded(open_stage):
    assert open_stage(text_scale=40.0).window._theme.text_scale == 2.0
