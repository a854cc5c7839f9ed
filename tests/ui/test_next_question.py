"""A question that is sent while an answer is being written is asked when that answer has ended."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.engine.scripted import ScriptedTurn

WORDS = ScriptedTurn(("word ",) * 100_000, step_s=0.005)
GIVE_UP_S = 60


class Held(tuple[str, ...]):
    """An answer whose end comes when it may."""

    may_end: threading.Event

    def __iter__(self) -> Iterator[str]:
        yield "word "
        self.may_end.wait(GIVE_UP_S)


def held() -> Held:
    answer = Held(("word ",))
    answer.may_end = threading.Event()
    return answer


def send(stage, text: str) -> None:
    stage.type(text)
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)


@pytest.fixture
def begin(open_stage):
    """Opens a window in which an answer is being written and the next question waits."""

    def opened(*turns: ScriptedTurn):
        stage = open_stage(*turns)
        send(stage, "First")
        stage.until(lambda: len(stage.rows) == 2 and bool(stage.rows[1].message.text))
        send(stage, "Second")
        assert stage.composer.waits_for_answer
        assert "Esc" in stage.composer.note.text()
        return stage

    return opened


def kept_back(stage) -> bool:
    """Whether nothing but the first was asked, and the second can still be changed and sent."""
    composer = stage.composer
    is_there = composer.box.toPlainText() == "Second" and not composer.waits_for_answer
    return is_there and len(stage.rows) == 2 and "Esc" not in composer.note.text()


def test_it_is_asked_when_the_answer_has_ended(begin):
    answer = held()
    stage = begin(ScriptedTurn(answer), ScriptedTurn(("There.",)))
    answer.may_end.set()
    stage.until(lambda: len(stage.rows) == 4 and not stage.session.is_busy)
    assert [row.message.text for row in stage.rows[2:]] == ["Second", "There."]
    assert (stage.composer.box.toPlainText(), stage.composer.note.text()) == ("", "")


def test_escape_keeps_it_back_and_then_stops(begin):
    stage = begin(WORDS)
    stage.press(Qt.Key.Key_Escape)
    assert kept_back(stage)
    assert stage.session.is_busy
    stage.press(Qt.Key.Key_Escape)
    stage.until(lambda: not stage.session.is_busy)
    assert kept_back(stage)


def test_stop_sends_nothing(begin):
    stage = begin(WORDS)
    stage.click(stage.composer.send)
    stage.until(lambda: not stage.session.is_busy)
    stage.until(lambda: kept_back(stage))


def test_a_failure_sends_nothing(begin):
    answer = held()
    stage = begin(ScriptedTurn(answer, problem=Problem(ProblemKind.ENGINE, "The engine ended.")))
    answer.may_end.set()
    stage.until(lambda: stage.rows[1].problem is not None)
    stage.until(lambda: kept_back(stage))


def test_what_is_changed_is_not_sent_by_itself(begin):
    answer = held()
    stage = begin(ScriptedTurn(answer))
    stage.press(Qt.Key.Key_Home, widget=stage.composer.box)
    assert stage.composer.waits_for_answer
    stage.type("and more")
    assert not stage.composer.waits_for_answer
    answer.may_end.set()
    stage.until(lambda: not stage.session.is_busy)
    stage.ask("")
    assert [row.message.text for row in stage.rows[2::2]] == ["and moreSecond"]


def test_nothing_written_does_not_wait(open_stage):
    stage = open_stage(WORDS)
    send(stage, "First")
    stage.until(lambda: len(stage.rows) == 2)
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    assert not stage.composer.waits_for_answer
    assert stage.composer.note.text() == ""
