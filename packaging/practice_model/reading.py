"""Pictures of text by stage, from one letter in a patch to a few lines in any colours."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from gemma_desk.gemma.picture import PATCH_PX, reference_size
from practice_model.lesson import Spot
from practice_model.words import READ_WORDS, UI_WORDS

CHARACTERS = "".join(map(chr, range(0x21, 0x7F)))
_SLOTS_ACROSS, _SLOTS_DOWN = 6, 2
_SLOT_PX = PATCH_PX / _SLOTS_ACROSS, PATCH_PX / _SLOTS_DOWN
N_SLOTS = _SLOTS_ACROSS * _SLOTS_DOWN
"""Parts of a patch; of each is hinted at while learning which character stands there."""

HELD_OUT_FONTS = ("Cabin-", "NotoSerif-", "PTS", "Roboto")
"""How the names of files begin that are never read while learning. Nor are FreeSans and Noto Sans, which NimbusSans and
OpenSans resemble too much to be held out."""
_FONTS = (
    "Arimo-", "Cantarell-Bold", "Cantarell-Regular", "Carlito-", "Cousine-", "DejaVuSans", "DejaVuSerif", "FiraCode-",
    "FreeMono", "FreeSerif", "Hack-", "Inconsolata", "Inter-Regular", "Inter-Medium", "Inter-Bold", "Lato-Regular",
    "Lato-Bold", "Lato-Medium", "Lato-Italic", "NimbusRoman-", "NimbusSans-", "NimbusSansNarrow-", "OpenSans-Regular",
    "OpenSans-Semibold", "OpenSans-Bold", "OpenSans-Italic", "Tinos-", "C059-", "P052-", "URWBookman-", "URWGothic-",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TextStage:
    """How hard a text is to read."""

    columns: tuple[int, int]
    """Patches across; ignored at a natural size."""
    rows: tuple[int, int]
    em_px: tuple[int, int]
    """Size of the type in the picture, in pixels."""
    kind: str
    """`letters` or `text`."""
    lines: int = 1
    shift_px: int | None = 0
    """Farthest from the middle; None is anywhere."""
    is_coloured: bool = False
    detail: int | None = None
    """Not None: drawn at a natural size and brought to the reference size of this detail."""
    is_centred: bool = False
    """Whether shorter lines stand in the middle of the longest; while learning they begin where it does."""
    sent_em_px: tuple[int, int] = (0, 0)
    """At a natural size: how large the type becomes; the picture is as much larger than its text as that needs."""


@dataclass(frozen=True, slots=True)
class TextPicture:
    """A picture of text."""

    image: Image.Image
    """Whole patches, RGB."""
    lines: tuple[str, ...]
    labels: NDArray[np.int64]
    """Shape (n_patches, N_SLOTS): 1 + the place in `CHARACTERS` of that whose middle lies in the part, or 0."""
    characters: list[tuple[int, Spot]]
    """Where the characters of the lines stand, by their places in them; spaces are left out."""


Theme = tuple[tuple[int, ...], tuple[int, ...]]
"""Ink and paper, each red, green and blue."""
Middle = tuple[float, float, int]
"""Of a character: x and y in pixels, and 1 + its place in `CHARACTERS`."""

READ_QUESTIONS = (
    "What does it say?",
    "Read the text.",
    "What is written here?",
    "Read it.",
    "What does the picture say?",
)


LINE_QUESTIONS = ("What does the {line} line say?", "Read the {line} line.")
_LINES = ("first", "second", "third", "fourth", "fifth")


def missing_fonts() -> list[str]:
    """How the names of those begin that are not installed: without them another thing is learnt, or asked."""
    installed = [Path(path).name for is_held_out in (False, True) for path in fonts(is_held_out)]
    return [name for name in (*_FONTS, *HELD_OUT_FONTS) if not any(file.startswith(name) for file in installed)]


@cache
def fonts(is_held_out: bool) -> tuple[str, ...]:
    """Files of the fonts of a side that are installed; none where fontconfig is not."""
    if shutil.which("fc-list") is None:
        return ()
    listed = subprocess.run(["fc-list", ":lang=en", "file"], check=True, capture_output=True, text=True).stdout
    paths = sorted(line.rstrip().rstrip(":").strip() for line in listed.splitlines())
    wanted = HELD_OUT_FONTS if is_held_out else _FONTS
    usable = [path for path in paths if path.endswith((".ttf", ".otf")) and Path(path).name.startswith(wanted)]
    return tuple(path for path in usable if not any(thin in path for thin in ("Light", "Thin", "Black", "ExtraLight")))


@cache
def font(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def make_text_picture(random: Random, stage: TextStage, is_held_out: bool = False) -> TextPicture:
    """A picture of the stage."""
    drawn_in = font(random.choice(fonts(is_held_out)), random.randint(*stage.em_px))
    if stage.kind == "letters":
        return _letters(random, stage, drawn_in)
    lines = tuple(some_text(random, stage) for _ in range(random.randint(1, stage.lines)))
    return _lines(random, stage, drawn_in, lines)


def some_text(random: Random, stage: TextStage) -> str:
    """One line: words, letters and digits, or what buttons say."""
    kind = random.random()
    most = max(1, stage.columns[1] // 3)
    if kind < 0.3:
        letters = CHARACTERS if random.random() < 0.3 else _ALPHANUMERIC
        return "".join(random.choice(letters) for _ in range(random.randint(2, 7)))
    if kind < 0.4:
        return f"{random.randint(0, 9999)}{random.choice(('', '', '.50', '%', ' kg', ':30'))}"
    if kind < 0.5:
        return random.choice(UI_WORDS)
    words = [random.choice(READ_WORDS) for _ in range(random.randint(1, most))]
    return _cased(random, words)


_ALPHANUMERIC = "".join(c for c in CHARACTERS if c.isalnum())


def _cased(random: Random, words: list[str]) -> str:
    case = random.random()
    if case < 0.15:
        return " ".join(words).upper()
    if case < 0.6:
        return " ".join(words).capitalize() + random.choice(("", "", ".", "!", "?", ","))
    return " ".join(words)


def _letters(random: Random, stage: TextStage, font: ImageFont.FreeTypeFont) -> TextPicture:
    """One letter in each patch of a row."""
    columns = random.randint(*stage.columns)
    text = "".join(random.choice(CHARACTERS if random.random() < 0.2 else _ALPHANUMERIC) for _ in range(columns))
    image = Image.new("RGB", (columns * PATCH_PX, PATCH_PX), "white")
    pen = ImageDraw.Draw(image)
    found: list[Middle] = []
    for place, letter in enumerate(text):
        shift = stage.shift_px or 0
        x = (place + 0.5) * PATCH_PX + random.uniform(-shift, shift)
        y = PATCH_PX / 2 + random.uniform(-shift, shift)
        pen.text((x, y + font.size * 0.33), letter, "black", font, anchor="ms")
        found.append((x, y, CHARACTERS.index(letter) + 1))
    return _text_picture(image, (text,), found, image.size)


def _lines(random: Random, stage: TextStage, font: ImageFont.FreeTypeFont, lines: tuple[str, ...]) -> TextPicture:
    theme = _theme(random, stage)
    width = max(font.getlength(line) for line in lines)
    pitch = font.size * random.uniform(1.15, 1.6)
    size = _canvas(random, stage, width, pitch * len(lines), font.size)
    return _drawn(random, stage, font, theme, lines, pitch, size)


def make_page(random: Random, stage: TextStage, is_held_out: bool = False) -> tuple[TextPicture, str, str]:
    """A picture full of lines; a question for one of them, and its answer."""
    drawn_in = font(random.choice(fonts(is_held_out)), random.randint(*stage.em_px))
    pitch = drawn_in.size * random.uniform(1.15, 1.6)
    size = _natural_canvas(random, stage, 3 * drawn_in.size, 2 * pitch, drawn_in.size)
    lines = tuple(_filled(random, stage, drawn_in, size[0] - 8) for _ in range(int((size[1] - 4) / pitch)))
    page = _drawn(random, stage, drawn_in, _theme(random, stage), lines, pitch, size)
    number = random.randrange(min(len(lines), len(_LINES)))
    called = "last" if number == len(lines) - 1 and random.random() < 0.5 else _LINES[number]
    asked = replace(page, characters=_characters_of(page, number))
    return asked, random.choice(LINE_QUESTIONS).format(line=called), lines[number]


def _characters_of(page: TextPicture, number: int) -> list[tuple[int, Spot]]:
    """Where those of one line stand, by their places in that line."""
    begins = sum(len(line) + 1 for line in page.lines[:number])
    ends = begins + len(page.lines[number])
    return [(place - begins, spot) for place, spot in page.characters if begins <= place < ends]


def _filled(random: Random, stage: TextStage, font: ImageFont.FreeTypeFont, room: float) -> str:
    """Texts side by side, as many as there is room for."""
    line = some_text(random, stage)
    while font.getlength(line) > room:
        line = line[:-1].rstrip()
    while font.getlength(longer := f"{line} {some_text(random, stage)}") <= room:
        line = longer
    return line


def _drawn(
    random: Random, stage: TextStage, font: ImageFont.FreeTypeFont, theme: Theme, lines: tuple[str, ...], pitch: float,
    size: tuple[int, int],
) -> TextPicture:  # fmt: skip
    ink, paper = theme
    width = max(font.getlength(line) for line in lines)
    image = Image.new("RGB", size, paper)
    left, top = (_offset(random, stage, room) for room in (size[0] - width, size[1] - pitch * len(lines)))
    pen = ImageDraw.Draw(image)
    found: list[Middle] = []
    for number, line in enumerate(lines):
        baseline = top + (number + 0.5) * pitch + font.size * 0.33
        begin = left + (width - font.getlength(line)) / 2 * stage.is_centred
        pen.text((begin, baseline), line, ink, font, anchor="ls")
        found += middles(font, line, begin, baseline - font.size * 0.3)
    sent = size if stage.detail is None else reference_size(*size, stage.detail)
    return _text_picture(image, lines, found, sent)


def _text_picture(
    image: Image.Image, lines: tuple[str, ...], found: list[Middle], sent: tuple[int, int]
) -> TextPicture:
    across, down = sent[0] / image.width, sent[1] / image.height
    places = (place for place, letter in enumerate("\n".join(lines)) if letter in CHARACTERS)
    spots = ((x * across / PATCH_PX, y * down / PATCH_PX) for x, y, _ in found)
    return TextPicture(
        image if sent == image.size else image.resize(sent, Image.Resampling.BICUBIC), lines,
        slots(found, across, down, sent), list(zip(places, spots, strict=True)),
    )  # fmt: skip


def _theme(random: Random, stage: TextStage) -> Theme:
    """Ink and paper, well apart."""
    if not stage.is_coloured:
        return ((0, 0, 0), (255, 255, 255))
    dark, light = ([random.randint(low, low + 70) for _ in range(3)] for low in (0, 185))
    grey = random.random() < 0.6
    pair = [tuple([shade[0]] * 3 if grey else shade) for shade in (dark, light)]
    return (pair[0], pair[1]) if random.random() < 0.6 else (pair[1], pair[0])


def _canvas(random: Random, stage: TextStage, width: float, height: float, em: float) -> tuple[int, int]:
    if stage.detail is not None:
        return _natural_canvas(random, stage, width + 8, height + 8, em)
    columns = max(random.randint(*stage.columns), int(width // PATCH_PX) + 1)
    rows = max(random.randint(*stage.rows), int(height // PATCH_PX) + 1)
    return columns * PATCH_PX, rows * PATCH_PX


def _natural_canvas(random: Random, stage: TextStage, width: float, height: float, em: float) -> tuple[int, int]:
    """Width and height of a picture with room for the text that is magnified as far as the stage wants."""
    assert stage.detail is not None
    low, high = stage.sent_em_px
    magnified = low * (high / low) ** random.random() / em
    area = max(stage.detail * PATCH_PX**2 / magnified**2, width * height)
    ratio = min(4.0, max(0.5, random.uniform(0.8, 1.25) * width / height))
    across = min(max(width, (area * ratio) ** 0.5), area / height)
    return int(across), int(area / across)


def _offset(random: Random, stage: TextStage, room: float) -> float:
    if stage.shift_px is None:
        return random.uniform(2, max(2.0, room - 2))
    return room / 2 + random.uniform(-1, 1) * min(stage.shift_px, max(0.0, room / 2 - 1))


def middles(drawn_in: ImageFont.FreeTypeFont, line: str, left: float, y: float) -> list[Middle]:
    """The middle of each character, and its place in `CHARACTERS`, counted from 1."""
    found = []
    for character in line:
        advance = drawn_in.getlength(character)
        if character in CHARACTERS:
            found.append((left + advance / 2, y, CHARACTERS.index(character) + 1))
        left += advance
    return found


def slots(found: list[Middle], across: float, down: float, sent: tuple[int, int]) -> NDArray[np.int64]:
    """Letters of the patches, from where they are.

    Args:
        found: In reading order, in pixels of the drawing.
        across: From pixels of the drawing to pixels sent.
        down: The same for heights.
        sent: Size that is sent.

    Returns:
        Shape (n_patches, N_SLOTS), see `TextPicture`.
    """
    columns, rows = sent[0] // PATCH_PX, sent[1] // PATCH_PX
    grid = np.zeros((rows * _SLOTS_DOWN, columns * _SLOTS_ACROSS), np.int64)
    for x, y, character in found:
        row, column = int(y * down / _SLOT_PX[1]), int(x * across / _SLOT_PX[0])
        grid[min(row, len(grid) - 1), min(column, grid.shape[1] - 1)] = character
    return grid.reshape(rows, _SLOTS_DOWN, columns, _SLOTS_ACROSS).swapaxes(1, 2).reshape(rows * columns, N_SLOTS)
