"""Guides through habits: slow standing and easy breathing, also with closed eyes."""
