"""Measures Python's part of a tap: the app's own Python in node, without a browser."""
