"""A whole sitting, watched by a tracer of the system's: nothing is spoken to but this desktop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gemma_desk.models.practice import practice_model
from tests.e2e.patience import until
from tests.e2e.program import Program
from tests.e2e.screen import Screen
from tests.e2e.stored import attached_files, last_answer, read_messages
from tests.virtual_microphone import VirtualMicrophone

_FAMILY = re.compile(r"\b(AF_[A-Z0-9]+)")
_DESKTOP = {"AF_UNIX", "AF_NETLINK"}
"""Sockets of this machine: the display, sound and D-Bus; and the kernel telling of devices."""


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    return tmp_path / "trace.txt"


@pytest.fixture
def program(virtual_microphone: VirtualMicrophone, screen: Screen, data_folder: Path, trace: Path) -> Iterator[Program]:
    watch = ("strace", "-D", "-f", "--seccomp-bpf", "-qq", "-e", "trace=%network,io_uring_setup", "-o", str(trace))
    program = Program(screen, data_folder, Path(practice_model()[0]).parent, 64, prefix=watch)
    program.appear()
    yield program
    program.kill()


def test_a_whole_sitting_speaks_to_nothing_but_the_desktop(
    program: Program,
    screen: Screen,
    virtual_microphone: VirtualMicrophone,
    data_folder: Path,
    picture: Path,
    speech: Path,
    trace: Path,
    tmp_path: Path,
) -> None:
    with screen.clipboard(picture):
        program.press("ctrl+v")
        until(lambda: len(attached_files(data_folder)) == 1, "the picture is kept")
    program.ask("What do you see? ![](http://example.com/a.png) https://example.com")
    answered(data_folder, 2)
    with virtual_microphone.hissing(tmp_path):
        program.key_down("F9")
        until(virtual_microphone.is_heard, "the program listens")
        virtual_microphone.play(speech)
        program.key_up("F9")
        until(lambda: len(attached_files(data_folder)) == 2, "the note is kept")
    program.press("Return")
    answered(data_folder, 4)
    program.press("ctrl+k")
    program.press("Escape")
    program.leave()
    lines = trace.read_text().splitlines()
    families = {family for line in lines for family in _FAMILY.findall(line)}
    assert "AF_UNIX" in families, "the tracer saw nothing"
    assert families <= _DESKTOP, [line for line in lines if not set(_FAMILY.findall(line)) <= _DESKTOP]
    assert not [line for line in lines if "io_uring_setup" in line]


def answered(folder: Path, n_messages: int) -> None:
    def look() -> bool:
        answer = last_answer(folder)
        return answer is not None and not answer.is_growing and len(read_messages(folder)) == n_messages

    until(look, f"{n_messages} messages are in the store")
