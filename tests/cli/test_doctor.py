"""What the doctor says of a model that sees and hears, of one that does not, and of a folder that keeps nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gemma_desk.chat.errors import ModelProblem, Problem, ProblemKind, StoreProblem
from gemma_desk.cli import doctor
from gemma_desk.cli.doctor import Check
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.media.prepare import prepare
from gemma_desk.store.trial import keep_and_find
from tests.cli.test_ask import gemma_desk


def checks(*answers: str, engine: ScriptedEngine | None = None) -> dict[str, Check]:
    engine = engine or ScriptedEngine(tuple(ScriptedTurn((answer,)) for answer in answers))
    made = list(doctor.check_model(engine, prepare, ("a model",)))
    engine.close()
    return {check.name: check for check in made}


def test_a_model_that_sees_and_hears_is_well() -> None:
    made = checks("It is red.", "Seven.")
    assert all(check.ok for check in made.values() if check.is_needed)
    assert list(made) == ["model", "sees", "hears", "drafts"]


def test_a_wrong_answer_is_shown_beside_what_was_wanted() -> None:
    seen = checks("It is green.", "seven")["sees"]
    assert not seen.ok
    assert "“It is green.”" in seen.detail
    assert "“red”" in seen.detail


def test_a_model_that_cannot_be_loaded_says_why() -> None:
    problem = Problem(ProblemKind.MODEL, "It is cut short.")
    assert checks(engine=ScriptedEngine(load_problem=problem)) == {"model": Check("model", False, problem.sentence)}


def test_only_what_is_needed_decides(capsys: pytest.CaptureFixture[str]) -> None:
    well, missing = Check("store", True, "kept"), Check("microphone", False, "none", is_needed=False)
    assert doctor.run(iter([well, missing]), as_json=True) is ExitCode.ANSWERED
    shown = json.loads(capsys.readouterr().out)
    assert shown == {
        "ok": True,
        "checks": [
            {"name": "store", "ok": True, "detail": "kept"},
            {"name": "microphone", "ok": False, "detail": "none"},
        ],
    }
    assert doctor.run(iter([missing, Check("model", False, "gone")]), as_json=False) is ExitCode.ENVIRONMENT
    assert capsys.readouterr().out.splitlines() == ["missing microphone: none", "WRONG   model: gone"]


def test_what_fails_tells_its_sentence() -> None:
    def fail() -> str:
        raise ModelProblem("Nothing is there.")

    assert doctor.tried("model", fail) == Check("model", False, "Nothing is there.")


def test_a_trial_leaves_nothing_behind_and_touches_nothing(tmp_path: Path) -> None:
    (tmp_path / "conversations.sqlite3").write_bytes(b"not to be opened")
    assert str(tmp_path) in keep_and_find(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["conversations.sqlite3"]


def test_a_folder_that_cannot_be_written_is_a_problem_of_the_store(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem):
        keep_and_find(tmp_path / "missing")


def test_random_weights_are_found_out(small_model: Path) -> None:
    """The whole command, through the real engine."""
    ended = gemma_desk("doctor", "--model", small_model, "--json")
    made = {check["name"]: check for check in json.loads(ended.stdout)["checks"]}
    assert ended.returncode == ExitCode.ENVIRONMENT
    assert made["model"]["ok"]
    assert made["store"]["ok"]
    assert not made["sees"]["ok"]
