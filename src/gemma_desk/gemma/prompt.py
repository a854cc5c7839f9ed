"""A conversation as prompt parts, the way Google's chat template renders it.

The texts joined are the template's output character for character, with `PromptMedia` standing where the template
writes `<|image|>` or `<|audio|>`. Only text that the template itself writes is special; what a person or the model
wrote is not, so it can never become a control token. In one thing it is not the template: that takes what stands
between channel marks out of answers, as it cannot tell a thought from an answer about such marks. Ours hold no thoughts
(`Message.thought`), so nothing that was said is left out.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gemma_desk.chat.message import Attachment, MediaKind, Message, Part, Role
from gemma_desk.gemma.control import (
    BOS,
    CHANNEL_BEGIN,
    CHANNEL_END,
    THINK,
    THOUGHT_HEADER,
    TURN_BEGIN,
    TURN_END,
    cut_control_strings,
)

_TIME_AT_END = re.compile(r"(?:^|\n\n)\d{2,}:\d{2}$")
_ROLE_NAMES = {Role.SYSTEM: "system", Role.USER: "user", Role.ASSISTANT: "model"}


@dataclass(frozen=True, slots=True)
class PromptText:
    """A run of text."""

    text: str
    special: bool
    """True for the template's own text: control strings in it become control tokens."""


@dataclass(frozen=True, slots=True)
class PromptMedia:
    """A picture or sound in its place."""

    kind: MediaKind
    media_key: str
    """`Attachment.media_key` of what belongs here."""


PromptPart = PromptText | PromptMedia


def question_parts(attachments: Iterable[Attachment], text: str) -> tuple[Part, ...]:
    """A question in the order the model was trained with: what is seen, the text if there is any, sounds."""
    attachments = tuple(attachments)
    sounds = tuple(attachment for attachment in attachments if attachment.kind is MediaKind.AUDIO)
    others = tuple(attachment for attachment in attachments if attachment.kind is not MediaKind.AUDIO)
    return (*others, text, *sounds) if text else (*others, *sounds)


def prompt_parts(messages: Sequence[Message], think: bool) -> list[PromptPart]:
    """Renders a conversation up to the point where the model begins to write.

    Args:
        messages: Oldest first. A system message stands first or not at all.
        think: Whether the model is to think. Off, the template writes an empty thought for it.

    Returns:
        Parts in order, none empty: exactly what is tokenised, one part at a time. Written text is cut inside whatever
        looks like a control string.
    """
    return _pieces(itertools.chain(_history(messages, think), [_generation(think)]))


def prompt_sections(messages: Sequence[Message], think: bool) -> list[list[PromptPart]]:
    """The same prompt in three sections: up to the last question, the question, what opens the model's turn."""
    return [*history_sections(messages, think)[:2], _pieces([_generation(think)])]


def going_on_sections(messages: Sequence[Message], think: bool, *, is_settled: bool) -> list[list[PromptPart]]:
    """A conversation whose last answer was broken off, up to that answer's text: it follows, and no mark ends it.

    Args:
        messages: Oldest first; the last one is the answer.
        think: As in the prompt.
        is_settled: As the template keeps an answer, without its thought; else as it was written.

    Returns:
        Up to the last question, the question, what opens the model's turn with its thought. A thought that was broken
        off itself, before a word of the answer, is not ended.
    """
    opening = [PromptText(f"{TURN_BEGIN}model\n", special=True)] if is_settled else _opening(messages[-1], think)
    return [*history_sections(messages, think)[:2], _pieces(opening)]


def written_parts(text: str) -> list[PromptPart]:
    """Text of an answer as it stands in a prompt, its ends kept."""
    return _pieces([PromptText(text, special=False)])


def _opening(answer: Message, think: bool) -> list[PromptPart]:
    if not answer.thought:
        return [_generation(think)]
    end = CHANNEL_END if answer.text else ""
    return [
        PromptText(f"{TURN_BEGIN}model\n{CHANNEL_BEGIN}{THOUGHT_HEADER}", special=True),
        PromptText(answer.thought, special=False),
        PromptText(end, special=True),
    ]


def history_sections(messages: Sequence[Message], think: bool) -> list[list[PromptPart]]:
    """A conversation as later prompts begin with it: nothing opens the model's turn.

    Args:
        messages: Oldest first; the last one is the user's, or an answer to it.
        think: As in the prompt; it shows in the system turn.

    Returns:
        Up to the last question, the question, its answer.
    """
    question = max(place for place, message in enumerate(messages) if message.role is Role.USER)
    before, after = messages[:question], messages[question + 1 :]
    return [
        _pieces(_history(before, think)),
        _pieces(_turns(messages[question : question + 1])),
        _pieces(_turns(after)),
    ]


def message_sections(messages: Sequence[Message], think: bool) -> list[list[PromptPart]]:
    """The same conversation: what stands before its first message, then each message.

    Args:
        messages: Oldest first. A system message stands first or not at all.
        think: As in the prompt.
    """
    said = messages[bool(messages) and messages[0].role is Role.SYSTEM :]
    before = (None, *(message.role for message in said))
    turns = (
        _turn(message, continues=role is message.role is Role.ASSISTANT)
        for message, role in zip(said, before, strict=False)
    )
    return [_pieces(_history(messages[: len(messages) - len(said)], think)), *map(_pieces, turns)]


def anticipated_sections(messages: Sequence[Message], think: bool) -> list[list[PromptPart]]:
    """What the prompt of a question begins with that is still being composed.

    Args:
        messages: Oldest first; the last one is the question so far.
        think: As it will be asked.

    Returns:
        Up to the question, and the question up to its last picture or sound, for text behind that may still change.
        The second is empty where there is none.
    """
    before, question, _ = history_sections(messages, think)
    n_kept = max((place for place, part in enumerate(question, start=1) if isinstance(part, PromptMedia)), default=0)
    return [before, question[:n_kept]]


def written_texts(message: Message) -> tuple[str, ...]:
    """The texts that a message puts into a prompt, as they are tokenised, but for cuts in what looks like control.

    Args:
        message: As it is sent, see `Message.as_sent`.
    """
    parts = _joined(_turn(message, continues=False))
    return tuple(part.text for part in parts if isinstance(part, PromptText) and not part.special)


def _generation(think: bool) -> PromptText:
    """What opens the model's turn."""
    empty_thought = "" if think else f"{CHANNEL_BEGIN}{THOUGHT_HEADER}{CHANNEL_END}"
    return PromptText(f"{TURN_BEGIN}model\n{empty_thought}", special=True)


def _history(messages: Sequence[Message], think: bool) -> Iterator[PromptPart]:
    yield PromptText(BOS, special=True)
    has_system = bool(messages) and messages[0].role is Role.SYSTEM
    if has_system or think:
        yield from _system_turn(messages[0].text if has_system else "", think)
    yield from _turns(messages[has_system:])


def _turns(messages: Sequence[Message]) -> Iterator[PromptPart]:
    previous: Role | None = None
    for message in messages:
        yield from _turn(message, continues=previous is message.role is Role.ASSISTANT)
        previous = message.role


def _system_turn(text: str, think: bool) -> Iterator[PromptPart]:
    think_mark = f"{THINK}\n" if think else ""
    yield PromptText(f"{TURN_BEGIN}system\n{think_mark}", special=True)
    yield PromptText(text.strip(), special=False)
    yield PromptText(f"{TURN_END}\n", special=True)


def _turn(message: Message, continues: bool) -> Iterator[PromptPart]:
    """One message. `continues`: an answer right after an answer goes on in the same turn, without a new head."""
    if not continues:
        yield PromptText(f"{TURN_BEGIN}{_ROLE_NAMES[message.role]}\n", special=True)
    yield from _spaced_times(tuple(map(_part, message.parts)))
    yield PromptText(f"{TURN_END}\n", special=True)


def _part(part: Part) -> PromptPart:
    if isinstance(part, Attachment):
        return PromptMedia(part.kind, part.media_key)
    return PromptText(part.strip(), special=False)


def _spaced_times(parts: Sequence[PromptPart]) -> Iterator[PromptPart]:
    """A time alone before a picture is that of a video's frame: the reference has a space on either side of it."""
    for place, part in enumerate(parts):
        follows, precedes = parts[place - 1 : place], parts[place + 1 : place + 2]
        is_before_picture = bool(precedes) and isinstance(precedes[0], PromptMedia)
        if isinstance(part, PromptText) and is_before_picture and _TIME_AT_END.search(part.text):
            yield PromptText(f"{' ' if follows else ''}{part.text} ", part.special)
        else:
            yield part


def _pieces(parts: Iterable[PromptPart]) -> list[PromptPart]:
    return [piece for part in _joined(parts) for piece in _cut(part)]


def _cut(part: PromptPart) -> list[PromptPart]:
    if isinstance(part, PromptMedia) or part.special:
        return [part]
    return [PromptText(piece, special=False) for piece in cut_control_strings(part.text)]


def _joined(parts: Iterable[PromptPart]) -> Iterator[PromptPart]:
    """Joins neighbouring texts of the same kind and drops empty ones."""
    waiting: PromptText | None = None
    for part in parts:
        if isinstance(part, PromptText) and not part.text:
            continue
        if isinstance(part, PromptText) and waiting is not None and waiting.special == part.special:
            waiting = PromptText(waiting.text + part.text, part.special)
            continue
        if waiting is not None:
            yield waiting
        waiting = part if isinstance(part, PromptText) else None
        if isinstance(part, PromptMedia):
            yield part
    if waiting is not None:
        yield waiting
