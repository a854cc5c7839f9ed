"""Where a question is put together: chips, text, a voice note; then sent, and stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame

from gemma_desk.chat.errors import ProblemKind
from gemma_desk.chat.message import Part
from gemma_desk.gemma.prompt import question_parts
from gemma_desk.ui.announcing import announce
from gemma_desk.ui.chip_shelf import ChipShelf
from gemma_desk.ui.chips import ChipRow
from gemma_desk.ui.composer_buttons import SendButton, ThinkButton
from gemma_desk.ui.composer_notes import ComposerNotes, NotePlace
from gemma_desk.ui.controls import IconButton, TextButton, column, row
from gemma_desk.ui.file_kinds import file_kinds
from gemma_desk.ui.language import tr
from gemma_desk.ui.listening_panel import ListeningPanel
from gemma_desk.ui.mode_button import ModeButton
from gemma_desk.ui.player import Player
from gemma_desk.ui.question_box import QuestionBox
from gemma_desk.ui.recorder import Recorder, RecorderState
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.system_settings import way_for
from gemma_desk.ui.theme import scaled

_NARROW_PX = 400


class Composer(QFrame):
    """The card at the bottom of the window."""

    sent = Signal(object)
    """The parts of a question, in order; `clear` empties the composer once it has been taken."""
    stop_requested = Signal()
    files_chosen = Signal(object)
    """A list of paths."""
    think_toggled = Signal(bool)
    busy_changed = Signal()
    """A turn begins or has ended."""

    def __init__(self, recorder: Recorder, player: Player) -> None:
        super().__init__()
        self.setObjectName("Composer")
        self._recorder = recorder
        self._is_busy = False
        self._is_able = True
        self._why_not = ""
        self._waits_to_send = False
        self._waits_for_answer = False
        self._sends_notes = False
        self._says_refused = False
        """Whether what is refused is named, since somebody wanted to send nevertheless."""
        self._open_settings: Callable[[], object] | None = None
        self.chips = ChipRow(player)
        self.shelf = ChipShelf(self.chips)
        self.box = QuestionBox()
        self.listening = ListeningPanel()
        self.note = ComposerNotes()
        self.system = TextButton(tr("Open the system's settings"), "link")
        self.system.hide()
        self.attach = IconButton("paperclip", action="question.attach")
        self.mode = ModeButton()
        self.think = ThinkButton()
        self.talk = IconButton("mic", action="question.talk")
        self.hands_free = IconButton("audio-lines", action="question.hands_free")
        self.hands_free.setCheckable(True)
        self.send = SendButton()
        self._lay_out()
        self._connect()
        self._update()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The question as it stands, in the order the model was trained with: what is seen, the text, sounds."""
        return question_parts(self.chips.attachments, self.text)

    @property
    def text(self) -> str:
        """What has been typed."""
        return self.box.toPlainText().strip()

    @property
    def is_busy(self) -> bool:
        """Whether a turn runs."""
        return self._is_busy

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost: no text, and no chip, not even one that is being read."""
        return not self.box.toPlainText().strip() and not self.chips.chips

    @property
    def is_touched(self) -> bool:
        """Whether a person has written or attached something since the box last got its text from elsewhere."""
        return self.box.document().isUndoAvailable() or self.chips.is_reading

    @property
    def can_ask(self) -> bool:
        """Whether a question would be taken now, if there is one."""
        return self._is_able and not self._is_busy and not self.chips.has_refused

    @property
    def is_whole(self) -> bool:
        """Whether `parts` is all there is: nothing is being read or spoken, nothing was refused."""
        return not self._is_incomplete and not self.chips.has_refused

    def clear(self) -> None:
        """Empties everything; the question has been taken."""
        self.forget_to_send()
        self.chips.clear()
        self.box.clear()
        self.note.clear()
        self.system.hide()

    @property
    def waits_for_answer(self) -> bool:
        """Whether what stands here is to be asked when the turn that runs has ended."""
        return self._waits_for_answer

    def forget_to_send(self) -> None:
        """Does not send by itself, neither when everything is there nor when the turn has ended."""
        self._waits_to_send = False
        self._keep_back()

    def show_text(self, text: str) -> None:
        """Puts a text in the box and the cursor behind it."""
        self.box.setPlainText(text)
        self.box.moveCursor(self.box.textCursor().MoveOperation.End)
        self.box.setFocus()

    def show_busy(self, is_busy: bool) -> None:
        """Shows Stop in place of Send while a turn runs."""
        if self._is_busy and not is_busy:
            self.say("")
        is_other, self._is_busy = is_busy != self._is_busy, is_busy
        self._update()
        if is_other:
            self.busy_changed.emit()

    def show_think(self, is_on: bool, of_mode: bool | None) -> None:
        """Shows whether the model thinks; where the mode says so, it cannot be chosen here."""
        self.think.show_state(is_on, of_mode)

    def show_hands_free(self, is_on: bool) -> None:
        """Shows whether a pause ends and sends what is said."""
        self.hands_free.setChecked(is_on)
        self.hands_free.show_icon("audio-lines", "accent" if is_on else "soft")
        self.listening.show_hands_free(is_on)

    def send_notes(self, is_wished: bool) -> None:
        """Sends a note as soon as it has been spoken, or not."""
        self._sends_notes = is_wished

    def allow(self, is_able: bool, why_not: str = "") -> None:
        """Lets questions be sent or not, and says why not."""
        if is_able and not self._is_able:
            self.say("")
        self._is_able, self._why_not = is_able, why_not
        self._update()

    def say(self, sentence: str, place: NotePlace = NotePlace.PASSING) -> None:
        """Says something in its place, until something else is said there, or nothing."""
        self.note.say(worded(sentence), place)

    def say_of_playing(self, sentence: str) -> None:
        """Says why nothing is played, or nothing."""
        self.say(sentence, NotePlace.PLAYER)

    def say_of_reading(self, sentence: str) -> None:
        """Says why nothing is read aloud, or nothing."""
        self.say(sentence, NotePlace.VOICE)

    def choose_files(self) -> None:
        """Opens the file dialog."""
        dialog = QFileDialog(self, tr("Attach pictures, sounds, videos or documents"), str(Path.home()), file_kinds())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.files_chosen.emit([Path(name) for name in names]))
        dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the mode needs it more than the word "Think"."""
        super().resizeEvent(event)
        self.think.show_words(self.width() >= scaled(_NARROW_PX))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shows on the card that the text box has the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", "true" if event.type() == QEvent.Type.FocusIn else "false")
            self.style().polish(self)
        return False

    # Building

    def _lay_out(self) -> None:
        buttons = row(self.attach, self.mode, self.think, None, self.hands_free, self.talk, self.send, spacing_px=4)
        inside = (self.shelf, self.note, self.system, self.box, self.listening)
        layout = column(*inside, spacing_px=8, margins_px=(12, 12, 8, 8))
        layout.setAlignment(self.system, Qt.AlignmentFlag.AlignLeading)
        layout.addLayout(buttons)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.box.submitted.connect(self.submit)
        self.box.textChanged.connect(self._update)
        self.box.textChanged.connect(self._keep_back)
        self.box.installEventFilter(self)
        self.chips.changed.connect(self._chips_changed)
        self.shelf.overflowed.connect(self._say_what_is_refused)
        self.attach.clicked.connect(self.choose_files)
        self.think.clicked.connect(self.think_toggled)
        self.send.clicked.connect(self._send_or_stop)
        self.talk.pressed.connect(self._recorder.press)
        self.talk.released.connect(self._recorder.release)
        self._recorder.started.connect(self._show_listening)
        self._recorder.latched.connect(self.listening.show_latched)
        self._recorder.level_changed.connect(self.listening.show_level)
        self._recorder.ended.connect(self._show_box)
        self._recorder.forgotten.connect(self._go_on_without_note)
        self._recorder.failed.connect(self._say_what_failed)
        self._recorder.blocked.connect(self._offer_system)
        self._recorder.device_known.connect(self.listening.show_device)
        self._recorder.let_go.connect(self._send_if_wished)
        self.system.clicked.connect(self._go_to_system)

    # Sending

    def submit(self) -> None:
        """Sends the question, as soon as it is whole. What is being said belongs to it: listening ends.

        While a turn runs it waits for that turn's end, and whoever knows how it ended sends it or keeps it back.
        """
        self._say_why_not()
        if self._is_busy:
            return self._wait_for_answer()
        if not self.can_ask:
            return
        self._recorder.finish()
        if self._is_incomplete:
            self._waits_to_send = True
        elif self.parts:
            self.sent.emit(self.parts)

    def _say_why_not(self) -> None:
        """Sending is never without an answer."""
        if not self._is_able:
            self.say(self._why_not)
        elif self.chips.has_refused:
            self._says_refused = True
            self._say_what_is_refused(True)

    def _wait_for_answer(self) -> None:
        if not self._reason_not_to_send():
            self._recorder.finish()
            self._waits_for_answer = True
            self.say(tr("Sent when this answer is finished. Esc keeps it back."), NotePlace.NEXT)

    def _keep_back(self) -> None:
        """A question that is changed is not sent by itself."""
        if self._waits_for_answer:
            self._waits_for_answer = False
            self.say("", NotePlace.NEXT)

    @property
    def _is_incomplete(self) -> bool:
        """Whether something is still to come: a file being read, a note being spoken or brought to its end."""
        return self.chips.is_reading or self._recorder.state is not RecorderState.IDLE

    def _send_or_stop(self) -> None:
        if self._is_busy:
            self.stop_requested.emit()
        else:
            self.submit()

    def _chips_changed(self) -> None:
        self._update()
        if self._waits_to_send and not self._is_incomplete:
            self._waits_to_send = False
            self.submit()

    def _say_what_is_refused(self, is_overflowing: bool) -> None:
        """Where all chips are seen at once, the refused one says it itself, until one wants to send."""
        is_said = is_overflowing or self._says_refused
        refused = [chip.name for chip in self.chips.chips if is_said and chip.problem is not None]
        words = ""
        if len(refused) == 1:
            words = tr("“{name}” cannot be used, so nothing is sent yet. Remove it first.", name=refused[0])
        elif refused:
            words = tr("%n attachment(s) cannot be used, so nothing is sent yet. Remove them first.", "", len(refused))
        self.say(words, NotePlace.REFUSED)

    def _update(self) -> None:
        reason = self._reason_not_to_send()
        self._says_refused = self._says_refused and self.chips.has_refused
        self.send.show_state(is_busy=self._is_busy, reason=reason)

    def _reason_not_to_send(self) -> str:
        if not self._is_able:
            return self._why_not
        if self.chips.has_refused:
            return tr("Remove what cannot be used first")
        if not self.parts and not self._is_incomplete:
            return tr("Write a question or attach something first")
        return ""

    # Listening

    def _show_listening(self) -> None:
        self.say("", NotePlace.MICROPHONE)
        self.say("")
        self.system.hide()
        self.listening.begin(sends=self._sends_notes)
        announce(self, tr("Listening"), is_urgent=True)
        self.talk.setFocus()
        self.box.hide()
        self.listening.show()
        self.talk.show_icon("mic", "accent")
        self._update()

    def _show_box(self) -> None:
        self.listening.hide()
        self.box.show()
        self.box.setFocus()
        self.talk.show_icon("mic", "soft")

    def _go_on_without_note(self) -> None:
        self.forget_to_send()
        self._update()

    def _say_what_failed(self, sentence: str) -> None:
        """Sends nothing by itself: whoever asked for it did not know."""
        self.forget_to_send()
        self.say(sentence, NotePlace.MICROPHONE)

    def _send_if_wished(self) -> None:
        if self._sends_notes:
            self.submit()

    def _offer_system(self, kind: ProblemKind) -> None:
        """Shows the way to what only the system can change."""
        self._open_settings = way_for(kind)
        self.system.setVisible(self._open_settings is not None)

    def _go_to_system(self) -> None:
        if self._open_settings is not None:
            self._open_settings()
