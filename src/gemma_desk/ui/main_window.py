"""The window: builds, lays out, connects, and nothing else."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable
from functools import partial
from time import monotonic

from PySide6.QtCore import QByteArray, QLocale
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

from gemma_desk.app.desk import Desk
from gemma_desk.app.kept_states import KeptStates
from gemma_desk.app.library import Library
from gemma_desk.app.session import Services
from gemma_desk.app.turn_media import TurnMedia
from gemma_desk.capture.recording import Recording
from gemma_desk.speech.reader import Reader
from gemma_desk.ui import shortcuts
from gemma_desk.ui.attachment_saver import AttachmentSaver
from gemma_desk.ui.bridge import Bridge
from gemma_desk.ui.composer import Composer
from gemma_desk.ui.controls import column
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.draft_keeper import DraftKeeper
from gemma_desk.ui.drop_area import DropArea
from gemma_desk.ui.empty_state import Try
from gemma_desk.ui.exchange_presenter import ExchangePresenter
from gemma_desk.ui.finder import Finder
from gemma_desk.ui.fit_notice import FitNotice
from gemma_desk.ui.header import Header
from gemma_desk.ui.intake import Intake, kinds_taken
from gemma_desk.ui.language import tr, tr_now
from gemma_desk.ui.library_presenter import LibraryPresenter
from gemma_desk.ui.look_closer import LookCloser
from gemma_desk.ui.model_keeper import ModelKeeper, ModelState
from gemma_desk.ui.modes_presenter import ModesPresenter
from gemma_desk.ui.page import Page
from gemma_desk.ui.picture_viewer import PictureViewer
from gemma_desk.ui.player import Player
from gemma_desk.ui.previews import Previews
from gemma_desk.ui.read_ahead import ReadAhead
from gemma_desk.ui.reading_aloud import ReadingAloud, wish_of
from gemma_desk.ui.recorder import Recorder
from gemma_desk.ui.rendering.formulas import formulas
from gemma_desk.ui.room_presenter import RoomPresenter
from gemma_desk.ui.search_presenter import SearchPresenter
from gemma_desk.ui.settings_keeper import SettingsKeeper
from gemma_desk.ui.settings_presenter import SettingsPresenter
from gemma_desk.ui.sidebar import SideBar
from gemma_desk.ui.speaker import Speaker
from gemma_desk.ui.split import Split
from gemma_desk.ui.talk_key import TalkKey
from gemma_desk.ui.theme import Theme
from gemma_desk.ui.token_counter import TokenCounter
from gemma_desk.ui.transcript import Transcript
from gemma_desk.ui.window_presenter import WindowPresenter

_FIRST_SIZE_PX = (1080, 760)
_SMALLEST_PX = (360, 420)


class MainWindow(QMainWindow):
    """One window on one desk."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("Gemma Desk")
        self._theme = theme
        self._settings = SettingsKeeper(desk, self)
        self._build(desk)
        self._lay_out()
        self._connect()
        self._bind_keys()
        self._restore_place()

    def open(self) -> None:
        """Shows the window, reads the conversations and begins to load the model."""
        self.show()
        self.conversations.begin()
        self.library.refresh()
        self.drafts.open()
        self.library.empty_trash()
        self.model.load()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers where the window stood and hides it; then lets microphone and loudspeaker go and ends the turns."""
        QApplication.instance().removeEventFilter(self._talk_key)
        self._settings.change(
            window_geometry=b64encode(self.saveGeometry().data()).decode(),
            is_sidebar_shown=self.split.is_side_wished,
        )
        self.hide()
        self.recorder.close()
        self.player.close()
        self.speaker.close()
        self.intake.close()
        self.exchange.close()
        self.drafts.keep()
        self.library.close()
        formulas().close()
        super().closeEvent(event)

    def _build(self, desk: Desk) -> None:
        self.bridge = Bridge(self)
        self._media = TurnMedia(desk.store, desk.decoder.submit_prepare)
        self.library = Library(Services(desk.store, desk.engine, self._media, KeptStates(desk.folder), self.bridge))
        self.previews = Previews(desk, self.bridge, self)
        self.recorder = Recorder(
            lambda: desk.new_microphone(self._settings.now.microphone), self.bridge, self, monotonic
        )
        speed = self._settings.now.playback_speed
        self.player = Player(desk, self.bridge, lambda: self.recorder.is_listening, self, speed)
        self.page = Page(Header(), Transcript(self.previews, self.player), Composer(self.recorder, self.player))
        self.side = SideBar()
        self.intake = Intake(
            desk, self.library, self.page.composer.chips, self.previews, self.bridge, lambda: self._settings.in_mode
        )
        reader = Reader(desk.new_mouth, QLocale.system().name())
        self.speaker = Speaker(reader, self.bridge, lambda: wish_of(self._settings.now), self)
        self.modes = ModesPresenter(self, self._settings, self.page.composer, self.intake)
        self.conversation = ConversationPresenter(self.page, self.intake, self._settings)
        self.reading = ReadingAloud(
            self.page, self.conversation, self.speaker, self.recorder, self.player, self._settings
        )
        self.drafts = DraftKeeper(self.library, self.conversation, self.page.composer, self.intake)
        self.conversations = LibraryPresenter(self.library, self.side, self.page, self.conversation)
        self.finder = Finder(self.page.transcript, self.page.find)
        self.searching = SearchPresenter(self.library, self.side, self.conversations, self.finder)
        self.exchange = ExchangePresenter(desk, self.library, self.conversations, self.page, self.bridge)
        self.model = ModelKeeper(desk, self._settings, self.bridge, self)
        self.settings = SettingsPresenter(
            self, desk, self._settings, self._theme, self.page, self.model, self.player, self.recorder, self.speaker
        )
        self.read_ahead = ReadAhead(self.page.composer, self.recorder, self.conversation)
        self.saver = AttachmentSaver(desk, self.bridge, self.page.composer)
        self.counter = TokenCounter(self.page.composer.chips, desk, self.bridge)
        self.fit = FitNotice(self.page.composer, self.conversation)
        self.window_use = WindowPresenter(self.page, self.conversation, self._settings, self.model)
        self.room = RoomPresenter(self.page, self.conversation, self._settings, self.window_use)
        self._talk_key = TalkKey(self, self.recorder)
        self.drop_area = DropArea(self.intake.can_take, kinds_taken)
        self.viewer = PictureViewer(self.drop_area, desk, self.previews, self.bridge)
        self.closer = LookCloser(self.viewer, self.page.transcript, self.page.composer, self.intake)

    def _lay_out(self) -> None:
        self.split = Split(self.side, self.page, is_side_wished=self._settings.now.is_sidebar_shown)
        self.drop_area.setLayout(column(self.split, spacing_px=0))
        self.setCentralWidget(self.drop_area)
        self.setMinimumSize(*_SMALLEST_PX)

    def _connect(self) -> None:
        composer, header, strip = self.page.composer, self.page.header, self.page.strip
        self.drop_area.dropped.connect(self.intake.take_mime)
        self.drop_area.text_dropped.connect(composer.box.insertPlainText)
        composer.box.pasted.connect(self.intake.take_mime)
        composer.files_chosen.connect(self.intake.take_files)
        self.drop_area.dropped.connect(self.viewer.close_picture)
        self.conversation.session_changed.connect(self.viewer.close_picture)
        self.recorder.started.connect(self.viewer.close_picture)
        self.recorder.recorded.connect(self._attach_recording)
        self.recorder.started.connect(self.player.pause)
        self.conversation.session_changed.connect(self.player.stop)
        self.page.transcript.save_requested.connect(self.saver.ask)
        self.player.said.connect(composer.say_of_playing)
        self.player.speed_chosen.connect(lambda speed: self._settings.change(playback_speed=speed))
        self.split.side_changed.connect(lambda is_shown: header.stand_in(not is_shown))
        self.side.chosen.connect(self.split.close_side_over)
        self.side.new_requested.connect(self.split.close_side_over)
        self.side.hits.hit_chosen.connect(self.split.close_side_over)
        self.conversation.session_changed.connect(self.finder.close)
        self.side.export_requested.connect(self.exchange.export)
        self.side.hide_requested.connect(self.split.toggle_side)
        header.side_bar_requested.connect(self.split.toggle_side)
        header.new_requested.connect(self.conversations.begin)
        header.rename_requested.connect(self._rename)
        header.title_requested.connect(self.conversations.name_open)
        header.delete_requested.connect(self.conversations.delete_open)
        header.find_requested.connect(self.finder.open)
        header.theme_requested.connect(self.settings.toggle_theme)
        header.settings_requested.connect(self.settings.open)
        header.model_requested.connect(strip.choose_folder)
        header.context_chosen.connect(self.model.choose_context)
        header.battery_chosen.connect(self.model.save_battery)
        header.rest_chosen.connect(self.model.rest_when_idle)
        header.language_chosen.connect(lambda language: self._settings.change(hearing_language=language))
        header.hearing_chosen.connect(lambda way: self._settings.change(hearing=way))
        strip.folder_chosen.connect(lambda folder: self.model.choose((folder,)))
        strip.retry_requested.connect(self.model.load)
        self.page.empty.tried.connect(self._begin_with)
        self.model.changed.connect(self._show_model)
        self._settings.changed.connect(self._wish_titles)
        self._wish_titles()
        self.modes.options_changed.connect(self.read_ahead.tell_soon)
        QApplication.instance().installEventFilter(self._talk_key)

    def _bind_keys(self) -> None:
        keys: dict[str, Callable[[], None]] = {
            shortcuts.NEW_KEY: self.conversations.begin,
            shortcuts.SEARCH_KEY: self._search,
            shortcuts.FIND_KEY: self.finder.open,
            shortcuts.SIDE_BAR_KEY: self.split.toggle_side,
            shortcuts.ATTACH_KEY: self.page.composer.choose_files,
            shortcuts.PRINT_KEY: self.exchange.print,
            shortcuts.RENAME_KEY: self._rename,
            shortcuts.THEME_KEY: self.settings.toggle_theme,
            shortcuts.READ_KEY: self.reading.toggle_last,
            shortcuts.MODE_KEY: self.page.composer.mode.showMenu,
            shortcuts.WINDOW_KEY: self.window_use.open,
            shortcuts.SETTINGS_KEY: self.settings.open,
            shortcuts.SMALLER_KEY: partial(self._step_text, -1),
            shortcuts.USUAL_SIZE_KEY: partial(self._step_text, 0),
            **{key: partial(self._step_text, 1) for key in shortcuts.LARGER_KEYS},
            shortcuts.STOP_KEY: self._stop_innermost,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self, activated=act)

    def _restore_place(self) -> None:
        try:
            geometry = b64decode(self._settings.now.window_geometry)
        except ValueError:
            # The settings file is text that anybody may edit; a damaged place is worth no error.
            geometry = b""
        if not geometry or not self.restoreGeometry(QByteArray(geometry)):
            self.resize(*_FIRST_SIZE_PX)

    def _show_model(self, state: ModelState) -> None:
        self.page.status.show_model(state)
        self.page.strip.show_model(state)
        self.page.empty.show_practice(state.is_practice)
        if state.info is not None:
            self._media.largest_detail = state.info.image_detail
            self.intake.limit_detail(state.info.image_detail)
            self.fit.show_model(state.info)
            self.page.header.show_contexts(state.info.context_choices, self._settings.now.context_tokens)
        self.library.titles.can_write = state.info is not None and not state.is_practice
        self.page.composer.allow(state.can_answer, "Choose a model first")
        self.counter.show_model(state.info is not None and not state.is_resting)
        if state.info is not None and not state.is_resting:
            self.read_ahead.tell_soon()

    def _wish_titles(self) -> None:
        self.library.titles.is_wished = self._settings.now.titles

    def _attach_recording(self, heard: Recording) -> None:
        self.intake.take_data(heard.wav_bytes, tr("Voice note") + ".wav")

    def _begin_with(self, offered: Try) -> None:
        self.page.composer.show_text(tr_now(offered.question))
        if offered.file_name:
            self.intake.take_data(offered.data(), offered.file_name)
        elif offered.wants_file:
            self.page.composer.choose_files()

    def _rename(self) -> None:
        self.split.show_side()
        self.side.rename_marked()

    def _search(self) -> None:
        self.split.show_side()
        self.side.begin_search()

    def _step_text(self, n_steps: int) -> None:
        if not self.viewer.isVisible():
            self.settings.step_text(n_steps)

    def _stop_innermost(self) -> None:
        if self.recorder.is_listening:
            self.recorder.cancel()
        elif self.viewer.isVisible():
            self.viewer.back_out()
        elif self.finder.is_open:
            self.finder.close()
        elif self.reading.is_reading:
            self.reading.stop()
        else:
            self.conversation.back_out()
