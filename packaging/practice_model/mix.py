"""Goes halfway back to what a model was before its last cooling.

What was learnt most meanwhile keeps most of its gain, what was forgotten beside it comes back: between two models of
which one was trained on from the other the loss has no wall (Wortsman et al., https://arxiv.org/abs/2109.01903).
"""

from __future__ import annotations

import json
from pathlib import Path

import torch

from practice_model.shape import TARGET_CHECKPOINT, WARM_CHECKPOINT
from practice_model.train import save_whole


def mix(work: Path) -> None:
    """Puts the mean of the weights before and after the last cooling in the place of those after it."""
    before, after = (torch.load(work / name, weights_only=True) for name in (WARM_CHECKPOINT, TARGET_CHECKPOINT))
    for kind in ("target", "averaged"):
        for name, weights in after[kind].items():
            if weights.is_floating_point():  # not the count of what was averaged
                after[kind][name] = weights.lerp(before[kind][name], 0.5)  # not in place: some are held under two names
    progress = json.loads(after["progress"]) | {"is_cooling": False}
    save_whole(after | {"progress": json.dumps(progress)}, work / TARGET_CHECKPOINT)
