"""Lists of days: what is meant to be done, and what it adds up to beside the plan."""
