"""The evaluation of the practice model, on weights that know nothing. Needs no torch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gemma_desk.engine.llama.engine import LlamaEngine
from practice_model.curriculum import FAMILIES
from practice_model.evaluate import Examiner, Figure, Reply, table
from practice_model.lesson import Lesson
from tests.engine import asking
from tests.model_factory import SHAPES, write_model_set
from tests.practice_model.tones import write_tones


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LlamaEngine]:
    folder = tmp_path_factory.mktemp("models")
    write_model_set(folder, SHAPES["small"])
    engine = LlamaEngine()
    asking.load(engine, folder)
    yield engine
    engine.close()


@pytest.fixture
def work(tmp_path: Path) -> Path:
    write_tones(tmp_path, "sounds_held_out")
    return tmp_path


class Knowing(Examiner):
    """Answers like somebody who knows everything, after the engine has been asked."""

    def ask(self, lesson: Lesson, temperature: float = 0.0, draft: bool = False) -> Reply:
        return Reply(lesson.turns[-1][1], super().ask(lesson, temperature, draft).result)


def test_a_model_that_knows_nothing_gets_nothing_right(engine: LlamaEngine, work: Path) -> None:
    examiner = Examiner(engine, work, n_each=2)
    figures = [*examiner.seen(), *examiner.heard()]
    assert {figure.reached for figure in figures} == {"0.0%"}


def test_one_that_knows_everything_gets_everything_right(engine: LlamaEngine, work: Path) -> None:
    figures = list(Knowing(engine, work, n_each=2).seen())
    assert [figure.reached for figure in figures] == ["100.0%"] * 5


def test_drafting_is_measured_on_the_same_questions_with_and_without(engine: LlamaEngine, work: Path) -> None:
    accepted, *speeds = Examiner(engine, work, n_each=4).drafted()
    assert 0 <= int(accepted.reached.rstrip(" %")) <= 100
    assert [speed.n for speed in speeds] == [4, 1, 1, 1, 1]
    assert all(float(speed.reached) > 0 for speed in speeds)


def test_only_stages_that_the_product_sends_so_are_measured(engine: LlamaEngine, work: Path) -> None:
    measured = {figure.what for figure in Examiner(engine, work, n_each=1).stages()}
    assert {"see one", "see many", "talk", "hear words"} <= measured
    assert "see dot" not in measured
    assert measured < {stage.name for family in FAMILIES for stage in family.stages}


def test_figures_become_a_table() -> None:
    lines = table([Figure("colour", "95 %", "97.5%", 200)]).splitlines()
    assert lines[2] == "| colour | 95 % | 97.5% | 200 |"
