"""The whole window on a real store, a real decoder and a scripted engine; a microphone that plays given samples.

And a loudspeaker that nobody hears; `test_playing_aloud` has a real one.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gemma_desk.app.desk import Desk
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.settings import Settings
from gemma_desk.app.settings import Theme as ThemeSetting
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.capture.recording import Recording, TooShort
from gemma_desk.chat.errors import LoudspeakerProblem, MicrophoneProblem, SpeechProblem
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.gemma.audio import FRAME_SAMPLES, SAMPLE_RATE_HZ
from gemma_desk.media.decoder import Decoder
from gemma_desk.playback.loudspeaker import LoudspeakerLike
from gemma_desk.playback.reel import Reel
from gemma_desk.speech.mouth import LOOK_EVERY_S, Manner, Mouth, Voice
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.theme import Theme

GIVE_UP_MS = 20_000


class PlayedMicrophone:
    """Hears the samples it was given, all of them, at once."""

    def __init__(self, samples: np.ndarray, start_problem: MicrophoneProblem | None = None) -> None:
        self._samples = samples
        self._start_problem = start_problem
        self.name = "Built-in"
        self.stands_in_for = ""
        self.level = 0.4
        self.seconds = len(samples) / SAMPLE_RATE_HZ
        self.is_full = False
        self.problem: MicrophoneProblem | None = None
        self.calls: list[str] = []

    def start(self) -> None:
        self.calls.append("start")
        if self._start_problem is not None:
            raise self._start_problem

    def stop(self) -> Recording | TooShort:
        self.calls.append("stop")
        if self.seconds < 0.3:
            return TooShort(self.seconds)
        return Recording(self._samples, wav_bytes(self._samples))

    def taken(self, n_before: int) -> np.ndarray:
        return self._samples[n_before:]

    def heard(self) -> np.ndarray:
        return self._samples[: len(self._samples) // FRAME_SAMPLES * FRAME_SAMPLES]

    def cancel(self) -> None:
        self.calls.append("cancel")


class SilentLoudspeaker:
    """Is where the test says it is."""

    def __init__(self, start_problem: LoudspeakerProblem | None = None) -> None:
        self._start_problem = start_problem
        self.position_s: float | None = None
        self.is_over = False
        self.problem: LoudspeakerProblem | None = None
        self.reel: Reel | None = None
        self.calls: list[object] = []
        """`("start", place, speed)`, `("seek", place)`, `("speed", speed)`, `"stop"`."""

    def start(self, reel: Reel, at_s: float, speed: float) -> None:
        self.calls.append(("start", at_s, speed))
        if self._start_problem is not None:
            raise self._start_problem
        self.reel, self.position_s = reel, at_s

    def seek(self, at_s: float) -> None:
        self.calls.append(("seek", at_s))
        self.position_s = at_s

    def set_speed(self, speed: float) -> None:
        self.calls.append(("speed", speed))

    def stop(self) -> None:
        self.calls.append("stop")


class SilentLoudspeakers(list[SilentLoudspeaker]):
    """Every loudspeaker the window asked for."""

    start_problem: LoudspeakerProblem | None = None
    """Of those to come."""

    def __call__(self) -> SilentLoudspeaker:
        self.append(SilentLoudspeaker(self.start_problem))
        return self[-1]


class QuietMouth:
    """Says sentences that nobody hears; `test_reading_aloud` has a real one too."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.manners: list[Manner] = []
        self.problem: SpeechProblem | None = None
        """Of what is to be said."""
        self.may_end = threading.Event()
        """Cleared, a sentence is being said until it is stopped or this is set."""
        self.may_end.set()

    def voices(self) -> tuple[Voice, ...]:
        return (Voice("uk", "British", "en-GB"), Voice("anna", "Anna", "de"))

    def say(self, text: str, manner: Manner, stopped: threading.Event) -> bool:
        self.said.append(text)
        self.manners.append(manner)
        if self.problem is not None:
            raise self.problem
        while not self.may_end.wait(LOOK_EVERY_S):
            if stopped.is_set():
                return False
        return not stopped.is_set()

    def close(self) -> None:
        pass


def wav_bytes(samples: np.ndarray) -> bytes:
    """16-bit mono at 16 kHz."""
    import soundfile

    file = io.BytesIO()
    soundfile.write(file, samples, SAMPLE_RATE_HZ, format="WAV", subtype="PCM_16")
    return file.getvalue()


def tone(seconds: float) -> np.ndarray:
    """A 220 Hz tone, loud enough to be taken for sound."""
    time_s = np.arange(int(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    return (0.5 * np.sin(2 * np.pi * 220 * time_s)).astype(np.float32)


def png_bytes(width: int = 96, height: int = 96, colour: str = "teal") -> bytes:
    """A picture of one colour."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(file, "PNG")
    return file.getvalue()


def files_mime(*paths: Path) -> QMimeData:
    """What a file manager puts on a drag or the clipboard."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


class KeptDecoder(Decoder):
    """One for all the windows of a file of tests: its process takes seconds to start where many tests run at once."""

    def __init__(self) -> None:
        super().__init__()
        self._come_to_rest()

    def close(self) -> None:
        """The next window uses it, too; nothing comes late to the one that is closed."""
        self._come_to_rest()

    def end(self) -> None:
        super().close()

    def _come_to_rest(self) -> None:
        self.submit_prepare(wav_bytes(tone(0.5)), "last.wav").result()


class Stage:
    """A window and what a test does with it."""

    def __init__(self, window: MainWindow, engine: ScriptedEngine, qtbot: QtBot) -> None:
        self.window = window
        self.engine = engine
        self.qtbot = qtbot

    @property
    def composer(self):
        return self.window.page.composer

    @property
    def transcript(self):
        return self.window.page.transcript

    @property
    def session(self):
        return self.window.conversation.session

    @property
    def rows(self):
        return self.session.messages

    def until(self, is_true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_true, timeout=GIVE_UP_MS)

    def type(self, text: str) -> None:
        self.composer.box.setFocus()
        self.qtbot.keyClicks(self.composer.box, text)

    def press(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier, widget: QWidget | None = None) -> None:
        self.qtbot.keyClick(widget or self.window, key, modifiers)

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def ask(self, text: str) -> None:
        """Types, sends, and waits for the end of the answer."""
        n_before = len(self.rows)
        self.type(text)
        self.press(Qt.Key.Key_Return, widget=self.composer.box)
        self.until(lambda: len(self.rows) == n_before + 2 and not self.session.is_busy)

    def drag_in(self, mime: QMimeData) -> None:
        area = self.window.drop_area
        event = QDragEnterEvent(
            area.rect().center(),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(area, event)

    def drop(self, mime: QMimeData) -> None:
        """Drags in and lets go."""
        self.drag_in(mime)
        area = self.window.drop_area
        event = QDropEvent(
            QPointF(area.rect().center()),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(area, event)

    def chips_ready(self) -> None:
        """Waits until every attachment has been read or refused."""
        self.until(lambda: bool(self.composer.chips.chips) and not self.composer.chips.is_reading)


@pytest.fixture
def settings() -> Settings:
    # Titles would take the turns of a script.
    return Settings(model_paths=("a model",), theme=ThemeSetting.LIGHT, titles=False)


@pytest.fixture
def microphone() -> PlayedMicrophone:
    return PlayedMicrophone(tone(1.2))


@pytest.fixture
def plugged_in() -> list[str]:
    """Names of the microphones there are."""
    return ["Built-in", "Headset"]


@pytest.fixture
def loudspeakers() -> SilentLoudspeakers:
    return SilentLoudspeakers()


@pytest.fixture
def new_loudspeaker(loudspeakers: SilentLoudspeakers) -> Callable[[], LoudspeakerLike]:
    return loudspeakers


@pytest.fixture
def mouth() -> QuietMouth:
    return QuietMouth()


@pytest.fixture
def new_mouth(mouth: QuietMouth) -> Callable[[], Mouth]:
    return lambda: mouth


@pytest.fixture
def new_decoder() -> Callable[[], Decoder]:
    return Decoder


@pytest.fixture
def desk_parts() -> dict[str, object]:
    """What a test's desk has beside the usual, such as where models come from."""
    return {}


@pytest.fixture
def open_stage(
    qtbot: QtBot,
    tmp_path: Path,
    settings: Settings,
    microphone: PlayedMicrophone,
    plugged_in: list[str],
    new_loudspeaker: Callable[[], LoudspeakerLike],
    new_decoder: Callable[[], Decoder],
    new_mouth: Callable[[], Mouth],
    desk_parts: dict[str, object],
) -> Iterator[Callable[..., Stage]]:
    """Opens windows, each on the same folder after the one before has been closed."""
    closers: list[Callable[[], None]] = []

    def open_one(
        *turns: ScriptedTurn,
        engine: ScriptedEngine | None = None,
        idle_s: float | None = None,
        **changes: object,
    ) -> Stage:
        while closers:
            closers.pop()()
        engine = engine or ScriptedEngine(turns)
        desk = Desk(
            folder=tmp_path,
            settings=replace(settings, **changes),
            store=StoreThread(tmp_path),
            engine=EngineThread(engine, idle_s, spare_after_s=0.0),
            decoder=new_decoder(),
            new_microphone=lambda device: microphone,
            microphone_names=lambda: tuple(plugged_in),
            new_loudspeaker=new_loudspeaker,
            new_mouth=new_mouth,
            **desk_parts,
        )
        theme = Theme(QApplication.instance(), desk.settings.theme, desk.settings.text_scale)
        window = MainWindow(desk, theme)

        def close() -> None:
            opened = {window, *(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))}
            window.shared.windows.quit()
            desk.decoder.close()
            desk.engine.close()
            desk.store.close()
            for bridge in (window.shared.home, *(each.bridge for each in opened)):
                bridge.close()  # the program's loop has ended by now: nothing comes home any more
            for each in filter(isValid, (*opened, window.shared, theme)):
                each.deleteLater()
            QApplication.processEvents()

        closers.append(close)
        window.open()
        stage = Stage(window, engine, qtbot)
        if desk.settings.model_paths:
            stage.until(lambda: window.model.state.fraction is None)
        return stage

    yield open_one
    while closers:
        closers.pop()()
