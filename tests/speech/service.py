"""The system's own voices on a loudspeaker made of software, where this machine has them."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import psutil
import pytest

from tests.conftest import GRACE_S
from tests.virtual_microphone import VirtualMicrophone, running_virtual_microphone


@pytest.fixture
def loudspeaker_only() -> Iterator[VirtualMicrophone]:
    """Something to play on, and espeak-ng; no speech service."""
    _needs("pulseaudio", "espeak-ng")
    with running_virtual_microphone() as system:
        yield system


@pytest.fixture
def speech_service() -> Iterator[VirtualMicrophone]:
    """Something to play on, and a speech service that is started by whoever speaks first."""
    _needs("pulseaudio", "speech-dispatcher")
    with running_virtual_microphone() as system:
        yield system
        end_service()


def end_service() -> None:
    """Ends the service, as a crash of it does, and what it has started."""
    pid = Path(os.environ["XDG_RUNTIME_DIR"]) / "speech-dispatcher" / "pid" / "speech-dispatcher.pid"
    if pid.exists():
        with contextlib.suppress(psutil.NoSuchProcess):  # it ends by itself, too
            service = psutil.Process(int(pid.read_text()))
            _end([service, *service.children(recursive=True)])
        pid.unlink(missing_ok=True)


def _end(started: list[psutil.Process]) -> None:
    for process in started:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.send_signal(signal.SIGKILL)
    psutil.wait_procs(started, timeout=GRACE_S)


def _needs(*programs: str) -> None:
    missing = [program for program in programs if which(program) is None]
    if missing:
        pytest.skip(f"not installed here: {', '.join(missing)}")
