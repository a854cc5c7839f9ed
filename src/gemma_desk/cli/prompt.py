"""`gemma-desk prompt`: what the engine would tokenise for a conversation, as JSON.

Messages are OpenAI-style: `role` is system (or developer), user or assistant; `content` is a string or a list of parts
of type `text`, `image` or `image_url`, `audio` or `input_audio`. What else the request holds is not read.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import msgspec

from gemma_desk.chat.message import Attachment, MediaKind, Message, Part, Receipt, Role
from gemma_desk.cli.exit_codes import ExitCode, WrongUse
from gemma_desk.gemma.prompt import PromptPart, PromptText, prompt_parts

_EXAMPLE = '{"messages": [{"role": "user", "content": "Hello"}], "think": false}'


class _Text(msgspec.Struct, tag_field="type", tag="text", forbid_unknown_fields=True):
    text: str


class _Image(msgspec.Struct, tag_field="type", tag="image"):
    """What it holds is not read: only its place in the prompt counts. The same goes for the other media."""


class _ImageUrl(msgspec.Struct, tag_field="type", tag="image_url"):
    pass


class _Audio(msgspec.Struct, tag_field="type", tag="audio"):
    pass


class _InputAudio(msgspec.Struct, tag_field="type", tag="input_audio"):
    pass


class _Message(msgspec.Struct, forbid_unknown_fields=True):
    role: Literal["system", "developer", "user", "assistant"]
    content: str | list[_Text | _Image | _ImageUrl | _Audio | _InputAudio] | None = None
    name: object = None
    reasoning_content: object = None
    """Never sent back to the model, like `name`."""


class _Conversation(msgspec.Struct):
    """A request as it is sent to a server holds more (model, temperature, …), which says nothing about the prompt."""

    messages: list[_Message]
    think: bool = False


_ROLES = {"system": Role.SYSTEM, "developer": Role.SYSTEM, "user": Role.USER, "assistant": Role.ASSISTANT}


def run(path: Path) -> ExitCode:
    """Prints `{"parts": [...]}` for the conversation in a file.

    Raises:
        WrongUse: The file cannot be read, or is no conversation.
    """
    conversation = _read(path)
    messages = [_message(message) for message in conversation.messages]
    parts = [_as_json(part) for part in prompt_parts(messages, conversation.think)]
    print(json.dumps({"parts": parts}, ensure_ascii=False))
    return ExitCode.ANSWERED


def _read(path: Path) -> _Conversation:
    try:
        conversation = msgspec.json.decode(path.read_bytes(), type=_Conversation)
    except OSError as error:
        raise WrongUse(
            f"{path} cannot be read ({error.strerror}). Nothing was printed. Check the file's name and your rights to"
            " it."
        ) from error
    except msgspec.ValidationError as error:
        raise _no_conversation(path, *_what_and_advice(str(error))) from error
    except UnicodeDecodeError as error:
        raise _no_conversation(path, "its text is not UTF-8", "Save it as UTF-8") from error
    except msgspec.DecodeError as error:
        advice = "Check its commas, brackets and quotes, and that no half of a surrogate pair stands alone"
        raise _no_conversation(path, f"it is not JSON ({error})", advice) from error
    except RecursionError as error:
        raise _no_conversation(path, "it is nested too deep", f"Write it like {_EXAMPLE}") from error
    if not conversation.messages:
        raise _no_conversation(path, "it has no messages", f"Write it like {_EXAMPLE}")
    return conversation


def _no_conversation(path: Path, what: str, advice: str) -> WrongUse:
    return WrongUse(f"{path} is no conversation: {what}. Nothing was printed. {advice}.")


def _what_and_advice(said: str) -> tuple[str, str]:
    """What is wrong and what to write instead, from msgspec's `Expected … - at `$.messages[0].role``."""
    what, _, place = said.replace("`", "").partition(" - at $")
    place = place.lstrip(".")
    what = what[:1].lower() + what[1:] + (f" at {place}" if place else "")
    if place == "think":
        return what, "Write true or false for think"
    if place.endswith("].role"):
        return what, f"A role is one of {', '.join(_ROLES)}"
    if ".content[" in place:
        return what, 'A part is {"type": "text", "text": "…"}, or its type is image, image_url, audio or input_audio'
    return what, f"Write it like {_EXAMPLE}"


def _message(message: _Message) -> Message:
    content = message.content or ""
    parts = [content] if isinstance(content, str) else [_part(part) for part in content]
    return Message(_ROLES[message.role], tuple(parts))


def _part(part: _Text | _Image | _ImageUrl | _Audio | _InputAudio) -> Part:
    if isinstance(part, _Text):
        return part.text
    kind = MediaKind.IMAGE if isinstance(part, _Image | _ImageUrl) else MediaKind.AUDIO
    return Attachment(kind, "", "", None, Receipt(0, 0, 0, 0, 0, 0.0))


def _as_json(part: PromptPart) -> dict[str, Any]:
    if isinstance(part, PromptText):
        return {"text": part.text, "special": part.special}
    return {"media": part.kind.value, "placeholder": f"<|{part.kind.value}|>"}
