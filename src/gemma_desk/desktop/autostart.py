"""Starting with the system: one entry of the person's own, where each system looks for it."""

from __future__ import annotations

import plistlib
import shlex
import sys
from pathlib import Path

import platformdirs

from gemma_desk.chat.errors import FileProblem
from gemma_desk.this_program import lasting_command

NAME = "gemma-desk"
_DESKTOP_ENTRY = """[Desktop Entry]
Type=Application
Name=Gemma Desk
Comment=Ask about pictures and sound, offline
Exec={command}
Icon=gemma-desk
Terminal=false
X-GNOME-Autostart-enabled=true
"""


def start_with_system(is_wished: bool) -> None:
    """Adds the entry or removes it. What starts then waits in the tray, without a window.

    Raises:
        FileProblem: It cannot be written; nothing was changed.
    """
    try:
        if sys.platform == "win32":
            from gemma_desk.desktop import windows_autostart

            windows_autostart.write(command() if is_wished else None)
        else:
            _write_file(is_wished)
    except OSError as error:
        raise FileProblem(
            f"Starting with the system could not be changed: {error.strerror}. Everything is as it was. "
            "Add or remove the program in the system's own settings."
        ) from error


def starts_with_system() -> bool:
    """Whether the entry is there."""
    if sys.platform == "win32":
        from gemma_desk.desktop import windows_autostart

        return windows_autostart.is_there()
    return entry_path().exists()


def entry_path() -> Path:
    """Of the entry on Linux and macOS."""
    if sys.platform == "darwin":
        return Path.home() / "Library/LaunchAgents/io.github.gemma-desk.plist"
    return platformdirs.user_config_path() / "autostart" / f"{NAME}.desktop"


def command() -> list[str]:
    """What starts this very program, waiting in the tray."""
    return lasting_command("window", "--in-tray")


def _write_file(is_wished: bool) -> None:
    path = entry_path()
    if not is_wished:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_entry())


def _entry() -> bytes:
    if sys.platform == "darwin":
        return plistlib.dumps(
            {"Label": "io.github.gemma-desk", "ProgramArguments": command(), "RunAtLoad": True}, sort_keys=False
        )
    return _DESKTOP_ENTRY.format(command=shlex.join(command()).replace("%", "%%")).encode()
