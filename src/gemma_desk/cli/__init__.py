"""The command line: `ask`, `prompt`, `bench`, `doctor`, `models plan` and `models find`.

Knows engines by their protocol; `__main__` hands it the concrete ones.
"""
