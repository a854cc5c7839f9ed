"""The pictures and sounds of the last request, remembered at both ends of a pipe, so that none goes through twice.

A conversation brings all its pictures with each question, and a question that is being composed comes again and again.
"""

from __future__ import annotations

from dataclasses import replace

from gemma_desk.chat.errors import Bug
from gemma_desk.chat.turn import Picture, Sound, TurnRequest


class MediaShelf:
    """One for each end; both are told every request that went through, in the same order."""

    def __init__(self) -> None:
        self._pictures: dict[str, Picture] = {}
        self._sounds: dict[str, Sound] = {}

    def put(self, request: TurnRequest) -> None:
        """Remembers the media that a whole request's messages name, and no others."""
        keys = _named(request)
        self._pictures = {key: picture for key, picture in request.pictures.items() if key in keys}
        self._sounds = {key: sound for key, sound in request.sounds.items() if key in keys}

    def thinned(self, request: TurnRequest) -> TurnRequest:
        """A request without what the other end has, or does not need."""
        keys = _named(request)
        pictures = {
            key: picture
            for key, picture in request.pictures.items()
            if key in keys and self._pictures.get(key) != picture
        }
        sounds = {key: sound for key, sound in request.sounds.items() if key in keys and self._sounds.get(key) != sound}
        return replace(request, pictures=pictures, sounds=sounds)

    def filled(self, request: TurnRequest) -> TurnRequest:
        """A thinned request made whole again, and remembered.

        Raises:
            Bug: It leaves out what never came.
        """
        whole = replace(request, pictures=self._pictures | request.pictures, sounds=self._sounds | request.sounds)
        if missing := _named(request) - whole.pictures.keys() - whole.sounds.keys():
            raise Bug(f"A request left out {len(missing)} pictures or sounds that had not come before.")
        self.put(whole)
        return replace(request, pictures=self._pictures, sounds=self._sounds)


def _named(request: TurnRequest) -> set[str]:
    return {attachment.media_key for message in request.messages for attachment in message.attachments}
