"""Who speaks: espeak-ng's variants, those made by chance beside them, and those that are never learnt from."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from random import Random

ACCENTS = ("en", "en-us", "en-gb-scotland", "en-gb-x-rp", "en-gb-x-gbclan", "en-gb-x-gbcwmd", "en-029")
"""Not `en-gb`, which espeak-ng 1.51 speaks with one voice whichever is asked for (`en` is the same accent), nor
`en-us-nyc`, which is spoken as `en-us`."""

HELD_OUT_VOICES = (
    "f4", "Alicia", "belinda", "travis", "Marco", "ed", "linda", "aunty",
)  # fmt: skip
"""Never heard while learning."""

VOICES = (
    "m1", "m2", "m4", "m5", "m6", "m7", "m8", "f1", "f2", "f3", "f5", "Alex", "Andrea", "Andy", "Annie", "Denis",
    "Gene", "Gene2", "Jacky", "Lee", "Mario", "Michael", "Nguyen", "Storm", "anika", "antonio", "boris", "david",
    "edward", "edward2", "grandma", "grandpa", "gustave", "iven", "iven2", "iven3", "john", "kaukovalta", "klatt",
    "klatt2", "klatt3", "klatt4", "marcelo", "max", "norbert", "pablo", "paul", "pedro", "rob", "robert", "sandro",
    "shelby", "steph", "steph2", "steph3", "victor", "zac",
)  # fmt: skip

UNUSED_VOICES = ("benjamin", "adam", "caleb", "m3", "Mike", "Hugo", "Diogo", "Henrique", "michel", "miguel", "quincy")
"""Neither held out nor learnt from. The bundled model has heard adam, caleb, Mike, Diogo, Henrique, michel and miguel;
benjamin, m3 and Hugo are all but them, at another pitch or in another tone, and quincy is robert."""

_MADE = "made"
_N_MADE = 200


def make_voices(work: Path, random: Random) -> list[str]:
    """Writes variants beside those of espeak-ng, which are few, and returns their names.

    The work folder gets a copy of espeak-ng's data with them (`espeak-ng --path=WORK`).
    """
    version = subprocess.run(["espeak-ng", "--version"], check=True, capture_output=True, text=True).stdout
    data, folder = work / "espeak-ng-data", work / "espeak-ng-data" / "voices" / "!v"
    # Without its own variants: it lists 350 voices at most.
    without = shutil.ignore_patterns("mb", "!v")
    shutil.copytree(version.split("Data at:")[1].strip(), data, dirs_exist_ok=True, ignore=without)
    folder.mkdir(exist_ok=True)
    names = [f"{_MADE}{number}" for number in range(_N_MADE)]
    for name in names:
        (folder / name).write_text(f"language variant\nname {name}\n{_made_voice(random)}")
    return names


def is_made(voice: str) -> bool:
    """Whether espeak-ng knows it from the work folder alone."""
    return voice.startswith(_MADE)


def is_of_side(voice: str, is_held_out: bool) -> bool:
    """Whether a voice is held out, or learnt from."""
    return voice in HELD_OUT_VOICES if is_held_out else voice in VOICES or is_made(voice)


def _made_voice(random: Random) -> str:
    """The lines of one voice, within what espeak-ng's own have (frequencies, strengths and widths in percent)."""
    throat, lowest_hz = random.uniform(0.85, 1.25), random.uniform(60, 200)
    lines = [f"pitch {lowest_hz:.0f} {lowest_hz * random.uniform(1.1, 1.8):.0f}"]
    for formant in range(9):
        place = 100 * (throat if formant else 1) * random.uniform(0.92, 1.08)
        strength = random.uniform(60, 140) if formant < 6 else random.uniform(0, 120)
        lines.append(f"formant {formant} {place:.0f} {strength:.0f} {random.uniform(60, 160):.0f}")
    lines += [f"roughness {random.randint(0, 5)}", f"flutter {random.randint(0, 12)}"]
    lines += [f"voicing {random.randint(40, 200)}", f"consonants {random.randint(60, 150)} {random.randint(60, 130)}"]
    rare = {
        "echo": (random.randint(10, 150), random.randint(10, 40)),
        "breath": (0, *(random.randint(0, 6) for _ in range(6))),
        "tone": [part for hz in (500, 1300, 2800) for part in (hz, random.randint(60, 255))],
        "klatt": (random.randint(1, 4),),
    }
    lines += [" ".join((key, *map(str, parts))) for key, parts in rare.items() if random.random() < 0.25]
    return "\n".join(lines) + "\n"
