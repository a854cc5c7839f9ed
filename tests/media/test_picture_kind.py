"""The detail that is chosen for a picture is one that is right for it."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from gemma_desk.gemma.picture import detail_for_text, useful_detail
from gemma_desk.media.picture import UprightPicture, automatic_detail, picture_at_detail, prepare_picture, read_picture
from gemma_desk.media.picture_kind import look_at
from tests.media.files import convert
from tests.media.made_pictures import Made, made_pictures
from tests.media.test_picture import png

UNSEEN_SEED = 31
"""No bound was chosen on it."""


@pytest.fixture(scope="module")
def made() -> list[Made]:
    return list(made_pictures(UNSEEN_SEED, share=0.1))


def test_every_kind_gets_the_right_detail(made: list[Made]) -> None:
    wrong = [
        (one.kind, one.image.size, detail)
        for one in made
        if (detail := automatic_detail(UprightPicture(one.image, None, False, ()))) not in one.right
    ]
    assert len(made) > 10
    assert len(wrong) <= 1, wrong


def test_the_size_of_text_is_guessed_within_a_third(made: list[Made]) -> None:
    texts = [one for one in made if one.text_px]
    ratios = [look_at(one.image, is_photograph=False).text_px / one.text_px for one in texts]
    assert len(texts) > 3
    assert np.all((np.array(ratios) > 0.66) & (np.array(ratios) < 1.5)), ratios


def lines(size: tuple[int, int], text_px: int, is_dark: bool = False) -> Image.Image:
    image = Image.new("RGB", size, "black" if is_dark else "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(text_px)
    for top in range(text_px, size[1] - text_px, text_px * 3 // 2):
        draw.text((text_px, top), "Every line reads on and on to its end. " * 20, fill="gray", font=font)
    return image


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize(
    ("size", "text_px", "detail"),
    [((1568, 1568), 18, 1120), ((1568, 1568), 28, 560), ((3840, 2160), 20, 1120), ((1000, 800), 18, 560)],
)
def test_small_text_gets_the_highest_detail(
    size: tuple[int, int], text_px: int, detail: int, is_dark: bool, tmp_path: Path
) -> None:
    page = lines(size, text_px, is_dark)
    for turned in (page, page.transpose(Image.Transpose.ROTATE_90)):
        assert prepare_picture(png(turned), "a.png", None)[0].detail == detail


def test_another_programs_letters_are_letters(tmp_path: Path) -> None:
    line = "Many words on a page of white paper, one behind the other."
    for text_px, detail in ((30, 560), (18, 1120)):
        lines = "\\n".join([line] * (1200 // text_px // 2))
        options = (
            "-size",
            "1600x1200",
            "xc:white",
            "-font",
            "DejaVu-Sans",
            "-pointsize",
            str(text_px),
            "-annotate",
            "+40+60",
            lines,
        )
        page = convert(tmp_path / "a.jpg", *options)
        assert prepare_picture(page, "a.jpg", None)[0].detail == detail


def test_a_camera_is_a_hint_among_others() -> None:
    """Of a page of text it changes nothing."""
    exif = Image.Exif()
    exif[0x010F] = "Cameramaker"
    out = io.BytesIO()
    lines((1568, 1568), 28).save(out, "JPEG", exif=exif)
    upright = read_picture(out.getvalue(), "a.jpg")
    assert upright.is_photograph
    assert picture_at_detail(upright, b"", "a.jpg", None)[0].detail == 560


def test_nothing_to_see_needs_the_least() -> None:
    assert prepare_picture(png(Image.new("RGB", (3000, 2000), "white")), "a", None)[0].detail == 70
    assert prepare_picture(png(Image.new("RGB", (1, 1))), "a", None)[0].detail == 70


@pytest.mark.parametrize("size", [(1, 1), (1, 20_000), (20_000, 1), (2, 3), (97, 31), (15, 400), (300, 20_000)])
@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_any_size_is_looked_at(size: tuple[int, int], mode: str) -> None:
    chance = np.random.default_rng(1)
    noise = Image.frombytes("L", size, chance.bytes(size[0] * size[1])).convert(mode)
    assert look_at(noise, is_photograph=False).text_px >= 0


def test_a_choice_keeps_within_what_the_model_takes() -> None:
    upright = read_picture(png(lines((1568, 1568), 18)), "a")
    assert picture_at_detail(upright, b"", "a", None, largest=280)[0].detail == 280
    assert picture_at_detail(upright, b"", "a", None)[0].detail == 1120


def test_what_would_only_be_blown_up_gets_less() -> None:
    assert [useful_detail(*size) for size in ((64, 64), (320, 240), (640, 480), (1920, 1080))] == [70, 140, 560, 1120]


def test_what_is_measured_is_what_is_read() -> None:
    """The two sizes known to be read on a page of 1568 pixels a side."""
    assert detail_for_text(1568, 1568, 22) == 560
    assert detail_for_text(1568, 1568, 16) == 1120
