"""From a folder on a stick to an answer: the first page, discovery, the real engine."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.window import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of dialogs


def test_files_of_a_stick_answer(
    open_window: Callable[[int], OpenWindow], agreeing_model: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for number, path in enumerate(sorted(agreeing_model.glob("*.gguf"))):
        shutil.copy(path, stick / f"{number}.gguf")
    opened = open_window(12)
    first = opened.window.first
    first.open()
    first.page.dropped.emit([str(stick)])
    settings, model = opened.window._settings, opened.window.model
    opened.until(lambda: not first.is_open, "the page has been left")
    opened.until(lambda: len(settings.now.model_paths) == 3, "the model on the stick is loaded")
    opened.until(lambda: model.state.info is not None, "it answers")
    opened.ask("Who are you?")
    opened.until_idle()
    assert opened.rows[-1].message.text
    opened.window.model_page.open()
    page = opened.window.model_page._page
    opened.until(lambda: "GiB" in page.outcome.text(), "what it takes is reckoned")
    assert "agreeing" in page.name.text()
    page.close()
