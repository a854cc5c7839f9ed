"""What can be typed after `gemma-desk`."""

from __future__ import annotations

import argparse
from pathlib import Path

from gemma_desk import __version__
from gemma_desk.exchange.export import Form
from gemma_desk.gemma.picture import DETAILS

_MOST = 2**31 - 1
"""The engine counts tokens in 32 bits, signed."""

_LARGEST_SEED = 2**32 - 1
"""The engine's seeds have 32 bits."""


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    root = argparse.ArgumentParser(prog="gemma-desk", description="Ask Gemma 4 about pictures and sound, offline.")
    root.add_argument("--version", action="version", version=f"Gemma Desk {__version__}")
    root.add_argument("--self-test", action="store_true", help="try this very installation out, without a screen")
    commands = root.add_subparsers(dest="command", metavar="COMMAND")
    _add_window(commands.add_parser("window", help="open the window (the same as no command)"))
    _add_ask(commands.add_parser("ask", help="ask one question and print the answer"))
    commands.add_parser("quick-ask", help="open the small window")
    commands.add_parser("capture", help="choose a part of the screen and ask about it")
    commands.add_parser("describe-screen", help="have all of the screen described")
    _add_models(commands.add_parser("models", help="models: which there are, getting them, what they take"))
    prompt = commands.add_parser("prompt", help="print the parts a conversation is tokenised from, as JSON")
    prompt.add_argument("file", type=Path, metavar="FILE.json", help='{"messages": […], "think": true|false}')
    _add_doctor(commands.add_parser("doctor", help="try everything out and say what works"))
    commands.add_parser("data-folder", help="print where conversations, settings and models are kept")
    _add_bench(commands.add_parser("bench", help="measure what this machine does with a model"))
    _add_exchange(commands)
    return root


def _add_window(window: argparse.ArgumentParser) -> None:
    window.add_argument("files", type=Path, nargs="*", metavar="FILE", help="attach it, in the window that is open")
    window.add_argument("--model", type=Path, metavar="DIR", help="model set to load instead of the last one")
    window.add_argument("--ask", metavar="QUESTION", help="ask this in a new conversation right away")
    window.add_argument("--image", type=Path, action="append", default=[], metavar="FILE", help="attach a picture")
    window.add_argument("--audio", type=Path, action="append", default=[], metavar="FILE", help="attach a sound")
    window.add_argument("--in-tray", action="store_true", help="wait in the tray, without a window")
    window.add_argument("--max-tokens", type=_positive, metavar="N", help="tokens of an answer at most")
    window.add_argument(
        "--picture", type=Path, metavar="PNG", help="when the answer is there, save a picture and leave"
    )


def _add_doctor(doctor: argparse.ArgumentParser) -> None:
    doctor.add_argument("--model", type=Path, metavar="DIR", help="folder with the model set, or its target file")
    doctor.add_argument("--json", action="store_true", help="print one JSON object")


def _add_bench(bench: argparse.ArgumentParser) -> None:
    bench.add_argument("--model", type=Path, metavar="DIR", help="folder with the model set, or its target file")
    bench.add_argument("--context", type=_positive, default=8192, metavar="N", help="context window (default: 8192)")
    bench.add_argument("--tokens", type=_positive, default=64, metavar="N", help="tokens to write (default: 64)")
    bench.add_argument("--json", action="store_true", help="print one JSON object")


def _add_ask(ask: argparse.ArgumentParser) -> None:
    ask.add_argument("question", nargs="?", help="the question; read from standard input when left out")
    ask.add_argument("--model", type=Path, metavar="DIR", help="folder with the model set, or its target file")
    ask.add_argument("--image", type=Path, action="append", default=[], metavar="FILE", help="picture, may be repeated")
    ask.add_argument("--audio", type=Path, action="append", default=[], metavar="FILE", help="sound, may be repeated")
    ask.add_argument("--system", default="", metavar="TEXT", help="standing instructions")
    ask.add_argument(
        "--detail", type=int, choices=DETAILS, help="soft tokens of a picture at most (default: automatic)"
    )
    ask.add_argument("--think", action="store_true", help="let the model think before it answers")
    ask.add_argument("--max-tokens", type=_positive, default=2048, metavar="N", help="tokens at most (default: 2048)")
    warmth = "0 is greedy (default: as the model recommends)"
    ask.add_argument("--temperature", type=_temperature, metavar="T", help=warmth)
    ask.add_argument("--seed", type=_seed, metavar="S", help="the same seed gives the same answer")
    ask.add_argument("--window", action="store_true", help="ask in the window, the one that is open or a new one")
    _add_context(ask)
    ask.add_argument(
        "--adapter", type=Path, action="append", default=[], metavar="FILE", help="LoRA adapter (GGUF), may be repeated"
    )
    ask.add_argument("--no-draft", action="store_true", help="decode without the drafter")
    ask.add_argument("--json", action="store_true", help="print one JSON object at the end")


def _add_models(models: argparse.ArgumentParser) -> None:
    commands = models.add_subparsers(dest="models_command", metavar="COMMAND", required=True)
    listing = commands.add_parser("list", help="models that can be got, and what is here of them")
    listing.add_argument("--json", action="store_true", help="print one JSON object")
    _add_folder(listing)
    get = commands.add_parser("get", help="download a model, or go on with it")
    get.add_argument("name", metavar="NAME", help="as `models list` names it, or OWNER/NAME[@REVISION] on the hub")
    get.add_argument("files", nargs="*", metavar="FILE", help="of OWNER/NAME: the model, then projector and drafter")
    get.add_argument("--offline", action="store_true", help="open no connection, whatever happens")
    take = commands.add_parser("import", help="copy a model from files that are there, and check it")
    take.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a folder, or up to three files")
    verify = commands.add_parser("verify", help="read models through and compare their checksums")
    verify.add_argument("names", nargs="*", metavar="NAME", help="default: all that are here")
    remove = commands.add_parser("remove", help="delete a model that was downloaded or imported")
    remove.add_argument("name", metavar="NAME", help="as `models list` names it")
    remove.add_argument("--yes", action="store_true", help="do not ask")
    for command in (get, take, verify, remove):
        _add_folder(command)
        command.add_argument("--json", action="store_true", help="print one JSON object at the end")
    plan = commands.add_parser("plan", help="the memory a model set takes, before it is loaded")
    plan.add_argument("--model", type=Path, metavar="DIR", help="folder with the model set, or its target file")
    _add_context(plan)
    plan.add_argument(
        "--detail", type=int, choices=DETAILS, default=DETAILS[-1], help="largest picture's soft tokens (default: 1120)"
    )
    plan.add_argument("--json", action="store_true", help="print one JSON object")
    find = commands.add_parser("find", help="model sets that are on the disk already, also other programs'")
    find.add_argument("folders", type=Path, nargs="*", metavar="DIR", help="look here, not where programs keep models")
    find.add_argument("--all", action="store_true", help="say of each other file why it is passed over")
    find.add_argument("--json", action="store_true", help="print one JSON object")


def _add_folder(command: argparse.ArgumentParser) -> None:
    command.add_argument("--folder", type=Path, metavar="DIR", help="where models are (default: in the data folder)")


def _add_exchange(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = commands.add_parser("export", help="write conversations as Markdown, HTML or JSON")
    export.add_argument("path", type=Path, metavar="PATH", help="file, or new folder for all as Markdown or HTML")
    export.add_argument("--form", choices=list(Form), type=Form, help="default: what PATH ends with, else md")
    export.add_argument("--title", metavar="TITLE", help="only the conversation with this title")
    take = commands.add_parser("import", help="bring in conversations from here or other programs")
    take.add_argument("files", type=Path, nargs="+", metavar="FILE", help="JSON or ZIP file of an export")
    backup = commands.add_parser("backup", help="write everything into one file")
    backup.add_argument("path", type=Path, metavar="FILE", help="file to write")
    restore = commands.add_parser("restore", help="put a backup in the place of everything")
    restore.add_argument("path", type=Path, nargs="?", metavar="FILE", help="backup to restore")
    restore.add_argument("--undo", action="store_true", help="bring back what was there before the last restore")
    mend = commands.add_parser(
        "mend", help="say whether the conversations are whole; if not, what there is to go on with"
    )
    ways = mend.add_mutually_exclusive_group()
    ways.add_argument("--copy", type=_positive, metavar="N", help="go on with this copy; 1 is the newest")
    ways.add_argument("--readable", action="store_true", help="go on with what can still be read")
    ways.add_argument("--anew", action="store_true", help="go on with no conversations")
    for command in (export, take, backup, restore, mend):
        command.add_argument(
            "--passphrase-file",
            type=Path,
            metavar="FILE",
            help="its first line is the passphrase (default: ask)",
        )
    move = commands.add_parser("move-data", help="keep conversations and settings in another folder")
    move.add_argument("path", type=Path, metavar="DIR", help="new or empty folder")


def _add_context(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--context", type=_positive, metavar="N", help="context window in tokens (default: what is comfortable)"
    )


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no whole number") from None


def _positive(text: str) -> int:
    number = _whole(text)
    if not 1 <= number <= _MOST:
        raise argparse.ArgumentTypeError(f"{number} is not between 1 and {_MOST}")
    return number


def _seed(text: str) -> int:
    number = _whole(text)
    if not 0 <= number <= _LARGEST_SEED:
        raise argparse.ArgumentTypeError(f"{number} is not between 0 and {_LARGEST_SEED}")
    return number


def _temperature(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no number") from None
    if not 0 <= number <= 10:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 10")
    return number
