"""What has left this machine: every connection, where a person can see, copy and forbid it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from gemma_desk.fetching.record import ConnectionRecord
from gemma_desk.ui.offline_dialog import OfflineDialog
from tests.ui.conftest import Stage

# Of the test display alone; a real one does.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(stage: Stage) -> OfflineDialog:
    stage.window.offline.open()
    (dialog,) = stage.window.findChildren(OfflineDialog)
    return dialog


def test_where_nothing_was_opened_that_is_said(open_stage: Callable[..., Stage]) -> None:
    dialog = opened(open_stage())
    assert dialog.summary.text() == "Gemma Desk has never opened a connection from here."
    assert dialog.table.isHidden()
    dialog.close()


def test_each_connection_is_listed_while_the_page_is_open_too(open_stage: Callable[..., Stage], tmp_path: Path) -> None:
    stage = open_stage()
    record = ConnectionRecord(tmp_path)
    record.closed(record.opened("hub.example", "size of a model", ""), 300, 2_000_000)
    dialog = opened(stage)
    assert "opened 1 connection" in dialog.summary.text()
    record.opened("files.example:8080", "a model", "proxy.example")
    stage.until(lambda: dialog.table.rowCount() == 2)
    words = [dialog.table.item(0, place).text() for place in range(1, 5)]
    assert words == ["files.example:8080 by proxy.example", "a model", "not known", "not known"]
    assert "1.91 MiB came" in dialog.summary.text()
    stage.click(dialog.copy)
    lines = list(csv.DictReader(StringIO(QApplication.clipboard().text())))
    assert [line["host"] for line in lines] == ["hub.example", "files.example:8080"]
    assert lines[0]["bytes_received"] == "2000000"
    dialog.close()


def test_all_connections_can_be_forbidden_there_and_in_the_settings(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage()
    dialog = opened(stage)
    stage.click(dialog.stays)
    assert stage.window.shared.settings.now.stays_offline
    stage.window.shared.settings.change(stays_offline=False)
    assert not dialog.stays.isChecked()
    dialog.close()


def test_a_click_on_offline_opens_the_page(open_stage: Callable[..., Stage]) -> None:
    stage = open_stage()
    status = stage.window.page.status
    words = status.fontMetrics()
    end = (status.width() + words.horizontalAdvance(status.text())) // 2
    for x, n_pages in ((end - words.horizontalAdvance(status.text()) + 4, 0), (end - 6, 1)):
        stage.qtbot.mouseClick(status, Qt.MouseButton.LeftButton, pos=QPoint(x, status.height() // 2))
        assert len(stage.window.findChildren(OfflineDialog)) == n_pages
    stage.window.findChild(OfflineDialog).close()
