"""Between the session and the widgets that say what is not sent any more, and what happens when the window is full."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from gemma_desk.app.cut import Cut, WhenFull, can_cut, n_cut
from gemma_desk.app.room import can_sum_up, use_with
from gemma_desk.app.session import Session
from gemma_desk.app.session_listener import SessionListener
from gemma_desk.app.window_use import WindowUse, n_to_drop
from gemma_desk.chat.message import Part
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.composer_notes import NotePlace
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.cut_marks import CutMarks
from gemma_desk.ui.language import tr
from gemma_desk.ui.page import Page
from gemma_desk.ui.settings_keeper import SettingsKeeper
from gemma_desk.ui.window_presenter import WindowPresenter
from gemma_desk.ui.window_words import full_words, near_words, no_room_words, stopped_words


class RoomPresenter(QObject):
    """Says what will happen before it does, and never lets it happen unseen."""

    def __init__(
        self, page: Page, conversation: ConversationPresenter, settings: SettingsKeeper, window: WindowPresenter
    ) -> None:
        super().__init__(page)
        self._page = page
        self._conversation = conversation
        self._settings = settings
        self._window = window
        self._listener = _Listener(self)
        self._session: Session | None = None
        self._is_put_away = False
        self.marks = CutMarks(page.transcript)
        conversation.may_ask = self._may_ask
        conversation.session_changed.connect(self._watch)
        window.changed.connect(self._show)
        settings.changed.connect(self._show)
        for widget in (page.notice, window.panel):
            widget.chosen.connect(self._choose)
            widget.asked.connect(self._make_room)
        page.notice.put_away.connect(self._put_away)
        self.marks.undone.connect(self._send_again)
        self.marks.edited.connect(self._change_summary)
        self.marks.cancelled.connect(conversation.stop)

    def show_cut(self, cut: Cut | None) -> None:
        """Shows up to where nothing is sent."""
        rows = self._session.messages if self._session is not None else ()
        self.marks.show_cut(cut, [row.id for row in rows[: cut.n_messages if cut is not None else 0]])
        self._is_put_away = False
        self._window.recount_soon()

    def show_summary(self, message_id: int, text: str | None) -> None:
        """Shows a summary that is being written."""
        self.marks.show_growing(message_id, text)

    def _watch(self) -> None:
        if self._session is not None:
            self._session.remove_listener(self._listener)
        session = self._session = self._conversation.session
        self._is_put_away = False
        if session is None:
            return
        session.add_listener(self._listener)
        self.show_cut(session.cut)
        growing = session.summing_up
        self.marks.show_growing(*(growing or (0, None)))

    @property
    def _way(self) -> WhenFull:
        return self._settings.now.when_full

    def _show(self) -> None:
        """While a turn goes on, what was said stays."""
        panel = self._window.panel
        panel.choice.show_way(self._way)
        if self._session is None or self._session.is_busy:
            return panel.allow(False)
        rows = self._window.rows
        can_go = can_cut(rows)
        panel.allow(can_go)
        sentence = self._sentence(rows, self._window.use) if can_go else ""
        if not sentence:
            self._page.notice.hide()
        elif self._window.use.is_full and self._way is WhenFull.STOP:
            self._page.notice.say_stopped(sentence)
        else:
            self._page.notice.say(sentence, self._way)

    def _sentence(self, rows: Sequence[MessageRow], use: WindowUse) -> str:
        """What is to be said before anything is sent; nothing while there is room."""
        if not use.is_near:
            return ""
        if not use.is_full:
            return "" if self._is_put_away else near_words(use)
        if self._way is WhenFull.STOP:
            return stopped_words(use)
        n_messages = n_to_drop(rows, use) if self._way is WhenFull.DROP else len(rows)
        can_help = n_messages > 0 if self._way is WhenFull.DROP else can_sum_up(rows, use)
        return full_words(use, self._way, n_messages - n_cut(rows)) if can_help else ""

    def _may_ask(self, parts: tuple[Part, ...]) -> bool:
        """Whether a question may be sent; if not, it stays where it is written, and it is said why."""
        use = use_with(self._window.rows, parts, self._conversation.options, self._window.use.context_tokens)
        may = self._way is not WhenFull.STOP or not use.is_full or not can_cut(self._window.rows)
        if not may:
            self._page.notice.say_stopped(stopped_words(use))
        return may

    def _choose(self, way: WhenFull) -> None:
        self._settings.change(when_full=way)

    def _make_room(self, way: WhenFull) -> None:
        if self._session is not None and not self._session.is_busy:
            rows, composer = self._window.rows, self._page.composer
            is_done = self._session.make_room(way, self._conversation.options, composer.parts, len(rows))
            composer.say("" if is_done else no_room_words(self._window.use), NotePlace.PASSING)
            composer.box.setFocus()

    def _put_away(self) -> None:
        self._is_put_away = True
        self._page.notice.hide()

    def _send_again(self, message_id: int) -> None:
        session = self._session
        if session is None or session.cut is None:
            return
        summary = session.cut.summary
        session.cut_after(message_id, None)
        words = tr("The messages above are sent again")
        self._page.undo.offer(words, lambda: _cut_again(session, message_id, summary))

    def _change_summary(self, message_id: int, summary: str) -> None:
        if self._session is not None:
            self._session.cut_after(message_id, summary)


class _Listener(SessionListener):
    """Hands on what is not sent any more."""

    def __init__(self, presenter: RoomPresenter) -> None:
        self._presenter = presenter

    def cut_changed(self, cut: Cut | None) -> None:
        self._presenter.show_cut(cut)

    def summary_grew(self, message_id: int, text: str | None) -> None:
        self._presenter.show_summary(message_id, text)


def _cut_again(session: Session, message_id: int, summary: str) -> None:
    if any(row.id == message_id for row in session.messages):
        session.cut_after(message_id, summary)
