"""Noting an activity or a rest: the questions, the forms, the usuals, and what was noted."""
