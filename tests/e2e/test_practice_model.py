"""What comes with the program, asked as a person would: it sees, hears, follows up, and hears a recording out."""

from __future__ import annotations

import io
import json
import re
import wave
from collections.abc import Callable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from gemma_desk.app.turn_request import AskOptions
from gemma_desk.chat.events import Loaded
from gemma_desk.chat.turn import FinishReason, Sampling
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.gemma.hearing import SOUNDS_QUESTION, TranslationWish
from gemma_desk.models.practice import practice_model
from gemma_desk.voice.transcript import clock
from practice_model.talk import DECLINED
from tests.app.conftest import Desk, decoder, make_desk  # noqa: F401 # fixtures
from tests.cli.test_ask import gemma_desk
from tests.media.files import speak

PAUSE_S = 26


@pytest.fixture
def engine() -> Iterator[LlamaEngine]:
    engine = LlamaEngine()
    *_, last = engine.load(LoadRequest("load", practice_model(), 4096, image_detail=70, threads=1))
    assert isinstance(last, Loaded), last
    yield engine
    engine.close()


@pytest.fixture
def desk(make_desk: Callable[..., Desk], engine: LlamaEngine) -> Desk:  # noqa: F811
    """One that the practice model answers at."""
    return make_desk(engine=engine)


def picture(colour: str, shape: str = "ellipse") -> bytes:
    image = Image.new("RGB", (320, 320), "white")
    getattr(ImageDraw.Draw(image), shape)((90, 90, 230, 230), fill=colour)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize("colour", ["red", "blue", "green"])
def test_it_is_asked_where_no_other_model_is_named(tmp_path: Path, colour: str) -> None:
    (tmp_path / "a.png").write_bytes(picture(colour))
    done = gemma_desk("ask", "--image", tmp_path / "a.png", "What colour is it?")
    assert done.returncode == ExitCode.ANSWERED, done.stderr
    assert colour in done.stdout


@pytest.mark.parametrize(
    ("file", "question", "words"),
    [
        (("--image", "shapes.png"), "What do you see?", "a red circle and a blue square"),
        (("--audio", "seven.wav"), "What did I say?", "seven"),
        ((), "What can you do?", "Gemma 4 12B"),
    ],
)
def test_what_the_empty_window_offers_is_answered(file: tuple[str, ...], question: str, words: str) -> None:
    path = [files("gemma_desk.resources").joinpath("tries", name) for name in file[1:]]
    done = gemma_desk("ask", *file[:1], *path, question)
    assert words in done.stdout


def test_the_doctor_finds_it_well() -> None:
    done = gemma_desk("doctor", "--json")
    found = json.loads(done.stdout)
    assert {check["name"] for check in found["checks"] if check["ok"]} >= {"model", "sees", "hears", "drafts", "store"}
    drafts = next(check["detail"] for check in found["checks"] if check["name"] == "drafts")
    assert re.fullmatch(r"[1-9]\d* of [1-9]\d* tokens drafted were accepted\.", drafts)
    assert (done.returncode == ExitCode.ANSWERED) == found["ok"] is True


def drawn(draw: Callable[[ImageDraw.ImageDraw], object], width: int = 320, height: int = 240) -> bytes:
    """A PNG of what is drawn on white."""
    image = Image.new("RGB", (width, height), "white")
    draw(ImageDraw.Draw(image))
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def two_things(pen: ImageDraw.ImageDraw) -> None:
    pen.ellipse((30, 80, 120, 170), "red")
    pen.rectangle((200, 80, 290, 170), "blue")


def three_things(pen: ImageDraw.ImageDraw) -> None:
    two_things(pen)
    pen.polygon(((160, 10), (130, 70), (190, 70)), "green")


def text(pen: ImageDraw.ImageDraw) -> None:
    pen.text((40, 50), "Save your work", "black", ImageFont.load_default(28))


def dialog(pen: ImageDraw.ImageDraw) -> None:
    pen.rounded_rectangle((50, 130, 150, 170), 8, "#2864dc")
    pen.text((66, 138), "Cancel", "white", ImageFont.load_default(20))
    pen.text((40, 50), "File saved", "black", ImageFont.load_default(20))


def table(pen: ImageDraw.ImageDraw) -> None:
    for row, words in enumerate((("Apples", "12"), ("Milk", "7"), ("Bread", "30"))):
        for left, word in zip((20, 140), words, strict=True):
            pen.rectangle((left, 20 + 40 * row, left + 120, 60 + 40 * row), outline="grey")
            pen.text((left + 12, 27 + 40 * row), word, "black", ImageFont.load_default(20))


@pytest.mark.parametrize(
    ("shown", "question", "said"),
    [
        (drawn(two_things), "Where is the red circle?", "The red circle is left of the blue square."),
        (drawn(three_things), "How many shapes do you see?", "There are three."),
        (drawn(text, 320, 128), "What does it say?", "Save your work"),
        (drawn(dialog, 300, 200), "What does the dialog say?", "File saved"),
        (drawn(dialog, 300, 200), "What does the button say?", "It says Cancel."),
        (drawn(table, 280, 160), "Which number has Milk?", "Milk: 7"),
        (None, "Hello!", "Hello! I am the practice model. Show me a simple picture or say a word."),
        (None, "Write a poem about the sea.", DECLINED),
    ],
)
def test_what_it_can(
    desk: Desk,
    shown: bytes | None,
    question: str,
    said: str,
) -> None:
    session, _ = desk.session()
    seen = () if shown is None else (desk.attach(shown, "a.png", 70),)
    session.ask((*seen, question), AskOptions())
    desk.wait_idle(session)
    assert session.messages[1].message.text == said


def test_a_spoken_question_is_answered_about_the_picture_beside_it(
    desk: Desk,
    tmp_path: Path,
) -> None:
    session, _ = desk.session()
    spoken = speak(tmp_path / "a.wav", "What colour is it?")
    asked = (desk.attach(picture("green"), "a.png", 70), desk.attach(spoken, "a.wav", None))
    session.ask(asked, AskOptions())
    desk.wait_idle(session)
    assert session.messages[1].message.text == "It is green."


def test_a_follow_up_is_about_the_picture_before(desk: Desk) -> None:
    session, _ = desk.session()
    options = AskOptions(sampling=Sampling(temperature=0.0))
    for question in ((desk.attach(picture("blue"), "a.png", 70), "What shape is it?"), ("What colour is it?",)):
        session.ask(question, options)
        desk.wait_idle(session)
    answers = [row.message.text for row in session.messages[1::2]]
    assert "circle" in answers[0]
    assert "blue" in answers[1]


def recording(folder: Path, phrases: list[str]) -> bytes:
    """Phrases with long pauses between them, as a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        for number, phrase in enumerate(phrases):
            with wave.open(io.BytesIO(speak(folder / f"{number}.wav", phrase))) as said:
                if not number:
                    out.setparams(said.getparams())
                out.writeframes(said.readframes(said.getnframes()))
                out.writeframes(np.zeros(PAUSE_S * said.getframerate(), "<i2").tobytes())
    return file.getvalue()


def test_a_recording_is_heard_piece_by_piece_each_once_and_in_order(
    desk: Desk,
    tmp_path: Path,
) -> None:
    said = ["open the door", "seven", "play the music", "three", "close the window"]
    session, _ = desk.session()
    sound = desk.attach(recording(tmp_path, said), "meeting.wav", None)
    assert len(sound.pieces) == len(said)
    session.ask((sound, "Who are you?"))
    desk.wait_idle(session)
    (heard,) = session.messages[0].message.attachments
    texts = [piece.text.lower().strip(".") for piece in heard.heard]
    wanted = ["open the door", "7", "play the music", "3", "close the window"]
    assert [piece.start_s for piece in heard.heard] == sorted(piece.start_s for piece in heard.heard)
    likenesses = [SequenceMatcher(None, a, b).ratio() for a, b in zip(texts, wanted, strict=True)]
    assert np.mean(likenesses) > 0.8, texts
    assert session.messages[1].message.text


def test_what_is_asked_of_each_piece_leaves_the_conversation_where_it_was(
    desk: Desk,
    tmp_path: Path,
) -> None:
    """What this model makes of the pieces is another thing; each is asked, in order, and nothing is read again."""
    session, _ = desk.session()
    sound = desk.attach(recording(tmp_path, ["open the door", "seven", "three"]), "meeting.wav", None)
    session.ask((sound, "Who are you? " * 150))
    desk.wait_idle(session)
    times = [f"[{clock(piece.start_s)}]" for piece in sound.pieces]
    for question in ((TranslationWish("meeting.wav", "German").question,), (SOUNDS_QUESTION, sound)):
        session.ask(question)
        desk.wait_idle(session)
        assert re.findall(r"\[0:\d\d:\d\d\]", session.messages[-1].message.text) == times
    before = session.messages[1].result
    session.ask(("What can you do?",))
    desk.wait_idle(session)
    after = session.messages[-1].result
    assert before is not None
    assert after is not None
    assert after.usage.reused_tokens > 0.9 * before.usage.prompt_tokens


def test_an_answer_that_was_cut_is_the_same_in_the_end(
    desk: Desk,
) -> None:
    """In one piece and in two it is the same answer, the likeliest; an earlier one is kept beside."""
    session, _ = desk.session()
    options = AskOptions(sampling=Sampling(temperature=0.0), draft=False)
    session.ask(("What can you do?",), options)
    desk.wait_idle(session)
    session.retry(replace(options, max_tokens=5))
    desk.wait_idle(session)
    cut = session.messages[1].message.text
    assert session.messages[1].result is not None
    assert session.messages[1].result.finish_reason is FinishReason.LENGTH
    session.go_on(options)
    desk.wait_idle(session)
    gone_on = session.messages[1].message.text
    assert gone_on.startswith(cut)
    session.show_branch(session.messages[1].siblings[0])
    desk.wait_idle(session)
    assert len(cut) < len(session.messages[1].message.text)
    assert gone_on == session.messages[1].message.text
