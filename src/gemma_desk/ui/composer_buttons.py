"""Buttons of the composer that show more than one state."""

from __future__ import annotations

from gemma_desk.ui.controls import IconButton, TextButton
from gemma_desk.ui.language import tr, tr_later, tr_now

_THINK_HINT = tr_later("Let the model think before it answers: slower, better with hard questions")
_MODE_THINKS = tr_later("In this mode the model always thinks first")
_MODE_DOES_NOT_THINK = tr_later("In this mode the model answers without thinking first")


class SendButton(IconButton):
    """Send, or Stop while a turn runs."""

    def __init__(self) -> None:
        super().__init__("arrow-up", tr("Send"), "question.send", tone="on_accent")
        self.setProperty("kind", "send")

    def show_state(self, *, is_busy: bool, reason: str) -> None:
        """Shows Stop, Send, or why not to send."""
        self.setEnabled(is_busy or not reason)
        if is_busy:
            self.show_icon("stop", "on_accent")
            self.say(tr("Stop"), "back")
        else:
            self.show_icon("arrow-up", "soft" if reason else "on_accent")
            self.say(reason or tr("Send"), "" if reason else "question.send")

    def _show_words(self) -> None:
        """A reason not to send stands in the tooltip alone: the button is called what it does."""
        super()._show_words()
        self.setAccessibleName(tr("Stop") if self._icon_name == "stop" else tr("Send"))


class ThinkButton(TextButton):
    """Lets the model think before it answers."""

    def __init__(self) -> None:
        super().__init__(tr("Think", "a switch"), "toggle", "brain")
        self.setCheckable(True)
        self.toggled.connect(self._show_tone)

    def show_words(self, is_wide: bool) -> None:
        """Shows its word, or its icon alone."""
        self.setText(tr("Think", "a switch") if is_wide else "")

    def show_state(self, is_on: bool, of_mode: bool | None) -> None:
        """Shows what is set, or what the mode makes of it."""
        self.setChecked(is_on if of_mode is None else of_mode)
        self.setEnabled(of_mode is None)
        self.setToolTip(tr_now(_THINK_HINT if of_mode is None else _MODE_THINKS if of_mode else _MODE_DOES_NOT_THINK))

    def _show_tone(self, is_on: bool) -> None:
        self.set_tone("accent" if is_on else "soft")
