"""Insights: what the notes say together, and one page for an appointment."""
