"""Keeps a voice note on the disk from its first half second until it stands in a draft or a conversation."""

from __future__ import annotations

from collections.abc import Callable
from time import time_ns
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.capture.recording import Recording
from gemma_desk.capture.spool import Spool
from gemma_desk.ui.composer import Composer
from gemma_desk.ui.composer_notes import NotePlace
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.draft_keeper import DraftKeeper
from gemma_desk.ui.intake import Intake
from gemma_desk.ui.language import tr
from gemma_desk.ui.recorder import Recorder

if TYPE_CHECKING:
    from gemma_desk.voice.activity import Samples

_LOOK_AGAIN_MS = 500


class NoteKeeper(QObject):
    """The store's thread writes, and does all in order: a note is forgotten after the draft that holds it is kept."""

    def __init__(
        self,
        desk: Desk,
        recorder: Recorder,
        composer: Composer,
        conversation: ConversationPresenter,
        intake: Intake,
        drafts: DraftKeeper,
        dispatch: Dispatch,
    ) -> None:
        super().__init__(composer)
        self._store = desk.store
        self._spool = Spool(desk.folder, lambda: desk.store.key)
        self._recorder = recorder
        self._composer = composer
        self._conversation = conversation
        self._intake = intake
        self._drafts = drafts
        self._dispatch = dispatch
        self._name = ""
        """Of the note being spoken."""
        self._in_composer: list[str] = []
        """Notes that were brought into the composer, and are in no draft for sure."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._forget_what_is_kept)
        recorder.started.connect(self._begin)
        recorder.taken.connect(self._add)
        recorder.recorded.connect(self._end)
        recorder.forgotten.connect(self._forget)
        composer.chips.changed.connect(self._look_soon)

    def recover(self) -> None:
        """Brings back what was being spoken when the program ended."""
        left = self._store.call(lambda _: [(name, self._spool.recording(name)) for name in self._spool.names])
        when_done(left, self._dispatch, self._bring_back, lambda _: None)

    def close(self) -> None:
        """Behind the last keeping of the draft: what that holds is forgotten, the rest stays for the next start."""
        self._soon.stop()
        if not (self._composer.chips.is_reading or self._drafts.is_reading or self._conversation.is_editing):
            for name in self._in_composer:
                self._on_disk(self._spool.forget, name)
        self._in_composer.clear()

    def _begin(self) -> None:
        self._name = str(time_ns())

    def _add(self, samples: Samples) -> None:
        self._on_disk(self._spool.add, self._name, samples)

    def _end(self, heard: Recording) -> None:
        self._on_disk(self._spool.put, self._name, heard.samples)
        self._in_composer.append(self._name)
        self._look_soon()

    def _forget(self) -> None:
        """Nothing was said, or nobody wants it."""
        self._on_disk(self._spool.forget, self._name)

    def _bring_back(self, left: list[tuple[str, Recording | None]]) -> None:
        for name, recording in left:
            self._in_composer.append(name)
            if recording is not None:
                self._intake.take_recording(recording)
                words = tr(
                    "The program ended while this voice note was being spoken. What was said until then is here."
                )
                self._composer.say(words, NotePlace.MICROPHONE)
        self._look_soon()

    def _look_soon(self) -> None:
        """When what is going on has been done: emptying the composer is part of asking."""
        if self._in_composer and not self._soon.isActive():
            self._soon.start(0)

    def _forget_what_is_kept(self) -> None:
        """A question that is edited is in no draft; it is in the conversation when it has been asked."""
        if self._composer.chips.is_reading or (self._conversation.is_editing and self._composer.chips.chips):
            return
        if self._drafts.is_reading and self._composer.chips.chips:
            self._soon.start(_LOOK_AGAIN_MS)
            return
        if not self._drafts.is_reading:
            self._drafts.keep()
        while self._in_composer:
            self._on_disk(self._spool.forget, self._in_composer.pop())

    def _on_disk(self, use: Callable[..., None], *arguments: object) -> None:
        self._store.call(lambda _: use(*arguments))
