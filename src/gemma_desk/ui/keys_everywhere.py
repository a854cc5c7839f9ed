"""Keys that count in every program, as the table of keys has them: bound, and told of."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from gemma_desk.app.home import Dispatch, on_thread, when_done
from gemma_desk.chat.errors import Problem
from gemma_desk.desktop.global_keys import Bound, GlobalKeys
from gemma_desk.desktop.wish import WishKind
from gemma_desk.ui.keys import keys

KEYS_EVERYWHERE = {
    "desktop.quick": WishKind.QUICK_ASK,
    "desktop.capture": WishKind.CAPTURE,
    "desktop.describe": WishKind.DESCRIBE_SCREEN,
    "desktop.talk": WishKind.TALK,
}
"""What each action of the table is a wish for."""


class KeysEverywhere(QObject):
    """Binds the keys anew when others are chosen; on a thread, since a desktop may ask the person."""

    pressed = Signal(object, bool)
    """A `WishKind`, and whether its key went down, or up again."""
    bound = Signal(object)
    """A tuple of `Bound`: what came of binding them."""

    def __init__(self, new_keys: Callable[[], GlobalKeys | None], dispatch: Dispatch, parent: QObject) -> None:
        super().__init__(parent)
        self._new_keys = new_keys
        self._dispatch = dispatch
        self._keys: GlobalKeys | None = None
        self._wanted: dict[WishKind, str] = {}
        self._is_binding = False
        self._is_on = self._is_closed = False
        self._making = threading.Lock()
        """Keys are made on one thread and let go on another."""
        keys().changed.connect(self._bind)

    def turn(self, is_on: bool) -> None:
        """Binds the keys, or lets them go."""
        if is_on != self._is_on:
            self._is_on = is_on
            self._bind()

    def close(self) -> None:
        """Lets them go for good."""
        self._is_on, self._is_binding = False, True
        with self._making:
            self._is_closed = True
        if self._keys is not None:
            self._keys.close()

    def _bind(self) -> None:
        wanted = {kind: next(iter(keys().of(action)), "") for action, kind in KEYS_EVERYWHERE.items() if self._is_on}
        if self._is_binding or wanted == self._wanted:
            return
        self._wanted, self._is_binding = wanted, True
        call = partial(self._bind_now, wanted)
        if sys.platform == "darwin":  # its hot keys belong to the main thread
            return self._show(call())
        when_done(on_thread(call), self._dispatch, self._show, self._fail)

    def _bind_now(self, wanted: dict[WishKind, str]) -> tuple[Bound, ...]:
        with self._making:
            if self._keys is None and not self._is_closed:
                self._keys = self._new_keys()
        return self._keys.bind(wanted, self._tell) if self._keys is not None else ()

    def _tell(self, kind: WishKind, is_down: bool) -> None:
        self._dispatch(partial(self.pressed.emit, kind, is_down))

    def _show(self, bound: tuple[Bound, ...]) -> None:
        if self._is_closed:
            return
        self._is_binding = False
        self.bound.emit(bound)
        self._bind()  # others may have been chosen meanwhile

    def _fail(self, problem: Problem) -> None:
        """A fault of ours, which is in the log; there are no keys then."""
        if self._is_closed:
            return
        self._is_binding = False
        self.bound.emit(tuple(Bound(kind, key, problem.sentence) for kind, key in self._wanted.items() if key))
