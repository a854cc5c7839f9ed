"""What is said while a part of the screen is chosen: by the screen's own key when it is held, or by the space bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from gemma_desk.ui.recorder import Recorder, RecorderState

_HELD_AFTER_MS = 400
"""A key of the screen that is down for longer is held to talk."""


class TalkMeanwhile(QObject):
    """Only what was begun here is ended or forgotten here. Nothing is sent: what is said belongs to what is chosen."""

    def __init__(self, recorder: Callable[[], Recorder], is_choosing: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._find_recorder = recorder
        self._is_choosing = is_choosing
        self._is_ours = False
        """Whether what is being said was begun here."""
        self._hold = QTimer(self, singleShot=True, interval=_HELD_AFTER_MS)
        self._hold.timeout.connect(self._hear_key)

    @property
    def _recorder(self) -> Recorder:
        return self._find_recorder()

    def on_key(self, is_down: bool) -> None:
        """The key of the screen went down, or up again: a tap says nothing."""
        if is_down:
            self._hold.start()
        elif self._hold.isActive():
            self._hold.stop()
        elif self._is_ours:
            self._end()

    def on_space(self, is_down: bool) -> None:
        """The space bar went down, or up again: held or tapped, as the button for talking."""
        if not is_down:
            self._recorder.release(is_meant=False)
        elif self._recorder.state is RecorderState.LATCHED:
            self._end()
        else:
            self._begin()

    def choose(self) -> None:
        """A part has been chosen: a key that is down no longer begins anything."""
        self._hold.stop()

    def forget(self) -> bool:
        """Nothing was chosen: what was said for it goes.

        Returns:
            Whether it is forgotten; not what was at its end already.
        """
        self._hold.stop()
        is_going_on, self._is_ours = self._is_ours and self._recorder.is_listening, False
        if is_going_on:
            self._recorder.cancel()
        return is_going_on

    def _hear_key(self) -> None:
        if self._is_choosing():
            self._begin()

    def _begin(self) -> None:
        if self._recorder.state is RecorderState.IDLE:
            self._is_ours = True
            self._recorder.press()

    def _end(self) -> None:
        self._is_ours = False
        self._recorder.finish()
