"""ChatGPT's data export: `conversations.json`, a tree of messages for each conversation.

Since 2026 it is several files, `conversations-000.json` and so on, whose nodes name what they follow alone.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace

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

_ROLES = {"user": Role.USER, "assistant": Role.ASSISTANT}
_NOT_SAID = ("reasoning_recap", "model_editable_context")
"""Kinds of content that say nothing a person or the model wrote."""
_TOOLS = "steps of tools"
_CUSTOM = "custom instructions"
_CANVAS = "canmore.create_textdoc"
"""Who is told to lay out a text beside the conversation."""
_MARK = re.compile("[ \\t]*\ue200[^\ue201]*\ue201|【\\d+(?::\\d+)?†[^】]*】")
"""Stands for a source, in characters that no font has or with a dagger; the message says beside it what it means."""
_FILE_ID = re.compile(r"file[-_][0-9A-Za-z]+")


def read_chatgpt(item: Loose, find: FindFile, left_out: LeftOut) -> FoundConversation:
    """Reads every branch; the one that was open last is shown."""
    nodes = {key: node for key, node in loose.mapping(item, "mapping").items() if isinstance(node, dict)}
    if not nodes:
        raise ValueError("no messages")

    def add(transcript: Transcript, key: str) -> None:
        _add(transcript, loose.mapping(nodes[key], "message"), find, left_out)

    parents = {key: loose.text(nodes[key], "parent") for key in _in_order(nodes)}
    leaf = loose.text(item, "current_node")
    messages = read_ways(parents, leaf if leaf in nodes else next(reversed(parents)), Transcript(), add, left_out)
    created = loose.seconds(item.get("create_time"))
    updated = loose.seconds(item.get("update_time"))
    is_archived = item.get("is_archived") is True
    is_pinned = item.get("is_starred") is True or bool(item.get("pinned_time"))
    title = loose.text(item, "title")
    return FoundConversation(title, created, updated, messages, is_pinned=is_pinned, is_archived=is_archived)


def _in_order(nodes: dict[str, Loose]) -> list[str]:
    """Siblings as their parent lists them, else as they were written: the file has them in any order."""
    places: dict[str, int] = {}
    for node in nodes.values():
        places |= {child: place for place, child in enumerate(loose.texts(node, "children"))}

    def when(key: str) -> tuple[int, float]:
        written = loose.seconds(loose.mapping(nodes[key], "message").get("create_time"))
        return places.get(key, 0), written or 0.0

    return sorted(nodes, key=when)


def _add(transcript: Transcript, message: Loose, find: FindFile, left_out: LeftOut) -> None:
    """Adds one node's message; the empty ones that hold the tree together are nothing."""
    role = loose.text(loose.mapping(message, "author"), "role")
    content = loose.mapping(message, "content")
    kind = loose.text(content, "content_type")
    if not message or kind in _NOT_SAID or role == "system":
        return
    if kind == "user_editable_context":
        left_out[_CUSTOM] += 1
    elif loose.mapping(message, "metadata").get("is_visually_hidden_from_conversation") is True:
        left_out["hidden messages"] += 1
    elif loose.text(message, "recipient") == _CANVAS and role == "assistant":
        transcript.add(Role.ASSISTANT, (_canvas(content, left_out),))
    elif role not in _ROLES or loose.text(message, "recipient") not in ("", "all"):
        _count_tool(content, left_out)
    else:
        _add_said(transcript, _ROLES[role], message, find, left_out)


def _count_tool(content: Loose, left_out: LeftOut) -> None:
    pictures = sum(bool(loose.text(part, "asset_pointer")) for part in loose.objects(content, "parts"))
    left_out["pictures that a tool made"] += pictures
    left_out[_TOOLS] += not pictures


def _canvas(content: Loose, left_out: LeftOut) -> str:
    """A text that was laid out beside the conversation, as it was written first."""
    written = loose.text(content, "text") or "".join(loose.texts(content, "parts"))
    try:
        page = json.loads(written)
    except ValueError:
        page = None
    if not isinstance(page, dict) or not loose.text(page, "content"):
        left_out[_TOOLS] += 1
        return ""
    _, _, language = loose.text(page, "type").partition("code/")
    return page_of(loose.text(page, "name"), loose.text(page, "content"), language)


def _add_said(transcript: Transcript, role: Role, message: Loose, find: FindFile, left_out: LeftOut) -> None:
    content = loose.mapping(message, "content")
    thoughts = [loose.first_text(thought, "content", "summary") for thought in loose.objects(content, "thoughts")]
    parts = [_sourced(part, message, left_out) for part in _said(content, find, left_out)]
    if role is Role.USER:
        parts += _uploads(message, content, find, left_out)
    transcript.add(
        role,
        tuple(_as_text(part) if role is Role.ASSISTANT else part for part in parts),
        "\n\n".join(filter(None, thoughts)),
    )


def _sourced(part: FoundPart, message: Loose, left_out: LeftOut) -> FoundPart:
    """Puts the links to sources where they are meant, instead of the marks that stand for them."""
    if isinstance(part, FoundFile):
        return part
    for reference in loose.objects(loose.mapping(message, "metadata"), "content_references"):
        mark, link = loose.text(reference, "matched_text"), loose.text(reference, "alt")
        if link and _MARK.fullmatch(mark):
            part = part.replace(mark, link)
    said, n_marks = _MARK.subn("", part)
    if n_marks:
        left_out["marks of sources"] += n_marks
    return said


def _said(content: Loose, find: FindFile, left_out: LeftOut) -> list[FoundPart]:
    match loose.text(content, "content_type"):
        case "thoughts":
            return []
        case "code":
            return [f"```{loose.text(content, 'language').replace('unknown', '')}\n{loose.text(content, 'text')}\n```"]
        case "text" | "multimodal_text":
            return [said for part in loose.sequence(content, "parts") for said in _part(part, find, left_out)]
        case kind:
            left_out[f"contents of the kind “{kind[:40]}”"] += 1
            return [loose.first_text(content, "text", "result")]


def _part(part: object, find: FindFile, left_out: LeftOut) -> list[FoundPart]:
    if isinstance(part, str):
        return [part]
    if not isinstance(part, dict):
        return []
    pointer = loose.text(part, "asset_pointer") or loose.text(
        loose.mapping(part, "audio_asset_pointer"), "asset_pointer"
    )
    if pointer:
        name = pointer.rpartition("/")[2]
        found = _FILE_ID.search(name)
        return [_file(found[0] if found else name, "", find, left_out)]
    if loose.text(part, "text"):  # the words of something spoken
        return [loose.text(part, "text")]
    left_out[f"contents of the kind “{loose.text(part, 'content_type')[:40]}”"] += 1
    return []


def _uploads(message: Loose, content: Loose, find: FindFile, left_out: LeftOut) -> list[FoundPart]:
    """Files that were uploaded and stand nowhere in the text."""
    shown = " ".join(loose.text(part, "asset_pointer") for part in loose.objects(content, "parts"))
    uploads = loose.objects(loose.mapping(message, "metadata"), "attachments")
    return [
        _file(name, loose.text(upload, "name"), find, left_out)
        for upload in uploads
        if (name := loose.text(upload, "id")) not in shown or not name
    ]


def _file(name: str, label: str, find: FindFile, left_out: LeftOut) -> FoundPart:
    found = find(name)
    if found is not None:
        return replace(found, name=label or found.name)
    left_out["files that are not in the export"] += 1
    return not_there(label or name)


def _as_text(part: FoundPart) -> str:
    """Answers are text alone."""
    return f"[{part.name}]" if isinstance(part, FoundFile) else part
