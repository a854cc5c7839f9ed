"""Which way of speaking this system has."""

from __future__ import annotations

import sys
from shutil import which

from gemma_desk.chat.errors import SpeechProblem
from gemma_desk.speech.choosing import primary
from gemma_desk.speech.mouth import Mouth


def system_mouth() -> Mouth:
    """Gives the system's own way of speaking; nothing is started yet.

    Raises:
        SpeechProblem: It has none.
    """
    if sys.platform == "win32":
        from gemma_desk.speech.sapi import SapiMouth

        return SapiMouth()
    from gemma_desk.speech.commands import espeak, say

    if sys.platform == "darwin":
        return say()
    if which("speech-dispatcher"):
        from gemma_desk.speech.dispatcher import DispatcherMouth

        return DispatcherMouth()
    if which("espeak-ng"):
        return espeak()
    raise SpeechProblem(
        "This system has no voice: speech-dispatcher or espeak-ng is needed and neither is installed. Nothing was lost;"
        " install one with the system's package manager (on Debian and Ubuntu: speech-dispatcher), then press Read"
        " aloud again."
    )


def found_voices() -> str:
    """The voices there are, as a sentence.

    Raises:
        SpeechProblem: There is none.
    """
    mouth = system_mouth()
    voices = mouth.voices()
    mouth.close()
    return f"{len(voices)}, for {len({primary(voice.language) for voice in voices})} languages."
