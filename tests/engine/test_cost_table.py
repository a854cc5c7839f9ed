"""What drafting costs is known from before: of this model on this machine, and only if the file is whole."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.chat.events import Loaded
from gemma_desk.chat.message import Message, Role
from gemma_desk.engine.client import EngineClient
from gemma_desk.engine.llama import backend
from gemma_desk.engine.llama.cost_table import FILE_NAME, KEPT_ENTRIES, CostTable, cost_key
from gemma_desk.engine.llama.draft_length import MAX_DRAFT_TOKENS, DraftCosts
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.protocol import Engine, LoadRequest
from gemma_desk.models.model_set import find_model_set
from tests.engine import asking

COSTS = DraftCosts(0.025, {1: 0.2, 4: 0.5})

costs = st.builds(
    DraftCosts,
    st.one_of(st.none(), st.floats(1e-6, 10)),
    st.dictionaries(st.integers(1, MAX_DRAFT_TOKENS + 1), st.floats(1e-6, 100)),
)


@given(costs)
def test_costs_are_read_as_they_were_written(before: DraftCosts) -> None:
    with TemporaryDirectory() as folder:
        CostTable(Path(folder), "here").write(before)
        assert CostTable(Path(folder), "here").read() == before


def test_another_model_or_machine_has_its_own(tmp_path: Path) -> None:
    CostTable(tmp_path, "here").write(COSTS)
    there = CostTable(tmp_path, "there")
    assert there.read() == DraftCosts()
    there.write(DraftCosts(1.0, {1: 1.0}))
    assert CostTable(tmp_path, "here").read() == COSTS


@given(
    st.one_of(
        st.binary(),
        st.sampled_from([b"[]", b"{}", b'{"here": {}}', b'{"here": {"draft_step_s": 0, "verify_s": {}}}']),
        st.sampled_from([b'{"here": {"verify_s": {"0": 1.0}}}', b'{"here": {"verify_s": {"1": -1.0}}}']),
        st.sampled_from([b'{"here": {"verify_s": {"1": 1e999}}}', b'{"here": {"verify_s": {"x": 1.0}}}']),
    )
)
def test_a_damaged_file_is_no_file(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / FILE_NAME).write_bytes(data)
        table = CostTable(Path(folder), "here")
        assert table.read() == DraftCosts()
        table.write(COSTS)
        assert table.read() == COSTS


def test_a_file_cut_anywhere_is_no_file(tmp_path: Path) -> None:
    CostTable(tmp_path, "here").write(COSTS)
    whole = (tmp_path / FILE_NAME).read_bytes()
    for length in range(len(whole)):
        (tmp_path / FILE_NAME).write_bytes(whole[:length])
        assert CostTable(tmp_path, "here").read() == DraftCosts()


def test_the_file_does_not_grow_without_end(tmp_path: Path) -> None:
    for number in range(KEPT_ENTRIES + 1):
        CostTable(tmp_path, str(number)).write(COSTS)
    assert CostTable(tmp_path, "0").read() == DraftCosts()
    assert CostTable(tmp_path, str(KEPT_ENTRIES)).read() == COSTS


def test_two_programs_write_through_files_of_their_own(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITING, str(tmp_path)]
    one, other = (subprocess.run(command, check=True, capture_output=True, text=True).stdout for _ in range(2))
    assert one != other


WRITING = """
import sys
from dataclasses import replace
from pathlib import Path
from gemma_desk.engine.llama.cost_table import CostTable
from gemma_desk.engine.llama.draft_length import DraftCosts
replace = Path.replace
Path.replace = lambda source, target: (print(source), replace(source, target))
CostTable(Path(sys.argv[1]), "here").write(DraftCosts(0.025, {1: 0.2}))
"""


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    table = CostTable(tmp_path / "file" / "cache", "here")
    table.write(COSTS)
    assert table.read() == DraftCosts()


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    table = CostTable(None, "here")
    table.write(COSTS)
    assert table.read() == DraftCosts()
    assert not list(tmp_path.iterdir())


def test_what_is_known_already_is_not_written_again(tmp_path: Path) -> None:
    CostTable(tmp_path, "here").write(COSTS)
    table = CostTable(tmp_path, "here")
    table.read()
    (tmp_path / FILE_NAME).unlink()
    table.write(COSTS)
    assert not (tmp_path / FILE_NAME).exists()


def test_the_key_tells_files_threads_and_devices_apart(small_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    models = find_model_set([small_model])
    keys = [cost_key(models, 1), cost_key(models, 2), cost_key(replace(models, drafter=None), 1)]
    monkeypatch.setattr(backend, "devices", lambda: ("Another processor",))
    keys.append(cost_key(models, 1))
    assert len(set(keys)) == 4


def test_the_processor_has_a_name() -> None:
    backend.start()
    assert all(backend.devices())
    assert backend.devices()


def load(engine: Engine, model: Path, folder: Path, threads: int = 1) -> None:
    request = LoadRequest("load", (str(model),), 2048, 280, threads, cache_folder=str(folder))
    *_, last = engine.load(request)
    assert isinstance(last, Loaded), last


def known(engine: LlamaEngine) -> DraftCosts:
    assert engine._model is not None
    return engine._model.draft_costs


def test_a_second_load_begins_with_the_costs_of_the_first(agreeing_model: Path, tmp_path: Path) -> None:
    engine = LlamaEngine()
    load(engine, agreeing_model, tmp_path)
    asking.ask(engine, "Hello", max_tokens=60)
    measured = known(engine)
    assert measured.draft_step_s is not None
    load(engine, agreeing_model, tmp_path, threads=2)
    assert known(engine) == DraftCosts()
    load(engine, agreeing_model, tmp_path)
    assert known(engine) == measured
    engine.close()
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [FILE_NAME]


def test_the_speed_of_reading_is_measured_once_and_known_at_the_next_start(
    agreeing_model: Path, tmp_path: Path
) -> None:
    request = LoadRequest(
        "load", (str(agreeing_model),), 2048, 280, threads=1, cache_folder=str(tmp_path), measures_reading=True
    )
    engine = LlamaEngine()
    *_, first = engine.load(request)
    answer = asking.ask(engine, "Hello")
    assert answer.result.usage.reused_tokens == 0, "what was measured with is forgotten"
    engine.close()
    *_, second = engine.load(replace(request, measures_reading=False))
    assert isinstance(first, Loaded)
    assert isinstance(second, Loaded)
    assert first.info.prefill_tps > 0
    assert second.info.prefill_tps == pytest.approx(answer.result.prefill_tps)
    engine.close()


def test_the_speed_of_reading_follows_what_is_read_also_ahead(agreeing_model: Path, tmp_path: Path) -> None:
    engine = LlamaEngine()
    load(engine, agreeing_model, tmp_path)
    assert known(engine).read_token_s is None
    question = asking.request([Message(Role.USER, (asking.PICTURE, "What is it?"))])
    engine.anticipate(question)
    engine.read_ahead()
    assert known(engine).read_token_s is not None
    engine.close()


def test_costs_are_saved_between_turns(agreeing_model: Path, tmp_path: Path) -> None:
    engine = LlamaEngine()
    load(engine, agreeing_model, tmp_path)
    asking.ask(engine, "Hello", max_tokens=60)
    engine.save()
    assert (tmp_path / FILE_NAME).exists()
    engine.close()


def test_the_engine_process_saves_costs_when_it_is_left(agreeing_model: Path, tmp_path: Path) -> None:
    client = EngineClient()
    load(client, agreeing_model, tmp_path)
    asking.ask(client, "Hello", max_tokens=60)
    client.close()
    assert (tmp_path / FILE_NAME).exists()
