"""What reading JSON or MessagePack that others wrote may raise: no type says it, so it is said once."""

from __future__ import annotations

import msgspec

UNREADABLE = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""Another form, bytes that are no text, or nested deeper than anybody reads."""
