"""What a conversation takes of the context window, by kind, counted as it will be evaluated."""

from __future__ import annotations

from gemma_desk.chat.message import Role
from gemma_desk.chat.turn import HeldTokens, TurnRequest
from gemma_desk.engine.llama.model import Model
from gemma_desk.engine.llama.prompt_cells import PictureRun, PromptCells, SoundRun
from gemma_desk.gemma.prompt import message_sections

_N_MARKS = 2
"""Tokens that stand around a picture or a sound."""


def held_tokens(model: Model, history: TurnRequest) -> HeldTokens:
    """Counts what the next prompt of a conversation begins with.

    Args:
        model: Its vocabulary counts.
        history: The conversation, with its last answer where there is one.

    Raises:
        AttachmentProblem: See `PromptCells`.
    """
    prompt = model.cells(message_sections(history.messages, history.think), history)
    said = [message.role for message in history.messages if message.role is not Role.SYSTEM]
    system_tokens, *lengths = _lengths(prompt.section_ends)
    pictures, sounds = _media_tokens(prompt, PictureRun), _media_tokens(prompt, SoundRun)
    asked = sum(length for role, length in zip(said, lengths, strict=True) if role is Role.USER)
    return HeldTokens(
        n_messages=len(said),
        system_tokens=system_tokens,
        question_tokens=asked - pictures - sounds,
        picture_tokens=pictures,
        sound_tokens=sounds,
        answer_tokens=sum(lengths) - asked,
    )


def _lengths(ends: list[int]) -> list[int]:
    return [end - begin for begin, end in zip((0, *ends), ends, strict=False)]


def _media_tokens(prompt: PromptCells, kind: type[PictureRun | SoundRun]) -> int:
    return sum(len(run.cells) + _N_MARKS for run in prompt.runs if isinstance(run, kind))
