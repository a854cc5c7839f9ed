"""Plays one sound at a time. The loudspeaker is used on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Attachment
from gemma_desk.chat.turn import Sound
from gemma_desk.media.prepared import Prepared
from gemma_desk.ui.language import tr_later, tr_now

if TYPE_CHECKING:
    from gemma_desk.playback.loudspeaker import LoudspeakerLike
    from gemma_desk.playback.reel import Reel

T = TypeVar("T")

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
LETS_GO_WITHIN_S = 4.0
"""Closing waits no longer; a loudspeaker is given 3 s to close."""
_LISTENING = tr_later(
    "A note is being recorded and would hear this. Nothing was lost; end the recording, then press play again."
)
_POLL_EVERY_MS = 50


@dataclass(frozen=True, eq=False)
class Track:
    """A sound where it is shown; the same one shown twice is two tracks."""

    attachment: Attachment
    prepared: Prepared | None = field(default=None, repr=False)
    """What has been decoded already; None decodes it when it is played."""

    @property
    def seconds(self) -> float:
        """Length of the file, silence at its ends left out."""
        return self.attachment.receipt.seconds


class PlayerState(Enum):
    """What the player does with its track."""

    RESTING = auto()
    """Silent: paused, at the end, or without a track."""
    READING = auto()
    """The sound is being decoded and plays as soon as it is there."""
    PLAYING = auto()
    CLOSED = auto()
    """Nothing is played any more."""


class Player(QObject):
    """Plays, pauses, seeks; keeps the place and the samples of the track played last."""

    changed = Signal()
    """Another track, state or speed."""
    moved = Signal()
    """`position_s` is another."""
    said = Signal(str)
    """A sentence for the user; an empty one when it is true no longer."""
    speed_chosen = Signal(float)

    def __init__(
        self, desk: Desk, dispatch: Dispatch, is_listening: Callable[[], bool], parent: QObject, speed: float = 1.0
    ) -> None:
        """`is_listening` tells whether a note is being recorded, which must not hear what is played."""
        super().__init__(parent)
        self._desk = desk
        self._dispatch = dispatch
        self._is_listening = is_listening
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="loudspeaker")
        self._loudspeaker: LoudspeakerLike | None = None
        """The one in use. What comes of another is late."""
        self._reel: Reel | None = None
        self.track: Track | None = None
        self.state = PlayerState.RESTING
        self.position_s = 0.0
        """In the track's file."""
        self.speed = min(max(speed, SPEEDS[0]), SPEEDS[-1])
        self._said = ""
        self._poll = QTimer(self, interval=_POLL_EVERY_MS)
        self._poll.timeout.connect(self._follow)

    def toggle(self, track: Track) -> None:
        """Plays a track, from its beginning or from where it was paused; pauses the one that plays."""
        if track is not self.track:
            self.play(track, 0.0)
        elif self.state is PlayerState.RESTING:
            self.play(track, self.position_s)
        else:
            self.pause()

    def play(self, track: Track, at_s: float) -> None:
        """Plays a track from a place in its file; another one stops."""
        if self.state is PlayerState.CLOSED:
            return
        if self._is_listening():
            self._say(tr_now(_LISTENING))
            return
        self._say("")
        self._take(track)
        self._silence()
        self._move(at_s)
        if self._reel is None:
            self._read(track)
        else:
            self._begin(self._reel)

    def seek(self, track: Track, at_s: float) -> None:
        """Goes to a place: playing, it goes on there; another track begins there; a paused one stays paused."""
        at_s = min(max(at_s, 0.0), track.seconds)
        if track is not self.track:
            self.play(track, at_s)
            return
        self._move(at_s)
        if self._loudspeaker is not None:
            self._loudspeaker.seek(at_s)

    def pause(self) -> None:
        """Is silent, and keeps the place."""
        if self.state in (PlayerState.READING, PlayerState.PLAYING):
            self._silence()
            self._enter(PlayerState.RESTING)

    def leave(self, track: Track) -> None:
        """Forgets a track that is shown no longer."""
        if track is self.track:
            self.stop()

    def stop(self) -> None:
        """Is silent, and forgets the track."""
        if self.track is not None:
            self._silence()
            self.track, self._reel = None, None
            self._enter(PlayerState.RESTING)

    def set_speed(self, speed: float) -> None:
        """Plays this, and what comes after, slower or faster."""
        speed = self.speed = min(max(speed, SPEEDS[0]), SPEEDS[-1])
        if self._loudspeaker is not None:
            self._loudspeaker.set_speed(speed)
        self.speed_chosen.emit(speed)
        self.changed.emit()

    def close(self) -> None:
        """Lets the loudspeaker go."""
        if self.state is PlayerState.CLOSED:
            return
        self.stop()
        self.state = PlayerState.CLOSED
        let_go = self._worker.submit(lambda: None)
        self._worker.shutdown(wait=False)
        wait((let_go,), LETS_GO_WITHIN_S)

    def _take(self, track: Track) -> None:
        if track is not self.track:
            self.track = track
            self._reel = _reel(track.prepared) if track.prepared is not None else None

    def _read(self, track: Track) -> None:
        """Decodes anew what the store keeps."""
        self._enter(PlayerState.READING)
        data = self._desk.store.call(lambda store: store.attachment(track.attachment.sha256))
        self._then_of(track, data, partial(self._decode, track))

    def _decode(self, track: Track, data: bytes) -> None:
        made_of = track.attachment
        prepared = self._desk.decoder.submit_prepare(data, made_of.name, made_of.detail, made_of.selection)
        self._then_of(track, prepared, self._begin_decoded)

    def _begin_decoded(self, prepared: Prepared) -> None:
        self._reel = _reel(prepared)
        self._begin(self._reel)

    def _then_of(self, track: Track, future: Future[T], then: Callable[[T], None]) -> None:
        """Calls `then` or `_fail`, if the track is still waited for by then."""

        def if_waited_for(call: Callable[[object], None], result: object) -> None:
            if track is self.track and self.state is PlayerState.READING:
                call(result)

        when_done(future, self._dispatch, partial(if_waited_for, then), partial(if_waited_for, self._fail))

    def _begin(self, reel: Reel) -> None:
        loudspeaker = self._loudspeaker = self._desk.new_loudspeaker()
        begun = self._worker.submit(loudspeaker.start, reel, self.position_s, self.speed)
        when_done(begun, self._dispatch, lambda _: None, partial(self._fail_to_begin, loudspeaker))
        self._poll.start()
        self._enter(PlayerState.PLAYING)

    def _fail_to_begin(self, loudspeaker: LoudspeakerLike, problem: Problem) -> None:
        if loudspeaker is self._loudspeaker:
            self._fail(problem)

    def _fail(self, problem: Problem) -> None:
        self.pause()
        self._say(problem.sentence)

    def _say(self, sentence: str) -> None:
        if sentence or self._said:
            self.said.emit(sentence)
        self._said = sentence

    def _silence(self) -> None:
        """Stops the loudspeaker, after it has begun: both happen on the same thread, in this order."""
        self._poll.stop()
        loudspeaker, self._loudspeaker = self._loudspeaker, None
        if loudspeaker is not None:
            self._worker.submit(loudspeaker.stop)

    def _enter(self, state: PlayerState) -> None:
        self.state = state
        self.changed.emit()

    def _move(self, position_s: float) -> None:
        self.position_s = position_s
        self.moved.emit()

    def _follow(self) -> None:
        """Shows where the loudspeaker is, and what became of it."""
        loudspeaker = self._loudspeaker
        if loudspeaker is None:
            return
        if loudspeaker.is_over:
            self._move(0.0)
            self.pause()
        elif loudspeaker.problem is not None:
            self._fail(loudspeaker.problem.problem)
        elif loudspeaker.position_s is not None:
            self._move(loudspeaker.position_s)


def _reel(prepared: Prepared) -> Reel:
    from gemma_desk.playback.reel import reel_of  # brings numpy, which no window needs to appear

    return reel_of(prepared.attachment, [medium for medium in prepared.media if isinstance(medium, Sound)])
