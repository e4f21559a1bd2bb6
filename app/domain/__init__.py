"""What the app is about, in pure values and functions; the clock is always handed in."""
