"""From a dropped screenshot and a spoken note to a streamed answer, in the real window with the real engine process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from gemma_desk.chat.message import MediaKind
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ, audio_tokens
from gemma_desk.gemma.picture import reference_size, soft_tokens
from gemma_desk.store.rows import MessageRow
from tests.e2e.window import OpenWindow
from tests.virtual_microphone import VirtualMicrophone

OpenOne = Callable[[int], OpenWindow]


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
    window = open_window(200)
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
    soft = sum(attachment.receipt.soft_tokens for attachment in question.message.attachments)
    assert soft < answer.result.usage.prompt_tokens < soft + 100
    assert window.composer.parts == ()
