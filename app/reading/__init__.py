"""Reads the words and pictures shipped with the app from ``content/``."""
