"""Speaking by a command the system has: it is given a sentence and ends when that has been heard."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event

from gemma_desk.chat.errors import SpeechProblem
from gemma_desk.speech.choosing import primary
from gemma_desk.speech.mouth import LOOK_EVERY_S, Manner, Voice

_USUAL_WORDS_A_MINUTE = 175
"""What espeak-ng and macOS take without being told."""
_ANSWERS_WITHIN_S = 20.0
_ESPEAK_ROW = re.compile(r"\s*\d+\s+(\S+)\s+\S+\s+(\S+)\s+(\S+)")
"""Priority, language, age and sex, name, file."""
_SAY_ROW = re.compile(r"(.+?)\s+([a-z]{2,3}_\w+)\s+#")
"""Name, language, a sample."""
_SAY_TOYS = re.compile(
    r"(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Good News|Jester|Organ|Superstar|Trinoids|Whisper|Wobble|Zarvox"
    r"|Eddy|Flo|Grandma|Grandpa|Reed|Rocko|Sandy|Shelley|Fred|Junior|Kathy|Ralph)( \(.*)?"
)
"""Voices of macOS that nobody wants an answer read by unasked; each may have its language behind it, in brackets."""


@dataclass(frozen=True, slots=True)
class Command:
    """Such a command, and how it is used."""

    program: str
    listing: tuple[str, ...]
    """Its arguments to write which voices it has."""
    voices_in: Callable[[str], Iterator[Voice]]
    """Reads what it then writes."""
    speaking: tuple[str, ...]
    """Its arguments to say what comes on standard input."""
    speed_switch: str
    """In front of words a minute."""
    voice_for: Callable[[str, tuple[Voice, ...]], str]
    """Names to it the voice for a language."""


class CommandMouth:
    """Speaks by a command; see `Mouth`. Each sentence is a process, and to end that is silence."""

    def __init__(self, command: Command) -> None:
        self._command = command
        self._voices: tuple[Voice, ...] = ()

    def voices(self) -> tuple[Voice, ...]:
        """The voices the command has; see `Mouth`."""
        command = (self._command.program, *self._command.listing)
        try:
            listed = subprocess.run(command, capture_output=True, timeout=_ANSWERS_WITHIN_S, check=True).stdout
        except (OSError, subprocess.SubprocessError) as error:
            raise _unable(self._command.program, str(error)) from error
        self._voices = tuple(self._command.voices_in(listed.decode(errors="replace")))
        if not self._voices:
            raise _unable(self._command.program, "it has no voices")
        return self._voices

    def say(self, text: str, manner: Manner, stopped: Event) -> bool:
        """Says a text, and returns when it has been heard; see `Mouth`."""
        try:
            return self._say(text, manner, stopped)
        except OSError as error:
            raise _unable(self._command.program, str(error)) from error

    def close(self) -> None:
        """Nothing is held between sentences."""

    def _say(self, text: str, manner: Manner, stopped: Event) -> bool:
        pipe = subprocess.PIPE
        with subprocess.Popen(self._arguments(manner), stdin=pipe, stdout=subprocess.DEVNULL, stderr=pipe) as process:
            assert process.stdin is not None
            assert process.stderr is not None
            process.stdin.write(text.encode())
            process.stdin.close()
            while process.poll() is None:
                if stopped.wait(LOOK_EVERY_S):
                    process.kill()
                    return False
            _raise_what_it_said(self._command.program, process.returncode, process.stderr.read())
        return True

    def _arguments(self, manner: Manner) -> list[str]:
        command = self._command
        voice = manner.voice or (command.voice_for(manner.language, self._voices) if manner.language else "")
        speed = str(round(_USUAL_WORDS_A_MINUTE * manner.speed))
        return [command.program, *(("-v", voice) if voice else ()), command.speed_switch, speed, *command.speaking]


def espeak() -> CommandMouth:
    """Speaks by espeak-ng."""
    return CommandMouth(
        Command("espeak-ng", ("--voices",), _espeak_voices, ("-b", "1", "--stdin"), "-s", lambda language, _: language)
    )


def say() -> CommandMouth:
    """Speaks by the command of macOS."""
    return CommandMouth(Command("say", ("-v", "?"), _say_voices, ("-f", "-"), "-r", _say_voice_for))


def _raise_what_it_said(program: str, exit_code: int, said: bytes) -> None:
    """Raises where it could not speak. Without anything to play on espeak-ng writes so and ends as if all were well."""
    lines = [line for line in said.decode(errors="replace").splitlines() if line.lower().startswith("error")]
    if exit_code or lines:
        raise _unable(program, lines[-1] if lines else f"it ended with code {exit_code}")


def _unable(program: str, why: str) -> SpeechProblem:
    return SpeechProblem(
        f"The system's voice could not speak ({program}: {why.strip()}). Nothing was lost and the answer can be read"
        " on the screen; see that something to play on is connected, then press Read aloud again."
    )


def _espeak_voices(listed: str) -> Iterator[Voice]:
    for language, name, file in filter(None, map(_groups(_ESPEAK_ROW), listed.splitlines())):
        yield Voice(file, name.replace("_", " "), language)


def _say_voices(listed: str) -> Iterator[Voice]:
    for name, language in filter(None, map(_groups(_SAY_ROW), listed.splitlines())):
        yield Voice(name, name, language.replace("_", "-"))


def _groups(pattern: re.Pattern[str]) -> Callable[[str], tuple[str, ...] | None]:
    def groups(line: str) -> tuple[str, ...] | None:
        match = pattern.match(line)
        return match.groups() if match else None

    return groups


def _say_voice_for(language: str, voices: tuple[Voice, ...]) -> str:
    """The first that is no toy, as it is spoken there; else the system's own, which no name stands for."""
    fitting = [voice for voice in voices if primary(voice.language) == primary(language)]
    fitting.sort(key=lambda voice: (bool(_SAY_TOYS.fullmatch(voice.name)), voice.language != language))
    return fitting[0].name if fitting else ""
