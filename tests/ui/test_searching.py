"""Looking for words in everything, and in the conversation that is open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame

from gemma_desk.chat.message import Attachment, MediaKind, Piece, Receipt
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.finder import Finder
from gemma_desk.ui.finding import folded, run_pattern, utf16, words_pattern
from gemma_desk.ui.theme import DARK, LIGHT

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@given(st.text())
def test_folding_keeps_every_place(text):
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("zahn", "Die Zahnärzte zahlen", ["Zahnärzte"]),
        ("zahnarz", "Die ZAHNÄRZTE", ["ZAHNÄRZTE"]),
        ("due total", "Total: when is it due? Overdue", ["Total", "due"]),
        ("184.20", "It is 184.20", ["184", "20"]),
        ("(", "(", []),
    ],
)
def test_words_are_found_by_their_beginning(query, text, found):
    pattern = words_pattern(query)
    assert [text[slice(*match.span())] for match in pattern.finditer(folded(text))] == found if pattern else not found


def test_a_run_is_found_inside_words_and_over_line_breaks():
    text = "The second\nINVOICE, invoices"
    spans = [match.span() for match in run_pattern("second invoice").finditer(folded(text))]
    assert spans == [(4, 18)]
    assert len(run_pattern("voice").findall(folded(text))) == 2


def test_places_are_counted_as_qt_does():
    assert utf16("😀 a", 2) == 3


def search(stage, words):
    stage.press(Qt.Key.Key_K, CTRL)
    assert stage.window.side.search.hasFocus()
    stage.window.side.search.clear()
    stage.qtbot.keyClicks(stage.window.side.search, words)


def marked(stage):
    """The texts marked in the conversation, in order."""
    return [selection.cursor.selectedText() for text in stage.transcript.texts for selection in text.extraSelections()]


@pytest.fixture
def stage(open_stage):
    """Two conversations, the second one shown."""
    stage = open_stage(ScriptedTurn(("The **dentist** wants € 184.20.",)), ScriptedTurn(("At ten.",)))
    stage.ask("What does the invoice say?")
    stage.press(Qt.Key.Key_N, CTRL)
    stage.ask("When does the train leave?")
    stage.until(lambda: len(stage.window.side.titles) == 2)
    return stage


def test_a_hit_opens_the_conversation_and_marks_the_words(stage):
    hits = stage.window.side.hits
    search(stage, "dent")
    stage.until(lambda: hits.isVisible() and hits.count() == 2)
    stage.qtbot.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=hits.visualItemRect(hits.item(1)).center())
    stage.until(lambda: marked(stage) == ["dentist"])
    assert stage.rows[0].message.text == "What does the invoice say?"
    (selection,) = stage.transcript.turn(stage.rows[1].id).text.extraSelections()
    assert selection.format.background().color() == QColor(LIGHT.mark)


def test_the_first_hit_is_chosen_by_enter_and_esc_brings_the_list_back(stage):
    side = stage.window.side
    search(stage, "invoice")
    stage.until(side.hits.isVisible)
    stage.press(Qt.Key.Key_Down, widget=side.search)
    stage.press(Qt.Key.Key_Down, widget=side.search)
    stage.press(Qt.Key.Key_Return, widget=side.search)
    stage.until(lambda: marked(stage) == ["invoice"])
    assert stage.composer.box.hasFocus()
    stage.press(Qt.Key.Key_K, CTRL)
    stage.press(Qt.Key.Key_Escape, widget=side.search)
    assert side.search.text() == ""
    assert not side.hits.isVisible()
    assert len(side.titles) == 2


def test_what_is_marked_stays_marked_in_the_other_palette(stage):
    search(stage, "dent")
    stage.until(lambda: stage.window.side.hits.count() == 2)
    stage.window.side.hits.setCurrentRow(1)
    stage.press(Qt.Key.Key_Return, widget=stage.window.side.search)
    stage.until(lambda: marked(stage) == ["dentist"])
    stage.press(Qt.Key.Key_L, CTRL | SHIFT)
    answer = stage.transcript.turn(stage.rows[1].id).text
    stage.until(lambda: [each.format.background().color() for each in answer.extraSelections()] == [QColor(DARK.mark)])
    assert marked(stage) == ["dentist"]


def test_a_document_that_holds_the_words_is_framed(stage):
    piece = Piece("The boiler was replaced.")
    sent = Attachment(MediaKind.DOCUMENT, "a" * 64, "minutes.pdf", None, Receipt(0, 0, 0, 0, 9, 0.0), (piece,))
    row = stage.rows[0]
    stage.session.change_question(row.id, (sent, *row.message.parts))
    search(stage, "boiler")
    stage.until(lambda: stage.window.side.hits.count() == 2)
    stage.window.side.hits.setCurrentRow(1)
    stage.press(Qt.Key.Key_Return, widget=stage.window.side.search)
    stage.until(lambda: stage.transcript.turn(row.id).findChild(QFrame, "RevealFrame") is not None)
    assert marked(stage) == []


def test_nothing_found_is_said(stage):
    search(stage, "zebra")
    stage.until(stage.window.side._nothing.isVisible)
    assert not stage.window.side.hits.isVisible()


def test_what_is_found_in_a_narrow_window_leaves_room_for_it(stage):
    stage.window.resize(420, 720)
    assert not stage.window.side.isVisible()
    search(stage, "train")
    stage.until(stage.window.side.hits.isVisible)
    stage.press(Qt.Key.Key_Return, widget=stage.window.side.search)
    stage.until(lambda: not stage.window.side.isVisible())
    assert stage.composer.box.hasFocus()


def test_a_hit_far_up_is_brought_into_view_and_stays_there(open_stage):
    stage = open_stage(*[ScriptedTurn((f"Answer {n}. " + "More words. " * 80,)) for n in range(12)])
    for n in range(12):
        stage.ask(f"Question {n}" + (" needle" if n == 2 else ""))
    found = stage.rows[4].id
    stage.press(Qt.Key.Key_N, CTRL)
    search(stage, "needle")
    stage.until(stage.window.side.hits.isVisible)
    stage.press(Qt.Key.Key_Down, widget=stage.window.side.search)
    stage.press(Qt.Key.Key_Down, widget=stage.window.side.search)
    stage.press(Qt.Key.Key_Return, widget=stage.window.side.search)
    stage.until(lambda: bool(stage.rows) and stage.transcript.is_filled and marked(stage) == ["needle"])
    stage.qtbot.wait(50)
    turn = stage.transcript.turn(found)
    seen = stage.transcript.viewport().rect()
    assert seen.contains(turn.mapTo(stage.transcript.viewport(), turn.rect().center()))
    assert not stage.transcript.is_following


def test_ctrl_f_counts_marks_and_steps(stage):
    find = stage.window.page.find
    stage.engine._turns.append(ScriptedTurn(("Not at all.",)))
    stage.ask("Is the train late, and which TRAIN is it?")
    stage.press(Qt.Key.Key_F, CTRL)
    assert find.box.hasFocus()
    stage.qtbot.keyClicks(find.box, "train")
    stage.until(lambda: find.said.endswith("of 3"))
    assert marked(stage) == ["train", "train", "TRAIN"]
    first = int(find.said.split()[0])
    stage.press(Qt.Key.Key_Return, widget=find.box)
    assert find.said == f"{first % 3 + 1} of 3"
    stage.press(Qt.Key.Key_Return, SHIFT, find.box)
    assert find.said == f"{first} of 3"
    stage.click(find.before)
    assert find.said == f"{(first - 2) % 3 + 1} of 3"


def test_what_is_found_is_counted_again_when_a_long_text_has_been_written_anew(stage, monkeypatch):
    find = stage.window.page.find
    stage.engine._turns.append(ScriptedTurn(("A train.\n\n" * 400,)))
    stage.ask("Tell me more")
    stage.press(Qt.Key.Key_F, CTRL)
    stage.qtbot.keyClicks(find.box, "train")
    stage.until(lambda: find.said.endswith("of 401"))
    stage.press(Qt.Key.Key_Return, widget=find.box)
    at = find.said
    answer = stage.transcript.turn(stage.rows[-1].id).text
    monkeypatch.setattr("gemma_desk.ui.rendering.answer_text._MOST_LAID_OUT", 1)
    answer.resize(answer.width() - 50, answer.height())
    find.findChild(Finder)._look_again()  # as its timer does while much is written
    assert find.said != at
    stage.until(lambda: find.said == at)
    answer.resize(answer.width() - 50, answer.height())
    stage.press(Qt.Key.Key_Return, widget=find.box)
    assert int(find.said.split()[0]) == int(at.split()[0]) % 401 + 1


def test_esc_takes_find_and_its_marks_away(stage):
    find = stage.window.page.find
    stage.press(Qt.Key.Key_F, CTRL)
    stage.qtbot.keyClicks(find.box, "train")
    stage.until(lambda: marked(stage) == ["train"])
    stage.press(Qt.Key.Key_Escape, widget=find.box)
    assert not find.isVisible()
    assert marked(stage) == []


def test_what_is_written_meanwhile_is_found_too(stage):
    find = stage.window.page.find
    stage.engine._turns.append(ScriptedTurn(("Another train.",)))
    stage.press(Qt.Key.Key_F, CTRL)
    stage.qtbot.keyClicks(find.box, "train")
    stage.ask("Which one?")
    stage.until(lambda: find.said == "1 of 2")


def test_nothing_in_the_conversation_is_said(stage):
    find = stage.window.page.find
    stage.press(Qt.Key.Key_F, CTRL)
    stage.qtbot.keyClicks(find.box, "zebra")
    assert find.said == "None"
    assert not find.next.isEnabled()
