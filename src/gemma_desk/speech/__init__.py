"""Speaking: which voices the system has, which language a text is in, and one sentence after the other said. No Qt."""
