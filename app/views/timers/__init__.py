"""The rest timer, the activity timer, and what stands about them on other screens."""
