"""The first screens: what the app is, when to get help, and one question."""

from app.views.welcome.screen import WelcomeScreen

__all__ = ["WelcomeScreen"]
