"""What was shown and how it was made, so that it can be shown in another language. No Qt."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

_MOST_PASSING = 20_000
"""Texts with figures and names in them; those without are no more than the source has."""
_JOINTS = ("\n", " · ")


class Said:
    """Texts as they are shown, each with what makes it anew."""

    def __init__(self) -> None:
        self._kept: dict[str, Callable[[], str]] = {}
        self._passing: OrderedDict[str, Callable[[], str]] = OrderedDict()

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

    def again(self, text: str) -> str:
        """Gives words that were shown in the language of now, and any other text as it is.

        What was joined of several, by line breaks or by " · ", is looked at one by one.
        """
        remake = self._passing.get(text) or self._kept.get(text)
        if remake is not None:
            return remake()
        joint = next((joint for joint in _JOINTS if joint in text), None)
        return joint.join(map(self.again, text.split(joint))) if joint else text
