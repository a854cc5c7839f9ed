"""Writes parsed Markdown into a text document with a cursor. No HTML comes near Qt, so none can be abused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrame,
    QTextFrameFormat,
    QTextList,
    QTextListFormat,
    QTextTableCell,
)

from gemma_desk.formulas.wire import Job
from gemma_desk.ui.rendering import formats, math_rules
from gemma_desk.ui.rendering.code_text import CodeText
from gemma_desk.ui.rendering.formula_object import formula_format
from gemma_desk.ui.rendering.highlight import Ink, chunks, spans
from gemma_desk.ui.rendering.markdown import Block, is_done, note_label, task_mark, visible
from gemma_desk.ui.rendering.task_box import OBJECT_CHARACTER, box_format

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

INDENT_PX = 24
"""Of each level of a list."""
_BULLETS = (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle, QTextListFormat.Style.ListSquare)
_LONGEST_ADDRESS = 60
"""Of a picture, in characters; the whole of it is in the tooltip and in the question before it is opened."""
_LINE_SEPARATOR = "\u2028"
_MOST_COLUMNS = 50
"""Of a table that is drawn as one."""


class DocumentWriter:
    """Writes blocks at a cursor, one after the other.

    Qt keeps an empty text block where a document, a frame or a cell begins and after each frame. Such a block is
    *fresh*: the next block is written into it instead of after it.
    """

    def __init__(self, cursor: QTextCursor, *, is_fresh: bool) -> None:
        self._cursor = cursor
        self._depth = 0
        self.is_fresh = is_fresh
        """Whether the cursor stands in an empty block to be taken over."""
        self.end_of_text = cursor.position()
        """Where the last character was written: inside the last frame, if that is where the text ends."""
        self.formulas: list[int] = []
        """Where formulas were written."""
        self.frames: list[QTextFrame] = []
        """Around the code and the quotations written."""
        self.code: list[CodeText] = []
        """The code among them."""

    @property
    def position(self) -> int:
        """Where the next block goes."""
        return self._cursor.position()

    def write(self, block: Block) -> None:
        """Writes one top-level block."""
        self._write(block.node)

    def go_on(self, code: CodeText, block: Block) -> None:
        """Writes more of code into the frame there is."""
        self._cursor = code.frame.lastCursorPosition()
        self.is_fresh = False
        if block.node.content:
            self._put_code(code, block.node)
        self._close(code.frame)

    def _write(self, node: SyntaxTreeNode) -> None:
        _WRITERS.get(node.type, DocumentWriter._paragraph)(self, node)

    def _begin(self, block: QTextBlockFormat) -> None:
        if self._depth and not block.indent():
            block.setIndent(self._depth)
        if self.is_fresh:
            self._take_over(block)
        else:
            self._cursor.insertBlock(block, formats.text())

    def _take_over(self, block: QTextBlockFormat) -> None:
        frame = self._cursor.currentFrame()
        if self._cursor.position() == frame.firstPosition():
            block.setTopMargin(0)
        self._cursor.setBlockFormat(block)
        self.is_fresh = False

    def _put(self, text: str, format_: QTextCharFormat) -> None:
        self._cursor.insertText(visible(text), format_)
        self.end_of_text = self._cursor.position()

    # Blocks

    def _paragraph(self, node: SyntaxTreeNode) -> None:
        self._begin(formats.paragraph())
        self._inline(node, formats.text())

    def _heading(self, node: SyntaxTreeNode) -> None:
        level = int(node.tag[1:])
        block = formats.paragraph(20)
        block.setHeadingLevel(level)
        self._begin(block)
        self._inline(node, formats.heading(level))

    def _rule(self, node: SyntaxTreeNode) -> None:
        self._begin(formats.rule())

    def _code(self, node: SyntaxTreeNode) -> None:
        frame = self._open(lambda gap_px: formats.code_frame(self._indent_px, gap_px))
        self.code.append(CodeText(frame))
        depth, self._depth = self._depth, 0
        self._put_code(self.code[-1], node)
        self._depth = depth
        self._close(frame)

    def _put_code(self, code: CodeText, node: SyntaxTreeNode) -> None:
        """Writes a text block for each piece that code is read in: while it grows, only the last is laid out again."""
        code.add(node.content)
        inks = {ink: formats.code(ink) for ink in Ink}
        language = node.info.strip().partition(" ")[0]
        for chunk in chunks(visible(node.content.removesuffix("\n"))) or [""]:
            self._begin(formats.code_lines())
            for ink, text in spans(chunk.removesuffix("\n"), language):
                self._cursor.insertText(text.replace("\n", _LINE_SEPARATOR), inks[ink])
        self.end_of_text = self._cursor.position()

    def _note(self, node: SyntaxTreeNode) -> None:
        """Explains a footnote, where the text does; its name stands in front."""
        label = str(node.meta["label"])
        first, *rest = node.children or [None]
        self._begin(formats.paragraph(formats.ITEM_GAP_PX))
        self._put(f"{label}\u2002", formats.note_mark(formats.note()))
        if first is not None and first.type == "paragraph":
            self._inline(first, formats.note())
        elif first is not None:
            rest.insert(0, first)
        for child in rest:
            self._write(child)

    def _quote(self, node: SyntaxTreeNode) -> None:
        frame = self._open(lambda gap_px: formats.quote_frame(self._indent_px, gap_px))
        depth, self._depth = self._depth, 0
        for child in node.children:
            self._write(child)
        self._depth = depth
        self._close(frame)

    @property
    def _indent_px(self) -> int:
        return self._depth * INDENT_PX

    def _open(self, frame_format: Callable[[int], QTextFrameFormat]) -> QTextFrame:
        frame = self._cursor.insertFrame(frame_format(self._gap_before_frame()))
        self.frames.append(frame)
        self._cursor = frame.firstCursorPosition()
        self.is_fresh = True
        return frame

    def _gap_before_frame(self) -> int:
        """The gap above a frame; where an empty block stands there, that is made as small as it gets."""
        if not self.is_fresh:
            return formats.GAP_PX
        self._cursor.setBlockFormat(formats.nothing())
        return 0

    def _close(self, frame: QTextFrame) -> None:
        self._cursor = frame.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        self._cursor.setBlockFormat(formats.nothing())
        self.is_fresh = True

    # Mathematics

    def _display(self, node: SyntaxTreeNode) -> None:
        """Writes a formula in a line of its own."""
        self._begin(formats.display(is_closed=node.meta["is_closed"]))
        self._formula(node, formats.text(), is_closed=node.meta["is_closed"])
        if node.meta["behind"]:
            self._put(node.meta["behind"], formats.text())

    def _formula(self, node: SyntaxTreeNode, format_: QTextCharFormat, *, is_closed: bool = True) -> None:
        """Writes a formula as one character; one that is still being written as it was written."""
        source = node.markup + node.content + math_rules.CLOSERS[node.markup] * is_closed
        if not is_closed:
            self._put(source.replace("\n", _LINE_SEPARATOR), formats.code())
        elif math_rules.is_prose(node.content):
            self._put(source, format_)
        else:
            job = Job(node.content, node.type != math_rules.INLINE)
            self.formulas.append(self._cursor.position())
            if node.type != math_rules.BLOCK:
                self._make_room_for_formula()
            self._cursor.insertText(OBJECT_CHARACTER, formula_format(format_, job, source, self._taken_px))
            self.end_of_text = self._cursor.position()

    def _make_room_for_formula(self) -> None:
        block = self._cursor.blockFormat()
        spaced = formats.with_formula(block)
        if spaced != block:
            self._cursor.setBlockFormat(spaced)

    @property
    def _taken_px(self) -> int:
        """Of the document's width, by indents and frames around."""
        return self._indent_px + round(self._cursor.currentFrame().frameFormat().leftMargin())

    # Lists

    def _list(self, node: SyntaxTreeNode) -> None:
        self._depth += 1
        written: QTextList | None = None
        for position, item in enumerate(node.children):
            written = self._item(item, node, written, is_first=position == 0)
        self._depth -= 1

    def _listed(self, parent: SyntaxTreeNode, written: QTextList | None, gap_px: int) -> QTextList:
        """Begins an item with a bullet or a number."""
        block = formats.paragraph(gap_px)
        block.setIndent(0)
        depth, self._depth = self._depth, 0
        self._begin(block)
        self._depth = depth
        if written is None:
            return self._cursor.createList(_list_format(parent, self._depth))
        written.add(self._cursor.block())
        return written

    def _item(
        self, item: SyntaxTreeNode, parent: SyntaxTreeNode, written: QTextList | None, *, is_first: bool
    ) -> QTextList | None:
        gap_px = formats.GAP_PX if is_first and self._depth == 1 else formats.ITEM_GAP_PX
        mark = task_mark(item)
        if mark is not None:
            self._task(mark, gap_px)
        else:
            written = self._listed(parent, written, gap_px)
        first, *rest = item.children or [None]
        if first is not None and first.type == "paragraph":
            self._inline(first, formats.text())
        elif first is not None:
            rest.insert(0, first)
        for child in rest:
            self._write(child)
        return written

    def _task(self, mark: SyntaxTreeNode, gap_px: int) -> None:
        """Begins an item that is a task: with a box in place of the bullet."""
        self._begin(formats.task(self._depth, gap_px))
        self._cursor.insertText(OBJECT_CHARACTER, box_format(is_done(mark)))

    # Tables

    def _table(self, node: SyntaxTreeNode) -> None:
        rows = [row for part in node.children for row in part.children]
        if len(rows[0].children) > _MOST_COLUMNS:
            self._rows_as_lines(rows)
            return
        table = self._cursor.insertTable(len(rows), len(rows[0].children), formats.table(self._gap_before_frame()))
        for row_number, row in enumerate(rows):
            for column_number, cell in enumerate(row.children):
                self._cell(table.cellAt(row_number, column_number), cell)
        self._close(table)

    def _rows_as_lines(self, rows: Sequence[SyntaxTreeNode]) -> None:
        """Writes a table that nobody could read in columns."""
        for row in rows:
            self._begin(formats.paragraph())
            for cell in row.children:
                self._inline(cell, formats.text())
                self._put(" | ", formats.text())

    def _cell(self, place: QTextTableCell, cell: SyntaxTreeNode) -> None:
        place.setFormat(formats.cell())
        self._cursor = place.firstCursorPosition()
        block = QTextBlockFormat()
        block.setAlignment(_alignment(cell))
        self._cursor.setBlockFormat(block)
        self._inline(cell, formats.strong(formats.text()) if cell.type == "th" else formats.text())

    # Inside a line

    def _inline(self, node: SyntaxTreeNode, format_: QTextCharFormat) -> None:
        if not node.children:
            self._put(_content(node), format_)
        for child in node.children:
            self._span(child, format_)

    def _span(self, node: SyntaxTreeNode, format_: QTextCharFormat) -> None:
        match node.type:
            case "inline":
                self._inline(node, format_)
            case "em":
                self._inline(node, formats.emphasised(format_))
            case "strong":
                self._inline(node, formats.strong(format_))
            case "s":
                self._inline(node, formats.struck(format_))
            case "link":
                self._inline(node, formats.link(format_, str(node.attrs["href"])))
            case "image":
                self._picture(node, format_)
            case "html_inline":
                pass  # the box of a task, which `_mark_task` shows; HTML itself is parsed as text
            case "footnote_ref":
                self._note_mark(node, format_)
            case math_rules.INLINE | math_rules.INLINE_DISPLAY:
                self._formula(node, format_)
            case "code_inline":
                self._put(node.content, formats.code_inline(format_))
            case "softbreak":
                self._put(" ", format_)
            case "hardbreak":
                self._put(_LINE_SEPARATOR, format_)
            case _:
                self._put(_content(node), format_)

    def _picture(self, node: SyntaxTreeNode, format_: QTextCharFormat) -> None:
        """Names a picture and where it is. It is never fetched: whoever has put it there would learn of the reader."""
        url = str(node.attrs["src"])
        if node.content:
            self._put(f"{node.content} ", format_)
        self._put(url if len(url) <= _LONGEST_ADDRESS else f"{url[:_LONGEST_ADDRESS]}…", formats.link(format_, url))

    def _note_mark(self, node: SyntaxTreeNode, format_: QTextCharFormat) -> None:
        label = note_label(node)
        if label:
            self._put(label, formats.note_mark(format_))
        else:
            self._put(f"[^{node.meta['label']}]", format_)


_WRITERS: dict[str, Callable[[DocumentWriter, SyntaxTreeNode], None]] = {
    "heading": DocumentWriter._heading,
    "fence": DocumentWriter._code,
    "code_block": DocumentWriter._code,
    "bullet_list": DocumentWriter._list,
    "ordered_list": DocumentWriter._list,
    "blockquote": DocumentWriter._quote,
    "footnote_reference": DocumentWriter._note,
    "table": DocumentWriter._table,
    "hr": DocumentWriter._rule,
    math_rules.BLOCK: DocumentWriter._display,
}
"""How each kind of block is written; any other as a paragraph."""


def _content(node: SyntaxTreeNode) -> str:
    if node.is_nested:
        return ""
    before = node.previous_sibling if node.content.startswith(" ") else None
    return node.content.lstrip() if before is not None and before.type == "html_inline" else node.content


def _list_format(node: SyntaxTreeNode, depth: int) -> QTextListFormat:
    format_ = QTextListFormat()
    format_.setIndent(depth)
    if node.type == "ordered_list":
        format_.setStyle(QTextListFormat.Style.ListDecimal)
        format_.setStart(int(node.attrs.get("start", 1)))
    else:
        format_.setStyle(_BULLETS[min(depth, len(_BULLETS)) - 1])
    return format_


def _alignment(cell: SyntaxTreeNode) -> Qt.AlignmentFlag:
    style = str(cell.attrs.get("style", ""))
    if style.endswith("right"):
        return Qt.AlignmentFlag.AlignRight
    return Qt.AlignmentFlag.AlignHCenter if style.endswith("center") else Qt.AlignmentFlag.AlignLeading
