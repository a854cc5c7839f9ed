"""What is put on the clipboard of a text: as it reads, and as HTML without this window's colours and sizes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from gemma_desk.ui.fonts import monospace_font
from gemma_desk.ui.rendering.formula_object import FORMULA, SOURCE
from gemma_desk.ui.rendering.task_box import BOX, IS_DONE, OBJECT_CHARACTER
from gemma_desk.ui.theme import SECONDARY_PX

_OURS = (
    QTextFormat.Property.ForegroundBrush,
    QTextFormat.Property.BackgroundBrush,
    QTextFormat.Property.FontPixelSize,
    QTextFormat.Property.FontFamilies,
    QTextFormat.Property.TextToolTip,
)
"""What is this window's look and not the text's."""


_MOST_COPIED, _OF_BLOCK = 20_000, 40
"""Characters that are copied as formatted text, too, and how many a paragraph or a formula counts for; ten times as
many take seconds."""


_BLOCK_ENDS = re.compile("[\u2029\ufdd0\ufdd1]")
"""What stands between two blocks: the end of a paragraph, or the beginning or end of a frame or cell."""


def joined(cursors: Iterable[QTextCursor]) -> tuple[str, str]:
    """Gives what several cursors have selected, as it reads and as HTML; of very much no HTML."""
    chosen = list(cursors)
    if sum(map(_size, chosen)) > _MOST_COPIED:
        return "\n\n".join(map(plain_text, chosen)), ""
    return "\n\n".join(map(plain_text, chosen)), "\n".join(map(html, chosen))


def plain_text(cursor: QTextCursor) -> str:
    """Gives what a cursor has selected as it reads: lists with their numbers, formulas as LaTeX."""
    if _size(cursor) > _MOST_COPIED:
        return _long_plain_text(cursor)
    document = _copied(cursor)
    lines = [_marker(block) + block.text().replace("\u2028", "\n") for block in _blocks(document) if _counts(block)]
    return "\n".join(lines).replace("\u00a0", " ")


def _size(cursor: QTextCursor) -> int:
    begin, end = cursor.selectionStart(), cursor.selectionEnd()
    document = cursor.document()
    n_blocks = document.findBlock(end).blockNumber() - document.findBlock(begin).blockNumber()
    return end - begin + _OF_BLOCK * (n_blocks + cursor.selectedText().count(OBJECT_CHARACTER))


def _long_plain_text(cursor: QTextCursor) -> str:
    """The same without a document of its own; blocks that read as their letters are not asked one by one."""
    document = cursor.document()
    first, last = (document.findBlock(at).blockNumber() for at in (cursor.selectionStart(), cursor.selectionEnd()))
    texts = _BLOCK_ENDS.split(document.toRawText())
    has_lists = any(format_.isListFormat() for format_ in document.allFormats())
    lines = []
    for number, text in enumerate(texts[first : last + 1], first):
        if text and OBJECT_CHARACTER not in text and not has_lists and first < number < last:
            lines.append(text)
            continue
        block = document.findBlockByNumber(number)
        if number in (first, last) and not _is_inside(block, cursor):
            lines.append(_part(block, cursor))
        elif text or _counts(block):
            lines.append((_marker(block) if has_lists else "") + _text(block, text))
    return "\n".join(lines).replace("\u2028", "\n").replace("\u00a0", " ")


def _is_inside(block: QTextBlock, cursor: QTextCursor) -> bool:
    return cursor.selectionStart() <= block.position() and _end(block) <= cursor.selectionEnd()


def _end(block: QTextBlock) -> int:
    return block.position() + block.length() - 1


def _part(block: QTextBlock, cursor: QTextCursor) -> str:
    """What is selected of a block of which not all is."""
    begin, end = max(cursor.selectionStart(), block.position()), min(cursor.selectionEnd(), _end(block))
    chosen = _choose(cursor.document(), begin, end - begin)
    return plain_text(chosen) if end - begin <= _MOST_COPIED else chosen.selectedText()


def _text(block: QTextBlock, text: str) -> str:
    """A block with words in place of what is drawn."""
    if OBJECT_CHARACTER not in text:
        return text
    written, run = [], block.begin()
    while not run.atEnd():
        fragment = run.fragment()
        written.append(_words(fragment.charFormat()) * fragment.length() or fragment.text())
        run += 1
    return "".join(written)


def html(cursor: QTextCursor) -> str:
    """Gives what a cursor has selected as HTML."""
    document = _copied(cursor)
    for block in _blocks(document):
        for start, length, format_ in _runs(block):
            _choose(document, start, length).setCharFormat(_without_look(format_))
    return document.toHtml()


def _copied(cursor: QTextCursor) -> QTextDocument:
    """A document of its own with what is selected, and words in place of what is drawn."""
    document = QTextDocument()
    QTextCursor(document).insertFragment(cursor.selection())
    for block in _blocks(document):
        for start, length, format_ in reversed(_runs(block)):
            words = _words(format_)
            if words:
                _choose(document, start, length).insertText(words * length, _without_look(QTextCharFormat()))
    return document


def _words(format_: QTextCharFormat) -> str:
    """What stands for a drawn character; empty for letters."""
    match format_.objectType():
        case kind if kind == FORMULA:
            return format_.stringProperty(SOURCE)
        case kind if kind == BOX:
            return "[x] " if format_.boolProperty(IS_DONE) else "[ ] "
    return ""


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def _runs(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Where each run of one format begins, its length, and the format."""
    found, run = [], block.begin()
    while not run.atEnd():
        fragment = run.fragment()
        found.append((fragment.position(), fragment.length(), fragment.charFormat()))
        run += 1
    return found


def _choose(document: QTextDocument, start: int, length: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _without_look(format_: QTextCharFormat) -> QTextCharFormat:
    bare = QTextCharFormat(format_)
    is_code = format_.font().families() == monospace_font(SECONDARY_PX).families()
    for name in _OURS:
        bare.clearProperty(name)
    if is_code:
        bare.setFontFamilies(["monospace"])
    return bare


def _counts(block: QTextBlock) -> bool:
    """Whether a block is one that is read: not the empty one which a document keeps around a frame."""
    return bool(block.text()) or block.blockFormat().lineHeight() != 1


def _marker(block: QTextBlock) -> str:
    written = block.textList()
    return f"{written.itemText(block)} " if written is not None else ""
