"""Check-in: how the last day was, one question at a time."""
