"""The microphone: blocks, level, trimming by voice activity."""
