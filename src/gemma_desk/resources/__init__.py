"""What the program shows that is not code: icons and the style sheet."""
