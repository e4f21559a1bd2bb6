"""The lists of days: what is planned, and what it adds up to beside the plan."""
