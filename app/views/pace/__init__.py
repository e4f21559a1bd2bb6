"""Pace: the week, the day, and the forms that log."""
