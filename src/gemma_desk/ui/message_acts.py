"""What the keys do to a message: to the one that has the keyboard, else to the last one, as its buttons do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from gemma_desk.ui.assistant_turn import AssistantTurn
from gemma_desk.ui.chip import Chip
from gemma_desk.ui.page import Page
from gemma_desk.ui.picture_button import PictureButton
from gemma_desk.ui.player import Player
from gemma_desk.ui.sound_bar import SoundBar
from gemma_desk.ui.turn_view import TurnView
from gemma_desk.ui.user_turn import UserTurn


class MessageActs(QObject):
    """Finds the message that is meant, and has it do what is asked."""

    def __init__(self, page: Page, player: Player) -> None:
        super().__init__(page)
        self._page = page
        self._transcript = page.transcript
        self._player = player

    @property
    def acts(self) -> dict[str, Callable[[], object]]:
        """What is done, by the actions' ids."""
        return {
            "message.before": partial(self._go, -1),
            "message.next": partial(self._go, 1),
            "answer.end": self._transcript.scroll_to_end,
            "answer.retry": partial(self._with_answer, AssistantTurn.retry),
            "answer.retry_otherwise": partial(self._with_answer, AssistantTurn.retry_otherwise),
            "answer.continue": partial(self._with_answer, AssistantTurn.continue_),
            "message.delete": self._delete,
            "sibling.before": partial(self._show_sibling, -1),
            "sibling.next": partial(self._show_sibling, 1),
            "answer.copy": partial(self._with_answer, AssistantTurn.copy_markdown),
            "answer.copy_plain": partial(self._with_answer, AssistantTurn.copy_plain),
            "answer.copy_rich": partial(self._with_answer, AssistantTurn.copy_rich),
            "answer.copy_code": partial(self._with_answer, AssistantTurn.copy_last_code),
            "answer.details": partial(self._with_answer, AssistantTurn.show_details),
            "answer.thought": partial(self._with_answer, AssistantTurn.toggle_thought),
            "question.copy": partial(self._with_question, UserTurn.copy),
            "question.edit": partial(self._with_question, UserTurn.edit),
            "picture.look": self._look,
            "sound.play": self._play,
        }

    def _with_answer(self, act: Callable[[AssistantTurn], object]) -> None:
        answers = [turn for turn in self._meant() if isinstance(turn, AssistantTurn)]
        if answers:
            act(answers[0])

    def _with_question(self, act: Callable[[UserTurn], object]) -> None:
        questions = [turn for turn in self._meant() if isinstance(turn, UserTurn)]
        if questions:
            act(questions[0])

    def _meant(self) -> list[TurnView]:
        """Messages in the order in which they may be meant: the one with the keyboard, its pair, then from the end."""
        here = self._focused()
        if here is None:
            self._go_to_last()
            return self._transcript.made[::-1]
        turns = self._transcript.made
        place = turns.index(here)
        near = turns[place - 1 : place] if isinstance(here, AssistantTurn) else turns[place + 1 : place + 2]
        return [here, *near, *turns[::-1]]

    def _go_to_last(self) -> None:
        """There are views around what is looked at alone; what is done to the last message is to be seen."""
        order, made = self._transcript.order, self._transcript.made
        if order and (not made or made[-1].row.id != order[-1]):
            self._transcript.go_to(order[-1])

    def _focused(self) -> TurnView | None:
        focused = QApplication.focusWidget()
        return next((turn for turn in self._transcript.made if focused and turn.isAncestorOf(focused)), None)

    def _delete(self) -> None:
        """Only what has the keyboard: the last message is not to be lost by a slip."""
        here = self._focused()
        if here is not None:
            here.delete()

    def _show_sibling(self, by: int) -> None:
        switches = [turn.switch for turn in self._meant() if not turn.switch.isHidden()]
        if switches:
            switches[0].step(by)

    def _go(self, by: int) -> None:
        """Gives the keyboard to another message; below the last one is what is being composed."""
        ids, here = self._transcript.order, self._focused()
        place = (ids.index(here.row.id) if here is not None else len(ids)) + by
        if place >= len(ids):
            self._page.composer.box.setFocus()
        elif place >= 0:
            self._transcript.go_to(ids[place]).take_focus()

    # Attachments

    def _look(self) -> None:
        pictures = [picture for picture in self._attached(PictureButton) if picture.can_open]
        if pictures:
            pictures[0].opened.emit()

    def _play(self) -> None:
        """What is played goes on or pauses; else the sound that is meant begins."""
        if self._player.track is not None:
            return self._player.toggle(self._player.track)
        bars = self._attached(SoundBar)
        if bars:
            bars[0].toggle()

    def _attached(self, kind: type[PictureButton] | type[SoundBar]) -> list[PictureButton | SoundBar]:
        """Those of the message with the keyboard, then those being composed, then those of the messages."""
        focused = QApplication.focusWidget()
        chips = self._page.composer.chips.chips
        holders = [*chips, *self._meant()] if self._focused() is None else [*self._meant(), *chips]
        mine = [chip for chip in chips if focused and chip.isAncestorOf(focused)]
        return [found for holder in [*mine, *holders] for found in _inside(holder, kind)]


def _inside(holder: Chip | TurnView, kind: type[PictureButton] | type[SoundBar]) -> list:
    return [found for found in holder.findChildren(kind) if found.isVisibleTo(holder)]
