"""Markdown and HTML: all of it is there, and nothing in it runs."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.chat.errors import FileProblem
from gemma_desk.chat.message import Message, Role
from gemma_desk.exchange.as_html import markdown_as_html
from gemma_desk.exchange.export import Form, export_all, export_one, new_folder
from gemma_desk.exchange.names import file_name
from gemma_desk.exchange.work import finish
from gemma_desk.store import PastMessage
from tests.exchange.conftest import RED_PNG, Desk

HOSTILE = [
    "<script>alert(1)</script>",
    '<img src="http://x/y.png" onerror="alert(1)">',
    "![far](http://x/y.png)",
    "[here](javascript:alert(1))",
    "<http://x> [a](data:text/html,x) [b](file:///etc/passwd)",
    "</title><style>*{background:url(http://x)}</style>",
    '"><iframe src=//x>',
    "```\n</code></pre><script>\n```",
]


class Tags(HTMLParser):
    """Writes down every element and what it refers to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.addresses: list[str] = []
        self.events: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.addresses += [value or "" for name, value in attributes if name in ("src", "href")]
        self.events += [name for name, _ in attributes if name.startswith("on")]


def check_harmless(text: str) -> Tags:
    tags = Tags(text)
    assert not tags.names & {"script", "iframe", "object", "embed", "form", "link", "base"}
    assert tags.events == []
    return tags


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("text", HOSTILE)
def test_html_runs_and_fetches_nothing(text: str, role: Role, desk: Desk, tmp_path: Path) -> None:
    desk.add(text, 1.0, 1.0, [PastMessage(Message(role, (text,), text))])
    finish(export_one(desk.call, desk.ids[0], tmp_path / "page.html", Form.HTML))
    tags = check_harmless((tmp_path / "page.html").read_text())
    assert tags.names.isdisjoint({"img"})
    assert all(address.startswith("http") for address in tags.addresses)
    assert (tmp_path / "page.html").read_text().count("<style>") == 1


@given(st.text("<>[]()!`*\\\"'= \n:/ajsx&;#", max_size=60))
def test_no_markdown_becomes_active(text: str) -> None:
    tags = check_harmless(markdown_as_html(text))
    assert tags.names.isdisjoint({"img", "style", "svg"})


def test_html_holds_everything(desk: Desk, tmp_path: Path) -> None:
    desk.fill()
    red = next(row.id for row in desk.store.conversations() if row.title)
    finish(export_one(desk.call, red, tmp_path / "page.html", Form.HTML))
    text = (tmp_path / "page.html").read_text()
    assert "Look: &lt;b&gt;&amp;&lt;/b&gt;" in text
    assert "A <strong>red</strong> square." in text
    assert "It is red." in text
    (picture,) = check_harmless(text).addresses
    assert picture.startswith("data:image/png;base64,")


def test_markdown_has_its_pictures_beside(desk: Desk, tmp_path: Path) -> None:
    desk.fill()
    red = next(row.id for row in desk.store.conversations() if row.title)
    for _ in range(2):  # the second time over the first
        finish(export_one(desk.call, red, tmp_path / "my chat.md", Form.MARKDOWN))
    text = (tmp_path / "my chat.md").read_text()
    assert "A **red** square." in text
    assert "> It is red." in text
    (link,) = [line for line in text.splitlines() if line.startswith("![")]
    assert (tmp_path / unquote(link.split("](")[1].rstrip(")"))).read_bytes() == RED_PNG
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != desk.folder.name) == [
        "my chat files",
        "my chat.md",
    ]


@pytest.mark.parametrize(("form", "n_files"), [(Form.MARKDOWN, 3), (Form.HTML, 4), (Form.JSON, 0), (Form.ZIP, 0)])
def test_all_at_once(form: Form, n_files: int, desk: Desk, tmp_path: Path) -> None:
    desk.fill()
    desk.add("red   SQUARE", 1.0, 1.0, [])
    desk.add("Red square", 1.0, 1.0, [])
    target = new_folder(tmp_path, date(2026, 11, 21))
    if n_files:
        exported = finish(export_all(desk.call, desk.ids[1:], target, form))
        files = [path for path in target.iterdir() if path.is_file()]
        assert len(files) == n_files
    else:
        exported = finish(export_all(desk.call, desk.ids[1:], target, form))
        assert target.is_file()
    assert exported.n_conversations == 3


@pytest.mark.parametrize("form", [Form.HTML, Form.MARKDOWN])
def test_people_get_what_is_shown_alone(form: Form, desk: Desk, tmp_path: Path) -> None:
    desk.fill()
    (answer,) = [row for row in desk.conversation("Red / <square>") if row.message.role is Role.ASSISTANT]
    desk.store.add_message(answer.conversation_id, Message(Role.ASSISTANT, ("Crimson",)), beside=answer.id)
    finish(export_one(desk.call, answer.conversation_id, tmp_path / "one", form))
    written = "".join(path.read_text() for path in (tmp_path / "one", *tmp_path.glob("one/*.md")) if path.is_file())
    assert "Crimson" in written
    assert "A **red** square" not in written
    assert "<strong>red" not in written


def test_a_folder_that_is_there_is_not_touched(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        finish(export_all(desk.call, desk.ids, desk.folder, Form.MARKDOWN))


def test_cancelled_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.fill()
    work = export_all(desk.call, desk.ids, tmp_path / "all", Form.MARKDOWN)
    next(work)
    next(work)
    work.close()
    assert [path for path in tmp_path.iterdir() if path != desk.folder] == []


@given(st.text())
def test_any_title_makes_a_name(title: str) -> None:
    name = file_name(title, "Untitled")
    assert name
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name not in (".", "..")
    assert len(name.encode()) <= 255


@pytest.mark.parametrize("title", ["", " .. ", "///", "\u200b", "con", "NUL.txt", "x" * 300])
def test_titles_that_systems_do_not_take(title: str, tmp_path: Path) -> None:
    path = tmp_path / f"{file_name(title, 'Untitled')}.md"
    path.write_text("")
    assert path.exists()
    assert path.stem.lower() not in ("con", "nul", "nul.txt")
