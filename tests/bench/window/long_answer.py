"""An answer of any length that holds everything answers hold: tables, code, lists, formulas, notes, quotations."""

from __future__ import annotations

from itertools import count

N_WORDS = 20_000
TOKENS_PER_S = 200
_TOKEN_CHARS = 4

_SECTION = """## Section {n}

Some *plain* text with `code` in it, a formula $x_{{{n}}}^2 + {n} = 0$, a mark[^{n}] and more words. {prose}

- one, with **bold** words that go on until the line is full and has to be broken somewhere near its end
- two, where $\\frac{{{n}}}{{b}}$ is
  1. nested
  2. again

| a | b | $c_{{{n}}}$ |
|---|--:|---|
| 1 | 2 | three |
| 4 | 5 | ~~six~~ |

$$
\\sum_{{i=1}}^{{{n}}} i^2 = \\frac{{n (n + 1)}}{{2}} + {n}
$$

```python
def function_{n}(value: int) -> int:
    # a comment
    return [value * {n} for _ in range({n})] + ["text"]
```

> Quoted, with **weight**.

[^{n}]: A note of its own.

"""
_PROSE = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore. " * 5
_LONG_CODE = "```c\n" + "".join(f"int field_{n}; /* of {n} */\n" for n in range(120)) + "```\n\n"
_LONG_LIST = "".join(f"{n}. item {n} of a list that is long\n" for n in range(1, 41)) + "\n"


def section(number: int) -> str:
    """One part of it, about 130 words."""
    return _SECTION.format(n=number, prose=_PROSE)


def long_answer(n_words: int) -> str:
    """An answer of this many words; every fortieth section has code or a list that is long in itself."""
    written: list[str] = []
    n_written = 0
    for number in count(1):
        written.append(section(number) + _LONG_CODE * (number % 40 == 0) + _LONG_LIST * (number % 40 == 20))
        n_written += len(written[-1].split())
        if n_written >= n_words:
            return "".join(written)
    raise AssertionError


def tokens(text: str) -> tuple[str, ...]:
    """The pieces in which it comes."""
    return tuple(text[at : at + _TOKEN_CHARS] for at in range(0, len(text), _TOKEN_CHARS))
