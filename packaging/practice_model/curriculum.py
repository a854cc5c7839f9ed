"""The table of stages, and lessons drawn for each.

A family goes on to its next stage when the current one is answered right often enough; one batch in seven comes from
the stage after it, and one in seven from those before, so that nothing is met unprepared or forgotten. Stages may be
added at the end of a family while its weights are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gemma_desk.gemma.picture import PATCH_PX, reference_size
from practice_model.drawing import Scene, draw, patch_labels
from practice_model.lesson import NOT_LEARNT, Lesson, Pixels, Spot
from practice_model.reading import N_SLOTS, READ_QUESTIONS, TextPicture, TextStage, make_page, make_text_picture
from practice_model.scenes import HELD_OUT_SIZES, NATURAL_SIZES, QuestionAndAnswer, SceneStage, ask, make_scene
from practice_model.screens import Screen, ScreenStage, ask_screen, make_screen
from practice_model.shape import DETAIL
from practice_model.sounds import Clip, Samples, Sounds, roughen, stretched
from practice_model.tables import Table, ask_table, make_table
from practice_model.talk import NO_PICTURE, NO_SOUND, talk
from practice_model.words import DIGITS, HEAR_QUESTIONS, READ_WORDS, SEE_QUESTIONS, TRANSCRIBE

LEFT_AT = 0.9
"""Share of right answers at which most stages are left."""


class Material:
    """What lessons are made of: a source of chance and the clips of one side."""

    def __init__(self, seed: int, sounds: Sounds | None, is_held_out: bool = False) -> None:
        self.random = Random(seed)
        self.is_held_out = is_held_out
        self._sounds = sounds

    @property
    def sounds(self) -> Sounds:
        """The clips; they must have been made."""
        assert self._sounds is not None
        return self._sounds

    def heard(self, clip: Clip) -> Samples:
        """A clip as a microphone gets it; of the voices to learn from, each time that of a somewhat other throat."""
        spoken = self.sounds.samples(clip)
        return roughen(self.random, spoken if self.is_held_out else stretched(self.random, spoken))


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of a family."""

    name: str
    make: Callable[[Material, str], Lesson]
    """Draws a lesson; gets the stage's name."""

    left_at: float = LEFT_AT
    """Share of right answers at which the next one becomes the current."""

    def lesson(self, material: Material) -> Lesson:
        """Draws one."""
        return self.make(material, self.name)


@dataclass(frozen=True, slots=True)
class Family:
    """Stages that follow each other."""

    name: str
    rows: int
    """Lessons of a batch."""
    stages: tuple[Stage, ...]
    n_batches: int = 1
    """In a round of all families: more of what is learnt slowest."""


# --- see


ONE = SceneStage(None, (0.15, 0.7), None, "coloured", turn=15)
TWO = SceneStage(None, (0.15, 0.45), None, "coloured", most=2, turn=15)
MANY = SceneStage(None, (0.14, 0.4), None, "coloured", most=5, turn=15)
"""What is to be seen in the end."""
PAIR = replace(TWO, asked=("where", "is it", "is it", "what is"))
"""Where two things lie to each other: among many things it is seldom asked, and learnt slowest. To say whether it is so
takes one step more than to say how it is."""


def scene_lesson(material: Material, name: str, stage: SceneStage) -> Lesson:
    """Questions about a scene, of a stage that asks for certain kinds one: each answer would give the next away."""
    random = material.random
    n_turns = 1 if stage.asked or stage.palette.startswith("ink") else _some_turns(random, 3)
    while True:
        scene = make_scene(random, stage, HELD_OUT_SIZES if material.is_held_out else NATURAL_SIZES)
        turns = ask(random, scene, stage, n_turns)
        if turns:
            pixels = to_pixels(scene)
            return Lesson(name, turns, pixels, labels=scene_labels(scene, pixels), things=things_of(scene, pixels))


def _some_turns(random: Random, most: int) -> int:
    """One alone, too, as it is asked most: the last answer of a prompt begins in another way than those before it."""
    return random.randint(1, most)


def _all_lesson(material: Material, name: str) -> Lesson:
    return scene_lesson(material, name, material.random.choice((MANY, PAIR, PAIR)))


def to_pixels(scene: Scene) -> Pixels:
    """The scene as the model gets it."""
    image = draw(scene)
    if scene.width % 48 or scene.height % 48 or scene.width * scene.height > 48 * 48 * DETAIL:
        image = image.resize(reference_size(*image.size, DETAIL), Image.Resampling.BICUBIC)
    return np.asarray(image)


def scene_labels(scene: Scene, pixels: Pixels) -> NDArray[np.int64]:
    """Shapes and colours of the patches; no letters are asked for."""
    seen = patch_labels(scene, pixels.shape[1], pixels.shape[0])
    return np.concatenate([seen, np.full((len(seen), N_SLOTS), NOT_LEARNT)], axis=1)


def things_of(scene: Scene, pixels: Pixels) -> dict[str, tuple[Spot, ...]]:
    """Where each thing lies, and of two the other; by name, shape and colour, where only one is called so."""
    across, down = pixels.shape[1] / scene.width / PATCH_PX, pixels.shape[0] / scene.height / PATCH_PX
    spots = [(thing.x * across, thing.y * down) for thing in scene.things]
    called = [(name, n) for n, thing in enumerate(scene.things) for name in (thing.name, thing.shape, thing.colour)]
    names = [name for name, _ in called]
    others = spots[::-1] if len(spots) == 2 else []
    return {name: (spots[n], *others[n : n + 1]) for name, n in called if names.count(name) == 1}


def _scene_stages() -> tuple[Stage, ...]:
    table = {
        "dot": SceneStage((1, 3), (0.65, 0.95), 0, "ink"),
        "dot both ways": SceneStage((1, 3), (0.6, 0.95), 0, "inks"),
        "near": SceneStage((1, 3), (0.6, 0.95), 6, "inks"),
        "loose": SceneStage((1, 3), (0.55, 1.0), 14, "inks"),
        "anywhere": SceneStage((2, 4), (0.6, 1.4), None, "inks", turn=8),
        "on white": SceneStage((2, 5), (0.6, 2.0), None, "on white", turn=12),
        "coloured": SceneStage((2, 6), (0.7, 3.0), None, "coloured", turn=15),
        "one": ONE,
        "two": TWO,
        "many": MANY,
    }
    left_at = {"coloured": 0.85, "two": 0.7}
    scenes = (
        Stage(f"see {name}", partial(scene_lesson, stage=stage), left_at.get(name, LEFT_AT))
        for name, stage in table.items()
    )
    return (*scenes, Stage("see all", _all_lesson))


# --- read


TEXT = TextStage(
    (6, 9), (0, 0), (16, 40), "text", lines=3, shift_px=None, is_coloured=True, detail=DETAIL, sent_em_px=(28, 64)
)
"""What is to be read in the end."""


def read(material: Material, name: str, stage: TextStage) -> Lesson:
    picture = make_text_picture(material.random, stage, material.is_held_out)
    question = material.random.choice(READ_QUESTIONS)
    return _text_lesson(name, [(question, "\n".join(picture.lines))], picture, picture.characters)


def read_page(material: Material, name: str) -> Lesson:
    """A line of a picture full of text: six times as many characters to tell apart as a short text has."""
    page, question, answer = make_page(material.random, TEXT, material.is_held_out)
    return _text_lesson(name, [(question, answer)], page, page.characters)


def _text_lesson(
    name: str,
    turns: list[QuestionAndAnswer],
    picture: TextPicture | Screen | Table,
    characters: Sequence[tuple[int, Spot]] = (),
) -> Lesson:
    """A lesson about a picture of text: its patches are labelled with characters alone."""
    unasked = np.full((len(picture.labels), 2), NOT_LEARNT)
    labels = np.concatenate([unasked, picture.labels], axis=1)
    return Lesson(name, turns, np.asarray(picture.image), labels=labels, characters=list(characters))


_TEXT_LEFT_AT = {"letter": 0.8, "letters": 0.6, "string": 0.3, "word": 0.3, "line": 0.1, "text": 1.0}
"""Lower than elsewhere: a text is right only when every letter is, and alone some letters look like others."""


def _text_stages() -> tuple[Stage, ...]:
    table = {
        "letter": TextStage((1, 1), (1, 1), (38, 46), "letters"),
        "letters": TextStage((2, 6), (1, 1), (36, 46), "letters", shift_px=3),
        "string": TextStage((2, 6), (1, 1), (36, 46), "text", shift_px=6),
        "word": TextStage((3, 7), (1, 2), (28, 56), "text", shift_px=None),
        "line": TextStage((4, 9), (1, 3), (28, 64), "text", lines=2, shift_px=None, is_coloured=True),
        "text": TEXT,
    }
    return tuple(Stage(f"read {name}", partial(read, stage=s), _TEXT_LEFT_AT[name]) for name, s in table.items())


# --- screens


def screen_lesson(material: Material, name: str, stage: ScreenStage) -> Lesson:
    screen = make_screen(material.random, stage, DETAIL, material.is_held_out)
    turns = ask_screen(material.random, screen)
    return _text_lesson(name, turns[: _some_turns(material.random, len(turns))], screen)


SCREEN = ScreenStage(True, 2, True, (15, 22))
"""What screenshots are like in the end."""


def table_lesson(material: Material, name: str, most_rows: int) -> Lesson:
    """Numbers in a small table."""
    table = make_table(material.random, most_rows, DETAIL, material.is_held_out)
    turns = ask_table(material.random, table)
    return _text_lesson(name, turns[: _some_turns(material.random, len(turns))], table)


def _table_stages() -> tuple[Stage, ...]:
    return tuple(Stage(f"table {most}", partial(table_lesson, most_rows=most)) for most in (2, 4))


def _screen_stages() -> tuple[Stage, ...]:
    table = {
        "button": ScreenStage(True, 1, False, (16, 22)),
        "buttons": ScreenStage(True, 2, True, (16, 22)),
        "dialog": SCREEN,
    }
    return tuple(Stage(f"screen {name}", partial(screen_lesson, stage=s), 0.75) for name, s in table.items())


# --- hear


def hear(material: Material, name: str, kinds: tuple[str, ...]) -> Lesson:
    random = material.random
    clip = random.choice(material.sounds.clips(random.choice(kinds)))
    sound = material.heard(clip)
    return Lesson(name, [_heard(random, clip.text)], sound=sound, spoken=clip.text)


def _heard(random: Random, text: str) -> tuple[str, str]:
    """Asked to repeat, to transcribe, or nothing."""
    kind = random.random()
    if kind < 0.2:
        written = " ".join(str(DIGITS.index(word)) if word in DIGITS else word for word in text.split())
        return random.choice(TRANSCRIBE), written
    return ("" if kind < 0.4 else random.choice(HEAR_QUESTIONS)), f"You said: {text}."


_ALOUD_GOES_ON = 0.25
"""Share of spoken questions after which written ones follow."""


def heard_question(material: Material, name: str, stage: SceneStage) -> Lesson:
    """A question about a picture, asked aloud."""
    while True:
        lesson = scene_lesson(material, name, stage)
        for turn in lesson.turns:
            clips = material.sounds.saying(turn[0])
            if clips:
                clip = material.random.choice(clips)
                # Mostly the only turn: the last answer of a conversation begins differently from those before it, and
                # there a sound alone would else always be one to repeat.
                others = lesson.turns if material.random.random() < _ALOUD_GOES_ON else []
                lesson.turns = [("", turn[1]), *(other for other in others if other is not turn)]
                lesson.sound, lesson.spoken = material.heard(clip), clip.text
                return lesson


def _sound_stages() -> tuple[Stage, ...]:
    table = {
        "words": ("word",),
        "phrases": ("word", "phrase", "digits"),
        "all": ("word", "word", "word", "phrase", "phrase", "digits", "question"),  # words are learnt slowest
    }
    return tuple(Stage(f"hear {name}", partial(hear, kinds=kinds), 0.8) for name, kinds in table.items())


def _aloud_stages() -> tuple[Stage, ...]:
    table = {
        "on white": SceneStage((2, 4), (0.6, 2.0), None, "on white", turn=12),
        "one": ONE,
        "many": MANY,
    }
    return tuple(Stage(f"aloud {name}", partial(heard_question, stage=stage)) for name, stage in table.items())


# --- talk


def talk_lesson(material: Material, name: str) -> Lesson:
    """One or two turns; sometimes a question about a picture or a sound that is not there."""
    random = material.random
    turns = [_said(random, material.is_held_out) for _ in range(random.choice((1, 1, 2, 3)))]
    system = (
        random.choice(("Be short.", "You are a helpful assistant.", "Answer in English."))
        if random.random() < 0.1
        else ""
    )
    return Lesson(name, turns, system=system)


def _said(random: Random, is_held_out: bool) -> tuple[str, str]:
    if is_held_out:
        return talk(random, tuple(READ_WORDS), is_held_out=True)
    kind = random.random()
    if kind < 0.08:
        return random.choice(SEE_QUESTIONS[random.choice(("what", "shape", "colour", "count"))]), NO_PICTURE
    if kind < 0.11:
        return random.choice(READ_QUESTIONS), NO_PICTURE
    if kind < 0.16:
        return random.choice((*HEAR_QUESTIONS, *TRANSCRIBE)), NO_SOUND
    return talk(random, tuple(READ_WORDS))


FAMILIES = (
    Family("see", 32, _scene_stages(), n_batches=3),
    Family("read", 32, _text_stages(), n_batches=3),
    Family("hear", 32, _sound_stages(), n_batches=6),
    Family("talk", 32, (Stage("talk", talk_lesson),)),
    Family("aloud", 16, _aloud_stages()),
    Family("screen", 16, _screen_stages()),
    Family("table", 24, _table_stages()),
    Family("page", 32, (Stage("page", read_page),), n_batches=2),
)

OPENED_BY: dict[str, tuple[tuple[str, int], ...]] = {
    "aloud": (("see", 5), ("hear", 1)),
    "screen": (("read", 3),),
    "table": (("read", 4),),
    "page": (("read", 5),),
}
"""A family that waits until others have reached a stage."""


def open_material(work: Path, seed: int, is_held_out: bool = False) -> Material:
    """Material with the clips of the work folder."""
    return Material(seed, Sounds(work, is_held_out), is_held_out)
