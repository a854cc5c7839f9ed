"""Gemma Desk: ask Gemma 4 about screenshots and voice notes, offline."""

__version__ = "0.1.0"
