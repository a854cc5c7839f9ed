"""Whatever happens between the turns, each evaluates only what is new, and from the logits of a fresh evaluation.

The sliding window is 64 tokens here, and the cache keeps no more than a picture beyond it, so that most rewinds need
a snapshot.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from llama_cpp import llama_cpp as C
from llama_cpp import mtmd_cpp as M
from numpy.typing import NDArray

from gemma_desk.chat.message import Message, Part, Role
from gemma_desk.chat.turn import Usage
from gemma_desk.engine.llama import kv_cache, recall
from gemma_desk.engine.llama.projector import Frames, Projector
from gemma_desk.engine.llama.target import Target
from gemma_desk.gemma.prompt import prompt_sections
from tests.engine import asking
from tests.engine.asking import OTHER_PICTURE, PICTURE, SOUND
from tests.engine.watched import ROUNDING, Watched, user

QUESTIONS: list[tuple[Part, ...]] = [
    ("Hi",),
    ("What is the capital of Peru, and " * 12,),
    (PICTURE, "What is this?"),
    (PICTURE, OTHER_PICTURE, "Which is larger?"),
    ("What did I say?", SOUND),
    ("What did I say?", asking.note(20)),
    ("What did I say?", asking.note(130)),
]


SHORT_BEGINNING = 16
"""What stands before all messages may have a snapshot besides where it is no longer: a quarter of the window."""


@dataclass
class Conversation:
    """A person's doings in one conversation, held to what they may cost."""

    watched: Watched
    fresh: Watched
    think: bool
    name: str = "talk"
    messages: list[Message] = field(default_factory=list)
    """Empty, or ends with an answer; that may be missing."""
    is_settled: bool = False
    was_composed: bool = False
    """Something was read ahead that the next question may begin with."""
    was_left: bool = False
    """Another conversation or a restart came between; its state came back with a window that is whole at its end."""
    lacks_before: int = 0
    """Tokens before the last question that the cache may lack."""
    lacks_question: int = 0
    """Tokens of the last question that the cache may lack."""

    def __post_init__(self) -> None:
        self.lacks_before, *_ = self._sections([*self.messages, user(("x",))])

    def ask(self, parts: tuple[Part, ...], max_tokens: int, cancel_after: int | None) -> None:
        lacks = self.lacks_before + self.lacks_question + self._answer_tokens()
        is_exact = self.is_settled
        usage, _, question, opening = self._turn([*self.messages, user(parts)], max_tokens, cancel_after)
        if is_exact and self._has_begun and not self.was_composed:
            assert usage.evaluated_tokens == question + opening
        self._settle_accounts(usage, 0 if is_exact else lacks, question, opening)

    def edit(self, parts: tuple[Part, ...], max_tokens: int, cancel_after: int | None) -> None:
        usage, before, question, opening = self._turn([*self._before_question(), user(parts)], max_tokens, cancel_after)
        self._settle_accounts(usage, before if self.was_left else self.lacks_before, question, opening)

    def retry(self, _: tuple[Part, ...], max_tokens: int, cancel_after: int | None) -> None:
        asked = self.messages[: len(self._before_question()) + 1]
        usage, before, question, opening = self._turn(asked, max_tokens, cancel_after)
        was_left = self.was_left
        lacks = (before, question) if was_left else (self.lacks_before, self.lacks_question)
        self._settle_accounts(usage, *lacks, opening)
        if was_left:  # what came back from the disk is whole at its end only
            self.lacks_before = before

    def settle(self) -> None:
        self.watched.engine.settle()
        self.is_settled = True
        self.lacks_before = self.lacks_question = 0

    def settle_for(self, seconds: float) -> None:
        """Ended by the announcement of a turn."""
        announcing = threading.Timer(seconds, self.watched.engine.announce_turn)
        announcing.start()
        self.watched.engine.settle()
        announcing.join()

    def compose(self, parts: tuple[Part, ...], seconds: float | None) -> None:
        """A question is begun and read ahead, for so long or to its end; perhaps it is never asked."""
        _, self.lacks_question, _ = self._sections(self.messages)  # its end may have lost its snapshot
        self.was_composed = True
        self.watched.engine.anticipate(asking.request([*self.messages, user(parts)], think=self.think))
        if seconds is not None:
            stopping = threading.Timer(seconds, self.watched.engine.announce_turn)
            stopping.start()
        self.watched.engine.read_ahead()
        if seconds is not None:
            stopping.join()
        assert sum(taken > SHORT_BEGINNING for taken in self.watched.target.kv._snapshots) <= 2

    @property
    def _has_begun(self) -> bool:
        """Whether the last turn was not cancelled before its prompt was read."""
        return self.watched.first_logits is not None

    def _settle_accounts(self, usage: Usage, before: int, question: int, opening: int) -> None:
        assert usage.evaluated_tokens <= before + question + opening
        self.was_left = self.was_composed = False
        self.lacks_before, self.lacks_question = (0, 0) if self._has_begun else (before, question)
        self.is_settled = False

    def _before_question(self) -> list[Message]:
        last = max(place for place, message in enumerate(self.messages) if message.role is Role.USER)
        return self.messages[:last]

    def _answer_tokens(self) -> int:
        if not self.messages or self.messages[-1].role is not Role.ASSISTANT:
            return 0
        with_answer, *_ = self._sections([*self.messages, user(("x",))])
        before, question, _ = self._sections(self.messages[:-1])
        return with_answer - before - question

    def _turn(self, messages: list[Message], max_tokens: int, cancel_after: int | None) -> tuple[Usage, int, int, int]:
        """Returns what was read, and the sizes of the prompt's sections."""
        request = asking.request(messages, conversation=self.name, think=self.think, max_tokens=max_tokens)
        text, usage = self.watched.ask(request, cancel_after)
        if self._has_begun:
            self._compare_with_fresh(messages)
        self.messages = [*messages, *([Message(Role.ASSISTANT, (text,))] if text else [])]
        return usage, *self._sections(messages)

    def _compare_with_fresh(self, messages: list[Message]) -> None:
        self.fresh.target.kv.truncate(0)
        _, usage = self.fresh.ask(asking.request(messages, think=self.think, max_tokens=1))
        assert usage.reused_tokens == 0
        np.testing.assert_allclose(self.watched.first_logits, self.fresh.first_logits, atol=ROUNDING)

    def _sections(self, messages: list[Message]) -> tuple[int, int, int]:
        """Tokens up to the last question, of the question, and of what opens the model's turn."""
        assert self.fresh.engine._model is not None
        sections = prompt_sections(messages, self.think)
        before, question, opening = self.fresh.engine._model.cells(sections, asking.request(messages)).section_ends
        return before, question - before, opening - question


NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""Each example takes a second or more."""

PAUSES = st.sampled_from(["none", "whole", 0.0, 0.005, 0.02])
"""After a turn: no time to settle, enough, or so many seconds."""

DOINGS = st.tuples(
    st.sampled_from([Conversation.ask, Conversation.ask, Conversation.edit, Conversation.retry]),
    st.sampled_from(QUESTIONS),
    st.sampled_from([1, 30, 150]),
    st.one_of(st.none(), st.none(), st.integers(0, 40)),
    PAUSES,
    st.lists(st.tuples(st.sampled_from(QUESTIONS), st.sampled_from([None, None, 0.01])), max_size=2),
)


LONG = (("ask", 1, 150, None, "none"), ("retry", 1, 150, 20, 0.005), ("edit", 3, 1, None, "whole"))
"""Answers beyond what the sliding layers keep, taken back; one is stopped."""


@example(think=False, doings=[(getattr(Conversation, do), QUESTIONS[n], *rest, []) for do, n, *rest in LONG])
@given(think=st.booleans(), doings=st.lists(DOINGS, min_size=2, max_size=5))
@settings(
    max_examples=12, deadline=None, phases=NO_SHRINKING, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_each_turn_reads_only_what_is_new(
    watched: Watched, fresh: Watched, think: bool, doings: list[tuple[Any, ...]]
) -> None:
    watched.target.kv.truncate(0)
    conversation = Conversation(watched, fresh, think)
    for doing in doings:
        act(conversation, *doing)


def act(
    conversation: Conversation,
    do: Callable[..., None],
    parts: tuple[Part, ...],
    max_tokens: int,
    cancel_after: int | None,
    pause: str | float,
    composed: list[tuple[tuple[Part, ...], float | None]],
) -> None:
    """One turn and what comes after it. The first is a question."""
    is_begun = any(message.role is Role.USER for message in conversation.messages)
    (do if is_begun else Conversation.ask)(conversation, parts, max_tokens, cancel_after)
    if pause == "whole":
        conversation.settle()
    elif not isinstance(pause, str):
        conversation.settle_for(pause)
    for composing in composed:
        conversation.compose(*composing)


AGAIN = [("Anna", "edit"), ("restart", "ask"), ("Bert", "ask"), ("Anna", "edit"), ("Anna", "retry")]
"""What is settled stands on the disk already, and taking it from there would cost the snapshots."""


@example(
    think=True,
    doings=[(who, (getattr(Conversation, do), QUESTIONS[1], 1, None, "whole", [])) for who, do in AGAIN],
)
@given(
    think=st.booleans(),
    doings=st.lists(st.tuples(st.sampled_from(["Anna", "Bert", "restart"]), DOINGS), min_size=3, max_size=5),
)
@settings(
    max_examples=10, deadline=None, phases=NO_SHRINKING, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_going_from_one_conversation_to_another_reads_nothing_again(
    small_model: Path, fresh: Watched, tmp_path_factory: pytest.TempPathFactory, think: bool, doings: list[Any]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recall, "WORTH_TOKENS", 1)
        watched = Watched(small_model, tmp_path_factory.mktemp("states"))
        conversations = {
            name: Conversation(watched, fresh, think, name, [Message(Role.SYSTEM, (f"You are {name}.",))])
            for name in ("Anna", "Bert")
        }
        for who, doing in doings:
            if who == "restart":
                watched.restart()
            for name, conversation in conversations.items():
                conversation.was_left = conversation.was_left or name != who
            if who != "restart":
                act(conversations[who], *doing)
        watched.engine.close()


@pytest.mark.parametrize("n_tokens", [30, 300])
def test_retry_and_edit_after_long_answers_read_nothing_again(watched: Watched, fresh: Watched, n_tokens: int) -> None:
    watched.target.kv.truncate(0)
    conversation = Conversation(watched, fresh, think=False)
    for do in (Conversation.ask, Conversation.retry, Conversation.ask, Conversation.edit, Conversation.retry):
        do(conversation, QUESTIONS[1], n_tokens, None)
        conversation.settle()
        assert len(watched.target.kv._snapshots) <= 2


@given(st.lists(st.integers(1, 200), min_size=2, max_size=5), st.sampled_from([1, 100]))
@settings(
    max_examples=15, deadline=None, phases=NO_SHRINKING, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_of_a_note_that_grows_or_is_cut_only_new_frames_are_read(
    watched: Watched, fresh: Watched, lengths: list[int], n_answer: int
) -> None:
    """The cache may be cut anywhere inside a sound, as far as its window reaches."""
    watched.target.kv.truncate(0)
    conversation = Conversation(watched, fresh, think=False)
    conversation.ask(("What did I say?", asking.note(lengths[0])), n_answer, None)
    for shorter, longer in itertools.pairwise(lengths):
        asked = [user(("What did I say?", asking.note(longer)))]
        is_usable = window_is_whole_behind(watched, asked)
        usage, _, question, opening = conversation._turn(asked, n_answer, None)
        n_new = max(longer - shorter, 0) + AFTER_A_SOUND
        assert usage.evaluated_tokens <= (n_new if is_usable else question + opening)


AFTER_A_SOUND = 20
"""Tokens at most: what closes a sound and its turn, and opens the model's."""


def window_is_whole_behind(watched: Watched, messages: list[Message]) -> bool:
    """Whether a prompt can go on where what the cache holds of it ends."""
    kv = watched.target.kv
    return kv._window_is_whole(kv_cache._common_length(kv._cells, watched.cells(messages).cells))


def test_a_frame_is_projected_the_same_in_any_piece(watched: Watched) -> None:
    weights = watched.target._weights
    width = C.llama_model_n_embd(weights.model)
    *_, run, _ = watched.cells([user(("x", asking.note(60)))]).runs
    whole = projected(weights.projector, run.frames, width)
    assert whole.std() > 0.1
    for cuts in ([1], [30], [7, 8, 59]):
        pieces = [projected(weights.projector, piece, width) for piece in np.split(run.frames, cuts)]
        np.testing.assert_allclose(np.concatenate(pieces), whole, atol=1e-4)


def projected(projector: Projector, frames: Frames, width: int) -> NDArray[np.float32]:
    """Shape (n_frames, width)."""
    with projector._chunk(frames) as chunk:
        assert M.mtmd_encode_chunk(projector._context, chunk) == 0
        n_tokens = M.mtmd_input_chunk_get_n_tokens(chunk)
        assert n_tokens == len(frames)
        out = M.mtmd_get_output_embd(projector._context)
        return np.ctypeslib.as_array(out, (n_tokens, width)).copy()


@pytest.mark.parametrize("n_held", [700, 1000, 1300])
def test_the_window_rule_is_exact(watched: Watched, fresh: Watched, n_held: int) -> None:
    """Rewound as far as the rule allows, the next token is as from fresh; one position farther, it is not."""
    kv = watched.target.kv
    kv.truncate(0)
    evaluate(watched.target, n_held)
    farthest = min(length for length in range(1, n_held) if kv._window_is_whole(length))
    for length, is_usable in ((farthest, True), (farthest - 1, False)):
        kv.truncate(length)
        evaluate(watched.target, length + 1)
        fresh.target.kv.truncate(0)
        evaluate(fresh.target, length + 1)
        difference = np.abs(watched.target.logits(0) - fresh.target.logits(fresh.target.last_row)).max()
        assert (difference < ROUNDING) == is_usable


def evaluate(target: Target, end: int) -> None:
    """The same tokens each time, up to position `end`."""
    tokens = np.random.default_rng(0).integers(300, 1300, 2000).tolist()
    while len(target.kv) < end:
        piece = tokens[len(target.kv) : min(len(target.kv) + 17, end)]
        target.decode(piece, n_outputs=1)


def test_snapshots_are_taken_only_where_a_rewind_may_need_them(watched: Watched, fresh: Watched) -> None:
    watched.target.kv.truncate(0)
    conversation = Conversation(watched, fresh, think=False)
    conversation.ask(("Hi",), 1, None)
    before = watched.target.kv.snapshot_bytes
    conversation.retry(("Hi",), 400, None)
    assert 0 < before < watched.target.kv.snapshot_bytes


def test_without_memory_for_a_snapshot_answers_are_the_same(
    watched: Watched, fresh: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched.target.kv.truncate(0)
    monkeypatch.setattr(kv_cache, "_MEMORY_LEFT", 1 << 50)
    conversation = Conversation(watched, fresh, think=False)
    conversation.ask(QUESTIONS[1], 300, None)
    assert watched.target.kv.snapshot_bytes == 0
    conversation.settle()
    conversation.ask(QUESTIONS[1], 1, None)
