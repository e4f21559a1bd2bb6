"""Ebb and Flow: reading cards, a pacing notebook and a habits tracker, all offline."""

__version__ = "0.1.0"
