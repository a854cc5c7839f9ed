"""Videos of other programs and of enemies: the right picture for each second, or a sentence."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.gemma.picture import reference_size
from gemma_desk.media import video_decoding, video_file
from gemma_desk.media.video import MAX_FRAMES, has_pictures, read_clip, survey_video, time_label, video_strip

FILES = Path(__file__).parent / "files" / "video"
GREYS = ["ffmpeg-h264.mp4", "ffmpeg-h265.mov", "ffmpeg-vp8.webm", "ffmpeg-vp9.webm", "ffmpeg-av1.mp4", "mkvmerge.mkv"]


def made(name: str) -> bytes:
    return (FILES / name).read_bytes()


def second_of(image: Image.Image) -> int:
    """Which second of the grey videos this is: each is brighter by 30 of the 219 levels of a video."""
    return round(float(np.asarray(image).mean()) / (30 * 255 / 219))


@pytest.mark.parametrize("name", GREYS)
def test_a_frame_of_each_second(name: str) -> None:
    clip = read_clip(made(name), name)
    assert [frame.label for frame in clip.frames] == ["00:00", "00:01", "00:02", "00:03", "00:04", "00:05"]
    assert [second_of(frame.image) for frame in clip.frames] == [0, 1, 2, 3, 4, 5]
    assert {frame.image.size for frame in clip.frames} == {reference_size(160, 96, 70)}
    assert {frame.image.mode for frame in clip.frames} == {"RGB"}
    assert clip.notes == ()


@pytest.mark.parametrize("name", GREYS)
def test_what_a_video_is(name: str) -> None:
    survey = survey_video(made(name), name)
    assert (survey.width, survey.height) == (160, 96)
    assert survey.seconds == pytest.approx(6.0, abs=0.05)
    assert survey.has_sound == (name in ("ffmpeg-h264.mp4", "mkvmerge.mkv"))
    assert has_pictures(made(name))


@pytest.mark.parametrize("name", GREYS)
def test_a_part_begins_where_it_was_asked_to(name: str) -> None:
    clip = read_clip(made(name), name, 2.5, 4.6)
    assert [frame.seconds for frame in clip.frames] == [2.5, 3.5, 4.5]
    assert [second_of(frame.image) for frame in clip.frames] == [2, 3, 4]


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 390).map(lambda n: n / 100), st.integers(1, 400).map(lambda n: n / 100))
def test_pictures_are_those_of_a_whole_decode(start_s: float, length_s: float) -> None:
    """Skipping what is not needed changes no pixel, wherever one begins."""
    clip = read_clip(made("ffmpeg-moving.mp4"), "a.mp4", start_s, start_s + length_s, 280)
    for frame in clip.frames:
        seen = [image for shown_s, image in whole_decode() if shown_s <= frame.seconds + 1e-6]
        assert frame.image.tobytes() == seen[-1].tobytes()


def whole_decode(cache: list[tuple[float, Image.Image]] = []) -> list[tuple[float, Image.Image]]:  # noqa: B006
    """Every picture of the moving video with its time; decoded once."""
    if not cache:
        with av.open(io.BytesIO(made("ffmpeg-moving.mp4"))) as container:
            for frame in container.decode(video=0):
                size = reference_size(frame.width, frame.height, 280)
                cache.append((frame.time, frame.to_image().resize(size, Image.Resampling.BICUBIC)))
    return cache


def test_a_turned_video_is_upright() -> None:
    clip = read_clip(made("ffmpeg-turned.mp4"), "a.mp4")
    assert (clip.survey.width, clip.survey.height) == (64, 96)
    assert "upright" in clip.notes[0]
    image = clip.frames[0].image  # it was red above and blue below; FFmpeg shows it turned counterclockwise
    red, blue = image.getpixel((20, 50)), image.getpixel((image.width - 20, 50))
    assert red[0] > 200 > 100 > red[2]
    assert blue[2] > 200 > 100 > blue[0]


def test_wide_pixels_are_made_square() -> None:
    survey = survey_video(made("ffmpeg-wide-pixels.mp4"), "a.mp4")
    assert (survey.width, survey.height) == (192, 64)


def test_hd_without_named_colours_has_those_of_hd() -> None:
    image = read_clip(made("ffmpeg-hd.mp4"), "a.mp4").frames[0].image
    colour = np.asarray(image).reshape(-1, 3).mean(axis=0)
    assert np.abs(colour - (30, 190, 60)).max() < 3  # by the formulas of BT.709; those of BT.601 give 43, 216, 64


def test_a_picture_every_two_seconds_is_seen_for_two_seconds() -> None:
    clip = read_clip(made("ffmpeg-long.mp4"), "a.mp4", 10, 14)
    first, second, third, fourth = (frame.image.tobytes() for frame in clip.frames)
    assert first == second != third == fourth


def test_more_than_a_minute_is_refused_with_what_to_choose() -> None:
    with pytest.raises(AttachmentProblem) as refused:
        read_clip(made("ffmpeg-long.mp4"), "a.mp4", 5)
    assert "00:05 to 01:05" in str(refused.value)
    assert len(read_clip(made("ffmpeg-long.mp4"), "a.mp4", 5, 65).frames) == MAX_FRAMES
    assert len(read_clip(made("ffmpeg-long.mp4"), "a.mp4", 5, 65.04).frames) == MAX_FRAMES


@pytest.mark.parametrize("span", [(6.5, None), (-1, 3), (3, 3), (4, 2), (float("nan"), None), (0, float("nan"))])
def test_a_part_that_is_not_there(span: tuple[float, float | None]) -> None:
    with pytest.raises(AttachmentProblem):
        read_clip(made("ffmpeg-h264.mp4"), "a.mp4", *span)


def test_a_strip_covers_the_whole_length() -> None:
    strip = video_strip(made("ffmpeg-long.mp4"), "a.mp4", 8, 32)
    times = [frame.seconds for frame in strip]
    assert len(strip) == 8
    assert times == sorted(times)
    assert times[0] == 0
    assert times[-1] >= 70
    assert {frame.image.size for frame in strip} == {(32, 24)}
    short = video_strip(made("ffmpeg-vp9.webm"), "a.webm", 3, 32)
    assert [second_of(frame.image) for frame in short] == [0, 2, 4]


@pytest.mark.parametrize(("seconds", "label"), [(0, "00:00"), (65.9, "01:05"), (3600, "60:00"), (6000, "100:00")])
def test_labels(seconds: float, label: str) -> None:
    assert time_label(seconds) == label


def test_sound_alone_is_no_video() -> None:
    assert not has_pictures(made("ffmpeg-sound-only.mp4"))
    assert not has_pictures(b"")
    with pytest.raises(AttachmentProblem):
        survey_video(made("ffmpeg-sound-only.mp4"), "a.mp4")


@pytest.mark.parametrize(
    "data", [b"", b"RIFF\0\0\0\0AVI LIST", b"\0\0\0\x18ftypheic", b"\0\0\0\x18ftypM4A ", b"#EXTM3U"]
)
def test_what_is_no_video(data: bytes) -> None:
    assert not has_pictures(data)
    with pytest.raises(AttachmentProblem):
        survey_video(data, "a.mp4")


@pytest.mark.parametrize("name", GREYS)
def test_a_file_cut_anywhere_gives_frames_or_a_sentence(name: str) -> None:
    data = made(name)
    outcomes = {reads(data[: len(data) * part // 16]) for part in range(1, 16)}
    assert False in outcomes


@pytest.mark.parametrize("name", GREYS)
def test_a_file_damaged_anywhere_gives_frames_or_a_sentence(name: str) -> None:
    data, noise = made(name), np.random.default_rng(5)
    outcomes = set()
    for part in range(12):
        at = len(data) * part // 12
        outcomes.add(reads(data[:at] + noise.bytes(16) + data[at + 16 :]))
    assert True in outcomes


def reads(data: bytes) -> bool:
    try:
        frames = read_clip(data, "a.mp4").frames
    except AttachmentProblem as problem:
        assert "Nothing was added" in str(problem)  # noqa: PT017  # either is right, and each is looked at
        return False
    assert 1 <= len(frames) <= MAX_FRAMES
    return True


def enlarged(side: int) -> bytes:
    """A video whose headers, that of the file and that of each picture, say that it is a huge square."""
    data = bytearray(made("ffmpeg-mjpeg.mov"))
    size = struct.pack(">HH", side, side)
    entry = data.index(b"jpeg", data.index(b"stsd"))
    data[entry + 28 : entry + 32] = size
    at = data.find(b"\xff\xc0")
    while at >= 0:
        data[at + 5 : at + 9] = size
        at = data.find(b"\xff\xc0", at + 1)
    return bytes(data)


def test_a_video_of_30_000_pixels_a_side_is_refused_before_it_is_decoded() -> None:
    assert read_clip(enlarged(64), "a.mov").frames  # the sizes are where they were looked for
    with pytest.raises(AttachmentProblem) as refused:
        survey_video(enlarged(30_000), "a.mov")
    assert "35 megapixels" in str(refused.value)


def test_a_file_is_never_asked_for_another_one(tmp_path: Path) -> None:
    """A reference to a file beside it, where a MOV may keep its pictures, is not followed."""
    beside = tmp_path / "beside.mov"
    beside.write_bytes(made("ffmpeg-mjpeg.mov"))
    for playlist in (
        f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{beside}\n",
        f"ffconcat version 1.0\nfile {beside}\n",
    ):
        for disguise in (b"", b"\0\0\0\x18ftypisom", b"\x1aE\xdf\xa3"):
            with pytest.raises(AttachmentProblem):
                survey_video(disguise + playlist.encode(), "a.mp4")


@pytest.mark.parametrize("limit", ["MAX_DECODE_S", "MAX_PACKETS", "MAX_VIDEO_S", "MAX_PIXELS", "MAX_SIDE_PX"])
def test_each_bound_ends_in_a_sentence(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if limit == "MAX_DECODE_S":
        monkeypatch.setattr(video_decoding, limit, -1)
    else:
        monkeypatch.setattr(video_file, limit, 5)
    with pytest.raises(AttachmentProblem):
        survey_video(made("ffmpeg-h264.mp4"), "a.mp4")
