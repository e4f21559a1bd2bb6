"""How many points a day: the plan, its story, and what is brought up about it."""
