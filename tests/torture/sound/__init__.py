"""Sound that fails and screens that go: the window lives, says what to do, and loses nothing that was said."""
