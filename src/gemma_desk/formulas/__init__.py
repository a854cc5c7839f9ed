"""Mathematics as it is written in LaTeX in, drawings out.

Setting a formula takes Python some 5 to 100 ms, and on a thread it would take them from the window all the same, so it
is done in a process of its own (`child`). Nothing is imported here: the window only needs `wire`.
"""

FORMULAS_SWITCH = "--formulas"
"""Tells this program to be the process that sets formulas."""
