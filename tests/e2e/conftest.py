"""The real thing, all of it: the window, its engine process, its decoder, its store, and a microphone of software."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gemma_desk.app.settings import SETTINGS_NAME, load_settings
from gemma_desk.models.practice import FOLDER
from tests.e2e.program import Program
from tests.e2e.screen import Screen, running_screen
from tests.e2e.window import CALM, SURE, OpenWindow
from tests.media.files import speak
from tests.virtual_microphone import virtual_microphone

__all__ = ["virtual_microphone"]

ROOM_FOR_A_LONG_ANSWER = 7000
"""Tokens. The small model writes them in about a minute: enough to do things in the middle of an answer."""


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A screenshot of 640 x 400 pixels, as a program would save it."""
    path = tmp_path / "screenshot.png"
    drawing = ["-size", "640x400", "xc:white", "-pointsize", "28", "-annotate", "+40+80", "Total 184.20"]
    subprocess.run(["convert", *drawing, str(path)], check=True, timeout=60)
    return path


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """A sentence of about two seconds."""
    path = tmp_path / "speech.wav"
    speak(path, "What is the total on this receipt?")
    return path


@pytest.fixture
def long_speech(tmp_path: Path) -> Path:
    """Sentences of about ten seconds."""
    path = tmp_path / "long speech.wav"
    sentence = "What is the total on this receipt, and who has signed it?"
    speak(path, f"Good morning. {sentence} Then please tell me what the weather will be like tomorrow. {sentence}")
    return path


@pytest.fixture
def data_folder(tmp_path: Path) -> Path:
    """Where every window of a test keeps its things."""
    return tmp_path / "data"


@pytest.fixture
def open_window(qtbot: QtBot, data_folder: Path, small_model: Path) -> Iterator[Callable[[int], OpenWindow]]:
    """Opens windows in this process, all on the same folder; given the tokens of an answer at most.

    The model's weights are random, so its likeliest answer might be one token over and over.
    """
    windows: list[OpenWindow] = []

    def open_one(max_tokens: int) -> OpenWindow:
        windows.append(OpenWindow(qtbot, data_folder, small_model, max_tokens, settings=CALM))
        return windows[-1]

    yield open_one
    for window in windows:
        window.close()


@pytest.fixture
def screen() -> Iterator[Screen]:
    """A screen with a window manager."""
    with running_screen() as screen:
        yield screen


@pytest.fixture
def start_program(screen: Screen, data_folder: Path, small_model: Path) -> Iterator[Callable[[int], Program]]:
    """Starts the program on the screen, each time on the same folder; given the tokens of an answer at most."""
    programs: list[Program] = []

    def start(max_tokens: int) -> Program:
        programs.append(Program(screen, data_folder, small_model, max_tokens))
        programs[-1].appear()
        return programs[-1]

    yield start
    for program in programs:
        program.kill()


@pytest.fixture
def practice(qtbot: QtBot, data_folder: Path) -> Iterator[Callable[..., OpenWindow]]:
    """Opens windows on the practice model and on the settings that were left, each when the one before is closed."""
    windows: list[OpenWindow] = []

    def open_one(max_tokens: int = 64, context_tokens: int | None = None, folder: Path | None = None) -> OpenWindow:
        for window in windows:
            window.close()
        at = folder or data_folder
        kept = load_settings(at) if (at / SETTINGS_NAME).exists() else SURE
        windows.append(OpenWindow(qtbot, at, FOLDER, max_tokens, context_tokens, kept))
        return windows[-1]

    yield open_one
    for window in windows:
        window.close()
