"""The passphrase: set, changed and removed on its page, and asked for before there is a window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gemma_desk.desktop.wish import Wish, WishKind
from gemma_desk.encryption import DataKey, new_key
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.store import Store
from gemma_desk.store.lock_file import LOCK_COPY_NAME, LOCK_NAME, is_locked, unlock, write_lock
from gemma_desk.ui.passphrase_dialog import PassphraseDialog
from gemma_desk.ui.settings_dialog import SettingsDialog
from gemma_desk.ui.unlock_page import Asking, UnlockPage
from tests.ui.conftest import GIVE_UP_MS

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

MARKER = "marzipanbread"
ANSWER = ScriptedTurn((f"{MARKER} are good.",))
WORDS = "four words are better"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEMMA_DESK_DATA", str(tmp_path))


def open_page(stage) -> PassphraseDialog:
    """By the settings, as a person finds it."""
    stage.window.settings.open()
    dialog = stage.window.findChild(SettingsDialog)
    (link,) = [button for action, button in dialog._link_buttons if action == "data.passphrase"]
    link.click()
    page = stage.window.passphrase.dialog
    stage.until(page.isActiveWindow)
    return page


def type_in(page: PassphraseDialog, *texts: str) -> None:
    """By the keyboard alone: each text and Enter, from the line that has the keyboard."""
    for text in texts:
        QTest.keyClicks(QApplication.focusWidget(), text)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def wait_end(stage, page: PassphraseDialog) -> str:
    stage.until(lambda: page.go.isEnabled() and page.line.isHidden())
    return page.said.text()


def telling(folder: Path) -> list[str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != "settings.json")
    return [path.name for path in files if MARKER.encode() in path.read_bytes()]


def test_it_is_set_changed_and_removed_by_the_keyboard(open_stage, tmp_path):
    stage = open_stage(ANSWER, ANSWER, ANSWER)
    stage.ask(f"Are {MARKER} good?")
    assert telling(tmp_path)
    page = open_page(stage)
    assert page.current.isHidden()
    type_in(page, WORDS, WORDS)
    assert wait_end(stage, page) == (
        "The passphrase is set, and everything is encrypted. It is asked for at the next start."
    )
    assert not telling(tmp_path)
    assert unlock(tmp_path, WORDS) == stage.window.shared.desk.store.key
    page.close()
    stage.ask("And tomorrow?")  # it is written on as before
    assert not telling(tmp_path)

    page = open_page(stage)
    type_in(page, "not the passphrase", "another one", "another one")
    assert "is not the passphrase" in wait_end(stage, page)
    page.current.clear()
    page.current.setFocus()
    type_in(page, WORDS)  # the new ones are there still
    assert wait_end(stage, page) == "The new passphrase holds from the next start on."
    assert unlock(tmp_path, "another one") == stage.window.shared.desk.store.key

    page.current.setFocus()
    QTest.keyClicks(page.current, "another one")
    QTest.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    assert wait_end(stage, page) == "The passphrase is removed. Nothing is encrypted any more."
    assert not is_locked(tmp_path)
    assert telling(tmp_path)
    page.close()
    stage.ask("And then?")


@pytest.mark.parametrize(
    ("new", "again", "why"), [("short", "short", "at least 8"), (WORDS, f"{WORDS}.", "differ"), ("", "", "at least 8")]
)
def test_what_cannot_be_one_is_said_and_changes_nothing(open_stage, tmp_path, new, again, why):
    page = open_page(open_stage())
    page.new.setText(new)
    page.again.setText(again)
    page.go.click()
    assert why in page.said.text()
    assert page.go.isEnabled()
    assert not is_locked(tmp_path)


def test_to_remove_it_it_has_to_be_typed(open_stage, tmp_path):
    stage = open_stage()
    page = open_page(stage)
    type_in(page, WORDS, WORDS)
    wait_end(stage, page)
    page.remove.click()
    assert "first" in page.said.text()
    page.current.setText("something else")
    page.remove.click()
    assert "is not the passphrase" in wait_end(stage, page)
    assert is_locked(tmp_path)


def test_what_is_typed_is_seen_only_where_it_is_wished(open_stage):
    page = open_page(open_stage())
    assert page.new.echoMode() is page.new.EchoMode.Password
    page.seen.click()
    assert page.new.echoMode() is page.new.EchoMode.Normal
    page.seen.click()
    assert page.again.echoMode() is page.new.EchoMode.Password


def test_cancelled_everything_is_as_it_was(open_stage, tmp_path):
    stage = open_stage(ANSWER)
    stage.ask(f"Are {MARKER} good?")
    store = stage.window.shared.desk.store
    page = open_page(stage)
    page.new.setText(WORDS)
    page.again.setText(WORDS)
    may_go_on = threading.Event()
    store.call(lambda _: may_go_on.wait(GIVE_UP_MS / 1000))  # what is written before it
    page.go.click()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.isVisible()
    may_go_on.set()
    assert wait_end(stage, page) == "Cancelled. Everything is as it was."
    assert not is_locked(tmp_path)
    assert store.key is None
    assert telling(tmp_path)


def test_while_an_answer_is_written_nothing_is_begun(open_stage, tmp_path):
    stage = open_stage(ScriptedTurn(("word ",) * 10_000, step_s=0.05))
    stage.type("Tell me")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: stage.session.is_busy)
    page = open_page(stage)
    type_in(page, WORDS, WORDS)
    assert "being written" in page.said.text()
    assert page.go.isEnabled()
    assert not is_locked(tmp_path)


def test_what_the_engine_keeps_is_kept_in_the_same_way(open_stage, tmp_path):
    engine = Loads()
    stage = open_stage(engine=engine, model_paths=("somewhere",))
    assert [load.states_key for load in engine.loads] == [None]
    page = open_page(stage)
    type_in(page, WORDS, WORDS)
    wait_end(stage, page)
    stage.until(lambda: len(engine.loads) == 2)
    assert engine.loads[1].states_key == unlock(tmp_path, WORDS).for_states
    assert str(engine.loads[1].states_key) not in repr(engine.loads[1])


class Loads(ScriptedEngine):
    """Tells how it was loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.loads: list[LoadRequest] = []

    def load(self, request):
        self.loads.append(request)
        return super().load(request)


# --- before there is a window


@pytest.fixture
def key(tmp_path: Path) -> DataKey:
    key = new_key()
    Store.open(tmp_path, key).close()
    write_lock(tmp_path, key, WORDS)
    return key


@pytest.fixture
def asking(tmp_path: Path, key: DataKey, qtbot) -> Iterator[Asking]:
    asking = Asking(UnlockPage(tmp_path), Wish(WishKind.SHOW))
    asking.show()
    qtbot.waitUntil(asking.page.isActiveWindow)
    yield asking
    asking.end()


def until(qtbot, is_true) -> None:
    qtbot.waitUntil(is_true, timeout=GIVE_UP_MS)


def test_a_wrong_one_is_said_as_often_as_it_is_typed_and_the_right_one_opens(asking, key, tmp_path, qtbot):
    page = asking.page
    before = (tmp_path / LOCK_NAME).read_bytes()
    for _ in range(3):
        type_in(page, "guessed")
        until(qtbot, lambda: not page.line.isReadOnly() and bool(page.problem.text()))
        assert "is not the passphrase" in page.problem.text()
        assert QApplication.focusWidget() is page.line
    assert (tmp_path / LOCK_NAME).read_bytes() == before
    type_in(page, WORDS)  # in place of what is selected
    until(qtbot, lambda: asking.key is not None)
    assert asking.key == key
    assert page.line.text() == ""


def test_what_is_wished_meanwhile_is_done_afterwards(asking):
    wish = Wish(WishKind.ASK, "What is this?")
    asking.take(wish)
    assert asking.wish == wish
    assert asking.page.isVisible()


def test_a_damaged_lock_is_said_and_everything_stays(asking, tmp_path, qtbot):
    for name in (LOCK_NAME, LOCK_COPY_NAME):
        (tmp_path / name).write_bytes(b"{}")
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    type_in(asking.page, WORDS)
    until(qtbot, lambda: bool(asking.page.problem.text()))
    assert LOCK_NAME in asking.page.problem.text()
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before
    assert asking.key is None


def test_esc_leaves(asking, qtbot):
    left: list[bool] = []
    asking.page.left.connect(lambda: left.append(True))
    QTest.keyClick(asking.page, Qt.Key.Key_Escape)
    assert left == [True]
    assert asking.key is None


def test_everything_on_it_has_a_name_and_is_reached_by_tab(asking):
    page = asking.page
    QTest.keyClicks(page.line, "x")
    names = []
    for _ in range(4):
        names.append(QApplication.focusWidget().accessibleName())
        QTest.keyClick(page, Qt.Key.Key_Tab)
    assert names == ["Passphrase", "Show what is typed", "Quit", "Open"]
