"""Conversations out and in: as JSON, Markdown and HTML; from other programs; all of it as one backup file.

Long work is a generator: it yields its `Progress`, returns what it made, and cleans up when it is closed, which is how
it is cancelled. It runs on any thread and asks for the store through a `StoreCall`. Knows conversations and the store;
nothing of engines, windows or what an attachment's bytes are.
"""
