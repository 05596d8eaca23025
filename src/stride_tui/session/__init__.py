"""A workout being done: a frozen value whose position is a function of now."""
