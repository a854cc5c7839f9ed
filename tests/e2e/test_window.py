"""From a dropped screenshot and a spoken note to a streamed answer, in the real window with the real engine process."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt

from gemma_desk.chat.errors import ProblemKind
from gemma_desk.chat.message import MediaKind
from gemma_desk.chat.turn import FinishReason, TurnRequest
from gemma_desk.engine.client import EngineClient
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ, audio_tokens
from gemma_desk.gemma.picture import reference_size, soft_tokens
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.controls import TextButton
from gemma_desk.ui.error_card import ErrorCard
from tests.e2e.conftest import ROOM_FOR_A_LONG_ANSWER
from tests.e2e.window import OpenWindow
from tests.engine.test_settling import wait_until_idle
from tests.virtual_microphone import VirtualMicrophone

OpenOne = Callable[[int], OpenWindow]

ENOUGH_TO_SEE_IT_GROW = 1000
"""Tokens. The window shows what came since the last look, so a short answer of the small model may come as one."""


def say(microphone: VirtualMicrophone, wav: Path) -> Callable[[], Callable[[], bool]]:
    def speak() -> Callable[[], bool]:
        playing = microphone.start_playing(wav)
        return lambda: playing.poll() is not None

    return speak


def assert_receipts(question: MessageRow, of_window: tuple[str, ...]) -> None:
    """The picture and the sound were sent as their receipts in the composer said."""
    picture, sound = question.message.attachments
    assert (picture.kind, sound.kind) == (MediaKind.IMAGE, MediaKind.AUDIO)
    assert picture.detail is not None
    sent = picture.receipt.sent_width, picture.receipt.sent_height
    assert sent == reference_size(640, 400, picture.detail)
    assert picture.receipt.soft_tokens == soft_tokens(*sent)
    assert 1 < sound.receipt.seconds < 6
    assert sound.receipt.soft_tokens == audio_tokens(round(sound.receipt.seconds * SAMPLE_RATE_HZ))
    assert f"640×400 · {picture.receipt.soft_tokens} tokens" == of_window[0]
    assert f"{sound.receipt.soft_tokens} tokens" in of_window[1]


def test_a_dropped_picture_and_a_spoken_note_are_answered(
    open_window: OpenOne, picture: Path, speech: Path, virtual_microphone: VirtualMicrophone
) -> None:
    window = open_window(ENOUGH_TO_SEE_IT_GROW)
    window.drop(picture)
    window.hold_to_talk(say(virtual_microphone, speech))
    window.until_chips(2)
    receipts = tuple(chip.receipt for chip in window.composer.chips.chips)
    window.ask("What is the total?")
    seen: set[str] = set()
    window.answer.text.textChanged.connect(lambda: seen.add(window.answer.text.toPlainText()))
    window.until_idle()

    question, answer = window.rows
    assert answer.problem is None
    assert answer.result is not None
    assert answer.message.text == window.answer.text.text != ""
    assert len(seen) >= 3, "the answer did not stream in"
    assert_receipts(question, receipts)
    seen_picture, heard_note = question.message.attachments
    assert heard_note.is_heard, "it would begin behind a picture of more than 450 tokens"
    assert seen_picture.receipt.soft_tokens < answer.result.usage.prompt_tokens
    assert window.composer.parts == ()


def test_of_a_note_of_ten_seconds_little_is_left_to_read_after_release(
    open_window: OpenOne,
    long_speech: Path,
    virtual_microphone: VirtualMicrophone,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And it was read while it was spoken: the engine was told of it again and again, each time of a longer one."""
    n_told_samples: list[int] = []
    anticipate = EngineClient.anticipate

    def watched_anticipate(client: EngineClient, request: TurnRequest) -> None:
        n_told_samples.extend(len(sound.samples) // 4 for sound in request.sounds.values())
        anticipate(client, request)

    monkeypatch.setattr(EngineClient, "anticipate", watched_anticipate)
    window = open_window(30)
    window.hold_to_talk(say(virtual_microphone, long_speech))
    told_while_spoken = list(n_told_samples)
    window.until_chips(1)
    (note,) = window.composer.chips.attachments
    window.ask("")
    window.until_idle()
    usage = window.rows[-1].result.usage
    assert note.receipt.seconds > 9
    assert usage.prompt_tokens > note.receipt.soft_tokens > 9 * 25
    assert usage.evaluated_tokens <= 40
    assert told_while_spoken == sorted(told_while_spoken)
    assert len(set(told_while_spoken)) >= 5


def test_a_picture_that_waits_is_read_before_it_is_asked_about(open_window: OpenOne, picture: Path) -> None:
    window = open_window(30)
    window.drop(picture)
    window.until_chips(1)
    wait_until_idle(window.engine)
    window.ask("What is the total?")
    window.until_idle()
    usage = window.rows[-1].result.usage
    assert usage.evaluated_tokens <= 40
    assert usage.reused_tokens >= window.rows[0].message.attachments[0].receipt.soft_tokens


def test_stop_in_the_middle_keeps_what_was_written(open_window: OpenOne) -> None:
    window = open_window(ROOM_FOR_A_LONG_ANSWER)
    window.ask("Tell me everything.")
    window.until_written(200)
    written = window.answer.text.text
    window.click(window.composer.send)
    window.until_idle()
    answer = window.rows[-1]
    assert answer.result is not None
    assert answer.result.finish_reason is FinishReason.CANCELLED
    assert answer.result.usage.generated_tokens < ROOM_FOR_A_LONG_ANSWER
    assert answer.message.text.startswith(written)
    assert window.answer.text.text == answer.message.text


def test_a_turn_goes_on_is_asked_again_edited_deleted_and_put_back(open_window: OpenOne) -> None:
    """By mouse and keyboard; the answers are what a small model says, of which there is no more than asked for."""
    window = open_window(30)
    window.ask("Tell me everything.")
    window.until_idle()
    cut = window.answer.text.text
    wait_until_idle(window.engine)  # meanwhile the answer is held neither as written nor as prompts keep it
    window.click(window.answer.go_on)
    window.until(lambda: window.rows[-1].is_growing or window.rows[-1].message.text != cut, "it goes on")
    window.until_idle()
    first = window.rows[1]
    assert first.message.text.startswith(cut)
    assert len(first.message.text) > len(cut)
    assert first.result.usage.evaluated_tokens <= 3

    window.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    window.until(lambda: window.rows[-1].id != first.id, "it is asked again")
    window.until_idle()
    window.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    window.until(lambda: window.rows[-1].id == first.id, "the first answer is shown")
    window.until_idle()

    window.key(Qt.Key.Key_Up, on=window.composer.box)
    window.composer.show_text("Tell me something else.")
    window.key(Qt.Key.Key_Return, on=window.composer.box)
    window.until(lambda: window.rows[0].message.text == "Tell me something else.", "the edited question is asked")
    window.until_idle()
    window.click(window.window.page.transcript.turn(window.rows[0].id).switch.before)
    window.until(lambda: window.rows[-1].id == first.id, "the first question is shown")
    window.until_idle()

    window.window.page.transcript.turn(window.rows[0].id).delete()
    window.until(lambda: window.rows[0].message.text == "Tell me something else.", "the other question is left")
    window.click(window.window.page.undo.button)
    window.until(lambda: window.rows[-1].id == first.id, "it is put back")
    assert [len(row.siblings) for row in window.rows] == [2, 2]
    window.close()
    again = open_window(30)
    again.until(lambda: bool(again.window.library.conversations), "the conversations are listed")
    again.window.conversations.open(again.window.library.conversations[0].id)
    again.until(lambda: bool(again.rows), "the conversation is read")
    assert [row.id for row in again.rows] == [first.parent_id, first.id]


def test_a_killed_engine_leaves_the_partial_answer_and_a_button_that_asks_again(open_window: OpenOne) -> None:
    window = open_window(ROOM_FOR_A_LONG_ANSWER)
    window.ask("Tell me everything.")
    window.until_written(200)
    written, killed = window.answer.text.text, kill_engine(window)
    window.until_idle()
    partial = window.rows[-1]
    assert partial.problem is not None
    assert partial.problem.kind is ProblemKind.ENGINE
    assert partial.message.text.startswith(written)
    assert window.answer.text.text == partial.message.text

    card = window.answer.findChild(ErrorCard)
    assert card.sentence.text() == partial.problem.sentence
    window.click(card.findChild(TextButton))
    window.until(lambda: window.rows[-1].id != partial.id, "the partial answer gives way")
    window.until_written(200)
    assert window.answer.findChild(ErrorCard) is None
    assert window.engine.process_id not in (None, killed)
    assert [row.message.text for row in window.rows[:-1]] == ["Tell me everything."]


def kill_engine(window: OpenWindow) -> int:
    """Ends the engine process as the kernel's memory killer does; returns its number."""
    process_id = window.engine.process_id
    assert process_id is not None
    os.kill(process_id, signal.SIGKILL)
    return process_id


def test_everything_is_there_again_in_the_next_window(open_window: OpenOne, picture: Path, speech: Path) -> None:
    window = open_window(200)
    window.drop(picture)
    window.drop(speech)
    window.until_chips(2)
    window.ask("What is the total?")
    window.until_idle()
    first, title = window.rows, window.window.page.header.title
    window.window.conversations.begin()
    window.ask("Something else")
    window.until_written(0)
    kill_engine(window)
    window.until_idle()
    second = window.rows
    window.close()

    again = open_window(200)
    again.until(lambda: again.window.side.titles == ("Something else", title), "both conversations are listed")
    for conversation, rows in zip(again.window.library.conversations, (second, first), strict=True):
        again.window.side.chosen.emit(conversation.id)
        again.until(lambda rows=rows: len(again.rows) == len(rows), "the messages have been read")
        assert again.rows == rows
    kept = [again.attachment(attachment.sha256) for attachment in first[0].message.attachments]
    assert kept == [picture.read_bytes(), speech.read_bytes()]


def test_nothing_is_left_running_after_the_window(open_window: OpenOne, picture: Path) -> None:
    window = open_window(ROOM_FOR_A_LONG_ANSWER)
    window.drop(picture)
    window.until_chips(1)
    window.ask("Tell me everything.")
    window.until_written(0)
    children = psutil.Process().children(recursive=True)
    assert len(children) >= 2, "engine process and decoder"
    window.close()
    assert not [child for child in children if child.is_running()]
