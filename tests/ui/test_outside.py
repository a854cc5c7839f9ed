"""What is wanted from outside the window: by later starts and of the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QClipboard, QColor, QDragEnterEvent, QFontMetrics, QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gemma_desk.chat.errors import MicrophoneProblem
from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.desktop.wish import Wish, WishKind
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.gemma.hearing import HearingWay
from gemma_desk.models import practice
from gemma_desk.ui.chip import Chip
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.outside import Outside
from gemma_desk.ui.recorder import RecorderState
from gemma_desk.ui.region.overlay import RegionOverlay, size_words
from gemma_desk.ui.region.permission import may_see_screen
from gemma_desk.ui.region.shots import Shot, split_shot
from tests.desktop.test_portal import Desktop, session_bus, start_desktop
from tests.ui.conftest import GIVE_UP_MS, PlayedMicrophone, Stage, files_mime, png_bytes, tone

# Of the test display alone; a real one does.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

__all__ = ["session_bus", "start_desktop"]

Open = Callable[..., tuple[Stage, Outside]]


@pytest.fixture
def open_outside(open_stage: Callable[..., Stage]) -> Open:
    def open_one(*turns: ScriptedTurn, **changes: object) -> tuple[Stage, Outside]:
        stage = open_stage(*turns, **changes)
        return stage, Outside(stage.window.shared)

    return open_one


@pytest.fixture
def picture(tmp_path: Path) -> str:
    path = tmp_path / "dropped.png"
    path.write_bytes(png_bytes())
    return str(path)


def overlays() -> list[RegionOverlay]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, RegionOverlay) and each.isVisible()]


def ready_chip(stage: Stage, outside: Outside) -> Chip:
    """The one attachment in the small window."""
    chips = outside.quick.page.composer.chips
    stage.until(lambda: len(chips.chips) == 1 and not chips.is_reading)
    return chips.chips[0]


def until_answered(stage: Stage, window: MainWindow) -> None:
    def is_answered() -> bool:
        session = window.conversation.session
        return session is not None and len(session.messages) == 2 and not session.is_busy

    stage.until(is_answered)


def write_in_quick(stage: Stage, outside: Outside, text: str) -> None:
    """Opens the small window and types."""
    outside.fulfil(Wish(WishKind.QUICK_ASK))
    stage.until(lambda: not outside.quick.drafts.is_reading)
    stage.qtbot.keyClicks(outside.quick.page.composer.box, text)


def opened_overlay(stage: Stage) -> RegionOverlay:
    stage.until(lambda: bool(overlays()))
    return overlays()[0]


# Wishes of later starts


def test_files_of_a_later_start_are_attached(open_outside: Open, picture: str) -> None:
    stage, outside = open_outside()
    stage.type("What is")
    outside.fulfil(Wish(WishKind.SHOW, files=(picture,)))
    stage.chips_ready()
    assert [chip.name for chip in stage.composer.chips.chips] == ["dropped.png"]
    assert stage.composer.text == "What is"


def test_a_question_of_a_later_start_is_asked_in_a_new_conversation(open_outside: Open, picture: str) -> None:
    stage, outside = open_outside(ScriptedTurn(("First.",)), ScriptedTurn(("Second.",)))
    stage.ask("One")
    first = stage.session
    outside.fulfil(Wish(WishKind.ASK, "What is this?", (picture,)))
    stage.until(lambda: stage.session is not first and len(stage.rows) == 2 and not stage.session.is_busy)
    question = stage.rows[0].message
    assert [part.name if isinstance(part, Attachment) else part for part in question.parts] == [
        "dropped.png",
        "What is this?",
    ]


def test_a_question_that_is_being_written_is_never_overwritten(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("No.",)))
    stage.type("Mine")
    outside.fulfil(Wish(WishKind.ASK, "Another's"))
    assert stage.composer.text == "Mine\nAnother's"
    assert stage.rows == ()


def test_a_question_waits_for_the_model(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("Here.",)), idle_s=None)
    outside.fulfil(Wish(WishKind.ASK, "Are you there?"))
    stage.until(lambda: len(stage.rows) == 2 and not stage.session.is_busy)


# The screen


def test_a_dragged_part_is_attached_in_its_own_pixels(open_outside: Open) -> None:
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.CAPTURE))
    overlay = opened_overlay(stage)
    assert not stage.window.isVisible()
    drag(stage.qtbot, overlay, QPoint(100, 100), QPoint(299, 249))
    chip = ready_chip(stage, outside)
    assert overlays() == []
    assert stage.window.isVisible()
    receipt = chip.attachment.receipt
    assert (receipt.width, receipt.height) == (200, 150)


def test_enter_takes_the_whole_screen(open_outside: Open) -> None:
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.CAPTURE))
    overlay = opened_overlay(stage)
    stage.press(Qt.Key.Key_Return, widget=overlay)
    receipt = ready_chip(stage, outside).attachment.receipt
    assert QSize(receipt.width, receipt.height) == QGuiApplication.primaryScreen().size()


@pytest.mark.parametrize("how", ["Esc", "right button"])
def test_away_takes_nothing(open_outside: Open, how: str) -> None:
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.CAPTURE))
    overlay = opened_overlay(stage)
    if how == "Esc":
        stage.press(Qt.Key.Key_Escape, widget=overlay)
    else:
        stage.qtbot.mouseClick(overlay, Qt.MouseButton.RightButton)
    assert overlays() == []
    assert stage.window.isVisible()
    assert stage.composer.chips.chips == ()


def test_a_second_wish_leaves_the_first_overlay(open_outside: Open) -> None:
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.CAPTURE))
    overlay = opened_overlay(stage)
    outside.fulfil(Wish(WishKind.CAPTURE))
    stage.qtbot.wait(300)
    assert overlays() == [overlay]
    stage.press(Qt.Key.Key_Escape, widget=overlay)


def test_the_screen_is_described(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("A window.",)))
    outside.fulfil(Wish(WishKind.DESCRIBE_SCREEN))
    until_answered(stage, outside.quick)
    picture, question = outside.quick.conversation.session.messages[0].message.parts
    assert isinstance(picture, Attachment)
    assert question == "Describe what is on this screen, for somebody who cannot see it."


@pytest.mark.parametrize("is_open", [True, False])
def test_describing_leaves_what_is_being_written_to_the_person(open_outside: Open, is_open: bool) -> None:
    stage, outside = open_outside(ScriptedTurn(("A window.",)))
    write_in_quick(stage, outside, "Half a thought")
    if not is_open:
        outside.quick.close()
    outside.fulfil(Wish(WishKind.DESCRIBE_SCREEN))
    until_answered(stage, outside.quick)
    _, question = outside.quick.conversation.session.messages[0].message.parts
    assert question == "Describe what is on this screen, for somebody who cannot see it."
    stage.until(lambda: outside.quick.page.composer.text == "Half a thought")
    assert len(outside.quick.conversation.session.messages) == 2


def test_describing_begins_a_conversation_of_its_own(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("Yes.",)), ScriptedTurn(("A window.",)))
    write_in_quick(stage, outside, "Is it so?")
    stage.press(Qt.Key.Key_Return, widget=outside.quick.page.composer.box)
    until_answered(stage, outside.quick)
    first = outside.quick.conversation.session
    outside.fulfil(Wish(WishKind.DESCRIBE_SCREEN))
    stage.until(lambda: outside.quick.conversation.session is not first)
    until_answered(stage, outside.quick)


def test_describing_stays_where_the_next_question_is_being_written(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("Yes.",)), ScriptedTurn(("A window.",)))
    write_in_quick(stage, outside, "Is it so?")
    stage.press(Qt.Key.Key_Return, widget=outside.quick.page.composer.box)
    until_answered(stage, outside.quick)
    stage.qtbot.keyClicks(outside.quick.page.composer.box, "Half a thought")
    session = outside.quick.conversation.session
    outside.fulfil(Wish(WishKind.DESCRIBE_SCREEN))
    stage.until(lambda: len(session.messages) == 4 and not session.is_busy)
    stage.until(lambda: outside.quick.page.composer.text == "Half a thought")


def test_beside_what_is_being_said_the_screen_is_only_added_and_that_is_said(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("No.",)))
    write_in_quick(stage, outside, "")
    outside.quick.recorder.listen()
    outside.fulfil(Wish(WishKind.DESCRIBE_SCREEN))
    ready_chip(stage, outside)
    composer = outside.quick.page.composer
    assert composer.text.startswith("Describe what is on this screen")
    assert "Nothing is sent until you send it" in composer.note.text()
    assert outside.quick.open_id is None
    assert outside.quick.recorder.is_listening


# Our windows, while the screen is looked at


def test_dialogs_come_back_as_they_were_and_menus_are_closed(open_outside: Open) -> None:
    stage, outside = open_outside()
    dialog = QInputDialog(stage.window)
    dialog.open()
    dialog.setTextValue("As I left it")
    menu = QMenu(stage.window)
    menu.addAction("One")
    menu.popup(QPoint(10, 10))
    outside.fulfil(Wish(WishKind.CAPTURE))
    overlay = opened_overlay(stage)
    assert not dialog.isVisible()
    assert not menu.isVisible()
    stage.press(Qt.Key.Key_Escape, widget=overlay)
    assert stage.window.isVisible()
    assert dialog.isVisible()
    assert dialog.isModal()
    assert dialog.textValue() == "As I left it"
    assert not menu.isVisible()
    dialog.done(0)


# Talking meanwhile


class TestWithoutAMicrophone:
    @pytest.fixture
    def microphone(self) -> PlayedMicrophone:
        return PlayedMicrophone(tone(1.0), MicrophoneProblem("There is no microphone."))

    def test_letting_the_key_go_sends_nothing_that_is_typed(self, open_outside: Open) -> None:
        stage, outside = open_outside(ScriptedTurn(("No.",)))
        write_in_quick(stage, outside, "Half a thought")
        outside.on_key(WishKind.TALK, True)
        stage.until(lambda: outside.quick.recorder.state is RecorderState.IDLE)
        outside.on_key(WishKind.TALK, False)
        assert outside.quick.page.composer.text == "Half a thought"


def test_a_note_that_was_removed_sends_no_part_of_the_screen(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("No.",)))
    outside.fulfil(Wish(WishKind.QUICK_ASK))
    outside.quick.recorder.listen()
    outside.quick.recorder.finish()
    ready_chip(stage, outside)
    assert outside.quick.has_note
    outside.quick.page.composer.chips.clear()
    assert not outside.quick.has_note


def test_what_is_said_while_choosing_goes_along_as_one_question(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("It is teal.",)), hearing=HearingWay.DIRECT)
    outside.on_key(WishKind.CAPTURE, True)
    overlay = opened_overlay(stage)
    stage.until(lambda: outside.quick.recorder.is_listening)
    drag(stage.qtbot, overlay, QPoint(100, 100), QPoint(299, 249))
    assert outside.quick.recorder.is_listening
    outside.on_key(WishKind.CAPTURE, False)
    until_answered(stage, outside.quick)
    kinds = [part.kind for part in outside.quick.conversation.session.messages[0].message.parts]
    assert kinds == [MediaKind.IMAGE, MediaKind.AUDIO]


def test_what_was_said_before_the_choice_goes_along(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("It is teal.",)), hearing=HearingWay.DIRECT)
    outside.fulfil(Wish(WishKind.CAPTURE))
    overlay = opened_overlay(stage)
    stage.press(Qt.Key.Key_Space, widget=overlay)  # a tap: it listens until the next one
    assert outside.quick.recorder.is_listening
    stage.press(Qt.Key.Key_Space, widget=overlay)
    stage.until(lambda: not outside.quick.recorder.is_listening)
    drag(stage.qtbot, overlay, QPoint(100, 100), QPoint(299, 249))
    until_answered(stage, outside.quick)


def test_a_tap_of_the_key_listens_to_nothing(open_outside: Open) -> None:
    stage, outside = open_outside()
    outside.on_key(WishKind.CAPTURE, True)
    outside.on_key(WishKind.CAPTURE, False)
    overlay = opened_overlay(stage)
    stage.qtbot.wait(500)
    assert not outside.quick.recorder.is_listening
    stage.press(Qt.Key.Key_Escape, widget=overlay)


def test_away_forgets_what_was_said(open_outside: Open, microphone: PlayedMicrophone) -> None:
    stage, outside = open_outside()
    outside.on_key(WishKind.CAPTURE, True)
    overlay = opened_overlay(stage)
    stage.until(lambda: outside.quick.recorder.is_listening)
    stage.press(Qt.Key.Key_Escape, widget=overlay)
    stage.until(lambda: "cancel" in microphone.calls)
    assert not outside.quick.isVisible()


def test_a_held_key_is_a_spoken_question(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("Seven.",)), hearing=HearingWay.DIRECT)
    outside.on_key(WishKind.TALK, True)
    stage.until(lambda: outside.quick.recorder.is_listening)
    stage.qtbot.wait(450)
    outside.on_key(WishKind.TALK, False)
    until_answered(stage, outside.quick)


def test_a_held_key_says_that_letting_go_sends(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("Seven.",)), hearing=HearingWay.DIRECT)
    outside.on_key(WishKind.TALK, True)
    listening = outside.quick.page.composer.listening
    assert listening.hint == "Release to send · Esc to cancel"
    outside.on_key(WishKind.TALK, False)
    assert listening.hint == "Press again to send · Esc to cancel"
    outside.on_key(WishKind.TALK, True)
    outside.on_key(WishKind.TALK, False)
    until_answered(stage, outside.quick)


def test_a_spoken_question_leaves_what_was_being_written_when_it_was_closed(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("Seven.",)), hearing=HearingWay.DIRECT)
    write_in_quick(stage, outside, "Half a thought")
    outside.quick.close()
    outside.on_key(WishKind.TALK, True)
    stage.qtbot.wait(450)
    outside.on_key(WishKind.TALK, False)
    until_answered(stage, outside.quick)
    (note,) = outside.quick.conversation.session.messages[0].message.parts
    assert note.kind is MediaKind.AUDIO
    stage.until(lambda: outside.quick.page.composer.text == "Half a thought")


def test_a_part_comes_to_what_was_being_written_when_nothing_is_said(open_outside: Open) -> None:
    stage, outside = open_outside()
    write_in_quick(stage, outside, "What is")
    outside.quick.close()
    outside.fulfil(Wish(WishKind.CAPTURE))
    drag(stage.qtbot, opened_overlay(stage), QPoint(100, 100), QPoint(299, 249))
    ready_chip(stage, outside)
    stage.until(lambda: outside.quick.page.composer.text == "What is")


def test_away_leaves_a_note_that_was_begun_before(open_outside: Open, microphone: PlayedMicrophone) -> None:
    stage, outside = open_outside()
    write_in_quick(stage, outside, "")
    outside.quick.recorder.listen()
    outside.on_key(WishKind.CAPTURE, True)
    overlay = opened_overlay(stage)
    stage.qtbot.wait(500)  # held
    outside.on_key(WishKind.CAPTURE, False)
    stage.press(Qt.Key.Key_Escape, widget=overlay)
    assert outside.quick.recorder.is_listening
    assert outside.quick.isVisible()
    assert "cancel" not in microphone.calls


def test_away_forgets_what_was_said_to_its_end(open_outside: Open) -> None:
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.CAPTURE))
    overlay = opened_overlay(stage)
    stage.press(Qt.Key.Key_Space, widget=overlay)
    stage.press(Qt.Key.Key_Space, widget=overlay)
    ready_chip(stage, outside)
    stage.press(Qt.Key.Key_Escape, widget=overlay)
    assert outside.quick.page.composer.is_empty
    assert not outside.quick.has_note


def test_away_forgets_what_is_being_brought_here(open_outside: Open) -> None:
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.CAPTURE))
    overlay = opened_overlay(stage)
    stage.press(Qt.Key.Key_Space, widget=overlay)
    stage.press(Qt.Key.Key_Space, widget=overlay)
    assert outside.quick.recorder.state is RecorderState.ENDING
    with stage.qtbot.waitSignal(outside.quick.recorder.recorded, timeout=GIVE_UP_MS):
        stage.press(Qt.Key.Key_Escape, widget=overlay)
    assert outside.quick.page.composer.is_empty
    assert not outside.quick.has_note


def test_what_is_said_before_the_choice_is_not_sent_without_it(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("Teal.",)), hearing=HearingWay.DIRECT, sends_notes=True)
    outside.fulfil(Wish(WishKind.CAPTURE))
    overlay = opened_overlay(stage)
    stage.press(Qt.Key.Key_Space, widget=overlay)
    stage.press(Qt.Key.Key_Space, widget=overlay)
    ready_chip(stage, outside)
    drag(stage.qtbot, overlay, QPoint(100, 100), QPoint(299, 249))
    until_answered(stage, outside.quick)
    kinds = [part.kind for part in outside.quick.conversation.session.messages[0].message.parts]
    assert kinds == [MediaKind.IMAGE, MediaKind.AUDIO]


# Where the first page covers the window


@pytest.fixture
def covered(open_outside: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Stage, Outside]:
    (tmp_path / "practice.gguf").write_bytes(b"GGUF")
    monkeypatch.setattr(practice, "FOLDER", tmp_path)
    stage, outside = open_outside(ScriptedTurn(("Yes.",)), model_paths=(), is_new=True)
    stage.until(lambda: stage.window.model.state.info is not None)
    assert stage.window.first.is_open
    return stage, outside


@pytest.mark.parametrize("way", ["files", "question", "drop", "paste", "quick"])
def test_what_comes_in_is_seen_and_the_page_gives_way(
    covered: tuple[Stage, Outside], picture: str, clipboard: QClipboard, way: str
) -> None:
    stage, outside = covered
    page = stage.window.first.page
    match way:
        case "files":
            outside.fulfil(Wish(WishKind.SHOW, files=(picture,)))
        case "question":
            outside.fulfil(Wish(WishKind.ASK, "What is it?", (picture,)))
            until_answered(stage, stage.window)
        case "drop":
            mime = files_mime(Path(picture))
            assert not is_taken(page, mime)  # so Qt asks what lies below
            stage.drop(mime)
        case "paste":
            clipboard.setImage(QImage.fromData(png_bytes()))
            stage.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier, widget=page)
        case "quick":
            outside.fulfil(Wish(WishKind.QUICK_ASK))
            outside.quick.intake.take_files([Path(picture)])
            ready_chip(stage, outside)
            outside.quick.move_to_main()
    assert not stage.window.first.is_open
    if way == "question":
        assert stage.rows[0].message.attachments
    else:
        stage.chips_ready()
    assert stage.window._settings.now.is_new  # nothing was chosen: the next start asks again


def test_a_second_start_with_nothing_to_say_leaves_the_page(covered: tuple[Stage, Outside]) -> None:
    stage, outside = covered
    outside.fulfil(Wish(WishKind.SHOW))
    assert stage.window.first.is_open


def is_taken(widget: QWidget, mime: QMimeData) -> bool:
    """Whether a widget itself wants what is dragged over it."""
    buttons = Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(widget.rect().center(), *buttons)
    widget.dragEnterEvent(event)
    return event.isAccepted()


# The small window


def test_the_key_opens_and_closes_the_small_window(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("Yes.",)))
    outside.on_key(WishKind.QUICK_ASK, True)
    stage.until(lambda: outside.quick.isActiveWindow())
    before = outside.quick
    stage.qtbot.keyClicks(before.page.composer.box, "Is it so?")
    stage.press(Qt.Key.Key_Return, widget=before.page.composer.box)
    until_answered(stage, before)
    outside.on_key(WishKind.QUICK_ASK, True)
    assert not before.isVisible()
    assert stage.window.isVisible()
    assert outside.quick is not before


def test_it_goes_on_in_the_main_window(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("Yes.",)))
    outside.fulfil(Wish(WishKind.QUICK_ASK))
    quick = outside.quick
    stage.qtbot.keyClicks(quick.page.composer.box, "Is it so?")
    stage.press(Qt.Key.Key_Return, widget=quick.page.composer.box)
    until_answered(stage, quick)
    asked = quick.open_id
    stage.until(lambda: quick.isActiveWindow())
    stage.window.page.header.gauge.setFocus()
    stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, widget=quick.page.composer.box)
    stage.until(lambda: stage.window.open_id == asked)
    stage.until(lambda: not quick.isVisible())
    stage.until(lambda: stage.window.focusWidget() is stage.composer.box)


def test_a_button_goes_on_in_the_main_window_and_names_the_key(open_outside: Open) -> None:
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.QUICK_ASK))
    quick = outside.quick
    assert quick.go_on.isVisible()
    assert quick.go_on.toolTip() == "Go on in the main window  (Ctrl+Enter)"
    stage.qtbot.keyClicks(quick.page.composer.box, "Is it")
    stage.click(quick.go_on)
    assert not quick.isVisible()
    assert stage.composer.text == "Is it"


def test_what_was_not_sent_moves_along(open_outside: Open) -> None:
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.QUICK_ASK))
    stage.qtbot.keyClicks(outside.quick.page.composer.box, "Is it")
    outside.quick.move_to_main()
    assert stage.composer.text == "Is it"


def test_a_part_of_the_screen_that_was_not_sent_moves_along_when_it_has_been_read(open_outside: Open) -> None:
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.QUICK_ASK))
    quick = outside.quick
    quick.intake.take_data(png_bytes(), "screen.png")
    quick.move_to_main()
    assert quick.isVisible()
    ready_chip(stage, outside)
    quick.move_to_main()
    assert not quick.isVisible()
    stage.chips_ready()
    assert [each.name for each in stage.composer.chips.attachments] == ["screen.png"]


def test_escape_stops_the_answer_then_closes(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("A ", "long ", "answer."), step_s=30.0))
    outside.fulfil(Wish(WishKind.QUICK_ASK))
    quick = outside.quick
    stage.until(lambda: quick.isActiveWindow())
    stage.qtbot.keyClicks(quick.page.composer.box, "Is it so?")
    stage.press(Qt.Key.Key_Return, widget=quick.page.composer.box)
    stage.until(lambda: quick.conversation.session.is_busy)
    stage.press(Qt.Key.Key_Escape, widget=quick.page.composer.box)
    stage.until(lambda: not quick.conversation.session.is_busy)
    assert quick.isVisible()
    stage.press(Qt.Key.Key_Escape, widget=quick.page.composer.box)
    assert not quick.isVisible()


def test_it_is_not_opened_again_at_the_next_start(open_outside: Open, open_stage: Callable[..., Stage]) -> None:
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.QUICK_ASK))
    stage.window.shared.windows.quit()
    again = open_stage()
    again.qtbot.wait(100)
    assert len(again.window.shared.windows.all) == 1


def test_a_question_is_seen_with_its_picture_and_its_answer(open_outside: Open) -> None:
    stage, outside = open_outside(ScriptedTurn(("It is teal.",)))
    outside.fulfil(Wish(WishKind.CAPTURE))
    drag(stage.qtbot, opened_overlay(stage), QPoint(100, 100), QPoint(699, 699))
    ready_chip(stage, outside)
    stage.qtbot.keyClicks(outside.quick.page.composer.box, "What is it?")
    stage.press(Qt.Key.Key_Return, widget=outside.quick.page.composer.box)
    until_answered(stage, outside.quick)
    stage.until(lambda: outside.quick.page.transcript.verticalScrollBar().maximum() == 0)
    assert outside.quick.height() <= 0.6 * outside.quick.screen().availableGeometry().height()


def test_closing_the_main_window_before_it_keeps_what_was_open(open_outside: Open, tmp_path: Path) -> None:
    stage, outside = open_outside(ScriptedTurn(("Yes.",)))
    stage.ask("Is it so?")
    asked = stage.window.open_id
    outside.fulfil(Wish(WishKind.QUICK_ASK))
    quick = outside.quick
    stage.window.close()
    quick.close()
    quick.discard()
    assert [each.conversation_id for each in stage.window.shared.settings.now.windows] == [asked]


# What is at hand


@pytest.fixture
def clipboard() -> Iterator[QClipboard]:
    clipboard = QGuiApplication.clipboard()
    yield clipboard
    clipboard.clear()


def test_copied_text_is_offered_and_never_taken_unasked(open_outside: Open, clipboard: QClipboard) -> None:
    stage, outside = open_outside()
    clipboard.setText("One\nTwo")
    outside.fulfil(Wish(WishKind.QUICK_ASK))
    offers, composer = outside.quick.offers, outside.quick.page.composer
    assert [button.isVisible() for button in (offers.copied, offers.files, offers.picture)] == [True, False, False]
    assert composer.is_empty
    stage.click(offers.copied)
    assert composer.text == "> One\n> Two"
    assert not offers.isVisible()


def test_copied_files_are_offered(open_outside: Open, clipboard: QClipboard, picture: str) -> None:
    stage, outside = open_outside()
    clipboard.setMimeData(files_mime(Path(picture)))
    outside.fulfil(Wish(WishKind.QUICK_ASK))
    offers = outside.quick.offers
    assert [button.isVisible() for button in (offers.copied, offers.files, offers.picture)] == [False, True, False]
    assert outside.quick.page.composer.is_empty
    stage.click(offers.files)
    assert ready_chip(stage, outside).name == "dropped.png"


# Where only the desktop may see the screen


def test_on_wayland_the_portal_gives_the_screen(
    open_outside: Open, start_desktop: Callable[[str], Desktop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    size = QGuiApplication.primaryScreen().size()
    Image.new("RGB", (size.width() * 2, size.height() * 2), "teal").save(tmp_path / "shot 1.png")
    start_desktop("yes")
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.CAPTURE))
    overlay = opened_overlay(stage)
    assert overlay.part_px == size * 2
    assert not (tmp_path / "shot 1.png").exists()
    stage.press(Qt.Key.Key_Escape, widget=overlay)


def test_a_portal_that_says_no_is_a_sentence(
    open_outside: Open, start_desktop: Callable[[str], Desktop], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    start_desktop("cancel")
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.CAPTURE))
    stage.until(lambda: outside.quick.isVisible())
    assert any("paste it here" in label.text() for label in outside.quick.findChildren(QLabel))
    assert overlays() == []


def test_what_is_no_picture_is_a_sentence_and_our_windows_come_back(
    open_outside: Open, start_desktop: Callable[[str], Desktop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    (tmp_path / "shot 1.png").write_bytes(b"no picture")
    start_desktop("yes")
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.CAPTURE))
    stage.until(lambda: stage.window.isVisible() and outside.quick.isVisible())
    assert any("paste it here" in label.text() for label in outside.quick.findChildren(QLabel))


def test_the_desktop_is_asked_once_though_the_key_is_pressed_again(
    open_outside: Open, start_desktop: Callable[[str], Desktop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    Image.new("RGB", (800, 800), "teal").save(tmp_path / "shot 1.png")
    start_desktop("yes")
    stage, outside = open_outside()
    outside.fulfil(Wish(WishKind.CAPTURE))
    outside.fulfil(Wish(WishKind.CAPTURE))  # it would find the file gone
    overlay = opened_overlay(stage)
    stage.press(Qt.Key.Key_Escape, widget=overlay)
    assert not outside.quick.isVisible()


# What macOS has to allow


class AllowingSystem:
    """Is asked, and remembers it."""

    def __init__(self, is_allowed: bool) -> None:
        self._is_allowed = is_allowed
        self.n_asked = 0

    def __call__(self) -> tuple[Callable[[], bool], Callable[[], None]]:
        return (lambda: self._is_allowed), self.ask

    def ask(self) -> None:
        self.n_asked += 1


def press_in_box(words: str) -> None:
    """The explanation is modal: its button is pressed from within."""
    (box,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox))
    next(button for button in box.buttons() if button.text() == words).click()


@pytest.mark.parametrize(("words", "n_asked"), [("Ask the system", 1), ("Not now", 0)])
def test_the_screen_is_asked_for_in_words_first(qtbot: QtBot, words: str, n_asked: int) -> None:
    system = AllowingSystem(False)
    QTimer.singleShot(50, partial(press_in_box, words))
    assert not may_see_screen(system)
    assert system.n_asked == n_asked


def test_what_is_allowed_is_not_asked_for(qtbot: QtBot) -> None:
    system = AllowingSystem(True)
    assert may_see_screen(system)
    assert system.n_asked == 0


# The overlay by itself


@pytest.fixture
def overlay(qtbot: QtBot) -> RegionOverlay:
    """On a screen with twice as many pixels each way as it is large."""
    screen = QGuiApplication.primaryScreen()
    picture = QPixmap(screen.size() * 2)
    picture.fill(QColor("teal"))
    overlay = RegionOverlay(Shot(screen, picture))
    overlay.show()
    qtbot.addWidget(overlay)
    return overlay


def drag(qtbot: QtBot, overlay: RegionOverlay, begin: QPoint, end: QPoint) -> None:
    qtbot.mousePress(overlay, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(overlay, end)
    qtbot.mouseRelease(overlay, Qt.MouseButton.LeftButton, pos=end)


def test_a_part_has_the_screens_own_pixels(qtbot: QtBot, overlay: RegionOverlay) -> None:
    with qtbot.waitSignal(overlay.chosen) as chosen:
        drag(qtbot, overlay, QPoint(299, 249), QPoint(100, 100))
    assert chosen.args[0].size() == QSize(400, 300)
    assert chosen.args[0].devicePixelRatio() == 1.0


def test_a_click_chooses_nothing(qtbot: QtBot, overlay: RegionOverlay) -> None:
    with qtbot.assertNotEmitted(overlay.chosen):
        qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton)


def test_a_part_that_shows_nothing_is_not_taken(qtbot: QtBot, overlay: RegionOverlay) -> None:
    with qtbot.assertNotEmitted(overlay.chosen):
        drag(qtbot, overlay, QPoint(100, 100), QPoint(300, 103))
    assert size_words(overlay.part_px) == "Too small: at least 16 pixels each way"


def test_the_keyboard_chooses_too(qtbot: QtBot, overlay: RegionOverlay) -> None:
    qtbot.keyClick(overlay, Qt.Key.Key_Right)
    half = overlay.size()
    assert overlay.part_px == half
    qtbot.keyClick(overlay, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(overlay, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
    assert overlay.part_px == half - QSize(32, 2)
    for _ in range(200):
        qtbot.keyClick(overlay, Qt.Key.Key_Left)
    with qtbot.waitSignal(overlay.chosen) as chosen:
        qtbot.keyClick(overlay, Qt.Key.Key_Return)
    assert chosen.args[0].size() == half - QSize(32, 2)


def test_long_words_stand_in_several_lines_on_a_narrow_screen(qtbot: QtBot, overlay: RegionOverlay) -> None:
    """Nothing of them is beyond the edges: where the sides are, the screen shows through, dimmed."""
    overlay.resize(320, 480)
    picture = overlay.grab().toImage()
    ground = {picture.pixelColor(x, y).name() for y in range(480) for x in (0, 3, 316, 319)}
    assert len(ground) == 1
    lines = [y for y in range(480) if picture.pixelColor(160, y).name() not in ground]
    assert len(lines) > 2 * QFontMetrics(overlay.font()).height()


def test_what_a_part_will_cost_is_said() -> None:
    assert size_words(QSize(1280, 720)) == "1280 × 720 pixels · about 527 tokens"
    assert size_words(QSize(1280, 720), 70) == "1280 × 720 pixels · about 66 tokens"


def test_one_picture_of_all_screens_is_cut_into_each(tmp_path: Path) -> None:
    size = QGuiApplication.primaryScreen().size()
    path = tmp_path / "all.png"
    Image.new("RGB", (size.width() * 2, size.height() * 2), "navy").save(path)
    (shot,) = split_shot(path.read_bytes())
    assert shot.picture.size() == size * 2
    assert shot.picture.devicePixelRatio() == 2.0
    assert QImage(shot.picture.toImage()).pixelColor(5, 5) == QColor("navy")


def test_what_is_no_picture_gives_no_screens() -> None:
    assert split_shot(b"no picture") == ()
