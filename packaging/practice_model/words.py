"""What the practice model knows to name, and how it is asked. Data alone."""

from __future__ import annotations

from gemma_desk.gemma.hearing import transcription_prompt

COLOURS: dict[str, tuple[tuple[int, int, int], ...]] = {
    "red": ((220, 30, 30), (200, 20, 40), (240, 50, 40)),
    "orange": ((250, 140, 20), (240, 125, 0), (255, 150, 50)),
    "yellow": ((250, 225, 30), (255, 240, 70), (240, 210, 0)),
    "green": ((30, 150, 50), (20, 170, 70), (60, 190, 60)),
    "blue": ((30, 70, 220), (20, 50, 180), (50, 110, 240)),
    "purple": ((130, 40, 170), (110, 30, 150), (150, 70, 200)),
    "pink": ((255, 120, 195), (250, 100, 180), (255, 140, 205)),
    "black": ((10, 10, 10), (0, 0, 0), (25, 25, 25)),
    "white": ((255, 255, 255), (250, 250, 250), (245, 245, 245)),
}
"""Each colour in three shades, RGB.

The projector's first norm takes mean and contrast out of each patch, so a flat patch shows its hue and nothing else:
brown is orange there, and grey is what black and white are. Neither is asked for.
"""

SHAPES = ("circle", "square", "triangle", "star", "diamond", "cross")
COUNTS = ("one", "two", "three", "four", "five")
RELATIONS = {"left of": "right of", "right of": "left of", "above": "below", "below": "above"}
"""Each with its opposite."""

DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
COMMANDS = (
    "yes", "no", "on", "off", "up", "down", "left", "right", "start", "stop", "go", "back", "next", "open", "close",
    "play", "pause", "save", "cancel", "help", "copy", "paste", "undo", "print", "send", "read", "write", "louder",
    "quieter", "light", "door", "window", "music", "camera", "picture", "message", "search", "home", "menu", "repeat",
)  # fmt: skip
"""Forty spoken words."""

OBJECTS = ("light", "door", "window", "music", "camera", "picture", "message", "menu")
PHRASES = (
    *(f"{verb} the {thing}" for verb in ("open", "close") for thing in ("door", "window", "menu", "camera")),
    *(f"turn {way} the {thing}" for way in ("on", "off") for thing in ("light", "music", "camera")),
    *(f"{verb} the {thing}" for verb in ("read", "write", "send", "print", "save") for thing in ("message", "picture")),
    *(f"{verb} the music" for verb in ("play", "pause", "start", "stop", "repeat")),
    *(f"go {way}" for way in ("up", "down", "left", "right", "back", "home")),
    *(f"{first} {second}" for first in ("next", "search") for second in ("message", "picture")),
)  # fmt: skip
"""Short spoken phrases made of the words."""

HEAR_QUESTIONS = (
    "What did I say?", "What do you hear?", "Repeat what I said.", "What was said?", "Say it again.",
    "Please repeat.", "What is said here?", "Which words do you hear?",
)  # fmt: skip

TRANSCRIBE = (transcription_prompt("English"), transcription_prompt())

SEE_QUESTIONS: dict[str, tuple[str, ...]] = {
    "what": ("What do you see?", "What is this?", "What is in the picture?", "Describe the picture."),
    "shape": ("What shape is it?", "Which shape is this?", "What shape do you see?"),
    "colour": ("What colour is it?", "What color is it?", "Which colour is this?"),
    "colour of": ("What colour is the {shape}?", "What color is the {shape}?", "Which colour has the {shape}?"),
    "shape of": ("Which shape is {colour}?", "What shape is the {colour} one?"),
    "background": ("What colour is the background?", "What color is the background?"),
    "count": ("How many objects are there?", "How many shapes do you see?", "How many are there?"),
    "count of": ("How many {shapes} are there?", "How many {shapes} do you see?"),
    "is it": ("Is the {first} {relation} the {second}?",),
    "what is": ("What is {relation} the {second}?",),
}
"""By what is asked. Spoken questions are the first of each kind."""

BUTTONS = (
    "OK", "Cancel", "Save", "Open", "Close", "Delete", "Yes", "No", "Apply", "Next", "Back", "Send", "Print", "Copy",
    "Undo", "Help", "Settings", "Search", "Stop", "Start", "Retry", "Install", "Login", "Sign in",
)  # fmt: skip
BOX_LABELS = ("Sound", "Network", "Dark mode", "Updates", "Notifications", "Remember me")
SAYINGS = (
    "File saved", "Disk full", "No network", "Try again", "Are you sure?", "Download finished", "Battery low",
    "New message", "Update ready", "Wrong password",
)  # fmt: skip
UI_WORDS = (*BUTTONS, *BOX_LABELS, *SAYINGS)
"""What interfaces say; screenshots show it in the fonts and places of their side."""

TABLE_NAMES = (
    "Apples", "Pears", "Milk", "Bread", "Tea", "Paper", "Total", "North", "South", "East", "West", "Red", "Green",
    "Blue", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Sale", "Price", "Open", "Closed", "Home", "Office",
)  # fmt: skip

TABLE_TITLES = ("Stock", "Prices", "Points", "Hours", "Orders", "Visitors")

_READ_TEXT = """
the of and to in is you that it he was for on are as with his they at be this have from or one had by word but not
what all were we when your can said there use an each which she do how their if will up other about out many then
them these so some her would make like him into time has look two more write go see number no way could people my
than first water been call who oil its now find long down day did get come made may part over new sound take only
little work know place year live me back give most very after thing our just name good sentence man think say great
where help through much before line right too mean old any same tell boy follow came want show also around form three
small set put end does another well large must big even such because turn here why ask went men read need land home us
move try kind hand picture again change off play spell air away animal house point page letter mother answer found
study still learn should world light blue green red yellow white black paper table garden morning evening voice colour
shape model total price date open closed sale exit stop push pull north south east west street market school office
"""
READ_WORDS = tuple(_READ_TEXT.split())
"""Words that texts in pictures are made of, beside random letters and numbers."""
