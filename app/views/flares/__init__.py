"""Flares: the one that goes on, as Today tells of it, and all that were."""
