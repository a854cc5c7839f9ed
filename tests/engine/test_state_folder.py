"""States on disk: whole or not there, found by what they hold, bounded, for the owner's eyes alone."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from gemma_desk.app.kept_states import KeptStates
from gemma_desk.app.paths import CACHE_NAME
from gemma_desk.engine.llama import state_file, state_folder
from gemma_desk.engine.llama.backend import Cancelled
from gemma_desk.engine.llama.kv_cache import Cell, SoftToken
from gemma_desk.engine.llama.state_file import Plain
from gemma_desk.engine.llama.state_folder import StateFolder
from gemma_desk.engine.protocol import FORGOTTEN_SUFFIX, STATES_NAME, state_prefix

STATE = bytes(range(256)) * 8
CELLS: tuple[Cell, ...] = (5, 6, *(SoftToken("a", i) for i in range(3)), *(SoftToken("a", i) for i in range(3)), 7)


KEY = bytes(range(32))
with_and_without_key = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])


def opened(path: Path, model: str = "model", limit_bytes: int = 1 << 20, key: bytes | None = None) -> StateFolder:
    return StateFolder(path / "states", model, limit_bytes, key)


def save(folder: StateFolder, cells: Sequence[Cell], talk: str = "talk") -> None:
    folder.save(talk, cells, np.frombuffer(STATE, np.uint8))


def read_back(folder: StateFolder, cells: Sequence[Cell]) -> bytes | None:
    read: list[bytes] = []
    for state in folder.states:
        if state.cells == tuple(cells):
            folder.load(state, lambda data, _: read.append(data.tobytes()) is None)
    return read[0] if read else None


def files(path: Path) -> list[Path]:
    return sorted((path / "states").iterdir())


soft = st.builds(lambda key, n: [SoftToken(key, i) for i in range(n)], st.sampled_from("ab"), st.integers(1, 4))
runs = st.lists(st.one_of(st.lists(st.integers(0, 300000)), soft), max_size=6)


@given(runs)
def test_cells_come_back_equal(runs: list[list[Cell]]) -> None:
    cells = tuple(cell for run in runs for cell in run)
    assert tuple(state_folder._cells(state_folder._runs(cells))) == cells


@with_and_without_key
def test_a_state_is_there_after_a_restart(tmp_path: Path, key: bytes | None) -> None:
    save(opened(tmp_path, key=key), CELLS)
    assert read_back(opened(tmp_path, key=key), CELLS) == STATE
    (file,) = files(tmp_path)
    assert (STATE[:64] in file.read_bytes()) == (key is None)


def test_encrypted_states_are_left_to_those_who_have_the_key(tmp_path: Path) -> None:
    """Such as by `gemma-desk ask`, which needs no passphrase."""
    save(opened(tmp_path, key=KEY), CELLS)
    assert not opened(tmp_path).states
    assert read_back(opened(tmp_path, key=KEY), CELLS) == STATE


@pytest.mark.parametrize("before", [None, KEY], ids=["plain", "another key"])
def test_with_a_key_what_it_does_not_open_is_removed(tmp_path: Path, before: bytes | None) -> None:
    save(opened(tmp_path, key=before), CELLS)
    assert not opened(tmp_path, key=KEY[::-1]).states
    assert not files(tmp_path)


def test_a_state_stays_where_there_is_no_room_to_decrypt_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = opened(tmp_path, key=KEY)
    save(folder, CELLS)
    with monkeypatch.context() as small:
        small.setattr(state_file, "_LEFT_BYTES", 1 << 60)
        assert not folder.load(folder.states[0], lambda *_: True)
    assert read_back(folder, CELLS) == STATE


@with_and_without_key
def test_a_state_of_several_blocks_comes_back(tmp_path: Path, key: bytes | None) -> None:
    folder, state = opened(tmp_path, limit_bytes=1 << 24, key=key), np.arange(3 << 20, dtype=np.uint32).view(np.uint8)
    folder.save("talk", CELLS, state)
    read: list[bool] = []
    assert folder.load(folder.states[0], lambda data, _: read.append(bool((data == state).all())) is None)
    assert read == [True]


def test_a_state_is_the_owners_alone(tmp_path: Path) -> None:
    save(opened(tmp_path), CELLS)
    assert (tmp_path / "states").stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in files(tmp_path)] == [0o600]


def test_other_model_files_do_not_get_it(tmp_path: Path) -> None:
    save(opened(tmp_path), CELLS)
    assert not opened(tmp_path, model="other").states
    assert opened(tmp_path).states


def test_a_longer_state_replaces_its_beginning(tmp_path: Path) -> None:
    folder = opened(tmp_path)
    save(folder, CELLS[:3])
    save(folder, CELLS[:2], "other")
    save(folder, CELLS)
    assert {state.cells for state in folder.states} == {CELLS, CELLS[:2]}
    assert len(files(tmp_path)) == 2


def test_the_old_wording_of_a_question_does_not_stay(tmp_path: Path) -> None:
    folder = opened(tmp_path)
    save(folder, (1, 2, 3, 4))
    save(folder, (1, 2, 5))
    assert [state.cells for state in folder.states] == [(1, 2, 5)]
    assert len(files(tmp_path)) == 1


def test_the_old_wording_does_not_stay_for_another_model(tmp_path: Path) -> None:
    """Nor where there is nothing new to save; what is still said stays for it."""
    save(opened(tmp_path, model="other"), (1, 2))
    save(opened(tmp_path), (1, 2, 3, 4))
    assert [state.cells for state in opened(tmp_path, model="other").states] == [(1, 2)]
    opened(tmp_path).remove_outdated("talk", (1, 2, 5))
    assert not opened(tmp_path).states
    opened(tmp_path).remove_outdated("talk", (1,))
    assert not files(tmp_path)


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    folder = opened(tmp_path, limit_bytes=len(STATE) * 4)
    save(opened(tmp_path, model="other"), (1,), "1")
    for number in (2, 3):
        save(folder, (number,), str(number))
    for age_s, path in enumerate(sorted(files(tmp_path), key=lambda path: path.stat().st_mtime_ns, reverse=True)):
        os.utime(path, (time.time() - 10 - age_s,) * 2)
    assert folder.use((2,))
    save(folder, (4,), "4")
    assert {state.cells for state in folder.states} == {(2,), (3,), (4,)}
    save(folder, (5,), "5")
    assert {state.cells for state in folder.states} == {(2,), (4,), (5,)}
    assert sum(path.stat().st_size for path in files(tmp_path)) <= len(STATE) * 4


def test_what_is_being_written_counts_too(tmp_path: Path) -> None:
    folder = opened(tmp_path, limit_bytes=len(STATE) * 4)
    save(folder, (1,), "1")
    (tmp_path / "states" / scratch_name("2", os.getppid())).write_bytes(STATE * 2)
    save(folder, (3,), "3")
    assert [state.cells for state in folder.states] == [(3,)]


def test_a_state_above_the_limit_is_not_written(tmp_path: Path) -> None:
    folder = opened(tmp_path, limit_bytes=100)
    save(folder, CELLS)
    assert not folder.states
    assert not files(tmp_path)


def test_a_full_disk_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state_folder, "DISK_LEFT_BYTES", 1 << 60)
    folder = opened(tmp_path)
    save(folder, CELLS)
    assert not files(tmp_path)


def test_what_could_not_be_written_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_half(_form: Plain, file: BinaryIO, state: NDArray[np.uint8], _: bytes) -> None:
        file.write(state[: len(state) // 2])
        raise OSError("the disk is full")

    monkeypatch.setattr(Plain, "write", write_half)
    folder = opened(tmp_path)
    save(folder, CELLS)
    assert not folder.states
    assert not files(tmp_path)


def test_a_state_that_is_not_taken_is_removed(tmp_path: Path) -> None:
    folder = opened(tmp_path)
    save(folder, CELLS)
    assert not folder.load(folder.states[0], lambda *_: False)
    assert not folder.states
    assert not files(tmp_path)


@with_and_without_key
@given(place=st.integers(0, len(STATE) + 40), flip=st.integers(1, 255))
def test_a_flipped_byte_is_found_out(
    tmp_path_factory: pytest.TempPathFactory, key: bytes | None, place: int, flip: int
) -> None:
    path = tmp_path_factory.mktemp("flipped")
    save(opened(path, key=key), CELLS)
    (file,) = files(path)
    data = bytearray(file.read_bytes())
    data[place % len(data)] ^= flip
    file.write_bytes(data)
    folder = opened(path, key=key)
    assert not any(folder.load(state, lambda *_: True) for state in folder.states)
    assert not opened(path, key=key).states  # a file that now names another model is left to that one, and to the limit


@with_and_without_key
@given(data=st.data())
def test_a_cut_file_is_found_out(
    tmp_path_factory: pytest.TempPathFactory, key: bytes | None, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("cut")
    save(opened(path, key=key), CELLS)
    (file,) = files(path)
    os.truncate(file, data.draw(st.integers(0, file.stat().st_size - 1)))
    assert read_back(opened(path, key=key), CELLS) is None
    assert not files(path)


def test_a_state_that_vanished_is_no_state(tmp_path: Path) -> None:
    folder = opened(tmp_path)
    save(folder, CELLS)
    files(tmp_path)[0].unlink()
    assert not folder.use(CELLS)
    assert read_back(folder, CELLS) is None
    assert not folder.states


def scratch_name(talk: str, writer: int) -> str:
    return f"{state_prefix(talk)}-{writer}-abc.writing"


def test_what_a_crash_left_behind_goes(tmp_path: Path) -> None:
    """At once where the writer is gone; else in time, as its number may be another's by then."""
    opened(tmp_path)
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    orphan, mine, old, new = (
        tmp_path / "states" / scratch_name(talk, writer)
        for talk, writer in (("1", ended.pid), ("2", os.getpid()), ("3", os.getppid()), ("4", os.getppid()))
    )
    for path in (orphan, mine, old, new):
        path.write_bytes(STATE)
    os.utime(old, (time.time() - 3600,) * 2)
    assert not opened(tmp_path).states
    assert files(tmp_path) == [new]


def test_what_is_being_written_goes_when_its_conversation_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its name, so also when its writer has died."""
    data_folder = tmp_path / "data"
    left: list[list[Path]] = []

    def forget(*_: object) -> None:
        KeptStates(data_folder).forget("mine")
        left.append(sorted((data_folder / CACHE_NAME / STATES_NAME).iterdir()))

    monkeypatch.setattr(Plain, "write", forget)
    StateFolder(data_folder / CACHE_NAME / STATES_NAME, "model").save("mine", (1, 2), np.zeros(100, np.uint8))
    assert [path.suffix for path in left[0]] == [FORGOTTEN_SUFFIX]


@with_and_without_key
def test_reading_back_can_be_stopped(tmp_path: Path, key: bytes | None) -> None:
    folder = opened(tmp_path, key=key)
    save(folder, CELLS)
    with pytest.raises(Cancelled):
        folder.load(folder.states[0], lambda *_: True, lambda: False)
    assert read_back(folder, CELLS) == STATE


KILLED = """
import sys
from pathlib import Path
import numpy as np
from gemma_desk.engine.llama.state_folder import StateFolder
folder = StateFolder(Path(sys.argv[1]), "model", 1 << 30)
print("ready", flush=True)
for number in range(100000):
    folder.save("talk", (number,), np.full(3000000, number % 256, np.uint8))
"""


@pytest.mark.parametrize("seed", range(3))
def test_after_a_kill_every_state_is_whole(tmp_path: Path, seed: int) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-c", KILLED, str(tmp_path / "states")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        process.stdout.readline()
        while not list((tmp_path / "states").glob("*.state")):
            time.sleep(0.01)
        time.sleep(random.Random(seed).uniform(0.0, 0.3))
        process.send_signal(signal.SIGKILL)
    folder = opened(tmp_path)
    whole = [state for state in folder.states if folder.load(state, lambda *_: True)]
    assert whole
    assert list(folder.states) == whole
    assert len(whole) == len(list((tmp_path / "states").glob("*.state")))
