"""Reminders while the app is open."""
