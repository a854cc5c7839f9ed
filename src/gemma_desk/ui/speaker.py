"""Says sentences one after the other. The system's voices are used on a thread of their own."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from enum import Enum, auto
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.chat.errors import Problem
from gemma_desk.speech.mouth import Voice
from gemma_desk.speech.reader import Reader, Sentence, Wish

T = TypeVar("T")

LETS_GO_WITHIN_S = 4.0
"""Closing waits no longer; a voice is silent within some hundredths of a second."""


class SpeakerState(Enum):
    """What the speaker does."""

    RESTING = auto()
    """Silent."""
    OPENING = auto()
    """The system's voices are being looked for."""
    SPEAKING = auto()
    """Says a sentence, or waits for the next one."""
    CLOSED = auto()
    """Nothing is said any more."""


class Speaker(QObject):
    """Speaks a text that is given sentence by sentence, and is silent at once when it is to be."""

    changed = Signal()
    """Another state."""
    hungry = Signal()
    """It is about to have nothing left to say: whoever has more gives it now."""
    ended = Signal(bool)
    """Whether all that was given was said; not when it was stopped or failed."""
    said = Signal(str)
    """A sentence for the user; an empty one when it is true no longer."""

    def __init__(self, reader: Reader, dispatch: Dispatch, wish: Callable[[], Wish], parent: QObject) -> None:
        """`wish` tells which voice and speed the next sentence is said with."""
        super().__init__(parent)
        self._reader = reader
        self._dispatch = dispatch
        self._wish = wish
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="voice")
        self._stopped = Event()
        """Of the text being said; another text has another one, by which what comes late is known."""
        self._queue: deque[Sentence] = deque()
        self._is_saying = False
        self._is_whole = False
        self._complaint = ""
        self.state = SpeakerState.RESTING

    @property
    def is_speaking(self) -> bool:
        """Whether it has a text to say."""
        return self.state in (SpeakerState.OPENING, SpeakerState.SPEAKING)

    @property
    def is_waiting(self) -> bool:
        """Whether it could say something and has nothing to say."""
        return self.state is SpeakerState.SPEAKING and not self._is_saying

    def begin(self) -> None:
        """Begins another text, whose sentences follow when it is hungry."""
        if self.state is SpeakerState.CLOSED:
            return
        self._silence()
        self._complain("")
        self._stopped, self._is_whole = Event(), False
        self._enter(SpeakerState.OPENING)
        self._then(self._worker.submit(self._reader.begin), lambda _: self._go_on(SpeakerState.SPEAKING))

    def add(self, sentences: Iterable[Sentence], *, is_whole: bool) -> None:
        """Takes what follows of the text; nothing more comes once it is whole."""
        if self.is_speaking:
            self._queue.extend(sentences)
            self._is_whole = is_whole
            self._say_next()

    def stop(self) -> None:
        """Is silent, and forgets what it had to say."""
        self._end(is_said=False)

    def find_voices(self, then: Callable[[tuple[Voice, ...]], None]) -> None:
        """Has the system's voices looked for; without any where it has none."""
        when_done(self._worker.submit(self._reader.voices), self._dispatch, then, lambda _: then(()))

    def close(self) -> None:
        """Is silent for good."""
        if self.state is SpeakerState.CLOSED:
            return
        self._silence()
        self.state = SpeakerState.CLOSED
        let_go = self._worker.submit(self._reader.close)
        self._worker.shutdown(wait=False)
        wait((let_go,), LETS_GO_WITHIN_S)

    def _say_next(self) -> None:
        if self._is_saying or self.state is not SpeakerState.SPEAKING:
            return
        if self._queue:
            self._is_saying = True
            said = self._worker.submit(self._reader.say, self._queue.popleft(), self._wish(), self._stopped)
            self._then(said, self._go_on_or_end)
        elif self._is_whole:
            self._end(is_said=True)

    def _go_on_or_end(self, is_said: bool) -> None:
        self._is_saying = False
        if is_said:
            self._go_on(self.state)
        else:
            self.stop()

    def _go_on(self, state: SpeakerState) -> None:
        """Says what there is, and has what follows brought meanwhile."""
        self._enter(state)
        self._say_next()
        if not self._queue and not self._is_whole:
            self.hungry.emit()

    def _then(self, future: Future[T], then: Callable[[T], None]) -> None:
        """Calls `then` or `_fail`, if the same text is being said by then."""
        stopped = self._stopped

        def if_wanted(call: Callable[[T], None]) -> Callable[[T], None]:
            return lambda result: None if stopped.is_set() else call(result)

        when_done(future, self._dispatch, if_wanted(then), if_wanted(self._fail))

    def _fail(self, problem: Problem) -> None:
        self._worker.submit(self._reader.close)  # what there is next is found anew
        self.stop()
        self._complain(problem.sentence)

    def _end(self, *, is_said: bool) -> None:
        if self.is_speaking:
            self._silence()
            self._enter(SpeakerState.RESTING)
            self.ended.emit(is_said)

    def _silence(self) -> None:
        self._stopped.set()
        self._queue.clear()
        self._is_saying = False

    def _complain(self, sentence: str) -> None:
        if sentence or self._complaint:
            self.said.emit(sentence)
        self._complaint = sentence

    def _enter(self, state: SpeakerState) -> None:
        if state is not self.state:
            self.state = state
            self.changed.emit()
