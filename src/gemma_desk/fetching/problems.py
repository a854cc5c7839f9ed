"""The sentences of everything that can go wrong on the way from a hub to the disk.

Each says what happened, what was needed and what was there, that nothing was lost, and one thing to do.
"""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from gemma_desk.chat.errors import DownloadProblem, ProblemKind

_FULL = (errno.ENOSPC, errno.EDQUOT)
_LARGEST_ON_FAT = 2**32 - 1


class Passing(Exception):
    """What may be gone in a moment, so it is tried again; its problem is told when it is not."""

    def __init__(self, problem: DownloadProblem, wait_s: float | None = None) -> None:
        super().__init__(problem.problem.sentence)
        self.problem = problem
        self.wait_s = wait_s
        """As the other side asks; None where it does not say."""


def size(n_bytes: int) -> str:
    """A size for people, in the units that hubs and disks use."""
    for unit, factor in (("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)):
        if n_bytes >= factor:
            return f"{n_bytes / factor:,.2f} {unit}" if unit == "GB" else f"{n_bytes / factor:,.1f} {unit}"
    return f"{n_bytes:,} bytes"


def offline() -> DownloadProblem:
    """Every connection is forbidden."""
    return DownloadProblem(
        "Gemma Desk is set to stay offline, so no connection was opened: 0 bytes were sent. What is here is kept. "
        "Allow connections in the settings, or copy the files from elsewhere and import them.",
        ProblemKind.OFFLINE,
    )


def unreachable(host: str, why: str) -> DownloadProblem:
    """No connection came about."""
    return DownloadProblem(
        f"{host} cannot be reached ({why}). What was downloaded is kept. Check the network connection, then go on."
    )


def broken_off(host: str, name: str, received_bytes: int, needed_bytes: int) -> DownloadProblem:
    """It ended before the end."""
    return DownloadProblem(
        f"{host} broke off again and again: {size(received_bytes)} of the {size(needed_bytes)} of {name} are here, and "
        "kept. Go on later; it begins where it stopped."
    )


def silent(host: str) -> DownloadProblem:
    """Nothing came for long."""
    return DownloadProblem(
        f"{host} has stopped sending without a word. What was downloaded is kept. Go on later; it begins where it "
        "stopped."
    )


def not_trusted(host: str, why: str) -> DownloadProblem:
    """Its certificate does not hold."""
    return DownloadProblem(
        f"{host} could not prove who it is ({why}), so nothing was taken from it. What was downloaded is kept. Check "
        "the date of this computer, and ask whoever runs its network."
    )


def bad_proxy(proxy: str) -> DownloadProblem:
    """The system names a proxy of a kind we do not speak."""
    return DownloadProblem(
        f"The proxy {proxy} is of a kind that Gemma Desk does not speak. Nothing was sent. Name an HTTP proxy in "
        "HTTPS_PROXY, or download the files with another program and import them."
    )


def bad_address(url: str) -> DownloadProblem:
    """Neither http nor https, or no address at all."""
    return DownloadProblem(
        f"“{url}” is no address of a hub; it must begin with https:// or http://. Nothing was sent. Check HF_ENDPOINT."
    )


def leads_to_plain(host: str, target: str) -> DownloadProblem:
    """From an encrypted connection to one that is not."""
    return DownloadProblem(
        f"{host} leads to {target} without encryption, which Gemma Desk does not follow. What was downloaded is kept. "
        "Try again later, or choose another source."
    )


def leads_nowhere(host: str, target: str) -> DownloadProblem:
    """To what is no address of the web."""
    return DownloadProblem(
        f"{host} leads to “{target}”, which is no address of the web. What was downloaded is kept. Try again later, or "
        "choose another source."
    )


def leads_in_circles(host: str, n_redirects: int) -> DownloadProblem:
    """Too many redirects."""
    return DownloadProblem(
        f"{host} leads from one address to the next, {n_redirects} times so far. What was downloaded is kept. Try "
        "again later, or choose another source."
    )


def not_allowed(repository: str, status: int, has_token: bool) -> DownloadProblem:
    """Neither public, nor open to this token."""
    if has_token:
        return DownloadProblem(
            f"The hub does not let your access token have {repository} (answer {status}). What was downloaded is kept. "
            "Accept the model's terms on its page, then go on."
        )
    return DownloadProblem(
        f"The hub lets only people it knows have {repository} (answer {status}). What was downloaded is kept. Accept "
        "the model's terms on its page, put your access token into HF_TOKEN, then go on."
    )


def not_there(repository: str, revision: str, file: str) -> DownloadProblem:
    """404."""
    return DownloadProblem(
        f"The hub has no {file} in {repository} at revision {revision} (answer 404). What was downloaded is kept. "
        "Choose another model, or check the spelling."
    )


def busy(host: str, status: int, wait_s: float | None) -> DownloadProblem:
    """429, 503 and the like."""
    if wait_s is not None:
        return DownloadProblem(
            f"{host} is busy and asks to wait {wait_s:,.0f} seconds (answer {status}). What was downloaded is kept. Go "
            "on after that."
        )
    return DownloadProblem(
        f"{host} has trouble of its own (answer {status}). What was downloaded is kept. Go on later."
    )


def refused(host: str, status: int) -> DownloadProblem:
    """Any other answer that is not the file."""
    return DownloadProblem(
        f"{host} gave answer {status} instead of the file. What was downloaded is kept. Try again later, or choose "
        "another source."
    )


def nonsense(host: str) -> DownloadProblem:
    """An answer that does not fit what was asked."""
    return DownloadProblem(
        f"{host} sent another part of the file than was asked for, again and again. What was downloaded is kept. Try "
        "again later, or choose another source."
    )


def untold(file: str) -> DownloadProblem:
    """No checksum anywhere."""
    return DownloadProblem(
        f"The hub tells no size and checksum of {file}, so nothing could prove that it is right. Nothing was "
        "downloaded. Choose another source, or get the file yourself and import it."
    )


def other_size(name: str, there_bytes: int, needed_bytes: int) -> DownloadProblem:
    """It cannot be the file."""
    return DownloadProblem(
        f"{name} is another file at the source now: it has {there_bytes:,} bytes there, and {needed_bytes:,} are "
        "needed. It was not taken, and nothing was lost. Choose another source, or look for a newer Gemma Desk."
    )


def other_file(name: str, found: str, needed: str) -> DownloadProblem:
    """Its checksum says so."""
    return DownloadProblem(
        f"{name} is not the file it should be: its sha256 begins with {found[:12]}, and {needed[:12]} is needed. It "
        "was thrown away, and nothing else was lost. Try again later, or choose another source."
    )


def imported(name: str) -> DownloadProblem:
    """No hub has it."""
    return DownloadProblem(
        f"{name} was imported from files, and no hub is known to have it. Nothing was changed. Import it again from "
        "where it came."
    )


def too_little_space(folder: Path, needed_bytes: int, free_bytes: int) -> DownloadProblem:
    """Before anything is downloaded."""
    return DownloadProblem(
        f"{size(needed_bytes)} are needed in {folder}, and {size(free_bytes)} are free. Nothing was lost. Make "
        f"{size(needed_bytes - free_bytes)} of room there, or choose another folder."
    )


def in_use(folder: Path) -> DownloadProblem:
    """Another process has the lock."""
    return DownloadProblem(
        f"Another Gemma Desk is at work in {folder} already. Nothing was changed. Wait until it has finished, or stop "
        "it first."
    )


def not_written(error: OSError, path: Path, missing_bytes: int) -> DownloadProblem:
    """What the system said when bytes were to be kept."""
    if error.errno in _FULL:
        free = shutil.disk_usage(path.parent).free
        return DownloadProblem(
            f"The disk of {path.parent} is full: {size(missing_bytes)} are still needed, and {size(free)} are free. "
            "What was downloaded is kept. Make room there, then go on."
        )
    if error.errno == errno.EFBIG:
        return DownloadProblem(
            f"{path.parent} holds no larger files: {size(missing_bytes)} more are needed in one file, and disks of "
            f"the kind FAT32 end at {size(_LARGEST_ON_FAT)}. What was downloaded is kept. Choose a folder on another "
            "disk."
        )
    return DownloadProblem(
        f"{path} cannot be written: {error.strerror}. What was downloaded is kept. Check that the folder may be "
        "written, then go on."
    )


def changed_at_hub(name: str, told: str, needed: str) -> DownloadProblem:
    """Another file by its own word."""
    return DownloadProblem(
        f"{name} is another file at the source now: its sha256 begins with {told[:12]} there, and {needed[:12]} is "
        "needed. It was not taken, and nothing was lost. Choose another source, or look for a newer Gemma Desk."
    )


def not_read(error: OSError, path: Path) -> DownloadProblem:
    """What the system said when a file was to be read."""
    return DownloadProblem(
        f"{path} cannot be read: {error.strerror}. Nothing was changed. Check that it is there and may be read, then "
        "try again."
    )
