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
from gemma_desk.ui.words import figure

_AFTER_TYPING_MS = 250


class FitNotice(QObject):
    """Watches what is composed."""

    def __init__(self, composer: Composer, conversation: ConversationPresenter) -> None:
        super().__init__(composer)
        self._composer = composer
        self._conversation = conversation
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
        attached, used = sum(map(tokens_sent, self._composer.chips.attachments)), self._conversation.used_tokens
        written = about_tokens(self._composer.text)
        sentence = "" if self._fits(attached + written + used) else self._sentence(attached + written, used)
        self._composer.say(sentence, NotePlace.FIT)

    def _fits(self, n_tokens: int) -> bool:
        return not self._context_tokens or n_tokens < self._context_tokens

    def _sentence(self, needed: int, used: int) -> str:
        before = f", and the conversation holds {figure(used)} already" if used else ""
        return (
            f"What stands here takes about {figure(needed)} tokens{before}; the context window has room for "
            f"{figure(self._context_tokens)}. Nothing was sent. Choose fewer pages, a lower detail or a shorter part."
        )
