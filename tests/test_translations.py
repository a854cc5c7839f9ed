"""Nothing that people see is untranslated, and what was generated is up to date."""

from __future__ import annotations

import re
import shutil
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

import find_texts
import translations
from find_sentences import sentence_list
from sentences_page import sentences_page

_BETWEEN_LETTERS = re.compile(r"&(?=\w)")


def messages(path: Path) -> Iterator[tuple[str, str, list[str], str]]:
    """Of a .ts file: English, comment, the forms of the translation, and its state: "", "unfinished", "obsolete"…"""
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        yield message.findtext("source", ""), message.findtext("comment", ""), forms, translation.get("type", "")


def fields(text: str) -> set[str]:
    """`{name}`s, and `%n`."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    return named | {"%n"} if "%n" in text else named


def ts_files() -> list[Path]:
    return sorted(translations.FOLDER.glob("*.ts"))


def test_every_text_of_the_window_can_be_translated():
    left = find_texts.untranslated(translations.SOURCE / "ui")
    told = [f"{text.path.name}:{text.line}: {text.text}" for text in left]
    assert not told, "put these in tr(…), or name them in find_texts.ALLOWED:\n" + "\n".join(told)


def test_the_list_of_sentences_is_that_of_the_source():
    written = translations.SENTENCE_LIST.read_text(encoding="utf-8")
    assert written == sentence_list(translations.SOURCE), "run `make translations`"


def test_the_page_of_what_it_says_is_that_of_the_source():
    written = translations.SENTENCES_PAGE.read_text(encoding="utf-8")
    assert written == sentences_page(translations.SOURCE), "run `make translations`"


def test_every_text_of_the_source_is_in_every_language_and_no_other(tmp_path):
    """lupdate would find nothing new, and nothing that is no more."""
    for path in ts_files():
        shutil.copy(path, tmp_path)
    translations.update(tmp_path)
    for path in ts_files():
        there = {message[:2] for message in messages(path)}
        found = {message[:2] for message in messages(tmp_path / path.name)}
        assert there == found, f"{path.name}: run `make translations`"


@pytest.mark.parametrize("path", ts_files(), ids=lambda path: path.stem)
def test_nothing_is_unfinished(path):
    open_ones = [source for source, _, forms, state in messages(path) if state or not all(forms)]
    assert not open_ones, f"translate these in {path.name}, then `make translations`:\n" + "\n".join(open_ones)


@pytest.mark.parametrize("path", ts_files(), ids=lambda path: path.stem)
def test_fields_keys_and_line_breaks_are_those_of_the_english_text(path):
    for source, _, forms, _ in messages(path):
        for form in forms:
            assert fields(form) == fields(source), form
            assert form.count("\n") == source.count("\n"), form
            assert bool(_BETWEEN_LETTERS.search(form)) == bool(_BETWEEN_LETTERS.search(source)), form


@pytest.mark.parametrize("path", ts_files(), ids=lambda path: path.stem)
def test_what_the_window_loads_was_made_of_what_was_written(path, tmp_path):
    translations.release(translations.FOLDER, tmp_path)
    loaded = path.with_suffix(".qm").read_bytes()
    assert loaded == (tmp_path / f"{path.stem}.qm").read_bytes(), "run `make translations`"


def test_a_text_that_is_not_in_tr_is_found(tmp_path):
    module = tmp_path / "module.py"
    module.write_text(
        '"""A module."""\n'
        "from gemma_desk.ui.language import tr\n"
        '_KEY = "Ctrl+B"\n'
        'def show(label, name):\n    """Shows it."""\n'
        '    label.setObjectName("SideBar")\n'
        '    label.setText(tr("Put away"))\n'
        '    label.setToolTip("to")\n'
        '    label.setText(f"Remove {name}")\n'
        '    return {"some key here": "The words", name: 1}\n',
        encoding="utf-8",
    )
    assert [text.text for text in find_texts.untranslated_in(module)] == ["to", "Remove {}", "The words"]
