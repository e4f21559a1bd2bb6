"""Looking at days: the week against the plan, its reasons, and how even days are."""
