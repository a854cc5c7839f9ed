"""Gemma 4's conventions as pure functions: prompt parts, control text, thoughts, picture sizes, sound limits."""
