"""The virtual sound system for every test of the room."""

from tests.virtual_microphone import virtual_microphone

__all__ = ["virtual_microphone"]
