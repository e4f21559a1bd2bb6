"""Habits: the week, the menu, and a page for each."""
