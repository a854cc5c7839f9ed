"""Trains the drafter on what the target thinks: its hidden states, its keys and values, its own next tokens.

A draft is made from the token just chosen and the hidden state it was chosen from; it looks at the keys and values of
what came before that token. Its own hidden state and its guess make the next draft, from the same place.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import Tensor, nn
from transformers import Gemma4UnifiedAssistantConfig, Gemma4UnifiedAssistantForCausalLM

from practice_model import tokenizer
from practice_model.curriculum import FAMILIES, OPENED_BY
from practice_model.lesson import NOT_LEARNT, Batch
from practice_model.model import Target
from practice_model.processor import HAS_BFLOAT16
from practice_model.shape import DRAFTER_CHECKPOINT, SHAPE, TARGET_CHECKPOINT
from practice_model.train import BatchMaker, Clock, Order, averaged, save_whole
from tests.model_factory.shared_keys import share_keys_with_the_drafter
from tests.model_factory.text_config import drafter_text_config
from tests.model_factory.vocabulary import Vocabulary

_SEED = 11
_ROUNDS = 3
"""Drafts in a row that are trained."""
_LEARNING_RATE = 1.5e-3
_AVERAGED_OVER_STEPS = 200
_SAVE_EVERY_S = 120.0
_LOG_EVERY_STEPS = 50
_MASKED = -1e9


def draft(work: Path, minutes: float, cools: bool = False) -> None:
    """Trains from the last checkpoint, or from the start, until it is stopped or the time is up.

    Where it cools, the learning rate falls to nothing over this time.
    """
    torch.set_num_threads(1)
    share_keys_with_the_drafter()
    clock = Clock(minutes)
    run = _Run(work, clock if cools else None)
    with BatchMaker(work) as maker:
        for batch in maker.batches(run.orders()):
            run.learn(batch)
            if clock.is_over:
                break
    run.save()


def make_drafter(vocabulary: Vocabulary) -> Gemma4UnifiedAssistantForCausalLM:
    """Transformers' assistant at our size."""
    text = drafter_text_config(SHAPE, vocabulary, num_kv_shared_layers=SHAPE.draft_layers)
    config = Gemma4UnifiedAssistantConfig(
        text_config=text, backbone_hidden_size=SHAPE.hidden, attn_implementation="eager"
    )
    drafter = Gemma4UnifiedAssistantForCausalLM(config)
    with torch.no_grad():
        for name, weight in drafter.named_parameters():
            if name.endswith("q_norm.weight"):
                weight.fill_(len(weight) ** -0.25)
    return drafter


class _Run:
    """The drafter, its optimiser, and the target it listens to."""

    def __init__(self, work: Path, cooling: Clock | None) -> None:
        torch.manual_seed(_SEED)
        self._work = work
        self._cooling = cooling
        vocabulary = tokenizer.load(work)
        self._target = Target(vocabulary).eval()
        self._stages = self._load_target()
        self._drafter = make_drafter(vocabulary)
        self._averaged = averaged(self._drafter, _AVERAGED_OVER_STEPS)
        self._optimiser = _optimiser(self._drafter)
        self._steps = 0
        self._agreed = [0.0] * _ROUNDS
        self._saved = time.monotonic()
        if (work / DRAFTER_CHECKPOINT).exists():
            self._resume()

    def orders(self) -> Iterator[Order]:
        """Lessons of every family that is open, up to the stage it has reached."""
        for number in count(self._steps):
            random = Random(f"{_SEED} {number}")
            name, stage = random.choice(sorted(self._stages.items()))
            rows = next(family.rows for family in FAMILIES if family.name == name)
            yield Order(name, random.choice((stage, random.randint(0, stage))), rows, random.getrandbits(60))

    def learn(self, batch: Batch) -> None:
        """One step."""
        losses, agreed = self._rounds(batch)
        self._optimiser.param_groups[0]["lr"] = _LEARNING_RATE * (self._cooling.share_left if self._cooling else 1.0)
        self._optimiser.zero_grad()
        torch.stack(losses).mean().backward()
        nn.utils.clip_grad_norm_(self._drafter.parameters(), 1.0)
        self._optimiser.step()
        self._averaged.update_parameters(self._drafter)
        self._steps += 1
        for ahead, share in enumerate(agreed):
            self._agreed[ahead] += 0.02 * (share - self._agreed[ahead])
        if self._steps % _LOG_EVERY_STEPS == 0:
            shares = " ".join(f"{share:.3f}" for share in self._agreed)
            print(f"draft step {self._steps} loss {losses[0].item():.3f} agreed {shares}", flush=True)
        if time.monotonic() - self._saved > _SAVE_EVERY_S:
            self.save()

    def _rounds(self, batch: Batch) -> tuple[list[Tensor], list[float]]:
        """Loss and agreement with the target's likeliest token, for each draft in a row."""
        hidden, keys, wanted = self._listen(batch)
        tokens, asked = torch.from_numpy(batch.tokens), torch.from_numpy(batch.targets) != NOT_LEARNT
        embeddings = self._target.language_model.embed_tokens(tokens).detach()
        before = nn.functional.pad(hidden, (0, 0, 1, 0))[:, :-1]  # what each token was chosen from
        masks = _before(tokens.shape[1])
        losses, agreed = [], []
        for ahead in range(_ROUNDS):
            logits, before = self._step(torch.cat([_sooner(embeddings, ahead), before], dim=-1), keys, masks)
            counted = _sooner(asked, ahead) & asked
            if not counted.any():  # no answer is that long
                break
            aim = _sooner(wanted, ahead)[counted]
            losses.append(nn.functional.cross_entropy(logits[counted], aim.softmax(-1)))
            agreed.append((logits[counted].argmax(-1) == aim.argmax(-1)).float().mean().item())
        return losses, agreed

    def _step(self, inputs: Tensor, keys: Any, masks: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        output = self._drafter.model(
            inputs_embeds=self._drafter.pre_projection(inputs),
            attention_mask=masks,
            position_ids=torch.arange(inputs.shape[1])[None],
            shared_kv_states=keys,
            use_cache=False,
        )
        last = output.last_hidden_state
        return self._drafter.lm_head(last), self._drafter.post_projection(last)

    @torch.no_grad()
    def _listen(self, batch: Batch) -> tuple[Tensor, Any, Tensor]:
        """The target's last hidden states, its keys and values, and its logits."""
        with torch.autocast("cpu", torch.bfloat16, enabled=HAS_BFLOAT16):
            output = self._target.evaluate(batch, return_shared_kv_states=True)
        hidden = output.last_hidden_state.float()
        keys = {kind: tuple(each.float() for each in pair) for kind, pair in output.shared_kv_states.items()}
        return hidden, keys, self._target.logits(hidden)

    # --- keeping

    def save(self) -> None:
        """Writes a checkpoint, whole or not at all."""
        _write(self._work, self._steps, self._drafter, self._averaged, self._optimiser)
        self._saved = time.monotonic()

    def _resume(self) -> None:
        state = torch.load(self._work / DRAFTER_CHECKPOINT, weights_only=True)
        self._steps = state["steps"]
        self._drafter.load_state_dict(state["drafter"])
        self._averaged.load_state_dict(state["averaged"])
        self._optimiser.load_state_dict(state["optimiser"])

    def _load_target(self) -> dict[str, int]:
        """Takes the target's averaged weights; returns the stage of each family that is open."""
        state = torch.load(self._work / TARGET_CHECKPOINT, weights_only=True)
        averaged = {name.removeprefix("module."): w for name, w in state["averaged"].items() if name != "n_averaged"}
        self._target.load_state_dict(averaged)
        reached: dict[str, int] = json.loads(state["progress"])["stage"]
        return {
            name: stage
            for name, stage in reached.items()
            if all(reached.get(other, 0) >= wanted for other, wanted in OPENED_BY.get(name, ()))
        }


def write_drafter_checkpoint(work: Path, drafter: Gemma4UnifiedAssistantForCausalLM) -> None:
    """Writes one to go on from with these weights; the optimiser and the average begin anew."""
    _write(work, 0, drafter, averaged(drafter, _AVERAGED_OVER_STEPS), _optimiser(drafter))


def _write(work: Path, steps: int, drafter: nn.Module, averaged: nn.Module, optimiser: torch.optim.Optimizer) -> None:
    state = {
        "steps": steps,
        "drafter": drafter.state_dict(),
        "averaged": averaged.state_dict(),
        "optimiser": optimiser.state_dict(),
    }
    save_whole(state, work / DRAFTER_CHECKPOINT)


def _optimiser(drafter: nn.Module) -> torch.optim.Optimizer:
    return torch.optim.AdamW(drafter.parameters(), lr=_LEARNING_RATE, betas=(0.9, 0.98))


def _sooner(values: Tensor, places: int) -> Tensor:
    """Shifted towards the start; the end is filled with zeros."""
    if not places:
        return values
    return torch.cat([values[:, places:], torch.zeros_like(values[:, :places])], dim=1)


def _before(positions: int) -> dict[str, Tensor]:
    """Each position sees those before it, not itself; the first, which sees nothing, is never counted."""
    allowed = torch.ones(positions, positions, dtype=torch.bool).tril(-1)
    allowed[0, 0] = True
    mask = torch.zeros(allowed.shape).masked_fill(~allowed, _MASKED)[None, None]
    return {"full_attention": mask, "sliding_attention": mask}
