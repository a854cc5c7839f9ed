"""Questions and answers while the disk is full from one call on: for a process of its own, see `preloaded`.

What could not be kept must still be in hand: the question with whoever asked it, the answer in the session, which saves
it as soon as there is room.
"""

from __future__ import annotations

import errno
import json
import logging
import shutil
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from gemma_desk.app import answer_saver
from gemma_desk.app.session import Session
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.media.decoder import Decoder
from gemma_desk.store import Store
from tests.app.conftest import Desk, Log
from tests.torture.store.preloaded import Faults

_QUESTION = "A question that took long to write. " * 30
_ANSWER = ("An answer ", "that came ", "while nothing ", "could be kept.")


def main() -> None:
    """Prints how many faults there were and what was found."""
    wish = json.loads(sys.argv[1])
    logging.disable()
    answer_saver.SAVE_EVERY_S, answer_saver.SAVE_AGAIN_S = 0.01, 0.05
    folder = Path(wish["folder"]) / "turns"
    folder.mkdir(exist_ok=True)
    faults = Faults(folder)
    findings: list[str] = []
    with closing(Decoder()) as decoder:
        numbers = range(1 + wish["offset"], _n_calls(folder, faults, decoder) + 1, wish["stride"])
        for number in numbers:
            findings += _tried(folder, faults, decoder, number)
    print(json.dumps({"n_tried": len(numbers), "findings": findings}))


def _n_calls(folder: Path, faults: Faults, decoder: Decoder) -> int:
    desk, session, _ = _asking(folder, faults, decoder, 0)
    n_calls = faults.n_calls
    _end(desk, session)
    return n_calls


def _asking(folder: Path, faults: Faults, decoder: Decoder, number: int) -> tuple[Desk, Session, Log]:
    """A turn that has ended, however; the disk has been full from that call on."""
    shutil.rmtree(folder / "data", ignore_errors=True)
    faults.mend()
    desk = Desk(folder / "data", ScriptedEngine([ScriptedTurn(_ANSWER), ScriptedTurn(_ANSWER)]), decoder)
    session, log = desk.session()
    desk.store.call(Store.conversations).result()
    faults.break_at(number, errno.ENOSPC, stays=True)
    desk.answer(session, _QUESTION)
    return desk, session, log


def _tried(folder: Path, faults: Faults, decoder: Decoder, number: int) -> Iterator[str]:
    desk, session, log = _asking(folder, faults, decoder, number)
    where = f"full from call {number} on"
    is_refused = not session.messages
    if is_refused and (session.unsaved_question != (_QUESTION,) and log.failures[-1:][0][1] != (_QUESTION,)):
        yield f"{where}: the question is nowhere"
    if not all(problem.sentence.strip() for problem, _ in log.failures):
        yield f"{where}: nothing is said"
    faults.mend()
    if is_refused:
        desk.answer(session, _QUESTION)
    if session.messages[-1].message.text != "".join(_ANSWER):
        yield f"{where}: the answer is not shown whole"
    _let_what_is_on_its_way_fail(desk)
    desk.home.run_until(lambda: not session._branch.is_ahead)
    if desk.stored(session) != session.messages:
        yield f"{where}: what is kept is not what is shown"
    texts = [row.message.text for row in session.messages]
    _end(desk, session)
    with closing(Store.open(folder / "data")) as store:
        (conversation,) = store.conversations()
        if [row.message.text for row in store.messages(conversation.id)] != texts:
            yield f"{where}: the next start finds something else"


def _let_what_is_on_its_way_fail(desk: Desk) -> None:
    """A write may have met the full disk, and nobody have heard of it yet."""
    desk.store.call(Store.conversations).result()
    heard: list[bool] = []
    desk.home.dispatch(lambda: heard.append(True))
    desk.home.run_until(lambda: bool(heard))


def _end(desk: Desk, session: Session) -> None:
    desk.home.run_until(lambda: not session.is_busy)
    desk.close()


if __name__ == "__main__":
    main()
