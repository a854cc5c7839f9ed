"""Where the program keeps its things."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from gemma_desk.store.files import private_folder

DATA_VARIABLE = "GEMMA_DESK_DATA"
"""Environment variable that names another data folder."""

CACHE_NAME = "cache"
"""In the data folder: what the engine keeps to be faster next time. It may be deleted at any time."""


def data_folder() -> Path:
    """The folder of conversations, attachments and settings, made if it is missing, for its owner only.

    Raises:
        StoreProblem: It cannot be made.
    """
    return private_folder(_data_path())


def _data_path() -> Path:
    chosen = os.environ.get(DATA_VARIABLE)
    folder = Path(chosen).expanduser() if chosen else platformdirs.user_data_path("gemma-desk", appauthor=False)
    return folder.absolute()
