"""Topics: tags and what carries them."""
