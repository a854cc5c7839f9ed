"""Which program wrote an entry, told by what it has."""

from __future__ import annotations

from gemma_desk.exchange.chatgpt import read_chatgpt
from gemma_desk.exchange.claude import read_claude
from gemma_desk.exchange.found import Reader
from gemma_desk.exchange.lm_studio import read_lm_studio
from gemma_desk.exchange.loose import Loose, mapping, objects
from gemma_desk.exchange.open_webui import read_open_webui


def reader_for(item: Loose) -> Reader:
    """What reads an entry.

    Raises:
        ValueError: No program that is known writes such.
    """
    if "mapping" in item:
        return read_chatgpt
    if "chat_messages" in item:
        return read_claude
    if "chat" in item or "messages" in mapping(item, "history"):
        return read_open_webui
    if any("versions" in message for message in objects(item, "messages")) or "perChatPredictionConfig" in item:
        return read_lm_studio
    raise ValueError("of no program that is known")
