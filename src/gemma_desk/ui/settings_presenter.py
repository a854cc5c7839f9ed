"""Between the settings and what shows them: opens their page, and has every change seen at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gemma_desk.app.desk import Desk
from gemma_desk.app.settings import Theme as ThemeSetting
from gemma_desk.speech.mouth import Voice
from gemma_desk.ui.announcing import announcer
from gemma_desk.ui.composer_notes import NotePlace
from gemma_desk.ui.language import choose_language, tr
from gemma_desk.ui.model_keeper import ModelKeeper, ModelState
from gemma_desk.ui.motion import motion
from gemma_desk.ui.page import Page
from gemma_desk.ui.player import Player
from gemma_desk.ui.recorder import Recorder
from gemma_desk.ui.say_again import say_again
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.settings_dialog import SettingsDialog
from gemma_desk.ui.settings_keeper import SettingsKeeper
from gemma_desk.ui.settings_list import change_at
from gemma_desk.ui.speaker import Speaker
from gemma_desk.ui.theme import Theme
from gemma_desk.ui.words import SEPARATOR, gibibytes, tokens


class SettingsPresenter(QObject):
    """Shows the settings wherever they are seen."""

    model_requested = Signal()
    """The page of what is loaded, and how."""
    ways_requested = Signal()
    """The page with ways to a model."""
    passphrase_requested = Signal()

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        settings: SettingsKeeper,
        theme: Theme,
        page: Page,
        model: ModelKeeper,
        player: Player,
        recorder: Recorder,
        speaker: Speaker,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._settings = settings
        self._theme = theme
        self._page = page
        self._model = model
        self._player = player
        self._recorder = recorder
        self._speaker = speaker
        self._dialog: SettingsDialog | None = None
        self._special: dict[str, Callable[[Any], None]] = {
            "context_tokens": model.choose_context,
            "idle_minutes": model.rest_after,
        }
        """Settings that are more than a value."""
        header = page.header
        header.theme_requested.connect(self.toggle_theme)
        header.settings_requested.connect(self.open)
        header.language_chosen.connect(lambda language: settings.change(hearing_language=language))
        header.hearing_chosen.connect(lambda way: settings.change(hearing=way))
        player.speed_chosen.connect(lambda speed: settings.change(playback_speed=speed))
        settings.changed.connect(self._show)
        settings.refused.connect(self._say_refused)
        model.changed.connect(self._offer_contexts)
        self._show()

    def open(self) -> None:
        """Opens the page, or brings it to the front."""
        if self._dialog is None:
            self._dialog = SettingsDialog(self._window, self._settings.now)
            self._dialog.chosen.connect(self._put)
            self._dialog.model_requested.connect(self.model_requested)
            self._dialog.ways_requested.connect(self.ways_requested)
            self._dialog.passphrase_requested.connect(self.passphrase_requested)
            self._dialog.finished.connect(self._forget)
            self._offer_contexts(self._model.state)
            self._find_microphones()
            self._dialog.rows["microphone"].editor.looked_at.connect(self._find_microphones)
            self._speaker.find_voices(partial(self._offer_voices, self._dialog))
            self._dialog.show()
        self._dialog.activateWindow()
        self._dialog.search.setFocus()

    def toggle_theme(self) -> None:
        """Shows the other palette."""
        self._settings.change(theme=ThemeSetting.LIGHT if self._theme.is_dark else ThemeSetting.DARK)

    def step_text(self, n_steps: int) -> None:
        """Makes everything that is written larger by so many steps, or smaller; by none, of the usual size."""
        self._settings.change(text_scale=self._theme.step_text(n_steps) if n_steps else 1.0)

    def _say_refused(self, path: str, sentence: str) -> None:
        """Where it was chosen, if that is open, else in the window."""
        if self._dialog is not None:
            self._dialog.rows[path].say_problem(worded(sentence))
        else:
            self._page.composer.say(worded(sentence), NotePlace.PROBLEM)

    def _put(self, path: str, value: Any) -> None:
        if path in self._special:
            self._special[path](value)
        else:
            self._settings.change(**change_at(self._settings.now, path, value))

    def _show(self) -> None:
        settings = self._settings.now
        self._theme.choose(settings.theme)
        self._theme.scale_text(settings.text_scale)
        motion().choose(settings.motion)
        announcer().is_wanted = settings.announces
        if choose_language(settings.language):
            say_again()
        self._page.header.show_hearing(settings.hearing, settings.hearing_language)
        self._page.header.show_thrift(saves_battery=settings.saves_battery, rests=settings.idle_s is not None)
        self._page.composer.send_notes(settings.sends_notes)
        if settings.playback_speed != self._player.speed:
            self._player.set_speed(settings.playback_speed)
        if self._dialog is not None:
            self._dialog.show_settings(settings)

    def _offer_contexts(self, state: ModelState) -> None:
        if self._dialog is None:
            return
        choices = state.info.context_choices if state.info is not None else ()
        fitting = tuple(
            (
                choice.context_tokens,
                SEPARATOR.join((tokens(choice.context_tokens), gibibytes(choice.total_bytes))),
            )
            for choice in choices
            if choice.fits
        )
        self._dialog.offer("context_tokens", ((None, tr("Automatic")), *fitting), self._settings.now.context_tokens)

    def _offer_microphones(self, dialog: SettingsDialog, names: tuple[str, ...]) -> None:
        if self._dialog is dialog:
            options = ((None, tr("The system's", "a microphone")), *((name, name) for name in names))
            dialog.offer("microphone", options, self._settings.now.microphone)

    def _find_microphones(self) -> None:
        """Also one that was plugged in while the page is open."""
        if self._dialog is not None:
            self._recorder.find(self._desk.microphone_names, partial(self._offer_microphones, self._dialog))

    def _offer_voices(self, dialog: SettingsDialog, voices: tuple[Voice, ...]) -> None:
        if self._dialog is dialog:
            named = sorted(((voice.name, voice.words) for voice in voices), key=itemgetter(1))
            dialog.offer("voice", ((None, tr("By the language")), *named), self._settings.now.voice)

    def _forget(self) -> None:
        self._dialog = None
