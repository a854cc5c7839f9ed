"""The engine: a process of its own that owns llama.cpp, and the client that speaks to it.

`protocol` is all that other rooms may import; `llama` is the only importer of llama_cpp.
"""

ENGINE_SWITCH = "--engine-process"
"""Tells this program to be the engine process."""
