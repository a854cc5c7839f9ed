"""A conversation as frozen values.

Standard library only, no input or output: every other room may import this one, it imports none.
"""
