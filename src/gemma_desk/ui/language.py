"""The window's language. Every text that people see goes through `tr`, with Qt's translation files behind it.

English is the language of the source. A plural is written "%n token(s)"; gemma_desk_en.qm has its two forms.
`lupdate` finds what stands in `tr` and `tr_later`, so both take literals alone (`make translations`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import gemma_desk.resources
from gemma_desk.ui.figures import figure
from gemma_desk.ui.said import Said

FOLDER = Path(gemma_desk.resources.__file__).parent / "translations"
"""Of `gemma_desk_<code>.ts`, which people write, and `gemma_desk_<code>.qm`, which is made of it."""

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "de": "Deutsch", "es": "Español", "fr": "Français", "ja": "日本語"}
"""What the window can speak, each in its own words."""


def tr(text: str, comment: str | None = None, n: int | None = None, /, **fields: object) -> str:
    """Gives a text in the window's language.

    Args:
        text: A literal: the English text, with `{name}` for each field, and `%n` for a number that decides the plural.
        comment: What tells two equal English texts apart, for the translator.
        n: The number; shown as `figure` shows it.
        fields: What is put in.
    """
    return tr_now(text, comment, n, **fields)


def tr_later(text: str, comment: str | None = None) -> str:
    """Marks a literal that is translated when it is shown, by `tr_now`; gives it as it is. For constants."""
    return text


def tr_now(text: str, comment: str | None = None, n: int | None = None, /, **fields: object) -> str:
    """Gives a text that `tr_later` marked in the window's language."""
    words = _put_in(_translated(text, comment, n), n, fields)
    said.remember(words, partial(_anew, text, comment, n, fields), is_kept=n is None and not fields)
    return words


def chosen_language() -> str:
    """Gives the code of the language the window speaks."""
    return _chosen


def first_spoken(wished: Sequence[str]) -> str:
    """Gives the first of the languages wished, such as "de-AT", that the window can speak, or English."""
    codes = (name.partition("-")[0] for name in wished)
    return next((code for code in codes if code in LANGUAGES), ENGLISH)


def choose_language(code: str | None) -> bool:
    """Has the window speak a language, and write numbers and dates as it does; None takes the system's.

    Returns:
        Whether it is another than before.
    """
    global _chosen
    wished = code if code in LANGUAGES else first_spoken(QLocale.system().uiLanguages())
    QLocale.setDefault(_locale(wished))
    if wished == _chosen:
        return False
    _chosen = wished
    _install_words_of_qt(wished)
    return True


said = Said()
"""What was shown, and how it is said in another language."""
_chosen = ENGLISH
_words_of_qt: list[QTranslator] = []


def _translated(text: str, comment: str | None, n: int | None) -> str:
    """Looks the text up in the language chosen, then in English, which has the plurals."""
    for code in (_chosen, ENGLISH):
        if found := _texts(code).translate("", text, comment, -1 if n is None else n):
            return found
    return text


def _put_in(words: str, n: int | None, fields: dict[str, object]) -> str:
    if n is not None:
        words = words.replace("%n", figure(n))
    return words.format_map(fields) if fields else words


def _anew(text: str, comment: str | None, n: int | None, fields: dict[str, object]) -> str:
    inner = {name: said.again(value) if isinstance(value, str) else value for name, value in fields.items()}
    return tr_now(text, comment, n, **inner)


@cache
def _texts(code: str) -> QTranslator:
    texts = QTranslator()
    texts.load(str(FOLDER / f"gemma_desk_{code}.qm"))
    return texts


def _locale(code: str) -> QLocale:
    """The system's own where it speaks that language: it knows the country, too."""
    system, plain = QLocale.system(), QLocale(code)
    return system if system.language() == plain.language() else plain


def _install_words_of_qt(code: str) -> None:
    """Has Qt's own buttons and menus speak it, too, and tells every widget that the language is another."""
    app = QCoreApplication.instance()
    if app is None:
        return
    while _words_of_qt:
        app.removeTranslator(_words_of_qt.pop())
    words = QTranslator(app)
    if words.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        _words_of_qt.append(words)
        app.installTranslator(words)
