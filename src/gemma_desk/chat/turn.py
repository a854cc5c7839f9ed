"""One turn: the request that goes to the engine and the figures that come back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from gemma_desk.chat.message import Message


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Picture:
    """Pixels as the model takes them, already at the reference size of their detail."""

    width: int
    """Multiple of 48."""
    height: int
    """Multiple of 48."""
    rgb: bytes = field(repr=False)
    """8-bit sRGB, row by row from the top, `width * height * 3` bytes."""


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples as the model takes them."""

    samples: bytes = field(repr=False)
    """Mono float32 little-endian in [-1, 1], 16 000 Hz; a whole number of 640-sample frames."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is chosen. The defaults are the model card's, the temperature the model file's."""

    temperature: float | None = None
    """0 takes the likeliest token each time; None takes what the model's file recommends, or else the model card."""
    top_p: float = 0.95
    top_k: int = 64
    seed: int | None = None
    """None takes a fresh one for each turn."""


@dataclass(frozen=True, slots=True)
class TurnRequest:
    """Everything the engine needs for one answer. Frozen, and encodable as it stands."""

    turn_id: str
    """Every event of the turn carries it."""
    messages: tuple[Message, ...]
    """The whole conversation, oldest first; the last one is the user's, or the answer to go on with."""
    pictures: dict[str, Picture] = field(default_factory=dict)
    """By `Attachment.media_key`, each picture named in `messages`."""
    sounds: dict[str, Sound] = field(default_factory=dict)
    """By `Attachment.media_key`, each sound named in `messages`."""
    think: bool = False
    """Let the model think before it answers."""
    max_tokens: int = 2048
    """Generated tokens at most, thoughts included."""
    sampling: Sampling = Sampling()
    draft: bool = True
    """Draft with the drafter where there is one. The answer is the same either way."""
    saves_battery: bool = False
    """Take half of the processor cores while the computer runs on its battery."""
    conversation: str = ""
    """Names the conversation for what the engine may keep of it; empty for one of which nothing is kept."""
    goes_on: bool = False
    """The last message is an answer that was broken off: what is written goes on from its last word."""
    is_aside: bool = False
    """Asked in between, in a context of its own: what the engine holds of the conversation before comes back after."""
    is_spare: bool = False
    """An aside that nobody waits for: it fails where what the engine holds could not come back after."""


class FinishReason(StrEnum):
    """Why the answer ended."""

    STOP = "stop"
    """The model ended its turn."""
    LENGTH = "length"
    """`max_tokens` was reached."""
    CONTEXT_FULL = "context_full"
    """The context window is full."""
    CANCELLED = "cancelled"
    """The user stopped it; what came before stays."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one turn. `prompt_tokens = reused_tokens + evaluated_tokens`."""

    prompt_tokens: int = 0
    """Whole prompt, soft tokens included."""
    reused_tokens: int = 0
    """Of these, found in the KV cache."""
    evaluated_tokens: int = 0
    """Of these, evaluated now."""
    generated_tokens: int = 0
    """Thoughts included, the closing control token not."""
    thought_tokens: int = 0
    """Of these, thoughts."""


@dataclass(frozen=True, slots=True)
class HeldTokens:
    """What a conversation takes of the context window as later prompts have it: with its last answer, no thoughts.

    Counted with the model's own vocabulary. The marks around a message, a picture or a sound are counted with it.
    """

    n_messages: int
    """Questions and answers that were counted."""
    system_tokens: int = 0
    """What stands before them: standing instructions, the mode's prompt."""
    question_tokens: int = 0
    """Text of the questions, that of documents and what was heard in sounds included."""
    picture_tokens: int = 0
    """Soft tokens of pictures, also of drawn pages and of frames of videos."""
    sound_tokens: int = 0
    answer_tokens: int = 0

    @property
    def tokens(self) -> int:
        """All of it."""
        return self.system_tokens + self.question_tokens + self.picture_tokens + self.sound_tokens + self.answer_tokens


@dataclass(frozen=True, slots=True)
class DraftUse:
    """What drafting did in one turn."""

    used: bool = False
    reason: str = ""
    """Why it was or was not used, one plain sentence."""
    drafted_tokens: int = 0
    accepted_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds of one turn."""

    load_s: float = 0.0
    """Loading the model, when this turn had to wait for it."""
    prefill_s: float = 0.0
    """Evaluating the prompt."""
    first_token_s: float = 0.0
    """From the request to the first generated token."""
    generate_s: float = 0.0
    """From the first generated token to the last."""
    thought_s: float = 0.0
    """Of this, the thoughts, which come first."""


@dataclass(frozen=True, slots=True)
class TurnResult:
    """How a turn ended, with its figures."""

    finish_reason: FinishReason
    usage: Usage = Usage()
    draft: DraftUse = DraftUse()
    timing: Timing = Timing()
    peak_rss_bytes: int = 0
    """Largest resident size of the engine process so far."""
    held: HeldTokens | None = None
    """What the conversation takes from now on; None where nobody counted."""
    prefill_tps: float = 0.0
    """Tokens of a prompt read in a second, as measured lately, also in other turns; 0.0 while that is not known."""

    def after(self, earlier: TurnResult | None) -> TurnResult:
        """The same, with the figures of what was written of the answer before it was broken off."""
        if earlier is None:
            return self
        usage = replace(
            self.usage,
            generated_tokens=earlier.usage.generated_tokens + self.usage.generated_tokens,
            thought_tokens=earlier.usage.thought_tokens + self.usage.thought_tokens,
        )
        timing = replace(
            self.timing,
            generate_s=earlier.timing.generate_s + self.timing.generate_s,
            thought_s=earlier.timing.thought_s + self.timing.thought_s,
        )
        draft = replace(
            self.draft,
            drafted_tokens=earlier.draft.drafted_tokens + self.draft.drafted_tokens,
            accepted_tokens=earlier.draft.accepted_tokens + self.draft.accepted_tokens,
        )
        return replace(self, usage=usage, timing=timing, draft=draft)
