"""Gemma 4's control strings, and how text that merely looks like them is kept as text.

llama.cpp does not parse tokens of type CONTROL in text that is not special, but six of Gemma's are typed USER_DEFINED
and would still become control tokens. A string cut in two inside cannot be found, and its characters stay the same.
"""

from __future__ import annotations

import itertools
import re

BOS = "<bos>"
TURN_BEGIN = "<|turn>"
TURN_END = "<turn|>"
CHANNEL_BEGIN = "<|channel>"
CHANNEL_END = "<channel|>"
THINK = "<|think|>"
TOOL_RESPONSE_BEGIN = "<|tool_response>"
IMAGE_BEGIN = "<|image>"
IMAGE_END = "<image|>"
AUDIO_BEGIN = "<|audio>"
AUDIO_END = "<audio|>"

THOUGHT_HEADER = "thought\n"
"""What the model writes between `CHANNEL_BEGIN` and the thought itself."""

STOP_TOKENS = ("<eos>", TURN_END, TOOL_RESPONSE_BEGIN)
"""Any of these ends the model's turn."""

NEVER_GENERATED = (IMAGE_END, AUDIO_END)
"""Suppressed while sampling, as Google's generation config does."""

_CONTROL_LIKE = re.compile(
    r"<\|(?:tool_call|tool_response|tool|turn|channel|think|image|audio|video)\|?>"
    r"|<(?:tool_call|tool_response|tool|turn|channel|image|audio|video)\|>"
    r'|<\|"\|>|</?(?:bos|eos|pad|unk|mask|s)>'
)
"""Every string the vocabulary may hold as one token. Wider than the six: a cut that was not needed costs nothing."""


def cut_control_strings(text: str) -> list[str]:
    """Cuts `text` inside everything that looks like a control string.

    Returns:
        Pieces that joined give `text` again; no piece holds a whole control string. Empty text gives no piece.
    """
    cuts = [match.start() + 2 for match in _CONTROL_LIKE.finditer(text)]
    edges = [0, *cuts, len(text)]
    return [text[begin:end] for begin, end in itertools.pairwise(edges) if begin < end]
