"""Which language a text is in, and which voice reads it."""

from __future__ import annotations

import pytest

from gemma_desk.speech.choosing import language_of, manner_for, primary
from gemma_desk.speech.commands import say
from gemma_desk.speech.mouth import Manner, Voice

GB, US, DE = Voice("uk", "British", "en-GB"), Voice("us", "American", "en-us"), Voice("anna", "Anna", "de")
ZH = Voice("mei", "Mei", "cmn")
VOICES = (GB, US, DE, ZH)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The total is due on the third of December.", "en"),
        ("Der Betrag ist am dritten Dezember fällig.", "de"),
        ("今天天气很好。我们去公园散步。", "zh"),
        ("Yes.", ""),
        ("", ""),
    ],
)
def test_the_language_is_told_by_the_text(text, language):
    assert language_of(text, (voice.language for voice in VOICES)) == language


def test_a_language_without_a_voice_is_never_given():
    assert language_of("Le temps est magnifique aujourd'hui.", ["de", "en"]) in ("de", "en")
    assert language_of("Le temps est magnifique aujourd'hui.", ["tlh"]) == ""
    assert language_of("Le temps est magnifique aujourd'hui.") == "fr"


def test_the_end_of_the_text_counts():
    german = "Und jetzt noch etwas auf Deutsch, damit man es auch hören kann. " * 8
    assert language_of(f"This is in English. {german}", ["de", "en"]) == "de"


@pytest.mark.parametrize(
    ("language", "chosen", "at_home", "manner"),
    [
        ("en", "", "en_US", Manner("", "en-us")),
        ("en", "", "de_DE", Manner("", "en-GB")),
        ("de", "", "de_AT", Manner("", "de")),
        ("zh", "", "de_DE", Manner("", "cmn")),
        ("en", "us", "en_GB", Manner("us", "en-us")),
        ("de", "us", "en_GB", Manner("", "de")),
        ("", "us", "en_GB", Manner("us", "en-us")),
        ("", "", "en_GB", Manner("", "")),
        ("fr", "gone", "en_GB", Manner("", "")),
    ],
)
def test_the_chosen_voice_reads_its_language_and_others_have_their_own(language, chosen, at_home, manner):
    assert manner_for(language, VOICES, chosen, at_home, 1.0) == manner


def test_languages_are_told_apart_without_their_countries():
    assert [primary(tag) for tag in ("en-GB", "pt_BR", "cmn-latn-pinyin", "")] == ["en", "pt", "zh", ""]


def test_macos_names_its_voices_and_no_toy_is_taken_unasked():
    listed = (
        "Albert              en_US    # Hello! My name is Albert.\n"
        "Daniel              en_GB    # Hello! My name is Daniel.\n"
        "Eddy (German (Germany)) de_DE    # Hallo! Ich heiße Eddy.\n"
        "Anna                de_DE    # Hallo! Ich heiße Anna.\n"
        "Samantha            en_US    # Hello! My name is Samantha.\n"
    )
    command = say()._command
    voices = tuple(command.voices_in(listed))
    assert [voice.name for voice in voices][2:4] == ["Eddy (German (Germany))", "Anna"]
    assert command.voice_for("en-US", voices) == "Samantha"
    assert command.voice_for("de-DE", voices) == "Anna"
    assert command.voice_for("fr", voices) == ""
