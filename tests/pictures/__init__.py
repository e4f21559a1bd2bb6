"""Pictures of the real app, to be looked at after every change that shows."""
