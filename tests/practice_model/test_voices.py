"""The voices that clips are made with."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from gemma_desk.voice.activity import find_sound
from practice_model.sounds import Sounds, Speech, make_sounds, speak
from practice_model.voices import ACCENTS, HELD_OUT_VOICES, UNUSED_VOICES, VOICES, is_made, make_voices
from practice_model.words import COMMANDS, DIGITS
from tests.practice_model.tones import write_tones


def say(voice: str, accent: str = "en-us", data: Path | None = None) -> bytes:
    """A word of one voice."""
    return speak(Speech("word", "hello", accent, voice, 160, 50), data).tobytes()


@pytest.mark.parametrize("accent", ACCENTS)
def test_no_accent_hides_the_voice(accent: str) -> None:
    assert len({say(voice, accent) for voice in HELD_OUT_VOICES}) == len(HELD_OUT_VOICES)


def test_no_held_out_voice_is_byte_for_byte_one_that_is_learnt_from() -> None:
    assert not {say(voice) for voice in HELD_OUT_VOICES} & {say(voice) for voice in VOICES}
    assert not {*HELD_OUT_VOICES} & {*UNUSED_VOICES}
    assert not {*VOICES} & {*HELD_OUT_VOICES, *UNUSED_VOICES}


def test_made_voices_differ_from_each_other_and_can_be_heard(tmp_path: Path) -> None:
    voices = make_voices(tmp_path, Random(1))
    assert all(is_made(voice) for voice in voices)
    assert not any(is_made(voice) for voice in (*VOICES, *HELD_OUT_VOICES))
    some = voices[::20]
    assert len({say(voice, data=tmp_path) for voice in some}) == len(some)
    for voice in some:
        assert find_sound(speak(Speech("word", "hello", "en", voice, 160, 50), tmp_path)) is not None, voice


@pytest.mark.parametrize("is_held_out", [True, False])
def test_clips_are_the_same_for_the_same_seed(is_held_out: bool, tmp_path: Path) -> None:
    for name in ("a", "b"):
        make_sounds(tmp_path / name, is_held_out, n_each=1, seed=3)
    first, second = Sounds(tmp_path / "a", is_held_out), Sounds(tmp_path / "b", is_held_out)
    words = first.clips("word")
    assert [clip.text for clip in words] == [*DIGITS, *COMMANDS]
    for clip, again in zip(words, second.clips("word"), strict=True):
        assert (clip.voice in HELD_OUT_VOICES) == is_held_out
        assert first.samples(clip).tobytes() == second.samples(again).tobytes()
        assert first.samples(clip).any()


def test_clips_of_the_other_side_are_refused(tmp_path: Path) -> None:
    write_tones(tmp_path, "sounds")
    for path in tmp_path.glob("sounds.*"):
        path.rename(path.with_stem("sounds_held_out"))
    with pytest.raises(ValueError, match="not of that side"):
        Sounds(tmp_path, is_held_out=True)


def test_samples_of_another_index_are_refused(tmp_path: Path) -> None:
    write_tones(tmp_path, "sounds")
    with (tmp_path / "sounds.i16").open("ab") as file:
        file.write(bytes(2))
    with pytest.raises(ValueError, match="does not belong to its index"):
        Sounds(tmp_path)
