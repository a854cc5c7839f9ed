"""The program beside its windows: the tray, keys of every program, the start of the system."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from gemma_desk.app.settings import ChosenKeys
from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.desktop import autostart
from gemma_desk.desktop.global_keys import Bound, OnKey
from gemma_desk.desktop.wish import Wish, WishKind
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.keys import keys
from gemma_desk.ui.keys_everywhere import KeysEverywhere
from gemma_desk.ui.model_keeper import ModelState
from gemma_desk.ui.open_windows import OpenWindows
from gemma_desk.ui.outside import Outside
from gemma_desk.ui.tray import Tray, TrayState, tray_picture
from tests.ui.conftest import GIVE_UP_MS, Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TAKEN = "Another program has Ctrl+Alt+A already. Choose another key, or free it there."


class HeldKeys:
    """Keys that a test presses; one of them belongs to another program."""

    def __init__(self) -> None:
        self.bound: list[dict[WishKind, str]] = []
        self.press: OnKey | None = None
        self.is_closed = False

    def bind(self, wanted: Mapping[WishKind, str], on_key: OnKey) -> tuple[Bound, ...]:
        if self.is_closed:
            return ()
        self.bound.append({kind: key for kind, key in wanted.items() if key})
        self.press = on_key
        taken = {"Ctrl+Alt+A": TAKEN}
        return tuple(Bound(kind, key, taken.get(key, "")) for kind, key in self.bound[-1].items())

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def held() -> HeldKeys:
    return HeldKeys()


@pytest.fixture
def everywhere(held: HeldKeys, open_stage: Callable[..., Stage]) -> tuple[Stage, KeysEverywhere]:
    stage = open_stage()
    return stage, KeysEverywhere(lambda: held, stage.window.shared.home, stage.window)


def test_the_tables_keys_are_bound(everywhere: tuple[Stage, KeysEverywhere], held: HeldKeys) -> None:
    stage, one = everywhere
    one.turn(True)
    stage.until(lambda: bool(held.bound))
    wanted = ("Ctrl+Alt+Space", "Ctrl+Alt+A", "Ctrl+Alt+S", "Ctrl+Alt+V")
    kinds = (WishKind.QUICK_ASK, WishKind.CAPTURE, WishKind.DESCRIBE_SCREEN, WishKind.TALK)
    assert held.bound == [dict(zip(kinds, wanted, strict=True))]


def test_a_key_that_is_chosen_counts_at_once(everywhere: tuple[Stage, KeysEverywhere], held: HeldKeys) -> None:
    stage, one = everywhere
    one.turn(True)
    stage.until(lambda: len(held.bound) == 1)
    stage.window.shared.settings.change(keys=(ChosenKeys("desktop.talk", ("Ctrl+Alt+T",)),))
    stage.until(lambda: len(held.bound) == 2)
    assert held.bound[-1][WishKind.TALK] == "Ctrl+Alt+T"


def test_a_press_reaches_the_window_thread(everywhere: tuple[Stage, KeysEverywhere], held: HeldKeys) -> None:
    stage, one = everywhere
    strokes: list[tuple[WishKind, bool]] = []
    one.pressed.connect(lambda kind, is_down: strokes.append((kind, is_down)))
    one.turn(True)
    stage.until(lambda: held.press is not None)
    held.press(WishKind.CAPTURE, True)
    assert strokes == []
    stage.until(lambda: strokes == [(WishKind.CAPTURE, True)])


def test_turned_off_all_keys_are_let_go(everywhere: tuple[Stage, KeysEverywhere], held: HeldKeys) -> None:
    stage, one = everywhere
    one.turn(True)
    stage.until(lambda: len(held.bound) == 1)
    one.turn(False)
    stage.until(lambda: len(held.bound) == 2)
    assert held.bound[-1] == {}
    one.close()
    assert held.is_closed


def test_keys_that_are_being_made_when_the_program_ends_are_let_go(
    held: HeldKeys, open_stage: Callable[..., Stage]
) -> None:
    stage = open_stage()
    is_making, may_make = threading.Event(), threading.Event()

    def make() -> HeldKeys:
        is_making.set()
        may_make.wait()
        return held

    one = KeysEverywhere(make, stage.window.shared.home, stage.window)
    one.turn(True)
    assert is_making.wait(GIVE_UP_MS / 1000)
    threading.Timer(0.1, may_make.set).start()
    one.close()
    assert held.is_closed


def test_a_key_that_another_program_has_is_said_on_the_page_of_keys(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage()
    stage.window.keys.open()
    keys().note_problems({"desktop.capture": TAKEN})
    row = stage.window.keys._dialog.rows["desktop.capture"]
    assert row.question.sentence.text() == TAKEN
    assert row.question.isVisible()
    keys().note_problems({})
    assert not row.question.isVisible()


# The tray


@pytest.fixture
def tray(open_stage: Callable[..., Stage]) -> Iterator[Tray]:
    stage = open_stage()
    tray = Tray(stage.window.shared.home, stage.window)
    yield tray
    tray.close()


@pytest.mark.parametrize(
    ("place", "kind"),
    list(enumerate((WishKind.SHOW, WishKind.QUICK_ASK, WishKind.CAPTURE, WishKind.DESCRIBE_SCREEN))),
)
def test_the_menu_has_the_ways_to_ask(tray: Tray, place: int, kind: WishKind) -> None:
    wishes: list[Wish] = []
    tray.wished.connect(wishes.append)
    tray.menu.actions()[place].trigger()
    assert wishes == [Wish(kind)]


def test_it_says_what_the_program_does(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(ScriptedTurn(("A ", "long ", "answer."), step_s=30.0))
    outside = Outside(stage.window.shared)
    assert outside.presence.tray.words == "Gemma Desk: Ready"
    stage.type("Say something")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: outside.presence.tray.words == "Gemma Desk: Answering")
    stage.press(Qt.Key.Key_Escape, widget=stage.composer.box)
    stage.until(lambda: outside.presence.tray.words == "Gemma Desk: Ready")


def test_without_a_model_it_is_not_ready(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage()
    outside = Outside(stage.window.shared)
    states = (ModelState(), ModelState(problem=Problem(ProblemKind.MODEL, "There is none.")))
    for state, words in zip(states, ("No model yet", "The model could not be loaded"), strict=True):
        stage.window.model._show(state)
        assert outside.presence.tray.words == f"Gemma Desk: {words}"


def test_each_state_looks_different() -> None:
    pictures = [tray_picture(state).toImage() for state in TrayState]
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_each_state_is_drawn_once() -> None:
    """Qt keeps what it scales of each picture that was an icon."""
    assert all(tray_picture(state).cacheKey() == tray_picture(state).cacheKey() for state in TrayState)


def test_without_a_tray_closing_the_window_ends_the_program(open_stage: Callable[..., Stage]) -> None:
    assert not QSystemTrayIcon.isSystemTrayAvailable()
    stage = open_stage(stays_in_tray=True)
    outside = Outside(stage.window.shared)
    assert not outside.presence.tray.is_shown
    with stage.qtbot.waitSignal(stage.window.shared.ended):
        stage.window.close()


def test_in_the_tray_the_last_window_is_only_hidden(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(ScriptedTurn(("Still here.",)))
    windows: OpenWindows = stage.window.shared.windows
    windows.stays_in_tray = True
    stage.window.close()
    assert not stage.window.isVisible()
    assert windows.all == (stage.window,)
    outside = Outside(stage.window.shared)
    windows.stays_in_tray = True
    outside.fulfil(Wish(WishKind.SHOW))
    assert stage.window.isVisible()
    stage.ask("Are you there?")
    windows.quit()
    assert windows.all == ()


# Starting with the system


def test_starting_with_the_system_is_kept_where_the_system_looks(
    open_stage: Callable[..., Stage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    stage = open_stage()
    outside = Outside(stage.window.shared)
    stage.window.shared.settings.change(starts_with_system=True)
    stage.until(autostart.starts_with_system)
    stage.window.shared.settings.change(starts_with_system=False)
    stage.until(lambda: not autostart.starts_with_system())
    outside.presence.close()
    assert QApplication.instance() is not None


@pytest.mark.parametrize("is_page_open", [False, True])
def test_a_system_that_refuses_to_start_it_is_said_in_the_window(
    open_stage: Callable[..., Stage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_page_open: bool
) -> None:
    (tmp_path / "config").write_text("No folder.")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    stage = open_stage()
    outside = Outside(stage.window.shared)
    settings = stage.window.shared.settings
    if is_page_open:
        stage.window.settings.open()
    settings.change(starts_with_system=True)
    stage.until(lambda: not settings.now.starts_with_system)
    said = stage.composer.note.text()
    if is_page_open:
        row = stage.window.settings._dialog.rows["starts_with_system"]
        assert row.problem.isVisible()
        said = row.problem.text()
    assert "Starting with the system could not be changed" in said
    outside.presence.close()


def test_what_starts_with_the_system_wants_a_tray_of_its_own(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(starts_with_system=True)
    outside = Outside(stage.window.shared)
    assert outside.presence.wishes_tray
    stage.window.hide()
    outside.presence.wait()
    outside.presence._wait.setInterval(1)  # there is no tray here, and nobody waits 20 s for one
    stage.until(stage.window.isVisible)
