"""Which way out: the forms there are, for one conversation and for all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path

from gemma_desk.exchange.as_html import export_html, export_html_all
from gemma_desk.exchange.as_json import export_json, export_zip
from gemma_desk.exchange.as_markdown import export_markdown, export_markdown_all
from gemma_desk.exchange.exported import Exported
from gemma_desk.exchange.names import unused
from gemma_desk.exchange.work import StoreCall, Work


class Form(StrEnum):
    """Forms of an export; the value is the ending of a file."""

    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"
    """Everything, attachments in the same file."""
    ZIP = "zip"
    """The same JSON, attachments as files beside it."""


def export_one(store: StoreCall, conversation_id: int, path: Path, form: Form) -> Work[Exported]:
    """Writes one conversation to a file, which is replaced; Markdown's attachments stand in a folder beside."""
    match form:
        case Form.MARKDOWN:
            return export_markdown(store, conversation_id, path)
        case Form.HTML:
            return export_html(store, conversation_id, path)
        case Form.JSON:
            return export_json(store, (conversation_id,), path)
        case Form.ZIP:
            return export_zip(store, (conversation_id,), path)


def export_all(store: StoreCall, ids: Sequence[int], path: Path, form: Form) -> Work[Exported]:
    """Writes conversations: to a file for JSON and ZIP, which is replaced, else to a new folder."""
    match form:
        case Form.MARKDOWN:
            return export_markdown_all(store, ids, path)
        case Form.HTML:
            return export_html_all(store, ids, path)
        case Form.JSON:
            return export_json(store, ids, path)
        case Form.ZIP:
            return export_zip(store, ids, path)


def is_folder(form: Form) -> bool:
    """Whether all conversations together become a folder."""
    return form in (Form.MARKDOWN, Form.HTML)


def new_folder(parent: Path, today: date) -> Path:
    """A name for such a folder that is not taken."""
    taken = {path.name.lower() for path in parent.iterdir()}
    return parent / unused(f"Gemma Desk conversations {today.isoformat()}", "", taken)
