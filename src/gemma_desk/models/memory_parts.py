"""How much memory each part of a loaded model set takes, from the files' headers alone. Arithmetic; reads no file.

The rules are those of llama.cpp for what `engine.llama` asks of it: weights on the CPU without memory mapping, flash
attention, one sequence, sliding layers that keep no more than their window and one micro-batch.
`tests/engine/test_memory.py` holds them to what llama.cpp itself says it allocates.
"""

from __future__ import annotations

import itertools
import platform
import sys
from dataclasses import astuple, dataclass, replace
from math import prod
from typing import Self

from gemma_desk.chat.errors import ModelProblem
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.models.gguf_file import GgufMetadata, TensorInfo

MIB = 2**20

MICRO_BATCH_TOKENS = 512
"""Smallest micro-batch: prefill is no faster with more on the CPUs measured."""

OUTPUT_ROWS = 17
"""Tokens with logits in one batch: the last token and the longest draft."""

DRAFTER_BATCH_TOKENS = 32
"""Micro-batch of the drafter."""

DRAFTER_OUTPUT_ROWS = 1
"""Of these, tokens with logits: it guesses one at a time."""

MAX_SNAPSHOTS = 2
"""Copies of the sliding layers' cache that are kept, where memory allows it."""

F16_BYTES = 2.0
Q8_0_BYTES = 34 / 32
"""Of one key or value: 32 bytes and a scale for every 32."""

MAPS_WEIGHTS = sys.platform == "linux"
"""Whether weights that are used as they are in the file are mapped from it, not read: on the 12B, 0.8 GiB of embedding
are there once then and not twice. Systems differ in how to give back what of a mapped file has been repacked."""

_CELLS_MULTIPLE = 256
_FLOAT_BYTES = 4

_PROCESS_BYTES = 60 * MIB
"""Python, numpy, llama.cpp and its graphs, measured on the small set."""
_VOCABULARY_ENTRY_BYTES = 200
"""Of one token or merge in llama.cpp's tables: two strings, a hash node, score and type."""

_CELL_BOOK_BYTES = 48
"""What llama.cpp notes of a cell of the cache: position, shift, place in a picture, and a bit for each sequence."""

_PICTURE_COPIES = 5
"""Of a picture as floats while it is projected: bytes and floats before, floats handed over, two in the graph."""
_PROJECTOR_LOAD_BYTES = 44 * MIB
"""Two copies of the silence of 3 000 frames that mtmd makes up while it loads the projector for sound."""

_Q4_0, _Q8_0, _Q2_K, _Q4_K, _Q5_K, _Q6_K, _IQ4_NL, _MXFP4 = 2, 8, 10, 12, 13, 14, 20, 39
_REPACKED_ON_X86 = frozenset({_Q4_0, _Q2_K, _Q4_K, _IQ4_NL, _MXFP4})
_REPACKED_ON_ARM = frozenset({_Q4_0, _Q4_K, _Q5_K, _Q6_K, _Q8_0, _IQ4_NL, _MXFP4})
_REPACKED_ROWS = 8
_POSITIONS = "v.position_embd.weight"
"""Tensor with a row for each column and each row of patches, shape (width, rows, 2)."""


@dataclass(frozen=True, slots=True)
class MemoryParts:
    """Bytes of each part, at the most that it takes while answering."""

    weights: int
    """The target's tensors as they are in the file, and those of adapters."""
    repacked: int
    """The target's tensors of kinds that llama.cpp repacks for most processors, in place of how the file has them."""
    projector: int
    """Its tensors, and what the largest picture takes on its way through it."""
    drafter: int
    """Its tensors and computations; it reads the target's cache."""
    kv_sliding: int
    """Keys and values of layers that see the sliding window."""
    kv_full: int
    """Keys and values of layers that see the whole context."""
    compute: int
    """Activations, attention masks and logits."""
    snapshots: int
    """Copies of the sliding window, taken where a rewind would otherwise read again, and only from what is free."""
    process: int
    """Python, the libraries and the vocabularies."""

    @property
    def total_bytes(self) -> int:
        """All parts together."""
        return sum(astuple(self))


@dataclass(frozen=True, slots=True)
class Files:
    """The headers of a model set."""

    target: GgufMetadata
    projector: GgufMetadata | None
    drafter: GgufMetadata | None
    adapters: tuple[GgufMetadata, ...] = ()


@dataclass(frozen=True, slots=True)
class Setup:
    """What is chosen when a set is loaded."""

    context_tokens: int
    detail: int
    """The largest picture's soft tokens."""
    has_drafter: bool
    kv_value_bytes: float = F16_BYTES
    """Of one key or value."""
    n_snapshots: int = MAX_SNAPSHOTS

    @property
    def n_ubatch(self) -> int:
        """The micro-batch, which llama.cpp never makes longer than the context window."""
        return min(micro_batch_tokens(self.detail), self.context_tokens)

    def clipped(self, files: Files) -> Self:
        """As it is with these files: context window and pictures within what target and projector were trained for."""
        return replace(
            self,
            context_tokens=min(self.context_tokens, longest_context_tokens(files.target)),
            detail=min(self.detail, largest_detail(files.projector)),
            has_drafter=self.has_drafter and files.drafter is not None,
        )


def longest_context_tokens(target: GgufMetadata) -> int:
    """The context window that the target was trained for."""
    return _integer(target, "context_length")


def largest_detail(projector: GgufMetadata | None) -> int:
    """The largest of `DETAILS` that the position tables have room for: a picture may be as wide as its soft tokens."""
    tables = () if projector is None else projector.tensors
    rows = next((table.shape[1] for table in tables if table.name == _POSITIONS and len(table.shape) > 1), DETAILS[-1])
    return max((detail for detail in DETAILS if detail <= rows), default=DETAILS[0])


def micro_batch_tokens(detail: int) -> int:
    """Tokens evaluated at once. A picture must fit, since its soft tokens attend to each other."""
    return max(MICRO_BATCH_TOKENS, detail)


def memory_parts(files: Files, setup: Setup) -> MemoryParts:
    """What a set takes with a setup.

    Raises:
        ModelProblem: A header lacks a number that is needed.
    """
    repacked, as_in_file = _weights(files.target)
    layers = _layers(files.target)
    sliding = _sliding_cells(layers, setup) * layers.values(sliding=True)
    full = _cells(setup) * layers.values(sliding=False)
    kv_sliding = int(sliding * setup.kv_value_bytes)
    compute = _compute(files.target, setup, layers) + _outputs(files.target, OUTPUT_ROWS)
    return MemoryParts(
        weights=as_in_file + sum(map(_tensor_bytes, files.adapters)),
        repacked=repacked,
        projector=_projector(files, setup, compute),
        drafter=_drafter(files, setup, layers),
        kv_sliding=kv_sliding,
        kv_full=int(full * setup.kv_value_bytes),
        compute=compute,
        snapshots=kv_sliding * setup.n_snapshots,
        process=_process(files, setup) + (_cells(setup) + _sliding_cells(layers, setup)) * _CELL_BOOK_BYTES,
    )


def loaded_bytes(files: Files, setup: Setup) -> int:
    """What is taken as soon as a set is loaded. Memory to compute in is taken by the first computation.

    Raises:
        ModelProblem: A header lacks a number that is needed.
    """
    parts = memory_parts(files, setup)
    drafter = _tensor_bytes(files.drafter) if setup.has_drafter else 0
    # What is mapped comes when it is first read.
    weights = parts.repacked + (0 if MAPS_WEIGHTS else parts.weights) + _projector_tensors(files.projector) + drafter
    return weights + parts.kv_sliding + parts.kv_full + parts.process


def layer_bytes(files: Files, setup: Setup) -> list[int]:
    """Tensors and cache of each of the target's layers, the output as the last one.

    Raises:
        ModelProblem: A header lacks a number that is needed.
    """
    target = files.target
    layers = _layers(target)
    kept = {True: _sliding_cells(layers, setup), False: _cells(setup)}
    caches = [int(kept[is_sliding] * n * setup.kv_value_bytes) for is_sliding, n in layers.values_by_layer]
    tensors = [
        sum(tensor.n_bytes for tensor in target.tensors if tensor.name.startswith(f"blk.{number}."))
        for number in range(_integer(target, "block_count"))
    ]
    output = sum(tensor.n_bytes for tensor in target.tensors if not tensor.name.startswith("blk."))
    return [*(a + b for a, b in itertools.zip_longest(tensors, caches, fillvalue=0)), output]


# --- weights


def _weights(metadata: GgufMetadata) -> tuple[int, int]:
    """Bytes of repacked tensors, and of the others."""
    tensors = [*metadata.tensors, *_second_embedding(metadata)]
    total = sum(tensor.n_bytes for tensor in tensors)
    repacked = sum(tensor.n_bytes for tensor in tensors if _is_repacked(tensor))
    return repacked, total - repacked


def _second_embedding(metadata: GgufMetadata) -> list[TensorInfo]:
    """What llama.cpp 0c1e57098 allocates a second time: the embedding, where it is the output as well.

    Two that are mapped are the same part of the file.
    """
    by_name = {tensor.name: tensor for tensor in metadata.tensors}
    embedding = by_name.get("token_embd.weight")
    if embedding is None or "output.weight" in by_name:
        return []
    output = replace(embedding, name="output.weight")
    return [] if MAPS_WEIGHTS and not _is_repacked(output) else [output]


def _is_repacked(tensor: TensorInfo) -> bool:
    """Whether llama.cpp has a faster layout for the tensor; rows are taken eight at a time, never looked up."""
    kinds = _REPACKED_ON_ARM if platform.machine().lower() in ("arm64", "aarch64") else _REPACKED_ON_X86
    is_matrix = len(tensor.shape) == 2 and tensor.name != "token_embd.weight"
    return is_matrix and tensor.kind in kinds and tensor.shape[1] % _REPACKED_ROWS == 0


def _projector(files: Files, setup: Setup, compute: int) -> int:
    """Tensors, and the larger of what a picture takes and what loading takes beyond the later `compute`."""
    if files.projector is None:
        return 0
    picture = 0
    if patch := _patch_embedding(files.projector):
        patch_values, hidden = prod(patch.shape[:-1]), patch.shape[-1]
        picture = setup.detail * (_PICTURE_COPIES * patch_values + 2 * hidden) * _FLOAT_BYTES
    return _projector_tensors(files.projector) + max(picture, _PROJECTOR_LOAD_BYTES - compute)


def _projector_tensors(metadata: GgufMetadata | None) -> int:
    if metadata is None:
        return 0
    patch = _patch_embedding(metadata)
    # mtmd loads it a second time, into the projector for sound
    is_there_twice = patch is not None and "clip.audio.projector_type" in metadata.values
    return _tensor_bytes(metadata) + (patch.n_bytes if patch and is_there_twice else 0)


def _patch_embedding(metadata: GgufMetadata) -> TensorInfo | None:
    return next((tensor for tensor in metadata.tensors if tensor.name == "v.patch_embd.weight"), None)


def _tensor_bytes(metadata: GgufMetadata | None) -> int:
    return sum(tensor.n_bytes for tensor in metadata.tensors) if metadata else 0


# --- keys and values


@dataclass(frozen=True, slots=True)
class _Layers:
    """What the target keeps of each position."""

    values_by_layer: tuple[tuple[bool, int], ...]
    """Of each layer that keeps any: whether it sees only the sliding window, and a position's keys and values."""
    window_tokens: int

    def values(self, *, sliding: bool) -> int:
        """Keys and values of a position, over all layers of one kind."""
        return sum(n for is_sliding, n in self.values_by_layer if is_sliding == sliding)


def _layers(metadata: GgufMetadata) -> _Layers:
    n_layers = _integer(metadata, "block_count")
    is_sliding = _per_layer(metadata, "attention.sliding_window_pattern", n_layers)
    heads = _per_layer(metadata, "attention.head_count_kv", n_layers)
    n_own = n_layers - (metadata.integer(f"{metadata.architecture}.attention.shared_kv_layers") or 0)
    sizes = {1: _head_values(metadata, "_swa"), 0: _head_values(metadata, "")}
    kept = [(bool(short), n * sizes[short]) for short, n in zip(is_sliding, heads, strict=True)]
    return _Layers(tuple(kept[:n_own]), _integer(metadata, "attention.sliding_window"))


def _head_values(metadata: GgufMetadata, suffix: str) -> int:
    key, value = (_integer(metadata, f"attention.{what}_length{suffix}") for what in ("key", "value"))
    return key + value


def _cells(setup: Setup) -> int:
    return _padded(setup.context_tokens)


def _sliding_cells(layers: _Layers, setup: Setup) -> int:
    return _padded(min(_cells(setup), layers.window_tokens + setup.n_ubatch))


def _padded(cells: int) -> int:
    return -(-cells // _CELLS_MULTIPLE) * _CELLS_MULTIPLE


# --- computations


def _compute(metadata: GgufMetadata, setup: Setup, layers: _Layers) -> int:
    return _masks(setup, layers, setup.n_ubatch) + _widest(metadata, setup.n_ubatch, OUTPUT_ROWS)


def _widest(metadata: GgufMetadata, n_tokens: int, n_outputs: int) -> int:
    """Activations of a micro-batch, or its logits: one is freed before the other is needed."""
    logits = n_outputs * _n_vocabulary(metadata) * _FLOAT_BYTES
    return max(n_tokens * _activations(metadata), logits)


def _masks(setup: Setup, layers: _Layers, n_tokens: int) -> int:
    """Two attention masks of half floats."""
    return 2 * n_tokens * (_cells(setup) + _sliding_cells(layers, setup))


def _activations(metadata: GgufMetadata) -> int:
    """Bytes of one token where most are alive at once: in the feed-forward network, or in the widest attention."""
    hidden = _integer(metadata, "embedding_length")
    n_layers = _integer(metadata, "block_count")
    feed_forward = max(_per_layer(metadata, "feed_forward_length", n_layers))
    query = max(_per_layer(metadata, "attention.head_count", n_layers)) * _integer(metadata, "attention.key_length")
    return _FLOAT_BYTES * (3 * hidden + query + max(3 * feed_forward, query))


def _outputs(metadata: GgufMetadata, n_rows: int) -> int:
    """Logits and hidden states handed to us."""
    return n_rows * (_n_vocabulary(metadata) + _integer(metadata, "embedding_length")) * _FLOAT_BYTES


def _drafter(files: Files, setup: Setup, layers: _Layers) -> int:
    metadata = files.drafter
    if metadata is None or not setup.has_drafter:
        return 0
    n_tokens = DRAFTER_BATCH_TOKENS
    inputs = n_tokens * 2 * _integer(files.target, "embedding_length") * _FLOAT_BYTES  # a token's embedding, its state
    compute = _masks(setup, layers, n_tokens) + inputs + _widest(metadata, n_tokens, DRAFTER_OUTPUT_ROWS)
    return _tensor_bytes(metadata) + compute + _outputs(metadata, DRAFTER_OUTPUT_ROWS)


def _process(files: Files, setup: Setup) -> int:
    drafter = files.drafter if setup.has_drafter else None
    entries = sum(
        metadata.array_lengths.get(f"tokenizer.ggml.{what}", 0)
        for metadata in (files.target, drafter)
        if metadata is not None
        for what in ("tokens", "merges")
    )
    return _PROCESS_BYTES + entries * _VOCABULARY_ENTRY_BYTES


# --- header values


def _n_vocabulary(metadata: GgufMetadata) -> int:
    return metadata.array_lengths.get("tokenizer.ggml.tokens", 0)


def _integer(metadata: GgufMetadata, key: str) -> int:
    value = metadata.integer(f"{metadata.architecture}.{key}")
    if value is None or value < 0:
        raise _lacking(metadata, key)
    return value


def _per_layer(metadata: GgufMetadata, key: str, n_layers: int) -> list[int]:
    """A value for each layer; a single one in the header is that of all."""
    value = metadata.values.get(f"{metadata.architecture}.{key}")
    values = value if isinstance(value, tuple) else (value,) * n_layers
    numbers = [int(item) for item in values if isinstance(item, int)]
    if not numbers or len(numbers) != n_layers:
        raise _lacking(metadata, key)
    return numbers


def _lacking(metadata: GgufMetadata, key: str) -> ModelProblem:
    return ModelProblem(
        f"{metadata.path.name} is damaged: its header has no usable {metadata.architecture}.{key}. Nothing was "
        "changed. Download the file again."
    )
