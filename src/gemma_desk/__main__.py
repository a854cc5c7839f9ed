"""The composition root: the one place that names concrete classes.

Without arguments it opens the window. Each branch imports only what it needs, so that the engine process never loads
Qt and the command line starts fast.
"""

from __future__ import annotations

import contextlib
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

ENGINE_SWITCH = "--engine-process"
"""Makes this program the engine process; see `gemma_desk.engine.client`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == [ENGINE_SWITCH]:
        from gemma_desk.engine import host

        return host.main()
    from gemma_desk.cli.arguments import parser

    parsed = parser().parse_args(words)
    if parsed.command == "ask":
        return _ask(parsed)
    if parsed.command == "prompt":
        from gemma_desk.cli import prompt

        return prompt.run(parsed.file)
    return _window(parsed)


def _ask(arguments: Namespace) -> int:
    from gemma_desk.app.settings import load_settings
    from gemma_desk.cli import ask
    from gemma_desk.engine.client import EngineClient
    from gemma_desk.media.prepare import prepare

    model = arguments.model or next(map(Path, load_settings().model_paths), None)
    with contextlib.closing(EngineClient()) as engine:
        return ask.run(arguments, engine, prepare, model)


def _window(arguments: Namespace) -> int:
    return os.EX_SOFTWARE


if __name__ == "__main__":
    sys.exit(main())
