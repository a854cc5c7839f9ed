"""Where the frozen program begins."""

import sys

from gemma_desk.__main__ import main

sys.exit(main())
