"""Between the context window and what shows it: the gauge in the header and its panel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from gemma_desk.app.cut import Cut
from gemma_desk.app.estimates import estimating
from gemma_desk.app.session import Session
from gemma_desk.app.session_listener import SessionListener
from gemma_desk.app.turn_status import TurnStatus
from gemma_desk.app.window_use import HeldUse, WindowUse, answer_room, composed_tokens, held_use
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.latest import Latest
from gemma_desk.ui.model_keeper import ModelKeeper
from gemma_desk.ui.page import Page
from gemma_desk.ui.settings_keeper import SettingsKeeper
from gemma_desk.ui.window_panel import WindowPanel

_AFTER_TYPING_MS = 250
_AFTER_OPENING_MS = 400
_DONE = object()


class WindowPresenter(QObject):
    """Keeps the gauge true, whatever is said, written or loaded."""

    changed = Signal()
    """`use` is another, or what it was counted from."""

    def __init__(
        self, page: Page, conversation: ConversationPresenter, settings: SettingsKeeper, model: ModelKeeper
    ) -> None:
        super().__init__(page)
        self._page = page
        self._conversation = conversation
        self._settings = settings
        self._model = model
        self._listener = _Listener(self)
        self._session: Session | None = None
        self.status = Latest(self, self._show_status, lambda shown, status: shown.phase is status.phase)
        """What the turn does, as far as it is counted along."""
        self._held = HeldUse()
        self.panel = WindowPanel(page)
        self.use = WindowUse()
        """As it is shown."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._recount)
        self._after_opening = QTimer(self, singleShot=True, interval=_AFTER_OPENING_MS)
        self._after_opening.timeout.connect(self._begin_estimating)
        self._estimating: Iterator[None] = iter(())
        self._go_on = QTimer(self, interval=0)
        self._go_on.timeout.connect(self._estimate)
        self._after_typing = QTimer(self, singleShot=True, interval=_AFTER_TYPING_MS)
        self._after_typing.timeout.connect(self._show)
        page.header.gauge.clicked.connect(self.open)
        page.composer.chips.changed.connect(self._show)
        page.composer.box.textChanged.connect(self._after_typing.start)
        conversation.session_changed.connect(self._watch)
        conversation.editing_changed.connect(self.recount_soon)
        conversation.branch_changed.connect(self.recount_soon)
        settings.changed.connect(self.recount_soon)
        model.changed.connect(self.recount_soon)

    def open(self) -> None:
        """Shows what takes room in the window."""
        self.panel.show_use(self.use)
        self.panel.open_below(self._page.header.gauge)

    def recount_soon(self) -> None:
        """What is sent may be something else now."""
        self._soon.start()

    def recount_later(self) -> None:
        """What there is of a conversation is known now, and is to be seen first."""
        self._after_opening.start()

    def _begin_estimating(self) -> None:
        self._estimating = estimating(self.rows)
        self._go_on.start()

    def _estimate(self) -> None:
        """A step at a time: ten thousand messages take longer than a picture."""
        if next(self._estimating, _DONE) is _DONE:
            self._go_on.stop()
            self._recount()

    def _show_status(self, status: TurnStatus) -> None:
        """Counts along while the window fills."""
        evaluated = _evaluated(status)
        if not evaluated:
            self._recount()
        elif evaluated != self.use.evaluated_tokens:
            self._put(replace(self.use, evaluated_tokens=evaluated))

    def _watch(self) -> None:
        if self._session is not None:
            self._session.remove_listener(self._listener)
        self._session = self._conversation.session
        if self._session is not None:
            self._session.add_listener(self._listener)
        self._recount()

    @property
    def rows(self) -> tuple[MessageRow, ...]:
        """What was said before the question being composed."""
        return self._conversation.rows_before

    def _recount(self) -> None:
        self._held = held_use(self.rows, self._settings.in_mode.system_text)
        self._show()

    @property
    def _context_tokens(self) -> int:
        info = self._model.state.info
        return info.context_tokens if info is not None else 0

    def _show(self) -> None:
        room = answer_room(self._context_tokens, self._settings.now.max_tokens)
        composed = composed_tokens(self._page.composer.parts, self._held.scale)
        status = self._session.status if self._session is not None else TurnStatus()
        self._put(WindowUse(self._held, self._context_tokens, composed, room, _evaluated(status)))

    def _put(self, use: WindowUse) -> None:
        if use != self.use:
            self.use = use
            self._page.header.gauge.show_use(use)
            if self.panel.isVisible():
                self.panel.show_use(use)
        self.changed.emit()


def _evaluated(status: TurnStatus) -> int:
    return status.reused_tokens + status.done_tokens + status.generated_tokens


class _Listener(SessionListener):
    """Hands on what changes what is sent."""

    def __init__(self, presenter: WindowPresenter) -> None:
        self._presenter = presenter

    def message_added(self, row: MessageRow) -> None:
        self._presenter.recount_soon()

    def messages_loaded(self, rows: tuple[MessageRow, ...]) -> None:
        self._presenter.recount_later()

    def message_changed(self, row: MessageRow) -> None:
        self._presenter.recount_soon()

    def question_changed(self, row: MessageRow) -> None:
        self._presenter.recount_soon()

    def message_removed(self, message_id: int) -> None:
        self._presenter.recount_soon()

    def cut_changed(self, cut: Cut | None) -> None:
        self._presenter.recount_soon()

    def status_changed(self, status: TurnStatus) -> None:
        self._presenter.status.put(status)
