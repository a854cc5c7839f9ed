"""Model sets found in folders laid out as other programs lay them out; `docs/models-on-the-disk.md` says from where."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from gguf import GGUFWriter

from gemma_desk.models.discovery import Discovery, Looking, discover, found
from gemma_desk.models.model_set import find_model_set
from gemma_desk.models.places import Place, Program, Surroundings, known_places

COMMIT = "980b060c40a8539ac159e0501a3e0f66a6365af3"
ROLES = ("target", "projector", "drafter")


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    home = tmp_path / "home"
    home.mkdir()
    return Surroundings(home, {}, "linux", home / "Downloads", ())


def put(source: Path, place: Path) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, place)
    return place


def put_text(place: Path, text: str) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
    return place


def put_set(small_model: Path, folder: Path, names: dict[str, str]) -> None:
    for role, name in names.items():
        put(small_model / f"{role}.gguf", folder / name)


def digest_of(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def only_set(discovery: Discovery):
    (found_set,) = discovery.sets
    return found_set


# --- layouts


def lay_out_hugging_face(small_model: Path, cache: Path) -> None:
    repository = cache / "models--unsloth--gemma-4-12B-it-qat-GGUF"
    put_text(repository / "refs" / "main", COMMIT)
    names = {"target": "gemma-4-12B-it-qat-UD-Q4_K_XL.gguf", "projector": "mmproj-F16.gguf", "drafter": "MTP/mtp.gguf"}
    for role, name in names.items():
        source = small_model / f"{role}.gguf"
        blob = put(source, repository / "blobs" / digest_of(source))
        link = repository / "snapshots" / COMMIT / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(os.path.relpath(blob, link.parent))
    put_text(repository / ".no_exist" / COMMIT / "config.json", "")


def lay_out_lm_studio(small_model: Path, models: Path) -> None:
    names = {"target": "gemma-4-12B-it-Q4_K_M.gguf", "projector": "mmproj-model-f16.gguf", "drafter": "mtp.gguf"}
    put_set(small_model, models / "lmstudio-community" / "gemma-4-12B-it-GGUF", names)


def lay_out_ollama(small_model: Path, models: Path) -> None:
    kinds = {"target": "model", "projector": "projector", "drafter": "model"}
    layers = [layer(models, (small_model / f"{role}.gguf").read_bytes(), kind) for role, kind in kinds.items()]
    layers += [layer(models, b"Apache License", "license"), layer(models, b'{"temperature": 1}', "params")]
    manifest = {
        "schemaVersion": 2,
        "mediaType": "application/vnd.docker.distribution.manifest.v2+json",
        "config": {"mediaType": "application/vnd.docker.container.image.v1+json", "digest": "sha256:" + "0" * 64},
        "layers": layers,
    }
    put_text(models / "manifests" / "registry.ollama.ai" / "library" / "gemma4" / "12b", json.dumps(manifest))


def layer(models: Path, data: bytes, kind: str) -> dict[str, object]:
    digest = sha256(data).hexdigest()
    blob = models / "blobs" / f"sha256-{digest}"
    blob.parent.mkdir(parents=True, exist_ok=True)
    blob.write_bytes(data)
    return {"mediaType": f"application/vnd.ollama.image.{kind}", "digest": f"sha256:{digest}", "size": len(data)}


def lay_out_jan(small_model: Path, data: Path) -> None:
    folder = data / "llamacpp" / "models" / "unsloth" / "gemma-4-12B-it-qat"
    elsewhere = put(small_model / "drafter.gguf", folder / "draft.gguf")
    put_set(small_model, folder, {"target": "model.gguf", "projector": "mmproj.gguf"})
    place = "llamacpp/models/unsloth/gemma-4-12B-it-qat"
    put_text(
        folder / "model.yml",
        f"embedding: false\nmmproj_path: {place}/mmproj.gguf\nmodel_path: {place}/model.gguf\nname: {elsewhere.stem}\n",
    )


def lay_out_llama_cpp(small_model: Path, cache: Path) -> None:
    before = "ggml-org_gemma-4-12B-it-GGUF_"
    put_set(small_model, cache, {role: f"{before}{role}.gguf" for role in ROLES})
    put_text(cache / "manifest=ggml-org=gemma-4-12B-it-GGUF=latest.json", "{}")
    put_text(cache / f"{before}target.gguf.json", "{}")


def lay_out_downloads(small_model: Path, downloads: Path) -> None:
    put_set(small_model, downloads, {"target": "gemma.gguf", "projector": "mmproj-F16 (1).gguf", "drafter": "x/m.gguf"})


LAYOUTS: dict[Program, tuple[Callable[[Path, Path], None], str]] = {
    Program.HUGGING_FACE: (lay_out_hugging_face, ".cache/huggingface/hub"),
    Program.LM_STUDIO: (lay_out_lm_studio, ".lmstudio/models"),
    Program.OLLAMA: (lay_out_ollama, ".ollama/models"),
    Program.JAN: (lay_out_jan, ".local/share/Jan/data"),
    Program.LLAMA_CPP: (lay_out_llama_cpp, ".cache/llama.cpp"),
    Program.DOWNLOADS: (lay_out_downloads, "Downloads"),
}


@pytest.mark.parametrize("program", LAYOUTS)
def test_a_set_is_found_where_its_program_keeps_it(small_model: Path, around: Surroundings, program: Program) -> None:
    lay_out, folder = LAYOUTS[program]
    lay_out(small_model, around.home / folder)
    found_set = only_set(found(known_places(around)))
    assert found_set.program is program
    assert found_set.is_whole
    assert not found_set.reason
    assert found_set.models.name == "Made-up Gemma 4 (small)"
    assert found_set.total_bytes == sum((small_model / f"{role}.gguf").stat().st_size for role in ROLES)
    loaded = find_model_set([Path(path) for path in found_set.paths])  # as the engine does
    assert [digest_of(path) for path in (loaded.target, loaded.projector, loaded.drafter) if path] == [
        digest_of(small_model / f"{role}.gguf") for role in ROLES
    ]


# --- where the programs keep their files


@pytest.mark.parametrize(
    ("system", "environment", "program", "folder"),
    [
        ("linux", {"HF_HUB_CACHE": "{home}/hub"}, Program.HUGGING_FACE, "hub"),
        ("linux", {"HF_HOME": "~/hf"}, Program.HUGGING_FACE, "hf/hub"),
        ("linux", {"XDG_CACHE_HOME": "{home}/c"}, Program.HUGGING_FACE, "c/huggingface/hub"),
        ("linux", {"OLLAMA_MODELS": "{home}/o"}, Program.OLLAMA, "o"),
        ("linux", {"JAN_DATA_FOLDER": "{home}/j"}, Program.JAN, "j"),
        ("linux", {"LLAMA_CACHE": "{home}/l"}, Program.LLAMA_CPP, "l"),
        ("linux", {"XDG_DATA_HOME": "{home}/d"}, Program.JAN, "d/Jan/data"),
        ("linux", {}, Program.LM_STUDIO, ".cache/lm-studio/models"),
        ("darwin", {}, Program.JAN, "Library/Application Support/Jan/data"),
        ("darwin", {}, Program.LLAMA_CPP, "Library/Caches/llama.cpp"),
        ("win32", {"APPDATA": "{home}/Roaming"}, Program.JAN, "Roaming/Jan/data"),
        ("win32", {"LOCALAPPDATA": "{home}/Local"}, Program.LLAMA_CPP, "Local/llama.cpp"),
    ],
)
def test_places_are_those_of_the_system_and_its_variables(
    tmp_path: Path, system: str, environment: dict[str, str], program: Program, folder: str
) -> None:
    values = {name: value.format(home=tmp_path) for name, value in environment.items()}
    (tmp_path / folder).mkdir(parents=True)
    places = known_places(Surroundings(tmp_path, values, system, tmp_path / "Downloads", ()))
    assert [place for place in places if tmp_path in place.folder.parents] == [Place(program, tmp_path / folder)]


def test_settings_of_other_programs_name_their_folders(tmp_path: Path) -> None:
    for name in ("moved", "jan", "elsewhere/models"):
        (tmp_path / name).mkdir(parents=True)
    put_text(tmp_path / ".lmstudio/settings.json", "\ufeff" + json.dumps({"downloadsFolder": str(tmp_path / "moved")}))
    put_text(tmp_path / ".lmstudio-home-pointer", f"{tmp_path / 'elsewhere'}\n")
    put_text(tmp_path / ".local/share/Jan/settings.json", json.dumps({"data_folder": str(tmp_path / "jan")}))
    places = known_places(Surroundings(tmp_path, {}, "linux", tmp_path / "Downloads", ()))
    assert set(places) >= {
        Place(Program.LM_STUDIO, tmp_path / "moved"),
        Place(Program.LM_STUDIO, tmp_path / "elsewhere/models"),
        Place(Program.JAN, tmp_path / "jan"),
    }


@pytest.mark.parametrize("text", ["", "[]", "{", '{"downloadsFolder": 7}', "[" * 100_000])
def test_settings_that_cannot_be_read_name_nothing(tmp_path: Path, text: str) -> None:
    put_text(tmp_path / ".lmstudio/settings.json", text)
    assert known_places(Surroundings(tmp_path, {}, "linux", tmp_path / "none", ())) == ()


def test_a_set_on_a_stick_is_found(small_model: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    put_set(small_model, stick / "Gemma Desk" / "models", {role: f"{role}.gguf" for role in ROLES})
    around = Surroundings(tmp_path / "home", {}, "linux", tmp_path / "home" / "Downloads", (stick,))
    assert only_set(found(known_places(around))).program is Program.STICK


# --- matching


def test_the_projector_of_the_own_group_is_taken(small_model: Path, around: Surroundings) -> None:
    models = around.home / ".lmstudio/models"
    for name in ("a", "b"):
        put_set(small_model, models / "publisher" / name, {role: f"{role}.gguf" for role in ROLES})
    sets = found(known_places(around)).sets
    assert len(sets) == 2
    assert all({Path(path).parent for path in each.paths} == {each.models.target.parent} for each in sets)


def test_files_of_several_programs_make_one_set(small_model: Path, around: Surroundings) -> None:
    put(small_model / "target.gguf", around.home / ".lmstudio/models/a/b/target.gguf")
    put(small_model / "projector.gguf", around.downloads / "p.gguf")
    found_set = only_set(found(known_places(around)))
    assert found_set.program is Program.LM_STUDIO
    assert found_set.models.projector == around.downloads / "p.gguf"
    assert not found_set.is_whole
    assert found_set.models.drafter_reason


def test_a_target_alone_is_found_and_says_what_it_cannot_do(small_model: Path, around: Surroundings) -> None:
    put(small_model / "target.gguf", around.downloads / "t.gguf")
    found_set = only_set(found(known_places(around)))
    assert found_set.models.projector is None
    assert found_set.reason


def test_the_same_file_under_two_names_is_one(small_model: Path, around: Surroundings) -> None:
    target = put(small_model / "target.gguf", around.downloads / "t.gguf")
    (around.downloads / "again.gguf").symlink_to(target)
    os.link(target, around.downloads / "linked.gguf")
    only_set(found(known_places(around)))


# --- what is passed over


def write_other(path: Path, architecture: str, **values: str | int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = GGUFWriter(path, architecture)
    for key, value in values.items():
        add = writer.add_string if isinstance(value, str) else writer.add_uint16
        add(key.replace("__", "."), value)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def test_what_is_no_use_is_passed_over_with_a_reason(small_model: Path, around: Surroundings) -> None:
    downloads = around.downloads
    whole = (small_model / "target.gguf").read_bytes()
    put_text(downloads / "empty.gguf", "")
    put_text(downloads / "page.gguf", "<html>Not found")
    (downloads / "short.gguf").write_bytes(whole[:-100])
    (downloads / "coming.gguf.crdownload").write_bytes(whole[:5000])
    write_other(downloads / "llama.gguf", "llama")
    write_other(downloads / "part.gguf", "gemma4", split__count=2)
    write_other(downloads / "lora.gguf", "gemma4", general__type="adapter")
    write_other(downloads / "encoder.gguf", "clip", clip__projector_type="gemma3")
    put(small_model / "drafter.gguf", downloads / "alone.gguf")
    put_text(downloads / "notes.txt", "gemma")
    discovery = found(known_places(around))
    assert discovery.sets == ()
    reasons = {each.path.name: each.reason for each in discovery.passed_over}
    assert sorted(reasons) == sorted(path.name for path in downloads.iterdir() if path.name != "notes.txt")
    assert len(set(reasons.values())) == len(reasons), "each has a reason of its own"


def test_a_download_of_the_hub_that_is_not_finished_is_passed_over(small_model: Path, around: Surroundings) -> None:
    cache = around.home / ".cache/huggingface/hub"
    lay_out_hugging_face(small_model, cache)
    repository = cache / "models--unsloth--gemma-4-12B-it-qat-GGUF"
    put_text(repository / "blobs" / "0123.incomplete", "GGUF")
    (repository / "snapshots" / COMMIT / "gone.gguf").symlink_to("../../blobs/4567")
    discovery = found(known_places(around))
    assert only_set(discovery).is_whole
    assert {each.path.name for each in discovery.passed_over} == {"0123.incomplete", "gone.gguf"}


def test_a_manifest_whose_blob_is_missing_is_passed_over(small_model: Path, around: Surroundings) -> None:
    models = around.home / ".ollama/models"
    lay_out_ollama(small_model, models)
    (models / "blobs" / f"sha256-{digest_of(small_model / 'target.gguf')}").unlink()
    put_text(models / "manifests/registry.ollama.ai/library/other/latest", "[1, 2")
    put_text(models / "manifests/registry.ollama.ai/library/odd/latest", '{"layers": [7, {"digest": "../../x"}]}')
    discovery = found(known_places(around))
    assert discovery.sets == ()
    assert discovery.passed_over


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="who may read everything is kept from nothing")
def test_a_folder_that_may_not_be_read_is_passed_over(small_model: Path, around: Surroundings) -> None:
    lay_out_downloads(small_model, around.downloads)
    locked = around.downloads / "locked"
    locked.mkdir(mode=0o000)
    assert only_set(found(known_places(around))).is_whole


# --- time


def test_a_folder_of_very_many_files_is_left_at_its_limit(small_model: Path, around: Surroundings) -> None:
    for number in range(3000):
        put_text(around.downloads / "many" / f"{number}.txt", "")
    work = discover(known_places(around), max_entries=1000)
    steps = sum(1 for _ in work)
    assert 2 <= steps <= 10


def test_what_was_found_in_time_is_given(small_model: Path, around: Surroundings) -> None:
    lay_out_lm_studio(small_model, around.home / ".lmstudio/models")
    lay_out_downloads(small_model, around.downloads)
    times = iter([0.0, *([1.0] * 4)])
    work = discover(known_places(around), limit_s=10.0, clock=lambda: next(times, 11.0))
    discovery = run(work)
    assert [each.program for each in discovery.sets] == [Program.LM_STUDIO]
    assert discovery.unfinished[-1].program is Program.DOWNLOADS


def test_it_tells_how_far_it_is_and_can_be_left_at_any_time(small_model: Path, around: Surroundings) -> None:
    lay_out_downloads(small_model, around.downloads)
    work = discover(known_places(around))
    assert next(work) == Looking(Program.DOWNLOADS, 0)
    work.close()
    with pytest.raises(StopIteration):
        next(work)


def run(work) -> Discovery:
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value
