"""A question that was asked, or could not be, is in the composer to be changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gemma_desk.app.session import Session
from gemma_desk.chat.message import Part
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.composer import Composer
from gemma_desk.ui.composer_notes import NotePlace
from gemma_desk.ui.intake import Intake
from gemma_desk.ui.language import tr_later, tr_now

EDITING = tr_later("Editing a question. Sending it asks anew; what was asked and answered before stays beside it.")


class QuestionEditing(QObject):
    """Puts questions into the composer, and knows which one what is composed is to stand beside."""

    changed = Signal()
    """Whether a question is being edited."""

    def __init__(self, composer: Composer, intake: Intake) -> None:
        """Emptying the composer, as sending does, leaves editing."""
        super().__init__(composer)
        self._composer = composer
        self._intake = intake
        self.question_id: int | None = None
        """Of the question being edited."""
        self._put_in: tuple[Part, ...] = ()
        """The question being edited, as it was put into the composer."""
        self._is_unsaved = False
        """Whether it is in no store, only in the composer."""
        composer.box.textChanged.connect(self._leave_if_emptied)
        composer.chips.changed.connect(self._leave_if_emptied)

    @property
    def is_on(self) -> bool:
        """Whether what is being composed is to stand beside a question there is."""
        return self.question_id is not None

    def begin(self, question: MessageRow) -> None:
        """Has a question changed. The composer is empty."""
        self._put(question.message.parts)
        self._begin(question.id, is_unsaved=False)

    def take_unsaved(self, session: Session, sentence: str) -> None:
        """Puts a question that was not asked in front of what is composed by now, and says why."""
        edited_id = session.unsaved_edit_id
        self._put(session.take_unsaved_question())
        self._composer.say(sentence, NotePlace.PROBLEM)
        if edited_id is not None:
            self._begin(edited_id, is_unsaved=True)

    def back_out(self) -> None:
        """Leaves editing; what was changed stays in the composer as something new."""
        is_changed = self._is_unsaved or self._composer.parts != self._put_in
        self._leave()
        if not is_changed:
            self._composer.clear()

    def leave_to(self, session: Session) -> None:
        """Leaves editing; what was changed belongs to the session that is left."""
        if self._is_unsaved or self._parts() != self._put_in:
            session.unsaved_question, session.unsaved_edit_id = self._parts(), self.question_id
        self._composer.clear()

    def _begin(self, question_id: int, *, is_unsaved: bool) -> None:
        self._composer.say(tr_now(EDITING), NotePlace.EDITING)
        self.question_id, self._is_unsaved = question_id, is_unsaved
        self.changed.emit()

    def _leave(self) -> None:
        self.question_id = None
        self._composer.say("", NotePlace.EDITING)
        self.changed.emit()

    def _leave_if_emptied(self) -> None:
        if self.is_on and self._composer.is_empty:
            self._leave()

    def _parts(self) -> tuple[Part, ...]:
        """What is in the composer; attachments being read again are those that were put in."""
        if not self._composer.chips.is_reading:
            return self._composer.parts
        text = self._composer.box.toPlainText().strip()
        return (*(part for part in self._put_in if not isinstance(part, str)), *filter(None, (text,)))

    def _put(self, parts: tuple[Part, ...]) -> None:
        self._put_in = parts
        self._intake.take_back(parts)
        text = "\n".join(part for part in parts if isinstance(part, str))
        self._composer.show_text("\n\n".join(filter(None, (text, self._composer.box.toPlainText().strip()))))
