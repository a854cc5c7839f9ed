"""Text, Markdown, program code and tables in, as the text they are.

What is text is told by the bytes; a name's suffix only gives the label on the fence around it.
"""

from __future__ import annotations

from pathlib import PurePath

from charset_normalizer import from_bytes

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.media.clean_text import clean_text, unseen_note
from gemma_desk.media.document_text import MAX_TEXT_CHARS, DocumentText
from gemma_desk.media.sniff import TEXT_MARKS, check_size, is_plain_text, shown_name

_OLD_ENCODINGS = {
    "cp1252": "Windows-1252, Western European",
    "cp1251": "Windows-1251, Cyrillic",
    "koi8_r": "KOI8-R, Cyrillic",
    "cp932": "Shift JIS, Japanese",
    "gb18030": "GB 18030, Chinese",
    "big5": "Big5, Chinese",
    "cp949": "Windows-949, Korean",
}
"""Those tried, with what they are called. Windows-1250 is not: it cannot be told from 1252 by single words."""

_SAMPLE_BYTES = 65_536
_MAX_CHAR_BYTES = 4
"""Of one character, in all of these encodings."""

_LANGUAGES = {
    "bash": "bash", "bat": "batch", "c": "c", "cc": "cpp", "cpp": "cpp", "cs": "csharp", "css": "css", "csv": "csv",
    "cxx": "cpp", "dart": "dart", "diff": "diff", "dockerfile": "dockerfile", "ex": "elixir", "f90": "fortran",
    "go": "go", "h": "c", "hpp": "cpp", "hs": "haskell", "htm": "html", "html": "html", "ini": "ini", "java": "java",
    "jl": "julia", "js": "javascript", "json": "json", "jsx": "jsx", "kt": "kotlin", "lua": "lua", "m": "matlab",
    "makefile": "makefile", "markdown": "markdown", "md": "markdown", "patch": "diff", "php": "php", "pl": "perl",
    "ps1": "powershell", "py": "python", "pyi": "python", "r": "r", "rb": "ruby", "rs": "rust", "rst": "rst",
    "scala": "scala", "sh": "bash", "sql": "sql", "svg": "xml", "swift": "swift", "tex": "latex", "toml": "toml",
    "ts": "typescript", "tsv": "tsv", "tsx": "tsx", "vue": "vue", "xml": "xml", "yaml": "yaml", "yml": "yaml",
    "zig": "zig",
}  # fmt: skip
"""By suffix, or by the whole name where it has none."""


def read_plain_text(data: bytes, name: str) -> DocumentText:
    """Reads a text file; nothing but its line ends and what cannot be seen is changed.

    Args:
        data: The whole file.
        name: File name to show; its suffix names the language.

    Raises:
        AttachmentProblem: Empty, too long, or no text.
    """
    label = shown_name(name)
    check_size(len(data), label)
    if not is_plain_text(data):
        raise AttachmentProblem(
            f"“{label}” is not text: it holds bytes that no text has. Nothing was added;"
            " open it in its own program, save it as text or PDF and add that."
        )
    if len(data) > _MAX_CHAR_BYTES * MAX_TEXT_CHARS:  # before decoding, which takes four times as much memory
        raise _too_long(label, f"at least {len(data) // _MAX_CHAR_BYTES:,}")
    decoded, encoding_notes = _decoded(data)
    text, n_unseen = clean_text(decoded)
    _check_text(text, label)
    return DocumentText(text, fence_language(label), encoding_notes + unseen_note(n_unseen))


def fence_language(name: str) -> str:
    """The label on a code fence for a file of this name; empty where none is known."""
    path = PurePath(name.lower())
    return _LANGUAGES.get(path.suffix.removeprefix(".") or path.name, "")


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in TEXT_MARKS:
        if data.startswith(mark):
            return _with_gaps(data, encoding)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        encoding = _guessed_encoding(data)
    text, notes = _with_gaps(data, encoding)
    guess = f"Read as {_OLD_ENCODINGS[encoding]}; if letters look wrong, save it as UTF-8."
    return text, (guess, *notes)


def _with_gaps(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    """Decodes what can be; a file cut within a character, or damaged, is still mostly right."""
    text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    n_gaps = text.count("\ufffd")
    return text, (f"{n_gaps:,} places cannot be read and are shown as \ufffd.",) if n_gaps else ()


def _guessed_encoding(data: bytes) -> str:
    """Looks at lines that are not plain ASCII, so that a long file with one foreign word is judged by that word."""
    foreign = b"\n".join(line for line in data[: 32 * _SAMPLE_BYTES].splitlines() if not line.isascii())
    best = from_bytes(foreign[:_SAMPLE_BYTES], cp_isolation=list(_OLD_ENCODINGS)).best()
    return best.encoding if best is not None and best.encoding in _OLD_ENCODINGS else "cp1252"


def _check_text(text: str, label: str) -> None:
    if not text.strip():
        raise AttachmentProblem(f"“{label}” holds no text, only blanks. Nothing was added; choose the file again.")
    if len(text) > MAX_TEXT_CHARS:
        raise _too_long(label, f"{len(text):,}")


def _too_long(label: str, there: str) -> AttachmentProblem:
    return AttachmentProblem(
        f"“{label}” has {there} characters and at most {MAX_TEXT_CHARS:,} can be read; no model reads more"
        " at once. Nothing was added; save the part that matters as a file of its own and add that."
    )
