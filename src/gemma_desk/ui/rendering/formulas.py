"""Drawings of formulas, asked for now and there a little later."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, QTimer, Signal

from gemma_desk.formulas import FORMULAS_SWITCH
from gemma_desk.formulas.wire import NOT_DRAWN, Drawing, Job, pack, unpack_drawing
from gemma_desk.this_program import own_command
from gemma_desk.unreadable import UNREADABLE

_TIMEOUT_MS = 20_000
"""For one formula, the start of the process included. What takes longer is shown as it was written."""
_REST_MS = 60_000
"""Without a formula for this long, the process ends: it holds some 40 MiB."""
_ENDS_WITHIN_MS = 2_000
_N_KEPT = 4_000


class Formulas(QObject):
    """Has formulas set in a process of its own, one after the other, and keeps the drawings."""

    arrived = Signal(object)
    """The `Job` whose drawing is there now."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is started yet."""
        super().__init__(parent)
        self._drawings: dict[Job, Drawing] = {}
        self._asked: deque[Job] = deque()
        self._lost: list[Job] = []
        """To be asked for anew, out of the hands of the process that is gone."""
        self._ask_again = QTimer(self, singleShot=True, interval=0)
        self._ask_again.timeout.connect(self._ask_lost)
        self._process: QProcess | None = None
        self._deadline = QTimer(self, singleShot=True, interval=_TIMEOUT_MS)
        self._deadline.timeout.connect(self._give_up)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.close)

    def get(self, job: Job) -> Drawing | None:
        """Gives the drawing; None while it is not there, and `arrived` tells when it is."""
        drawing = self._drawings.get(job)
        if drawing is None and job not in self._asked:
            self._asked.append(job)
            self._running().write(pack(job))
            if len(self._asked) == 1:
                self._deadline.start()
        return drawing

    def has(self, job: Job) -> bool:
        """Whether the drawing is there; asks for nothing."""
        return job in self._drawings

    @property
    def is_idle(self) -> bool:
        """Whether everything that was asked for is there."""
        return not self._asked and not self._lost

    def close(self) -> None:
        """Ends the process; what was asked for is forgotten and may be asked for again."""
        self._deadline.stop()
        self._rest.stop()
        self._ask_again.stop()
        self._asked.clear()
        process, self._process = self._process, None
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._recover)
            process.errorOccurred.disconnect(self._recover)
            process.kill()
            process.waitForFinished(_ENDS_WITHIN_MS)
            process.deleteLater()

    def _running(self) -> QProcess:
        self._rest.start()
        if self._process is None:
            self._process = process = QProcess(self)
            process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
            process.setProcessEnvironment(QProcessEnvironment.systemEnvironment())
            process.readyReadStandardOutput.connect(self._read)
            process.finished.connect(self._recover)
            process.errorOccurred.connect(self._recover)
            program, *arguments = own_command(FORMULAS_SWITCH)
            process.start(program, arguments)
        return self._process

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            try:
                self._take(unpack_drawing(self._process.readLine().data()))
            except UNREADABLE:
                self._recover()

    def _take(self, drawing: Drawing) -> None:
        job = self._asked.popleft()
        if len(self._drawings) >= _N_KEPT:
            del self._drawings[next(iter(self._drawings))]
        self._drawings[job] = drawing
        if self._asked:
            self._deadline.start()
        else:
            self._deadline.stop()
        self.arrived.emit(job)

    def _give_up(self) -> None:
        """The formula being set takes too long."""
        self._recover()

    def _recover(self) -> None:
        """The process is gone or of no use: what it was at is not drawn, what waits is asked for anew."""
        waiting = list(self._asked)
        self.close()
        if not waiting:
            return
        self._asked.append(waiting[0])
        self._take(NOT_DRAWN)
        self._lost += waiting[1:]
        self._ask_again.start()

    def _ask_lost(self) -> None:
        lost, self._lost = self._lost, []
        for job in lost:
            self.get(job)


def formulas() -> Formulas:
    """Gives the one of the application."""
    app = QCoreApplication.instance()
    assert app is not None
    kept = app.findChild(Formulas)
    if kept is None:
        kept = Formulas(app)
        app.aboutToQuit.connect(kept.close)
    return kept
