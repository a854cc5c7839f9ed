"""What a person does with a text that is there: another look, a narrower window, copying it, finding words in it.

Each act is done in passes, and gives after each whether what it promises is true so far.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from gemma_desk.ui.finding import Marks, ReadText, folded, run_pattern
from gemma_desk.ui.rendering import answer_text
from gemma_desk.ui.rendering.answer_text import AnswerText
from tests.torture.rendering.payloads import FOUND

_MARKED = 500
"""As the window marks at most."""


def _shown_otherwise(answer: AnswerText) -> Iterator[str]:
    """As when the colours or the size of the text change."""
    text, look = answer.toPlainText(), answer_text.look
    answer_text.look = lambda: "another"
    try:
        answer.changeEvent(QEvent(QEvent.Type.PaletteChange))
        yield ""
        while answer._is_outdated or answer._is_more:
            QApplication.processEvents()
            yield ""
    finally:
        answer_text.look = look
    yield "" if answer.toPlainText() == text else "not all of it is there in another look"


def _made_narrower(answer: AnswerText) -> Iterator[str]:
    host, text = answer.window(), answer.toPlainText()
    host.resize(host.width() * 4 // 5, host.height())
    yield ""
    for _ in range(10):
        QApplication.processEvents()
        yield ""
    while answer._is_more:
        QApplication.processEvents()
        yield ""
    yield "" if round(answer.document().textWidth()) == answer.viewport().width() else "it is as wide as it was"
    yield "" if answer.toPlainText() == text else "not all of it is there in another width"


def _copied(answer: AnswerText) -> Iterator[str]:
    answer.selectAll()
    answer.window().grab()
    yield ""
    answer.copy()
    yield ""
    copied, shown = QApplication.clipboard().text(), answer.toPlainText()
    yield "" if copied.count(FOUND) >= shown.count(FOUND) else "not all of it was copied"


def _looked_through(answer: AnswerText) -> Iterator[str]:
    read, marks = ReadText(answer), Marks()
    pattern = run_pattern(FOUND)
    assert pattern is not None
    places = read.places(pattern)
    yield ""
    marks.show(places[:_MARKED], None)
    yield ""
    answer.window().grab()
    yield ""
    n_there = folded(answer.toPlainText()).count(FOUND)
    yield "" if len(places) == n_there else f"{len(places)} of {n_there} places were found"


ACTS: dict[str, Callable[[AnswerText], Iterator[str]]] = {
    "shown in another look": _shown_otherwise,
    "looked through": _looked_through,
    "copied": _copied,
    "made narrower": _made_narrower,
}
"""By what is said of them."""
