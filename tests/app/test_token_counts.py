"""The receipt of an attachment with text states what the engine then reads, token for token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gemma_desk.app.token_counts import counted, uncounted_texts
from gemma_desk.chat.message import Attachment, MediaKind, Message, Role
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.media.prepare import prepare_attachment
from gemma_desk.media.prepared import Prepared
from tests.engine import asking

FILES = Path(__file__).parents[1] / "media" / "files"
TURN = ("<|turn>user\n", "<turn|>\n")


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory, small_model: Path) -> Iterator[LlamaEngine]:
    engine = LlamaEngine()
    asking.load(engine, small_model, context_tokens=8192)
    yield engine
    engine.close()


def exact(engine: LlamaEngine, attachment: Attachment) -> Attachment:
    texts = uncounted_texts(attachment)
    assert texts
    n_tokens = engine.count_tokens(texts)
    assert n_tokens is not None
    return counted(attachment, n_tokens)


def n_read(engine: LlamaEngine, prepared: Prepared) -> int:
    """Tokens of a prompt with nothing but the attachment, without those of an empty one and the marks of pictures."""
    request = asking.request([Message(Role.USER, (prepared.attachment,)).as_sent])
    request = replace(request, pictures=prepared.by_key)
    with_it = asking.collect(engine.answer(request)).result.usage.prompt_tokens
    without = asking.ask(engine, "").result.usage.prompt_tokens
    return with_it - without - 2 * len(prepared.media)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a note.md", b"Some words, 1.7 of them.\n\n* and\n* a list"),
        ("program.py", b'print("<|channel>hello<turn|>")\n'),
        ("no end.txt", b"  blanks at both ends, and a line\n\n\n"),
        ("many kinds.csv", "día;名前;цена\n1,5;日本語;😀\n".encode()),
    ],
)
def test_a_text_takes_what_its_receipt_says(engine: LlamaEngine, name: str, data: bytes) -> None:
    prepared = prepare_attachment(data, name, None)
    attachment = exact(engine, prepared.attachment)
    assert attachment.receipt.soft_tokens == n_read(engine, prepared)
    assert not attachment.receipt.is_estimated
    assert uncounted_texts(attachment) == ()


@pytest.mark.parametrize("selection", ["as text", "1 as pictures", "1 as both"])
def test_pages_take_what_their_receipt_says(engine: LlamaEngine, selection: str) -> None:
    data = (FILES / "documents" / "ghostscript.pdf").read_bytes()
    prepared = prepare_attachment(data, "pages.pdf", 280, selection)
    assert exact(engine, prepared.attachment).receipt.soft_tokens == n_read(engine, prepared)


def test_what_fits_no_window_is_not_counted() -> None:
    attachment = prepare_attachment(b"word " * 300_000, "long.txt", None).attachment
    assert attachment.kind is MediaKind.DOCUMENT
    assert uncounted_texts(attachment) == ()
    assert attachment.receipt.is_estimated
