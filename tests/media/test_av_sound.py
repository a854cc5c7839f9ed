"""What FFmpeg reads for us sounds as the plain file does; and it reads nothing but the bytes it is given."""

from __future__ import annotations

import io
import os
import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.media.av_sound import AV_CONTAINERS, open_av_sound
from gemma_desk.media.open_sound import BLOCK_SAMPLES, DamagedSound
from gemma_desk.media.sniff import FileFormat, sniff
from gemma_desk.media.sound import prepare_sound, read_long_sound
from tests.media.files import ffmpeg, speak

FILES = {
    "aac.m4a": ["-c:a", "aac"],
    "aac_in_front.m4a": ["-c:a", "aac", "-movflags", "+faststart"],
    "alac.m4a": ["-c:a", "alac"],
    "adts.aac": ["-c:a", "aac"],
    "stereo.m4a": ["-c:a", "aac", "-ac", "2", "-ar", "48000"],
    "aac.mp4": ["-c:a", "aac", "-movflags", "frag_keyframe+empty_moov"],
    "mp3.mp4": ["-c:a", "libmp3lame"],
    "pcm.mov": ["-c:a", "pcm_s16be"],
    "aac.3gp": ["-c:a", "aac"],
    "opus.webm": ["-c:a", "libopus"],
    "vorbis.webm": ["-c:a", "libvorbis"],
    "opus.mka": ["-c:a", "libopus", "-ac", "2"],
    "flac.mka": ["-c:a", "flac"],
    "u8.mka": ["-c:a", "pcm_u8"],
    "s32.mka": ["-c:a", "pcm_s32le", "-ac", "2"],
    "float.mka": ["-c:a", "pcm_f32le", "-ar", "96000"],
    "ac3_of_six.mka": ["-c:a", "ac3", "-ac", "6", "-ar", "48000"],
    "opus.opus": ["-c:a", "libopus"],
    "vorbis.ogg": ["-c:a", "libvorbis"],
}
"""Name, and how the ffmpeg program makes it of the spoken sentence."""

KINDS = {".m4a": FileFormat.M4A, ".aac": FileFormat.AAC, ".webm": FileFormat.MATROSKA, ".mka": FileFormat.MATROSKA}
KINDS |= {".mp4": FileFormat.MP4, ".mov": FileFormat.MP4, ".3gp": FileFormat.MP4}
KINDS |= {".ogg": FileFormat.OGG, ".opus": FileFormat.OGG}

DAMAGEABLE = ("aac.m4a", "aac_in_front.m4a", "adts.aac", "aac.mp4", "pcm.mov", "opus.webm", "vorbis.webm", "opus.opus")


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("av") / "spoken.wav"
    speak(path)
    return path


@pytest.fixture(scope="module")
def made(spoken: Path) -> dict[str, bytes]:
    """Each of `FILES`, all made by one start of the program."""
    folder = spoken.parent
    outputs = [argument for name, how in FILES.items() for argument in (*how, str(folder / name))]
    ffmpeg(Path(outputs[-1]), "-i", str(spoken), *outputs[:-1])
    return {name: (folder / name).read_bytes() for name in FILES}


def samples_of(data: bytes) -> np.ndarray:
    return np.frombuffer(prepare_sound(data, "a")[1].samples, "<f4")


def correlation(a: np.ndarray, b: np.ndarray) -> float:
    """Of two sounds at the shift that fits best: 1 for the same sound at any loudness."""
    size = len(a) + len(b)
    product = np.fft.irfft(np.fft.rfft(a, size) * np.conj(np.fft.rfft(b, size)), size)
    return float(product.max() / (np.linalg.norm(a) * np.linalg.norm(b)))


@pytest.mark.parametrize("name", FILES)
def test_every_file_sounds_as_the_plain_one(name: str, made: dict[str, bytes], spoken: Path) -> None:
    plain = samples_of(spoken.read_bytes())
    assert sniff(made[name], "a.txt") is KINDS[Path(name).suffix]
    attachment, _ = prepare_sound(made[name], "a.txt")
    assert correlation(samples_of(made[name]), plain) > 0.95
    assert abs(attachment.receipt.seconds - len(plain) / SAMPLE_RATE_HZ) < 0.1
    assert not any("early" in note for note in attachment.receipt.notes)


def test_aac_behind_a_tag_is_told_from_mp3(made: dict[str, bytes]) -> None:
    tag = b"ID3\x04\x00\x00" + bytes([0, 0, 1, 2]) + bytes(130)
    assert sniff(tag + made["adts.aac"], "a") is FileFormat.AAC
    assert np.array_equal(samples_of(tag + made["adts.aac"]), samples_of(made["adts.aac"]))


@pytest.mark.parametrize(
    ("brand", "kind"),
    [(b"M4A ", FileFormat.M4A), (b"M4B ", FileFormat.M4A), (b"isom", FileFormat.MP4), (b"qt  ", FileFormat.MP4)],
)
def test_brands_tell_sound_from_film(brand: bytes, kind: FileFormat) -> None:
    assert sniff(b"\x00\x00\x00\x18ftyp" + brand + bytes(12), "a") is kind


def test_what_begins_like_a_film_and_is_a_picture_is_no_sound() -> None:
    for brand in (b"heic", b"mif1", b"avif", b"crx "):
        try:
            kind = sniff(b"\x00\x00\x00\x18ftyp" + brand + bytes(12), "a")
        except AttachmentProblem:
            continue
        assert kind not in AV_CONTAINERS


def test_of_a_film_the_first_sound_track_is_taken_and_it_is_said(spoken: Path, tmp_path: Path) -> None:
    moving = ["-f", "lavfi", "-i", "testsrc=size=64x48:rate=5:duration=3"]
    silent = ["-f", "lavfi", "-i", "anullsrc=r=16000:cl=mono"]
    tracks = ["-map", "0", "-map", "1", "-map", "2", "-c:v", "mpeg4", "-c:a", "aac", "-t", "3"]
    film = ffmpeg(tmp_path / "film.mp4", *moving, "-i", str(spoken), *silent, *tracks)
    notes = prepare_sound(film, "film.mp4")[0].receipt.notes
    assert any("first of 2" in note for note in notes)
    assert any("pictures are left out" in note for note in notes)
    assert correlation(samples_of(film), samples_of(spoken.read_bytes())) > 0.95


def test_a_cover_is_not_a_film(spoken: Path, tmp_path: Path) -> None:
    cover = ["-f", "lavfi", "-i", "color=red:size=64x64:duration=1", "-map", "0", "-map", "1", "-frames:v", "1"]
    how = ["-c:a", "aac", "-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-disposition:v", "attached_pic"]
    song = ffmpeg(tmp_path / "song.m4a", "-i", str(spoken), *cover, *how)
    assert not any("pictures" in note for note in prepare_sound(song, "song.m4a")[0].receipt.notes)


def test_a_film_without_sound_is_refused(tmp_path: Path) -> None:
    film = ffmpeg(tmp_path / "a.mp4", "-f", "lavfi", "-i", "testsrc=size=64x48:duration=1", "-c:v", "mpeg4")
    with pytest.raises(AttachmentProblem) as refused:
        prepare_sound(film, "a.mp4")
    assert "no sound track" in str(refused.value)


def test_a_decoder_that_is_not_named_is_not_run(spoken: Path, tmp_path: Path) -> None:
    odd = ffmpeg(tmp_path / "a.mkv", "-i", str(spoken), "-c:a", "adpcm_ms")
    with pytest.raises(AttachmentProblem) as refused:
        prepare_sound(odd, "a.mkv")
    assert "adpcm_ms" in str(refused.value)


def test_what_is_left_out_between_two_frames_is_silence(spoken: Path, tmp_path: Path) -> None:
    """As browsers write it while the microphone is off; times behind it would be too early."""
    gap = ["-af", "aselect='not(between(t,1,2))'", "-c:a", "pcm_s16le"]
    longer = ffmpeg(tmp_path / "longer.wav", "-stream_loop", "3", "-i", str(spoken), "-t", "6")
    data = ffmpeg(tmp_path / "gap.mka", "-i", str(tmp_path / "longer.wav"), *gap)
    whole = read_long_sound(longer, "a").samples
    sound = read_long_sound(data, "a")
    assert abs(len(sound.samples) - len(whole)) < 0.1 * SAMPLE_RATE_HZ
    assert any("silence" in note for note in sound.notes)
    assert not sound.samples[int(1.2 * SAMPLE_RATE_HZ) : int(1.8 * SAMPLE_RATE_HZ)].any()
    assert correlation(sound.samples[40_000:].astype(np.float64), whole[40_000:].astype(np.float64)) > 0.99


@pytest.mark.parametrize("name", DAMAGEABLE)
def test_a_cut_file_is_refused_or_the_rest_is_heard(name: str, made: dict[str, bytes]) -> None:
    data = made[name]
    whole_s = prepare_sound(data, "a")[0].receipt.seconds
    for length in np.linspace(0, len(data) - 1, 25).astype(int):
        try:
            receipt = prepare_sound(data[:length], "a")[0].receipt
        except AttachmentProblem:
            continue
        assert receipt.seconds < whole_s + 0.1


def test_a_file_with_its_header_in_front_says_that_it_ends_early(made: dict[str, bytes]) -> None:
    data = made["aac_in_front.m4a"]
    receipt = prepare_sound(data[: len(data) // 2], "a")[0].receipt
    assert any("early" in note for note in receipt.notes)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_damaged_bytes_raise_nothing_else(made: dict[str, bytes], data: st.DataObject) -> None:
    damaged = bytearray(made[data.draw(st.sampled_from(DAMAGEABLE))])
    reach = data.draw(st.sampled_from([64, 600, len(damaged)]))
    is_tail = data.draw(st.booleans())  # where M4A files have their header
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, min(reach, len(damaged)) - 1))
        damaged[-1 - at if is_tail else at] = data.draw(st.integers(0, 255))
    try:
        samples = samples_of(bytes(damaged))
    except AttachmentProblem:
        return
    assert np.isfinite(samples).all()
    assert np.abs(samples).max() <= 1.0


def test_damaged_places_are_left_out_and_said(made: dict[str, bytes]) -> None:
    data = bytearray(made["adts.aac"])
    middle = data.index(b"\xff\xf1", len(data) // 2)
    data[middle + 7 : middle + 60] = bytes(53)
    receipt = prepare_sound(bytes(data), "a")[0].receipt
    assert any("damaged" in note for note in receipt.notes)
    assert receipt.seconds > 2


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_what_is_not_a_number_is_refused(bad: float, made: dict[str, bytes]) -> None:
    data = bytearray(made["float.mka"])
    data[100_000:100_400] = np.full(100, bad, "<f4").tobytes()
    with pytest.raises(AttachmentProblem) as refused:
        prepare_sound(bytes(data), "a")
    assert "not numbers" in str(refused.value)


def test_huge_frames_come_in_blocks(tmp_path: Path) -> None:
    """A frame may be as large as the file."""
    samples = np.random.default_rng(1).integers(-9_000, 9_000, (1, 500_000)).astype(np.int16)
    out = io.BytesIO()
    with av.open(out, "w", format="matroska") as container:
        track = container.add_stream("pcm_s16le", rate=48_000, layout="mono")
        frame = av.AudioFrame.from_ndarray(samples, "s16", "mono")
        frame.sample_rate, frame.pts = 48_000, 0
        container.mux([*track.encode(frame), *track.encode(None)])
    with open_av_sound(out.getvalue(), FileFormat.MATROSKA, "a") as sound:
        sizes = [len(block.samples) for block in sound.blocks()]
    assert sum(sizes) == 500_000
    assert max(sizes) <= BLOCK_SAMPLES


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A sound beside the one that is opened, and never to be read."""
    path = tmp_path / "secret.wav"
    soundfile.write(path, np.random.default_rng(2).uniform(-0.5, 0.5, 48_000), 16_000)
    if not was_read(path, path.read_bytes):
        pytest.skip("this file system keeps no times of access")
    return path


def was_read(path: Path, reads: Callable[[], object]) -> bool:
    """Whether `reads` reads a file, told by the time of last access, which is set to long ago before."""
    os.utime(path, (0, path.stat().st_mtime))
    reads()
    return path.stat().st_atime > 0


def lists_of(secret: Path, address: str) -> dict[str, bytes]:
    """Files that name others, in the languages FFmpeg knows."""
    segments = f"#EXTINF:3,\n{secret}\n#EXTINF:3,\n{address}\n"
    return {
        "concat": f"ffconcat version 1.0\nfile '{secret}'\nfile '{address}'\n".encode(),
        "hls": f"#EXTM3U\n#EXT-X-TARGETDURATION:3\n{segments}#EXT-X-ENDLIST\n".encode(),
        "sdp": f"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nu={address}\n".encode(),
    }


def naming_another_file(mov: bytes, path: Path) -> bytes:
    """A QuickTime film whose samples lie in another file: the alias in `dref` is made one that FFmpeg follows."""
    name = str(path).encode()
    place = struct.pack(">HH", 2, len(name)) + name + bytes(len(name) % 2) + struct.pack(">HH", 0xFFFF, 0)
    alias = bytes(10) + bytes(28) + bytes(12) + bytes(64) + bytes(16) + struct.pack(">HH", 0, 0) + bytes(16) + place
    entry = struct.pack(">I4sI", 12 + len(alias), b"alis", 0) + alias
    begin = mov.index(b"dref") + 12
    end = begin + int.from_bytes(mov[begin : begin + 4], "big")
    changed = bytearray(mov[:begin] + entry + mov[end:])
    for box in (b"moov", b"trak", b"mdia", b"minf", b"dinf", b"dref"):
        at = mov.rindex(box, 0, begin) - 4
        size = int.from_bytes(mov[at : at + 4], "big") + len(entry) - (end - begin)
        changed[at : at + 4] = size.to_bytes(4, "big")
    return bytes(changed)


def decoded_by_ffmpeg_alone(data: bytes, folder: Path, options: dict[str, str]) -> None:
    """What a careless reader would do: a file by its name, its format guessed."""
    path = folder / "careless"
    path.write_bytes(data)
    with suppress(av.FFmpegError, IndexError), av.open(str(path), "r", options=options) as container:
        list(container.decode(audio=0))  # only what it opened counts


def refused_or_read(data: bytes) -> None:
    """As we open it, and as each of the demuxers would if the first bytes had been believed."""
    for file_format in AV_CONTAINERS:
        with suppress(AttachmentProblem, DamagedSound), open_av_sound(data, file_format, "a") as sound:
            list(sound.blocks())
    with suppress(AttachmentProblem):
        read_long_sound(data, "a")


def test_no_file_and_no_address_that_a_list_names_is_opened(secret: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        for data in lists_of(secret, f"http://127.0.0.1:{server.getsockname()[1]}/a.wav").values():
            assert not was_read(secret, lambda data=data: refused_or_read(data))
        with pytest.raises(BlockingIOError):
            server.accept()


def test_no_file_that_a_film_names_is_opened(secret: Path, made: dict[str, bytes]) -> None:
    hostile = naming_another_file(made["pcm.mov"], secret)
    assert sniff(hostile, "a") is FileFormat.MP4
    assert not was_read(secret, lambda: refused_or_read(hostile))


def test_these_files_would_open_others_if_ffmpeg_were_let(secret: Path, made: dict[str, bytes], tmp_path: Path) -> None:
    """Else the two tests above would show nothing."""
    concat = lists_of(secret, str(secret))["concat"]
    hostile = naming_another_file(made["pcm.mov"], secret)
    follow = {"enable_drefs": "1", "use_absolute_path": "1"}
    assert was_read(secret, lambda: decoded_by_ffmpeg_alone(concat, tmp_path, {"safe": "0"}))
    assert was_read(secret, lambda: decoded_by_ffmpeg_alone(hostile, tmp_path, follow))
