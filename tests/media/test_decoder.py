"""The decoder gives what `prepare_attachment` gives, and outlives whatever happens to its child."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import psutil
import pytest

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.media import sniff
from gemma_desk.media.decoder import Decoder, default_command
from gemma_desk.media.prepare import prepare, prepare_attachment
from tests.media.files import convert, speak

WITHIN_S = 60
"""Only a hang waits this long."""

HANGS = "import time; time.sleep(3600)"
TALKS_NONSENSE = "import sys; sys.stdin.buffer.read(9); sys.stdout.buffer.write(bytes([3, 0, 0, 0, 1, 2, 3]))"
DIES = "import os; os.abort()"


@pytest.fixture(scope="module")
def rose(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return convert(tmp_path_factory.mktemp("decoder") / "rose.png", "rose:")


@pytest.fixture
def decoder() -> Iterator[Decoder]:
    running = Decoder()
    yield running
    running.close()


def children() -> list[psutil.Process]:
    return psutil.Process().children()


def test_the_child_gives_what_this_process_would(decoder: Decoder, rose: bytes, tmp_path: Path) -> None:
    sound = speak(tmp_path / "a.wav")
    futures = [decoder.submit_prepare(rose, "rose.png", 70), decoder.submit_prepare(sound, "a.wav")]
    results = [future.result(WITHIN_S) for future in futures]
    assert results == [prepare_attachment(rose, "rose.png", 70), prepare_attachment(sound, "a.wav")]


def test_the_child_reads_what_is_sent_as_one(decoder: Decoder, rose: bytes, tmp_path: Path) -> None:
    assert decoder.prepare_one(rose, "rose.png", 280, 70) == prepare(rose, "rose.png", 280, 70)
    sound = speak(tmp_path / "a.wav")
    assert decoder.prepare_one(sound, "a.wav") == prepare(sound, "a.wav")
    with pytest.raises(AttachmentProblem):
        decoder.prepare_one(b"", "empty.png")


def test_the_limit_of_the_model_reaches_the_child(decoder: Decoder, rose: bytes) -> None:
    assert decoder.submit_prepare(rose, "rose.png", 280, largest=70).result(WITHIN_S).attachment.detail == 70
    assert decoder.submit_preview(rose, "rose.png", None, "", largest=70).result(WITHIN_S).attachment.detail == 70


def test_nothing_is_started_before_the_first_file() -> None:
    before = children()
    Decoder().close()
    idle = Decoder()
    assert children() == before
    idle.close()


def test_a_refusal_keeps_its_sentence_and_the_child(decoder: Decoder, rose: bytes) -> None:
    decoder.submit_prepare(rose, "rose.png").result(WITHIN_S)
    before = children()
    with pytest.raises(AttachmentProblem) as refused:
        decoder.submit_prepare(b"\x00\x01 nothing", "page.png").result(WITHIN_S)
    with pytest.raises(AttachmentProblem) as here:
        prepare_attachment(b"\x00\x01 nothing", "page.png")
    assert str(refused.value) == str(here.value)
    assert children() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to kill with")
def test_a_child_killed_between_files_costs_nothing(decoder: Decoder, rose: bytes) -> None:
    decoder.submit_prepare(rose, "rose.png").result(WITHIN_S)
    children()[-1].kill()
    psutil.wait_procs(children()[-1:], timeout=WITHIN_S)
    decoder.submit_prepare(rose, "rose.png").result(WITHIN_S)


@pytest.mark.parametrize("program", [DIES, TALKS_NONSENSE])
def test_a_child_that_dies_or_talks_nonsense_refuses_the_file(
    program: str, rose: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    failing = Decoder([sys.executable, "-c", program])
    for _ in range(2):  # a fresh child each time
        with pytest.raises(AttachmentProblem):
            failing.submit_prepare(rose, "rose.png").result(WITHIN_S)
    failing.close()
    assert len(caplog.records) == 2


def test_a_child_that_hangs_is_ended(rose: bytes, caplog: pytest.LogCaptureFixture) -> None:
    hanging = Decoder([sys.executable, "-c", HANGS], timeout_s=0.2)
    with pytest.raises(AttachmentProblem) as refused:
        hanging.submit_prepare(rose, "rose.png").result(WITHIN_S)
    hanging.close()
    assert "0.2 s" in str(refused.value)
    assert caplog.records


def test_a_file_too_large_is_not_even_sent(decoder: Decoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sniff, "MAX_FILE_BYTES", 1_000_000)
    before = children()
    with pytest.raises(AttachmentProblem):
        decoder.submit_prepare(bytes(1_000_001), "a.bmp").result(WITHIN_S)
    assert children() == before


def test_close_ends_a_file_being_read(rose: bytes) -> None:
    hanging = Decoder([sys.executable, "-c", HANGS])
    futures = [hanging.submit_prepare(rose, "a.png"), hanging.submit_prepare(rose, "b.png")]
    hanging.close()
    for future in futures:
        with pytest.raises(CancelledError):
            future.result(WITHIN_S)
    assert not children()


def test_what_comes_after_close_is_cancelled(rose: bytes) -> None:
    closed = Decoder()
    closed.close()
    for future in (closed.submit_prepare(rose, "a.png"), closed.submit_preview(rose, "a.png", None, "")):
        with pytest.raises(CancelledError):
            future.result(WITHIN_S)
    with pytest.raises(CancelledError):
        closed.prepare_one(rose, "a.png")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to kill with")
def test_the_child_ends_when_the_program_is_killed() -> None:
    program = (
        "import time; from gemma_desk.media.decoder import Decoder\n"
        "d = Decoder(); d.submit_prepare(b'x', 'x').exception(); print(d._child.pid, flush=True); time.sleep(3600)"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        parent.send_signal(signal.SIGKILL)
    child.wait(WITHIN_S)
    assert not child.is_running()


@pytest.mark.skipif(sys.platform != "linux", reason="the bound is only kept by Linux")
def test_the_child_may_take_only_so_much_memory(decoder: Decoder, rose: bytes) -> None:
    decoder.submit_prepare(rose, "rose.png").result(WITHIN_S)
    soft, _ = children()[-1].rlimit(psutil.RLIMIT_AS)
    assert 0 < soft <= 3 * 1024**3


def test_the_program_itself_is_the_command_when_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert default_command() == (sys.executable, "--decoder")
