"""Hostile Markdown and hostile words in the real window: nothing is read, nothing is fetched, nobody waits.

That nothing is read is told by the system (inotify), that nothing is fetched by a port that listens, and how long the
window answers nobody by what its thread computed in a pass. In a shorter form no time counts, only how much is written
at once.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from PIL import Image
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLayout, QMessageBox, QWidget

from gemma_desk.ui.application import make_application
from gemma_desk.ui.collector import spare_the_collector
from gemma_desk.ui.controls import column
from gemma_desk.ui.rendering.answer_text import AnswerText
from gemma_desk.ui.rendering.formulas import formulas
from gemma_desk.ui.rendering.highlight import prepare as prepare_colours
from gemma_desk.ui.rendering.links import ask_and_open
from gemma_desk.ui.rendering.markdown import prepare as prepare_markdown
from gemma_desk.ui.rendering.portions import MOST_CHARS
from gemma_desk.ui.user_bubble import Bubble
from tests.torture.figure import Figure, Trial
from tests.torture.rendering import window as windows
from tests.torture.rendering.acts import ACTS
from tests.torture.rendering.payloads import LINKS, UNSEEN, heavy, names
from tests.torture.rendering.watch import Watch, watching

MOST_MS = 100.0
"""Computed by the window's thread in one pass."""
_STREAMED_CHARS = 20_000
_PIECE_CHARS = 400
"""What comes between two renderings of an answer that is written, faster than any model writes."""
_SIZE_PX = (600, 800)
_AS_A_QUESTION = "as a question, then made narrower"
_MOST_AT_ONCE = {"opened": 4 * MOST_CHARS, "growing": 4 * MOST_CHARS, _AS_A_QUESTION: 50_000}
"""Characters that come to a document in one pass; a plain line is laid out ten times as fast."""


def campaign(trial: Trial) -> Iterator[Figure]:
    """Yields figures; opens windows on the platform that Qt was told."""
    if QApplication.instance() is None:
        make_application(["torture"])
        spare_the_collector()
    prepare_markdown()  # as the program does soon after its start
    prepare_colours()
    picture = trial.folder / "secret.png"
    Image.new("RGB", (64, 64), "red").save(picture)
    with watching(picture) as watch:
        _check_that_the_watch_sees(watch)
        yield _names_in_answers(trial, watch)
        yield _names_elsewhere(trial, watch)
    yield _links(trial)
    yield _unseen(trial)
    yield from _heavy(trial)
    yield from _acts(trial)
    formulas().close()


def _check_that_the_watch_sees(watch: Watch) -> None:
    watch.picture.read_bytes()
    assert watch.touched() == ["the file was opened"]


def _names_in_answers(trial: Trial, watch: Watch) -> Figure:
    every = names(str(watch.picture), watch.port)
    chosen = trial.chance("names").sample(every, trial.n(len(every)))
    findings = []
    for text in chosen:
        for show in (_answer, _growing_answer, _question):
            view = show(text)
            view.grab()
            findings += [f"{text!r} as {show.__name__[1:]}: {what}" for what in watch.touched()]
            _let_go(view)
    how = "local, UNC and http names in Markdown, HTML, CSS and LaTeX; opened, growing and as a question"
    return Figure("an answer that names a file or an address", len(chosen) * 3, tuple(findings), how)


def _names_elsewhere(trial: Trial, watch: Watch) -> Figure:
    there = f"http://127.0.0.1:{watch.port}/x.png"
    every = [f"<img src='{place}'>" for place in (str(watch.picture), f"file://{watch.picture}", there)]
    findings: list[str] = []
    n_tried = 0
    for number, words in enumerate(every[: trial.n(len(every))]):
        folder = trial.folder / f"data{number}"
        windows.keep(folder, words)
        watch.touched()
        with windows.window(folder, words) as shown:
            shown.grab()
            for tip in windows.tips(shown):
                windows.draw_tip(shown, tip)
                n_tried += 1
                findings += [f"the tooltip {tip[:80]!r}: {what}" for what in watch.touched()]
            findings += [f"the label {text!r} is markup" for text in windows.markup_labels(shown, words)]
            findings += [f"the window: {what}" for what in watch.touched()]
    how = "title, label, names, question, thought, summary, words heard, mode, error, search hit; every tooltip drawn"
    return Figure("a window in which everything is called so", n_tried, tuple(findings), how)


def _links(trial: Trial) -> Figure:
    shapes = ("[x]({})", "[x](<{}>)", "<{}>", "![x]({})", "[x]: {}\n\n[x]", "[x]({} 'title')", "<a href='{}'>x</a>")
    texts = [(shape.format(link), link) for link in LINKS for shape in shapes]
    chosen = trial.chance("links").sample(texts, trial.n(len(texts)))
    findings = []
    for text, link in chosen:
        view = _answer(text)
        ask_and_open(view, QUrl(link))
        asked = view.findChildren(QMessageBox)
        findings += [f"{text!r} leads to {href}" for href in _anchors(view) if not href.startswith(_LEADS)]
        findings += [f"{link!r} is asked about" for _ in asked]
        _let_go(view)
    return Figure("a link that leads elsewhere", len(chosen), tuple(findings), "scripts, files, shares, programs, data")


_LEADS = ("http://", "https://", "mailto:", "HTTP", "http:", "https:")


def _anchors(view: QWidget) -> Iterator[str]:
    for answer in view.findChildren(AnswerText):
        block = answer.document().begin()
        while block.isValid():
            run = block.begin()
            while not run.atEnd():
                yield from filter(None, [run.fragment().charFormat().anchorHref()])
                run += 1
            block = block.next()


def _unseen(trial: Trial) -> Figure:
    shapes = (
        "a{}b",
        "`a{}b`",
        "```\na{}b\n```",
        "[a{}b](http://x.example)",
        "| a{}b |\n|---|",
        "# a{}b",
        "- a{}b",
        "$${}a$$",
    )
    chosen = trial.chance("unseen").sample(list(UNSEEN), trial.n(len(UNSEEN)))
    findings = []
    for character in chosen:
        for view in (_answer("\n\n".join(shapes).replace("{}", character)), _question(character.join("ab"))):
            shown = "".join(document.toPlainText() for document in view.findChildren(QTextDocument))
            findings += [f"U+{ord(character):04X} is shown" for _ in range(character in shown)]
            _let_go(view)
    return Figure("a character that is not seen", len(chosen) * 2, tuple(findings), "C0, C1 and marks of direction")


def _heavy(trial: Trial) -> Iterator[Figure]:
    every = heavy()
    chosen = trial.chance("heavy").sample(sorted(every), trial.n(len(every)))
    for what, passes in (("opened", _opened), ("growing", _grown), (_AS_A_QUESTION, _asked)):
        findings, worst_ms = [], 0.0
        for name in chosen:
            longest_ms, n_at_once = _longest(passes(every[name]))
            worst_ms = max(worst_ms, longest_ms)
            if trial.share >= 1 and longest_ms > MOST_MS:
                findings.append(f"{name}, {what}: the window answered nobody for {longest_ms:.0f} ms")
            if n_at_once > _MOST_AT_ONCE[what]:
                findings.append(f"{name}, {what}: {n_at_once} characters were laid out at once")
        how = f"{min(map(len, every.values()))} to {max(map(len, every.values())):,} characters".replace(",", " ")
        told = f"{how}; longest pass {worst_ms:.0f} ms" if trial.share >= 1 else how
        yield Figure(f"a text that takes long, {what}", len(chosen), tuple(findings), told)


def _acts(trial: Trial) -> Iterator[Figure]:
    """What is done with such texts once they are there."""
    every = heavy()
    chosen = trial.chance("doing").sample(sorted(every), trial.n(len(every)))
    findings: dict[str, list[str]] = {what: [] for what in ACTS}
    worst_ms = dict.fromkeys(ACTS, 0.0)
    for name in chosen:
        view = _written(every[name])
        (answer,) = view.findChildren(AnswerText)
        for what, act in ACTS.items():
            longest_ms, wrongs = _done(act(answer))
            worst_ms[what] = max(worst_ms[what], longest_ms)
            findings[what] += [f"{name}, {what}: {wrong}" for wrong in wrongs]
            if trial.share >= 1 and longest_ms > MOST_MS:
                findings[what].append(f"{name}, {what}: the window answered nobody for {longest_ms:.0f} ms")
        _let_go(view)
    for what in ACTS:
        how = f"longest pass {worst_ms[what]:.0f} ms" if trial.share >= 1 else "once it is there"
        yield Figure(f"a text that takes long, {what}", len(chosen), tuple(findings[what]), how)


def _written(text: str) -> QWidget:
    view = _answer("")
    (answer,) = view.findChildren(AnswerText)
    answer.hold(text)
    while answer.render_some():
        QApplication.processEvents()
    return view


def _done(act: Iterator[str]) -> tuple[float, list[str]]:
    """Milliseconds computed in the longest pass, and what was wrong."""
    longest_ms, wrongs = 0.0, []
    while True:
        begin = time.thread_time()
        wrong = next(act, None)
        if wrong is None:
            return longest_ms, wrongs
        longest_ms = max(longest_ms, (time.thread_time() - begin) * 1000)
        wrongs += filter(None, [wrong])


def _longest(passes: Iterator[int]) -> tuple[float, int]:
    """Milliseconds computed in the longest pass, and the most characters that came to the document in one."""
    longest_ms, most, n_before = 0.0, 0, 0
    while True:
        begin = time.thread_time()
        n_chars = next(passes, None)
        if n_chars is None:
            return longest_ms, most
        longest_ms = max(longest_ms, (time.thread_time() - begin) * 1000)
        most, n_before = max(most, n_chars - n_before), n_chars


def _opened(text: str) -> Iterator[int]:
    """As the transcript writes an answer of the past: a portion, and then everybody else's turn."""
    view = _answer("")
    (answer,) = view.findChildren(AnswerText)
    answer.hold(text)
    is_more = True
    while is_more:
        is_more = answer.render_some()
        yield answer.document().characterCount()
        QApplication.processEvents()
        yield answer.document().characterCount()
    view.grab()
    yield answer.document().characterCount()
    _let_go(view)


def _grown(text: str) -> Iterator[int]:
    view = _answer("")
    (answer,) = view.findChildren(AnswerText)
    for at in range(0, min(len(text), _STREAMED_CHARS), _PIECE_CHARS):
        answer.grow(text[at : at + _PIECE_CHARS])
        answer._render_tail()
        QApplication.processEvents()
        yield answer.document().characterCount()
    answer.finish()
    while answer._flush.isActive():
        answer._flush.stop()
        answer._render_tail()
        yield answer.document().characterCount()
    _let_go(view)


def _asked(text: str) -> Iterator[int]:
    view = _question(text)
    (bubble,) = view.findChildren(Bubble)
    question = bubble.text
    yield question.document().characterCount()
    while not question.is_whole:
        QApplication.processEvents()
        yield question.document().characterCount()
    view.grab()
    yield question.document().characterCount()
    bubble.fit_width(_SIZE_PX[0] // 2)
    yield question.document().characterCount()
    while not question.is_whole:
        QApplication.processEvents()
        yield question.document().characterCount()
    _let_go(view)


def _answer(text: str) -> QWidget:
    answer = AnswerText()
    answer.show_text(text)
    return _hosted(answer)


def _growing_answer(text: str) -> QWidget:
    answer = AnswerText()
    answer.show_text("", is_growing=True)
    view = _hosted(answer)
    for at in range(0, len(text), 7):
        answer.grow(text[at : at + 7])
        answer._render_tail()
    answer.finish()
    return view


def _question(text: str) -> QWidget:
    bubble = Bubble(text)
    bubble.fit_width(_SIZE_PX[0] - 100)
    return _hosted(bubble)


def _hosted(widget: QWidget) -> QWidget:
    """In a window that does not grow with it, as the transcript does not."""
    host = QWidget()
    layout = column(widget, None)
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    host.setLayout(layout)
    host.resize(*_SIZE_PX)
    host.show()
    QApplication.processEvents()
    return host


def _let_go(view: QWidget) -> None:
    view.close()
    view.deleteLater()
    windows.live(0.0)
