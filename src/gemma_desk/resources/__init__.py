"""What the program shows that is not code: icons, the style sheet, what the doctor plays."""
