"""Conversations are named by the model: of themselves, by the menus, or not at all."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gemma_desk.engine.scripted import ScriptedTurn

ANSWER = ScriptedTurn(("In December.",))
TITLE = ScriptedTurn(("**Money due**",))


def action(menu: QMenu, words: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == words)


def test_the_title_comes_after_the_first_answer_wherever_it_is_shown(open_stage):
    stage = open_stage(ANSWER, TITLE, titles=True)
    stage.ask("When is it due?")
    stage.until(lambda: stage.window.side.titles == ("Money due",))
    assert stage.window.page.header.title == "Money due"
    assert [row.message.text for row in stage.rows] == ["When is it due?", "In December."]


def test_switched_off_the_title_is_the_question_until_it_is_asked_for(open_stage):
    stage = open_stage(ANSWER, TITLE, titles=False)
    stage.ask("When is it due?")
    stage.until(lambda: stage.window.side.titles == ("When is it due?",))
    action(stage.window.page.header._menu.menu(), "Make a title").trigger()
    stage.until(lambda: stage.window.side.titles == ("Money due",))


def test_it_is_asked_for_in_the_menu_of_any_conversation(open_stage):
    stage = open_stage(ANSWER, TITLE, titles=False)
    stage.ask("When is it due?")
    stage.until(lambda: stage.window.side.titles == ("When is it due?",))
    stage.window.conversations.begin()
    side = stage.window.side
    action(side.make_menu(side._kept[0]), "Make a title").trigger()
    stage.until(lambda: side.titles == ("Money due",))


def test_the_practice_model_writes_no_titles(open_stage):
    stage = open_stage(ANSWER, model_paths=(), titles=True)
    stage.until(lambda: stage.window.model.state.is_practice)
    stage.ask("When is it due?")
    assert not stage.window.library.titles.is_naming
    stage.until(lambda: stage.window.side.titles == ("When is it due?",))
