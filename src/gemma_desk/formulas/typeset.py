"""Sets one formula. The only importer of ziamath."""

from __future__ import annotations

import re

from latex2mathml.exceptions import NoAvailableTokensError
from ziamath.config import config
from ziamath.tex import tex2mml
from ziamath.zmath import Math

from gemma_desk.formulas.wire import MAX_LATEX_CHARS, NOT_DRAWN, Drawing

_EM = 100.0
"""Size formulas are set in, in units of the drawing."""
_MARGIN = 4.0
"""Around the ink, in the same: what leans out of its box is not cut off."""

_NOT_FOR_US = re.compile(r"\\(?:label|tag)\*?\s*\{[^{}]*\}|\\(?:nonumber|notag|limits|displaystyle)(?![a-zA-Z])")
"""Says where a formula stands on a page, which is not here."""
_SURROUNDINGS = re.compile(r"\\(?:begin|end)\{(?:equation|displaymath|math)\*?\}")
_UNKNOWN = re.compile(r"\\[a-zA-Z]")
"""A command in what has been understood: nobody knows it, and it would be drawn as its name."""
_SAME = {r"\bigl": r"\left", r"\operatorname*": r"\operatorname", r"\lvert": "|", r"\rvert": "|"}

config.svg2 = False
config.math.color = "currentColor"
config.precision = 2


def typeset(latex: str, *, is_display: bool) -> Drawing:
    """Sets a formula; `NOT_DRAWN` where that cannot be done faithfully."""
    if len(latex) > MAX_LATEX_CHARS:
        return NOT_DRAWN
    try:
        mathml = tex2mml(_plain(latex), inline=not is_display)
        return NOT_DRAWN if _UNKNOWN.search(mathml) else _draw(mathml)
    # Two libraries that were made for what is right: what is wrong ends in any error at all, and is shown as written.
    except (Exception, NoAvailableTokensError):
        return NOT_DRAWN


def _plain(latex: str) -> str:
    latex = _SURROUNDINGS.sub("", _NOT_FOR_US.sub("", latex))
    for written, known in _SAME.items():
        latex = latex.replace(written, known)
    return latex.strip()


def _draw(mathml: str) -> Drawing:
    formula = Math(mathml, size=_EM, margin=_MARGIN)
    box = formula.node.bbox
    if box.xmax <= box.xmin:
        return NOT_DRAWN
    return Drawing(
        formula.svg(),
        (box.xmax - box.xmin + 2 * _MARGIN) / _EM,
        (box.ymax + _MARGIN) / _EM,
        (_MARGIN - box.ymin) / _EM,
    )
