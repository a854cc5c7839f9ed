"""The practice model, which comes with the program and answers until another one is chosen."""

from __future__ import annotations

from pathlib import Path

import gemma_desk.resources

FOLDER = Path(gemma_desk.resources.__file__).parent / "models" / "practice"
"""Where it is, in a build that has it."""


def practice_model() -> tuple[str, ...]:
    """The paths to load it by; none in a build without it."""
    return (str(FOLDER),) if any(FOLDER.glob("*.gguf")) else ()
