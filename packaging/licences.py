"""Writes docs/licences.md: what goes along in a package, with its licence, from an environment that holds just that.

`.tools/freeze/bin/python packaging/licences.py` after `packaging/package.sh`.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distributions
from pathlib import Path

_ROOT = Path(__file__).parents[1]
_PAGE = _ROOT / "docs/licences.md"
_HEAD = """# What goes along, and its licence

Written by `packaging/licences.py` from the environment that a package is made of. The program's own source is under
Apache-2.0 (`LICENSE`), the icons are Lucide's (ISC), the practice model is our own and under Apache-2.0, too.

Some of these bring libraries of others inside. Most are under permissive licences or the LGPL, and lie in the package
as files of their own, so that they can be exchanged. Two are under the GPL, version 2 or later: **x264** and **x265**,
which PyAV's FFmpeg and pillow-heif's libheif are linked with. Nothing here encodes video, but they are in the package;
so a package as a whole may be passed on under the GPL, version 3, with which Apache-2.0 goes together. Who needs a
package without them builds PyAV and pillow-heif without encoders.

| library | version | licence |
|---|---|---|
"""


def licence_of(found: Distribution) -> str:
    """As the library says itself: its expression, else its classifier, else the first line of its text."""
    about = found.metadata
    if about.get("License-Expression"):
        return about["License-Expression"]
    named = [line.split(" :: ")[-1] for line in about.get_all("Classifier", []) if line.startswith("License ::")]
    if named:
        return ", ".join(named)
    return (about.get("License") or "see its files").splitlines()[0]


def wanted() -> set[str]:
    """Names of what is locked to go along."""
    names = re.findall(r"^([A-Za-z0-9._-]+)==", (_ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    return {_plain(name) for name in names}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main() -> None:
    names = wanted()
    found = {_plain(each.metadata["Name"]): each for each in distributions()}
    lines = [
        f"| {name} | {each.version} | {licence_of(each)} |" for name, each in sorted(found.items()) if name in names
    ]
    _PAGE.write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
