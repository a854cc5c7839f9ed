"""One key out of everything: it stops, cancels or closes what is nearest."""

from __future__ import annotations

from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.finder import Finder
from gemma_desk.ui.first_presenter import FirstPresenter
from gemma_desk.ui.hands_free import HandsFree
from gemma_desk.ui.picture_viewer import PictureViewer
from gemma_desk.ui.reading_aloud import ReadingAloud
from gemma_desk.ui.recorder import Recorder


class BackingOut:
    """What goes on in a window, from the nearest to the farthest."""

    def __init__(
        self,
        hands_free: HandsFree,
        recorder: Recorder,
        first: FirstPresenter,
        viewer: PictureViewer,
        finder: Finder,
        reading: ReadingAloud,
        conversation: ConversationPresenter,
    ) -> None:
        self._hands_free = hands_free
        self._recorder = recorder
        self._first = first
        self._viewer = viewer
        self._finder = finder
        self._reading = reading
        self._conversation = conversation

    def back_out(self) -> None:
        """Stops, cancels or closes one thing."""
        if self._hands_free.is_on:
            self._hands_free.stop()
        elif self._recorder.is_listening:
            self._recorder.cancel()
        elif self._first.is_open:
            self._first.close()
        elif self._viewer.isVisible():
            self._viewer.back_out()
        elif self._finder.is_open:
            self._finder.close()
        elif self._reading.is_reading:
            self._reading.stop()
        else:
            self._conversation.back_out()
