"""Measures the web build in Chromium, beside a bare counter as stock ``flet publish`` makes it."""
