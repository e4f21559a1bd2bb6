"""Measures what the notebook costs, beside the stores that could have been used instead."""
