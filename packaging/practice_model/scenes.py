"""Draws scenes by stage, from one black shape in the middle of a patch to many coloured ones anywhere; and asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from gemma_desk.gemma.picture import PATCH_PX
from practice_model.drawing import Rgb, Scene, Thing
from practice_model.words import COLOURS, COUNTS, RELATIONS, SEE_QUESTIONS, SHAPES

QuestionAndAnswer = tuple[str, str]


@dataclass(frozen=True, slots=True)
class SceneStage:
    """How hard a scene is."""

    patches: tuple[int, int] | None
    """Fewest and most patches along a side; None draws at a natural size, to be brought to its reference size."""
    size: tuple[float, float]
    """Of a shape: in patches, or as a share of the shorter side."""
    shift_px: int | None
    """Farthest from the middle of a patch; None is anywhere."""
    palette: str
    """`ink` black on white, `inks` both ways, `on white`, `coloured`."""
    most: int = 1
    """Shapes."""
    turn: float = 0.0
    """Degrees, either way."""
    asked: tuple[str, ...] = ()
    """Kinds of questions; empty for all that fit the scene."""


Sizes = tuple[tuple[int, int], ...]
NATURAL_SIZES: Sizes = (
    (320, 320), (320, 240), (240, 320), (480, 360), (400, 400), (640, 480), (480, 640), (256, 256), (512, 288),
)  # fmt: skip
HELD_OUT_SIZES: Sizes = ((600, 400), (400, 600), (450, 300), (300, 450))
"""Never drawn while learning: 10 x 6 patches, or 6 x 10."""


def make_scene(random: Random, stage: SceneStage, sizes: Sizes = NATURAL_SIZES) -> Scene:
    """A scene of the stage; natural sizes are drawn from `sizes`."""
    width, height = _canvas(random, stage, sizes)
    background = _background(random, stage)
    rgb = random.choice(COLOURS[background])
    taken: list[Thing] = []
    for _ in range(random.randint(1, stage.most)):
        thing = _thing(random, stage, width, height, background, taken)
        if thing:
            taken.append(thing)
    return Scene(width, height, background, rgb, tuple(taken))


def _canvas(random: Random, stage: SceneStage, sizes: Sizes) -> tuple[int, int]:
    if stage.patches is None:
        return random.choice(sizes)
    return random.randint(*stage.patches) * PATCH_PX, random.randint(*stage.patches) * PATCH_PX


def _background(random: Random, stage: SceneStage) -> str:
    if stage.palette == "inks":
        return random.choice(("black", "white"))
    return random.choice(list(COLOURS)) if stage.palette == "coloured" and random.random() < 0.7 else "white"


def _thing(
    random: Random, stage: SceneStage, width: int, height: int, background: str, taken: list[Thing]
) -> Thing | None:
    """One more shape, or None where there was no room."""
    for _ in range(30):
        unit = PATCH_PX if stage.patches else min(width, height)
        size = unit * random.uniform(*stage.size) * (1.0 if len(taken) == 0 or stage.most == 1 else 0.8)
        x, y = _place(random, stage, width, height, size)
        if all((x - o.x) ** 2 + (y - o.y) ** 2 > (0.55 * (size + o.size) + 4) ** 2 for o in taken):
            colour = _colour(random, stage, background)
            angle = random.uniform(-stage.turn, stage.turn)
            return Thing(random.choice(SHAPES), colour, _shade(random, colour), x, y, size, angle)
    return None


def _place(random: Random, stage: SceneStage, width: int, height: int, size: float) -> tuple[float, float]:
    if stage.shift_px is None:
        edge = size / 2 + 2
        return tuple(random.uniform(edge, side - edge) if side > 2 * edge else side / 2 for side in (width, height))  # type: ignore[return-value] # two sides
    shift = stage.shift_px
    x, y = ((random.randrange(side // PATCH_PX) + 0.5) * PATCH_PX for side in (width, height))
    return x + random.uniform(-shift, shift), y + random.uniform(-shift, shift)


def _colour(random: Random, stage: SceneStage, background: str) -> str:
    if stage.palette.startswith("ink"):
        return "white" if background == "black" else "black"
    return random.choice([colour for colour in COLOURS if colour != background])


def _shade(random: Random, colour: str) -> Rgb:
    red, green, blue = (min(255, max(0, part + random.randint(-8, 8))) for part in random.choice(COLOURS[colour]))
    return red, green, blue


# --- questions


def ask(random: Random, scene: Scene, stage: SceneStage, n_turns: int) -> list[QuestionAndAnswer]:
    """Questions about a scene, none twice."""
    kinds = _kinds(scene, stage)
    random.shuffle(kinds)
    turns = [ASKED[kind](random, scene) for kind in kinds[:n_turns]]
    return [turn for turn in turns if turn]


def _kinds(scene: Scene, stage: SceneStage) -> list[str]:
    if stage.asked:
        return list(stage.asked)
    if stage.palette.startswith("ink"):
        return ["shape"]
    if stage.most == 1:
        return ["what", "shape", "colour", "colour of", "shape of"]
    if len(scene.things) == 1:
        return ["what", "shape", "colour", "count"]
    pairs = ["is it", "what is", "where"] if len(scene.things) <= 3 else []
    return ["count", "count of", "colour of", "shape of", *pairs] + (["what"] if len(scene.things) <= 3 else [])


def _question(random: Random, kind: str, **names: str) -> str:
    return random.choice(SEE_QUESTIONS[kind]).format(**names)


def a_thing(name: str) -> str:
    """With its article."""
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def _what(random: Random, scene: Scene) -> QuestionAndAnswer:
    names = [a_thing(thing.name) for thing in _left_to_right(scene)]
    seen = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
    return _question(random, "what"), f"I see {seen}."


def _left_to_right(scene: Scene) -> list[Thing]:
    return sorted(scene.things, key=lambda thing: thing.x)


def _shape(random: Random, scene: Scene) -> QuestionAndAnswer:
    return _question(random, "shape"), f"It is a {scene.things[0].shape}."


def _colour_asked(random: Random, scene: Scene) -> QuestionAndAnswer:
    return _question(random, "colour"), f"It is {scene.things[0].colour}."


def _colour_of(random: Random, scene: Scene) -> QuestionAndAnswer | None:
    thing = _only(random, scene, "shape")
    if thing is None:
        return None
    return _question(random, "colour of", shape=thing.shape), f"The {thing.shape} is {thing.colour}."


def _shape_of(random: Random, scene: Scene) -> QuestionAndAnswer | None:
    thing = _only(random, scene, "colour")
    if thing is None:
        return None
    return _question(random, "shape of", colour=thing.colour), f"It is a {thing.colour} {thing.shape}."


def _only(random: Random, scene: Scene, attribute: str) -> Thing | None:
    """A thing that is the only one with its shape, colour or name."""
    values = [getattr(thing, attribute) for thing in scene.things]
    alone = [thing for thing, value in zip(scene.things, values, strict=True) if values.count(value) == 1]
    return random.choice(alone) if alone else None


def _count(random: Random, scene: Scene) -> QuestionAndAnswer:
    n = len(scene.things)
    return _question(random, "count"), f"There {'is' if n == 1 else 'are'} {COUNTS[n - 1]}."


def _count_of(random: Random, scene: Scene) -> QuestionAndAnswer:
    shape = random.choice(scene.things).shape
    n = sum(thing.shape == shape for thing in scene.things)
    many = f"{shape}es" if shape.endswith("s") else f"{shape}s"
    counted = f"is one {shape}" if n == 1 else f"are {COUNTS[n - 1]} {many}"
    return _question(random, "count of", shapes=many), f"There {counted}."


def _pair(random: Random, scene: Scene) -> tuple[Thing, str, Thing] | None:
    """Two things with different names and how the first clearly lies to the second."""
    names = [thing.name for thing in scene.things]
    alone = [thing for thing in scene.things if names.count(thing.name) == 1]
    if len(alone) < 2:
        return None
    first, second = random.sample(alone, 2)
    relation = _relation(first, second)
    return None if relation is None else (first, relation, second)


def _relation(first: Thing, second: Thing) -> str | None:
    across, down = first.x - second.x, first.y - second.y
    if abs(across) > 1.5 * abs(down):
        return "left of" if across < 0 else "right of"
    if abs(down) > 1.5 * abs(across):
        return "above" if down < 0 else "below"
    return None


def _where(random: Random, scene: Scene) -> QuestionAndAnswer | None:
    pair = _pair(random, scene)
    if not pair or len(scene.things) != 2:
        return None
    first, relation, second = pair
    question = f"Where is the {first.name}?"
    return question, f"The {first.name} is {relation} the {second.name}."


def _is_it(random: Random, scene: Scene) -> QuestionAndAnswer | None:
    pair = _pair(random, scene)
    if not pair:
        return None
    first, relation, second = pair
    is_so = random.random() < 0.5
    asked = relation if is_so else RELATIONS[relation]
    question = _question(random, "is it", first=first.name, relation=asked, second=second.name)
    return question, f"{'Yes' if is_so else 'No'}, it is {relation} the {second.name}."


def _what_is(random: Random, scene: Scene) -> QuestionAndAnswer | None:
    pair = _pair(random, scene)
    if not pair or len(scene.things) != 2:
        return None
    first, relation, second = pair
    return _question(random, "what is", relation=relation, second=second.name), f"It is {a_thing(first.name)}."


ASKED: dict[str, Callable[[Random, Scene], QuestionAndAnswer | None]] = {
    "what": _what,
    "shape": _shape,
    "colour": _colour_asked,
    "colour of": _colour_of,
    "shape of": _shape_of,
    "count": _count,
    "count of": _count_of,
    "where": _where,
    "is it": _is_it,
    "what is": _what_is,
}
"""By kind of question: asks it, or None where the scene does not allow it."""
