"""Makes the receipts of texts exact: they are estimated when a file is read, and counted once a model is loaded."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.app.token_counts import counted, uncounted_texts
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Attachment
from gemma_desk.ui.chip import Chip
from gemma_desk.ui.chips import ChipRow

_Counts = Future[tuple[int, ...] | None]


class TokenCounter(QObject):
    """Watches the chips; what is gone before its turn came is not counted."""

    def __init__(self, chips: ChipRow, desk: Desk, dispatch: Dispatch) -> None:
        super().__init__(chips)
        self._chips = chips
        self._desk = desk
        self._dispatch = dispatch
        self._being_counted: dict[Chip, tuple[Attachment, _Counts]] = {}
        """What each chip held when its count was asked for."""
        self._is_model_there = False
        chips.changed.connect(self._count)

    def show_model(self, is_there: bool) -> None:
        """Counts what is still estimated as soon as a model is there."""
        self._is_model_there = is_there
        self._count()

    def _count(self) -> None:
        self._forget_the_gone()
        for chip in self._chips.chips if self._is_model_there else ():
            texts = uncounted_texts(chip.attachment) if chip.attachment is not None else ()
            if texts and chip not in self._being_counted:
                counts = self._desk.engine.count_tokens(texts)
                self._being_counted[chip] = (chip.attachment, counts)
                when_done(counts, self._dispatch, partial(self._show, chip, chip.attachment), _stay_estimated)

    def _forget_the_gone(self) -> None:
        """Also those of which something else is sent by now."""
        for chip, (attachment, counts) in tuple(self._being_counted.items()):
            if not self._chips.holds(chip) or chip.attachment is not attachment:
                del self._being_counted[chip]
                counts.cancel()

    def _show(self, chip: Chip, attachment: Attachment, n_tokens: tuple[int, ...] | None) -> None:
        """Nothing is asked again where no model answered: `show_model` does."""
        if n_tokens is not None and self._chips.holds(chip) and chip.attachment is attachment:
            chip.show_counted(counted(attachment, n_tokens))
        else:
            self._being_counted.pop(chip, None)


def _stay_estimated(problem: Problem) -> None:
    """An estimate says that it is one; the problem itself is said by the next turn."""
