"""Long sounds: cut in pauses into pieces that the model can hear, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from gemma_desk.chat.message import Attachment, MediaKind, Piece, Receipt
from gemma_desk.chat.turn import Sound
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ, audio_tokens
from gemma_desk.media.prepared import Prepared
from gemma_desk.media.sniff import shown_name
from gemma_desk.media.sound import LongSound, in_whole_frames, peaks, read_long_sound
from gemma_desk.voice.activity import Span
from gemma_desk.voice.pieces import cut_pieces

_TO_FLOAT = np.float32(1 / 32_767)


def prepare_recording(data: bytes, name: str) -> Prepared:
    """Reads a sound that is too long to be heard at once.

    Raises:
        AttachmentProblem: Damaged, silent, longer than two hours, or no sound.
    """
    recording = read_long_sound(data, name)
    spans = cut_pieces(recording.samples)
    pieces, sounds = tuple(sound_pieces(spans)), tuple(sounds_of(recording, spans))
    seconds = len(recording.samples) / SAMPLE_RATE_HZ
    n_tokens = sum(piece.soft_tokens for piece in pieces)
    receipt = Receipt(0, 0, 0, 0, n_tokens, seconds, (*recording.notes, *cut_notes(spans, seconds)))
    attachment = Attachment(MediaKind.AUDIO, sha256(data).hexdigest(), shown_name(name), None, receipt, pieces)
    return Prepared(attachment, sounds, peaks=peaks_of(recording.samples))


def sound_pieces(spans: Sequence[Span], begin_s: float = 0.0) -> Iterator[Piece]:
    """What is said of each piece.

    Args:
        spans: Of the samples that were cut.
        begin_s: Where the first of these samples is in the file.
    """
    for span in spans:
        start_s, end_s = begin_s + span.start / SAMPLE_RATE_HZ, begin_s + span.end / SAMPLE_RATE_HZ
        yield Piece("", MediaKind.AUDIO, audio_tokens(span.end - span.start), start_s, end_s)


def sounds_of(recording: LongSound, spans: Sequence[Span]) -> Iterator[Sound]:
    """The samples of each piece."""
    for span in spans:
        samples = recording.samples[span.start : span.end].astype(np.float32) * _TO_FLOAT
        yield Sound(in_whole_frames(samples).astype("<f4").tobytes())


def cut_notes(spans: Sequence[Span], seconds: float) -> tuple[str, ...]:
    """How it was cut, for the receipt."""
    if not spans:
        return ()
    left_out_s = seconds - sum(span.end - span.start for span in spans) / SAMPLE_RATE_HZ
    silence = f"; {left_out_s:.0f} s of silence between and around them are left out" if left_out_s >= 1 else ""
    if len(spans) == 1:
        return (f"{left_out_s:.1f} s of silence at the ends are left out.",) if left_out_s >= 0.05 else ()
    return (f"Heard in {len(spans)} pieces, cut in pauses{silence}.",)


def peaks_of(samples: NDArray[np.int16]) -> tuple[float, ...]:
    """The waveform of many samples, from one of sixteen of them: nobody sees the difference."""
    return peaks(samples[::16].astype(np.float32) * _TO_FLOAT)
