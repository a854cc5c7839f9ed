"""Shows in the transcript what is not sent any more: those messages dimmed, a line below the last of them."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gemma_desk.app.cut import Cut
from gemma_desk.ui.cut_line import CutLine, Veil
from gemma_desk.ui.transcript import Transcript


class CutMarks(QObject):
    """Marks the messages there are, and those made later."""

    undone = Signal(int)
    """The id of the message behind which nothing is to be cut any more."""
    edited = Signal(int, str)
    """The id of that message, and the summary put right."""
    cancelled = Signal()
    """The summary that is being written is not wanted."""

    def __init__(self, transcript: Transcript) -> None:
        super().__init__(transcript)
        self._transcript = transcript
        self._cut: Cut | None = None
        self._unsent: frozenset[int] = frozenset()
        self._growing: tuple[int, str] | None = None
        self._line: CutLine | None = None
        self._line_at = 0
        """The id of the message it is in."""
        self._veils: dict[int, Veil] = {}
        transcript.turn_made.connect(self._mark)
        transcript.turn_dropped.connect(self._forget)

    @property
    def line(self) -> CutLine | None:
        """The one shown, if the message it belongs to has been made."""
        return self._line

    @property
    def dimmed(self) -> frozenset[int]:
        """Ids of the messages made by now that are dimmed."""
        return frozenset(self._veils)

    def show_cut(self, cut: Cut | None, unsent: Collection[int]) -> None:
        """Shows which messages, by their ids, are not sent."""
        self._cut, self._unsent = cut, frozenset(unsent)
        self._mark_all()

    def show_growing(self, message_id: int, summary: str | None) -> None:
        """Shows a summary being written of all up to a message; None when that has ended."""
        self._growing = None if summary is None else (message_id, summary)
        self._mark_all()

    def _mark_all(self) -> None:
        self._place_line()
        for message_id in {turn.row.id for turn in self._transcript.made} | self._veils.keys():
            self._dim(message_id)
        if self._line is not None:
            self._fill_line(self._line)

    def _mark(self, message_id: int) -> None:
        """A message's view has been made."""
        if message_id in self._wanted_at():
            self._mark_all()
        elif message_id in self._unsent:
            self._dim(message_id)

    def _forget(self, message_id: int) -> None:
        """A message's view is gone, with all that was in it."""
        self._veils.pop(message_id, None)
        if self._line_at == message_id:
            self._line = None
            self._line_at = 0

    def _wanted_at(self) -> tuple[int, ...]:
        """The id of the message that the line belongs in."""
        if self._growing is not None:
            return (self._growing[0],)
        return (self._cut.message_id,) if self._cut is not None else ()

    def _place_line(self) -> None:
        wanted = next(iter(self._wanted_at()), 0)
        if wanted != self._line_at and self._line is not None:
            self._drop_line(self._line)
        turn = self._transcript.made_turn(wanted)
        if wanted and turn is not None and self._line is None:
            self._line, self._line_at = self._make_line(wanted, turn), wanted

    def _make_line(self, message_id: int, turn: QWidget) -> CutLine:
        line = CutLine()
        turn.layout().addWidget(line)
        line.undone.connect(lambda: self.undone.emit(message_id))
        line.edited.connect(lambda text: self.edited.emit(message_id, text))
        line.cancelled.connect(self.cancelled)
        return line

    def _drop_line(self, line: CutLine) -> None:
        if self._line_at in self._veils:
            self._veils[self._line_at].leave_clear(None)
        line.hide()
        line.deleteLater()
        self._line, self._line_at = None, 0

    def _fill_line(self, line: CutLine) -> None:
        if self._growing is not None:
            line.show_growing(self._growing[1])
        elif self._cut is not None:
            line.show_cut(self._cut)

    def _dim(self, message_id: int) -> None:
        turn = self._transcript.made_turn(message_id)
        if message_id in self._unsent and turn is not None:
            veil = self._veils.get(message_id) or self._veils.setdefault(message_id, Veil(turn))
            veil.leave_clear(self._line if message_id == self._line_at else None)
        elif message_id in self._veils:
            veil = self._veils.pop(message_id)
            veil.hide()
            veil.deleteLater()
