"""The table of details chosen for pictures of each kind: `python -m tests.media.kind_table SEED…`.

The bounds in `media.picture_kind` were chosen on seeds 1, 2 and 29; ask others.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict

from gemma_desk.gemma.picture import DETAILS
from gemma_desk.media.picture import UprightPicture, automatic_detail
from tests.media.made_pictures import made_pictures


def main(seeds: list[int]) -> None:
    """Prints how often each detail was chosen for each kind, how many were right, and the time for 12 megapixels."""
    chosen: dict[str, Counter[int]] = defaultdict(Counter)
    n_right: Counter[str] = Counter()
    times_ms = []
    for made in (made for seed in seeds for made in made_pictures(seed)):
        made.image.load()
        begin = time.perf_counter()
        detail = automatic_detail(UprightPicture(made.image, None, False, ()))
        if made.image.width * made.image.height >= 12_000_000:
            times_ms.append((time.perf_counter() - begin) * 1000)
        chosen[made.kind][detail] += 1
        n_right[made.kind] += detail in made.right
    print(f"{'':20}", *(f"{detail:6}" for detail in DETAILS), "   right")
    for kind, details in chosen.items():
        n_all = details.total()
        print(f"{kind:20}", *(f"{details[detail]:6}" for detail in DETAILS), f"{n_right[kind]:5} of {n_all}")
    print(f"12 megapixels: median {sorted(times_ms)[len(times_ms) // 2]:.1f} ms, at most {max(times_ms):.1f} ms")


if __name__ == "__main__":
    main([int(seed) for seed in sys.argv[1:]])
