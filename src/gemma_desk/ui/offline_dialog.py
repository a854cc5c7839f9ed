"""The page that shows what has left this machine: every connection there ever was, and what keeps others from being."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gemma_desk.fetching.record import Connection
from gemma_desk.private import lend
from gemma_desk.ui.controls import TextButton, column, plain_label, row
from gemma_desk.ui.editors import Switch
from gemma_desk.ui.language import tr
from gemma_desk.ui.page_dialog import PageDialog
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.theme import scaled

_SIZE_PX = (760, 560)
_MARGINS_PX = (20, 20, 20, 16)
_FILE_NAME = "gemma-desk-connections.csv"
_CSV_HEADER = ("time", "host", "via", "reason", "bytes_sent", "bytes_received")


class OfflineDialog(PageDialog):
    """A window of its own beside the conversation, which stays usable."""

    offline_chosen = Signal(object)
    """A bool: whether no connection may be opened at all."""

    def __init__(self, parent: QWidget, *, is_sealed: bool) -> None:
        """Shows no connection yet.

        Args:
            parent: The window.
            is_sealed: Whether the kernel refuses sockets to the engine.
        """
        super().__init__(parent, object_name="Offline", title=tr("Offline"), size_px=_SIZE_PX)
        self._connections: tuple[Connection, ...] | None = None
        self.summary = plain_label("", "title", wraps=True)
        self.stays = Switch(tr("Stay offline"))
        self.stays.value_chosen.connect(self.offline_chosen)
        self.table = _new_table()
        self.copy = TextButton(tr("Copy the list"))
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(as_csv(self._connections or ())))
        self.save = TextButton(tr("Save the list…"))
        self.save.clicked.connect(self._save)
        page = column(self.summary, spacing_px=12, margins_px=_MARGINS_PX)
        for words in _guards(is_sealed=is_sealed):
            page.addWidget(plain_label(words, "secondary", wraps=True))
        page.addLayout(row(self.stays, self._words_of_switch(), spacing_px=12))
        page.addWidget(self.table, 100)
        buttons = row(self.copy, self.save, spacing_px=8)
        buttons.addStretch(1)
        page.addLayout(buttons)
        page.addStretch()  # takes the room where there is no list
        self.setLayout(page)

    @property
    def connections(self) -> tuple[Connection, ...] | None:
        """Those that are shown; None before any were."""
        return self._connections

    def show_offline(self, is_offline: bool) -> None:
        """Shows what was chosen."""
        self.stays.show_value(is_offline)

    def show_connections(self, connections: Sequence[Connection]) -> None:
        """Lists them, the last one first."""
        self._connections = tuple(connections)
        self.summary.setText(summary_of(connections))
        self.table.setVisible(bool(connections))
        self.copy.setVisible(bool(connections))
        self.save.setVisible(bool(connections))
        self.table.setRowCount(len(connections))
        for number, connection in enumerate(reversed(connections)):
            for place, words in enumerate(_cells(connection)):
                item = QTableWidgetItem(words)
                item.setToolTip(plain_tip(words))
                self.table.setItem(number, place, item)

    def _words_of_switch(self) -> QWidget:
        words = QWidget()
        help_text = tr(
            "Open no connection at all, not even for a model that you ask for. Everything else never opens one."
        )
        help_label = plain_label(help_text, "secondary", wraps=True)
        words.setLayout(column(plain_label(self.stays.accessibleName()), help_label, spacing_px=0))
        return words

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the list"), _FILE_NAME, tr("Table (*.csv)"))
        if name:
            Path(name).write_text(as_csv(self._connections or ()), encoding="utf-8")
            lend(Path(name))


def summary_of(connections: Sequence[Connection]) -> str:
    """One sentence."""
    if not connections:
        return tr("Gemma Desk has never opened a connection from here.")
    received = sum(connection.bytes_received or 0 for connection in connections)
    sent = sum(connection.bytes_sent or 0 for connection in connections)
    return tr(
        "Gemma Desk has opened %n connection(s) from here, to fetch models: {received} came, {sent} went.",
        "",
        len(connections),
        received=_size(received),
        sent=_size(sent),
    )


def as_csv(connections: Sequence[Connection]) -> str:
    """The list for other programs: times in UTC, sizes in bytes, empty where the program did not live to say."""
    text = StringIO()
    table = csv.writer(text)
    table.writerow(_CSV_HEADER)
    for each in connections:
        table.writerow((each.time.isoformat(), each.host, each.via, each.reason, each.bytes_sent, each.bytes_received))
    return text.getvalue()


def _guards(*, is_sealed: bool) -> Iterator[str]:
    if is_sealed:
        yield tr(
            "What works on your words, pictures and sounds runs in processes of its own, to which the system refuses "
            "every connection."
        )
    else:
        yield tr(
            "What works on your words, pictures and sounds runs in processes of its own, which give up every "
            "connection when they start."
        )
    yield tr("The window opens connections in one place only, to fetch models you ask for, and writes each down here.")
    yield tr("Nothing is counted or reported, and nothing looks for updates.")


def _new_table() -> QTableWidget:
    table = QTableWidget(0, 5)
    table.setAccessibleName(tr("Connections"))
    table.setHorizontalHeaderLabels([tr("When"), tr("Where to"), tr("What for"), tr("Sent"), tr("Received")])
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(scaled(28))
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    return table


def _cells(connection: Connection) -> tuple[str, ...]:
    host = connection.host
    if connection.via:
        host = tr("{host} by {proxy}", host=host, proxy=connection.via)
    when = QLocale().toString(connection.time.astimezone(), QLocale.FormatType.ShortFormat)
    return (when, host, connection.reason, _size(connection.bytes_sent), _size(connection.bytes_received))


def _size(n_bytes: int | None) -> str:
    """Of what went over a connection, as the window's language writes it."""
    return tr("not known") if n_bytes is None else QLocale().formattedDataSize(n_bytes)
