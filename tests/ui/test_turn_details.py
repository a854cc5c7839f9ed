"""What was sent for an answer, and what it took, one click away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from gemma_desk.chat.message import MediaKind
from gemma_desk.chat.turn import DraftUse, FinishReason, Timing, TurnResult, Usage
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.controls import IconButton
from gemma_desk.ui.turn_details import TurnDetailsPanel, figures_of
from tests.ui.conftest import Stage, png_bytes

# Of the test display alone; a real one does.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

RESULT = TurnResult(
    FinishReason.LENGTH,
    Usage(prompt_tokens=1200, reused_tokens=1160, evaluated_tokens=40, generated_tokens=90, thought_tokens=30),
    DraftUse(True, "", drafted_tokens=80, accepted_tokens=60),
    Timing(prefill_s=2.04, first_token_s=2.5, generate_s=18.0),
    peak_rss_bytes=9 * 2**30,
)


def panel_of(stage: Stage) -> TurnDetailsPanel:
    (panel,) = (each for each in stage.window.findChildren(TurnDetailsPanel) if each.isVisible())
    return panel


def test_the_figures_are_those_of_the_turn() -> None:
    lines = dict(figures_of(RESULT))
    assert lines["Sent"] == "1200 tokens: 1160 known already, 40 read in 2.0 s"
    assert lines["First word"] == "after 2.5 s"
    assert lines["Written"] == "90 tokens, 30 of them thoughts, in 18.0 s: 5.0 a second"
    assert lines["Drafts"] == "60 of 80 accepted, 75 %"
    assert "9" in lines["Memory at most"]
    assert lines["Ended"]


def test_what_was_sent_is_one_click_away(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(ScriptedTurn(("Teal.",)), ScriptedTurn(("Yes.",)))
    stage.window.intake.take_data(png_bytes(), "a.png")
    stage.chips_ready()
    stage.ask("What colour is it?")
    stage.ask("Are you sure?")
    first = stage.transcript.turn(stage.rows[1].id)
    first._actions.make()
    buttons = first._actions.findChildren(IconButton)
    button = next(each for each in buttons if each.toolTip().startswith("What was sent"))
    stage.click(button)
    text = panel_of(stage).prompt.toPlainText()
    assert "⟨picture⟩" in text
    assert "What colour is it?" in text
    assert "<|turn>" in text or "<start_of_turn>" in text
    assert "Teal." not in text
    assert stage.rows[0].message.parts[0].kind is MediaKind.IMAGE


def test_the_key_shows_that_of_the_last_answer(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage(ScriptedTurn(("Teal.",)), ScriptedTurn(("Yes.",)))
    stage.ask("What colour is it?")
    stage.ask("Are you sure?")
    stage.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    panel = panel_of(stage)
    assert "Teal." in panel.prompt.toPlainText()
    assert "Are you sure?" in panel.prompt.toPlainText()
    stage.press(Qt.Key.Key_Escape, widget=panel)
    assert not [each for each in stage.window.findChildren(TurnDetailsPanel) if each.isVisible()]
