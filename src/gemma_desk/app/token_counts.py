"""What an attachment's texts take, counted with the vocabulary of the model that is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gemma_desk.chat.message import Attachment, MediaKind, Message, Role
from gemma_desk.gemma.prompt import written_texts

_MOST_CHARS = 1_000_000
"""More fits no context window, and counting it would take longer than a cancel may wait."""


def uncounted_texts(attachment: Attachment) -> tuple[str, ...]:
    """The texts to count of an attachment whose tokens are estimated; none where there is nothing to count."""
    if not attachment.receipt.is_estimated:
        return ()
    seen = tuple(piece for piece in attachment.pieces if piece.kind is not MediaKind.AUDIO)
    message = Message(Role.USER, (replace(attachment, pieces=seen, heard=()),))
    texts = written_texts(message.as_sent)
    return texts if sum(map(len, texts)) <= _MOST_CHARS else ()


def counted(attachment: Attachment, n_tokens: Sequence[int]) -> Attachment:
    """The attachment with a receipt that is exact.

    Args:
        attachment: One whose tokens were estimated.
        n_tokens: Of each of its `uncounted_texts`.
    """
    n_all = sum(n_tokens) + sum(piece.soft_tokens for piece in attachment.pieces)
    return replace(attachment, receipt=replace(attachment.receipt, soft_tokens=n_all, is_estimated=False))
