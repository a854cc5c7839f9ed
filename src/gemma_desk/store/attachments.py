"""Attachments: files named by the sha256 of their content, so each is kept once and can be checked.

Where there is a passphrase what is in them is encrypted; their names stay.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from gemma_desk.chat.errors import AttachmentProblem, Bug
from gemma_desk.encryption import Changed, DataKey, decrypted, encrypted
from gemma_desk.store.files import private_folder, write_whole

ATTACHMENTS_NAME = "attachments"
"""In the data folder."""
_SHA256 = re.compile(r"[0-9a-f]{64}")


class AttachmentFiles:
    """The folder of attachments."""

    def __init__(self, folder: Path, key: DataKey | None = None) -> None:
        """Makes the folder if it is missing.

        Args:
            folder: Of the attachments.
            key: What they are encrypted with; None where they are not.
        """
        self.folder = self._folder = private_folder(folder)
        self._key = key.for_files if key else None

    def put(self, sha256: str, data: bytes) -> None:
        """Keeps `data`. A file that is there already stays, unless it was damaged: then this heals it.

        Raises:
            StoreProblem: The disk is full or cannot be written.
        """
        if _sha256(data) != sha256:
            raise Bug("An attachment was to be kept under a name that is not its own. It was not kept.")
        path = self._path(sha256)
        if path.is_file() and _sha256(self._read(path)) == sha256:
            return
        private_folder(path.parent)
        write_whole(path, encrypted(data, self._key, sha256.encode()) if self._key else data)

    def get(self, sha256: str) -> bytes:
        """The content as it was put.

        Raises:
            AttachmentProblem: The file is gone, unreadable, or is no longer what was put.
        """
        path = self._path(sha256)
        try:
            data = self._read(path)
        except OSError as error:
            raise AttachmentProblem(
                f"An attachment of this conversation cannot be read: {error.strerror} ({path}). "
                "The text is untouched. Attach the original file again."
            ) from error
        if _sha256(data) != sha256:
            raise AttachmentProblem(
                f"An attachment was changed on the disk ({path}, now {len(data)} bytes). "
                "The text is untouched. Attach the original file again."
            )
        return data

    def remove(self, sha256: str) -> None:
        """Removes a file for good, if it is there."""
        self._path(sha256).unlink(missing_ok=True)

    def names(self) -> tuple[str, ...]:
        """The sha256 of every file there is, in order."""
        found = (path.name for path in self._folder.glob("??/*"))
        return tuple(sorted(name for name in found if _SHA256.fullmatch(name)))

    def _read(self, path: Path) -> bytes:
        """What is in a file; nothing where it was changed, which has another sha256."""
        data = path.read_bytes()
        try:
            return decrypted(data, self._key, path.name.encode()) if self._key else data
        except Changed:
            return b""

    def _path(self, sha256: str) -> Path:
        if not _SHA256.fullmatch(sha256):
            raise Bug("An attachment has a name that is not a sha256.")
        return self._folder / sha256[:2] / sha256


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
