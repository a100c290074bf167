"""Who speaks: mentions, cues, and the person or body that a mention stands for."""
