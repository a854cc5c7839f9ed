"""What packages are made with, as far as it can be checked without a Windows or a Mac."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

import make_icons
from gemma_desk import __version__

PACKAGING = Path(make_icons.__file__).parent
SCRIPTS = sorted(PACKAGING.rglob("*.sh"))
DESKTOP, METAINFO = PACKAGING / "linux/gemma-desk.desktop", PACKAGING / "linux/io.github.gemma-desk.metainfo.xml"
LANGUAGES = ("de", "es", "fr", "ja")


def desktop_entry() -> ConfigParser:
    entry = ConfigParser(interpolation=None, delimiters=("=",), strict=True)
    entry.optionxform = str  # type: ignore[method-assign, assignment]  # keys are told apart by case
    entry.read(DESKTOP, encoding="utf-8")
    return entry


def inno_sections() -> dict[str, list[str]]:
    text = (PACKAGING / "windows/gemma-desk.iss").read_text("utf-8")
    parts = re.split(r"^\[(\w+)\]$", text, flags=re.MULTILINE)
    lines = [part.splitlines() for part in parts[2::2]]
    return dict(zip(parts[1::2], lines, strict=True))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_each_script_is_one(script: Path) -> None:
    shell = script.read_text("utf-8").splitlines()[0].rsplit("/", 1)[-1].removeprefix("env ")
    subprocess.run([shell, "-n", script], check=True)
    assert script.stat().st_mode & 0o111, "it cannot be started"


def test_the_recipe_of_the_frozen_program_is_python() -> None:
    text = (PACKAGING / "build.spec").read_text("utf-8")
    compile(text, "build.spec", "exec")
    for named in re.findall(r'"(packaging/[^"]+)"', text):
        assert (PACKAGING.parent / named).exists(), named


def test_the_desktop_entry_starts_what_the_command_line_knows() -> None:
    entry = desktop_entry()
    main = entry["Desktop Entry"]
    assert main["Exec"] == "gemma-desk window %F"
    for action in main["Actions"].strip(";").split(";"):
        assert entry[f"Desktop Action {action}"]["Exec"] == f"gemma-desk {action}"
    for section in entry.sections():
        for name in ("Name", "Comment", "GenericName"):
            if name in entry[section] and section != "Desktop Entry":
                assert all(f"{name}[{language}]" in entry[section] for language in LANGUAGES), (section, name)
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", DESKTOP], check=True)


def test_shops_of_programs_are_told_this_version() -> None:
    told = ElementTree.parse(METAINFO).getroot()
    assert told.find("releases/release").get("version") == __version__  # type: ignore[union-attr]
    assert told.findtext("launchable") == DESKTOP.name
    assert told.findtext("project_license") == "Apache-2.0"
    if shutil.which("appstreamcli"):
        subprocess.run(["appstreamcli", "validate", "--no-net", METAINFO], check=True, capture_output=True)


def test_macos_is_told_what_is_asked_of_it() -> None:
    about = plistlib.loads((PACKAGING / "macos/Info.plist").read_bytes())
    assert {"NSMicrophoneUsageDescription", "NSScreenCaptureUsageDescription"} <= about.keys()
    assert [kind["LSHandlerRank"] for kind in about["CFBundleDocumentTypes"]] == ["Alternate"] * 3
    allowed = plistlib.loads((PACKAGING / "macos/entitlements.plist").read_bytes())
    assert allowed["com.apple.security.device.audio-input"] is True


def test_the_setup_of_windows_takes_what_the_recipe_makes() -> None:
    sections = inno_sections()
    setup = dict(line.split("=", 1) for line in sections["Setup"] if "=" in line)
    assert setup["PrivilegesRequired"] == "lowest"
    assert setup["SetupIconFile"].endswith("gemma-desk.ico")
    assert any(r"dist\gemma-desk\*" in line for line in sections["Files"])
    messages = sections["CustomMessages"]
    for name in ("RemoveData", "OpenWith"):
        told = {line.split(".")[0] for line in messages if f".{name}=" in line}
        assert told == {"en", *LANGUAGES}, name
    assert any("UninstallSilent" in line for line in sections["Code"]), "a silent removal would delete conversations"


def test_each_size_of_the_icon_is_drawn(tmp_path: Path) -> None:
    make_icons.make(tmp_path)
    for side in make_icons.SIDES_PX:
        with Image.open(tmp_path / f"gemma-desk-{side}.png") as png:
            assert png.size == (side, side)
    with Image.open(tmp_path / "gemma-desk.ico") as ico:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= ico.info["sizes"]
    with Image.open(tmp_path / "gemma-desk.icns") as icns:
        assert icns.format == "ICNS"
