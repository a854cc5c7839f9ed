"""Lines of widgets leave nothing behind when they go."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from gemma_desk.ui.flow_layout import FlowLayout


def test_what_stands_in_its_lines_goes_with_it(qtbot):
    widget, flow = QWidget(), FlowLayout()
    qtbot.addWidget(widget)
    widget.setLayout(flow)
    for _ in range(3):
        flow.addWidget(QWidget())
    flow.insert(0, QWidget())
    assert all(Shiboken.ownedByPython(flow.itemAt(place)) for place in range(4))


def test_what_is_deleted_leaves_its_line(qtbot):
    widget, flow = QWidget(), FlowLayout()
    qtbot.addWidget(widget)
    widget.setLayout(flow)
    first, second, third = (QWidget() for _ in range(3))
    for each in (first, second, third):
        flow.addWidget(each)
    item = flow.itemAt(0)
    first.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    second.setParent(None)
    qtbot.addWidget(second)
    assert not Shiboken.isValid(item)
    assert flow.count() == 1
    assert flow.itemAt(0).widget() is third
