"""Search: the results of the one box."""
