"""Pictures of a question that was asked, prepared anew at another detail."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from gemma_desk.app.home import when_done
from gemma_desk.app.services import Services
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Attachment, MediaKind, Part
from gemma_desk.media.prepared import Prepared


def details_of(parts: tuple[Part, ...]) -> tuple[int, ...]:
    """The soft-token budgets of the pictures in a question."""
    return tuple(part.detail for part in parts if isinstance(part, Attachment) and _is_picture(part) and part.detail)


def see_again(
    services: Services,
    parts: tuple[Part, ...],
    detail: int,
    seen: Callable[[tuple[Part, ...]], None],
    refused: Callable[[Problem], None],
) -> None:
    """Prepares those pictures anew that were seen coarser, one after the other.

    Args:
        services: Where they are kept, and what reads them.
        parts: Of the question.
        detail: Soft tokens at most, of each.
        seen: Called at home with the question as it is then.
        refused: Called at home where one cannot be read any more.
    """
    _SeeingAgain(services, list(parts), detail, seen, refused).go_on(0)


class _SeeingAgain:
    def __init__(
        self,
        services: Services,
        parts: list[Part],
        detail: int,
        seen: Callable[[tuple[Part, ...]], None],
        refused: Callable[[Problem], None],
    ) -> None:
        self._services = services
        self._parts = parts
        self._detail = detail
        self._seen = seen
        self._refused = refused

    def go_on(self, place: int) -> None:
        """Sees what is at a place, and then the rest."""
        while place < len(self._parts):
            part = self._parts[place]
            if isinstance(part, Attachment) and _is_picture(part) and (part.detail or 0) < self._detail:
                return self._read(place, part)
            place += 1
        return self._seen(tuple(self._parts))

    def _read(self, place: int, picture: Attachment) -> None:
        data = self._services.store.call(lambda store: store.attachment(picture.sha256))
        when_done(data, self._services.dispatch, partial(self._prepare, place, picture), self._refused)

    def _prepare(self, place: int, picture: Attachment, data: bytes) -> None:
        prepared = self._services.media.prepare(data, picture.name, self._detail, picture.selection)
        when_done(prepared, self._services.dispatch, partial(self._take, place), self._refused)

    def _take(self, place: int, prepared: Prepared) -> None:
        self._parts[place] = prepared.attachment
        self.go_on(place + 1)


def _is_picture(part: Attachment) -> bool:
    return part.kind is MediaKind.IMAGE
