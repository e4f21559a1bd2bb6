"""Notes from other apps: choosing a file, seeing what would come of it, taking it back."""
