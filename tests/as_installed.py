"""The environment of a program that is started as an installed one is: modules are kept compiled."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping


def as_installed(environment: Mapping[str, str], **own: str) -> dict[str, str]:
    """Finds our modules where this process does, and does not compile them anew, where a workshop switched that off."""
    whole = {**environment, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), **own}
    return {name: value for name, value in whole.items() if name != "PYTHONDONTWRITEBYTECODE"}
