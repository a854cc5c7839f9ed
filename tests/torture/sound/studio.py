"""A sound server somebody speaks into without a pause, and what can happen to it."""

from __future__ import annotations

import os
import random
import subprocess
import time
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil

from tests.virtual_microphone import RATE_HZ, SINK, SOURCE, VirtualMicrophone

_SPEECH_S = 120
_OTHER = "gemma_desk_other"
_OTHER_RATES_HZ = (16_000, 44_100, 96_000)
SLEEPS_S = (2.0, 5.0)


class Studio:
    """The server, the one who speaks, and each fault as a method that returns when it is over."""

    def __init__(self, system: VirtualMicrophone, folder: Path, chance: random.Random) -> None:
        self._system = system
        self._chance = chance
        self._speech = folder / "speech.wav"
        self._speaker: subprocess.Popen[bytes] | None = None
        _write_speech(self._speech)

    def speak(self) -> None:
        """Goes on for two minutes; begins again where it was ended."""
        if self._speaker is None or self._speaker.poll() is not None:
            self._speaker = self._system.start_playing(self._speech)

    def be_silent(self) -> None:
        """Says nothing any more."""
        if self._speaker is not None:
            self._speaker.kill()
            self._speaker.wait()
            self._speaker = None

    def repair(self) -> None:
        """Brings back what is missing: the server, the loudspeaker, the microphone."""
        if self._modules() is None:
            self._system.start_server()
        listed = self._modules() or ""
        if f"sink_name={_OTHER}" in listed:
            self._control("unload-module", "module-remap-source")
            self._control("unload-module", "module-null-sink")
            listed = self._modules() or ""
        if f"sink_name={SINK}" not in listed:
            self._system.plug_in_loudspeaker()
        if f"source_name={SOURCE}" not in listed:
            self._system.plug_in()
        self._control("set-source-mute", SOURCE, "0")
        self.be_silent()
        self.speak()

    # Faults

    def no_device(self) -> None:
        """Neither a microphone nor a loudspeaker, whose sound could be heard."""
        self._control("unload-module", "module-remap-source")
        self._control("unload-module", "module-null-sink")

    def pulled(self) -> None:
        """The microphone; the system then listens to what is played."""
        self._control("unload-module", "module-remap-source")

    def pulled_and_put_back(self) -> None:
        """The microphone, after at most a second and a half."""
        self.pulled()
        time.sleep(self._chance.uniform(0, 1.5))
        self._system.plug_in()

    def muted(self) -> None:
        """The microphone gives zeros."""
        self._control("set-source-mute", SOURCE, "1")

    def server_killed(self) -> None:
        """It is gone, without a word."""
        self._system.kill_server()

    def server_restarted(self) -> None:
        """It is gone, and there again after at most a second."""
        self.server_killed()
        time.sleep(self._chance.uniform(0, 1))
        self._system.start_server()
        self.speak()

    def server_hangs(self) -> None:
        """It does not answer for a while, and then goes on."""
        with self._system.hanging():
            time.sleep(self._chance.uniform(1, 8))

    def other_rate(self) -> None:
        """All devices are exchanged for those of another rate."""
        self.no_device()
        rate_hz = self._chance.choice(_OTHER_RATES_HZ)
        self._control("load-module", "module-null-sink", f"sink_name={SINK}", "channels=1", f"rate={rate_hz}")
        self._system.plug_in()
        self.speak()

    def other_default(self) -> None:
        """Another microphone is chosen in the system's settings, into which nobody speaks."""
        self._control("load-module", "module-null-sink", f"sink_name={_OTHER}", "channels=1")
        self._control("set-default-source", f"{_OTHER}.monitor")

    def asleep(self) -> None:
        """This process is stopped, as the machine does with all that sleeps."""
        self._stop_for(self._chance.uniform(*SLEEPS_S), os.getpid())

    def asleep_with_server(self) -> None:
        """And the sound server."""
        self._stop_for(self._chance.uniform(*SLEEPS_S), os.getpid(), self._system.server_id)

    def _stop_for(self, seconds: float, *processes: int) -> None:
        """Nobody in a process that is stopped can start it again."""
        ids = " ".join(map(str, processes))
        subprocess.run(["sh", "-c", f"kill -STOP {ids}; sleep {seconds:.2f}; kill -CONT {ids}"], check=True)

    def _modules(self) -> str | None:
        done = self._control("list", "short", "modules")
        return done.stdout if done.returncode == 0 else None

    def _control(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(["pactl", *words], capture_output=True, text=True, timeout=60)


FAULTS: dict[str, Callable[[Studio], None]] = {
    "no device at all": Studio.no_device,
    "the microphone pulled": Studio.pulled,
    "the microphone pulled and put back": Studio.pulled_and_put_back,
    "a muted microphone, which gives zeros": Studio.muted,
    "the sound server killed": Studio.server_killed,
    "the sound server started anew": Studio.server_restarted,
    "the sound server hangs for 1 to 8 s": Studio.server_hangs,
    "devices of another rate": Studio.other_rate,
    "another microphone made the usual one": Studio.other_default,
    "asleep for 2 to 5 s": Studio.asleep,
    "asleep for 2 to 5 s, the sound server too": Studio.asleep_with_server,
}


GIVES_SILENCE = ("a muted microphone, which gives zeros", "another microphone made the usual one")
"""Silence behind what was said is left out of a note."""


def is_asleep(fault: str) -> bool:
    """Whether the window can do nothing meanwhile."""
    return fault.startswith("asleep")


def held() -> tuple[int, int]:
    """Threads and open files of this process."""
    own = psutil.Process()
    return own.num_threads(), own.num_fds()


def _write_speech(path: Path) -> None:
    """Nothing in it is a pause, so that all of it belongs into a note."""
    white = np.random.default_rng(7).standard_normal(_SPEECH_S * RATE_HZ)
    coloured = np.convolve(white, np.hanning(27), "same")
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE_HZ, len(coloured), "NONE", ""))
        file.writeframes((coloured / np.abs(coloured).max() * 16_000).astype("<i2").tobytes())
