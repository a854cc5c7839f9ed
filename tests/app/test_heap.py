from __future__ import annotations

import platform
import subprocess
import sys

import pytest

_HOLED = """
import psutil
from gemma_desk.app.heap import give_back_what_is_free
blocks = [bytes(2000) for _ in range(50_000)]
kept = blocks[::50]
del blocks
before = psutil.Process().memory_full_info().uss
give_back_what_is_free()
print((before - psutil.Process().memory_full_info().uss) // 1_000_000)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries do that by themselves")
def test_what_is_free_between_what_is_held_is_given_back() -> None:
    done = subprocess.run([sys.executable, "-c", _HOLED], capture_output=True, text=True, check=True, timeout=60)
    assert int(done.stdout) > 50  # of 98 MB that were let go of
