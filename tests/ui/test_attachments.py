"""Pictures, sounds and files come in by drop and paste, and become chips."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from gemma_desk.chat.events import Loaded, ModelInfo
from gemma_desk.chat.message import Attachment, Heard, MediaKind, Piece, Receipt
from gemma_desk.chat.turn import FinishReason, TurnResult
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.gemma.hearing import HearingWay
from gemma_desk.gemma.picture import soft_tokens
from gemma_desk.ui.attachment_views import DocumentTile
from gemma_desk.ui.controls import column
from gemma_desk.ui.heard_text import HeardText
from gemma_desk.ui.model_keeper import ModelState
from gemma_desk.ui.receipt_button import ReceiptButton
from gemma_desk.voice.transcript import as_srt
from tests.ui.conftest import files_mime, png_bytes, tone, wav_bytes

DOCUMENTS = Path(__file__).parents[1] / "media" / "files" / "documents"


@pytest.fixture
def pictures(tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    paths = [folder / f"{name}.png" for name in ("b", "a", "c")]
    for path, size in zip(paths, (96, 480, 48), strict=True):
        path.write_bytes(png_bytes(size, size))
    return paths


def chip_names(stage) -> list[str]:
    return [chip.name for chip in stage.composer.chips.chips]


def test_dropped_files_become_chips_in_the_order_dropped(open_stage, pictures):
    stage = open_stage()
    stage.drop(files_mime(*pictures))
    stage.chips_ready()
    assert chip_names(stage) == ["b.png", "a.png", "c.png"]
    assert [attachment.name for attachment in stage.composer.chips.attachments] == ["b.png", "a.png", "c.png"]


def test_of_very_many_files_the_first_are_taken_and_one_chip_tells_of_the_others(open_stage, pictures):
    stage = open_stage()
    stage.drop(files_mime(*pictures * 100))
    stage.chips_ready()
    assert chip_names(stage) == ["b.png", "a.png", "c.png"] * 4 + ["b.png"]
    problems = [chip.problem for chip in stage.composer.chips.chips if chip.problem]
    assert [problem.sentence.split(",")[0] for problem in problems] == ["300 files at once"]


def test_what_only_says_that_it_is_a_picture_is_refused_in_words(open_stage):
    stage = open_stage()
    mime = QMimeData()
    mime.setData("application/x-qt-image", b"no picture")
    stage.window.intake.take_mime(mime)
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    assert chip.problem is not None
    assert "clipboard" in chip.problem.sentence


def test_a_chip_tells_what_will_be_sent(open_stage, tmp_path):
    path = tmp_path / "shot.png"
    path.write_bytes(png_bytes(1488, 816))
    stage = open_stage(detail=560)
    stage.drop(files_mime(path))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    assert chip.receipt == "1488×816 · 527 tokens"


def test_many_chips_scroll_to_the_last_and_fade_where_there_are_more(open_stage, tmp_path, qtbot):
    paths = [tmp_path / f"{number}.png" for number in range(12)]
    for path in paths:
        path.write_bytes(png_bytes(48, 48))
    stage = open_stage()
    stage.window.resize(420, 720)
    shelf = stage.composer.shelf
    stage.drop(files_mime(*paths[:2]))
    stage.chips_ready()
    assert not shelf.fade_above.isVisible()
    assert not shelf.fade_below.isVisible()
    stage.drop(files_mime(*paths[2:]))
    stage.chips_ready()
    bar = shelf.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    assert shelf.fade_above.isVisible()
    assert not shelf.fade_below.isVisible()
    before = bar.maximum()
    stage.composer.chips.chips[-1].setMinimumHeight(200)  # as its receipt may, which comes later
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > before)
    bar.setValue(0)
    assert not shelf.fade_above.isVisible()
    assert shelf.fade_below.isVisible()
    stage.composer.chips.chips[-1].setMinimumHeight(250)
    qtbot.wait(50)
    assert bar.value() == 0
    stage.composer.chips.remove(stage.composer.chips.chips[-1])
    qtbot.wait(50)
    assert bar.value() == 0


def test_another_detail_is_another_receipt(open_stage, pictures):
    stage = open_stage()
    stage.drop(files_mime(pictures[1]))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    chip._detail._actions[70].trigger()
    stage.chips_ready()
    assert chip.attachment.detail == 70
    assert chip.attachment.receipt.soft_tokens <= 70


class TightEngine(ScriptedEngine):
    """Has memory for pictures of little detail alone."""

    def load(self, request):
        for event in super().load(request):
            is_end = isinstance(event, Loaded)
            yield replace(event, info=replace(event.info, image_detail=280)) if is_end else event


@pytest.mark.parametrize("detail", [None, 1120])
def test_the_receipt_is_of_what_is_sent_where_the_model_takes_less_detail(open_stage, tmp_path, detail):
    stage = open_stage(engine=TightEngine(), detail=detail)
    (tmp_path / "a.png").write_bytes(png_bytes(1920, 1080))
    stage.drop(files_mime(tmp_path / "a.png"))
    stage.chips_ready()
    stage.ask("What is this?")
    (asked,) = stage.engine.requests[-1].messages[-1].attachments
    (sent,) = stage.engine.requests[-1].pictures.values()
    assert soft_tokens(sent.width, sent.height) == asked.receipt.soft_tokens <= 280
    assert stage.rows[0].message.attachments == (asked,)


@pytest.mark.usefixtures("no_practice_model")
def test_a_model_that_takes_less_detail_is_told_of_in_the_menu_and_chips_follow(open_stage, tmp_path):
    stage = open_stage(engine=TightEngine(), model_paths=(), detail=1120)
    (tmp_path / "a.png").write_bytes(png_bytes(1920, 1080))
    stage.drop(files_mime(tmp_path / "a.png"))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    assert chip.attachment.detail == 1120
    stage.window.model.choose((str(tmp_path),))
    stage.until(lambda: chip.attachment is not None and chip.attachment.detail == 280)
    offered = {detail: action.isEnabled() for detail, action in chip._detail._actions.items()}
    assert offered == {None: True, 70: True, 140: True, 280: True, 560: False, 1120: False}
    assert "280" in chip._detail._actions[560].toolTip()


def test_a_removed_chip_is_not_sent(open_stage, pictures):
    stage = open_stage()
    stage.drop(files_mime(*pictures))
    stage.chips_ready()
    stage.click(stage.composer.chips.chips[1]._remove)
    assert [attachment.name for attachment in stage.composer.chips.attachments] == ["b.png", "c.png"]


def test_while_something_hovers_the_whole_window_says_what_it_takes(open_stage, pictures):
    stage = open_stage()
    assert not stage.window.drop_area.overlay.isVisible()
    stage.drag_in(files_mime(pictures[0]))
    assert stage.window.drop_area.overlay.isVisible()
    stage.drop(files_mime(pictures[0]))
    assert not stage.window.drop_area.overlay.isVisible()
    stage.chips_ready()


def test_a_long_text_is_pasted_as_a_file(open_stage):
    stage = open_stage()
    QGuiApplication.clipboard().setText("word " * 501)
    stage.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier, widget=stage.composer.box)
    stage.chips_ready()
    (part,) = stage.composer.parts
    assert (part.name, part.kind, stage.composer.box.toPlainText()) == ("Pasted text.txt", MediaKind.DOCUMENT, "")


@pytest.mark.parametrize(("words", "key"), [(500, "V"), (501, "Shift+V")])
def test_a_text_is_pasted_as_it_is_where_it_is_short_or_asked_for(open_stage, words, key):
    stage = open_stage()
    QGuiApplication.clipboard().setText("word " * words)
    modifiers = Qt.KeyboardModifier.ControlModifier
    if key.startswith("Shift"):
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    stage.press(Qt.Key.Key_V, modifiers, widget=stage.composer.box)
    assert stage.composer.box.toPlainText() == "word " * words
    assert not stage.composer.chips.chips


def test_a_picture_straight_from_the_clipboard_is_pasted(open_stage):
    stage = open_stage()
    image = QImage(96, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("orange"))
    QGuiApplication.clipboard().setImage(image)
    stage.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier, stage.composer.box)
    stage.chips_ready()
    (attachment,) = stage.composer.chips.attachments
    assert (attachment.receipt.width, attachment.receipt.height) == (96, 48)
    assert stage.composer.box.toPlainText() == ""


def test_pasted_html_is_only_its_text(open_stage):
    stage = open_stage()
    mime = QMimeData()
    mime.setHtml("<b>bold</b><img src='file:///etc/passwd'>")
    mime.setText("bold")
    stage.composer.box.insertFromMimeData(mime)
    assert stage.composer.box.toPlainText() == "bold"
    assert chip_names(stage) == []


def test_a_web_address_is_never_fetched_and_says_so(open_stage):
    stage = open_stage()
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/cat.png")])
    stage.drop(mime)
    (chip,) = stage.composer.chips.chips
    assert chip.problem is not None
    assert not stage.composer.send.isEnabled()


@pytest.mark.parametrize("content", [b"", b"\x00\x01 nothing"], ids=["empty", "noise"])
def test_what_cannot_be_read_says_why_on_its_chip_and_blocks_sending(open_stage, tmp_path, content):
    path = tmp_path / "broken.png"
    path.write_bytes(content)
    stage = open_stage()
    stage.type("What is it?")
    stage.drop(files_mime(path))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    assert chip.problem is not None
    assert not stage.composer.send.isEnabled()
    stage.click(chip._remove)
    assert stage.composer.send.isEnabled()


def test_a_missing_file_says_so(open_stage, tmp_path):
    stage = open_stage()
    stage.drop(files_mime(tmp_path / "gone.png"))
    stage.chips_ready()
    assert stage.composer.chips.chips[0].problem is not None


def test_picture_sound_and_text_go_to_the_engine_in_order(open_stage, pictures, tmp_path):
    sound = tmp_path / "note.wav"
    sound.write_bytes(wav_bytes(tone(1.0)))
    stage = open_stage(ScriptedTurn(("Seen and heard.",)), hearing=HearingWay.DIRECT)
    stage.drop(files_mime(pictures[0], sound))
    stage.chips_ready()
    stage.ask("And this?")
    request = stage.engine.requests[-1]
    parts = request.messages[-1].parts
    assert [part if isinstance(part, str) else part.kind for part in parts] == [
        MediaKind.IMAGE,
        "And this?",
        MediaKind.AUDIO,
    ]
    assert set(request.pictures) == {parts[0].media_key}
    assert set(request.sounds) == {parts[2].media_key}
    assert stage.composer.chips.chips == ()


def test_a_note_behind_a_large_picture_is_heard_first_and_can_be_put_right(open_stage, pictures, tmp_path):
    sound = tmp_path / "note.wav"
    sound.write_bytes(wav_bytes(tone(1.0)))
    stage = open_stage(ScriptedTurn(("What is tis?",)), ScriptedTurn(("A rose.",)), detail=560)
    stage.drop(files_mime(pictures[0], sound))
    stage.chips_ready()
    stage.ask("")
    heard = stage.window.findChild(HeardText)
    assert heard.text.toPlainText() == "What is tis?"
    assert stage.engine.requests[-1].messages[-1].parts[-1] == "What is tis?"
    heard.begin_editing()
    heard._editor.box.setPlainText("What is this?")
    heard._editor.done.emit("What is this?")
    stage.until(lambda: stage.rows[0].message.attachments[1].heard_text == "What is this?")
    stage.ask("And now?")
    assert stage.engine.requests[-1].messages[0].parts[-1] == "What is this?"


def test_more_that_is_heard_leaves_what_is_being_put_right_alone(qtbot):
    pieces = tuple(Piece("", MediaKind.AUDIO, 250, start_s, start_s + 9) for start_s in (0.0, 10.0))
    first, second = Heard(0.0, 9.0, "won"), Heard(10.0, 19.0, "two")
    sound = Attachment(MediaKind.AUDIO, "a" * 64, "a.wav", None, Receipt(0, 0, 0, 0, 500, 19.0), pieces, "", (first,))
    heard = HeardText(sound)
    qtbot.addWidget(heard)
    heard.begin_editing()
    heard._editor.box.setPlainText("one")
    heard.show_heard(replace(sound, heard=(first, second)))
    assert heard._editor.box.toPlainText() == "one"
    with qtbot.waitSignal(heard.corrected) as said:
        heard._editor.done.emit("one")
    assert said.args[0] == (replace(first, text="one"),)


def long_recording(n_pieces: int) -> Attachment:
    pieces = tuple(Piece("", MediaKind.AUDIO, 250, 20.0 * place, 20.0 * place + 19) for place in range(n_pieces))
    words = "and somebody said that all of this was to be done by the end of November"
    heard = tuple(Heard(piece.start_s, piece.end_s, words) for piece in pieces)
    return Attachment(MediaKind.AUDIO, "a" * 64, "a.wav", None, Receipt(0, 0, 0, 0, 1, 1.0), pieces, heard=heard)


def test_all_of_a_long_recording_is_laid_out_once(qtbot):
    host = QWidget()
    heard = HeardText(long_recording(180))
    host.setLayout(column(heard))
    qtbot.addWidget(host)
    heard.fit_width(600)
    laid_out = []
    heard.text.document().documentLayout().documentSizeChanged.connect(laid_out.append)
    heard._more.click()
    qtbot.waitUntil(lambda: heard.text.is_whole)
    assert heard.text.toPlainText().count("[") == 180
    assert len(laid_out) < 10, "not with each of its pieces"


def test_the_box_to_put_right_what_was_heard_grows_with_its_text(qtbot):
    host, inner = QScrollArea(), QWidget()
    heard = HeardText(long_recording(2))
    inner.setLayout(column(heard, None))
    host.setWidget(inner)
    host.setWidgetResizable(True)
    host.resize(600, 800)
    qtbot.addWidget(host)
    host.show()
    heard.fit_width(500)
    heard.begin_editing()
    box = heard._editor.box

    def shows(n_lines: float) -> bool:
        return 0 <= box.viewport().height() - n_lines * box.fontMetrics().lineSpacing() < 30

    qtbot.waitUntil(lambda: shows(max(box.document().size().height(), 3)))
    box.appendPlainText("\n" * 6 + "more")
    qtbot.waitUntil(lambda: shows(box.document().size().height()))
    box.appendPlainText("\n" * 200)
    qtbot.waitUntil(lambda: box.verticalScrollBar().maximum() > 0)
    assert box.height() <= 0.6 * host.height()


def test_the_menu_says_how_notes_are_heard(open_stage, tmp_path):
    sound = tmp_path / "note.wav"
    sound.write_bytes(wav_bytes(tone(1.0)))
    stage = open_stage(ScriptedTurn(("open the door",)), ScriptedTurn(("Done.",)))
    header = stage.window.page.header
    assert header.hearing_actions[HearingWay.AUTOMATIC].isChecked()
    header.hearing_actions[HearingWay.FIRST].trigger()
    stage.drop(files_mime(sound))
    stage.chips_ready()
    stage.ask("")
    assert stage.engine.requests[0].is_aside
    assert stage.window.findChild(HeardText).shown == "open the door"


def test_what_was_heard_is_translated_and_asked_about_in_the_language_named(open_stage, tmp_path):
    sound = tmp_path / "note.wav"
    sound.write_bytes(wav_bytes(tone(1.0)))
    script = (ScriptedTurn((text,)) for text in ("mach die Tür auf", "Done.", "Open the door.", "A bird."))
    stage = open_stage(*script, hearing=HearingWay.FIRST)
    stage.window.page.header.language_actions["German"].trigger()
    stage.drop(files_mime(sound))
    stage.chips_ready()
    stage.ask("")
    assert "in German into German text" in stage.engine.requests[0].messages[0].text
    stage.window.findChild(HeardText).translate("English")
    stage.until(lambda: len(stage.rows) == 4 and not stage.session.is_busy)
    assert stage.rows[2].message.text.endswith("mach die Tür auf")
    assert stage.rows[3].message.text == "Open the door."
    stage.window.findChild(HeardText).ask_for_sounds()
    stage.until(lambda: len(stage.rows) == 6 and not stage.session.is_busy)
    assert stage.engine.requests[-1].messages[-1].attachments, "the sound itself is asked about"


def test_what_was_heard_is_saved_as_text_and_subtitles(open_stage, tmp_path):
    sound = tmp_path / "note.wav"
    sound.write_bytes(wav_bytes(tone(1.0)))
    stage = open_stage(ScriptedTurn(("open the door",)), ScriptedTurn(("Done.",)), hearing=HearingWay.FIRST)
    stage.drop(files_mime(sound))
    stage.chips_ready()
    stage.ask("")
    heard = stage.window.findChild(HeardText)
    heard.save(tmp_path / "a.srt", as_srt)
    assert (tmp_path / "a.srt").read_text().startswith("1\n00:00:00,000 --> 00:00:01,")
    heard.save(tmp_path / "missing" / "a.srt", as_srt)
    assert heard._caption.text().startswith("Not saved")


def test_a_document_is_a_chip_with_pages_to_choose(open_stage):
    stage = open_stage(ScriptedTurn(("Apples.",)))
    stage.drop(files_mime(DOCUMENTS / "ghostscript.pdf"))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    assert chip.receipt.startswith("3 pages")
    chip._selection.choose("1", "text")
    stage.chips_ready()
    stage.until(lambda: chip.attachment is not None)
    assert chip.attachment.selection == "1 as text"
    stage.ask("What is it about?")
    (text,) = stage.engine.requests[-1].messages[-1].parts
    assert text.startswith("ghostscript.pdf, page 1 of 4:")
    assert text.endswith("What is it about?")
    assert stage.window.findChild(DocumentTile) is not None


def test_enter_while_a_file_is_read_sends_as_soon_as_it_is_ready(open_stage, pictures):
    stage = open_stage()
    stage.type("What is it?")
    stage.drop(files_mime(pictures[0]))
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: len(stage.rows) == 2 and not stage.session.is_busy)
    assert len(stage.rows[0].message.attachments) == 1


def test_an_edited_question_has_its_pictures_again(open_stage, pictures):
    stage = open_stage()
    stage.drop(files_mime(*pictures[:2]))
    stage.chips_ready()
    stage.ask("What are they?")
    stage.press(Qt.Key.Key_Up, widget=stage.composer.box)
    stage.chips_ready()
    assert chip_names(stage) == ["b.png", "a.png"]


def test_what_does_not_fit_the_window_is_said_before_it_is_sent(open_stage, tmp_path):
    (tmp_path / "long.txt").write_text("word " * 50_000)
    stage = open_stage()
    stage.drop(files_mime(tmp_path / "long.txt"))
    stage.chips_ready()
    stage.until(lambda: "50\u2009001" in stage.composer.note.text())
    assert "8192" in stage.composer.note.text()
    assert stage.composer.note.isVisible()
    stage.composer.chips.remove(stage.composer.chips.chips[0])
    assert not stage.composer.note.isVisible()


def test_the_menu_of_details_tells_the_time_each_takes_here(open_stage, pictures):
    stage = open_stage()
    stage.drop(files_mime(pictures[0]))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    assert chip._detail._actions[560].text() == "Up to 560 tokens"
    stage.window.conversation.answered.emit(TurnResult(FinishReason.STOP, prefill_tps=20.0))
    assert chip._detail._actions[560].text() == "Up to 560 tokens · about 28 s"


def test_a_speed_known_from_before_is_told_from_the_first_picture_on(open_stage, pictures):
    stage = open_stage()
    stage.window.model.changed.emit(ModelState(info=ModelInfo("known", 8192, True, True, "", 0.0, prefill_tps=10.0)))
    stage.drop(files_mime(pictures[0]))
    stage.chips_ready()
    assert stage.composer.chips.chips[0]._detail._actions[1120].text() == "Up to 1120 tokens · about 112 s"


def test_a_text_is_estimated_then_counted(open_stage, tmp_path):
    (tmp_path / "seven words.md").write_text("one two three four five")
    stage = open_stage()
    stage.drop(files_mime(tmp_path / "seven words.md"))
    (chip,) = stage.composer.chips.chips
    stage.until(lambda: chip.attachment is not None and not chip.attachment.receipt.is_estimated)
    assert chip.receipt == "7 tokens"  # the scripted engine counts words, those of the name too
    assert "estimated" not in chip.toolTip()


def test_a_text_stays_estimated_without_a_model_and_is_counted_when_one_is_there(
    open_stage, tmp_path, no_practice_model
):
    (tmp_path / "a text.md").write_text("one two three four five")
    stage = open_stage(model_paths=())
    stage.drop(files_mime(tmp_path / "a text.md"))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    assert chip.receipt.startswith("about ")
    assert "estimated" in chip.toolTip()
    stage.window.model.choose(("a model",))
    stage.until(lambda: not chip.attachment.receipt.is_estimated)
    assert chip.receipt == "7 tokens"


def test_pages_that_are_not_there_can_be_chosen_again(open_stage):
    stage = open_stage()
    stage.drop(files_mime(DOCUMENTS / "ghostscript.pdf"))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    chip._selection.choose("99", "")
    stage.until(lambda: chip.problem is not None)
    assert not chip._selection.isHidden()
    chip._selection.choose("2", "")
    stage.until(lambda: chip.attachment is not None)
    assert chip.problem is None
    assert chip._sentence.isHidden()
    assert chip.attachment.selection == "2"


def test_of_two_quick_choices_the_last_one_counts_and_pages_keep_the_detail(open_stage, tmp_path):
    path = tmp_path / "shot.png"
    path.write_bytes(png_bytes(2400, 1600))
    stage = open_stage()
    stage.drop(files_mime(path, DOCUMENTS / "ghostscript.pdf"))
    stage.chips_ready()
    picture, document = stage.composer.chips.chips
    for detail in (1120, 70):
        picture.detail_chosen.emit(picture, detail)
    document.detail_chosen.emit(document, 1120)
    document._selection.choose("1", "pictures")
    stage.until(lambda: picture.attachment is not None and document.attachment is not None)
    stage.qtbot.wait(300)
    assert picture.attachment.detail == 70
    assert document.detail == 1120


def test_a_note_asked_again_keeps_what_was_heard(open_stage, tmp_path):
    sound = tmp_path / "note.wav"
    sound.write_bytes(wav_bytes(tone(1.0)))
    stage = open_stage(ScriptedTurn(("open the door",)), ScriptedTurn(("Done.",)), hearing=HearingWay.FIRST)
    stage.drop(files_mime(sound))
    stage.chips_ready()
    stage.ask("Please.")
    stage.window.conversation._edit_last()
    stage.chips_ready()
    assert stage.composer.parts == stage.rows[0].message.parts
    stage.composer.show_text("Now.")
    stage.composer.submit()
    stage.until(lambda: stage.rows[0].message.text == "Now." and not stage.session.is_busy)
    assert stage.engine.requests[-1].messages[-1].parts == ("Now.\n\nopen the door",)
    assert len(stage.engine.requests) == 3, "it is not heard again"


@pytest.mark.qt_log_ignore("does not support")  # the offscreen platform says so of menus
def test_the_receipt_is_shown_on_demand(open_stage, tmp_path):
    path = tmp_path / "shot.png"
    path.write_bytes(png_bytes(1488, 816))
    stage = open_stage(ScriptedTurn(("A screen.",)), detail=560)
    stage.drop(files_mime(path))
    stage.chips_ready()
    (chip,) = stage.composer.chips.chips
    assert "1488×816 pixels, sent as 1488×816: 527 tokens of 560 at most." in chip._info.text
    chip._info.click()
    (label,) = [child for child in stage.window.findChildren(QLabel) if child.text() == chip._info.text]
    assert label.isVisible()
    label.window().close()
    stage.ask("What is it?")
    (shown,) = [
        button for button in stage.window.findChildren(ReceiptButton) if button.text and button is not chip._info
    ]
    assert "527 tokens" in shown.text


def test_nothing_that_is_shown_is_a_window_of_its_own(open_stage, tmp_path):
    path = tmp_path / "shot.png"
    path.write_bytes(png_bytes(480, 480))
    stage = open_stage(ScriptedTurn(("A screen.",)))
    stage.drop(files_mime(path))
    stage.chips_ready()
    stage.ask("What is it?")
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert shown == [stage.window]
