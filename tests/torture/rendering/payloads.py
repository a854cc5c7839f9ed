"""Markdown that a model, a page or another program may bring to make the window read, fetch, hang or deceive."""

from __future__ import annotations

from collections.abc import Iterator

_LATEX = (
    r"\frac" * 400,
    r"\sqrt{" * 300 + "x" + "}" * 300,
    r"\def\a{\a\a}\a",
    "x^" * 500 + "2",
    r"\left(" * 300,
    r"\begin{matrix}" + "a&" * 2_000 + r"\end{matrix}",
    "{" * 2_000,
    r"\text{" + "x" * 20_000 + "}",
)


def names(path: str, port: int) -> tuple[str, ...]:
    """Names a file and an address in every way that Markdown, HTML and Qt know.

    Args:
        path: Of a picture, absolute.
        port: Of a server on this machine.
    """
    there = f"http://127.0.0.1:{port}/x.png"
    places = (f"file://{path}", path, f"file://localhost{path}", f"//{path.lstrip('/')}", f"qrc:{path}", there)
    markdown = [text for place in places for text in _pointing_to(place)]
    return (*markdown, f"[x]: {there}\n\n![y][x] ![][x] [z][x]", f"<{there}> {there}")


def _pointing_to(place: str) -> Iterator[str]:
    yield f"![x]({place})"
    yield f"[![x]({place})]({place})"
    yield f"[x]({place})"
    yield f"<img src='{place}'>"
    yield f'<img src="{place}" width="9">\n\nbehind'
    yield f"<link rel=stylesheet href='{place}'><style>@import url({place});</style>"
    yield f"<table background='{place}'><tr><td style='background-image:url({place})'>x</td></tr></table>"
    yield f"<iframe src='{place}'></iframe><object data='{place}'></object>"
    yield f"- [ ] <img src='{place}'>\n\n| <img src='{place}'> |\n|---|\n| ![x]({place}) |"
    yield f"$\\includegraphics{{{place}}}$ $\\href{{{place}}}{{x}}$ $\\input{{{place}}}$"


LINKS = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "\x01javascript:alert(1)",
    "vbscript:x", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd", "\\\\server\\share\\x",
    "//server/share", "smb://server/x", "ms-settings:", "search-ms:query=x", "steam://run/1", "x", "#x", "qrc:/x",
    "&#106;avascript:alert(1)", "http:\\\\x", "https", "mailto",
)  # fmt: skip
"""None of them leads anywhere."""

FOUND = "a"
"""A letter that stands in most of the texts that take long."""

UNSEEN = "".join(map(chr, (*range(9), 11, *range(14, 32), *range(127, 160), *range(0x202A, 0x202F), 0x200E, 0x200F)))
"""What shows a text otherwise than it is."""


def heavy() -> dict[str, str]:
    """Texts that take long to parse, to lay out or to draw where nobody thought of them, by what they are."""
    zalgo = "".join(f"{letter}{''.join(chr(0x300 + n % 100) for n in range(200))}" for letter in "horror" * 20)
    return {
        "a line of 200 000 characters": "x" * 200_000,
        "a line of 200 000 characters and blanks": "word " * 40_000,
        "50 000 brackets": "[" * 50_000,
        "50 000 brackets that are closed": "[" * 25_000 + "]" * 25_000,
        "50 000 links that are begun": "[a](" * 12_500,
        "50 000 pictures that are begun": "![" * 25_000,
        "20 000 stars and letters": "*a" * 20_000,
        "20 000 stars on both sides": "*a_ " * 20_000,
        "50 000 underscores": "_" * 50_000,
        "50 000 backticks of all lengths": "".join("`" * (n % 300) + " " for n in range(330)),
        "10 000 quotation marks": ">" * 10_000 + " a",
        "10 000 quoted lines, each deeper": "\n".join(">" * (n % 200) + " a" for n in range(10_000)),
        "a list 700 deep": "\n".join("  " * n + "- a" for n in range(700)),
        "a list 2 000 deep in one line": "- " * 2_000 + "a",
        "10 000 items": "- a\n" * 10_000,
        "a numbered list from the largest number": "999999999. a\n" * 3,
        "a table of 200 by 200": _table(200, 200),
        "a table of 20 000 rows": _table(20_000, 3),
        "a table of 2 000 columns": _table(2, 2_000),
        "100 000 lines": "a\n" * 100_000,
        "20 000 paragraphs": "a\n\n" * 20_000,
        "10 000 headings": "# a\n" * 10_000,
        "10 000 rules": "---\n\n" * 10_000,
        "120 letters with 200 marks each": zalgo,
        "code of 20 000 lines": "```python\n" + "x = '1'  # why\n" * 20_000 + "```",
        "code in one line of 200 000 characters": "```python\n" + "x=1;" * 50_000 + "\n```",
        "code of 80 signs a line": "```python\n" + ("x=1;" * 20 + "\n") * 2_500 + "```",
        "code that nobody closes": "```c\n" + "/* " * 50_000,
        "code in a language of 50 000 letters": f"```{'x' * 50_000}\ny\n```",
        "5 000 pieces of code": "```\na\n```\n" * 5_000,
        "5 000 quotations": "> a\n\n" * 5_000,
        "5 000 footnotes": "".join(f"Said.[^note{n}]\n\n[^note{n}]: So.\n\n" for n in range(2_500)),
        "5 000 formulas": "$x^2$ " * 5_000,
        "a formula of 50 000 characters": f"$${'x + ' * 12_500}x$$",
        "formulas that hang who sets them": "\n\n".join(f"$${latex}$$" for latex in _LATEX),
        "20 000 dollars": "$a " * 20_000,
        "10 000 entities": "&amp;&#x41;" * 5_000,
        "10 000 references": "".join(f"[a{n}]: http://x.example/{n}\n" for n in range(5_000)) + "[a1]" * 5_000,
        "backslashes": "\\" * 50_000,
        "10 000 addresses": "<http://x.example> " * 10_000,
        "a link of 100 000 characters": f"[a](http://x.example/{'a' * 100_000})",
        "100 000 right-to-left letters": "مرحبا " * 17_000,
        "100 000 pictograms": "👩‍👩‍👧‍👦" * 14_000,
        "marks of direction, one in another": "\u202e\u2066a" * 20_000,
        "HTML that is not closed": "<div " * 20_000,
        "comments that are not closed": "<!-- " * 20_000,
    }


def _table(n_rows: int, n_columns: int) -> str:
    row = "|" + "a|" * n_columns + "\n"
    return row + "|" + "-|" * n_columns + "\n" + row * n_rows
