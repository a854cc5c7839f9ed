"""The three files of a model set: which metadata and which tensors each holds.

In an agreeing set the drafter computes the same function as the target, so greedy drafts are all accepted.
Attention adds nothing there: the next token depends on the current one alone, through one feed-forward layer
that both files hold. The target's residual stream is zero beyond the drafter's width; norm weights make up for
the different widths.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import IO

import numpy as np
from gguf import GGMLQuantizationType, GGUFValueType, GGUFWriter, TokenType

from tests.model_factory.shape import Shape
from tests.model_factory.vocabulary import Vocabulary, real_size_vocabulary, small_vocabulary
from tests.model_factory.weights import Drawing, Tensor, Weights, fixed

F16, F32 = GGMLQuantizationType.F16, GGMLQuantizationType.F32

CHAT_TEMPLATE = Path(__file__).parent.parent / "data" / "gemma4_chat_template.jinja"

_PATCH_VALUES = 48 * 48 * 3
_POSITIONS = 1120
"""Rows of each of the two position tables."""
_FRAME_SAMPLES = 640
_LOGIT_GAIN = 4.0
"""Standard deviation of the logits: peaked enough to be chosen from, below the soft-cap of 30."""
_KIND_SCALE = {
    TokenType.CONTROL: 0.3,
    TokenType.USER_DEFINED: 0.3,
    TokenType.BYTE: 0.7,
    TokenType.NORMAL: 1.0,
}
"""Length of a token's embedding: how likely it is written. Answers are mostly words and seldom end early."""
_AGREEING_FFN_GAIN = 3.0
"""Against an embedding of 1: the feed-forward decides the next token, so it is not the current one again."""


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """Where a model set was written."""

    folder: Path

    @property
    def target(self) -> Path:
        """The model itself."""
        return self.folder / "target.gguf"

    @property
    def projector(self) -> Path:
        """Pictures and sounds to embeddings."""
        return self.folder / "projector.gguf"

    @property
    def drafter(self) -> Path:
        """Guesses tokens ahead."""
        return self.folder / "drafter.gguf"


def write_model_set(folder: Path, shape: Shape, seed: int = 0, is_agreeing: bool = False) -> ModelFiles:
    """Writes the three files of a set into a folder, which is created."""
    folder.mkdir(parents=True, exist_ok=True)
    files = ModelFiles(folder)
    plan = _Plan(shape, seed, is_agreeing)
    _write(files.target, "gemma4", plan.target_metadata, plan.target_tensors())
    _write(files.projector, "clip", plan.projector_metadata, plan.projector_tensors())
    _write(files.drafter, "gemma4-assistant", plan.drafter_metadata, plan.drafter_tensors())
    return files


def write_vocabulary(path: Path, shape: Shape) -> Path:
    """Writes a target's metadata alone, of which llama.cpp reads the vocabulary."""
    _write(path, "gemma4", _Plan(shape, 0, False).target_metadata, [])
    return path


def _write(path: Path, architecture: str, add_metadata: Callable[[GGUFWriter], None], tensors: list[Tensor]) -> None:
    writer = GGUFWriter(path, architecture)
    add_metadata(writer)
    for tensor in tensors:
        writer.add_tensor_info(tensor.name, tensor.shape, np.dtype(np.float32), tensor.n_bytes, tensor.kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    assert writer.fout is not None
    for tensor in tensors:
        _write_data(writer, writer.fout[0], tensor)
    writer.close()


def _write_data(writer: GGUFWriter, file: IO[bytes], tensor: Tensor) -> None:
    """Piece by piece; `GGUFWriter.write_tensor_data` wants the whole tensor at once."""
    writer.write_padding(file, file.tell())
    for piece in tensor.pieces():
        piece.tofile(file)
    writer.write_padding(file, file.tell())


class _Plan:
    """What goes into the files of one set."""

    def __init__(self, shape: Shape, seed: int, is_agreeing: bool) -> None:
        self._shape = shape
        self._is_agreeing = is_agreeing
        self._weights = Weights(seed)
        self._vocabulary = real_size_vocabulary() if shape.has_real_vocabulary_size else small_vocabulary()
        self._core = min(shape.hidden, shape.draft_hidden) if is_agreeing else shape.hidden
        self._core_feed_forward = min(shape.feed_forward, shape.draft_feed_forward)

    # --- metadata

    def target_metadata(self, writer: GGUFWriter) -> None:
        """Adds the target's metadata."""
        shape = self._shape
        writer.add_name(f"Made-up Gemma 4 ({shape.name}{', agreeing' if self._is_agreeing else ''})")
        writer.add_embedding_length(shape.hidden)
        writer.add_feed_forward_length(shape.feed_forward)
        writer.add_head_count(shape.heads)
        writer.add_final_logit_softcapping(30.0)
        add_attention_metadata(writer, shape, shape.is_sliding)
        add_vocabulary(writer, self._vocabulary)

    def drafter_metadata(self, writer: GGUFWriter) -> None:
        """Adds the drafter's metadata."""
        shape = self._shape
        writer.add_name(f"Made-up Gemma 4 drafter ({shape.name})")
        writer.add_embedding_length(shape.draft_hidden)
        writer.add_feed_forward_length(shape.draft_feed_forward)
        writer.add_head_count(shape.draft_heads)
        writer.add_uint32("gemma4-assistant.embedding_length_out", shape.hidden)
        writer.add_uint32("gemma4-assistant.nextn_predict_layers", shape.draft_layers)
        add_attention_metadata(writer, shape, shape.is_draft_sliding)
        add_vocabulary(writer, self._vocabulary)

    def projector_metadata(self, writer: GGUFWriter) -> None:
        """Adds the projector's metadata."""
        add_projector_metadata(writer, self._shape.hidden)

    # --- tensors

    def target_tensors(self) -> list[Tensor]:
        """The target's tensors in file order."""
        shape = self._shape
        tensors = [
            self._embedding("token_embd.weight", shape.hidden, self._core),
            self._output_norm(shape.hidden),
            rope_factors(shape.head_size_full),
        ]
        for layer, is_sliding in enumerate(shape.is_sliding):
            tensors += self._target_layer(layer, is_sliding)
        return tensors

    def drafter_tensors(self) -> list[Tensor]:
        """The drafter's tensors in file order."""
        shape = self._shape
        key = "token_embd.weight" if self._is_agreeing else "drafter.token_embd.weight"
        tensors = [
            self._embedding(key, shape.draft_hidden, min(self._core, shape.draft_hidden)),
            self._output_norm(shape.draft_hidden),
            rope_factors(shape.head_size_full),
            self._pre_projection(),
            self._matrix("nextn.post_projection.weight", shape.hidden, shape.draft_hidden),
        ]
        for layer, is_sliding in enumerate(shape.is_draft_sliding):
            tensors += self._drafter_layer(layer, is_sliding)
        return tensors

    def projector_tensors(self) -> list[Tensor]:
        """The projector's tensors in file order."""
        hidden, weights = self._shape.hidden, self._weights
        tensors = [
            self._matrix("v.patch_embd.weight", hidden, _PATCH_VALUES, F16),
            weights.around("v.patch_embd.bias", (hidden,), 0.0, 0.1),
            weights.around("v.position_embd.weight", (2, _POSITIONS, hidden), 0.0, 0.5),
            self._matrix("mm.input_projection.weight", hidden, hidden, F16),
            self._matrix("mm.a.input_projection.weight", hidden, _FRAME_SAMPLES, F16),
        ]
        for norm, size in ((1, _PATCH_VALUES), (2, hidden), (3, hidden)):
            tensors.append(weights.around(f"v.patch_norm.{norm}.weight", (size,), 1.0, 0.1))
            tensors.append(weights.around(f"v.patch_norm.{norm}.bias", (size,), 0.0, 0.1))
        return tensors

    def _target_layer(self, layer: int, is_sliding: bool) -> list[Tensor]:
        shape, at = self._shape, f"blk.{layer}."
        head_size = shape.head_size if is_sliding else shape.head_size_full
        kv_width = head_size * (shape.kv_heads if is_sliding else shape.kv_heads_full)
        tensors = [
            *self._norms(layer, shape.hidden, head_size),
            self._head_norm(at + "attn_k_norm.weight", head_size),
            self._matrix(at + "attn_q.weight", shape.heads * head_size, shape.hidden),
            self._matrix(at + "attn_k.weight", kv_width, shape.hidden),
            self._matrix(at + "attn_output.weight", shape.hidden, shape.heads * head_size),
            *self._feed_forward(layer, shape.hidden, shape.feed_forward),
        ]
        if is_sliding:  # full layers take the keys, unrotated, as values
            tensors.append(self._matrix(at + "attn_v.weight", kv_width, shape.hidden))
        return tensors

    def _drafter_layer(self, layer: int, is_sliding: bool) -> list[Tensor]:
        shape, at = self._shape, f"blk.{layer}."
        head_size = shape.head_size if is_sliding else shape.head_size_full
        return [
            *self._norms(layer, shape.draft_hidden, head_size),
            self._matrix(at + "attn_q.weight", shape.draft_heads * head_size, shape.draft_hidden),
            self._matrix(at + "attn_output.weight", shape.draft_hidden, shape.draft_heads * head_size),
            *self._feed_forward(layer, shape.draft_hidden, shape.draft_feed_forward),
        ]

    def _norms(self, layer: int, hidden: int, head_size: int) -> list[Tensor]:
        """All norms that target and drafter layers have in common, and the layer's scale."""
        at = f"blk.{layer}."
        return [
            self._norm(at + "attn_norm.weight", hidden, 1.0),
            self._norm(at + "post_attention_norm.weight", hidden, 0.0 if self._is_agreeing else 1.0),
            self._norm(at + "ffn_norm.weight", hidden, 1.0),
            self._norm(at + "post_ffw_norm.weight", hidden, self._feed_forward_gain(layer)),
            self._head_norm(at + "attn_q_norm.weight", head_size),
            fixed(at + "layer_output_scale.weight", np.ones(1, np.float32), F32),
        ]

    def _feed_forward_gain(self, layer: int) -> float:
        if not self._is_agreeing:
            return 1.0
        return _AGREEING_FFN_GAIN if layer == 0 else 0.0

    def _norm(self, name: str, hidden: int, gain: float) -> Tensor:
        if not self._is_agreeing:
            return self._weights.around(name, (hidden,), gain, 0.1)
        return fixed(name, np.full(hidden, gain * self._width_gain(hidden), np.float32), F32)

    def _head_norm(self, name: str, head_size: int) -> Tensor:
        """Scores are not divided by the root of the head size: the norms keep their deviation near 2."""
        return self._weights.around(name, (head_size,), 1.4 * head_size**-0.25, 0.02)

    def _width_gain(self, hidden: int) -> float:
        """Norms divide by the root mean square over all values; in an agreeing set most are zero."""
        return sqrt(self._core / hidden) if self._is_agreeing else 1.0

    def _output_norm(self, hidden: int) -> Tensor:
        """Signs, because input and output share one matrix: else each token would be its own successor."""
        signs = self._weights.signs("output_norm.weight", self._shape.hidden, _LOGIT_GAIN)
        values = next(signs.pieces())[:hidden] * np.float32(self._width_gain(hidden))
        return fixed("output_norm.weight", values, F32)

    def _embedding(self, key: str, hidden: int, core: int) -> Tensor:
        scale = np.array([_KIND_SCALE[kind] for kind in self._vocabulary.types], np.float32)
        n_tokens = len(self._vocabulary.tokens)
        # The target's width also for the drafter: in an agreeing set both hold the same numbers.
        drawing = Drawing(key, n_tokens, hidden, n_tokens, core, self._shape.hidden**-0.5, scale)
        return self._weights.matrix("token_embd.weight", drawing, self._shape.embedding_type)

    def _feed_forward(self, layer: int, hidden: int, size: int) -> list[Tensor]:
        at = f"blk.{layer}."
        if self._is_agreeing and layer == 0:
            core, core_size = self._core, self._core_feed_forward
        else:
            core, core_size = hidden, size
        return [
            self._core_matrix(at + "ffn_gate.weight", (size, hidden), (core_size, core)),
            self._core_matrix(at + "ffn_up.weight", (size, hidden), (core_size, core)),
            self._core_matrix(at + "ffn_down.weight", (hidden, size), (core, core_size)),
        ]

    def _pre_projection(self) -> Tensor:
        """Makes the drafter's input from [embedding, hidden state]; an agreeing one takes the embedding."""
        name, shape = "nextn.pre_projection.weight", self._shape
        if not self._is_agreeing:
            return self._matrix(name, shape.draft_hidden, 2 * shape.hidden)
        # Never quantised: that would round the embedding too, and three drafts in ten would differ at the 12B shape.
        return fixed(name, np.eye(shape.draft_hidden, 2 * shape.hidden, dtype=np.float32), F16)

    def _matrix(self, name: str, rows: int, cols: int, kind: GGMLQuantizationType | None = None) -> Tensor:
        drawing = Drawing(name, rows, cols, rows, cols, cols**-0.5)
        return self._weights.matrix(name, drawing, kind or self._shape.matrix_type)

    def _core_matrix(self, name: str, shape: tuple[int, int], core: tuple[int, int]) -> Tensor:
        return self._weights.matrix(name, Drawing(name, *shape, *core, core[1] ** -0.5), self._shape.matrix_type)


def rope_factors(head_size: int) -> Tensor:
    """Full layers rotate the first quarter of a head only: the other frequencies are divided to nothing."""
    n_pairs, n_rotated = head_size // 2, head_size // 8
    factors = np.array([1.0] * n_rotated + [1e30] * (n_pairs - n_rotated), np.float32)
    return fixed("rope_freqs.weight", factors, F32)


def add_vocabulary(writer: GGUFWriter, vocabulary: Vocabulary) -> None:
    """Adds tokens, merges, special ids and the chat template."""
    writer.add_tokenizer_model("gemma4")
    writer.add_vocab_size(len(vocabulary.tokens))
    writer.add_token_list(vocabulary.tokens)
    writer.add_token_scores([-1000.0] * len(vocabulary.tokens))
    writer.add_token_types(vocabulary.types)
    writer.add_token_merges(vocabulary.merges)
    writer.add_bos_token_id(vocabulary.id_of("<bos>"))
    writer.add_eos_token_id(vocabulary.id_of("<eos>"))
    writer.add_eot_token_id(vocabulary.id_of("<turn|>"))
    writer.add_unk_token_id(vocabulary.id_of("<unk>"))
    writer.add_pad_token_id(vocabulary.id_of("<pad>"))
    writer.add_mask_token_id(vocabulary.id_of("<mask>"))
    writer.add_add_bos_token(True)
    writer.add_add_space_prefix(False)
    suppressed = [vocabulary.id_of("<image|>"), vocabulary.id_of("<audio|>")]
    writer.add_key_value("tokenizer.ggml.suppress_tokens", suppressed, GGUFValueType.ARRAY, GGUFValueType.INT32)
    writer.add_chat_template(CHAT_TEMPLATE.read_text(encoding="utf-8"))


def add_attention_metadata(writer: GGUFWriter, shape: Shape, is_sliding: list[bool]) -> None:
    """Adds what target and drafter say alike: layers, heads, window and rotation."""
    arch = writer.arch
    writer.add_block_count(len(is_sliding))
    writer.add_context_length(shape.context_tokens)
    writer.add_head_count_kv([shape.kv_heads if sliding else shape.kv_heads_full for sliding in is_sliding])
    writer.add_key_length(shape.head_size_full)
    writer.add_value_length(shape.head_size_full)
    writer.add_uint32(f"{arch}.attention.key_length_swa", shape.head_size)
    writer.add_uint32(f"{arch}.attention.value_length_swa", shape.head_size)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_sliding_window(shape.window_tokens)
    writer.add_array(f"{arch}.attention.sliding_window_pattern", is_sliding)
    writer.add_uint32(f"{arch}.attention.shared_kv_layers", 0)
    writer.add_rope_freq_base(1e6)
    writer.add_float32(f"{arch}.rope.freq_base_swa", 1e4)
    writer.add_rope_dimension_count(shape.head_size_full)
    writer.add_uint32(f"{arch}.rope.dimension_count_swa", shape.head_size)
    writer.add_uint32(f"{arch}.embedding_length_per_layer_input", 0)


def add_projector_metadata(writer: GGUFWriter, hidden: int) -> None:
    """Adds what llama.cpp wants to know of an encoder-free projector; the encoder's sizes are zero."""
    writer.add_type("mmproj")
    writer.add_clip_has_vision_encoder(True)
    writer.add_clip_has_audio_encoder(True)
    writer.add_clip_vision_projector_type("gemma4uv")
    writer.add_clip_audio_projector_type("gemma4ua")
    for kind, width in (("vision", hidden), ("audio", _FRAME_SAMPLES)):
        writer.add_uint32(f"clip.{kind}.embedding_length", width)
        writer.add_uint32(f"clip.{kind}.feed_forward_length", 0)
        writer.add_uint32(f"clip.{kind}.block_count", 0)
        writer.add_uint32(f"clip.{kind}.attention.head_count", 0)
        writer.add_uint32(f"clip.{kind}.projection_dim", hidden)
        writer.add_float32(f"clip.{kind}.attention.layer_norm_epsilon", 1e-6)
    writer.add_vision_image_size(224)
    writer.add_vision_patch_size(16)
    writer.add_vision_image_mean([0.0, 0.0, 0.0])
    writer.add_vision_image_std([1.0, 1.0, 1.0])
    writer.add_audio_num_mel_bins(128)
