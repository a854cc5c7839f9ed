"""The engine process: dies with the window, and its own death is an ordinary failed turn."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from gemma_desk.chat.errors import ProblemKind
from gemma_desk.chat.events import AnswerText, Event, Failed, Finished, Loading, Prefilling
from gemma_desk.chat.message import Message, Part, Role
from gemma_desk.chat.turn import FinishReason, TurnRequest
from gemma_desk.engine import engine_process, inbox, wire
from gemma_desk.engine.client import EngineClient, engine_command
from gemma_desk.engine.protocol import LoadRequest
from tests.engine import asking

WITHIN_S = 60.0
"""Only a hang waits this long."""

SIGNALS = [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGTERM, signal.SIGBUS, signal.SIGSTOP]
"""The last one is found by its silence."""


@pytest.fixture
def client(small_model: Path) -> Iterator[EngineClient]:
    client = EngineClient()
    asking.load(client, small_model)
    yield client
    client.close()


def killed_while_writing(client: EngineClient, kill: signal.Signals, *parts: Part) -> list[Event]:
    """The question names the signal where there is no other."""
    events = []
    for event in client.answer(asking.request([Message(Role.USER, parts or (kill.name,))], max_tokens=1500)):
        if isinstance(event, AnswerText) and client.process_id is not None:
            os.kill(client.process_id, kill)
        events.append(event)
    return events


@pytest.mark.parametrize("kill", SIGNALS[:-1])
def test_a_killed_engine_is_a_failed_turn(client: EngineClient, kill: signal.Signals) -> None:
    events = killed_while_writing(client, kill)
    assert isinstance(events[-1], Failed)
    assert events[-1].problem.kind is ProblemKind.ENGINE
    assert [event for event in events if isinstance(event, AnswerText)]


def test_each_death_has_its_own_sentence(client: EngineClient) -> None:
    ends = [killed_while_writing(client, kill)[-1] for kill in SIGNALS]
    assert len({end.problem.sentence for end in ends if isinstance(end, Failed)}) == len(SIGNALS)


def test_an_engine_that_hangs_while_it_reads_a_long_prompt_is_found(client: EngineClient) -> None:
    """Also by Stop: the turn ends, and the next one is answered."""
    request = asking.request([Message(Role.USER, ("word " * 400,))])
    for event in client.answer(request):
        if isinstance(event, Prefilling) and 0 < event.done_tokens < event.total_tokens and client.process_id:
            os.kill(client.process_id, signal.SIGSTOP)
            client.cancel(request.turn_id)
    assert isinstance(event, Failed)
    assert client.process_id is None
    assert asking.ask(client, "Hello").text


def test_an_engine_that_hung_while_nothing_was_asked_is_started_again(
    client: EngineClient, caplog: pytest.LogCaptureFixture
) -> None:
    """So is one whose death the next question overtakes."""
    assert client.process_id is not None
    os.kill(client.process_id, signal.SIGSTOP)
    assert asking.ask(client, "Hello").text
    assert "not even that it is alive" in caplog.text


BUSY = """
import sys
from pathlib import Path
from gemma_desk.chat.events import Finished
from gemma_desk.chat.turn import FinishReason, TurnResult
from gemma_desk.engine import wire
asked = wire.read(sys.stdin.buffer, wire.REQUESTS)
while not Path(sys.argv[1]).exists():
    pass
wire.write(sys.stdout.buffer, Finished(asked.turn_id, TurnResult(FinishReason.STOP)))
sys.stdin.read()
"""


def test_a_slow_process_is_not_taken_for_one_that_hangs(
    tmp_path: Path, no_leave: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says nothing for longer than one that hangs may, but it computes."""
    monkeypatch.setattr(inbox, "MOST_SILENT_LOOKS", 2)
    may_answer = tmp_path / "may answer"
    threading.Timer(4.0, may_answer.touch).start()
    with closing(EngineClient([sys.executable, "-c", BUSY, str(may_answer)])) as client:
        assert isinstance([*client.answer(asking.request([Message(Role.USER, ("Hello",))]))][-1], Finished)


def test_the_same_question_is_not_asked_a_fourth_time_of_an_engine_that_died_three_times(client: EngineClient) -> None:
    deadly = (asking.PICTURE, "What is this?")
    ends = [killed_while_writing(client, signal.SIGSEGV, *deadly)[-1] for _ in range(4)]
    sentences = [end.problem.sentence for end in ends if isinstance(end, Failed)]
    assert [asking.PICTURE.name in sentence for sentence in sentences] == [False, False, True, True]
    assert client.process_id is None
    assert asking.ask(client, "What is this?").text


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux chooses whom it kills by this")
def test_the_engine_goes_first_where_memory_runs_out(client: EngineClient) -> None:
    adjustments = [Path(f"/proc/{process}/oom_score_adj").read_text() for process in (client.process_id, "self")]
    assert int(adjustments[0]) > int(adjustments[1])


def test_the_next_turn_starts_the_process_and_loads_the_model_again(client: EngineClient) -> None:
    before = client.process_id
    killed_while_writing(client, signal.SIGKILL)
    answer = asking.ask(client, "Hello")
    assert answer.text
    assert isinstance(answer.events[0], Loading)
    assert client.process_id not in (None, before)


def test_a_process_that_died_while_nothing_was_asked_is_started_again(
    client: EngineClient, caplog: pytest.LogCaptureFixture
) -> None:
    before = client.process_id
    assert before is not None
    os.kill(before, signal.SIGKILL)
    os.waitid(os.P_PID, before, os.WEXITED | os.WNOWAIT)
    answer = asking.ask(client, "Hello")
    assert answer.text
    assert client.process_id not in (None, before)
    assert "it was killed" in caplog.text


def test_close_ends_the_process(client: EngineClient) -> None:
    process = psutil.Process(client.process_id)
    client.close()
    assert not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


PARENT = """
import sys
from pathlib import Path
from gemma_desk.chat.message import Message, Role
from gemma_desk.engine.client import EngineClient
from tests.engine import asking
client = EngineClient()
asking.load(client, Path(sys.argv[1]))
for event in client.answer(asking.request([Message(Role.USER, ("Hello",))], max_tokens=1900)):
    print(client.process_id, flush=True)
"""


def test_the_engine_ends_when_the_window_process_is_killed(small_model: Path) -> None:
    command = [sys.executable, "-c", PARENT, str(small_model)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment()) as parent:
        assert parent.stdout is not None
        engine = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    _, alive = psutil.wait_procs([engine], timeout=2)
    assert not [process for process in alive if process.status() != psutil.STATUS_ZOMBIE], "outlived its window by 2 s"


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


NONSENSE = [
    sys.executable,
    "-c",
    "import sys; sys.stdout.write('nonsense' * 100); sys.stdout.flush(); sys.stdin.read()",
]


def test_a_process_that_speaks_nonsense_is_ended(small_model: Path) -> None:
    """Its pipe is out of step; the next turn gets a fresh process."""
    client = EngineClient(NONSENSE)
    for _ in range(2):
        *_, last = client.answer(asking.request([Message(Role.USER, ("Hello",))]))
        assert isinstance(last, Failed)
        assert last.problem.kind is ProblemKind.BUG
        assert client.process_id is None
    client.close()


@pytest.mark.parametrize("data", [b"", b"\x00\x00\x00\x09half"])
def test_an_end_of_the_requests_is_a_clean_end(data: bytes) -> None:
    ended = subprocess.run(engine_command(), input=data, capture_output=True, env=environment(), check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_requests_that_cannot_be_read_are_no_clean_end() -> None:
    pipes = {"stdin": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(engine_command(), env=environment(), **pipes) as engine:
        assert engine.stdin is not None
        engine.stdin.write(b"\xff" * 4)
        engine.stdin.flush()
        assert engine.wait(WITHIN_S) != 0
        assert b"Traceback" in engine.stderr.read()


def test_the_last_words_of_a_process_are_passed_on() -> None:
    client = EngineClient([sys.executable, "-c", "import sys; sys.exit('the reason')"])
    *_, last = client.answer(asking.request([Message(Role.USER, ("Hello",))]))
    assert isinstance(last, Failed)
    assert last.problem.kind is ProblemKind.ENGINE
    assert "the reason" in last.problem.sentence


def test_a_request_too_large_is_a_sentence_and_the_process_stays(
    client: EngineClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = client.process_id
    monkeypatch.setattr(wire, "MAX_FRAME_BYTES", 2**22)
    *_, last = client.answer(asking.request([Message(Role.USER, ("word " * 2**20,))]))
    assert isinstance(last, Failed)
    assert last.problem.kind is ProblemKind.PROMPT
    assert asking.ask(client, "Hello").text
    assert client.process_id == before


SLOW_READER = """
import sys, time
from pathlib import Path
from gemma_desk.chat.events import Finished, Prefilling
from gemma_desk.chat.turn import FinishReason, TurnResult
from gemma_desk.engine import wire
requests, events, may_read = sys.stdin.buffer, sys.stdout.buffer, Path(sys.argv[1])
requests.peek(1)
wire.write(events, Prefilling("large", 0, 1))
while not may_read.exists():
    time.sleep(0.01)
asked, cancelled = (wire.read(requests, wire.REQUESTS) for _ in range(2))
assert isinstance(cancelled, wire.Cancel)
assert asked.turn_id == cancelled.turn_id
wire.write(events, Finished(asked.turn_id, TurnResult(FinishReason.CANCELLED)))
requests.read()
"""
LARGE = TurnRequest("large", (Message(Role.USER, ("word " * 2**20,)),))


@pytest.fixture
def no_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    """For processes that would be waited for in vain."""
    monkeypatch.setattr(engine_process, "_LEAVE_GRACE_S", 0.1)


def test_cancel_waits_for_nothing_while_a_request_is_being_written(tmp_path: Path, no_leave: None) -> None:
    """The process has seen the request's beginning and reads on only when the cancel has returned; both arrive."""
    may_read = tmp_path / "may read"
    with closing(EngineClient([sys.executable, "-c", SLOW_READER, str(may_read)])) as client:
        for event in client.answer(LARGE):
            if isinstance(event, Prefilling):
                cancel = threading.Thread(target=client.cancel, args=[LARGE.turn_id], daemon=True)
                cancel.start()
                cancel.join(WITHIN_S)
                assert not cancel.is_alive()
                may_read.touch()
    assert isinstance(event, Finished), event
    assert event.result.finish_reason is FinishReason.CANCELLED


def test_a_process_that_does_not_read_is_closed_all_the_same(tmp_path: Path, no_leave: None) -> None:
    client = EngineClient([sys.executable, "-c", SLOW_READER, str(tmp_path / "never")])
    answer = client.answer(LARGE)
    assert isinstance(next(answer), Prefilling)
    process = psutil.Process(client.process_id)
    client.close()
    assert not process.is_running()


def test_stop_while_the_model_is_loaded_again_is_cancelled_and_the_next_turn_answers(client: EngineClient) -> None:
    killed_while_writing(client, signal.SIGKILL)
    request = asking.request([Message(Role.USER, ("Hello",))])
    events = []
    for event in client.answer(request):
        if isinstance(event, Loading):
            client.cancel(request.turn_id)
        events.append(event)
    assert asking.collect(iter(events)).result.finish_reason is FinishReason.CANCELLED
    assert asking.ask(client, "Hello").text


def test_a_wrong_folder_keeps_the_model_there_is(client: EngineClient, tmp_path: Path) -> None:
    *_, last = client.load(LoadRequest("wrong", (str(tmp_path),)))
    assert isinstance(last, Failed)
    answer = asking.ask(client, "Hello")
    assert answer.text
    assert client.process_id is not None


def test_a_program_that_cannot_start_is_a_sentence(tmp_path: Path) -> None:
    client = EngineClient([str(tmp_path / "missing")])
    *_, last = client.answer(asking.request([Message(Role.USER, ("Hello",))]))
    assert isinstance(last, Failed)
    assert last.problem.kind is ProblemKind.ENGINE


def test_cancel_in_a_long_prefill_is_heard_at_once(client: EngineClient) -> None:
    """Bounded by work, not by the clock: of 1 800 tokens at most one further piece is read after the cancel."""
    request = asking.request([Message(Role.USER, ("word " * 400,))])
    read = 0
    for event in client.answer(request):
        if read == 0 and getattr(event, "done_tokens", 0) > 0:
            client.cancel(request.turn_id)
            time.sleep(0.3)  # the engine goes on in its own process meanwhile
        read = max(read, getattr(event, "done_tokens", 0))
    assert event.result.finish_reason == "cancelled"


NO_CONSOLE = """
import sys
sys.stdin = sys.stdout = sys.stderr = None
from gemma_desk.engine import host
host.main()
"""


def test_a_program_without_a_console_is_an_engine_too(small_model: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It has pipes, but no standard streams of Python's; what it complains of is read all the same."""
    client = EngineClient([sys.executable, "-c", NO_CONSOLE])
    asking.load(client, small_model)
    assert asking.ask(client, "Hello").text
    assert client._process is not None
    client._process._outgoing.put(b"\0\0\0\x01x")  # no frame of ours
    assert asking.ask(client, "Hello").text  # of another one
    assert "Bug" in caplog.text
    client.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes the flag without a word")
def test_the_engine_opens_no_console(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only Windows knows the flag; elsewhere Python refuses it, which tells that it was given."""
    monkeypatch.setattr(subprocess, "CREATE_NO_WINDOW", 0x08000000, raising=False)
    with pytest.raises(ValueError, match="creationflags"):
        asking.ask(EngineClient(), "Hello")


BEFORE_IT_SERVES = """
import os, sys, time
from gemma_desk.end_with_parent import end_with_parent
end_with_parent()
os.write(1, b"x")
time.sleep(600)  # as it may be while libraries are loaded: nobody reads the requests
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there it is seen where requests are read")
def test_a_child_that_does_not_read_yet_ends_with_its_parent() -> None:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", BEFORE_IT_SERVES], env=environment(), **pipes) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(b"unread")
        child.stdin.flush()
        assert child.stdout.read(1) == b"x"
        child.stdin.close()
        assert child.wait(WITHIN_S) == 0
