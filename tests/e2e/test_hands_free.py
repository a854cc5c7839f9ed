"""A word is said, the practice model answers it, the system's voice reads the answer, and the window listens again."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.models.practice import practice_model
from gemma_desk.ui.hands_free import HandsFreeState
from tests.e2e.window import OpenWindow
from tests.speech.service import speech_service
from tests.virtual_microphone import VirtualMicrophone, recorded

__all__ = ["speech_service"]


@pytest.fixture
def opened(qtbot: QtBot, data_folder: Path, speech_service: VirtualMicrophone) -> Iterator[OpenWindow]:
    (model,) = practice_model()
    window = OpenWindow(qtbot, data_folder, Path(model), 64)
    yield window
    window.close()


def test_what_is_said_is_answered_aloud(
    opened: OpenWindow,
    qtbot: QtBot,
    speech_service: VirtualMicrophone,
    tmp_path: Path,
) -> None:
    window, hands_free = opened.window, opened.window.hands_free
    qtbot.keyClicks(opened.composer.box, "What did I say?")
    qtbot.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    opened.until(lambda: window.recorder._microphone.seconds > 0, "the microphone hears")
    with as_file(files("gemma_desk.resources").joinpath("tries", "seven.wav")) as word:
        speech_service.play(word)
    with speech_service.recorded(tmp_path / "heard", SAMPLE_RATE_HZ):
        opened.until(lambda: hands_free.state is HandsFreeState.ANSWERING, "the pause has sent it")
        opened.until(lambda: hands_free.state is HandsFreeState.LISTENING, "the answer was read aloud")
    assert "seven" in opened.rows[1].message.text
    assert np.count_nonzero(np.abs(recorded(tmp_path / "heard")) > 0.02) > SAMPLE_RATE_HZ // 10
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert hands_free.state is HandsFreeState.OFF
