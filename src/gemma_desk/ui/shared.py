"""What all windows of the program share: conversations, settings, the model, and which windows there are."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import when_done
from gemma_desk.app.kept_states import KeptStates
from gemma_desk.app.library import Library, LibraryListener
from gemma_desk.app.services import Services
from gemma_desk.app.turn_media import TurnMedia
from gemma_desk.store.rows import ConversationRow
from gemma_desk.ui.bridge import Bridge
from gemma_desk.ui.copy_keeper import CopyKeeper
from gemma_desk.ui.getting_keeper import GettingKeeper
from gemma_desk.ui.model_keeper import ModelKeeper, ModelState
from gemma_desk.ui.open_windows import OpenWindows
from gemma_desk.ui.rendering.formulas import formulas
from gemma_desk.ui.settings_keeper import SettingsKeeper
from gemma_desk.ui.theme import Theme


class Shared(QObject):
    """One for the program, made by its first window; it ends the turns when the last one is closed."""

    ended = Signal()
    """The last window is being closed."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.desk = desk
        self.theme = theme
        self.settings = SettingsKeeper(desk, self)
        self.home = Bridge(self)
        self.media = TurnMedia(desk.store, desk.decoder.submit_prepare)
        states = KeptStates(desk.folder)
        self.library = Library(Services(desk.store, desk.engine, self.media, states, self.home))
        self.copies = CopyKeeper(desk, self.library, self.settings, self.home, self)
        self.model = ModelKeeper(desk, self.settings, self.home, self)
        self.getting = GettingKeeper(desk.source, self.settings, self.home, self)
        self.getting.came.connect(self._use_what_came)
        self.windows = OpenWindows(self.settings, self)
        self.model.changed.connect(self._show_model)
        self.settings.changed.connect(self._show_settings)
        self._show_settings()

    def _show_model(self, state: ModelState) -> None:
        self.library.titles.can_write = state.info is not None and not state.is_practice
        if state.info is not None:
            self.media.largest_detail = state.info.image_detail

    def _use_what_came(self, paths: tuple[str, ...]) -> None:
        """It was asked for, so it is loaded as soon as no turn is running."""
        self.settings.change(is_new=False)
        self.model.choose(paths)

    def _show_settings(self) -> None:
        self.library.titles.is_wished = self.settings.now.titles

    def begin(self, *, begins_new: bool = False) -> None:
        """Reads the conversations, loads the model, and opens what was open before; see `OpenWindows.open_again`."""
        self.library.add_listener(_OnceListed(self, begins_new=begins_new))
        self.library.refresh()
        self.library.empty_trash()
        self.model.begin()
        self.copies.begin()

    def forget(self, window: QObject) -> None:
        """Deletes a window that was closed, once all that it asked the store for has come: in order, so before this."""
        drained = self.desk.store.call(lambda _: None)
        when_done(drained, self.home, lambda _: window.deleteLater(), lambda _: window.deleteLater())

    def end(self) -> None:
        """Ends every turn: the last window is being closed."""
        self.library.close()
        self.copies.end()
        self.getting.end()
        self.model.leave()
        formulas().close()
        self.ended.emit()


class _OnceListed(LibraryListener):
    """Opens the windows that were open before as soon as it is known which conversations there are."""

    def __init__(self, shared: Shared, *, begins_new: bool) -> None:
        self._shared = shared
        self._begins_new = begins_new

    def conversations_changed(self, conversations: tuple[ConversationRow, ...]) -> None:
        self._shared.library.remove_listener(self)
        self._shared.windows.open_again({row.id for row in conversations}, begins_new=self._begins_new)
