"""What the engine keeps of conversations on the disk, and that it goes with them: the real engine in the real window.

For a process of its own: `python -m tests.torture.privacy.states FOLDER N` prints as JSON what was found.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gemma_desk.app.paths import CACHE_NAME
from gemma_desk.engine.protocol import STATES_NAME, state_prefix
from gemma_desk.ui.application import make_application, prepare_soon
from gemma_desk.ui.main_window import MainWindow
from tests.bench.window.pulse import live, live_for
from tests.torture.soak.driven import open_window

_LOOKED_FOR_S = 1.0
"""An engine that was about to write one has done so by then."""
_QUESTION = "Who are you? " + "I told you so. " * 100
"""Long enough for its state to be worth keeping."""


def main(folder: Path, n_tried: int) -> None:
    """Prints."""
    app = make_application(["window"])
    with open_window(app, folder) as window:
        prepare_soon(window.shared.desk)
        live(lambda: window.model.state.info is None)
        kept = folder / CACHE_NAME / STATES_NAME
        findings = [finding for number in range(n_tried) for finding in _deleted(window, kept, number)]
    print(json.dumps({"findings": findings}))


def _deleted(window: MainWindow, kept: Path, number: int) -> Iterator[str]:
    """Asks in a new conversation, waits for its state, and deletes the one or a turn of it."""
    window.conversations.begin()
    live_for(0.1)
    for _ in range(2):
        n_before = len(window.conversation.session.messages)
        window.page.composer.box.setPlainText(_QUESTION)
        QTest.keyClick(window.page.composer.box, Qt.Key.Key_Return)
        live(lambda n=n_before: window.conversation.session.is_busy or len(window.conversation.session.messages) <= n)
    session = window.conversation.session
    conversation_id = session.messages[0].conversation_id
    states = f"{state_prefix(str(conversation_id))}-*"
    live(lambda: not any(kept.glob(states)))
    if number % 2:
        session.delete(session.messages[0].id, lambda _: None)
    else:
        window.conversations.delete(conversation_id)
    live_for(_LOOKED_FOR_S)
    yield from (f"number {number}: {path.name} is still there" for path in kept.glob(states))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
