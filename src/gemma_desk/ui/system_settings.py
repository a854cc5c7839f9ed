"""The way to the system's own settings, for what only they can change. Nothing where the system has none we know."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from shutil import which

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from gemma_desk.chat.errors import ProblemKind

_PRIVACY = frozenset((ProblemKind.MICROPHONE_DENIED, ProblemKind.MICROPHONE_SILENT))
_ADDRESSES = {
    "win32": ("ms-settings:privacy-microphone", "ms-settings:sound"),
    "darwin": (
        "x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone",
        "x-apple.systempreferences:com.apple.preference.sound",
    ),
}
"""Where a microphone is allowed, and where one is chosen."""
_DESKTOPS = {
    "GNOME": (("gnome-control-center", "sound"),),
    "KDE": (("systemsettings", "kcm_pulseaudio"), ("systemsettings5", "kcm_pulseaudio")),
    "Cinnamon": (("cinnamon-settings", "sound"),),
    "MATE": (("mate-volume-control",),),
}
"""Their sound settings, by what XDG_CURRENT_DESKTOP names them; Linux lets every program listen."""
_ANYWHERE = (("pavucontrol",), ("pavucontrol-qt",))


def way_for(kind: ProblemKind) -> Callable[[], object] | None:
    """Gives what opens the system's settings about a microphone that does not listen; None where nothing does."""
    if sys.platform in _ADDRESSES:
        of_privacy, of_sound = _ADDRESSES[sys.platform]
        return partial(QDesktopServices.openUrl, QUrl(of_privacy if kind in _PRIVACY else of_sound))
    command = _command(os.environ.get("XDG_CURRENT_DESKTOP", ""))
    return partial(QProcess.startDetached, command[0], list(command[1:])) if command else None


def _command(desktops: str) -> tuple[str, ...]:
    """The first command there is, those of the desktop first; it may have several names, as in "ubuntu:GNOME"."""
    of_desktop = (command for name in desktops.split(":") for command in _DESKTOPS.get(name, ()))
    return next((command for command in (*of_desktop, *_ANYWHERE) if which(command[0])), ())
