"""What a tarball installs goes again, and nothing else; the program in it stands for itself by two lines of shell."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

LINUX = Path(__file__).parents[2] / "packaging" / "linux"


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """A tarball's folder, with a data folder that holds something."""
    folder = tmp_path / "unpacked"
    (folder / "program").mkdir(parents=True)
    (folder / "share" / "applications").mkdir(parents=True)
    program = folder / "program" / "gemma-desk"
    program.write_text(f"#!/bin/sh\necho '{tmp_path / 'data'}'\n")
    program.chmod(0o755)
    for name in ("install.sh", "uninstall.sh"):
        (folder / name).write_bytes((LINUX / name).read_bytes())
        (folder / name).chmod(0o755)
    desktop = (LINUX / "gemma-desk.desktop").read_text()
    (folder / "share" / "applications" / "gemma-desk.desktop").write_text(desktop)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "conversations.sqlite3").write_text("kept")
    return folder


def run(home: Path, script: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    return subprocess.run([str(script), *words], env=environment, capture_output=True, text=True, timeout=60)


def programs_of(home: Path) -> list[str]:
    return sorted(path.name for path in home.rglob("gemma-desk*") if not path.is_dir())


def test_what_was_installed_goes_and_conversations_stay(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert run(home, unpacked / "install.sh").returncode == 0
    assert programs_of(home) == ["gemma-desk", "gemma-desk", "gemma-desk.desktop"]
    # The one in the unpacked folder finds what was installed, too.
    done = run(home, unpacked / "uninstall.sh", "--keep-data")
    assert done.returncode == 0, done.stderr
    assert programs_of(home) == []
    assert (tmp_path / "data" / "conversations.sqlite3").read_text() == "kept"


def test_data_go_when_that_is_said(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    run(home, unpacked / "install.sh")
    run(home, home / ".local/lib/gemma-desk/uninstall.sh", "--remove-data")
    assert not (tmp_path / "data").exists()
    assert programs_of(home) == []


def test_where_nothing_is_installed_nothing_is_removed_and_that_is_said(unpacked: Path, tmp_path: Path) -> None:
    done = run(tmp_path / "home", unpacked / "uninstall.sh", "--remove-data")
    assert done.returncode == 1
    assert "nothing was removed" in done.stderr
    assert (tmp_path / "data").exists()
