"""Where in a sound somebody speaks. Used by `media` for files and by `capture` for the microphone."""
