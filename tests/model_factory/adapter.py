"""Writes a made-up LoRA adapter for a target of the factory."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from gguf import GGUFWriter

from gemma_desk.models.gguf_file import read_metadata

RANK = 8


def write_adapter(path: Path, target: Path, tensor: str = "blk.0.ffn_down.weight", gain: float = 5.0) -> Path:
    """Writes an adapter of one matrix, strong enough to change what is said."""
    (n_in, n_out) = next(each.shape for each in read_metadata(target).tensors if each.name == tensor)
    draw = np.random.default_rng(0).standard_normal
    writer = GGUFWriter(path, "gemma4")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", float(RANK))
    writer.add_tensor(f"{tensor}.lora_a", draw((RANK, n_in)).astype(np.float32))
    writer.add_tensor(f"{tensor}.lora_b", (gain * draw((n_out, RANK))).astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
