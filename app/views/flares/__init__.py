"""Flares that were, and when the one that goes on began."""
