"""The start: what was asked for, where the notes lie, and what shows the app."""
