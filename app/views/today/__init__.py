"""Today: the state of the day, and everything that is one tap away."""
