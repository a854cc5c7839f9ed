"""What every test is held to: no thread, process, window, timer or warning left behind, and nothing on a screen."""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from hypothesis import settings

pytest_plugins = ["tests.model_fixtures"]

# Before the first import of Qt. A test that needs a real X server starts one and says so in its own environment.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The window speaks the system's language; tests read English, and those of languages choose theirs.
os.environ.update(LANGUAGE="en", LC_ALL="C.UTF-8")

# How long an example takes says how busy the machine is.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

GRACE_S = 5.0
"""How long a thread or process that is already ending may take; only a leak ever waits this long."""


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees, or touches, what the person at this machine keeps."""
    monkeypatch.setenv("GEMMA_DESK_DATA", str(tmp_path / "data"))


@pytest.fixture
def uncollected() -> Iterator[None]:
    """What is let go goes by its count alone: the garbage collector does not look."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    started = [thread for thread in threading.enumerate() if thread not in before]
    for thread in started:
        thread.join(GRACE_S)
    alive = [thread.name for thread in started if thread.is_alive()]
    assert not alive, f"threads left running: {alive}"


@pytest.fixture(autouse=True)
def no_leaked_processes() -> Iterator[None]:
    here = psutil.Process()
    before = set(here.children())
    yield
    started = [child for child in here.children() if child not in before]
    _, alive = psutil.wait_procs(started, timeout=GRACE_S)
    commands = [child.cmdline() for child in alive if child.is_running()]
    assert not commands, f"processes left running: {commands}"


class WarningCatcher(logging.Handler):
    """Keeps what our own loggers say at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that expects a warning takes `caplog` and looks at it there."""
    catcher = WarningCatcher()
    logger = logging.getLogger("gemma_desk")
    logger.addHandler(catcher)
    yield
    logger.removeHandler(catcher)
    assert "caplog" in request.fixturenames or not catcher.lines, f"logged: {catcher.lines}"


def _delete_what_is_to_go() -> None:
    """What Qt would delete when its event loop goes on."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _busy_qt_objects() -> list[object]:
    """Windows that are shown and timers that run; empty where no test has imported Qt."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    import shiboken6
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QWidget

    _delete_what_is_to_go()
    objects = [item for item in shiboken6.getAllValidWrappers() if isinstance(item, QTimer | QWidget)]
    return [item for item in objects if (item.isActive() if isinstance(item, QTimer) else _is_shown_window(item))]


def _is_shown_window(widget: Any) -> bool:
    return bool(widget.isWindow() and widget.isVisible())


@pytest.fixture(autouse=True)
def no_leaked_windows_or_timers() -> Iterator[None]:
    before = _busy_qt_objects()
    yield
    left = [item for item in _busy_qt_objects() if not any(item is known for known in before)]
    assert not left, f"still shown or running: {left}"


def _windows() -> list[Any]:
    """All there are, hidden ones included; one that stays makes each change of colours slower in all tests after it."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    _delete_what_is_to_go()
    return QApplication.topLevelWidgets() if QApplication.instance() else []


@pytest.fixture(autouse=True)
def no_hidden_windows_left(no_leaked_windows_or_timers: None) -> Iterator[None]:
    before = len(_windows())
    yield
    if len(_windows()) > before:
        gc.collect()
    left = [repr(window) for window in _windows()]
    assert len(left) <= before, f"windows left: {left}"
