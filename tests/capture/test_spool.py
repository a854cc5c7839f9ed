"""What is being recorded is on the disk, and comes back whole however short it was cut."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemma_desk.capture.spool import Spool
from gemma_desk.capture.take import recording_of
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ


def sound(seconds: float) -> np.ndarray:
    times = np.arange(int(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    return (np.round(np.sin(2 * np.pi * 220 * times) * 16_000) / 32_768).astype(np.float32)


@given(cuts=st.lists(st.integers(0, SAMPLE_RATE_HZ), max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
def test_pieces_are_the_whole_to_the_sample(tmp_path: Path, cuts: list[int]) -> None:
    spool, samples = Spool(tmp_path), sound(1.0)
    for piece in np.split(samples, sorted(cuts)):
        spool.add("1", piece)
    recording, expected = spool.recording("1"), recording_of(samples)
    assert recording is not None
    assert expected is not None
    assert np.array_equal(recording.samples, expected.samples)
    spool.forget("1")
    assert spool.names == ()


def test_a_file_cut_in_the_middle_of_a_sample_is_read(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.add("1", sound(1.0))
    (path,) = tmp_path.rglob("*.pcm")
    os.truncate(path, path.stat().st_size - 1)
    recording = spool.recording("1")
    assert recording is not None
    assert recording.seconds == pytest.approx(1.0, abs=0.01)


def test_written_anew_nothing_is_left_of_before(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.add("2", sound(2.0))
    spool.put("2", sound(1.0))
    recording = spool.recording("2")
    assert recording is not None
    assert recording.seconds == pytest.approx(1.0, abs=0.01)


def test_silence_and_nothing_are_no_recording(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    assert spool.names == ()
    spool.add("1", np.zeros(SAMPLE_RATE_HZ, np.float32))
    spool.add("2", np.zeros(0, np.float32))
    assert spool.names == ("1", "2")
    assert (spool.recording("1"), spool.recording("2")) == (None, None)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_nobody_else_can_listen(tmp_path: Path) -> None:
    Spool(tmp_path).add("1", sound(0.1))
    (path,) = tmp_path.rglob("*.pcm")
    assert path.stat().st_mode & 0o77 == path.parent.stat().st_mode & 0o77 == 0


def test_a_disk_that_cannot_be_written_is_logged_and_nothing_else(tmp_path: Path, caplog) -> None:
    (tmp_path / "recordings").write_text("in the way")
    spool = Spool(tmp_path)
    spool.add("1", sound(0.1))
    assert spool.names == ()
    assert spool.recording("1") is None
    assert len(caplog.records) == 2
