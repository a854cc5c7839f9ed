"""Makes the golden set: a small Gemma 4 from transformers' own classes, and what it answers.

    python -m tests.golden.make_golden

Needs the dependency group `golden` (torch on the CPU, transformers). The weights are drawn from a seed and exported to
GGUF as they are; prompts are rendered with Google's chat template and tokenised with the `tokenizers` library; pictures
and sounds are cut by transformers' own code. So nothing of what is checked is checked against itself.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from math import sqrt
from types import ModuleType
from typing import Any

import jinja2
import numpy as np
import tokenizers
import torch
from gguf import GGMLQuantizationType, TokenType
from numpy.typing import NDArray
from transformers import (
    Gemma4UnifiedAssistantConfig,
    Gemma4UnifiedAssistantForCausalLM,
    Gemma4UnifiedConfig,
    Gemma4UnifiedForConditionalGeneration,
)
from transformers.models.gemma4_unified.feature_extraction_gemma4_unified import (
    Gemma4UnifiedAudioFeatureExtractor,
)
from transformers.utils import is_torchvision_available

from tests.golden.cases import ANSWER_TOKENS, ANSWERS, CASES, DATA, DRAFT_TOKENS, Case, GoldenPicture, GoldenSound
from tests.model_factory.files import CHAT_TEMPLATE
from tests.model_factory.from_transformers import PATCH, POOLING, SOFT_CAP, write_drafter, write_projector, write_target
from tests.model_factory.shape import Shape
from tests.model_factory.shared_keys import share_keys_with_the_drafter
from tests.model_factory.text_config import drafter_text_config, target_text_config
from tests.model_factory.vocabulary import SPACE, Vocabulary, small_vocabulary

if not is_torchvision_available():
    # It has no build for the CPU alone. The image processor's module imports it; the functions we take do not use it.
    for stub in ("torchvision", "torchvision.transforms", "torchvision.transforms.v2"):
        sys.modules[stub] = ModuleType(stub)
    functional: Any = ModuleType("functional")
    functional.InterpolationMode = object
    vars(sys.modules["torchvision.transforms.v2"])["functional"] = functional

from transformers.models.gemma4_unified.image_processing_gemma4_unified import (
    convert_image_to_patches,
    get_aspect_ratio_preserving_size,
    patches_merge,
)

SEED = 10
SHAPE = Shape(
    name="golden",
    hidden=64,
    layers=8,  # a full layer within, where a picture's mask must not reach
    heads=4,
    kv_heads=2,
    kv_heads_full=1,
    head_size=16,
    head_size_full=32,
    feed_forward=128,
    window_tokens=64,  # fewer than the smallest picture takes: the window and the picture's mask meet
    context_tokens=4096,
    draft_hidden=32,
    draft_layers=4,
    draft_heads=4,
    draft_feed_forward=128,
    matrix_type=GGMLQuantizationType.F16,
    embedding_type=GGMLQuantizationType.F16,
)
POSITIONS = 1120
SMALLEST_MARGIN = 0.1
"""Between the likeliest token and the next. Where they are closer, rounding may decide, and the answer is cut there."""
FEWEST_TOKENS = 1
"""Of an answer; else another seed is wanted."""
UNLIKELY = (TokenType.CONTROL, TokenType.USER_DEFINED, TokenType.BYTE)

Ids = list[int]


def main() -> None:
    """Writes model set and answers."""
    torch.manual_seed(SEED)
    share_keys_with_the_drafter()
    vocabulary = small_vocabulary()
    target, drafter = make_target(vocabulary), make_drafter(vocabulary)
    write_set(target, drafter, vocabulary)
    oracle = Oracle(target, drafter, vocabulary)
    answers: dict[str, NDArray[Any]] = {}
    for case in CASES:
        answers |= {f"{case.name}/{key}": value for key, value in oracle.answer(case).items()}
    np.savez_compressed(ANSWERS, **answers)  # type: ignore[arg-type] # its stub takes the names for its own options


# --- the model


def make_target(vocabulary: Vocabulary) -> Gemma4UnifiedForConditionalGeneration:
    """The model with text, pictures and sound."""
    config = Gemma4UnifiedConfig(
        text_config=target_text_config(SHAPE, vocabulary, final_logit_softcapping=SOFT_CAP),
        vision_config={"mm_embed_dim": SHAPE.hidden, "output_proj_dims": SHAPE.hidden, "mm_posemb_size": POSITIONS},
        audio_config={},
        image_token_id=vocabulary.id_of("<|image|>"),
        audio_token_id=vocabulary.id_of("<|audio|>"),
        video_token_id=vocabulary.id_of("<|video|>"),
        attn_implementation="eager",
    )
    model = Gemma4UnifiedForConditionalGeneration(config).eval()
    draw_weights(model, vocabulary)
    return model


def make_drafter(vocabulary: Vocabulary) -> Gemma4UnifiedAssistantForCausalLM:
    """The assistant that reads the target's keys and values."""
    text = drafter_text_config(SHAPE, vocabulary)
    config = Gemma4UnifiedAssistantConfig(
        text_config=text, backbone_hidden_size=SHAPE.hidden, attn_implementation="eager"
    )
    model = Gemma4UnifiedAssistantForCausalLM(config).eval()
    draw_weights(model, vocabulary)
    return model


@torch.no_grad()
def draw_weights(model: torch.nn.Module, vocabulary: Vocabulary) -> None:
    """Draws every weight, none of them the 0 or 1 that would hide an error. Rounds matrices to what F16 can hold."""
    for name, values in [*model.named_parameters(), *model.named_buffers()]:
        if name.endswith(("inv_freq", "embed_scale")):
            continue
        values.copy_(_drawn(name, values.shape))
        if name.endswith("embed_tokens.weight"):
            likely = [0.3 if kind in UNLIKELY else 1.0 for kind in vocabulary.types]
            values.mul_(torch.tensor(likely)[:, None])
        if values.dim() == 2:
            values.copy_(values.half().float())


def _drawn(name: str, shape: torch.Size) -> torch.Tensor:
    if name.endswith("layer_scalar"):
        return torch.empty(shape).uniform_(0.7, 1.1)
    if name.endswith(("model.norm.weight", "language_model.norm.weight")):  # signs: input and output are one matrix
        return torch.randn(shape).sign() * torch.empty(shape).uniform_(3.0, 5.0)
    if name.endswith(("q_norm.weight", "k_norm.weight")):
        return 1.2 * shape[0] ** -0.25 + 0.1 * torch.randn(shape)
    if name.endswith(("post_attention_layernorm.weight", "post_feedforward_layernorm.weight")):
        return 0.6 + 0.1 * torch.randn(shape)
    if name.endswith("bias"):
        return 0.2 * torch.randn(shape)
    if name.endswith("pos_embedding"):
        return 0.5 * torch.randn(shape)
    if len(shape) == 1:
        return 1.0 + 0.2 * torch.randn(shape)
    return torch.randn(shape) / sqrt(shape[-1])


# --- the files


def write_set(
    target: Gemma4UnifiedForConditionalGeneration,
    drafter: Gemma4UnifiedAssistantForCausalLM,
    vocabulary: Vocabulary,
) -> None:
    """Writes the three files."""
    DATA.mkdir(exist_ok=True)
    language = weights_of(target.model.language_model)
    write_target(DATA / "target.gguf", "Golden Gemma 4", SHAPE, vocabulary, language)
    embedders = {k: v for k, v in weights_of(target.model).items() if k.startswith(("embed_vision", "embed_audio"))}
    write_projector(DATA / "projector.gguf", SHAPE, embedders)
    write_drafter(DATA / "drafter.gguf", "Golden Gemma 4 drafter", SHAPE, vocabulary, weights_of(drafter))


def weights_of(model: torch.nn.Module) -> dict[str, NDArray[Any]]:
    """Parameters and buffers by name."""
    named = [*model.named_parameters(), *model.named_buffers()]
    return {name: values.detach().numpy() for name, values in named}


# --- the answers


class Oracle:
    """Answers cases with transformers."""

    def __init__(
        self,
        target: Gemma4UnifiedForConditionalGeneration,
        drafter: Gemma4UnifiedAssistantForCausalLM,
        vocabulary: Vocabulary,
    ) -> None:
        self._target = target
        self._drafter = drafter
        self._vocabulary = vocabulary
        self._tokenizer = make_tokenizer(vocabulary)
        self._suppressed = [vocabulary.id_of("<image|>"), vocabulary.id_of("<audio|>")]

    def answer(self, case: Case) -> dict[str, NDArray[Any]]:
        """All that is kept of one case; see `ANSWERS`."""
        media = cut_media(case)
        prompt = self._prompt(case, media)
        logits, hidden, shared = self._evaluate(prompt, media)
        answer = self._greedy(prompt, media)
        drafts = self._draft(answer[0], hidden, shared, len(prompt))
        text = self._tokenizer.decode(answer, skip_special_tokens=False)
        print(f"{case.name}: {len(prompt)} tokens, logits {logits.min():.1f} … {logits.max():.1f}: {text!r}")
        return {
            "prompt": np.int32(prompt),
            "logits": logits.numpy(),
            "answer": np.int32(answer),
            "drafts": np.int32(drafts),
            "text": np.array(text),
        }

    def _prompt(self, case: Case, media: dict[str, Any]) -> Ids:
        text = render(case)
        for kind, counts in (("image", media["image_tokens"]), ("audio", media["audio_tokens"])):
            pieces = text.split(f"<|{kind}|>")
            soft = [f"<|{kind}>" + f"<|{kind}|>" * count + f"<{kind}|>" for count in counts]
            text = "".join(a + b for a, b in zip(pieces, [*soft, ""], strict=True))
        ids: Ids = self._tokenizer.encode(text, add_special_tokens=False).ids
        return ids

    @torch.no_grad()
    def _evaluate(self, ids: Ids, media: dict[str, Any]) -> tuple[torch.Tensor, torch.Tensor, Any]:
        """Logits and final hidden state of the last position, and the keys and values the drafter reads."""
        tokens = torch.tensor([ids])
        output = self._target(
            input_ids=tokens,
            attention_mask=self._masks(tokens),
            use_cache=False,
            return_shared_kv_states=True,
            output_hidden_states=True,
            **media["inputs"],
        )
        return output.logits[0, -1], output.hidden_states[-1][:, -1:], output.shared_kv_states

    def _masks(self, tokens: torch.Tensor) -> Any:
        """The masks `generate` makes. Those that a bare forward makes (5.23) let pictures look ahead in full layers and
        beyond the window, against the model's description.
        """
        return self._target.create_masks_for_generate(
            self._target.config,
            inputs_embeds=torch.empty(*tokens.shape, SHAPE.hidden),
            attention_mask=None,
            past_key_values=None,
            position_ids=torch.arange(tokens.shape[1])[None],
            mm_token_type_ids=(tokens == self._vocabulary.id_of("<|image|>")).int(),
        )

    def _greedy(self, prompt: Ids, media: dict[str, Any]) -> Ids:
        """Each token from the whole text again: slow, and nothing is cached that could be wrong."""
        answer: Ids = []
        for _ in range(ANSWER_TOKENS):
            logits, _, _ = self._evaluate(prompt + answer, media)
            logits[self._suppressed] = -torch.inf
            best = logits.topk(2)
            if best.values[0] - best.values[1] < SMALLEST_MARGIN:
                break
            answer.append(int(best.indices[0]))
        assert len(answer) >= FEWEST_TOKENS, "two tokens are nearly equal: try another SEED"
        return answer

    @torch.no_grad()
    def _draft(self, token: int, hidden: torch.Tensor, shared: Any, position: int) -> Ids:
        """The drafter's own loop, as transformers' candidate generator for it has it."""
        drafts: Ids = []
        for _ in range(DRAFT_TOKENS):
            embedding = self._target.get_input_embeddings()(torch.tensor([[token]]))
            output = self._drafter(
                inputs_embeds=torch.cat([embedding, hidden], dim=-1),
                position_ids=torch.tensor([[position]]),
                shared_kv_states=shared,
                use_cache=False,
            )
            best = output.logits[0, -1].topk(2)
            if best.values[0] - best.values[1] < SMALLEST_MARGIN:
                break
            token, hidden = int(best.indices[0]), output.last_hidden_state
            drafts.append(token)
        return drafts


def make_tokenizer(vocabulary: Vocabulary) -> tokenizers.Tokenizer:
    """The vocabulary in the form of Gemma 4's tokenizer.json."""
    merges = [tuple(merge.split(" ")) for merge in vocabulary.merges]
    ids = {token: i for i, token in enumerate(vocabulary.tokens)}
    model = tokenizers.models.BPE(vocab=ids, merges=merges, unk_token="<unk>", fuse_unk=True, byte_fallback=True)
    tokenizer = tokenizers.Tokenizer(model)
    tokenizer.normalizer = tokenizers.normalizers.Replace(" ", SPACE)
    tokenizer.decoder = tokenizers.decoders.Replace(SPACE, " ")
    control = [token for token, kind in zip(vocabulary.tokens, vocabulary.types, strict=True) if kind in UNLIKELY[:2]]
    tokenizer.add_special_tokens(control)
    return tokenizer


def render(case: Case) -> str:
    """Google's chat template."""
    messages: list[dict[str, Any]] = [{"role": "system", "content": case.system}] if case.system else []
    for question, answer in case.history:
        messages += [{"role": "user", "content": question}, {"role": "assistant", "content": answer}]
    content = [_template_part(part) for part in case.parts]
    template = jinja2.Environment().from_string(CHAT_TEMPLATE.read_text(encoding="utf-8"))
    return template.render(
        messages=[*messages, {"role": "user", "content": content}],
        bos_token="<bos>",
        add_generation_prompt=True,
        enable_thinking=case.think,
    )


def _template_part(part: object) -> dict[str, Any]:
    if isinstance(part, str):
        return {"type": "text", "text": part}
    return {"type": "image" if isinstance(part, GoldenPicture) else "audio"}


def cut_media(case: Case) -> dict[str, Any]:
    """A case's pictures and sounds as the model takes them, with the number of soft tokens of each."""
    pictures = [cut_picture(part) for part in case.parts if isinstance(part, GoldenPicture)]
    sounds = [part.samples for part in case.parts if isinstance(part, GoldenSound)]
    inputs: dict[str, torch.Tensor] = {}
    if pictures:
        inputs |= pad_pictures(pictures)
    if sounds:
        inputs |= Gemma4UnifiedAudioFeatureExtractor()(sounds, return_tensors="pt")
    return {
        "inputs": inputs,
        "image_tokens": [len(patches) for patches, _ in pictures],
        "audio_tokens": [len(samples) // 640 for samples in sounds],
    }


def cut_picture(picture: GoldenPicture) -> tuple[torch.Tensor, torch.Tensor]:
    """Patches of 48 x 48 pixels, shape (n, 6912), and their places, shape (n, 2)."""
    budget = picture.detail * POOLING**2
    height, width = get_aspect_ratio_preserving_size(picture.height, picture.width, PATCH, budget, POOLING)
    pixels = torch.from_numpy(picture.at(width, height).pixels).permute(2, 0, 1) / 255
    patches = convert_image_to_patches(pixels, PATCH)
    places = torch.cartesian_prod(torch.arange(height // PATCH), torch.arange(width // PATCH)).flip(-1)
    merged, merged_places = patches_merge(patches[None], places[None], len(patches) // POOLING**2)
    return merged[0], merged_places[0]


def pad_pictures(pictures: Sequence[tuple[torch.Tensor, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """One batch, padded as the image processor does."""
    patches, places = zip(*pictures, strict=True)
    pad = torch.nn.utils.rnn.pad_sequence
    return {
        "pixel_values": pad(patches, batch_first=True),
        "image_position_ids": pad(places, batch_first=True, padding_value=-1),
    }


if __name__ == "__main__":
    main()
