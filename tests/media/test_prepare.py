"""Picture or sound is told by the bytes, and everything to show comes with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import MediaKind
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.gemma.picture import PHOTOGRAPH_DETAIL
from gemma_desk.media import sniff
from gemma_desk.media.pdf import read_pdf
from gemma_desk.media.picture import prepare_picture
from gemma_desk.media.plain_text import read_plain_text
from gemma_desk.media.prepare import prepare, prepare_attachment
from gemma_desk.media.prepare_picture_parts import THUMBNAIL_PX
from gemma_desk.media.sound import N_PEAKS, prepare_sound
from gemma_desk.media.word import read_word
from tests.media.files import convert, speak


def test_content_decides(tmp_path: Path) -> None:
    picture, sound = convert(tmp_path / "a.jpg", "rose:"), speak(tmp_path / "a.wav")
    assert isinstance(prepare(picture, "a.wav", 70)[1], Picture)
    assert isinstance(prepare(sound, "a.jpg")[1], Sound)
    with pytest.raises(AttachmentProblem):
        prepare_picture(sound, "a.jpg", 70)
    with pytest.raises(AttachmentProblem):
        prepare_sound(picture, "a.wav")


def test_what_is_shown_comes_along(tmp_path: Path) -> None:
    picture = prepare_attachment(convert(tmp_path / "a.jpg", "rose:", "-resize", "1000x"), "a.jpg")
    assert picture.attachment.kind is MediaKind.IMAGE
    assert picture.thumbnail is not None
    assert picture.thumbnail.width == THUMBNAIL_PX
    assert picture.peaks == ()
    sound = prepare_attachment(speak(tmp_path / "a.wav"), "a.wav")
    assert sound.thumbnail is None
    assert len(sound.peaks) == N_PEAKS
    assert max(sound.peaks) > 0.1


def test_the_same_file_at_another_detail_is_another_thing(tmp_path: Path) -> None:
    data = convert(tmp_path / "a.png", "rose:")
    few, many = prepare(data, "a.png", 70)[0], prepare(data, "a.png", 1120)[0]
    assert few.sha256 == many.sha256
    assert few.media_key != many.media_key


@pytest.mark.parametrize("reads", [prepare, prepare_attachment, read_plain_text, read_pdf, read_word])
def test_a_file_too_large_is_refused_with_both_numbers(
    reads: Callable[[bytes, str], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sniff, "MAX_FILE_BYTES", 5_000_000)
    with pytest.raises(AttachmentProblem) as refused:
        reads(bytes(6_000_001), "a.bmp")
    assert "7 MB" in str(refused.value)
    assert "5 MB" in str(refused.value)


@pytest.mark.parametrize("n_bytes", [127_000_000, 635_000_000, 691_200_000])
def test_a_minute_of_a_phones_video_and_an_hour_of_stereo_are_not_too_large(n_bytes: int) -> None:
    sniff.check_size(n_bytes, "a.wav")


def test_a_detail_stays_automatic_where_the_model_takes_no_more_than_some(tmp_path: Path) -> None:
    photograph = convert(tmp_path / "a.jpg", "-size", "2000x1500", "plasma:fractal", "-blur", "0x3")
    assert prepare_attachment(photograph, "a.jpg").attachment.detail == PHOTOGRAPH_DETAIL
    for largest in (1120, 560, 280):
        assert prepare(photograph, "a.jpg", None, largest)[0].detail == PHOTOGRAPH_DETAIL
        assert prepare_attachment(photograph, "a.jpg", largest=largest).attachment.detail == PHOTOGRAPH_DETAIL
    assert prepare_attachment(photograph, "a.jpg", largest=140).attachment.detail == 140
    assert prepare_attachment(photograph, "a.jpg", 1120, largest=560).attachment.detail == 560
    assert prepare(photograph, "a.jpg", 1120, 560)[0].detail == 560
