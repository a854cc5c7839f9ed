"""The window: builds, lays out, connects, and nothing else."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from time import monotonic

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from gemma_desk.app.desk import Desk
from gemma_desk.app.settings import OpenWindow
from gemma_desk.speech.reader import Reader
from gemma_desk.ui.answer_announcer import AnswerAnnouncer
from gemma_desk.ui.attachment_saver import AttachmentSaver
from gemma_desk.ui.backing_out import BackingOut
from gemma_desk.ui.beginnings import Beginnings
from gemma_desk.ui.bridge import Bridge
from gemma_desk.ui.composer import Composer
from gemma_desk.ui.controls import column
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.draft_keeper import DraftKeeper
from gemma_desk.ui.drop_area import DropArea
from gemma_desk.ui.exchange_presenter import ExchangePresenter
from gemma_desk.ui.finder import Finder
from gemma_desk.ui.first_presenter import FirstPresenter
from gemma_desk.ui.fit_notice import FitNotice
from gemma_desk.ui.hands_free import HandsFree
from gemma_desk.ui.header import Header
from gemma_desk.ui.intake import Intake, kinds_taken
from gemma_desk.ui.keys import BoundKeys
from gemma_desk.ui.keys_presenter import KeysPresenter
from gemma_desk.ui.label_presenter import LabelPresenter
from gemma_desk.ui.library_presenter import LibraryPresenter
from gemma_desk.ui.look_closer import LookCloser
from gemma_desk.ui.mending_presenter import MendingPresenter
from gemma_desk.ui.message_acts import MessageActs
from gemma_desk.ui.model_page_presenter import ModelPagePresenter
from gemma_desk.ui.model_presenter import ModelPresenter
from gemma_desk.ui.modes_presenter import ModesPresenter
from gemma_desk.ui.note_keeper import NoteKeeper
from gemma_desk.ui.offline_presenter import OfflinePresenter
from gemma_desk.ui.one_sound import OneSound
from gemma_desk.ui.page import Page
from gemma_desk.ui.passphrase_presenter import PassphrasePresenter
from gemma_desk.ui.picture_viewer import PictureViewer
from gemma_desk.ui.player import Player
from gemma_desk.ui.previews import Previews
from gemma_desk.ui.quoting import Quoting
from gemma_desk.ui.read_ahead import ReadAhead
from gemma_desk.ui.reading_aloud import ReadingAloud, wish_of
from gemma_desk.ui.recorder import Recorder
from gemma_desk.ui.retry_menu import RetryMenu
from gemma_desk.ui.room_presenter import RoomPresenter
from gemma_desk.ui.search_presenter import SearchPresenter
from gemma_desk.ui.settings_presenter import SettingsPresenter
from gemma_desk.ui.shared import Shared
from gemma_desk.ui.side_presenter import SidePresenter
from gemma_desk.ui.sidebar import SideBar
from gemma_desk.ui.speaker import Speaker
from gemma_desk.ui.split import Split
from gemma_desk.ui.tab_order import step
from gemma_desk.ui.talk_key import TalkKey
from gemma_desk.ui.theme import Theme
from gemma_desk.ui.token_counter import TokenCounter
from gemma_desk.ui.transcript import Transcript
from gemma_desk.ui.turn_details import TurnDetails
from gemma_desk.ui.window_acts import window_acts
from gemma_desk.ui.window_place import place_of, put_back, put_beside
from gemma_desk.ui.window_presenter import WindowPresenter

_SMALLEST_PX = (320, 400)


class MainWindow(QMainWindow):
    """One window on one desk."""

    is_kept = True
    """Whether it is opened again at the next start."""

    def __init__(
        self, desk: Desk, theme: Theme, shared: Shared | None = None, record: OpenWindow | None = None
    ) -> None:
        """The first window makes what all share; another one is told how it stood, if it stood before."""
        super().__init__()
        self.setWindowTitle("Gemma Desk")
        self._theme = theme
        self.shared = shared or Shared(desk, theme)
        self._settings = self.shared.settings
        self._is_first = shared is None
        self._record = record or next(iter(self._settings.now.windows), OpenWindow())
        self.number = self._record.number
        self._windows = self.shared.windows
        self._windows.make = partial(MainWindow, desk, theme, self.shared)
        self._build(desk)
        self._lay_out()
        self._connect()
        BoundKeys(self, window_acts(self))
        self._restore_place()

    def open(self, *, is_seen: bool = True, begins_new: bool = False) -> None:
        """Shows the window; the first one has the conversations read and the model loaded.

        Args:
            is_seen: Else it waits, hidden, for the program is in the tray.
            begins_new: It is opened for a question, so it does not go on with what was open when the program ended.
        """
        self._windows.add(self)
        self.setVisible(is_seen)
        self.conversations.begin()
        self.drafts.open()
        if self._is_first:
            self.notes.recover()
            self.shared.begin(begins_new=begins_new)
            self.mending.watch()
            return None if begins_new else self.first.open_if_new()
        self.conversations.show_conversations(self.library.conversations)
        self.models.show(self.model.state)
        if self._record.conversation_id is not None:
            self.show_conversation(self._record.conversation_id)

    @property
    def open_id(self) -> int | None:
        """Of the conversation shown; None for one that is not saved yet."""
        return self.conversations.open_id

    @property
    def frame(self) -> QMainWindow:
        """What stands on the screen."""
        return self

    def record(self) -> OpenWindow:
        """What is needed to open it again as it stands."""
        return OpenWindow(self.number, self.open_id, place_of(self))

    def show_conversation(self, conversation_id: int) -> None:
        """Shows a conversation, if it is still there."""
        if self.library.has(conversation_id):
            self.conversations.open(conversation_id)

    def go_on(self, conversation_id: int) -> None:
        """Shows the conversation that was open when the program ended, unless somebody is writing here already."""
        if not self.page.composer.is_touched:
            self.show_conversation(conversation_id)

    def begin(self, text: str) -> None:
        """Begins a new conversation, with a text to go on writing behind what is being written there."""
        self.conversations.begin()
        if text:
            self.page.composer.box.appendPlainText(text)

    def uncover(self) -> None:
        """Something comes in: what lies over the question gives way."""
        self.first.close()
        self.viewer.close_picture()

    def reveal(self, message_id: int, text: str) -> None:
        """Brings a message into view, with words marked in it."""
        self.conversations.show_branch(message_id)
        self.finder.reveal(message_id, text)

    def reread(self, conversation_ids: Collection[int]) -> None:
        """Shows the conversation anew if it is one of those that have changed in the store."""
        self.conversations.reread(conversation_ids)

    def favour_page(self) -> None:
        """It shares the screen: the conversation gets the room."""
        self.split.favour_page()

    def fall_silent(self) -> None:
        """Another window plays or records."""
        self.one_sound.fall_silent()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes as one reads."""
        return step(self, is_next=is_next)

    def changeEvent(self, event: QEvent) -> None:
        """Tells that it is used."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._windows.note_use(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers where the window stood and hides it; then lets microphone and loudspeaker go.

        The last one ends the turns; what another one was waiting for is written on.
        """
        if self._windows.is_hidden_only(self):
            event.ignore()
            self.hide()
            return
        self._remember_place()
        is_last = self._windows.remove(self)
        self.hide()
        self.let_go()
        self.drafts.keep()
        self.notes.close()
        if is_last:
            self.shared.end()
        else:
            self.conversations.close()
            self.bridge.close()
            self.shared.forget(self)
        super().closeEvent(event)

    def let_go(self) -> None:
        """Leaves devices and files to others."""
        self.viewer.close_picture()
        self.recorder.close()
        self.player.close()
        self.speaker.close()
        self.intake.close()
        self.exchange.close()
        self.first.end()

    def _build(self, desk: Desk) -> None:
        """Each stands on what was built before it."""
        self._build_page(desk)
        self._build_conversation(desk)
        self._build_library(desk)
        self._build_composing(desk)
        self._build_looking(desk)
        self._build_window()

    def _build_page(self, desk: Desk) -> None:
        self.bridge = Bridge()  # outlives the window: a thread may still be about to call
        self.library, self.model = self.shared.library, self.shared.model
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

    def _build_conversation(self, desk: Desk) -> None:
        self.keys = KeysPresenter(self, self._settings)
        self.offline = OfflinePresenter(self, desk, self._settings)
        self.modes = ModesPresenter(self, self._settings, self.page.composer, self.intake)
        self.conversation = ConversationPresenter(self.page, self.intake, self._settings)
        self.reading = ReadingAloud(
            self.page, self.conversation, self.speaker, self.recorder, self.player, self._settings
        )
        self.hands_free = HandsFree(self.page.composer, self.recorder, self.conversation, self.reading)
        self.announcing = AnswerAnnouncer(self.page, self.conversation, self.reading)
        self.drafts = DraftKeeper(self.library, self.conversation, self.page.composer, self.intake, self.number)
        self.notes = NoteKeeper(
            desk, self.recorder, self.page.composer, self.conversation, self.intake, self.drafts, self.bridge
        )

    def _build_library(self, desk: Desk) -> None:
        self.conversations = LibraryPresenter(self.library, self.side, self.page, self.conversation, self._windows)
        self.quoting = Quoting(self.page)
        self.details = TurnDetails(self.page, self.conversation)
        self.retry_menu = RetryMenu(self.page, self.conversation, self.library, self._settings)
        self.labels = LabelPresenter(self.library, self.side, self.page, self.conversations)
        self.finder = Finder(self.page.transcript, self.page.find)
        self.searching = SearchPresenter(self.library, self.side, self.conversations, self.finder)
        self.exchange = ExchangePresenter(
            desk, self.library, self.conversations, self.page, self.bridge, self._windows.quit
        )
        self.passphrase = PassphrasePresenter(self, desk, self.library, self.model, self.shared.home)
        self.settings = SettingsPresenter(
            self, desk, self._settings, self._theme, self.page, self.model, self.player, self.recorder, self.speaker
        )

    def _build_composing(self, desk: Desk) -> None:
        self.read_ahead = ReadAhead(self.page.composer, self.recorder, self.conversation)
        self.saver = AttachmentSaver(desk, self.bridge, self.page.composer)
        self.counter = TokenCounter(self.page.composer.chips, desk, self.bridge)
        self.fit = FitNotice(self.page.composer, self.conversation)
        self.window_use = WindowPresenter(self.page, self.conversation, self._settings, self.model)
        self.room = RoomPresenter(self.page, self.conversation, self._settings, self.window_use)
        self._talk_key = TalkKey(self, self.recorder)

    def _build_looking(self, desk: Desk) -> None:
        self.drop_area = DropArea(self.intake.can_take, kinds_taken)
        self.viewer = PictureViewer(self.drop_area, desk, self.previews, self.bridge)
        self.messages = MessageActs(self.page, self.player)
        self.first = FirstPresenter(self.drop_area, self.page.composer.box, self.shared, self.bridge)
        self.model_page = ModelPagePresenter(self, self.shared, self.first, self.bridge)
        self.mending = MendingPresenter(self.drop_area, self.page, self.shared, self.bridge)
        self.closer = LookCloser(self.viewer, self.page.transcript, self.page.composer, self.intake)

    def _build_window(self) -> None:
        self.beginnings = Beginnings(self.page, self.intake)
        self.split = Split(self.side, self.page, is_side_wished=self._settings.now.is_sidebar_shown)
        self.sides = SidePresenter(self.side, self.split, self.page.header)
        self.one_sound = OneSound(
            self, self._windows, self.recorder, self.player, self.speaker, self.hands_free, self.reading
        )
        self.backing_out = BackingOut(
            self.hands_free, self.recorder, self.first, self.viewer, self.finder, self.reading, self.conversation
        )
        self.models = ModelPresenter(
            self.page,
            self.model,
            self.shared.getting,
            self._settings,
            self.intake,
            self.retry_menu,
            self.fit,
            self.counter,
            self.read_ahead,
        )

    def _lay_out(self) -> None:
        self.drop_area.setLayout(column(self.split, spacing_px=0))
        self.setCentralWidget(self.drop_area)
        self.setMinimumSize(*_SMALLEST_PX)

    def _connect(self) -> None:
        self._connect_what_comes_in()
        self._connect_header()
        self.side.export_requested.connect(self.exchange.export)
        self.page.strip.choice_requested.connect(self.first.open)
        self.page.transcript.keyboard_dropped.connect(self.page.composer.box.setFocus)
        self.page.transcript.save_requested.connect(self.saver.ask)
        self.page.composer.chips.save_requested.connect(self.saver.ask)
        self.player.said.connect(self.page.composer.say_of_playing)
        self.modes.options_changed.connect(self.read_ahead.tell_soon)
        for left in (self.viewer.close_picture, self.player.stop, self.finder.close, self._windows.changed):
            self.conversation.session_changed.connect(left)
        for activity in (self.recorder.started, self.recorder.ended, self.page.composer.busy_changed):
            activity.connect(self._windows.activity_changed)
        self._windows.changed.connect(self._show_elsewhere)

    def _connect_what_comes_in(self) -> None:
        composer = self.page.composer
        self.drop_area.dropped.connect(self.intake.take_mime)
        self.drop_area.text_dropped.connect(composer.box.insertPlainText)
        composer.box.pasted.connect(self.intake.take_mime)
        composer.box.copy_requested.connect(self.page.transcript.copy_selected)
        composer.files_chosen.connect(self.intake.take_files)
        self.recorder.recorded.connect(self.intake.take_recording)
        for coming in (
            self.drop_area.dropped,
            self.drop_area.text_dropped,
            composer.files_chosen,
            self.recorder.started,
        ):
            coming.connect(self.uncover)

    def _connect_header(self) -> None:
        header = self.page.header
        header.new_requested.connect(self.conversations.begin)
        header.window_requested.connect(self.conversations.move_to_new_window)
        header.side_by_side_requested.connect(self.set_side_by_side)
        header.quit_requested.connect(self._windows.quit)
        header.labels_requested.connect(self.labels.open_menu)
        header.title_requested.connect(self.conversations.name_open)
        header.delete_requested.connect(self.conversations.delete_open)
        header.find_requested.connect(self.finder.open)
        header.keys_requested.connect(self.keys.open)
        header.first_requested.connect(self.first.open)
        header.offline_requested.connect(self.offline.open)
        header.model_page_requested.connect(self.model_page.open)
        self.page.status.offline_clicked.connect(self.offline.open)
        self.settings.model_requested.connect(self.model_page.open)
        self.settings.ways_requested.connect(self.first.open)
        self.settings.passphrase_requested.connect(self.passphrase.open)

    def _restore_place(self) -> None:
        others = [window for window in self._windows.all if window.is_kept]
        if others and not self._record.geometry:
            put_beside(self, others[-1].frame)
        else:
            put_back(self, self._record.geometry or self._settings.now.window_geometry)

    def _remember_place(self) -> None:
        self._settings.change(window_geometry=place_of(self), is_sidebar_shown=self.split.is_side_wished)

    def _show_elsewhere(self) -> None:
        self.side.show_elsewhere(self._windows.shown_beside(self))

    def set_side_by_side(self) -> None:
        """Two windows share the screen."""
        self._windows.set_side_by_side(self)

    def step_text(self, n_steps: int) -> None:
        """Makes text larger, smaller, or of the usual size: by 1, -1 or 0."""
        if not self.viewer.isVisible():
            self.settings.step_text(n_steps)

    def stop_innermost(self) -> None:
        """Stops, cancels or closes what is nearest."""
        self.backing_out.back_out()
