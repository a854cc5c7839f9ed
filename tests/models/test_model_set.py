"""Which files make up a model set. Names never matter, so the tests give misleading ones."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from gguf import GGUFWriter

from gemma_desk.chat.errors import ModelProblem
from gemma_desk.models.model_set import ModelSet, find_model_set
from tests.model_factory import SHAPES, write_model_set

Folder = Callable[..., Path]


@pytest.fixture(scope="session")
def other_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A set of twice the width: none of its files fits the small set's."""
    shape = replace(SHAPES["small"], hidden=256)
    return write_model_set(tmp_path_factory.mktemp("other"), shape).folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Makes a folder of copies: `folder({"name.gguf": source, …})`."""

    def make(files: dict[str, Path]) -> Path:
        for name, source in files.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            shutil.copy(source, tmp_path / name)
        return tmp_path

    return make


def write_other_kind(path: Path, architecture: str, **texts: str) -> Path:
    writer = GGUFWriter(path, architecture)
    for key, value in texts.items():
        writer.add_string(key.replace("__", "."), value)
    return finish(writer, path)


def finish(writer: GGUFWriter, path: Path) -> Path:
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def names(models: ModelSet) -> tuple[str | None, ...]:
    paths = (models.target, models.projector, models.drafter)
    return tuple(path.name if path else None for path in paths)


def test_roles_come_from_metadata_in_a_folder(small_model: Path, folder: Folder) -> None:
    place = folder(
        {
            "mmproj.gguf": small_model / "target.gguf",
            "mtp.gguf": small_model / "projector.gguf",
            "model.gguf": small_model / "drafter.gguf",
        }
    )
    models = find_model_set([place])
    assert names(models) == ("mmproj.gguf", "mtp.gguf", "model.gguf")
    assert models.drafter_reason == ""
    assert models.name == "Made-up Gemma 4 (small)"


def test_roles_come_from_metadata_in_any_order(small_model: Path) -> None:
    paths = [small_model / name for name in ("target.gguf", "projector.gguf", "drafter.gguf")]
    found = {find_model_set(order) for order in permutations(paths)}
    assert found == {find_model_set([small_model])}


def test_sub_folders_are_searched_one_deep(small_model: Path, folder: Folder) -> None:
    place = folder({"target.gguf": small_model / "target.gguf", "MTP/drafter.gguf": small_model / "drafter.gguf"})
    assert names(find_model_set([place])) == ("target.gguf", None, "drafter.gguf")


def test_a_target_alone_is_a_set_that_says_why_it_does_not_draft(small_model: Path) -> None:
    models = find_model_set([small_model / "target.gguf"])
    assert names(models) == ("target.gguf", None, None)
    assert models.drafter_reason


def test_a_drafter_of_another_model_is_left_out_with_both_widths(small_model: Path, other_model: Path) -> None:
    models = find_model_set([small_model / "target.gguf", other_model / "drafter.gguf"])
    assert models.drafter is None
    assert "256" in models.drafter_reason
    assert "128" in models.drafter_reason


@pytest.mark.parametrize("change", [{"head_size": 64}, {"head_size_full": 128}], ids=str)
def test_a_drafter_must_fit_in_heads(small_model: Path, tmp_path: Path, change: dict[str, int]) -> None:
    other = write_model_set(tmp_path, replace(SHAPES["small"], **change))  # type: ignore[arg-type] # one of many
    models = find_model_set([small_model / "target.gguf", other.drafter])
    assert models.drafter is None
    assert models.drafter_reason


def test_a_drafter_must_fit_in_vocabulary(small_model: Path, tmp_path: Path) -> None:
    writer = GGUFWriter(tmp_path / "drafter.gguf", "gemma4-assistant")
    writer.add_uint32("gemma4-assistant.embedding_length_out", SHAPES["small"].hidden)
    writer.add_token_list(["one", "two"])
    models = find_model_set([small_model / "target.gguf", finish(writer, tmp_path / "drafter.gguf")])
    assert models.drafter is None
    assert "vocabulary size is 2," in models.drafter_reason


def test_a_projector_of_another_model_is_a_problem_with_both_widths(
    small_model: Path, other_model: Path, folder: Folder
) -> None:
    target, projector = small_model / "target.gguf", other_model / "projector.gguf"
    for paths in ([target, projector], [folder({"a.gguf": target, "b.gguf": projector})]):
        with pytest.raises(ModelProblem) as caught:
            find_model_set(paths)
        assert "256" in caught.value.problem.sentence
        assert "128" in caught.value.problem.sentence


def test_the_largest_target_and_what_fits_it_are_chosen(small_model: Path, other_model: Path, folder: Folder) -> None:
    place = folder(
        {
            f"{number}-{name}.gguf": source / f"{name}.gguf"
            for number, source in enumerate((small_model, other_model))
            for name in ("target", "projector", "drafter")
        }
    )
    assert names(find_model_set([place])) == ("1-target.gguf", "1-projector.gguf", "1-drafter.gguf")


def test_the_drafter_beside_the_target_is_preferred(small_model: Path, folder: Folder) -> None:
    place = folder(
        {
            "target.gguf": small_model / "target.gguf",
            "A/drafter.gguf": small_model / "drafter.gguf",
            "z.gguf": small_model / "drafter.gguf",
        }
    )
    assert names(find_model_set([place])) == ("target.gguf", None, "z.gguf")


def test_a_named_file_is_preferred_to_one_in_a_folder(small_model: Path, agreeing_model: Path) -> None:
    models = find_model_set([small_model, agreeing_model / "drafter.gguf"])
    assert models.target == small_model / "target.gguf"
    assert models.drafter == agreeing_model / "drafter.gguf"


@pytest.mark.parametrize(("architecture", "kind"), [("llama", ""), ("gemma3", ""), ("clip", "gemma3")])
def test_a_file_of_another_model_is_named(small_model: Path, tmp_path: Path, architecture: str, kind: str) -> None:
    other = write_other_kind(tmp_path / "other.gguf", architecture, clip__projector_type=kind)
    for paths in ([other], [tmp_path], [small_model / "target.gguf", other]):
        with pytest.raises(ModelProblem) as caught:
            find_model_set(paths)
        assert architecture in caught.value.problem.sentence
        assert kind in caught.value.problem.sentence


def test_files_of_other_models_in_a_folder_are_passed_over(small_model: Path, folder: Folder) -> None:
    place = folder({f"{name}.gguf": small_model / f"{name}.gguf" for name in ("target", "projector", "drafter")})
    write_other_kind(place / "another.gguf", "llama")
    assert names(find_model_set([place])) == ("target.gguf", "projector.gguf", "drafter.gguf")


@pytest.mark.parametrize("name", ["target", "projector"])
def test_a_damaged_file_that_is_needed_is_a_problem(small_model: Path, folder: Folder, name: str) -> None:
    place = folder({f"{name}.gguf": small_model / f"{name}.gguf" for name in ("target", "projector", "drafter")})
    cut_short(place / f"{name}.gguf")
    with pytest.raises(ModelProblem) as caught:
        find_model_set([place])
    assert f"{name}.gguf" in caught.value.problem.sentence


def test_a_damaged_drafter_in_a_folder_is_the_reason_for_not_drafting(small_model: Path, folder: Folder) -> None:
    place = folder({f"{name}.gguf": small_model / f"{name}.gguf" for name in ("target", "projector", "drafter")})
    cut_short(place / "drafter.gguf")
    models = find_model_set([place])
    assert models.drafter is None
    assert "drafter.gguf" in models.drafter_reason


def test_a_damaged_file_beside_a_whole_set_does_not_matter(small_model: Path, folder: Folder) -> None:
    parts = {f"{name}.gguf": small_model / f"{name}.gguf" for name in ("target", "projector", "drafter")}
    place = folder(parts | {"half-loaded.gguf": small_model / "target.gguf"})
    cut_short(place / "half-loaded.gguf")
    assert names(find_model_set([place])) == ("target.gguf", "projector.gguf", "drafter.gguf")


def test_what_gives_no_target_is_a_problem(small_model: Path, tmp_path: Path) -> None:
    without_target = [small_model / "projector.gguf", small_model / "drafter.gguf"]
    too_many = [*without_target, small_model / "target.gguf", tmp_path / "fourth.gguf"]
    twice = [small_model / "target.gguf", Path(shutil.copy(small_model / "target.gguf", tmp_path / "twice.gguf"))]
    (tmp_path / "empty").mkdir()
    for paths in (without_target, too_many, twice, [tmp_path / "empty"], [tmp_path / "missing"], []):
        with pytest.raises(ModelProblem):
            find_model_set(paths)
