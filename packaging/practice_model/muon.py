"""Muon, which gives each step of a matrix the same size in all its directions.

torch's own always computes in bfloat16; this one does so only where the processor has it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor

from practice_model.processor import HAS_BFLOAT16

_COEFFICIENTS = (3.4445, -4.7750, 2.0315)
"""Of the quintic iteration; https://kellerjordan.github.io/posts/muon/."""
_ITERATIONS = 5
_MOMENTUM = 0.95


class Muon(torch.optim.Optimizer):
    """For matrices; their steps are as large as AdamW's (root mean square 0.2 of the rate)."""

    def __init__(self, matrices: Iterable[Tensor], lr: float, weight_decay: float = 0.01) -> None:
        super().__init__(matrices, {"lr": lr, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self, closure: Any = None) -> None:
        """One step of all that have a gradient."""
        for group in self.param_groups:
            alike: dict[torch.Size, list[Tensor]] = {}
            for matrix in group["params"]:
                if matrix.grad is not None:
                    alike.setdefault(matrix.shape, []).append(matrix)
            for matrices in alike.values():
                self._step(matrices, group["lr"], group["weight_decay"])

    def _step(self, matrices: list[Tensor], rate: float, decay: float) -> None:
        """Of matrices of one shape, side by side: a few large products instead of many small ones."""
        directions = torch.stack([self._smoothed(matrix) for matrix in matrices])
        size = 0.2 * max(directions.shape[1:]) ** 0.5
        steps = orthogonal(directions.bfloat16() if HAS_BFLOAT16 else directions)
        for matrix, direction in zip(matrices, steps, strict=True):
            matrix.mul_(1 - rate * decay).add_(direction, alpha=-rate * size)

    def _smoothed(self, matrix: Tensor) -> Tensor:
        """The gradient with Nesterov's momentum."""
        assert matrix.grad is not None
        momentum = self.state[matrix].setdefault("momentum_buffer", torch.zeros_like(matrix))
        momentum.lerp_(matrix.grad, 1 - _MOMENTUM)
        return matrix.grad.lerp(momentum, _MOMENTUM)


def orthogonal(matrices: Tensor) -> Tensor:
    """Matrices with the same singular vectors whose singular values are about 1, shape (n, rows, columns)."""
    if matrices.shape[1] > matrices.shape[2]:
        return orthogonal(matrices.mT).mT
    a, b, c = _COEFFICIENTS
    found = matrices / matrices.norm(dim=(1, 2), keepdim=True).clamp(min=1e-7)
    for _ in range(_ITERATIONS):
        gram = found @ found.mT
        found = a * found + (b * gram + c * gram @ gram) @ found
    return found
