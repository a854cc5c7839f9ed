"""The program as a person uses it: started, looked at, typed into, closed; and killed. Seen from outside alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import psutil

from tests.e2e.conftest import ROOM_FOR_A_LONG_ANSWER
from tests.e2e.patience import until
from tests.e2e.program import Program
from tests.e2e.screen import Screen
from tests.e2e.stored import StoredMessage, attached_files, last_answer, read_messages
from tests.virtual_microphone import VirtualMicrophone

Start = Callable[[int], Program]

ENDS_WITHIN_S = 2
"""Promised: so long may a process of the program outlive its window."""


def until_answered(folder: Path) -> StoredMessage:
    def look() -> StoredMessage | None:
        answer = last_answer(folder)
        return answer if answer is not None and not answer.is_growing else None

    return until(look, "the answer is in the store")


def until_writing(folder: Path) -> StoredMessage:
    def look() -> StoredMessage | None:
        answer = last_answer(folder)
        return answer if answer is not None and answer.text else None

    return until(look, "a part of the answer is in the store")


def test_a_pasted_picture_is_answered_and_found_again_after_a_restart(
    start_program: Start, screen: Screen, data_folder: Path, picture: Path
) -> None:
    program = start_program(100)
    with screen.clipboard(picture):
        program.press("ctrl+v")
        until(lambda: attached_files(data_folder), "the picture is kept")
    program.ask("What is the total?")
    until_answered(data_folder)
    program.leave()

    question, answer = first = read_messages(data_folder)
    (attachment,) = question.attachments
    assert (question.role, question.text) == ("user", "What is the total?")
    assert (attachment.kind, attachment.receipt["width"], attachment.receipt["height"]) == ("image", 640, 400)
    assert answer.text
    assert answer.problem is None
    assert answer.result is not None
    assert answer.result["usage"]["prompt_tokens"] > attachment.receipt["soft_tokens"] > 0

    program = start_program(100)
    program.appear("What is the total")  # it goes on where it ended
    program.ask("And once more?")
    until(lambda: len(read_messages(data_folder)) == 4, "the second question is in the store")
    until_answered(data_folder)
    program.leave()
    assert read_messages(data_folder)[:2] == first
    assert read_messages(data_folder)[2].conversation_id == question.conversation_id


def test_a_held_key_takes_down_what_is_said(
    start_program: Start, virtual_microphone: VirtualMicrophone, data_folder: Path, speech: Path
) -> None:
    program = start_program(100)
    program.key_down("F9")
    until(virtual_microphone.is_heard, "the program listens")
    virtual_microphone.play(speech)
    program.key_up("F9")
    until(lambda: attached_files(data_folder), "the voice note is kept")
    program.press("Return")
    until_answered(data_folder)
    program.leave()
    question, answer = read_messages(data_folder)
    (attachment,) = question.attachments
    assert attachment.kind == "audio"
    assert 1 < attachment.receipt["seconds"] < 6
    assert answer.text
    assert answer.problem is None


def test_a_killed_window_takes_its_processes_along_and_loses_nothing(
    start_program: Start, screen: Screen, data_folder: Path, picture: Path
) -> None:
    program = start_program(ROOM_FOR_A_LONG_ANSWER)
    with screen.clipboard(picture):
        program.press("ctrl+v")
        until(lambda: attached_files(data_folder), "the picture is kept")
    program.ask("Tell me everything.")
    written = until_writing(data_folder).text
    children = program.children()
    assert len(children) == 2, "engine process and decoder"
    program.kill()
    _, alive = psutil.wait_procs(children, timeout=ENDS_WITHIN_S)
    assert not [child for child in alive if child.status() != psutil.STATUS_ZOMBIE], "outlived the window"

    program = start_program(100)
    program.leave()
    question, answer = read_messages(data_folder)
    assert question.text == "Tell me everything."
    assert [attachment.kind for attachment in question.attachments] == ["image"]
    assert answer.text.startswith(written)
    assert not answer.is_growing
    assert answer.problem is not None
