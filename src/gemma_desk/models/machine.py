"""What to compute with: the cores worth a thread each, and how much of a model a graphics device takes.

Reading weights is what the work waits for, so a second thread on a core, or a thread on a slow core that all others
then wait for, makes it slower.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import psutil

_SYSTEM = Path("/sys")
_CPU_QUOTA = Path("/sys/fs/cgroup/cpu.max")

_FAST_SHARE = 0.5
"""Of the fastest core's capacity: what a core must have to count as a fast one. Middle cores of phones have 0.6."""


def compute_threads(*, saves_battery: bool = False) -> int:
    """Threads to compute with: one for each physical core, where cores differ for each fast one.

    No more than the process may use, by its affinity or its container's quota.

    Args:
        saves_battery: Half of them while the computer runs on its battery.
    """
    threads = min(_fast_cores(), quota_cores() or sys.maxsize)
    return max(1, threads // 2 if saves_battery and is_on_battery() else threads)


def is_on_battery() -> bool:
    """Whether the computer runs on its battery. False where that cannot be told."""
    battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    return battery is not None and battery.power_plugged is False


def quota_cores(file: Path = _CPU_QUOTA) -> int | None:
    """Whole cores that the control group (version 2) leaves to this process; None where there is no limit."""
    try:
        quota, period = file.read_text("ascii").split()
        return None if quota == "max" else max(1, int(quota) // int(period))
    except (OSError, ValueError):
        return None


def _fast_cores() -> int:
    if sys.platform == "linux":
        return linux_cores(os.sched_getaffinity(0)) or _physical_cores()
    if sys.platform == "darwin":
        return _darwin_cores() or _physical_cores()
    if sys.platform == "win32":
        return windows_cores(_processor_information()) or _physical_cores()
    return _physical_cores()


def _physical_cores() -> int:
    return psutil.cpu_count(logical=False) or os.cpu_count() or 1


# --- Linux


def linux_cores(allowed: Iterable[int], system: Path = _SYSTEM) -> int:
    """Physical cores among the processors allowed, of hybrid machines the fast ones.

    Args:
        allowed: Numbers of logical processors.
        system: Where sysfs is.

    Returns:
        0 where sysfs does not say.
    """
    fast = set(allowed)
    fast = (fast & _performance_processors(system)) or fast
    fast = _of_high_capacity(fast, system)
    return len({siblings for number in fast if (siblings := _read(_cpu(system, number) / "topology/core_cpus_list"))})


def _performance_processors(system: Path) -> set[int]:
    """Intel's performance cores; empty where all are alike."""
    return set(_numbers(_read(system / "devices/cpu_core/cpus")))


def _of_high_capacity(processors: set[int], system: Path) -> set[int]:
    """Those near the fastest one; all of them where the system does not tell capacities, as on most x86."""
    capacities = {number: _read(_cpu(system, number) / "cpu_capacity") for number in processors}
    known = {number: int(text) for number, text in capacities.items() if text.isdigit()}
    return {number for number in known if known[number] >= _FAST_SHARE * max(known.values())} or processors


def _cpu(system: Path, number: int) -> Path:
    return system / f"devices/system/cpu/cpu{number}"


def _read(file: Path) -> str:
    try:
        return file.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""


def _numbers(ranges: str) -> Iterable[int]:
    """The numbers of a list such as "0-3,8"."""
    for part in filter(None, ranges.split(",")):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


# --- macOS


def _darwin_cores() -> int:
    """Performance cores; 0 on Intel, which has one kind."""
    number, size = ctypes.c_int(0), ctypes.c_size_t(ctypes.sizeof(ctypes.c_int))
    name = b"hw.perflevel0.physicalcpu"
    failed = ctypes.CDLL(None).sysctlbyname(name, ctypes.byref(number), ctypes.byref(size), None, 0)
    return 0 if failed else number.value


# --- Windows

_CORE_RELATION = 0
_RECORD_HEAD = struct.Struct("<IIBB")
"""Of SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX: relation, size of the record, flags, efficiency class."""


def windows_cores(information: bytes) -> int:
    """Physical cores of the highest efficiency class, which is the fastest.

    Args:
        information: Records as GetLogicalProcessorInformationEx gives them.
    """
    classes: list[int] = []
    offset = 0
    while offset + _RECORD_HEAD.size <= len(information):
        relation, n_bytes, _, efficiency = _RECORD_HEAD.unpack_from(information, offset)
        if relation == _CORE_RELATION:
            classes.append(efficiency)
        offset += max(n_bytes, _RECORD_HEAD.size)
    return classes.count(max(classes)) if classes else 0


def _processor_information() -> bytes:
    if sys.platform != "win32":
        return b""
    ask = ctypes.windll.kernel32.GetLogicalProcessorInformationEx
    n_bytes = ctypes.c_uint32(0)
    ask(_CORE_RELATION, None, ctypes.byref(n_bytes))
    buffer = ctypes.create_string_buffer(n_bytes.value)
    return buffer.raw if ask(_CORE_RELATION, buffer, ctypes.byref(n_bytes)) else b""


# --- graphics devices

DEVICE_SHARE = 0.9
"""Of what a device has free; the rest is for what its driver and other programs take meanwhile."""


def device_layers(layer_bytes: Sequence[int], other_bytes: int, free_bytes: int) -> int:
    """Layers of a model that fit on a device, counted as llama.cpp does: from the last one.

    Args:
        layer_bytes: Of each layer, in order: tensors and cache. The output counts as the last layer.
        other_bytes: Of what the device needs besides, whatever it computes.
        free_bytes: Of the device.
    """
    room = DEVICE_SHARE * free_bytes - other_bytes
    count = 0
    for n_bytes in reversed(layer_bytes):
        room -= n_bytes
        if room < 0:
            break
        count += 1
    return count


def is_memory_shared() -> bool:
    """Whether graphics devices use the system's own memory."""
    return sys.platform == "darwin" and platform.machine() == "arm64"
