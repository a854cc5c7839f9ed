"""A sound to be played where it stands, on a chip or in a question: play, waveform, place and speed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QActionGroup, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gemma_desk.ui.controls import ElidedLabel, IconButton, column, row
from gemma_desk.ui.figures import shortest
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.language import tr
from gemma_desk.ui.player import SPEEDS, Player, PlayerState, Track
from gemma_desk.ui.waveform import Waveform
from gemma_desk.ui.words import SEPARATOR, clock, receipt

_PRESS_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SoundBar(QWidget):
    """Shows what the player does with one track, and hands it what is wished. Hidden, its track plays no longer."""

    def __init__(self, player: Player, track: Track, *, has_receipt: bool = True) -> None:
        """Without a receipt where that stands beside it."""
        super().__init__()
        self.track = track
        self._has_receipt = has_receipt
        self._player = player
        self.button = _PlayButton()
        self.waveform = Waveform(track.attachment.name, track.seconds)
        self._figures = ElidedLabel("", "secondary")
        self._figures.setFont(tabular(self._figures.font()))
        self.speed = _SpeedButton(player)
        self.button.clicked.connect(self.toggle)
        self.waveform.sought.connect(self._seek)
        player.changed.connect(self._show)
        player.moved.connect(self._show_place)
        self._lay_out()
        self._show()

    @property
    def figures(self) -> str:
        """What it says about place and length."""
        return self._figures.accessibleName()

    def show_heights(self, heights: tuple[float, ...]) -> None:
        """Shows the waveform once it is there."""
        self.waveform.show_heights(heights)

    def play_from(self, at_s: float) -> None:
        """Plays from a place in the file."""
        self._player.play(self.track, at_s)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plays and pauses; the keys that move go to the waveform, whichever of the two has the focus."""
        if event.key() in _PRESS_KEYS:
            self.toggle()
        else:
            self.waveform.keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is shown no longer is not heard; a window made small is another thing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._player.leave(self.track)

    @property
    def _is_on(self) -> bool:
        return self._is_mine and self._player.state in (PlayerState.READING, PlayerState.PLAYING)

    @property
    def _is_mine(self) -> bool:
        return self._player.track is self.track

    def toggle(self) -> None:
        """Plays or pauses."""
        self._player.toggle(self.track)

    def _seek(self, at_s: float) -> None:
        self._player.seek(self.track, at_s)

    def _show(self) -> None:
        self.button.show_icon("pause" if self._is_on else "play")
        name = self.track.attachment.name
        self.button.say(tr("Pause {name}", name=name) if self._is_on else tr("Play {name}", name=name))
        self._show_place(is_new=True)

    def _show_place(self, *, is_new: bool = False) -> None:
        """Twenty times a second, for each sound that is shown: those that are not played have nothing to do."""
        if self._is_mine or is_new:
            self.waveform.show_position(self._player.position_s if self._is_mine else 0.0)
            words = f"{self._place()}{self._whole()}"
            if words != self.figures:
                self._figures.show_text(words)

    def _whole(self) -> str:
        attachment = self.track.attachment
        return receipt(attachment) if self._has_receipt else clock(attachment.receipt.seconds + 0.5)

    def _place(self) -> str:
        if not self._is_mine:
            return ""
        is_reading = self._player.state is PlayerState.READING
        return SEPARATOR.join((tr("Reading"), "")) if is_reading else f"{clock(self._player.position_s)} / "

    def _lay_out(self) -> None:
        below = row(self._figures, self.speed, spacing_px=4, margins_px=(4, 0, 0, 0))
        below.setStretch(0, 1)
        right = column(self.waveform, spacing_px=0)
        right.addLayout(below)
        layout = row(self.button, spacing_px=4)
        layout.addLayout(right, 1)
        self.setLayout(layout)


class _PlayButton(IconButton):
    """Leaves all keys but the space bar to the bar it stands in: Qt would move the focus with the arrows."""

    def __init__(self) -> None:
        super().__init__("play", tr("Play"), tone="accent", size_px=36)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes the space bar alone."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


class _SpeedButton(IconButton):
    """Chooses how fast sounds are played, all of them."""

    def __init__(self, player: Player) -> None:
        super().__init__("chevron-down", tr("Speed"), size_px=20)
        self._player = player
        self.setProperty("kind", "detail")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.fix_size(QSize(50, 20), 16)
        menu = QMenu(self)
        group = QActionGroup(menu)
        self.actions_by_speed = {speed: menu.addAction(speed_words(speed)) for speed in SPEEDS}
        for speed, action in self.actions_by_speed.items():
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, speed=speed: player.set_speed(speed))
            group.addAction(action)
        self.setMenu(menu)
        player.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        speed = self._player.speed
        self.setText(speed_words(speed))
        self.say(tr("Speed {speed}, the pitch stays", speed=speed_words(speed)))
        if speed in self.actions_by_speed:
            self.actions_by_speed[speed].setChecked(True)


def speed_words(speed: float) -> str:
    """Gives "1.5×"."""
    return f"{shortest(speed)}×"
