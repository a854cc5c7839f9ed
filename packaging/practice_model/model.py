"""The target: transformers' own Gemma 4 layers at a small size, and what is learnt with it and not kept."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from transformers.models.gemma4_unified.modeling_gemma4_unified import Gemma4UnifiedTextModel

from gemma_desk.gemma.audio import FRAME_SAMPLES
from practice_model.lesson import NOT_LEARNT, PATCH_VALUES, Batch
from practice_model.processor import HAS_BFLOAT16
from practice_model.reading import CHARACTERS, N_SLOTS
from practice_model.shape import POSITIONS, SHAPE
from practice_model.words import COLOURS, SHAPES
from tests.model_factory.from_transformers import SOFT_CAP
from tests.model_factory.text_config import target_text_config
from tests.model_factory.vocabulary import Vocabulary

HINT_LAYER = 8
"""After this layer patches and frames are asked what they hold; the layers behind it answer."""
HINT_WEIGHT = 0.3
_SPOT_LAYER = 10
"""After this layer it is asked where things lie: only what is behind it can compare places."""
_CHARACTERS_WEIGHT = 6.0
_SPOTS_WEIGHT = 3.0
_SPOT_KINDS = 3
LETTERS = " abcdefghijklmnopqrstuvwxyz"
_MASKED = -1e9


def _rms(values: Tensor) -> Tensor:
    return values * torch.rsqrt(values.pow(2).mean(-1, keepdim=True) + 1e-6)


class PictureEmbedder(nn.Module):
    """Gemma 4's vision embedder behind its first norm, whose matrix has the same weight for 2 x 2 pixels."""

    def __init__(self) -> None:
        super().__init__()
        hidden = SHAPE.hidden
        self.patch_dense = nn.Linear(PATCH_VALUES, hidden)
        self.patch_ln2 = nn.LayerNorm(hidden)
        self.pos_embedding = nn.Parameter(_waves())
        self.pos_norm = nn.LayerNorm(hidden)
        self.projection = nn.Linear(hidden, hidden, bias=False)

    def forward(self, patches: Tensor, places: Tensor) -> Tensor:
        """Patches, shape (n, PATCH_VALUES), and places, shape (n, 2), to soft tokens, shape (n, hidden)."""
        seen = self.patch_ln2(self.patch_dense(patches))
        seen = seen + self.pos_embedding[places[:, 0], 0] + self.pos_embedding[places[:, 1], 1]
        return self.projection(_rms(self.pos_norm(seen)))


def _waves() -> Tensor:
    """Position tables that begin as waves: neighbours are alike. Shape (POSITIONS, 2, hidden)."""
    half = SHAPE.hidden // 2
    periods = torch.logspace(0.4, 2.2, half // 2, base=10)
    angles = torch.arange(POSITIONS)[:, None] * (2 * torch.pi / periods)
    waves = torch.cat([angles.sin(), angles.cos()], dim=1)
    tables = 0.05 * torch.randn(POSITIONS, 2, SHAPE.hidden)
    tables[:, 0, :half] += 0.6 * waves
    tables[:, 1, half:] += 0.6 * waves
    return tables


class Hints(nn.Module):
    """Asks the middle of the model what patches and frames hold. Learnt with it, never exported."""

    def __init__(self) -> None:
        super().__init__()
        self.shapes = nn.Linear(SHAPE.hidden, len(SHAPES) + 1)
        self.colours = nn.Linear(SHAPE.hidden, len(COLOURS) + 1)
        self.characters = nn.Linear(SHAPE.hidden, N_SLOTS * (len(CHARACTERS) + 1))
        self.frames = nn.Linear(SHAPE.hidden, len(LETTERS) + 1)
        self.spots = nn.Linear(SHAPE.hidden, _SPOT_KINDS * 2)

    def patch_loss(self, hidden: Tensor, labels: Tensor) -> Tensor:
        """Sum of the means over each kind of thing that is asked for, shape ()."""
        loss = hidden.new_zeros(())
        shown, written = labels[:, 0] != NOT_LEARNT, labels[:, 2] != NOT_LEARNT
        if shown.any():
            loss = loss + _classified(self.shapes(hidden[shown]), labels[shown, 0])
            loss = loss + _classified(self.colours(hidden[shown]), labels[shown, 1])
        if written.any():
            characters = self.characters(hidden[written]).view(-1, len(CHARACTERS) + 1)
            loss = loss + _CHARACTERS_WEIGHT * _classified(characters, labels[written, 2:].flatten())
        return loss

    def spot_loss(self, hidden: Tensor, spots: Tensor, kinds: Tensor) -> Tensor:
        """How far off the places are that are pointed to, in patches; shape ()."""
        pointed = self.spots(hidden).view(-1, _SPOT_KINDS, 2)[torch.arange(len(kinds)), kinds]
        return nn.functional.smooth_l1_loss(pointed, spots, beta=0.25)

    def frame_loss(self, hidden: list[Tensor], spoken: list[str]) -> Tensor:
        """Letters in time order, where they fall is free (CTC); shape ()."""
        scores = nn.utils.rnn.pad_sequence([self.frames(each) for each in hidden]).log_softmax(-1)
        letters = [torch.tensor([LETTERS.index(c) + 1 for c in text.lower() if c in LETTERS]) for text in spoken]
        return nn.functional.ctc_loss(
            scores, torch.cat(letters), torch.tensor([len(h) for h in hidden]), torch.tensor([len(t) for t in letters]),
            zero_infinity=True,
        )  # fmt: skip


def _classified(scores: Tensor, labels: Tensor) -> Tensor:
    weight = torch.ones(scores.shape[1])
    weight[0] = 0.05  # most places hold nothing
    return nn.functional.cross_entropy(scores, labels, weight)


@dataclass(slots=True)
class Answered:
    """What came of a batch."""

    loss: Tensor
    hint_loss: Tensor
    right: np.ndarray[Any, Any]
    """For each row, whether every token of its answers was the likeliest; shape (rows,)."""


class Target(nn.Module):
    """The practice model while it learns."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.language_model = Gemma4UnifiedTextModel(
            target_text_config(SHAPE, vocabulary, final_logit_softcapping=SOFT_CAP)
        )
        self.embed_vision = PictureEmbedder()
        self.embed_audio = nn.Linear(FRAME_SAMPLES, SHAPE.hidden, bias=False)
        self.hints = Hints()
        self._calm_attention()

    @torch.no_grad()
    def _calm_attention(self) -> None:
        """Scores are not divided by the root of the head size: the norms keep them near 1 at the start."""
        for name, weight in self.language_model.named_parameters():
            if name.endswith(("q_norm.weight", "k_norm.weight")):
                weight.fill_(len(weight) ** -0.25)

    def hidden(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Last hidden states and, normed, those after the hint layer and the spot layer.

        Each of shape (rows, positions, hidden).

        Matrices are multiplied in bfloat16 where the processor has it. All else is float32.
        """
        with torch.autocast("cpu", torch.bfloat16, enabled=HAS_BFLOAT16):
            output = self.evaluate(batch, output_hidden_states=True)
        asked = (_rms(output.hidden_states[layer + 1].float()) for layer in (HINT_LAYER, _SPOT_LAYER))
        return output.last_hidden_state.float(), *asked

    def evaluate(self, batch: Batch, **options: Any) -> Any:
        """What transformers' layers give for a batch; `options` are theirs."""
        embeddings = self.language_model.embed_tokens(torch.from_numpy(batch.tokens))
        if len(batch.patches):
            soft = self.embed_vision(torch.from_numpy(batch.patches), torch.from_numpy(batch.places))
            embeddings = _put(embeddings, batch.picture_at, soft)
        if len(batch.frames):
            embeddings = _put(embeddings, batch.sound_at, self.embed_audio(_rms(torch.from_numpy(batch.frames))))
        return self.language_model(inputs_embeds=embeddings, attention_mask=masks(batch), use_cache=False, **options)

    def logits(self, hidden: Tensor) -> Tensor:
        """Soft-capped, over the vocabulary."""
        scores = hidden @ self.language_model.embed_tokens.weight.T
        return SOFT_CAP * torch.tanh(scores / SOFT_CAP)

    def forward(self, batch: Batch, teaches: bool = True) -> Answered:
        """Loss of the answers and of the hints. Without `teaches` hints that know nothing yet change nothing below."""
        last, *hinted = self.hidden(batch)
        middle, late = hinted if teaches else (hidden.detach() for hidden in hinted)
        targets = torch.from_numpy(batch.targets)
        asked = targets != NOT_LEARNT
        logits, expected = self.logits(last[asked]), targets[asked]
        loss = nn.functional.cross_entropy(logits, expected)
        return Answered(loss, self._hint_loss(middle, late, batch), _right(logits, expected, asked))

    def _hint_loss(self, middle: Tensor, late: Tensor, batch: Batch) -> Tensor:
        loss = middle.new_zeros(())
        if len(batch.patches):
            shown = _taken(middle, batch.picture_at)
            loss = loss + self.hints.patch_loss(shown, torch.from_numpy(batch.patch_labels))
        if len(batch.spots):
            spots, kinds = torch.from_numpy(batch.spots), torch.from_numpy(batch.spot_kinds)
            loss = loss + _SPOTS_WEIGHT * self.hints.spot_loss(_taken(late, batch.spots_at), spots, kinds)
        if len(batch.frames):
            row, position = torch.from_numpy(batch.sound_at).T
            heard = [middle[row[row == each], position[row == each]] for each in row.unique()]
            loss = loss + 0.5 * self.hints.frame_loss(heard, [batch.spoken[int(each)] for each in row.unique()])
        return loss


def _taken(hidden: Tensor, at: np.ndarray[Any, Any]) -> Tensor:
    row, position = torch.from_numpy(at).T
    return hidden[row, position]


def _put(embeddings: Tensor, at: np.ndarray[Any, Any], soft: Tensor) -> Tensor:
    row, position = torch.from_numpy(at).T
    return embeddings.index_put((row, position), soft.to(embeddings.dtype))


@torch.no_grad()
def _right(logits: Tensor, expected: Tensor, asked: Tensor) -> np.ndarray[Any, Any]:
    is_right = torch.ones(asked.shape, dtype=torch.bool)
    is_right[asked] = logits.argmax(-1) == expected
    return is_right.all(1).numpy()


def masks(batch: Batch) -> dict[str, Tensor]:
    """What each position may look at: what came before it and, in sliding layers, the picture it belongs to.

    A batch is shorter than the window, and what fills it up comes last.
    """
    rows, positions = batch.tokens.shape
    before = torch.ones(positions, positions, dtype=torch.bool).tril()
    in_picture = torch.zeros(rows, positions, dtype=torch.bool)
    if len(batch.picture_at):
        row, position = torch.from_numpy(batch.picture_at).T
        in_picture[row, position] = True
    sliding = before | (in_picture[:, :, None] & in_picture[:, None, :])
    return {"full_attention": _added(before[None, None]), "sliding_attention": _added(sliding[:, None])}


def _added(allowed: Tensor) -> Tensor:
    return torch.zeros(allowed.shape).masked_fill(~allowed, _MASKED)


@torch.no_grad()
def warm_start(target: Target, patches: np.ndarray[Any, Any]) -> None:
    """Sets the patch matrix to the principal components of patches, shape (n, PATCH_VALUES)."""
    values = torch.from_numpy(patches)
    _, strength, components = torch.pca_lowrank(values, q=SHAPE.hidden, niter=4)
    deviation = strength / sqrt(len(values))
    target.embed_vision.patch_dense.weight.copy_(
        components.T * deviation.clamp(min=deviation[0] * 0.01)[:, None] ** -0.7
    )
    target.embed_vision.patch_dense.bias.zero_()
