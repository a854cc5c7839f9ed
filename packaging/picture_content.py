"""What is shown in the pictures of the window: drawn here, so that it belongs to the project."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from math import cos, pi, sin
from signal import SIGKILL

import av
import numpy as np
import soundfile
from PIL import Image, ImageDraw, ImageEnhance, ImageFont

from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.engine.last_words import engine_ended
from gemma_desk.fetching.record import Connection
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ

INVOICE_ANSWER = (
    "The total is **EUR 184.20**, due on **3 December 2026**.",
    "\n\nIt adds up from three lines:\n\n",
    "1. Cleaning: 62.00\n",
    "2. Filling, two surfaces: 96.40\n",
    "3. X-ray: 25.80\n\n",
    "The number to write on the transfer is `2026-1187-K`.",
)
BOXES_ANSWER = (
    "Both are on the invoice, the total at the end of the last line and the day below its number:\n\n",
    "```json\n[\n",
    '  {"box_2d": [770, 822, 838, 962], "label": "total"},\n',
    '  {"box_2d": [240, 196, 300, 398], "label": "due"}\n',
    "]\n```\n",
)
CLOSER_AREA = (800, 560, 175, 300)
"""The prices at the end of the lines: left, top, width, height in thousandths."""
PAGE_AREA = (24, 366, 952, 506)
"""The lines of the bill, likewise."""
DIALOG_ANSWER = (
    "The form refuses to be sent because **field 17b** is empty.\n\n",
    "It is needed only when **field 4** is ticked, so either fill in 17b, ",
    "or take the tick away from 4. Then send the form again.",
)
NOTE_ANSWER = (
    "You named four things, in this order of urgency:\n\n",
    "1. Call the landlord about the heating, **before noon**\n",
    "2. Pick up the parcel; it goes back on Friday\n",
)
CODE_ANSWER = (
    "Yes. The loop reads the file once for every line. Read it once and keep a set:\n\n",
    "```python\ndef missing(names: list[str], path: Path) -> list[str]:\n",
    '    """Names that are not in the file, in their order."""\n',
    "    there = set(path.read_text().splitlines())\n",
    "    return [name for name in names if name not in there]\n```\n\n",
    "| lines | before | after |\n|---:|---:|---:|\n| 1 000 | 0.9 s | 4 ms |\n| 10 000 | 88 s | 31 ms |\n\n",
    "> A set answers *is it there* in constant time.\n\n",
    "The name `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft` is still one name.",
)
CODE_THOUGHT = ("The function opens the file inside the loop. ", "That is quadratic; a set would do.")
NAMES = (
    ("Perhaps *The Wandering Society of Friends of the Open Air*.",),
    ("**Tideway**: it says where you walk, and that you come back.",),
    (
        "Three that are short and smell of salt:\n\n1. **Seven Capes**\n2. **Saltpath**\n3. **Low",
        "tide Walkers**, which",
    ),
    ("**Shorelines**.",),
)
MATHS_QUESTION = "Why does completing the square work? And what is left to show?"
MATHS_ANSWER = (
    "Divide $ax^2 + bx + c = 0$ by $a \\neq 0$ and add $\\left(\\frac{b}{2a}\\right)^2$ on both sides:\n\n",
    "$$\n\\left(x + \\frac{b}{2a}\\right)^2 = \\frac{b^2 - 4ac}{4a^2}\n$$\n\n",
    "The left side is a square now, so there are two roots[^1], for real ones $b^2 \\geq 4ac$:\n\n",
    "\\[ x_{1,2} = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a} \\]\n\n",
    "The same idea gives $\\int_{-\\infty}^{\\infty} e^{-x^2}\\,dx = \\sqrt{\\pi}$. The book costs $25, used $9.\n\n",
    "- [x] Both roots of $x^2 - 5x + 6$ are found\n- [ ] The case $a = 0$\n\n",
    "[^1]: Equal ones when $b^2 = 4ac$.\n",
)
ARABIC_QUESTION = "ما هو موعد القطار القادم إلى المدينة؟"
ARABIC_ANSWER = ("القطار القادم يغادر الساعة **14:32** من الرصيف 5.\n\n", "- المدة: 48 دقيقة\n- السعر: 12.40 €\n")
ENGINE_PROBLEM = Problem(ProblemKind.ENGINE, engine_ended(-SIGKILL, ()))
"""As after the kernel's memory killer."""
LONG_TALK = (
    (
        "We want to spend four days by the sea in June, the two of us and a dog. Where to?",
        (
            "Three places that take dogs and are reached by train:\n\n",
            "- **Warnemünde**: a wide beach, dogs on the eastern half, 2 h 40 from Berlin\n",
            "- **Norddeich**: mud flats, dogs everywhere before ten, a ferry to Norderney\n",
            "- **Sopot**: the longest pier, dogs welcome in most cafés, one change\n",
        ),
    ),
    (
        "What does a room cost there, about, in the second week?",
        (
            "For two with a dog, per night:\n\n",
            "| place | from | dog |\n|---|---:|---:|\n",
            "| Warnemünde | 118 € | 15 € |\n| Norddeich | 96 € | 8 € |\n| Sopot | 74 € | free |\n\n",
            "The second week is still before the holidays, so all three have rooms left.",
        ),
    ),
)
LONG_TALK_SUMMARY = (
    "Two people with a dog look for four days by the sea in June, second week, by train. Proposed: Warnemünde ",
    "(from 118 €, dog 15 €), Norddeich (from 96 €, dog 8 €) and Sopot (from 74 €, dog free). All have rooms left.",
)
LONG_QUESTION = (
    "Write the letter to the landlord about the heating: since when it is cold, what the plumber said on Tuesday, that "
    "the rent for November was paid in full, that we ask for an answer within a week and a repair within two, and that "
    "we would else have it repaired ourselves. Friendly, but so that nobody can misunderstand it. Then a shorter one, "
    "for the notice board in the hall, that says when the water is off, for how long, and whom to ask. And list what "
    "of the minutes has to be sent along with each of them, with the page it stands on and why it is needed there."
)
LONG_TALK_END = ("**Sopot**, from 74 € a night and nothing for the dog; rooms were left in the second week of June.",)
OLDER_TITLES = (
    ("Train times to the coast", 0),
    ("Voice note: shopping", 1),
    ("Error dialog in the tax form", 1),
    ("A speech for Ada's birthday", 4),
)
"""Titles in the side bar, and how many days ago."""

_INK, _SOFT, _LINE = "#20242c", "#6b7280", "#d7dbe2"


def invoice_png() -> bytes:
    """A dentist's invoice as a screenshot, 1488 x 816."""
    picture = Image.new("RGB", (1488, 816), "#fbfbfd")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 1488, 96), fill="#0f766e")
    draw.text((64, 28), "Dr. K. Lindqvist · Dentist", "white", _font(34))
    draw.text((64, 136), "Invoice 2026-1187-K", _INK, _font(44))
    draw.text((64, 204), "3 November 2026 · payable by 3 December 2026", _SOFT, _font(26))
    lines = (("Cleaning", "62.00"), ("Filling, two surfaces", "96.40"), ("X-ray", "25.80"), ("Total", "EUR 184.20"))
    for place, (what, price) in enumerate(lines):
        top = 292 + 104 * place
        draw.line((64, top, 1424, top), fill=_LINE, width=2)
        draw.text((64, top + 32), what, _INK, _font(32))
        draw.text((1424, top + 32), price, _INK, _font(32), anchor="ra")
    return _png(picture)


def dialog_png() -> bytes:
    """An error message as a screenshot, 960 x 640."""
    picture = Image.new("RGB", (960, 640), "#3b4a6b")
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((130, 150, 830, 490), 20, fill="#f6f7fa")
    draw.ellipse((172, 196, 236, 260), fill="#c2410c")
    draw.text((204, 228), "!", "white", _font(40), anchor="mm")
    draw.text((268, 196), "The form cannot be sent", _INK, _font(30))
    draw.text((268, 252), "Field 17b must not be empty\nwhen field 4 is ticked.", _SOFT, _font(24), spacing=12)
    draw.rounded_rectangle((650, 410, 790, 462), 10, fill="#2563eb")
    draw.text((720, 436), "OK", "white", _font(24), anchor="mm")
    return _png(picture)


def evening_png() -> bytes:
    """Hills in the evening, 1200 x 900."""
    picture = Image.new("RGB", (1200, 900))
    draw = ImageDraw.Draw(picture)
    for row in range(900):
        share = row / 900
        draw.line((0, row, 1200, row), fill=(int(250 - 90 * share), int(170 - 40 * share), int(120 + 60 * share)))
    draw.ellipse((760, 250, 920, 410), fill="#fff3d6")
    for depth, tone in enumerate(("#8a6f9e", "#5f5384", "#39365f")):
        base = 520 + 110 * depth
        ridge = [(x, base + 46 * sin(x / 170 + depth * 2) + 22 * cos(x / 61 + depth)) for x in range(0, 1201, 12)]
        draw.polygon([*ridge, (1200, 900), (0, 900)], fill=tone)
    return _png(picture)


def note_samples(seconds: float = 6.0) -> np.ndarray:
    """Something that swells and falls like speech; mono float32, 16 000 Hz."""
    time_s = np.arange(int(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    syllables = np.clip(np.sin(2 * pi * 3.1 * time_s) * np.sin(2 * pi * 0.37 * time_s + 0.4), 0, 1)
    voice = np.sin(2 * pi * 140 * time_s) + 0.5 * np.sin(2 * pi * 280 * time_s)
    return (0.5 * syllables * voice).astype(np.float32)


def note_wav() -> bytes:
    """The same as a WAV file."""
    return _wav(note_samples())


def _wav(samples: np.ndarray) -> bytes:
    file = io.BytesIO()
    soundfile.write(file, samples, SAMPLE_RATE_HZ, format="WAV", subtype="PCM_16")
    return file.getvalue()


HEARD = "What is the total on this one, and when do I have to pay it?"

PROGRAM = b"""def total(items: list[Item]) -> Decimal:
    return sum((item.price * item.count for item in items), Decimal(0))
"""


FILM_ANSWER = (
    "It grows dark. ",
    "At 00:24 the sky still has colour and the hill stands out against it; by 00:45 the hill is only an outline, and "
    "at 00:59 sky and water are nearly as dark.",
)


def minutes_pdf() -> bytes:
    """Three pages of a scan."""
    pages = [Image.open(io.BytesIO(invoice_png())).convert("RGB") for _ in range(3)]
    file = io.BytesIO()
    pages[0].save(file, "PDF", save_all=True, append_images=pages[1:])
    return file.getvalue()


def film_mp4(seconds: int = 8, *, is_spoken: bool = False) -> bytes:
    """The evening, growing dark; with a voice where it is spoken."""
    evening = Image.open(io.BytesIO(evening_png())).convert("RGB").resize((640, 360))
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=4)
        stream.width, stream.height, stream.pix_fmt = 640, 360, "yuv420p"
        stream.options = {"g": "8"}  # every two seconds a picture that stands by itself, as cameras make them
        sound = container.add_stream("aac", rate=16_000, layout="mono") if is_spoken else None
        for number in range(4 * seconds):
            shade = ImageEnhance.Brightness(evening).enhance(1 - number / (8 * seconds))
            container.mux(stream.encode(av.VideoFrame.from_image(shade)))
        container.mux(stream.encode())
        if sound is not None:
            _speak(container, sound, seconds)
    return file.getvalue()


def _speak(container: av.container.OutputContainer, stream: av.AudioStream, seconds: int) -> None:
    """The note, again and again."""
    samples = np.resize(note_samples(), (1, 16_000 * seconds)).astype(np.float32)
    frame = av.AudioFrame.from_ndarray(samples, "fltp", "mono")
    frame.sample_rate = 16_000
    container.mux(stream.encode(frame))
    container.mux(stream.encode())


def recording_wav() -> bytes:
    """Three minutes: the note again and again, with pauses."""
    once = np.concatenate([note_samples(), np.zeros(16_000, np.float32)])
    return _wav(np.tile(once, 26))


def huge_png() -> bytes:
    """More pixels than are read, all alike."""
    file = io.BytesIO()
    Image.new("1", (20_000, 10_000)).save(file, "PNG")
    return file.getvalue()


def long_png() -> bytes:
    """A conversation on a telephone, photographed as one long picture."""
    picture = Image.new("RGB", (720, 5200), (245, 246, 248))
    pen = ImageDraw.Draw(picture)
    for number, top in enumerate(range(40, 5100, 130)):
        left = 40 if number % 2 else 260
        pen.rounded_rectangle((left, top, left + 420, top + 100), 24, fill=(210, 226, 255) if number % 2 else "white")
        pen.text(
            (left + 24, top + 34), f"Message {number + 1}: see you at half past {number % 12 + 1}", "black", _font(22)
        )
    return _png(picture)


def level_at(seconds: float) -> float:
    """A level that lives, 0 to 1."""
    return max(0.06, abs(sin(2 * pi * 0.9 * seconds) * sin(2 * pi * 0.23 * seconds + 0.5))) * (
        0.75 + 0.25 * sin(17 * seconds)
    )


def _font(size_px: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size_px)


def _png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


MEETING = (
    ("Good morning, everybody. Three things today.", "Guten Morgen zusammen. Heute drei Dinge."),
    (
        "First the bridge: the paint has come, the weather has not.",
        "Zuerst die Brücke: Die Farbe ist da, das Wetter nicht.",
    ),
    ("We begin on the ninth, if it stays dry.", "Wir beginnen am Neunten, wenn es trocken bleibt."),
    (
        "Second, the offer from Lindqvist is 4200 and holds until Friday.",
        "Zweitens: Lindqvist bietet 4200 an, bis Freitag.",
    ),
    ("I would take it. Any objections?", "Ich würde zusagen. Einwände?"),
    ("None, then Ada writes to them today.", "Keine, dann schreibt Ada ihnen heute."),
    ("Third, the keys. Two are missing.", "Drittens die Schlüssel. Zwei fehlen."),
    ("Whoever has them, put them into the box, please.", "Wer sie hat, legt sie bitte in den Kasten."),
    ("That was all. See you on Thursday.", "Das war alles. Bis Donnerstag."),
)
"""What is said in the recording, piece by piece, and in German."""

LANGUAGES = (
    (
        "de",
        "Wie hoch ist der Betrag, und wann ist er fällig?",
        ("Der Betrag ist **184,20 €**, fällig am 3. Dezember 2026.",),
    ),
    (
        "ja",
        "合計はいくらで、いつまでに払えばよいですか。",
        ("合計は **184.20 ユーロ**で、お支払いの期限は 2026 年 12 月 3 日です。",),
    ),
)
"""A language of the window, a question about the invoice and its answer."""


def _connection(minute: int, host: str, reason: str, sent: int, received: int) -> Connection:
    return Connection(f"{minute}", datetime(2026, 11, 21, 9, minute, tzinfo=UTC), host, reason, "", sent, received)


_SET, _STORE = "gemma-4-12B-it-qat-GGUF", "cdn.huggingface.co"
CONNECTIONS = (
    _connection(2, "huggingface.co", f"sizes and checksums of {_SET}", 812, 14_233),
    _connection(2, "huggingface.co", "gemma-4-12B-it-qat-UD-Q4_K_XL.gguf", 640, 1_022),
    _connection(2, _STORE, "gemma-4-12B-it-qat-UD-Q4_K_XL.gguf", 702, 6_716_000_000),
    _connection(2, _STORE, "mmproj-F16.gguf", 690, 175_000_000),
)
"""Of a download, the oldest first."""

DAMAGED = (
    "/home/you/.local/share/gemma-desk/conversations.sqlite3 is damaged (rows that are not as they were written: 1). "
    "It was left as it is. The window, or `gemma-desk mend`, offers the copies there are of it."
)
"""What a store says that the disk changed."""
