"""Real sound comes out of the system's voices, and stops when it is to stop."""

from __future__ import annotations

import io
import subprocess
import threading

import numpy as np
import pytest
import soundfile
import soxr

from gemma_desk.chat.errors import SpeechProblem
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.speech.commands import CommandMouth, espeak
from gemma_desk.speech.dispatcher import DispatcherMouth
from gemma_desk.speech.mouth import Manner
from gemma_desk.speech.system import system_mouth
from tests.speech.service import end_service
from tests.virtual_microphone import correlation, recorded

TEXT = "The quick brown fox jumps over the lazy dog."
LONG = " ".join([TEXT] * 20)
GIVE_UP_S = 60.0
_BLOCK = SAMPLE_RATE_HZ // 50


def spoken(text: str, *options: str) -> np.ndarray:
    """What espeak-ng makes of a text, as a file, at 16 kHz."""
    command = ("espeak-ng", "--stdout", *options, text)
    wav = subprocess.run(command, capture_output=True, check=True, timeout=GIVE_UP_S).stdout
    samples, rate_hz = soundfile.read(io.BytesIO(wav), dtype="float32")
    return soxr.resample(samples, rate_hz, SAMPLE_RATE_HZ).astype(np.float32)


# A busy machine plays with gaps, behind which it all comes later: no measure here is disturbed by them.


def sounding_s(heard: np.ndarray) -> float:
    """How long something can be heard."""
    loudest = np.abs(_cut(heard, _BLOCK)).max(axis=1, initial=0.0)
    return float(np.count_nonzero(loudest > 0.02)) * _BLOCK / SAMPLE_RATE_HZ


def likeness(heard: np.ndarray, expected: np.ndarray) -> float:
    """The correlation of the median half second."""
    pieces = _cut(expected, SAMPLE_RATE_HZ // 2)
    return float(np.median([correlation(heard, each) for each in pieces if np.abs(each).max() > 0.1]))


def likeness_of_voices(one: np.ndarray, another: np.ndarray) -> float:
    """The correlation of their mean spectra: the service says no sentence twice in the same way."""
    spectra = [np.abs(np.fft.rfft(_cut(each, _BLOCK) * np.hanning(_BLOCK))).mean(axis=0) for each in (one, another)]
    return float(np.corrcoef(spectra)[0, 1])


def _cut(samples: np.ndarray, size: int) -> np.ndarray:
    return samples[: len(samples) // size * size].reshape(-1, size)


class TestEspeak:
    @pytest.fixture
    def mouth(self, loudspeaker_only):
        return espeak()

    def test_what_is_heard_is_the_text_in_the_language_at_the_speed(self, mouth, loudspeaker_only, tmp_path):
        with loudspeaker_only.recorded(tmp_path / "heard", SAMPLE_RATE_HZ):
            assert mouth.say(TEXT, Manner(language="de", speed=1.2), threading.Event())
        heard = recorded(tmp_path / "heard")
        assert likeness(heard, spoken(TEXT, "-v", "de", "-s", "210")) > 0.9
        assert likeness(heard, spoken(TEXT, "-v", "en-us", "-s", "210")) < 0.7
        assert likeness(heard, spoken(TEXT, "-v", "de")) < 0.7

    def test_it_names_its_voices_with_their_languages(self, mouth):
        named = {voice.name: voice for voice in mouth.voices()}
        assert named["gmw/de"].language == "de"
        assert named["gmw/en-US"].words == "English (America)"

    def test_without_anything_to_play_on_it_says_so(self, mouth, loudspeaker_only):
        loudspeaker_only.end_server()
        with pytest.raises(SpeechProblem):
            mouth.say(TEXT, Manner(), threading.Event())


class TestDispatcher:
    @pytest.fixture
    def mouth(self, speech_service):
        mouth = DispatcherMouth()
        yield mouth
        mouth.close()

    def test_what_is_said_is_heard(self, mouth, speech_service, tmp_path):
        with speech_service.recorded(tmp_path / "heard", SAMPLE_RATE_HZ):
            assert mouth.say(f".{TEXT}\n.\n", Manner(language="en"), threading.Event())
        assert sounding_s(recorded(tmp_path / "heard")) > 1.5

    def test_faster_is_shorter_and_a_voice_once_chosen_is_not_kept(self, mouth, speech_service, tmp_path):
        heard = []
        manners = (Manner(), Manner(speed=2.0), Manner(voice=mouth.voices()[-1].name), Manner())
        for number, manner in enumerate(manners):
            with speech_service.recorded(tmp_path / str(number), SAMPLE_RATE_HZ):
                assert mouth.say(TEXT, manner, threading.Event())
            heard.append(recorded(tmp_path / str(number)))
        plain, fast, another, plain_again = heard
        assert sounding_s(fast) < 0.8 * sounding_s(plain)
        assert likeness_of_voices(plain_again, plain) > 0.99
        assert likeness_of_voices(another, plain) < 0.95

    def test_it_names_its_voices_without_their_variants(self, mouth):
        voices = mouth.voices()
        assert any(voice.language == "de" for voice in voices)
        assert len({voice.name for voice in voices}) == len(voices) < 1000

    def test_a_service_that_ended_is_a_sentence_and_the_next_one_is_started(self, mouth, speech_service):
        assert mouth.say("One.", Manner(), threading.Event())
        end_service()
        with pytest.raises(SpeechProblem):
            mouth.say("Two.", Manner(), threading.Event())
        assert mouth.say("Three.", Manner(), threading.Event())


def test_a_service_whose_loudspeaker_went_is_a_sentence_and_espeak_goes_on(speech_service, monkeypatch):
    monkeypatch.setattr("gemma_desk.speech.dispatcher._SAYS_WITHIN_S", 1.0)
    mouth, never = system_mouth(), threading.Event()
    assert isinstance(mouth, DispatcherMouth)
    assert mouth.say("Good morning.", Manner(), never)
    speech_service.kill_server()
    for _ in range(2):  # the first time the service may end, the second time it hangs
        with pytest.raises(SpeechProblem):
            mouth.say("Good morning.", Manner(), never)
    speech_service.start_server()
    another = system_mouth()
    another.voices()
    assert another.say("Good morning.", Manner(), never)
    another.close()
    mouth.close()


@pytest.mark.parametrize("new_mouth", [espeak, DispatcherMouth])
def test_a_stop_is_silence_at_once(new_mouth, speech_service, tmp_path):
    mouth, stopped, whole = new_mouth(), threading.Event(), []
    speaking = threading.Thread(target=lambda: whole.append(mouth.say(LONG, Manner(), stopped)))
    with speech_service.recorded(tmp_path / "heard", SAMPLE_RATE_HZ):
        speaking.start()
        while not speech_service.is_played():
            assert speaking.is_alive()
        stopped.set()
        speaking.join(GIVE_UP_S)
    mouth.close()
    assert whole == [False]
    assert sounding_s(recorded(tmp_path / "heard")) < 5.0 < sounding_s(spoken(LONG))


def test_what_was_stopped_before_it_began_is_not_said(speech_service):
    stopped = threading.Event()
    stopped.set()
    mouth = DispatcherMouth()
    assert not mouth.say(LONG, Manner(), stopped)
    mouth.close()


def test_the_service_is_used_where_it_has_voices_and_espeak_where_it_has_none(speech_service, monkeypatch):
    service = system_mouth()
    assert isinstance(service, DispatcherMouth)
    service.close()
    end_service()
    monkeypatch.setenv("SPEECHD_ADDRESS", "unix_socket:/nowhere/at/all")
    assert isinstance(system_mouth(), CommandMouth)


def test_a_system_without_either_says_so(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SpeechProblem):
        system_mouth()
