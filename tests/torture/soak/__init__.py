"""A day of use without a rest: questions, pictures, notes, edits, stops, and what the processes hold meanwhile."""
