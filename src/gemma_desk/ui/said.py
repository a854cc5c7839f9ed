"""What was shown and how it was made, so that it can be shown in another language. No Qt."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable

_MOST_PASSING = 4_000
"""Texts with figures and names in them; those without are no more than the source has."""
_JOINTS = ("\n", " · ")
_KEY = re.compile(r"  \([^()]+\)$|\t.*$")
"""What stands behind the words of a tooltip or a menu: the key that does the same."""


class Said:
    """Texts as they are shown, each with what makes it anew."""

    def __init__(self) -> None:
        self._kept: dict[str, Callable[[], str]] = {}
        self._passing: OrderedDict[str, Callable[[], str]] = OrderedDict()
        self._asked: set[str] = set()

    def remember(self, words: str, remake: Callable[[], str], *, is_kept: bool) -> None:
        """Keeps how words were made.

        Args:
            words: As they are shown.
            remake: Makes them in the language of then.
            is_kept: Kept for good; others give way to newer ones.
        """
        if is_kept:
            self._kept[words] = remake
            return
        self._passing[words] = remake
        self._passing.move_to_end(words)
        if len(self._passing) > _MOST_PASSING:
            self._passing.popitem(last=False)

    def knows(self, text: str) -> bool:
        """Whether it was said before."""
        return text in self._passing or text in self._kept

    def again(self, text: str) -> str:
        """Gives words that were shown in the language of now, and any other text as it is.

        What was joined of several, by line breaks or by " · ", is looked at one by one; a key behind it stays.
        """
        if text in self._asked:  # said of itself: what was put in is all there is
            return text
        self._asked.add(text)
        try:
            return self._anew(text)
        finally:
            self._asked.discard(text)

    def _anew(self, text: str) -> str:
        remake = self._passing.get(text) or self._kept.get(text)
        if remake is not None:
            return remake()
        joint = next((joint for joint in _JOINTS if joint in text), None)
        if joint is not None:
            return joint.join(map(self.again, text.split(joint)))
        key = _KEY.search(text)
        return f"{self.again(text[: key.start()])}{key[0]}" if key and key.start() else text
