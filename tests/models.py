"""Fixtures with small model sets of the real layout. A plugin: `pytest_plugins = ["tests.models"]`."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from tests.model_factory import SHAPES, write_model_set

_FACTORY = Path(__file__).parent / "model_factory"


@pytest.fixture(scope="session")
def small_model(pytestconfig: pytest.Config) -> Path:
    """Folder of a target, a projector and a drafter that nearly never agrees. Not to be written to."""
    return _kept(pytestconfig, "small", lambda folder: write_model_set(folder, SHAPES["small"]))


@pytest.fixture(scope="session")
def agreeing_model(pytestconfig: pytest.Config) -> Path:
    """Folder of a set whose drafter's greedy drafts are all accepted. Not to be written to."""
    return _kept(
        pytestconfig, "agreeing", lambda folder: write_model_set(folder, SHAPES["small"], is_agreeing=True)
    )


def _kept(config: pytest.Config, name: str, write: Callable[[Path], object]) -> Path:
    """Writes a set once for each state of the factory; later runs find it in pytest's cache."""
    folder = Path(config.cache.mkdir("models")) / f"{name}-{_factory_hash()}"
    if not (folder / "complete").exists():
        write(folder)
        (folder / "complete").touch()
    return folder


def _factory_hash() -> str:
    digest = sha256()
    for path in sorted(_FACTORY.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
