"""One window, and one fault of the sound after the other: `python -m tests.torture.sound.sitting FOLDER SEED PLAN`.

PLAN is JSON: for each try what is done (`note`, `play`, `read`), the fault, and the moment it comes. For each, one line
of JSON says what was found. The process is the one that is looked at, so nothing but the window is in it.
"""

from __future__ import annotations

import ctypes
import io
import json
import os
import random
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import soundfile
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gemma_desk.app.desk import Desk
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.settings import Settings
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.capture.microphone import Microphone
from gemma_desk.engine.client import EngineClient
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.media.decoder import Decoder
from gemma_desk.media.prepare import prepare_attachment
from gemma_desk.models.practice import practice_model
from gemma_desk.playback.loudspeaker import Loudspeaker
from gemma_desk.speech.system import system_mouth
from gemma_desk.ui.application import make_application
from gemma_desk.ui.composer_notes import ComposerNotes
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.player import PlayerState, Track
from gemma_desk.ui.recorder import RecorderState
from gemma_desk.ui.theme import Theme
from tests.speech.service import end_service
from tests.torture.sound.studio import FAULTS, GIVES_SILENCE, Studio, held, is_asleep
from tests.virtual_microphone import running_virtual_microphone

MOMENTS = ("before", "at once", "while it goes on", "at the end", "after the end")
HELD_UP = "the window held up for 1 to 4 s"
"""Its own thread does nothing else; half of the time no other Python runs either."""
_GIVE_UP_S = 60.0
_ENDS_WITHIN_S = 12.0
"""5 s until the sound system is given up, 3 s until a device is, and what a fault lasts."""
_READS_WITHIN_S = 60.0
"""An answer of some lines, and a speech service that hangs in it."""
_MAY_LACK_S = 1.0
"""Of what was said: what is on its way, and what is trimmed."""
_MOST_MORE, _HELD_BY_ONE = 3, 8
"""Threads and open files: what comes and goes, and what an opening or a closing that never ends has."""
_MOST_BUSY_S = 0.5
"""Of processor time in a second in which nothing is done."""
_FEW = 4
"""Tries; so few say nothing about what is left behind."""
_MAY_NEVER_END = ("ask sound system", "close sound device")


class Sitting:
    """A window, a studio, and what is tried with them."""

    def __init__(self, window: MainWindow, studio: Studio, chance: random.Random, limit_s: float) -> None:
        self.window, self.studio, self._chance = window, studio, chance
        self._composer = window.page.composer
        self._limit_s = limit_s
        """The window may not be away for longer."""
        self._longest_s = 0.0
        self._fault = threading.Thread()
        self._fault_at = 0.0
        self._heard_s = 0.0
        """Of the note, when the fault came."""
        self._track = _track()

    def try_note(self, fault: str, moment: str) -> Iterator[str]:
        """A note is spoken, and a fault comes; then another note is."""
        self.studio.speak()
        self._live_for(0.5)
        if moment == "before":
            self._begin(fault)
        yield from self._spoken(fault, moment)
        if self._longest_s > self._limit_s and not is_asleep(fault) and fault != HELD_UP:
            yield f"The window did not answer for {self._longest_s:.1f} s."
        self._rest()
        yield from self._works_again()

    def _spoken(self, fault: str, moment: str) -> Iterator[str]:
        self._longest_s = self._heard_s = 0.0
        recorder = self.window.recorder
        QTest.mousePress(self._composer.talk, Qt.MouseButton.LeftButton)
        if moment == "at once":
            self._begin(fault)
        self._live(lambda: recorder.is_listening and self._seconds == 0.0, 8)
        began_at, hold_s = time.monotonic(), self._chance.uniform(1, 4)
        fault_s = self._chance.uniform(0, min(hold_s, 3))
        self._live(lambda: recorder.is_listening and time.monotonic() < began_at + fault_s)
        if moment == "while it goes on":
            self._begin(fault)
        self._live(lambda: recorder.is_listening and time.monotonic() < began_at + hold_s)
        if moment == "at the end":
            self._begin(fault)
        spoken_s = time.monotonic() - began_at if recorder.is_listening or self._heard_s else 0.0
        QTest.mouseRelease(self._composer.talk, Qt.MouseButton.LeftButton)
        if moment == "after the end":
            self._begin(fault)
        self._live(lambda: recorder.state is not RecorderState.IDLE, _ENDS_WITHIN_S)
        if recorder.state is not RecorderState.IDLE:
            yield f"The recorder is still {recorder.state.name} {_ENDS_WITHIN_S:.0f} s after the release."
        self._live(lambda: self._composer.chips.is_reading, 30)
        yield from self._lost(self._heard_s if fault in GIVES_SILENCE and self._heard_s else spoken_s)

    def _lost(self, spoken_s: float) -> Iterator[str]:
        note_s = sum(each.receipt.seconds for each in self._composer.chips.attachments)
        if self._heard_s - note_s > _MAY_LACK_S:
            yield f"{self._heard_s:.1f} s were heard before, and the note has {note_s:.1f} s. Said: {self._said!r}."
        elif spoken_s - note_s > _MAY_LACK_S and not self._said:
            yield f"Of {spoken_s:.1f} s the note has {note_s:.1f} s, and nothing is said."
        elif not note_s and not self._said:
            yield "There is no note, and nothing is said."

    def _works_again(self) -> Iterator[str]:
        """With a microphone, a note is a note."""
        self.studio.repair()
        self._tidy_up()
        self._live_for(0.3)
        recorder = self.window.recorder
        QTest.mousePress(self._composer.talk, Qt.MouseButton.LeftButton)
        self._live(lambda: recorder.is_listening and self._seconds < 1.2, 10)
        QTest.mouseRelease(self._composer.talk, Qt.MouseButton.LeftButton)
        self._live(lambda: recorder.state is not RecorderState.IDLE or self._composer.chips.is_reading, 30)
        if not self._composer.chips.attachments or self._said:
            yield f"The next note did not go well: {len(self._composer.chips.attachments)} notes, {self._said!r}."
        self._tidy_up()

    # Playing and reading aloud

    def try_play(self, fault: str, moment: str) -> Iterator[str]:
        """A sound is played, and a fault comes; then it is played again."""
        player = self.window.player
        self.studio.be_silent()
        if moment == "before":
            self._begin(fault)
        self._longest_s = 0.0
        player.play(self._track, 0.0)
        self._live_for(0.0 if moment == "at once" else self._chance.uniform(0.2, 2.0))
        if moment != "before":
            self._begin(fault)
        self._rest()
        self._live_for(6.0)  # it is noticed
        yield from self._played_or_said()
        if self._longest_s > self._limit_s and not is_asleep(fault) and fault != HELD_UP:
            yield f"The window did not answer for {self._longest_s:.1f} s."
        player.pause()
        self.studio.repair()
        self.studio.be_silent()
        self._tidy_up()
        player.play(self._track, 0.0)
        self._live(lambda: player.position_s < 0.3 and player.state is PlayerState.PLAYING, 10)
        if player.state is not PlayerState.PLAYING or player.position_s < 0.3:
            yield f"It is not played again: {player.state.name} at {player.position_s:.1f} s, said {self._said!r}."
        player.stop()
        self._tidy_up()

    def _played_or_said(self) -> Iterator[str]:
        player, at_s = self.window.player, self.window.player.position_s
        self._live(lambda: player.state is PlayerState.PLAYING and player.position_s == at_s, 3)
        if player.state is PlayerState.PLAYING and player.position_s == at_s:
            yield f"It plays and does not move on from {at_s:.1f} s."
        elif player.state is not PlayerState.PLAYING and not self._said:
            yield "It is not played any more, and nothing is said."

    def try_read(self, fault: str, moment: str) -> Iterator[str]:
        """An answer is read aloud, and a fault comes; then it is read again, to its end."""
        reading, answer_id = self.window.reading, self._answer_id()
        self.studio.be_silent()
        if moment == "before":
            self._begin(fault)
        self._longest_s = 0.0
        reading.read(answer_id)
        self._live_for(0.0 if moment == "at once" else self._chance.uniform(0.2, 3.0))
        if moment != "before":
            self._begin(fault)
        self._rest()
        self._live(lambda: reading.is_reading, _READS_WITHIN_S)
        if reading.is_reading:
            yield f"It is still reading {_READS_WITHIN_S:.0f} s later."
        reading.stop()
        self.studio.repair()
        self.studio.be_silent()
        self._tidy_up()
        reading.read(answer_id)
        self._live(lambda: reading.is_reading, _READS_WITHIN_S)
        if reading.is_reading or self._said:
            yield f"It is not read again: reading {reading.is_reading}, said {self._said!r}."
        reading.stop()

    def _answer_id(self) -> int:
        session = self.window.conversation.session
        assert session is not None
        if not session.messages:
            QTest.keyClicks(self._composer.box, "Who are you?")
            QTest.keyClick(self._composer.box, Qt.Key.Key_Return)
            self._live(lambda: len(session.messages) < 2 or session.is_busy, 60)
        return session.messages[-1].id

    # Around

    @property
    def _seconds(self) -> float:
        microphone = self.window.recorder._microphone
        return microphone.seconds if microphone is not None else 0.0

    @property
    def _said(self) -> str:
        notes = self._composer.findChild(ComposerNotes)
        assert notes is not None
        return notes.text()

    def _begin(self, fault: str) -> None:
        """Has a fault come, on a thread of its own; what happens to the window's thread happens here."""
        self._heard_s = self._seconds
        if fault == HELD_UP:
            self._hold_up(self._chance.uniform(1, 4))
            return
        self._fault = threading.Thread(target=FAULTS[fault], args=(self.studio,))
        self._fault.start()

    def _hold_up(self, seconds: float) -> None:
        if self._chance.random() < 0.5:
            time.sleep(seconds)
        else:
            ctypes.PyDLL(None).usleep(int(seconds * 1e6))  # with Python's lock

    def _rest(self) -> None:
        """Until the fault is over."""
        self._live(lambda: self._fault.is_alive())

    def _tidy_up(self) -> None:
        self._composer.chips.clear()
        self._composer.findChild(ComposerNotes).clear()

    def _live(self, goes_on: Callable[[], bool], limit_s: float = _GIVE_UP_S) -> None:
        until = time.monotonic() + limit_s
        while goes_on() and time.monotonic() < until:
            began_at = time.monotonic()
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            self._longest_s = max(self._longest_s, time.monotonic() - began_at)
            time.sleep(0.005)

    def _live_for(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        self._live(lambda: time.monotonic() < until)


def main(folder: Path, seed: str, plan: list[list[str]], limit_s: float) -> None:
    """Tries all of the plan."""
    app, chance = make_application(["window"]), random.Random(seed)
    with running_virtual_microphone() as system, _window(app, folder) as window:
        studio = Studio(system, folder, random.Random(chance.random()))
        sitting = Sitting(window, studio, chance, limit_s)
        studio.repair()
        sitting._live(lambda: window.model.state.info is None)
        is_long = len(plan) > _FEW
        if is_long:
            _warm_up(sitting)
        before = held()
        for what, fault, moment in plan:
            found = list(getattr(sitting, f"try_{what}")(fault, moment))
            _tell(what=what, fault=fault, found=[f"{what}, {fault}, {moment}: {each}" for each in found])
        sitting._live_for(1.0)
        _tell(what="left", fault="", found=list(_busy(sitting)))
        if is_long:
            _tell(what="left", fault="", found=list(_more(before, held())))
        studio.be_silent()
        end_service()


def _warm_up(sitting: Sitting) -> None:
    """What is loaded at the first use is no leak."""
    for act in (sitting.try_note, sitting.try_play, sitting.try_read):
        list(act("another microphone made the usual one", "while it goes on"))


def _busy(sitting: Sitting) -> Iterator[str]:
    """Threads that compute while nothing is done: where a library waits for what is gone without a pause."""
    began_s = time.process_time()
    sitting._live_for(1.0)
    busy_s = time.process_time() - began_s
    if busy_s > _MOST_BUSY_S:
        yield f"The process computed for {busy_s:.1f} s in a second in which nothing was done."


def _more(before: tuple[int, int], after: tuple[int, int]) -> Iterator[str]:
    """What PortAudio never comes back from stays, with what it holds; see `sound_system.answered`."""
    names = sorted(thread.name for thread in threading.enumerate())
    most = _MOST_MORE + _HELD_BY_ONE * sum(name in _MAY_NEVER_END for name in names)
    if any(now - then > most for then, now in zip(before, after, strict=True)):
        yield f"{before} threads and files became {after}: {names}."


def _tell(**what: object) -> None:
    os.write(1, json.dumps(what).encode() + b"\n")


def _track() -> Track:
    """Half a minute of something."""
    samples = np.random.default_rng(3).uniform(-0.2, 0.2, 28 * SAMPLE_RATE_HZ).astype(np.float32)
    data = io.BytesIO()
    soundfile.write(data, samples, SAMPLE_RATE_HZ, format="WAV", subtype="PCM_16")
    prepared = prepare_attachment(data.getvalue(), "sound.wav")
    return Track(prepared.attachment, prepared)


@contextmanager
def _window(app: QApplication, folder: Path) -> Iterator[MainWindow]:
    settings = Settings(model_paths=practice_model(), max_tokens=48, titles=False, is_new=False)
    store, engine, decoder = StoreThread(folder), EngineThread(EngineClient()), Decoder()
    desk = Desk(
        folder,
        settings,
        store,
        engine,
        decoder,
        new_microphone=Microphone,
        new_loudspeaker=Loudspeaker,
        new_mouth=system_mouth,
    )
    window = MainWindow(desk, Theme(app, settings.theme))
    window.open()
    yield window
    closing_at = time.monotonic()
    window.close()
    if time.monotonic() - closing_at > _ENDS_WITHIN_S:
        _tell(what="left", fault="", found=[f"Closing took {time.monotonic() - closing_at:.1f} s."])
    for part in (decoder, engine, store):
        part.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3]), float(sys.argv[4]))
