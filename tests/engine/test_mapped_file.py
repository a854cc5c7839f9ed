"""Pages of a mapped file leave memory and come back as they were."""

from __future__ import annotations

import mmap
import sys
from pathlib import Path

import psutil
import pytest

from gemma_desk.engine.llama import mapped_file

SIZE = 32 * 2**20

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="files are not mapped elsewhere")


def resident_bytes() -> int:
    return psutil.Process().memory_info().rss


def test_what_was_read_leaves_memory_and_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "weights with a space.gguf"
    content = bytes(range(256)) * (SIZE // 256)
    path.write_bytes(content)
    del content
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        before = resident_bytes()
        assert sum(mapped[:: mmap.PAGESIZE]) == 0
        assert resident_bytes() > before + SIZE // 2
        mapped_file.release(path)
        assert resident_bytes() < before + SIZE // 2
        assert mapped[SIZE - 1] == 255


def test_changes_of_this_process_to_a_private_mapping_stay(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(bytes(mmap.PAGESIZE))
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY) as mapped:
        mapped[0] = 7
        mapped_file.release(path)
        assert mapped[0] == 7


def test_a_file_that_is_not_mapped_is_no_matter(tmp_path: Path) -> None:
    mapped_file.release(tmp_path / "missing")
