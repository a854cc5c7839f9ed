"""The command line: `ask`, `prompt`, `bench`, `doctor` and `models plan`.

Knows engines by their protocol; `__main__` hands it the concrete ones.
"""
