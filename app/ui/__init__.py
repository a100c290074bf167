"""The window: one folder a feature, shared widgets, theme and actions."""
