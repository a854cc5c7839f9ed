"""Command line of the factory."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import fields, replace
from pathlib import Path

from tests.model_factory import SHAPES, Shape, write_model_set

_SIZES = [field.name for field in fields(Shape) if field.type == "int"]


def main() -> None:
    """Writes one model set and prints where."""
    options = _parser().parse_args()
    files = write_model_set(options.folder, _shape(options), options.seed, options.agreeing)
    for path in (files.target, files.projector, files.drafter):
        print(f"{path.stat().st_size:>13,} bytes  {path}")


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m tests.model_factory", description=__doc__)
    parser.add_argument("folder", type=Path, help="where to write the three files")
    parser.add_argument("--shape", choices=SHAPES, default="small")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--agreeing", action="store_true", help="greedy drafts are all accepted")
    for size in _SIZES:
        parser.add_argument(f"--{size.replace('_', '-')}", type=int)
    return parser


def _shape(options: Namespace) -> Shape:
    given = {size: getattr(options, size) for size in _SIZES if getattr(options, size) is not None}
    return replace(SHAPES[options.shape], **given)


if __name__ == "__main__":
    main()
