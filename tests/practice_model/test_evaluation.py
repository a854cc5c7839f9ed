"""The evaluation of the practice model, on weights that know nothing. Needs no torch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.models.practice import FOLDER
from practice_model.curriculum import FAMILIES, Material, talk_lesson
from practice_model.evaluate import Examiner, Figure, Reply, is_told, page_about, table, told_by
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
    write_tones(tmp_path, "sounds")
    write_tones(tmp_path, "sounds_held_out")
    return tmp_path


class Knowing(Examiner):
    """Answers like somebody who knows everything, after the engine has been asked."""

    def ask(self, lesson: Lesson, temperature: float | None = None, draft: bool = False) -> Reply:
        return Reply(lesson.turns[-1][1], super().ask(lesson, temperature, draft).result)


class Silent(Examiner):
    """Answers nothing."""

    def ask(self, lesson: Lesson, temperature: float | None = None, draft: bool = False) -> Reply:
        return Reply("", super().ask(lesson, temperature, draft).result)


def test_a_model_that_knows_nothing_gets_nothing_right(engine: LlamaEngine, work: Path) -> None:
    examiner = Examiner(engine, work, n_each=2)
    figures = [*examiner.seen(), *examiner.heard()]
    assert {figure.reached for figure in figures} == {"0.0%"}


def test_one_that_knows_everything_gets_everything_right(engine: LlamaEngine, work: Path) -> None:
    figures = list(Knowing(engine, work, n_each=2).seen())
    assert [figure.reached for figure in figures] == ["100.0%"] * 5


@pytest.mark.usefixtures("_held_out_fonts")
def test_it_reads_everything_right_too(engine: LlamaEngine, work: Path) -> None:
    examiner = Knowing(engine, work, n_each=2)
    assert [figure.reached for figure in examiner.read()] == ["0.0%"] * 2
    assert [figure.reached for figure in (*examiner.screens(), *examiner.talked())] == ["100.0%"] * 3


@pytest.mark.usefixtures("_held_out_fonts")
def test_who_says_nothing_gets_every_character_wrong(engine: LlamaEngine, work: Path) -> None:
    assert [figure.reached for figure in Silent(engine, work, n_each=2).read()] == ["100.0%"] * 2


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


def test_talk_is_asked_as_it_is_not_while_learning() -> None:
    def asked(is_held_out: bool) -> set[str]:
        material = Material(5, None, is_held_out)
        turns = [turn for _ in range(2000) for turn in talk_lesson(material, "talk").turns]
        return {question.rstrip("?!.").lower() for question, _ in turns}

    assert len(asked(True)) > 100
    assert not asked(True) & asked(False)


def test_the_page_tells_the_figures_and_how_long_the_model_was_trained() -> None:
    page = page_about([Figure("spoken words", "92 %", "98 %", "93.0%", 400)], told_by(FOLDER))
    assert "| spoken words | 92 % | 98 % | 93.0% | 400 |" in page
    assert re.search(r"trained for [0-9,]{7,} lessons in [0-9,]+ steps and [0-9.]+ hours", page)


def test_figures_become_a_table() -> None:
    lines = table([Figure("colour", "95 %", "99 %", "97.5%", 200)]).splitlines()
    assert lines[2] == "| colour | 95 % | 99 % | 97.5% | 200 |"


@pytest.mark.parametrize(
    ("answer", "before", "told"),
    [
        ("It is red.", "I see a red circle and a blue square.", True),
        ("The square is blue.", "I see a red circle and a blue square.", True),
        ("There are two.", "I see a red circle and a blue square.", False),
        ("The star is green.", "There are three.", False),
        ("Yes, it is left of the blue square.", "I see a red circle and a blue square.", False),
        ("It is a red circle.", "Is the red circle left of the square? Yes, it is left of the square.", True),
    ],
)
def test_a_follow_up_asks_for_what_was_not_said_before(answer: str, before: str, told: bool) -> None:
    assert is_told(answer, before) is told


def test_the_page_in_the_documents_is_about_the_model_that_comes_along() -> None:
    """Its figures are another matter; here it is what the page says of the files."""
    said = (Path(__file__).parents[2] / "docs" / "practice-model.md").read_text(encoding="utf-8")
    page = page_about(list(figures_of(said)), told_by(FOLDER))
    assert re.sub(r"on \d+ processor cores", "", page) == re.sub(r"on \d+ processor cores", "", said)


def figures_of(page: str) -> Iterator[Figure]:
    """Those of a page, as they were measured."""
    _, _, *rows = [line.split("|") for line in page.splitlines() if line.startswith("|")]
    for _, *told, n, _ in rows:
        yield Figure(*(each.strip() for each in told), int(n))
