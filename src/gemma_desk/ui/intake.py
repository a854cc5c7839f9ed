"""Takes in what is dropped, pasted, chosen or spoken, and makes chips of it. Reads files on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, QUrl
from PySide6.QtGui import QImage

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.app.library import Library
from gemma_desk.app.settings import Settings
from gemma_desk.capture.recording import Recording
from gemma_desk.chat.errors import AttachmentProblem, Problem
from gemma_desk.chat.message import Attachment, MediaKind, Part
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.media.prepared import Prepared
from gemma_desk.media.sniff import check_size
from gemma_desk.ui.chip import Chip
from gemma_desk.ui.chips import ChipRow
from gemma_desk.ui.language import tr
from gemma_desk.ui.previews import Previews

MOST_FILES = 12
"""Taken in at once."""
_NATIVE_PNG = "image/png"


class Intake(QObject):
    """Turns everything that comes in into chips, keeping the order in which it came."""

    def __init__(
        self,
        desk: Desk,
        library: Library,
        chips: ChipRow,
        previews: Previews,
        dispatch: Dispatch,
        settings: Callable[[], Settings],
    ) -> None:
        super().__init__(chips)
        self._desk = desk
        self._library = library
        self._chips = chips
        self._is_closed = False
        self._previews = previews
        self._dispatch = dispatch
        self._settings = settings
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="intake")
        self._largest_detail = DETAILS[-1]
        chips.detail_chosen.connect(self._prepare_again)
        chips.selection_chosen.connect(self._select)

    def close(self) -> None:
        """Reads nothing more; what is still being read goes nowhere."""
        self._is_closed = True
        self._reader.shutdown(cancel_futures=True)

    def limit_detail(self, largest: int) -> None:
        """From now on pictures are of this detail at most, also those that stand there, so that receipts stay true."""
        self._largest_detail = largest
        self._chips.limit_detail(largest)
        for chip in self._chips.chips:
            if chip.attachment is not None and self._is_too_fine(chip.attachment):
                self._prepare_again(chip, chip.detail)

    def change_detail(self, before: int | None, now: int | None) -> None:
        """Sees attached pictures again that were seen as it was usual before; those chosen one by one stay."""
        for chip in self._chips.chips:
            has_detail = chip.attachment is None or chip.attachment.detail is not None
            if chip.detail == before and has_detail and chip.problem is None:
                self._prepare_again(chip, now)

    def can_take(self, mime: QMimeData) -> bool:
        """Whether there is a picture or a file in it."""
        return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())

    def take_mime(self, mime: QMimeData) -> None:
        """Takes what was dropped or pasted: files, else a picture, else a text; web addresses are never fetched."""
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if files:
            self.take_files(files)
        elif mime.hasImage():
            self._take_picture(mime)
        elif mime.hasUrls():
            self._refuse_addresses(mime.urls())
        elif mime.hasText():
            name = tr("Pasted text")
            self.take_data(mime.text().encode(errors="replace"), f"{name}.txt")

    def take_files(self, paths: list[Path]) -> None:
        """Takes files in, in this order."""
        for path in paths[:MOST_FILES]:
            self._take(path.name or str(path), partial(read_file, path))
        if len(paths) > MOST_FILES:
            self._refuse(
                paths[MOST_FILES].name,
                tr(
                    "{count} files at once, and {most} are taken at once. Those before this one were; add this one and "
                    "the others after.",
                    count=len(paths),
                    most=MOST_FILES,
                ),
            )

    def take_data(self, data: bytes, name: str) -> None:
        """Takes a file that is in memory already."""
        self._take(name, lambda: data)

    def take_recording(self, recording: Recording) -> None:
        """Takes what was said."""
        self.take_data(recording.wav_bytes, tr("Voice note") + ".wav")

    def take_part(self, attachment: Attachment, selection: str, detail: int) -> None:
        """Takes a part of a picture, a page or a picture of a video that is in the store.

        Args:
            attachment: The file, or a part of it.
            selection: Of the whole file, as `media.picture_area` writes it.
            detail: Soft tokens at most.
        """
        is_part = attachment.kind is MediaKind.IMAGE and attachment.selection
        chip = self._chips.add(attachment.name if is_part else f"{attachment.name}, part")
        chip.selection = selection
        data = self._desk.store.call(lambda store: store.attachment(attachment.sha256))
        self._then_prepare(chip, data, detail)

    def take_back(self, parts: tuple[Part, ...]) -> None:
        """Makes chips again of attachments that are in the store, for a question to be edited."""
        for part in parts:
            if isinstance(part, Attachment):
                chip = self._chips.add(part.name)
                data = self._desk.store.call(lambda store, sha256=part.sha256: store.attachment(sha256))
                chip.selection, chip.before = part.selection, part
                self._then_prepare(chip, data, part.detail)

    def _take_picture(self, mime: QMimeData) -> None:
        if mime.hasFormat(_NATIVE_PNG):
            data = bytes(mime.data(_NATIVE_PNG).data())
            self._take(tr("Pasted picture"), lambda: data)
        else:
            offered = mime.imageData()  # whatever it is: another program says that it is a picture
            image = offered if isinstance(offered, QImage) else QImage()
            self._take(tr("Pasted picture"), partial(png_of, image))

    def _refuse_addresses(self, urls: list[QUrl]) -> None:
        for url in urls[:MOST_FILES]:
            self._refuse(
                url.fileName() or url.host(),
                tr(
                    "This is an address on the web, and Gemma Desk fetches nothing. Save the picture, "
                    "then drop the file."
                ),
            )

    def _refuse(self, name: str, sentence: str) -> None:
        self._chips.add(name).show_problem(AttachmentProblem(sentence).problem)

    def _take(self, name: str, read: Callable[[], bytes]) -> None:
        self._then_prepare(self._chips.add(name), self._reader.submit(read), self._settings().detail)

    def _then_prepare(self, chip: Chip, data: Future[bytes], detail: int | None) -> None:
        failed = partial(self._failed, chip, chip.n_readings)
        when_done(data, self._dispatch, partial(self._prepare, chip, detail), failed)

    def _prepare(self, chip: Chip, detail: int | None, data: bytes) -> None:
        if self._is_closed or not self._chips.holds(chip):
            return
        chip.data, chip.detail = data, detail
        chip.n_readings += 1
        prepared = self._desk.decoder.submit_prepare(data, chip.name, detail, chip.selection, self._largest_detail)
        reading = chip.n_readings
        done, failed = partial(self._prepared, chip, reading), partial(self._failed, chip, reading)
        when_done(prepared, self._dispatch, done, failed)

    def _prepare_again(self, chip: Chip, detail: int | None) -> None:
        if chip.data is not None:
            chip.show_reading()
            self._prepare(chip, detail, chip.data)

    def _select(self, chip: Chip, selection: str) -> None:
        chip.selection = selection
        self._prepare_again(chip, chip.detail)

    def _prepared(self, chip: Chip, reading: int, prepared: Prepared) -> None:
        if self._is_closed or not self._is_awaited(chip, reading) or chip.data is None:
            return
        kept = self._library.add_attachment(chip.data)
        show = partial(self._show, chip, reading, _heard_before(chip, prepared))
        when_done(kept, self._dispatch, show, partial(self._failed, chip, reading))

    def _show(self, chip: Chip, reading: int, prepared: Prepared, sha256: str) -> None:
        preview = self._previews.remember(prepared)
        if not self._is_awaited(chip, reading):
            return
        if self._is_too_fine(prepared.attachment):  # the limit fell while it was read
            self._prepare_again(chip, chip.detail)
        else:
            chip.show_prepared(prepared, preview)

    def _is_too_fine(self, attachment: Attachment) -> bool:
        return attachment.detail is not None and attachment.detail > self._largest_detail

    def _is_awaited(self, chip: Chip, reading: int) -> bool:
        """Whether it still stands there, and nothing else was chosen of it meanwhile."""
        return self._chips.holds(chip) and chip.n_readings == reading

    def _failed(self, chip: Chip, reading: int, problem: Problem) -> None:
        if self._is_awaited(chip, reading):
            chip.show_problem(problem)


def _heard_before(chip: Chip, prepared: Prepared) -> Prepared:
    """What was heard in a sound stays with it as long as the same of it is sent."""
    before, attachment = chip.before, prepared.attachment
    if before is None or before.media_keys != attachment.media_keys:
        return prepared
    return replace(prepared, attachment=replace(attachment, heard=before.heard))


def read_file(path: Path) -> bytes:
    """Reads a whole file.

    Raises:
        AttachmentProblem: It is no file, too large, or cannot be read.
    """
    try:
        if not path.is_file():
            raise AttachmentProblem(
                tr(
                    "“{name}” is no file, or is there no longer. Nothing was added; drop the file itself.",
                    name=path.name,
                )
            )
        size_bytes = path.stat().st_size
        check_size(size_bytes, path.name)
        return path.read_bytes()
    except OSError as error:
        raise AttachmentProblem(
            tr(
                "“{name}” could not be read ({strerror}). It was left as it is. Check that you may open it.",
                name=path.name,
                strerror=error.strerror,
            )
        ) from error


def png_of(image: QImage) -> bytes:
    """Encodes a picture from the clipboard. For the reading thread: a large one takes a while.

    Raises:
        AttachmentProblem: There was no picture after all.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not image.save(buffer, "PNG"):
        raise AttachmentProblem(
            tr("The clipboard's picture could not be read. Copy it again, or save it and drop the file.")
        )
    return bytes(buffer.data().data())


def kinds_taken() -> str:
    """What is accepted, for the drop overlay."""
    return tr(
        "Pictures (PNG, JPEG, WebP, GIF, BMP, TIFF, HEIC, AVIF, SVG), sounds (WAV, FLAC, MP3, M4A, AAC, OGG, Opus), "
        "videos (MP4, MOV, WebM, MKV), documents (PDF, DOCX, text, code, CSV)"
    )
