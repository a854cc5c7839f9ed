"""Figures of the window: how soon it is there, how long its thread is away, what its process holds."""
