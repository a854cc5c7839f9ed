"""What a sealed process cannot do, whatever language asks."""

from __future__ import annotations

import errno
import os
import platform
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from gemma_desk import sealed
from gemma_desk.cli.doctor import red_circle
from gemma_desk.engine.client import EngineClient
from gemma_desk.media.decoder import Decoder
from tests.engine import asking

needs_filter = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in sealed._SYSTEM_CALLS,
    reason="only Linux on these machines can be asked to refuse libraries; the hook is tested everywhere",
)

SOCKETS_OF_C = """
import ctypes, os, sys
from gemma_desk.sealed import seal
assert seal()
c = ctypes.CDLL(None, use_errno=True)
INTERNET, LOCAL, STREAM = 2, 1, 1
for family in (INTERNET, LOCAL, 10, 16):
    print(c.socket(family, STREAM, 0), ctypes.get_errno())
print(c.socketpair(LOCAL, STREAM, 0, (ctypes.c_int * 2)()), ctypes.get_errno())
print(c.syscall(425, 4, ctypes.create_string_buffer(256)), ctypes.get_errno())
sys.stdout.flush()
os.system('python3 -c "import socket; socket.socket()" 2>/dev/null; echo $?')
"""


def run(script: str) -> list[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@needs_filter
def test_the_kernel_refuses_every_kind_of_socket_to_libraries_and_to_what_is_started() -> None:
    *asked, started = run(SOCKETS_OF_C)
    assert asked == [f"-1 {errno.EPERM}"] * 6
    assert started != "0"


def test_python_is_refused_on_every_system() -> None:
    script = """
import socket, sys
from gemma_desk import sealed
sys.addaudithook(sealed._refuse)
try:
    socket.socket()
except PermissionError as error:
    print(error)
"""
    (said,) = run(script)
    assert "opens no connections" in said


@needs_filter
def test_the_engine_and_the_decoder_are_sealed_and_hold_no_socket(small_model: Path) -> None:
    client, decoder = EngineClient(), Decoder()
    try:
        asking.load(client, small_model)
        asking.ask(client, "Hello")
        decoder.prepare_one(red_circle(), "circle.png", 70, 70)
        children = psutil.Process().children()
        commands = {next(word for word in child.cmdline() if word.startswith("--")): child for child in children}
        assert {"--engine-process", "--decoder"} <= commands.keys()
        for child in commands.values():
            assert filtered(child.pid) == {"2"}, "a thread that no filter is on"
            assert not [name for name in opened(child.pid) if name.startswith("socket:")]
    finally:
        client.close()
        decoder.close()


def filtered(process_id: int) -> set[str]:
    """Of each thread: 2 where a filter is on."""
    statuses = Path(f"/proc/{process_id}/task").glob("*/status")
    return {line.split()[1] for path in statuses for line in path.read_text().splitlines() if line[:8] == "Seccomp:"}


def opened(process_id: int) -> list[str]:
    return [os.readlink(path) for path in Path(f"/proc/{process_id}/fd").iterdir()]
