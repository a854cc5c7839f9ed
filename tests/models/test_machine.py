"""Threads to compute with, from what systems tell about their cores; graphics devices by arithmetic."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.models import machine


def processor(system: Path, number: int, siblings: str, capacity: int | None = None) -> None:
    folder = system / f"devices/system/cpu/cpu{number}"
    (folder / "topology").mkdir(parents=True)
    (folder / "topology/core_cpus_list").write_text(f"{siblings}\n")
    if capacity is not None:
        (folder / "cpu_capacity").write_text(f"{capacity}\n")


def test_two_threads_of_a_core_are_one(tmp_path: Path) -> None:
    for number in range(8):
        processor(tmp_path, number, f"{number % 4},{number % 4 + 4}")
    assert machine.linux_cores(range(8), tmp_path) == 4


def test_only_what_the_process_may_use_counts(tmp_path: Path) -> None:
    for number in range(8):
        processor(tmp_path, number, str(number))
    assert machine.linux_cores({1, 2, 5}, tmp_path) == 3


def hybrid(system: Path) -> None:
    """Two performance cores of two threads, four efficiency cores."""
    for number in range(4):
        processor(system, number, f"{number // 2 * 2}-{number // 2 * 2 + 1}")
    for number in range(4, 8):
        processor(system, number, str(number))
    (system / "devices/cpu_core").mkdir()
    (system / "devices/cpu_core/cpus").write_text("0-3\n")


def test_of_a_hybrid_processor_the_performance_cores(tmp_path: Path) -> None:
    hybrid(tmp_path)
    assert machine.linux_cores(range(8), tmp_path) == 2


def test_a_process_held_to_slow_cores_uses_those(tmp_path: Path) -> None:
    hybrid(tmp_path)
    assert machine.linux_cores(range(4, 8), tmp_path) == 4


def test_of_cores_with_capacities_the_fast_and_the_middle_ones(tmp_path: Path) -> None:
    for number, capacity in enumerate([250, 250, 250, 250, 620, 620, 620, 1024]):
        processor(tmp_path, number, str(number), capacity)
    assert machine.linux_cores(range(8), tmp_path) == 4


def test_without_sysfs_nothing_is_known(tmp_path: Path) -> None:
    assert machine.linux_cores(range(8), tmp_path) == 0


@pytest.mark.parametrize(
    ("text", "cores"),
    [("max 100000", None), ("250000 100000", 2), ("50000 100000", 1), ("400000 100000", 4), ("nonsense", None)],
)
def test_a_containers_quota(tmp_path: Path, text: str, cores: int | None) -> None:
    (tmp_path / "cpu.max").write_text(f"{text}\n")
    assert machine.quota_cores(tmp_path / "cpu.max") == cores
    assert machine.quota_cores(tmp_path / "missing") is None


def record(relation: int, efficiency: int, n_bytes: int = 48) -> bytes:
    return struct.pack("<IIBB", relation, n_bytes, 0, efficiency).ljust(n_bytes, b"\0")


def test_windows_cores_of_the_highest_class() -> None:
    packages = record(3, 0, n_bytes=56)
    cores = [record(0, efficiency) for efficiency in (1, 1, 0, 0, 0, 0)]
    assert machine.windows_cores(packages + b"".join(cores)) == 2
    assert machine.windows_cores(b"".join(record(0, 0) for _ in range(6))) == 6
    assert machine.windows_cores(b"") == 0


def test_threads_here_are_no_more_than_the_process_may_use() -> None:
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    assert 1 <= machine.compute_threads() <= allowed


def test_half_the_cores_on_battery_and_one_at_least() -> None:
    threads, saving = machine.compute_threads(), machine.compute_threads(saves_battery=True)
    assert saving == (max(1, threads // 2) if machine.is_on_battery() else threads)


@pytest.mark.skipif(not hasattr(psutil.Process, "cpu_affinity"), reason="this system has no affinity")
def test_one_core_allowed_is_one_thread() -> None:
    process = psutil.Process()
    before = process.cpu_affinity()
    process.cpu_affinity(before[:1])
    try:
        assert machine.compute_threads() == 1
    finally:
        process.cpu_affinity(before)


sizes = st.lists(st.integers(0, 1000), max_size=60)


@given(sizes, st.integers(0, 1000), st.integers(0, 100_000))
def test_the_layers_on_a_device_are_as_many_as_fit(layers: list[int], other: int, free: int) -> None:
    count = machine.device_layers(layers, other, free)
    taken = other + sum(layers[len(layers) - count :])
    assert count == 0 or taken <= free
    assert count == len(layers) or taken + layers[-count - 1] > 0.9 * free


def test_all_layers_where_there_is_room_for_all() -> None:
    assert machine.device_layers([10] * 5, 10, free_bytes=100) == 5
    assert machine.device_layers([10] * 5, 10, free_bytes=40) == 2
    assert machine.device_layers([10] * 5, 10, free_bytes=0) == 0
