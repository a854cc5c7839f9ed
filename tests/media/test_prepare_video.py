"""What is said of a part of a video is said in the video's own times."""

from __future__ import annotations

import io
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.media.prepare import prepare_attachment
from gemma_desk.media.prepare_video import prepare_video

FILES = Path(__file__).parent / "files" / "video"
RATE_HZ = 16_000


def film(seconds: int, loud_from_s: float = 0.0, late_s: float = 0.0, loudness: float = 0.3) -> bytes:
    """A grey film, ten pictures a second, with a buzz.

    Args:
        seconds: Of both.
        loud_from_s: Where in the sound track the buzz begins.
        late_s: Where in the film the sound track begins.
        loudness: 0 for a silent track.
    """
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        pictures = container.add_stream("mpeg4", rate=10, width=64, height=48, pix_fmt="yuv420p")
        sound = container.add_stream("aac", rate=RATE_HZ, layout="mono")
        for number in range(seconds * 10):
            frame = av.VideoFrame.from_ndarray(np.full((48, 64, 3), number % 255, np.uint8), format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, 10)
            container.mux(pictures.encode(frame))
        container.mux(pictures.encode())
        at_s = np.arange(seconds * RATE_HZ) / RATE_HZ
        buzz = loudness * np.sign(np.sin(2 * np.pi * 150 * at_s)) * (at_s >= loud_from_s)
        for first in range(0, len(buzz), 1024):
            block = av.AudioFrame.from_ndarray(buzz[None, first : first + 1024].astype(np.float32), "fltp", "mono")
            block.rate, block.pts, block.time_base = RATE_HZ, first + round(late_s * RATE_HZ), Fraction(1, RATE_HZ)
            container.mux(sound.encode(block))
        container.mux(sound.encode())
    return file.getvalue()


def read(data: bytes, selection: str = "") -> Attachment:
    return prepare_video(data, "film.mp4", selection).attachment


def begins_s(video: Attachment) -> float:
    return next(piece.start_s for piece in video.pieces if piece.kind is MediaKind.AUDIO)


def test_the_sound_of_a_part_has_the_times_of_the_whole() -> None:
    part = read(film(20), "0:10-0:15")
    assert part.pieces[0].text == "00:10"
    assert begins_s(part) == pytest.approx(10.0, abs=0.5)
    assert max(piece.end_s for piece in part.pieces) == pytest.approx(15.0, abs=0.5)


def test_a_sound_track_that_begins_late_is_not_pulled_forward() -> None:
    assert begins_s(read(film(10, loud_from_s=2.0))) == pytest.approx(2.0, abs=0.5)
    late = read(film(10, loud_from_s=2.0, late_s=3.0))
    assert begins_s(late) == pytest.approx(5.0, abs=0.5)
    assert any("2.9 s" in note and "silence" in note for note in late.receipt.notes)


def test_the_receipt_speaks_of_the_video_alone() -> None:
    notes = " ".join(read(film(3)).receipt.notes)
    assert "left out" not in notes
    notes = " ".join(read(film(3, loudness=0.0)).receipt.notes)
    assert "Its sound is silent" in notes
    assert "Nothing was added" not in notes


@pytest.mark.parametrize("dash", ["-", "–", "—", " – "])
def test_a_part_is_written_with_any_dash(dash: str) -> None:
    part = read(film(5), f"0:01{dash}0:03")
    assert [piece.text for piece in part.pieces if piece.kind is MediaKind.IMAGE] == ["00:01", "00:02"]


@pytest.mark.parametrize(("seconds", "example"), [(1, "0:00-0:01"), (3, "0:00-0:03"), (12, "0:05-0:12")])
def test_the_example_of_a_part_is_there(seconds: int, example: str) -> None:
    data = film(seconds)
    with pytest.raises(AttachmentProblem) as refused:
        read(data, "1:00-0:30")
    assert example in str(refused.value)
    assert read(data, example).pieces


def test_a_strip_is_of_pictures_that_stand_by_themselves_where_enough_do() -> None:
    data = film(10)
    with av.open(io.BytesIO(data)) as container:
        keys = [frame.time for frame in container.decode(video=0) if frame.key_frame]
    times = [frame.seconds for frame in prepare_video(data, "film.mp4", "").strip]
    assert len(times) >= 6
    assert set(times) <= set(keys)


def test_a_video_cut_short_is_called_a_video_and_a_song_a_sound() -> None:
    whole = film(2)
    with pytest.raises(AttachmentProblem) as refused:
        prepare_attachment(whole[: len(whole) // 2], "a.mp4")
    assert "damaged or incomplete video" in str(refused.value)
    song = (FILES / "ffmpeg-sound-only.mp4").read_bytes()
    assert prepare_attachment(song, "a.mp4").attachment.kind is MediaKind.AUDIO
