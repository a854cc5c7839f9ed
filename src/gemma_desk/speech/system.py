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
    has_espeak = which("espeak-ng") is not None
    if which("speech-dispatcher"):
        from gemma_desk.speech.dispatcher import DispatcherMouth

        service = DispatcherMouth()
        if not has_espeak or _has_voices(service):
            return service
    if has_espeak:
        return espeak()
    raise SpeechProblem(
        "This system has no voice: speech-dispatcher or espeak-ng is needed and neither is installed. Nothing was lost;"
        " install one with the system's package manager (on Debian and Ubuntu: speech-dispatcher), then press Read"
        " aloud again."
    )


def _has_voices(mouth: Mouth) -> bool:
    try:
        return bool(mouth.voices())
    except SpeechProblem:
        mouth.close()
        return False


def found_voices() -> str:
    """The voices there are, as a sentence.

    Raises:
        SpeechProblem: There is none.
    """
    mouth = system_mouth()
    voices = mouth.voices()
    mouth.close()
    return f"{len(voices)}, for {len({primary(voice.language) for voice in voices})} languages."
