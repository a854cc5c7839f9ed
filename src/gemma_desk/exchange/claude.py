"""Claude's data export: `conversations.json`, messages made of blocks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from gemma_desk.chat.message import Role
from gemma_desk.exchange import loose
from gemma_desk.exchange.found import (
    FindFile,
    FoundConversation,
    FoundFile,
    FoundPart,
    LeftOut,
    Transcript,
    not_there,
    page_of,
)
from gemma_desk.exchange.found_tree import read_ways
from gemma_desk.exchange.loose import Loose

_ROLES = {"human": Role.USER, "user": Role.USER, "assistant": Role.ASSISTANT}
_SILENT = ("token_budget", "flag")
"""Blocks that say nothing."""
_BEGINNING = "00000000-0000-4000-8000-000000000000"
"""What the first message follows."""
_ARTIFACTS = {
    "text/markdown": "",
    "text/html": "html",
    "image/svg+xml": "svg",
    "application/vnd.ant.react": "jsx",
    "application/vnd.ant.mermaid": "mermaid",
}
"""What is written beside the conversation, and its language; Markdown is as it is."""


def read_claude(item: Loose, find: FindFile, left_out: LeftOut) -> FoundConversation:
    """Reads every branch; the one that was open last, or written last, is shown."""
    if not isinstance(item.get("chat_messages"), list):
        raise ValueError("no messages")
    messages = dict(_numbered(item))

    def add(transcript: Transcript, key: str) -> None:
        _add(transcript, messages[key], find, left_out)

    parents = _parents(messages)
    leaf = loose.text(item, "current_leaf_message_uuid")
    leaf = leaf if leaf in messages else next(reversed(messages), "")
    ways = read_ways(parents, leaf, Transcript(), add, left_out) if messages else ()
    created = loose.seconds(item.get("created_at"))
    updated = loose.seconds(item.get("updated_at"))
    title = loose.first_text(item, "name", "snapshot_name")
    return FoundConversation(title, created, updated, ways, is_pinned=item.get("is_starred") is True)


def _numbered(item: Loose) -> Iterator[tuple[str, Loose]]:
    """Each message with a name of its own, even where the file gives none or one twice."""
    seen: set[str] = set()
    for number, message in enumerate(loose.objects(item, "chat_messages")):
        name = loose.text(message, "uuid")
        name = name if name and name not in seen else f"message {number}"
        seen.add(name)
        yield name, message


def _parents(messages: dict[str, Loose]) -> dict[str, str]:
    """What each follows. What is not there, or not said as in exports before 2026, is the message in front of it."""
    parents: dict[str, str] = {}
    before = ""
    for name, message in messages.items():
        parent = loose.text(message, "parent_message_uuid")
        parents[name] = "" if parent == _BEGINNING else parent if parent in messages else before
        before = name
    return parents


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
                thoughts.append(loose.text(block, "thinking") or _summaries(block))
            case "voice_note":
                texts.append(loose.first_text(block, "text", "transcript"))
            case "tool_use" if page := _page(block):
                texts.append(page)
            case "tool_use" | "tool_result":
                left_out["steps of tools"] += 1
            case kind if kind not in _SILENT:
                left_out[f"contents of the kind “{kind[:40]}”"] += 1
    said = "\n\n".join(filter(None, texts)) or loose.text(message, "text")
    files = _files(message, find, left_out) if role is Role.USER else []
    transcript.add(role, (*files, said), "\n\n".join(filter(None, thoughts)))


def _summaries(block: Loose) -> str:
    """What a thought was about, where it is not said itself."""
    return "\n".join(loose.text(summary, "summary") for summary in loose.objects(block, "summaries"))


def _page(block: Loose) -> str:
    """A text or a program that was written beside the conversation; empty for any other step of a tool."""
    name, given = loose.text(block, "name"), loose.mapping(block, "input")
    if name == "create_file":
        path = PurePosixPath(loose.text(given, "path"))
        language = "" if path.suffix == ".md" else path.suffix[1:] or "text"
        return page_of(path.name, loose.text(given, "file_text"), language) if loose.text(given, "file_text") else ""
    if name == "artifacts" and loose.text(given, "content"):
        language = loose.text(given, "language") or _ARTIFACTS.get(loose.text(given, "type"), "text")
        return page_of(loose.text(given, "title"), loose.text(given, "content"), language)
    return ""


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
