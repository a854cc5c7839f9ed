"""Starting with Windows: a value of the person's own in the registry."""

from __future__ import annotations

import subprocess
from typing import Any

_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_NAME = "gemma-desk"


def write(command: list[str] | None) -> None:
    """Sets what is started; None starts nothing."""
    winreg = _winreg()
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
        if command is not None:
            winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, subprocess.list2cmdline(command))
        elif is_there():
            winreg.DeleteValue(key, _NAME)


def is_there() -> bool:
    """Whether something is started."""
    winreg = _winreg()
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
            winreg.QueryValueEx(key, _NAME)
    except FileNotFoundError:
        return False
    return True


def _winreg() -> Any:
    import winreg  # there on Windows only

    return winreg
