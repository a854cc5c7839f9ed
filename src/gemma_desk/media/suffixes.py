"""What the files that are read are usually called. Which one a file is, its bytes alone tell."""

from __future__ import annotations

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif")
DRAWINGS = (".svg",)
SOUNDS = (".wav", ".aif", ".aiff", ".flac", ".mp3", ".m4a", ".aac", ".ogg", ".opus")
VIDEOS = (".mp4", ".mov", ".webm", ".mkv")
DOCUMENTS = (
    *(".pdf", ".docx", ".txt", ".md", ".csv", ".tsv"),
    *(".py", ".js", ".json", ".html", ".c", ".cpp", ".java", ".rs", ".go", ".sh", ".log"),
)
"""Any text is read; these are those that people add most."""
