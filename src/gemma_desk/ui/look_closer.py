"""Look closer: pictures open large, and a part of one becomes an attachment of the next question."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gemma_desk.ui.composer import Composer
from gemma_desk.ui.intake import Intake
from gemma_desk.ui.picture_viewer import ChosenPart, PictureViewer, Shown
from gemma_desk.ui.transcript import Transcript


class LookCloser(QObject):
    """Brings pictures to the viewer, and the part that is chosen there to the composer."""

    def __init__(self, viewer: PictureViewer, transcript: Transcript, composer: Composer, intake: Intake) -> None:
        super().__init__(viewer)
        self._composer = composer
        self._intake = intake
        composer.chips.opened.connect(lambda attachment: viewer.open(Shown(attachment)))
        transcript.picture_opened.connect(viewer.open)
        viewer.part_chosen.connect(self._ask_about)

    def _ask_about(self, part: ChosenPart) -> None:
        """The question that was asked about the whole stands there again, to be typed over; never over other words."""
        self._intake.take_part(part.attachment, part.selection, part.detail)
        box = self._composer.box
        written = box.toPlainText()
        self._composer.show_text(written or part.question)
        if not written:
            box.selectAll()
