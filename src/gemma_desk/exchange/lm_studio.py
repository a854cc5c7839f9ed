"""LM Studio's conversation files, `….conversation.json`: each message in versions, each answer in steps.

LM Studio calls the form its own affair; this is what its versions 0.3 write.
"""

from __future__ import annotations

from gemma_desk.chat.message import Role
from gemma_desk.exchange import loose
from gemma_desk.exchange.found import FindFile, FoundConversation, FoundPart, LeftOut, Transcript, not_there
from gemma_desk.exchange.loose import Loose

_ROLES = {"user": Role.USER, "assistant": Role.ASSISTANT}
_SILENT = ("debugInfoBlock", "status")
"""Steps that say nothing."""
_SYSTEM_KEY = "llm.prediction.systemPrompt"


def read_lm_studio(item: Loose, find: FindFile, left_out: LeftOut) -> FoundConversation:
    """Reads the selected version of each message; the others are counted."""
    if not isinstance(item.get("messages"), list):
        raise ValueError("no messages")
    transcript = Transcript(_system(item))
    for message in loose.objects(item, "messages"):
        _add(transcript, _selected(message, left_out), find, left_out)
    created = loose.seconds(item.get("createdAt"))
    updated = loose.seconds(item.get("assistantLastMessagedAt")) or loose.seconds(item.get("userLastMessagedAt"))
    is_pinned = item.get("pinned") is True
    return FoundConversation(loose.text(item, "name"), created, updated, transcript.messages, is_pinned=is_pinned)


def _system(item: Loose) -> str:
    for field in loose.objects(loose.mapping(item, "perChatPredictionConfig"), "fields"):
        if field.get("key") == _SYSTEM_KEY and loose.text(field, "value"):
            return loose.text(field, "value")
    return loose.text(item, "systemPrompt")


def _selected(message: Loose, left_out: LeftOut) -> Loose:
    versions = list(loose.objects(message, "versions"))
    if not versions:
        raise ValueError("a message without versions")
    left_out["other versions of messages"] += len(versions) - 1
    chosen = message.get("currentlySelected")
    return versions[chosen if isinstance(chosen, int) and 0 <= chosen < len(versions) else -1]


def _add(transcript: Transcript, version: Loose, find: FindFile, left_out: LeftOut) -> None:
    role = _ROLES.get(loose.text(version, "role"))
    if role is None:
        left_out["messages of unknown senders"] += 1
    elif "steps" in version:  # answers, and since 0.4 questions too
        for step in loose.objects(version, "steps"):
            _add_step(transcript, role, step, find, left_out)
    else:
        transcript.add(role, _content(version, find, left_out))


def _add_step(transcript: Transcript, role: Role, step: Loose, find: FindFile, left_out: LeftOut) -> None:
    kind = loose.text(step, "type")
    if kind != "contentBlock":
        left_out["steps of tools"] += kind not in _SILENT
        return
    parts = _content(step, find, left_out)
    if loose.text(loose.mapping(step, "style"), "type") == "thinking":
        transcript.add(role, (), "\n".join(part for part in parts if isinstance(part, str)).strip())
    else:
        transcript.add(role, parts)


def _content(holder: Loose, find: FindFile, left_out: LeftOut) -> tuple[FoundPart, ...]:
    if loose.text(holder, "content"):
        return (loose.text(holder, "content"),)
    parts: list[FoundPart] = []
    for block in loose.objects(holder, "content"):
        match loose.text(block, "type"):
            case "text":
                parts.append(loose.text(block, "text"))
            case "file":
                parts.append(_file(block, find, left_out))
            case "toolCallRequest" | "toolCallResult":
                left_out["steps of tools"] += 1
            case kind:
                left_out[f"contents of the kind “{kind[:40]}”"] += 1
    return tuple(parts)


def _file(block: Loose, find: FindFile, left_out: LeftOut) -> FoundPart:
    name = loose.first_text(block, "fileIdentifier", "name")
    found = find(name)
    if found is None:
        left_out["files that are not in the export"] += 1
        return not_there(name)
    return found
