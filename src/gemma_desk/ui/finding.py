"""Finding words in the texts of a conversation, as they are shown, and marking them there.

Case and accents make no difference, as in the search of the store. Places are counted as Qt does, in UTF-16 units.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from gemma_desk.ui.rendering.flowing_text import FlowingText
from gemma_desk.ui.theme import colour

_MOST_IN_BLOCK = 40
"""Places marked in one paragraph, which is drawn anew for each of them."""


class Place(NamedTuple):
    """Where something stands in a text. A tuple, since a letter may stand there a hundred thousand times."""

    text: FlowingText
    begin: int
    end: int


class _Fold(dict[int, str]):
    """Each character without its accent, small; one for one, so that places stay."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


_FOLD = _Fold()


def folded(text: str) -> str:
    """Gives a text without case and accents, as long as it was."""
    return text.translate(_FOLD)


def run_pattern(run: str) -> re.Pattern[str] | None:
    """Finds a run of characters anywhere, however its words are spaced; None where there is none."""
    words = [re.escape(word) for word in folded(run).split()]
    return re.compile(r"\s+".join(words)) if words else None


def words_pattern(query: str) -> re.Pattern[str] | None:
    """Finds words that begin as those of a query do; None where there are none."""
    words = [re.escape(word) for word in re.findall(r"\w+", folded(query))]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})\w*") if words else None


def utf16(text: str, place: int) -> int:
    """Gives how far a place is for Qt, which counts some characters twice."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def texts_in(turn: QWidget) -> list[FlowingText]:
    """Gives the texts of a turn that can be read now, from top to bottom."""
    texts = [text for text in turn.findChildren(FlowingText) if text.isVisibleTo(turn)]
    return sorted(texts, key=lambda text: text.mapTo(turn, text.rect().topLeft()).y())


class ReadText:
    """What a text says, read once."""

    def __init__(self, text: FlowingText) -> None:
        self._text = text
        self._plain = text.document().toPlainText()
        self._folded = folded(self._plain)
        self.revision = text.document().revision()
        """Of the document when it was read."""

    def places(self, pattern: re.Pattern[str]) -> list[Place]:
        """Finds every place in it."""
        spans = (match.span() for match in pattern.finditer(self._folded))
        if self._plain.isascii() or max(self._plain) <= "\uffff":
            return [Place(self._text, begin, end) for begin, end in spans]
        return list(self._places_in_utf16(spans))

    def _places_in_utf16(self, spans: Iterable[tuple[int, int]]) -> Iterator[Place]:
        """Counts on from one place to the next: from the beginning each time would take seconds."""
        at, at_utf16 = 0, 0
        for begin, end in spans:
            begin_utf16 = at_utf16 + utf16(self._plain[at:begin], begin - at)
            at, at_utf16 = end, begin_utf16 + utf16(self._plain[begin:end], end - begin)
            yield Place(self._text, begin_utf16, at_utf16)


class Marks:
    """What is marked in the texts of a conversation: the found places, and the one that is looked at."""

    def __init__(self) -> None:
        self._marked: list[FlowingText] = []

    def show(self, places: Iterable[Place], current: Place | None) -> None:
        """Marks these and nothing else."""
        self.clear()
        selections: dict[FlowingText, list[QTextEdit.ExtraSelection]] = {}
        n_in: Counter[tuple[FlowingText, int]] = Counter()
        for place in places:
            selection = _selection(place, is_current=place is current)
            block = (place.text, selection.cursor.blockNumber())
            n_in[block] += 1
            if n_in[block] <= _MOST_IN_BLOCK or place is current:
                selections.setdefault(place.text, []).append(selection)
        for text, chosen in selections.items():
            text.setExtraSelections(chosen)
        self._marked = list(selections)

    def clear(self) -> None:
        """Marks nothing."""
        for text in self._marked:
            try:
                text.setExtraSelections([])
            except RuntimeError:  # the text has gone with its turn
                continue
        self._marked = []


def cursor_at(place: Place) -> QTextCursor:
    """Gives a cursor that has chosen a place."""
    cursor = QTextCursor(place.text.document())
    last = place.text.document().characterCount() - 1
    cursor.setPosition(min(place.begin, last))
    cursor.setPosition(min(place.end, last), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _selection(place: Place, *, is_current: bool) -> QTextEdit.ExtraSelection:
    format_ = QTextCharFormat()
    format_.setBackground(colour("ring" if is_current else "mark"))
    format_.setForeground(colour("on_accent" if is_current else "text"))
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = cursor_at(place), format_
    return selection
