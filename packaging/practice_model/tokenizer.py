"""The tokenizer: learnt from what the model reads and says, in the form of Gemma 4's own.

Control tokens, bytes and line breaks as there; pieces of words joined by merges that never cross a space.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from random import Random

import tokenizers
from gguf import TokenType

from gemma_desk.gemma.prompt import PromptText
from practice_model import words
from practice_model.talk import DECLINED, NO_PICTURE, NO_SOUND, TOPICS, talk
from tests.model_factory.vocabulary import SPACE, Vocabulary, small_vocabulary

SIZE = 2048
"""Tokens: few, because the embedding of a token weighs as much as a sixth of a layer's column."""

FILE = "tokenizer.json"
_N_TALKS = 6000


def learn(work: Path) -> None:
    """Writes the vocabulary into the work folder."""
    frame = _frame()
    characters = [chr(code) for code in range(0x21, 0x7F)] + list("…“”’–×éüäößñç°€£•✓")
    trainer = tokenizers.trainers.BpeTrainer(
        vocab_size=SIZE - len(frame.tokens), initial_alphabet=[SPACE, *characters], limit_alphabet=len(characters) + 1,
        show_progress=False,
    )  # fmt: skip
    tokenizer = tokenizers.Tokenizer(tokenizers.models.BPE())
    tokenizer.normalizer = tokenizers.normalizers.Replace(" ", SPACE)
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Sequence([
        tokenizers.pre_tokenizers.Split(SPACE, "merged_with_next"),
        tokenizers.pre_tokenizers.Digits(individual_digits=True),
        tokenizers.pre_tokenizers.Punctuation(),
    ])  # fmt: skip
    tokenizer.train_from_iterator(_texts(), trainer)
    learnt = json.loads(tokenizer.to_str())["model"]
    for piece in sorted(learnt["vocab"], key=learnt["vocab"].get):
        frame.add(piece, TokenType.NORMAL)
    frame.merges = [" ".join(merge) for merge in learnt["merges"]]
    save(work, frame)


def save(work: Path, vocabulary: Vocabulary) -> None:
    """Writes a vocabulary into the work folder."""
    work.mkdir(parents=True, exist_ok=True)
    (work / FILE).write_text(json.dumps(asdict(vocabulary)), encoding="utf-8")


def load(work: Path) -> Vocabulary:
    """The vocabulary of the work folder."""
    fields = json.loads((work / FILE).read_text(encoding="utf-8"))
    return Vocabulary(fields["tokens"], [TokenType(kind) for kind in fields["types"]], fields["merges"])


def _frame() -> Vocabulary:
    """Bytes, line breaks and control tokens, without any word."""
    small = small_vocabulary()
    kept = [
        (token, kind)
        for token, kind in zip(small.tokens, small.types, strict=True)
        if kind != TokenType.NORMAL or not token.strip("\n")
    ]
    return Vocabulary([token for token, _ in kept], [kind for _, kind in kept])


def _texts() -> Iterator[str]:
    """What is said and read, often things often."""
    random = Random(1)
    for topic in TOPICS:
        yield from [*topic.questions, topic.answer] * 20
    for _ in range(_N_TALKS):
        yield " ".join(talk(random, tuple(words.READ_WORDS)))
    yield from [DECLINED, NO_PICTURE, NO_SOUND, *words.TRANSCRIBE] * 50
    known = [*words.COLOURS, *words.SHAPES, *words.COUNTS, *words.DIGITS, *words.COMMANDS, *words.PHRASES]
    asked = [
        *words.HEAR_QUESTIONS,
        *words.UI_WORDS,
        *(text for texts in words.SEE_QUESTIONS.values() for text in texts),
    ]
    frames = (
        "It is a {} {}.",
        "You said: {}.",
        "I see a {} and a {}.",
        "The {} is left of the {}.",
        "There are {} {}s.",
    )
    for _ in range(_N_TALKS):
        yield random.choice(frames).format(random.choice(known), random.choice(known))
        yield random.choice(asked)
        yield random.choice(words.READ_WORDS).capitalize() + " " + random.choice(words.READ_WORDS)


class Encoder:
    """Text to ids, as llama.cpp does it for the same vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        merges = [tuple(merge.split(" ")) for merge in vocabulary.merges]
        self._ids = {token: i for i, token in enumerate(vocabulary.tokens)}
        model = tokenizers.models.BPE(vocab=self._ids, merges=merges, unk_token="<unk>", byte_fallback=True)
        self._tokenizer = tokenizers.Tokenizer(model)
        self._tokenizer.normalizer = tokenizers.normalizers.Replace(" ", SPACE)
        control = [t for t, k in zip(vocabulary.tokens, vocabulary.types, strict=True) if k in _CONTROL]
        self._control = re.compile("(" + "|".join(map(re.escape, control)) + "|\n+)")
        self._breaks = re.compile("(\n+)")
        self._cached = lru_cache(100_000)(self._encode)
        self._tokens = vocabulary.tokens

    def id_of(self, token: str) -> int:
        """The id of a control token."""
        return self._ids[token]

    def encode(self, part: PromptText) -> tuple[int, ...]:
        """The ids of one part of a prompt."""
        return self._cached(part.text, part.special)

    def ends(self, ids: Sequence[int]) -> list[int]:
        """How much of the text there is behind each token, in characters; for texts without bytes."""
        return list(accumulate(len(self._tokens[i]) for i in ids))

    def text(self, ids: list[int]) -> str:
        """Ids back to text; bytes are shown as they stand."""
        return "".join(self._tokens[i] for i in ids).replace(SPACE, " ")

    def _encode(self, text: str, special: bool) -> tuple[int, ...]:
        ids: list[int] = []
        for piece in (self._control if special else self._breaks).split(text):
            ids += [self._ids[piece]] if piece in self._ids else self._tokenizer.encode(piece).ids
        return tuple(ids)


_CONTROL = (TokenType.CONTROL, TokenType.USER_DEFINED)
