"""Where the program keeps its things."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import platformdirs

from gemma_desk.engine.protocol import STATES_NAME
from gemma_desk.exchange import moving, rekeying, restore
from gemma_desk.store.files import private_folder

DATA_VARIABLE = "GEMMA_DESK_DATA"
"""Environment variable that names another data folder."""

CACHE_NAME = "cache"
"""In the data folder: what the engine keeps to be faster next time. It may be deleted at any time."""

MODELS_NAME = "models"
"""In the usual data folder: model sets that were downloaded or imported, each in a folder of its own."""


def data_folder() -> Path:
    """The folder of conversations, attachments and settings, made if it is missing, for its owner only.

    Raises:
        StoreProblem: It cannot be made, or was moved to a place that is not there now.
    """
    return private_folder(moving.current_folder(usual_folder()))


def models_folder() -> Path:
    """The folder of the model sets that were got.

    It does not move with the conversations: models are large, and what was chosen as the model is its place.
    """
    return usual_folder() / MODELS_NAME


def usual_folder() -> Path:
    """Where the data folder is unless it was moved."""
    chosen = os.environ.get(DATA_VARIABLE)
    folder = Path(chosen).expanduser() if chosen else platformdirs.user_data_path("gemma-desk", appauthor=False)
    return folder.absolute()


def settled_folder() -> Path:
    """The data folder, after a move, another key and a restore that waited for the program to start.

    Raises:
        StoreProblem: As for `data_folder`, or another program has it open while something waits.
        FileProblem: What waits cannot be done; it waits on.
    """
    folder = private_folder(moving.settle(usual_folder()))
    rekeying.settle(folder)
    if restore.settle(folder):
        # Conversations have other numbers now; what the engine kept of them is another's.
        shutil.rmtree(folder / CACHE_NAME / STATES_NAME, ignore_errors=True)
    restore.forget_old(folder)
    return folder
