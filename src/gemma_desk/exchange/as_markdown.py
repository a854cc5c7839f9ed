"""Conversations as Markdown, attachments in a folder beside."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.exchange.exported import Exported, attachment_data, load
from gemma_desk.exchange.form import SavedConversation, SavedMessage
from gemma_desk.exchange.names import file_name, unused
from gemma_desk.exchange.whole import publish, whole_folder, workshop
from gemma_desk.exchange.words import SPEAKERS, UNTITLED, when
from gemma_desk.exchange.work import Progress, StoreCall, Work
from gemma_desk.private import lend

_ACTIVE = re.compile(r"([\\`*_\[\]<>])")


def export_markdown(store: StoreCall, conversation_id: int, path: Path) -> Work[Exported]:
    """Writes one conversation to `path`, its attachments to the folder “… files” beside."""
    files = path.with_name(f"{path.stem} files")
    with workshop(path.parent) as scratch:
        writer = _Writer(store, scratch / files.name)
        yield Progress(0, 1, "Exporting")
        (scratch / "text").write_text(writer.text(load(store, conversation_id)), encoding="utf-8", newline="\n")
        if writer.folder.exists():
            lend(writer.folder)
            _replace_folder(writer.folder, files, scratch)
        lend(scratch / "text")
        publish(scratch / "text", path)
    return Exported(path, 1, writer.n_missing)


def export_markdown_all(store: StoreCall, ids: Sequence[int], path: Path) -> Work[Exported]:
    """Writes a new folder with a file for each conversation."""
    taken: set[str] = set()
    n_missing = 0
    with whole_folder(path) as folder:
        for done, conversation_id in enumerate(ids):
            yield Progress(done, len(ids), "Exporting")
            conversation = load(store, conversation_id)
            name = unused(file_name(conversation.title, UNTITLED), ".md", taken)
            taken.add(name.lower())
            writer = _Writer(store, folder / f"{name.removesuffix('.md')} files")
            (folder / name).write_text(writer.text(conversation), encoding="utf-8", newline="\n")
            n_missing += writer.n_missing
    return Exported(path, len(ids), n_missing)


class _Writer:
    """Writes one conversation, and puts its attachments into a folder."""

    def __init__(self, store: StoreCall, folder: Path) -> None:
        self.folder = folder
        """Made with the first attachment."""
        self.n_missing = 0
        self._store = store
        self._names: dict[str, str] = {}

    def text(self, conversation: SavedConversation) -> str:
        """The whole file."""
        title = _plain(conversation.title) or UNTITLED
        blocks = [f"# {title}", f"*{when(conversation.created_at)}*", *map(self._message, conversation.messages)]
        return "\n\n".join(blocks) + "\n"

    def _message(self, message: SavedMessage) -> str:
        blocks = [f"## {SPEAKERS[message.role]}"]
        if message.thought:
            blocks.append(_quoted(f"*Thought*\n\n{message.thought}"))
        # What a person typed is no Markdown to be read as such, but it is what they typed: it stays as it is.
        blocks += [part if isinstance(part, str) else self._attachment(part) for part in message.parts]
        if message.problem is not None:
            blocks.append(f"*{_plain(message.problem.sentence)}*")
        return "\n\n".join(blocks)

    def _attachment(self, attachment: Attachment) -> str:
        label = _plain(attachment.name) or "attachment"
        name = self._kept(attachment)
        if name is None:
            return f"*{label}, which could not be read*"
        mark = "!" if attachment.kind is MediaKind.IMAGE else ""
        link = f"{mark}[{label}]({quote(f'{self.folder.name}/{name}')})"
        return f"{link}\n\n{_quoted(attachment.heard_text)}" if attachment.heard_text else link

    def _kept(self, attachment: Attachment) -> str | None:
        """Its name in the folder; the same file is there once."""
        if attachment.sha256 in self._names:
            return self._names[attachment.sha256]
        data = attachment_data(self._store, attachment.sha256)
        if data is None:
            self.n_missing += 1
            return None
        self.folder.mkdir(exist_ok=True)
        name = self._new_name(attachment)
        (self.folder / name).write_bytes(data)
        self._names[attachment.sha256] = name
        return name

    def _new_name(self, attachment: Attachment) -> str:
        shown = PurePosixPath(attachment.name.replace("\\", "/")).name
        stem, dot, ending = shown.rpartition(".")
        ending = "".join(filter(str.isalnum, ending))[:10]
        name = file_name(stem if dot else shown, "attachment")
        return unused(name, f".{ending}" if dot and ending else "", {each.lower() for each in self._names.values()})


def _replace_folder(made: Path, path: Path, scratch: Path) -> None:
    """Puts a folder of attachments where an earlier export may have left one."""
    if path.is_dir() and not path.is_symlink():
        os.rename(path, scratch / "old")
    elif path.exists():
        path.unlink()
    shutil.move(made, path)


def _plain(text: str) -> str:
    """One line that Markdown shows as it is."""
    return _ACTIVE.sub(r"\\\1", " ".join(text.split()))


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())
