"""Use cases without a window: sessions, the library of conversations, settings, and two threads beneath them.

Everything here may be driven by the window, by the command line or by a test. No Qt; no llama.cpp.
"""
