"""llama.cpp itself: started once, its log kept for error sentences, its work stoppable from any thread."""

from __future__ import annotations

import ctypes
import functools
import logging
import os
import sys
from collections import deque
from pathlib import Path

import llama_cpp
from llama_cpp import llama_cpp as C
from llama_cpp import mtmd_cpp as M
from llama_cpp._ctypes_extensions import load_shared_library

from gemma_desk.engine.own_memory import says_no_memory

log = logging.getLogger(__name__)

_GGML_LOG_LEVEL_ERROR = 4
_recent_errors: deque[str] = deque(maxlen=20)
_LIBRARIES = Path(llama_cpp.__file__).parent / "lib"


def _note_error(level: int, text: bytes, _user_data: object) -> None:
    if level == _GGML_LOG_LEVEL_ERROR:
        line = text.decode(errors="replace").strip()
        _recent_errors.append(line)
        if says_no_memory(line):  # some of llama.cpp goes on all the same, and ends the process
            print(line, file=sys.stderr, flush=True)


_on_log = C.llama_log_callback(_note_error)


@functools.cache
def start() -> None:
    """Starts llama.cpp once for this process. Its log goes to `recent_errors`, nothing to the terminal."""
    C.llama_log_set(_on_log, None)
    M.mtmd_log_set(_on_log, None)
    M.mtmd_helper_log_set(_on_log, None)
    _load_variants()
    C.llama_backend_init()


def _load_variants() -> None:
    """Loads the best of the processor's variants, and what there is for graphics cards, where they are files apart.

    So they are in a release, which runs on any processor; what is built for one machine has it in itself.
    llama-cpp-python loads none.
    """
    registry = _library("ggml")
    if registry.ggml_backend_reg_count() == 0:
        registry.ggml_backend_load_all_from_path(os.fsencode(_LIBRARIES))


@functools.cache
def repacks_weights() -> bool:
    """Whether quantised weights may be repacked for the processor, which multiplies them faster then.

    Not where it has AMX: llama.cpp chooses that layout before all others, and ends the process with the first of them
    it multiplies (llama.cpp's issue 20824, closed unmended).
    """
    return b"AMX_INT8 = 1" not in C.llama_print_system_info()


@functools.cache
def devices() -> tuple[str, ...]:
    """What can compute here, by name: the processor and graphics cards."""
    return tuple(_base().ggml_backend_dev_description(device).decode(errors="replace") for device in _devices())


def device_free_bytes() -> int:
    """Free memory of all graphics devices together; 0 where llama.cpp was built without any."""
    return sum(map(_free_bytes, _cards()))


def graphics() -> tuple[str, ...]:
    """Graphics cards that layers can be on, by name."""
    return tuple(_base().ggml_backend_dev_description(card).decode(errors="replace") for card in _cards())


def _cards() -> tuple[int, ...]:
    if not C.llama_supports_gpu_offload():
        return ()
    return tuple(device for device in _devices() if _base().ggml_backend_dev_type(device) == _CARD)


_CARD = 1
"""Of ggml's kinds of devices, one with memory of its own, or Metal; those inside the processor are another kind."""


def _free_bytes(device: int) -> int:
    free, total = ctypes.c_size_t(0), ctypes.c_size_t(0)
    _base().ggml_backend_dev_memory(device, ctypes.byref(free), ctypes.byref(total))
    return free.value


@functools.cache
def _devices() -> tuple[int, ...]:
    """ggml's handles."""
    registry = _library("ggml")
    registry.ggml_backend_dev_count.restype = ctypes.c_size_t
    registry.ggml_backend_dev_get.argtypes = [ctypes.c_size_t]
    registry.ggml_backend_dev_get.restype = ctypes.c_void_p
    return tuple(registry.ggml_backend_dev_get(number) for number in range(registry.ggml_backend_dev_count()))


@functools.cache
def _base() -> ctypes.CDLL:
    """What tells about a device. llama-cpp-python names none of it."""
    base = _library("ggml-base")
    base.ggml_backend_dev_description.argtypes = base.ggml_backend_dev_type.argtypes = [ctypes.c_void_p]
    base.ggml_backend_dev_description.restype = ctypes.c_char_p
    base.ggml_backend_dev_memory.argtypes = [ctypes.c_void_p, *[ctypes.POINTER(ctypes.c_size_t)] * 2]
    base.ggml_backend_dev_memory.restype = None
    return base


def _library(name: str) -> ctypes.CDLL:
    """The one that llama.cpp itself uses.

    A wheel holds no links, so each library lies in it under several names, and naming a file would load a second one
    with a registry of its own. What llama.cpp has loaded is found through it; Windows looks by name.
    """
    if sys.platform == "win32":
        return load_shared_library(name, _LIBRARIES)
    loaded: ctypes.CDLL = C._lib
    return loaded


def recent_errors() -> str:
    """What llama.cpp last complained about, oldest first; forgotten once read.

    Raises:
        MemoryError: It got no memory.
    """
    text = "; ".join(_recent_errors)
    _recent_errors.clear()
    if says_no_memory(text):
        raise MemoryError(text)
    return text


class Cancelled(Exception):
    """The computation was stopped; what was evaluated before stays."""


class StopFlag:
    """Stops llama.cpp's computation from another thread.

    ggml asks a callback before each node of a graph, some two thousand times a token. A Python callback would cost
    milliseconds there, so the callback is the C library's `strlen` over one byte that is 0 or 1 and a terminating 0:
    it says 0, go on, or 1, stop, without ever entering Python.
    """

    def __init__(self) -> None:
        self._byte = ctypes.create_string_buffer(2)

    def set(self) -> None:
        """Asks for a stop (any thread)."""
        self._byte[0] = b"\x01"

    def clear(self) -> None:
        """Takes the request back."""
        self._byte[0] = b"\x00"

    @property
    def is_set(self) -> bool:
        """Whether a stop was asked for."""
        return self._byte[0] != b"\x00"

    @property
    def callback(self) -> ctypes._FuncPointer:
        """For `llama_context_params.abort_callback`."""
        return ctypes.cast(_c_library().strlen, C.ggml_abort_callback)

    @property
    def callback_data(self) -> int:
        """For `llama_context_params.abort_callback_data`; valid as long as this object lives."""
        return ctypes.addressof(self._byte)


@functools.cache
def _c_library() -> ctypes.CDLL:
    return ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
