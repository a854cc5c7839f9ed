"""Whatever a picture file does, there is a picture or a sentence, and the next file is read."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import psutil
import pytest

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.turn import Picture
from gemma_desk.gemma.picture import reference_size
from gemma_desk.media.decoder import Decoder
from gemma_desk.media.decoder_child import MAX_ADDRESS_SPACE_BYTES
from gemma_desk.media.prepared import Prepared
from tests.media.hostile import MAGIC, cases, noise_behind, saved
from tests.media.test_svg import TOO_MUCH, drawing

WITHIN_S = 300
"""Only a hang waits this long; the decoder's own patience is far shorter."""

GOOD = {
    "PNG of 49 megapixels in 48 kB",
    "PNG with far more rows than it says",
    "TIFF with far more pixels than it says",
    "TIFF whose pages go in a circle",
    "TIFF of 100 000 pages",
    "WEBP of 16 383 × 3 000",
    "GIF without an end",
    "SVG of 30 000 × 30 000",
    "SVG within SVG within SVG",
}
"""They ask for much and are whole, as far as they are read."""

EITHER = {
    "BMP of a negative width",
    "PNG with a million parts",
    "HEIC that says 8 × 8",
    "AVIF that says 7 000 × 7 000",
    "SVG of 100 blurs",
    "SVG with a line of 10 MB",
    "PNG with 100 MB of text in it",
    "PNG with 100 MB of profile",
}
"""A picture or a sentence: it depends on the library's version or on the machine."""


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    running = Decoder()
    running.submit_prepare(saved("PNG"), "a.png", 70).result(WITHIN_S)  # its child starts with the first file
    yield running
    running.close()


def outcome(decoder: Decoder, data: bytes) -> Prepared | None:
    """What became of a file; None where it was refused with a sentence."""
    reading = decoder.submit_prepare(data, "a.png", 70)
    if isinstance(problem := reading.exception(WITHIN_S), AttachmentProblem):
        sentence = problem.problem.sentence
        assert sentence.startswith("“a.png” ")
        assert sentence.endswith(".")
        assert "Nothing was added" in sentence
        return None
    prepared = reading.result()
    receipt = prepared.attachment.receipt
    first, *further = prepared.media
    assert isinstance(first, Picture)
    assert (first.width, first.height) == (receipt.sent_width, receipt.sent_height)
    assert further or (first.width, first.height) == reference_size(receipt.width, receipt.height, 70)
    return prepared


@pytest.mark.parametrize("case", CASES := cases())
def test_a_hostile_file_is_refused_or_read(case: str, decoder: Decoder) -> None:
    """By the child itself: a crash would be logged, and a logged warning or another child fails a test."""
    prepared = outcome(decoder, CASES[case])
    assert case in EITHER or (prepared is not None) == (case in GOOD)
    assert outcome(decoder, saved("PNG")) is not None, "the next file"


@pytest.mark.parametrize("case", TOO_MUCH)
def test_a_cunning_drawing_does_not_end_the_child(case: str, decoder: Decoder) -> None:
    outcome(decoder, saved("PNG"))
    before = psutil.Process().children()
    assert outcome(decoder, TOO_MUCH[case]) is None
    assert psutil.Process().children() == before


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "AVIF", "HEIF", "SVG"])
@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_a_cut_file_is_refused_or_whole(kind: str, share: float, decoder: Decoder) -> None:
    whole = drawing("<g/>" * 99) if kind == "SVG" else saved(kind)
    prepared = outcome(decoder, whole)
    assert prepared is not None
    cut = outcome(decoder, whole[: int(len(whole) * share)])
    assert cut is None or (share > 0.9 and cut.media == prepared.media)


@pytest.mark.parametrize("kind", MAGIC)
@pytest.mark.parametrize("seed", range(4))
def test_noise_behind_a_known_beginning_is_refused(kind: str, seed: int, decoder: Decoder) -> None:
    assert outcome(decoder, noise_behind(MAGIC[kind], seed)) is None


@pytest.mark.skipif(sys.platform != "linux", reason="the bound is only kept by Linux")
def test_memory_is_bounded_meanwhile(decoder: Decoder) -> None:
    """The largest picture there is does not come near what the child may take."""
    outcome(decoder, CASES["PNG of 49 megapixels in 48 kB"])
    (child,) = psutil.Process().children()
    with open(f"/proc/{child.pid}/status") as status:
        peak_kb = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    assert peak_kb * 1024 < MAX_ADDRESS_SPACE_BYTES / 2
