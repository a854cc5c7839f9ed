"""Takes the pictures of the window in docs/pictures, from the program itself.

The window, the session, the store and the decoder are the real ones. The answers and their figures come from a script:
a picture must be the same whatever machine takes it. Run it with `make pictures`.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event as StopEvent

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QPoint, QRect, QRectF, QSize, QTime, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QFont, QFontDatabase, QPainter, QPixmap, Qt
from PySide6.QtWidgets import QApplication, QMenu, QTimeEdit, QWidget

import picture_content as content
from gemma_desk.app.cut import WhenFull
from gemma_desk.app.desk import Desk
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.model_setup import Wish
from gemma_desk.app.model_source import ModelSource
from gemma_desk.app.settings import Settings
from gemma_desk.app.settings import Theme as ThemeSetting
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.capture.recording import Recording
from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.chat.events import Event, Finished, Loaded, Writing
from gemma_desk.chat.turn import DraftUse, FinishReason, Timing, TurnRequest, Usage
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.exchange.work import Progress
from gemma_desk.gemma.token_estimate import about_tokens
from gemma_desk.media.decoder import Decoder
from gemma_desk.models import practice
from gemma_desk.models.appraisal import Appraisal
from gemma_desk.models.discovery import FoundSet
from gemma_desk.models.model_set import ModelSet
from gemma_desk.models.places import Program
from gemma_desk.playback.reel import Reel
from gemma_desk.speech.mouth import Manner, Voice
from gemma_desk.store import sums
from gemma_desk.store.copies import Copy
from gemma_desk.store.database import DATABASE_NAME
from gemma_desk.ui.application import make_application
from gemma_desk.ui.attachment_views import SoundTile
from gemma_desk.ui.boxes_line import BoxesLine
from gemma_desk.ui.getting_line import Getting, GettingPhase
from gemma_desk.ui.heard_text import HeardText
from gemma_desk.ui.keys_dialog import KeysDialog
from gemma_desk.ui.label_dialog import LabelDialog
from gemma_desk.ui.language import tr
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.memory_bar import Share
from gemma_desk.ui.modes_dialog import ModesDialog
from gemma_desk.ui.offline_dialog import OfflineDialog
from gemma_desk.ui.page_dialog import PageDialog
from gemma_desk.ui.part_dialog import PartDialog
from gemma_desk.ui.player import PlayerState
from gemma_desk.ui.quick_window import QuickWindow
from gemma_desk.ui.region.overlay import RegionOverlay
from gemma_desk.ui.region.shots import Shot
from gemma_desk.ui.rendering.formulas import formulas
from gemma_desk.ui.selection_button import SelectionButton
from gemma_desk.ui.settings_dialog import SettingsDialog
from gemma_desk.ui.shelves import Shelf
from gemma_desk.ui.theme import Theme, colour
from gemma_desk.ui.unlock_page import UnlockPage
from gemma_desk.ui.window_panel import WindowPanel
from gemma_desk.ui.words import tokens
from gemma_desk.voice.activity import Samples

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
USAGE = Usage(prompt_tokens=1180, evaluated_tokens=1180, generated_tokens=146, thought_tokens=21)
DRAFT = DraftUse(used=True, drafted_tokens=200, accepted_tokens=142)
TIMING = Timing(generate_s=31.7, thought_s=4.4)
WIDE, NARROW = (1280, 800), (420, 720)
GIVE_UP_S = 30.0
FAMILIES = ("Inter", "Noto Sans", "DejaVu Sans")
"""The first one there is; the program itself takes the system's font."""


class PictureEngine(ScriptedEngine):
    """A scripted engine with figures as they are on a laptop with 16 GB."""

    def load(self, request: LoadRequest) -> Iterator[Event]:
        """Loads nothing, under the model's name."""
        name = "Practice model" if request.paths == practice.practice_model() else "Gemma 4 12B"
        for event in super().load(request):
            yield replace(event, info=replace(event.info, name=name)) if isinstance(event, Loaded) else event

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]:
        """As many as the model's vocabulary would give, about."""
        return tuple(map(about_tokens, texts))

    def answer(self, request: TurnRequest) -> Iterator[Event]:
        """Answers from the script, with figures."""
        for event in super().answer(request):
            if isinstance(event, Finished):
                yield replace(event, result=replace(event.result, usage=USAGE, draft=DRAFT, timing=TIMING))
            elif isinstance(event, Writing):
                yield replace(event, tokens_per_s=4.6, drafted_tokens=200, accepted_tokens=142)
            else:
                yield event


class PictureMicrophone:
    """Hears nothing; shows a level that lives."""

    is_full = False
    problem = None
    seconds = 0.0
    name = "Built-in"
    stands_in_for = ""

    def __init__(self, device: str | None = None) -> None:
        """Any of them."""

    @property
    def level(self) -> float:
        """Moves on each time it is asked."""
        self.seconds += 0.05
        return content.level_at(self.seconds)

    def taken(self, n_before: int) -> Samples:
        """Nothing to keep."""
        return np.zeros(0, np.float32)

    def heard(self) -> Samples:
        """Nothing to read ahead."""
        return np.zeros(0, np.float32)

    def start(self) -> None:
        """Nothing to open."""

    def cancel(self) -> None:
        """Nothing to close."""

    def stop(self) -> Recording:
        """What was said."""
        return Recording(content.note_samples(), content.note_wav())


class PictureLoudspeaker:
    """Plays nothing, and stands still where it began."""

    is_over = False
    problem = None
    position_s: float | None = None

    def start(self, reel: Reel, at_s: float, speed: float) -> None:
        """Nothing to open."""
        self.position_s = at_s

    def seek(self, at_s: float) -> None:
        """Goes there."""
        self.position_s = at_s

    def set_speed(self, speed: float) -> None:
        """Nothing moves."""

    def stop(self) -> None:
        """Nothing to close."""


class PictureMouth:
    """Says nothing, and goes on saying it until it is stopped."""

    def voices(self) -> tuple[Voice, ...]:
        """One."""
        return (Voice("en", "English", "en"),)

    def say(self, text: str, manner: Manner, stopped: StopEvent) -> bool:
        """Nobody hears it."""
        stopped.wait()
        return False

    def close(self) -> None:
        """Nothing to close."""


class Stage:
    """One window, brought from scene to scene."""

    def __init__(self, folder: Path, app: QApplication, scale: int) -> None:
        self.app = app
        self.scale = scale
        self.engine = PictureEngine()
        self.desk = Desk(
            folder=folder,
            settings=Settings(model_paths=("Gemma 4",), theme=ThemeSetting.LIGHT, titles=False),
            store=StoreThread(folder),
            engine=EngineThread(self.engine),
            decoder=Decoder(),
            new_microphone=PictureMicrophone,
            microphone_names=lambda: ("Built-in Microphone", "USB Headset"),
            new_loudspeaker=PictureLoudspeaker,
            new_mouth=PictureMouth,
            source=ModelSource(folder / "models", lambda _: None),
            appraise=lambda _: Appraisal(16 * 2**30, int(11.2 * 2**30), 8, 214_000_000_000, 61e9),
        )
        self.theme = Theme(app, ThemeSetting.LIGHT)
        self.window = MainWindow(self.desk, self.theme)
        self.window.resize(*WIDE)
        self.window.open()
        self.until(lambda: self.window.model.state.info is not None)
        self.until(lambda: len(self.window.library.conversations) == len(content.OLDER_TITLES))

    @property
    def composer(self):
        """Where questions are put together."""
        return self.window.page.composer

    @property
    def transcript(self):
        """Questions and answers."""
        return self.window.page.transcript

    @property
    def session(self):
        """The conversation shown."""
        return self.window.conversation.session

    def close(self) -> None:
        """Ends everything."""
        self.window.close()
        formulas().close()
        self.desk.decoder.close()
        self.desk.engine.close()
        self.desk.store.close()

    def until(self, is_true: Callable[[], bool]) -> None:
        """Waits, letting the window work."""
        end = time.monotonic() + GIVE_UP_S
        while not is_true():
            if time.monotonic() > end:
                raise SystemExit("The window did not get where it should.")
            settle(20)

    def attach(self, data: bytes, name: str) -> None:
        """Takes a file in and waits until it has been read."""
        self.window.intake.take_data(data, name)
        self.until(lambda: not self.composer.chips.is_reading)

    def begin(self, question: str, turn: ScriptedTurn) -> None:
        """Asks, and returns while the answer is on its way."""
        self.engine._turns.append(turn)
        self.composer.show_text(question)
        self.composer.submit()
        self.until(lambda: bool(self.session.messages))

    def ask(self, question: str, turn: ScriptedTurn) -> None:
        """Asks, and returns when it has been answered."""
        self.begin(question, turn)
        self.until(lambda: not self.session.is_busy)

    def new(self) -> None:
        """Shows an empty conversation."""
        self.window.conversations.begin()

    def open_settings(self) -> SettingsDialog:
        """Opens the page of settings."""
        settle(50)
        self.window.settings.open()
        return self.window.findChild(SettingsDialog)

    def take_pointer_away(self) -> None:
        """Nothing is hovered in a picture."""
        for widget in self.window.findChildren(QWidget):
            if widget.underMouse():
                widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
                QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))

    def take(self, name: str, *, narrow: bool = False, over: QWidget | None = None, at: QWidget | None = None) -> None:
        """Saves the scene, light and dark, wide and if wanted narrow.

        Args:
            name: Of the pictures.
            narrow: Also in a narrow window.
            over: A dialog or menu, which is a window of its own.
            at: What a menu hangs on; a dialog stands in the middle.
        """
        sizes = {"": WIDE, "-narrow": NARROW} if narrow else {"": WIDE}
        for suffix, size in sizes.items():
            self.window.resize(*size)
            if isinstance(over, PageDialog):
                over.resize(min(700, size[0] - 24), min(720, size[1] - 24))
            self.take_here(f"{name}{suffix}", over, at)
        self.window.resize(*WIDE)

    def take_small(self, name: str) -> None:
        """Saves the scene in a window of a smaller height, and narrow."""
        for suffix, size in (("", (1080, 760)), ("-narrow", NARROW)):
            self.window.resize(*size)
            settle(150)
            self.transcript.scroll_to_end()
            self.take_here(f"{name}{suffix}")
        self.window.resize(*WIDE)

    def take_here(self, name: str, over: QWidget | None = None, at: QWidget | None = None) -> None:
        """Saves the window as it is, light and dark."""
        for theme in (ThemeSetting.LIGHT, ThemeSetting.DARK):
            self.window._settings.change(theme=theme)
            self.take_pointer_away()
            settle(250)
            scale = f"@{self.scale}x" if self.scale > 1 else ""
            self.grabbed(over, at).save(str(PICTURES / f"{name}-{theme}{scale}.png"))
        self.window._settings.change(theme=ThemeSetting.LIGHT)

    def take_alone(self, name: str, window: QWidget) -> None:
        """Saves another window, light and dark."""
        for theme in (ThemeSetting.LIGHT, ThemeSetting.DARK):
            self.window._settings.change(theme=theme)
            settle(400)
            window.grab().save(str(PICTURES / f"{name}-{theme}.png"))
        self.window._settings.change(theme=ThemeSetting.LIGHT)

    def joined(self, windows: Sequence[QWidget]) -> QPixmap:
        """Windows beside each other, a gap between them."""
        pictures = [window.grab() for window in windows]
        gap = 8 * self.scale
        width = sum(picture.width() for picture in pictures) + gap * (len(pictures) - 1)
        sheet = QPixmap(width, pictures[0].height())
        sheet.fill(colour("border"))
        painter = QPainter(sheet)
        left = 0
        for picture in pictures:
            painter.drawPixmap(left, 0, picture)
            left += picture.width() + gap
        painter.end()
        return sheet

    def grabbed(self, over: QWidget | None, at: QWidget | None) -> QPixmap:
        """The window, and what stands over it."""
        picture = self.window.grab()
        if over is not None:
            place = QRect(0, 0, over.width(), over.height())
            place.moveCenter(self.window.rect().center())
            if isinstance(over, WindowPanel):
                place.moveTopLeft(self.window.mapFromGlobal(over.pos()))
            elif at is not None:
                place.moveBottomLeft(at.mapTo(self.window, QPoint(0, -4)))
            with QPainter(picture) as painter:
                painter.drawPixmap(place.topLeft(), over.grab())
                if not isinstance(over, WindowPanel):
                    painter.setPen(colour("border"))
                    painter.drawRect(place)
        return picture


def settle(milliseconds: int) -> None:
    """Lets the window work; an event loop, so that the other threads may, too."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def scene_empty(stage: Stage) -> None:
    stage.new()
    stage.take("empty", narrow=True)


def scene_conversation(stage: Stage) -> None:
    stage.new()
    stage.attach(content.invoice_png(), "invoice.png")
    stage.ask("What is the total, and when is it due?", ScriptedTurn(content.INVOICE_ANSWER))
    stage.take("conversation", narrow=True)


def scene_composing(stage: Stage) -> None:
    stage.new()
    stage.attach(content.dialog_png(), "tax-form-error-in-the-last-step-before-sending.png")
    stage.attach(content.evening_png(), "evening.jpg")
    stage.attach(content.invoice_png(), "invoice.png")
    stage.attach(content.note_wav(), "note.wav")
    stage.composer.show_text("Which of these belong together, and what do I say in the note?")
    stage.take("composing", narrow=True)
    stage.composer.clear()


def scene_refused(stage: Stage) -> None:
    stage.new()
    stage.attach(content.evening_png(), "evening.jpg")
    stage.attach(b"PK\x03\x04 not a picture", "holiday.zip")
    stage.attach(content.huge_png(), "plan-of-the-house.png")
    stage.composer.show_text("Where was this taken?")
    stage.take("refused")
    stage.composer.clear()


def scene_reading(stage: Stage) -> None:
    """Takes as long as it says: half of it in eight seconds."""
    stage.new()
    stage.attach(content.invoice_png(), "invoice.png")
    stage.begin("How much do I owe the dentist?", ScriptedTurn(("",), prompt_tokens=527, step_s=1.6))
    stage.until(lambda: stage.session.status.done_tokens > 260)
    stage.take("reading", narrow=True)
    stage.session.stop()
    stage.until(lambda: not stage.session.is_busy)


def scene_writing(stage: Stage) -> None:
    stage.new()
    pieces = (*content.CODE_ANSWER[:5], "It is also easier to", *("",) * 400)
    stage.begin("Can this loop be made faster?", ScriptedTurn(pieces, content.CODE_THOUGHT, step_s=0.02))
    stage.until(lambda: stage.session.status.generated_tokens > 8)
    settle(100)
    stage.take("writing")
    stage.session.stop()
    stage.until(lambda: not stage.session.is_busy)


def scene_code(stage: Stage) -> None:
    stage.new()
    stage.ask("Why is this slow with long lists?", ScriptedTurn(content.CODE_ANSWER, content.CODE_THOUGHT))
    stage.take("code", narrow=True)


def scene_branches(stage: Stage) -> None:
    """Two wordings of a question, three answers to the second, of which the second one was cut."""
    stage.new()
    length = FinishReason.LENGTH
    stage.ask("A name for our hiking club?", ScriptedTurn(content.NAMES[0]))
    row = stage.session.messages[0]
    stage.window.conversation._edit(row.id)
    stage.ask("A short name for our hiking club, near the sea?", ScriptedTurn(content.NAMES[1]))
    for answer, reason in ((content.NAMES[2], length), (content.NAMES[3], FinishReason.STOP)):
        stage.engine._turns.append(ScriptedTurn(answer, finish_reason=reason))
        stage.transcript.retry_requested.emit(stage.session.messages[-1].id)
        stage.until(lambda: not stage.session.is_busy)
    stage.transcript.sibling_chosen.emit(stage.session.messages[-1].siblings[1])
    stage.until(lambda: not stage.session.is_busy)
    stage.take("branches", narrow=True)


def scene_maths(stage: Stage) -> None:
    stage.new()
    stage.ask(content.MATHS_QUESTION, ScriptedTurn(content.MATHS_ANSWER))
    stage.until(lambda: formulas().is_idle)
    stage.take("maths", narrow=True)


def scene_error(stage: Stage) -> None:
    stage.new()
    turn = ScriptedTurn(content.NOTE_ANSWER, problem=content.ENGINE_PROBLEM)
    stage.attach(content.note_wav(), "note.wav")
    stage.ask("Put what I said in order.", turn)
    stage.take("error", narrow=True)


def scene_attaching(stage: Stage) -> None:
    """One of each: a document, program text, a film, a recording, a screenshot that goes on and on."""
    stage.new()
    stage.attach(content.minutes_pdf(), "minutes-of-november.pdf")
    stage.attach(content.PROGRAM, "totals.py")
    stage.attach(content.film_mp4(is_spoken=True), "evening.mp4")
    stage.attach(content.recording_wav(), "meeting.wav")
    stage.attach(content.long_png(), "chat-from-top-to-bottom.png")
    stage.composer.show_text("What was decided, and who does it?")
    stage.take("attaching", narrow=True)
    stage.composer.clear()


def scene_document(stage: Stage) -> None:
    """A document with its pages to choose."""
    stage.new()
    stage.attach(content.minutes_pdf(), "minutes-of-november.pdf")
    stage.composer.show_text("What was decided?")
    (chip,) = stage.composer.chips.chips
    menu = chip.findChild(SelectionButton).menu()
    menu.popup(QPoint(0, 0))
    stage.take("document", over=menu, at=chip)
    menu.close()
    chip.opened.emit(chip.attachment)
    stage.window.viewer.turn_to(1)
    settle(800)
    stage.window.viewer.canvas.choose_part(QRectF(*content.PAGE_AREA))
    stage.take("pages", narrow=True)
    stage.window.viewer.close_picture()
    stage.composer.clear()


def scene_detail(stage: Stage) -> None:
    """What each detail costs here, and the receipt."""
    stage.new()
    stage.attach(content.evening_png(), "evening.jpg")
    stage.composer.chips.show_speed(11.0)
    stage.composer.show_text("Where was this taken?")
    (chip,) = stage.composer.chips.chips
    for name, button in (("detail", chip._detail), ("receipt", chip._info)):
        menu = button.menu()
        if menu is None:
            button.click()
            menu = button.findChild(QMenu)
        menu.popup(QPoint(0, 0))
        stage.take(name, over=menu, at=chip)
        menu.close()
    stage.composer.clear()


def scene_translated(stage: Stage) -> None:
    """A recording that was heard, then translated piece by piece."""
    stage.new()
    stage.attach(content.recording_wav(), "meeting.wav")
    stage.engine._turns += [ScriptedTurn((english,)) for english, _ in content.MEETING]
    stage.ask("Who writes to Lindqvist?", ScriptedTurn(("Ada, today.",)))
    stage.engine._turns += [ScriptedTurn((german,)) for _, german in content.MEETING]
    stage.window.findChild(HeardText).translate("German")
    stage.until(lambda: len(stage.session.messages) == 4 and not stage.session.is_busy)
    stage.take("translated", narrow=True)


def scene_video(stage: Stage) -> None:
    """The part of a video is chosen on its strip; then that part, asked about."""
    stage.new()
    stage.attach(content.film_mp4(seconds=96), "evening.mp4")
    (chip,) = stage.composer.chips.chips
    chip.findChild(SelectionButton).menu().actions()[0].trigger()
    dialog = stage.window.findChild(PartDialog)
    for edit, seconds in zip(dialog.findChildren(QTimeEdit), (24, 60), strict=True):
        edit.setTime(QTime(0, 0).addSecs(seconds))
    stage.take("video-part", over=dialog)
    dialog.accept()
    stage.until(lambda: not stage.composer.chips.is_reading)
    stage.ask("How does the light change?", ScriptedTurn(content.FILM_ANSWER))
    stage.take("video", narrow=True)


def scene_heard(stage: Stage) -> None:
    """A screenshot and a note: the note would begin too late, so it was heard first."""
    stage.new()
    stage.attach(content.invoice_png(), "invoice.png")
    stage.attach(content.note_wav(), "note.wav")
    stage.engine._turns.append(ScriptedTurn((content.HEARD,)))
    stage.ask("", ScriptedTurn(content.INVOICE_ANSWER))
    stage.window.findChild(SoundTile).bar.play_from(2.4)
    stage.until(lambda: stage.window.player.state is PlayerState.PLAYING)
    stage.take("heard", narrow=True)


def scene_hearing(stage: Stage) -> None:
    """A recording while it is heard, piece by piece."""
    stage.new()
    stage.attach(content.recording_wav(), "meeting.wav")
    stage.engine._turns += [ScriptedTurn((content.HEARD,)), ScriptedTurn(("",) * 400, step_s=0.05)]
    stage.composer.show_text("Sum it up in three points.")
    stage.composer.submit()
    stage.until(lambda: stage.session.status.heard_pieces == 1)
    settle(300)
    stage.take("hearing")
    stage.session.stop()
    stage.until(lambda: not stage.session.is_busy)


def scene_boxes(stage: Stage) -> None:
    """What the model found, on the picture it found it in."""
    stage.new()
    stage.attach(content.invoice_png(), "invoice.png")
    stage.ask("Where are the total and the day it is due?", ScriptedTurn(content.BOXES_ANSWER))
    stage.take("boxes", narrow=True)


def scene_viewer(stage: Stage) -> None:
    """The same, large; a part is chosen, to be asked about. Then that part, asked about."""
    stage.new()
    stage.attach(content.invoice_png(), "invoice.png")
    stage.ask("Where are the total and the day it is due?", ScriptedTurn(content.BOXES_ANSWER))
    stage.transcript.findChild(BoxesLine).looked.emit()
    settle(800)
    stage.take("viewer", narrow=True)
    viewer = stage.window.viewer
    viewer.canvas.choose_part(QRectF(*content.CLOSER_AREA))
    stage.take("viewer-part", narrow=True)
    viewer.take_part()
    stage.until(lambda: not stage.composer.chips.is_reading)
    stage.take("closer", narrow=True)
    stage.composer.clear()


def scene_search(stage: Stage) -> None:
    """In everything, a hit opened; then in the conversation that is open."""
    stage.new()
    stage.attach(content.invoice_png(), "invoice.png")
    stage.ask("What is the total of the invoice, and when is it due?", ScriptedTurn(content.INVOICE_ANSWER))
    stage.new()
    stage.attach(content.minutes_pdf(), "minutes-of-november.pdf")
    stage.ask("Is the invoice of the plumber in it, and was it due?", ScriptedTurn(content.CODE_ANSWER))
    side, window = stage.window.side, stage.window
    side.search.setText("due")
    stage.until(side.hits.isVisible)
    side.hits.setCurrentRow(side.hits.count() - 1)
    side.hits.choose_current()
    settle(400)
    side.search.setFocus()
    stage.take("search")
    window.resize(*NARROW)
    window.split.show_side()
    side.begin_search()
    stage.take_here("search-narrow")
    window.split.close_side_over()
    window.resize(*WIDE)
    side.search.clear()
    window.finder.open()
    window.page.find.box.setText("the")
    settle(300)
    stage.take("find", narrow=True)
    window.finder.close()


def scene_shelf(stage: Stage) -> None:
    """One pinned, one archived; the menu of one; then what was deleted."""
    stage.new()
    library, side = stage.window.library, stage.window.side
    rows = {row.title: row.id for row in library.conversations}
    titles = [title for title, _ in content.OLDER_TITLES]
    library.pin(rows[titles[3]], True)
    library.archive(rows[titles[1]], True)
    library.delete(rows[titles[2]])
    stage.until(lambda: bool(library.deleted) and library.conversations[-1].is_pinned)
    stage.take("shelf")
    side.show_shelf(Shelf.DELETED)
    stage.take("shelf-deleted")
    side.show_shelf(Shelf.CURRENT)
    library.pin(rows[titles[3]], False)
    library.archive(rows[titles[1]], False)
    library.restore(rows[titles[2]])
    stage.until(lambda: not library.deleted)


def scene_labels(stage: Stage) -> None:
    """Labels in the side bar, the menu that gives them, and the dialog that asks for one."""
    stage.new()
    stage.attach(content.invoice_png(), "invoice.png")
    stage.ask("What is the total of the invoice, and when is it due?", ScriptedTurn(content.INVOICE_ANSWER))
    library, window = stage.window.library, stage.window
    rows = {row.title: row.id for row in library.conversations}
    titles = [title for title, _ in content.OLDER_TITLES]
    given = {"Money": ("green", [titles[2]]), "Travel": ("blue", [titles[0]]), "Family": ("orange", titles[2:4])}
    for name, (colour_name, labelled) in given.items():
        for title in labelled:
            library.add_label(name, colour_name, rows[title])
        library.add_label(name, colour_name, window.conversations.open_id if name == "Money" else None)
    stage.until(lambda: len(library.labels) == len(given) and bool(library.conversations[0].labels))
    stage.take("labels")
    window.labels.make(rows[titles[0]])
    dialog = window.findChild(LabelDialog)
    dialog.name.setText("Invoices")
    stage.take("labels-new", over=dialog)
    dialog.reject()
    for label in library.labels:
        library.delete_label(label, lambda _: None)
    stage.until(lambda: not library.labels)


def scene_windows(stage: Stage) -> None:
    """Two conversations side by side; the second one waits for the answer in the first."""
    stage.new()
    stage.attach(content.invoice_png(), "invoice.png")
    stage.ask("What is the total of the invoice, and when is it due?", ScriptedTurn(content.INVOICE_ANSWER))
    other = stage.window.shared.windows.open_new()
    other.page.composer.show_text("How do I write a date in French?")
    long = ScriptedTurn(tuple(" ".join(content.INVOICE_ANSWER).split(" ")), step_s=1.0)
    stage.begin("And which of the items can I deduct?", long)
    settle(1500)
    other.page.composer.submit()
    settle(300)
    halves = (stage.window, other)
    for each in halves:
        each.resize(WIDE[0] // 2, WIDE[1])
        each.favour_page()
    for theme in (ThemeSetting.LIGHT, ThemeSetting.DARK):
        stage.window._settings.change(theme=theme)
        settle(250)
        stage.joined(halves).save(str(PICTURES / f"windows-{theme}.png"))
    stage.window._settings.change(theme=ThemeSetting.LIGHT)
    stage.session.stop()
    stage.until(lambda: not stage.session.is_busy and not other.conversation.session.is_busy)
    other.close()
    stage.window.resize(*WIDE)


def scene_region(stage: Stage) -> None:
    """A part of the screen being chosen, with what is said meanwhile; the screen shows another program's dialog."""
    screen = QApplication.primaryScreen()
    picture = QPixmap(QSize(*WIDE))
    dialog = QPixmap()
    dialog.loadFromData(content.dialog_png())
    picture.fill(dialog.toImage().pixelColor(2, 2))
    place = QRect(QPoint(0, 0), dialog.size())
    place.moveCenter(picture.rect().center())
    with QPainter(picture) as painter:
        painter.drawPixmap(place, dialog)
    overlay = RegionOverlay(Shot(screen, picture))
    overlay.resize(*WIDE)
    overlay._part = place.adjusted(110, 130, -110, -130)
    overlay.show_pill(tr("Listening {time} of {most}", time="0:02", most="0:30"))
    for theme in (ThemeSetting.LIGHT, ThemeSetting.DARK):
        stage.window._settings.change(theme=theme)
        settle(250)
        overlay.grab().save(str(PICTURES / f"region-{theme}.png"))
    stage.window._settings.change(theme=ThemeSetting.LIGHT)
    overlay.close()


def scene_quick(stage: Stage) -> None:
    """The small window: with what it offers, and with an answer."""
    quick = QuickWindow(stage.desk, stage.theme, stage.window.shared)
    quick.open()
    quick.intake.take_data(content.dialog_png(), tr("Part of the screen"))
    stage.until(lambda: not quick.page.composer.chips.is_reading)
    for button in (quick.offers.picture, quick.offers.selected, quick.offers):
        button.show()
    stage.take_alone("quick", quick)
    stage.engine._turns.append(ScriptedTurn(content.DIALOG_ANSWER))
    quick.page.composer.show_text("What does this error mean?")
    quick.page.composer.submit()
    stage.until(lambda: len(quick.conversation.session.messages) == 2 and not quick.conversation.session.is_busy)
    quick.offers.hide()
    stage.take_alone("quick-answer", quick)
    quick.close()


def scene_right_to_left(stage: Stage) -> None:
    stage.new()
    stage.ask(content.ARABIC_QUESTION, ScriptedTurn(content.ARABIC_ANSWER))
    stage.take("right-to-left")


def scene_listening(stage: Stage) -> None:
    stage.new()
    stage.window.recorder.press()
    settle(4200)
    stage.take("listening", narrow=True)
    stage.window.recorder.cancel()


def scene_hands_free(stage: Stage) -> None:
    stage.new()
    stage.attach(content.invoice_png(), "invoice.png")
    heard = ScriptedTurn(("What is the total, and when is it due?",))
    stage.engine._turns += [heard, ScriptedTurn(content.INVOICE_ANSWER)]
    stage.window.hands_free.toggle()
    stage.window.recorder.finish()
    stage.until(lambda: stage.window.reading.is_reading and not stage.window.conversation.session.is_busy)
    stage.take("hands-free", narrow=True)
    stage.window.hands_free.stop()


def scene_dropping(stage: Stage) -> None:
    stage.new()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/evening.jpg")])
    area = stage.window.drop_area
    no_key, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(area.rect().center(), Qt.DropAction.CopyAction, mime, left, no_key)
    QApplication.sendEvent(area, enter)
    stage.take("dropping")
    QApplication.sendEvent(area, QDragLeaveEvent())


def scene_no_model(stage: Stage) -> None:
    """As in a build without the practice model, then with it."""
    stage.new()
    paths, folder = stage.desk.settings.model_paths, practice.FOLDER
    practice.FOLDER = Path("none")
    stage.window.model.choose(())
    stage.take("no-model", narrow=True)
    practice.FOLDER = folder
    stage.window.model.choose(practice.practice_model())
    stage.until(lambda: stage.window.model.state.info is not None)
    stage.take("practice", narrow=True)
    stage.window.model.choose(paths)
    stage.until(lambda: stage.window.model.state.info is not None)


def scene_first(stage: Stage) -> None:
    """The first page, with what another program has, then while a model is being downloaded."""
    stage.new()
    paths = stage.desk.settings.model_paths
    stage.window.model.choose(practice.practice_model())
    stage.until(lambda: stage.window.model.state.info is not None)
    first = stage.window.first
    first.open()
    stage.until(lambda: "GiB" in first.page.machine.text() and first.page.searching.isHidden())
    stage.take("first", narrow=True)
    found = FoundSet(
        ModelSet(Path("gemma-4-12B-it-qat-UD-Q4_K_XL.gguf"), Path("mmproj-F16.gguf"), None, "", "Gemma 4 12B It Qat"),
        Program.LM_STUDIO,
        6_891_472_640,
        "",
    )
    first.page.show_found((found,))
    stage.take("first-found", narrow=True)
    first.page.show_found(())
    first._getting._show(Getting("Gemma 4 12B", GettingPhase.GETTING, 2_412_000_000, 7_145_181_440, 12.4e6))
    stage.take("first-getting", narrow=True)
    first.close()
    stage.take("getting", narrow=True)
    first._getting._show(Getting())
    stage.window.model.choose(paths)
    stage.until(lambda: stage.window.model.state.info is not None)


def scene_mending(stage: Stage) -> None:
    """Conversations that the disk damaged: a copy is offered, then the older ones, too."""
    stage.new()
    mending = stage.window.mending
    mending._open(Problem(ProblemKind.STORE, content.DAMAGED))
    settle(300)
    now = 1_795_300_000.0
    mending.page.show_copies([Copy(Path(), now - 86_400 * days, 37 - days) for days in range(3)])
    stage.take("mending", narrow=True)
    mending.page.older_button.click()
    stage.take("mending-older")
    mending.page.hide()


def scene_model(stage: Stage) -> None:
    """The page of the model, with the set of the tests, whose figures are set as the 12B's."""
    stage.new()
    presenter = stage.window.model_page
    presenter._wish = Wish()
    presenter.open()
    page = presenter._page
    page.show_model(
        "Gemma 4 12B",
        "gemma-4-12B-it-qat-UD-Q4_K_XL.gguf, 6.72 GB\nmmproj-F16.gguf, 0.18 GB\nmtp-gemma-4-12B-it.gguf, 0.25 GB",
        (
            tr("You chose it."),
            tr("It holds {tokens} and took {size} when it was loaded.", tokens=tokens(16_384), size="7.9 GiB"),
            tr("Its drafter makes answers faster."),
        ),
    )
    page.offer_contexts(((None, tr("Automatic")), (32_768, "32\u2009768 tokens · 8.4 GiB")), 32_768)
    page.show_layers(49, None, has_cards=False)
    page.show_adapters(("poet.gguf",))
    gib = 2**30
    shares = (
        Share(tr("Other programs"), int(3.9 * gib), "soft", 0.6),
        Share(tr("Model", "its part of the memory"), int(6.3 * gib), "accent"),
        Share(tr("Pictures and sound"), int(0.3 * gib), "success"),
        Share(tr("Drafter"), int(0.3 * gib), "success", 0.6),
        Share(tr("Conversation", "its part of the memory"), int(1.2 * gib), "accent", 0.5),
        Share(tr("Computing"), int(0.4 * gib), "text", 0.7),
    )
    words = tr(
        "A context window of {tokens}: {needed} of the {free} that are free without it.",
        tokens=tokens(32_768),
        needed="8.4 GiB",
        free="12.1 GiB",
    )
    settle(300)
    page.show_outcome(words, shares, 16 * gib, is_bad=False)
    stage.take("model", narrow=True, over=page)
    page.close()


def scene_deleted(stage: Stage) -> None:
    stage.new()
    stage.window.conversations.delete(stage.window.library.conversations[0].id)
    settle(200)
    stage.take("deleted")
    stage.window.page.undo.button.click()


def scene_settings(stage: Stage) -> None:
    """The settings, a search in them, and everything in large letters."""
    stage.new()
    stage.ask("Why is this slow with long lists?", ScriptedTurn(content.CODE_ANSWER, content.CODE_THOUGHT))
    dialog = stage.open_settings()
    dialog.chosen.emit("think", True)
    stage.take("settings", over=dialog, narrow=True)
    dialog.search.setText("voice")
    stage.take("settings-search", over=dialog)
    dialog.close()
    stage.window.settings.step_text(3)
    stage.take("large-text", narrow=True)
    dialog = stage.open_settings()
    stage.take("settings-large", over=dialog, narrow=True)
    dialog.chosen.emit("think", False)
    dialog.close()
    stage.window.settings.step_text(0)


def scene_keys(stage: Stage) -> None:
    """A key that another action has."""
    stage.new()
    stage.window.keys.open()
    dialog = stage.window.findChild(KeysDialog)
    dialog.rows["find"].pressed.emit("find", "Ctrl+N")
    stage.take("keys", narrow=True, over=dialog)
    dialog.close()


def scene_offline(stage: Stage) -> None:
    """What a download has left in the record of connections."""
    stage.new()
    stage.window.offline.open()
    dialog = stage.window.findChild(OfflineDialog)
    dialog.show_connections(content.CONNECTIONS)
    stage.take("offline", narrow=True, over=dialog)
    dialog.close()


def scene_passphrase(stage: Stage) -> None:
    """The page that sets it, and the one that asks for it."""
    stage.new()
    stage.window.passphrase.open()
    dialog = stage.window.passphrase.dialog
    assert dialog is not None
    dialog.new.setText("four words are better")
    stage.take_alone("passphrase", dialog)
    dialog.show_set(True)
    dialog.show_progress(Progress(31, 100, "Decrypting everything"))
    stage.take_alone("passphrase-removed", dialog)
    dialog.show_set(True)
    dialog.close()
    page = UnlockPage(stage.window.shared.desk.folder)
    page.line.setText("four words")
    page.show()
    stage.take_alone("unlock", page)
    page.close()


def scene_mirrored(stage: Stage) -> None:
    """The whole window from the right to the left."""
    stage.app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stage.new()
    stage.attach(content.invoice_png(), "invoice.png")
    stage.ask(content.ARABIC_QUESTION, ScriptedTurn(content.ARABIC_ANSWER))
    stage.take("mirrored", narrow=True)
    stage.app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def scene_languages(stage: Stage) -> None:
    """The window in German and in Japanese, chosen while it is open; the settings over it."""
    stage.new()
    stage.attach(content.invoice_png(), "invoice.png")
    for code, question, answer in content.LANGUAGES:
        stage.window._settings.change(language=code)
        stage.ask(question, ScriptedTurn(answer))
        stage.take(f"language-{code}", narrow=True)
        dialog = stage.open_settings()
        stage.take(f"language-{code}-settings", over=dialog, narrow=True)
        dialog.close()
    stage.window._settings.change(language="en")


def scene_modes(stage: Stage) -> None:
    """The menu in the composer, and the modes being edited."""
    stage.new()
    stage.attach(content.invoice_png(), "invoice.png")
    stage.composer.show_text("What is on it?")
    button = stage.composer.mode
    button.menu().popup(QPoint(0, 0))
    stage.take("mode-menu", over=button.menu(), at=button)
    button.menu().close()
    stage.window.modes.choose("describe")
    stage.until(lambda: not stage.composer.chips.is_reading)
    settle(50)
    stage.window.modes.open()
    dialog = stage.window.findChild(ModesDialog)
    stage.take("modes", over=dialog, narrow=True)
    dialog.close()
    stage.window.settings.step_text(3)
    settle(50)
    stage.window.modes.open()
    stage.take("modes-large", over=stage.window.findChild(ModesDialog), narrow=True)
    stage.window.findChild(ModesDialog).close()
    stage.take("mode-large", narrow=True)
    stage.window.settings.step_text(0)
    stage.window.modes.choose("ask")
    stage.until(lambda: not stage.composer.chips.is_reading)
    stage.composer.clear()


def scene_window(stage: Stage) -> None:
    """What takes room in the context window, by kind."""
    stage.new()
    stage.attach(content.minutes_pdf(), "minutes-of-november.pdf")
    stage.attach(content.invoice_png(), "invoice.png")
    stage.ask("Is the invoice in the minutes?", ScriptedTurn(content.INVOICE_ANSWER))
    stage.attach(content.note_wav(), "note.wav")
    stage.ask("And what is left to do?", ScriptedTurn(content.NOTE_ANSWER))
    stage.composer.show_text("Which of these is the most urgent, and who does it?")
    settle(400)
    for suffix, size in (("", WIDE), ("-narrow", NARROW)):
        stage.window.resize(*size)
        settle(100)
        stage.window.window_use.open()
        stage.take_here(f"window{suffix}", over=stage.window.window_use.panel)
        stage.window.window_use.panel.close()
    stage.window.resize(*WIDE)
    stage.composer.clear()


def scene_room(stage: Stage) -> None:
    """What is not sent any more, and what is instead."""
    stage.new()
    for question, answer in content.LONG_TALK:
        stage.ask(question, ScriptedTurn(answer))
    stage.engine._turns.append(ScriptedTurn(content.LONG_TALK_SUMMARY))
    stage.session.make_room(WhenFull.SUMMARY, stage.window.conversation.options)
    stage.until(lambda: not stage.session.is_busy)
    stage.ask("Which of them was the cheapest, and is it still free?", ScriptedTurn(content.LONG_TALK_END))
    stage.take_small("room-summary")
    stage.session.cut_after(stage.session.cut.message_id, "")
    stage.take_small("room-dropped")


def scene_full(stage: Stage) -> None:
    """Before the context window is full, and when a question does not fit."""
    stage.new()
    stage.window.model.choose_context(4096)
    stage.until(lambda: stage.window.window_use.use.context_tokens == 4096)
    stage.attach(content.minutes_pdf(), "minutes-of-november.pdf")
    stage.ask("What was decided, and who does it?", ScriptedTurn(content.NOTE_ANSWER))
    stage.ask("And what does the invoice say?", ScriptedTurn(content.INVOICE_ANSWER))
    stage.until(lambda: bool(stage.window.page.notice.words))
    stage.take_small("full-soon")
    stage.composer.show_text(content.LONG_QUESTION)
    stage.until(lambda: stage.window.window_use.use.is_full)
    stage.take_small("full")
    stage.composer.clear()
    stage.window.model.choose_context(None)


SCENES = {name.removeprefix("scene_"): scene for name, scene in list(globals().items()) if name.startswith("scene_")}
AT_TWO = ("conversation", "composing")
"""Scenes also taken with two pixels for one."""


def seed(folder: Path) -> None:
    """Fills the side bar with older conversations."""
    store = StoreThread(folder)
    for title, _ in reversed(content.OLDER_TITLES):
        store.call(lambda opened, title=title: opened.create_conversation(title)).result()
    store.close()
    database = folder / DATABASE_NAME
    with contextlib.closing(sqlite3.connect(database)) as connection, connection:
        sums.teach(connection)
        for title, days in content.OLDER_TITLES:
            connection.execute(
                "UPDATE conversations SET updated_at = updated_at - ? WHERE title = ?", (days * 86_400, title)
            )


def take(names: list[str], scale: int) -> None:
    """Takes these scenes in this process."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    app = make_application(sys.argv[:1])
    family = next((name for name in FAMILIES if name in QFontDatabase.families()), "")
    app.setFont(QFont(family) if family else app.font())
    with tempfile.TemporaryDirectory() as folder:
        seed(Path(folder))
        stage = Stage(Path(folder), app, scale)
        for name in names:
            SCENES[name](stage)
        stage.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenes", nargs="*", choices=[*SCENES, []], help="all when none is named")
    names = parser.parse_args().scenes
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    scale = int(os.environ.get("QT_SCALE_FACTOR", "1"))
    take(names or list(SCENES), scale)
    if scale == 1 and not names:
        subprocess.run([sys.executable, __file__, *AT_TWO], env=os.environ | {"QT_SCALE_FACTOR": "2"}, check=True)


if __name__ == "__main__":
    main()
