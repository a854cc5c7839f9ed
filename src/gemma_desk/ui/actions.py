"""Everything that can be done by a key: one table that shortcuts, menus, tooltips and the page of keys read.

To add an action: a line in the table here, and in `ui.window_acts` what it does. Buttons and menus name it by its id.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gemma_desk.app.settings import ChosenKeys
from gemma_desk.ui.language import tr_later, tr_now

_IS_MAC = sys.platform == "darwin"
_ENTER, _SHIFT_ENTER = ("Return", "Enter"), ("Shift+Return", "Shift+Enter")
"""Of the keyboard and of its block of figures."""


class Where(StrEnum):
    """Where the keys of an action count, in words."""

    WINDOW = tr_later("Everywhere")
    QUESTION = tr_later("In the question box")
    SEARCH = tr_later("In a search box")
    LIST = tr_later("In the list of conversations")
    VIEWER = tr_later("In the picture viewer")
    NOTE = tr_later("Where a text is put right")
    QUICK = tr_later("In the small window")
    DESKTOP = tr_later("In every program")


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done."""

    id: str
    """As the settings file names it; never changed once it was released."""
    section: str
    """What it is about, in English."""
    english: str
    """What it does, as a tooltip says it."""
    keys: tuple[str, ...] = ()
    """Its keys where none were chosen, as Qt writes them everywhere; "Ctrl" is the Command key on macOS."""
    where: Where = Where.WINDOW
    mac_keys: tuple[str, ...] | None = None
    """The same on macOS, where those are taken there; None takes `keys`."""

    @property
    def words(self) -> str:
        """What it does, in the window's language."""
        return tr_now(self.english)

    @property
    def default_keys(self) -> tuple[str, ...]:
        """Its keys on this system where none were chosen."""
        return self.mac_keys if _IS_MAC and self.mac_keys is not None else self.keys


def _actions() -> Iterator[Action]:
    yield from _of_conversations()
    yield from _of_questions()
    yield from _of_answers()
    yield from _of_attachments()
    yield from _of_window()
    yield from _of_desktop()


def _of_conversations() -> Iterator[Action]:
    section = tr_later("Conversations")
    yield Action("conversation.new", section, tr_later("New conversation"), ("Ctrl+N",))
    yield Action("conversation.before", section, tr_later("The conversation above"), ("Ctrl+PgUp",))
    yield Action("conversation.next", section, tr_later("The conversation below"), ("Ctrl+PgDown",))
    yield Action("search", section, tr_later("Search everything"), ("Ctrl+K",))
    yield Action("find", section, tr_later("Find in this conversation"), ("Ctrl+F",))
    yield Action("find.next", section, tr_later("The next place found, or open what is marked"), _ENTER, Where.SEARCH)
    yield Action("find.before", section, tr_later("The place found before"), _SHIFT_ENTER, Where.SEARCH)
    yield Action("conversation.rename", section, tr_later("Rename the conversation"), ("F2",))
    yield Action("conversation.title", section, tr_later("Have the model make a title"))
    yield Action("conversation.labels", section, tr_later("Label the conversation"), ("Ctrl+Shift+G",))
    yield Action("conversation.pin", section, tr_later("Pin or unpin the conversation"), ("Ctrl+Shift+P",))
    yield Action("conversation.archive", section, tr_later("Archive the conversation"), ("Ctrl+Shift+E",))
    yield Action("conversation.delete", section, tr_later("Delete the conversation"), ("Ctrl+Shift+Backspace",))
    yield Action(
        "list.delete", section, tr_later("Delete the conversation that is marked"), ("Del",), Where.LIST, ("Backspace",)
    )
    yield Action("undo", section, tr_later("Take back what was just deleted or archived"), ("Ctrl+Alt+Z",))
    yield Action("conversation.export", section, tr_later("Export the conversation…"), ("Ctrl+Shift+X",))
    yield Action("conversation.pdf", section, tr_later("Save the conversation as PDF…"))
    yield Action("conversation.print", section, tr_later("Print the conversation…"), ("Ctrl+P",))


def _of_questions() -> Iterator[Action]:
    section = tr_later("Questions")
    yield Action("question.focus", section, tr_later("Go to the question box"), ("Shift+Esc",))
    yield Action("question.send", section, tr_later("Send the question"), _ENTER, Where.QUESTION)
    yield Action("question.line", section, tr_later("Begin a new line"), _SHIFT_ENTER, Where.QUESTION)
    as_written = tr_later("Paste a long text into the box, not as a file")
    yield Action("question.paste_text", section, as_written, ("Ctrl+Shift+V",), Where.QUESTION)
    yield Action(
        "question.edit_last", section, tr_later("Edit the last question, from an empty box"), ("Up",), Where.QUESTION
    )
    yield Action("question.attach", section, tr_later("Attach pictures, sounds, videos or documents"), ("Ctrl+O",))
    yield Action("question.talk", section, tr_later("Hold to talk"), ("F9",))
    hands_free = tr_later("Hands-free: talk, hear the answer, talk again")
    yield Action("question.hands_free", section, hands_free, ("Shift+F8",))
    yield Action("question.mode", section, tr_later("Choose the mode"), ("Ctrl+M",), mac_keys=("Ctrl+Shift+M",))
    yield Action("question.think", section, tr_later("Think first, or not"), ("Ctrl+T",))
    yield Action("question.edit", section, tr_later("Edit the question and ask again"), ("Ctrl+E",))
    yield Action("question.copy", section, tr_later("Copy the question"))


def _of_answers() -> Iterator[Action]:
    section = tr_later("Answers")
    yield Action("back", section, tr_later("Stop, cancel or close"), ("Esc",))
    yield Action("message.before", section, tr_later("Go to the message above"), ("Alt+Up",), mac_keys=("Ctrl+Alt+Up",))
    yield Action(
        "message.next", section, tr_later("Go to the message below"), ("Alt+Down",), mac_keys=("Ctrl+Alt+Down",)
    )
    yield Action("answer.end", section, tr_later("Go to the end of the conversation"), ("Alt+End",))
    yield Action("answer.retry", section, tr_later("Ask again"), ("Ctrl+R",))
    yield Action("answer.retry_otherwise", section, tr_later("Ask again with other settings"), ("Ctrl+Alt+R",))
    yield Action("answer.continue", section, tr_later("Let a broken-off answer go on"), ("Ctrl+Shift+R",))
    yield Action("answer.quote", section, tr_later("Quote what is selected, or the answer"), ("Ctrl+Shift+Q",))
    yield Action("answer.read", section, tr_later("Read the answer aloud, or stop reading"), ("F8",))
    yield Action("sibling.before", section, tr_later("The answer or question as it was before"), ("Alt+Left",))
    yield Action("sibling.next", section, tr_later("The answer or question as it was after"), ("Alt+Right",))
    yield Action("message.delete", section, tr_later("Delete the message that has the keyboard"), ("Alt+Del",))
    yield Action("answer.copy", section, tr_later("Copy the answer"), ("Ctrl+Shift+C",))
    yield Action("answer.copy_plain", section, tr_later("Copy the answer as plain text"))
    yield Action("answer.copy_rich", section, tr_later("Copy the answer as rich text"))
    yield Action("answer.copy_code", section, tr_later("Copy the last code of the answer"), ("Ctrl+Alt+C",))
    yield Action("answer.details", section, tr_later("What was sent, and what it took"), ("Ctrl+Shift+I",))
    yield Action("answer.thought", section, tr_later("Show or hide what the model thought"), ("Ctrl+Shift+H",))


def _of_attachments() -> Iterator[Action]:
    section = tr_later("Pictures and sounds")
    yield Action("picture.look", section, tr_later("Look closer at the picture"), ("Ctrl+L",))
    yield Action("viewer.closer", section, tr_later("Closer"), ("Ctrl++", "Ctrl+="), Where.VIEWER)
    yield Action("viewer.farther", section, tr_later("Farther"), ("Ctrl+-",), Where.VIEWER)
    yield Action("viewer.all", section, tr_later("Show all of the picture"), ("Ctrl+0",), Where.VIEWER)
    yield Action("viewer.actual", section, tr_later("Show the picture at 100 %"), ("Ctrl+1",), Where.VIEWER)
    yield Action("viewer.before", section, tr_later("The page or picture before"), ("PgUp",), Where.VIEWER)
    yield Action("viewer.next", section, tr_later("The next page or picture"), ("PgDown",), Where.VIEWER)
    yield Action("viewer.ask", section, tr_later("Ask about the part that is chosen"), _ENTER, Where.VIEWER)
    yield Action("sound.play", section, tr_later("Play or pause the sound"), ("Ctrl+J",))
    yield Action("note.save", section, tr_later("Save what was put right"), ("Ctrl+Return", "Ctrl+Enter"), Where.NOTE)


def _of_window() -> Iterator[Action]:
    section = tr_later("Window")
    yield Action("window.new", section, tr_later("Open the conversation in a new window"), ("Ctrl+Shift+N",))
    yield Action("window.beside", section, tr_later("Two windows side by side"), ("Ctrl+Shift+S",))
    yield Action("window.close", section, tr_later("Close the window"), ("Ctrl+W",))
    yield Action("window.quit", section, tr_later("Quit"), ("Ctrl+Q",))
    yield Action("window.side", section, tr_later("Show or hide the side bar"), ("Ctrl+B",))
    yield Action("window.theme", section, tr_later("Light or dark"), ("Ctrl+Shift+L",))
    yield Action("text.larger", section, tr_later("Larger text"), ("Ctrl++", "Ctrl+="))
    yield Action("text.smaller", section, tr_later("Smaller text"), ("Ctrl+-",))
    yield Action("text.usual", section, tr_later("Text of the usual size"), ("Ctrl+0",))
    yield Action("window.use", section, tr_later("What takes room in the context window"), ("Ctrl+I",))
    yield Action("data.import", section, tr_later("Import conversations…"))
    yield Action("data.backup", section, tr_later("Back up everything…"))
    yield Action("data.restore", section, tr_later("Restore a backup…"))
    yield Action("data.move", section, tr_later("Move the data folder…"))
    yield Action("data.passphrase", section, tr_later("Passphrase…"))
    yield Action("model.page", section, tr_later("What is loaded, and how…"))
    yield Action("model.ways", section, tr_later("Get or find a model…"))
    yield Action("window.modes", section, tr_later("Edit modes…"))
    yield Action("window.settings", section, tr_later("Settings…"), ("Ctrl+,",))
    yield Action("window.keys", section, tr_later("Keyboard shortcuts…"), ("Ctrl+/",))
    yield Action("window.offline", section, tr_later("What has left this machine…"))


def _of_desktop() -> Iterator[Action]:
    section, everywhere = tr_later("From other programs"), Where.DESKTOP
    yield Action("desktop.quick", section, tr_later("Ask in the small window"), ("Ctrl+Alt+Space",), everywhere)
    yield Action("desktop.capture", section, tr_later("Ask about a part of the screen"), ("Ctrl+Alt+A",), everywhere)
    yield Action("desktop.describe", section, tr_later("Have the screen described"), ("Ctrl+Alt+S",), everywhere)
    yield Action("desktop.talk", section, tr_later("Hold to ask aloud"), ("Ctrl+Alt+V",), everywhere)
    go_on = tr_later("Go on in the main window")
    yield Action("quick.move", section, go_on, ("Ctrl+Return", "Ctrl+Enter"), Where.QUICK)


ACTIONS = {action.id: action for action in _actions()}
"""By their ids, in the order in which they are listed; those of a section stand together."""


def keys_of(action_id: str, chosen: Sequence[ChosenKeys]) -> tuple[str, ...]:
    """Gives the keys of an action: those that were chosen, else its own."""
    default = ACTIONS[action_id].default_keys
    return next((choice.keys for choice in chosen if choice.action == action_id), default)


def with_keys(action_id: str, keys: tuple[str, ...], chosen: Sequence[ChosenKeys]) -> tuple[ChosenKeys, ...]:
    """Gives what is chosen when an action gets other keys; keys that are its own are no choice."""
    others = tuple(choice for choice in chosen if choice.action != action_id)
    return others if keys == ACTIONS[action_id].default_keys else (*others, ChosenKeys(action_id, keys))


def is_writing(key: str) -> bool:
    """Whether a key by itself writes a letter, a figure or a sign."""
    return len(key.removeprefix("Shift+")) == 1 or key.removeprefix("Shift+") == "Space"


def rivals(action_id: str, key: str, chosen: Sequence[ChosenKeys]) -> list[Action]:
    """Gives the other actions that a key belongs to where both would count."""
    here = ACTIONS[action_id].where
    return [
        action
        for action in ACTIONS.values()
        if action.id != action_id and key in keys_of(action.id, chosen) and _meet(here, action.where)
    ]


def _meet(one: Where, other: Where) -> bool:
    """The viewer covers the window; elsewhere the window's keys count as well, and those of the desktop everywhere."""
    if one is other or Where.DESKTOP in (one, other):
        return True
    return Where.WINDOW in (one, other) and Where.VIEWER not in (one, other)
