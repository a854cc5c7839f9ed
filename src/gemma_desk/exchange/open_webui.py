"""Open WebUI's export: a list of chats, each a tree of messages; thoughts stand folded in the text, or beside it."""

from __future__ import annotations

import base64
import binascii
import html
import re

from gemma_desk.chat.message import Role
from gemma_desk.exchange import loose
from gemma_desk.exchange.found import (
    FindFile,
    FoundConversation,
    FoundFile,
    FoundMessage,
    FoundPart,
    LeftOut,
    Transcript,
    not_there,
)
from gemma_desk.exchange.found_tree import read_ways
from gemma_desk.exchange.loose import Loose

_ROLES = {"user": Role.USER, "assistant": Role.ASSISTANT}
_DETAILS = re.compile(r'<details type="(\w+)"[^>]*>(.*?)</details>\s*', re.DOTALL)
_SUMMARY = re.compile(r"<summary>.*?</summary>", re.DOTALL)


def read_open_webui(item: Loose, find: FindFile, left_out: LeftOut) -> FoundConversation:
    """Reads every branch; the one that was open last is shown."""
    chat = loose.mapping(item, "chat") or item
    nodes = loose.mapping(loose.mapping(chat, "history"), "messages")
    if not nodes and "history" not in chat and not isinstance(chat.get("messages"), list):
        raise ValueError("no messages")
    transcript = Transcript(loose.first_text(loose.mapping(chat, "params"), "system") or loose.text(chat, "system"))
    messages = _read_tree(chat, nodes, transcript, find, left_out) if nodes else ()
    if not nodes:
        for message in loose.objects(chat, "messages"):
            _add(transcript, message, find, left_out)
        messages = transcript.messages
    created = loose.seconds(item.get("created_at")) or loose.seconds(chat.get("timestamp"))
    title = loose.first_text(item, "title") or loose.text(chat, "title")
    updated = loose.seconds(item.get("updated_at"))
    is_pinned, is_archived = item.get("pinned") is True, item.get("archived") is True
    return FoundConversation(title, created, updated, messages, is_pinned=is_pinned, is_archived=is_archived)


def _read_tree(
    chat: Loose, nodes: Loose, begun: Transcript, find: FindFile, left_out: LeftOut
) -> tuple[FoundMessage, ...]:
    by_id = {key: node for key, node in nodes.items() if isinstance(node, dict)}

    def add(transcript: Transcript, key: str) -> None:
        _add(transcript, by_id[key], find, left_out)

    parents = {key: loose.text(node, "parentId") for key, node in by_id.items()}
    leaf = loose.text(loose.mapping(chat, "history"), "currentId")
    return read_ways(parents, leaf if leaf in by_id else next(reversed(by_id), ""), begun, add, left_out)


def _add(transcript: Transcript, message: Loose, find: FindFile, left_out: LeftOut) -> None:
    role = _ROLES.get(loose.text(message, "role"))
    if role is None:
        left_out["messages of unknown senders"] += 1
    elif role is Role.USER:
        files = [_file(file, find, left_out) for file in loose.objects(message, "files")]
        transcript.add(role, (*files, _content(message)))
    else:
        left_out["pictures that a tool made"] += len(list(loose.objects(message, "files")))
        thought, said = _answer(message, left_out)
        transcript.add(role, (said,), thought)


def _answer(message: Loose, left_out: LeftOut) -> tuple[str, str]:
    """Its thought and its text. Since version 0.10 thoughts and steps of tools are no longer folded in the text."""
    content = _content(message)
    if _DETAILS.search(content):
        return _unfolded(content, left_out)
    thought, said = _laid_out(message, left_out)
    if message.get("error") and not (content + said).strip():
        left_out["answers that failed"] += 1
    return thought, content if content.strip() else said


def _content(message: Loose) -> str:
    """Some programs that use its interface write pieces instead of a text."""
    pieces = [loose.text(piece, "text") for piece in loose.objects(message, "content")]
    return loose.text(message, "content") or "\n\n".join(filter(None, pieces))


def _unfolded(content: str, left_out: LeftOut) -> tuple[str, str]:
    """The thought that stands folded in an answer, and the answer without it."""
    thoughts: list[str] = []

    def take(found: re.Match[str]) -> str:
        if found[1] == "reasoning":
            thoughts.append(_thought(found[2]))
        else:
            left_out["steps of tools"] += 1
        return ""

    said = _DETAILS.sub(take, content)
    return "\n\n".join(thoughts), said


def _laid_out(message: Loose, left_out: LeftOut) -> tuple[str, str]:
    """The thought and the answer of its pieces, as the OpenAI Responses API names them."""
    texts: dict[str, list[str]] = {"reasoning": [], "message": []}
    for item in loose.objects(message, "output"):
        kind = loose.text(item, "type")
        if kind in texts:
            pieces = [*loose.objects(item, "summary")] or [*loose.objects(item, "content")]
            texts[kind] += [text for piece in pieces if (text := loose.text(piece, "text").strip())]
        else:
            left_out["steps of tools"] += kind.endswith("_call")
    return "\n\n".join(texts["reasoning"]), "\n\n".join(texts["message"])


def _thought(folded: str) -> str:
    """A thought is a quotation; newer versions escape it with its signs, older ones without."""
    lines = html.unescape(_SUMMARY.sub("", folded, count=1)).strip().splitlines()
    return "\n".join(line.removeprefix(">").removeprefix(" ") for line in lines)


def _file(file: Loose, find: FindFile, left_out: LeftOut) -> FoundPart:
    name = loose.first_text(file, "name", "id") or loose.text(loose.mapping(file, "file"), "filename")
    found = _embedded(loose.text(file, "url"), name) or find(name)
    if found is None:
        left_out["files that are not in the export"] += 1
        return not_there(name or loose.text(file, "type"))
    return found


def _embedded(url: str, name: str) -> FoundFile | None:
    """A `data:` address holds its file."""
    head, _, body = url.partition(",")
    if not (head.startswith("data:") and head.endswith(";base64")):
        return None
    try:
        ending = head.removeprefix("data:").removesuffix(";base64").rpartition("/")[2]
        return FoundFile(name or f"picture.{ending[:8]}", base64.b64decode(body, validate=True))
    except (binascii.Error, ValueError):
        return None
