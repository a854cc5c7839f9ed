"""How each kind of text looks. Everything that is read has its size, line height and gaps from here."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from gemma_desk.ui.fonts import monospace_font
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.rendering.highlight import Ink
from gemma_desk.ui.theme import LINE_HEIGHT, READING_PX, SECONDARY_PX, colour, scaled

CODE = int(QTextFormat.Property.UserProperty) + 1
"""On a frame: it holds code."""
QUOTE = int(QTextFormat.Property.UserProperty) + 2
"""On a frame: it is a quotation."""
GAP_PX = 12
"""Between paragraphs."""
ITEM_GAP_PX = 4
"""Between the items of a list."""
BOX_PX = 22
"""Width of a task's box and what is left free behind it."""
_CODE_LINE_HEIGHT = 1.6
"""As `LINE_HEIGHT`; letters of one width want a little more."""
_AROUND_FORMULA_PX = 16
_UNDER_FRAME_PX = 12
"""Qt leaves out the top margin of what follows a frame."""
_COPY_BUTTON_PX = 24

_HEADING_PX = {1: 20, 2: 17}
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_DISTANCE = QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


def own_line_px() -> int:
    """Gives the height of a line of reading text as the font has it: 1.2 to 1.4 times its size."""
    return _own_line_px(QGuiApplication.font().family(), scaled(READING_PX))


def under_line_px() -> float:
    """Gives what is added below each line of reading text, also below the last one; 0 for a font of high lines."""
    return max(LINE_HEIGHT * scaled(READING_PX) - own_line_px(), 0.0)


def under_code_px() -> float:
    """Gives the same for code."""
    return max(_CODE_LINE_HEIGHT * scaled(SECONDARY_PX) - _own_code_px(), 0.0)


def _own_code_px() -> int:
    return _own_line_px(monospace_font(SECONDARY_PX).family(), scaled(SECONDARY_PX))


@lru_cache
def _own_line_px(family: str, size_px: int) -> int:
    font = QFont(family)
    font.setPixelSize(size_px)
    return ceil(QFontMetricsF(font).height())


def text() -> QTextCharFormat:
    """Gives the format of plain reading text."""
    format_ = QTextCharFormat()
    format_.setProperty(QTextFormat.Property.FontPixelSize, scaled(READING_PX))
    format_.setForeground(colour("text"))
    return format_


def emphasised(base: QTextCharFormat) -> QTextCharFormat:
    """Gives the base in italics."""
    format_ = QTextCharFormat(base)
    format_.setFontItalic(True)
    return format_


def strong(base: QTextCharFormat) -> QTextCharFormat:
    """Gives the base in semibold."""
    format_ = QTextCharFormat(base)
    format_.setFontWeight(QFont.Weight.DemiBold)
    return format_


def struck(base: QTextCharFormat) -> QTextCharFormat:
    """Gives the base struck out."""
    format_ = QTextCharFormat(base)
    format_.setFontStrikeOut(True)
    return format_


def link(base: QTextCharFormat, url: str) -> QTextCharFormat:
    """Gives the base as a link."""
    format_ = QTextCharFormat(base)
    format_.setAnchor(True)
    format_.setAnchorHref(url)
    format_.setToolTip(plain_tip(url))
    format_.setForeground(colour("accent"))
    format_.setFontUnderline(True)
    return format_


def note_mark(base: QTextCharFormat) -> QTextCharFormat:
    """Gives the format of what points to a footnote."""
    format_ = QTextCharFormat(base)
    format_.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    format_.setForeground(colour("accent"))
    return format_


def note() -> QTextCharFormat:
    """Gives the format of a footnote's text."""
    format_ = QTextCharFormat()
    format_.setProperty(QTextFormat.Property.FontPixelSize, scaled(SECONDARY_PX))
    format_.setForeground(colour("soft"))
    return format_


_CODE_COLOURS = {Ink.KEYWORD: "accent", Ink.STRING: "success", Ink.COMMENT: "soft"}


def code(ink: Ink = Ink.PLAIN) -> QTextCharFormat:
    """Gives the format of code in a frame of its own."""
    format_ = QTextCharFormat()
    format_.setFont(monospace_font(scaled(SECONDARY_PX)))
    format_.setForeground(colour(_CODE_COLOURS.get(ink, "text")))
    if ink is Ink.NAME:
        format_.setFontWeight(QFont.Weight.DemiBold)
    if ink is Ink.COMMENT:
        format_.setFontItalic(True)
    return format_


def code_inline(base: QTextCharFormat) -> QTextCharFormat:
    """Gives the format of code inside a line."""
    format_ = QTextCharFormat(base)
    format_.setFontFamilies(monospace_font(READING_PX).families())
    format_.setProperty(QTextFormat.Property.FontPixelSize, scaled(READING_PX - 1))
    format_.setBackground(colour("turn"))
    return format_


def heading(level: int) -> QTextCharFormat:
    """Gives the format of a heading's text."""
    format_ = strong(text())
    format_.setProperty(QTextFormat.Property.FontPixelSize, scaled(_HEADING_PX.get(level, READING_PX)))
    return format_


def paragraph(gap_px: int = GAP_PX) -> QTextBlockFormat:
    """Gives the format of a paragraph, `gap_px` below what comes before it."""
    format_ = QTextBlockFormat()
    format_.setTopMargin(gap_px)
    format_.setLineHeight(100 * (1 + under_line_px() / own_line_px()), _PROPORTIONAL)
    return format_


def with_formula(block: QTextBlockFormat) -> QTextBlockFormat:
    """Gives the format of a paragraph with a formula in a line: as far apart as others, however high that line is."""
    format_ = QTextBlockFormat(block)
    if block.lineHeightType() != _PROPORTIONAL:
        return format_
    format_.setLineHeight(under_line_px(), _DISTANCE)
    return format_


def task(depth: int, gap_px: int) -> QTextBlockFormat:
    """Gives the format of a task, its box in front of its lines."""
    format_ = paragraph(gap_px)
    format_.setIndent(depth)
    format_.setTextIndent(-BOX_PX)
    return format_


def display(*, is_closed: bool) -> QTextBlockFormat:
    """Gives the format of a formula in a line of its own; one still being written begins where it will not move."""
    format_ = QTextBlockFormat()
    format_.setTopMargin(_AROUND_FORMULA_PX)
    format_.setBottomMargin(_AROUND_FORMULA_PX)
    format_.setAlignment(Qt.AlignmentFlag.AlignHCenter if is_closed else Qt.AlignmentFlag.AlignLeft)
    return format_


def code_lines() -> QTextBlockFormat:
    """Gives the format of a line of code; code runs left to right whatever the text around it does."""
    format_ = QTextBlockFormat()
    format_.setLineHeight(100 * (1 + under_code_px() / _own_code_px()), _PROPORTIONAL)
    format_.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    format_.setRightMargin(scaled(_COPY_BUTTON_PX))
    return format_


def nothing() -> QTextBlockFormat:
    """Gives the format of the empty block that a document keeps around a frame: no height to speak of."""
    format_ = QTextBlockFormat()
    format_.setLineHeight(1, _FIXED)
    return format_


def code_frame(indent_px: int, gap_px: int) -> QTextFrameFormat:
    """Gives the frame around code."""
    format_ = QTextFrameFormat()
    format_.setProperty(CODE, True)
    format_.setPadding(12)
    format_.setTopMargin(gap_px)
    format_.setBottomMargin(_UNDER_FRAME_PX)
    format_.setLeftMargin(indent_px)
    return format_


def quote_frame(indent_px: int, gap_px: int) -> QTextFrameFormat:
    """Gives the frame around a quotation; its line is painted by the view."""
    format_ = QTextFrameFormat()
    format_.setProperty(QUOTE, True)
    format_.setTopMargin(gap_px)
    format_.setBottomMargin(_UNDER_FRAME_PX)
    format_.setLeftMargin(indent_px + 16)
    return format_


def table(gap_px: int) -> QTextTableFormat:
    """Gives the format of a table; its lines belong to the cells."""
    format_ = QTextTableFormat()
    format_.setTopMargin(gap_px)
    format_.setBottomMargin(_UNDER_FRAME_PX)
    format_.setCellSpacing(0)
    format_.setBorder(0)
    format_.setBorderCollapse(True)
    return format_


def rule() -> QTextBlockFormat:
    """Gives the format of an empty paragraph with a line through the middle."""
    format_ = paragraph(0)
    whole_width = QTextLength(QTextLength.Type.PercentageLength, 100)
    format_.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, whole_width)
    format_.setBackground(colour("border"))
    return format_


def cell() -> QTextTableCellFormat:
    """Gives the format of a table cell: a line below, none at its sides."""
    format_ = QTextTableCellFormat()
    format_.setPadding(6)
    format_.setRightPadding(20)
    format_.setBottomBorder(1)
    format_.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    format_.setBottomBorderBrush(colour("border"))
    return format_
