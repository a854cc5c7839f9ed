"""A larger model made of a smaller one says the same. Needs no torch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gguf import GGMLQuantizationType, GGUFReader

from gemma_desk.chat.message import Message, Role
from gemma_desk.engine.llama.engine import LlamaEngine
from practice_model.grow import FULL, Growth, Size, size_of, sources
from practice_model.shape import SHAPE
from tests.engine import asking
from tests.model_factory.files import ModelFiles
from tests.model_factory.from_transformers import write_target
from tests.model_factory.shape import Shape
from tests.model_factory.vocabulary import small_vocabulary
from tests.practice_model.made_up import made_up_weights

EXACT = replace(SHAPE, matrix_type=GGMLQuantizationType.F32, embedding_type=GGMLQuantizationType.F32)
SMALLER = replace(EXACT, hidden=192, layers=6, feed_forward=512)
_LAYERS = "language_model."


def layers_of(shape: Shape) -> dict[str, np.ndarray]:
    """Norms are near 1, as in trained models: what keeps them from dividing by 0 would show where they are small."""
    made_up = made_up_weights(len(small_vocabulary().tokens), shape)
    layers = {name.removeprefix(_LAYERS): values for name, values in made_up.items() if name.startswith(_LAYERS)}
    return {name: values if values.ndim == 2 else 1 + values / 10 for name, values in layers.items()}


def written(folder: Path, shape: Shape, weights: dict[str, np.ndarray]) -> ModelFiles:
    folder.mkdir()
    files = ModelFiles(folder)
    write_target(files.target, "Grows", shape, small_vocabulary(), weights)
    return files


def answers(files: ModelFiles) -> list[str]:
    engine = LlamaEngine()
    asking.load(engine, files.target)
    questions = ("Hello?", "What is this?", "One two three")
    said = [asking.collect(engine.answer(asking.request([Message(Role.USER, (each,))]))).text for each in questions]
    engine.close()
    return said


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> ModelFiles:
    return written(tmp_path_factory.mktemp("grows") / "small", SMALLER, layers_of(SMALLER))


def test_what_is_new_says_nothing_where_it_is_not_even_faint(small: ModelFiles, tmp_path: Path) -> None:
    old = size_of(GGUFReader(small.target))
    grown = Growth(old, faintness=0.0).language_model(layers_of(SMALLER))
    large = written(tmp_path / "large", EXACT, grown)
    assert (old, size_of(GGUFReader(large.target))) == (Size(192, 6, 512), FULL)
    assert answers(large) == answers(small)


def test_the_last_layers_stay_the_last_and_each_is_kept_once() -> None:
    made_of = sources(6)
    assert made_of[-2:] == [4, 5]
    assert set(made_of) == set(range(6))
    assert [source == 5 for source in made_of] == [not is_sliding for is_sliding in SHAPE.is_sliding]
    assert sources(SHAPE.layers) == list(range(SHAPE.layers))


def test_new_filters_see_what_the_known_ones_do_not() -> None:
    weights = {name: values for name, values in made_up_weights(8, SMALLER).items() if name.startswith("embed_")}
    patches = np.random.default_rng(4).standard_normal((3000, weights["embed_vision.patch_dense.weight"].shape[1]))
    grown = Growth(Size(192, 6, 512)).embedders(weights, patches.astype(np.float32))
    known, new = np.split(grown["embed_vision.patch_dense.weight"], [192])
    assert (known == weights["embed_vision.patch_dense.weight"]).all()
    assert np.abs(new @ known.T).max() < 1e-3 * np.abs(new @ new.T).max()
    assert {name: values.shape for name, values in grown.items()} == {
        name: values.shape for name, values in made_up_weights(8).items() if name.startswith("embed_")
    }


def test_what_is_as_wide_as_before_keeps_its_filters() -> None:
    weights = {name: values for name, values in made_up_weights(8).items() if name.startswith("embed_")}
    patches = np.random.default_rng(4).standard_normal((400, weights["embed_vision.patch_dense.weight"].shape[1]))
    grown = Growth(Size(FULL.hidden, 6, 512)).embedders(weights, patches.astype(np.float32))
    assert all((grown[name] == values).all() for name, values in weights.items())


def test_a_grown_drafter_hears_a_grown_target_as_before() -> None:
    draw = np.random.default_rng(5)
    drafter = {
        "pre_projection.weight": draw.standard_normal((SHAPE.draft_hidden, 2 * 192)).astype(np.float32),
        "post_projection.weight": draw.standard_normal((192, SHAPE.draft_hidden)).astype(np.float32),
    }
    growth = Growth(Size(192, 6, 512))
    grown = growth.drafter(drafter)
    token, hidden = draw.standard_normal((2, 192))
    silent = np.zeros(FULL.hidden - 192)
    louder = hidden * (FULL.hidden / 192) ** 0.5  # its root mean square is still 1 with the silent places
    heard = grown["pre_projection.weight"] @ np.concatenate([token, silent, louder, silent])
    assert np.allclose(heard, drafter["pre_projection.weight"] @ np.concatenate([token, hidden]), rtol=1e-3, atol=1e-3)
    said = grown["post_projection.weight"][:192] * (192 / FULL.hidden) ** 0.5
    assert np.allclose(said, drafter["post_projection.weight"], rtol=1e-4)
