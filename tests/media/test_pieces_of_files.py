"""Files that are sent in pieces: long pictures, long sounds, documents, videos, through the real decoder."""

from __future__ import annotations

import io
import itertools
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import MediaKind
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.gemma.audio import FRAME_SAMPLES, SAMPLE_RATE_HZ
from gemma_desk.gemma.picture import PATCH_PX, SCREENSHOT_DETAIL, reference_size, soft_tokens
from gemma_desk.media.decoder import Decoder
from gemma_desk.media.picture import UprightPicture
from gemma_desk.media.picture_cuts import LONGEST_RATIO, part_boxes
from gemma_desk.media.prepare_picture_parts import prepare_parts
from gemma_desk.media.prepared import Prepared
from tests.media.files import speak

FILES = Path(__file__).parent / "files"
WITHIN_S = 60.0


@pytest.fixture
def decoder() -> Iterator[Decoder]:
    decoder = Decoder()
    yield decoder
    decoder.close()


def prepared(decoder: Decoder, data: bytes, name: str, detail: int | None = None, selection: str = "") -> Prepared:
    result = decoder.submit_prepare(data, name, detail, selection).result(WITHIN_S)
    tokens = [piece.soft_tokens for piece in result.attachment.pieces if piece.kind is not None]
    assert tokens == [n_tokens(medium) for medium in result.media], "each piece says what is really sent"
    return result


def n_tokens(medium: Picture | Sound) -> int:
    if isinstance(medium, Picture):
        return soft_tokens(medium.width, medium.height)
    return len(medium.samples) // 4 // FRAME_SAMPLES


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_parts_cover_a_long_picture_and_overlap(width: int, height: int) -> None:
    boxes = part_boxes(width, height)
    assert (boxes[0][:2], boxes[-1][2:]) == ((0, 0), (width, height))
    if max(width, height) <= LONGEST_RATIO * min(width, height):
        assert len(boxes) == 1
    along = 0 if width > height else 1
    for before, after in itertools.pairwise(boxes):
        assert before[along] < after[along] < before[along + 2] < after[along + 2]


def test_a_very_long_screenshot_goes_in_parts_in_order(decoder: Decoder) -> None:
    shades = np.linspace(0, 255, 6000).astype(np.uint8)
    image = Image.fromarray(np.broadcast_to(shades[:, None, None], (6000, 800, 3)).copy())
    file = io.BytesIO()
    image.save(file, "PNG")
    whole = prepared(decoder, file.getvalue(), "long.png", 280)
    brightness = [np.frombuffer(part.rgb, np.uint8).mean() for part in whole.media]
    assert brightness == sorted(brightness)
    assert len(whole.media) == len(whole.attachment.pieces) > 3
    assert f"in {len(whole.media)} parts" in " ".join(whole.attachment.receipt.notes)
    box = part_boxes(800, 6000)[0]
    assert (whole.media[0].width, whole.media[0].height) == reference_size(box[2], box[3], 280)


def long_page(n_blank: int) -> UprightPicture:
    """Nothing at first, then lines of text to the end."""
    page = Image.new("L", (600, 6000), 255)
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(16)
    for y in range(n_blank, 5980, 24):
        pen.text((20, y), "The quick brown fox jumps over the lazy dog and other stories", font=font, fill=0)
    return UprightPicture(page, None, False, ())


@pytest.mark.parametrize("n_blank", [0, 1500, 4500])
def test_all_parts_get_the_detail_that_the_finest_needs(n_blank: int) -> None:
    page = prepare_parts(long_page(n_blank), b"", "a.png", None)
    assert page.attachment.detail >= SCREENSHOT_DETAIL
    assert min(medium.width * medium.height for medium in page.media) > 280 * PATCH_PX**2
    assert prepare_parts(long_page(n_blank), b"", "a.png", None, largest=280).attachment.detail == 280


def test_a_recording_goes_in_pieces_cut_in_pauses(decoder: Decoder, tmp_path: Path) -> None:
    said, rate_hz = soundfile.read(io.BytesIO(speak(tmp_path / "said.wav", "seven red doors")))
    pause = np.zeros(rate_hz)
    file = io.BytesIO()
    soundfile.write(file, np.concatenate([said, pause] * 30), rate_hz, format="FLAC")
    recording = prepared(decoder, file.getvalue(), "meeting.flac")
    pieces = recording.attachment.pieces
    assert recording.attachment.kind is MediaKind.AUDIO
    assert len(recording.attachment.sound_keys) == len(pieces) > 1
    assert all(piece.end_s - piece.start_s <= 25 for piece in pieces)
    assert all(before.end_s <= after.start_s for before, after in itertools.pairwise(pieces))
    heard_s = sum(len(sound.samples) for sound in recording.media) / 4 / SAMPLE_RATE_HZ
    assert heard_s >= 30 * len(said) / rate_hz, "nothing that was said is left out"
    assert f"in {len(pieces)} pieces" in " ".join(recording.attachment.receipt.notes)


def test_a_preview_comes_without_what_is_sent(decoder: Decoder) -> None:
    data = (FILES / "video" / "ffmpeg-h264.mp4").read_bytes()
    preview = decoder.submit_preview(data, "film.mp4", None, "").result(WITHIN_S)
    assert preview.media == ()
    assert preview.thumbnail is not None
    assert preview.attachment.media_keys


def test_a_video_goes_as_a_picture_a_second_each_with_its_time(decoder: Decoder) -> None:
    data = (FILES / "video" / "ffmpeg-h264.mp4").read_bytes()
    video = prepared(decoder, data, "film.mp4").attachment
    seen = [piece for piece in video.pieces if piece.kind is MediaKind.IMAGE]
    assert video.kind is MediaKind.VIDEO
    assert [piece.text for piece in seen] == [f"00:{second:02d}" for second in range(len(seen))]
    part = prepared(decoder, data, "film.mp4", selection="0:01-0:03").attachment
    assert [piece.text for piece in part.pieces if piece.kind is MediaKind.IMAGE] == ["00:01", "00:02"]
    assert part.media_key != video.media_key


def test_a_video_shows_its_whole_length_whichever_part_is_sent(decoder: Decoder) -> None:
    data = (FILES / "video" / "ffmpeg-moving.mp4").read_bytes()
    part = prepared(decoder, data, "film.mp4", selection="0:01-0:02")
    moments = [frame.seconds for frame in part.strip]
    assert moments == sorted(moments)
    assert moments[0] == 0.0
    assert part.attachment.receipt.seconds / 2 < moments[-1] < part.attachment.receipt.seconds
    assert len({frame.picture.rgb for frame in part.strip}) > 1
    assert part.thumbnail is not None
    assert part.thumbnail.height == 180


def test_the_sound_of_a_video_stands_behind_its_pictures(decoder: Decoder, tmp_path: Path) -> None:
    video = prepared(decoder, filmed(tmp_path), "film.mp4").attachment
    kinds = [piece.kind for piece in video.pieces]
    assert kinds == sorted(kinds, key=(MediaKind.IMAGE, MediaKind.AUDIO).index)
    assert len(video.sound_keys) == 1
    assert video.sound_keys[0] == video.media_keys[-1]


def filmed(folder: Path) -> bytes:
    """A film of one colour in which somebody speaks."""
    speak(folder / "said.wav", "seven red doors")
    colour = ("-f", "lavfi", "-i", "color=red:s=64x48:d=3")
    made = ["ffmpeg", "-v", "error", *colour, "-i", str(folder / "said.wav"), str(folder / "film.mp4")]
    subprocess.run(made, check=True, timeout=60)
    return (folder / "film.mp4").read_bytes()


def test_a_part_of_a_video_that_is_not_there_is_refused(decoder: Decoder) -> None:
    path = next((FILES / "video").glob("*.mp4"))
    with pytest.raises(AttachmentProblem, match="is no part of"):
        prepared(decoder, path.read_bytes(), path.name, selection="2:00-1:00")


def test_a_text_goes_as_text_with_its_name(decoder: Decoder) -> None:
    text = prepared(decoder, b"def f():\n    return 1\n", "f.py").attachment
    assert text.kind is MediaKind.DOCUMENT
    assert text.sent == ("f.py:\n```python\ndef f():\n    return 1\n\n```",)
    assert text.media_keys == ()


@pytest.mark.parametrize("name", ["pandoc.docx", "libreoffice.docx"])
def test_a_word_document_goes_as_text(decoder: Decoder, name: str) -> None:
    word = prepared(decoder, (FILES / "documents" / name).read_bytes(), name).attachment
    assert word.media_keys == ()
    assert str(word.sent[0]).startswith(f"{name}:\n")
    assert word.receipt.soft_tokens > 10


def test_pages_go_as_each_needs_or_as_wanted(decoder: Decoder) -> None:
    data = (FILES / "documents" / "ghostscript.pdf").read_bytes()
    asis = prepared(decoder, data, "a.pdf").attachment
    text = prepared(decoder, data, "a.pdf", selection="as text").attachment
    drawn = prepared(decoder, data, "a.pdf", detail=70, selection="1 as pictures")
    assert not text.media_keys
    assert len(text.pieces) == len(asis.pieces) == 3, "one is empty"
    assert [piece.kind for piece in drawn.attachment.pieces] == [MediaKind.IMAGE]
    assert drawn.attachment.detail == 70
    assert drawn.thumbnail is not None
    assert drawn.attachment.pieces[0].text == "a.pdf, page 1 of 4:"


def test_a_scan_goes_as_a_picture(decoder: Decoder) -> None:
    scan = prepared(decoder, (FILES / "documents" / "ghostscript-scan.pdf").read_bytes(), "scan.pdf").attachment
    assert MediaKind.IMAGE in {piece.kind for piece in scan.pieces}


@pytest.mark.parametrize("selection", ["9-12", "all of it", "1 as a song"])
def test_pages_that_are_not_there_are_refused(decoder: Decoder, selection: str) -> None:
    data = (FILES / "documents" / "libreoffice.pdf").read_bytes()
    with pytest.raises(AttachmentProblem):
        prepared(decoder, data, "a.pdf", selection=selection)
