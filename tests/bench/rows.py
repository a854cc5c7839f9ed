"""What is measured for each row of docs/performance.md."""

from __future__ import annotations

import dataclasses
import statistics
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager

import numpy as np

from gemma_desk.chat.events import Event, Failed, Finished, Prefilling
from gemma_desk.chat.message import Attachment, MediaKind, Message, Receipt, Role
from gemma_desk.chat.turn import Picture, Sampling, Sound, TurnRequest, TurnResult
from gemma_desk.engine.client import EngineClient
from gemma_desk.engine.llama.draft_length import LENGTHS
from gemma_desk.engine.protocol import ANTICIPATE_EVERY_S, LoadRequest
from gemma_desk.gemma.audio import FRAME_SAMPLES, SAMPLE_RATE_HZ
from gemma_desk.gemma.picture import reference_size
from tests.bench import memory as memory_bench
from tests.bench.contenders import Contender, Ours, Setup, is_installed, llama_bench, llama_server, ours
from tests.bench.report import Row, ratio_row
from tests.bench.rounds import clean_rounds

_GIB = 2**30
_DETAIL = 560
_NOTE_S = 10.0
_LONG_PROMPT_TOKENS = 4000
_SMALL_TARGET_BYTES = 1 << 30
"""A smaller target is one that reads fast."""


# --- beside llama.cpp


def speed(setup: Setup, rounds: int) -> list[Row]:
    """Writing and reading, ours and llama-bench's in turns."""
    if not is_installed("llama-bench"):
        return []
    with ours(setup) as engine:
        written = _beside_llama_bench(setup, rounds, engine, ("decode", "tg", setup.tokens))
        read = _beside_llama_bench(setup, rounds, engine, ("prefill", "pp", setup.prompt_tokens))
        bandwidth_gb_s = engine.ask("bandwidth")["gb_s"]
    return [
        ratio_row("writing without drafts ÷ llama-bench `tg`", 0.98, *written, f"{setup.tokens} tokens"),
        ratio_row("reading text ÷ llama-bench `pp`", 0.98, *read, f"{setup.prompt_tokens} tokens"),
        _limit(setup, statistics.median(written[0]), bandwidth_gb_s),
    ]


def server(setup: Setup, rounds: int) -> list[Row]:
    """Writing with drafts beside llama-server, which has drafts in one row and none in the other."""
    if not is_installed("llama-server"):
        return []
    return [
        _beside_llama_server(setup, rounds, is_drafting, name)
        for is_drafting, name in ((True, "`draft-mtp`"), (False, "without drafts"))
    ]


def _beside_llama_bench(setup: Setup, rounds: int, engine: Ours, work: tuple[str, str, int]) -> list[list[float]]:
    task, test, n_tokens = work
    with llama_bench(setup, test, n_tokens) as theirs:
        return clean_rounds(rounds, engine.contender(task, n_tokens), theirs)


def _beside_llama_server(setup: Setup, rounds: int, is_drafting: bool, name: str) -> Row:
    with ours(setup) as engine, llama_server(setup, is_drafting) as (theirs, accepted):
        figures = clean_rounds(rounds, engine.contender("drafted", setup.tokens), theirs)
    drafts = f", {statistics.median(accepted):.0%} of its drafts accepted" if is_drafting else ""
    return ratio_row(f"writing with drafts ÷ llama-server {name}", 0, *figures, f"{setup.tokens} tokens{drafts}")


def _limit(setup: Setup, written_tps: float, bandwidth_gb_s: float) -> Row:
    """Writing reads all weights once a token, so memory bounds it."""
    weights_gb = setup.models.target.stat().st_size / 1e9
    limit_tps = bandwidth_gb_s / weights_gb
    how = (
        f"{bandwidth_gb_s:.1f} GB/s ÷ {weights_gb:.2f} GB a token = {limit_tps:.2f} tokens/s, reached {written_tps:.2f}"
    )
    return Row("writing without drafts ÷ what memory allows", "–", f"{written_tps / limit_tps:.2f}", how)


# --- drafting


def drafts_refused(setup: Setup, rounds: int) -> list[Row]:
    """With a drafter that never guesses right: the set must be one with random weights."""
    with ours(setup) as engine:
        return [_drafting(setup, rounds, engine, "drafting on, nothing accepted ÷ off", 0.97)]


def drafts_accepted(setup: Setup, rounds: int) -> list[Row]:
    """With a drafter that always guesses right: the set must be an agreeing one."""
    with ours(setup) as engine:
        row = _drafting(setup, rounds, engine, "drafting on, everything accepted ÷ off", 1.6)
        costs = engine.ask("costs")
    verify_ms = {int(n): float(ms) for n, ms in costs["verify_ms"].items()}
    bound, n_drafts = drafting_bound(verify_ms, costs["draft_step_ms"])
    how = f"{n_drafts} drafts every round would give {bound:.2f}, from the times below"
    share = Row("the same ÷ what drafting can give here", "–", f"{float(row.reached) / bound:.2f}", how)
    return [row, share, *_costs(verify_ms, costs["draft_step_ms"])]


def drafting_bound(verify_ms: Mapping[int, float], draft_step_ms: float) -> tuple[float, int]:
    """The most that drafts which are all accepted can gain, and with how many a round.

    Args:
        verify_ms: Milliseconds of evaluating so many tokens in one batch.
        draft_step_ms: Of one draft.
    """
    gains = {n: (n + 1) * verify_ms[1] / (verify_ms[n + 1] + n * draft_step_ms) for n in LENGTHS if n + 1 in verify_ms}
    best = max(gains, key=gains.__getitem__)
    return gains[best], best


def _drafting(setup: Setup, rounds: int, engine: Ours, what: str, at_least: float) -> Row:
    """Over all rounds together: a round in which drafting was tried and failed is one of many."""
    contenders = [engine.contender(task, setup.tokens) for task in ("drafted", "decode")]
    on_tps, off_tps = clean_rounds(rounds, *contenders)
    row = ratio_row(what, at_least, on_tps, off_tps, f"{setup.tokens} tokens")
    total = statistics.harmonic_mean(on_tps) / statistics.harmonic_mean(off_tps)
    return dataclasses.replace(row, reached=f"{total:.3f}")


def _costs(verify_ms: Mapping[int, float], step_ms: float) -> list[Row]:
    one_ms = verify_ms[1]
    times = ", ".join(f"{n}: {ms / one_ms:.2f}" for n, ms in verify_ms.items())
    return [
        Row("evaluating n tokens at once ÷ one", "–", times, f"one takes {one_ms:.0f} ms"),
        Row("one draft ÷ one token", "–", f"{step_ms / one_ms:.3f}", f"{step_ms:.1f} ms"),
    ]


# --- what a conversation costs


def memory(setup: Setup, rounds: int) -> list[Row]:
    """The most the engine process held for a picture, a note of 20 s and 64 tokens in a window of 32k."""
    options = memory_bench.parser().parse_args([str(setup.folder), "--context=32768", "--tokens=64"])
    *_, (name, peak, planned) = memory_bench.measure(setup.folder, options)
    how = f"32k window, {name}; planned {planned / _GIB:.2f} GiB"
    return [Row("peak memory of the engine process", "≤ 9.3 GiB", f"{peak / _GIB:.2f} GiB", how)]


def second_question(setup: Setup, rounds: int) -> list[Row]:
    """Tokens evaluated for a question after the one about a screenshot."""
    width, height = reference_size(1920, 1080, _DETAIL)
    rgb = np.random.default_rng(0).bytes(width * height * 3)
    attachment = Attachment(MediaKind.IMAGE, "picture", "picture", _DETAIL, Receipt(0, 0, 0, 0, 0, 0.0))
    pictures = {attachment.media_key: Picture(width, height, rgb)}
    messages = [Message(Role.USER, (attachment, "What is this?"))]
    with _engine(setup) as engine:
        first = _ask(engine, messages, pictures)
        messages += [Message(Role.ASSISTANT, ("A screen.",)), Message(Role.USER, ("And what else is on it?",))]
        usage = _ask(engine, messages, pictures).usage
    how = f"{usage.prompt_tokens} in the prompt, {usage.reused_tokens} of them read before, {first.usage.prompt_tokens}"
    reached = f"{usage.evaluated_tokens} tokens"
    return [Row("second question after a picture: tokens evaluated", "only new ones", reached, f"{how} by the first")]


def note(setup: Setup, rounds: int) -> list[Row]:
    """Tokens left to evaluate when a note of 10 s ends, of which the engine was told while it was spoken."""
    with _engine(setup) as engine:
        started = time.monotonic()
        for n_told in range(1, int(_NOTE_S / ANTICIPATE_EVERY_S)):
            time.sleep(max(0.0, started + n_told * ANTICIPATE_EVERY_S - time.monotonic()))
            engine.anticipate(_about_note(n_told * ANTICIPATE_EVERY_S))
        time.sleep(max(0.0, started + _NOTE_S - time.monotonic()))
        *_, last = engine.answer(_about_note(_NOTE_S))
    usage, timing = _result(last).usage, _result(last).timing
    how = f"{usage.prompt_tokens} in the prompt; {timing.first_token_s:.1f} s to the first token"
    shape = "the small model" if _is_small(setup) else "a 12B"
    name = f"tokens left to evaluate after the release of a {_NOTE_S:.0f} s note, {shape}"
    return [Row(name, "≤ 40", str(usage.evaluated_tokens), how)]


def _about_note(seconds: float) -> TurnRequest:
    samples = np.random.default_rng(0).standard_normal(int(_NOTE_S * SAMPLE_RATE_HZ)) * 0.1
    spoken = samples[: int(seconds * SAMPLE_RATE_HZ) // FRAME_SAMPLES * FRAME_SAMPLES]
    attachment = Attachment(MediaKind.AUDIO, f"note-{seconds}", "note", None, Receipt(0, 0, 0, 0, 0, 0.0))
    sounds = {attachment.media_key: Sound(spoken.astype("<f4").tobytes())}
    return TurnRequest("note", (Message(Role.USER, (attachment,)),), sounds=sounds, max_tokens=4)


def cancel(setup: Setup, rounds: int) -> list[Row]:
    """From Cancel to the end of the turn, in the middle of reading a long prompt."""
    with _engine(setup) as engine:
        sample = _ask(engine, [Message(Role.USER, ("word " * 100,))], {})
        n_words = 100 * _LONG_PROMPT_TOKENS // sample.usage.prompt_tokens
        after_s = [(0.01 if _is_small(setup) else 0.4) * (1 + number) for number in range(max(rounds, 5))]
        waits_ms = sorted(_cancelled_ms(engine, seconds, n_words) for seconds in after_s)
    how = f"{len(waits_ms)} times from {waits_ms[0]:.0f} to {waits_ms[-1]:.0f} ms"
    shape, wanted = ("the small model", "≤ 200 ms") if _is_small(setup) else ("a 12B", "≤ 1 000 ms")
    name = f"cancel while reading {_LONG_PROMPT_TOKENS} tokens, {shape}: the longest"
    return [Row(name, wanted, f"{waits_ms[-1]:.0f} ms", how)]


def overhead(setup: Setup, rounds: int) -> list[Row]:
    """What a token costs besides `llama_decode`."""
    with ours(setup) as engine:
        work = Contender(engine.process_id, lambda: float(engine.ask("overhead", setup.tokens)["ms"]))
        (runs_ms,) = clean_rounds(rounds, work)
    how = f"sampling at temperature 1.0, text, events as frames; {rounds} runs of {setup.tokens} tokens"
    spread = f"from {min(runs_ms):.2f} to {max(runs_ms):.2f} ms"
    return [
        Row("time a token around `llama_decode`", "≤ 1 ms", f"{statistics.median(runs_ms):.2f} ms", f"{how} {spread}")
    ]


def _is_small(setup: Setup) -> bool:
    return setup.models.target.stat().st_size < _SMALL_TARGET_BYTES


@contextmanager
def _engine(setup: Setup) -> Iterator[EngineClient]:
    with closing(EngineClient()) as engine:
        request = LoadRequest("load", (str(setup.folder),), 8192, _DETAIL, setup.threads)
        *_, last = engine.load(request)
        assert not isinstance(last, Failed), last
        yield engine


def _ask(engine: EngineClient, messages: Sequence[Message], pictures: dict[str, Picture]) -> TurnResult:
    request = TurnRequest("turn", tuple(messages), pictures, max_tokens=16, sampling=Sampling(temperature=0.0))
    *_, last = engine.answer(request)
    return _result(last)


def _result(last: Event) -> TurnResult:
    assert isinstance(last, Finished), last
    return last.result


def _cancelled_ms(engine: EngineClient, after_s: float, n_words: int) -> float:
    """A prompt that nothing is held of, cancelled so long after reading has begun."""
    text = f"{after_s} " + "word " * n_words
    turn = TurnRequest(f"cancelled-{after_s}", (Message(Role.USER, (text,)),), max_tokens=4)
    cancelled_at = 0.0

    def cancel() -> None:
        nonlocal cancelled_at
        cancelled_at = time.perf_counter()
        engine.cancel(turn.turn_id)

    for event in engine.answer(turn):
        if isinstance(event, Prefilling) and event.done_tokens == 0:
            threading.Timer(after_s, cancel).start()
    assert cancelled_at, "the prompt was read before it could be cancelled"
    return 1e3 * (time.perf_counter() - cancelled_at)
