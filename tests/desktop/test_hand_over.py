"""A second start and the first one, over the real socket, in the real folder."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from gemma_desk.__main__ import main
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.desktop.hand_over import HandedOver, address, hand_over, in_time, wish_from
from gemma_desk.desktop.wish import Wish, WishKind
from gemma_desk.ui.one_instance import OneInstance

CAPTURE = Wish(WishKind.CAPTURE)
ASKED = Wish(WishKind.ASK, 'What is the "total"?\nAnd who — wer?', ("/tmp/a b.png", "/tmp/ü.wav"))


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> OneInstance:
    instance = OneInstance(tmp_path)
    assert instance.claim()
    instance.listen()
    yield instance
    instance.close()


def handed_over(qtbot: QtBot, folder: Path, wish: Wish) -> bool:
    """Hands over from another thread, as another program would, while this one runs its event loop."""
    with ThreadPoolExecutor(1) as pool:
        taken = pool.submit(hand_over, folder, wish)
        qtbot.waitUntil(taken.done, timeout=20_000)
        return taken.result() is HandedOver.TAKEN


@pytest.mark.parametrize("wish", [CAPTURE, ASKED], ids=["bare", "with a question and files"])
def test_a_wish_reaches_the_first_as_it_was(qtbot: QtBot, tmp_path: Path, first: OneInstance, wish: Wish) -> None:
    taken: list[Wish] = []
    first.wished.connect(taken.append)
    assert handed_over(qtbot, tmp_path, wish)
    assert taken == [wish]


def test_where_nobody_listens_nothing_is_taken(tmp_path: Path) -> None:
    assert hand_over(tmp_path, CAPTURE) is HandedOver.NOBODY


@pytest.fixture
def hung(tmp_path: Path) -> Iterator[Path]:
    """A data folder whose window takes in what is said and never answers."""
    if sys.platform == "win32":
        pytest.skip("its pipes cannot be made by hand; `in_time` is what counts there")
    with socket.socket(socket.AF_UNIX) as there:
        there.bind(address(tmp_path))
        there.listen()
        lock = OneInstance(tmp_path)
        assert lock.claim()
        yield tmp_path
        lock.close()


def test_one_that_hangs_is_known_from_nobody(hung: Path) -> None:
    assert hand_over(hung, CAPTURE) is HandedOver.SILENT


def test_a_second_start_beside_one_that_hangs_ends_with_a_sentence(
    hung: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GEMMA_DESK_DATA", str(hung))
    assert main(["capture"]) == ExitCode.ENVIRONMENT
    assert "has not answered for 3 s" in capsys.readouterr().err


def test_a_call_that_never_comes_back_is_left_to_itself() -> None:
    never = threading.Event()
    with pytest.raises(TimeoutError):
        in_time(lambda: b"late" if never.wait() else b"", 0.05)
    never.set()
    assert in_time(lambda: b"now", 60) == b"now"


def test_only_one_is_the_one(tmp_path: Path, first: OneInstance) -> None:
    assert not OneInstance(tmp_path).claim()
    first.close()
    second = OneInstance(tmp_path)
    assert second.claim()
    second.close()


def test_the_place_of_one_that_was_killed_is_free(qtbot: QtBot, tmp_path: Path) -> None:
    script = (
        "import sys, pathlib; from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]);"
        "from gemma_desk.ui.one_instance import OneInstance; one = OneInstance(pathlib.Path(sys.argv[1]));"
        "print(one.claim(), flush=True); one.listen(); app.exec()"
    )
    process = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        assert not OneInstance(tmp_path).claim()
        process.send_signal(signal.SIGKILL)
    second = OneInstance(tmp_path)
    assert second.claim()
    second.listen()
    assert handed_over(qtbot, tmp_path, CAPTURE)
    second.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' pipes have no path")
def test_others_cannot_reach_the_socket(tmp_path: Path, first: OneInstance) -> None:
    assert os.stat(address(tmp_path)).st_mode & 0o077 == 0


def test_a_folder_with_a_long_path_has_a_short_address(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / ("long name " * 12)
    folder.mkdir()
    assert len(address(folder)) <= 100
    instance = OneInstance(folder)
    assert instance.claim()
    instance.listen()
    assert handed_over(qtbot, folder, CAPTURE)
    instance.close()


@pytest.mark.parametrize(
    "line", [b"", b"{}", b'{"kind": "harm"}', b"\xff\xfe", b"[1]", b'{"kind": "show", "files": "a"}']
)
def test_what_is_no_wish_is_none(line: bytes) -> None:
    assert wish_from(line) is None


def test_what_nobody_waits_for_any_more_is_not_done_later() -> None:
    late, timely = (msgspec.json.encode(replace(ASKED, ends_at_s=time.time() + s)) for s in (-1, 3600))
    assert wish_from(late) is None
    assert wish_from(timely) == ASKED


def test_nonsense_leaves_the_first_listening(
    qtbot: QtBot, tmp_path: Path, first: OneInstance, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX) as there:
        there.connect(address(tmp_path))
        there.sendall(b"GET / HTTP/1.1\r\n")
        there.settimeout(20)
        with ThreadPoolExecutor(1) as pool:
            answer = pool.submit(_all_of, there)
            qtbot.waitUntil(answer.done, timeout=20_000)
            assert answer.result() == b""
    assert handed_over(qtbot, tmp_path, CAPTURE)


def _all_of(there: object) -> bytes:
    receive: Callable[[int], bytes] = there.recv  # type: ignore[attr-defined] # a socket
    try:
        return receive(100)
    except ConnectionResetError:  # an abort may look so
        return b""
