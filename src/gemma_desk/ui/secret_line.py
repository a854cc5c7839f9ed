"""A line for a passphrase: dots, unless it is to be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from gemma_desk.ui.theme import scaled

_HEIGHT_PX = 36


class SecretLine(QLineEdit):
    """Is in no input method's memory, and nothing takes it from here but the program."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "secret")
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setMinimumHeight(scaled(_HEIGHT_PX))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhHiddenText
        )
        self.show_letters(False)

    def show_letters(self, is_seen: bool) -> None:
        """Shows what is typed, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if is_seen else QLineEdit.EchoMode.Password)

    def say_again(self) -> None:
        """The name in the language of now."""
        self.setPlaceholderText(self.accessibleName())
