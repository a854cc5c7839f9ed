"""A conversation of many messages: shown from its end, made bit by bit, and none of it seen to move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from gemma_desk.chat.message import Message, Role
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.store import PastConversation, PastMessage, Store
from gemma_desk.ui.wanted_turns import N_HELD

N_MESSAGES = 24
N_MANY = 400


@pytest.fixture
def long_stage(open_stage, tmp_path):
    """A window beside a long conversation, which is the second of its library, and a short one."""
    store = Store.open(tmp_path)
    long = store.create_conversation("Long")
    for number in range(N_MESSAGES // 2):
        store.add_message(long.id, Message(Role.USER, (f"Question {number}",)))
        store.add_message(long.id, Message(Role.ASSISTANT, (f"Answer {number}\n\n" + "Words. " * 200,)))
    short = store.create_conversation("Short")
    store.add_message(short.id, Message(Role.USER, ("Hello",)))
    store.close()
    stage = open_stage()
    stage.long_id, stage.short_id = long.id, short.id
    stage.until(lambda: stage.window.library.has(long.id))
    return stage


def n_made(stage) -> int:
    return len(stage.transcript._held.turns)


def open_to(stage, n_turns: int) -> None:
    stage.window.conversations.open(stage.long_id)
    stage.until(lambda: n_made(stage) >= n_turns)


def is_filled(stage) -> bool:
    for _ in range(10):  # layouts inside layouts ask each other, a pass for each
        QApplication.processEvents()
    return n_made(stage) == N_MESSAGES and stage.transcript.is_filled


def lay_out() -> None:
    """What is there, without a turn of the loop that would make more."""
    for _ in range(10):  # see is_filled
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def place_of(stage, row) -> int:
    """Of a message's view in the window, from above."""
    return stage.transcript.turn(row.id).mapTo(stage.transcript, QPoint()).y()


def test_all_messages_stand_in_their_order_and_the_end_is_seen(long_stage):
    open_to(long_stage, 1)
    long_stage.until(lambda: is_filled(long_stage))
    bar = long_stage.transcript.verticalScrollBar()
    places = [place_of(long_stage, row) for row in long_stage.rows]
    assert places == sorted(set(places))
    assert bar.value() == bar.maximum() > 0
    assert long_stage.transcript.turn(long_stage.rows[1].id).text.toPlainText().startswith("Answer 0")
    assert long_stage.transcript._column.updatesEnabled()


def test_the_last_messages_are_made_first_and_one_at_a_time(long_stage):
    open_to(long_stage, 1)
    assert n_made(long_stage) < N_MESSAGES
    assert next(iter(long_stage.transcript._held.turns)) == long_stage.rows[-1].id


def test_a_message_asked_for_before_its_time_is_in_its_place(long_stage):
    open_to(long_stage, 1)
    first = long_stage.transcript.turn(long_stage.rows[0].id)
    long_stage.until(lambda: is_filled(long_stage))
    assert first is long_stage.transcript.turn(long_stage.rows[0].id)
    assert first.y() == min(long_stage.transcript.turn(row.id).y() for row in long_stage.rows)


def test_what_the_reader_looks_at_stays_while_the_messages_above_are_made(long_stage):
    open_to(long_stage, 6)
    lay_out()
    bar = long_stage.transcript.verticalScrollBar()
    bar.setValue(bar.maximum() - 100)
    place = place_of(long_stage, long_stage.rows[-1])
    assert n_made(long_stage) < N_MESSAGES
    long_stage.until(lambda: is_filled(long_stage))
    assert not long_stage.transcript.is_following
    assert place_of(long_stage, long_stage.rows[-1]) == place


def test_another_conversation_ends_the_making(long_stage):
    open_to(long_stage, 1)
    long_stage.window.conversations.open(long_stage.short_id)
    long_stage.until(lambda: len(long_stage.rows) == 1 and long_stage.transcript.is_filled)
    assert list(long_stage.transcript._held.turns) == [long_stage.rows[0].id]


def test_only_the_last_answers_actions_are_kept(long_stage):
    open_to(long_stage, 1)
    long_stage.until(lambda: is_filled(long_stage))
    long_stage.ask("More")
    kept = [row.id for row in long_stage.rows if long_stage.transcript.turn(row.id)._actions._is_kept]
    assert kept == [long_stage.rows[-1].id]


def past(number: int) -> PastMessage:
    if number % 2 == 0:
        return PastMessage(Message(Role.USER, (f"Question {number}",)))
    found = " A needle." if number in (7, 399) else ""
    return PastMessage(Message(Role.ASSISTANT, (f"Answer {number}.{found}\n\n" + "Words. " * (number % 70),)))


@pytest.fixture
def many_stage(open_stage, tmp_path):
    """A window that shows the end of a very long conversation."""
    store = Store.open(tmp_path)
    messages = tuple(map(past, range(N_MANY)))
    (long,) = store.add_conversations([PastConversation("Very long", 1.0, 2.0, messages)])
    store.close()
    stage = open_stage(context_tokens=1 << 17)
    stage.until(lambda: bool(stage.window.library.conversations))
    stage.window.conversations.open(long.id)
    stage.until(lambda: len(stage.rows) == N_MANY and settled(stage))
    return stage


def settled(stage) -> bool:
    QApplication.processEvents()
    return stage.transcript.is_filled and not stage.transcript._fill.isActive()


def seen(stage) -> list[str]:
    """The texts of the messages that are in view, from top to bottom."""
    view = stage.transcript.viewport()
    turns = sorted(stage.transcript.written.values(), key=lambda turn: turn.y())
    in_view = [turn for turn in turns if view.rect().intersects(turn.rect().translated(turn.mapTo(view, QPoint())))]
    return [turn.row.message.text for turn in in_view]


def test_views_have_those_alone_around_what_is_looked_at(many_stage):
    bar = many_stage.transcript.verticalScrollBar()
    assert n_made(many_stage) == N_HELD
    assert seen(many_stage)[-1].startswith("Answer 399")
    for share in (0.5, 0.1, 0.0, 0.8):
        bar.setValue(round(share * bar.maximum()))
        many_stage.until(lambda: settled(many_stage))
        assert n_made(many_stage) == N_HELD
        assert seen(many_stage)
    bar.setValue(0)
    many_stage.until(lambda: settled(many_stage))
    assert seen(many_stage)[0] == "Question 0"
    assert bar.value() == 0


def test_wheeling_up_passes_every_message_in_its_order(many_stage):
    bar = many_stage.transcript.verticalScrollBar()
    firsts: list[int] = []
    for _ in range(60):
        bar.setValue(bar.value() - 200)
        many_stage.until(lambda: settled(many_stage))
        firsts.append(many_stage.transcript.order.index(first_in_view(many_stage)))
    assert firsts == sorted(firsts, reverse=True)
    assert firsts[-1] < N_MANY - N_HELD
    assert len(set(firsts)) > N_HELD / 2


def first_in_view(stage) -> int:
    turns = stage.transcript.written
    return next(each for each, turn in turns.items() if not stage.transcript.is_above(turn))


def test_views_left_far_behind_are_deleted_one_at_a_time(many_stage):
    views, deleted = many_stage.transcript.made, []
    for view in views:
        view.destroyed.connect(lambda: deleted.append(True))
    many_stage.transcript.verticalScrollBar().setValue(0)
    in_passes = []
    while len(deleted) < len(views):
        n_before = len(deleted)
        many_stage.transcript._fill_one()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        in_passes.append(len(deleted) - n_before)
    assert max(in_passes) == 1


def test_what_is_found_far_away_is_counted_and_gone_to(many_stage):
    find = many_stage.window.page.find
    many_stage.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    many_stage.qtbot.keyClicks(find.box, "needle")
    many_stage.until(lambda: find.said == "2 of 2")
    many_stage.press(Qt.Key.Key_Return, widget=find.box)
    many_stage.until(lambda: settled(many_stage) and find.said == "1 of 2")
    assert any(text.startswith("Answer 7. A needle.") for text in seen(many_stage))
    many_stage.press(Qt.Key.Key_Return, widget=find.box)
    many_stage.until(lambda: settled(many_stage) and find.said == "2 of 2")
    assert any(text.startswith("Answer 399. A needle.") for text in seen(many_stage))


def test_an_answer_that_grows_out_of_sight_is_whole_when_it_is_seen(many_stage):
    many_stage.engine._turns.append(ScriptedTurn(tuple(f"Word {n}. " for n in range(40)), step_s=0.02))
    many_stage.type("More")
    many_stage.press(Qt.Key.Key_Return, widget=many_stage.composer.box)
    many_stage.until(lambda: len(many_stage.rows) == N_MANY + 2 and bool(many_stage.rows[-1].message.text))
    many_stage.transcript.verticalScrollBar().setValue(0)
    many_stage.until(lambda: not many_stage.session.is_busy and settled(many_stage))
    assert many_stage.rows[-1].id not in many_stage.transcript.written
    many_stage.click(many_stage.transcript._place.to_end)
    many_stage.until(lambda: settled(many_stage))
    assert many_stage.transcript.written[many_stage.rows[-1].id].text.toPlainText().strip().endswith("Word 39.")


def test_a_message_taken_away_leaves_the_others_in_their_places(many_stage):
    gone = many_stage.rows[-3]
    many_stage.transcript.remove(gone.id)
    many_stage.until(lambda: settled(many_stage))
    assert gone.id not in many_stage.transcript.order
    places = [turn.y() for turn in many_stage.transcript.written.values()]
    assert places == sorted(set(places))
    assert n_made(many_stage) == N_HELD


def test_every_view_has_its_buttons_in_the_end(many_stage):
    turns = list(many_stage.transcript.written.values())
    assert all(turn.actions.is_made for turn in turns)
    assert all(button.isVisibleTo(turn) for turn in turns for button in turn.actions._buttons)
    seen = [turn.row.id for turn in turns if any(button.is_seen for button in turn.actions._buttons)]
    assert seen == [many_stage.rows[-1].id]


# Copying


@pytest.fixture
def hundred(open_stage, tmp_path):
    """A window on a conversation of a hundred messages, of which some forty have views."""
    store = Store.open(tmp_path)
    row = store.create_conversation("Hundred")
    for number in range(50):
        store.add_message(row.id, Message(Role.USER, (f"Question {number}",)))
        store.add_message(row.id, Message(Role.ASSISTANT, (f"**Answer** {number}\n\n" + "Words. " * 60,)))
    store.close()
    stage = open_stage()
    stage.until(lambda: bool(stage.window.library.conversations))
    stage.window.conversations.open(row.id)
    stage.until(lambda: bool(stage.transcript.made) and stage.transcript.is_filled)
    assert len(stage.transcript.made) == N_HELD
    return stage


def copied(stage) -> list[str]:
    """The paragraphs on the clipboard, without those that are only long."""
    return [words for words in QApplication.clipboard().text().split("\n\n") if not words.startswith("Words.")]


def said(first: int, last: int) -> list[str]:
    """What is copied of these messages."""
    kinds = "Question", "Answer"
    return [f"{kinds[number % 2]} {number // 2}" for number in range(first, last + 1)]


def lines(stage) -> list[str]:
    """Each paragraph of what was copied."""
    return [words.split("\n")[0] for words in copied(stage)]


def select_everything(stage) -> None:
    text = stage.transcript.made[-1].text
    text.setFocus()
    for _ in range(2):
        stage.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, widget=text)


def is_at(stage, row) -> bool:
    """Whether there are views about a message, and all of them are written."""
    return row.id in stage.transcript._held.turns and stage.transcript.is_filled


def go_to_begin(stage) -> None:
    stage.transcript.verticalScrollBar().setValue(0)
    stage.until(lambda: is_at(stage, stage.rows[0]))


def test_everything_is_copied_also_what_has_no_view(hundred):
    select_everything(hundred)
    hundred.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, widget=QApplication.focusWidget())
    assert lines(hundred) == said(0, 99)
    assert "font-weight" in QApplication.clipboard().mimeData().html()


def test_what_is_selected_stays_so_while_one_reads_elsewhere_and_is_copied_from_the_question_box(hundred):
    select_everything(hundred)
    go_to_begin(hundred)
    texts = hundred.transcript.texts
    assert all(text.textCursor().selectedText() for text in texts)
    hundred.composer.box.setFocus()
    hundred.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, widget=hundred.composer.box)
    assert lines(hundred) == said(0, 99)
    hundred.click(texts[0].viewport())
    hundred.composer.box.setFocus()
    QApplication.clipboard().clear()
    hundred.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, widget=hundred.composer.box)
    assert QApplication.clipboard().text() == "", "a click elsewhere has let go of it"


def test_what_was_selected_over_some_messages_is_kept_when_their_views_go_and_come(hundred):
    texts = hundred.transcript.texts
    for text in texts[-3:-1]:
        text.selectAll()
    partly = QTextCursor(texts[-4].document())
    partly.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    texts[-4].setTextCursor(partly)
    go_to_begin(hundred)
    hundred.transcript.copy_selected()
    expected = QApplication.clipboard().text()
    assert lines(hundred) == ["Question"[:8], *said(97, 98)]
    hundred.transcript.scroll_to_end()
    hundred.until(lambda: is_at(hundred, hundred.rows[-1]))
    shown = [text.textCursor().selectedText() for text in hundred.transcript.texts[-4:]]
    assert [words[:8] for words in shown] == ["Question", "Answer 4", "Question", ""]
    hundred.transcript.copy_selected()
    assert QApplication.clipboard().text() == expected


def test_of_very_many_messages_what_was_written_is_copied(hundred, monkeypatch):
    monkeypatch.setattr("gemma_desk.ui.passage._MOST_LAID_OUT", 10)
    select_everything(hundred)
    hundred.transcript.copy_selected()
    assert lines(hundred) == [words.replace("Answer", "**Answer**") for words in said(0, 99)]
    assert not QApplication.clipboard().mimeData().hasHtml()
