"""A microphone made of software: whatever is played into it, a program that records hears in real time.

And a loudspeaker: what a program plays can be recorded.

A PulseAudio server of its own, with a sink and a microphone that hears it, reached through ALSA's default device as
PortAudio does. The environment of this process is set so that it, and every child started meanwhile, finds them.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil
import pytest

from gemma_desk.voice.activity import Samples

RATE_HZ = 48_000
"""The device's own rate, on purpose not the model's."""

SINK, SOURCE = "gemma_desk_sink", "gemma_desk_microphone"

_ALSA_TO_PULSE = "pcm.!default { type pulse }\nctl.!default { type pulse }\n"
_HISS_S = 300
_CONFIG_NAME = "alsa.conf"
_MICROPHONE = ("module-remap-source", f"master={SINK}.monitor", f"source_name={SOURCE}")
_ALSA_CONFIG = Path("/usr/share/alsa/alsa.conf")


@dataclass(frozen=True, slots=True)
class VirtualMicrophone:
    """A running server with one microphone."""

    environment: dict[str, str]
    """What a process needs in its environment to find it."""

    def play(self, wav: Path) -> None:
        """Says a sound file into the microphone; returns when it has been said."""
        self._run("paplay", f"--device={SINK}", str(wav))

    def start_playing(self, wav: Path) -> subprocess.Popen[bytes]:
        """Says a sound file into the microphone; returns at once."""
        return subprocess.Popen(["paplay", f"--device={SINK}", str(wav)], env=os.environ | self.environment)

    @contextmanager
    def hissing(self, folder: Path) -> Iterator[None]:
        """Hisses as every real one does: two seconds of nothing but zeros are taken for a muted one.

        Args:
            folder: For the sound.
        """
        hiss = np.random.default_rng(1).uniform(-32, 32, _HISS_S * RATE_HZ).astype("<i2")  # 60 dB below the loudest
        with wave.open(str(folder / "hiss.wav"), "wb") as file:
            file.setparams((1, 2, RATE_HZ, len(hiss), "NONE", ""))
            file.writeframes(hiss.tobytes())
        playing = self.start_playing(folder / "hiss.wav")
        try:
            yield
        finally:
            playing.terminate()
            playing.wait()

    def is_heard(self) -> bool:
        """Whether a program is recording from it."""
        return "protocol-native" in self._listed("source-outputs")  # the remapped source listens too, by its own driver

    def is_played(self) -> bool:
        """Whether a program holds the loudspeaker."""
        return "protocol-native" in self._listed("sink-inputs")

    @contextmanager
    def recorded(self, raw: Path, rate_hz: int) -> Iterator[None]:
        """Writes to a file, mono float32, what is played to anybody meanwhile: the sink's own monitor."""
        options = ["--format=float32le", "--channels=1", f"--rate={rate_hz}", "--latency-msec=20"]
        command = ["parec", f"--device={SINK}.monitor", *options, str(raw)]
        recording = subprocess.Popen(command, env=os.environ | self.environment)
        try:
            _wait_for_bytes(raw, 1)
            yield
            _wait_for_bytes(raw, raw.stat().st_size + 4 * rate_hz)  # what is still on its way
        finally:
            recording.terminate()
            recording.wait()

    def unplug_loudspeaker(self) -> None:
        """Takes the sink away, as pulling the plug of headphones does where there is nothing else to play on."""
        self._run("pactl", "unload-module", "module-null-sink")

    def plug_in_loudspeaker(self) -> None:
        """Brings the sink back."""
        self._run("pactl", "load-module", "module-null-sink", f"sink_name={SINK}", "channels=1")

    def unplug(self) -> None:
        """Takes the microphone away, as pulling its plug does; whoever records from it loses it."""
        self._run("pactl", "unload-module", "module-remap-source")

    def plug_in(self) -> None:
        """Brings it back."""
        self._run("pactl", "load-module", *_MICROPHONE)

    def plug_in_headset(self) -> None:
        """Brings another one, known to the sound system as `headset`."""
        with (Path(self.environment["PULSE_RUNTIME_PATH"]) / _CONFIG_NAME).open("a") as config:
            config.write(f"pcm.headset {{ type pulse device {SOURCE} }}\n")

    def end_server(self) -> None:
        """Ends the sound server, as a crash of it does."""
        self._run("pulseaudio", "--kill")

    def kill_server(self) -> None:
        """The same without a word to its clients."""
        os.kill(self.server_id, signal.SIGKILL)
        self._process_id_file.unlink()  # what ended is in the list of processes until somebody asks how

    def start_server(self) -> None:
        """Starts it again, with the microphone and the loudspeaker it had."""
        self._run(*_server_command(Path(self.environment["PULSE_RUNTIME_PATH"]), RATE_HZ))

    @property
    def server_id(self) -> int:
        """Of its process."""
        return int(self._process_id_file.read_text())

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """The server does not answer as long as the block."""
        server = psutil.Process(self.server_id)
        server.suspend()
        try:
            yield
        finally:
            server.resume()

    @property
    def _process_id_file(self) -> Path:
        return Path(self.environment["PULSE_RUNTIME_PATH"]) / "pid"

    def _listed(self, what: str) -> str:
        command = ["pactl", "list", "short", what]
        environment = os.environ | self.environment
        return subprocess.run(command, env=environment, check=True, timeout=60, capture_output=True, text=True).stdout

    def _run(self, *command: str) -> None:
        environment = os.environ | self.environment
        subprocess.run(command, env=environment, check=True, timeout=60, stdout=subprocess.DEVNULL)


def recorded(raw: Path) -> Samples:
    """What `VirtualMicrophone.recorded` has written."""
    data = raw.read_bytes()
    return np.frombuffer(data[: len(data) // 4 * 4], "<f4")


def correlation(heard: Samples, expected: Samples) -> float:
    """How alike the expected sound is to the part of the heard one where it fits best: 1 for the same, however loud."""
    size = len(heard) + len(expected)
    product = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(expected, size)), size)
    at = int(np.argmax(product[: len(heard)]))
    part = heard[at : at + len(expected)]
    return float(product[at] / (np.linalg.norm(part) * np.linalg.norm(expected) + 1e-9))


def _wait_for_bytes(path: Path, n_bytes: int) -> None:
    deadline = time.monotonic() + 60
    while not path.exists() or path.stat().st_size < n_bytes:
        assert time.monotonic() < deadline
        time.sleep(0.02)


@contextmanager
def running_virtual_microphone(rate_hz: int = RATE_HZ) -> Iterator[VirtualMicrophone]:
    """Starts the server, points this process to it, and ends it again."""
    # Unix sockets allow about a hundred characters of path, so not pytest's own long folders.
    folder = Path(tempfile.mkdtemp(prefix="gd-mic-"))  # 0700, as PulseAudio insists
    environment = _environment(folder)
    try:
        subprocess.run(_server_command(folder, rate_hz), env=os.environ | environment, check=True, timeout=60)
        with pytest.MonkeyPatch.context() as patch:
            for key, value in environment.items():
                patch.setenv(key, value)
            _look_again()
            yield VirtualMicrophone(environment)
        _look_again()
    finally:
        subprocess.run(["pulseaudio", "--kill"], env=os.environ | environment, check=False, timeout=60)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def virtual_microphone() -> Iterator[VirtualMicrophone]:
    """A microphone for one test."""
    with running_virtual_microphone() as microphone:
        yield microphone


def _environment(folder: Path) -> dict[str, str]:
    alsa_config = folder / _CONFIG_NAME
    alsa_config.write_text(_ALSA_TO_PULSE)
    return {
        "ALSA_CONFIG_PATH": f"{_ALSA_CONFIG}:{alsa_config}",
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_SERVER": f"unix:{folder}/native",
        "PULSE_RUNTIME_PATH": str(folder),
        "PULSE_STATE_PATH": str(folder),
        "PULSE_CONFIG_PATH": str(folder),
    }


def _server_command(folder: Path, rate_hz: int) -> list[str]:
    modules = (
        f"module-native-protocol-unix auth-anonymous=1 socket={folder}/native",
        f"module-null-sink sink_name={SINK} rate={rate_hz} channels=1",
        " ".join(_MICROPHONE),
    )
    loads = [argument for module in modules for argument in ("-L", module)]
    options = ["-n", "--daemonize", "--exit-idle-time=-1", "--log-target=null", "--use-pid-file=yes"]
    return ["pulseaudio", *options, *loads]


def _look_again() -> None:
    """PortAudio only sees what was there when it was initialised."""
    import sounddevice

    sounddevice._terminate()
    sounddevice._initialize()
