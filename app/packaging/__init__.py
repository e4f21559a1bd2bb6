"""Builds the web app: a folder of static files that works offline after one visit."""
