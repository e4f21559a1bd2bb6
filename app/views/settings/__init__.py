"""Settings: how the app looks, what it asks, and what becomes of the notes."""
