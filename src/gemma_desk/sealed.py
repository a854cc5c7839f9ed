"""No way out: a process that has called `seal` can open no socket any more, and neither can what it starts. No Qt.

For the engine, the decoder and what sets formulas: they need nothing but their pipes, and work on what strangers made.
Python code is refused by a hook of the interpreter on every system. Libraries are refused by the kernel where it lets
a process give that up: Linux by a seccomp filter, macOS by its sandbox. Windows has no such way without another
installation; there it is the hook, and a test that no library of ours asks.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys

_SYSTEM_CALLS = {
    # socket, connect, accept, bind, listen, socketpair, accept4, io_uring_setup (which makes sockets, too)
    "x86_64": (0xC000003E, (41, 42, 43, 49, 50, 53, 288, 425)),
    "aarch64": (0xC00000B7, (198, 203, 202, 200, 201, 199, 242, 425)),
}
"""By machine: what the kernel calls it, and its numbers of what is refused. From the kernel's headers."""

_KERNEL_FILTERS = "/proc/sys/kernel/seccomp/actions_avail"

_X32 = 0x40000000
"""Numbers from here on are those of another way to call the same on x86_64."""

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_LOAD_WORD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER_AT, _MACHINE_AT = 0, 4
"""Bytes into what the kernel tells a filter."""
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM

_MAC_PROFILE = b"(version 1)(allow default)(deny network*)"


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def seal() -> bool:
    """Takes from this process the way to open a socket, for good.

    To be called before any other thread is started.

    Returns:
        Whether the kernel sees to it, for libraries too; else only Python code is refused.
    """
    sys.addaudithook(_refuse)
    if sys.platform == "linux":
        return _seal_linux()
    return _seal_mac() if sys.platform == "darwin" else False


def can_kernel_refuse() -> bool:
    """Whether `seal` can have the kernel see to it on this system."""
    if sys.platform == "linux":
        return platform.machine() in _SYSTEM_CALLS and os.path.exists(_KERNEL_FILTERS)
    return sys.platform == "darwin"


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event == "socket.__new__":
        raise PermissionError(errno.EPERM, "This process opens no connections")


def _seal_linux() -> bool:
    """False where the machine is another, or the kernel has no filters."""
    if platform.machine() not in _SYSTEM_CALLS:
        return False
    code = _filter(*_SYSTEM_CALLS[platform.machine()])
    kept = ctypes.create_string_buffer(code, len(code))
    program = _Program(len(code) // 8, ctypes.addressof(kept))
    control = ctypes.CDLL(None, use_errno=True).prctl
    if control(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    is_sealed: bool = control(_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0) == 0
    return is_sealed


def _filter(machine: int, refused: tuple[int, ...]) -> bytes:
    """A program for the kernel's filter machine: eight bytes a line, jumps count lines behind the next one."""
    n = len(refused)
    lines = [
        (_LOAD_WORD, 0, 0, _MACHINE_AT),
        (_IF_EQUAL, 0, n + 3, machine),  # another machine's numbers mean other things
        (_LOAD_WORD, 0, 0, _NUMBER_AT),
        (_IF_AT_LEAST, n + 1, 0, _X32),
        *((_IF_EQUAL, n - place, 0, number) for place, number in enumerate(refused)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    return b"".join(struct.pack("=HBBI", *line) for line in lines)


def _seal_mac() -> bool:
    try:
        sandbox = ctypes.CDLL("/usr/lib/libSystem.B.dylib").sandbox_init
    except (OSError, AttributeError):
        return False
    sandbox.argtypes = [ctypes.c_char_p, ctypes.c_uint64, ctypes.POINTER(ctypes.c_char_p)]
    is_sealed: bool = sandbox(_MAC_PROFILE, 0, ctypes.byref(ctypes.c_char_p())) == 0
    return is_sealed
