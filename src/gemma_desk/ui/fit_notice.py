"""Says before sending what does not fit the context window, and what a picture's detail costs in time here."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from gemma_desk.app.window_use import tokens_sent
from gemma_desk.chat.events import ModelInfo
from gemma_desk.chat.turn import TurnResult
from gemma_desk.gemma.token_estimate import about_tokens
from gemma_desk.ui.composer import Composer
from gemma_desk.ui.composer_notes import NotePlace
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.figures import figure
from gemma_desk.ui.language import tr

_AFTER_TYPING_MS = 250


class FitNotice(QObject):
    """Watches what is composed."""

    def __init__(self, composer: Composer, conversation: ConversationPresenter) -> None:
        super().__init__(composer)
        self._composer = composer
        self._context_tokens = 0
        composer.chips.changed.connect(self._tell)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_TYPING_MS)
        self._soon.timeout.connect(self._tell)
        composer.box.textChanged.connect(self._soon.start)
        conversation.editing_changed.connect(self._tell)
        conversation.session_changed.connect(self._tell)
        conversation.answered.connect(self._learn)

    def show_model(self, info: ModelInfo) -> None:
        """Takes the context window of the model that is loaded."""
        self._context_tokens = info.context_tokens
        if info.prefill_tps:
            self._composer.chips.show_speed(info.prefill_tps)
        self._tell()

    def _learn(self, result: TurnResult) -> None:
        """Takes the speed of reading as it was measured lately."""
        if result.prefill_tps:
            self._composer.chips.show_speed(result.prefill_tps)

    def _tell(self) -> None:
        needed = sum(map(tokens_sent, self._composer.chips.attachments)) + about_tokens(self._composer.text)
        self._composer.say(self._sentence(needed) if needed >= self._context_tokens > 0 else "", NotePlace.FIT)

    def _sentence(self, needed: int) -> str:
        return tr(
            "What stands here takes about {needed} tokens; the context window has room for {window}. Nothing was sent. "
            "Choose fewer pages, a lower detail or a shorter part.",
            needed=figure(needed),
            window=figure(self._context_tokens),
        )
