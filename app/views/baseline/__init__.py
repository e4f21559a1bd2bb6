"""How long one activity goes well: the list, its page, and the readings."""
