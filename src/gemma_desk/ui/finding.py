"""Finding words in the texts of a conversation, as they are shown, and marking them there.

Case and accents make no difference, as in the search of the store. Places are counted as Qt does, in UTF-16 units.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, overload

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from gemma_desk.ui.rendering.flowing_text import FlowingText
from gemma_desk.ui.theme import colour

_MOST_IN_BLOCK = 40
"""Places marked in one paragraph, which is drawn anew for each of them."""


Span = tuple[int, int]
"""Where something begins and ends in a text."""


class Place(NamedTuple):
    """Where something stands."""

    text: FlowingText
    begin: int
    end: int


class Places(Sequence[Place]):
    """Where something stands in some texts, from top to bottom; a letter may a hundred thousand times."""

    def __init__(self, found: Iterable[tuple[FlowingText, Sequence[Span]]]) -> None:
        self._found = tuple(found)
        self._ends = tuple(accumulate(len(spans) for _, spans in self._found))

    @classmethod
    def joined(cls, several: Iterable[Places]) -> Places:
        """Puts one behind the other."""
        return cls(found for places in several for found in places._found)

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, nth: int) -> Place: ...
    @overload
    def __getitem__(self, nth: slice) -> list[Place]: ...
    def __getitem__(self, nth: int | slice) -> Place | list[Place]:
        if isinstance(nth, slice):
            return [self._place(each) for each in range(len(self))[nth]]
        return self._place(range(len(self))[nth])

    def firsts(self) -> Iterator[tuple[int, FlowingText]]:
        """Gives the number of the first place in each text that has one."""
        n_before = 0
        for text, spans in self._found:
            if spans:
                yield n_before, text
            n_before += len(spans)

    def _place(self, nth: int) -> Place:
        at = bisect_right(self._ends, nth)
        text, spans = self._found[at]
        return Place(text, *spans[nth - self._ends[at]])  # counted from the end of that text


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
        self._pattern: re.Pattern[str] | None = None
        """What was looked for last."""
        self._spans: list[Span] = []
        self.revision = text.document().revision()
        """Of the document when it was read."""

    def places(self, pattern: re.Pattern[str]) -> Places:
        """Finds every place in it."""
        if pattern != self._pattern:
            self._pattern, self._spans = pattern, self._find(pattern)
        return Places([(self._text, self._spans)])

    def _find(self, pattern: re.Pattern[str]) -> list[Span]:
        spans = map(re.Match.span, pattern.finditer(self._folded))
        is_same_in_utf16 = self._plain.isascii() or max(self._plain) <= "\uffff"
        return list(spans if is_same_in_utf16 else self._in_utf16(spans))

    def _in_utf16(self, spans: Iterable[Span]) -> Iterator[Span]:
        """Counts on from one place to the next: from the beginning each time would take seconds."""
        at, at_utf16 = 0, 0
        for begin, end in spans:
            begin_utf16 = at_utf16 + utf16(self._plain[at:begin], begin - at)
            at, at_utf16 = end, begin_utf16 + utf16(self._plain[begin:end], end - begin)
            yield begin_utf16, at_utf16


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
            selection = _selection(place, is_current=place == current)
            block = (place.text, selection.cursor.blockNumber())
            n_in[block] += 1
            if n_in[block] <= _MOST_IN_BLOCK or place == current:
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
