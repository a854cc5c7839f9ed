"""The window, its player and the real loudspeaker on a real sound server: what is on the chip is what is heard."""

from __future__ import annotations

import numpy as np
import pytest

from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.playback.loudspeaker import Loudspeaker
from gemma_desk.ui.player import PlayerState
from tests.ui.conftest import files_mime, wav_bytes
from tests.virtual_microphone import correlation, recorded, running_virtual_microphone


@pytest.fixture
def sound_server():
    with running_virtual_microphone() as system:
        yield system


@pytest.fixture
def new_loudspeaker(sound_server):
    return Loudspeaker


def test_what_is_on_the_chip_is_heard_until_the_loudspeaker_is_unplugged(open_stage, sound_server, tmp_path):
    syllables = np.repeat(np.random.default_rng(3).uniform(0.1, 1, 80), SAMPLE_RATE_HZ // 4)
    hiss = np.convolve(np.random.default_rng(7).standard_normal(len(syllables)), np.hanning(9), "same")
    sound = (0.05 * syllables * hiss).astype(np.float32)
    (tmp_path / "note.wav").write_bytes(wav_bytes(sound))
    stage = open_stage()
    stage.drop(files_mime(tmp_path / "note.wav"))
    stage.chips_ready()
    bar, player = stage.composer.chips.chips[0].bar, stage.window.player
    with sound_server.recorded(tmp_path / "heard", SAMPLE_RATE_HZ):
        stage.click(bar.button)
        stage.until(lambda: bar.waveform.position_s > 1.0)
        stage.click(bar.button)
        assert player.state is PlayerState.RESTING
        heard_s = bar.waveform.position_s
    reel = np.frombuffer(stage.composer.chips.chips[0].prepared.media[0].samples, "<f4")
    assert correlation(recorded(tmp_path / "heard"), reel[400:4400]) > 0.95
    stage.click(bar.button)
    stage.until(lambda: bar.waveform.position_s > heard_s)
    sound_server.unplug_loudspeaker()
    stage.until(lambda: stage.composer.note.isVisible())
    assert player.state is PlayerState.RESTING
    sound_server.plug_in_loudspeaker()
    place_s = bar.waveform.position_s
    stage.click(bar.button)
    stage.until(lambda: bar.waveform.position_s > place_s)
    assert not stage.composer.note.isVisible()


def test_closing_the_window_lets_the_device_go(open_stage, sound_server, tmp_path):
    hiss = np.convolve(np.random.default_rng(7).standard_normal(20 * SAMPLE_RATE_HZ), np.hanning(9), "same")
    (tmp_path / "note.wav").write_bytes(wav_bytes((0.05 * hiss).astype(np.float32)))
    stage = open_stage()
    stage.drop(files_mime(tmp_path / "note.wav"))
    stage.chips_ready()
    bar = stage.composer.chips.chips[0].bar
    stage.click(bar.button)
    stage.until(lambda: bar.waveform.position_s > 0)
    assert sound_server.is_played()
    stage.window.close()
    assert not sound_server.is_played()
