"""Any sound comes out at 16 kHz mono in whole frames, silence at its ends left out, or is refused with a sentence."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import MediaKind
from gemma_desk.chat.turn import Sound
from gemma_desk.gemma.audio import FRAME_SAMPLES, MAX_SECONDS, SAMPLE_RATE_HZ
from gemma_desk.media.sound import N_PEAKS, in_whole_frames, peaks, prepare_sound
from tests.media.files import sox, speak


def wav(samples: np.ndarray, rate_hz: int = SAMPLE_RATE_HZ, subtype: str = "PCM_16", kind: str = "WAV") -> bytes:
    out = io.BytesIO()
    soundfile.write(out, samples, rate_hz, format=kind, subtype=subtype)
    return out.getvalue()


def noise(seconds: float, rate_hz: int = SAMPLE_RATE_HZ) -> np.ndarray:
    return np.random.default_rng(5).uniform(-0.3, 0.3, round(seconds * rate_hz)).astype(np.float32)


def samples_of(sound: Sound) -> np.ndarray:
    return np.frombuffer(sound.samples, "<f4")


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "spoken.wav"
    speak(path)
    return path


@pytest.fixture(scope="module")
def heard(spoken: Path) -> np.ndarray:
    """What the plain file gives, to compare the others with."""
    return samples_of(prepare_sound(spoken.read_bytes(), "a.wav")[1])


@given(st.integers(1_600, 30_000))
@settings(max_examples=40, deadline=None)
def test_a_sound_of_any_length_frames_up(n_samples: int) -> None:
    attachment, sound = prepare_sound(wav(noise(2)[:n_samples]), "a.wav")
    samples = samples_of(sound)
    assert len(samples) % FRAME_SAMPLES == 0
    assert 0 <= len(samples) - n_samples < FRAME_SAMPLES
    assert not samples[n_samples:].any()
    assert attachment.receipt.soft_tokens == len(samples) // FRAME_SAMPLES
    assert attachment.receipt.seconds == n_samples / SAMPLE_RATE_HZ


@given(st.integers(0, 5_000))
def test_framing_adds_less_than_a_frame_of_zeros(n_samples: int) -> None:
    samples = np.ones(n_samples, np.float32)
    framed = in_whole_frames(samples)
    assert len(framed) == max(1, -(-n_samples // FRAME_SAMPLES)) * FRAME_SAMPLES
    assert framed.sum() == n_samples


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("8_bit.wav", ["-b", "8", "OUT"]),
        ("24_bit.wav", ["-b", "24", "OUT"]),
        ("float.wav", ["-e", "floating-point", "-b", "32", "OUT"]),
        ("mu_law.wav", ["-e", "mu-law", "OUT"]),
        ("stereo.wav", ["-c", "2", "OUT"]),
        ("six_channels.wav", ["-c", "6", "OUT"]),
        ("44100.wav", ["-r", "44100", "OUT"]),
        ("96000.flac", ["-r", "96000", "-b", "24", "OUT"]),
        ("a.aiff", ["OUT"]),
        ("a.flac", ["OUT"]),
        ("a.ogg", ["-C", "8", "OUT"]),
    ],
)
def test_every_kind_of_file_sounds_the_same(
    name: str, arguments: list[str], spoken: Path, heard: np.ndarray, tmp_path: Path
) -> None:
    data = sox(tmp_path / name, str(spoken), *arguments)
    attachment, sound = prepare_sound(data, "a.txt")
    assert attachment.kind is MediaKind.AUDIO
    assert correlation(samples_of(sound), heard) > 0.98


def test_mp3_sounds_the_same(spoken: Path, heard: np.ndarray) -> None:
    samples, rate_hz = soundfile.read(spoken)
    sound = prepare_sound(wav(samples, rate_hz, "MPEG_LAYER_III", "MP3"), "a.mp3")[1]
    assert correlation(samples_of(sound), heard) > 0.95


def correlation(a: np.ndarray, b: np.ndarray) -> float:
    """Of two sounds at the shift that fits best: 1 for the same sound at any loudness."""
    size = len(a) + len(b)
    product = np.fft.irfft(np.fft.rfft(a, size) * np.conj(np.fft.rfft(b, size)), size)
    return float(product.max() / (np.linalg.norm(a) * np.linalg.norm(b)))


def test_resampling_keeps_a_tone() -> None:
    tone = 0.5 * np.sin(2 * np.pi * 440 * np.arange(44_100) / 44_100)
    samples = samples_of(prepare_sound(wav(tone, 44_100), "a.wav")[1])[:16_000]
    expected = 0.5 * np.sin(2 * np.pi * 440 * np.arange(16_000) / 16_000)
    assert np.abs(samples - expected)[400:-400].max() < 1e-3


def test_silence_at_both_ends_is_left_out_and_pauses_are_kept(spoken: Path, heard: np.ndarray, tmp_path: Path) -> None:
    data = sox(tmp_path / "a.wav", str(spoken), str(spoken), "OUT", "pad", "2@2.8", "pad", "4", "3")
    attachment, _ = prepare_sound(data, "a.wav")
    with_pause = 2 * len(heard) / SAMPLE_RATE_HZ + 2
    assert abs(attachment.receipt.seconds - with_pause) < 0.6 + 0.2
    assert any("7." in note or "6." in note for note in attachment.receipt.notes)


def test_a_sound_with_33_seconds_of_which_5_are_silent_is_heard() -> None:
    samples = np.concatenate([np.zeros(4 * SAMPLE_RATE_HZ), noise(28), np.zeros(SAMPLE_RATE_HZ)])
    attachment, _ = prepare_sound(wav(samples), "a.wav")
    assert 28 <= attachment.receipt.seconds <= 28.7


def test_30_seconds_are_heard_and_one_frame_more_is_not() -> None:
    attachment, _ = prepare_sound(wav(noise(MAX_SECONDS)), "a.wav")
    assert attachment.receipt.soft_tokens == 750
    with pytest.raises(AttachmentProblem):
        prepare_sound(wav(noise(MAX_SECONDS + 0.04)), "a.wav")


def test_a_five_minute_sound_is_refused_with_both_numbers(tmp_path: Path) -> None:
    data = sox(tmp_path / "a.wav", "-n", "-r", "8000", "OUT", "synth", "300", "pinknoise")
    with pytest.raises(AttachmentProblem) as refused:
        prepare_sound(data, "a.wav")
    assert "5 min" in str(refused.value)
    assert "30 s" in str(refused.value)


def test_an_hour_is_refused_from_its_header() -> None:
    an_hour_in_a_few_bytes = wav(np.zeros(3_600_000, np.int16), 1_000, kind="FLAC")
    with pytest.raises(AttachmentProblem) as refused:
        prepare_sound(an_hour_in_a_few_bytes, "a.flac")
    assert "60 min" in str(refused.value)


@pytest.mark.parametrize(
    "samples",
    [
        np.zeros(0),
        np.zeros(1),
        np.ones(1),
        np.full(639, 0.5),
        np.zeros(SAMPLE_RATE_HZ),
        np.full(SAMPLE_RATE_HZ, 0.5),
        noise(1) * 1e-4,
    ],
    ids=["empty", "one zero", "one", "under 0.1 s", "zeros", "an offset", "next to nothing"],
)
def test_nothing_to_hear_is_refused(samples: np.ndarray) -> None:
    with pytest.raises(AttachmentProblem):
        prepare_sound(wav(samples, subtype="FLOAT"), "a.wav")


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_what_is_not_a_number_is_refused(bad: float) -> None:
    samples = noise(1)
    samples[9_999] = bad
    with pytest.raises(AttachmentProblem):
        prepare_sound(wav(samples, subtype="FLOAT"), "a.wav")


def test_a_float_file_out_of_range_is_turned_down_not_clipped() -> None:
    attachment, sound = prepare_sound(wav(noise(1) * 1000, subtype="FLOAT"), "a.wav")
    samples = samples_of(sound)
    assert np.abs(samples).max() == 1.0
    assert correlation(samples, noise(1)) > 0.999
    assert attachment.receipt.notes


@pytest.mark.parametrize("kind", ["wav", "flac", "ogg", "aiff"])
def test_a_cut_file_is_refused_or_the_rest_is_heard_and_said(kind: str, spoken: Path, tmp_path: Path) -> None:
    data = sox(tmp_path / f"a.{kind}", str(spoken), "OUT")
    whole_s = prepare_sound(data, "a")[0].receipt.seconds
    for length in np.linspace(0, len(data) - 1000, 20).astype(int):
        try:
            receipt = prepare_sound(data[:length], "a")[0].receipt
        except AttachmentProblem:
            continue
        assert receipt.seconds < whole_s + 0.01
        assert kind != "wav" or any("early" in note for note in receipt.notes)


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_damaged_bytes_raise_nothing_else(data: st.DataObject) -> None:
    kind, subtype = data.draw(
        st.sampled_from([("WAV", "PCM_16"), ("FLAC", "PCM_16"), ("OGG", "VORBIS"), ("AIFF", "PCM_24")])
    )
    damaged = bytearray(wav(noise(0.3), subtype=subtype, kind=kind))
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, min(200, len(damaged) - 1)))] = data.draw(st.integers(0, 255))
    try:
        samples = samples_of(prepare_sound(bytes(damaged), "a")[1])
    except AttachmentProblem:
        return
    assert np.isfinite(samples).all()
    assert np.abs(samples).max() <= 1.0


def test_peaks_show_where_the_sound_is() -> None:
    samples = np.zeros(32_000, np.float32)
    samples[16_000] = -0.75
    shown = peaks(samples)
    assert len(shown) == N_PEAKS
    assert [column for column, peak in enumerate(shown) if peak] == [N_PEAKS // 2]
    assert max(shown) == 0.75


@given(st.integers(0, 2_000))
def test_there_are_always_as_many_peaks(n_samples: int) -> None:
    assert len(peaks(np.ones(n_samples, np.float32))) == N_PEAKS


def test_the_receipt_tells_where_in_the_file_the_sound_begins() -> None:
    samples = np.concatenate([np.zeros(3 * SAMPLE_RATE_HZ), noise(2), np.zeros(SAMPLE_RATE_HZ)]).astype(np.float32)
    receipt = prepare_sound(wav(samples), "a.wav")[0].receipt
    assert 2.5 < receipt.start_s < 3.0
    assert receipt.start_s + receipt.seconds == pytest.approx(5.0, abs=0.5)
    assert prepare_sound(wav(noise(2)), "a.wav")[0].receipt.start_s == 0.0
