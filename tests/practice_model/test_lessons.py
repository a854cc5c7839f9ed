"""What the practice model is taught: pictures, texts, and what is asked about them. Needs no torch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random

import numpy as np
import pytest

from gemma_desk.chat.message import Role
from gemma_desk.gemma.picture import PATCH_PX, reference_size
from practice_model import reading
from practice_model.curriculum import (
    DETAIL,
    FAMILIES,
    PAIR,
    SCREEN,
    TEXT,
    Material,
    scene_lesson,
    screen_lesson,
    table_lesson,
    things_of,
    to_pixels,
)
from practice_model.drawing import Scene, Thing, draw, patch_labels
from practice_model.evaluate import distance
from practice_model.export import full_matrix
from practice_model.lesson import Lesson, cut_patches, messages
from practice_model.reading import CHARACTERS, HELD_OUT_FONTS, TextPicture, fonts, make_text_picture
from practice_model.scenes import ASKED, HELD_OUT_SIZES, NATURAL_SIZES
from practice_model.screens import Screen, ask_screen, make_screen
from practice_model.sounds import roughen
from practice_model.tables import Table, ask_table, make_table
from practice_model.voices import HELD_OUT_VOICES, VOICES
from practice_model.words import COLOURS, SHAPES

PICTURE_STAGES = [
    stage for family in FAMILIES for stage in family.stages if family.name in ("see", "read", "screen", "table", "page")
]


def two_things() -> Scene:
    red = Thing("circle", "red", (220, 30, 30), 48.0, 48.0, 60.0)
    blue = Thing("square", "blue", (30, 70, 220), 200.0, 48.0, 60.0)
    return Scene(240, 96, "white", (255, 255, 255), (red, blue))


def test_questions_are_answered_with_what_was_drawn() -> None:
    random, scene = Random(1), two_things()
    assert ASKED["count"](random, scene)[1] == "There are two."
    answers = {ASKED["where"](random, scene)[1] for _ in range(20)}
    assert answers == {"The red circle is left of the blue square.", "The blue square is right of the red circle."}
    answers = {ASKED["is it"](random, scene) for _ in range(50)}
    assert ("Is the red circle right of the blue square?", "No, it is left of the blue square.") in answers
    assert ("Is the red circle left of the blue square?", "Yes, it is left of the blue square.") in answers


def test_no_answer_tells_how_things_lie_before_it_is_asked() -> None:
    material = Material(3, sounds=None)
    asked = [scene_lesson(material, "see all", PAIR).turns for _ in range(60)]
    assert all(len(turns) == 1 for turns in asked)
    assert {turns[0][0].split()[0] for turns in asked} == {"Where", "Is", "What"}


def test_a_thing_is_drawn_and_labelled_where_it_is() -> None:
    scene = two_things()
    pixels = np.asarray(draw(scene))
    assert tuple(pixels[48, 48]) == (220, 30, 30)
    assert tuple(pixels[48, 200]) == (30, 70, 220)
    assert tuple(pixels[4, 120]) == (255, 255, 255)
    labels = patch_labels(scene, 240, 96).reshape(2, 5, 2)
    assert labels[0, 2].tolist() == [0, 0]
    assert labels[1, 4].tolist() == [SHAPES.index("square") + 1, list(COLOURS).index("blue") + 1]


@pytest.mark.parametrize("stage", PICTURE_STAGES, ids=lambda stage: stage.name)
def test_every_picture_has_whole_patches_a_label_for_each_and_an_answer(stage) -> None:
    if not stage.name.startswith("see") and not fonts(False):
        pytest.skip("no fonts to draw text with")
    for seed in range(5):
        lesson = stage.lesson(Material(seed, None))
        height, width, _ = lesson.picture.shape
        n_patches = (height // PATCH_PX) * (width // PATCH_PX)
        assert (height % PATCH_PX, width % PATCH_PX) == (0, 0)
        assert 1 <= n_patches <= DETAIL
        assert lesson.labels.shape[0] == n_patches
        assert all(answer for _, answer in lesson.turns)


def test_what_comes_last_is_as_large_as_the_product_sends_it() -> None:
    last = next(family for family in FAMILIES if family.name == "see").stages[-1]
    lesson = last.lesson(Material(3, None))
    height, width, _ = lesson.picture.shape
    assert reference_size(width, height, DETAIL) == (width, height)


@pytest.mark.usefixtures("_fonts")
def test_text_labels_spell_the_text() -> None:
    stage = next(stage for stage in PICTURE_STAGES if stage.name == "read letters")
    lesson = stage.lesson(Material(4, None))
    labels = lesson.labels[:, 2:]
    assert "".join(CHARACTERS[label - 1] for label in labels[labels > 0]) == lesson.turns[0][1]


@pytest.mark.usefixtures("_fonts")
def test_each_character_is_known_to_stand_where_its_label_is() -> None:
    lesson = next(stage for stage in PICTURE_STAGES if stage.name == "read text").lesson(Material(4, None))
    text, columns = lesson.turns[0][1], lesson.picture.shape[1] // PATCH_PX
    assert [place for place, _ in lesson.characters] == [n for n, letter in enumerate(text) if letter not in " \n"]
    for place, (x, y) in lesson.characters:
        assert CHARACTERS.index(text[place]) + 1 in lesson.labels[int(y) * columns + int(x), 2:]


@pytest.mark.usefixtures("_fonts")
def test_a_page_is_asked_for_one_of_its_lines() -> None:
    material, stage = Material(7, None), FAMILIES[-1].stages[-1]
    for _ in range(40):
        lesson = stage.lesson(material)
        [(question, line)] = lesson.turns
        places, spots = zip(*lesson.characters, strict=True)
        assert "".join(line[place] for place in places) == line.replace(" ", "")
        assert len({down for _, down in spots}) == 1, "one line"
        above = lesson.labels[: lesson.picture.shape[1] // PATCH_PX * int(spots[0][1]), 2:]
        assert "first" not in question or not above.any()


def test_things_are_known_by_what_only_they_are_called_so() -> None:
    red, blue = two_things().things
    pixels = to_pixels(two_things())
    known = things_of(two_things(), pixels)
    assert set(known) == {"red circle", "red", "circle", "blue square", "blue", "square"}
    assert known["blue"][0] == known["circle"][1] == pytest.approx((200 / 48, 1.0))
    known = things_of(replace(two_things(), things=(red, blue, replace(red, colour="blue"))), pixels)
    assert set(known) == {"red circle", "red", "blue square", "square", "blue circle"}
    assert all(len(spots) == 1 for spots in known.values()), "with three things there is no other one"


@pytest.mark.usefixtures("_fonts")
def test_a_screenshot_is_asked_about_what_it_shows() -> None:
    screen = make_screen(Random(9), SCREEN, DETAIL)
    turns = ask_screen(Random(9), screen)
    said = " ".join(answer for _, answer in turns)
    assert any(button in said for button in screen.buttons)
    assert screen.saying in [answer for _, answer in turns]
    assert any("not ticked" in answer for _, answer in turns) == (bool(screen.box) and not screen.is_ticked)


@pytest.mark.usefixtures("_fonts")
def test_a_table_is_asked_for_numbers_it_holds() -> None:
    table = make_table(Random(9), 4, DETAIL)
    for question, answer in ask_table(Random(9), table):
        name, number = answer.split(": ")
        assert (name, number) in table.rows
        assert name in question


def test_averaged_patches_give_the_full_matrix_the_same_answer() -> None:
    draw_values = np.random.default_rng(5)
    pixels = draw_values.integers(0, 256, (96, 144, 3), dtype=np.uint8)
    coarse, places = cut_patches(pixels)
    matrix = draw_values.standard_normal((8, coarse.shape[1])).astype(np.float32)
    patch = pixels[48:, 96:].astype(np.float64).reshape(-1) / 255
    normed = (patch - patch.mean()) / np.sqrt(patch.var() + 1e-5)
    assert places[5].tolist() == [2, 1]
    np.testing.assert_allclose(coarse[5] @ matrix.T, full_matrix(matrix) @ normed, rtol=1e-4, atol=1e-3)


def test_a_flat_patch_says_nothing() -> None:
    coarse, _ = cut_patches(np.full((48, 48, 3), 200, np.uint8))
    assert np.abs(coarse).max() < 1e-3


def test_media_stand_where_the_model_card_wants_them() -> None:
    lesson = Lesson(
        "x", [("What is this?", "A."), ("And?", "B.")], np.zeros((48, 48, 3), np.uint8), np.zeros(640, np.float32)
    )
    asked = messages(lesson)
    assert [message.role for message in asked] == [Role.USER, Role.ASSISTANT, Role.USER]
    kinds = [part if isinstance(part, str) else part.kind.value for part in asked[0].parts]
    assert kinds == ["image", "What is this?", "audio"]


def test_rough_sound_is_whole_frames_in_range_and_never_twice_the_same() -> None:
    tone = np.sin(np.arange(8000, dtype=np.float32) / 5) * np.float32(0.5)
    first, second = roughen(Random(1), tone), roughen(Random(2), tone)
    assert len(first) % 640 == 0
    assert np.abs(first).max() <= 1.0
    assert len(first) != len(second) or not np.array_equal(first, second)


def test_held_out_pictures_of_things_have_other_grids() -> None:
    grids = [{reference_size(*size, DETAIL) for size in sizes} for sizes in (NATURAL_SIZES, HELD_OUT_SIZES)]
    assert not grids[0] & grids[1]


def test_held_out_voices_are_apart() -> None:
    assert not set(HELD_OUT_VOICES) & set(VOICES)


@pytest.mark.usefixtures("_fonts", "_held_out_fonts")
def test_held_out_fonts_are_apart() -> None:
    assert not set(fonts(True)) & set(fonts(False))
    assert not any(path.rsplit("/", 1)[-1].startswith(HELD_OUT_FONTS) for path in fonts(False))


def test_fonts_that_are_not_installed_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "fonts", lambda is_held_out: ("/fonts/PTS55F.ttf",) if is_held_out else ())
    missing = reading.missing_fonts()
    assert {*HELD_OUT_FONTS} - {*missing} == {"PTS"}
    assert "DejaVuSans" in missing


def middles_of_lines(picture: TextPicture) -> list[float]:
    """Between the first and the last character of each, in patches."""
    begin, found = 0, []
    for line in picture.lines:
        across = [x for place, (x, _) in picture.characters if begin <= place < begin + len(line)]
        found.append((across[0] + across[-1]) / 2)
        begin += len(line) + 1
    return found


@pytest.mark.usefixtures("_fonts")
def test_shorter_lines_stand_in_the_middle_of_the_longest() -> None:
    stage = replace(TEXT, is_centred=True)
    pictures = [make_text_picture(Random(seed), stage) for seed in range(40)]
    several = [middles_of_lines(picture) for picture in pictures if len(picture.lines) > 1]
    assert len(several) > 10
    assert max(max(middles) - min(middles) for middles in several) < 0.5


@pytest.mark.usefixtures("_fonts")
@pytest.mark.parametrize("make", [partial(screen_lesson, stage=SCREEN), partial(table_lesson, most_rows=4)])
def test_one_question_alone_is_learnt_too(make: Callable[..., Lesson]) -> None:
    material = Material(2, None)
    assert {len(make(material, "x").turns) for _ in range(40)} >= {1, 2}


@pytest.mark.usefixtures("_fonts", "_held_out_fonts")
@pytest.mark.parametrize(
    "make", [partial(make_screen, stage=SCREEN, detail=DETAIL), partial(make_table, most_rows=4, detail=DETAIL)]
)
def test_held_out_screenshots_and_tables_have_other_colours(make: Callable[..., Screen | Table]) -> None:
    def corners(is_held_out: bool) -> set[object]:
        return {make(Random(seed), is_held_out=is_held_out).image.getpixel((0, 0)) for seed in range(60)}

    assert len(corners(True)) > 1
    assert not corners(True) & corners(False)


@pytest.mark.parametrize(
    ("said", "wanted", "errors"), [("abc", "abc", 0), ("ab", "abc", 1), ("", "abc", 3), ("axc!", "abc", 2)]
)
def test_distance_counts_characters(said: str, wanted: str, errors: int) -> None:
    assert distance(said, wanted) == errors
