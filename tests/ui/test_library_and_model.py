"""The side bar, deletion with undo, the model strip, the window's own place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from gemma_desk.app.settings import load_settings
from gemma_desk.chat.errors import EngineProblem, Problem, ProblemKind
from gemma_desk.chat.events import ContextChoice, Loaded
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.models import practice
from gemma_desk.ui.controls import IconButton, TextButton
from gemma_desk.ui.empty_state import TryButton
from gemma_desk.ui.error_card import ErrorCard
from gemma_desk.ui.model_strip import PRACTICE, Invitation
from gemma_desk.ui.quick_window import QuickWindow
from gemma_desk.ui.split import NARROW_PX

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def test_a_new_conversation_by_key_leaves_the_old_one_in_the_list(open_stage):
    stage = open_stage()
    stage.ask("The first one")
    stage.press(Qt.Key.Key_N, CTRL)
    assert stage.rows == ()
    stage.ask("The second one")
    stage.until(lambda: stage.window.side.titles == ("The second one", "The first one"))


def test_a_deleted_conversation_comes_back_by_undo(open_stage):
    stage = open_stage()
    stage.ask("Do not lose me")
    stage.until(lambda: stage.window.side.titles == ("Do not lose me",))
    stage.window.page.header.delete_requested.emit()
    stage.until(lambda: stage.window.side.titles == ())
    assert stage.window.page.undo.isVisible()
    assert stage.rows == ()
    stage.click(stage.window.page.undo.button)
    stage.until(lambda: stage.window.side.titles == ("Do not lose me",))
    assert not stage.window.page.undo.isVisible()


def test_a_deletion_is_taken_back_by_a_key_while_that_is_offered(open_stage):
    stage = open_stage()
    stage.ask("Do not lose me")
    stage.until(lambda: stage.window.side.titles == ("Do not lose me",))
    stage.press(Qt.Key.Key_Backspace, CTRL | SHIFT)
    stage.until(lambda: stage.window.side.titles == ())
    undo = stage.window.page.undo
    assert "(Ctrl+Alt+Z)" in undo.button.text()
    stage.press(Qt.Key.Key_Z, CTRL | ALT, widget=stage.composer.box)
    stage.until(lambda: stage.window.side.titles == ("Do not lose me",))
    assert not undo.isVisible()


def test_what_is_offered_no_more_is_not_taken_back_by_the_key(open_stage):
    stage = open_stage()
    undo = stage.window.page.undo
    taken_back = []
    undo.offer("Deleted", lambda: taken_back.append(1))
    undo._timer.timeout.emit()
    assert not undo.isVisible()
    stage.press(Qt.Key.Key_Z, CTRL | ALT)
    assert not taken_back
    undo.offer("Deleted", lambda: taken_back.append(1))
    stage.press(Qt.Key.Key_Z, CTRL | ALT)
    stage.press(Qt.Key.Key_Z, CTRL | ALT)
    assert taken_back == [1]


def test_f2_renames_in_place(open_stage, qtbot):
    stage = open_stage()
    stage.ask("A long first question")
    stage.until(lambda: stage.window.side.titles == ("A long first question",))
    stage.press(Qt.Key.Key_F2)
    editor = stage.window.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "Short")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    stage.until(lambda: stage.window.side.titles == ("Short",))
    stage.until(lambda: stage.window.page.header.title == "Short")


def test_an_answer_goes_on_in_a_conversation_that_is_not_shown(open_stage):
    stage = open_stage(ScriptedTurn(tuple(f"{n} " for n in range(40)), step_s=0.01))
    stage.type("Count")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: len(stage.rows) == 2)
    counting = stage.session
    stage.press(Qt.Key.Key_N, CTRL)
    assert stage.session is not counting
    assert not stage.window.page.composer.send.isEnabled()
    stage.until(lambda: not counting.is_busy)
    stage.window.conversations.open(counting.conversation.id)
    assert stage.transcript.turn(counting.messages[-1].id).text.text.endswith("39 ")


def test_ctrl_b_hides_the_side_bar_and_it_stays_hidden_after_a_restart(open_stage, tmp_path):
    stage = open_stage()
    stage.window.resize(NARROW_PX + 200, 600)
    assert stage.window.side.isVisible()
    stage.press(Qt.Key.Key_B, CTRL)
    assert not stage.window.side.isVisible()
    open_stage()
    assert not load_settings(tmp_path).is_sidebar_shown


def test_a_narrow_window_has_no_side_bar_until_it_is_asked_for(open_stage):
    stage = open_stage()
    stage.window.resize(360, 640)
    assert not stage.window.side.isVisible()
    assert stage.window.width() == 360
    stage.press(Qt.Key.Key_B, CTRL)
    assert stage.window.side.isVisible()
    assert stage.window.page.width() == 360


@pytest.mark.usefixtures("no_practice_model")
def test_without_a_model_there_is_a_way_to_one_and_nothing_can_be_sent(open_stage):
    stage = open_stage(model_paths=())
    assert stage.window.page.strip.isVisible()
    stage.type("Anyone there?")
    assert not stage.composer.send.isEnabled()
    stage.window.model.choose(("/some/folder",))
    stage.until(lambda: stage.window.model.state.info is not None)
    assert not stage.window.page.strip.isVisible()
    assert stage.composer.send.isEnabled()


@pytest.fixture
def practice_folder(tmp_path, monkeypatch):
    """A practice model that comes with the program."""
    folder = tmp_path / "practice"
    folder.mkdir()
    (folder / "target.gguf").touch()
    monkeypatch.setattr(practice, "FOLDER", folder)
    return folder


@pytest.fixture
def practice_stage(open_stage, practice_folder):
    """A window with the practice model."""
    stage = open_stage(model_paths=())
    stage.until(lambda: stage.window.model.state.info is not None)
    return stage


def test_the_practice_model_answers_until_another_is_chosen(practice_stage):
    stage = practice_stage
    strip = stage.window.page.strip
    assert strip.findChild(Invitation).findChild(QLabel).text() == PRACTICE
    assert strip.findChild(Invitation).button.text() == "Get Gemma 4 12B"
    stage.ask("Who are you?")
    assert stage.window._settings.now.model_paths == ()
    stage.window.model.choose(("/some/folder",))
    stage.until(lambda: stage.window._settings.now.model_paths == ("/some/folder",))
    assert not strip.isVisible()


def test_that_the_model_is_for_practice_is_put_away_for_a_day(practice_stage):
    stage, strip = practice_stage, practice_stage.window.page.strip
    close = strip.findChild(IconButton)
    assert close.accessibleName() == "Put away for today"
    close.setFocus()
    stage.press(Qt.Key.Key_Space, widget=close)
    assert not strip.isVisible()
    show = stage.window.models.show
    show(stage.window.model.state)
    assert not strip.isVisible()
    stage.window._settings.change(practice_closed_on="2020-01-01")
    show(stage.window.model.state)
    assert strip.isVisible()


def test_the_small_window_does_not_say_that_the_model_is_for_practice(practice_stage):
    stage = practice_stage
    shared = stage.window.shared
    quick = QuickWindow(shared.desk, shared.theme, shared)
    quick.open()
    assert quick.isVisible()
    assert quick.model.state.is_practice
    assert not quick.page.strip.isVisible()
    quick.close()


def test_in_a_narrow_window_the_button_stands_below_the_words(practice_stage):
    stage, strip = practice_stage, practice_stage.window.page.strip
    invitation = strip.findChild(Invitation)
    words, button = invitation.findChild(QLabel), invitation.button
    stage.window.resize(1200, 720)
    stage.until(lambda: button.x() > words.geometry().right())
    stage.window.resize(340, 720)
    stage.until(lambda: button.y() > words.geometry().bottom())
    assert button.geometry().right() < button.parentWidget().width()


def test_a_model_that_cannot_be_loaded_says_why_and_offers_two_ways_out(open_stage):
    problem = Problem(ProblemKind.MODEL, "“x.gguf” is cut short: 12 of 7300 MB are there.")
    stage = open_stage(engine=ScriptedEngine(load_problem=problem))
    card = stage.window.page.strip.findChild(ErrorCard)
    assert card.sentence.text() == problem.sentence
    assert {button.text() for button in card.findChildren(TextButton)} == {"Try again", "Choose another model"}
    assert not stage.composer.send.isEnabled()


class PickyEngine(ScriptedEngine):
    """Loads everything but folders with "wrong" in their names, as long as it is told to refuse them."""

    problem: Problem | None = Problem(ProblemKind.MODEL, "There is no model in “wrong”.")

    def __init__(self) -> None:
        super().__init__()
        self.loads: list[tuple[str, ...]] = []

    def load(self, request):
        self.loads.append(request.paths)
        self._load_problem = self.problem if "wrong" in request.paths[0] else None
        return super().load(request)


def test_a_wrong_folder_leaves_the_model_before_it_answering_and_chosen(open_stage, tmp_path):
    engine = PickyEngine()
    stage = open_stage(engine=engine)
    stage.window.model.choose(("wrong",))
    stage.until(lambda: stage.window.model.state.problem is not None)
    assert stage.window.page.strip.isVisible()
    assert stage.window.page.strip.findChild(ErrorCard).sentence.text() == engine.problem.sentence
    assert stage.window.model.state.words == "Scripted"
    stage.ask("Still there?")
    assert stage.rows[-1].message.text == "Still there?"
    assert stage.window._settings.now.model_paths == ("a model",)
    engine.problem = None
    stage.window.page.strip.retry_requested.emit()
    stage.until(lambda: stage.window.model.state.fraction is None and stage.window.model.state.problem is None)
    assert engine.loads == [("a model",), ("wrong",), ("wrong",)]
    stage.window.close()
    stage.until(lambda: load_settings(tmp_path).model_paths == ("wrong",))


def test_another_context_window_after_a_wrong_folder_is_for_the_model_that_stands(open_stage):
    engine = PickyEngine()
    stage = open_stage(engine=engine)
    stage.window.model.choose(("wrong",))
    stage.until(lambda: stage.window.model.state.problem is not None)
    assert stage.window.model.state.paths == ("a model",)
    stage.window.model.choose_context(4096)
    stage.until(lambda: stage.window.model.state.fraction is None)
    assert engine.loads == [("a model",), ("wrong",), ("a model",)]
    assert stage.window.model.state.problem is None
    assert stage.window.model.state.info.context_tokens == 4096


def test_the_battery_is_saved_by_choice_from_the_next_question_on(open_stage, tmp_path):
    stage = open_stage()
    save = stage.window.page.header.battery_action
    assert not save.isChecked()
    stage.ask("Before")
    save.trigger()
    stage.ask("After")
    assert [request.saves_battery for request in stage.engine.requests] == [False, True]
    stage.window.close()
    stage.until(lambda: load_settings(tmp_path).saves_battery)
    assert open_stage(saves_battery=True).window.page.header.battery_action.isChecked()


def test_a_model_that_is_not_to_rest_does_not(open_stage, tmp_path):
    stage = open_stage(idle_s=0.2)
    rest = stage.window.page.header.rest_action
    assert rest.isChecked()
    rest.trigger()
    stage.ask("Still there?")
    n_rests = stage.engine.n_rests
    stage.qtbot.wait(500)
    assert stage.engine.n_rests == n_rests
    stage.until(lambda: load_settings(tmp_path).idle_minutes is None)
    rest.trigger()
    stage.until(lambda: load_settings(tmp_path).idle_minutes == 15)


def test_a_load_that_cost_the_model_before_it_lets_nothing_be_sent(open_stage):
    engine = PickyEngine()
    engine.problem = Problem(ProblemKind.MEMORY, "Too little memory.")
    stage = open_stage(engine=engine)
    stage.window.model.choose(("wrong",))
    stage.until(lambda: stage.window.model.state.problem is not None)
    assert not stage.window.model.state.can_answer
    assert stage.window._settings.now.model_paths == ("a model",)


def test_the_first_words_to_try_go_into_the_composer_and_are_not_sent(open_stage):
    stage = open_stage()
    last = stage.window.page.empty.findChildren(TryButton)[-1]
    stage.click(last)
    assert stage.composer.box.toPlainText()
    assert stage.rows == ()


def test_a_practice_model_is_begun_with_what_it_knows(open_stage):
    stage = open_stage(model_paths=practice.practice_model())
    buttons = [button for button in stage.window.page.empty.findChildren(TryButton) if button.isVisible()]
    assert [button.accessibleName().split(":")[0] for button in buttons] == [
        "Show it a picture",
        "Play it a spoken word",
        "Ask what it can do",
    ]
    for button, name in zip(buttons, ("shapes.png", "seven.wav"), strict=False):
        stage.click(button)
        stage.chips_ready()
        assert [chip.name for chip in stage.composer.chips.chips] == [name]
        stage.composer.clear()


def test_the_palette_changes_by_key_and_is_kept(open_stage, tmp_path):
    stage = open_stage(ScriptedTurn(("Some `code` here.",)))
    stage.ask("Show code")
    before = stage.window.palette().window().color()
    stage.press(Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert stage.window.palette().window().color() != before
    open_stage()
    assert load_settings(tmp_path).theme == "dark"


@pytest.mark.parametrize("geometry", ["a", "é", "AAAA"])
def test_a_damaged_place_of_the_window_gives_it_the_first_size(open_stage, geometry):
    assert open_stage(window_geometry=geometry).window.size().toTuple() == (1080, 760)


class TightEngine(ScriptedEngine):
    """Gives up a part of what was asked for, and offers context windows of which the last does not fit."""

    def __init__(self) -> None:
        super().__init__()
        self.contexts: list[int | None] = []

    def load(self, request):
        self.contexts.append(request.context_tokens)
        for event in super().load(request):
            yield replace(event, info=self.tight(event.info)) if isinstance(event, Loaded) else event

    def tight(self, info):
        choices = (ContextChoice(8192, 8 << 30, True), ContextChoice(262_144, 13 << 30, False))
        return replace(info, step_downs=("Context window halved: 0.2 GiB less.",), context_choices=choices)


def test_what_was_given_up_is_said_until_it_is_put_away(open_stage):
    stage = open_stage(engine=TightEngine())
    strip = stage.window.page.strip
    assert strip.isVisible()
    assert "Context window halved" in " ".join(label.text() for label in strip.findChildren(QLabel))
    stage.click(strip.findChild(IconButton))
    assert not strip.isVisible()
    stage.window.model.load()
    stage.until(lambda: len(stage.engine.contexts) == 2 and stage.window.model.state.info is not None)
    assert not strip.isVisible(), "said again though it has been read"


def test_a_context_window_is_chosen_from_those_that_fit(open_stage, tmp_path):
    stage = open_stage(engine=TightEngine())
    actions = stage.window.page.header.context_actions
    assert [(action.isEnabled(), action.isChecked()) for action in actions] == [
        *((True, True), (True, False), (False, False)),
    ]
    actions[1].trigger()
    stage.until(lambda: stage.engine.contexts == [None, 8192] and stage.window.model.state.info is not None)
    assert [action.isChecked() for action in stage.window.page.header.context_actions] == [False, True, False]
    stage.window.close()
    stage.until(lambda: load_settings(tmp_path).context_tokens == 8192)


def test_a_resting_model_says_so_and_comes_back_with_the_next_question(open_stage):
    stage = open_stage(idle_s=0.2)
    stage.until(lambda: stage.window.model.state.is_resting)
    assert stage.window.model.state.words.endswith("Resting: loads again with your next question")
    assert stage.composer.send.isEnabled() or not stage.composer.box.toPlainText()
    stage.ask("Still there?")
    assert stage.rows[-1].message.text == "Still there?"
    assert stage.engine.n_rests >= 1


def test_a_model_that_died_twice_while_it_was_loaded_waits_to_be_asked_for(open_stage, practice_folder):
    died = EngineProblem("The engine ended.").problem
    for _ in range(2):
        stage = open_stage(engine=ScriptedEngine(load_problem=died))
        stage.until(lambda stage=stage: stage.window.model.state.problem is not None)
    stage = open_stage()
    model = stage.window.model
    stage.until(lambda: model.state.info is not None)
    assert model.state.is_practice
    assert model.state.problem is not None
    assert stage.window._settings.now.model_paths == ("a model",)
    again, _ = stage.window.page.strip.findChild(ErrorCard).findChildren(TextButton)
    stage.click(again)
    stage.until(lambda: model.state.paths == ("a model",) and model.state.info is not None)
    assert model.state.problem is None
    again = open_stage()
    again.until(lambda: again.window.model.state.info is not None)
    assert again.window.model.state.paths == ("a model",)


def test_a_file_that_is_refused_is_no_death(open_stage):
    refused = Problem(ProblemKind.MODEL, "“x.gguf” is cut short: 12 of 7300 MB are there.")
    for _ in range(3):
        stage = open_stage(engine=ScriptedEngine(load_problem=refused))
        stage.until(lambda stage=stage: stage.window.model.state.problem is not None)
        assert stage.window.model.state.problem == refused
