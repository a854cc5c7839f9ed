"""Finds words in the conversation that is open, marks them and goes from one to the next."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, QTimer

from gemma_desk.ui.find_bar import FindBar
from gemma_desk.ui.finding import Marks, Place, ReadText, run_pattern, texts_in, words_pattern
from gemma_desk.ui.rendering.flowing_text import FlowingText
from gemma_desk.ui.transcript import Transcript

_AGAIN_MS = 200
"""What is written meanwhile is looked through this often."""
_MARKED = 250
"""Places marked before and behind the one looked at: a letter may stand a hundred thousand times."""


class Finder(QObject):
    """Looks through the texts there are; more of a long conversation, and of an answer, as it comes."""

    def __init__(self, transcript: Transcript, bar: FindBar) -> None:
        super().__init__(bar)
        self._transcript = transcript
        self._bar = bar
        self._marks = Marks()
        self._pattern: re.Pattern[str] | None = None
        self._places: list[Place] = []
        self._at = 0
        """Which of them is looked at."""
        self._read: dict[FlowingText, ReadText] = {}
        self._words: re.Pattern[str] | None = None
        """Of the search that led to a message."""
        self._revealed_id: int | None = None
        """Of that message, while its words are marked."""
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._look_again)
        transcript.texts_changed.connect(self._notice)
        transcript.revealed.connect(self._show_revealed)
        bar.box.textChanged.connect(self._search)
        bar.box.stepped.connect(self.step)
        bar.box.entered.connect(self.step)
        bar.box.left.connect(self.close)
        bar.next.clicked.connect(lambda: self.step(1))
        bar.before.clicked.connect(lambda: self.step(-1))
        bar.close_button.clicked.connect(self.close)
        bar.palette_changed.connect(self._notice)

    @property
    def is_open(self) -> bool:
        """Whether its bar is shown."""
        return self._bar.isVisible()

    @property
    def places(self) -> tuple[Place, ...]:
        """What is marked, in order."""
        return tuple(self._places)

    def open(self) -> None:
        """Shows the bar, to type into."""
        self._bar.show()
        self._bar.box.setFocus()
        self._bar.box.selectAll()
        self._search(self._bar.box.text())

    def close(self) -> None:
        """Takes bar and marks away."""
        self._again.stop()
        self._bar.hide()
        self._forget()

    def reveal(self, message_id: int, query: str) -> None:
        """Goes to a message, now or when it is there, and marks the words of a query in it."""
        self.close()
        self._words = words_pattern(query)
        self._transcript.reveal(message_id)

    def step(self, by: int) -> None:
        """Goes to the next place, or to the one before."""
        if self.is_open and self._places:
            self._look_at((self._at + by) % len(self._places))

    def _search(self, run: str) -> None:
        self._forget()
        self._pattern = run_pattern(run)
        self._look()
        if self._places:
            self._look_at(self._first_in_view())
        else:
            self._say()

    def _look_again(self) -> None:
        """The place looked at stays that, whatever is found before it by now."""
        if self._revealed_id is not None:
            return self._mark_revealed()
        current = self._places[self._at] if self._places else None
        self._look()
        self._at = self._places.index(current) if current in self._places else 0
        self._say()

    def _look(self) -> None:
        """Looks through the texts there are; those that are as they were are not read again."""
        pattern = self._pattern
        texts = self._transcript.texts if pattern is not None else []
        self._read = {text: self._reading(text) for text in texts}
        self._places = [place for read in self._read.values() for place in read.places(pattern)]
        if pattern is not None and not self._transcript.is_filled:
            self._again.start()

    def _reading(self, text: FlowingText) -> ReadText:
        known = self._read.get(text)
        return known if known is not None and known.revision == text.document().revision() else ReadText(text)

    def _first_in_view(self) -> int:
        seen = (at for at, place in enumerate(self._places) if not self._transcript.is_above(place.text))
        return next(seen, 0)

    def _look_at(self, at: int) -> None:
        self._at = at
        self._transcript.show_text_at(self._places[at].text, self._places[at].begin)
        self._say()

    def _say(self) -> None:
        near = self._places[max(self._at - _MARKED, 0) : self._at + _MARKED]
        self._marks.show(near, self._places[self._at] if self._places else None)
        self._bar.show_count(self._at + 1, len(self._places), is_all=self._transcript.is_filled)

    def _notice(self) -> None:
        is_looking = self.is_open and self._pattern is not None
        if (is_looking or self._revealed_id is not None) and not self._again.isActive():
            self._again.start()

    def _show_revealed(self, message_id: int) -> None:
        """Marks the words looked for in the message; where they are in none of its texts, the message is framed."""
        self._revealed_id = message_id
        self._mark_revealed()
        if self._places:
            self._transcript.show_text_at(self._places[0].text, self._places[0].begin)
        else:
            self._transcript.frame(self._transcript.made_turn(message_id))

    def _mark_revealed(self) -> None:
        turn = self._transcript.made_turn(self._revealed_id)
        texts = texts_in(turn) if turn is not None and self._words is not None else []
        self._places = [place for text in texts for place in ReadText(text).places(self._words)]
        self._marks.show(self._places[:_MARKED], None)

    def _forget(self) -> None:
        self._marks.clear()
        self._pattern, self._places, self._at, self._read = None, [], 0, {}
        self._revealed_id = None
