"""Fonts on a machine that has few, or one, or none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_CONFIGURATION = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{fonts}/cache</cachedir></fontconfig>"""

_SCRIPT = """
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
app = QApplication([])
from gemma_desk.ui.fonts import monospace_font, with_scripts
print(len(with_scripts(QFont()).families()) >= 1, monospace_font(13).pixelSize())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there a folder says which fonts there are")
@pytest.mark.parametrize("names", [(), ("DejaVuSans.ttf",)], ids=["none", "one without Chinese letters"])
def test_scripts_that_no_font_has_end_nothing(names: tuple[str, ...], tmp_path: Path) -> None:
    for name in names:
        font = next(Path("/usr/share/fonts").rglob(name))
        (tmp_path / name).write_bytes(font.read_bytes())
    configuration = tmp_path / "fonts.conf"
    configuration.write_text(_CONFIGURATION.format(fonts=tmp_path), encoding="utf-8")
    own = {
        "FONTCONFIG_FILE": str(configuration),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    command = [sys.executable, "-c", _SCRIPT]
    done = subprocess.run(command, env=os.environ | own, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "True 13\n"), done.stderr
