"""A part of a page, drawn anew, and a part of a video's picture, cut from its own pixels."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import MediaKind
from gemma_desk.chat.turn import Picture
from gemma_desk.gemma.picture import reference_size
from gemma_desk.media.picture_area import GRID, Area, area_between, narrowed, split_area
from gemma_desk.media.prepare import prepare_attachment
from gemma_desk.media.prepared import Prepared
from gemma_desk.media.video import read_frame

FILES = Path(__file__).parent / "files"
PDF = (FILES / "documents" / "libreoffice.pdf").read_bytes()
VIDEO = (FILES / "video" / "ffmpeg-hd.mp4").read_bytes()

_edges = st.integers(0, GRID)
_areas = st.builds(area_between, _edges, _edges, _edges, _edges)


def image_of(prepared: Prepared) -> Image.Image:
    (picture,) = prepared.media
    assert isinstance(picture, Picture)
    return Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)


def sharpness(image: Image.Image) -> float:
    return float(np.abs(np.diff(np.asarray(image.convert("L")).astype(int), axis=1)).max(axis=1).mean())


def test_a_part_of_a_page_is_sharper_than_the_page_enlarged() -> None:
    part = prepare_attachment(PDF, "a.pdf", 1120, "1 at 100,50-600,150")
    whole = image_of(prepare_attachment(PDF, "a.pdf", 1120, "1 as pictures"))
    left, top, right, bottom = Area(100, 50, 600, 150).pixels(*whole.size)
    enlarged = whole.crop((left, top, right, bottom)).resize(image_of(part).size, Image.Resampling.BICUBIC)
    assert sharpness(image_of(part)) > sharpness(enlarged)
    assert np.asarray(image_of(part)).mean() == pytest.approx(np.asarray(enlarged).mean(), abs=5), "the same place"
    assert part.attachment.kind is MediaKind.IMAGE
    assert part.attachment.selection == "1 at 100,50-600,150"
    assert part.thumbnail is not None


def test_a_part_of_a_video_is_of_its_own_pixels() -> None:
    part = prepare_attachment(VIDEO, "a.mp4", 1120, "0:00 at 0,0-500,500")
    frame = read_frame(VIDEO, "a.mp4", 0.0).image
    corner = frame.crop((0, 0, frame.width // 2, frame.height // 2))
    size = reference_size(*corner.size, 1120)
    assert image_of(part).tobytes() == corner.resize(size, Image.Resampling.BICUBIC).tobytes()
    assert part.attachment.receipt.notes[-1].startswith(f"A part of {frame.width}×{frame.height}: ")


def test_read_again_at_the_detail_it_got_it_is_the_same() -> None:
    for data, selection in ((PDF, "1 as pictures at 0,0-500,300"), (VIDEO, "0:00 at 200,200-900,900")):
        first = prepare_attachment(data, "a", None, selection)
        assert prepare_attachment(data, "a", first.attachment.detail, selection) == first


@settings(max_examples=15, deadline=None)
@given(_areas)
def test_any_part_of_a_page_is_sent_at_a_reference_size(area: Area) -> None:
    sent = image_of(prepare_attachment(PDF, "a.pdf", 280, f"1 at {area}"))
    assert sent.width % 48 == sent.height % 48 == 0
    assert sent.width * sent.height <= 280 * 48**2


@given(_areas, _areas)
def test_a_part_of_a_part_is_of_the_same_page(first: Area, second: Area) -> None:
    for place in ("3 as pictures", "0:07", ""):
        outer = narrowed(place, first)
        assert split_area(outer) == (place, first)
        assert split_area(narrowed(outer, second)) == (place, second.within(first))


@pytest.mark.parametrize(
    ("data", "name", "selection"),
    [
        (PDF, "a.pdf", "1-2 at 0,0-500,500"),
        (PDF, "a.pdf", "99 at 0,0-500,500"),
        (PDF, "a.pdf", "1 at 500,500-0,0"),
        (PDF, "a.pdf", "1 at home"),
        (VIDEO, "a.mp4", "9:59 at 0,0-500,500"),
        (VIDEO, "a.mp4", "noon at 0,0-500,500"),
        (VIDEO, "a.mp4", "0:00-0:01 at 0,0-500,500"),
    ],
)
def test_what_is_no_part_gets_a_sentence(data: bytes, name: str, selection: str) -> None:
    with pytest.raises(AttachmentProblem):
        prepare_attachment(data, name, None, selection)
