"""Use cases without Qt: the session, the library of conversations, settings, paths."""
