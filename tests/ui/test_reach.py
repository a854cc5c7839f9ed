"""A walk through the window without eyes and without a mouse, in all its states."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QScrollBar, QWidget

from gemma_desk.app.settings import Motion as MotionSetting
from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.announcing import announcer
from gemma_desk.ui.chip import Chip
from gemma_desk.ui.controls import TextButton
from gemma_desk.ui.drawing import Bars
from gemma_desk.ui.keys_dialog import KeysDialog
from gemma_desk.ui.model_page import ModelPage
from gemma_desk.ui.modes_dialog import ModesDialog
from gemma_desk.ui.motion import motion
from gemma_desk.ui.recorder import RecorderState
from gemma_desk.ui.settings_dialog import SettingsDialog
from gemma_desk.ui.shelves import Shelf
from gemma_desk.ui.sidebar import SideBar
from gemma_desk.ui.theme import OUTSET_PX
from tests.ui.conftest import Stage, png_bytes, tone, wav_bytes

CTRL = Qt.KeyboardModifier.ControlModifier
RICH = "Look:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\nx = 1\n```\n\nThen $x^2$ and [a page](https://example.org).\n"
NAMELESS_ROLES = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Border,
    QAccessible.Role.Pane,
    QAccessible.Role.Whitespace,
    QAccessible.Role.Grouping,
}
"""Say nothing of what can be done."""
MOST_STOPS = 200


def empty(stage: Stage) -> QWidget:
    return stage.window


def conversation(stage: Stage) -> QWidget:
    stage.window.intake.take_data(png_bytes(), "square.png")
    stage.window.intake.take_data(wav_bytes(tone(1.2)), "note.wav")
    stage.chips_ready()
    stage.ask("What is it?")
    return stage.window


def composing(stage: Stage) -> QWidget:
    stage.window.intake.take_data(png_bytes(), "square.png")
    stage.window.intake.take_data(wav_bytes(tone(1.2)), "note.wav")
    stage.window.intake.take_data(b"PK\x03\x04 not a picture", "holiday.zip")
    stage.chips_ready()
    stage.type("Something")
    return stage.window


def failed(stage: Stage) -> QWidget:
    stage.ask("What is it?")
    return stage.window


def searching(stage: Stage) -> QWidget:
    stage.ask("What is it?")
    stage.press(Qt.Key.Key_K, CTRL)
    stage.qtbot.keyClicks(stage.window.side.search, "what")
    stage.until(stage.window.side.hits.isVisible)
    return stage.window


def finding(stage: Stage) -> QWidget:
    stage.ask("What is it?")
    stage.press(Qt.Key.Key_F, CTRL)
    stage.qtbot.keyClicks(stage.window.page.find.box, "what")
    return stage.window


def trash(stage: Stage) -> QWidget:
    stage.ask("What is it?")
    stage.window.conversations.delete_open()
    stage.until(lambda: bool(stage.window.library.deleted))
    stage.window.side.show_shelf(Shelf.DELETED)
    return stage.window


def viewing(stage: Stage) -> QWidget:
    conversation(stage)
    stage.press(Qt.Key.Key_L, CTRL)
    assert stage.window.viewer.isVisible()
    return stage.window.viewer


def settings(stage: Stage) -> QWidget:
    stage.window.settings.open()
    return shown_dialog(stage, SettingsDialog)


def modes(stage: Stage) -> QWidget:
    stage.window.modes.open()
    return shown_dialog(stage, ModesDialog)


def keys_page(stage: Stage) -> QWidget:
    stage.window.keys.open()
    return shown_dialog(stage, KeysDialog)


def model_page(stage: Stage) -> QWidget:
    stage.window.model_page.open()
    page = shown_dialog(stage, ModelPage)
    stage.until(lambda: bool(page.outcome.text()))
    return page


def first_page(stage: Stage) -> QWidget:
    stage.window.first.open()
    stage.until(lambda: bool(stage.window.first.page.machine.text()) and stage.window.first.page.searching.isHidden())
    return stage.window


def shown_dialog(stage: Stage, kind: type[QWidget]) -> QWidget:
    dialog = stage.window.findChild(kind)
    stage.until(dialog.isActiveWindow)
    return dialog


STATES = (empty, conversation, composing, failed, searching, finding, trash, viewing, settings, modes, keys_page)


def turn_for(state: Callable[[Stage], QWidget]) -> ScriptedTurn:
    return ScriptedTurn((RICH,), thought=("Hm.",))


@pytest.fixture
def reach(open_stage, request):
    """The window in one of its states, and where the walk goes."""
    stage = open_stage(turn_for(request.param))
    root = request.param(stage)
    stage.qtbot.wait(50)
    return stage, root


def stops(root: QWidget) -> list[QWidget]:
    """What Tab stops at."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
        and widget.window() is root.window()
    ]


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.accessibleName()}”"


def walk(stage: Stage, root: QWidget, start: QWidget, key: Qt.Key) -> list[QWidget]:
    """Where Tab leads from `start`, until it is back; a text is left after its links."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    walked = [start]
    for _ in range(MOST_STOPS):
        stage.press(key, widget=QApplication.focusWidget())
        now = QApplication.focusWidget()
        if now is walked[-1]:
            continue
        if now is start:
            return walked
        walked.append(now)
    raise AssertionError(f"stuck at {told(walked[-1])}")


@pytest.mark.parametrize("reach", STATES, indirect=True, ids=lambda state: state.__name__)
def test_everything_that_can_be_used_says_what_it_is(reach):
    _, root = reach
    buttons = [button for button in root.findChildren(QAbstractButton) if button.isVisible() and not in_a_line(button)]
    used = {*stops(root), *buttons}
    nameless = [told(widget) for widget in used if not spoken(widget).strip()]
    assert used
    assert nameless == []
    roles = {widget: QAccessible.queryAccessibleInterface(widget).role() for widget in used}
    assert [told(widget) for widget, role in roles.items() if role in NAMELESS_ROLES] == []


def in_a_line(button: QAbstractButton) -> bool:
    """The magnifier in a search box is only drawn."""
    return isinstance(button.parentWidget(), QLineEdit)


def spoken(widget: QWidget) -> str:
    """On Linux Qt gives the value of a choice as its name, and leaves the name to its label."""
    return widget.accessibleName() or QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("reach", STATES, indirect=True, ids=lambda state: state.__name__)
def test_what_stands_side_by_side_is_called_differently(reach):
    _, root = reach
    by_parent: dict[QWidget, list[str]] = {}
    for widget in stops(root):
        by_parent.setdefault(widget.parentWidget(), []).append(spoken(widget))
    twins = {parent: names for parent, names in by_parent.items() if len(set(names)) < len(names)}
    assert [(told(parent), names) for parent, names in twins.items()] == []


@pytest.mark.parametrize("reach", STATES, indirect=True, ids=lambda state: state.__name__)
def test_tab_visits_everything_once_and_back_again(reach):
    stage, root = reach
    expected = set(stops(root))
    start = first_stop(stage, root)
    there = walk(stage, root, start, Qt.Key.Key_Tab)
    assert len(set(there)) == len(there), "a control is visited twice"
    assert {told(widget) for widget in expected - set(there)} == set()
    back = walk(stage, root, start, Qt.Key.Key_Backtab)
    assert [told(widget) for widget in back[1:]] == [told(widget) for widget in reversed(there[1:])]


def first_stop(stage: Stage, root: QWidget) -> QWidget:
    focused = QApplication.focusWidget()
    return focused if focused is not None and root.isAncestorOf(focused) else stops(root)[0]


@pytest.mark.parametrize("reach", STATES, indirect=True, ids=lambda state: state.__name__)
def test_tab_goes_down_as_one_reads(reach):
    """Within what scrolls together, within an attachment: never up."""
    stage, root = reach
    groups: dict[QWidget, list[QWidget]] = {}
    for widget in walk(stage, root, first_stop(stage, root), Qt.Key.Key_Tab):
        groups.setdefault(group_of(root, widget), []).append(widget)
    for holder, visited in groups.items():
        highest = min(visited, key=lambda widget: widget.mapTo(holder, QPoint()).y())
        begin = next(place for place, widget in enumerate(visited) if not is_above(highest, widget, holder))
        turned = visited[begin:] + visited[:begin]
        assert [(told(one), told(other)) for one, other in pairwise(turned) if is_above(other, one, holder)] == []


def group_of(root: QWidget, widget: QWidget) -> QWidget:
    holder = widget.parentWidget()
    while holder is not root and not isinstance(holder, QScrollArea | Chip | SideBar):
        holder = holder.parentWidget()
    return holder.widget() if isinstance(holder, QScrollArea) else holder


def is_above(one: QWidget, other: QWidget, holder: QWidget) -> bool:
    return one.mapTo(holder, QPoint(0, one.height())).y() <= other.mapTo(holder, QPoint()).y()


def place_in(root: QWidget, widget: QWidget) -> QPoint:
    return widget.mapTo(root, QPoint())


# Announcements


@pytest.fixture
def heard(qapp) -> Iterator[list[tuple[str, bool]]]:
    """What a screen reader is told, and whether it interrupts."""
    told_words: list[tuple[str, bool]] = []

    def hear(words: str, is_urgent: bool) -> None:
        told_words.append((words, is_urgent))

    QAccessible.setActive(True)
    announcer().announced.connect(hear)
    yield told_words
    announcer().announced.disconnect(hear)
    QAccessible.setActive(False)


def test_each_finished_sentence_is_told_once_and_in_order(open_stage, heard):
    pieces = ("The first sentence is", " here now. And **the second** one", " follows it at once. The third", " ends.")
    stage = open_stage(ScriptedTurn(pieces, step_s=0.05))
    stage.ask("Say something")
    sentences = ["The first sentence is here now.", "And the second one follows it at once.", "The third ends."]
    stage.until(lambda: [words for words, _ in heard if words in sentences] == sentences)
    assert all(not is_urgent for words, is_urgent in heard if words in sentences)


def test_an_error_interrupts_and_what_was_written_is_told_before(open_stage, heard):
    problem = Problem(ProblemKind.ENGINE, "The engine ended. Nothing was lost. Ask again.")
    stage = open_stage(ScriptedTurn(("One sentence was written. ",), problem=problem))
    stage.ask("Say something")
    stage.until(lambda: (problem.sentence, True) in heard)
    words = [words for words, _ in heard]
    assert words.index("One sentence was written.") < words.index(problem.sentence)


def test_states_are_told(open_stage, heard, microphone):
    stage = open_stage(ScriptedTurn(("Yes.",), thought=("Hm.",)))
    stage.click(stage.composer.talk)
    assert ("Listening", True) in heard
    stage.press(Qt.Key.Key_Escape)
    stage.until(lambda: stage.window.recorder.state is RecorderState.IDLE)
    stage.ask("Say something")
    stage.press(Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert ("Copied", False) in heard
    stage.window.conversations.delete_open()
    stage.until(lambda: bool(stage.window.library.deleted))
    assert any(words.startswith("Deleted") for words, _ in heard)


def test_nothing_is_told_where_that_is_not_wished(open_stage, heard):
    stage = open_stage(ScriptedTurn(("A sentence.",)), announces=False)
    stage.ask("Say something")
    stage.press(Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert heard == []


def test_another_conversation_tells_nothing_of_the_one_before(open_stage, heard):
    stage = open_stage(ScriptedTurn(("Once told. ", *("",) * 200), step_s=0.02))
    stage.type("Go")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: bool(stage.rows) and "Once" in stage.rows[-1].message.text)
    session = stage.session
    stage.window.conversations.begin()
    heard.clear()
    stage.until(lambda: not session.is_busy)
    assert "Once told." not in [words for words, _ in heard]


# The keyboard is never lost


def test_the_keyboard_stays_somewhere_useful(open_stage):
    stage = open_stage(ScriptedTurn(("One.",)), ScriptedTurn(("Two.",)))
    stage.ask("First?")
    assert stage.composer.box.hasFocus()
    stage.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    stage.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    stage.until(lambda: len(stage.rows) < 2)
    stage.until(stage.composer.box.hasFocus)
    stage.press(Qt.Key.Key_F, CTRL)
    stage.press(Qt.Key.Key_Escape, widget=stage.window.page.find.box)
    assert has_keyboard(stage)


def test_a_chip_that_is_removed_leaves_the_keyboard_in_the_window(open_stage):
    stage = open_stage()
    stage.window.intake.take_data(png_bytes(), "square.png")
    stage.chips_ready()
    remove = stage.composer.chips.chips[0]._remove
    remove.setFocus()
    stage.press(Qt.Key.Key_Space, widget=remove)
    stage.until(lambda: not stage.composer.chips.chips)
    assert has_keyboard(stage)


def test_the_undo_bar_gives_the_keyboard_back(open_stage):
    stage = open_stage(ScriptedTurn(("One.",)))
    stage.ask("First?")
    stage.window.conversations.delete_open()
    stage.until(lambda: bool(stage.window.library.deleted))
    assert has_keyboard(stage)
    undo = stage.window.page.undo.button
    undo.setFocus()
    stage.press(Qt.Key.Key_Space, widget=undo)
    assert has_keyboard(stage)
    stage.until(lambda: not stage.window.library.deleted)


def has_keyboard(stage: Stage) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and focused.isVisible() and stage.window.isAncestorOf(focused)


# Stillness


def test_what_moves_stands_still_where_that_is_wished(open_stage, qapp):
    stage = open_stage(motion=MotionSetting.REDUCED)
    assert qapp.cursorFlashTime() == 0
    bars = Bars()
    bars.resize(100, 24)
    for level in (0.2, 0.9, 0.5):
        bars.add(level)
    assert bars._standing(20) == [0.5] * 10 + [0.0] * 10
    stage.window._settings.change(motion=MotionSetting.FULL)
    assert qapp.cursorFlashTime() > 0
    assert not motion().is_still


def test_the_systems_wish_counts_where_nothing_else_was_chosen(open_stage):
    stage = open_stage()
    motion().show_wish(True)
    assert motion().is_still
    stage.window._settings.change(motion=MotionSetting.FULL)
    assert not motion().is_still
    stage.window._settings.change(motion=MotionSetting.SYSTEM)
    assert motion().is_still
    motion().show_wish(False)
    assert not motion().is_still


# From the right to the left


@pytest.fixture
def mirrored(qapp) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_window_is_mirrored(mirrored, open_stage):
    stage = open_stage(ScriptedTurn(("Yes.",)))
    stage.window.resize(1000, 700)
    stage.ask("Is it?")
    split = stage.window.split
    assert stage.window.side.x() + stage.window.side.width() == split.width()
    assert stage.window.page.x() == 0
    composer = stage.composer
    left_of = [place_in(stage.window, control).x() for control in (composer.send, composer.talk, composer.attach)]
    assert left_of == sorted(left_of)


@pytest.mark.parametrize("width", [320, 1100])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_column_stands_over_the_question_box_with_and_without_a_scroll_bar(open_stage, qapp, width, direction):
    qapp.setLayoutDirection(direction)
    stage = open_stage(ScriptedTurn(("Yes.",)), ScriptedTurn(("Much. " * 2_000,)))
    stage.window.resize(width, 700)
    places = []
    bar = stage.transcript.verticalScrollBar()
    for question, has_bar in (("Short?", False), ("Long?", True)):
        stage.ask(question)
        stage.until(lambda has_bar=has_bar: stage.transcript.is_filled and (bar.maximum() > 0) is has_bar)
        column = stage.transcript._column
        places.append((place_in(stage.window, column).x() + OUTSET_PX, column.width() - 2 * OUTSET_PX))
    composer = place_in(stage.window, stage.composer).x(), stage.composer.width()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert places == [composer] * 2


def test_chips_stand_from_the_right(mirrored, open_stage):
    stage = open_stage()
    stage.window.resize(1000, 700)
    for name in ("first.png", "second.png"):
        stage.window.intake.take_data(png_bytes(), name)
    stage.chips_ready()
    first, second = stage.composer.chips.chips
    stage.until(lambda: first.x() > second.x())
    assert first.x() + first.width() == stage.composer.chips.width()


@pytest.mark.parametrize("text", ["ما هو موعد القطار؟", "מתי הרכבת הבאה?"])
def test_what_is_typed_from_the_right_stands_there(open_stage, text):
    stage = open_stage()
    box = stage.composer.box
    box.setPlainText(text)
    begin = QTextCursor(box.document())
    assert box.cursorRect(begin).x() > box.viewport().width() / 2
    box.setPlainText("When does the train leave?")
    assert box.cursorRect(QTextCursor(box.document())).x() < 20


def test_each_paragraph_runs_its_own_way_and_code_from_the_left(open_stage):
    stage = open_stage(ScriptedTurn(("القطار القادم يغادر.\n\nIn English.\n\n```\nx = 'القطار'\n```\n",)))
    stage.ask("When?")
    text = stage.transcript.made[-1].text
    blocks, block = [], text.document().begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    ways = {block.text(): block.textDirection() for block in blocks if block.text()}
    assert ways["القطار القادم يغادر."] == Qt.LayoutDirection.RightToLeft
    assert ways["In English."] == Qt.LayoutDirection.LeftToRight
    assert ways["x = 'القطار'"] == Qt.LayoutDirection.LeftToRight


# Any size


SIZES = ((320, 400), (420, 720), (1280, 800), (3840, 2160))


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("state", [empty, conversation, composing, finding], ids=lambda state: state.__name__)
def test_nothing_is_cut_at_any_size(open_stage, state, scale):
    stage = open_stage(turn_for(state), text_scale=scale)
    root = state(stage)
    for size in SIZES:
        root.resize(*size)
        stage.qtbot.wait(30)
        assert (size, cut_controls(root)) == (size, [])


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(
    "state", [settings, modes, keys_page, model_page, first_page], ids=lambda state: state.__name__
)
def test_pages_are_whole_at_any_size(open_stage, state, scale):
    stage = open_stage(turn_for(state), text_scale=scale)
    root = state(stage)
    for size in ((320, 400), (720, 800)):
        root.resize(*size)
        stage.qtbot.wait(30)
        assert (size, cut_controls(root)) == (size, [])


def cut_controls(root: QWidget) -> list[str]:
    """Controls that stand out of what they stand in, sideways, or have less room than their words."""
    found = []
    for widget in stops(root):
        around = widget.parentWidget().rect()
        if not around.left() <= widget.geometry().left() or widget.geometry().right() > around.right():
            found.append(f"{told(widget)} stands out: {widget.geometry()} of {around}")
        is_filled = isinstance(widget, TextButton) and widget.property("kind") in ("filled", "danger")
        if is_filled and widget.width() < widget.minimumSizeHint().width():
            found.append(f"{told(widget)} is cut")
        place = place_in(root, widget)
        if place.x() < 0 or place.x() + widget.width() > root.width():
            found.append(f"{told(widget)} is outside: {place.x()}+{widget.width()} of {root.width()}")
    return found
