"""Every control string of a vocabulary, wherever text that is not ours comes from: it stays text, each character of it.

What a prompt may hold of control tokens is told by the same conversation with a plain word in the string's place, so
nothing of the program's own idea of such strings is needed to judge it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.torture.control.places import PLACES, Asked, Place, split_in_two
from tests.torture.control.shapes import SHAPES
from tests.torture.control.vocabularies import Words, vocabularies
from tests.torture.figure import Figure, Trial

PLAIN = "Quokka"
"""Stands where the string would. It occurs nowhere else."""


def campaign(trial: Trial) -> Iterator[Figure]:
    """Yields one figure for each place."""
    with vocabularies(trial.folder) as known:
        for place in PLACES:
            yield _tried(trial, place, known)
        yield _tried_split(trial, known)


def _tried(trial: Trial, place: Place, known: Sequence[Words]) -> Figure:
    cases = [(control, shape) for control in known[0].control_strings for shape in SHAPES]
    chosen = trial.chance(place.what).sample(cases, trial.n(len(cases)))
    findings: list[str] = []
    plain = [_prompts(words, place.ask(trial.folder, PLAIN)) for words in known]
    for control, shape in chosen:
        written = shape.write(control)
        asked = place.ask(trial.folder, written)
        for words, expected in zip(known, plain, strict=True):
            findings += _looked_at(words, asked, place.as_sent(written), expected, f"{place.what}, {shape.what}")
    how = f"{len(known[0].control_strings)} control strings in {len(SHAPES)} shapes, {len(known)} vocabularies"
    return Figure(place.what, len(chosen) * len(known), tuple(dict.fromkeys(findings)), how)


def _tried_split(trial: Trial, known: Sequence[Words]) -> Figure:
    """Cut in two at every place."""
    cuts = [(control, at) for control in known[0].control_strings for at in range(1, len(control))]
    chosen = trial.chance("split").sample(cuts, trial.n(len(cuts)))
    findings: list[str] = []
    for words in known:
        own, frame = words.prompt(split_in_two("Quokka", "Wombat"))
        for control, at in chosen:
            first, second = control[:at], control[at:]
            tokens, text = words.prompt(split_in_two(first, second))
            if tokens != own:
                findings.append(f"{first!r} and {second!r} became a control token together ({words.name})")
            if text != frame.replace("Quokka", first).replace("Wombat", second):
                findings.append(f"{first!r} or {second!r} was changed ({words.name})")
    how = "at every place of each string: texts, words heard, turns, a thought and its answer"
    return Figure("split over two parts", len(chosen) * len(known), tuple(findings), how)


def _prompts(words: Words, asked: Asked) -> list[tuple[list[int], str]]:
    """Control tokens and text of each prompt."""
    return [words.prompt(sections) for sections in asked]


def _looked_at(
    words: Words, asked: Asked, written: str, plain: Sequence[tuple[list[int], str]], where: str
) -> Iterator[str]:
    for (tokens, text), (own, frame) in zip(_prompts(words, asked), plain, strict=True):
        if tokens != own:
            yield f"{where}: {written!r} became control tokens {set(tokens) - set(own) or tokens} ({words.name})"
        if text != frame.replace(PLAIN, written):
            yield f"{where}: {written!r} was changed ({words.name})"
