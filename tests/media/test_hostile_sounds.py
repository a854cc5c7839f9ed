"""Damaged and hostile sounds get a sentence each, in a process with bounded memory, which goes on with the next one.

The files come in pairs with docs/attachments.md, where each is listed with what is said.
"""

from __future__ import annotations

import io
import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest
import soundfile

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.media.decoder import Decoder
from gemma_desk.media.prepared import Prepared
from gemma_desk.media.sound import prepare_sound, read_long_sound
from tests.media.files import ffmpeg, speak

WITHIN_S = 60
"""Only a hang waits this long."""

MOST_BYTES = 600 * 2**20
"""Resident, of the child, after all of them. Its libraries alone take some 100 MB."""

FORMATS = {
    "a.wav": ["-c:a", "pcm_s16le"],
    "a.aiff": ["-c:a", "pcm_s16be"],
    "a.flac": ["-c:a", "flac"],
    "a.ogg": ["-c:a", "libvorbis"],
    "a.opus": ["-c:a", "libopus"],
    "a.mp3": ["-c:a", "libmp3lame"],
    "a.aac": ["-c:a", "aac"],
    "a.m4a": ["-c:a", "aac"],
    "a.mp4": ["-c:a", "aac", "-movflags", "frag_keyframe+empty_moov"],
    "a.mov": ["-c:a", "pcm_s16be"],
    "a.webm": ["-c:a", "libopus"],
    "a.mka": ["-c:a", "libvorbis"],
}

MAGICS = {
    "RIFF": b"RIFF\xff\xff\x00\x00WAVEfmt ",
    "AIFF": b"FORM\x00\x00\xff\xffAIFFCOMM",
    "FLAC": b"fLaC\x00\x00\x00\x22",
    "OGG": b"OggS\x00\x02",
    "ID3": b"ID3\x04\x00\x00\x00\x00\x00\x20",
    "MPEG": b"\xff\xfb\x90\x64",
    "ADTS": b"\xff\xf1\x4c\x80\x27\x7f\xfc",
    "M4A": b"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00M4A mp42",
    "MP4": b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isommp42\x00\x00\xff\xffmoov",
    "MOV": b"\x00\x00\xff\xffmoov",
    "WebM": b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The same sentence in each format."""
    folder = tmp_path_factory.mktemp("hostile")
    speak(folder / "spoken.wav", "It was a long day.")
    outputs = [argument for name, how in FORMATS.items() for argument in (*how, str(folder / name))]
    ffmpeg(Path(outputs[-1]), "-i", str(folder / "spoken.wav"), *outputs[:-1])
    return {name: (folder / name).read_bytes() for name in FORMATS}


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    """One child for all files, so that what one of them leaves behind would be seen at the next.

    It is started here: a child that a test had to start anew would be found as left running by it.
    """
    running = Decoder()
    assert isinstance(outcome(running, b""), str)
    assert isinstance(outcome(running, b"\0?"), str)
    yield running
    running.close()


def outcome(decoder: Decoder, data: bytes, name: str = "a") -> Prepared | str:
    """What was read, or the sentence; anything else fails the test."""
    future = decoder.submit_prepare(data, name)
    problem = future.exception(WITHIN_S)
    if problem is None:
        return future.result()
    assert isinstance(problem, AttachmentProblem)
    assert problem.problem.sentence.endswith(".")
    return problem.problem.sentence


def wav(rate_hz: int = 16_000, n_channels: int = 1, kind: int = 1, n_bits: int = 16, n_bytes: int = 64_000) -> bytes:
    """A WAV file whose header may say anything, over noise."""
    sound = np.random.default_rng(3).integers(0, 256, n_bytes, np.uint8).tobytes()
    n_block = max(1, n_channels * n_bits // 8)
    byte_rate = min(rate_hz * n_block, 2**32 - 1)
    shape = struct.pack("<HHIIHH", kind, n_channels, rate_hz, byte_rate, min(n_block, 65_535), n_bits)
    body = b"WAVEfmt " + struct.pack("<I", len(shape)) + shape + b"data" + struct.pack("<I", n_bytes) + sound
    return b"RIFF" + struct.pack("<I", len(body)) + body


def flac_of_ten_hours() -> bytes:
    """A real file whose header says 576 000 000 samples."""
    out = io.BytesIO()
    soundfile.write(out, np.random.default_rng(4).uniform(-0.3, 0.3, 32_000), 16_000, format="FLAC")
    data = bytearray(out.getvalue())
    data[22:26] = (576_000_000).to_bytes(4, "big")
    return bytes(data)


def m4a_of_slow_frames(data: bytes) -> bytes:
    """Its table of times says that all frames together last ten hours."""
    changed = bytearray(data)
    at = changed.index(b"stts") + 12
    n_frames = int.from_bytes(changed[at : at + 4], "big")
    changed[at + 4 : at + 8] = (36_000 * 22_050 // n_frames).to_bytes(4, "big")
    return bytes(changed)


def webm_of_ten_hours(data: bytes) -> bytes:
    """Its header says 36 000 000 milliseconds."""
    begin = data.index(b"\x44\x89\x88") + 3
    return data[:begin] + struct.pack(">d", 36_000_000) + data[begin + 8 :]


LYING_HEADERS = {
    "1 Hz": wav(rate_hz=1),
    "0 Hz": wav(rate_hz=0),
    "4 GHz": wav(rate_hz=4_000_000_000),
    "no channel": wav(n_channels=0),
    "255 channels": wav(n_channels=255),
    "65 535 channels": wav(n_channels=65_535),
    "0 bits": wav(n_bits=0),
    "not a number": wav(kind=3, n_bits=32)[:44] + np.full(16_000, np.nan, "<f4").tobytes(),
    "infinite": wav(kind=3, n_bits=32)[:44] + np.full(16_000, np.inf, "<f4").tobytes(),
    "ten hours of FLAC": flac_of_ten_hours(),
}


@pytest.mark.parametrize("header", LYING_HEADERS)
def test_a_lying_header_gets_a_sentence(header: str, decoder: Decoder) -> None:
    assert isinstance(outcome(decoder, LYING_HEADERS[header]), str)
    with pytest.raises(AttachmentProblem):
        read_long_sound(LYING_HEADERS[header], "a")


@pytest.mark.parametrize("reads", [prepare_sound, read_long_sound])
def test_ten_hours_in_the_header_of_a_container_get_a_sentence(
    reads: Callable[[bytes, str], object], made: dict[str, bytes]
) -> None:
    with pytest.raises(AttachmentProblem) as refused:
        reads(webm_of_ten_hours(made["a.webm"]), "a")
    assert "10 h 0 min" in str(refused.value)
    with pytest.raises(AttachmentProblem):
        reads(m4a_of_slow_frames(made["a.m4a"]), "a")


@pytest.mark.parametrize("magic", MAGICS)
@pytest.mark.parametrize("seed", range(3))
def test_random_bytes_behind_each_magic_get_a_sentence(magic: str, seed: int, decoder: Decoder) -> None:
    """MP3 has no checksums, so noise may be a fraction of a second of it."""
    noise = np.random.default_rng(seed).integers(0, 256, 50_000, np.uint8).tobytes()
    said = outcome(decoder, MAGICS[magic] + noise)
    assert isinstance(said, str) or magic in ("ID3", "MPEG")


@pytest.mark.parametrize("magic", MAGICS)
def test_a_magic_and_nothing_else_gets_a_sentence(magic: str, decoder: Decoder) -> None:
    assert isinstance(outcome(decoder, MAGICS[magic]), str)
    assert isinstance(outcome(decoder, MAGICS[magic] + bytes(100_000)), str)


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_cut_anywhere_gets_a_sentence_or_is_heard_as_far_as_it_goes(
    name: str, made: dict[str, bytes], decoder: Decoder
) -> None:
    whole = outcome(decoder, made[name])
    assert isinstance(whole, Prepared)
    assert isinstance(outcome(decoder, b""), str)
    for share in (0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99):
        cut = outcome(decoder, made[name][: int(share * len(made[name]))])
        assert isinstance(cut, str) or cut.attachment.receipt.seconds < whole.attachment.receipt.seconds + 0.1


@pytest.mark.parametrize("name", FORMATS)
def test_no_name_deceives(name: str, made: dict[str, bytes], decoder: Decoder) -> None:
    plain, misnamed = outcome(decoder, made[name], name), outcome(decoder, made[name], "holiday.png")
    assert isinstance(plain, Prepared)
    assert isinstance(misnamed, Prepared)
    assert plain.media == misnamed.media


@pytest.mark.parametrize("name", ["quiet.flac", "quiet.m4a", "quiet.webm"])
def test_ten_minutes_of_silence_get_a_sentence(name: str, tmp_path: Path, decoder: Decoder) -> None:
    data = ffmpeg(tmp_path / name, "-f", "lavfi", "-i", "anullsrc=r=16000:cl=mono", "-t", "599")
    assert "silent" in str(outcome(decoder, data))
    with pytest.raises(AttachmentProblem):
        read_long_sound(data, name)


def test_one_second_that_says_it_is_a_film_of_garbage(made: dict[str, bytes], decoder: Decoder) -> None:
    """A whole header over samples that are noise."""
    data = bytearray(made["a.m4a"])
    begin = data.index(b"mdat") + 4
    end = data.index(b"moov") - 4
    data[begin:end] = np.random.default_rng(6).integers(0, 256, end - begin, np.uint8).tobytes()
    read = outcome(decoder, bytes(data))
    assert isinstance(read, str) or any("damaged" in note for note in read.attachment.receipt.notes)


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is told by Linux alone")
def test_the_child_has_taken_little_memory_and_goes_on(made: dict[str, bytes], decoder: Decoder) -> None:
    for data in [*LYING_HEADERS.values(), *(magic + bytes(100_000) for magic in MAGICS.values())]:
        outcome(decoder, data)
    assert isinstance(outcome(decoder, made["a.m4a"]), Prepared)
    child = psutil.Process().children()[-1]
    status = Path(f"/proc/{child.pid}/status").read_text()
    peak_kb = int(status.split("VmHWM:")[1].split()[0])
    assert peak_kb * 1024 < MOST_BYTES
