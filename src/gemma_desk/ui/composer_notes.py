"""What the composer has to say: each kind of message in a line of its own, so that none takes another's place."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtWidgets import QWidget

from gemma_desk.ui.announcing import announce
from gemma_desk.ui.controls import column, plain_label


class NotePlace(IntEnum):
    """Kinds of messages, what needs an action first: it stands above."""

    REFUSED = 0
    """An attachment that cannot be used keeps everything from being sent."""
    FIT = 1
    """What stands there does not fit the context window."""
    PROBLEM = 2
    """Something could not be kept or read; until the next question, or another conversation."""
    EDITING = 3
    """What is sent stands beside a question that was asked before."""
    MICROPHONE = 4
    """Why nothing is recorded."""
    PLAYER = 5
    """Why nothing is played."""
    HANDS_FREE = 6
    """What happens without hands now, or why it has ended."""
    VOICE = 7
    """Why nothing is read aloud."""
    NEXT = 8
    """What stands there waits for the answer that is being written."""
    PASSING = 9
    """Why something was not done just now."""


_URGENT = (NotePlace.REFUSED, NotePlace.PROBLEM, NotePlace.MICROPHONE, NotePlace.PLAYER, NotePlace.VOICE)
"""Screen readers break off for these: something did not happen."""


class ComposerNotes(QWidget):
    """The lines, in order; as high as those that say something."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = {place: plain_label(kind="secondary", wraps=True) for place in NotePlace}
        self.setLayout(column(*self._lines.values(), spacing_px=4))
        self.clear()

    def say(self, sentence: str, place: NotePlace) -> None:
        """Says something in its place; nothing takes it away."""
        line = self._lines[place]
        if sentence != line.text():
            announce(self, sentence, is_urgent=place in _URGENT)
        line.setText(sentence)
        line.setAccessibleName(sentence)
        line.setHidden(not sentence)
        self.setHidden(not self.text())

    def clear(self) -> None:
        """Says nothing any more."""
        for place in NotePlace:
            self.say("", place)

    def text(self) -> str:
        """All that is said, a line each."""
        return "\n".join(filter(None, (line.text() for line in self._lines.values())))
