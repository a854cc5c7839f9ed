"""Where the program keeps its things."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from gemma_desk.store.files import private_folder

DATA_VARIABLE = "GEMMA_DESK_DATA"
"""Environment variable that names another data folder."""


def data_folder() -> Path:
    """The folder of conversations, attachments and settings, made if it is missing, for its owner only.

    Raises:
        StoreProblem: It cannot be made.
    """
    chosen = os.environ.get(DATA_VARIABLE)
    folder = Path(chosen).expanduser() if chosen else platformdirs.user_data_path("gemma-desk", appauthor=False)
    return private_folder(folder.absolute())
