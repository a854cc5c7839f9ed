"""Fixtures with small model sets of the real layout. A plugin, named in `conftest.py`."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from gemma_desk.models import practice
from tests.model_factory import SHAPES, write_model_set
from tests.model_factory.files import CHAT_TEMPLATE

_FACTORY = Path(__file__).parent / "model_factory"


@pytest.fixture(scope="session")
def small_model(pytestconfig: pytest.Config) -> Path:
    """Folder of a target, a projector and a drafter that nearly never agrees. Not to be written to."""
    return _kept(pytestconfig, "small", lambda folder: write_model_set(folder, SHAPES["small"]))


@pytest.fixture(scope="session")
def agreeing_model(pytestconfig: pytest.Config) -> Path:
    """Folder of a set whose drafter's greedy drafts are all accepted. Not to be written to."""
    return _kept(pytestconfig, "agreeing", lambda folder: write_model_set(folder, SHAPES["small"], is_agreeing=True))


def _kept(config: pytest.Config, name: str, write: Callable[[Path], object]) -> Path:
    """Writes a set once for each state of the factory; later runs find it in pytest's cache."""
    kept = config.cache.mkdir("models") / f"{name}-{_factory_hash()}"
    if not kept.exists():
        with TemporaryDirectory(dir=kept.parent) as scratch:
            written = Path(scratch) / "set"
            write(written)
            _move(written, kept)
    return kept


def _move(written: Path, kept: Path) -> None:
    """In one step, so that a test run at the same time never sees half a set; the first to come wins."""
    try:
        written.rename(kept)
    except OSError:
        if not kept.exists():
            raise


def _factory_hash() -> str:
    digest = sha256()
    for path in sorted([*_FACTORY.glob("*.py"), CHAT_TEMPLATE]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


@pytest.fixture
def no_practice_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program as it is where no model comes with it."""
    monkeypatch.setattr(practice, "FOLDER", tmp_path / "no practice model")
