"""What somebody does in the window until it is killed: generators, of which each step is one pass of the event loop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gemma_desk.chat.message import Role
from gemma_desk.exchange.export import Form
from gemma_desk.store import MessageRow
from tests.torture.kill.engine_acts import engine

if TYPE_CHECKING:
    from tests.torture.kill.driver import Driver

Steps = Iterator[None]


def start(driver: Driver) -> Steps:
    """Does nothing: what is killed is the start itself."""
    while True:
        yield


def typing(driver: Driver) -> Steps:
    """Letter by letter; now and then all is taken out."""
    box = driver.window.page.composer.box
    while True:
        for letter in driver.chance.choices("abcdefghijklm nopqr stuvw xyzéß", k=driver.chance.randrange(20, 200)):
            QTest.keyClicks(box, letter) if letter.isascii() else box.insertPlainText(letter)
            yield
        box.clear()
        yield


def streaming(driver: Driver) -> Steps:
    """Asks, and asks again when the answer is there or was stopped."""
    for number in count():
        yield from _ask(driver, f"Question {number} {driver.chance.random()}")
        n_passes = driver.chance.randrange(20, 400)
        while driver.window.conversation.session.is_busy and n_passes > 0:
            n_passes -= 1
            yield
        driver.window.conversation.stop()
        yield from _rest(driver)


def attaching(driver: Driver) -> Steps:
    """Files into the composer, then off with them."""
    paths = sorted(driver.files.iterdir())
    for number in count():
        driver.window.intake.take_files(driver.chance.sample(paths, k=driver.chance.randrange(1, len(paths) + 1)))
        while driver.window.page.composer.chips.is_reading:
            yield
        yield from _ask(driver, f"Files {number} {driver.chance.random()}")
        driver.window.conversation.stop()
        yield from _rest(driver)


def recording(driver: Driver) -> Steps:
    """A note, which is sent."""
    recorder, composer = driver.window.recorder, driver.window.page.composer
    for number in count():
        recorder.listen()
        for _ in range(driver.chance.randrange(60, 300)):
            yield
        recorder.finish()
        while recorder.is_listening or composer.chips.is_reading or not composer.chips.attachments:
            yield
        yield from _ask(driver, f"Note {number}")
        driver.window.conversation.stop()
        yield from _rest(driver)


def editing(driver: Driver) -> Steps:
    """Asks, then asks something else instead, a third of the time by the box's own way."""
    yield from _ask(driver, "To be changed")
    for number in count():
        driver.window.conversation.stop()
        yield from _rest(driver)
        session = driver.window.conversation.session
        questions = [row.id for row in session.messages if row.message.role is Role.USER]
        text = f"Changed {number} {driver.chance.random()}"
        driver.window.conversation.ask_instead(
            driver.chance.choice(questions), (text,), driver.window.conversation.options
        )
        yield from _until_shown(driver, text)


def renaming(driver: Driver) -> Steps:
    """One conversation after the other."""
    yield from _several(driver)
    library = driver.window.library
    for number in count():
        chosen = driver.chance.choice(library.conversations).id
        title = f"Renamed {number}"
        driver.say(wish="rename", id=chosen, title=title)
        library.rename(chosen, title)
        while (chosen, title) not in [(row.id, row.title) for row in library.conversations]:
            yield


def deleting(driver: Driver) -> Steps:
    """Deletes one, and brings some back."""
    library = driver.window.library
    while True:
        yield from _several(driver)
        chosen = driver.chance.choice(library.conversations).id
        driver.say(wish="delete", id=chosen)
        library.delete(chosen)
        while chosen not in [row.id for row in library.deleted]:
            yield
        if driver.chance.random() < 0.5:
            driver.say(wish="restore", id=chosen)
            library.restore(chosen)
            while chosen in [row.id for row in library.deleted]:
                yield


def backup(driver: Driver) -> Steps:
    """A backup, or everything as JSON, to a file that the one before is replaced with."""
    yield from _several(driver)
    out = driver.files.with_name("out")
    for number in count():
        if number % 2:
            driver.window.exchange.export_all_to(out / "all.json", Form.JSON)
        else:
            driver.window.exchange.back_up_to(out / "all.gemma-desk-backup")
        yield from _wait_while(driver, lambda: driver.window.exchange.is_busy)


def _several(driver: Driver) -> Steps:
    """There are some conversations."""
    while len(driver.window.library.conversations) < 3:
        driver.window.conversations.begin()
        yield from _ask(driver, f"One of several {driver.chance.random()}")
        driver.window.conversation.stop()
        yield from _rest(driver)


def _ask(driver: Driver, text: str) -> Steps:
    """Types the end of it, and sends; until it is shown as sent."""
    composer = driver.window.page.composer
    yield from _wait_while(driver, lambda: not driver.window.model.state.can_answer)
    composer.box.setPlainText(text)
    QTest.keyClick(composer.box, Qt.Key.Key_Return)
    yield from _until_shown(driver, text)


def _until_shown(driver: Driver, text: str) -> Steps:
    yield from _wait_while(driver, lambda: not any(text in row.message.text for row in _rows(driver)))


def _rest(driver: Driver) -> Steps:
    yield from _wait_while(driver, lambda: driver.window.conversation.session.is_busy)


def _wait_while(driver: Driver, is_so: Callable[[], bool]) -> Steps:
    yield
    while is_so():
        yield


def _rows(driver: Driver) -> tuple[MessageRow, ...]:
    session = driver.window.conversation.session
    return session.messages if session is not None else ()


KILLED = ("start", "typing", "streaming", "attaching", "recording", "editing", "renaming", "deleting", "backup")
"""In the middle of which the program is killed."""
ACTS: dict[str, Callable[[Driver], Steps]] = {
    act.__name__: act
    for act in (start, typing, streaming, attaching, recording, editing, renaming, deleting, backup, engine)
}
