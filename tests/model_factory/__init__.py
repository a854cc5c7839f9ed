"""Writes model sets of Gemma 4's real layout with made-up weights: target, projector and drafter as GGUF.

`python -m tests.model_factory OUT_DIR` writes a set of a few MB for tests, with `--shape 12b` one of the
full shape for benchmarks. Nothing is read but the chat template: vocabulary and weights come from a seed.
"""

from tests.model_factory.files import ModelFiles, write_model_set
from tests.model_factory.shape import SHAPES, Shape

__all__ = ["SHAPES", "ModelFiles", "Shape", "write_model_set"]
