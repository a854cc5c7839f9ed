"""The keys of the window, in one place; tooltips name them from here."""

from __future__ import annotations

NEW_KEY = "Ctrl+N"
SEARCH_KEY = "Ctrl+K"
FIND_KEY = "Ctrl+F"
SIDE_BAR_KEY = "Ctrl+B"
ATTACH_KEY = "Ctrl+O"
PRINT_KEY = "Ctrl+P"
RENAME_KEY = "F2"
THEME_KEY = "Ctrl+Shift+L"
TALK_KEY = "F9"
READ_KEY = "F8"
"""Reads the last answer aloud, or stops reading."""
MODE_KEY = "Ctrl+M"
WINDOW_KEY = "Ctrl+I"
"""What takes room in the context window."""
SETTINGS_KEY = "Ctrl+,"
LARGER_KEYS = ("Ctrl++", "Ctrl+=")
"""With and without Shift, as keyboards differ."""
SMALLER_KEY = "Ctrl+-"
USUAL_SIZE_KEY = "Ctrl+0"
STOP_KEY = "Esc"
