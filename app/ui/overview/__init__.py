"""Overview: what is in the library, what is new and what is due."""
