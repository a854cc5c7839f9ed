"""What was being loaded when everything ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from gemma_desk.app.load_guard import NOTE_NAME, LoadGuard
from gemma_desk.app.paths import CACHE_NAME

A, B = ("a.gguf",), ("b.gguf", "c.gguf")


def test_two_deaths_in_a_row_bar_a_model_also_after_a_restart(tmp_path: Path) -> None:
    for n_before in range(3):
        guard = LoadGuard(tmp_path)
        assert (guard.barred(A) is not None) == (n_before >= 2)
        guard.begins(A)
    assert LoadGuard(tmp_path).barred(B) is None


def test_another_model_and_an_orderly_end_begin_anew(tmp_path: Path) -> None:
    guard = LoadGuard(tmp_path)
    guard.begins(A)
    guard.begins(B)
    guard.begins(A)
    assert guard.barred(A) is None
    guard.begins(A)
    assert guard.barred(A) is not None
    guard.ended()
    assert guard.barred(A) is None


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"paths": 7}'])
def test_a_damaged_note_bars_nothing(tmp_path: Path, damage: bytes) -> None:
    note = tmp_path / CACHE_NAME / NOTE_NAME
    note.parent.mkdir()
    note.write_bytes(damage)
    guard = LoadGuard(tmp_path)
    assert guard.barred(A) is None
    guard.begins(A)
    guard.begins(A)
    assert guard.barred(A) is not None
