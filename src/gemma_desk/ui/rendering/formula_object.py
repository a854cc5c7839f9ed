"""A formula inside a text document: one character that is drawn, and copied as the LaTeX it was written in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QByteArray, QObject, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPixmap,
    QPixmapCache,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtSvg import QSvgRenderer

from gemma_desk.formulas.wire import Drawing, Job
from gemma_desk.ui.fonts import monospace_font
from gemma_desk.ui.rendering.formulas import formulas
from gemma_desk.ui.theme import SECONDARY_PX, scaled

FORMULA = int(QTextFormat.ObjectTypes.UserObject) + 1
"""The type of object in a document."""
_USER = int(QTextFormat.Property.UserProperty)
SOURCE, _LATEX, _IS_DISPLAY, _EM_PX, _INDENT_PX = _USER + 11, _USER + 12, _USER + 13, _USER + 14, _USER + 15
_WIDTH_PX, _HEIGHT_PX = _USER + 16, _USER + 17
"""Of a drawing that there is, where it has room: Qt asks for it five times at each painting."""
_LEAST_ROOM_PX = 40.0
_MOST_STAMPS = 4096
"""Then all are forgotten: who shows so many has long let go of most."""
_SIZE = 1.13
"""Of a formula's em to the text's: its letters are as high as those around it then."""


def formula_format(base: QTextCharFormat, job: Job, source: str, indent_px: int) -> QTextCharFormat:
    """Gives the format of the character that stands for a formula.

    Args:
        base: Of the text around it.
        job: The formula.
        source: As it was written, dollars included.
        indent_px: Taken from the document's width where it stands.
    """
    format_ = QTextCharFormat(base)
    format_.setObjectType(FORMULA)
    format_.setProperty(SOURCE, source)
    format_.setProperty(_LATEX, job.latex)
    format_.setProperty(_IS_DISPLAY, job.is_display)
    format_.setProperty(_EM_PX, base.intProperty(QTextFormat.Property.FontPixelSize) * _SIZE)
    format_.setProperty(_INDENT_PX, indent_px)
    format_.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    return settle(format_)


def settle(format_: QTextCharFormat) -> QTextCharFormat:
    """Gives the format as the drawing, or what stands in its place, needs it.

    Qt takes what is below the line from the font's descent. So a formula gets a font that reaches as deep as it does.
    """
    drawing = formulas().get(job_of(format_))
    settled = QTextCharFormat(format_)
    family = QGuiApplication.font().family()
    settled.setFontFamilies([family])
    settled.setFontWeight(QFont.Weight.Normal)
    settled.setFontItalic(False)
    em_px = format_.doubleProperty(_EM_PX)
    if drawing is not None and drawing.svg:
        depth_px = drawing.descent_em * em_px
    else:
        depth_px = QFontMetricsF(monospace_font(scaled(SECONDARY_PX))).descent()
    settled.setProperty(QTextFormat.Property.FontPixelSize, _font_px(depth_px, family))
    if drawing is not None and drawing.svg:
        settled.setProperty(_WIDTH_PX, drawing.width_em * em_px)
        settled.setProperty(_HEIGHT_PX, float(ceil(drawing.ascent_em * em_px) + _descent_px(settled)))
    return settled


def job_of(format_: QTextFormat) -> Job:
    """Gives the formula a character stands for."""
    return Job(format_.stringProperty(_LATEX), format_.boolProperty(_IS_DISPLAY))


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A formula as a picture."""

    key: QPixmapCache.Key
    """Under which Qt keeps the picture as long as there is room."""
    ascent_px: float
    """From the text's line up."""


_stamps: dict[tuple[object, ...], _Stamp] = {}
"""Of all answers, as Qt's pictures are: by LaTeX, kind, width, ink and pixel ratio."""


class FormulaObject(QPyTextObject):
    """Measures and draws formulas; their source until they are there. Asked for at each painting, so it is quick."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._formulas = formulas()

    def intrinsicSize(self, document: QTextDocument, position: int, format_: QTextFormat) -> QSizeF:
        """Gives the size of one."""
        width_px = format_.doubleProperty(_WIDTH_PX)
        if width_px > 0 and (width_px <= _LEAST_ROOM_PX or width_px <= _room_px(document, format_)):
            return QSizeF(width_px, format_.doubleProperty(_HEIGHT_PX))
        room_px = _room_px(document, format_)
        drawing = self._formulas.get(job_of(format_))
        if drawing is None or not drawing.svg:
            return _source_size(format_.stringProperty(SOURCE), room_px, scaled(SECONDARY_PX))
        em_px = _em_px(drawing, format_, room_px)
        return QSizeF(drawing.width_em * em_px, ceil(drawing.ascent_em * em_px) + _descent_px(format_))

    def drawObject(
        self, painter: QPainter, place: QRectF, document: QTextDocument, position: int, format_: QTextFormat
    ) -> None:
        """Draws one, from a picture kept for this size, ink and pixel ratio: a drawing takes longer than a letter."""
        ink, ratio = format_.foreground().color(), painter.device().devicePixelRatioF()
        key = (format_.stringProperty(_LATEX), format_.boolProperty(_IS_DISPLAY), place.width(), ink.rgba(), ratio)
        stamp, picture = _stamps.get(key), QPixmap()
        if stamp is None or not QPixmapCache.find(stamp.key, picture):
            drawing = self._formulas.get(job_of(format_))
            if drawing is None or not drawing.svg:
                return _draw_source(painter, place.topLeft(), _room_px(document, format_), format_, ink)
            em_px = place.width() / drawing.width_em
            picture = _draw(drawing, em_px, ink, ratio)
            stamp = _keep(key, _Stamp(QPixmapCache.insert(picture), drawing.ascent_em * em_px))
        top_px = place.bottom() - _descent_px(format_) - stamp.ascent_px
        # On a whole pixel, or all of it would be blurred.
        painter.drawPixmap(QPointF(round(place.left() * ratio) / ratio, round(top_px * ratio) / ratio), picture)


def _keep(key: tuple[object, ...], stamp: _Stamp) -> _Stamp:
    if len(_stamps) >= _MOST_STAMPS:
        _stamps.clear()
    _stamps[key] = stamp
    return stamp


def _draw_source(painter: QPainter, corner: QPointF, room_px: float, format_: QTextFormat, ink: QColor) -> None:
    painter.setPen(ink)
    _source_layout(format_.stringProperty(SOURCE), room_px, scaled(SECONDARY_PX)).draw(painter, corner)


def _descent_px(format_: QTextFormat) -> int:
    """What Qt leaves below the line for it."""
    size_px = format_.intProperty(QTextFormat.Property.FontPixelSize)
    return _font_descent_px(size_px, QGuiApplication.font().family())


@lru_cache(maxsize=256)
def _font_descent_px(size_px: int, family: str) -> int:
    font = QFont(family)
    font.setPixelSize(size_px)
    return QFontMetrics(font).descent()


def _room_px(document: QTextDocument, format_: QTextFormat) -> float:
    width_px = document.textWidth()
    return max(width_px - format_.intProperty(_INDENT_PX), _LEAST_ROOM_PX) if width_px > 0 else 10_000.0


def _em_px(drawing: Drawing, format_: QTextFormat, room_px: float) -> float:
    """The size it is drawn in: smaller where it would be wider than there is room."""
    return min(format_.doubleProperty(_EM_PX), room_px / drawing.width_em)


@lru_cache(maxsize=1024)
def _source_size(source: str, room_px: float, font_px: int) -> QSizeF:
    """Asked for five times at each painting."""
    layout = _source_layout(source, room_px, font_px)
    width_px = max(layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount()))
    return QSizeF(width_px, layout.boundingRect().height())


def _source_layout(source: str, room_px: float, font_px: int) -> QTextLayout:
    layout = QTextLayout(source.replace("\n", "\u2028"), monospace_font(font_px))
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    height_px = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room_px)
        line.setPosition(QPointF(0, height_px))
        height_px += line.height()
    layout.endLayout()
    return layout


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    return option


def _draw(drawing: Drawing, em_px: float, ink: QColor, ratio: float) -> QPixmap:
    size = QSizeF(drawing.width_em, drawing.ascent_em + drawing.descent_em) * em_px * ratio
    picture = QPixmap(ceil(size.width()), ceil(size.height()))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    svg = drawing.svg.replace("currentColor", ink.name())
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(QPointF(), size))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=256)
def _font_px(depth_px: float, family: str) -> int:
    """The size in which a font reaches as deep below the line, in whole pixels."""
    font = QFont(family)
    font.setPixelSize(100)
    size_px = max(round(depth_px * 100 / QFontMetricsF(font).descent()), 1)
    while _font_descent_px(size_px, family) < depth_px:
        size_px += 1
    return size_px
