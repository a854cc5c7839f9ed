"""One sound at a time: who plays or listens in a window falls silent when another one does."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gemma_desk.ui.hands_free import HandsFree
from gemma_desk.ui.open_windows import ConversationWindow, OpenWindows
from gemma_desk.ui.player import Player, PlayerState
from gemma_desk.ui.reading_aloud import ReadingAloud
from gemma_desk.ui.recorder import Recorder
from gemma_desk.ui.speaker import Speaker


class OneSound(QObject):
    """The microphone and the loudspeaker of one window, among the windows."""

    def __init__(
        self,
        window: ConversationWindow,
        windows: OpenWindows,
        recorder: Recorder,
        player: Player,
        speaker: Speaker,
        hands_free: HandsFree,
        reading: ReadingAloud,
    ) -> None:
        super().__init__(recorder)
        self._window = window
        self._windows = windows
        self._recorder = recorder
        self._player = player
        self._speaker = speaker
        self._hands_free = hands_free
        self._reading = reading
        recorder.started.connect(player.pause)
        for begun in (recorder.started, player.changed, speaker.changed):
            begun.connect(self._silence_others)

    def fall_silent(self) -> None:
        """Another window plays or records."""
        self._hands_free.stop()
        self._player.pause()
        self._reading.stop()

    def _silence_others(self) -> None:
        is_playing = self._player.state is PlayerState.PLAYING or self._speaker.is_speaking
        if self._recorder.is_listening or is_playing:
            self._windows.silence_others(self._window)
