"""Conversations as HTML: one file each that needs nothing else and runs nothing.

Pictures and sounds are in it, every text is escaped, and a policy in the file itself keeps browsers from fetching or
running anything, should something slip through.
"""

from __future__ import annotations

import base64
import html
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from gemma_desk.chat.message import Attachment, Receipt, Role
from gemma_desk.exchange.exported import Exported, attachment_data, load
from gemma_desk.exchange.form import SavedConversation, SavedMessage
from gemma_desk.exchange.names import file_name, unused
from gemma_desk.exchange.whole import whole_file, whole_folder
from gemma_desk.exchange.words import SPEAKERS, UNTITLED, when
from gemma_desk.exchange.work import Progress, StoreCall, Work

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LINK_SCHEMES = ("http", "https", "mailto")
_WIDEST_PX = 560
"""Of a picture, so that it stands on a page of A4 too."""
_PICTURES = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}
"""What every browser shows, by its first bytes. SVG is left out: it can hold scripts."""
_SOUNDS = {b"OggS": "ogg", b"fLaC": "flac", b"ID3": "mpeg", b"\xff\xfb": "mpeg"}

_POLICY = "default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'"
_STYLE = """
body { font-family: system-ui, sans-serif; line-height: 1.55; max-width: 760px; margin: 2em auto; padding: 0 1em; }
.user { background: #f1f1f4; border-radius: 12px; padding: 4px 16px; margin: 24px 0 16px; }
.picture { line-height: 1; }
.said { white-space: pre-wrap; }
.aside, .when { color: #60606a; font-size: 90%; }
pre { background: #f6f6f8; padding: 12px; white-space: pre-wrap; }
table { border-collapse: collapse; } td, th { border: 1px solid #c8c8d0; padding: 4px 8px; }
img { max-width: 100%; height: auto; }
"""


def export_html(store: StoreCall, conversation_id: int, path: Path) -> Work[Exported]:
    """Writes one conversation to `path`."""
    with whole_file(path) as unfinished:
        yield Progress(0, 1, "Exporting")
        page = _Page(store)
        unfinished.write_text(page.text(load(store, conversation_id)), encoding="utf-8", newline="\n")
    return Exported(path, 1, page.n_missing)


def export_html_all(store: StoreCall, ids: Sequence[int], path: Path) -> Work[Exported]:
    """Writes a new folder with a file for each conversation, and `index.html` that leads to them."""
    links: list[tuple[str, str]] = []
    taken, n_missing = {"index.html"}, 0
    with whole_folder(path) as folder:
        for done, conversation_id in enumerate(ids):
            yield Progress(done, len(ids), "Exporting")
            conversation, page = load(store, conversation_id), _Page(store)
            name = unused(file_name(conversation.title, UNTITLED), ".html", taken)
            taken.add(name.lower())
            (folder / name).write_text(page.text(conversation), encoding="utf-8", newline="\n")
            links.append((name, conversation.title or UNTITLED))
            n_missing += page.n_missing
        (folder / "index.html").write_text(_index(links), encoding="utf-8", newline="\n")
    return Exported(path, len(ids), n_missing)


def page_of(store: StoreCall, conversation_id: int) -> str:
    """One conversation as a page, to print."""
    return _Page(store).text(load(store, conversation_id))


def markdown_as_html(text: str) -> str:
    """An answer's Markdown; raw HTML in it becomes text, pictures in it become their names."""
    return str(_parser().render(text))


class _Page:
    """Writes one conversation."""

    def __init__(self, store: StoreCall) -> None:
        self._store = store
        self.n_missing = 0

    def text(self, conversation: SavedConversation) -> str:
        """The whole file."""
        title = html.escape(conversation.title or UNTITLED)
        body = [f"<h1>{title}</h1>", f'<p class="when">{when(conversation.created_at)}</p>']
        body += [piece for message in conversation.messages for piece in self._message(message)]
        return _document(title, body)

    def _message(self, message: SavedMessage) -> Iterator[str]:
        is_answer = message.role is Role.ASSISTANT
        yield f'<h2 class="when">{SPEAKERS[message.role]}</h2>'
        if message.thought:
            yield f'<blockquote class="aside">{markdown_as_html(message.thought)}</blockquote>'
        yield '<div dir="auto">' if is_answer else '<div class="user" dir="auto">'
        for part in message.parts:
            if isinstance(part, Attachment):
                yield self._attachment(part)
            else:
                yield markdown_as_html(part) if is_answer else _said(part)
        yield "</div>"
        if message.problem is not None:
            yield f'<p class="aside">{html.escape(message.problem.sentence)}</p>'

    def _attachment(self, attachment: Attachment) -> str:
        label = html.escape(attachment.name or "attachment")
        data = attachment_data(self._store, attachment.sha256)
        if data is None:
            self.n_missing += 1
            return f'<p class="aside">{label}, which could not be read</p>'
        shown = _embedded(data, attachment, label)
        heard = f'<blockquote class="aside">{_said(attachment.heard_text)}</blockquote>' if attachment.heard else ""
        return f'{shown}<p class="aside">{label}</p>{heard}'


def _embedded(data: bytes, attachment: Attachment, label: str) -> str:
    """A picture or sound as browsers show it; nothing for what they do not."""
    if picture := _kind(data, _PICTURES) or _riff(data, b"WEBP", "webp"):
        address = _address("image", picture, data)
        return f'<p class="picture"><img{_size(attachment.receipt)} alt="{label}" src="{address}"></p>'
    if sound := _kind(data, _SOUNDS) or _riff(data, b"WAVE", "wav"):
        return f'<p><audio controls src="{_address("audio", sound, data)}"></audio></p>'
    return ""


def _size(receipt: Receipt) -> str:
    """As large as it is, if that is not too wide."""
    if not (receipt.width > 0 and receipt.height > 0):
        return ""
    width = min(receipt.width, _WIDEST_PX)
    return f' width="{width}" height="{max(round(width * receipt.height / receipt.width), 1)}"'


def _address(family: str, kind: str, data: bytes) -> str:
    return f"data:{family}/{kind};base64,{base64.b64encode(data).decode()}"


def _kind(data: bytes, kinds: dict[bytes, str]) -> str:
    return next((kind for start, kind in kinds.items() if data.startswith(start)), "")


def _riff(data: bytes, what: bytes, kind: str) -> str:
    return kind if data.startswith(b"RIFF") and data[8:12] == what else ""


def _said(text: str) -> str:
    """As it was typed: spaces and line breaks too."""
    return f'<p class="said">{html.escape(text)}</p>'


def _index(links: Sequence[tuple[str, str]]) -> str:
    entries = [f'<p><a href="{quote(name)}">{html.escape(title)}</a></p>' for name, title in links]
    return _document("Conversations", ["<h1>Conversations</h1>", *entries])


def _document(title: str, body: Sequence[str]) -> str:
    head = (
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n<style>{_STYLE}</style>'
    )
    return f"<!DOCTYPE html>\n<html>\n<head>\n{head}\n</head>\n<body>\n" + "\n".join(body) + "\n</body>\n</html>\n"


def _is_link(address: str) -> bool:
    try:
        return urlsplit(address).scheme.lower() in _LINK_SCHEMES
    except ValueError:
        return False


def _picture_name(_renderer: object, tokens: Sequence[Token], place: int, _options: object, _env: object) -> str:
    """A picture that an answer names would be fetched from afar: its name stands there instead."""
    return f"[{html.escape(tokens[place].content)}]"


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # this module is there from the start of the window, which has no use for it

    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    checked: Any = parser
    checked.validateLink = _is_link
    parser.add_render_rule("image", _picture_name)
    return parser
