"""Cuts a text into sentences, each said as one."""

from __future__ import annotations


def sentences_of(text: str, language: str) -> list[str]:
    """Cuts a text where its sentences end, abbreviations of its language left whole.

    Args:
        text: Plain text; a line break is a space.
        language: As in "de"; one that is not known is cut by the marks that most languages end sentences with.
    """
    from sentencex import segment  # read when something is first read aloud

    cut = segment(language or "en", " ".join(text.split()))
    return [sentence.strip() for sentence in cut if any(map(str.isalnum, sentence))]
