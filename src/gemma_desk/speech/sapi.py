"""Speaking on Windows, by its own voices (SAPI). Not tried on a real Windows yet: docs/architecture.md says how."""

from __future__ import annotations

from locale import windows_locale
from math import log
from threading import Event
from typing import Any

from gemma_desk.chat.errors import SpeechProblem
from gemma_desk.speech.mouth import LOOK_EVERY_S, Manner, Voice

_ASYNC, _PURGE, _NOT_XML = 1, 2, 16
"""SAPI's SpeechVoiceSpeakFlags."""


class SapiMouth:
    """Speaks by SAPI; see `Mouth`. What COM made stays on the thread that uses it."""

    def __init__(self) -> None:
        self._speaker: Any = None
        self._usual: Any = None
        """The voice chosen in Windows' settings."""

    def voices(self) -> tuple[Voice, ...]:
        """The voices that Windows has for all programs; see `Mouth`."""
        try:
            voices = tuple(_voice(token) for token in self._tokens())
        except OSError as error:
            raise _unable(error) from error
        if not voices:
            raise _unable("it has no voices")
        return voices

    def say(self, text: str, manner: Manner, stopped: Event) -> bool:
        """Says a text, and returns when it has been heard; see `Mouth`."""
        try:
            return self._say(text, manner, stopped)
        except OSError as error:
            raise _unable(error) from error

    def close(self) -> None:
        """Lets the voice go."""
        self._speaker = self._usual = None

    def _say(self, text: str, manner: Manner, stopped: Event) -> bool:
        speaker = self._opened()
        speaker.Voice = self._token_for(manner)
        speaker.Rate = round(10 * log(manner.speed, 3))
        speaker.Speak(text, _ASYNC | _NOT_XML)
        while not speaker.WaitUntilDone(round(LOOK_EVERY_S * 1000)):
            if stopped.is_set():
                speaker.Speak("", _ASYNC | _PURGE)
                return False
        return True

    def _opened(self) -> Any:
        if self._speaker is None:
            import comtypes
            import comtypes.client

            comtypes.CoInitialize()
            self._speaker = comtypes.client.CreateObject("SAPI.SpVoice")
            self._usual = self._speaker.Voice
        return self._speaker

    def _tokens(self) -> list[Any]:
        found = self._opened().GetVoices()
        return [found.Item(number) for number in range(found.Count)]

    def _token_for(self, manner: Manner) -> Any:
        """The voice named, else the first that speaks the language, else the usual one."""
        for token in self._tokens():
            voice = _voice(token)
            if voice.name == manner.voice or (not manner.voice and manner.language == voice.language):
                return token
        return self._usual


def _voice(token: Any) -> Voice:
    """SAPI names languages by number, in hexadecimal: "409" or "409;9"."""
    number = int(str(token.GetAttribute("Language")).split(";")[0] or "0", 16)
    return Voice(str(token.Id), str(token.GetDescription()), windows_locale.get(number, "").replace("_", "-"))


def _unable(why: object) -> SpeechProblem:
    return SpeechProblem(
        f"Windows could not speak ({why}). Nothing was lost and the answer can be read on the screen; try a voice in"
        " Settings, Time and language, Speech, then press Read aloud again."
    )
