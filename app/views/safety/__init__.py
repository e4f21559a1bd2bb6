"""When to get help, reachable from everywhere."""
