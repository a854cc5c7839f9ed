"""Gemma 4's conventions as pure functions: prompt parts, control text, thought splitting, the picture ladder, audio limits. No llama, no Qt."""
