"""Claude's data export: `conversations.json`, messages made of blocks."""

from __future__ import annotations

from gemma_desk.chat.message import Role
from gemma_desk.exchange import loose
from gemma_desk.exchange.found import FindFile, FoundConversation, FoundFile, FoundPart, LeftOut, Transcript, not_there
from gemma_desk.exchange.loose import Loose

_ROLES = {"human": Role.USER, "user": Role.USER, "assistant": Role.ASSISTANT}
_SILENT = ("token_budget", "flag")
"""Blocks that say nothing."""


def read_claude(item: Loose, find: FindFile, left_out: LeftOut) -> FoundConversation:
    """Reads the branch that was written last; other branches are counted."""
    if not isinstance(item.get("chat_messages"), list):
        raise ValueError("no messages")
    messages = list(loose.objects(item, "chat_messages"))
    shown = _last_branch(item, messages)
    left_out["messages of other branches"] += len(messages) - len(shown)
    transcript = Transcript()
    for message in shown:
        _add(transcript, message, find, left_out)
    created = loose.seconds(item.get("created_at"))
    updated = loose.seconds(item.get("updated_at"))
    return FoundConversation(loose.text(item, "name"), created, updated, transcript.messages)


def _last_branch(item: Loose, messages: list[Loose]) -> list[Loose]:
    """Older exports name no parents: there is one branch then."""
    by_id = {loose.text(message, "uuid"): message for message in messages}
    parents = {name: loose.text(message, "parent_message_uuid") for name, message in by_id.items()}
    if len(by_id) < len(messages) or not any(parent in by_id for parent in parents.values()):
        return messages
    leaf = loose.text(item, "current_leaf_message_uuid")
    return [by_id[name] for name in loose.path_to(leaf if leaf in by_id else list(by_id)[-1], parents)]


def _add(transcript: Transcript, message: Loose, find: FindFile, left_out: LeftOut) -> None:
    role = _ROLES.get(loose.text(message, "sender"))
    if role is None:
        left_out["messages of unknown senders"] += 1
        return
    texts, thoughts = [], []
    for block in loose.objects(message, "content"):
        match loose.text(block, "type"):
            case "text":
                texts.append(loose.text(block, "text"))
            case "thinking":
                thoughts.append(loose.text(block, "thinking"))
            case "tool_use" | "tool_result":
                left_out["steps of tools"] += 1
            case kind if kind not in _SILENT:
                left_out[f"contents of the kind “{kind[:40]}”"] += 1
    said = "\n\n".join(filter(None, texts)) or loose.text(message, "text")
    files = _files(message, find, left_out) if role is Role.USER else []
    transcript.add(role, (*files, said), "\n\n".join(filter(None, thoughts)))


def _files(message: Loose, find: FindFile, left_out: LeftOut) -> list[FoundPart]:
    """Documents come as their text; of pictures the export has only the names."""
    parts: list[FoundPart] = []
    for attachment in loose.objects(message, "attachments"):
        content = loose.text(attachment, "extracted_content")
        if content.strip():
            name = f"{loose.text(attachment, 'file_name') or 'Pasted'}.txt"
            parts.append(FoundFile(name, content.encode(errors="replace"), otherwise=content))
        else:
            parts.append(_named(loose.text(attachment, "file_name"), find, left_out))
    return [
        *parts,
        *(_named(loose.text(file, "file_name"), find, left_out) for file in loose.objects(message, "files")),
    ]


def _named(name: str, find: FindFile, left_out: LeftOut) -> FoundPart:
    found = find(name)
    if found is None:
        left_out["files that are not in the export"] += 1
        return not_there(name)
    return found
