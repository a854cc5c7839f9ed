"""The text of an answer, growing while it streams in.

Markdown is parsed again only from the last block that is still open: every block that another one follows is final.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextCursor, QTextFrame

from gemma_desk.formulas.wire import Job
from gemma_desk.ui.controls import IconButton
from gemma_desk.ui.language import tr
from gemma_desk.ui.rendering import formats
from gemma_desk.ui.rendering.code_text import CodeText
from gemma_desk.ui.rendering.copying import plain_text
from gemma_desk.ui.rendering.flowing_text import FlowingText
from gemma_desk.ui.rendering.formula_object import FORMULA, FormulaObject, job_of, settle
from gemma_desk.ui.rendering.formulas import formulas
from gemma_desk.ui.rendering.in_turn import in_turn
from gemma_desk.ui.rendering.markdown import Block
from gemma_desk.ui.rendering.portions import CODE, Portion, next_portion
from gemma_desk.ui.rendering.task_box import BOX, BoxObject
from gemma_desk.ui.rendering.writer import DocumentWriter
from gemma_desk.ui.theme import LOOK_EVENTS, RADIUS_CHIP_PX, colour, look

FLUSH_MS = 33
"""Between two renderings at least: what comes faster is coalesced."""
_SLOWEST_FLUSH_MS = 150
_COST_FACTOR = 8
"""A rendering may take an eighth of the time."""
_CARET_PX = (7, 15)
_SETTLED_AT_ONCE = 60
"""Formulas that have just been drawn; the same one may stand there thousands of times."""
_MOST_LAID_OUT = 20_000
"""Characters at once: more than most answers have; a long thought or what is imported may."""
_MOST_BUTTONS = 300
"""On code in one text; what comes behind is copied by selecting it."""


class AnswerText(FlowingText):
    """Shows Markdown that may still grow."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._look = ""
        self._is_growing = False
        self._is_begun = False
        """Whether a text that is held is being written."""
        self._is_outdated = False
        """Whether it is to be written anew."""
        self._is_more = False
        """Whether something of it is not written yet."""
        self._final_chars = 0
        self._reopens = ""
        """Stands in front of what is not final, see `portions`."""
        self._final_position = 0
        self._final_is_fresh = True
        self._n_formulas = 0
        """That are final."""
        self._end_of_text = 0
        self._awaited: dict[int, Job] = {}
        """Formulas not drawn yet, by their place in the document."""
        self._formula_object = FormulaObject(self)
        self.document().documentLayout().registerHandler(FORMULA, self._formula_object)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._settle_formulas)
        self._box_object = BoxObject(self)
        self.document().documentLayout().registerHandler(BOX, self._box_object)
        formulas().arrived.connect(self._show_formula)
        self._frames: list[QTextFrame] = []
        """Around code and quotations, in their order."""
        self._n_final_frames = 0
        self._code: list[CodeText] = []
        self._n_final_code = 0
        self._open_code: CodeText | None = None
        """The last code that is final, where more of it is to come."""
        self._is_in_render = False
        self._copy_buttons: list[IconButton] = []
        self._n_final_buttons = 0
        self._move_buttons = QTimer(self, singleShot=True, interval=0)
        self._move_buttons.timeout.connect(self._place_copy_buttons)
        self._flush = QTimer(self, singleShot=True, interval=FLUSH_MS)
        self._flush.timeout.connect(self._render_tail)
        self.document().documentLayout().documentSizeChanged.connect(self._notice_size)
        self.setAccessibleName(tr("Gemma's answer"))

    @property
    def text(self) -> str:
        """The Markdown as it was written."""
        return self._text

    @property
    def plain_text(self) -> str:
        """The answer as it reads."""
        self.be_whole()
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        return plain_text(cursor)

    @property
    def is_whole(self) -> bool:
        """See `FlowingText`."""
        return not (self._is_more or self._is_outdated)

    def be_whole(self) -> None:
        """See `FlowingText`."""
        if self._is_more and self._is_outdated:
            self.render_all()
        elif self._is_more:
            self._render(is_all=True)
        self.let_go()

    def show_text(self, text: str, *, is_growing: bool = False) -> None:
        """Shows another text from its beginning; what is more than a portion when the others had their turn."""
        self._text = text
        self._is_growing = is_growing
        self._is_outdated = False
        self._begin()
        if self._render(is_all=False):
            in_turn().take(self)

    def hold(self, text: str) -> None:
        """Takes a text without writing it yet; `render_all` does."""
        self._text = text

    def grow(self, delta: str) -> None:
        """Adds a piece; it is seen at the next flush."""
        self._text += delta
        self._is_growing = True
        if not self._flush.isActive():
            self._flush.start()

    def finish(self) -> None:
        """Ends the growing: shows what is left, which is rarely more than a portion, and takes the caret away."""
        if self._is_growing:
            self._flush.stop()
            self._is_growing = False
            self._render_tail()

    def changeEvent(self, event: QEvent) -> None:
        """Has everything written again in the new palette or size."""
        super().changeEvent(event)
        # Qt tells of one change several times.
        is_other_look = event.type() in LOOK_EVENTS and self._look != look()
        if is_other_look and self._final_chars + self.document().characterCount() > 1:
            self._is_outdated = True
            in_turn().take(self)

    def write_some(self) -> bool:
        """Writes the next portion of what is not written yet, or not in this look; whether there is more."""
        if self._is_outdated:
            self._hold_view()
            self._forget_written()
            self._is_outdated = self.take_some_away()
        elif not self._render(is_all=False):
            self.let_go()
            self._move_buttons.start()
        return self._is_more

    def _hold_view(self) -> None:
        """Takes its room, and draws nothing else, until the first portion is there again."""
        self._is_more = True
        self.hold_still()
        self.setUpdatesEnabled(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Moves the copy buttons along. What is long is written anew: Qt would lay it out at once, for seconds."""
        if self._is_outdated:
            return  # it is laid out when it is written anew
        is_other_width = round(self.document().textWidth()) != self.viewport().width()
        if is_other_width and self._layout_cost() > _MOST_LAID_OUT:
            self._is_outdated = True
            self._hold_view()
            in_turn().take(self)
            return
        super().resizeEvent(event)
        if is_other_width:
            self._place_copy_buttons()

    def _layout_cost(self) -> int:
        """What it takes to lay all of it out in another width, in characters."""
        document = self.document()
        return document.characterCount() + 2 * document.blockCount() + 5 * self._n_formulas

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the grounds under the text, the text, and the caret while it grows."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_grounds(painter, QRectF(event.rect()))
        painter.end()
        super().paintEvent(event)
        if self._is_growing:
            self._paint_caret()

    def render_all(self) -> None:
        """Writes everything again."""
        self._is_begun = self._is_outdated = False
        self._begin()
        self._render(is_all=True)

    def _begin(self) -> None:
        self.take_all_away()
        self._forget_written()

    def _forget_written(self) -> None:
        self._final_chars, self._final_position, self._final_is_fresh = 0, 0, True
        self._n_formulas = 0
        self._awaited.clear()
        self._reopens, self._open_code = "", None
        self._n_final_frames, self._n_final_code, self._n_final_buttons = 0, 0, 0
        self._let_open_frames_go()

    def render_some(self) -> bool:
        """Writes a further piece of a text that is held, the first one first; as if it grew, but not slower.

        Returns:
            Whether there is more to be written.
        """
        if not self._is_begun:
            self._is_begun = True
            self._begin()
        self._is_begun = self._render(is_all=False)
        return self._is_begun

    def _render_tail(self) -> None:
        """Writes what has come; what is more than a portion is written when the others had their turn."""
        clock = QElapsedTimer()
        clock.start()
        is_more = self._render(is_all=False)
        self._flush.setInterval(min(max(FLUSH_MS, clock.elapsed() * _COST_FACTOR), _SLOWEST_FLUSH_MS))
        if is_more:
            self._flush.start()

    def _render(self, *, is_all: bool) -> bool:
        """Writes the next portion, or all that is left; whether there is more."""
        self.setUpdatesEnabled(False)
        self._is_in_render = True
        whole = QTextCursor(self.document())
        whole.beginEditBlock()  # laid out once
        self._is_more = self._write_portion()
        while is_all and self._is_more:
            self._is_more = self._write_portion()
        whole.endEditBlock()
        self._make_copy_buttons()
        self._n_final_buttons = self._n_final_code
        self._is_in_render = False
        self.setUpdatesEnabled(True)
        return self._is_more

    def _write_portion(self) -> bool:
        """Writes again what is not final, as far as a portion goes; whether there is more behind it."""
        self._look = look()
        portion = next_portion(self._text[self._final_chars :], self._reopens)
        self._let_open_frames_go()
        writer = DocumentWriter(self._clear_tail(), is_fresh=self._final_is_fresh)
        self._awaited = {place: job for place, job in self._awaited.items() if place < self._final_position}
        blocks = self._go_on_with_code(writer, portion.blocks)
        n_open = len(portion.blocks) - portion.n_final
        self._write_blocks(writer, blocks[: len(blocks) - n_open])
        if portion.next_char:
            self._keep(writer, portion)
        if portion.is_last:
            self._write_blocks(writer, blocks[len(blocks) - n_open :])
        self._end_of_text = writer.end_of_text
        self._await(writer.formulas)
        return not portion.is_last

    def _clear_tail(self) -> QTextCursor:
        """Takes away what is not final; gives a cursor where it stood."""
        if self._open_code is not None:
            self._final_position = self._open_code.take_back()
        return self.clear_from(self._final_position)

    def _go_on_with_code(self, writer: DocumentWriter, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Writes what belongs to code that is there already; gives the other blocks."""
        if self._open_code is None or not blocks or blocks[0].node.type not in CODE:
            return blocks
        writer.go_on(self._open_code, blocks[0])
        return blocks[1:]

    def _write_blocks(self, writer: DocumentWriter, blocks: Sequence[Block]) -> None:
        n_frames, n_code = len(writer.frames), len(writer.code)
        for block in blocks:
            writer.write(block)
        self._frames += writer.frames[n_frames:]
        self._code += writer.code[n_code:]

    def _keep(self, writer: DocumentWriter, portion: Portion) -> None:
        self._final_chars += portion.next_char
        self._reopens = portion.reopens
        self._final_position = writer.position
        self._final_is_fresh = writer.is_fresh
        self._n_formulas += len(writer.formulas)
        self._n_final_frames, self._n_final_code = len(self._frames), len(self._code)
        self._open_code = self._code[-1] if portion.is_inside_code else None
        if self._open_code is not None:
            self._open_code.keep()

    # Formulas

    def _await(self, places: list[int]) -> None:
        for place in places:
            job = job_of(self._format_at(place))
            if formulas().get(job) is None:
                self._awaited[place] = job

    def _show_formula(self, job: Job) -> None:
        """One has been drawn."""
        if job in self._awaited.values():
            self._settle_formulas()

    def _settle_formulas(self) -> None:
        """Gives those that have been drawn the room they need, some at a time."""
        there = (place for place, job in self._awaited.items() if formulas().has(job))
        places = list(islice(there, _SETTLED_AT_ONCE))
        whole = QTextCursor(self.document())
        whole.beginEditBlock()  # laid out once
        for place in places:
            del self._awaited[place]
            self._cursor_on(place).setCharFormat(settle(self._format_at(place)))
        whole.endEditBlock()
        if len(places) == _SETTLED_AT_ONCE:
            self._settle.start()

    def _format_at(self, place: int) -> QTextCharFormat:
        return self._cursor_on(place).charFormat()

    def _cursor_on(self, place: int) -> QTextCursor:
        """Gives a cursor that has chosen one character."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # Code

    def _let_open_frames_go(self) -> None:
        """They are written again."""
        del self._frames[self._n_final_frames :]
        del self._code[self._n_final_code :]

    def _paint_grounds(self, painter: QPainter, seen: QRectF) -> None:
        """Paints behind what is seen, and asks for the place of nothing else: there may be hundreds."""
        layout = self.document().documentLayout()
        begin = layout.hitTest(seen.topLeft(), Qt.HitTestAccuracy.FuzzyHit)
        end = layout.hitTest(seen.bottomLeft(), Qt.HitTestAccuracy.FuzzyHit)
        for frame in self._frames:
            if frame.lastPosition() + 1 >= begin and frame.firstPosition() - 1 <= end:
                self._paint_ground(painter, frame, _ground(layout.frameBoundingRect(frame), frame))

    def _paint_ground(self, painter: QPainter, frame: QTextFrame, ground: QRectF) -> None:
        if _is_code(frame):
            painter.setBrush(colour("code"))
            painter.drawRoundedRect(ground, RADIUS_CHIP_PX, RADIUS_CHIP_PX)
        else:
            painter.setBrush(colour("border"))
            painter.drawRoundedRect(QRectF(ground.left() - 16, ground.top(), 3, ground.height()), 1.5, 1.5)

    def _paint_caret(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._end_of_text, self.document().characterCount() - 1))
        place = self.cursorRect(cursor)
        width, height = _CARET_PX
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.setOpacity(0.6)
        painter.drawRoundedRect(place.right() + 3, place.bottom() - height - 2, width, height, 2, 2)

    def _make_copy_buttons(self) -> None:
        n_wanted = min(len(self._code), _MOST_BUTTONS)
        while len(self._copy_buttons) > n_wanted:
            self._copy_buttons.pop().deleteLater()
        while len(self._copy_buttons) < n_wanted:
            button = IconButton("copy", tr("Copy this code"), size_px=28)
            button.setParent(self.viewport())
            button.clicked.connect(self._copy_code)
            self._copy_buttons.append(button)
            button.show()
        self._place_copy_buttons(self._n_final_buttons)

    def _notice_size(self) -> None:
        """Something has moved; writing sees to what it moves itself."""
        if not self._is_in_render:
            self._move_buttons.start()

    def _place_copy_buttons(self, first: int = 0) -> None:
        """Places the buttons from one on; those in front of what is written stay where they are."""
        layout = self.document().documentLayout()
        for button, code in islice(zip(self._copy_buttons, self._code, strict=False), first, None):
            ground = _ground(layout.frameBoundingRect(code.frame), code.frame)
            button.move(QPoint(round(ground.right()) - button.width() - 6, round(ground.top()) + 6))

    def copy_last_code(self) -> None:
        """Copies the last code there is."""
        for code in self._code[-1:]:
            code.copy()

    def _copy_code(self) -> None:
        number = self._copy_buttons.index(self.sender())
        for code in self._code[number : number + 1]:  # none while it is written anew
            code.copy()


def _is_code(frame: QTextFrame) -> bool:
    return frame.frameFormat().hasProperty(formats.CODE)


def _ground(outer: QRectF, frame: QTextFrame) -> QRectF:
    """The frame without its margins, and without what the line height adds below its last line."""
    format_ = frame.frameFormat()
    bottom = format_.bottomMargin() + (formats.under_code_px() if _is_code(frame) else formats.under_line_px())
    return outer.adjusted(format_.leftMargin(), format_.topMargin(), -format_.rightMargin(), -bottom)
