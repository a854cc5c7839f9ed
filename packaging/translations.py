"""Brings the translations up to date: finds every text, lets Qt's lupdate and lrelease do the rest.

`make translations` rewrites, in src/gemma_desk:
- ui/sentence_list.py: the sentences that are made where there is no Qt (`find_sentences`);
- ../../docs/what-it-says.md: those of them that say what went wrong (`sentences_page`);
- resources/translations/gemma_desk_*.ts: every text, new ones unfinished, those that are no more taken out;
- resources/translations/gemma_desk_*.qm: what the window loads.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from find_sentences import sentence_list
from sentences_page import sentences_page

SOURCE = Path(__file__).parent.parent / "src" / "gemma_desk"
FOLDER = SOURCE / "resources" / "translations"
SENTENCES_PAGE = Path(__file__).parent.parent / "docs" / "what-it-says.md"
SENTENCE_LIST = SOURCE / "ui" / "sentence_list.py"
TRANSLATED = ("de", "es", "fr", "ja")
ENGLISH = "en"
"""Of English only the plurals are written down."""
_UNFINISHED = re.compile(
    r"(?P<before><source>(?P<source>[^<]*)</source>\s*(<comment>[^<]*</comment>\s*)?)"
    r'<translation type="unfinished">.*?</translation>',
    re.DOTALL,
)
_ENDING = re.compile(r"\((e?s)\)")


def main() -> None:
    """Rewrites everything and says what is still to be translated."""
    SENTENCE_LIST.write_text(sentence_list(SOURCE), encoding="utf-8")
    SENTENCES_PAGE.write_text(sentences_page(SOURCE), encoding="utf-8")
    update(FOLDER)
    release(FOLDER, FOLDER)
    for path in sorted(FOLDER.glob("*.ts")):
        print(path.name, path.read_text(encoding="utf-8").count('type="unfinished"'), "unfinished")


def update(folder: Path) -> None:
    """Brings the .ts files of a folder up to date with the source; lupdate writes only what changed."""
    _lupdate([folder / f"gemma_desk_{code}.ts" for code in TRANSLATED])
    english = folder / f"gemma_desk_{ENGLISH}.ts"
    _lupdate([english], "-pluralonly")
    english.write_text(_with_plurals(english.read_text(encoding="utf-8")), encoding="utf-8")


def _with_plurals(english: str) -> str:
    """Writes "1 token" and "2 tokens" for "%n token(s)" where nothing else was written."""
    return _UNFINISHED.sub(_both_forms, english)


def _both_forms(found: re.Match[str]) -> str:
    one, many = _ENDING.sub("", found["source"]), _ENDING.sub(r"\1", found["source"])
    forms = "".join(f"            <numerusform>{form}</numerusform>\n" for form in (one, many))
    return f"{found['before']}<translation>\n{forms}        </translation>"


def release(folder: Path, into: Path) -> None:
    """Makes the .qm files of a folder's .ts files."""
    for path in sorted(folder.glob("*.ts")):
        _tool("lrelease", "-silent", path, "-qm", into / f"{path.stem}.qm")


def _lupdate(paths: list[Path], *more: str) -> None:
    # No place in the source is written down: it would change with every line above it.
    usual = ("-silent", "-extensions", "py", "-locations", "none", "-no-obsolete", "-tr-function-alias", "tr+=tr_later")
    _tool("lupdate", *usual, "-source-language", "en", *more, SOURCE / "ui", "-ts", *paths)


def _tool(name: str, *arguments: object) -> None:
    command = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([command, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
