"""Simple interface screenshots: a dialog that says something, buttons, a box to tick."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from gemma_desk.gemma.picture import reference_size
from practice_model.reading import Middle, font, fonts, middles, slots
from practice_model.words import BOX_LABELS, BUTTONS, SAYINGS

Rgb = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class ScreenStage:
    """What a screenshot holds."""

    has_saying: bool
    most_buttons: int
    has_box: bool
    em_px: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Screen:
    """A screenshot and what is true of it."""

    image: Image.Image
    """At its reference size, RGB."""
    labels: NDArray[np.int64]
    """Letters of the patches, as in `reading`."""
    saying: str
    """Empty where there is none."""
    buttons: tuple[str, ...]
    """From left to right."""
    box: str
    """Label of the box; empty where there is none."""
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class _Look:
    desk: Rgb
    panel: Rgb
    ink: Rgb
    button: Rgb
    button_ink: Rgb


_LEARNT_LOOKS = (
    _Look((200, 205, 210), (255, 255, 255), (20, 20, 20), (225, 225, 225), (20, 20, 20)),
    _Look((90, 120, 160), (245, 245, 245), (10, 10, 10), (40, 100, 220), (255, 255, 255)),
    _Look((20, 20, 24), (45, 45, 50), (235, 235, 235), (75, 75, 82), (240, 240, 240)),
    _Look((35, 30, 50), (28, 28, 36), (230, 230, 240), (110, 80, 220), (255, 255, 255)),
    _Look((230, 225, 215), (250, 248, 240), (40, 30, 20), (30, 130, 80), (255, 255, 255)),
    _Look((15, 40, 60), (20, 55, 80), (220, 235, 240), (200, 120, 30), (20, 20, 20)),
    _Look((255, 255, 255), (235, 240, 235), (30, 60, 40), (200, 215, 200), (20, 50, 30)),
)
_HELD_OUT_LOOKS = (
    _Look((180, 190, 220), (250, 250, 255), (30, 30, 70), (200, 60, 60), (255, 255, 255)),
    _Look((60, 60, 60), (250, 250, 250), (30, 30, 30), (250, 210, 60), (30, 30, 30)),
    _Look((10, 10, 10), (30, 32, 40), (225, 225, 225), (50, 110, 190), (255, 255, 255)),
)


@dataclass(frozen=True, slots=True)
class _Style:
    """How a screenshot is drawn, whatever it says."""

    font: ImageFont.FreeTypeFont
    look: _Look
    share_left: float
    """Of the room beside the buttons: 0 is none left of them, 1 all."""
    room_em: float = 0.0
    """Beside everything, at least."""
    is_box_first: bool = False
    """Whether the box stands above what the dialog says."""


@dataclass(slots=True)
class _Sheet:
    """A drawing, and where its letters are."""

    pen: ImageDraw.ImageDraw
    font: ImageFont.FreeTypeFont
    look: _Look
    letters: list[Middle] = field(default_factory=list)

    def write(self, x: float, y: float, text: str, ink: Rgb) -> None:
        """Writes a line; `y` is its middle."""
        self.pen.text((x, y + self.font.size * 0.33), text, ink, self.font, anchor="ls")
        self.letters += middles(self.font, text, x, y)


def make_screen(random: Random, stage: ScreenStage, detail: int, is_held_out: bool = False) -> Screen:
    """A screenshot of the stage at the reference size of a detail."""
    type_size = random.randint(*stage.em_px)
    sheet_font = font(random.choice(fonts(is_held_out)), type_size)
    saying = random.choice(SAYINGS) if stage.has_saying else ""
    buttons = tuple(random.sample(BUTTONS, random.randint(1, stage.most_buttons)))
    box = random.choice(BOX_LABELS) if stage.has_box and random.random() < 0.7 else ""
    is_ticked = bool(box) and random.random() < 0.5
    look = random.choice(_HELD_OUT_LOOKS if is_held_out else _LEARNT_LOOKS)
    if is_held_out:
        style = _Style(sheet_font, look, share_left=0.5, room_em=3, is_box_first=True)
    else:
        style = _Style(sheet_font, look, share_left=random.choice((0.0, 1.0, 1.0)))
    image, letters = _draw(random, style, saying, buttons, box, is_ticked)
    sent = reference_size(*image.size, detail)
    labels = slots(letters, sent[0] / image.width, sent[1] / image.height, sent)
    return Screen(image.resize(sent, Image.Resampling.BICUBIC), labels, saying, buttons, box, is_ticked)


def _draw(
    random: Random, style: _Style, saying: str, buttons: tuple[str, ...], box: str, is_ticked: bool
) -> tuple[Image.Image, list[Middle]]:
    of, look = style.font, style.look
    em = of.size
    rows = bool(saying) + bool(box) + 1
    widths = [of.getlength(text) for text in (saying, box)]
    button_widths = [of.getlength(text) + 1.6 * em for text in buttons]
    width = max(widths[0] + 2 * em, widths[1] + 4 * em, sum(button_widths) + em * (len(buttons) + 1))
    width += style.room_em * em
    margin = random.uniform(0.3, 1.5) * em
    size = int(width + 2 * margin), int(rows * 2.2 * em + 2 * margin)
    image = Image.new("RGB", size, look.desk)
    sheet = _Sheet(ImageDraw.Draw(image), of, look)
    sheet.pen.rounded_rectangle((margin, margin, size[0] - margin, size[1] - margin), em * 0.4, fill=look.panel)
    y = margin + 1.1 * em
    for is_box in (style.is_box_first, not style.is_box_first):
        if is_box and box:
            _box(sheet, margin + em, y, box, is_ticked)
            y += 2.2 * em
        elif saying and not is_box:
            sheet.write(margin + em, y, saying, look.ink)
            y += 2.2 * em
    left, right = margin + em, size[0] - margin - sum(button_widths) - em * len(buttons)
    _buttons(sheet, left + style.share_left * (right - left), y, buttons, button_widths)
    return image, sheet.letters


def _box(sheet: _Sheet, x: float, y: float, label: str, is_ticked: bool) -> None:
    side = sheet.font.size * 0.9
    top = y - side / 2
    sheet.pen.rectangle((x, top, x + side, top + side), outline=sheet.look.ink, width=max(1, int(side / 9)))
    if is_ticked:
        points = [(x + side * 0.2, y), (x + side * 0.42, y + side * 0.25), (x + side * 0.82, y - side * 0.3)]
        sheet.pen.line(points, fill=sheet.look.ink, width=max(2, int(side / 6)))
    sheet.write(x + 1.5 * sheet.font.size, y, label, sheet.look.ink)


def _buttons(sheet: _Sheet, x: float, y: float, buttons: tuple[str, ...], widths: list[float]) -> None:
    em = sheet.font.size
    for text, width in zip(buttons, widths, strict=True):
        sheet.pen.rounded_rectangle((x, y - 0.8 * em, x + width, y + 0.8 * em), em * 0.3, fill=sheet.look.button)
        sheet.write(x + 0.8 * em, y, text, sheet.look.button_ink)
        x += width + em


def ask_screen(random: Random, screen: Screen) -> list[tuple[str, str]]:
    """All questions about a screenshot in any order, with their answers."""
    turns = [_asked_buttons(random, screen)]
    if screen.saying:
        turns.append((random.choice(("What does the dialog say?", "What does the message say?")), screen.saying))
    if screen.box:
        asked = random.choice(("Is the box ticked?", f"Is “{screen.box}” ticked?"))
        turns.append(
            (asked, f"{'Yes' if screen.is_ticked else 'No'}, it is {'' if screen.is_ticked else 'not '}ticked.")
        )
    random.shuffle(turns)
    return turns


def _asked_buttons(random: Random, screen: Screen) -> tuple[str, str]:
    if len(screen.buttons) == 1:
        return random.choice(("Which button is there?", "What does the button say?")), f"It says {screen.buttons[0]}."
    if random.random() < 0.5:
        return "Which buttons are there?", f"There are {', '.join(screen.buttons[:-1])} and {screen.buttons[-1]}."
    place = random.randrange(2)
    return f"What does the {('left', 'right')[place]} button say?", f"It says {screen.buttons[-place]}."
