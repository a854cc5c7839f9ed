"""Asks in words before macOS asks in its own: what the screen is seen for, and that nothing else is."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox

from gemma_desk.ui.language import tr


def _of_system() -> tuple[Callable[[], bool], Callable[[], None]]:
    from gemma_desk.desktop import mac_screen

    return mac_screen.may_capture, mac_screen.ask


def may_see_screen(of_system: Callable[[], tuple[Callable[[], bool], Callable[[], None]]] | None = None) -> bool:
    """Whether the screen may be seen now. Where macOS has not been asked yet, explains, and has it ask.

    Args:
        of_system: Gives how the system is looked at and asked; None takes macOS', and nothing elsewhere.
    """
    if of_system is None and sys.platform != "darwin":
        return True
    is_allowed, ask = (of_system or _of_system)()
    if is_allowed():
        return True
    if _explains():
        ask()
    return False


def _explains() -> bool:
    box = QMessageBox()
    box.setWindowTitle(tr("See the screen"))
    box.setText(tr("To ask about a part of the screen, Gemma Desk has to see the screen."))
    box.setInformativeText(
        tr(
            "It looks only when you press the key, and what you choose stays on this machine. The system will ask you "
            "to allow “screen recording”; after that, start Gemma Desk again."
        )
    )
    go_on = box.addButton(tr("Ask the system"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(tr("Not now"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is go_on
