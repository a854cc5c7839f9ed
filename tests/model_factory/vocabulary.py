"""A vocabulary in Gemma 4's form: control tokens, bytes, characters, and words joined by merges.

Every text round-trips: what no token covers falls back to the bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, product
from string import ascii_lowercase

from gguf import TokenType

SPACE = "▁"
"""How the tokenizer writes a space."""

_CONTROL = {
    "<pad>": 0, "<eos>": 1, "<bos>": 2, "<unk>": 3, "<mask>": 4, "<|tool>": 46, "<tool|>": 47,
    "<|think|>": 98, "<|turn>": 105, "<turn|>": 106, "<|image>": 255999, "<|audio>": 256000,
    "<|image|>": 258880, "<|audio|>": 258881, "<image|>": 258882, "<audio|>": 258883, "<|video|>": 258884,
}  # fmt: skip
"""The 17 control tokens and their ids in the real files."""

_USER_DEFINED = {
    "<|tool_call>": 48, "<tool_call|>": 49, "<|tool_response>": 50, "<tool_response|>": 51, '<|"|>': 52,
    "<|channel>": 100, "<channel|>": 101,
}  # fmt: skip
"""Typed "user defined" in the real files; llama.cpp makes `<|tool_response>` a control token by its text."""

_REAL_SIZE = 262144
_REAL_FIRST_NEWLINE = 107
_REAL_FIRST_BYTE = 238
_NEWLINES = 31
"""Runs of 1 to 31 line breaks are tokens of their own."""

_WORDS = """
the of and to in is you that it he was for on are as with his they at be this have from or one had by word
but not what all were we when your can said there use an each which she do how their if will up other about
out many then them these so some her would make like him into time has look two more write go see number no
way could people my than first water been call who oil its now find long down day did get come made may part
over new sound take only little work know place year live me back give most very after thing our just name
good sentence man think say great where help through much before line right too mean old any same tell boy
follow came want show also around form three small set put end does another well large must big even such
because turn here why ask went men read need land different home us move try kind hand picture again change
off play spell air away animal house point page letter mother answer found study still learn should world
light blue green red yellow white black paper window table garden morning evening voice colour shape model
"""


@dataclass(slots=True)
class Vocabulary:
    """Tokens by id, and the merges that join them."""

    tokens: list[str] = field(default_factory=list)
    types: list[TokenType] = field(default_factory=list)
    merges: list[str] = field(default_factory=list)
    """`left right`, most urgent first."""

    def id_of(self, token: str) -> int:
        """The id of a token; raises ValueError for an unknown one."""
        return self.tokens.index(token)

    def add(self, token: str, kind: TokenType) -> None:
        """Appends a token with the next free id."""
        self.tokens.append(token)
        self.types.append(kind)


def small_vocabulary() -> Vocabulary:
    """About a thousand tokens. No control token has its id of the real files."""
    vocabulary = Vocabulary()
    _add_bytes(vocabulary)
    pieces, vocabulary.merges = _pieces_and_merges()
    for piece in [*_newlines(), *pieces]:
        vocabulary.add(piece, TokenType.NORMAL)
    for token in sorted(_CONTROL):
        vocabulary.add(token, TokenType.CONTROL)
    for token in sorted(_USER_DEFINED):
        vocabulary.add(token, TokenType.USER_DEFINED)
    return vocabulary


def real_size_vocabulary() -> Vocabulary:
    """262 144 tokens: control tokens, line breaks and bytes at their real ids, our pieces, filler words."""
    pieces, merges = _pieces_and_merges()
    fixed = {i: (token, TokenType.CONTROL) for token, i in _CONTROL.items()}
    fixed |= {i: (token, TokenType.USER_DEFINED) for token, i in _USER_DEFINED.items()}
    fixed |= {_REAL_FIRST_NEWLINE + i: (token, TokenType.NORMAL) for i, token in enumerate(_newlines())}
    fixed |= {_REAL_FIRST_BYTE + i: (f"<0x{i:02X}>", TokenType.BYTE) for i in range(256)}
    taken = set(pieces)
    fillers = (filler for filler in _fillers() if filler not in taken)
    others = (piece for source in (pieces, fillers) for piece in source)
    vocabulary = Vocabulary(merges=merges)
    for i in range(_REAL_SIZE):
        vocabulary.add(*(fixed[i] if i in fixed else (next(others), TokenType.NORMAL)))
    return vocabulary


def _add_bytes(vocabulary: Vocabulary) -> None:
    for byte in range(256):
        vocabulary.add(f"<0x{byte:02X}>", TokenType.BYTE)


def _newlines() -> list[str]:
    return ["\n" * n for n in range(1, _NEWLINES + 1)]


def _pieces_and_merges() -> tuple[list[str], list[str]]:
    """Printable characters and every beginning of every word, with and without a space before it."""
    pieces = dict.fromkeys([SPACE, *map(chr, range(0x21, 0x7F)), "é", "ü", "ß", "中", "文", "😀"])
    merges: dict[str, None] = {}
    for word in _WORDS.split():
        for start in (SPACE + word, word):
            for end in range(2, len(start) + 1):
                merges[f"{start[: end - 1]} {start[end - 1]}"] = None
                pieces[start[:end]] = None
    return list(pieces), list(merges)


def _fillers() -> Iterator[str]:
    for length in count(3):
        for letters in product(ascii_lowercase, repeat=length):
            yield SPACE + "".join(letters)
