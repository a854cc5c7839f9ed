"""What the first page says about this machine and about models. No widgets."""

from __future__ import annotations

from gemma_desk.models.appraisal import ANSWER_WORDS, Appraisal, Fit
from gemma_desk.models.discovery import FoundSet
from gemma_desk.models.places import Program
from gemma_desk.ui.getting_line import gigabytes
from gemma_desk.ui.language import tr
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.words import SEPARATOR, gibibytes

_ROUNDED_S = 5
_LONG_S = 120


def machine_words(machine: Appraisal, graphics: tuple[str, ...]) -> str:
    """Gives "15.6 GiB of memory · 4 cores · no graphics card in use · 120 GB free on the disk"."""
    cards = ", ".join(graphics) if graphics else tr("computes on the processor")
    return SEPARATOR.join(
        (
            tr("{size} of memory", size=gibibytes(machine.memory_bytes)),
            tr("%n core(s)", "", machine.n_cores),
            cards,
            tr("{size} free on the disk", size=gigabytes(machine.disk_free_bytes)),
        )
    )


def fit_words(name: str, needed_bytes: int, machine: Appraisal) -> str:
    """Gives what a model needs of this machine's memory, and what to do where that is short."""
    sizes = {
        "name": name,
        "needed": gibibytes(needed_bytes),
        "memory": gibibytes(machine.memory_bytes),
        "free": gibibytes(machine.available_bytes),
    }
    match machine.fit(needed_bytes):
        case Fit.FITS:
            return tr("{name} needs about {needed} of your {memory}.", **sizes)
        case Fit.TIGHT:
            return tr(
                "{name} needs about {needed} of your {memory}; {free} of it are free now. Close other programs first.",
                **sizes,
            )
    return tr("{name} needs about {needed}, and this computer has {memory}. Choose a smaller model.", **sizes)


def speed_words(target_bytes: int, machine: Appraisal) -> str:
    """Gives how long an answer takes, estimated; empty where that cannot be said."""
    seconds = machine.estimated_answer_s(target_bytes)
    if seconds is None:
        return ""
    if seconds >= _LONG_S:
        return tr(
            "An answer of {words} words takes about {minutes} min here, estimated from the speed of its memory.",
            words=ANSWER_WORDS,
            minutes=round(seconds / 60),
        )
    rounded = max(_ROUNDED_S, _ROUNDED_S * round(seconds / _ROUNDED_S))
    return tr(
        "An answer of {words} words takes about {seconds} s here, estimated from the speed of its memory.",
        words=ANSWER_WORDS,
        seconds=rounded,
    )


def program_words(program: Program) -> str:
    """Gives whose folder it is."""
    match program:
        case Program.CHOSEN:
            return tr("where you chose")
        case Program.DOWNLOADS:
            return tr("among your downloads")
        case Program.STICK:
            return tr("on a drive that is plugged in")
        case Program.OWN:
            return tr("in Gemma Desk’s own folder")
    return tr("from {program}", program=program.value)


def found_words(found_set: FoundSet) -> str:
    """Gives what a set that was found is, and what it lacks."""
    about = SEPARATOR.join((gigabytes(found_set.total_bytes), program_words(found_set.program)))
    return "\n".join((about, *missing_words(found_set)))


def missing_words(found_set: FoundSet) -> tuple[str, ...]:
    """Gives a sentence for each file that a set lacks."""
    models = found_set.models
    sight = () if models.projector else (worded(found_set.reason),)
    drafts = () if models.drafter else (tr("There is no drafter for it, so answers come slower."),)
    return (*sight, *drafts)
