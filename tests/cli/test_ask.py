"""`gemma-desk ask` as a person runs it: the installed program, real files, the real engine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import wave
from pathlib import Path

import numpy as np
import psutil
import pytest
from PIL import Image, ImageDraw

from gemma_desk.__main__ import main
from gemma_desk.app.paths import CACHE_NAME, DATA_VARIABLE
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.engine.llama.cost_table import FILE_NAME
from tests.model_factory.adapter import write_adapter


@pytest.fixture
def png(tmp_path: Path) -> Path:
    picture = Image.new("RGB", (640, 360), "white")
    ImageDraw.Draw(picture).ellipse((200, 100, 400, 300), fill="crimson")
    picture.save(tmp_path / "shot.png")
    return tmp_path / "shot.png"


@pytest.fixture
def wav(tmp_path: Path) -> Path:
    """Two seconds of syllables: a voiced hum, four bursts a second."""
    time_s = np.arange(2 * 44_100) / 44_100
    voice = sum(np.sin(2 * np.pi * 140 * harmonic * time_s) / harmonic for harmonic in range(1, 20))
    samples = (voice * (np.sin(2 * np.pi * 4 * time_s) > -0.5) * 6_000).astype("<i2")
    with wave.open(str(tmp_path / "note.wav"), "wb") as file:
        file.setparams((1, 2, 44_100, 0, "NONE", ""))
        file.writeframes(samples.tobytes())
    return tmp_path / "note.wav"


def gemma_desk(*words: object, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "gemma_desk", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment(), **options)


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def let_drafts_look_cheap(model: Path) -> None:
    """Of these small models drafts may cost more than they bring; after this they are made all the same."""
    assert gemma_desk("ask", "--model", model, "--max-tokens", 8, "Hello").returncode == ExitCode.ANSWERED
    table = Path(os.environ[DATA_VARIABLE]) / CACHE_NAME / FILE_NAME
    (key,) = json.loads(table.read_bytes())
    costs = {"draft_step_s": 1e-9, "verify_s": dict.fromkeys(map(str, range(1, 18)), 1e-3)}
    table.write_text(json.dumps({key: costs}))


def test_a_picture_and_a_note_are_answered_the_same_drafted_or_not(small_model: Path, png: Path, wav: Path) -> None:
    let_drafts_look_cheap(small_model)
    words = ("ask", "--json", "--model", small_model, "--image", png, "--audio", wav, "--temperature", 0)
    drafted, plain = (
        gemma_desk(*words, "--max-tokens", 24, *extra, "What is this?") for extra in ((), ("--no-draft",))
    )
    assert drafted.returncode == plain.returncode == ExitCode.ANSWERED, drafted.stderr + plain.stderr
    answer, undrafted = json.loads(drafted.stdout), json.loads(plain.stdout)
    assert answer["text"] == undrafted["text"] != ""
    assert answer["draft"]["used"]
    assert answer["draft"]["drafted_tokens"] > 0
    assert not undrafted["draft"]["used"]
    image, audio = answer["attachments"]
    assert (image["kind"], image["width"], image["height"]) == ("image", 640, 360)
    assert image["soft_tokens"] == image["sent_width"] * image["sent_height"] // 48**2
    assert audio["soft_tokens"] == pytest.approx(audio["seconds"] * 25, abs=1)
    usage = answer["usage"]
    assert usage["prompt_tokens"] == usage["reused_tokens"] + usage["evaluated_tokens"]
    assert usage["prompt_tokens"] > image["soft_tokens"] + audio["soft_tokens"]
    assert set(answer["timing"]) == {"load_s", "prefill_s", "first_token_s", "thought_s", "generate_s"}
    memory = answer["memory"]
    assert memory["peak_rss_bytes"] >= memory["loaded_bytes"] > 1_000_000
    assert memory["planned_loaded_bytes"] > 1_000_000
    assert (answer["model"]["context_tokens"], answer["model"]["step_downs"]) == (8192, [])


def test_what_was_left_out_of_an_attachment_is_said(small_model: Path, tmp_path: Path) -> None:
    frames = [Image.new("RGB", (96, 96), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / "two.gif", save_all=True, append_images=frames[1:])
    done = gemma_desk("ask", "--model", small_model, "--image", tmp_path / "two.gif", "--max-tokens", 4, "What is it?")
    assert done.returncode == ExitCode.ANSWERED
    assert done.stderr == "two.gif: The first of 2 frames is sent.\n"


def test_accepted_drafts_change_nothing_but_the_speed(agreeing_model: Path) -> None:
    let_drafts_look_cheap(agreeing_model)
    words = ("ask", "--json", "--model", agreeing_model, "--temperature", 0, "--max-tokens", 40, "Hello")
    drafted, plain = gemma_desk(*words), gemma_desk(*words, "--no-draft")
    assert drafted.returncode == plain.returncode == ExitCode.ANSWERED, drafted.stderr + plain.stderr
    answer, undrafted = json.loads(drafted.stdout), json.loads(plain.stdout)
    assert answer["text"] == undrafted["text"] != ""
    assert answer["draft"]["accepted_tokens"] > 0
    assert undrafted["draft"]["drafted_tokens"] == 0


@pytest.mark.parametrize("offset", [0, 8_000])
def test_a_silent_sound_is_refused_in_a_sentence_that_holds(small_model: Path, tmp_path: Path, offset: int) -> None:
    samples = (offset + np.arange(2 * 16_000) // 100 % 2 * 8).astype("<i2")  # 8 steps of 32768, above an offset
    with wave.open(str(tmp_path / "silent.wav"), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(samples.tobytes())
    done = gemma_desk("ask", "--model", small_model, "--audio", tmp_path / "silent.wav", "hi")
    assert done.returncode == ExitCode.ENVIRONMENT
    assert "its loudest moment is -79 dB and at least -60 dB" in done.stderr


def test_the_question_comes_from_standard_input_and_the_answer_streams_as_text(small_model: Path) -> None:
    done = gemma_desk("ask", "--model", small_model, "--max-tokens", 8, "--seed", 1, input="Hello")
    assert done.returncode == ExitCode.ANSWERED
    assert done.stdout.strip()
    assert not done.stderr


@pytest.mark.parametrize("words", [("ask", "--detail", "99", "hi"), ("ask", "--max-tokens", "0", "hi"), ("fly",)])
def test_wrong_use(words: tuple[str, ...]) -> None:
    assert gemma_desk(*words).returncode == ExitCode.WRONG_USE


@pytest.mark.parametrize("seed", ["99999999999999999999", "4294967296", "-1", "x"])
def test_a_seed_beyond_32_bits_is_wrong_use(seed: str) -> None:
    done = gemma_desk("ask", f"--seed={seed}", "hi")
    assert done.returncode == ExitCode.WRONG_USE
    assert "Traceback" not in done.stderr


def is_one_sentence(done: subprocess.CompletedProcess[str]) -> bool:
    return not done.stdout and done.stderr.count("\n") == 1 and "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [("",), (" \n",), ()])
def test_an_empty_question_is_wrong_use(small_model: Path, words: tuple[str, ...]) -> None:
    done = gemma_desk("ask", "--model", small_model, *words, input="")
    assert done.returncode == ExitCode.WRONG_USE
    assert is_one_sentence(done), done.stderr


@pytest.mark.parametrize("as_argument", [True, False])
def test_a_question_that_is_no_text_is_still_answered(small_model: Path, as_argument: bool) -> None:
    command = [sys.executable, "-m", "gemma_desk", "ask", "--model", str(small_model), "--max-tokens", "2"]
    words = [b"caf\xe9"] if as_argument else []
    done = subprocess.run([*command, *words], input=b"caf\xe9", capture_output=True, check=False, env=environment())
    assert (done.returncode, done.stderr) == (ExitCode.ANSWERED, b"")


def test_a_sound_as_picture_and_the_other_way_round(small_model: Path, png: Path, wav: Path) -> None:
    for words, said in ((("--image", wav), "is a sound"), (("--audio", png), "is a picture")):
        done = gemma_desk("ask", "--model", small_model, *words, "hi")
        assert done.returncode == ExitCode.WRONG_USE
        assert said in done.stderr
        assert is_one_sentence(done), done.stderr


@pytest.mark.parametrize("how", [(), ("--json",)])
def test_nobody_reads_the_answer(small_model: Path, how: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "gemma_desk", "ask", "--model", str(small_model), "--max-tokens", "200", *how]
    with subprocess.Popen(
        [*command, "Hello"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (ExitCode.NOBODY_READS, b"")


def wait_until_it_waits(process_id: int) -> None:
    """Until a process has done its start and takes no more processor time: here it waits for its question.

    Nothing it does shows that from outside; on a busy machine one that wants to go on is not sleeping.
    """
    process, before = psutil.Process(process_id), -1.0
    while (now := process.cpu_times().user) != before or not now or process.status() != psutil.STATUS_SLEEPING:
        before = now
        time.sleep(0.5)


def test_interrupted_while_it_reads_the_question(small_model: Path) -> None:
    command = [sys.executable, "-m", "gemma_desk", "ask", "--model", str(small_model)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment()) as process:
        wait_until_it_waits(process.pid)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (ExitCode.CANCELLED, b"", b"")


@pytest.mark.usefixtures("no_practice_model")
def test_without_any_model_there_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "hi"]) == ExitCode.ENVIRONMENT
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "--model" in err


@pytest.mark.parametrize("problem", ["missing model", "missing picture", "text as picture"])
def test_the_environment_is_one_sentence(small_model: Path, tmp_path: Path, problem: str) -> None:
    (tmp_path / "text.png").write_text("<html>")
    words = {
        "missing model": ("--model", tmp_path / "nowhere"),
        "missing picture": ("--model", small_model, "--image", tmp_path / "missing.png"),
        "text as picture": ("--model", small_model, "--image", tmp_path / "text.png"),
    }[problem]
    done = gemma_desk("ask", *words, "hi")
    assert done.returncode == ExitCode.ENVIRONMENT
    assert not done.stdout
    assert done.stderr.count("\n") == 1, done.stderr
    assert "Traceback" not in done.stderr


def test_interrupted_ends_with_130(small_model: Path) -> None:
    command = [sys.executable, "-m", "gemma_desk", "ask", "--model", str(small_model), "--max-tokens", "7000", "Hello"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        process.send_signal(signal.SIGINT)
        process.stdout.read()
    assert process.returncode == ExitCode.CANCELLED


def test_an_adapter_changes_the_answer(small_model: Path, tmp_path: Path) -> None:
    adapter = write_adapter(tmp_path / "poet.gguf", small_model / "target.gguf")
    words = ("ask", "--model", small_model, "--temperature", 0, "--max-tokens", 8, "Hello")
    plain, laid_over = gemma_desk(*words), gemma_desk(*words, "--adapter", adapter)
    assert (plain.returncode, laid_over.returncode) == (ExitCode.ANSWERED, ExitCode.ANSWERED)
    assert plain.stdout != laid_over.stdout
    refused = gemma_desk(*words, "--adapter", small_model / "drafter.gguf")
    assert (refused.returncode, refused.stderr.count("\n")) == (ExitCode.ENVIRONMENT, 1)
