"""The composition root: the one place that names concrete classes.

Without arguments it opens the window. Each branch imports only what it needs, so that the engine process never loads
Qt and the command line starts fast.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # everything else is imported inside `main`, where Ctrl+C is caught
    from argparse import Namespace
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from gemma_desk.app.model_source import ModelSource
    from gemma_desk.app.settings import Settings
    from gemma_desk.capture.microphone import MicrophoneLike
    from gemma_desk.cli.doctor import Check
    from gemma_desk.desktop.wish import Wish
    from gemma_desk.encryption import DataKey
    from gemma_desk.fetching.hub import Hub
    from gemma_desk.models.places import Place
    from gemma_desk.playback.loudspeaker import LoudspeakerLike
    from gemma_desk.speech.mouth import Mouth
    from gemma_desk.ui.one_instance import OneInstance


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit code."""
    _forget_bundle()
    if arguments is None:
        from gemma_desk.private import be_private

        be_private()
    try:
        return _main(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        from gemma_desk.cli.exit_codes import ExitCode

        return ExitCode.CANCELLED


def _forget_bundle() -> None:
    """A frozen program's own libraries are not for the system's programs that it starts.

    What of itself it starts then has to find them anew, as if a person had started it.
    """
    if not getattr(sys, "frozen", False):
        return
    kept = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if kept is not None:
        os.environ["LD_LIBRARY_PATH"] = kept
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


def _main(words: list[str]) -> int:
    from gemma_desk.end_with_parent import end_with_parent
    from gemma_desk.engine import ENGINE_SWITCH
    from gemma_desk.formulas import FORMULAS_SWITCH
    from gemma_desk.media import DECODER_SWITCH
    from gemma_desk.sealed import seal

    if words[:1] in ([ENGINE_SWITCH], [DECODER_SWITCH], [FORMULAS_SWITCH]):
        seal()
        end_with_parent()
    if words[:1] == [ENGINE_SWITCH]:
        from gemma_desk.engine import host

        return host.main()
    if words[:1] == [DECODER_SWITCH]:
        from gemma_desk.media import decoder_child

        decoder_child.main()
        return 0
    if words[:1] == [FORMULAS_SWITCH]:
        from gemma_desk.formulas import child

        child.main()
        return 0
    return _command(words)


def _command(words: list[str]) -> int:
    from gemma_desk.chat.errors import GemmaDeskError
    from gemma_desk.cli.arguments import parser
    from gemma_desk.cli.exit_codes import ExitCode, WrongUse, fail

    parsed = parser().parse_args(words)
    if not (parsed.command or parsed.self_test):
        parsed = parser().parse_args(["window"])
    try:
        code = _run(parsed)
        if sys.stdout is not None:  # a program without a console has none
            sys.stdout.flush()
    except GemmaDeskError as error:
        return fail(error.problem)
    except WrongUse as error:
        print(error, file=sys.stderr)
        return ExitCode.WRONG_USE
    except BrokenPipeError:
        _forget_output()
        return ExitCode.NOBODY_READS
    return code


def _data_folder() -> int:
    from gemma_desk.app.paths import usual_folder
    from gemma_desk.exchange.moving import current_folder

    print(current_folder(usual_folder()))  # which makes none
    return 0


def _test_itself() -> int:
    from gemma_desk.cli import doctor, self_test

    return doctor.run(self_test.checks(), as_json=False)


def _forget_output() -> None:
    """Lets go of what nobody reads; Python would try to write it once more at its end, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _run(parsed: Namespace) -> int:
    if parsed.self_test:
        return _test_itself()
    if parsed.command == "ask" and not parsed.window:
        return _ask(parsed)
    if parsed.command == "data-folder":
        return _data_folder()
    if parsed.command == "bench":
        return _bench(parsed)
    if parsed.command == "doctor":
        return _doctor(parsed)
    if parsed.command == "models":
        return _models(parsed)
    if parsed.command == "prompt":
        from gemma_desk.cli import prompt

        return prompt.run(parsed.file)
    if parsed.command == "mend":
        return _mend(parsed)
    if parsed.command in ("export", "import", "backup", "restore", "move-data"):
        return _exchange(parsed)
    return _window(parsed)


def _models(arguments: Namespace) -> int:
    from gemma_desk.app.paths import data_folder, models_folder

    if arguments.models_command == "plan":
        from gemma_desk.cli import models

        return models.plan(arguments, _chosen_model(arguments.model))
    if arguments.models_command == "find":
        from gemma_desk.cli import models_find

        return models_find.find(arguments, models_folder())
    from gemma_desk.app.settings import load_settings
    from gemma_desk.cli import fetching

    data, folder = data_folder(), arguments.folder.absolute() if arguments.folder else models_folder()
    return fetching.run(arguments, data, folder, is_offline=load_settings(data).stays_offline)


def _exchange(arguments: Namespace) -> int:
    from gemma_desk.app.paths import settled_folder, usual_folder
    from gemma_desk.cli import exchange
    from gemma_desk.media.decoder import Decoder

    folder = settled_folder()
    if arguments.command == "restore":
        return exchange.restore_backup(arguments, folder, settled_folder)
    if arguments.command == "move-data":
        return exchange.move(arguments, usual_folder(), settled_folder)
    if arguments.command != "import":
        return exchange.write(arguments, folder)
    with contextlib.closing(Decoder()) as decoder:
        return exchange.take(
            arguments, folder, lambda data, name: decoder.submit_prepare(data, name).result().attachment
        )


def _mend(arguments: Namespace) -> int:
    from gemma_desk.app.paths import settled_folder
    from gemma_desk.cli import mend

    return mend.run(arguments, settled_folder())


def _window_folder() -> Path:
    """What cannot be settled now waits on; the window opens on what is there."""
    from gemma_desk.app.paths import data_folder, settled_folder
    from gemma_desk.chat.errors import GemmaDeskError

    try:
        return settled_folder()
    except GemmaDeskError as error:
        print(error.problem.sentence, file=sys.stderr)
        return data_folder()


def _chosen_model(named: Path | None) -> tuple[str, ...]:
    """The model named on the command line, else the one chosen in the window, else the practice model, if any."""
    from gemma_desk.app.paths import data_folder
    from gemma_desk.app.settings import load_settings
    from gemma_desk.models.practice import practice_model

    if named:
        return (str(named.absolute()),)
    return load_settings(data_folder()).model_paths or practice_model()


def _bench(arguments: Namespace) -> int:
    from gemma_desk.chat.errors import ModelProblem
    from gemma_desk.cli import bench

    model = _chosen_model(arguments.model)
    if not model:
        raise ModelProblem("No model was named. Nothing was measured. Name a folder with --model DIR.")
    from gemma_desk.app.paths import CACHE_NAME, data_folder
    from gemma_desk.engine.llama.bench import measure
    from gemma_desk.engine.protocol import LoadRequest
    from gemma_desk.gemma.picture import SCREENSHOT_DETAIL

    request = LoadRequest(
        "bench", model, arguments.context, SCREENSHOT_DETAIL, cache_folder=str(data_folder() / CACHE_NAME)
    )
    return bench.run(measure(request, arguments.tokens), arguments.json)


def _ask(arguments: Namespace) -> int:
    from gemma_desk.app.paths import CACHE_NAME, data_folder
    from gemma_desk.cli import ask
    from gemma_desk.engine.client import EngineClient
    from gemma_desk.media.decoder import Decoder

    model, cache_folder = _chosen_model(arguments.model), str(data_folder() / CACHE_NAME)
    with contextlib.closing(EngineClient()) as engine, contextlib.closing(Decoder()) as decoder:
        return ask.run(arguments, engine, decoder.prepare_one, model, cache_folder)


def _doctor(arguments: Namespace) -> int:
    from gemma_desk.cli import doctor
    from gemma_desk.engine.client import EngineClient
    from gemma_desk.media.decoder import Decoder

    with contextlib.closing(EngineClient()) as engine, contextlib.closing(Decoder()) as decoder:
        models = doctor.check_model(engine, decoder.prepare_one, _chosen_model(arguments.model))
        checks = [models, _devices(), _keeping()]
        return doctor.run(itertools.chain.from_iterable(checks), arguments.json)


def _keeping() -> Iterator[Check]:
    from gemma_desk.app.paths import data_folder
    from gemma_desk.cli.doctor import tried
    from gemma_desk.store.trial import keep_and_find

    yield tried("store", lambda: keep_and_find(data_folder()))


def _devices() -> Iterator[Check]:
    from gemma_desk.capture.microphone import found_microphones
    from gemma_desk.cli.doctor import Check, tried
    from gemma_desk.speech.system import found_voices

    yield tried("microphone", found_microphones, is_needed=False)
    yield tried("voice", found_voices, is_needed=False)
    there = not _is_display_missing()
    yield Check("display", there, "There is one." if there else "There is none for the window.", is_needed=False)


def _is_display_missing() -> bool:
    """Whether Qt would find nothing to draw on and abort."""
    if sys.platform in ("win32", "darwin"):
        return False
    return not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _window(arguments: Namespace) -> int:
    """Hands over to the window that is open already, else opens one."""
    from gemma_desk.app.paths import data_folder
    from gemma_desk.cli.exit_codes import ExitCode
    from gemma_desk.cli.wishes import wish_of
    from gemma_desk.desktop.hand_over import HandedOver, hand_over

    wish = wish_of(arguments)
    outcome = HandedOver.NOBODY if _wants_its_own(arguments) else hand_over(data_folder(), wish)
    if outcome is HandedOver.TAKEN:
        return ExitCode.ANSWERED
    if outcome is HandedOver.SILENT:
        return _say_silent()
    if _is_display_missing():
        print(
            "There is no display to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set. Use `gemma-desk"
            " ask`, or set QT_QPA_PLATFORM=offscreen and name a file with --picture.",
            file=sys.stderr,
        )
        return ExitCode.ENVIRONMENT
    return _open_window(arguments, wish)


def _say_silent() -> int:
    from gemma_desk.cli.exit_codes import ExitCode
    from gemma_desk.desktop.hand_over import ANSWERS_WITHIN_S

    print(
        f"Gemma Desk is open already and has not answered for {ANSWERS_WITHIN_S:.0f} s. Nothing was lost, and nothing"
        " was opened. Wait until it answers; if it does not, end it in the system's list of programs and start again.",
        file=sys.stderr,
    )
    return ExitCode.ENVIRONMENT


def _wants_its_own(arguments: Namespace) -> bool:
    """Whether what was typed is of a window that opens now: its model, or a picture of it."""
    return any(getattr(arguments, name, None) for name in ("model", "picture"))


def _open_window(arguments: Namespace, wish: Wish) -> int:
    gc.disable()  # what is imported stays; the application enables it
    from gemma_desk.cli.exit_codes import ExitCode
    from gemma_desk.desktop.hand_over import HandedOver, hand_over_patiently
    from gemma_desk.ui.one_instance import OneInstance

    folder = _window_folder()
    instance = OneInstance(folder)
    if instance.claim():
        with contextlib.closing(instance):
            return _run_window(arguments, folder, instance, wish)
    outcome = HandedOver.NOBODY if _wants_its_own(arguments) else hand_over_patiently(folder, wish)
    if outcome is HandedOver.TAKEN:  # it was about to open
        return ExitCode.ANSWERED
    if outcome is HandedOver.SILENT:
        return _say_silent()
    print(
        "Gemma Desk is open already, and this cannot be handed over to it. Nothing was lost, and nothing was opened."
        " Close it first, or wait until it answers.",
        file=sys.stderr,
    )
    return ExitCode.ENVIRONMENT


def _run_window(arguments: Namespace, folder: Path, instance: OneInstance, wish: Wish) -> int:
    """Asks for the passphrase first, where there is one."""
    from gemma_desk.cli.exit_codes import ExitCode
    from gemma_desk.store.lock_file import Locked, is_locked

    settings = _window_settings(arguments, folder)
    if not is_locked(folder):
        return _run_desk(arguments, folder, instance, wish, settings, None)
    if getattr(arguments, "picture", None):
        raise Locked(
            "The conversations are locked with a passphrase, and there is nobody to ask for it. Nothing was done. Open"
            " the window without --picture."
        )
    from gemma_desk.ui import application

    unlocked = application.unlock(folder, settings, instance, wish)
    if unlocked is None:
        return ExitCode.CANCELLED
    return _run_desk(arguments, folder, instance, unlocked.wish, settings, unlocked.key)


def _run_desk(
    arguments: Namespace,
    folder: Path,
    instance: OneInstance,
    wish: Wish,
    settings: Settings,
    key: DataKey | None,
) -> int:
    from gemma_desk.app.desk import Desk
    from gemma_desk.app.engine_thread import EngineThread
    from gemma_desk.app.heap import share_one_heap
    from gemma_desk.app.store_thread import StoreThread
    from gemma_desk.desktop.global_keys import new_global_keys
    from gemma_desk.engine.client import EngineClient
    from gemma_desk.media.decoder import Decoder
    from gemma_desk.ui import application

    share_one_heap()
    with contextlib.ExitStack() as closing:
        desk = Desk(
            folder=folder,
            settings=settings,
            store=closing.enter_context(contextlib.closing(StoreThread(folder, key))),
            engine=closing.enter_context(contextlib.closing(EngineThread(EngineClient(), settings.idle_s))),
            decoder=closing.enter_context(contextlib.closing(Decoder())),
            new_microphone=_new_microphone,
            microphone_names=_microphone_names,
            new_loudspeaker=_new_loudspeaker,
            new_mouth=_new_mouth,
            new_global_keys=new_global_keys,
            source=_model_source(folder),
            model_places=_model_places,
            prepare=_load_sound,
        )
        return application.run(desk, instance, wish, getattr(arguments, "picture", None))


# What records and plays brings libraries that no window needs to appear.


def _new_microphone(name: str | None) -> MicrophoneLike:
    from gemma_desk.capture.microphone import Microphone

    return Microphone(name)


def _microphone_names() -> tuple[str, ...]:
    from gemma_desk.capture.microphone import microphone_names

    return microphone_names()


def _new_loudspeaker() -> LoudspeakerLike:
    from gemma_desk.playback.loudspeaker import Loudspeaker

    return Loudspeaker()


def _new_mouth() -> Mouth:
    from gemma_desk.speech.system import system_mouth

    return system_mouth()


def _model_source(folder: Path) -> ModelSource:
    from gemma_desk.app.model_source import ModelSource
    from gemma_desk.app.paths import models_folder

    return ModelSource(models_folder(), lambda is_offline: _new_hub(folder, is_offline))


def _new_hub(folder: Path, is_offline: bool) -> Hub:
    """Imported only when a model is asked for: until then nothing is loaded that could open a connection."""
    from gemma_desk.fetching.hub import Hub, is_offline_by_environment
    from gemma_desk.fetching.network import Network
    from gemma_desk.fetching.record import ConnectionRecord

    return Hub(Network(ConnectionRecord(folder), is_offline=is_offline or is_offline_by_environment()))


def _model_places() -> tuple[Place, ...]:
    from gemma_desk.app.paths import models_folder
    from gemma_desk.models.places import Surroundings, known_places

    return known_places(Surroundings(), models_folder())


def _load_sound() -> None:
    import gemma_desk.capture.microphone
    import gemma_desk.playback.loudspeaker  # noqa: F401


def _window_settings(arguments: Namespace, folder: Path) -> Settings:
    """As they are kept, but for what was typed."""
    from dataclasses import replace

    from gemma_desk.app.settings import load_settings

    settings = load_settings(folder)
    if getattr(arguments, "model", None):
        settings = replace(settings, model_paths=(str(arguments.model.absolute()),))
    if arguments.command == "window" and arguments.max_tokens:
        settings = replace(settings, max_tokens=arguments.max_tokens)
    return settings


if __name__ == "__main__":
    sys.exit(main())
