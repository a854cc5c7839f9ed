"""Any picture comes out upright, in the right colours, at the reference size, or is refused with a sentence."""

from __future__ import annotations

import io
import resource
import struct
import zlib
from hashlib import sha256
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import MediaKind
from gemma_desk.chat.turn import Picture
from gemma_desk.gemma.picture import DETAILS, reference_size, soft_tokens
from gemma_desk.media.picture import prepare_picture, read_picture, thumbnail_of
from tests.media.files import convert

FORMATS = ("png", "jpg", "webp", "gif", "bmp", "tiff", "avif", "heic")
LOSSY_TOLERANCE = 12


def png(image: Image.Image, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", **options)
    return out.getvalue()


def pixels(picture: Picture) -> np.ndarray:
    return np.frombuffer(picture.rgb, np.uint8).reshape(picture.height, picture.width, 3).astype(int)


def corners(picture: Picture) -> np.ndarray:
    """The middles of the four quarters: top left, top right, bottom left, bottom right."""
    height, width = picture.height, picture.width
    rows, columns = (height // 4, height // 4 * 3), (width // 4, width // 4 * 3)
    return np.array([pixels(picture)[row, column] for row in rows for column in columns])


FOUR_COLOURS = np.array([(200, 30, 40), (30, 180, 60), (40, 60, 210), (240, 220, 30)])


def four_colours(width: int = 96, height: int = 64) -> Image.Image:
    quarters = FOUR_COLOURS.astype(np.uint8).reshape(2, 2, 3)
    return Image.fromarray(quarters.repeat(height // 2, axis=0).repeat(width // 2, axis=1))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("source") / "four.png"
    four_colours().save(path)
    return path


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(DETAILS))
@settings(max_examples=60, deadline=None)
def test_any_size_is_sent_at_the_reference_size(width: int, height: int, detail: int) -> None:
    data = png(Image.new("RGB", (width, height), (10, 200, 90)))
    attachment, picture = prepare_picture(data, "a.png", detail)
    assert (picture.width, picture.height) == reference_size(width, height, detail)
    assert len(picture.rgb) == picture.width * picture.height * 3
    receipt = attachment.receipt
    assert (receipt.width, receipt.height) == (width, height)
    assert (receipt.sent_width, receipt.sent_height) == (picture.width, picture.height)
    assert receipt.soft_tokens == soft_tokens(picture.width, picture.height)
    assert (pixels(picture) == (10, 200, 90)).all()


@pytest.mark.parametrize(("width", "height"), [(1, 1), (1, 20_000), (20_000, 1), (20_000, 2_500)])
def test_the_extremes_are_read(width: int, height: int) -> None:
    _, picture = prepare_picture(png(Image.new("1", (width, height), 1)), "a.png", 280)
    assert (picture.width, picture.height) == reference_size(width, height, 280)
    assert pixels(picture).min() == 255


def test_resizing_is_antialiased_bicubic() -> None:
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 256, (500, 700, 3), dtype=np.uint8))
    _, picture = prepare_picture(png(noise), "a.png", 70)
    expected = noise.resize((picture.width, picture.height), Image.Resampling.BICUBIC)
    assert picture.rgb == expected.tobytes()


def test_a_picture_at_its_reference_size_passes_untouched() -> None:
    noise = Image.fromarray(np.random.default_rng(2).integers(0, 256, (576, 1056, 3), dtype=np.uint8))
    _, picture = prepare_picture(png(noise), "a.png", 280)
    assert picture.rgb == noise.tobytes()


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_read_whatever_its_name(suffix: str, source: Path, tmp_path: Path) -> None:
    data = convert(tmp_path / f"a.{suffix}", str(source), "-quality", "95")
    attachment, picture = prepare_picture(data, "holiday.txt", 280)
    assert np.abs(corners(picture) - FOUR_COLOURS).max() <= LOSSY_TOLERANCE
    assert attachment.kind is MediaKind.IMAGE
    assert attachment.sha256 == sha256(data).hexdigest()
    assert attachment.name == "holiday.txt"


def test_cmyk_is_converted_and_said(source: Path, tmp_path: Path) -> None:
    data = convert(tmp_path / "a.jpg", str(source), "-colorspace", "CMYK", "-quality", "95")
    assert Image.open(io.BytesIO(data)).mode == "CMYK"
    attachment, picture = prepare_picture(data, "a.jpg", 280)
    assert np.abs(corners(picture) - FOUR_COLOURS).max() <= LOSSY_TOLERANCE
    assert len(attachment.receipt.notes) == 1


def test_16_bit_grey_is_scaled_not_clipped(tmp_path: Path) -> None:
    data = convert(tmp_path / "a.png", "-size", "8x8", "xc:gray(61.0361%)", "-depth", "16", "-type", "grayscale")
    values = np.asarray(Image.open(io.BytesIO(data)))
    assert values.dtype == np.uint16, "ImageMagick wrote no 16-bit file"
    assert abs(int(values[0, 0]) - 40_000) < 20
    attachment, picture = prepare_picture(data, "a.png", 70)
    assert set(pixels(picture).ravel()) == {156}
    assert attachment.receipt.notes


def test_16_bit_colour_keeps_its_colours(source: Path, tmp_path: Path) -> None:
    data = convert(tmp_path / "a.tiff", str(source), "-depth", "16")
    attachment, picture = prepare_picture(data, "a.tiff", 280)
    assert np.abs(corners(picture) - FOUR_COLOURS).max() <= 1
    assert "16-bit colours are reduced to 8 bits." in attachment.receipt.notes


def test_float_pixels_are_scaled_and_said() -> None:
    out = io.BytesIO()
    Image.fromarray(np.array([[-2.0, 6.0]], np.float32).repeat(2, axis=0)).save(out, "TIFF")
    attachment, picture = prepare_picture(out.getvalue(), "a.tiff", 70)
    assert pixels(picture).min() == 0
    assert pixels(picture).max() == 255
    assert attachment.receipt.notes


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_applied(orientation: int, tmp_path: Path) -> None:
    """A picture stored turned and marked so comes out as the unmarked upright one."""
    undo = {1: "", 2: "-flop", 3: "-rotate 180", 4: "-flip", 5: "-transpose", 6: "-rotate -90", 7: "-transverse"}
    upright = tmp_path / "upright.png"
    four_colours().save(upright)
    turned = convert(tmp_path / "t.png", str(upright), *undo.get(orientation, "-rotate 90").split(), "+repage")
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    Image.open(io.BytesIO(turned)).convert("RGB").save(out, "JPEG", exif=exif, quality=95)
    attachment, picture = prepare_picture(out.getvalue(), "a.jpg", 280)
    assert np.abs(corners(picture) - FOUR_COLOURS).max() <= LOSSY_TOLERANCE
    assert (attachment.receipt.width, attachment.receipt.height) == (96, 64)
    assert bool(attachment.receipt.notes) == (orientation != 1)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_heic_is_turned_once(orientation: int) -> None:
    """As telephones write it: the turn is in the container and the EXIF data says the same."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    undo = {value: key for key, value in _TURNS.items()}
    turned = four_colours() if orientation == 1 else four_colours().transpose(undo[orientation])
    out = io.BytesIO()
    turned.save(out, "HEIF", exif=exif.tobytes(), quality=95)
    assert orientation == 1 or b"irot" in out.getvalue() or b"imir" in out.getvalue()
    attachment, picture = prepare_picture(out.getvalue(), "a.heic", 280)
    assert np.abs(corners(picture) - FOUR_COLOURS).max() <= LOSSY_TOLERANCE
    assert (attachment.receipt.width, attachment.receipt.height) == (96, 64)


_TURNS = {
    Image.Transpose.FLIP_LEFT_RIGHT: 2,
    Image.Transpose.ROTATE_180: 3,
    Image.Transpose.FLIP_TOP_BOTTOM: 4,
    Image.Transpose.TRANSPOSE: 5,
    Image.Transpose.ROTATE_90: 6,
    Image.Transpose.TRANSVERSE: 7,
    Image.Transpose.ROTATE_270: 8,
}
"""What undoes each orientation, by its number."""


@pytest.mark.parametrize(("number", "name"), [(3, "BottomRight"), (6, "RightTop"), (8, "LeftBottom")])
def test_a_turned_tiff_of_another_program_is_turned_once(number: int, name: str, tmp_path: Path) -> None:
    four_colours().save(tmp_path / "a.png")
    undo = {3: "180", 6: "-90", 8: "90"}[number]
    turned = ("-rotate", undo, "+repage", "-orient", name)
    attachment, picture = prepare_picture(convert(tmp_path / "t.tiff", str(tmp_path / "a.png"), *turned), "a", 280)
    assert np.abs(corners(picture) - FOUR_COLOURS).max() <= LOSSY_TOLERANCE
    assert (attachment.receipt.width, attachment.receipt.height) == (96, 64)


def test_the_main_one_of_several_heic_pictures_is_sent() -> None:
    pictures = [Image.new("RGB", (64, 64), colour) for colour in ("red", "lime", "blue")]
    out = io.BytesIO()
    pictures[0].save(out, "HEIF", save_all=True, append_images=pictures[1:], primary_index=1, quality=95)
    attachment, picture = prepare_picture(out.getvalue(), "a.heic", 70)
    assert np.abs(pixels(picture)[20, 20] - (0, 255, 0)).max() <= LOSSY_TOLERANCE
    assert any("3" in note for note in attachment.receipt.notes)


def test_a_heic_of_10_bits_keeps_its_colours(tmp_path: Path) -> None:
    heif = pillow_heif.from_bytes("RGB;16", (64, 64), np.full((64, 64, 3), 40_000, np.uint16).tobytes())
    heif.save(tmp_path / "a.heic", quality=95)
    attachment, picture = prepare_picture((tmp_path / "a.heic").read_bytes(), "a.heic", 70)
    assert np.abs(pixels(picture) - 156).max() <= 2
    assert "10-bit colours are reduced to 8 bits." in attachment.receipt.notes


@pytest.mark.parametrize("arguments", ["-colors 16 -type Palette", "-colors 4 -type PaletteAlpha"])
def test_a_palette_of_another_program_keeps_its_colours(arguments: str, source: Path, tmp_path: Path) -> None:
    """Its yellow corner see-through; white is below."""
    see_through = ("-transparent", "rgb(240,220,30)") if "Alpha" in arguments else ()
    for suffix in ("png8:a.png", "a.gif"):
        file = tmp_path / suffix.rpartition(":")[2]
        kind = suffix.rpartition(":")[0]
        convert(
            file, str(source), *see_through, *arguments.split(), *(["-define", f"png:format={kind}"] if kind else [])
        )
        attachment, picture = prepare_picture(file.read_bytes(), "a", 280)
        expected = FOUR_COLOURS.copy()
        expected[3] = (255, 255, 255) if see_through else expected[3]
        assert np.abs(corners(picture) - expected).max() <= LOSSY_TOLERANCE
        assert bool(attachment.receipt.notes) == bool(see_through)


def test_a_tiff_in_printing_colours_of_another_program(source: Path, tmp_path: Path) -> None:
    data = convert(tmp_path / "a.tiff", str(source), "-colorspace", "CMYK", "-compress", "LZW")
    assert np.abs(corners(prepare_picture(data, "a", 280)[1]) - FOUR_COLOURS).max() <= LOSSY_TOLERANCE


def test_pages_are_counted_only_so_far(tmp_path: Path) -> None:
    pages = convert(tmp_path / "a.tiff", "-size", "9x9", "xc:red", "xc:lime", "xc:blue")
    attachment, picture = prepare_picture(pages, "a.tiff", 70)
    assert (pixels(picture) == (255, 0, 0)).all()
    assert any("first of 3 pages" in note for note in attachment.receipt.notes)


def test_a_profile_is_followed_to_srgb(source: Path) -> None:
    """The same numbers in another colour space are other colours."""
    swapped = Path("tests/media/fixtures/swapped.icc")
    with Image.open(source) as image:
        plain = prepare_picture(png(image), "a.png", 280)[1]
        profiled = prepare_picture(png(image, icc_profile=swapped.read_bytes()), "a.png", 280)[1]
        expected = ImageCms.profileToProfile(image, str(swapped), ImageCms.createProfile("sRGB"))
    assert np.abs(corners(profiled) - np.asarray(expected)[16::32, 24::48].reshape(4, 3)).max() <= 2
    assert np.abs(corners(profiled) - corners(plain)).max() > 50


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "AVIF", "HEIF"])
def test_display_p3_becomes_srgb_and_is_said(kind: str) -> None:
    """The brightest red of sRGB is (234, 51, 35) there, as browsers and Apple have it."""
    out = io.BytesIO()
    image = Image.new("RGB", (64, 64), (234, 51, 35))
    image.save(out, kind, quality=100, icc_profile=display_p3())
    attachment, picture = prepare_picture(out.getvalue(), "a", 70)
    assert np.abs(pixels(picture) - (255, 0, 0)).max() <= (1 if kind in ("PNG", "TIFF") else 6)
    assert attachment.receipt.notes == ("Colours are converted from “Display P3” to sRGB.",)


def display_p3() -> bytes:
    """Made of its published primaries (SMPTE EG 432-1, seen under D50) and the curve of sRGB, as ICC 4.0 has it."""
    white = struct.pack(">4s4x3i", b"XYZ ", *(round(value * 65536) for value in (0.9642, 1.0, 0.8249)))
    primaries = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
    inks = [struct.pack(">4s4x3i", b"XYZ ", *(round(value * 65536) for value in xyz)) for xyz in primaries]
    curve = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    bent = struct.pack(">4s4xHH5i", b"para", 3, 0, *(round(value * 65536) for value in curve))
    name = "Display P3".encode("utf-16-be")
    named = struct.pack(">4s4xII2s2sII", b"mluc", 1, 12, b"en", b"US", len(name), 28) + name
    tags = {b"desc": named, b"wtpt": white} | dict(zip((b"rXYZ", b"gXYZ", b"bXYZ"), inks, strict=True))
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), bent)
    table, body, start = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for tag, value in tags.items():
        table += struct.pack(">4sII", tag, start + len(body), len(value))
        body += value + bytes(-len(value) % 4)
    size = start + len(body)
    header = struct.pack(">I4xI4s4s4s", size, 0x04000000, b"mntr", b"RGB ", b"XYZ ") + bytes(12) + b"acsp"
    return (header.ljust(68, b"\0") + white[8:]).ljust(128, b"\0") + table + body


@pytest.mark.parametrize("kind", ["damaged", "empty", "of grey"])
def test_a_profile_that_cannot_be_followed_is_not(kind: str, source: Path) -> None:
    of_grey = display_p3().replace(b"RGB ", b"GRAY", 1)
    profile = {"damaged": b"no profile at all", "empty": b"", "of grey": of_grey}[kind]
    with Image.open(source) as image:
        attachment, picture = prepare_picture(png(image, icc_profile=profile), "a.png", 280)
    assert (corners(picture) == FOUR_COLOURS).all()
    assert attachment.receipt.notes == ()


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparency_is_laid_on_white(mode: str) -> None:
    clear = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    out = io.BytesIO()
    clear.convert(mode).save(out, "PNG", **({"transparency": 0} if mode == "P" else {}))
    attachment, picture = prepare_picture(out.getvalue(), "a.png", 70)
    assert pixels(picture).min() == 255
    assert attachment.receipt.notes


@pytest.mark.parametrize("mode", ["RGBA", "LA", "PA"])
def test_what_could_be_transparent_and_is_not_is_not_said_to_be(mode: str) -> None:
    out = io.BytesIO()
    Image.new("RGBA", (40, 40), (90, 90, 90, 255)).convert(mode).save(out, "TIFF" if mode == "PA" else "PNG")
    attachment, picture = prepare_picture(out.getvalue(), "a", 70)
    assert (pixels(picture) == 90).all()
    assert attachment.receipt.notes == ()


@pytest.mark.parametrize(
    ("ink", "opaque", "ground"),
    [
        ((255, 255, 255), 0.1, 0),
        ((230, 230, 230), 0.5, 0),
        ((120, 120, 120), 0.1, 255),
        ((0, 0, 0), 0.1, 255),
        ((255, 255, 255), 0.95, 255),
    ],
    ids=["white letters", "grey letters", "darker letters", "black letters", "a photograph with round corners"],
)
def test_what_would_be_lost_on_white_is_laid_on_black(ink: tuple[int, ...], opaque: float, ground: int) -> None:
    pixels_in = np.zeros((200, 200, 4), np.uint8)
    pixels_in[: round(200 * opaque)] = (*ink, 255)
    attachment, picture = prepare_picture(png(Image.fromarray(pixels_in)), "a.png", 280)
    assert (pixels(picture)[-4:] == ground).all()
    assert ("black" in attachment.receipt.notes[0]) == (ground == 0)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_the_first_frame_of_an_animation_is_sent(kind: str) -> None:
    frames = [Image.new("RGB", (64, 64), colour) for colour in ("red", "lime", "blue")]
    out = io.BytesIO()
    frames[0].save(out, kind, save_all=True, append_images=frames[1:], lossless=True)
    attachment, picture = prepare_picture(out.getvalue(), "a", 70)
    assert (pixels(picture) == (255, 0, 0)).all()
    assert any("3" in note for note in attachment.receipt.notes)


def test_an_animation_of_another_program(source: Path, tmp_path: Path) -> None:
    data = convert(tmp_path / "a.gif", "-delay", "10", str(source), "rose:", "wizard:")
    attachment, picture = prepare_picture(data, "a.gif", 280)
    assert np.abs(corners(picture) - FOUR_COLOURS).max() <= LOSSY_TOLERANCE
    assert attachment.receipt.notes


def test_a_bomb_is_refused_before_it_is_decoded() -> None:
    """20 000 x 20 000 pixels in a file of a few bytes, with both numbers in the sentence."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(AttachmentProblem) as refused:
        prepare_picture(bomb(20_000, 20_000), "bomb.png", 280)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000, "kilobytes"
    assert "400" in str(refused.value)
    assert "50" in str(refused.value)


def bomb(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")

    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((1, 0, 0, 0, 0))
    rows = zlib.compress(bytes((width // 8 + 1) * height), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_200_megapixel_picture_is_refused_with_both_numbers() -> None:
    with pytest.raises(AttachmentProblem) as refused:
        prepare_picture(bomb(16_000, 12_500), "a.png", 280)
    assert "200" in str(refused.value)
    assert "50" in str(refused.value)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_cut_file_is_refused_or_whole(suffix: str, tmp_path: Path) -> None:
    """Cut at 20 places: never a picture with a grey lower half."""
    noise = tmp_path / "noise.png"
    Image.fromarray(np.random.default_rng(3).integers(0, 256, (60, 90, 3), dtype=np.uint8)).save(noise)
    data = convert(tmp_path / f"a.{suffix}", str(noise))
    whole = prepare_picture(data, "a", 70)[1]
    n_refused = 0
    for length in np.linspace(0, len(data) - 1, 20).astype(int):
        try:
            assert prepare_picture(data[:length], "a", 70)[1] == whole, length
        except AttachmentProblem:
            n_refused += 1
    assert n_refused >= 17


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_damaged_bytes_raise_nothing_else(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(["PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP", "AVIF", "HEIF"]))
    out = io.BytesIO()
    four_colours().save(out, kind)
    damaged = bytearray(out.getvalue())
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    try:
        attachment, picture = prepare_picture(bytes(damaged), "a", 70)
    except AttachmentProblem:
        return
    assert len(picture.rgb) == attachment.receipt.soft_tokens * 48 * 48 * 3


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG\r\n\x1a\n",
        b"<!DOCTYPE html><html>",
        b"<svg",
        b"%PDF-1.7",
        b"hello",
        b"BM",
        b"\x00" * 99,
    ],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(AttachmentProblem):
        prepare_picture(data, "a.png", 280)


def test_a_name_cannot_mislead() -> None:
    attachment, _ = prepare_picture(png(four_colours()), "../../etc/ph\u202eoto\n.png", 70)
    assert attachment.name == "photo.png"


def test_a_thumbnail_is_small_upright_and_never_enlarged() -> None:
    for size, wanted in (((960, 640), (120, 80)), ((96, 64), (96, 64))):
        small = thumbnail_of(read_picture(png(four_colours(*size)), "a.png"), 120)
        assert (small.width, small.height) == wanted
        assert len(small.rgb) == small.width * small.height * 3
