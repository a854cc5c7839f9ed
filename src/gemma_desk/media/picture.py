"""A picture file in, pixels at the model's reference size and a receipt out.

The way: bounds from the header (an SVG is drawn first), decode, turn upright, one of three plain modes (grey, RGB,
CMYK) with alpha laid on white or, where what is drawn is light, on black, resize, colours to sRGB. Resizing is Pillow's
bicubic, which widens its filter when it shrinks, as the reference implementation's antialiased bicubic does.
"""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
import pillow_heif
from PIL import ExifTags, Image, ImageCms, ImageOps

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import Attachment, MediaKind, Receipt
from gemma_desk.chat.turn import Picture
from gemma_desk.gemma.picture import (
    DETAILS,
    PHOTOGRAPH_DETAIL,
    detail_for_text,
    reference_size,
    soft_tokens,
    useful_detail,
)
from gemma_desk.media import svg
from gemma_desk.media.picture_kind import look_at
from gemma_desk.media.prepared import Thumbnail
from gemma_desk.media.sniff import PICTURE_FORMATS, FileFormat, shown_name, sniff

MAX_PIXELS = 50_000_000
"""More than any phone's everyday picture; decoded 150 MB as RGB."""

MAX_SIDE_PX = 20_000
"""Longer strips come out at most 48 pixels high and say nothing."""

# Our own bounds are stricter and come with both numbers; Pillow's own would come first, without them.
Image.MAX_IMAGE_PIXELS = None

# One thread: each reserves address space, of which the decoder's process may take only so much.
pillow_heif.register_heif_opener(decode_threads=1, thumbnails=False, depth_images=False, aux_images=False)

_CAMERA_TAGS = (ExifTags.Base.Make, ExifTags.Base.Model)

_MOST_PAGES = 1_000
"""Pages of a TIFF that are counted."""

_LEFT_OUT = "n_left_out"
"""Among an SVG's `info`: how many references out of the file were not followed."""

_GROUND = "laid_on"
"""Among an SVG's `info`: what to say of the ground it was laid on."""

_LIGHT = 200
"""Brightness from which on nothing is seen on white, of 255."""

_MOSTLY = 0.9
"""So much of what is drawn is light where it is laid on black; a picture of which so much is opaque is not."""

_LOOK_PX = 256
_DESCRIBED_CHARS = 60

_PILLOW_ERRORS = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    EOFError,
    LookupError,
    ArithmeticError,
    MemoryError,
    RuntimeError,
    AttributeError,
    struct.error,
    Image.DecompressionBombError,
)
"""What Pillow's readers raise on damaged files, by its own source and by trying."""


@dataclass(frozen=True, slots=True)
class UprightPicture:
    """A decoded picture: upright, in mode L, RGB or CMYK, without alpha."""

    image: Image.Image
    profile: bytes | None
    """ICC profile of its colours; None means sRGB."""
    is_photograph: bool
    """A camera has signed it."""
    notes: tuple[str, ...]
    """What was converted, one plain sentence each."""


def prepare_picture(
    data: bytes, name: str, detail: int | None, largest: int = DETAILS[-1]
) -> tuple[Attachment, Picture]:
    """Reads a picture file and brings it to the model's reference size.

    Args:
        data: The whole file: PNG, JPEG, WEBP, GIF, BMP, TIFF, AVIF, HEIF or SVG, whatever its name.
        name: File name to show.
        detail: Soft tokens at most, one of `gemma.picture.DETAILS`; None chooses (see `automatic_detail`).
        largest: What is chosen is no larger than this.

    Raises:
        AttachmentProblem: Damaged, cut short, too large, or no picture.
    """
    return picture_at_detail(read_picture(data, name), data, name, detail, largest)


def read_picture(data: bytes, name: str) -> UprightPicture:
    """Decodes a picture file, bounds first.

    Raises:
        AttachmentProblem: Damaged, cut short, too large, or no picture.
    """
    label = shown_name(name)
    file_format = sniff(data, label)
    if file_format not in PICTURE_FORMATS:
        raise AttachmentProblem(f"“{label}” is {file_format} sound, not a picture. Nothing was added.")
    with _translated(label, file_format), _opened(data, file_format) as image:
        _check_bounds(image, label)
        notes = _frames_note(image), _drawing_note(image), image.info.get(_GROUND, ""), _depth_note(image)
        image.load()
        return _upright(image, notes)


def picture_at_detail(
    upright: UprightPicture, data: bytes, name: str, detail: int | None, largest: int = DETAILS[-1]
) -> tuple[Attachment, Picture]:
    """Resizes a decoded picture to its reference size and writes the receipt.

    Args:
        upright: Decoded from `data`.
        data: The original file, for its sha256.
        name: File name to show.
        detail: Soft tokens at most; None chooses.
        largest: What is chosen is no larger than this.
    """
    chosen = min(automatic_detail(upright), largest) if detail is None else detail
    width, height = reference_size(*upright.image.size, chosen)
    sent = _resized(upright, (width, height))
    receipt = Receipt(*upright.image.size, width, height, soft_tokens(width, height), seconds=0.0, notes=upright.notes)
    attachment = Attachment(MediaKind.IMAGE, sha256(data).hexdigest(), shown_name(name), chosen, receipt)
    return attachment, Picture(width, height, sent.tobytes())


def automatic_detail(upright: UprightPicture) -> int:
    """By a look at the picture: 280, more where there is text to read, less where there is little to see."""
    look = look_at(upright.image, upright.is_photograph)
    if look.is_blank:
        return DETAILS[0]
    wanted = detail_for_text(*upright.image.size, look.text_px) if look.text_px else PHOTOGRAPH_DETAIL
    return min(wanted, useful_detail(*upright.image.size))


def thumbnail_of(upright: UprightPicture, max_px: int) -> Thumbnail:
    """A small copy of a decoded picture, its longer side at most `max_px`; never larger than the picture."""
    width, height = upright.image.size
    factor = min(1.0, max_px / max(width, height))
    size = max(1, round(width * factor)), max(1, round(height * factor))
    return Thumbnail(*size, _resized(upright, size).tobytes())


def _opened(data: bytes, file_format: FileFormat) -> Image.Image:
    """A picture of which only the header is read; an SVG is drawn first."""
    if file_format is not FileFormat.SVG:
        return Image.open(io.BytesIO(data), formats=(file_format.value,))
    drawn, n_left_out = svg.draw(data)
    image, note = _laid_on_ground(Image.open(io.BytesIO(drawn), formats=(FileFormat.PNG.value,)).convert("RGBA"))
    image.info.update({_LEFT_OUT: n_left_out, _GROUND: note if note != _ON_WHITE else ""})
    return image


@contextmanager
def _translated(label: str, file_format: FileFormat) -> Iterator[None]:
    """Turns what Pillow raises on a damaged file into a sentence; what it only warns of is no reason to refuse."""
    try:
        with warnings.catch_warnings(action="ignore"):
            yield
    except svg.TooMuchError as error:
        raise _too_much(label, error.there, error.limit) from error
    except MemoryError as error:
        raise AttachmentProblem(
            f"“{label}” needs more memory to be read than one picture may take."
            " Nothing was added; save a smaller copy and add that."
        ) from error
    except _PILLOW_ERRORS as error:
        raise AttachmentProblem(
            f"“{label}” is a damaged or incomplete {file_format} picture. Nothing was added;"
            " open it in a picture viewer, save it again and add that."
        ) from error


def _check_bounds(image: Image.Image, label: str) -> None:
    width, height = image.size
    if width < 1 or height < 1:
        raise AttachmentProblem(f"“{label}” has no pixels ({width} × {height}). Nothing was added.")
    if max(width, height) > MAX_SIDE_PX:
        raise _too_much(label, f"{max(width, height):,} pixels long", f"{MAX_SIDE_PX:,} a side")
    if width * height > MAX_PIXELS:
        raise _too_much(label, f"{width * height / 1e6:,.0f} megapixels", f"{MAX_PIXELS / 1e6:,.0f}")


def _too_much(label: str, there: str, limit: str) -> AttachmentProblem:
    return AttachmentProblem(
        f"“{label}” is {there} and at most {limit} can be read. Nothing was added; save a smaller copy and add that."
    )


def _upright(image: Image.Image, notes: Iterable[str]) -> UprightPicture:
    exif = image.getexif()
    is_photograph = any(exif.get(tag) for tag in _CAMERA_TAGS)
    profile = image.info.get("icc_profile")
    turned = ImageOps.exif_transpose(image)
    plain, converted = _plain_mode(turned)
    # Of a HEIF there is no such mark left: libheif has turned it by what its container says.
    is_turned = exif.get(ExifTags.Base.Orientation, 1) not in (0, 1)
    turned_note = "Turned upright, as the camera noted." if is_turned else ""
    every_note = *notes, turned_note, converted, _colours_note(plain, profile)
    return UprightPicture(plain, profile, is_photograph, tuple(note for note in every_note if note))


def _frames_note(image: Image.Image) -> str:
    """Says which one is sent of several."""
    if not getattr(image, "is_animated", False):
        return ""
    n_frames = _n_frames(image)
    if image.format == FileFormat.HEIF:  # it names its main one, and stands there
        return f"The main one of {n_frames} pictures is sent."
    if image.format == FileFormat.TIFF:
        return f"The first of {'at least ' if n_frames == _MOST_PAGES else ''}{n_frames} pages is sent."
    return f"The first of {n_frames} frames is sent."


def _n_frames(image: Image.Image) -> int:
    """Counted from headers. TIFF's pages only so far: Pillow looks each up among all before it."""
    if image.format != FileFormat.TIFF:
        return int(getattr(image, "n_frames", 1))
    n_pages = 1
    with suppress(EOFError):
        while n_pages < _MOST_PAGES:
            image.seek(n_pages)
            n_pages += 1
    image.seek(0)
    return n_pages


def _drawing_note(image: Image.Image) -> str:
    n_left_out = image.info.get(_LEFT_OUT, 0)
    return f"What is not in the drawing's own file is left out: {n_left_out} × referred to." if n_left_out else ""


def _depth_note(image: Image.Image) -> str:
    """Of colours; Pillow keeps the upper 8 bits of each, and of grey alone all."""
    bits = image.info.get("bit_depth", 8)  # HEIF
    if image.mode in ("RGB", "RGBA") and ";16" in str([tile[3] for tile in getattr(image, "tile", ())]):
        bits = 16
    return f"{bits}-bit colours are reduced to 8 bits." if bits > 8 else ""


def _colours_note(image: Image.Image, profile: bytes | None) -> str:
    """Says from which colours a picture is converted to sRGB, if it is."""
    source = _source_profile(image, profile)
    return f"Colours are converted from “{_described(source)}” to sRGB." if source is not None else ""


def _described(profile: ImageCms.ImageCmsProfile) -> str:
    words = " ".join(ImageCms.getProfileDescription(profile).split())
    return words[:_DESCRIBED_CHARS] or "ICC"


def _plain_mode(image: Image.Image) -> tuple[Image.Image, str]:
    """Brings any of Pillow's modes to L, RGB or CMYK; returns a note when something was lost."""
    if image.has_transparency_data and not image.mode.startswith("I"):
        return _laid_on_ground(image.convert("RGBA"))
    if image.mode in _CONVERSIONS:
        return _CONVERSIONS[image.mode](image)
    return image.convert("RGB"), ""


_ON_WHITE = "Transparent parts are laid on white."


def _laid_on_ground(image: Image.Image) -> tuple[Image.Image, str]:
    """On white, as on paper; white letters and symbols, as they are made for dark windows, on black."""
    if image.getchannel("A").getextrema()[0] == 255:
        return image.convert("RGB"), ""
    is_light = _is_light_on_nothing(image)
    ground = Image.new("RGB", image.size, "black" if is_light else "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground, "Transparent parts are laid on black, as what is drawn is light." if is_light else _ON_WHITE


def _is_light_on_nothing(image: Image.Image) -> bool:
    """Whether almost all that is drawn would be lost on white."""
    factor = min(1.0, _LOOK_PX / max(image.size))
    size = max(1, round(image.width * factor)), max(1, round(image.height * factor))
    small = image.resize(size, Image.Resampling.BOX)
    drawn = np.asarray(small.getchannel("A"), np.float64) / 255
    is_light = np.asarray(small.convert("RGB").convert("L")) >= _LIGHT
    return bool(0 < drawn.mean() < _MOSTLY and (drawn * is_light).sum() > _MOSTLY * drawn.sum())


def _as_it_is(image: Image.Image) -> tuple[Image.Image, str]:
    return image, ""


def _from_cmyk(image: Image.Image) -> tuple[Image.Image, str]:
    return image, "Printing colours (CMYK) are converted to screen colours."


def _from_bilevel(image: Image.Image) -> tuple[Image.Image, str]:
    return image.convert("L"), ""


def _from_lab(image: Image.Image) -> tuple[Image.Image, str]:
    lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    converted = ImageCms.profileToProfile(image, lab, srgb, outputMode="RGB")
    assert converted is not None  # None only when converting in place
    return converted, "Lab colours are converted to screen colours."


def _from_16_bit(image: Image.Image) -> tuple[Image.Image, str]:
    """Scales 0..65535 to 0..255; Pillow's own conversion would cut everything above 255 to white."""
    to_8_bit = np.round(np.arange(65536) / 257).astype(np.uint8)
    return Image.fromarray(to_8_bit[np.asarray(image)]), "16-bit brightness is reduced to 8 bits."


def _from_numbers(image: Image.Image) -> tuple[Image.Image, str]:
    """Scales 32-bit integers or floats, whose white is written nowhere, from the darkest to the brightest."""
    values = np.asarray(image, dtype=np.float32)
    low, high = float(values.min()), float(values.max())
    if not np.isfinite((low, high)).all():
        raise ValueError("not a number among the pixels")
    span = high - low or 1.0
    scaled = np.round((values - low) * (255 / span)).astype(np.uint8)
    return Image.fromarray(scaled), f"Brightness is scaled: {low:g} is black, {high:g} is white."


_CONVERSIONS: dict[str, Callable[[Image.Image], tuple[Image.Image, str]]] = {
    "L": _as_it_is,
    "RGB": _as_it_is,
    "CMYK": _from_cmyk,
    "1": _from_bilevel,
    "LAB": _from_lab,
    "I;16": _from_16_bit,
    "I;16L": _from_16_bit,
    "I;16B": _from_16_bit,
    "I;16N": _from_16_bit,
    "I": _from_numbers,
    "F": _from_numbers,
}
"""By Pillow's mode; every other mode (P, YCbCr, HSV, RGBX…) Pillow itself converts to RGB rightly."""


def _resized(upright: UprightPicture, size: tuple[int, int]) -> Image.Image:
    small = upright.image.resize(size, Image.Resampling.BICUBIC)
    return _in_srgb(small, upright.profile)


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Converts to sRGB; a profile that cannot be read or belongs to other colours is not followed."""
    source = _source_profile(image, profile)
    if source is None:
        return image.convert("RGB")
    try:
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return image.convert("RGB")
    assert converted is not None  # None only when converting in place
    return converted


_COLOURS = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}
"""What a profile says it is for, by Pillow's mode."""


def _source_profile(image: Image.Image, profile: bytes | None) -> ImageCms.ImageCmsProfile | None:
    """The profile that colours are to be converted from; None for sRGB, and for one that cannot be followed."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile)) if profile else None
        if source is None or ImageCms.getProfileDescription(source).startswith("sRGB"):
            return None
    except (ImageCms.PyCMSError, OSError):
        return None
    return source if source.profile.xcolor_space.strip() == _COLOURS[image.mode] else None
