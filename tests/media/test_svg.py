"""A drawing is drawn sharply, on white, from its own file alone."""

from __future__ import annotations

import base64
import gzip
import io
import socket
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pygments import highlight
from pygments.formatters import SvgFormatter
from pygments.lexers import PythonLexer

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.gemma.picture import DETAILS, reference_size
from gemma_desk.media import svg_pen
from gemma_desk.media.picture import MAX_PIXELS, UprightPicture, prepare_picture, read_picture
from gemma_desk.media.sniff import FileFormat, sniff
from tests.media.files import convert

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
SECRET = (255, 0, 0)


def drawing(inside: str, size: str = 'width="60" height="40"') -> bytes:
    return f"<svg {NAMES} {size}>{inside}</svg>".encode()


def as_base64(data: bytes, kind: str) -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def png(width: int, height: int, colour: tuple[int, int, int] | int = SECRET, mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height), colour).save(out, "PNG")
    return out.getvalue()


def shows_secret(picture: UprightPicture) -> bool:
    red, green, blue = np.moveaxis(np.asarray(picture.image.convert("RGB")).astype(int), 2, 0)
    return bool(((red > 200) & (green < 100) & (blue < 100)).any())


@pytest.fixture
def secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A red picture on this machine, in the folder where the program runs."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "secret.png"
    path.write_bytes(png(50, 50))
    (tmp_path / "secret.svg").write_bytes(drawing('<rect id="r" width="60" height="40" fill="red"/>'))
    return path


WAYS_OUT = {
    "path": '<image href="{path}" width="60" height="40"/>',
    "old name": '<image xlink:href="{path}" width="60" height="40"/>',
    "relative": '<image href="secret.png" width="60" height="40"/>',
    "file address": '<image href="file://{path}" width="60" height="40"/>',
    "web address": '<image href="http://127.0.0.1:9/secret.png" width="60" height="40"/>',
    "other drawing": '<image href="{folder}/secret.svg" width="60" height="40"/>',
    "part of other": '<use href="{folder}/secret.svg#r"/>',
    "filter": '<filter id="f"><feImage href="{path}"/></filter><rect width="60" height="40" filter="url(#f)"/>',
    "filter in style": '<rect width="60" height="40" style="filter:url({folder}/secret.svg#r)"/>',
    "pattern": '<pattern id="p" width="1" height="1"><image href="{path}" width="60" height="40"/></pattern>'
    '<rect width="60" height="40" fill="url(#p)"/>',
    "import": '<style>@import url("{folder}/secret.css");</style><rect width="60" height="40" fill="lime"/>',
    "href in style": '<style>image {{ href: url("{path}"); }}</style><image width="60" height="40"/>',
    "set": '<image width="60" height="40"><set attributeName="href" to="{path}"/></image>',
    "script": '<script href="{path}">document.documentElement.innerHTML = "red"</script>',
    "foreign": '<foreignObject width="60" height="40">'
    '<img xmlns="http://www.w3.org/1999/xhtml" src="{path}"/></foreignObject>',
    "base": '<g xml:base="{folder}/"><image href="secret.png" width="60" height="40"/></g>',
    "blank before": '<image href=" &#10;{path}" width="60" height="40"/>',
    "escaped": '<image href="&#x2f;{path}" width="60" height="40"/>',
}


@pytest.mark.parametrize("way", WAYS_OUT)
def test_no_file_of_this_machine_is_seen(way: str, secret: Path) -> None:
    inside = WAYS_OUT[way].format(path=secret, folder=secret.parent)
    assert not shows_secret(read_picture(drawing(inside), "a.svg"))
    within = drawing(f'<image href="{as_base64(drawing(inside), "svg+xml")}" width="60" height="40"/>')
    assert not shows_secret(read_picture(within, "a.svg"))
    as_text = as_base64(drawing(inside), "x").replace("image/x", "text/plain")
    assert not shows_secret(read_picture(drawing(f'<image href="{as_text}" width="60" height="40"/>'), "a.svg"))


def test_what_is_left_out_is_said(secret: Path) -> None:
    assert read_picture(drawing(f'<image href="{secret}" width="60" height="40"/>'), "a").notes
    assert not read_picture(drawing('<a href="http://localhost/"><rect width="9" height="9"/></a>'), "a").notes


@pytest.mark.parametrize(
    "declared",
    ['<!ENTITY out SYSTEM "file:///etc/hostname">', '<!ENTITY % out SYSTEM "file:///etc/hostname"> %out;'],
)
def test_an_entity_outside_is_refused_or_empty(declared: str) -> None:
    document = f"<!DOCTYPE svg [{declared}]>".encode() + drawing("<text y='20'>&out;</text>")
    with pytest.raises(AttachmentProblem):
        read_picture(document, "a.svg")


@pytest.mark.parametrize("kind", ["png", "jpeg", "gif", "webp"])
def test_pixels_in_the_drawing_itself_are_shown(kind: str, tmp_path: Path) -> None:
    data = convert(tmp_path / f"a.{kind}", "-size", "50x50", "xc:red")
    written_out = as_base64(data, kind)
    assert shows_secret(read_picture(drawing(f'<image xlink:href="{written_out}" width="60" height="40"/>'), "a"))


def test_it_is_laid_on_white_as_large_as_the_highest_detail_sends() -> None:
    picture = read_picture(drawing('<rect width="30" height="40" fill="#0a0"/>'), "a.svg")
    width, height = reference_size(60, 40, DETAILS[-1])
    assert width <= picture.image.width < width + 96
    assert abs(picture.image.height - height) < 96
    assert picture.image.getpixel((10, 10)) == (0, 170, 0)
    assert picture.image.getpixel((picture.image.width - 10, 10)) == (255, 255, 255)


def test_a_light_drawing_is_laid_on_black_and_that_is_said() -> None:
    light = read_picture(drawing('<circle cx="20" cy="20" r="15" fill="#fff"/>'), "a.svg")
    assert light.image.getpixel((0, 0)) == (0, 0, 0)
    assert light.image.getextrema() == ((0, 255),) * 3
    assert "black" in light.notes[0]
    assert read_picture(drawing('<circle cx="20" cy="20" r="15"/>'), "a.svg").notes == ()


@pytest.mark.parametrize(
    "size",
    [
        'width="1" height="100000"',
        'width="100000" height="1"',
        'width="30000" height="30000"',
        'width="1e38" height="1e38"',
        'width="100%" height="50%" viewBox="0 0 60 40"',
        'viewBox="0 0 60 40"',
        "",
    ],
)
def test_any_size_is_drawn_within_the_bounds(size: str) -> None:
    picture = read_picture(drawing('<rect width="60" height="40"/>', size), "a.svg")
    assert 1 <= picture.image.width * picture.image.height <= MAX_PIXELS


def test_letters_are_drawn() -> None:
    picture = read_picture(drawing('<text x="2" y="30" font-size="20">Hello</text>'), "a.svg")
    assert np.asarray(picture.image).min() < 50


@pytest.mark.parametrize("family", ["", 'font-family="serif"', 'font-family="sans-serif"', 'font-family="monospace"'])
def test_letters_are_drawn_where_only_another_family_is_installed(family: str, only_dejavu: None) -> None:
    picture = read_picture(drawing(f'<text x="5" y="30" font-size="24" {family}>Abc</text>'), "a.svg")
    assert np.asarray(picture.image).min() < 128


@pytest.fixture
def only_dejavu(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine with one family of letters, none of those that resvg asks for by itself."""
    listed = subprocess.run(["fc-list", ":family=DejaVu Sans", "file"], capture_output=True, text=True, check=True)
    files = [line.split(":")[0] for line in listed.stdout.splitlines()]
    assert files, "packaging/system-packages.txt brings it"
    draw = partial(svg_pen.resvg_py.svg_to_bytes, skip_system_fonts=True, font_files=files)
    monkeypatch.setattr(svg_pen.resvg_py, "svg_to_bytes", draw)
    svg_pen.pen.cache_clear()
    yield
    svg_pen.pen.cache_clear()


def test_it_is_drawn_as_another_program_draws_it(tmp_path: Path) -> None:
    """librsvg, which most Linux desktops draw with."""
    inside = (
        '<circle cx="200" cy="200" r="150" fill="#36c" stroke="#000" stroke-width="9"/>'
        '<path d="M300 50L550 350H300z" fill="#fa0" stroke="#36c" stroke-width="9"/>'
    )
    source = tmp_path / "a.svg"
    source.write_bytes(drawing(inside, 'width="600" height="400"'))
    command = ["rsvg-convert", "--width", "600", "--height", "400", "--background-color", "white", str(source)]
    theirs = subprocess.run(command, check=True, capture_output=True).stdout
    ours = read_picture(source.read_bytes(), "a.svg").image.resize((600, 400))
    difference = np.abs(np.asarray(ours).astype(int) - np.asarray(Image.open(io.BytesIO(theirs)).convert("RGB")))
    assert (difference.max(axis=2) > 60).mean() < 0.01


def test_a_drawing_of_another_program_is_drawn() -> None:
    """Pygments draws lines of a program, with a document type, entities and fonts."""
    data = highlight("print('a  b')\n" * 9, PythonLexer(), SvgFormatter(linenos=True)).encode()
    assert sniff(data, "a") is FileFormat.SVG
    shown = np.asarray(read_picture(data, "a.svg").image.convert("L"))
    assert (shown < 128).any()


@pytest.mark.parametrize(
    "before",
    [
        b"",
        b"\xef\xbb\xbf",
        b" \n",
        b'<?xml version="1.0"?>\n<!-- <html> -->\n',
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://localhost/svg11.dtd">\n',
        b'<!DOCTYPE svg [<!ENTITY colour "#00f">]>',
    ],
)
def test_it_is_told_by_its_first_element(before: bytes) -> None:
    data = before + drawing("<g/>")
    for file in (data, gzip.compress(data)):
        assert sniff(file, "a.txt") is FileFormat.SVG
    read_picture(data, "a.txt")


@pytest.mark.parametrize(
    "before", [b"<html><body>", b"<!DOCTYPE html><html>", b"text ", b"<?" * 9_000, b"<!--" * 9_000]
)
def test_what_holds_a_drawing_is_none(before: bytes) -> None:
    with pytest.raises(AttachmentProblem):
        sniff(before + drawing("<g/>"), "a.svg")


def test_utf_16_is_read() -> None:
    data = ('<?xml version="1.0" encoding="utf-16"?>' + drawing("<g/>").decode()).encode("utf-16")
    assert prepare_picture(data, "a.svg", 70)[0].detail == 70


def of_uses(levels: int, copies: int = 10) -> bytes:
    """Ten times ten times ten … of the same square."""
    groups = [f'<g id="a{n + 1}">' + f'<use href="#a{n}"/>' * copies + "</g>" for n in range(levels)]
    return drawing('<g id="a0"><rect width="1" height="1"/></g>' + "".join(groups))


def laughs(levels: int) -> bytes:
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(levels))
    return f'<!DOCTYPE svg [<!ENTITY a0 "ha">{entities}]>'.encode() + drawing(f"<text>&a{levels};</text>")


TOO_MUCH = {
    "uses": of_uses(9),
    "a circle of uses": drawing('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    "a pattern of itself": drawing('<pattern id="p"><rect fill="url(#p)"/></pattern><rect fill="url(#p)"/>'),
    "a long chain": of_uses(200, copies=1),
    "deep": drawing("<g>" * 900 + "</g>" * 900),
    "very deep": drawing("<g>" * 100_000 + "</g>" * 100_000),
    "laughs": laughs(12),
    "gzip": gzip.compress(b"<svg>" + bytes(100 << 20)),
    "pixels": drawing(f'<image href="{as_base64(png(20_000, 20_000, 1, "1"), "png")}" width="60" height="40"/>'),
    "no end": drawing("<g>")[:-6],
    "cut gzip": gzip.compress(drawing("<g/>" * 99))[:60],
}


@pytest.mark.parametrize("what", TOO_MUCH)
def test_cunning_drawings_are_refused(what: str) -> None:
    with pytest.raises(AttachmentProblem):
        read_picture(TOO_MUCH[what], "a.svg")


def test_a_few_uses_are_drawn() -> None:
    assert np.asarray(read_picture(of_uses(2), "a.svg").image).min() == 0


def test_it_is_the_same_drawing_after_it_was_written_anew(tmp_path: Path) -> None:
    """Prefixes, styles, entities and namespaces survive our own reading."""
    plain = drawing('<rect width="60" height="40" fill="#00f"/>')
    ways = (
        b'<s:svg xmlns:s="http://www.w3.org/2000/svg" width="60" height="40"><s:rect width="60" height="40"'
        b' fill="#00f"/></s:svg>',
        drawing('<style>.b { fill: #00f }</style><rect class="b" width="60" height="40"/>'),
        b'<!DOCTYPE svg [<!ENTITY blue "#00f">]>' + drawing('<rect width="60" height="40" fill="&blue;"/>'),
        drawing('<defs><rect id="r" width="60" height="40"/></defs><use xlink:href="#r" style="fill:#00f"/>'),
        drawing("<![CDATA[ ]]><rect width='60' height='40' fill='#00f'/>"),
    )
    for way in ways:
        assert prepare_picture(way, "a", 70)[1] == prepare_picture(plain, "a", 70)[1]


def test_no_address_is_asked() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/a"
        asking = f'<style>@import url("{address}.css");</style><image href="{address}.png" width="9" height="9"/>'
        read_picture(f'<!DOCTYPE svg SYSTEM "{address}.dtd">'.encode() + drawing(asking), "a.svg")
        server.setblocking(False)
        with pytest.raises(BlockingIOError):  # nobody has knocked
            server.accept()
