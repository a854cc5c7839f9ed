"""Where text that is not ours gets into a prompt, each by the program's own way."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import docx

from gemma_desk.app.cut import sent_messages
from gemma_desk.app.turn_media import TurnMedia
from gemma_desk.app.turn_request import AskOptions, make_request
from gemma_desk.chat.message import Attachment, Heard, MediaKind, Message, Part, Receipt, Role
from gemma_desk.exchange.importing import import_files
from gemma_desk.exchange.work import T, finish
from gemma_desk.gemma.hearing import translation_question
from gemma_desk.gemma.prompt import PromptPart, going_on_sections, prompt_sections, written_parts
from gemma_desk.gemma.title import title_prompt
from gemma_desk.media.prepare import prepare_attachment
from gemma_desk.media.sniff import shown_name
from gemma_desk.store import MessageRow, Store

Asked = list[list[list[PromptPart]]]
"""Prompts, each in its sections."""

_FILES = Path(__file__).parents[2] / "exchange" / "files"


@dataclass(frozen=True, slots=True)
class Place:
    """Puts a text into prompts."""

    what: str
    ask: Callable[[Path, str], Asked]
    """Takes a folder to write in and the text."""
    as_sent: Callable[[str], str] = lambda written: written
    """What of the text is to be in the prompt: all of it, but for what a place says that it changes."""


def _sent(messages: Sequence[Message], *, system_text: str = "", think: bool = False) -> list[list[PromptPart]]:
    """What the engine makes of a question, up to the model's turn."""
    options = AskOptions(think=think, system_text=system_text)
    request = make_request(_NO_MEDIA, "turn", options, "1", tuple(map(_without_media, messages)))
    return prompt_sections(request.messages, request.think)


def _without_media(message: Message) -> Message:
    """Pictures and sounds take no part here: they hold no text."""
    kept = (part for part in message.parts if isinstance(part, str) or _is_text(part))
    return replace(message, parts=tuple(kept) or ("(a picture)",))


def _is_text(attachment: Attachment) -> bool:
    return all(isinstance(part, str) for part in attachment.sent)


def _read_nothing(*_: object) -> Any:
    raise AssertionError("nothing here is to be decoded")


_NO_MEDIA = TurnMedia(_read_nothing, _read_nothing)  # type: ignore[arg-type]


def _user(*parts: Part) -> Message:
    return Message(Role.USER, parts)


def _answer(text: str, thought: str = "") -> Message:
    return Message(Role.ASSISTANT, (text,), thought)


def _question(_: Path, text: str) -> Asked:
    return [_sent([_user(text)]), _sent([_user(text)], think=True), _sent([_user(text), _answer("Yes."), _user(text)])]


def _old_answer(_: Path, text: str) -> Asked:
    said = [_user("a"), _answer(text), _user("b")]
    return [_sent(said), _sent([*said, _answer(text, thought=text), _user("c")], think=True)]


def _answer_that_goes_on(_: Path, text: str) -> Asked:
    said = [_user("a"), _answer(text)]
    ways = (
        going_on_sections(said, think, is_settled=is_settled) for think in (True, False) for is_settled in (True, False)
    )
    return [[*sections, written_parts(text)] for sections in ways]


def _thought_that_goes_on(_: Path, text: str) -> Asked:
    broken_off, answered = Message(Role.ASSISTANT, (), text), _answer("So:", thought=text)
    return [going_on_sections([_user("a"), said], True, is_settled=False) for said in (broken_off, answered)]


def _instructions(_: Path, text: str) -> Asked:
    return [_sent([_user("a")], system_text=text), _sent([_user("a")], system_text=text, think=True)]


def _sound(name: str, *texts: str) -> Attachment:
    heard = tuple(Heard(number, number + 1, text) for number, text in enumerate(texts))
    return Attachment(MediaKind.AUDIO, "0" * 64, name, None, Receipt(0, 0, 0, 0, 25, 1.0), (), "", heard)


def _heard_text(_: Path, text: str) -> Asked:
    asked_of_it = translation_question(text, "French")
    return [_sent([_user("a", _sound("note.wav", text))]), _sent([_user(asked_of_it)])]


def _summary(_: Path, text: str) -> Asked:
    rows = [_row(1, _user("a")), replace(_row(2, _answer("b")), cut=text), _row(3, _user("c"))]
    return [_sent(sent_messages(rows))]


def _row(number: int, message: Message) -> MessageRow:
    return MessageRow(number, 1, message, None, None, is_growing=False)


def _document(_: Path, text: str) -> Asked:
    names = ("page.txt", "page.md", "page.html", "page.py")
    read = [prepare_attachment(text.encode(), name).attachment for name in names]
    return [_sent([_user(attachment, "What is it?")]) for attachment in read]


def _word_document(_: Path, text: str) -> Asked:
    document, file = docx.Document(), io.BytesIO()
    document.add_heading(text)
    document.add_paragraph(text)
    document.save(file)
    return [_sent([_user(prepare_attachment(file.getvalue(), "page.docx").attachment)])]


def _file_name(_: Path, text: str) -> Asked:
    attachment = prepare_attachment(b"Said here.", f"{text}.txt").attachment
    return [_sent([_user(attachment)])]


def _as_name(text: str) -> str:
    """A name is shown without path, line ends and marks of direction; what is left of it is sent."""
    return shown_name(f"{text}.txt").removesuffix(".txt")


def _title(_: Path, text: str) -> Asked:
    prompt = title_prompt(f"[{text}] {text}", text)
    return [_sent([_user(prompt)])]


def _imported(folder: Path, text: str) -> Asked:
    return [_sent(messages) for messages in _taken_over(folder, text)]


_SAID = {
    "chatgpt.json": ("2 + 2?", "4"),
    "claude.json": ("Which apples for this recipe?", "Boskoop.", "Apple cake\n500 g of sour apples\n"),
    "1732812345678.conversation.json": ("A haiku about this.", "Red square on white ground,"),
    "open_webui.json": ("What colour?", "Blue.", "Thanks"),
    "gemma_desk_1.json": ("What is it?", "A red square."),
}
"""What is said in these files, as far as it is taken over as it stands."""


def _taken_over(folder: Path, text: str) -> Iterator[list[Message]]:
    """Conversations of other programs in which that text is all that is said."""
    with TemporaryDirectory(dir=folder) as place:
        paths = [Path(place) / name for name in _SAID]
        for path in paths:
            written = json.loads((_FILES / path.name).read_text("utf-8"))
            path.write_text(json.dumps(_replaced(written, _SAID[path.name], text)), "utf-8")
        with closing(Store.open(Path(place) / "store")) as store:
            finish(import_files(partial(_use, store), paths, _attach))
            for row in sorted(store.conversations(), key=lambda row: row.title):
                yield [each.message for each in store.messages(row.id)]


def _use(store: Store, use: Callable[[Store], T]) -> T:
    return use(store)


def _replaced(value: Any, said: Sequence[str], text: str) -> Any:
    if isinstance(value, dict):
        return {key: _replaced(each, said, text) for key, each in value.items()}
    if isinstance(value, list):
        return [_replaced(each, said, text) for each in value]
    return text if value in said else value


def _attach(data: bytes, name: str) -> Attachment:
    return prepare_attachment(data, name).attachment


def split_in_two(first: str, second: str) -> list[list[PromptPart]]:
    """Over everything that meets in a prompt: texts, what was heard in sounds, turns, a thought and its answer."""
    question = _user(first, second, _sound("note.wav", first, second), first)
    return _sent([question, _answer(second), _user(first), _answer(second, thought=first), _user(first)], think=True)


PLACES = (
    Place("a question", _question),
    Place("an old answer", _old_answer),
    Place("an answer that goes on", _answer_that_goes_on),
    Place("a thought that goes on", _thought_that_goes_on),
    Place("standing instructions and a mode's prompt", _instructions),
    Place("words heard in a sound, and put right", _heard_text),
    Place("a summary", _summary),
    Place("a document of text, Markdown, HTML or a program", _document),
    Place("a Word document", _word_document),
    Place("a file's name", _file_name, _as_name),
    Place("what a title is asked of", _title, lambda written: " ".join(written.split())),
    Place("an imported conversation of each program", _imported),
)
