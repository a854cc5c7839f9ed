"""How fast memory is read: what bounds the writing of a model."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # numpy comes with the first measurement: no window needs it to appear
    import numpy as np

    _Floats = np.ndarray[tuple[int], np.dtype[np.float64]]


def bandwidth_bytes_s(n_threads: int, bytes_each: int, n_rounds: int = 3) -> float:
    """Bytes a second that `n_threads` threads read from memory together, the best of so many rounds.

    Args:
        n_threads: As many as compute.
        bytes_each: Read by each thread; all together far more than a cache holds.
        n_rounds: Each reads all of it once.
    """
    import numpy as np

    arrays = [np.ones(bytes_each // 8) for _ in range(n_threads)]
    with ThreadPoolExecutor(n_threads) as threads:
        seconds = [_time_reading(threads, arrays) for _ in range(n_rounds)]
    return n_threads * bytes_each / min(seconds)


def _time_reading(threads: ThreadPoolExecutor, arrays: list[_Floats]) -> float:
    import numpy as np

    started = time.perf_counter()
    list(threads.map(np.max, arrays))
    return time.perf_counter() - started
