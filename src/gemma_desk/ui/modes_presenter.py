"""Between the modes and what shows them: the composer's button, and the window in which they are edited."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gemma_desk.app.mode import Mode
from gemma_desk.app.modes import all_modes, ask_options, in_mode, mode_of, put, without
from gemma_desk.ui.composer import Composer
from gemma_desk.ui.intake import Intake
from gemma_desk.ui.modes_dialog import ModesDialog
from gemma_desk.ui.settings_keeper import SettingsKeeper


class ModesPresenter(QObject):
    """Shows which mode it is, wherever that is seen."""

    options_changed = Signal()
    """A question that is being composed would be answered otherwise now."""

    def __init__(self, window: QWidget, settings: SettingsKeeper, composer: Composer, intake: Intake) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._composer = composer
        self._intake = intake
        self._dialog: ModesDialog | None = None
        self._options = ask_options(settings.now, self.mode)
        self._detail = in_mode(settings.now, self.mode).detail
        composer.mode.chosen.connect(self.choose)
        composer.mode.edit_requested.connect(self.open)
        composer.think_toggled.connect(lambda is_on: settings.change(think=is_on))
        settings.changed.connect(self._show)
        self._show_controls()

    @property
    def mode(self) -> Mode:
        """The one chosen."""
        return mode_of(self._settings.now, self._settings.now.mode)

    def choose(self, mode_id: str) -> None:
        """From now on questions are asked in this mode; pictures that are attached are seen as it wants."""
        self._settings.change(mode=mode_id)

    def open(self) -> None:
        """Opens the modes to be edited, or brings them to the front."""
        if self._dialog is None:
            self._dialog = ModesDialog(self._window, all_modes(self._settings.now), self.mode)
            self._dialog.changed.connect(lambda mode: self._keep(put(self._settings.now.modes, mode)))
            self._dialog.forgotten.connect(lambda mode_id: self._keep(without(self._settings.now.modes, mode_id)))
            self._dialog.finished.connect(self._forget)
            self._dialog.show()
        self._dialog.activateWindow()

    def say_again(self) -> None:
        """Names the modes in the language of now."""
        self._show_controls()

    def _keep(self, modes: tuple[Mode, ...]) -> None:
        self._settings.change(modes=modes)
        if self._dialog is not None:
            self._dialog.show_modes(all_modes(self._settings.now))

    def _show(self) -> None:
        self._show_controls()
        detail = in_mode(self._settings.now, self.mode).detail
        if detail != self._detail:
            self._intake.change_detail(self._detail, detail)
            self._detail = detail
        options = ask_options(self._settings.now, self.mode)
        if options != self._options:
            self._options = options
            self.options_changed.emit()

    def _show_controls(self) -> None:
        self._composer.mode.show_modes(all_modes(self._settings.now), self.mode)
        self._composer.show_think(self._settings.now.think, self.mode.think)

    def _forget(self) -> None:
        self._dialog = None
