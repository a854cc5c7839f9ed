"""Global keys on a real X server with a window manager, pressed by xdotool."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from queue import Queue

import pytest
from Xlib import XK, X, display, error

from gemma_desk.desktop.global_keys import split_key
from gemma_desk.desktop.wish import WishKind
from gemma_desk.desktop.x11_keys import X11Keys
from tests.e2e.patience import GIVE_UP_S
from tests.e2e.screen import Screen, running_screen

KEYS = {WishKind.QUICK_ASK: "Ctrl+Alt+Space", WishKind.CAPTURE: "Ctrl+Alt+A", WishKind.TALK: "F9"}

Strokes = Queue[tuple[WishKind, bool]]


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with running_screen() as screen:
        yield screen


@pytest.fixture
def keys(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> Iterator[X11Keys]:
    monkeypatch.setenv("DISPLAY", screen.display)
    keys = X11Keys()
    yield keys
    keys.close()


@pytest.fixture
def strokes() -> Strokes:
    return Queue()


def bind(keys: X11Keys, strokes: Strokes) -> None:
    bound = keys.bind(KEYS, lambda kind, is_down: strokes.put((kind, is_down)))
    assert [each.problem for each in bound] == [""] * len(KEYS)


@pytest.mark.parametrize(
    ("kind", "pressed"), [(WishKind.QUICK_ASK, "ctrl+alt+space"), (WishKind.CAPTURE, "ctrl+alt+a")]
)
def test_a_key_is_told_down_and_up(
    screen: Screen, keys: X11Keys, strokes: Strokes, kind: WishKind, pressed: str
) -> None:
    bind(keys, strokes)
    screen.xdotool("key", pressed)
    assert [strokes.get(timeout=GIVE_UP_S) for _ in range(2)] == [(kind, True), (kind, False)]


def test_a_key_that_is_held_goes_down_once(screen: Screen, keys: X11Keys, strokes: Strokes) -> None:
    """The server repeats it meanwhile: 660 ms after the press, then 25 times a second."""
    bind(keys, strokes)
    screen.xdotool("keydown", "F9", "sleep", "1.2", "keyup", "F9")
    assert strokes.get(timeout=GIVE_UP_S) == (WishKind.TALK, True)
    assert strokes.get(timeout=GIVE_UP_S) == (WishKind.TALK, False)
    assert strokes.empty()


def test_caps_lock_makes_no_difference(screen: Screen, keys: X11Keys, strokes: Strokes) -> None:
    bind(keys, strokes)
    screen.xdotool("key", "Caps_Lock", "key", "F9", "key", "Caps_Lock")
    assert strokes.get(timeout=GIVE_UP_S) == (WishKind.TALK, True)


def test_a_key_of_another_program_is_named(keys: X11Keys, strokes: Strokes) -> None:
    bind(keys, strokes)
    second = X11Keys()
    bound = {each.kind: each for each in second.bind(KEYS, lambda kind, is_down: None)}
    second.close()
    assert bound[WishKind.CAPTURE].problem == (
        "Another program has Ctrl+Alt+A already. Choose another key, or free it there."
    )


def test_of_a_key_that_is_refused_nothing_is_kept(screen: Screen, keys: X11Keys, strokes: Strokes) -> None:
    """Another program has it with Caps Lock only."""
    other = display.Display(screen.display)
    root, code = other.screen().root, other.keysym_to_keycode(XK.string_to_keysym("F9"))
    root.grab_key(code, X.LockMask, False, X.GrabModeAsync, X.GrabModeAsync)
    other.sync()
    (bound,) = keys.bind({WishKind.TALK: "F9"}, lambda kind, is_down: None)
    assert "Another program has F9" in bound.problem
    refused = error.CatchError(error.BadAccess)
    root.grab_key(code, 0, False, X.GrabModeAsync, X.GrabModeAsync, onerror=refused)
    other.sync()
    assert refused.get_error() is None
    other.close()


def test_keys_bound_anew_take_the_place_of_the_old(screen: Screen, keys: X11Keys, strokes: Strokes) -> None:
    bind(keys, strokes)
    keys.bind({WishKind.CAPTURE: "Ctrl+Alt+B"}, lambda kind, is_down: strokes.put((kind, is_down)))
    screen.xdotool("key", "ctrl+alt+a", "key", "ctrl+alt+b")
    assert strokes.get(timeout=GIVE_UP_S) == (WishKind.CAPTURE, True)
    assert strokes.get(timeout=GIVE_UP_S) == (WishKind.CAPTURE, False)
    assert strokes.empty()


def test_keys_let_go_while_they_are_being_bound_stay_free(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", screen.display)
    for _ in range(20):
        keys = X11Keys()
        binding = threading.Thread(target=keys.bind, args=(KEYS, lambda kind, is_down: None))
        binding.start()
        keys.close()
        binding.join()
        assert keys.bind(KEYS, lambda kind, is_down: None) == ()
    again = X11Keys()
    assert [each.problem for each in again.bind(KEYS, lambda kind, is_down: None)] == [""] * len(KEYS)
    again.close()


def test_what_is_no_key_is_said(keys: X11Keys, strokes: Strokes) -> None:
    wrong = {WishKind.CAPTURE: "Ctrl+Nonsense", WishKind.TALK: "Hyper+A"}
    bound = keys.bind(wrong, lambda kind, is_down: None)
    assert [each.problem for each in bound] == [
        "This keyboard has no Nonsense. Choose another key.",
        "'Hyper+A' is not one key with its modifiers. Choose another key.",
    ]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # the library leaves sockets behind here
def test_without_a_display_each_key_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":9999")
    keys = X11Keys()
    bound = keys.bind(KEYS, lambda kind, is_down: None)
    keys.close()
    assert all("cannot be asked for keys" in each.problem for each in bound)
    assert len(bound) == len(KEYS)


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("F9", (set(), "F9")),
        ("Ctrl+Alt+Space", ({"Ctrl", "Alt"}, "Space")),
        ("Ctrl++", ({"Ctrl"}, "+")),
        ("+", (set(), "+")),
        ("Ctrl+,", ({"Ctrl"}, ",")),
    ],
)
def test_a_key_is_split_into_modifiers_and_itself(key: str, parts: tuple[set[str], str]) -> None:
    assert split_key(key) == parts


@pytest.mark.parametrize("key", ["", "Ctrl+", "Ctrl+K, Ctrl+C", "Hyper+A"])
def test_what_is_not_one_key_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="not one key"):
        split_key(key)
