"""A picture of the whole screen by the desktop's portal."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlparse

from gemma_desk.chat.errors import CaptureProblem
from gemma_desk.desktop.portal import Portal, PortalMissing, PortalRefused


def screenshot() -> bytes:
    """All screens in one picture, as the file that the desktop made; the file is removed. Waits for the person.

    Raises:
        CaptureProblem: The person or the desktop said no, or there is no portal.
    """
    try:
        portal = Portal("Screenshot")
    except PortalMissing as missing:
        raise not_taken(missing) from missing
    try:
        options = {"interactive": ("b", False), "modal": ("b", False)}
        address = str(portal.request("Screenshot", "s", "", options=options)["uri"][1])
    except (PortalMissing, PortalRefused) as refused:
        raise not_taken(refused) from refused
    finally:
        portal.close()
    return _taken(Path(unquote(urlparse(address).path)))


def _taken(path: Path) -> bytes:
    try:
        data = path.read_bytes()
        path.unlink()
    except OSError as error:
        raise not_taken(error) from error
    return data


def not_taken(reason: object) -> CaptureProblem:
    """The sentence for a screen that could not be taken, and why."""
    return CaptureProblem(
        f"The screen could not be taken: the desktop gave no picture of it ({reason}). Nothing was lost; take one with"
        " the desktop's own key and paste it here, or allow it in the desktop's settings for this program."
    )


def not_a_picture() -> CaptureProblem:
    """What the desktop gave cannot be read."""
    return not_taken("it is no picture")
