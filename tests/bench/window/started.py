"""Starts the program as a person does and tells when it could be used: `python -m tests.bench.window.started THING`.

What is run is `gemma_desk` as a program, unchanged; a hook on the import of its window looks for the first picture that
shows a composer one can type into (`composer`), and for the one that shows the list of conversations (`list`). When all
that were named have been seen, the window is closed. Prints one line of JSON: for each, the time on the machine's clock
and the processor time of the process.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import json
import runpy
import sys
import time
from collections.abc import Sequence
from types import ModuleType
from typing import Any

_WINDOW = "gemma_desk.ui.main_window"
_awaited: set[str] = set()


class _Hook(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Changes one module when it is imported."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != _WINDOW:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        assert spec is not None
        self._loader, spec.loader = spec.loader, self
        return spec

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        assert isinstance(self._loader, importlib.machinery.SourceFileLoader)
        self._loader.exec_module(module)
        _watch(module)


def _watch(module: Any) -> None:
    """Has each window looked at from the moment it is opened."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Eyes(QObject):
        """Sees pictures being painted; what is asked for at a picture comes when that is on the screen."""

        def __init__(self, window: Any) -> None:
            super().__init__(window)
            self.window = window
            self.seen: dict[str, tuple[float, float]] = {}
            self.box, self.list = window.page.composer.box, window.side._list
            for view in (self.box, self.list):
                view.viewport().installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                if watched is self.box.viewport() and self.box.isEnabled():
                    QTimer.singleShot(0, self, lambda: self.note("composer"))
                elif watched is self.list.viewport() and self.window.library.conversations:
                    QTimer.singleShot(0, self, lambda: self.note("list"))
            return False

        def note(self, what: str) -> None:
            self.seen.setdefault(what, (time.monotonic(), time.process_time()))
            if self.seen.keys() >= _awaited and self.window.isVisible():
                print(json.dumps(self.seen), flush=True)
                self.window.close()

    opened = module.MainWindow.open

    def open_and_look(window: Any, **how: Any) -> None:
        Eyes(window)
        opened(window, **how)

    module.MainWindow.open = open_and_look


if __name__ == "__main__":
    _awaited = set(sys.argv[1:])
    sys.argv[1:] = []
    sys.meta_path.insert(0, _Hook())
    runpy.run_module("gemma_desk", run_name="__main__", alter_sys=True)
