"""What is available: the least of what the system, the container and the process may take."""

from __future__ import annotations

from pathlib import Path

import psutil

from gemma_desk.models.system_memory import available_bytes

MIB = 2**20


def control_group(folder: Path, limit: str) -> Path:
    (folder / "memory.max").write_text(f"{limit}\n")
    (folder / "memory.current").write_text(f"{5 * MIB}\n")
    (folder / "memory.stat").write_text(f"anon {2 * MIB}\ninactive_file {3 * MIB}\n")
    return folder


def test_without_limits_it_is_no_more_than_the_system_has(tmp_path: Path) -> None:
    assert 0 < available_bytes(tmp_path / "no-group") <= psutil.virtual_memory().total
    assert available_bytes(control_group(tmp_path, "max")) > 8 * MIB


def test_a_container_has_its_limit_less_what_it_holds_apart_from_cached_files(tmp_path: Path) -> None:
    assert available_bytes(control_group(tmp_path, str(10 * MIB))) == 8 * MIB


def test_a_container_beyond_its_limit_has_nothing(tmp_path: Path) -> None:
    assert available_bytes(control_group(tmp_path, str(MIB))) == 0


def test_a_group_within_groups_has_the_least_that_any_of_them_leaves(tmp_path: Path) -> None:
    """As a desktop's session gives a program, or `systemd-run --scope -p MemoryMax=…`."""
    inner = tmp_path / "user.slice" / "one program.scope"
    inner.mkdir(parents=True)
    control_group(inner, str(20 * MIB))
    control_group(inner.parent, str(12 * MIB))
    own = tmp_path / "own"
    own.write_text("1:name=systemd:/elsewhere\n0::/user.slice/one program.scope\n")
    assert available_bytes(tmp_path, own) == 10 * MIB


def test_groups_of_the_first_version_are_understood(tmp_path: Path) -> None:
    group = tmp_path / "memory" / "one"
    group.mkdir(parents=True)
    (group / "memory.limit_in_bytes").write_text(f"{10 * MIB}\n")
    (group / "memory.usage_in_bytes").write_text(f"{5 * MIB}\n")
    (group / "memory.stat").write_text(f"inactive_file 0\ntotal_inactive_file {MIB}\n")
    own = tmp_path / "own"
    own.write_text("4:memory:/one\n2:cpu:/\n0::/\n")
    assert available_bytes(tmp_path, own) == 6 * MIB
