"""Keeps the notebook in TinyDB; nobody else knows that it is TinyDB."""
