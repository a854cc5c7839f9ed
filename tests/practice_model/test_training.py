"""The part of the recipe that needs the dependency group `practice`: tokenizer, model, training."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from multiprocessing import resource_tracker
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("tokenizers", reason="needs the dependency group practice")
torch = pytest.importorskip("torch", reason="needs the dependency group practice")

from gguf import GGUFReader  # noqa: E402
from gguf.quants import dequantize  # noqa: E402

from gemma_desk.engine.llama.engine import LlamaEngine  # noqa: E402
from gemma_desk.gemma.prompt import PromptText  # noqa: E402
from gemma_desk.models.practice import FOLDER  # noqa: E402
from practice_model import tokenizer  # noqa: E402 # after the skip
from practice_model.curriculum import FAMILIES, Material  # noqa: E402
from practice_model.draft import draft  # noqa: E402
from practice_model.export import export, write_files  # noqa: E402
from practice_model.lesson import CHARACTER, NOT_LEARNT, OTHER, THING, Lesson, make_batch  # noqa: E402
from practice_model.mix import mix  # noqa: E402
from practice_model.model import HINT_WEIGHT, Target  # noqa: E402
from practice_model.muon import Muon, orthogonal  # noqa: E402
from practice_model.reading import N_SLOTS  # noqa: E402
from practice_model.restore import restore, vocabulary_of  # noqa: E402
from practice_model.shape import DRAFTER_CHECKPOINT, SHAPE, TARGET_CHECKPOINT, WARM_CHECKPOINT  # noqa: E402
from practice_model.train import Course, keep_warm, train  # noqa: E402
from tests.engine import asking  # noqa: E402
from tests.model_factory.files import ModelFiles  # noqa: E402
from tests.practice_model.made_up import made_up_weights  # noqa: E402
from tests.practice_model.test_growth import SMALLER  # noqa: E402
from tests.practice_model.tones import write_tones  # noqa: E402

pytestmark = pytest.mark.filterwarnings("default")  # torch warns of itself when it compiles


@pytest.fixture(scope="module", autouse=True)
def _tracker() -> None:
    """Begun with the first process that is spawned, and ended with this one."""
    resource_tracker.ensure_running()


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    work = tmp_path_factory.mktemp("work")
    tokenizer.learn(work)
    return work


@pytest.fixture(scope="module")
def encoder(work: Path) -> tokenizer.Encoder:
    return tokenizer.Encoder(tokenizer.load(work))


@pytest.fixture(scope="module")
def tones(work: Path) -> Path:
    write_tones(work, "sounds")
    return work


@pytest.fixture
def _signals(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What ends a training is as it was when the test ends; and nothing is compiled, which takes minutes."""
    monkeypatch.setattr("practice_model.train._compile_layers", lambda target: None)
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("_signals")
def test_training_goes_on_where_it_ended_and_is_exported_with_its_drafter(
    tones: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("practice_model.train._BATCHES_A_STEP", 1)
    train(tones, Course(minutes=0.0))
    before = torch.load(tones / TARGET_CHECKPOINT, weights_only=True)
    train(tones, Course(minutes=0.0))
    after = torch.load(tones / TARGET_CHECKPOINT, weights_only=True)
    progress = [json.loads(checkpoint["progress"]) for checkpoint in (before, after)]
    assert [each["steps"] for each in progress] == [1, 2]
    assert progress[1]["lessons"] > progress[0]["lessons"] > 0
    matrix = "language_model.layers.0.mlp.up_proj.weight"
    assert not torch.equal(before["target"][matrix], after["target"][matrix])
    draft(tones, minutes=0.0)
    files = export(tones, tones / "models")
    assert all(path.stat().st_size > 5e5 for path in (files.target, files.projector, files.drafter))


@pytest.mark.usefixtures("_signals")
def test_training_goes_on_from_an_exported_model_set(tones: Path, tmp_path: Path) -> None:
    train(tones, Course(minutes=0.0))
    draft(tones, minutes=0.0)
    files = export(tones, tmp_path / "models")
    restore(files.folder, tmp_path / "work")
    again = export(tmp_path / "work", tmp_path / "again")
    pairs = ((files.target, again.target), (files.projector, again.projector), (files.drafter, again.drafter))
    for before, after in pairs:
        kept = {tensor.name: tensor.data for tensor in GGUFReader(after).tensors}
        assert all((kept[tensor.name] == tensor.data).all() for tensor in GGUFReader(before).tensors)
    (tmp_path / "work" / "sounds.json").write_bytes((tones / "sounds.json").read_bytes())
    (tmp_path / "work" / "sounds.i16").write_bytes((tones / "sounds.i16").read_bytes())
    train(tmp_path / "work", Course(minutes=0.0, most=("see",)))
    draft(tmp_path / "work", minutes=1e-3, cools=True)
    before = _drafter(tmp_path / "work")
    draft(tmp_path / "work", minutes=0.0)
    assert not torch.equal(_drafter(tmp_path / "work"), before), "what has cooled is trained on at the full rate"
    progress = json.loads(torch.load(tmp_path / "work" / TARGET_CHECKPOINT, weights_only=True)["progress"])
    assert progress["lessons"] > 0
    assert progress["stage"]["read"] == len(FAMILIES[1].stages) - 1


def test_a_smaller_model_set_goes_on_larger(tones: Path, tmp_path: Path) -> None:
    files = ModelFiles(tmp_path / "small")
    files.folder.mkdir()
    vocabulary = tokenizer.load(tones)
    write_files(files, vocabulary, made_up_weights(len(vocabulary.tokens), SMALLER), shape=SMALLER)
    restore(files.folder, tmp_path / "work")
    large = export(tmp_path / "work", tmp_path / "large")
    before, after = ({tensor.name: tensor for tensor in GGUFReader(path.target).tensors} for path in (files, large))
    assert max(int(name.split(".")[1]) for name in after if name.startswith("blk.")) == SHAPE.layers - 1
    old, new = before["blk.5.ffn_up.weight"], after[f"blk.{SHAPE.layers - 1}.ffn_up.weight"]
    kept = dequantize(new.data, new.tensor_type)[: SMALLER.feed_forward, : SMALLER.hidden]
    assert np.allclose(kept, dequantize(old.data, old.tensor_type), atol=0.02 * np.abs(kept).max())


def _drafter(work: Path) -> torch.Tensor:
    return torch.load(work / DRAFTER_CHECKPOINT, weights_only=True)["drafter"]["pre_projection.weight"]


@pytest.mark.parametrize("text", ["There are three crosses.", "4,72 €\n\n“Zürich” <|turn>", "中文 tab\t."])
def test_text_comes_back(encoder: tokenizer.Encoder, work: Path, text: str) -> None:
    tokens = tokenizer.load(work).tokens
    pieces = [tokens[i] for i in encoder.encode(PromptText(text, special=False))]
    raw = b"".join(bytes([int(p[3:5], 16)]) if p.startswith("<0x") else p.encode() for p in pieces)
    assert raw.decode().replace("▁", " ") == text


@pytest.mark.parametrize("text", ["There are three crosses.", "4,72 €\n\n“Zürich” <|turn>", "中文 tab\t.", "Öl  0.5 %"])
def test_the_engine_makes_the_same_tokens_of_a_text(text: str) -> None:
    bundled = tokenizer.Encoder(vocabulary_of(GGUFReader(ModelFiles(FOLDER).target)))
    engine = LlamaEngine()
    asking.load(engine, FOLDER)
    tokens = engine._model.vocabulary.tokenize(text, special=False)
    engine.close()
    assert tuple(tokens) == bundled.encode(PromptText(text, special=False))


def test_only_answers_and_their_ends_are_learnt(encoder: tokenizer.Encoder) -> None:
    batch = make_batch([Lesson("x", [("Hello?", "One."), ("And now?", "Two.")])], encoder)
    learnt = batch.targets[0][batch.targets[0] != NOT_LEARNT].tolist()
    assert encoder.text(learnt) == "One.<turn|>Two.<turn|>"


def test_a_token_points_to_what_it_names_or_to_what_is_read_next(encoder: tokenizer.Encoder) -> None:
    picture, labels = np.zeros((48, 96, 3), np.uint8), np.zeros((2, 2 + N_SLOTS), np.int64)
    things = {"red cross": ((0.5, 0.25), (1.5, 0.75)), "blue": ((1.5, 0.75), (0.5, 0.25))}
    asked = Lesson("x", [("Where is the red cross?", "The blue one.")], picture, labels=labels, things=things)
    read = Lesson("x", [("", "A b")], picture, labels=labels, characters=[(0, (0.5, 0.5)), (2, (1.25, 0.5))])
    batch = make_batch([asked, read], encoder)
    pointing = [encoder.text([batch.tokens[row, position]]).strip() for row, position in batch.spots_at]
    following = [encoder.text([batch.tokens[row, position + 1]]).strip() for row, position in batch.spots_at]
    assert pointing[:4] == ["cross", "cross", "blue", "blue"]
    assert following[4:] == ["A", "b"]
    assert batch.spot_kinds.tolist() == [THING, OTHER, THING, OTHER, CHARACTER, CHARACTER]
    assert batch.spots.tolist() == [[0.5, 0.25], [1.5, 0.75], [1.5, 0.75], [0.5, 0.25], [0.5, 0.5], [1.25, 0.5]]


def test_a_cooling_that_was_broken_off_begins_anew(tmp_path: Path) -> None:
    def put(weight: float, is_cooling: bool) -> None:
        progress = json.dumps({"is_cooling": is_cooling})
        torch.save({"weight": torch.tensor(weight), "progress": progress}, tmp_path / TARGET_CHECKPOINT)

    def weights() -> list[float]:
        names = (WARM_CHECKPOINT, TARGET_CHECKPOINT)
        return [torch.load(tmp_path / name, weights_only=True)["weight"].item() for name in names]

    put(1.0, is_cooling=False)
    keep_warm(tmp_path)
    put(2.0, is_cooling=True)
    keep_warm(tmp_path)
    assert weights() == [1.0, 1.0]
    put(3.0, is_cooling=False)
    keep_warm(tmp_path)
    assert weights() == [3.0, 3.0]


def test_a_mixed_model_is_halfway(tmp_path: Path) -> None:
    for name, value in ((WARM_CHECKPOINT, 1.0), (TARGET_CHECKPOINT, 2.0)):
        weights = {"weight": torch.full((2,), value), "n_averaged": torch.tensor(7)}
        progress = json.dumps({"steps": value, "is_cooling": True})
        torch.save({"target": weights, "averaged": {**weights}, "progress": progress}, tmp_path / name)
    mix(tmp_path)
    mixed = torch.load(tmp_path / TARGET_CHECKPOINT, weights_only=True)
    for kind in ("target", "averaged"):
        assert mixed[kind]["weight"].tolist() == [1.5, 1.5]
        assert mixed[kind]["n_averaged"] == 7
    assert json.loads(mixed["progress"]) == {"steps": 2.0, "is_cooling": False}


@pytest.mark.parametrize("kind", [torch.float32, torch.bfloat16])
def test_each_step_of_muon_has_the_same_size_in_all_directions(kind: torch.dtype) -> None:
    torch.manual_seed(1)
    steep = torch.randn(6, 4) @ torch.diag(torch.tensor([100.0, 10.0, 1.0, 0.1]))
    found = orthogonal(torch.stack([steep, steep.T.contiguous().view(6, 4)]).to(kind))
    assert (torch.linalg.svdvals(found.float()) - 1).abs().max() < 0.4
    matrices = [torch.zeros(6, 4), torch.zeros(6, 4), torch.zeros(3, 3)]
    for matrix in matrices[::2]:
        matrix.grad = torch.randn_like(matrix)
    Muon(matrices, lr=0.1).step()
    assert [bool(matrix.any()) for matrix in matrices] == [True, False, True]
    assert float((matrices[0] * matrices[0].grad).sum()) < 0  # type: ignore[operator] # it has one


def test_it_learns_a_batch_by_heart(encoder: tokenizer.Encoder, work: Path) -> None:
    torch.manual_seed(1)
    target = Target(tokenizer.load(work))
    optimiser = torch.optim.AdamW(target.parameters(), lr=3e-3)
    stage = FAMILIES[0].stages[0]
    material = Material(2, None)
    batch = make_batch([stage.lesson(material) for _ in range(4)], encoder)
    for _ in range(80):
        optimiser.zero_grad()
        answered = target(batch)
        (answered.loss + HINT_WEIGHT * answered.hint_loss).backward()
        optimiser.step()
    assert np.asarray(target(batch).right).all()
