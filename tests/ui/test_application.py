"""What the window's process does before there is a window."""

from __future__ import annotations

import gc

from gemma_desk.ui.application import spare_the_collector


def test_what_was_imported_is_out_of_the_collectors_sight():
    before = len(gc.get_objects())
    try:
        spare_the_collector()
        assert len(gc.get_objects()) < before / 10
        assert gc.get_freeze_count() > before / 2
    finally:
        gc.unfreeze()
