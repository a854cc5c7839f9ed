"""What the window's process does before there is a window."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
import weakref

from PySide6.QtCore import QObject

from gemma_desk.ui.collector import QuietCollector, spare_the_collector


def test_what_was_imported_is_out_of_the_collectors_sight():
    before = len(gc.get_objects())
    try:
        spare_the_collector()
        assert len(gc.get_objects()) < before / 10
        assert gc.get_freeze_count() > before / 2
    finally:
        gc.unfreeze()


BARE = """
import sys
from PySide6.QtWidgets import QApplication
from gemma_desk import __main__ as program
from gemma_desk.ui import application
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.theme import Theme

def run(desk, *others):
    app = application.make_application(["window"])
    window = MainWindow(desk, Theme(app, desk.settings.theme))
    window.open()
    QApplication.processEvents()
    assert window.page.composer.box.isVisible()
    print(*sys.modules)
    window.close()
    return 0

application.run = run
sys.exit(program.main([]))
"""


def test_what_reads_sounds_and_pictures_is_not_loaded_before_the_window_is_seen(tmp_path):
    own = {"GEMMA_DESK_DATA": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", BARE], env=os.environ | own, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "gemma_desk.ui.main_window" in loaded
    heavy = {"numpy", "PIL", "av", "soundfile", "sounddevice", "soxr", "webrtcvad", "pypdfium2", "docx"}
    assert loaded.isdisjoint(heavy | {"llama_cpp", "pygments.lexers", "py3langid", "sentencex"})
    assert loaded.isdisjoint({"markdown_it", "mdit_py_plugins", "nacl", "sqlcipher3"})


class Ring:
    """Refers to itself, so only the collector takes it away."""

    def __init__(self):
        self.itself = self


def test_the_collector_looks_at_everything_when_nothing_is_done(qapp):
    parent, thresholds = QObject(), gc.get_threshold()
    collector = QuietCollector(parent)
    try:
        old = Ring()
        ring = weakref.ref(old)
        for _ in range(10):
            gc.collect(1)
        del old
        busy_until_s = time.thread_time() + 0.1
        while time.thread_time() < busy_until_s:
            pass
        collector.look()
        assert ring() is not None
        collector.look()
        assert ring() is None
    finally:
        gc.set_threshold(*thresholds)
        parent.deleteLater()
