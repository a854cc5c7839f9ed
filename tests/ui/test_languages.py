"""The window's language: found, put in, changed while everything goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel

from gemma_desk.ui import words
from gemma_desk.ui.figures import decimal, figure
from gemma_desk.ui.language import LANGUAGES, choose_language, first_spoken, said, tr, tr_now
from gemma_desk.ui.say_again import say_again
from gemma_desk.ui.sentence_list import SENTENCES
from gemma_desk.ui.sentences import worded

_FIELD = re.compile(r"\{(\w+)\}")
FOREIGN = tuple(code for code in LANGUAGES if code != "en")


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    choose_language("en")


def test_an_english_plural_needs_no_language():
    assert [tr("%n token(s)", "", n) for n in (1, 2)] == ["1 token", "2 tokens"]


@pytest.mark.parametrize(
    ("code", "one", "many"),
    [
        ("de", "1 Token", "12.000 Token"),
        ("es", "1 token", "12.000 tokens"),
        ("fr", "1 token", "12\u202f000 tokens"),
        ("ja", "1 トークン", "12,000 トークン"),
    ],
)
def test_a_plural_and_its_figure_are_those_of_the_language(code, one, many):
    choose_language(code)
    assert (words.tokens(1), words.tokens(12_000)) == (one, many)


def test_what_has_no_translation_is_said_in_english():
    choose_language("de")
    assert tr("No such text {number}", number=3) == "No such text 3"


def test_what_was_said_is_said_again_in_another_language_with_what_was_put_in():
    english = words.thought(4, 212)
    choose_language("ja")
    japanese = said.again(english)
    assert japanese == words.thought(4, 212) != english
    choose_language("en")
    assert said.again(japanese) == english


def test_words_that_are_all_that_was_put_in_do_not_ask_for_themselves():
    assert tr("{name}", name="Xyzzy") == "Xyzzy"
    choose_language("de")
    assert said.again("Xyzzy") == "Xyzzy"


def test_what_people_wrote_stays():
    choose_language("de")
    assert said.again("Mein Urlaub · Bilder") == "Mein Urlaub · Bilder"


def test_the_first_language_of_the_system_that_is_there_is_taken():
    assert first_spoken(["sv-Latn-SE", "sv", "fr-CA", "fr", "de"]) == "fr"
    assert first_spoken(["sv"]) == first_spoken([]) == "en"


def test_a_language_that_is_not_there_is_the_systems():
    assert not choose_language("xx")
    assert QLocale().language() == QLocale.Language.English


def test_numbers_have_the_signs_of_the_language():
    choose_language("de")
    assert (figure(1234), decimal(9.25, 2)) == ("1.234", "9,25")


@pytest.mark.parametrize("code", FOREIGN)
def test_the_buttons_of_qt_speak_it_too(code):
    choose_language(code)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") != "Cancel"


def test_a_window_that_is_open_is_said_again(qtbot):
    label = QLabel(tr("Settings"), toolTip=words.tokens(2))
    qtbot.addWidget(label)
    choose_language("de")
    say_again()
    assert (label.text(), label.toolTip()) == ("Einstellungen", "2 Token")


def test_an_object_that_keeps_words_itself_is_asked_to_say_them(qtbot):
    class Keeper(QObject):
        said = 0

        def say_again(self) -> None:
            self.said += 1

    label = QLabel()
    qtbot.addWidget(label)
    keeper = Keeper(label)
    say_again()
    assert keeper.said == 1


def test_a_problem_of_another_process_is_said_in_the_language():
    english = "“Müller, 2.png” is empty: 0 bytes. Nothing was added; choose the file again."
    assert worded(english) == english
    choose_language("de")
    german = worded(english)
    assert german == "„Müller, 2.png“ ist leer: 0 Byte. Es wurde nichts hinzugefügt; wählen Sie die Datei noch einmal."
    assert worded(german) == german
    choose_language("en")
    assert said.again(german) == english


def test_what_nobody_of_us_said_stays():
    choose_language("de")
    assert worded("Nobody ever said this. Or this.") == "Nobody ever said this. Or this."


def test_the_numbers_counts_and_reasons_in_a_sentence_are_said_in_the_language_too():
    choose_language("de")
    assert worded("1,204 conversations and 1 attachment backed up to a.zip.") == (
        "1.204 Unterhaltungen und 1 Anhang nach a.zip gesichert."
    )
    assert worded("The engine stopped: an internal check failed. What it had written stays. It starts again when "
                  "you ask again.").startswith("Das Rechenprogramm hat angehalten: eine innere Prüfung")  # fmt: skip
    assert worded("Only 0.2 s were recorded and at least 0.3 s are needed. Nothing was lost; hold on while you "
                  "speak.").startswith("Es wurden nur 0,2 s aufgenommen")  # fmt: skip
    assert worded("2 conversations imported, 3 here already. Left out: hidden messages (4).") == (
        "2 Unterhaltungen importiert, 3 schon hier. Ausgelassen: verborgene Nachrichten (4)."
    )
    assert worded("Pages 1-3 of 4: 2 as text, 1 as a picture.") == "Seiten 1-3 von 4: 2 als Text, 1 als Bild."


@pytest.mark.parametrize("code", FOREIGN)
def test_a_sentence_of_every_template_is_known_again(code):
    choose_language(code)
    for template in SENTENCES:
        made = template.format_map({name: f"<{name}>" for name in _FIELD.findall(template)})
        again = worded(made)
        assert again != made or tr_now(template) == template, template
        assert all(f"<{name}>" in again for name in _FIELD.findall(template)), template
