"""The recipe's fonts are Debian packages; a machine that only runs the tests need not have them."""

from __future__ import annotations

import pytest

from practice_model.reading import fonts


@pytest.fixture
def _fonts() -> None:
    if not fonts(is_held_out=False):
        pytest.skip("no fonts to learn from")


@pytest.fixture
def _held_out_fonts() -> None:
    if not fonts(is_held_out=True):
        pytest.skip("no fonts that are held out")
