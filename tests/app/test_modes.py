from __future__ import annotations

from dataclasses import replace

import pytest

from gemma_desk.app.mode import Mode
from gemma_desk.app.modes import (
    ASK,
    BUILT_IN,
    all_modes,
    ask_options,
    in_mode,
    is_changed,
    is_own,
    mode_of,
    new_mode,
    put,
    without,
)
from gemma_desk.app.settings import Settings
from gemma_desk.chat.turn import Sampling
from gemma_desk.gemma.picture import DETAILS

MINE = Mode("1f", "Rhyme", "Answer in rhymes.", think=True, temperature=0.7)


def test_ask_changes_nothing() -> None:
    settings = Settings(think=True, detail=140, system_text="Be brief.", sampling=Sampling(temperature=0.4))
    assert in_mode(settings, ASK) == settings


@pytest.mark.parametrize("mode", BUILT_IN, ids=lambda mode: mode.id)
def test_built_in_modes_are_usable_as_they_come(mode: Mode) -> None:
    assert mode.name
    assert mode.detail in (None, *DETAILS)
    assert mode == ASK or in_mode(Settings(), mode) != Settings()
    assert not is_own(mode)
    assert not is_changed(mode)


def test_a_mode_holds_over_the_settings_and_leaves_open_what_it_does_not_name() -> None:
    settings = Settings(detail=280, system_text="Be brief.", sampling=Sampling(top_k=9))
    held = in_mode(settings, MINE)
    assert held.system_text == "Be brief.\n\nAnswer in rhymes."
    assert held.think
    assert held.detail == 280
    assert held.sampling == Sampling(temperature=0.7, top_k=9)
    assert in_mode(settings, replace(MINE, detail=70, think=False)).detail == 70
    assert not in_mode(replace(settings, think=True), replace(MINE, think=False)).think


def test_sampling_is_the_models_own_unless_it_was_opened() -> None:
    assert all(in_mode(Settings(), mode).sampling.top_p == Sampling().top_p for mode in BUILT_IN)
    assert in_mode(Settings(), mode_of(Settings(), "translate")).sampling == Sampling()


def test_options_name_their_mode() -> None:
    options = ask_options(Settings(modes=(MINE,), max_tokens=99), MINE)
    assert (options.mode, options.system_text, options.think, options.max_tokens) == ("1f", MINE.prompt, True, 99)


def test_own_modes_stand_behind_the_built_in_ones() -> None:
    changed = replace(BUILT_IN[3], prompt="Into French.")
    settings = Settings(modes=put(put((), MINE), changed))
    modes = all_modes(settings)
    assert [mode.id for mode in modes] == [*(mode.id for mode in BUILT_IN), MINE.id]
    assert mode_of(settings, "translate").prompt == "Into French."
    assert is_changed(changed)
    assert is_own(MINE)


def test_a_mode_is_changed_in_its_place_and_taken_away() -> None:
    other = new_mode(ASK)
    modes = put(put(put((), MINE), other), replace(MINE, name="Verse"))
    assert [mode.name for mode in modes] == ["Verse", other.name]
    assert without(modes, MINE.id) == (other,)
    assert new_mode(ASK).id != other.id


def test_a_built_in_mode_changed_back_is_as_it_came() -> None:
    changed = put((), replace(ASK, prompt="Hm."))
    assert put(changed, ASK) == ()
    assert without(changed, "ask") == ()


def test_a_mode_that_is_gone_is_ask() -> None:
    assert mode_of(Settings(), "gone") == ASK
