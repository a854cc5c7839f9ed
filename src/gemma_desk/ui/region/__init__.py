"""Choosing a part of the screen: pictures of all screens, dimmed, one of them with a clear rectangle."""
