"""What stands where a conversation will be: one sentence, and things to try."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QWidget

from gemma_desk.ui.controls import ElidedLabel, Sign, TextButton, centred, column, plain_label, row
from gemma_desk.ui.language import tr, tr_later, tr_now

_TRIES_FOLDER = "tries"


@dataclass(frozen=True, slots=True)
class Try:
    """One beginning."""

    icon_name: str
    title: str
    question: str
    file_name: str = ""
    """In `resources/tries`, of what is attached; empty where it is the person's own, or nothing."""
    wants_file: bool = False
    """Whether the person is to choose something."""

    def data(self) -> bytes:
        """What is attached."""
        return files("gemma_desk.resources").joinpath(_TRIES_FOLDER, self.file_name).read_bytes()


_TRIES = (
    Try(
        "image",
        tr_later("Read a screenshot"),
        tr_later("What does this message mean, and what should I do about it?"),
        wants_file=True,
    ),
    Try("mic", tr_later("Put a spoken note in order"), tr_later("Write down what I said as a list of things to do.")),
    Try(
        "file-text",
        tr_later("Explain it simply"),
        tr_later("Explain to a twelve-year-old why the sky is blue. Five sentences."),
    ),
)
_PRACTICE_TRIES = (
    Try("image", tr_later("Show it a picture"), "What do you see?", "shapes.png"),
    Try("mic", tr_later("Play it a spoken word"), "What did I say?", "seven.wav"),
    Try("file-text", tr_later("Ask what it can do"), "What can you do?"),
)
"""What the practice model can do; it knows English alone."""

_WIDEST_PX = 480
_AIR_PX, _BESIDE_PX = 48, 24


class EmptyState(QWidget):
    """Offers beginnings; each puts its words into the composer, nothing is sent."""

    tried = Signal(object)
    """A `Try`."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        welcome = plain_label(tr("Show it, say it, ask it."), "welcome", wraps=True)
        welcome.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = plain_label(
            tr("Nothing you show or say leaves this computer.\nDrop anything here, or begin with one of these."),
            "secondary",
            wraps=True,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner = QFrame()
        inner.setMaximumWidth(_WIDEST_PX)
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = column(welcome, words, spacing_px=8)
        layout.addSpacing(16)
        self._tries = self._make_tries(_TRIES), self._make_tries(_PRACTICE_TRIES)
        for group in self._tries:
            layout.addWidget(group)
        inner.setLayout(layout)
        self._inner = inner
        outer = column(None, spacing_px=0, margins_px=(_BESIDE_PX, 0, _BESIDE_PX, 0))
        outer.addLayout(centred(inner))
        outer.addStretch(1)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(outer)
        self.show_practice(False)

    def minimumSizeHint(self) -> QSize:
        """Gives way to the composer."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows nothing rather than half of it."""
        super().resizeEvent(event)
        width_px = min(self.width() - 2 * _BESIDE_PX, self._inner.maximumWidth())
        needed_px = self._inner.layout().totalHeightForWidth(width_px)
        self._inner.setVisible(needed_px + _AIR_PX <= self.height())

    def show_practice(self, is_practice: bool) -> None:
        """Offers what the practice model can do, or what the large one can."""
        for group, is_shown in zip(self._tries, (not is_practice, is_practice), strict=True):
            group.setHidden(not is_shown)

    def _make_tries(self, tries: tuple[Try, ...]) -> QWidget:
        group = QWidget()
        group.setLayout(column(*map(self._make_try, tries), spacing_px=8))
        return group

    def _make_try(self, offered: Try) -> TryButton:
        button = TryButton(offered)
        button.clicked.connect(lambda: self.tried.emit(offered))
        return button


class TryButton(TextButton):
    """One beginning: what it does, and the words it begins with."""

    def __init__(self, offered: Try) -> None:
        super().__init__("", "try")
        self.setAccessibleName(f"{tr_now(offered.title)}: {tr_now(offered.question)}")
        self._sign = Sign(offered.icon_name)
        heading = ElidedLabel(tr_now(offered.title), "title")
        words = ElidedLabel(tr_now(offered.question), "secondary")
        texts = column(heading, words, spacing_px=2)
        layout = row(self._sign, spacing_px=16, margins_px=(16, 10, 16, 10))
        layout.addLayout(texts, 1)
        self.setLayout(layout)
        self.setMinimumHeight(layout.sizeHint().height())
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def event(self, event: QEvent) -> bool:
        """Is as high as its words, also in another text size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.setMinimumHeight(self.layout().sizeHint().height())
        return super().event(event)
