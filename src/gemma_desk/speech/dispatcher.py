"""Speaking by speech-dispatcher, the speech service of Linux desktops, in its own protocol (SSIP) over its own socket.

With it come the voices that the person at this desktop has chosen for all programs. Its command `spd-say` would not do:
to end that ends no sentence.
"""

from __future__ import annotations

import os
import select
import socket
import subprocess
import time
from collections import deque
from math import log2
from pathlib import Path
from threading import Event

from gemma_desk.chat.errors import SpeechProblem
from gemma_desk.speech.mouth import LOOK_EVERY_S, Manner, Voice

_GREETS_WITHIN_S = 5.0
"""To a client that is new; starting the service is not in it."""
_ANSWERS_WITHIN_S = 20.0
_SAYS_WITHIN_S, _SAYS_A_CHARACTER_WITHIN_S = 10.0, 0.25
"""Once it has begun, at the usual speed: three times what slow voices take. Speech-dispatcher 0.11 waits for ever where
its loudspeaker was taken away."""
_PLAIN = "none"
"""The variant of a voice that is no variant: espeak-ng has a hundred of each voice."""
_BEGAN, _ENDED, _CANCELLED = "701", "702", "703"


class DispatcherMouth:
    """Speaks by speech-dispatcher; see `Mouth`. The connection is opened at the first use and kept."""

    def __init__(self) -> None:
        self._connection: _Connection | None = None
        self._manner = Manner()
        """That of the last sentence."""

    def voices(self) -> tuple[Voice, ...]:
        """The voices of the speech synthesizer that the system is set to; see `Mouth`."""
        try:
            rows = [row.split("\t") for row in self._connected().ask("LIST SYNTHESIS_VOICES")]
        except OSError as error:
            raise self._lost(error) from error
        named = [row for row in rows if len(row) == 3]
        plain = [row for row in named if row[2] == _PLAIN] or named
        voices = tuple(Voice(row[0], row[0], row[1]) for row in plain)
        if not voices:
            raise _unable("it has no voices")
        return voices

    def say(self, text: str, manner: Manner, stopped: Event) -> bool:
        """Says a text, and returns when it has been heard; see `Mouth`."""
        self._forget_manner(manner)
        try:
            connection = self._connected()
            if manner.language:
                connection.ask(f"SET SELF LANGUAGE {manner.language}")
            if manner.voice:
                connection.ask(f"SET SELF SYNTHESIS_VOICE {manner.voice}")
            connection.ask(f"SET SELF RATE {round(100 * log2(manner.speed))}")
            return connection.speak(text, stopped, _SAYS_A_CHARACTER_WITHIN_S / manner.speed)
        except OSError as error:
            raise self._lost(error) from error

    def close(self) -> None:
        """Ends the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _forget_manner(self, manner: Manner) -> None:
        """Begins anew where a voice or language was set and none is to be: no word of the protocol takes it back."""
        if (self._manner.voice and not manner.voice) or (self._manner.language and not manner.language):
            self.close()
        self._manner = manner

    def _connected(self) -> _Connection:
        if self._connection is None:
            self._connection = _Connection(_socket_path())
        return self._connection

    def _lost(self, error: OSError) -> SpeechProblem:
        self.close()
        return _unable(error.strerror or str(error))


class _Connection:
    """One client of the service: lines out, answers in, and what becomes of a sentence between them."""

    def __init__(self, path: Path) -> None:
        self._socket = _opened(path)
        self._socket.settimeout(_GREETS_WITHIN_S)
        self._unread = b""
        self._events: deque[str] = deque()
        self._began_at: float | None = None
        """When the sentence was begun to be said."""
        try:
            self._greet()
        except BaseException:
            self.close()
            raise

    def _greet(self) -> None:
        self.ask("SET SELF CLIENT_NAME user:gemma-desk:answers")
        self._socket.settimeout(_ANSWERS_WITHIN_S)
        for event in ("BEGIN", "END", "CANCEL"):
            self.ask(f"SET SELF NOTIFICATION {event} ON")
        self.ask("SET SELF PRIORITY MESSAGE")

    def close(self) -> None:
        self._socket.close()

    def ask(self, line: str) -> list[str]:
        """Sends one line; gives what the answer holds besides its last line.

        Raises:
            ConnectionError: It refuses, or is gone.
        """
        self._socket.sendall(line.encode() + b"\r\n")
        held = []
        while True:
            answered = self._line()
            if answered[:1] == "7":
                self._note(answered)
            elif answered[3:4] == "-":
                held.append(answered[4:])
            elif answered[:1] == "2":
                return held
            else:
                raise ConnectionError(answered)

    def speak(self, text: str, stopped: Event, character_s: float) -> bool:
        """Says a text; gives whether all of it was said.

        Raises:
            OSError: It refuses, is gone, or takes longer than so many seconds for each character allow.
        """
        self._events.clear()
        self._began_at = None
        self.ask("SPEAK")
        dotted = "\r\n".join(f".{line}" if line.startswith(".") else line for line in text.splitlines())
        self.ask(f"{dotted}\r\n.")
        while not self._events:
            if stopped.is_set():
                self.ask("CANCEL SELF")
                return False
            if self._unread or select.select([self._socket], [], [], LOOK_EVERY_S)[0]:
                self._note(self._line())
            if self._has_taken(_SAYS_WITHIN_S + character_s * len(text)):
                raise TimeoutError("it did not come to the end of a sentence")
        return self._events.popleft() == _ENDED

    def _has_taken(self, seconds: float) -> bool:
        return self._began_at is not None and time.monotonic() - self._began_at > seconds

    def _note(self, line: str) -> None:
        """Keeps what has become of a sentence. It is said in three lines, of which the last has a space."""
        if line[:4] == f"{_BEGAN} ":
            self._began_at = time.monotonic()
        if line[:4] in (f"{_ENDED} ", f"{_CANCELLED} "):
            self._events.append(line[:3])

    def _line(self) -> str:
        while b"\n" not in self._unread:
            received = self._socket.recv(65_536)
            if not received:
                raise ConnectionResetError("the speech service ended")
            self._unread += received
        line, _, self._unread = self._unread.partition(b"\n")
        return line.decode(errors="replace").rstrip("\r")


def _opened(path: Path) -> socket.socket:
    """Connects, and has the service started where it does not run yet."""
    try:
        return _connected(path)
    except OSError:
        _start_service()
    return _connected(path)


def _start_service() -> None:
    """As every client of it does; it ends by itself when it is not used."""
    none = subprocess.DEVNULL
    try:
        command = ("speech-dispatcher", "--spawn")
        subprocess.run(command, stdin=none, stdout=none, stderr=none, timeout=_ANSWERS_WITHIN_S, check=False)
    except subprocess.TimeoutExpired as error:
        raise TimeoutError("it did not start in time") from error


def _connected(path: Path) -> socket.socket:
    opened = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        opened.connect(str(path))
    except OSError:
        opened.close()
        raise
    return opened


def _socket_path() -> Path:
    """Where the service listens. An address in a network is not looked at: nothing here opens a network connection."""
    way, _, named = os.environ.get("SPEECHD_ADDRESS", "").partition(":")
    if way == "unix_socket" and named:
        return Path(named)
    usual = os.environ.get("XDG_RUNTIME_DIR") or f"{Path.home()}/.cache"
    return Path(usual) / "speech-dispatcher" / "speechd.sock"


def _unable(why: str) -> SpeechProblem:
    return SpeechProblem(
        f"The system's speech service could not speak (speech-dispatcher: {why}). Nothing was lost and the answer can"
        " be read on the screen; try a voice in the system's accessibility settings, then press Read aloud again."
    )
