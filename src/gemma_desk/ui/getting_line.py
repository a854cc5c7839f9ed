"""How far a download is, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from math import ceil

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from gemma_desk.ui.controls import TextButton, column, plain_label
from gemma_desk.ui.figures import decimal
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.language import tr
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.words import SEPARATOR

_LINE_PX, _STEPS = 6, 1000
_LONG_S = 180


class GettingPhase(Enum):
    """What a download does."""

    NONE = auto()
    """Nothing has begun."""
    GETTING = auto()
    CHECKING = auto()
    """All is there and is compared with its checksum."""
    PAUSED = auto()
    FAILED = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Getting:
    """A download as the window knows it."""

    name: str = ""
    """Of the model."""
    phase: GettingPhase = GettingPhase.NONE
    done_bytes: int = 0
    total_bytes: int = 0
    """0 while it is not known."""
    bytes_s: float = 0.0
    """0.0 while it is not known."""
    sentence: str = ""
    """Why it failed, or waits."""
    paths: tuple[str, ...] = ()
    """Of what is there, once it is done."""

    @property
    def fraction(self) -> float:
        """0 to 1."""
        return min(self.done_bytes / self.total_bytes, 1.0) if self.total_bytes else 0.0

    @property
    def is_under_way(self) -> bool:
        """Whether something can be paused or resumed."""
        return self.phase in (GettingPhase.GETTING, GettingPhase.CHECKING, GettingPhase.PAUSED, GettingPhase.FAILED)


def gigabytes(n_bytes: int) -> str:
    """Gives "7.15 GB", as hubs and file managers count."""
    return tr("{number} GB", number=decimal(n_bytes / 1e9, 2 if n_bytes < 10e9 else 1))


def getting_words(getting: Getting) -> str:
    """Gives "2.10 of 7.15 GB · 12.4 MB/s · 7 min left", or what else there is to say."""
    size = tr(
        "{done} of {total}",
        done=decimal(getting.done_bytes / 1e9, 2),
        total=gigabytes(getting.total_bytes) if getting.total_bytes else "…",
    )
    match getting.phase:
        case GettingPhase.PAUSED:
            return SEPARATOR.join((tr("Paused"), size))
        case GettingPhase.CHECKING:
            return tr("Checking what came")
        case GettingPhase.FAILED:
            return worded(getting.sentence)
        case GettingPhase.DONE:
            return tr("It is here.")
    waits = (worded(getting.sentence),) if getting.sentence else ()
    return "\n".join((SEPARATOR.join((size, *_speed(getting))), *waits))


def _speed(getting: Getting) -> tuple[str, ...]:
    if not getting.bytes_s:
        return ()
    speed = tr("{number} MB/s", number=decimal(getting.bytes_s / 1e6))
    if not getting.total_bytes:
        return (speed,)
    left_s = ceil((getting.total_bytes - getting.done_bytes) / getting.bytes_s)
    if left_s >= _LONG_S:
        return speed, tr("{minutes} min left", minutes=ceil(left_s / 60))
    return speed, tr("{seconds} s left", seconds=left_s)


class GettingLine(QWidget):
    """A line, its words, and buttons for what can be done now."""

    pause_requested = Signal()
    resume_requested = Signal()
    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = QProgressBar(textVisible=False, maximum=_STEPS)
        self.line.setFixedHeight(_LINE_PX)
        self.line.setAccessibleName(tr("Progress"))
        self.words = plain_label(kind="secondary", wraps=True)
        self.words.setFont(tabular(self.words.font()))
        self.pause = TextButton(tr("Pause"), icon_name="pause")
        self.resume = TextButton(tr("Go on", "with a download"), "filled", icon_name="download")
        self.cancel = TextButton(tr("Cancel"))
        self.pause.clicked.connect(self.pause_requested)
        self.resume.clicked.connect(self.resume_requested)
        self.cancel.clicked.connect(self.cancel_requested)
        buttons = QWidget()
        buttons.setLayout(FlowLayout(8))
        for button in (self.pause, self.resume, self.cancel):
            buttons.layout().addWidget(button)
        self.setLayout(column(self.line, self.words, buttons, spacing_px=8))

    def show_getting(self, getting: Getting) -> None:
        """Shows how far it is."""
        self.line.setValue(round(_STEPS * getting.fraction))
        self.words.setText(getting_words(getting))
        self.words.setProperty("kind", "refusal" if getting.phase is GettingPhase.FAILED else "secondary")
        self.words.style().polish(self.words)
        is_running = getting.phase in (GettingPhase.GETTING, GettingPhase.CHECKING)
        had_focus = self.pause.hasFocus() or self.resume.hasFocus()
        self.pause.setVisible(is_running)
        self.resume.setVisible(getting.phase in (GettingPhase.PAUSED, GettingPhase.FAILED))
        self.cancel.setVisible(getting.is_under_way)
        if had_focus:
            (self.pause if is_running else self.resume).setFocus()
