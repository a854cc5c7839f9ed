"""Weights of the practice model's shape, written and loaded by the engine. Needs no torch."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gguf import GGMLQuantizationType, GGUFReader, Keys
from PIL import Image

from gemma_desk.app.paths import DATA_VARIABLE
from gemma_desk.chat.turn import Sampling
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.engine.llama.engine import LlamaEngine
from practice_model.export import coarse_matrix, full_matrix, write_files
from practice_model.lesson import PATCH_VALUES
from practice_model.shape import DETAIL, SHAPE
from tests.cli.test_ask import gemma_desk
from tests.engine import asking
from tests.model_factory.files import ModelFiles
from tests.model_factory.from_transformers import channels_first, pixels_first
from tests.model_factory.vocabulary import small_vocabulary
from tests.practice_model.made_up import made_up_weights


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> ModelFiles:
    files = ModelFiles(tmp_path_factory.mktemp("practice"))
    vocabulary = small_vocabulary()
    write_files(files, vocabulary, made_up_weights(len(vocabulary.tokens)))
    return files


def test_the_engine_takes_what_is_exported_with_picture_and_sound(files: ModelFiles) -> None:
    engine = LlamaEngine()
    loaded = asking.load(engine, files.folder)
    answer = asking.ask(engine, asking.PICTURE, "What is this?", asking.SOUND)
    engine.close()
    assert (loaded.info.name, loaded.info.image_detail) == ("Practice model", DETAIL)
    assert answer.result.usage.prompt_tokens > 60


def test_a_screenshot_is_asked_about_at_the_detail_there_are_places_for(
    files: ModelFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "data"))
    Image.new("RGB", (1920, 1080), "white").save(tmp_path / "screen.png")
    words = ("--image", tmp_path / "screen.png", "--max-tokens", 4, "--json", "What is this?")
    done = gemma_desk("ask", "--model", files.folder, *words)
    assert done.returncode == ExitCode.ANSWERED, done.stderr
    assert 40 < json.loads(done.stdout)["attachments"][0]["soft_tokens"] <= DETAIL


@pytest.fixture(params=[None, 0.0, 0.25, -1.0, float("nan"), "warm"])
def recommended(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[object, LlamaEngine]]:
    """What a file recommends, and an engine that has it loaded."""
    vocabulary, temperature = small_vocabulary(), request.param
    notes = {} if temperature is None else {Keys.General.SAMPLING_TEMP: temperature}
    write_files(ModelFiles(tmp_path), vocabulary, made_up_weights(len(vocabulary.tokens)), notes)
    engine = LlamaEngine()
    asking.load(engine, tmp_path)
    yield temperature, engine
    engine.close()


def test_the_temperature_is_the_one_that_the_file_recommends(recommended: tuple[object, LlamaEngine]) -> None:
    temperature, engine = recommended
    said = {asking.ask(engine, "Hello", sampling=Sampling(seed=seed)).text for seed in (1, 2, 3)}
    chosen = {asking.ask(engine, "Hello", sampling=Sampling(1.0, seed=seed)).text for seed in (1, 2, 3)}
    assert len(chosen) == 3
    assert (len(said) == 1) == (temperature == 0.0)
    assert (said == chosen) == (temperature not in (0.0, 0.25))


def test_the_embedding_has_a_type_of_its_own(tmp_path: Path) -> None:
    files, vocabulary = ModelFiles(tmp_path), small_vocabulary()
    shape = replace(SHAPE, matrix_type=GGMLQuantizationType.F16, embedding_type=GGMLQuantizationType.Q8_0)
    write_files(files, vocabulary, made_up_weights(len(vocabulary.tokens)), shape=shape)
    kinds = {tensor.name: tensor.tensor_type for tensor in GGUFReader(files.target).tensors}
    assert kinds["token_embd.weight"] is GGMLQuantizationType.Q8_0
    assert kinds["blk.0.ffn_up.weight"] is GGMLQuantizationType.F16


def test_a_matrix_at_full_size_is_taken_back() -> None:
    coarse = np.random.default_rng(2).standard_normal((3, PATCH_VALUES)).astype(np.float32)
    assert np.allclose(coarse_matrix(full_matrix(coarse)), coarse, atol=1e-6)


def test_channels_first_is_taken_back() -> None:
    pixels = np.arange(2 * 48 * 48 * 3).reshape(2, -1)
    assert (pixels_first(channels_first(pixels)) == pixels).all()


def test_the_files_are_small(files: ModelFiles) -> None:
    assert sum(path.stat().st_size for path in Path(files.folder).glob("*.gguf")) < 20e6


def test_a_weight_that_nobody_writes_is_noticed(files: ModelFiles, tmp_path: Path) -> None:
    vocabulary = small_vocabulary()
    weights = made_up_weights(len(vocabulary.tokens)) | {
        "language_model.layers.0.forgotten.weight": np.zeros(3, np.float32)
    }
    with pytest.raises(AssertionError, match="forgotten"):
        write_files(ModelFiles(tmp_path), vocabulary, weights)
