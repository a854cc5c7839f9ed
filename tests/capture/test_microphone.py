"""A real sound server, speech said into its microphone, and everything that can go wrong with it."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest

from gemma_desk.capture.microphone import ZEROS_WITHIN_S, Microphone, MicrophoneLike, microphone_names
from gemma_desk.capture.problems import open_problem
from gemma_desk.capture.recording import Recording, TooShort
from gemma_desk.chat.errors import Bug, MicrophoneProblem, ProblemKind
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.media.prepare import prepare
from gemma_desk.media.sound import prepare_sound
from tests.media.files import sox, speak
from tests.virtual_microphone import VirtualMicrophone, running_virtual_microphone

WITHIN_S = 60.0
"""Only a hang waits this long."""


@pytest.fixture(scope="module")
def plugged_in() -> Iterator[VirtualMicrophone]:
    """One server for all the tests that leave it as it is."""
    with running_virtual_microphone() as microphone:
        yield microphone


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("microphone") / "spoken.wav"
    speak(path, "The quick brown fox")
    return path


@pytest.fixture
def microphone() -> Iterator[Microphone]:
    opened = Microphone()
    yield opened
    opened.cancel()


def wait_until(is_so: Callable[[], object]) -> None:
    deadline = time.monotonic() + WITHIN_S
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def record(microphone: Microphone, virtual: VirtualMicrophone, wav: Path) -> tuple[Recording | TooShort, float]:
    """Says a file while recording; returns what came of it and the highest level on the way."""
    microphone.start()
    wait_until(lambda: microphone.seconds > 0)
    playing, levels = virtual.start_playing(wav), [0.0]
    while playing.poll() is None:
        levels.append(microphone.level)
        time.sleep(0.02)
    return microphone.stop(), max(levels)


def test_what_is_said_is_recorded(plugged_in: VirtualMicrophone, microphone: Microphone, spoken: Path) -> None:
    expected = np.frombuffer(prepare_sound(spoken.read_bytes(), "a")[1].samples, "<f4")
    recording, highest_level = record(microphone, plugged_in, spoken)
    assert isinstance(recording, Recording)
    assert abs(recording.seconds - len(expected) / SAMPLE_RATE_HZ) < 0.5
    assert np.square(recording.samples).sum() == pytest.approx(np.square(expected).sum(), rel=0.1)
    assert correlation(recording.samples, expected) > 0.9
    assert 0.3 < highest_level <= 1
    attachment, _ = prepare(recording.wav_bytes, "voice.wav")
    assert attachment.receipt.seconds == pytest.approx(recording.seconds, abs=0.1)


def correlation(a: np.ndarray, b: np.ndarray) -> float:
    """Of two sounds at the shift that fits best: 1 for the same sound at any loudness."""
    size = len(a) + len(b)
    product = np.fft.irfft(np.fft.rfft(a, size) * np.conj(np.fft.rfft(b, size)), size)
    return float(product.max() / (np.linalg.norm(a) * np.linalg.norm(b)))


def test_microphones_are_listed_and_chosen_by_name(plugged_in: VirtualMicrophone) -> None:
    names = microphone_names()
    assert "default" in names
    chosen = Microphone("default")
    chosen.start()
    wait_until(lambda: chosen.seconds > 0)
    assert (chosen.name, chosen.stands_in_for) == ("default", "")
    chosen.cancel()


def test_the_systems_microphone_stands_in_for_one_that_was_unplugged(plugged_in: VirtualMicrophone) -> None:
    chosen = Microphone("A headset")
    assert chosen.name == ""
    chosen.start()
    wait_until(lambda: chosen.seconds > 0)
    assert chosen.name in microphone_names()
    assert chosen.stands_in_for == "A headset"
    chosen.cancel()


def test_a_slip_of_the_finger_is_dropped(plugged_in: VirtualMicrophone, microphone: Microphone) -> None:
    microphone.start()
    result = microphone.stop()
    assert isinstance(result, TooShort)
    assert result.seconds < 0.3
    assert result.sentence


def test_silence_names_the_microphone(plugged_in: VirtualMicrophone, microphone: Microphone) -> None:
    """Nobody speaks: a sink that plays nothing delivers exact zeros, as a muted microphone does."""
    microphone.start()
    wait_until(lambda: microphone.problem)
    assert "default" in str(microphone.problem)
    with pytest.raises(MicrophoneProblem):
        microphone.stop()


def test_a_pause_ends_nothing_also_where_it_is_exact_silence(
    plugged_in: VirtualMicrophone, microphone: Microphone, spoken: Path
) -> None:
    """As a microphone gives it whose noise is taken out."""
    microphone.start()
    wait_until(lambda: microphone.seconds > 0)
    plugged_in.play(spoken)
    pause_from_s = microphone.seconds
    wait_until(lambda: microphone.problem or microphone.seconds > pause_from_s + ZEROS_WITHIN_S + 1)
    assert microphone.problem is None
    plugged_in.play(spoken)
    recording = microphone.stop()
    assert isinstance(recording, Recording)
    assert recording.seconds > ZEROS_WITHIN_S + 1


@pytest.mark.usefixtures("uncollected")  # which would close what other tests have left open
def test_ten_starts_and_stops_leave_nothing_behind(
    plugged_in: VirtualMicrophone, microphone: Microphone, spoken: Path
) -> None:
    """No thread, no stream that the sound server still serves, no file that is open."""
    record(microphone, plugged_in, spoken)  # what the sound library keeps for good, it has from here on
    here = psutil.Process()
    threads, files = set(threading.enumerate()), here.num_fds()
    for number in range(10):
        microphone.start()
        wait_until(lambda: microphone.seconds > 0)
        assert plugged_in.is_heard()
        if number % 2:
            microphone.cancel()
        else:
            assert isinstance(microphone.stop(), Recording | TooShort)
        assert not plugged_in.is_heard()
    assert set(threading.enumerate()) == threads
    assert here.num_fds() == files


@pytest.mark.skipif(sys.platform != "linux", reason="threads are listed by the kernel")
def test_portaudio_has_no_thread_of_its_own(plugged_in: VirtualMicrophone, microphone: Microphone) -> None:
    """It would stay in it at full load where the sound server goes, see `sound_stream`."""
    before = foreign_threads()
    microphone.start()
    wait_until(lambda: microphone.seconds > 0)
    assert foreign_threads() == before
    assert sum(each.name == "serve sound device" for each in threading.enumerate()) == 1


def foreign_threads() -> set[int]:
    """The process's threads that neither Python nor the sound server's own library began."""
    ours = {each.native_id for each in threading.enumerate()}
    tasks = {int(task.name): (task / "comm").read_text().strip() for task in Path("/proc/self/task").iterdir()}
    return {task for task, name in tasks.items() if task not in ours and name != "threaded-ml"}


def test_cancel_forgets_and_leaves_nothing_running(plugged_in: VirtualMicrophone, microphone: Microphone) -> None:
    before = set(threading.enumerate())
    microphone.start()
    wait_until(lambda: microphone.seconds > 0)
    microphone.cancel()
    microphone.cancel()
    assert (microphone.level, microphone.seconds, microphone.problem, microphone.is_full) == (0, 0, None, False)
    assert set(threading.enumerate()) == before
    with pytest.raises(Bug):
        microphone.stop()


def test_the_limit_stops_and_keeps(plugged_in: VirtualMicrophone, tmp_path: Path) -> None:
    sox(tmp_path / "long.wav", "-n", "-r", "48000", "OUT", "synth", "5", "pinknoise", "vol", "0.3")
    playing, microphone = plugged_in.start_playing(tmp_path / "long.wav"), Microphone(max_seconds=1.5)
    microphone.start()
    wait_until(lambda: microphone.is_full)
    playing.wait()
    assert microphone.problem is None
    assert microphone.seconds == 1.5
    recording = microphone.stop()
    assert isinstance(recording, Recording)
    assert 1.0 < recording.seconds <= 1.5


def test_losing_the_sound_server_keeps_what_was_said(
    virtual_microphone: VirtualMicrophone, microphone: Microphone, spoken: Path
) -> None:
    microphone.start()
    playing = virtual_microphone.start_playing(spoken)
    wait_until(lambda: microphone.seconds > 0.4 and microphone.level > 0.3)
    heard_s = microphone.seconds
    wait_until(lambda: microphone.seconds > heard_s + 0.5)
    virtual_microphone.end_server()
    playing.wait()
    wait_until(lambda: microphone.problem)
    recording = microphone.stop()
    assert isinstance(recording, Recording)
    assert recording.seconds > 0.5
    with pytest.raises(MicrophoneProblem):
        microphone.start()


def test_a_sound_server_that_hangs_is_said_and_heard_as_soon_as_it_answers(
    virtual_microphone: VirtualMicrophone, microphone: Microphone, spoken: Path
) -> None:
    with virtual_microphone.hanging():
        with pytest.raises(MicrophoneProblem):
            microphone.start()
        with pytest.raises(MicrophoneProblem):
            microphone_names()
        assert [each.name for each in threading.enumerate() if "sound" in each.name] == ["ask sound system"]
    recording, _ = record(microphone, virtual_microphone, spoken)
    assert isinstance(recording, Recording)


def test_what_a_device_leaves_out_is_told(plugged_in: VirtualMicrophone, microphone: Microphone, spoken: Path) -> None:
    recording, _ = record(microphone, plugged_in, spoken)
    assert isinstance(recording, Recording)
    assert recording.gap == ""
    slept = replace(recording, missing_s=1.25)
    assert "1.2 s" in slept.gap


def test_an_unplugged_microphone_is_noticed(virtual_microphone: VirtualMicrophone, microphone: Microphone) -> None:
    microphone.start()
    wait_until(lambda: microphone.seconds > 0)
    virtual_microphone.unplug()
    wait_until(lambda: microphone.problem)


def test_a_microphone_that_is_plugged_in_again_is_heard(
    virtual_microphone: VirtualMicrophone, microphone: Microphone, spoken: Path
) -> None:
    microphone.start()
    wait_until(lambda: microphone.seconds > 0)
    virtual_microphone.unplug()
    wait_until(lambda: microphone.problem)
    microphone.cancel()
    virtual_microphone.plug_in()
    recording, _ = record(microphone, virtual_microphone, spoken)
    assert isinstance(recording, Recording)


def test_one_that_was_chosen_is_taken_by_its_name_as_soon_as_it_is_plugged_in(
    virtual_microphone: VirtualMicrophone, spoken: Path
) -> None:
    """What stands in for it until then does so once: the next recording looks again."""
    chosen = Microphone("headset")
    record(chosen, virtual_microphone, spoken)
    assert "headset" not in microphone_names()
    chosen.start()
    assert (chosen.name != "headset", chosen.stands_in_for) == (True, "headset")
    chosen.cancel()
    virtual_microphone.plug_in_headset()
    chosen.start()
    assert (chosen.name, chosen.stands_in_for) == ("headset", "")
    recording, _ = record(chosen, virtual_microphone, spoken)
    assert isinstance(recording, Recording)


def test_no_microphone_is_said(plugged_in: VirtualMicrophone, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A configuration with nothing but a card that is not there hides whatever this machine has."""
    assert microphone_names()
    config = tmp_path / "alsa.conf"
    config.write_text("pcm.absent { type hw card 999 }\n")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))
    assert microphone_names() == ()
    with pytest.raises(MicrophoneProblem):
        Microphone().start()


def test_a_missing_sound_library_harms_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    class Missing:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "sounddevice":
                raise OSError("PortAudio library not found")

    monkeypatch.delitem(sys.modules, "sounddevice")
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    with pytest.raises(MicrophoneProblem):
        Microphone().start()


def test_denied_and_busy_are_told_apart() -> None:
    denied = open_problem(("Unanticipated host error", -9999, (13, -2147024891, "Access is denied.")), "USB")
    busy = open_problem(("Device unavailable", -9985), "USB")
    gone = open_problem(("Unanticipated host error", -9999, (8, -19, "No such device")), "USB")
    kinds = [problem.problem.kind for problem in (denied, busy, gone)]
    assert kinds == [ProblemKind.MICROPHONE_DENIED, ProblemKind.MICROPHONE_BUSY, ProblemKind.MICROPHONE]
    assert len({str(denied), str(busy), str(gone)}) == 3
    assert all("USB" in str(problem) for problem in (denied, busy, gone))


def test_the_microphone_is_what_the_window_needs() -> None:
    needed: MicrophoneLike = Microphone()
    assert needed.seconds == 0
    assert isinstance(needed, Microphone)
