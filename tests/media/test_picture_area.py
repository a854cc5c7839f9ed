"""A part of a picture: the very pixels that were chosen, from the original file, through the decoder's process."""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.turn import Picture
from gemma_desk.gemma.picture import reference_size
from gemma_desk.media.decoder import Decoder
from gemma_desk.media.picture_area import Area, area_between, parse_area
from gemma_desk.media.prepare import prepare_attachment

WITHIN_S = 60

_edges = st.floats(0, 1000)
_areas = st.builds(area_between, _edges, _edges, _edges, _edges)


@pytest.fixture
def decoder() -> Iterator[Decoder]:
    running = Decoder()
    yield running
    running.close()


def noise(width: int, height: int) -> Image.Image:
    """Every pixel another, so that none can stand in for its neighbour."""
    return Image.fromarray(np.random.default_rng(5).integers(0, 256, (height, width, 3), np.uint8))


def png(image: Image.Image, **how: object) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG", **how)
    return file.getvalue()


def at_reference_size(image: Image.Image, detail: int) -> bytes:
    return image.resize(reference_size(*image.size, detail), Image.Resampling.BICUBIC).tobytes()


def test_the_part_is_cut_from_the_original_and_the_whole_of_it_is_sent(decoder: Decoder) -> None:
    image = noise(1920, 1080)
    prepared = decoder.submit_prepare(png(image), "a.png", 1120, "250,300-500,550").result(WITHIN_S)
    (sent,) = prepared.media
    assert isinstance(sent, Picture)
    assert sent.rgb == at_reference_size(image.crop((480, 324, 960, 594)), 1120)
    assert prepared.attachment.selection == "250,300-500,550"
    assert (prepared.attachment.receipt.width, prepared.attachment.receipt.height) == (480, 270)
    assert "A part of 1920×1080: 480×270 pixels." in prepared.attachment.receipt.notes
    assert prepared.thumbnail is not None
    assert (prepared.thumbnail.width, prepared.thumbnail.height) == (480, 270)


def test_a_part_of_the_reference_size_goes_pixel_for_pixel() -> None:
    image = noise(1000, 1000)
    (sent,) = prepare_attachment(png(image), "a.png", 280, "0,0-768,768").media
    part = image.crop((0, 0, 768, 768))
    assert reference_size(768, 768, 280) == (768, 768)
    assert sent == Picture(768, 768, part.tobytes())


def test_the_part_is_of_the_upright_picture() -> None:
    upright = noise(400, 200)
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    data = png(upright.transpose(Image.Transpose.ROTATE_90), exif=exif)
    (sent,) = prepare_attachment(data, "a.png", 70, "500,0-1000,500").media
    assert isinstance(sent, Picture)
    assert sent.rgb == at_reference_size(upright.crop((200, 0, 400, 100)), 70)


def test_a_part_is_another_thing_than_the_whole() -> None:
    data = png(noise(96, 96))
    whole, part = (prepare_attachment(data, "a.png", 70, selection).attachment for selection in ("", "0,0-500,500"))
    assert whole.sha256 == part.sha256
    assert whole.media_key != part.media_key


def test_a_long_part_is_sent_in_parts_as_a_long_picture_is() -> None:
    prepared = prepare_attachment(png(Image.new("RGB", (400, 6000), "white")), "a.png", 70, "0,0-500,1000")
    assert len(prepared.media) == len(prepared.attachment.pieces) > 1
    assert prepared.attachment.selection == "0,0-500,1000"


@pytest.mark.parametrize(
    "selection",
    ["1-3", "as text", "0,0-0,10", "10,10-5,20", "10,20-20,10", "0,0-1001,10", "0,0-10", "-1,0-5,5", "x" * 9999],
)
def test_what_is_no_part_is_refused_with_a_sentence(selection: str) -> None:
    with pytest.raises(AttachmentProblem) as refused:
        prepare_attachment(png(noise(48, 48)), "a.png", 70, selection)
    assert len(str(refused.value)) < 300


@given(_areas, st.integers(1, 20_000), st.integers(1, 20_000))
def test_every_area_is_read_as_it_is_written_and_has_a_pixel_in_any_picture(
    area: Area, width: int, height: int
) -> None:
    assert parse_area(str(area)) == area
    left, top, right, bottom = area.pixels(width, height)
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height


@given(_areas, _areas)
def test_a_part_of_a_part_lies_within_it(inner: Area, outer: Area) -> None:
    part = inner.within(outer)
    assert outer.left <= part.left < part.right <= outer.right
    assert outer.top <= part.top < part.bottom <= outer.bottom


@given(_areas, _areas)
def test_seen_from_a_part_it_is_where_it_was_in_it(inner: Area, outer: Area) -> None:
    """As far as whole thousandths of the whole can tell: half of one each, and a whole one where it had none left."""
    seen = inner.within(outer).seen_from(outer)
    x, y = 1500 / (outer.right - outer.left), 1500 / (outer.bottom - outer.top)
    was = (inner.left, inner.top, inner.right, inner.bottom)
    assert all(abs(a - b) <= most + 1e-6 for a, b, most in zip(seen, was, (x, y, x, y), strict=True))


@given(_areas)
def test_all_of_a_part_and_a_part_of_all_are_that_part(area: Area) -> None:
    assert Area().within(area) == area == area.within(Area())
