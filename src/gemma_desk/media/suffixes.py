"""What the files that are read are usually called. Which one a file is, its bytes alone tell."""

from __future__ import annotations

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".heic", ".heif")
DRAWINGS = (".svg",)
SOUNDS = (".wav", ".aif", ".aiff", ".flac", ".ogg", ".opus", ".mp3", ".aac", ".m4a")
VIDEOS = (".mp4", ".mov", ".mkv", ".webm")
DOCUMENTS = (
    *(".pdf", ".docx", ".txt", ".md", ".csv", ".tsv", ".log"),
    *(".py", ".js", ".json", ".html", ".c", ".cpp", ".java", ".rs", ".go", ".sh"),
)
"""Any text is read; these are those that people add most."""
