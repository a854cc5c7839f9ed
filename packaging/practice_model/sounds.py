"""Spoken clips: made once with espeak-ng, trimmed as the product trims them, and changed a little at each hearing."""

from __future__ import annotations

import io
import json
import os
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from random import Random

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from gemma_desk.gemma.audio import FRAME_SAMPLES, SAMPLE_RATE_HZ
from gemma_desk.media.sound import in_whole_frames
from gemma_desk.voice.activity import find_sound
from practice_model.voices import ACCENTS, HELD_OUT_VOICES, VOICES, is_made, is_of_side, make_voices
from practice_model.words import COLOURS, COMMANDS, DIGITS, PHRASES, SEE_QUESTIONS, SHAPES

Samples = NDArray[np.float32]
"""Mono in [-1, 1], 16 000 Hz."""

QUESTIONS = (
    *(text for kind in ("what", "shape", "colour", "count") for text in SEE_QUESTIONS[kind][:2]),
    *(f"What colour is the {shape}?" for shape in SHAPES),
    *(f"How many {shape}{'es' if shape.endswith('s') else 's'} are there?" for shape in SHAPES),
    *(f"Which shape is {colour}?" for colour in COLOURS),
)
"""Asked aloud about a picture."""


@dataclass(frozen=True, slots=True)
class Clip:
    """Where one clip lies in the file of all."""

    kind: str
    """`word`, `phrase`, `digits` or `question`."""
    text: str
    voice: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Speech:
    """What one clip is made from."""

    kind: str
    text: str
    accent: str
    voice: str
    words_a_minute: int
    pitch: int


def make_sounds(work: Path, is_held_out: bool, n_each: int, seed: int) -> None:
    """Speaks every text with `n_each` voices; writes samples and index into the work folder."""
    random = Random(seed)
    voices = HELD_OUT_VOICES if is_held_out else (*VOICES, *make_voices(work, random))
    clips: list[Clip] = []
    path = _path(work, is_held_out)
    work.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".part").open("wb") as file, ThreadPoolExecutor(os.cpu_count()) as speakers:
        place = 0
        for speech, samples in speakers.map(partial(_speak_trimmed, work), _speeches(random, n_each, voices)):
            file.write((samples * 32767).astype("<i2").tobytes())
            clips.append(Clip(speech.kind, speech.text, speech.voice, place, place + len(samples)))
            place += len(samples)
            if len(clips) % 500 == 0:
                print(f"{len(clips)} clips, {place / SAMPLE_RATE_HZ / 60:.0f} minutes", flush=True)
    path.with_suffix(".json").write_text(json.dumps([asdict(clip) for clip in clips]), encoding="utf-8")
    path.with_suffix(".part").rename(path)  # killed in between, `Sounds` refuses the two


def _path(work: Path, is_held_out: bool) -> Path:
    return work / ("sounds_held_out.i16" if is_held_out else "sounds.i16")


def _texts(random: Random, n_each: int) -> Iterator[tuple[str, str]]:
    kinds = {"word": (*DIGITS, *COMMANDS), "phrase": PHRASES, "question": QUESTIONS}
    for kind, texts in kinds.items():
        for text in texts:
            yield from [(kind, text)] * (n_each if kind == "word" else n_each // 2)
    for _ in range(n_each * 12):
        yield "digits", " ".join(random.choices(DIGITS, k=random.randint(2, 4)))


def _speeches(random: Random, n_each: int, voices: tuple[str, ...]) -> Iterator[Speech]:
    for kind, text in _texts(random, n_each):
        voice, accent = random.choice(voices), random.choice(ACCENTS)
        yield Speech(kind, text, accent, voice, random.randint(120, 200), random.randint(25, 75))


def _speak_trimmed(work: Path, speech: Speech) -> tuple[Speech, Samples]:
    samples = speak(speech, work if is_made(speech.voice) else None)
    span = find_sound(samples)
    if span is None:
        raise ValueError(f"Nothing is heard of {speech}.")
    return speech, samples[span.start : span.end]


def speak(speech: Speech, data: Path | None = None) -> Samples:
    """What espeak-ng says, at 16 000 Hz and half of full scale; `data` holds a folder of its data with more voices."""
    command = ["espeak-ng", "-v", f"{speech.accent}+{speech.voice}", "--stdout", speech.text]
    command += ["-s", str(speech.words_a_minute), "-p", str(speech.pitch), *([f"--path={data}"] if data else [])]
    said = subprocess.run(command, check=True, capture_output=True).stdout
    samples, rate_hz = soundfile.read(io.BytesIO(said), dtype="float32")
    resampled: Samples = soxr.resample(samples, rate_hz, SAMPLE_RATE_HZ).astype(np.float32)
    return resampled * np.float32(0.5 / max(float(np.abs(resampled).max()), 1e-3))


class Sounds:
    """All clips of a file."""

    def __init__(self, work: Path, is_held_out: bool = False) -> None:
        path = _path(work, is_held_out)
        self._samples = np.memmap(path, "<i2", "r")
        clips = [Clip(**entry) for entry in json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))]
        if clips[-1].end != len(self._samples):
            raise ValueError(f"{path} does not belong to its index. Make both anew: the step `sounds`.")
        self._by_kind: dict[str, list[Clip]] = {}
        self._by_text: dict[str, list[Clip]] = {}
        for clip in clips:
            if not is_of_side(clip.voice, is_held_out):
                raise ValueError(f"{clip.voice} speaks in {path} and is not of that side. Make it anew: `sounds`.")
            self._by_kind.setdefault(clip.kind, []).append(clip)
            self._by_text.setdefault(clip.text, []).append(clip)

    def clips(self, kind: str) -> list[Clip]:
        """All of a kind."""
        return self._by_kind[kind]

    def saying(self, text: str) -> list[Clip]:
        """All that say a text; none where nobody does."""
        return self._by_text.get(text, [])

    def samples(self, clip: Clip) -> Samples:
        """As it was trimmed."""
        return self._samples[clip.start : clip.end].astype(np.float32) / np.float32(32768)


_STRETCH = 1.12
"""Longer or shorter at most: about what sets one grown-up's formants apart from another's."""


def stretched(random: Random, samples: Samples) -> Samples:
    """Slower and deeper, or faster and higher: as of a longer or a shorter throat."""
    length = round(len(samples) * _STRETCH ** random.uniform(-1, 1))
    places = np.linspace(0, len(samples) - 1, length, dtype=np.float32)
    return np.interp(places, np.arange(len(samples)), samples).astype(np.float32)


def roughen(random: Random, samples: Samples) -> Samples:
    """Another room, another microphone: shifted within a frame, louder or softer, duller or sharper, with noise.

    Returns:
        Whole frames.
    """
    draw = np.random.default_rng(random.getrandbits(64))
    lead = random.randrange(FRAME_SAMPLES * random.choice((1, 1, 4, 8)))
    tail = random.randrange(FRAME_SAMPLES * 4)
    heard = np.pad(samples, (lead, tail))
    tilt = random.uniform(-0.5, 0.5)
    heard[1:] = heard[1:] + np.float32(tilt) * heard[:-1]
    loud = float(np.sqrt((samples**2).mean())) + 1e-6
    noise = draw.standard_normal(len(heard), np.float32)
    noise[1:] += np.float32(random.uniform(-0.6, 0.9)) * noise[:-1]
    heard += noise * np.float32(loud * 10 ** (-random.uniform(15, 50) / 20))
    heard *= np.float32(10 ** (random.uniform(-15, 3) / 20))
    return in_whole_frames(np.clip(heard, -1.0, 1.0))
