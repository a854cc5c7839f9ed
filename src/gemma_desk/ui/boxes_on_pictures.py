"""Which answer's boxes are drawn on which question's pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gemma_desk.ui.assistant_turn import AssistantTurn
from gemma_desk.ui.drawn_boxes import NumberedBox, place_boxes
from gemma_desk.ui.turn_view import TurnView
from gemma_desk.ui.user_turn import UserTurn


def show_boxes(turns: Sequence[TurnView], changed: AssistantTurn | None) -> None:
    """Draws the boxes of answers on the pictures of the question before them that has any.

    Of several answers about the same pictures one is drawn: their numbers would be the same.

    Args:
        turns: Those that have been made, in order.
        changed: The answer that has just got boxes or was told to show or hide them; None where it was something else.
    """
    for question, answers in _about_pictures(turns):
        placed = {answer: place_boxes(answer.boxes, question.row.message.attachments) for answer in answers}
        wished = [answer for answer in answers if placed[answer] and answer.boxes_line.is_drawn]
        drawn = changed if changed in wished else wished[-1] if wished else None
        for answer in answers:
            n_placed = sum(map(len, placed[answer].values()))
            answer.boxes_line.show_count(n_placed, len(answer.boxes), is_drawn=_is_drawn(answer, drawn))
        question.show_boxes(placed[drawn] if drawn is not None else _NONE)


def question_of(turns: Sequence[TurnView], answer: AssistantTurn) -> UserTurn | None:
    """The question on whose pictures the boxes of an answer are drawn."""
    return next((question for question, answers in _about_pictures(turns) if answer in answers), None)


_NONE: dict[int, tuple[NumberedBox, ...]] = {}


def _is_drawn(answer: AssistantTurn, drawn: AssistantTurn | None) -> bool:
    """One that has no boxes yet is to show them when they come."""
    return answer is drawn or (not answer.boxes and answer.boxes_line.is_drawn)


def _about_pictures(turns: Sequence[TurnView]) -> Iterator[tuple[UserTurn, list[AssistantTurn]]]:
    question: UserTurn | None = None
    answers: list[AssistantTurn] = []
    for turn in turns:
        if isinstance(turn, AssistantTurn):
            answers.append(turn)
        elif turn.has_pictures:
            if question is not None:
                yield question, answers
            question, answers = turn, []
    if question is not None:
        yield question, answers
