"""The steps that make the practice model, one command each; see README.md."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from math import isinf
from pathlib import Path


def main() -> None:
    """Runs one step."""
    options = _parser().parse_args()
    options.step(options)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m practice_model", description=__doc__)
    steps = parser.add_subparsers(required=True)
    for name, step, what in _STEPS:
        sub = steps.add_parser(name, help=what)
        sub.add_argument("--work", type=Path, required=True, help="folder of clips, checkpoints and logs")
        sub.set_defaults(step=step)
        _add_options(sub, name)
    return parser


def _add_options(parser: ArgumentParser, step: str) -> None:
    if step in ("train", "draft"):
        parser.add_argument("--minutes", type=float, default=float("inf"), help="stop after this time")
        parser.add_argument("--cool", action="store_true", help="let the rate fall to nothing over these minutes")
    if step == "train":
        parser.add_argument("--most", nargs="+", help="families to learn most; of each other one small batch a round")
        parser.add_argument("--rate", type=float, help="learning rate; 7e-4 for an hour from a restored model set")
    if step in ("restore", "export", "evaluate"):
        parser.add_argument("--models", type=Path, required=True, help="folder of the model set")
    if step == "evaluate":
        parser.add_argument("--questions", type=int, default=400, help="for each figure")
        parser.add_argument("--page", type=Path, help="Markdown page to write the figures to")
        parser.add_argument("--stages", action="store_true", help="each stage of the curriculum instead, as learnt")


def _tokenizer(options: Namespace) -> None:
    from practice_model import tokenizer

    _check_new(options)
    tokenizer.learn(options.work)


def _restore(options: Namespace) -> None:
    from practice_model.restore import restore

    _check_new(options)
    restore(options.models, options.work)


def _check_new(options: Namespace) -> None:
    from practice_model.shape import TARGET_CHECKPOINT

    if (options.work / TARGET_CHECKPOINT).exists():
        raise SystemExit(f"{options.work} holds a checkpoint already; training goes on from it. Name another folder.")


def _sounds(options: Namespace) -> None:
    from practice_model.sounds import make_sounds

    make_sounds(options.work, is_held_out=True, n_each=40, seed=3)
    make_sounds(options.work, is_held_out=False, n_each=400, seed=1)


def _train(options: Namespace) -> None:
    from practice_model.shape import TARGET_CHECKPOINT
    from practice_model.train import Course, train

    _check_fonts()
    _check_cooling(options)
    if options.cool and not (options.work / TARGET_CHECKPOINT).exists():
        raise SystemExit(f"--cool ends a training, and {options.work} holds none. Train first, or restore a model set.")
    chosen = {"rate": options.rate, "most": options.most and tuple(options.most)}
    given = {name: value for name, value in chosen.items() if value}
    train(options.work, Course(options.minutes, options.cool, **given))


def _mix(options: Namespace) -> None:
    from practice_model.mix import mix
    from practice_model.shape import WARM_CHECKPOINT

    if not (options.work / WARM_CHECKPOINT).exists():
        raise SystemExit(f"mix goes back to what was before --cool, and {options.work} holds none. Cool first.")
    mix(options.work)


def _draft(options: Namespace) -> None:
    from practice_model.draft import draft

    _check_fonts()
    _check_cooling(options)
    draft(options.work, options.minutes, options.cool)


def _check_fonts() -> None:
    from practice_model.reading import missing_fonts

    missing = missing_fonts()
    if missing:
        raise SystemExit(
            f"Fonts are missing, and without them something else would be learnt and measured: {', '.join(missing)}. "
            "Install the packages that packaging/practice_model/README.md lists."
        )


def _check_cooling(options: Namespace) -> None:
    if options.cool and isinf(options.minutes):
        raise SystemExit("--cool needs to know over how many --minutes.")


def _export(options: Namespace) -> None:
    from practice_model.export import export

    export(options.work, options.models)


def _evaluate(options: Namespace) -> None:
    from practice_model.evaluate import evaluate, evaluate_stages

    _check_fonts()
    if options.stages:
        evaluate_stages(options.work, options.models, options.questions)
    else:
        evaluate(options.work, options.models, options.questions, options.page)


_STEPS = (
    ("tokenizer", _tokenizer, "learn the tokens"),
    ("restore", _restore, "go on from an exported model set instead"),
    ("sounds", _sounds, "speak the clips"),
    ("train", _train, "train, or go on training, the target"),
    ("mix", _mix, "go halfway back to what the target was before its last cooling"),
    ("draft", _draft, "train, or go on training, the drafter"),
    ("export", _export, "write the model set"),
    ("evaluate", _evaluate, "measure the model set through the engine"),
)

if __name__ == "__main__":
    main()
