"""Model files: what each one is, read from its metadata."""
