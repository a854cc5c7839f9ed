"""What is done at a key anywhere in the window, by the ids of `ui.actions`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gemma_desk.ui.main_window import MainWindow


def window_acts(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Gives what is done in a window; each is an action, and each action of a window is here."""
    return {
        "conversation.new": window.conversations.begin,
        "conversation.before": partial(window.side.step, -1),
        "conversation.next": partial(window.side.step, 1),
        "conversation.rename": window.sides.rename,
        "conversation.title": window.conversations.name_open,
        "conversation.labels": window.labels.open_menu,
        "conversation.pin": window.side.toggle_pin,
        "conversation.archive": window.side.toggle_archived,
        "conversation.delete": window.conversations.delete_open,
        "conversation.export": window.exchange.export_open,
        "conversation.pdf": window.exchange.save_pdf,
        "conversation.print": window.exchange.print,
        "undo": window.page.undo.take_back,
        "search": window.sides.search,
        "find": window.finder.open,
        "question.focus": window.page.composer.box.setFocus,
        "question.attach": window.page.composer.choose_files,
        "question.hands_free": window.hands_free.toggle,
        "question.mode": window.page.composer.mode.showMenu,
        "question.think": window.page.composer.think.click,
        "answer.read": window.reading.toggle_last,
        "answer.quote": window.quoting.quote,
        "window.use": window.window_use.open,
        "back": window.stop_innermost,
        "window.new": window.conversations.move_to_new_window,
        "window.beside": window.set_side_by_side,
        "window.close": window.close,
        "window.quit": window.shared.windows.quit,
        "window.side": window.split.toggle_side,
        "window.theme": window.settings.toggle_theme,
        "window.settings": window.settings.open,
        "window.modes": window.modes.open,
        "model.page": window.model_page.open,
        "model.ways": window.first.open,
        "data.import": window.exchange.import_files,
        "data.backup": window.exchange.back_up,
        "data.restore": window.exchange.restore,
        "data.move": window.exchange.move,
        "data.passphrase": window.passphrase.open,
        "text.larger": partial(window.step_text, 1),
        "text.smaller": partial(window.step_text, -1),
        "text.usual": partial(window.step_text, 0),
        "window.keys": window.keys.open,
        "window.offline": window.offline.open,
        **window.messages.acts,
    }
