"""Text to spans with reasons: quotes, statistics, events, dates and the parties they refer to."""
