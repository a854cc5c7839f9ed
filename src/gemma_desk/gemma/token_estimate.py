"""How many tokens a text takes, about. Counting exactly needs the model's vocabulary.

The family's tokenizer takes each digit by itself and mostly each punctuation mark; a Chinese, Japanese or Korean
character is often one token and sometimes shares one; other writing has about four characters a token.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from math import ceil

from gemma_desk.chat.message import MediaKind, Message, Role
from gemma_desk.chat.turn import HeldTokens

_CHARACTERS_PER_TOKEN = 4
_TENTHS_PER_IDEOGRAPH = 7
_MARKS_PER_TURN = 5
"""What the template writes around a message."""
_MARKS_PER_MEDIUM = 2

_SINGLE = re.compile(r"\d|[^\w\s]|_")
"""Digits, punctuation and symbols, emoji too."""
_ASCII_OTHERS = (string.ascii_letters + "\t\n\v\f\r \x1c\x1d\x1e\x1f").encode()
"""What of ASCII is none of these. Most texts are ASCII alone, and counted a hundred times as fast."""

_IDEOGRAPH = re.compile(r"[\u1100-\u11ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
"""Chinese characters, kana and Hangul."""


def about_tokens(text: str) -> int:
    """An estimate of how many tokens a text takes; 0 for none."""
    if text.isascii():
        n_single, n_ideographs = len(text.encode().translate(None, _ASCII_OTHERS)), 0
    else:
        n_single, n_ideographs = _count(_SINGLE, text), _count(_IDEOGRAPH, text)
    n_others = len(text) - n_single - n_ideographs
    return n_single + ceil(n_ideographs * _TENTHS_PER_IDEOGRAPH / 10) + ceil(n_others / _CHARACTERS_PER_TOKEN)


def about_held(messages: Iterable[Message]) -> HeldTokens:
    """An estimate of what messages take of the context window, by kind.

    Args:
        messages: As sent (`Message.as_sent`): each attachment is one picture or one sound.
    """
    tokens = {role: 0 for role in Role} | {kind: 0 for kind in MediaKind}
    n_messages = 0
    for message in messages:
        n_messages += message.role is not Role.SYSTEM
        tokens[message.role] += _MARKS_PER_TURN + about_tokens(message.text)
        for attachment in message.attachments:
            tokens[attachment.kind] += attachment.receipt.soft_tokens + _MARKS_PER_MEDIUM
    return HeldTokens(
        n_messages,
        system_tokens=tokens[Role.SYSTEM] + 1,
        question_tokens=tokens[Role.USER],
        picture_tokens=tokens[MediaKind.IMAGE],
        sound_tokens=tokens[MediaKind.AUDIO],
        answer_tokens=tokens[Role.ASSISTANT],
    )


def _count(pattern: re.Pattern[str], text: str) -> int:
    return len(text) - len(pattern.sub("", text))
