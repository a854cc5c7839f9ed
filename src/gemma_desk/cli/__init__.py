"""The command line: `ask` and `prompt`. Knows engines by their protocol; `__main__` hands it the concrete ones."""
