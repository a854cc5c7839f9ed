"""The program itself, with umask 0: asked a question about a file with the practice model, at its most talkative.

For a process of its own: `python -m tests.torture.privacy.sitting WORDS…`, as `gemma-desk WORDS…`.
"""

from __future__ import annotations

import logging
import os
import sys

if __name__ == "__main__":
    os.umask(0)
    logging.basicConfig(level=logging.DEBUG)
    from gemma_desk.__main__ import main

    sys.exit(main())
