"""A real sound server: what is sent is what is heard, wherever it begins and however fast."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from gemma_desk import sound_system
from gemma_desk.chat.errors import LoudspeakerProblem
from gemma_desk.chat.turn import Sound
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.playback.loudspeaker import Loudspeaker, LoudspeakerLike
from gemma_desk.playback.outlet import FIRST_BLOCK_WITHIN_S, NEXT_BLOCK_WITHIN_S, SILENCE_AFTER_S, Outlet
from gemma_desk.playback.reel import Reel
from gemma_desk.playback.stretch import Stretch
from gemma_desk.voice.activity import Samples
from tests.virtual_microphone import VirtualMicrophone, correlation, recorded, running_virtual_microphone

WITHIN_S = 60.0
"""Only a hang waits this long."""


@pytest.fixture(scope="module")
def plugged_in() -> Iterator[VirtualMicrophone]:
    """One server for all the tests that leave it as it is."""
    with running_virtual_microphone() as system:
        yield system


@pytest.fixture
def loudspeaker() -> Iterator[Loudspeaker]:
    opened = Loudspeaker()
    yield opened
    opened.stop()


def wait_until(is_so: Callable[[], object]) -> None:
    deadline = time.monotonic() + WITHIN_S
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def noise(seconds: float) -> Samples:
    """Coloured like speech, so that no resampler on the way takes much of it; no two stretches are alike."""
    white = np.random.default_rng(7).standard_normal(int(seconds * SAMPLE_RATE_HZ))
    return (0.1 * np.convolve(white, np.hanning(9), "same")).astype(np.float32)


def reel_from(samples: Samples) -> Reel:
    return Reel([Sound(samples.astype("<f4").tobytes())], [0.0])


def test_what_is_sent_is_what_is_heard_to_the_last_sample(
    plugged_in: VirtualMicrophone, loudspeaker: Loudspeaker, tmp_path: Path
) -> None:
    sound, places = noise(2.0), list[float]()
    with plugged_in.recorded(tmp_path / "heard", SAMPLE_RATE_HZ):
        loudspeaker.start(reel_from(sound), 0.0, 1.0)
        while not loudspeaker.is_over:
            places.append(loudspeaker.position_s or 0.0)
            time.sleep(0.02)
        loudspeaker.stop()
    heard = recorded(tmp_path / "heard")
    assert correlation(heard, sound[400:]) > 0.95
    assert correlation(heard, sound[-4000:]) > 0.95
    assert places == sorted(places)
    assert 0 <= places[0] < places[-1] <= 2.0
    assert len(set(places)) > 5
    assert loudspeaker.position_s is None


def test_a_seek_goes_on_from_there(plugged_in: VirtualMicrophone, loudspeaker: Loudspeaker, tmp_path: Path) -> None:
    sound = noise(30.0)
    with plugged_in.recorded(tmp_path / "heard", SAMPLE_RATE_HZ):
        loudspeaker.start(reel_from(sound), 5.0, 1.0)
        assert loudspeaker.position_s is not None
        assert loudspeaker.position_s >= 5.0
        wait_until(lambda: (loudspeaker.position_s or 0) > 5.4)
        loudspeaker.seek(29.0)
        assert loudspeaker.position_s >= 29.0
        wait_until(lambda: loudspeaker.is_over)
    heard = recorded(tmp_path / "heard")
    assert correlation(heard, sound[80_400:86_000]) > 0.95
    assert correlation(heard, sound[29 * SAMPLE_RATE_HZ + 400 :]) > 0.95
    assert correlation(heard, sound[20 * SAMPLE_RATE_HZ : 21 * SAMPLE_RATE_HZ]) < 0.2


@pytest.mark.parametrize("speed", [0.5, 2.0])
def test_another_speed_is_heard_at_the_same_pitch(
    plugged_in: VirtualMicrophone, loudspeaker: Loudspeaker, tmp_path: Path, speed: float
) -> None:
    time_s = np.arange(int(1.5 * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    with plugged_in.recorded(tmp_path / "heard", SAMPLE_RATE_HZ):
        loudspeaker.start(reel_from((0.5 * np.sin(2 * np.pi * 440 * time_s)).astype(np.float32)), 0.0, 1.0)
        loudspeaker.set_speed(speed)
        wait_until(lambda: loudspeaker.is_over)
    heard = recorded(tmp_path / "heard")
    loud = np.flatnonzero(np.abs(heard) > 0.1)
    assert len(loud) / len(time_s) == pytest.approx(
        np.count_nonzero(np.abs(np.sin(2 * np.pi * 440 * time_s)) > 0.2) / len(time_s) / speed, rel=0.3
    )
    spectrum = np.abs(np.fft.rfft(heard[loud[0] : loud[-1]], 2**18))
    assert np.argmax(spectrum) / 2**18 * SAMPLE_RATE_HZ == pytest.approx(440, abs=2)


def test_stopped_it_is_silent_and_leaves_nothing_running(
    plugged_in: VirtualMicrophone, loudspeaker: Loudspeaker, tmp_path: Path
) -> None:
    before, sound = set(threading.enumerate()), noise(60.0)
    with plugged_in.recorded(tmp_path / "heard", SAMPLE_RATE_HZ):
        loudspeaker.start(reel_from(sound), 0.0, 1.0)
        wait_until(lambda: (loudspeaker.position_s or 0) > 0.3)
        loudspeaker.stop()
        stopped_at = (tmp_path / "heard").stat().st_size
        wait_until(lambda: (tmp_path / "heard").stat().st_size > stopped_at + 4 * SAMPLE_RATE_HZ)
    assert not np.any(np.abs(recorded(tmp_path / "heard")[-4000:]) > 1e-4)
    assert set(threading.enumerate()) == before
    loudspeaker.stop()


def test_no_device_list_is_made_anew_under_an_open_stream(
    plugged_in: VirtualMicrophone, loudspeaker: Loudspeaker
) -> None:
    loudspeaker.start(reel_from(noise(60.0)), 0.0, 1.0)
    sound_system.look_again(sound_system.load())
    begun_s = loudspeaker.position_s or 0.0
    wait_until(lambda: (loudspeaker.position_s or 0) > begun_s + 0.3)
    assert loudspeaker.problem is None


def test_unplugged_is_one_sentence_and_plugged_in_again_it_plays(
    virtual_microphone: VirtualMicrophone, loudspeaker: Loudspeaker
) -> None:
    loudspeaker.start(reel_from(noise(60.0)), 0.0, 1.0)
    wait_until(lambda: (loudspeaker.position_s or 0) > 0.2)
    virtual_microphone.unplug_loudspeaker()
    wait_until(lambda: loudspeaker.problem)
    assert not loudspeaker.is_over
    loudspeaker.stop()
    with pytest.raises(LoudspeakerProblem):
        loudspeaker.start(reel_from(noise(1.0)), 0.0, 1.0)
    virtual_microphone.plug_in_loudspeaker()
    loudspeaker.start(reel_from(noise(60.0)), 0.0, 1.0)
    wait_until(lambda: (loudspeaker.position_s or 0) > 0.2)


def test_losing_the_sound_server_is_noticed(virtual_microphone: VirtualMicrophone, loudspeaker: Loudspeaker) -> None:
    loudspeaker.start(reel_from(noise(60.0)), 0.0, 1.0)
    wait_until(lambda: (loudspeaker.position_s or 0) > 0.2)
    virtual_microphone.end_server()
    wait_until(lambda: loudspeaker.problem)
    loudspeaker.stop()


def test_nothing_to_play_on_is_said(
    plugged_in: VirtualMicrophone, loudspeaker: Loudspeaker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    config = tmp_path / "alsa.conf"
    config.write_text("pcm.absent { type hw card 999 }\n")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))
    sound_system.look_again(sound_system.load())
    with pytest.raises(LoudspeakerProblem):
        loudspeaker.start(reel_from(noise(1.0)), 0.0, 1.0)


def test_a_missing_sound_library_harms_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    class Missing:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "sounddevice":
                raise OSError("PortAudio library not found")

    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    with pytest.raises(LoudspeakerProblem):
        Loudspeaker().start(reel_from(noise(1.0)), 0.0, 1.0)


class Clock:
    """Time that a test moves."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def filled(outlet: Outlet, n_frames: int, n_channels: int) -> Samples:
    return np.frombuffer(outlet.give(n_frames), "<f4").reshape(-1, n_channels)


@pytest.mark.parametrize("n_frames", [1, 64, 1000, 5000])
def test_blocks_of_any_size_joined_are_the_sound_on_every_channel_and_silence_behind(n_frames: int) -> None:
    sound = noise(0.2)
    outlet = Outlet(Stretch(reel_from(sound), 0), SAMPLE_RATE_HZ, 2)
    blocks = []
    while not outlet.is_over:
        blocks.append(filled(outlet, n_frames, 2))
    left, right = np.concatenate(blocks).T
    assert np.array_equal(left, right)
    assert np.allclose(left[320 : len(sound)], sound[320:], atol=1e-5)
    assert not np.any(left[len(sound) + 320 :])
    assert len(left) >= len(sound) + (SILENCE_AFTER_S - 0.02) * SAMPLE_RATE_HZ


def test_a_device_that_asks_for_nothing_more_is_lost_and_a_slow_start_is_not() -> None:
    clock = Clock()
    outlet = Outlet(Stretch(reel_from(noise(2.0)), 0), SAMPLE_RATE_HZ, 1, clock)
    assert not is_lost(outlet, clock, FIRST_BLOCK_WITHIN_S - 0.1)
    filled(outlet, 64, 1)
    assert not is_lost(outlet, clock, NEXT_BLOCK_WITHIN_S - 0.1)
    clock.now_s += 3_600  # the machine slept
    assert not is_lost(outlet, clock, NEXT_BLOCK_WITHIN_S - 0.1)
    assert is_lost(outlet, clock, 0.2)


def is_lost(outlet: Outlet, clock: Clock, seconds: float) -> bool:
    """Looks at it as the window does, for so long; gives what the last look saw."""
    for _ in range(round(seconds / 0.05)):
        clock.now_s += 0.05
        seen = outlet.is_lost
    return seen


def test_the_loudspeaker_is_what_the_window_needs() -> None:
    needed: LoudspeakerLike = Loudspeaker()
    assert needed.position_s is None
    assert not needed.is_over
