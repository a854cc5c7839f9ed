"""The program asked from outside its window: by a second start, and about a part of the screen. Seen from outside."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

import gemma_desk
from gemma_desk.engine import ENGINE_SWITCH
from gemma_desk.models.practice import practice_model
from tests.desktop.test_portal import session_bus
from tests.e2e.patience import GIVE_UP_S, until
from tests.e2e.program import Program
from tests.e2e.screen import Screen, running_screen, two_screens
from tests.e2e.stored import StoredMessage, attached_files, last_answer, read_messages
from tests.media.files import speak
from tests.virtual_microphone import VirtualMicrophone, virtual_microphone

__all__ = ["session_bus", "virtual_microphone"]

_SHOWS = """
import sys
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel(windowTitle="Something puzzling")
label.setPixmap(QPixmap(sys.argv[1]))
label.move(int(sys.argv[2]), 60)
label.show()
app.exec()
"""

Ways = {"one screen": running_screen, "two, scaled differently": two_screens}

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(params=["one screen"])
def screen(request: pytest.FixtureRequest) -> Iterator[Screen]:
    with Ways[request.param]() as screen:
        yield screen


@pytest.fixture
def circle(tmp_path: Path) -> Path:
    """A red circle on white."""
    image = Image.new("RGB", (320, 320), "white")
    ImageDraw.Draw(image).ellipse((90, 90, 230, 230), fill="red")
    image.save(tmp_path / "circle.png")
    return tmp_path / "circle.png"


@pytest.fixture
def puzzling(screen: Screen, circle: Path) -> Iterator[tuple[int, int]]:
    """Another program's window with the circle, on the right; gives the place of its picture on the screen."""
    left = "1700" if screen.scales else "700"
    environment = replace(screen, scales="").environment
    with subprocess.Popen([sys.executable, "-c", _SHOWS, str(circle), left], env=environment) as process:
        number = until(lambda: screen.xdotool("search", "--onlyvisible", "--name", "Something puzzling"), "it is shown")
        words = dict(line.split("=") for line in screen.xdotool("getwindowgeometry", "--shell", number).splitlines())
        yield int(words["X"]), int(words["Y"])
        process.terminate()


@pytest.fixture
def program(screen: Screen, data_folder: Path) -> Iterator[Program]:
    """With the model that comes with it."""
    program = Program(screen, data_folder, Path(practice_model()[0]).parent, 64)
    program.appear()
    yield program
    program.kill()


@pytest.fixture
def run(screen: Screen, data_folder: Path) -> Run:
    """Types a command of the program."""
    source = Path(gemma_desk.__file__).parents[1]
    own = {"GEMMA_DESK_DATA": str(data_folder), "PYTHONPATH": str(source)}

    def run_one(*words: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "gemma_desk", *map(str, words)]
        return subprocess.run(
            command, env=screen.environment | own, capture_output=True, text=True, timeout=GIVE_UP_S, check=False
        )

    return run_one


def answered(folder: Path, n_messages: int) -> StoredMessage:
    def look() -> StoredMessage | None:
        answer = last_answer(folder)
        if answer is None or answer.is_growing or len(read_messages(folder)) != n_messages:
            return None
        latest = last_answer(folder)  # the first look may have been at the one before
        return latest if latest is not None and not latest.is_growing else None

    return until(look, "the answer is in the store")


@pytest.mark.parametrize("screen", Ways, indirect=True)
def test_a_part_of_the_screen_is_asked_about(
    screen: Screen, program: Program, run: Run, puzzling: tuple[int, int], data_folder: Path
) -> None:
    x, y = puzzling
    screen.xdotool("mousemove", str(x), str(y))
    done = run("capture")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    dimmed = ("search", "--onlyvisible", "--name", "Choose a part of the screen")
    until(lambda: screen.xdotool(*dimmed), "the screen is dimmed")
    until(lambda: screen.xdotool("getwindowfocus") in screen.xdotool(*dimmed).split("\n"), "it has the keyboard")
    drag = (
        "mousemove",
        x,
        y,
        "mousedown",
        1,
        "mousemove",
        x + 200,
        y + 200,
        "mousemove",
        x + 319,
        y + 319,
        "mouseup",
        1,
    )
    screen.xdotool(*map(str, drag))
    until(lambda: attached_files(data_folder), "the part is attached")
    until(lambda: "Gemma Desk" in screen.xdotool("getactivewindow", "getwindowname"), "the window has the keyboard")
    program.ask("What colour is it?")
    assert "red" in answered(data_folder, 2).text
    (attachment,) = read_messages(data_folder)[0].attachments
    sides = attachment.receipt["width"], attachment.receipt["height"]
    assert sides == pytest.approx((320, 320), abs=2)  # the pointer goes by two pixels where they are scaled twice


@pytest.mark.usefixtures("program")
def test_away_gives_the_keyboard_back_to_the_program_in_front(screen: Screen, puzzling: tuple[int, int]) -> None:
    def front() -> str:
        return screen.xdotool("getactivewindow", "getwindowname")

    number = screen.xdotool("search", "--onlyvisible", "--name", "Something puzzling")
    screen.xdotool("windowactivate", number)
    until(lambda: front() == "Something puzzling", "the other program is in front")
    screen.xdotool("key", "ctrl+alt+a")
    dimmed = ("search", "--onlyvisible", "--name", "Choose a part of the screen")
    until(lambda: screen.xdotool("getwindowfocus") in screen.xdotool(*dimmed).split("\n"), "it has the keyboard")
    screen.xdotool("key", "Escape")
    until(lambda: front() == "Something puzzling", "the other program is in front again")
    until(lambda: screen.xdotool("search", "--onlyvisible", "--name", "Gemma Desk"), "our window is back")
    assert front() == "Something puzzling"


class HeldKey:
    """Ctrl+Alt+A, held over another program: the screen is dim and the program listens."""

    def __init__(self, screen: Screen, microphone: VirtualMicrophone) -> None:
        self._screen = screen
        screen.xdotool("keydown", "ctrl", "keydown", "alt", "keydown", "a")
        dimmed = ("search", "--onlyvisible", "--name", "Choose a part of the screen")
        until(lambda: screen.xdotool(*dimmed), "the screen is dimmed")
        until(microphone.is_heard, "the program listens")

    def drag(self, x: int, y: int) -> None:
        """Over the circle."""
        way = ("mousemove", x, y, "mousedown", 1, "mousemove", x + 200, y + 200, "mousemove", x + 319, y + 319)
        self._screen.xdotool(*map(str, (*way, "mouseup", 1)))

    def let_go(self) -> None:
        self._screen.xdotool("keyup", "a", "keyup", "alt", "keyup", "ctrl")


@pytest.fixture
def question(tmp_path: Path) -> Path:
    speak(tmp_path / "question.wav", "What colour is it?")
    return tmp_path / "question.wav"


@pytest.fixture
def surely(data_folder: Path) -> None:
    """The likeliest word each time."""
    data_folder.mkdir()
    (data_folder / "settings.json").write_text('{"sampling": {"temperature": 0}}', encoding="utf-8")


@pytest.mark.usefixtures("surely")
@pytest.mark.parametrize("screen", Ways, indirect=True)
def test_it_is_asked_aloud_while_it_is_chosen(
    virtual_microphone: VirtualMicrophone,
    screen: Screen,
    program: Program,
    puzzling: tuple[int, int],
    question: Path,
    data_folder: Path,
    tmp_path: Path,
) -> None:
    with virtual_microphone.hissing(tmp_path):  # a slow machine drags for two seconds
        key = HeldKey(screen, virtual_microphone)
        key.drag(*puzzling)
        virtual_microphone.play(question)
        key.let_go()
    assert "red" in answered(data_folder, 2).text
    assert [each.kind for each in read_messages(data_folder)[0].attachments] == ["image", "audio"]


@pytest.mark.usefixtures("surely")
def test_a_microphone_that_is_pulled_out_leaves_what_was_said(
    virtual_microphone: VirtualMicrophone,
    screen: Screen,
    program: Program,
    puzzling: tuple[int, int],
    question: Path,
    data_folder: Path,
) -> None:
    key = HeldKey(screen, virtual_microphone)
    virtual_microphone.play(question)
    virtual_microphone.unplug()
    key.drag(*puzzling)
    key.let_go()
    assert answered(data_folder, 2).text
    assert [each.kind for each in read_messages(data_folder)[0].attachments] == ["image", "audio"]


@pytest.mark.usefixtures("surely")
def test_an_engine_that_is_killed_meanwhile_loses_nothing(
    virtual_microphone: VirtualMicrophone,
    screen: Screen,
    program: Program,
    puzzling: tuple[int, int],
    question: Path,
    data_folder: Path,
) -> None:
    screen.find_window(program.id, "Gemma Desk")
    program.ask("Hello")
    answered(data_folder, 2)
    key = HeldKey(screen, virtual_microphone)
    key.drag(*puzzling)
    (engine,) = (child for child in program.children() if ENGINE_SWITCH in child.cmdline())
    engine.kill()
    virtual_microphone.play(question)
    key.let_go()
    assert "red" in answered(data_folder, 4).text
    assert [each.kind for each in read_messages(data_folder)[2].attachments] == ["image", "audio"]


def test_a_second_start_hands_its_question_over(program: Program, run: Run, circle: Path, data_folder: Path) -> None:
    done = run("ask", "--window", "--image", circle, "What colour is it?")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "red" in answered(data_folder, 2).text
    assert len(program.children()) >= 1


def test_a_second_start_with_files_attaches_them(program: Program, run: Run, circle: Path, data_folder: Path) -> None:
    assert run("window", circle).returncode == 0
    until(lambda: attached_files(data_folder), "the file is attached")


def test_what_is_of_a_window_of_its_own_is_refused_while_one_is_open(program: Program, run: Run, circle: Path) -> None:
    done = run("window", "--ask", "What colour is it?", "--picture", circle.with_name("answer.png"))
    assert done.returncode == 3
    assert "is open already" in done.stderr


def test_what_starts_before_the_desktop_waits_for_its_tray(
    session_bus: None, screen: Screen, data_folder: Path, tmp_path: Path
) -> None:
    data_folder.mkdir()
    (data_folder / "settings.json").write_text('{"starts_with_system": true}', encoding="utf-8")
    program = Program(screen, data_folder, Path(practice_model()[0]).parent, 64, "--in-tray")
    try:
        until((data_folder / "window.socket").exists, "the program runs")
        command = [sys.executable, "-m", "tests.desktop.tray_service"]
        with subprocess.Popen(command, env=screen.environment, stdout=subprocess.PIPE, text=True) as tray:
            assert tray.stdout is not None
            assert [tray.stdout.readline() for _ in range(2)] == ["ready\n", "icon\n"]
            assert screen.xdotool("search", "--onlyvisible", "--pid", str(program.id)) == ""
            tray.kill()
    finally:
        program.kill()
