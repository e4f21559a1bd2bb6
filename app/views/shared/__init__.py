"""The small set of parts from which every screen is made."""
