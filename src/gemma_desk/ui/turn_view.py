"""What shows one message: a question or an answer."""

from __future__ import annotations

from gemma_desk.ui.assistant_turn import AssistantTurn
from gemma_desk.ui.user_turn import UserTurn

TurnView = UserTurn | AssistantTurn
