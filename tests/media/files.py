"""Pictures and sounds made by programs other than ours, while the tests run."""

from __future__ import annotations

import subprocess
from pathlib import Path


def convert(out: Path, *arguments: str) -> bytes:
    """Makes a picture with ImageMagick and returns the file."""
    subprocess.run(["convert", *arguments, str(out)], check=True, timeout=60)
    return out.read_bytes()


def sox(out: Path, *arguments: str) -> bytes:
    """Makes a sound with sox; the arguments name the output as `OUT`."""
    command = ["sox", "-D", *(str(out) if argument == "OUT" else argument for argument in arguments)]
    subprocess.run(command, check=True, timeout=60)
    return out.read_bytes()


def ffmpeg(out: Path, *arguments: str) -> bytes:
    """Makes a sound or video with the ffmpeg program; the arguments name what goes in and how it is coded."""
    subprocess.run(["ffmpeg", "-loglevel", "error", "-y", *arguments, str(out)], check=True, timeout=60)
    return out.read_bytes()


def speak(out: Path, text: str = "The quick brown fox jumps over the lazy dog") -> bytes:
    """Says a sentence with espeak-ng: 22 050 Hz, 16 bits, mono."""
    subprocess.run(["espeak-ng", "-v", "en", "-w", str(out), text], check=True, timeout=60)
    return out.read_bytes()
