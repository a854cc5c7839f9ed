"""The database, attachments and recordings of a folder in another: encrypted, or not, or with another key."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from gemma_desk.encryption import Changed, DataKey, decoded_pieces, decrypted, encoded_piece, encrypted
from gemma_desk.exchange.work import Progress, Work
from gemma_desk.store import sums
from gemma_desk.store.attachments import ATTACHMENTS_NAME
from gemma_desk.store.connection import connect_cipher, export_rekeyed
from gemma_desk.store.database import DATABASE_NAME, check_copy, check_whole, translated
from gemma_desk.store.files import flush_file, flush_folder, private_folder

RECORDINGS_NAME = "recordings"
"""In the data folder: `capture.spool` writes it."""


def recode(folder: Path, made: Path, key: DataKey | None, new_key: DataKey | None) -> Work[None]:
    """Fills a folder with what another one holds, encrypted otherwise and on the disk when it is done.

    Args:
        folder: Of a data folder's form; it stays as it is.
        made: Empty.
        key: What is there is encrypted with; None where it is not.
        new_key: What is made is encrypted with; None where it is not.
    """
    attachments = sorted((folder / ATTACHMENTS_NAME).glob("??/[!.]*"))
    recordings = sorted((folder / RECORDINGS_NAME).glob("*"))
    words, total = (
        ("Encrypting everything" if new_key else "Decrypting everything"),
        len(attachments) + len(recordings) + 1,
    )
    yield Progress(0, total, words)
    if (folder / DATABASE_NAME).exists():
        _copy_database(folder / DATABASE_NAME, key, made / DATABASE_NAME, new_key)
    private_folder(made / ATTACHMENTS_NAME)
    for done, path in enumerate(attachments, 1):
        yield Progress(done, total, words)
        to = private_folder(made / ATTACHMENTS_NAME / path.parent.name) / path.name
        _write(to, _recoded(path.read_bytes(), path.name, key, new_key))
    for done, path in enumerate(recordings, 1 + len(attachments)):
        yield Progress(done, total, words)
        sound = decoded_pieces(path.read_bytes(), path.stem, key)
        _write(private_folder(made / RECORDINGS_NAME) / path.name, encoded_piece(sound, path.stem, new_key))
    for inner in _folders(made):
        flush_folder(inner)


def _copy_database(path: Path, key: DataKey | None, to: Path, new_key: DataKey | None) -> None:
    with translated(path.parent):
        to.touch(mode=0o600)
        with closing(connect_cipher(path, key)) as connection:
            sums.teach(connection)
            check_whole(connection, path)
            export_rekeyed(connection, to, new_key)
    check_copy(to, new_key)
    flush_file(to)


def _recoded(data: bytes, name: str, key: DataKey | None, new_key: DataKey | None) -> bytes:
    """An attachment that was changed before is kept so: it is refused when it is read, as until now."""
    try:
        plain = decrypted(data, key.for_files, name.encode()) if key else data
    except Changed:
        plain = b""
    return encrypted(plain, new_key.for_files, name.encode()) if new_key else plain


def _write(path: Path, data: bytes) -> None:
    """Without the renames of `write_whole`: the whole folder gets its name at once."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _folders(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir():
            yield from _folders(path)
            yield path


def encrypt_folder(folder: Path, key: DataKey) -> Work[None]:
    """Encrypts the database and the attachments of a folder that nobody uses, such as a backup that was unpacked."""
    made = private_folder(folder / "encrypted")
    yield from recode(folder, made, None, key)
    shutil.rmtree(folder / ATTACHMENTS_NAME)
    for name in (DATABASE_NAME, ATTACHMENTS_NAME):
        os.replace(made / name, folder / name)
    made.rmdir()
