"""Pictures and sound in, what the model takes and a receipt out.

`prepare` works in this process; `decoder` does the same in a child process, because files come from anywhere and the
libraries that read them are written in C. Nothing is imported here: a window that only uses `decoder` starts without
those libraries.
"""

DECODER_SWITCH = "--decoder"
"""Tells this program to be the decoder process."""
