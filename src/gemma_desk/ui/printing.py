"""A conversation on paper, and as PDF. Laid out on the thread that calls, which is not the window's."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from gemma_desk.exchange.as_html import page_of
from gemma_desk.exchange.exported import Exported
from gemma_desk.exchange.whole import whole_file
from gemma_desk.exchange.work import Progress, StoreCall, Work
from gemma_desk.ui.language import tr

_TEXT_POINTS = 10.5


def save_pdf(store: StoreCall, conversation_id: int, path: Path) -> Work[Exported]:
    """Writes a PDF file."""
    yield Progress(0, 2, tr("Laying out"))
    text = page_of(store, conversation_id)
    yield Progress(1, 2, tr("Laying out"))
    with whole_file(path) as unfinished:
        writer = QPdfWriter(str(unfinished))
        writer.setCreator("Gemma Desk")
        writer.setPageLayout(_page())
        _lay_out(text, writer)
        del writer  # writes the end of the file
    return Exported(path, 1, 0)


def print_conversation(store: StoreCall, conversation_id: int, printer: QPrinter) -> Work[str]:
    """Prints it; returns the printer's name."""
    yield Progress(0, 2, tr("Printing"))
    text = page_of(store, conversation_id)
    yield Progress(1, 2, tr("Printing"))
    printer.setFullPage(True)
    _lay_out(text, printer)
    return printer.printerName() or Path(printer.outputFileName()).name


def _page() -> QPageLayout:
    """The text itself keeps 2 cm from the edges."""
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Millimeter)


def _lay_out(text: str, device: QPagedPaintDevice) -> None:
    document = QTextDocument()
    font = document.defaultFont()
    font.setPointSizeF(_TEXT_POINTS)
    document.setDefaultFont(font)
    document.setHtml(text)
    document.print_(device)
