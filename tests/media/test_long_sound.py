"""A long recording comes whole and in little memory, or is refused with a sentence."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.media.sound import MAX_LONG_SECONDS, SoundTooLong, prepare_sound, read_long_sound
from tests.media.files import ffmpeg, sox, speak

MOST_BYTES = 900 * 2**20
"""An hour at 48 kHz in stereo would take 2.8 GB as doubles, and 1.4 GB as floats."""


def wav(samples: np.ndarray, rate_hz: int = SAMPLE_RATE_HZ, subtype: str = "FLOAT", kind: str = "WAV") -> bytes:
    out = io.BytesIO()
    soundfile.write(out, samples, rate_hz, format=kind, subtype=subtype)
    return out.getvalue()


def noise(seconds: float, rate_hz: int = SAMPLE_RATE_HZ) -> np.ndarray:
    return np.random.default_rng(5).uniform(-0.3, 0.3, round(seconds * rate_hz)).astype(np.float32)


def floats(data: bytes) -> np.ndarray:
    return read_long_sound(data, "a").samples.astype(np.float32) / 32_767


@given(st.integers(1_600, 300_000), st.sampled_from([0.01, 1.0, 3.0]))
@settings(max_examples=30, deadline=None)
def test_every_sample_comes_in_16_bits(n_samples: int, gain: float) -> None:
    samples = noise(20)[:n_samples] * np.float32(gain)
    expected = samples / max(1.0, float(np.abs(samples).max()))
    assert np.abs(floats(wav(samples)) - expected).max() <= 1.01 / 32_767


def test_a_loud_place_turns_down_all_of_it_alike() -> None:
    samples = noise(60)
    samples[30 * SAMPLE_RATE_HZ] = 12.0
    sound = read_long_sound(wav(samples), "a")
    assert np.abs(sound.samples / 32_767 - samples / 12).max() <= 2.01 / 32_767
    assert any("turned down" in note for note in sound.notes)


def test_it_is_resampled_as_a_short_one_is(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    speak(path)
    data = sox(tmp_path / "b.wav", str(path), "-r", "44100", "-c", "2", "OUT", "pad", "0", "0.2")
    short = np.frombuffer(prepare_sound(data, "a")[1].samples, "<f4")
    long = floats(data)
    matched = np.correlate(long, short[:8_000], "valid")
    begin = int(np.argmax(matched))
    n_shared = min(len(short), len(long) - begin)
    assert np.abs(long[begin : begin + n_shared] - short[:n_shared]).max() <= 1.01 / 32_767
    assert read_long_sound(data, "a").notes == prepare_sound(data, "a")[0].receipt.notes[:2]


def test_what_is_too_long_to_be_heard_at_once_says_so_by_its_kind() -> None:
    with pytest.raises(SoundTooLong):
        prepare_sound(wav(noise(40)), "a")
    assert len(read_long_sound(wav(noise(40)), "a").samples) == 40 * SAMPLE_RATE_HZ


@pytest.mark.parametrize("more_s", [1, 28_800])
def test_more_than_two_hours_is_refused_from_the_header(more_s: int) -> None:
    quiet = np.zeros((int(MAX_LONG_SECONDS) + more_s) * 1_000, np.int16)
    with pytest.raises(SoundTooLong) as refused:
        read_long_sound(wav(quiet, 1_000, "PCM_16", "FLAC"), "a")
    assert "2 h 0 min" in str(refused.value) or "10 h 0 min" in str(refused.value)
    assert "at most 2 hours" in str(refused.value)


@pytest.mark.parametrize(
    "samples", [np.zeros(0), np.zeros(SAMPLE_RATE_HZ), np.ones(900), np.full(SAMPLE_RATE_HZ, 0.5), noise(1) * 1e-4]
)
def test_nothing_to_hear_is_refused(samples: np.ndarray) -> None:
    with pytest.raises(AttachmentProblem):
        read_long_sound(wav(samples), "a")


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is counted otherwise elsewhere")
def test_an_hour_in_stereo_is_read_and_cut_in_bounded_memory(tmp_path: Path) -> None:
    speech = tmp_path / "speech.wav"
    speak(speech, "Nobody knows why it was so. It was a long day, and then it sleeps; the fox jumps over the lazy dog.")
    loop = ["-stream_loop", "-1", "-i", str(speech), "-t", "36"]
    part = ffmpeg(tmp_path / "part.aac", *loop, "-ac", "2", "-ar", "48000", "-c:a", "aac")
    hour = tmp_path / "hour.aac"
    hour.write_bytes(part * 100)  # ADTS frames follow each other without a header
    program = (
        "import re, sys; from pathlib import Path\n"
        "from gemma_desk.media.sound import read_long_sound; from gemma_desk.voice.pieces import cut_pieces\n"
        "sound = read_long_sound(Path(sys.argv[1]).read_bytes(), 'a'); pieces = cut_pieces(sound.samples)\n"
        # Not `ru_maxrss`: that of a process begins with what its parent had.
        "peak = int(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1])\n"
        "print(len(sound.samples), len(pieces), peak * 1024)"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(hour)], capture_output=True, text=True, check=True)
    n_samples, n_pieces, peak_bytes = map(int, ended.stdout.split())
    assert abs(n_samples / SAMPLE_RATE_HZ - 3_600) < 10
    assert 3_600 / 25 <= n_pieces <= 3_600 / 10
    assert peak_bytes < MOST_BYTES
