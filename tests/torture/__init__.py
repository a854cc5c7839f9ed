"""Breaks the program on purpose and counts what is lost or let in: `make torture`; docs/promises.md keeps the table.

Each campaign is a module with a function `campaign`, which yields figures; campaigns.py lists them. `make test` runs
each in a shorter form, in a test of its own beside it.
"""
