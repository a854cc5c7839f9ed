"""Conversations in SQLite, attachments beside it under their sha256."""
