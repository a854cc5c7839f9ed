"""What can go wrong, in two branches.

An `EnvironmentProblem` is not ours: a damaged file, too little memory, no microphone. Its sentence is written for the
user: what happened, the number needed and the number there, that nothing was lost, one thing to do. Everything else
is a bug: logged with its traceback, shown as a short apology.

Foreign exceptions are translated into these once, at the module that calls the foreign code.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """Groups problems by what the user can do about them."""

    MODEL = "model"
    """A model file is missing, damaged, or does not fit the others."""
    ATTACHMENT = "attachment"
    """A picture or sound cannot be used."""
    PROMPT = "prompt"
    """The question does not fit the context window."""
    MICROPHONE = "microphone"
    """No microphone, or gone: it is to be plugged in, or another one chosen."""
    MICROPHONE_DENIED = "microphone_denied"
    """The system does not let this program listen."""
    MICROPHONE_BUSY = "microphone_busy"
    """Another program has it."""
    MICROPHONE_SILENT = "microphone_silent"
    """It gives nothing but silence: muted, the wrong one, or not allowed."""
    LOUDSPEAKER = "loudspeaker"
    """Nothing to play on, in use by another program, or gone."""
    CAPTURE = "capture"
    """No picture of the screen."""
    SPEECH = "speech"
    """The system has no voice, or it does not speak."""
    STORE = "store"
    """Conversations cannot be read or written."""
    FILE = "file"
    """A file of conversations or a backup cannot be read or written."""
    DOWNLOAD = "download"
    """A model could not be got, checked or kept; what was got of it is kept."""
    OFFLINE = "offline"
    """The person has forbidden every connection."""
    MEMORY = "memory"
    """Too little memory."""
    ENGINE = "engine"
    """The engine process ended or stopped answering."""
    BUG = "bug"
    """Our fault."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem as a value: crosses processes, threads and the store."""

    kind: ProblemKind
    sentence: str
    """For the user, complete sentences, plain text."""


class GemmaDeskError(Exception):
    """Root of every error raised on purpose."""

    def __init__(self, kind: ProblemKind, sentence: str) -> None:
        super().__init__(sentence)
        self.problem = Problem(kind, sentence)


class EnvironmentProblem(GemmaDeskError):
    """Something outside the program is in the way; the sentence says what to do."""


class Bug(GemmaDeskError):
    """Something in the program is wrong."""

    def __init__(self, sentence: str) -> None:
        super().__init__(ProblemKind.BUG, sentence)


class ModelProblem(EnvironmentProblem):
    """A model file is missing, damaged, or does not fit the others."""

    def __init__(self, sentence: str) -> None:
        super().__init__(ProblemKind.MODEL, sentence)


class AttachmentProblem(EnvironmentProblem):
    """A picture or sound cannot be used."""

    def __init__(self, sentence: str) -> None:
        super().__init__(ProblemKind.ATTACHMENT, sentence)


class PromptProblem(EnvironmentProblem):
    """The question does not fit."""

    def __init__(self, sentence: str) -> None:
        super().__init__(ProblemKind.PROMPT, sentence)


class MicrophoneProblem(EnvironmentProblem):
    """No microphone, not allowed, in use, or gone."""

    def __init__(self, sentence: str, kind: ProblemKind = ProblemKind.MICROPHONE) -> None:
        super().__init__(kind, sentence)


class LoudspeakerProblem(EnvironmentProblem):
    """Nothing to play on, in use by another program, or gone."""

    def __init__(self, sentence: str) -> None:
        super().__init__(ProblemKind.LOUDSPEAKER, sentence)


class CaptureProblem(EnvironmentProblem):
    """No picture of the screen."""

    def __init__(self, sentence: str) -> None:
        super().__init__(ProblemKind.CAPTURE, sentence)


class SpeechProblem(EnvironmentProblem):
    """The system has no voice, or it does not speak."""

    def __init__(self, sentence: str) -> None:
        super().__init__(ProblemKind.SPEECH, sentence)


class StoreProblem(EnvironmentProblem):
    """Conversations cannot be read or written."""

    def __init__(self, sentence: str) -> None:
        super().__init__(ProblemKind.STORE, sentence)


class StoreInUse(StoreProblem):
    """Another program has the conversations open; nothing is wrong with them."""


class FileProblem(EnvironmentProblem):
    """A file of conversations or a backup cannot be read or written."""

    def __init__(self, sentence: str) -> None:
        super().__init__(ProblemKind.FILE, sentence)


class DownloadProblem(EnvironmentProblem):
    """A model could not be got, checked or kept, or may not be."""

    def __init__(self, sentence: str, kind: ProblemKind = ProblemKind.DOWNLOAD) -> None:
        super().__init__(kind, sentence)


class MemoryProblem(EnvironmentProblem):
    """Too little memory."""

    def __init__(self, sentence: str) -> None:
        super().__init__(ProblemKind.MEMORY, sentence)


class EngineProblem(EnvironmentProblem):
    """The engine process ended or stopped answering."""

    def __init__(self, sentence: str) -> None:
        super().__init__(ProblemKind.ENGINE, sentence)
