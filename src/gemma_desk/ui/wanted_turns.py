"""Which messages are to have views, `N_HELD` at most, by where in the conversation somebody reads."""

from __future__ import annotations

from gemma_desk.ui.held_turns import HeldTurns
from gemma_desk.ui.reading_place import ReadingPlace

N_HELD = 40
"""Views there are at most: some windows full, so that scrolling finds them made."""


class WantedTurns:
    """Compares the views there are with what is looked at; changes nothing."""

    def __init__(self, held: HeldTurns, place: ReadingPlace) -> None:
        self._held = held
        self._place = place

    def is_within_reach(self, place: int) -> bool:
        """Whether a message is so near to those that have views that all between them may have one."""
        return self._held.begin - N_HELD <= place < self._held.end + N_HELD

    def first(self) -> int:
        """The place of the message that is looked at: where to begin if no view is near."""
        if self._place.is_following:
            return len(self._held.order) - 1
        return self._held.place_at(self._place.top_px)

    def next_place(self) -> int | None:
        """Where in the order a view is to be made next: in what is seen, then around it."""
        held, (begin, end) = self._held, self._wanted()
        above = held.begin - 1 if held.begin > begin else None
        below = held.end if held.end < end else None
        if above is None or below is None:
            return above if below is None else below
        is_above_seen = held.top_px > self._place.top_px
        is_nearer = self._place.top_px - held.top_px < held.bottom_px - self._place.bottom_px
        return above if held.bottom_px >= self._place.bottom_px and (is_above_seen or is_nearer) else below

    def is_first_far(self) -> bool:
        """Whether the view at the top is no longer to be there."""
        return self._held.begin < self._wanted()[0]

    def is_last_far(self) -> bool:
        """Whether the view at the bottom is no longer to be there."""
        return self._held.end > self._wanted()[1]

    def are_near(self) -> bool:
        """Whether views are about where is looked at. Where it goes along with the end, they have to be there."""
        held, place = self._held, self._place
        if not held.turns:
            return not held.order
        if place.is_following:
            return len(held.order) - held.end < N_HELD
        about_px = place.bottom_px - place.top_px  # what has just been made may be lower than it seemed to be
        is_above = held.bottom_px + about_px < place.top_px
        return not is_above and held.top_px - about_px < place.bottom_px

    def are_covering(self) -> bool:
        """Whether what can be seen is there, and written."""
        held, place = self._held, self._place
        is_full_above = held.begin == 0 or held.top_px <= place.top_px
        is_full_below = held.end == len(held.order) or held.bottom_px >= place.bottom_px
        return held.is_written and is_full_above and is_full_below

    def _wanted(self) -> tuple[int, int]:
        """From which place to which there are to be views: around the middle of what is seen."""
        held, middle_px = self._held, (self._place.top_px + self._place.bottom_px) // 2
        n_above = sum(turn.geometry().bottom() < middle_px for turn in held.turns.values())
        begin = max(0, min(held.begin + n_above - N_HELD // 2, len(held.order) - N_HELD))
        return begin, min(begin + N_HELD, len(held.order))
