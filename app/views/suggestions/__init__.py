"""What the app brings up by itself: a plan, a larger or smaller one, busy days and quiet ones."""
