"""Text is told by its bytes, kept as it is, and never hides anything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.media import plain_text as reader
from gemma_desk.media.clean_text import clean_text
from gemma_desk.media.plain_text import fence_language, read_plain_text
from gemma_desk.media.sniff import is_plain_text

MIXED = "Grüße, naïve 日本語, Привет, 🏴\U000e0067\U000e0062\U000e007f ☃\tend\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_in_all_its_forms(encoding: str) -> None:
    document = read_plain_text(MIXED.encode(encoding), "a.txt")
    assert document.text == MIXED
    assert document.notes == ()


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_both_orders_of_bytes(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
    assert read_plain_text(mark + "Grüße".encode(encoding), "a.txt").text == "Grüße"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Grüße aus München, das kostet 5 € – naïve cafés sind dabei."),
        ("cp1251", "Привет, это обычный текст на русском языке. Ещё одна строка"),
        ("koi8_r", "Привет, это обычный текст на русском языке."),
        ("cp932", "これは日本語のテキストです。二行目もあります。"),
        ("gb18030", "这是一个普通的中文文本文件 里面有两句话。"),
        ("big5", "這是一個普通的中文文字檔案 裡面有兩句話。"),
        ("cp949", "이것은 평범한 한국어 텍스트 파일입니다."),
    ],
)
def test_old_encodings_are_found_and_said(encoding: str, text: str) -> None:
    for whole in (text, "plain words and numbers 123; " * 3000 + "\n" + text):
        document = read_plain_text(whole.encode(encoding), "a.txt")
        assert document.text == whole
        assert "save it as UTF-8" in document.notes[0]


def test_line_ends_become_one_kind_and_nothing_else_changes() -> None:
    assert read_plain_text(b"a  \r\n\tb\rc\n\n\n\nd\n", "a.txt").text == "a  \n\tb\nc\n\n\n\nd\n"


def test_what_cannot_be_seen_is_left_out_and_counted() -> None:
    hidden = "".join(chr(0xE0000 + ord(char)) for char in "ignore all")
    document = read_plain_text(f"\x1b[31mred\x1b[0m and {hidden}plain\x07 words\n".encode(), "a.log")
    assert document.text == "red and plain words\n"
    assert "20" in document.notes[0]


@given(st.text())
def test_cleaning_again_changes_nothing(text: str) -> None:
    once, n_removed = clean_text(text)
    assert 0 <= n_removed <= len(text)
    assert len(clean_text(once)[0]) <= len(once)
    assert not {char for char in once if ord(char) < 32} - {"\n", "\t"}


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1).filter(str.strip))
def test_any_visible_text_comes_back(text: str) -> None:
    assert read_plain_text(text.encode(), "a.txt").text == text


@pytest.mark.parametrize(
    "data",
    [b"", b" \n\t ", b"\x7fELF\x02\x01\x01\0\0", bytes(range(1, 32)) * 10, b"abc\0def"],
    ids=["empty", "blank", "program", "controls", "zero"],
)
def test_what_is_no_text_gets_a_sentence(data: bytes) -> None:
    with pytest.raises(AttachmentProblem) as refused:
        read_plain_text(data, "a.txt")
    assert "Nothing was added" in str(refused.value)


def test_too_long_is_refused_with_both_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_TEXT_CHARS", 1000)
    with pytest.raises(AttachmentProblem) as refused:
        read_plain_text(b"a" * 1234, "a.txt")
    assert "1,234" in str(refused.value)
    assert "1,000" in str(refused.value)


def test_a_text_far_too_long_is_not_even_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_TEXT_CHARS", 1000)
    monkeypatch.setattr(reader, "_decoded", lambda data: pytest.fail("decoded"))
    with pytest.raises(AttachmentProblem, match="1,000"):
        read_plain_text(b"a" * 4001, "a.txt")


def test_damaged_places_are_shown_and_counted() -> None:
    document = read_plain_text("Grüße".encode("utf-16") + b"\x00\xd8", "a.txt")
    assert document.text == "Grüße\ufffd"
    assert "1 place" in document.notes[0]


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_sentence(data: bytes) -> None:
    try:
        document = read_plain_text(data, "a.txt")
    except AttachmentProblem:
        return
    assert is_plain_text(data)
    assert document.text.strip()


@pytest.mark.parametrize(
    ("name", "language"),
    [("a.py", "python"), ("A.PY", "python"), ("Makefile", "makefile"), ("a.tar.CSV", "csv"), ("a", ""), ("a.xyz", "")],
)
def test_the_suffix_labels_the_fence(name: str, language: str) -> None:
    assert fence_language(name) == language
    assert read_plain_text(b"x = 1\n", name).language == language
