"""`gemma-desk prompt`: what the engine would tokenise for a conversation, as JSON.

Messages are OpenAI-style: `role` is system (or developer), user or assistant; `content` is a string or a list of parts
of type `text`, `image` or `image_url`, `audio` or `input_audio`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from gemma_desk.chat.message import Attachment, MediaKind, Message, Part, Receipt, Role
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.gemma.prompt import PromptPart, PromptText, prompt_parts

_ROLES = {"system": Role.SYSTEM, "developer": Role.SYSTEM, "user": Role.USER, "assistant": Role.ASSISTANT}
_MEDIA_KINDS = {
    "image": MediaKind.IMAGE,
    "image_url": MediaKind.IMAGE,
    "audio": MediaKind.AUDIO,
    "input_audio": MediaKind.AUDIO,
}


def run(path: Path) -> ExitCode:
    """Prints `{"parts": [...]}` for the conversation in a file."""
    try:
        request = json.loads(path.read_text("utf-8"))
        messages = [_message(message) for message in request["messages"]]
        think = bool(request.get("think", False))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        print(f"{path} cannot be read as a conversation: {_reason(error)}. Nothing was changed.", file=sys.stderr)
        return ExitCode.WRONG_USE
    parts = [_as_json(part) for part in prompt_parts(messages, think)]
    print(json.dumps({"parts": parts}, ensure_ascii=False))
    return ExitCode.ANSWERED


def _message(message: dict[str, Any]) -> Message:
    role = message["role"]
    if role not in _ROLES:
        raise ValueError(f"role {role!r} is not one of {', '.join(_ROLES)}")
    content = message.get("content") or ""
    parts = [content] if isinstance(content, str) else [_part(part) for part in content]
    return Message(_ROLES[role], tuple(parts))


def _part(part: dict[str, Any]) -> Part:
    kind = part["type"]
    if kind == "text":
        return str(part["text"])
    if kind not in _MEDIA_KINDS:
        raise ValueError(f"part type {kind!r} is not one of text, {', '.join(_MEDIA_KINDS)}")
    return Attachment(_MEDIA_KINDS[kind], "", "", None, Receipt(0, 0, 0, 0, 0, 0.0))


def _as_json(part: PromptPart) -> dict[str, Any]:
    if isinstance(part, PromptText):
        return {"text": part.text, "special": part.special}
    return {"media": part.kind.value, "placeholder": f"<|{part.kind.value}|>"}


def _reason(error: Exception) -> str:
    return f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
