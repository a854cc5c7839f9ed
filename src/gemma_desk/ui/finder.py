"""Finds words in the conversation that is open, marks them and goes from one to the next."""

from __future__ import annotations

import re
from itertools import takewhile
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from gemma_desk.ui.find_bar import FindBar
from gemma_desk.ui.finding import Marks, Places, ReadText, run_pattern, texts_in, words_pattern
from gemma_desk.ui.found_places import FoundPlaces, Spot, n_in_source
from gemma_desk.ui.rendering.flowing_text import FlowingText
from gemma_desk.ui.transcript import Transcript

_AGAIN_MS = 200
"""What is written meanwhile is looked through this often."""
_SLICE_S = 0.006
"""So long a conversation is looked through at a time."""
_MARKED = 250
"""Places marked before and behind the one looked at: a letter may stand a hundred thousand times."""


class Finder(QObject):
    """Looks through the texts that are shown, and through what the other messages were written as."""

    def __init__(self, transcript: Transcript, bar: FindBar) -> None:
        super().__init__(bar)
        self._transcript = transcript
        self._bar = bar
        self._marks = Marks()
        self._pattern: re.Pattern[str] | None = None
        self._found = FoundPlaces()
        self._shown: dict[int, Places] = {}
        """Of the messages that have views, by id, in order."""
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
    def places(self) -> Places:
        """What was found in the messages that have views, in order."""
        return Places.joined(self._shown.values())

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
        """Goes to the next place, or to the one before. A message may turn out to hold less than it seemed to."""
        order = self._transcript.order
        spot = self._found.step(order, by)
        while spot is not None and not self._look_at(spot):
            self._found.at = spot
            spot = self._found.step(order, by)

    def _search(self, run: str) -> None:
        self._forget()
        self._pattern = run_pattern(run)
        self._look_again()

    def _look_again(self) -> None:
        """The place looked at stays that, whatever is found before it by now."""
        if self._revealed_id is not None:
            return self._mark_revealed()
        self._look()
        first = self._first() if self._found.at is None else None
        if first is None or not self._look_at(first):
            self._say()
        return None

    def _look(self) -> None:
        """Looks through the texts there are, those alone that are not as they were; and through some other messages."""
        pattern = self._pattern
        if pattern is None:
            return
        turns = self._transcript.written
        self._read = {text: self._reading(text) for turn in turns.values() for text in texts_in(turn)}
        self._shown = {
            message_id: Places.joined(self._read[text].places(pattern) for text in texts_in(turn))
            for message_id, turn in turns.items()
        }
        for message_id, places in self._shown.items():
            self._found.put(message_id, len(places))
        if not self._count_others(pattern):
            self._again.start(0)
        elif not self._transcript.is_filled:
            self._again.start(_AGAIN_MS)

    def _count_others(self, pattern: re.Pattern[str]) -> bool:
        """Goes on looking through what has no view; returns whether all has been."""
        until = monotonic() + _SLICE_S
        for row in self._transcript.rows:
            if not self._found.is_counted(row.id):
                if monotonic() > until:
                    return False
                self._found.put(row.id, n_in_source(row, pattern))
        return True

    def _reading(self, text: FlowingText) -> ReadText:
        known = self._read.get(text)
        return known if known is not None and known.revision == text.document().revision() else ReadText(text)

    def _first(self) -> Spot | None:
        """The first place in view; where there is none, the next one behind it, once all has been looked through."""
        for message_id, places in self._shown.items():
            for nth, text in places.firsts():
                if not self._transcript.is_above(text):
                    return message_id, nth
        order = self._transcript.order
        is_all = all(map(self._found.is_counted, order))
        behind = order.index(next(reversed(self._shown))) + 1 if self._shown else 0
        return self._found.first_from(order, behind) if is_all else None

    def _look_at(self, spot: Spot) -> bool:
        """Goes to a place; returns whether there is one."""
        message_id, nth = spot
        self._transcript.bring(message_id)
        self._look()
        places = self._shown.get(message_id)
        if not places:
            return False
        nth = min(nth, len(places) - 1)
        place = places[nth]
        self._found.at = (message_id, nth)
        self._transcript.show_text_at(place.text, place.begin)
        self._say()
        return True

    def _say(self) -> None:
        order, places, at = self._transcript.order, self.places, self._at()
        around = places[max((at or 0) - _MARKED, 0) : (at or 0) + _MARKED]
        self._marks.show(around, None if at is None else places[at])
        is_all = self._transcript.is_filled and all(map(self._found.is_counted, order))
        is_looking = self._pattern is not None
        self._bar.show_count(self._found.number(order), self._found.n_all(order), is_all=is_all or not is_looking)

    def _at(self) -> int | None:
        """Which of `places` is looked at, where its message has a view."""
        if self._found.at is None or self._found.at[1] >= len(self._shown.get(self._found.at[0], ())):
            return None
        message_id, nth = self._found.at
        before = takewhile(lambda each: each != message_id, self._shown)
        return sum(len(self._shown[each]) for each in before) + nth

    def _notice(self) -> None:
        is_looking = self.is_open and self._pattern is not None
        if (is_looking or self._revealed_id is not None) and not self._again.isActive():
            self._again.start(_AGAIN_MS)

    def _show_revealed(self, message_id: int) -> None:
        """Marks the words looked for in the message; where they are in none of its texts, the message is framed."""
        self._revealed_id = message_id
        places = self._mark_revealed()
        if places:
            self._transcript.show_text_at(places[0].text, places[0].begin)
        else:
            self._transcript.frame(self._transcript.made_turn(message_id))

    def _mark_revealed(self) -> Places:
        turn = self._transcript.made_turn(self._revealed_id)
        texts = texts_in(turn) if turn is not None and self._words is not None else []
        places = Places.joined(ReadText(text).places(self._words) for text in texts)
        self._marks.show(places[:_MARKED], None)
        if not all(text.is_whole for text in texts):
            self._again.start(_AGAIN_MS)
        return places

    def _forget(self) -> None:
        self._marks.clear()
        self._found.clear()
        self._pattern, self._shown, self._read = None, {}, {}
        self._revealed_id = None
