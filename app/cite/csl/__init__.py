"""A processor for the Citation Style Language 1.0.2. Pure Python; nothing of the application is needed."""
