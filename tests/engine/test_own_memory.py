"""Want of memory is told apart from anything else that a library complains of."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from gemma_desk.engine.engine_process import _environment
from gemma_desk.engine.own_memory import says_no_memory


@pytest.mark.parametrize(
    "said",
    [
        "terminate called after throwing an instance of 'std::bad_alloc'",
        "ggml_backend_cpu_buffer_type_alloc_buffer: failed to allocate buffer of size 536870912",
        "OpenBLAS blas_thread_init: pthread_create failed for thread 1 of 2: Resource temporarily unavailable",
        "OpenBLAS blas_thread_init: RLIMIT_NPROC 96343 current, 96343 max",
        "error while loading shared libraries: libllama.so: failed to map segment from shared object",
        "RuntimeError: can't start new thread",
    ],
)
def test_want_of_memory_is_known_however_it_is_said(said: str) -> None:
    assert says_no_memory(said)


@pytest.mark.parametrize("said", ["", "GGML_ASSERT(n_tokens > 0) failed", "the file is no model"])
def test_nothing_else_is_taken_for_it(said: str) -> None:
    assert not says_no_memory(said)


def test_numpy_begins_no_threads_in_the_engine() -> None:
    """Each would reserve memory, and where there is none end the process."""
    count = "import numpy, os; numpy.ones((9, 9)) @ numpy.ones((9, 9)); print(len(os.listdir('/proc/self/task')))"
    if not os.path.isdir("/proc/self/task"):
        pytest.skip("threads are counted on Linux")
    done = subprocess.run([sys.executable, "-c", count], env=_environment(), capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"
