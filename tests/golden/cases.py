"""What the golden set asks. Read by the script that makes the set and by the test that checks it; needs neither's room.

Pictures and sounds are whole-number formulas, so that they are the same everywhere and need not be stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

DATA = Path(__file__).parent / "data"
"""Holds the model set and `ANSWERS`."""

ANSWERS = DATA / "answers.npz"
"""Of each case: `NAME/prompt`, `NAME/logits`, `NAME/answer`, `NAME/drafts`, and `NAME/text` of the answer."""

ANSWER_TOKENS = 16
DRAFT_TOKENS = 4
"""At most; an answer or a draft ends before a token that is nearly a tie."""
FRAME_SAMPLES = 640


@dataclass(frozen=True, slots=True)
class GoldenPicture:
    """A picture that exists at its reference size only."""

    width: int
    """Pixels of the picture it stands for."""
    height: int
    detail: int
    seed: int = 1

    @property
    def pixels(self) -> NDArray[np.uint8]:
        """RGB at the given size, shape (height, width, 3). Ask for it at the reference size."""
        y, x, channel = np.ogrid[: self.height, : self.width, :3]
        waves = (x * x // 97 + y * (3 + channel) // 2 + self.seed * 37) % 256
        checks = ((x // 29 + y // 31 + channel * self.seed) % 3) * 60
        pixels: NDArray[np.uint8] = ((waves + checks) % 256).astype(np.uint8)
        return pixels

    def at(self, width: int, height: int) -> GoldenPicture:
        """The same at another size."""
        return GoldenPicture(width, height, self.detail, self.seed)


@dataclass(frozen=True, slots=True)
class GoldenSound:
    """A rough tone."""

    n_frames: int
    seed: int = 1

    @property
    def samples(self) -> NDArray[np.float32]:
        """Mono in [-1, 1], 16 000 Hz, shape (n_frames * 640,)."""
        i = np.arange(self.n_frames * FRAME_SAMPLES, dtype=np.int64)
        rough = (i * (31 + 2 * self.seed) + i * i // 53) % 401 - 200
        return (rough * (1 + i // 1000 % 5) / 1000).astype(np.float32)


GoldenPart = str | GoldenPicture | GoldenSound


@dataclass(frozen=True, slots=True)
class Case:
    """One question, with what was said before."""

    name: str
    parts: tuple[GoldenPart, ...]
    system: str = ""
    think: bool = False
    history: tuple[tuple[str, str], ...] = ()
    """Earlier questions and answers."""


_LONG = " ".join(
    f"the {word} thing is part of the small house and the large place" for word in ("first", "next", "last")
)

CASES = (
    Case("text", ("What is the colour of the paper in the morning?",)),
    Case("thinking", ("Tell me about the animal.",), system="You are a good helper.", think=True),
    Case("history", ("And now?",), history=(("What do you think of the sea?", "It is blue."), (_LONG, _LONG))),
    Case("picture 70 wide", (GoldenPicture(640, 480, 70), "What is this?")),
    Case("picture 70 tall", (GoldenPicture(300, 900, 70, seed=2), "What is this?")),
    Case("picture 140", (GoldenPicture(800, 800, 140, seed=3), "Read the letter.")),
    Case("picture 280", (GoldenPicture(1920, 1080, 280, seed=4), "Read the letter.")),
    Case("picture 560", (GoldenPicture(1280, 1024, 560, seed=5), "Find the boy.")),
    Case("picture 1120", (GoldenPicture(1920, 1080, 1120, seed=6), "Read the page.")),
    Case("sound", ("What did I say?", GoldenSound(50))),
    Case("long sound", ("Write down the sound.", GoldenSound(300, seed=2))),
    Case("mixed", (GoldenPicture(640, 480, 70, seed=7), "Look and listen.", GoldenSound(40, seed=3))),
    Case(
        "two pictures",
        (GoldenPicture(640, 480, 70, seed=8), GoldenPicture(480, 480, 140, seed=9), "Which is larger?"),
        system="Be short.",
    ),
)
